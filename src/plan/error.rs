//! Why there is no routine for a plan.

use std::fmt;

use serde::ser::{Serialize, Serializer};

use super::formulate::Rejected;
use super::formulate::warm_up;
use super::obstacles::Obstacles;
use crate::catalog::UnknownExercise;
use crate::codes::plan as codes;
use crate::finding::serialize_finding;
use crate::limits::{self, OutOfRange, OutOfRangeFacts};
use crate::routine::Violations;

/// Why there is no routine for a plan.
///
/// ```
/// use regimen::{Catalog, MuscleGroup, Plan};
///
/// let plan = Plan::for_muscles(MuscleGroup::MiddleBack).minutes(1);
/// let error = plan.solve(Catalog::builtin()).unwrap_err();
/// assert_eq!(error.code(), "too-little-time");
/// assert_eq!(error.to_string(), "it takes at least `5` minutes, not `1`");
/// assert_eq!(serde_json::to_value(&error)?["least"], 5);
///
/// let error = plan.minutes(2000).solve(Catalog::builtin()).unwrap_err();
/// assert_eq!(serde_json::to_value(&error)?["most"], 1440);
/// # Ok::<(), serde_json::Error>(())
/// ```
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
    NoStrengthExercise(Box<Obstacles>),
    /// No warm-up exercise may be chosen.
    NoWarmUpExercise(Box<Obstacles>),
    /// Nothing fits into the time.
    #[non_exhaustive]
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
            Self::NoTarget => codes::NO_TARGET,
            Self::OutOfRange(error) => error.code(),
            Self::UnknownExercise(_) => codes::UNKNOWN_PLAN_EXERCISE,
            Self::ImpossibleRequirement(_) => codes::IMPOSSIBLE_REQUIREMENT,
            Self::NoStrengthExercise(_) => codes::NO_STRENGTH_EXERCISE,
            Self::NoWarmUpExercise(_) => codes::NO_WARM_UP_EXERCISE,
            Self::TooLittleTime { .. } => codes::TOO_LITTLE_TIME,
            Self::Refused(_) => codes::REFUSED,
        }
    }
}

/// As JSON: `code`, `message`, and what the code is about: `unknown`, `rejected`, `standing`,
/// `minutes` and `least`, `violations`, or the fields of [`OutOfRange`].
impl Serialize for PlanError {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        #[derive(serde::Serialize)]
        #[serde(untagged)]
        enum Facts<'a> {
            None {},
            Unknown { unknown: &'a [UnknownExercise] },
            Rejected { rejected: &'a [Rejected] },
            Standing { standing: &'a Obstacles },
            Time { minutes: u32, least: Option<u32> },
            Violations { violations: &'a Violations },
            Range(OutOfRangeFacts<'a>),
        }
        let facts = match self {
            Self::NoTarget => Facts::None {},
            Self::UnknownExercise(unknown) => Facts::Unknown { unknown },
            Self::ImpossibleRequirement(rejected) => Facts::Rejected { rejected },
            Self::NoStrengthExercise(standing) | Self::NoWarmUpExercise(standing) => {
                Facts::Standing { standing }
            }
            Self::TooLittleTime { minutes, least } => {
                Facts::Time { minutes: *minutes, least: *least }
            }
            Self::Refused(violations) => Facts::Violations { violations },
            Self::OutOfRange(error) => Facts::Range(error.facts()),
        };
        serialize_finding(to, self.code(), self, &facts)
    }
}

/// All findings, one after the other.
fn each<T: fmt::Display>(
    f: &mut fmt::Formatter<'_>,
    findings: &[T],
    between: &str,
) -> fmt::Result {
    for (index, finding) in findings.iter().enumerate() {
        write!(f, "{}{finding}", if index == 0 { "" } else { between })?;
    }
    Ok(())
}

impl fmt::Display for PlanError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoTarget => f.write_str(
                "no muscle is to be trained: expected at least one, such as `rhomboids`",
            ),
            Self::OutOfRange(error) => error.fmt(f),
            Self::UnknownExercise(unknown) => each(f, unknown, "\n"),
            Self::ImpossibleRequirement(refused) => {
                f.write_str("what is required cannot be chosen: ")?;
                each(f, refused, "; ")
            }
            Self::NoStrengthExercise(standing) => {
                write!(f, "there is no strength exercise for the targets {standing}")
            }
            Self::NoWarmUpExercise(standing) => {
                write!(f, "there is no warm-up exercise {standing}")
            }
            Self::TooLittleTime { minutes, least: Some(least) } => {
                write!(f, "it takes at least `{least}` minutes, not `{minutes}`")
            }
            Self::TooLittleTime { minutes, least: None } => write!(
                f,
                "no number of minutes up to {} is enough, nor is `{minutes}`: the warm-up has at \
                 most {} seconds of them, strength has the rest, and what is required does not \
                 fit; leave out a part of it",
                limits::MINUTES.high(),
                warm_up::MOST_SECONDS
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
