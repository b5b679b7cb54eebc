//! Why a text is not a prescription, and where.

use std::fmt;
use std::ops::Range;

use serde::ser::{Serialize, Serializer};

use super::kind::{Expected, ParsePrescriptionErrorKind as Kind, Part};
use crate::codes::prescription as codes;
use crate::finding::serialize_finding;
use crate::limits::OutOfRangeFacts;
use crate::text::{clip, either, quoted};

/// The error of a text that cannot be read as a prescription, or as a part of one: what is wrong,
/// at which bytes, and what was probably meant.
///
/// `{}` is one line; `{:#}` underlines the place as well. As JSON it has the fields `code`,
/// `message`, `part`, `input`, `span` (`start` and `end`), `kind`, `expected`, `suggestion` and
/// `readings`; where they apply `repeated`, `unsayable`, and those of the
/// [`OutOfRange`](crate::OutOfRange) that it wraps.
///
/// # Example
///
/// ```
/// use regimen::Prescription;
/// use regimen::prescription::notation::Expected;
///
/// let error = "3 rounds of 10".parse::<Prescription>().unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "cannot read `3 rounds of 10` as a prescription: \
///      expected `x` between sets and repetitions, found `rounds`; did you mean `sets`?",
/// );
/// assert_eq!((error.span(), error.expected()), (2..8, [Expected::Times].as_slice()));
/// assert_eq!(error.mended().as_deref(), Some("3 sets of 10"));
/// assert_eq!(
///     format!("{error:#}").lines().skip(1).collect::<Vec<_>>(),
///     ["  3 rounds of 10", "    ^^^^^^"],
/// );
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct ParsePrescriptionError(Box<Details>);

#[derive(Clone, PartialEq, Eq, Hash)]
pub(super) struct Details {
    pub(super) part: Part,
    pub(super) input: String,
    pub(super) span: Range<usize>,
    pub(super) kind: Kind,
    pub(super) expected: &'static [Expected],
    pub(super) suggestion: Option<String>,
    pub(super) readings: Vec<String>,
}

impl From<Details> for ParsePrescriptionError {
    fn from(details: Details) -> Self {
        Self(Box::new(details))
    }
}

impl From<std::convert::Infallible> for ParsePrescriptionError {
    fn from(never: std::convert::Infallible) -> Self {
        match never {}
    }
}

impl fmt::Debug for ParsePrescriptionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Details { part, input, span, kind, expected, suggestion, readings } =
            &*self.0;
        f.debug_struct("ParsePrescriptionError")
            .field("part", part)
            .field("input", input)
            .field("span", span)
            .field("kind", kind)
            .field("expected", expected)
            .field("suggestion", suggestion)
            .field("readings", readings)
            .finish()
    }
}

impl ParsePrescriptionError {
    /// What the text should have been: a prescription, or a part of one.
    #[must_use]
    pub fn part(&self) -> Part {
        self.0.part
    }

    /// The text that was read.
    #[must_use]
    pub fn input(&self) -> &str {
        &self.0.input
    }

    /// The bytes of the input that are at fault; empty at its end.
    #[must_use]
    pub fn span(&self) -> Range<usize> {
        self.0.span.clone()
    }

    /// What is wrong there, with its facts.
    #[must_use]
    pub fn kind(&self) -> &Kind {
        &self.0.kind
    }

