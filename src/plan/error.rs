//! Why there is no routine for a plan.

use std::fmt;

use super::candidates::Rejected;
use super::standing::Standing;
use crate::catalog::UnknownExercise;
use crate::limits::{self, OutOfRange};
use crate::routine::Violations;

/// Why there is no routine for a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum PlanError {
    /// No muscle is to be trained.
    NoTarget,
    /// A number of the plan is outside its range.
    OutOfRange(OutOfRange),
    /// Required or excluded exercises that the catalogue does not have; never empty.
    UnknownExercise(Vec<UnknownExercise>),
    /// Required exercises that cannot be chosen; never empty.
    ImpossibleRequirement(Vec<Rejected>),
    /// No strength exercise may be chosen.
    NoStrengthExercise(Standing),
    /// No warm-up exercise may be chosen.
    NoWarmUpExercise(Standing),
    /// Nothing fits into the time.
    TooLittleTime {
        /// The minutes there are.
        minutes: u32,
        /// The least that would do; none if no number of minutes a plan may have would.
        least: Option<u32>,
    },
    /// The routine would break a rule that no plan can foresee, such as the number of steps.
    Refused(Violations),
}

impl PlanError {
    /// The stable code: `no-target`, `out-of-range`, `unknown-exercise`,
    /// `impossible-requirement`, `no-strength-exercise`, `no-warm-up-exercise`,
    /// `too-little-time` or `refused`.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoTarget => "no-target",
            Self::OutOfRange(error) => error.code(),
            Self::UnknownExercise(_) => "unknown-exercise",
            Self::ImpossibleRequirement(_) => "impossible-requirement",
            Self::NoStrengthExercise(_) => "no-strength-exercise",
            Self::NoWarmUpExercise(_) => "no-warm-up-exercise",
            Self::TooLittleTime { .. } => "too-little-time",
            Self::Refused(_) => "refused",
        }
    }
}

/// All findings, one after the other.
fn each<T: fmt::Display>(f: &mut fmt::Formatter<'_>, findings: &[T]) -> fmt::Result {
    for (index, finding) in findings.iter().enumerate() {
        write!(f, "{}{finding}", if index == 0 { "" } else { "; " })?;
    }
    Ok(())
}

impl fmt::Display for PlanError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoTarget => f.write_str(
                "no muscle is to be trained: expected at least one, such as `rhomboids`, or a group \
                 such as `middle-back`",
            ),
            Self::OutOfRange(error) => error.fmt(f),
            Self::UnknownExercise(unknown) => each(f, unknown),
            Self::ImpossibleRequirement(refused) => {
                f.write_str("what is required cannot be chosen: ")?;
                each(f, refused)
            }
            Self::NoStrengthExercise(standing) => {
                write!(f, "there is no strength exercise for the targets {standing}")
            }
            Self::NoWarmUpExercise(standing) => {
                write!(f, "there is no warm-up exercise {standing}")
            }
            Self::TooLittleTime { minutes, least: Some(least) } => {
                write!(f, "`{minutes}` minutes are too few: it takes at least `{least}`")
            }
            Self::TooLittleTime { minutes, least: None } => write!(
                f,
                "`{minutes}` minutes are too few: what is required takes at least as long as a \
                 plan may, {} minutes",
                limits::MINUTES.high()
            ),
            Self::Refused(violations) => violations.fmt(f),
        }
    }
}

impl std::error::Error for PlanError {}

impl From<OutOfRange> for PlanError {
    fn from(error: OutOfRange) -> Self {
        Self::OutOfRange(error)
    }
}
