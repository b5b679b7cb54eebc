//! Why a lift is refused.

use std::fmt;

use serde::ser::{Serialize, Serializer};

use crate::codes::{prescription, progression as codes};
use crate::exercise::ExerciseId;
use crate::finding::serialize_finding;
use crate::limits::{OutOfRange, OutOfRangeFacts};
use crate::prescription::{ParsePrescriptionError, ParsePrescriptionFacts};
use crate::progression::rule::{OnMisses, Wheel, WheelKind};

/// The error of a lift whose rule can never be followed.
///
/// As JSON: `code`, `message`, and where they apply `wheel`, `behind`, `exercise`, and the facts of
/// a [`ParsePrescriptionError`] or an [`OutOfRange`].
///
/// # Example
///
/// ```
/// use regimen::Catalog;
/// use regimen::progression::Lift;
///
/// let squat = Catalog::builtin().get("goblet-squat")?;
/// let error =
///     Lift::new(squat, "3x8".parse()?, "up load +2.5kg, reps +1 to 12".parse()?).unwrap_err();
/// assert_eq!(error.code(), "idle-wheel");
/// assert_eq!(
///     error.to_string(),
///     "the wheel `reps +1 to 12` never turns: `load +2.5kg` before it has no limit, so put it last",
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidLift(Box<LiftErrorKind>);

/// What is wrong with a lift.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum LiftErrorKind {
    /// There is no rule.
    NoRule,
    /// A wheel that can never turn.
    #[non_exhaustive]
    IdleWheel {
        /// The wheel.
        wheel: Wheel,
        /// Why it never turns.
        why: IdleReason,
        /// Whether it is one of those that turn on misses.
        on_misses: bool,
    },
    /// A condition on a set that the dose does not have.
    #[non_exhaustive]
    NoSuchSet {
        /// The set of the condition, counted from 1.
        set: u32,
        /// How many sets the dose has.
        of: u32,
    },
    /// A dose in percent without a training maximum.
    PercentWithoutMax,
    /// An exercise that is twice in a ladder.
    RungTwice(ExerciseId),
    /// An exercise of a ladder that is not in the catalogue.
    UnknownRung(String),
    /// Both stages and turns.
    StagesAndTurns,
    /// A dose cannot be read.
    Prescription(ParsePrescriptionError),
    /// A number is out of range.
    OutOfRange(OutOfRange),
}

/// Why a wheel never turns.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum IdleReason {
    /// The wheel before it has no limit.
    Behind(Wheel),
    /// The dose has nothing that the wheel moves: no repetitions, no holds, no percentages, one
    /// stage only, one rung only.
    NothingToMove,
    /// The dose is at the limit of the wheel, or over it, from the start.
    AtLimit,
}

impl InvalidLift {
    /// What is wrong, with its facts.
    #[must_use]
    pub fn kind(&self) -> &LiftErrorKind {
        &self.0
    }

    /// The stable code.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match &*self.0 {
            LiftErrorKind::NoRule => codes::NO_RULE,
            LiftErrorKind::IdleWheel { .. } | LiftErrorKind::NoSuchSet { .. } => {
                codes::IDLE_WHEEL
            }
            LiftErrorKind::PercentWithoutMax => codes::PERCENT_WITHOUT_MAX,
            LiftErrorKind::RungTwice(_) => codes::RUNG_TWICE,
            LiftErrorKind::UnknownRung(_) => codes::UNKNOWN_RUNG,
            LiftErrorKind::StagesAndTurns => codes::STAGES_AND_TURNS,
            LiftErrorKind::Prescription(_) => prescription::BAD_PRESCRIPTION,
            LiftErrorKind::OutOfRange(_) => prescription::OUT_OF_RANGE,
        }
    }
}

impl From<LiftErrorKind> for InvalidLift {
    fn from(kind: LiftErrorKind) -> Self {
        Self(Box::new(kind))
    }
}

impl InvalidLift {
    /// A wheel that has nothing to move where the lift stands.
    pub(crate) fn nothing_to_move(wheel: Wheel) -> Self {
        let why = IdleReason::NothingToMove;
        LiftErrorKind::IdleWheel { wheel, why, on_misses: false }.into()
    }
}

