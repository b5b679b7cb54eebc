//! What would help, in words and as an edit of the draft.

use std::fmt;

use serde::ser::{Serialize, Serializer};

use crate::codes::routine as codes;
use crate::equipment::{Equipment, EquipmentSet};
use crate::exercise::ExerciseId;
use crate::finding::serialize_finding;
use crate::json::Edit;
use crate::region::RegionSet;
use crate::routine::Phase;
use crate::text::{all_of, clip, either, list, quoted};

/// What would help, and, where it can be applied to a draft, how.
///
/// As JSON: `code`, `message`, the facts, and `edit` where there is one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hint {
    kind: HintKind,
    edit: Vec<Edit>,
}

/// What would help, with the facts.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(untagged)]
#[non_exhaustive]
pub enum HintKind {
    /// Write what was probably meant.
    #[non_exhaustive]
    DidYouMean {
        /// The name or text that was probably meant.
        name: String,
    },
    /// Write one of the names there are.
    #[non_exhaustive]
    OneOf {
        /// All the names.
        names: Vec<String>,
    },
    /// Give the field the name that was probably meant.
    #[non_exhaustive]
    RenameField {
        /// The name of the field.
        field: String,
    },
    /// Remove the field, or the block.
    Remove,
    /// Write it in another form.
    #[non_exhaustive]
    Write {
        /// What to write, as JSON.
        json: String,
    },
    /// Write something such as this.
    #[non_exhaustive]
    Example {
        /// An example, as JSON.
        json: String,
    },
    /// Add the equipment to the kit, or something that stands in for it.
    #[non_exhaustive]
    AddEquipment {
        /// The equipment.
        equipment: EquipmentSet,
    },
    /// Use another exercise instead.
    #[non_exhaustive]
    UseExercise {
        /// The other exercise.
        exercise: ExerciseId,
    },
    /// Use another setup instead.
    #[non_exhaustive]
    UseSetup {
        /// The id of the other setup.
        setup: String,
    },
    /// Add the exercise at the start.
    #[non_exhaustive]
    AddWarmUp {
        /// The exercise to add.
        exercise: ExerciseId,
    },
    /// Add the exercise to the strength phase.
    #[non_exhaustive]
    AddStrength {
        /// The exercise to add.
        exercise: ExerciseId,
    },
    /// Move the step before another.
    #[non_exhaustive]
    MoveBefore {
        /// The number of the other step, counted from 1.
        before: usize,
    },
    /// Move steps to the end.
    #[non_exhaustive]
    MoveToEnd {
        /// The numbers of the steps, counted from 1.
        steps: Vec<usize>,
    },
    /// Move the step to another phase.
    #[non_exhaustive]
    MoveTo {
        /// The phase.
        phase: Phase,
    },
    /// Give every step of the superset the same number of sets.
    #[non_exhaustive]
    EqualSets {
        /// The number of sets.
        sets: u32,
    },
    /// Ask only to ease the regions, which leaves out no light load.
    #[non_exhaustive]
    EaseInstead {
        /// The regions.
        regions: RegionSet,
    },
}

impl From<HintKind> for Hint {
    fn from(kind: HintKind) -> Self {
        Self { kind, edit: Vec::new() }
    }
}

impl Hint {
    pub(crate) fn with(kind: HintKind, edit: impl IntoIterator<Item = Edit>) -> Self {
        Self { kind, edit: edit.into_iter().collect() }
    }

    /// What would help, with the facts.
    #[must_use]
    pub const fn kind(&self) -> &HintKind {
        &self.kind
    }

    /// The stable code of the hint.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self.kind {
            HintKind::DidYouMean { .. } => codes::DID_YOU_MEAN,
            HintKind::OneOf { .. } => codes::ONE_OF,
            HintKind::RenameField { .. } => codes::RENAME_FIELD,
            HintKind::Remove => codes::REMOVE,
            HintKind::Write { .. } => codes::WRITE,
            HintKind::Example { .. } => codes::EXAMPLE,
            HintKind::AddEquipment { .. } => codes::ADD_EQUIPMENT,
            HintKind::UseExercise { .. } => codes::USE_EXERCISE,
            HintKind::UseSetup { .. } => codes::USE_SETUP,
            HintKind::AddWarmUp { .. } => codes::ADD_WARM_UP,
            HintKind::AddStrength { .. } => codes::ADD_STRENGTH,
            HintKind::MoveBefore { .. } => codes::MOVE_BEFORE,
            HintKind::MoveToEnd { .. } => codes::MOVE_TO_END,
            HintKind::MoveTo { .. } => codes::MOVE_TO,
            HintKind::EqualSets { .. } => codes::EQUAL_SETS,
            HintKind::EaseInstead { .. } => codes::EASE_INSTEAD,
        }
    }

    /// An RFC 6902 patch of the draft that does it, by the positions of the draft as it was read;
    /// empty where it cannot be applied, or where the edit of another hint does it already.
    #[must_use]
    pub fn edit(&self) -> &[Edit] {
        &self.edit
    }
}

impl Serialize for Hint {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        #[derive(serde::Serialize)]
        struct Facts<'a> {
            #[serde(flatten)]
            kind: Option<&'a HintKind>,
            #[serde(skip_serializing_if = "<[_]>::is_empty")]
            edit: &'a [Edit],
        }
        // A kind without facts is written as `null`, which is no map.
        let kind = Some(&self.kind).filter(|kind| **kind != HintKind::Remove);
        serialize_finding(to, self.code(), self, &Facts { kind, edit: &self.edit })
    }
}

/// No more stand-ins than a person would read.
const STAND_INS_SHOWN: usize = 3;

impl fmt::Display for Hint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.kind {
            HintKind::DidYouMean { name } => write!(f, "did you mean `{}`?", clip(name)),
            HintKind::OneOf { names } => {
                write!(f, "expected {}", either(names.iter().map(quoted)))
            }
            HintKind::RenameField { field } => {
                write!(f, "did you mean the field `{field}`?")
            }
            HintKind::Remove => f.write_str("remove it"),
            HintKind::Write { json } => write!(f, "write `{}`", clip(json)),
            HintKind::Example { json } => write!(f, "for example `{json}`"),
            HintKind::AddEquipment { equipment } => {
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
            HintKind::UseExercise { exercise } => write!(f, "use `{exercise}` instead"),
            HintKind::UseSetup { setup } => write!(f, "use the setup `{setup}`"),
            HintKind::AddWarmUp { exercise } => {
                write!(f, "add `{exercise}` at the start")
            }
            HintKind::AddStrength { exercise } => write!(f, "add `{exercise}`"),
            HintKind::MoveBefore { before } => write!(f, "move it before step {before}"),
            HintKind::MoveToEnd { steps } => {
                let noun = if steps.len() == 1 { "step" } else { "steps" };
                let steps = list(steps.iter().map(usize::to_string), "and");
                write!(f, "move {noun} {steps} to the end")
            }
            HintKind::MoveTo { phase } => write!(f, "move it to the {phase} phase"),
            HintKind::EqualSets { sets } => write!(f, "give each {sets} sets"),
            HintKind::EaseInstead { regions } => {
                write!(f, "ask only to ease {}", all_of(*regions))
            }
        }
    }
}
