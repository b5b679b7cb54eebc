//! Lints as data and in words.

use std::fmt;

use serde::ser::{Serialize, Serializer};

use crate::codes::catalog as codes;
use crate::exercise::ExerciseId;
use crate::finding::serialize_finding;
use crate::text::{list, quoted};

/// Something odd about an exercise of a catalogue.
///
/// As JSON: `code`, `message`, `exercise` and the facts of its [`LintKind`].
///
/// # Example
///
/// ```
/// use regimen::{Catalog, Exercise, ExerciseKind, Muscle, Setup};
///
/// let squat = Exercise::builder("squat", "Squat", ExerciseKind::Strength)
///     .primary(Muscle::Vasti)
///     .setup(Setup::new([]))
///     .prescription("3x10")
///     .instruction("Sit down on a chair, then stand up.")
///     .build()?;
/// let lints = Catalog::from_exercises([squat])?.lint();
/// assert_eq!(
///     serde_json::to_value(&lints[0])?,
///     serde_json::json!({
///         "code": "equipment-not-in-setup",
///         "message": "the instructions name a chair, which no setup needs",
///         "exercise": "squat",
///         "word": "chair",
///     })
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Lint {
    pub(super) exercise: ExerciseId,
    pub(super) kind: LintKind,
}

/// What is odd, with the facts.
///
/// As JSON: `code`, `message` and the facts.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum LintKind {
    /// The instructions name equipment that no setup needs.
    #[non_exhaustive]
    EquipmentNotInSetup {
        /// The word, in the singular.
        word: String,
    },
    /// One-sided wording on a bilateral exercise.
    #[non_exhaustive]
    OneSidedButBilateral {
        /// The words.
        phrase: String,
    },
    /// A static stretch that does not say how long to hold it.
    StretchWithoutDuration,
    /// No muscle has the primary role.
    NoPrimaryMuscle,
    /// A relative that the catalogue does not have.
    #[non_exhaustive]
    UnknownRelative {
        /// Its id.
        relative: ExerciseId,
    },
    /// A relative that does not name the exercise in return.
    #[non_exhaustive]
    OneWayRelative {
        /// Its id.
        relative: ExerciseId,
    },
    /// A relative with another movement pattern and no primary muscle in common.
    #[non_exhaustive]
    UnlikeRelative {
        /// Its id.
        relative: ExerciseId,
    },
    /// Going from harder to harder leads back here.
    RelativeCycle,
    /// The instructions have a pause or a hold of some seconds that the prescription lacks.
    #[non_exhaustive]
    UntimedPause {
        /// The word for it.
        word: String,
    },
    /// The name mentions equipment that a setup does not need.
    #[non_exhaustive]
    NameContradictsSetup {
        /// The word, in the singular.
        word: String,
        /// The id of the setup.
        setup: String,
    },
    /// A name or alias that another exercise has too, apart from case, hyphens and the like.
    #[non_exhaustive]
    CollidingAlias {
        /// The name.
        alias: String,
        /// The other exercise.
        other: ExerciseId,
    },
    /// No source, and so no licence.
    MissingLicence,
    /// The regions that setups load are not stated.
    #[non_exhaustive]
    LoadsUnknown {
        /// The ids of these setups.
        setups: Vec<String>,
    },
}

impl Lint {
    /// The exercise that is odd.
    #[must_use]
    pub const fn exercise(&self) -> &ExerciseId {
        &self.exercise
    }

    /// What is odd, with the facts.
    #[must_use]
    pub const fn kind(&self) -> &LintKind {
        &self.kind
    }

    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        self.kind.code()
    }
}