impl From<OutOfRange> for InvalidLift {
    fn from(error: OutOfRange) -> Self {
        LiftErrorKind::OutOfRange(error).into()
    }
}

impl fmt::Display for InvalidLift {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &*self.0 {
            LiftErrorKind::NoRule => {
                f.write_str("the lift has no rule: give one such as `up load +2.5kg`")
            }
            LiftErrorKind::IdleWheel { wheel, why, on_misses } => {
                let written = |wheel: &Wheel| match on_misses {
                    true => OnMisses(wheel).to_string(),
                    false => wheel.to_string(),
                };
                write!(f, "the wheel `{}` never turns: ", written(wheel))?;
                match why {
                    IdleReason::Behind(before) => {
                        let before = written(before);
                        write!(f, "`{before}` before it has no limit, so put it last")
                    }
                    IdleReason::NothingToMove => f.write_str(missing(wheel.kind())),
                    IdleReason::AtLimit => f.write_str(
                        "the dose begins at its limit, so raise the limit or lower the dose",
                    ),
                }
            }
            LiftErrorKind::NoSuchSet { set, of } => write!(
                f,
                "no session can meet the condition: it asks for set {set}, and the dose has {of}"
            ),
            LiftErrorKind::PercentWithoutMax => f.write_str(
                "the dose is in percent, and there is neither a training maximum nor a wheel \
                 `max`: give one of them",
            ),
            LiftErrorKind::RungTwice(id) => {
                write!(f, "the ladder has `{id}` twice: remove one of them")
            }
            LiftErrorKind::UnknownRung(id) => write!(
                f,
                "the ladder has `{id}`, which is not in the catalogue: correct the id"
            ),
            LiftErrorKind::StagesAndTurns => f.write_str(
                "the lift has both stages and turns: keep one list of doses",
            ),
            LiftErrorKind::Prescription(error) => error.fmt(f),
            LiftErrorKind::OutOfRange(error) => error.fmt(f),
        }
    }
}

/// What a wheel needs, and the dose lacks.
const fn missing(wheel: WheelKind) -> &'static str {
    match wheel {
        WheelKind::Reps => {
            "the dose has no whole sets of repetitions, so use `hold`, or `load`"
        }
        WheelKind::Hold => {
            "the dose has no whole sets of a hold, so use `reps`, or `load`"
        }
        WheelKind::Load => {
            "the dose is in percent, or the exercise is not one for strength, so use `max`, or \
             leave it out"
        }
        WheelKind::Max => "the dose is not in percent, so use `load`",
        WheelKind::Stage => "there is one dose only, so list the stages",
        WheelKind::Rung => "there is one exercise only, so list the rungs",
        WheelKind::Sets => "the dose has nothing that it moves",
        WheelKind::Rounds => {
            "rounds are counted within a time only, so use `reps`, or put the step in a block \
             `within`"
        }
    }
}

impl std::error::Error for InvalidLift {}

impl Serialize for InvalidLift {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        #[derive(serde::Serialize)]
        #[serde(untagged)]
        enum Facts<'a> {
            None {},
            Wheel { wheel: WheelKind, behind: Option<WheelKind> },
            Set { set: u32, of: u32 },
            Exercise { exercise: &'a str },
            Prescription(ParsePrescriptionFacts<'a>),
            OutOfRange(OutOfRangeFacts<'a>),
        }
        let facts = match &*self.0 {
            LiftErrorKind::NoRule
            | LiftErrorKind::PercentWithoutMax
            | LiftErrorKind::StagesAndTurns => Facts::None {},
            LiftErrorKind::IdleWheel { wheel, why, .. } => {
                let behind = match why {
                    IdleReason::Behind(before) => Some(before.kind()),
                    _ => None,
                };
                Facts::Wheel { wheel: wheel.kind(), behind }
            }
            LiftErrorKind::NoSuchSet { set, of } => Facts::Set { set: *set, of: *of },
            LiftErrorKind::RungTwice(id) => Facts::Exercise { exercise: id.as_str() },
            LiftErrorKind::UnknownRung(id) => Facts::Exercise { exercise: id },
            LiftErrorKind::Prescription(error) => Facts::Prescription(error.facts()),
            LiftErrorKind::OutOfRange(error) => Facts::OutOfRange(error.facts()),
        };
        serialize_finding(to, self.code(), self, &facts)
    }
}
