//! What can be wrong, with its code and its words.

use crate::UnknownName;
use crate::catalog::UnknownExercise;
use crate::equipment::EquipmentSet;
use crate::exercise::ExerciseKind;
use crate::limits::OutOfRange;
use crate::low_high::LowHigh;
use crate::prescription::ParsePrescriptionError;
use crate::region::{BodyRegion, RegionSet};
use crate::routine::Phase;
use crate::text::{all_of, either, list, quoted};

/// What is wrong, with the facts.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ViolationKind {
    /// No exercise has the name.
    UnknownExercise(UnknownExercise),
    /// A name in the kit is not known.
    UnknownEquipment(UnknownName),
    /// A name among the spared regions is not known.
    UnknownRegion(UnknownName),
    /// The exercise has no such setup.
    UnknownSetup {
        /// The id asked for.
        setup: String,
        /// The ids there are.
        known: Vec<String>,
    },
    /// The dose cannot be read.
    BadPrescription(ParsePrescriptionError),
    /// There is no warm-up exercise.
    NoWarmUp,
    /// There is no strength exercise.
    NoStrength,
    /// A warm-up step stands after a strength step.
    WarmUpAfterStrength {
        /// The strength step, counted from 1.
        strength: usize,
        /// Its exercise.
        exercise: String,
    },
    /// A strength step stands after a cool-down step.
    StrengthAfterCoolDown {
        /// The cool-down step, counted from 1.
        cool_down: usize,
        /// Its exercise.
        exercise: String,
    },
    /// The kind of the exercise is not for this phase.
    WrongPhase {
        /// The kind of the exercise.
        kind: ExerciseKind,
        /// The phase in which it stands.
        phase: Phase,
    },
    /// The kit lacks what the exercise needs.
    MissingEquipment {
        /// The ways there are to perform it; all of one is needed.
        ways: Vec<EquipmentSet>,
        /// What the kit lacks for the way that lacks least.
        missing: EquipmentSet,
        /// What is needed besides and not told apart, such as a "machine".
        unknown: Option<String>,
    },
    /// The steps of a superset have different numbers of sets.
    UnevenSuperset {
        /// The least and greatest number of sets of each step.
        sets: Vec<LowHigh<u32>>,
    },
    /// A superset has fewer than two steps, several phases, or a superset in it.
    BadSuperset(SupersetErrorKind),
    /// The exercise loads a region that is to be spared, or may do so.
    LoadsSparedRegion {
        /// The regions that are to be spared and that it may load.
        regions: RegionSet,
        /// Whether it is stated that it loads them.
        is_stated: bool,
        /// Whether an importer inferred that it loads them. If neither, its loads are not known.
        is_inferred: bool,
    },
    /// A quantity is outside its range.
    OutOfRange(OutOfRange),
}

/// What is wrong with a superset.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum SupersetErrorKind {
    /// It has fewer than two steps.
    TooShort,
    /// Its steps are of several phases.
    SeveralPhases,
    /// A superset stands in it.
    Nested,
}

