//! What was assumed or left out of a log.

use std::fmt;

use serde::ser::{Serialize, Serializer};

use crate::codes::import as codes;
use crate::finding::serialize_finding;
use crate::import::RowError;
use crate::import::error::RowFacts;
use crate::prescription::MassUnit;
use crate::text::{either, quoted};

/// Something of a log that was assumed or left out.
///
/// As JSON: `code`, `message`, `row` and the facts of its [`LogWarningKind`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogWarning {
    pub(super) row: Option<usize>,
    pub(super) kind: LogWarningKind,
}

/// What was assumed or left out, with the facts.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum LogWarningKind {
    /// No exercise of the catalogue is meant with confidence.
    #[non_exhaustive]
    Unmatched {
        /// The name in the log.
        name: String,
        /// The ids of the likeliest exercises, the best first; perhaps none.
        candidates: Vec<String>,
    },
    /// The file does not say in which unit its weights are.
    UnitAssumed(MassUnit),
    /// A drop is the first set of its lift, so it was read as a set of its own.
    DropAlone,
    /// The word for the kind of a set is not known, so it was read as a working set. Each word is
    /// reported where it first appears.
    #[non_exhaustive]
    SetKindAssumed {
        /// The word in the log.
        mark: String,
    },
    /// The row was left out, because a value cannot be read.
    RowLeftOut(RowError),
}

impl LogWarning {
    /// The number of the row, counted from 1 after the header; none if it is about the file.
    #[must_use]
    pub fn row(&self) -> Option<usize> {
        self.row
    }

    /// What was assumed or left out.
    #[must_use]
    pub fn kind(&self) -> &LogWarningKind {
        &self.kind
    }

    /// The stable code.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match &self.kind {
            LogWarningKind::Unmatched { .. } => codes::EXERCISE_UNMATCHED,
            LogWarningKind::UnitAssumed(_) => codes::UNIT_ASSUMED,
            LogWarningKind::DropAlone => codes::DROP_ALONE,
            LogWarningKind::SetKindAssumed { .. } => codes::SET_KIND_ASSUMED,
            LogWarningKind::RowLeftOut(_) => codes::LOG_ROW_LEFT_OUT,
        }
    }
}

impl fmt::Display for LogWarning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(row) = self.row {
            write!(f, "row {row}: ")?;
        }
        match &self.kind {
            LogWarningKind::Unmatched { name, candidates } if candidates.is_empty() => {
                write!(f, "no exercise of the catalogue is like `{name}`")
            }
            LogWarningKind::Unmatched { name, candidates } => {
                let likely = either(candidates.iter().map(quoted));
                write!(f, "it is not sure which exercise `{name}` is: perhaps {likely}")
            }
            LogWarningKind::UnitAssumed(unit) => {
                write!(f, "weights have no unit, so {} are assumed", unit.name())
            }
            LogWarningKind::DropAlone => {
                f.write_str("a drop without a set before it is read as a set of its own")
            }
            LogWarningKind::SetKindAssumed { mark } => {
                write!(f, "a set marked `{mark}` is read as a working set")
            }
            LogWarningKind::RowLeftOut(why) => write!(f, "left out: {why}"),
        }
    }
}

impl Serialize for LogWarning {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        #[derive(Default, serde::Serialize)]
        struct Facts<'a> {
            #[serde(skip_serializing_if = "Option::is_none")]
            row: Option<usize>,
            #[serde(skip_serializing_if = "Option::is_none")]
            name: Option<&'a str>,
            #[serde(skip_serializing_if = "Option::is_none")]
            candidates: Option<&'a [String]>,
            #[serde(skip_serializing_if = "Option::is_none")]
            unit: Option<MassUnit>,
            #[serde(skip_serializing_if = "Option::is_none")]
            mark: Option<&'a str>,
            #[serde(flatten)]
            left_out: Option<RowFacts<'a>>,
        }
        let facts = Facts { row: self.row, ..Facts::default() };
        let facts = match &self.kind {
            LogWarningKind::Unmatched { name, candidates } => {
                Facts { name: Some(name), candidates: Some(candidates), ..facts }
            }
            LogWarningKind::DropAlone => facts,
            LogWarningKind::SetKindAssumed { mark } => {
                Facts { mark: Some(mark), ..facts }
            }
            LogWarningKind::UnitAssumed(unit) => Facts { unit: Some(*unit), ..facts },
            LogWarningKind::RowLeftOut(why) => {
                Facts { left_out: Some(RowFacts::from(why)), ..facts }
            }
        };
        serialize_finding(to, self.code(), self, &facts)
    }
}
