//! Advice on the progress of a lift.

use std::fmt;

use serde::ser::{Serialize, Serializer};

use super::lift::{DoseNote, Lift};
use super::state::LiftState;
use crate::codes::progression as codes;
use crate::exercise::{Exercise, ExerciseId, ExerciseKind};
use crate::finding::serialize_finding;
use crate::loads::Loads;
use crate::prescription::Mass;

/// Misses in a row after which a rule should do something; a choice of this crate, as published
/// rules for beginners wait for three.
const STALLED: u32 = 3;

/// Advice on something that a rule allows but that is unwise.
///
/// As JSON: `code`, `message` and the facts.
///
/// # Example
///
/// ```
/// use regimen::Catalog;
/// use regimen::loads::Loads;
/// use regimen::progression::Lift;
///
/// let curl = Catalog::builtin().get("biceps-curl")?;
/// let lift = Lift::new(curl, "3x10".parse()?, "up load next".parse()?)?;
/// let rack: Loads = serde_json::from_str(r#"["8kg", "10kg"]"#)?;
/// let advice = lift.advice(&lift.start(Some("8kg".parse()?)), &rack);
/// assert_eq!(advice[0].code(), "step-is-large");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ProgressAdvice {
    /// Three misses in a row or more, under a rule that does nothing on misses.
    #[non_exhaustive]
    Stalled {
        /// The exercise.
        exercise: ExerciseId,
        /// The misses in a row.
        misses: u32,
        /// Whether there is an easier exercise on the ladder.
        has_easier: bool,
    },
    /// The next load that exists is more than 10 % above this one.
    #[non_exhaustive]
    StepIsLarge {
        /// The exercise.
        exercise: ExerciseId,
        /// The load.
        load: Mass,
        /// The next that exists.
        next: Mass,
    },
    /// A strength exercise has no rule.
    #[non_exhaustive]
    NoProgress {
        /// The exercise.
        exercise: ExerciseId,
    },
}

impl ProgressAdvice {
    /// The advice on a lift of an exercise that has no rule; `None` for exercises that need none.
    ///
    /// ```
    /// use regimen::Catalog;
    /// use regimen::progression::ProgressAdvice;
    ///
    /// let catalog = Catalog::builtin();
    /// let advice = ProgressAdvice::without_rule(catalog.get("push-up")?);
    /// assert_eq!(advice.map(|advice| advice.code()), Some("no-progress"));
    /// assert_eq!(ProgressAdvice::without_rule(catalog.get("rhomboid-stretch")?), None);
    /// # Ok::<(), regimen::UnknownExercise>(())
    /// ```
    #[must_use]
    pub fn without_rule(exercise: &Exercise) -> Option<Self> {
        let exercise = (exercise.kind() == ExerciseKind::Strength).then(|| exercise.id());
        exercise.map(|exercise| Self::NoProgress { exercise: exercise.clone() })
    }

    /// The stable code.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Stalled { .. } => codes::STALLED,
            Self::StepIsLarge { .. } => codes::STEP_IS_LARGE,
            Self::NoProgress { .. } => codes::NO_PROGRESS,
        }
    }

    /// Where the advice comes from, or that it is a choice of this crate.
    #[must_use]
    pub fn source(&self) -> &'static str {
        match self {
            Self::StepIsLarge { .. } => "ACSM 2009: steps of 2 to 10 %",
            Self::Stalled { .. } | Self::NoProgress { .. } => "a choice of this crate",
        }
    }
}

impl Lift {
    /// Gives advice on the progress of the lift, with the loads that exist.
    #[must_use]
    pub fn advice(&self, at: &LiftState, loads: &Loads) -> Vec<ProgressAdvice> {
        let state = self.within(at);
        let rung = self.rung(&state);
        let exercise = || rung.exercise.id().clone();
        let mut advice = Vec::new();
        if state.misses >= STALLED && rung.rule.misses().is_none() {
            let (misses, has_easier) = (state.misses, state.rung > 0);
            advice.push(ProgressAdvice::Stalled {
                exercise: exercise(),
                misses,
                has_easier,
            });
        }
        for note in self.dose(&state, loads).notes() {
            if let DoseNote::StepIsLarge { load, next } = note {
                let (load, next) = (*load, *next);
                let exercise = exercise();
                advice.push(ProgressAdvice::StepIsLarge { exercise, load, next });
            }
        }
        advice
    }
}

/// One sentence for people.
impl fmt::Display for ProgressAdvice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Stalled { exercise, misses, has_easier } => {
                let rung = if *has_easier {
                    ", or the easier exercise of the ladder"
                } else {
                    ""
                };
                write!(
                    f,
                    "`{exercise}` was missed {misses} times in a row: take some load off, use a \
                     range of repetitions{rung}"
                )
            }
            Self::StepIsLarge { exercise, load, next } => write!(
                f,
                "the next load of `{exercise}` after {load} is {next}, more than 10 % above: add \
                 repetitions first"
            ),
            Self::NoProgress { exercise } => write!(
                f,
                "`{exercise}` has no rule of progression: give it one, such as `up load +2.5kg`"
            ),
        }
    }
}

impl Serialize for ProgressAdvice {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        #[derive(serde::Serialize)]
        struct Facts<'a> {
            exercise: &'a ExerciseId,
            #[serde(skip_serializing_if = "Option::is_none")]
            misses: Option<u32>,
            #[serde(skip_serializing_if = "Option::is_none")]
            load: Option<Mass>,
            #[serde(skip_serializing_if = "Option::is_none")]
            next: Option<Mass>,
        }
        let facts = match self {
            Self::Stalled { exercise, misses, .. } => {
                Facts { exercise, misses: Some(*misses), load: None, next: None }
            }
            Self::StepIsLarge { exercise, load, next } => {
                Facts { exercise, misses: None, load: Some(*load), next: Some(*next) }
            }
            Self::NoProgress { exercise } => {
                Facts { exercise, misses: None, load: None, next: None }
            }
        };
        serialize_finding(to, self.code(), self, &facts)
    }
}
