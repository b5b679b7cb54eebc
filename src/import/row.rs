//! The common form of the rows of all sources.

use std::borrow::Cow;

use serde::Deserialize;

use super::error::RowError;
use super::json::{Shape, Unreadable};
use super::reader::Reader;
use super::warning::ImportWarningKind;
use crate::equipment::{Equipment, EquipmentSet};
use crate::exercise::{ExerciseKind, Force, Level, Mechanic, Media, Source};
use crate::muscle::MuscleSet;
use crate::prescription::Tempo;

/// A row as a format writes it.
pub(super) trait Entry<'a>: Deserialize<'a> {
    /// The format, and where it keeps its rows.
    const SHAPE: Shape;

    /// Whether rows are known by number, so that one without a name is named by that.
    const IS_NUMBERED: bool = false;

    /// The row in the common form; `key` is its key where rows are kept by id.
    fn row(self, key: Option<Cow<'a, str>>, reader: Reader) -> Row<'a>;
}

/// A row as its source states it, or what is wrong with it.
#[derive(Debug)]
pub(super) struct Row<'a> {
    /// The text of which the id is made, if the source has one of its own.
    pub(super) id: Option<Cow<'a, str>>,
    /// The name; none if the row lacks the field.
    pub(super) name: Option<Cow<'a, str>>,
    pub(super) stated: Result<Stated, RowError>,
    /// What was left out, or read in the words of this crate.
    pub(super) told: Vec<ImportWarningKind>,
}

impl Row<'_> {
    /// A row that cannot be read.
    pub(super) fn unreadable(row: Unreadable) -> Self {
        Self {
            id: None,
            name: row.name.map(Cow::Owned),
            stated: Err(row.why),
            told: Vec::new(),
        }
    }
}

/// The fields of a row, in the words of this crate.
#[derive(Debug)]
pub(super) struct Stated {
    pub(super) aliases: Vec<String>,
    /// None where the field is missing, or its word says nothing.
    pub(super) category: Option<Category>,
    pub(super) force: Option<Force>,
    pub(super) mechanic: Option<Mechanic>,
    pub(super) level: Option<Level>,
    pub(super) equipment: StatedEquipment,
    pub(super) primary: MuscleSet,
    pub(super) secondary: MuscleSet,
    pub(super) steps: Vec<String>,
    pub(super) tempo: Option<Tempo>,
    pub(super) source: Option<Source>,
    pub(super) media: Vec<Media>,
    /// The language of name and steps, if the source says that it is not English.
    pub(super) language: Option<String>,
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

impl Category {
    /// The category of a kind, and the id of the kind.
    pub(super) const fn of_kind(kind: ExerciseKind) -> (Self, &'static str) {
        let category = match kind {
            ExerciseKind::Strength | ExerciseKind::Activation => Self::Strength,
            ExerciseKind::Plyometric => Self::Plyometrics,
            ExerciseKind::Cardio => Self::Cardio,
            ExerciseKind::StaticStretch | ExerciseKind::DynamicStretch => {
                Self::Stretching
            }
        };
        (category, kind.as_str())
    }
}

/// The equipment that a row states.
#[derive(Clone, Debug, Default)]
pub(super) struct StatedEquipment {
    pub(super) items: EquipmentSet,
    /// A machine or another thing that the field does not identify.
    pub(super) vague: Option<&'static str>,
    /// A word that is not understood.
    pub(super) unknown: Option<String>,
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

/// What a word of a field for equipment means: a thing, nothing, or a word that tells nothing
/// apart.
#[derive(Clone, Copy, Debug)]
pub(super) enum Meaning {
    Thing(Equipment),
    Nothing,
    Vague(&'static str),
}
