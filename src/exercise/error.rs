//! Everything that can be wrong with an exercise.

use std::fmt;

use serde::ser::{Serialize, Serializer};

use super::id::{IdFacts, InvalidId};
use crate::codes::catalog as codes;
use crate::finding::serialize_finding;
use crate::limits::{OutOfRange, OutOfRangeFacts};
use crate::muscle::Muscle;
use crate::prescription::{ParsePrescriptionError, ParsePrescriptionFacts};

/// One thing that is wrong with an exercise.
///
/// As JSON: `code`, `message` and the facts.
#[derive(Clone, Debug, PartialEq, Eq, Hash, thiserror::Error)]
#[non_exhaustive]
pub enum ExerciseErrorKind {
    /// The id of the exercise, of a relative or of a former self is not valid.
    #[error(transparent)]
    Id(#[from] InvalidId),
    /// The prescription cannot be read.
    #[error(transparent)]
    Prescription(#[from] ParsePrescriptionError),
    /// There is no prescription.
    #[error("it has no prescription: give one such as `3x10`")]
    NoPrescription,
    /// A text is empty or too long.
    #[error("{field}: {error}")]
    #[non_exhaustive]
    Text {
        /// The field that holds the text.
        field: &'static str,
        /// The range it left.
        error: OutOfRange,
    },
    /// A muscle has two roles.
    #[error("muscle `{muscle}` is both {} and {}: keep one role", .roles[0], .roles[1])]
    #[non_exhaustive]
    TwoRoles {
        /// The muscle.
        muscle: Muscle,
        /// The two roles.
        roles: [&'static str; 2],
    },
    /// There is no setup.
    #[error("it has no setup: add one, with no equipment if truly nothing is needed")]
    NoSetup,
    /// The id of a setup is not valid.
    #[error("setup: {0}")]
    SetupId(InvalidId),
    /// Two setups have the same id.
    #[error("two setups are called `{0}`: give one of them an id of its own")]
    SameSetup(String),
}

impl From<std::convert::Infallible> for ExerciseErrorKind {
    fn from(never: std::convert::Infallible) -> Self {
        match never {}
    }
}

impl ExerciseErrorKind {
    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Id(_) => codes::INVALID_EXERCISE_ID,
            Self::Prescription(_) => codes::BAD_EXERCISE_PRESCRIPTION,
            Self::NoPrescription => codes::NO_PRESCRIPTION,
            Self::Text { .. } => codes::TEXT_OUT_OF_RANGE,
            Self::TwoRoles { .. } => codes::TWO_ROLES,
            Self::NoSetup => codes::NO_SETUP,
            Self::SetupId(_) => codes::INVALID_SETUP_ID,
            Self::SameSetup(_) => codes::DUPLICATE_SETUP,
        }
    }
}

impl Serialize for ExerciseErrorKind {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(serde::Serialize)]
        #[serde(untagged)]
        enum Facts<'a> {
            None {},
            Id(IdFacts<'a>),
            Prescription(ParsePrescriptionFacts<'a>),
            Text {
                field: &'a str,
                #[serde(flatten)]
                error: OutOfRangeFacts<'a>,
            },
            Roles {
                muscle: Muscle,
                roles: &'a [&'static str; 2],
            },
            Setup {
                setup: &'a str,
            },
        }
        let facts = match self {
            Self::NoPrescription | Self::NoSetup => Facts::None {},
            Self::Id(error) | Self::SetupId(error) => Facts::Id(error.into()),
            Self::Prescription(error) => Facts::Prescription(error.facts()),
            Self::Text { field, error } => Facts::Text { field, error: error.facts() },
            Self::TwoRoles { muscle, roles } => Facts::Roles { muscle: *muscle, roles },
            Self::SameSetup(setup) => Facts::Setup { setup },
        };
        serialize_finding(serializer, self.code(), self, &facts)
    }
}

/// Everything that is wrong with an exercise.
///
/// As JSON: `code`, `message`, `exercise` and `faults`, a list.
///
/// # Example
///
/// ```
/// use regimen::{Exercise, ExerciseKind, Muscle};
///
/// let error = Exercise::builder("towel-row", "Towel Row", ExerciseKind::Strength)
///     .primary(Muscle::Rhomboids)
///     .secondary(Muscle::Rhomboids)
///     .prescription("3x")
///     .build()
///     .unwrap_err();
/// let codes: Vec<&str> = error.faults().iter().map(|fault| fault.code()).collect();
/// assert_eq!(codes, ["bad-prescription", "two-roles", "no-setup"]);
/// assert_eq!((error.code(), error.id()), ("invalid-exercise", "towel-row"));
/// assert_eq!(
///     error.to_string(),
///     "exercise `towel-row` is not valid: \
///      cannot read `3x` as a prescription: \
///      expected a number of repetitions, seconds or metres at the end; \
///      muscle `rhomboids` is both primary and secondary: keep one role; \
///      it has no setup: add one, with no equipment if truly nothing is needed",
/// );
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct InvalidExercise {
    id: String,
    faults: Vec<ExerciseErrorKind>,
}

impl InvalidExercise {
    pub(super) fn new(id: &str, faults: Vec<ExerciseErrorKind>) -> Self {
        Self { id: crate::text::clip(id).into_owned(), faults }
    }

    /// The id that the exercise was given, shortened where it is very long.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Everything that is wrong; never empty.
    #[must_use]
    pub fn faults(&self) -> &[ExerciseErrorKind] {
        &self.faults
    }

    /// The stable code `invalid-exercise`.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        codes::INVALID_EXERCISE
    }
}

/// No more than a person would read.
const FAULTS_SHOWN: usize = 10;

impl fmt::Display for InvalidExercise {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "exercise `{}` is not valid", self.id)?;
        for (index, fault) in self.faults.iter().take(FAULTS_SHOWN).enumerate() {
            write!(f, "{} {fault}", if index == 0 { ":" } else { ";" })?;
        }
        match self.faults.len().saturating_sub(FAULTS_SHOWN) {
            0 => Ok(()),
            more => write!(f, "; and {more} more"),
        }
    }
}

impl std::error::Error for InvalidExercise {}

impl Serialize for InvalidExercise {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(serde::Serialize)]
        struct Facts<'a> {
            exercise: &'a str,
            faults: &'a [ExerciseErrorKind],
        }
        let facts = Facts { exercise: self.id(), faults: self.faults() };
        serialize_finding(serializer, self.code(), self, &facts)
    }
}
