//! The usual rule of an exercise, by what it is and how it is prescribed.

use super::fitting::{for_setups, is_helping, masses};
use super::{InvalidLift, Lift, check};
use crate::catalog::Catalog;
use crate::constraints::Constraints;
use crate::exercise::{Exercise, ExerciseId, ExerciseKind, Pattern, Setup};
use crate::prescription::{Hold, Load, Mass, MassUnit, Prescription, Reps, Work};
use crate::progression::rule::{Progression, Step, Wheel};

impl Progression {
    /// The usual rule of an exercise in a setup, with a dose; `None` for stretches, drills, cardio
    /// and carries, which have none.
    ///
    /// | what it is | rule |
    /// | --- | --- |
    /// | a range of repetitions, with weight | `up load next` |
    /// | fixed repetitions, with weight | `up load +2.5kg; miss 3: load -10%`, or 5 kg for squats, hinges and lunges; in pounds 5 and 10 |
    /// | body weight | `up reps +1 to (the top of the range), rung` |
    /// | a machine that helps | `up load next, rung` |
    /// | a band | `up reps +1 to (the top of the range), load next` |
    /// | a hold | `up hold +5s to (twice its least), rung` |
    ///
    /// Without a range the top is one and a half times the repetitions. `rung` is left out without
    /// a ladder. Less help is more load; where none is left the next rung is due. Doses in percent of
    /// a maximum have the rule of 5/3/1. Sets in parts progress by load only. Choices of this crate: adding load and adding
    /// repetitions lead to similar size and nearly the same strength (Plotkin 2022; Chaves 2024).
    ///
    /// ```
    /// use regimen::Catalog;
    /// use regimen::progression::Progression;
    ///
    /// let squat = Catalog::builtin().get("back-squat")?;
    /// let setup = squat.setups().first().ok_or("no setup")?;
    /// let rule = |dose: &str| {
    ///     let rule = Progression::usual(squat, setup, &dose.parse().ok()?, false)?;
    ///     Some(rule.to_string())
    /// };
    /// assert_eq!(rule("3x8-12").as_deref(), Some("up load next"));
    /// assert_eq!(rule("5x5 100kg").as_deref(), Some("up load +5kg; miss 3: load -10%"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn usual(
        exercise: &Exercise,
        setup: &Setup,
        dose: &Prescription,
        has_ladder: bool,
    ) -> Option<Self> {
        if exercise.kind() != ExerciseKind::Strength {
            return None;
        }
        let run = dose.runs().first()?;
        let unit = unit(dose);
        let count = match &run.work {
            Work::Hold(hold) => {
                let to = Hold::new(hold.low().get() * 2).unwrap_or(Hold::MAX);
                let wheel = Wheel::Hold { by: Hold::constant(5), to };
                return Self::new(with_rung(wheel, has_ladder)).ok();
            }
            Work::Distance(_) => return None,
            Work::Parts(_) => {
                return match lifted(run.load.as_ref(), setup) {
                    Lifted::Body => None,
                    Lifted::Help => {
                        Self::new(with_rung(Wheel::LoadNext, has_ladder)).ok()
                    }
                    Lifted::Band => Self::new([Wheel::LoadNext]).ok(),
                    Lifted::Percent => Some(Self::five_three_one(step(exercise, unit))),
                    Lifted::Weight => Some(Self::linear(step(exercise, unit))),
                };
            }
            Work::Reps { count, .. } => count,
        };
        let is_range = count.high().is_some_and(|high| high > count.low());
        let low = count.low().get();
        let to = if is_range { count.high_or_low().get() } else { low + low.div_ceil(2) };
        let reps = Wheel::Reps { by: Reps::MIN, to: Reps::new(to).unwrap_or(Reps::MAX) };
        match lifted(run.load.as_ref(), setup) {
            Lifted::Body => Self::new(with_rung(reps, has_ladder)).ok(),
            Lifted::Help => Self::new(with_rung(Wheel::LoadNext, has_ladder)).ok(),
            Lifted::Band => Self::new([reps, Wheel::LoadNext]).ok(),
            Lifted::Percent => Some(Self::five_three_one(step(exercise, unit))),
            Lifted::Weight if is_range => Self::new([Wheel::LoadNext]).ok(),
            Lifted::Weight => Some(Self::linear(step(exercise, unit))),
        }
    }
}

/// What is lifted.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lifted {
    Body,
    Help,
    Band,
    Percent,
    Weight,
}

fn lifted(load: Option<&Load>, setup: &Setup) -> Lifted {
    match load {
        Some(Load::OfMaximum(_)) => return Lifted::Percent,
        _ if is_helping(setup) => return Lifted::Help,
        Some(Load::BodyWeight) => return Lifted::Body,
        Some(Load::Band(_)) => return Lifted::Band,
        Some(
            Load::Added(_) | Load::Assisted(_) | Load::External(_) | Load::Relative(_),
        ) => {
            return Lifted::Weight;
        }
        None => {}
    }
    if !setup.has_resistance() {
        Lifted::Body
    } else if masses(setup).is_empty() {
        Lifted::Band
    } else {
        Lifted::Weight
    }
}

/// The unit of the first mass of a dose; kilograms where it has none.
fn unit(dose: &Prescription) -> MassUnit {
    let mut units = dose.runs().iter().filter_map(|run| match run.load.as_ref()? {
        Load::Added(mass) | Load::Assisted(mass) | Load::External(mass) => {
            Some(mass.low().unit())
        }
        _ => None,
    });
    units.next().unwrap_or(MassUnit::Kg)
}

fn with_rung(wheel: Wheel, has_ladder: bool) -> Vec<Wheel> {
    let rung = has_ladder.then_some(Wheel::Rung);
    std::iter::once(wheel).chain(rung).collect()
}

