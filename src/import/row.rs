//! What every source's rows come to.

use super::error::RowError;
use crate::equipment::EquipmentSet;
use crate::exercise::{Force, Level, Mechanic, Source};
use crate::muscle::MuscleSet;
use crate::prescription::Tempo;

/// A row as its source states it, or what is wrong with it.
pub(super) struct Row {
    /// What the id is made of.
    pub(super) id: String,
    pub(super) name: String,
    pub(super) stated: Result<Stated, RowError>,
}

/// What a row states, in this crate's words.
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

/// What sort of row it is.
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
    /// A machine or another thing that the field does not tell apart.
    pub(super) vague: Option<&'static str>,
    /// Whether the row says nothing of equipment at all.
    pub(super) is_unstated: bool,
}