    /// What would have been accepted at that place; at least one thing.
    #[must_use]
    pub fn expected(&self) -> &'static [Expected] {
        self.0.expected
    }

    /// What would have been accepted at that place, in words.
    #[must_use]
    pub fn expectation(&self) -> String {
        match &self.0.kind {
            Kind::OutOfRange(error) => error.limit().to_string(),
            Kind::Repeated(part) => format!("at most one {part} in a run"),
            Kind::MisplacedTempo => "a tempo after repetitions only".to_owned(),
            _ => either(self.0.expected.iter().map(|it| it.name().to_owned())),
        }
    }

    /// The stable code `bad-prescription`.
    #[must_use]
    pub fn code(&self) -> &'static str {
        codes::BAD_PRESCRIPTION
    }

    /// What was probably meant in place of the bytes at fault, where that is plain.
    ///
    /// With the suggestion in place of those bytes the text is valid, or its next fault is further
    /// right.
    ///
    /// ```
    /// use regimen::Prescription;
    ///
    /// let error = "3x5 +10kg".parse::<Prescription>().unwrap_err();
    /// assert_eq!(error.suggestion(), Some("bw+10kg"));
    /// assert_eq!(error.mended().as_deref(), Some("3x5 bw+10kg"));
    /// assert_eq!(error.readings(), ["3x5 bw+10kg", "3x5+ 10kg"]);
    /// ```
    #[must_use]
    pub fn suggestion(&self) -> Option<&str> {
        self.0.suggestion.as_deref()
    }

    /// The whole text with the [suggestion](Self::suggestion) in place of the bytes at fault.
    #[must_use]
    pub fn mended(&self) -> Option<String> {
        self.suggestion().map(|meant| replaced(&self.0.input, &self.0.span, meant))
    }

    /// The texts that the input may stand for, where it can mean several things; each of them is
    /// valid.
    #[must_use]
    pub fn readings(&self) -> &[String] {
        &self.0.readings
    }

    /// What is wrong, without what was probably meant.
    pub(crate) fn finding(&self) -> String {
        let found = clip(self.found());
        let what = match &self.0.kind {
            Kind::Unexpected if self.found().is_empty() => {
                format!("expected {} at the end", self.expectation())
            }
            Kind::Unexpected => {
                format!("expected {}, found `{found}`", self.expectation())
            }
            Kind::OutOfRange(error) => error.to_string(),
            Kind::Repeated(part) => format!("a second {part} in one run, `{found}`"),
            Kind::MisplacedTempo => {
                "a tempo is for repetitions, not for a hold or a distance".to_owned()
            }
            Kind::MissingSets => format!("`{found}` has no number of sets"),
            Kind::MissingUnit => format!("`{found}` has no unit"),
            Kind::MissingComma => "a comma is missing".to_owned(),
            Kind::ListOfSets => {
                format!(
                    "`{found}` lists the sets one by one, and each set needs a run of its own"
                )
            }
            Kind::Ambiguous => format!("`{found}` can mean more than one thing"),
            Kind::ForeignUnit => {
                format!(
                    "`{found}` has an unsupported unit, expected {}",
                    self.expectation()
                )
            }
            Kind::Unsayable(what) => format!("`{found}`: {}", what.name()),
        };
        let readings = match self.0.readings.as_slice() {
            [] => String::new(),
            readings => format!(": {}", either(readings.iter().map(quoted))),
        };
        let (input, part) = (clip(&self.0.input), self.0.part.name());
        format!("cannot read `{input}` as {part}: {what}{readings}")
    }

    pub(super) fn found(&self) -> &str {
        self.0.input.get(self.0.span.clone()).unwrap_or_default()
    }
}

/// A text with other bytes at a place.
pub(super) fn replaced(text: &str, span: &Range<usize>, with: &str) -> String {
    let before = text.get(..span.start).unwrap_or_default();
    let after = text.get(span.end..).unwrap_or_default();
    format!("{before}{with}{after}")
}

impl fmt::Display for ParsePrescriptionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.finding())?;
        if let Some(meant) = self.suggestion() {
            write!(f, "; did you mean `{}`?", meant.trim())?;
        }
        if f.alternate() && self.0.input.len() <= UNDERLINED {
            let before = self.0.input.get(..self.0.span.start).unwrap_or_default();
            let marks = self.found().chars().count().max(1);
            write!(f, "\n  {}\n  ", self.0.input.replace(char::is_control, " "))?;
            write!(f, "{:1$}", "", before.chars().count())?;
            write!(f, "{}", "^".repeat(marks))?;
        }
        Ok(())
    }
}

/// Longer texts do not fit a line and are not underlined.
const UNDERLINED: usize = 200;

impl std::error::Error for ParsePrescriptionError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &self.0.kind {
            Kind::OutOfRange(error) => Some(error),
            _ => None,
        }
    }
}

impl Serialize for ParsePrescriptionError {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        serialize_finding(to, self.code(), self, &self.facts())
    }
}

/// What a [`ParsePrescriptionError`] says beside its code and message.
#[derive(serde::Serialize)]
pub(crate) struct ParsePrescriptionFacts<'a> {
    part: Part,
    input: &'a str,
    span: &'a Range<usize>,
    kind: &'static str,
    expected: &'static [Expected],
    suggestion: Option<&'a str>,
    readings: &'a [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    repeated: Option<Part>,
    #[serde(skip_serializing_if = "Option::is_none")]
    unsayable: Option<super::Unsayable>,
    #[serde(flatten)]
    out_of_range: Option<OutOfRangeFacts<'a>>,
}

impl ParsePrescriptionError {
    /// The facts, for findings that wrap it.
    pub(crate) fn facts(&self) -> ParsePrescriptionFacts<'_> {
        let mut facts = ParsePrescriptionFacts {
            part: self.0.part,
            input: &self.0.input,
            span: &self.0.span,
            kind: self.0.kind.as_str(),
            expected: self.0.expected,
            suggestion: self.suggestion(),
            readings: &self.0.readings,
            repeated: None,
            unsayable: None,
            out_of_range: None,
        };
        match &self.0.kind {
            Kind::OutOfRange(error) => facts.out_of_range = Some(error.facts()),
            Kind::Repeated(part) => facts.repeated = Some(*part),
            Kind::Unsayable(what) => facts.unsayable = Some(*what),
            _ => {}
        }
        facts
    }
}