impl ViolationKind {
    /// The stable code of the broken rule.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            ViolationKind::UnknownExercise(_) => "unknown-exercise",
            ViolationKind::UnknownEquipment(_) => "unknown-equipment",
            ViolationKind::UnknownRegion(_) => "unknown-region",
            ViolationKind::UnknownSetup { .. } => "unknown-setup",
            ViolationKind::BadPrescription(_) => "bad-prescription",
            ViolationKind::NoWarmUp => "no-warm-up",
            ViolationKind::NoStrength => "no-strength",
            ViolationKind::WarmUpAfterStrength { .. } => "warm-up-after-strength",
            ViolationKind::StrengthAfterCoolDown { .. } => "strength-after-cool-down",
            ViolationKind::WrongPhase { .. } => "wrong-phase",
            ViolationKind::MissingEquipment { .. } => "missing-equipment",
            ViolationKind::UnevenSuperset { .. } => "uneven-superset",
            ViolationKind::BadSuperset(_) => "bad-superset",
            ViolationKind::LoadsSparedRegion { .. } => "loads-spared-region",
            ViolationKind::OutOfRange(_) => "out-of-range",
        }
    }

    /// What was expected instead.
    #[must_use]
    pub fn expected(&self) -> String {
        match self {
            ViolationKind::UnknownExercise(_) => {
                "the id of an exercise of the catalogue".into()
            }
            ViolationKind::UnknownEquipment(_) => "the id of a kind of equipment".into(),
            ViolationKind::UnknownRegion(_) => either(BodyRegion::ALL.iter().map(quoted)),
            ViolationKind::UnknownSetup { known, .. } => either(known.iter().map(quoted)),
            ViolationKind::BadPrescription(error) => error.expectation(),
            ViolationKind::NoWarmUp => "at least one warm-up exercise".into(),
            ViolationKind::NoStrength => "at least one strength exercise".into(),
            ViolationKind::WarmUpAfterStrength { .. } => {
                "warm-up steps before strength steps".into()
            }
            ViolationKind::StrengthAfterCoolDown { .. } => {
                "strength steps before cool-down steps".into()
            }
            ViolationKind::WrongPhase { kind, .. } => {
                either(Phase::for_kind(*kind).iter().map(quoted))
            }
            ViolationKind::MissingEquipment { ways, .. } => {
                ways.iter().map(|way| all_of(*way)).collect::<Vec<_>>().join(", or ")
            }
            ViolationKind::UnevenSuperset { .. } => "equal numbers of sets".into(),
            ViolationKind::BadSuperset(_) => "two or more steps of one phase".into(),
            ViolationKind::LoadsSparedRegion { regions, .. } => {
                format!("an exercise that spares {}", all_of(*regions))
            }
            ViolationKind::OutOfRange(error) => error.limit().to_string(),
        }
    }

    /// What is wrong, in words.
    #[must_use]
    pub fn message(&self) -> String {
        match self {
            ViolationKind::UnknownExercise(error) => {
                format!("no exercise is called `{}`", error.id())
            }
            ViolationKind::UnknownEquipment(error) => {
                format!("no equipment is called `{}`", error.value())
            }
            ViolationKind::UnknownRegion(error) => {
                format!("no region is called `{}`", error.value())
            }
            ViolationKind::UnknownSetup { setup, .. } => {
                format!("it has no setup called `{setup}`; there is {}", self.expected())
            }
            ViolationKind::BadPrescription(error) => error.finding(),
            ViolationKind::NoWarmUp => {
                "there is no warm-up exercise: begin with a stretch, a drill or cardio"
                    .into()
            }
            ViolationKind::NoStrength => "there is no strength exercise".into(),
            ViolationKind::WarmUpAfterStrength { strength, exercise } => {
                format!("warm-up after step {strength}, `{exercise}`, which is strength")
            }
            ViolationKind::StrengthAfterCoolDown { cool_down, exercise } => {
                format!(
                    "strength after step {cool_down}, `{exercise}`, which is cool-down"
                )
            }
            ViolationKind::WrongPhase { kind, phase } => {
                format!("its kind, {}, is not for the {phase} phase", kind.name())
            }
            ViolationKind::MissingEquipment {
                missing, unknown: Some(unknown), ..
            } => {
                let besides = if missing.is_empty() {
                    String::new()
                } else {
                    format!(", besides {}", all_of(*missing))
                };
                format!("it needs a thing known only as `{unknown}`{besides}")
            }
            ViolationKind::MissingEquipment { missing, ways, unknown: None } => {
                let verb = if missing.len() == 1 { "is" } else { "are" };
                let lacking = format!("{} {verb} not at hand", all_of(*missing));
                if ways.as_slice() == [*missing] {
                    return lacking;
                }
                format!("{lacking}; it needs {}", self.expected())
            }
            ViolationKind::UnevenSuperset { sets } => {
                let sets = sets.iter().map(LowHigh::to_string);
                format!("the steps of the superset have {} sets", list(sets, "and"))
            }
            ViolationKind::BadSuperset(fault) => match fault {
                SupersetErrorKind::TooShort => {
                    "a superset of fewer than two steps".into()
                }
                SupersetErrorKind::SeveralPhases => "a superset of several phases".into(),
                SupersetErrorKind::Nested => "a superset inside a superset".into(),
            },
            ViolationKind::LoadsSparedRegion { regions, is_stated: true, .. } => {
                format!("it loads {}, to be spared", all_of(*regions))
            }
            ViolationKind::LoadsSparedRegion { regions, is_inferred: true, .. } => {
                format!("by its movement it loads {}, to be spared", all_of(*regions))
            }
            ViolationKind::LoadsSparedRegion { regions, .. } => {
                let verb = if regions.len() == 1 { "is" } else { "are" };
                format!(
                    "what it loads is not known, and {} {verb} to be spared",
                    all_of(*regions)
                )
            }
            ViolationKind::OutOfRange(error) => error.to_string(),
        }
    }
}
