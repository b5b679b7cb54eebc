//! What would help.

use std::fmt;

use crate::equipment::{Equipment, EquipmentSet};
use crate::exercise::ExerciseId;
use crate::routine::Phase;
use crate::text::{either, list, quoted};

/// What would help.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Hint {
    /// The name that was probably meant.
    DidYouMean(String),
    /// Add the equipment to the kit, or something that stands in for it.
    AddEquipment(EquipmentSet),
    /// Use the other exercise instead.
    UseExercise(ExerciseId),
    /// Use one of the other setups instead.
    UseSetup(Vec<String>),
    /// Add the exercise at the start.
    AddWarmUp(ExerciseId),
    /// Add the exercise.
    AddStrength(ExerciseId),
    /// Move the step before the one with this number.
    MoveBefore(usize),
    /// Move the step to one of the phases.
    MoveTo(Vec<Phase>),
    /// Give every step so many sets.
    EqualSets(u32),
}

/// No more stand-ins than a person would read.
const STAND_INS_SHOWN: usize = 3;

impl fmt::Display for Hint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::DidYouMean(name) => write!(f, "did you mean `{name}`?"),
            Self::AddEquipment(equipment) => {
                let add = |item: Equipment| {
                    let stand_ins = item.provided_by().iter().take(STAND_INS_SHOWN);
                    let stand_ins = either(stand_ins.map(quoted));
                    if stand_ins.is_empty() {
                        quoted(item)
                    } else {
                        format!("{} (or {stand_ins})", quoted(item))
                    }
                };
                write!(f, "add {}", list(equipment.iter().map(add), "and"))
            }
            Self::UseExercise(id) => write!(f, "use `{id}` instead"),
            Self::UseSetup(ids) => {
                write!(f, "use the setup {}", either(ids.iter().map(quoted)))
            }
            Self::AddWarmUp(id) => write!(f, "add `{id}` at the start"),
            Self::AddStrength(id) => write!(f, "add `{id}`"),
            Self::MoveBefore(step) => write!(f, "move it before step {step}"),
            Self::MoveTo(phases) => {
                write!(
                    f,
                    "move it to the {} phase",
                    either(phases.iter().map(Phase::to_string))
                )
            }
            Self::EqualSets(sets) => write!(f, "give each {sets} sets"),
        }
    }
}
