//! Why a text is not a prescription, and where.

use std::fmt;
use std::ops::Range;

use crate::limits::OutOfRange;
use crate::text::clip;

/// A text that is not a prescription: what was expected, and at which bytes.
///
/// `{}` is one line; `{:#}` underlines the place as well.
///
/// # Example
///
/// ```
/// use regimen::Prescription;
///
/// let error = "3xten".parse::<Prescription>().unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "cannot read `3xten` as a prescription: \
///      expected a number of repetitions, seconds or metres, found `ten`",
/// );
/// assert_eq!(error.span(), 2..5);
/// assert_eq!(
///     format!("{error:#}").lines().skip(1).collect::<Vec<_>>(),
///     ["  3xten", "    ^^^"],
/// );
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParsePrescriptionError {
    input: String,
    span: Range<usize>,
    fault: Fault,
}

/// What is wrong at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    Expected(&'static str),
    OutOfRange(OutOfRange),
    /// A distance so short that minutes must have been meant.
    Minutes(OutOfRange),
    Twice(&'static str),
    TempoOfAHold,
}

/// A fault and its bytes.
pub(super) type Found = (Range<usize>, Fault);

impl ParsePrescriptionError {
    pub(super) fn new(input: &str, (span, fault): Found) -> Self {
        Self { input: input.to_owned(), span, fault }
    }

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

    /// What would have been accepted at that place.
    #[must_use]
    pub fn expected(&self) -> String {
        match &self.fault {
            Fault::Expected(what) => (*what).to_owned(),
            Fault::OutOfRange(error) | Fault::Minutes(error) => error.limit().to_string(),
            Fault::Twice(what) => format!("at most one {what} in a run"),
            Fault::TempoOfAHold => "a tempo after repetitions only".to_owned(),
        }
    }

    /// The stable code `bad-prescription`.
    #[must_use]
    pub fn code(&self) -> &'static str {
        "bad-prescription"
    }

    /// What was probably meant in place of the bytes at fault, where that is plain.
    ///
    /// ```
    /// use regimen::Prescription;
    ///
    /// let error = "3x30sec".parse::<Prescription>().unwrap_err();
    /// assert_eq!(error.suggestion().as_deref(), Some("s"));
    /// ```
    #[must_use]
    pub fn suggestion(&self) -> Option<String> {
        match &self.fault {
            Fault::Minutes(_) => Some(format!("{}in", clip(self.found()))),
            Fault::Expected(_) => {
                let found = self.found().to_ascii_lowercase();
                let meant = MEANT.iter().find(|(word, _)| *word == found);
                meant.map(|(_, meant)| (*meant).to_owned())
            }
            Fault::OutOfRange(_) | Fault::Twice(_) | Fault::TempoOfAHold => None,
        }
    }

    /// What is wrong, without what was probably meant.
    pub(crate) fn finding(&self) -> String {
        let what = match &self.fault {
            Fault::Expected(what) if self.found().is_empty() => {
                format!("expected {what} at the end")
            }
            Fault::Expected(what) => {
                format!("expected {what}, found `{}`", clip(self.found()))
            }
            Fault::OutOfRange(error) | Fault::Minutes(error) => error.to_string(),
            Fault::Twice(what) => {
                format!("a second {what} in one run, `{}`", clip(self.found()))
            }
            Fault::TempoOfAHold => {
                "a tempo is for repetitions, not for a hold or a distance".to_owned()
            }
        };
        format!("cannot read `{}` as a prescription: {what}", clip(&self.input))
    }

    fn found(&self) -> &str {
        self.input.get(self.span.clone()).unwrap_or_default()
    }
}

impl fmt::Display for ParsePrescriptionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.finding())?;
        if let Some(meant) = self.suggestion() {
            write!(f, "; did you mean `{meant}`?")?;
        }
        if f.alternate() && self.input.len() <= UNDERLINED {
            let before = self.input.get(..self.span.start).unwrap_or_default();
            let marks = self.found().chars().count().max(1);
            write!(f, "\n  {}\n  ", self.input.replace(char::is_control, " "))?;
            write!(f, "{:1$}", "", before.chars().count())?;
            write!(f, "{}", "^".repeat(marks))?;
        }
        Ok(())
    }
}

/// What people write, and the notation for it.
const MEANT: &[(&str, &str)] = &[
    ("sec", "s"),
    ("secs", "s"),
    ("second", "s"),
    ("seconds", "s"),
    ("mins", "min"),
    ("minute", "min"),
    ("minutes", "min"),
    ("metre", "m"),
    ("metres", "m"),
    ("meter", "m"),
    ("meters", "m"),
    ("kgs", "kg"),
    ("kilos", "kg"),
    ("lbs", "lb"),
    ("pounds", "lb"),
    ("each", "/side"),
    ("per", "/side"),
];

/// Longer texts do not fit a line and are not underlined.
const UNDERLINED: usize = 200;

impl std::error::Error for ParsePrescriptionError {}
