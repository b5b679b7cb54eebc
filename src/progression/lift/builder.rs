//! Building a lift of more than one dose or exercise.

use super::check;
use super::error::{InvalidLift, LiftErrorKind};
use super::fitting::for_setups;
use super::{Doses, Lift, Rung};
use crate::exercise::{Exercise, Setup};
use crate::limits;
use crate::prescription::{Mass, ParsePrescriptionError, Prescription};
use crate::progression::rule::Progression;

/// Builds a [`Lift`].
///
/// # Example
///
/// ```
/// use regimen::Catalog;
/// use regimen::progression::{Lift, Progression};
///
/// let catalog = Catalog::builtin();
/// let lift = Lift::builder(catalog.get("incline-push-up")?)
///     .dose("3x5".parse()?)
///     .rule("up reps +1 to 8, rung".parse()?)
///     .rung(catalog.get("push-up")?)
///     .build()?;
/// assert_eq!(lift.exercises().count(), 2);
///
/// let stages = Lift::builder(catalog.get("back-squat")?)
///     .stages(Progression::GZCLP_T1)
///     .rule("up load +5lb; miss 1: stage, load -10%".parse()?)
///     .build()?;
/// assert_eq!(stages.doses().count(), 3);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
#[must_use]
pub struct LiftBuilder {
    exercise: Exercise,
    setup: Option<Setup>,
    dose: Option<Prescription>,
    stages: Vec<Prescription>,
    turns: Vec<Prescription>,
    rule: Option<Progression>,
    easier: Vec<Part>,
    harder: Vec<Part>,
    max: Option<Mass>,
    /// The first text that could not be read.
    error: Option<ParsePrescriptionError>,
}

/// A rung that may leave out what it shares with the lift.
#[derive(Clone, Debug)]
struct Part {
    exercise: Exercise,
    dose: Option<Prescription>,
    rule: Option<Progression>,
}

impl Lift {
    /// Starts to build a lift of an exercise. The default dose is the exercise's own.
    pub fn builder(exercise: &Exercise) -> LiftBuilder {
        LiftBuilder {
            exercise: exercise.clone(),
            setup: None,
            dose: None,
            stages: Vec::new(),
            turns: Vec::new(),
            rule: None,
            easier: Vec::new(),
            harder: Vec::new(),
            max: None,
            error: None,
        }
    }
}

impl LiftBuilder {
    /// Sets the dose.
    pub fn dose(self, dose: Prescription) -> Self {
        Self { dose: Some(dose), ..self }
    }

    /// Sets the rule. [`build`](Self::build) refuses a lift without one.
    pub fn rule(self, rule: Progression) -> Self {
        Self { rule: Some(rule), ..self }
    }

    /// Sets the way in which the exercise is performed, and with it whether there is a resistance.
    pub fn setup(self, setup: &Setup) -> Self {
        Self { setup: Some(setup.clone()), ..self }
    }

    /// Sets doses that follow one another as the wheel `stage` turns, instead of one dose.
    /// [`build`](Self::build) refuses a text that is not a prescription.
    pub fn stages<D>(mut self, doses: impl IntoIterator<Item = D>) -> Self
    where
        D: TryInto<Prescription, Error: Into<ParsePrescriptionError>>,
    {
        self.stages = self.read(doses);
        self
    }

    /// Sets doses that take turns each time the lift is done, instead of one dose.
    /// [`build`](Self::build) refuses a text that is not a prescription.
    pub fn turns<D>(mut self, doses: impl IntoIterator<Item = D>) -> Self
    where
        D: TryInto<Prescription, Error: Into<ParsePrescriptionError>>,
    {
        self.turns = self.read(doses);
        self
    }

    fn read<D>(&mut self, doses: impl IntoIterator<Item = D>) -> Vec<Prescription>
    where
        D: TryInto<Prescription, Error: Into<ParsePrescriptionError>>,
    {
        // One more than allowed is enough to know; an endless iterator must not hang.
        let most = limits::DOSES.high() as usize + 1;
        let mut read = Vec::new();
        for dose in doses.into_iter().take(most) {
            match dose.try_into() {
                Ok(dose) => read.push(dose),
                Err(error) => {
                    self.error.get_or_insert(error.into());
                }
            }
        }
        read
    }

