//! Warnings about everything that was inferred.

use std::fmt;

use serde::ser::{Serialize, Serializer};

use super::error::{RowError, RowFacts};
use crate::codes::import as codes;
use crate::equipment::Equipment;
use crate::exercise::{ExerciseId, ExerciseKind, Laterality, Loads, Pattern};
use crate::finding::serialize_finding;
use crate::muscle::MuscleSet;
use crate::text::all_of;

/// Something that a source did not say, and what was assumed instead.
///
/// As JSON: `code`, `message`, `exercise` and the facts of its [`ImportWarningKind`].
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ImportWarning {
    pub(super) exercise: ExerciseId,
    pub(super) kind: ImportWarningKind,
}

/// What was assumed where a source says nothing, with the facts.
///
/// As JSON: `code`, `message` and the facts.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
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
    /// The name and the steps are in another language, of which the source may say which; nothing
    /// was read from them.
    NotEnglish(Option<String>),
    /// The exercise holds a position.
    HoldInferred,
    /// The exercise has jumps or landings.
    ImpactInferred,
    /// The equipment takes load off.
    AssistsInferred,
    /// It is one of the lifts that everyone knows.
    StapleKnown,
    /// The exercise loads these regions.
    LoadsInferred(Loads),
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
    /// The row has no name; its id in the source is the name.
    NoName,
    /// A value that the source does not have was left out, and the row kept.
    ValueDropped(Box<RowError>),
    /// A value that the source does not have was read in the words of this crate.
    #[non_exhaustive]
    ValueRead {
        /// The value, with its field.
        error: Box<RowError>,
        /// What it was read as.
        read_as: &'static str,
    },
    /// The row was left out, because it has a value outside the vocabulary or does not make a valid
    /// exercise.
    RowLeftOut(Box<RowError>),
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
            Self::NotEnglish(_) => codes::NOT_ENGLISH,
            Self::HoldInferred => codes::HOLD_INFERRED,
            Self::ImpactInferred => codes::IMPACT_INFERRED,
            Self::AssistsInferred => codes::ASSISTS_INFERRED,
            Self::StapleKnown => codes::STAPLE_KNOWN,
            Self::LoadsInferred(_) => codes::LOADS_INFERRED,
            Self::LoadsUnknown => codes::LOADS_NOT_STATED,
            Self::NoName => codes::NO_NAME,
            Self::ValueDropped(_) => codes::VALUE_DROPPED,
            Self::ValueRead { .. } => codes::VALUE_READ,
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
            Self::NotEnglish(language) => {
                f.write_str("its texts are not in English")?;
                if let Some(language) = language {
                    write!(f, " (`{language}`)")?;
                }
                f.write_str(", so nothing was inferred from them")
            }
            Self::HoldInferred => f.write_str("by its wording a position is held"),
            Self::ImpactInferred => {
                f.write_str("by its wording or kind it has jumps or landings")
            }
            Self::AssistsInferred => {
                f.write_str("by its name the equipment takes load off")
            }
            Self::StapleKnown => f.write_str("it is a lift that everyone knows"),
            Self::LoadsInferred(loads) => {
                let (heavily, lightly) = (loads.heavily(), loads.lightly());
                f.write_str("by its movement it loads ")?;
                match (heavily.is_empty(), lightly.is_empty()) {
                    (true, true) => f.write_str("no region"),
                    (true, false) => write!(f, "{} lightly", all_of(lightly)),
                    (false, true) => write!(f, "{} heavily", all_of(heavily)),
                    (false, false) => {
                        write!(
                            f,
                            "{} heavily, {} lightly",
                            all_of(heavily),
                            all_of(lightly)
                        )
                    }
                }
            }
            Self::LoadsUnknown => {
                f.write_str("the regions it loads are not stated, and cannot be inferred")
            }
            Self::NoName => f.write_str("it has no name, so its id is the name"),
            Self::ValueDropped(error) => write!(f, "a value was left out: {error}"),
            Self::ValueRead { error, read_as } => {
                write!(f, "a value was read as `{read_as}`: {error}")
            }
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
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    loads: Option<Loads>,
    #[serde(skip_serializing_if = "Option::is_none")]
    read_as: Option<&'static str>,
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
            K::NotEnglish(language) => Self { language: language.as_deref(), ..none },
            K::LoadsInferred(loads) => Self { loads: Some(*loads), ..none },
            K::ValueRead { error, read_as } => Self {
                left_out: Some(error.as_ref().into()),
                read_as: Some(read_as),
                ..none
            },
            K::RowLeftOut(error) | K::ValueDropped(error) => {
                Self { left_out: Some(error.as_ref().into()), ..none }
            }
            K::IdSuffixed
            | K::HoldInferred
            | K::ImpactInferred
            | K::AssistsInferred
            | K::StapleKnown
            | K::NoName
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
