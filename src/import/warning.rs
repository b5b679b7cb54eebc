//! Warnings about everything that was inferred.

use std::fmt;

use serde::ser::{Serialize, Serializer};

use super::error::{RowError, RowFacts};
use crate::codes::import as codes;
use crate::equipment::Equipment;
use crate::exercise::{ExerciseId, ExerciseKind, Laterality, Pattern};
use crate::finding::serialize_finding;
use crate::muscle::MuscleSet;

/// Something that a source did not say, and what was assumed instead.
///
/// As JSON: `code`, `message`, `exercise` and the facts of its [`ImportWarningKind`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportWarning {
    pub(super) exercise: ExerciseId,
    pub(super) kind: ImportWarningKind,
}

/// What was assumed where a source says nothing, with the facts.
///
/// As JSON: `code`, `message` and the facts.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ImportWarningKind {
    /// The id was taken by an earlier row and got a suffix.
    IdSuffixed,
    /// Equipment that the name or the steps mention is required.
    EquipmentInferred(Equipment),
    /// A pair of the weight is required.
    PairInferred(Equipment),
    /// It is not known which equipment is meant, or it is none of [`Equipment`]; no kit provides
    /// it.
    EquipmentUnknown(String),
    /// No equipment is stated or mentioned; nothing is required.
    EquipmentAssumedNone,
    /// The sides take part in this way.
    LateralityInferred(Laterality),
    /// Muscles with two roles keep the primary one.
    RoleRepeated(MuscleSet),
    /// The stretch is of this kind.
    KindInferred(ExerciseKind),
    /// The movement is of this pattern.
    PatternInferred(Pattern),
    /// The exercise needs coaching.
    CoachingInferred,
    /// It is not known which regions the exercise loads.
    LoadsUnknown,
    /// The default prescription for its kind was used.
    DoseDefault,
    /// The level is not stated; intermediate is assumed.
    LevelAssumed,
    /// The row states no muscle.
    NoMuscles,
    /// The row states no steps.
    NoSteps,
    /// The row was left out, because it has a value outside the vocabulary or does not make a valid
    /// exercise.
    RowLeftOut(RowError),
}

impl ImportWarning {
    /// The exercise; for a row left out, the id that it would have had.
    #[must_use]
    pub const fn exercise(&self) -> &ExerciseId {
        &self.exercise
    }

    /// What was assumed, with the facts.
    #[must_use]
    pub const fn kind(&self) -> &ImportWarningKind {
        &self.kind
    }

    /// The stable code of the rule.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        self.kind.code()
    }
}

impl ImportWarningKind {
    /// The stable code of the rule.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::IdSuffixed => codes::ID_SUFFIXED,
            Self::EquipmentInferred(_) => codes::EQUIPMENT_INFERRED,
            Self::PairInferred(_) => codes::PAIR_INFERRED,
            Self::EquipmentUnknown(_) => codes::EQUIPMENT_UNKNOWN,
            Self::EquipmentAssumedNone => codes::EQUIPMENT_ASSUMED_NONE,
            Self::LateralityInferred(_) => codes::LATERALITY_INFERRED,
            Self::RoleRepeated(_) => codes::ROLE_REPEATED,
            Self::KindInferred(_) => codes::KIND_INFERRED,
            Self::PatternInferred(_) => codes::PATTERN_INFERRED,
            Self::CoachingInferred => codes::COACHING_INFERRED,
            Self::LoadsUnknown => codes::LOADS_NOT_STATED,
            Self::DoseDefault => codes::DOSE_DEFAULT,
            Self::LevelAssumed => codes::LEVEL_ASSUMED,
            Self::NoMuscles => codes::NO_MUSCLES,
            Self::NoSteps => codes::NO_STEPS,
            Self::RowLeftOut(_) => codes::ROW_LEFT_OUT,
        }
    }
}

