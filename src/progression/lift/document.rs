//! A lift as a document: the rule and what it needs beside an exercise and a dose.

use super::error::{InvalidLift, LiftErrorKind};
use super::{Doses, Lift, LiftBuilder, Rung};
use crate::catalog::Catalog;
use crate::exercise::{Exercise, Setup};
use crate::prescription::{Mass, Prescription};
use crate::progression::rule::Progression;

/// A lift as plain data, for an exercise and a dose that are given elsewhere, as in a step of a
/// routine.
///
/// As JSON the rule alone, or a map: `rule`, and where they apply `stages`, `turns`, `rungs` and
/// `max`. The rungs are exercises harder than the lift's own; if its own is listed too, the rungs
/// before it are easier.
///
/// # Example
///
/// ```
/// use regimen::Catalog;
/// use regimen::progression::LiftDocument;
///
/// let catalog = Catalog::builtin();
/// let squat = catalog.get("back-squat")?;
/// let short: LiftDocument = serde_json::from_str(r#""up load +2.5kg; miss 3: load -10%""#)?;
/// assert!(short.check(squat, None, &"5x5".parse()?, catalog).is_ok());
///
/// let long: LiftDocument = serde_json::from_str(
///     r#"{ "rule": "up load +5lb; miss 1: stage, load -10%",
///          "stages": ["4x3, 1x3+", "5x2, 1x2+", "9x1, 1x1+"] }"#,
/// )?;
/// assert_eq!(long.check(squat, None, &"5x5".parse()?, catalog)?.doses().count(), 3);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct LiftDocument {
    /// The rule.
    pub rule: Progression,
    /// Doses that follow one another, instead of the dose that is given elsewhere.
    pub stages: Vec<Prescription>,
    /// Doses that take turns, instead of the dose that is given elsewhere.
    pub turns: Vec<Prescription>,
    /// The exercises of a ladder, from easy to hard.
    pub rungs: Vec<RungDocument>,
    /// The training maximum, for doses in percent.
    pub max: Option<Mass>,
}

/// One exercise of a ladder as plain data. Fields that are left out take the values of the lift.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "a rung of a ladder")]
#[non_exhaustive]
pub struct RungDocument {
    /// The id of the exercise.
    pub exercise: String,
    /// The dose.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prescription: Option<Prescription>,
    /// The rule.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rule: Option<Progression>,
}

impl RungDocument {
    /// An exercise with the dose and the rule of the lift.
    pub fn of(exercise: impl Into<String>) -> Self {
        Self { exercise: exercise.into(), prescription: None, rule: None }
    }
}

impl From<Progression> for LiftDocument {
    fn from(rule: Progression) -> Self {
        let (stages, turns, rungs, max) = Default::default();
        Self { rule, stages, turns, rungs, max }
    }
}

impl Lift {
    /// Writes the lift as a document, without its own exercise, and without a single dose. Both are
    /// given elsewhere, in a step of a routine.
    ///
    /// ```
    /// use regimen::Catalog;
    /// use regimen::progression::Lift;
    ///
    /// let catalog = Catalog::builtin();
    /// let (dose, push_up) = ("3x5".parse()?, catalog.get("push-up")?);
    /// let lift = Lift::builder(push_up)
    ///     .dose(dose)
    ///     .rule("up reps +1 to 8, rung".parse()?)
    ///     .easier([catalog.get("incline-push-up")?])
    ///     .build()?;
    /// let document = lift.document();
    /// let rungs: Vec<&str> = document.rungs.iter().map(|rung| rung.exercise.as_str()).collect();
    /// assert_eq!(rungs, ["incline-push-up", "push-up"]);
    /// assert_eq!(document.check(push_up, None, &"3x5".parse()?, catalog)?, lift);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn document(&self) -> LiftDocument {
        let mut document = LiftDocument::from(self.home.rule.clone());
        match &self.home.doses {
            Doses::One(_) => {}
            Doses::Stages(doses) => document.stages.clone_from(doses),
            Doses::Turns(doses) => document.turns.clone_from(doses),
        }
        let shared = self.home.doses.first();
        let rung = |rung: &Rung| RungDocument {
            exercise: rung.exercise.id().to_string(),
            prescription: rung
                .doses
                .first()
                .filter(|dose| Some(*dose) != shared)
                .cloned(),
            rule: Some(&rung.rule).filter(|rule| **rule != self.home.rule).cloned(),
        };
        let own = Some(&self.home).filter(|_| !self.below.is_empty());
        document.rungs =
            self.below.iter().chain(own).chain(&self.above).map(rung).collect();
        document.max = self.max;
        document
    }
}

impl LiftDocument {
    /// Checks the document for an exercise, its setup, if known, and a dose.
    ///
    /// # Errors
    ///
    /// [`InvalidLift`] as for [`LiftBuilder::build`], and where a rung is not in the catalogue.
    pub fn check(
        &self,
        exercise: &Exercise,
        setup: Option<&Setup>,
        dose: &Prescription,
        catalog: &Catalog,
    ) -> Result<Lift, InvalidLift> {
        let builder = Lift::builder(exercise).dose(dose.clone()).rule(self.rule.clone());
        let builder = setup.into_iter().fold(builder, LiftBuilder::setup);
        let builder = builder.stages(self.stages.iter().cloned());
        let builder = builder.turns(self.turns.iter().cloned());
        let mut builder = self.max.into_iter().fold(builder, LiftBuilder::max);
        let mut below = Vec::new();
        let own = |rung: &RungDocument| rung.exercise == exercise.id().as_str();
        let mut is_below = self.rungs.iter().any(own);
        for rung in &self.rungs {
            if own(rung) && is_below {
                is_below = false;
                builder = std::mem::take(&mut below).into_iter().fold(builder, easier);
                builder = with_own(builder, rung);
                continue;
            }
            let known = catalog.get(&rung.exercise);
            let exercise =
                known.map_err(|_| LiftErrorKind::UnknownRung(rung.exercise.clone()))?;
            if is_below {
                below.push((exercise, rung));
            } else {
                builder = builder.rung_part(
                    exercise,
                    rung.prescription.clone(),
                    rung.rule.clone(),
                );
            }
        }
        builder.build()
    }
}

fn easier(
    builder: LiftBuilder,
    (exercise, rung): (&Exercise, &RungDocument),
) -> LiftBuilder {
    builder.easier_part(exercise, rung.prescription.clone(), rung.rule.clone())
}

fn with_own(builder: LiftBuilder, rung: &RungDocument) -> LiftBuilder {
    let builder = rung.prescription.iter().cloned().fold(builder, LiftBuilder::dose);
    rung.rule.iter().cloned().fold(builder, LiftBuilder::rule)
}
