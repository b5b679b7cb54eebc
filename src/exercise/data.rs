//! All that is known of an exercise, as it is written, and the rules it must obey.

use std::collections::BTreeSet;
use std::fmt;

use super::attributes::{
    Effect, ExerciseKind, Force, Laterality, Level, Mechanic, Pattern,
};
use super::id::{ExerciseId, InvalidId, is_slug};
use super::setup::Setup;
use super::source::Source;
use crate::limits::{self, Limit, OutOfRange};
use crate::muscle::{Muscle, MuscleSet};
use crate::prescription::{ParsePrescriptionError, Prescription};
use crate::region::RegionSet;

/// The fields of an exercise, in the order in which its JSON is written.
#[derive(Clone, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ExerciseData {
    pub(crate) id: ExerciseId,
    pub(crate) name: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) aliases: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) formerly: Vec<ExerciseId>,
    pub(crate) kind: ExerciseKind,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) pattern: Option<Pattern>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) mechanic: Option<Mechanic>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) force: Option<Force>,
    #[serde(default)]
    pub(crate) level: Level,
    #[serde(default)]
    pub(crate) laterality: Laterality,
    #[serde(default, skip_serializing_if = "is_false")]
    pub(crate) coaching: bool,
    #[serde(default)]
    pub(crate) primary: MuscleSet,
    #[serde(default, skip_serializing_if = "is_empty")]
    pub(crate) secondary: MuscleSet,
    #[serde(default, skip_serializing_if = "is_empty")]
    pub(crate) stabilizers: MuscleSet,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) loads: Option<RegionSet>,
    pub(crate) setups: Vec<Setup>,
    pub(crate) prescription: Prescription,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) instructions: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) cautions: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) easier: Vec<ExerciseId>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) harder: Vec<ExerciseId>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) modifiers: Vec<Modifier>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) source: Option<Source>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
fn is_false(value: &bool) -> bool {
    !value
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
fn is_empty(set: &MuscleSet) -> bool {
    set.is_empty()
}

/// A change of technique that makes an exercise easier or harder.
#[derive(Clone, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Modifier {
    pub(crate) effect: Effect,
    pub(crate) change: String,
}

impl Modifier {
    /// Whether it makes the exercise easier or harder.
    #[must_use]
    pub fn effect(&self) -> Effect {
        self.effect
    }

    /// What to do differently.
    #[must_use]
    pub fn change(&self) -> &str {
        &self.change
    }
}

/// One thing that is wrong with an exercise.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ExerciseErrorKind {
    /// The id is no slug.
    #[error(transparent)]
    Id(#[from] InvalidId),
    /// The dose cannot be read.
    #[error(transparent)]
    Prescription(#[from] ParsePrescriptionError),
    /// There is no dose.
    #[error("it has no prescription: give one such as `3x10`")]
    NoPrescription,
    /// A text is empty or too long.
    #[error("{field}: {error}")]
    Text {
        /// The field that holds the text.
        field: &'static str,
        /// The range it left.
        error: OutOfRange,
    },
    /// A muscle has two roles.
    #[error("muscle `{muscle}` is both {} and {}: keep one role", .roles[0], .roles[1])]
    TwoRoles {
        /// The muscle.
        muscle: Muscle,
        /// The two roles.
        roles: [&'static str; 2],
    },
    /// There is no way to perform it.
    #[error("it has no setup: add one, with no equipment if truly nothing is needed")]
    NoSetup,
    /// The id of a setup is no slug.
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

/// All that is wrong with an exercise.
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
/// assert_eq!(error.faults().len(), 3);
/// assert_eq!(error.code(), "invalid-exercise");
/// assert_eq!(
///     error.to_string(),
///     "exercise `towel-row` is not valid: \
///      cannot read `3x` as a prescription: \
///      expected a number of repetitions, seconds or metres at the end; \
///      muscle `rhomboids` is both primary and secondary: keep one role; \
///      it has no setup: add one, with no equipment if truly nothing is needed",
/// );
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidExercise {
    id: String,
    faults: Vec<ExerciseErrorKind>,
}

impl InvalidExercise {
    pub(super) fn new(id: impl Into<String>, faults: Vec<ExerciseErrorKind>) -> Self {
        Self { id: id.into(), faults }
    }

    /// What is wrong; never empty.
    #[must_use]
    pub fn faults(&self) -> &[ExerciseErrorKind] {
        &self.faults
    }

    /// The stable code `invalid-exercise`.
    #[must_use]
    pub fn code(&self) -> &'static str {
        "invalid-exercise"
    }
}

/// No more than a person would read.
const FAULTS_SHOWN: usize = 10;

impl fmt::Display for InvalidExercise {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "exercise `{}` is not valid", crate::text::clip(&self.id))?;
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

impl ExerciseData {
    /// Everything that the types leave open; all findings.
    pub(super) fn faults(&self) -> Vec<ExerciseErrorKind> {
        let mut faults = Vec::new();
        self.check_texts(&mut faults);
        self.check_roles(&mut faults);
        self.check_setups(&mut faults);
        faults
    }

    fn check_texts(&self, faults: &mut Vec<ExerciseErrorKind>) {
        let mut check = |field, limit: &'static Limit, text: &str| {
            if let Err(error) = limit.check_length(text) {
                faults.push(ExerciseErrorKind::Text { field, error });
            }
        };
        check("name", &limits::NAME, &self.name);
        self.aliases.iter().for_each(|alias| check("aliases", &limits::NAME, alias));
        self.instructions
            .iter()
            .for_each(|text| check("instructions", &limits::TEXT, text));
        self.cautions.iter().for_each(|text| check("cautions", &limits::TEXT, text));
        for modifier in &self.modifiers {
            check("modifiers", &limits::TEXT, &modifier.change);
        }
        for setup in &self.setups {
            let texts = setup.note().into_iter().chain(setup.unknown());
            texts.for_each(|text| check("setups", &limits::TEXT, text));
        }
        if let Some(source) = &self.source {
            check("source", &limits::NAME, source.title());
            check("source", &limits::NAME, source.license());
            let more = source.author().into_iter().chain(source.url());
            more.for_each(|text| check("source", &limits::TEXT, text));
        }
    }

    fn check_roles(&self, faults: &mut Vec<ExerciseErrorKind>) {
        let roles = [
            ("primary", self.primary),
            ("secondary", self.secondary),
            ("stabilizer", self.stabilizers),
        ];
        for (index, (role, muscles)) in roles.iter().enumerate() {
            for (other, others) in roles.iter().skip(index + 1) {
                for muscle in *muscles & *others {
                    faults.push(ExerciseErrorKind::TwoRoles {
                        muscle,
                        roles: [role, other],
                    });
                }
            }
        }
    }

    fn check_setups(&self, faults: &mut Vec<ExerciseErrorKind>) {
        if self.setups.is_empty() {
            faults.push(ExerciseErrorKind::NoSetup);
        }
        let mut seen = BTreeSet::new();
        for id in self.setups.iter().map(Setup::id) {
            if !is_slug(id) {
                faults.push(ExerciseErrorKind::SetupId(InvalidId::new(id)));
            } else if !seen.insert(id) {
                faults.push(ExerciseErrorKind::SameSetup(id.to_owned()));
            }
        }
    }
}
