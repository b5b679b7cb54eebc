//! What can be wrong with a rule by itself.

use std::fmt;

use serde::ser::{Serialize, Serializer};

use super::wheel_kind::WheelKind;
use crate::codes::progression as codes;
use crate::finding::serialize_finding;
use crate::limits::{OutOfRange, OutOfRangeFacts};

/// The error of a rule that cannot be followed.
///
/// As JSON: `code` (`bad-rule`), `message`, and where they apply `wheel` or the facts of an
/// [`OutOfRange`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidRule(RuleErrorKind);

/// What is wrong with a rule by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum RuleErrorKind {
    /// Two wheels of one kind in a list.
    WheelTwice(WheelKind),
    /// A wheel that cannot turn on misses.
    OnlyUp(WheelKind),
    /// A table whose repetitions do not rise.
    TableOrder,
    /// A share of 100 % or more is taken off.
    TakesAll,
    /// A number is out of range.
    OutOfRange(OutOfRange),
}

impl InvalidRule {
    /// What is wrong.
    #[must_use]
    pub fn kind(&self) -> &RuleErrorKind {
        &self.0
    }

    /// The stable code `bad-rule`.
    #[must_use]
    pub fn code(&self) -> &'static str {
        codes::BAD_RULE
    }
}

impl From<RuleErrorKind> for InvalidRule {
    fn from(kind: RuleErrorKind) -> Self {
        Self(kind)
    }
}

impl From<OutOfRange> for InvalidRule {
    fn from(error: OutOfRange) -> Self {
        Self(RuleErrorKind::OutOfRange(error))
    }
}

impl fmt::Display for RuleErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::WheelTwice(wheel) => {
                write!(f, "a second wheel `{wheel}` in one list: keep one of them")
            }
            Self::OnlyUp(wheel @ (WheelKind::Load | WheelKind::Max)) => {
                write!(f, "a table is for hits: take one amount off `{wheel}` on misses")
            }
            Self::OnlyUp(wheel) => write!(
                f,
                "`{wheel}` goes back to its start on misses: leave it out of their wheels"
            ),
            Self::TableOrder => f.write_str(
                "the repetitions of a table must rise, such as `+2.5kg at 5, +5kg at 10`",
            ),
            Self::TakesAll => {
                f.write_str("nothing would be left: take off less than `100%`")
            }
            Self::OutOfRange(error) => error.fmt(f),
        }
    }
}

impl fmt::Display for InvalidRule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for InvalidRule {}

/// What an [`InvalidRule`] says beside its code and message.
#[derive(serde::Serialize)]
pub(crate) struct RuleFacts<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    wheel: Option<WheelKind>,
    #[serde(flatten)]
    error: Option<OutOfRangeFacts<'a>>,
}

impl RuleErrorKind {
    pub(crate) fn facts(&self) -> RuleFacts<'_> {
        let (wheel, error) = match self {
            Self::WheelTwice(wheel) | Self::OnlyUp(wheel) => (Some(*wheel), None),
            Self::TableOrder | Self::TakesAll => (None, None),
            Self::OutOfRange(error) => (None, Some(error.facts())),
        };
        RuleFacts { wheel, error }
    }
}

impl Serialize for InvalidRule {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        serialize_finding(to, self.code(), self, &self.0.facts())
    }
}