impl LintKind {
    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::EquipmentNotInSetup { .. } => codes::EQUIPMENT_NOT_IN_SETUP,
            Self::OneSidedButBilateral { .. } => codes::ONE_SIDED_BUT_BILATERAL,
            Self::StretchWithoutDuration => codes::STRETCH_WITHOUT_DURATION,
            Self::NoPrimaryMuscle => codes::NO_PRIMARY_MUSCLE,
            Self::UnknownRelative { .. } => codes::UNKNOWN_RELATIVE,
            Self::OneWayRelative { .. } => codes::ONE_WAY_RELATIVE,
            Self::UnlikeRelative { .. } => codes::UNLIKE_RELATIVE,
            Self::RelativeCycle => codes::RELATIVE_CYCLE,
            Self::UntimedPause { .. } => codes::UNTIMED_PAUSE,
            Self::NameContradictsSetup { .. } => codes::NAME_CONTRADICTS_SETUP,
            Self::CollidingAlias { .. } => codes::COLLIDING_ALIAS,
            Self::MissingLicence => codes::MISSING_LICENCE,
            Self::LoadsUnknown { .. } => codes::LOADS_UNKNOWN,
        }
    }
}

/// One line: the exercise, and what is odd about it.
impl fmt::Display for Lint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}`: {}", self.exercise, self.kind)
    }
}

/// One clause, without the exercise.
impl fmt::Display for LintKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::EquipmentNotInSetup { word } => {
                write!(f, "the instructions name a {word}, which no setup needs")
            }
            Self::OneSidedButBilateral { phrase } => {
                write!(f, "marked bilateral but mentions \"{phrase}\"")
            }
            Self::StretchWithoutDuration => {
                f.write_str("a static stretch that does not say how long to hold it")
            }
            Self::NoPrimaryMuscle => f.write_str("no muscle has the primary role"),
            Self::UnknownRelative { relative } => {
                write!(f, "its relative `{relative}` is not in the catalogue")
            }
            Self::OneWayRelative { relative } => {
                write!(f, "its relative `{relative}` does not name it in return")
            }
            Self::UnlikeRelative { relative } => write!(
                f,
                "its relative `{relative}` has another pattern and no primary muscle in common"
            ),
            Self::UntimedPause { word } => {
                write!(f, "the instructions have a {word} that the prescription lacks")
            }
            Self::NameContradictsSetup { word, setup } => {
                write!(
                    f,
                    "the name mentions a {word}, which setup `{setup}` does not need"
                )
            }
            Self::RelativeCycle => {
                f.write_str("going from harder to harder leads back to it")
            }
            Self::CollidingAlias { alias, other } => {
                write!(f, "`{other}` is called \"{alias}\" too")
            }
            Self::MissingLicence => f.write_str("no source, and so no licence"),
            Self::LoadsUnknown { setups } => {
                let setups = list(setups.iter().map(quoted), "and");
                write!(f, "the regions that {setups} loads are not stated")
            }
        }
    }
}

impl Serialize for Lint {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let facts = Facts { exercise: Some(&self.exercise), ..Facts::from(&self.kind) };
        serialize_finding(serializer, self.code(), &self.kind, &facts)
    }
}

impl Serialize for LintKind {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serialize_finding(serializer, self.code(), self, &Facts::from(self))
    }
}

/// The facts of a lint as fields.
#[derive(Default, serde::Serialize)]
struct Facts<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    exercise: Option<&'a ExerciseId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    word: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    setup: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    setups: Option<&'a [String]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    phrase: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    relative: Option<&'a ExerciseId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    alias: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    other: Option<&'a ExerciseId>,
}

impl<'a> From<&'a LintKind> for Facts<'a> {
    fn from(kind: &'a LintKind) -> Self {
        let none = Self::default();
        match kind {
            LintKind::EquipmentNotInSetup { word } | LintKind::UntimedPause { word } => {
                Self { word: Some(word), ..none }
            }
            LintKind::OneSidedButBilateral { phrase } => {
                Self { phrase: Some(phrase), ..none }
            }
            LintKind::UnknownRelative { relative }
            | LintKind::OneWayRelative { relative }
            | LintKind::UnlikeRelative { relative } => {
                Self { relative: Some(relative), ..none }
            }
            LintKind::NameContradictsSetup { word, setup } => {
                Self { word: Some(word), setup: Some(setup), ..none }
            }
            LintKind::LoadsUnknown { setups } => Self { setups: Some(setups), ..none },
            LintKind::CollidingAlias { alias, other } => {
                Self { alias: Some(alias), other: Some(other), ..none }
            }
            LintKind::StretchWithoutDuration
            | LintKind::NoPrimaryMuscle
            | LintKind::RelativeCycle
            | LintKind::MissingLicence => none,
        }
    }
}