    /// Adds a harder exercise at the end of the ladder, with the dose and rule of the lift. Loads
    /// that the exercise cannot have are left out of the dose.
    pub fn rung(self, exercise: &Exercise) -> Self {
        self.rung_part(exercise, None, None)
    }

    /// Adds a harder exercise at the end of the ladder, with a dose and a rule of its own.
    pub fn rung_with(
        self,
        exercise: &Exercise,
        dose: Prescription,
        rule: impl Into<Option<Progression>>,
    ) -> Self {
        self.rung_part(exercise, Some(dose), rule.into())
    }

    pub(super) fn rung_part(
        mut self,
        exercise: &Exercise,
        dose: Option<Prescription>,
        rule: Option<Progression>,
    ) -> Self {
        self.harder.push(Part { exercise: exercise.clone(), dose, rule });
        self
    }

    /// Adds easier exercises below the lift's own, from easy to hard, with its dose and rule: the
    /// lift starts above them, and goes back to them where its rule says so on misses.
    pub fn easier<'a>(self, exercises: impl IntoIterator<Item = &'a Exercise>) -> Self {
        let most = limits::RUNGS.high() as usize + 1;
        let exercises = exercises.into_iter().take(most);
        exercises.fold(self, |lift, exercise| lift.easier_part(exercise, None, None))
    }

    pub(super) fn easier_part(
        mut self,
        exercise: &Exercise,
        dose: Option<Prescription>,
        rule: Option<Progression>,
    ) -> Self {
        self.easier.push(Part { exercise: exercise.clone(), dose, rule });
        self
    }

    /// Sets the training maximum with which the lift starts, for doses in percent.
    pub fn max(self, max: Mass) -> Self {
        Self { max: Some(max), ..self }
    }

    /// Checks the lift.
    ///
    /// # Errors
    ///
    /// [`InvalidLift`] without a rule; for stages and turns together, or more than 20; where a
    /// wheel can never turn, a percentage has no maximum, or a ladder has an exercise twice.
    pub fn build(self) -> Result<Lift, InvalidLift> {
        if let Some(error) = self.error {
            return Err(LiftErrorKind::Prescription(error).into());
        }
        let rule = self.rule.ok_or(LiftErrorKind::NoRule)?;
        let count = |many: usize| u32::try_from(many).unwrap_or(u32::MAX);
        for doses in [&self.stages, &self.turns] {
            limits::DOSES.check(count(doses.len()).max(1))?;
        }
        let dose = self.dose.unwrap_or_else(|| self.exercise.prescription().clone());
        let doses = match (self.stages.is_empty(), self.turns.is_empty()) {
            (true, true) => Doses::One(dose.clone()),
            (false, true) => Doses::Stages(self.stages),
            (true, false) => Doses::Turns(self.turns),
            (false, false) => return Err(LiftErrorKind::StagesAndTurns.into()),
        };
        let shared = doses.first().cloned().unwrap_or(dose);
        let rung = |part: Part| {
            let of_lift = || for_setups(&shared, part.exercise.setups());
            Rung {
                doses: Doses::One(part.dose.unwrap_or_else(of_lift)),
                exercise: part.exercise,
                setup: None,
                rule: part.rule.unwrap_or_else(|| rule.clone()),
            }
        };
        let below: Vec<Rung> = self.easier.into_iter().map(rung).collect();
        let above: Vec<Rung> = self.harder.into_iter().map(rung).collect();
        limits::RUNGS.check(count(below.len() + 1 + above.len()))?;
        let (exercise, setup) = (self.exercise, self.setup);
        let home = Rung { exercise, setup, doses, rule: rule.clone() };
        let lift = Lift { below, home, above, max: self.max };
        check::check(&lift)?;
        Ok(lift)
    }
}
