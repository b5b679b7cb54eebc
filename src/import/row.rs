//! The common form of the rows of all sources.

use super::error::RowError;
use crate::equipment::{Equipment, EquipmentSet};
use crate::exercise::{Force, Level, Mechanic, Source};
use crate::muscle::MuscleSet;
use crate::prescription::Tempo;

/// A row as its source states it, or what is wrong with it.
pub(super) struct Row {
    /// The text of which the id is made.
    pub(super) id: String,
    pub(super) name: String,
    pub(super) stated: Result<Stated, RowError>,
}

/// The fields of a row, in the words of this crate.
pub(super) struct Stated {
    pub(super) aliases: Vec<String>,
    pub(super) category: Category,
    pub(super) force: Option<Force>,
    pub(super) mechanic: Option<Mechanic>,
    pub(super) level: Option<Level>,
    pub(super) equipment: StatedEquipment,
    pub(super) primary: MuscleSet,
    pub(super) secondary: MuscleSet,
    pub(super) steps: Vec<String>,
    pub(super) tempo: Option<Tempo>,
    pub(super) source: Option<Source>,
}

/// The category of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Category {
    Strength,
    Stretching,
    Plyometrics,
    Cardio,
    Olympic,
    Strongman,
}

/// The equipment that a row states.
#[derive(Clone, Debug, Default)]
pub(super) struct StatedEquipment {
    pub(super) items: EquipmentSet,
    /// A machine or another thing that the field does not identify.
    pub(super) vague: Option<&'static str>,
    /// Whether the row states nothing about equipment.
    pub(super) is_unstated: bool,
}

/// The equipment that people call by a word, looked up when the crate is built.
#[expect(clippy::panic, reason = "stops the build, and never a program")]
pub(super) const fn called(word: &'static str) -> Equipment {
    match Equipment::called(word) {
        Some(item) => item,
        None => {
            panic!("nobody calls a piece of equipment so: see src/equipment/facts.rs")
        }
    }
}