/// One line: the exercise, and what was assumed.
impl fmt::Display for ImportWarning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}`: {}", self.exercise, self.kind)
    }
}

/// One clause, without the exercise.
impl fmt::Display for ImportWarningKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::IdSuffixed => f.write_str("its id was taken, so it got a suffix"),
            Self::EquipmentInferred(item) => {
                write!(f, "its text mentions `{item}`, so that is required")
            }
            Self::PairInferred(item) => {
                write!(f, "its text mentions two, so it requires `{item}`")
            }
            Self::EquipmentUnknown(text) => write!(
                f,
                "`{text}` does not identify known equipment, so no kit can provide it"
            ),
            Self::EquipmentAssumedNone => {
                f.write_str("no equipment is mentioned, so none is required")
            }
            Self::LateralityInferred(laterality) => {
                write!(f, "by its wording it is {laterality}")
            }
            Self::RoleRepeated(muscles) => {
                write!(f, "listed in two roles, so primary only: {muscles}")
            }
            Self::KindInferred(kind) => {
                write!(f, "by its wording it is a {}", kind.name())
            }
            Self::PatternInferred(pattern) => {
                write!(f, "by its name or kind its pattern is {}", pattern.name())
            }
            Self::CoachingInferred => f.write_str("by its kind it needs coaching"),
            Self::LoadsUnknown => f.write_str("the regions it loads are not stated"),
            Self::DoseDefault => f.write_str(
                "no prescription is stated, so the default for its kind is used",
            ),
            Self::LevelAssumed => {
                f.write_str("no level is stated, so intermediate is assumed")
            }
            Self::NoMuscles => f.write_str("no muscle is stated"),
            Self::NoSteps => f.write_str("no steps are stated"),
            Self::RowLeftOut(why) => write!(f, "left out: {why}"),
        }
    }
}

impl Serialize for ImportWarning {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let facts = Facts { exercise: Some(&self.exercise), ..Facts::from(&self.kind) };
        serialize_finding(serializer, self.code(), &self.kind, &facts)
    }
}

impl Serialize for ImportWarningKind {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serialize_finding(serializer, self.code(), self, &Facts::from(self))
    }
}

/// The facts of a warning as fields.
#[derive(Default, serde::Serialize)]
struct Facts<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    exercise: Option<&'a ExerciseId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    equipment: Option<Equipment>,
    #[serde(skip_serializing_if = "Option::is_none")]
    unknown: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    laterality: Option<Laterality>,
    #[serde(skip_serializing_if = "Option::is_none")]
    muscles: Option<MuscleSet>,
    #[serde(skip_serializing_if = "Option::is_none")]
    kind: Option<ExerciseKind>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pattern: Option<Pattern>,
    #[serde(flatten)]
    left_out: Option<RowFacts<'a>>,
}

impl<'a> From<&'a ImportWarningKind> for Facts<'a> {
    fn from(kind: &'a ImportWarningKind) -> Self {
        use ImportWarningKind as K;

        let none = Self::default();
        match kind {
            K::EquipmentInferred(item) | K::PairInferred(item) => {
                Self { equipment: Some(*item), ..none }
            }
            K::EquipmentUnknown(text) => Self { unknown: Some(text), ..none },
            K::LateralityInferred(it) => Self { laterality: Some(*it), ..none },
            K::RoleRepeated(muscles) => Self { muscles: Some(*muscles), ..none },
            K::KindInferred(kind) => Self { kind: Some(*kind), ..none },
            K::PatternInferred(pattern) => Self { pattern: Some(*pattern), ..none },
            K::RowLeftOut(error) => Self { left_out: Some(error.into()), ..none },
            K::IdSuffixed
            | K::EquipmentAssumedNone
            | K::CoachingInferred
            | K::LoadsUnknown
            | K::DoseDefault
            | K::LevelAssumed
            | K::NoMuscles
            | K::NoSteps => none,
        }
    }
}
