//! What is wrong with a model, and why one has no answer.

use std::fmt;

use super::Demand;
use crate::exercise::ExerciseId;
use crate::limits;

/// Why there is no such model, with every fault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidModel {
    kinds: Vec<ModelErrorKind>,
}

/// One fault of a model.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ModelErrorKind {
    /// The budget is more than a plan may have.
    #[error("the budget must be 0 to {} s, not `{_0}`", limits::MINUTES.high() * 60)]
    Budget(u32),
    /// The table of gains has the wrong shape.
    #[error(
        "the gains must begin with `0`, never fall, never grow faster than before, and be no more \
         than 128"
    )]
    Gain,
    /// The table of gains of a demand has the wrong shape.
    #[error(
        "the gains of `{_0}` must begin with `0`, never fall, never grow faster than before, and \
         be no more than 128"
    )]
    GainOf(Demand),
    /// A demand is there more than once.
    #[error("`{_0}` is a demand twice, expected once")]
    DemandTwice(Demand),
    /// The value could be more than can be counted exactly.
    #[error(
        "the weights times the last gains, and the greatest merits of the families, must be at \
         most `2^36` in all"
    )]
    Value,
    /// A choice takes no time.
    #[error("a choice of `{_0}` takes `0` seconds, expected at least 1")]
    NoTime(ExerciseId),
    /// An exercise has choices in more than one family.
    #[error("`{_0}` stands in two families, expected one")]
    TwoFamilies(ExerciseId),
}

/// No more than a person would read.
const FAULTS_SHOWN: usize = 10;

impl InvalidModel {
    pub(super) fn new(kinds: Vec<ModelErrorKind>) -> Self {
        Self { kinds }
    }

    /// What is wrong; never empty.
    #[must_use]
    pub fn kinds(&self) -> &[ModelErrorKind] {
        &self.kinds
    }

    /// The stable code `invalid-model`.
    #[must_use]
    pub fn code(&self) -> &'static str {
        "invalid-model"
    }
}

impl fmt::Display for InvalidModel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the model is not valid")?;
        for (index, fault) in self.kinds.iter().take(FAULTS_SHOWN).enumerate() {
            write!(f, "{} {fault}", if index == 0 { ":" } else { ";" })?;
        }
        match self.kinds.len().saturating_sub(FAULTS_SHOWN) {
            0 => Ok(()),
            more => write!(f, "; and {more} more"),
        }
    }
}

impl std::error::Error for InvalidModel {}

/// Why a model has no answer: what is required cannot all be taken.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Unsolvable {
    /// A required exercise stands in no family.
    #[error("`{exercise}` is required, and no family has a choice of it")]
    #[non_exhaustive]
    NotThere {
        /// The exercise.
        exercise: ExerciseId,
    },
    /// Two required exercises stand in one family.
    #[error("`{first}` and `{second}` are both required, and one family has both")]
    #[non_exhaustive]
    OneFamily {
        /// The one.
        first: ExerciseId,
        /// The other.
        second: ExerciseId,
    },
    /// What is required takes more time than there is.
    #[error(
        "the required exercises take at least `{needed}` seconds, and there are `{budget}`"
    )]
    #[non_exhaustive]
    TooLittleTime {
        /// The least seconds that would do.
        needed: u64,
        /// The seconds there are.
        budget: u32,
    },
}

impl Unsolvable {
    /// The stable code: `impossible-requirement` or `too-little-time`.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotThere { .. } | Self::OneFamily { .. } => "impossible-requirement",
            Self::TooLittleTime { .. } => "too-little-time",
        }
    }
}
