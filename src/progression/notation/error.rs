//! Why a text is not a rule, and where.

use std::fmt;
use std::ops::Range;

use serde::ser::{Serialize, Serializer};

use crate::codes::progression as codes;
use crate::finding::serialize_finding;
use crate::progression::rule::{RuleErrorKind, RuleFacts};
use crate::text::{clip, either, quoted};

/// The error of a text that is not a rule of progression: what is wrong, at which bytes, and what
/// was probably meant.
///
/// `{}` is one line; `{:#}` underlines the place as well. As JSON: `code` (`bad-rule`), `message`,
/// `input`, `span`, `kind`, `expected`, `suggestion` and `readings`; where they apply `wheel`, and
/// the facts of an [`OutOfRange`](crate::OutOfRange).
///
/// # Example
///
/// ```
/// use regimen::progression::Progression;
///
/// let error = "up load 5lb".parse::<Progression>().unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "cannot read `up load 5lb` as a rule of progression: expected an amount such as `+2.5kg`, \
///      found `5`; did you mean `+5`?",
/// );
/// assert_eq!(error.mended().as_deref(), Some("up load +5lb"));
/// assert_eq!(
///     format!("{error:#}").lines().skip(1).collect::<Vec<_>>(),
///     ["  up load 5lb", "          ^"],
/// );
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseProgressionError(pub(super) Box<Fault>);

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Fault {
    pub(super) input: String,
    pub(super) span: Range<usize>,
    pub(super) kind: ParseProgressionErrorKind,
    pub(super) expected: &'static [&'static str],
    pub(super) suggestion: Option<String>,
    pub(super) readings: Vec<String>,
}

/// What kind of fault a text has.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ParseProgressionErrorKind {
    /// What is there is not one of what is expected.
    Unexpected,
    /// An amount without its unit.
    MissingUnit,
    /// A plus on misses, or a minus on hits.
    WrongSign,
    /// The parts can be read, but do not make a rule.
    Rule(RuleErrorKind),
}

impl ParseProgressionErrorKind {
    /// The stable id of the kind.
    #[must_use]
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Unexpected => "unexpected",
            Self::MissingUnit => "missing-unit",
            Self::WrongSign => "wrong-sign",
            Self::Rule(RuleErrorKind::WheelTwice(_)) => "wheel-twice",
            Self::Rule(RuleErrorKind::OnlyUp(_)) => "only-up",
            Self::Rule(RuleErrorKind::TableOrder) => "table-order",
            Self::Rule(RuleErrorKind::TakesAll) => "takes-all",
            Self::Rule(RuleErrorKind::OutOfRange(_)) => "out-of-range",
        }
    }
}

impl ParseProgressionError {
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

    /// What is wrong there.
    #[must_use]
    pub fn kind(&self) -> &ParseProgressionErrorKind {
        &self.0.kind
    }

    /// What would have been accepted at that place, each in words; at least one thing.
    #[must_use]
    pub fn expected(&self) -> &'static [&'static str] {
        self.0.expected
    }

    /// What was probably meant in place of the bytes at fault, where that is plain. With it the
    /// text is valid, or its next fault is further right.
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

    /// The stable code `bad-rule`.
    #[must_use]
    pub fn code(&self) -> &'static str {
        codes::BAD_RULE
    }

    fn found(&self) -> &str {
        self.0.input.get(self.0.span.clone()).unwrap_or_default()
    }
}

/// A text with other bytes at a place.
pub(super) fn replaced(text: &str, span: &Range<usize>, with: &str) -> String {
    let before = text.get(..span.start).unwrap_or_default();
    let after = text.get(span.end..).unwrap_or_default();
    format!("{before}{with}{after}")
}

impl ParseProgressionError {
    /// What is wrong, without what was probably meant.
    pub(crate) fn finding(&self) -> String {
        use ParseProgressionErrorKind as Kind;
        let Fault { input, kind, expected, readings, .. } = &*self.0;
        let expected = either(expected.iter().map(ToString::to_string));
        let found = clip(self.found());
        let fault = match kind {
            Kind::Unexpected if found.is_empty() => {
                format!("expected {expected} at the end")
            }
            Kind::Unexpected | Kind::WrongSign => {
                format!("expected {expected}, found `{found}`")
            }
            Kind::MissingUnit => format!("`{found}` has no unit: expected {expected}"),
            Kind::Rule(kind) => kind.to_string(),
        };
        let readings = if readings.is_empty() {
            String::new()
        } else {
            format!(": {}", either(readings.iter().map(quoted)))
        };
        format!(
            "cannot read `{}` as a rule of progression: {fault}{readings}",
            clip(input)
        )
    }
}

impl fmt::Display for ParseProgressionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.finding())?;
        if let Some(meant) = self.suggestion() {
            write!(f, "; did you mean `{}`?", meant.trim())?;
        }
        let input = &self.0.input;
        if f.alternate() && input.len() <= UNDERLINED {
            let before = input.get(..self.0.span.start).unwrap_or_default();
            write!(f, "\n  {}\n  ", input.replace(char::is_control, " "))?;
            write!(f, "{:1$}", "", before.chars().count())?;
            write!(f, "{}", "^".repeat(self.found().chars().count().max(1)))?;
        }
        Ok(())
    }
}

/// Longer texts do not fit a line and are not underlined.
const UNDERLINED: usize = 200;

impl std::error::Error for ParseProgressionError {}

impl Serialize for ParseProgressionError {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        #[derive(serde::Serialize)]
        struct Facts<'a> {
            input: &'a str,
            span: &'a Range<usize>,
            kind: &'static str,
            expected: &'static [&'static str],
            suggestion: Option<&'a str>,
            readings: &'a [String],
            #[serde(flatten)]
            rule: Option<RuleFacts<'a>>,
        }
        let Fault { input, span, kind, expected, suggestion, readings } = &*self.0;
        let rule = match kind {
            ParseProgressionErrorKind::Rule(kind) => Some(kind.facts()),
            _ => None,
        };
        let (kind, suggestion) = (kind.as_str(), suggestion.as_deref());
        let facts = Facts { input, span, kind, expected, suggestion, readings, rule };
        serialize_finding(to, self.code(), self, &facts)
    }
}
