//! What a source could not say.

use std::fmt;

use super::error::RowError;
use crate::equipment::Equipment;
use crate::exercise::{ExerciseId, ExerciseKind, Laterality, Pattern};
use crate::muscle::MuscleSet;

/// Something that a source did not say, and what was made of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportWarning {
    pub(super) exercise: ExerciseId,
    pub(super) kind: ImportWarningKind,
}

/// What was made of what a source did not say.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ImportWarningKind {
    /// Its id was taken by an earlier row and got a suffix.
    IdSuffixed,
    /// Equipment that name or steps speak of is required.
    EquipmentInferred(Equipment),
    /// Two of the weight are meant.
    PairInferred(Equipment),
    /// Which equipment is meant is not known, or it is none of this crate's; no kit has it.
    EquipmentUnknown(String),
    /// No equipment is stated or spoken of; nothing is required.
    EquipmentAssumedNone,
    /// The sides take part in this way.
    LateralityInferred(Laterality),
    /// Muscles that stood in two roles keep the primary one.
    RoleRepeated(MuscleSet),
    /// The stretch is of this kind.
    KindInferred(ExerciseKind),
    /// The movement is of this pattern.
    PatternInferred(Pattern),
    /// It needs coaching.
    CoachingInferred,
    /// What it loads is not known.
    LoadsUnknown,
    /// It has a usual dose of its kind.
    DoseDefault,
    /// Its level is not stated; intermediate is assumed.
    LevelAssumed,
    /// It states no muscle.
    NoMuscles,
    /// It states no steps.
    NoSteps,
    /// The row has a value outside the vocabulary and was left out.
    RowLeftOut(RowError),
}

impl ImportWarning {
    /// The exercise it is about; for a row left out, the id that it would have had.
    #[must_use]
    pub fn exercise(&self) -> &ExerciseId {
        &self.exercise
    }

    /// What was made of it, with the facts.
    #[must_use]
    pub fn kind(&self) -> &ImportWarningKind {
        &self.kind
    }

    /// The stable code of the rule.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self.kind {
            ImportWarningKind::IdSuffixed => "id-suffixed",
            ImportWarningKind::EquipmentInferred(_) => "equipment-inferred",
            ImportWarningKind::PairInferred(_) => "pair-inferred",
            ImportWarningKind::EquipmentUnknown(_) => "equipment-unknown",
            ImportWarningKind::EquipmentAssumedNone => "equipment-assumed-none",
            ImportWarningKind::LateralityInferred(_) => "laterality-inferred",
            ImportWarningKind::RoleRepeated(_) => "role-repeated",
            ImportWarningKind::KindInferred(_) => "kind-inferred",
            ImportWarningKind::PatternInferred(_) => "pattern-inferred",
            ImportWarningKind::CoachingInferred => "coaching-inferred",
            ImportWarningKind::LoadsUnknown => "loads-unknown",
            ImportWarningKind::DoseDefault => "dose-default",
            ImportWarningKind::LevelAssumed => "level-assumed",
            ImportWarningKind::NoMuscles => "no-muscles",
            ImportWarningKind::NoSteps => "no-steps",
            ImportWarningKind::RowLeftOut(_) => "row-left-out",
        }
    }
}

/// One line: the exercise, and what was made of it.
impl fmt::Display for ImportWarning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}`: ", self.exercise)?;
        match &self.kind {
            ImportWarningKind::IdSuffixed => {
                f.write_str("its id was taken, so it got a suffix")
            }
            ImportWarningKind::EquipmentInferred(item) => {
                write!(f, "its text speaks of `{item}`, so that is required")
            }
            ImportWarningKind::PairInferred(item) => {
                write!(f, "its text speaks of two, so it is `{item}`")
            }
            ImportWarningKind::EquipmentUnknown(text) => {
                write!(f, "`{text}` tells no known equipment apart, so no kit has it")
            }
            ImportWarningKind::EquipmentAssumedNone => {
                f.write_str("no equipment is spoken of, so none is required")
            }
            ImportWarningKind::LateralityInferred(laterality) => {
                write!(f, "by its wording it is {laterality}")
            }
            ImportWarningKind::RoleRepeated(muscles) => {
                write!(f, "in two roles, so primary only: {muscles}")
            }
            ImportWarningKind::KindInferred(kind) => {
                write!(f, "by its wording it is a {}", kind.name())
            }
            ImportWarningKind::PatternInferred(pattern) => {
                write!(f, "by its name or kind its pattern is {}", pattern.name())
            }
            ImportWarningKind::CoachingInferred => {
                f.write_str("by its kind it needs coaching")
            }
            ImportWarningKind::LoadsUnknown => f.write_str("what it loads is not known"),
            ImportWarningKind::DoseDefault => {
                f.write_str("no dose is stated, so the usual one is taken")
            }
            ImportWarningKind::LevelAssumed => {
                f.write_str("no level is stated, so intermediate is assumed")
            }
            ImportWarningKind::NoMuscles => f.write_str("no muscle is stated"),
            ImportWarningKind::NoSteps => f.write_str("no steps are stated"),
            ImportWarningKind::RowLeftOut(why) => write!(f, "left out: {why}"),
        }
    }
}