/// Legs take larger steps, as published rules for beginners have it.
fn step(exercise: &Exercise, unit: MassUnit) -> Mass {
    let is_lower = matches!(
        exercise.pattern(),
        Some(Pattern::Squat | Pattern::Hinge | Pattern::Lunge)
    );
    match (unit, is_lower) {
        (MassUnit::Kg, false) => Mass::constant_kg(2.5),
        (MassUnit::Kg, true) => Mass::constant_kg(5.0),
        (MassUnit::Lb, false) => Mass::constant_lb(5.0),
        (MassUnit::Lb, true) => Mass::constant_lb(10.0),
    }
}

impl Lift {
    /// The lift of an exercise under its [usual rule](Progression::usual), with the ladder that a
    /// catalogue has for it within what a person may do; `None` where it has none.
    ///
    /// ```
    /// use regimen::progression::Lift;
    /// use regimen::{Catalog, Constraints, Kit};
    ///
    /// let catalog = Catalog::builtin();
    /// let push_up = catalog.get("push-up")?;
    /// let setup = push_up.setups().first().ok_or("no setup")?;
    /// let me = Constraints::from(Kit::default());
    /// let lift = Lift::usual(push_up, setup, &"3x8-12".parse()?, catalog, &me);
    /// let lift = lift.ok_or("no rule")?;
    /// assert_eq!(lift.rule().to_string(), "up reps +1 to 12, rung");
    /// assert!(lift.exercises().count() > 2);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn usual(
        exercise: &Exercise,
        setup: &Setup,
        dose: &Prescription,
        catalog: &Catalog,
        person: &Constraints,
    ) -> Option<Self> {
        let ladder = catalog.ladder(exercise, person);
        // Without a harder exercise the rung is no wheel.
        let has_harder = ladder.last().is_some_and(|last| last.id() != exercise.id());
        let rule = Progression::usual(exercise, setup, dose, has_harder)?;
        let has_rung = rule.up().contains(&Wheel::Rung);
        let builder = Self::builder(exercise).setup(setup).dose(dose.clone()).rule(rule);
        let own = ladder.iter().position(|other| other.id() == exercise.id())?;
        let (easier, harder) = ladder.split_at(own);
        // A rule for help does not fit rungs without, and the other way round.
        let rule_of = |rung: &Exercise, has_harder: bool| {
            let own = rung.setups().first()?;
            let is_alike = is_helping(setup) == is_helping(own);
            let dose = for_setups(dose, rung.setups());
            let rule = || Progression::usual(rung, own, &dose, has_harder);
            (!is_alike).then(rule).flatten()
        };
        let built = if has_rung {
            let builder = easier.iter().fold(builder, |lift, rung| {
                lift.easier_part(rung, None, rule_of(rung, true))
            });
            let last = harder.len().saturating_sub(1);
            let harder = harder.iter().enumerate().skip(1);
            let builder = harder.fold(builder, |lift, (place, rung)| {
                lift.rung_part(rung, None, rule_of(rung, place < last))
            });
            builder.build()
        } else {
            builder.build()
        };
        built.ok().or_else(|| Self::by_load(exercise, setup, dose).ok())
    }

    /// For doses that the usual rule does not fit, such as one at its limit from the start.
    fn by_load(
        exercise: &Exercise,
        setup: &Setup,
        dose: &Prescription,
    ) -> Result<Self, InvalidLift> {
        let step = Wheel::Load(Step::By(step(exercise, unit(dose)).into()));
        let rule = Progression::new([step]).map_err(|_| super::LiftErrorKind::NoRule)?;
        Self::builder(exercise).setup(setup).dose(dose.clone()).rule(rule).build()
    }

    /// The lift without a rung; `None` where nothing is left that turns.
    pub(crate) fn without(&self, rung: &ExerciseId) -> Option<Self> {
        let mut lift = self.clone();
        lift.below.retain(|it| it.exercise.id() != rung);
        lift.above.retain(|it| it.exercise.id() != rung);
        if lift.height() == self.height() {
            return None;
        }
        if lift.above.is_empty() {
            let is_other = |wheel: &&Wheel| **wheel != Wheel::Rung;
            let wheels = self.home.rule.up().iter().filter(is_other).cloned();
            lift.below.clear();
            lift.home.rule = Progression::new(wheels).ok()?;
        }
        check::check(&lift).ok()?;
        Some(lift)
    }

    /// The lift with a lower limit of its repetitions or seconds, by a step of the wheel; `None` where it
    /// has none, or would be at its limit from the start.
    pub(crate) fn lower(&self) -> Option<Self> {
        let lower = |wheel: &Wheel| match wheel {
            Wheel::Reps { by, to } => {
                let to = Reps::new(to.get().checked_sub(by.get())?).ok()?;
                Some(Wheel::Reps { by: *by, to })
            }
            Wheel::Hold { by, to } => {
                let to = Hold::new(to.get().checked_sub(by.get())?).ok()?;
                Some(Wheel::Hold { by: *by, to })
            }
            _ => None,
        };
        let mut is_lower = false;
        let wheels = self.home.rule.up().iter().map(|wheel| {
            let lower = lower(wheel);
            is_lower |= lower.is_some();
            lower.unwrap_or_else(|| wheel.clone())
        });
        let rule = Progression::new(wheels.collect::<Vec<_>>()).ok()?;
        if !is_lower {
            return None;
        }
        let mut lift = self.clone();
        for rung in lift.below.iter_mut().chain(&mut lift.above).chain([&mut lift.home]) {
            rung.rule = rule.clone();
        }
        check::check(&lift).ok()?;
        Some(lift)
    }
}
