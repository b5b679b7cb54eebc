//! Why a text is not a ramp.

use std::fmt;
use std::ops::Range;

use serde::ser::{Serialize, Serializer};

use crate::codes::loads as codes;
use crate::finding::serialize_finding;
use crate::limits::{OutOfRange, OutOfRangeFacts};
use crate::text::clip;

/// A text that is not a ramp: what is wrong, at which bytes, and what was probably meant.
///
/// As JSON: `code` (`bad-ramp`), `message`, `input`, `span`, `expected` and `suggestion`; where a
/// quantity is out of range also the facts of the [`OutOfRange`].
///
/// # Example
///
/// ```
/// use regimen::Ramp;
///
/// let error = "5x40 3x60%".parse::<Ramp>().unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "cannot read `5x40 3x60%` as a ramp: expected `%` after the share, found ` `; \
///      did you mean `% `?",
/// );
/// assert_eq!(error.mended().as_deref(), Some("5x40% 3x60%"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseRampError {
    pub(super) input: String,
    pub(super) span: Range<usize>,
    pub(super) expected: &'static str,
    pub(super) suggestion: Option<String>,
    pub(super) error: Option<OutOfRange>,
}

impl ParseRampError {
    /// The text that was read.
    #[must_use]
    pub fn input(&self) -> &str {
        &self.input
    }

    /// The bytes of the input that are at fault; empty at its end.
    #[must_use]
    pub fn span(&self) -> Range<usize> {
        self.span.clone()
    }

    /// What would have been accepted there, in words.
    #[must_use]
    pub fn expected(&self) -> &'static str {
        self.expected
    }

    /// What was probably meant in place of the bytes at fault, where that is plain.
    #[must_use]
    pub fn suggestion(&self) -> Option<&str> {
        self.suggestion.as_deref()
    }

    /// The whole text with the [suggestion](Self::suggestion) in place of the bytes at fault.
    #[must_use]
    pub fn mended(&self) -> Option<String> {
        let meant = self.suggestion()?;
        let before = self.input.get(..self.span.start)?;
        let after = self.input.get(self.span.end..)?;
        Some(format!("{before}{meant}{after}"))
    }

    /// What is wrong, without what was probably meant.
    pub(crate) fn finding(&self) -> String {
        let what = match (&self.error, self.input.get(self.span.clone())) {
            (Some(error), _) => error.to_string(),
            (None, None | Some("")) => format!("expected {} at the end", self.expected),
            (None, Some(found)) => {
                format!("expected {}, found `{}`", self.expected, clip(found))
            }
        };
        format!("cannot read `{}` as a ramp: {what}", clip(&self.input))
    }

    /// The facts, for findings that wrap it.
    pub(crate) fn facts(&self) -> ParseRampFacts<'_> {
        ParseRampFacts {
            input: &self.input,
            span: &self.span,
            expected: self.expected,
            suggestion: self.suggestion(),
            error: self.error.as_ref().map(OutOfRange::facts),
        }
    }

    /// The stable code `bad-ramp`.
    #[must_use]
    pub fn code(&self) -> &'static str {
        codes::BAD_RAMP
    }
}

/// What a [`ParseRampError`] says beside its code and message.
#[derive(serde::Serialize)]
pub(crate) struct ParseRampFacts<'a> {
    input: &'a str,
    span: &'a Range<usize>,
    expected: &'a str,
    suggestion: Option<&'a str>,
    #[serde(flatten)]
    error: Option<OutOfRangeFacts<'a>>,
}

impl fmt::Display for ParseRampError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.finding())?;
        match &self.suggestion {
            Some(meant) if self.error.is_none() => {
                write!(f, "; did you mean `{meant}`?")
            }
            _ => Ok(()),
        }
    }
}

impl std::error::Error for ParseRampError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.error.as_ref().map(|error| error as _)
    }
}

impl Serialize for ParseRampError {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        serialize_finding(to, self.code(), self, &self.facts())
    }
}
