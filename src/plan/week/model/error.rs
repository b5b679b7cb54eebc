//! What is wrong with a model of a week, and why one has no answer.

use std::fmt;

use crate::plan::model::{ModelErrorKind, Unsolvable};

/// Why there is no such model of a week, with every fault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidWeekModel {
    kinds: Vec<WeekModelErrorKind>,
}

/// One fault of a model of a week.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum WeekModelErrorKind {
    /// The cycle has too few weeks or too many.
    #[error("the weeks must be 1 to 52, not `{_0}`")]
    Weeks(u32),
    /// There are too few sessions or too many.
    #[error("the sessions must be 1 to 14, not `{_0}`")]
    Sessions(usize),
    /// A session is held too seldom or too often.
    #[error("`{session}` must be held 1 to 364 times, not `{times}`")]
    #[non_exhaustive]
    Times {
        /// The id of the session.
        session: String,
        /// How often it is held.
        times: u32,
    },
    /// Two sessions have one id.
    #[error("`{_0}` is a session twice, expected once")]
    SessionTwice(String),
    /// The model of a session is not valid; what is wrong with the demands is told of the first.
    #[error("in `{session}`, {kind}")]
    #[non_exhaustive]
    Session {
        /// The id of the session.
        session: String,
        /// What is wrong.
        kind: ModelErrorKind,
    },
    /// The value could be more than can be counted exactly.
    #[error(
        "the weeks times the weights times the last gains, and the greatest merits of the \
             families, must be at most `2^36` in all"
    )]
    Value,
}

/// No more than a person would read.
const FAULTS_SHOWN: usize = 10;

impl InvalidWeekModel {
    pub(super) fn new(kinds: Vec<WeekModelErrorKind>) -> Self {
        Self { kinds }
    }

    /// What is wrong; never empty.
    #[must_use]
    pub fn kinds(&self) -> &[WeekModelErrorKind] {
        &self.kinds
    }

    /// The stable code `invalid-model`.
    #[must_use]
    pub fn code(&self) -> &'static str {
        "invalid-model"
    }
}

impl fmt::Display for InvalidWeekModel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the model of the week is not valid")?;
        for (index, fault) in self.kinds.iter().take(FAULTS_SHOWN).enumerate() {
            write!(f, "{} {fault}", if index == 0 { ":" } else { ";" })?;
        }
        match self.kinds.len().saturating_sub(FAULTS_SHOWN) {
            0 => Ok(()),
            more => write!(f, "; and {more} more"),
        }
    }
}

impl std::error::Error for InvalidWeekModel {}

/// Why a model of a week has no answer: what a session requires cannot all be taken.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("in `{session}`, {why}")]
pub struct WeekUnsolvable {
    pub(in crate::plan) session: String,
    pub(in crate::plan) why: Unsolvable,
}

impl WeekUnsolvable {
    /// The id of the session.
    #[must_use]
    pub fn session(&self) -> &str {
        &self.session
    }

    /// Why it has no answer.
    #[must_use]
    pub fn why(&self) -> &Unsolvable {
        &self.why
    }

    /// The stable code: `impossible-requirement` or `too-little-time`.
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.why.code()
    }
}
