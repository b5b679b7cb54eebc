//! What a rule of the grammar says where a text does not follow it.

use std::ops::Range;

use super::error::replaced;
use super::kind::{Expected, ParsePrescriptionErrorKind as Kind, Unsayable};
use crate::limits::OutOfRange;

pub(super) type Parsed<T> = Result<T, Fault>;

/// A fault, in a box so that what is read without one stays small.
#[derive(Debug)]
pub(super) struct Fault(pub(super) Box<Details>);

/// The bytes of a fault, its kind, what was expected there, and what may have been meant.
#[derive(Debug)]
pub(super) struct Details {
    pub(super) span: Range<usize>,
    pub(super) kind: Kind,
    pub(super) expected: &'static [Expected],
    /// In place of the bytes; it is suggested only if it helps.
    pub(super) meant: Option<String>,
    /// Whole texts that may have been meant; those that read are kept.
    pub(super) readings: Vec<String>,
}

impl Fault {
    pub(super) fn new(
        span: Range<usize>,
        kind: Kind,
        expected: &'static [Expected],
    ) -> Self {
        let details = Details { span, kind, expected, meant: None, readings: Vec::new() };
        Self(Box::new(details))
    }

    pub(super) fn unexpected(span: Range<usize>, expected: &'static [Expected]) -> Self {
        Self::new(span, Kind::Unexpected, expected)
    }

    pub(super) fn out_of_range(
        span: Range<usize>,
        error: OutOfRange,
        expected: &'static [Expected],
    ) -> Self {
        Self::new(span, Kind::OutOfRange(error), expected)
    }

    pub(super) fn unsayable(span: Range<usize>, what: Unsayable) -> Self {
        let expected: &[Expected] = match what {
            Unsayable::UnevenSides | Unsayable::OneSideOnly => &[Expected::OneSide],
            Unsayable::PartOfRepetition => &[Expected::Tempo],
            Unsayable::TimedAmrap => &[Expected::Amount],
            _ => &[Expected::Run],
        };
        Self::new(span, Kind::Unsayable(what), expected)
    }

    /// The same of another kind.
    pub(super) fn of_kind(mut self, kind: Kind) -> Self {
        self.0.kind = kind;
        self
    }

    pub(super) fn meant(mut self, text: impl Into<String>) -> Self {
        self.0.meant = Some(text.into());
        self
    }

    /// Adds a reading: the text with other bytes at a place.
    pub(super) fn reading(mut self, text: &str, span: &Range<usize>, with: &str) -> Self {
        if text.len() <= LONGEST {
            self.0.readings.push(replaced(text, span, with));
        }
        self
    }
}

/// Nothing is suggested for longer texts, so that the work stays bounded.
pub(super) const LONGEST: usize = 1000;
