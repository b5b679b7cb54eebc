//! What training is for.

use std::borrow::Cow;

use crate::exercise::lift::{self, Group};
use crate::exercise::{Exercise, Pattern, Setup};
use crate::prescription::{Effort, Load, Prescription, Rest, Run, Work};
use crate::vocabulary::vocabulary;

vocabulary! {
    /// What training is for: it sets repetitions, effort and rest of work that is counted in
    /// repetitions.
    ///
    /// | goal | repetitions | rest | source |
    /// | --- | --- | --- | --- |
    /// | general | each exercise's own | the pace's | |
    /// | strength | 3-6 | 150 s | NSCA (up to 6; 2-5 min); Grgic 2018 |
    /// | hypertrophy | 8-12 | 90 s | ACSM 2009 (8-12; 1-2 min) |
    /// | endurance | 15-20 | 30 s | NSCA (12 or more; at most 30 s) |
    ///
    /// All but general leave 1 to 3 repetitions in reserve (a choice of this crate on the scale
    /// of Zourdos 2016).
    ///
    /// What is adapted, by choice of this crate: for strength, compound lifts that are loaded, by a
    /// resistance or, where their own prescription begins at 6 repetitions or fewer, by the body,
    /// and that are not a lift for the legs and one for the arms in one;
    /// for hypertrophy and endurance all compound lifts, and isolation that is not for the shoulder
    /// blades, the rotator cuff or the neck. Trunk work, carries, holds, distances, loads in
    /// percent of a maximum, and lifts that are done for speed (a stated tempo of 2 s a repetition
    /// or less, such as a swing) stay as they are. In a setup without a resistance only the repetitions
    /// count that the exercise's own prescription allows too; if there are none, that stays: slow
    /// negatives do not become 15 for endurance.
    ///
    /// ```
    /// use regimen::{Catalog, Equipment, Goal, MuscleGroup, Plan};
    ///
    /// let plan = Plan::for_muscles(MuscleGroup::MiddleBack)
    ///     .kit([Equipment::ResistanceBand])
    ///     .minutes(30)
    ///     .goal(Goal::Hypertrophy);
    /// let outcome = plan.solve(Catalog::builtin())?;
    /// let first = &outcome.routine().strength()[0].steps()[0];
    /// assert!(first.prescription().to_string().contains("x8-12"));
    /// assert!(first.prescription().to_string().contains("RIR1-3 rest 90s"));
    /// # Ok::<(), regimen::plan::PlanError>(())
    /// ```
    #[derive(Default)]
    #[non_exhaustive]
    pub enum Goal: "goal" {
        #[default]
        General = "general fitness",
        Strength = "strength",
        Hypertrophy = "muscle growth",
        Endurance = "muscular endurance",
    }
}

/// A prescription as a goal adapts it.
pub(super) struct Adapted<'a> {
    pub(super) prescription: Cow<'a, Prescription>,
    /// Whether it is a lift made heavy for strength.
    pub(super) is_heavy: bool,
}

impl Goal {
    /// The prescription of an exercise in a setup as this goal adapts it.
    pub(super) fn adapt<'a>(self, exercise: &'a Exercise, setup: &Setup) -> Adapted<'a> {
        let own = || Adapted {
            prescription: Cow::Borrowed(exercise.prescription()),
            is_heavy: false,
        };
        let Some(aim) = self.aim().filter(|_| self.adapts(exercise, setup)) else {
            return own();
        };
        let has_resistance = setup.has_resistance();
        let mut is_adapted = false;
        let prescription = exercise.prescription().map_runs(|run| {
            let adapted = aim.adapt(&run, has_resistance);
            is_adapted |= adapted.is_some();
            adapted.unwrap_or(run)
        });
        if !is_adapted {
            return own();
        }
        let is_heavy = self == Self::Strength;
        Adapted { prescription: Cow::Owned(prescription), is_heavy }
    }

    /// Repetitions and rest of the goal; none where every exercise keeps its own.
    fn aim(self) -> Option<Aim> {
        let (low, high, rest) = match self {
            Self::General => return None,
            Self::Strength => (3, 6, 150),
            Self::Hypertrophy => (8, 12, 90),
            Self::Endurance => (15, 20, 30),
        };
        Some(Aim { low, high, rest })
    }

    fn adapts(self, exercise: &Exercise, setup: &Setup) -> bool {
        if lift::is_fast(exercise) {
            return false;
        }
        match Group::of(exercise) {
            Group::Compound => {
                self != Self::Strength
                    || (lift::is_loaded(exercise, setup) && !lift::is_combined(exercise))
            }
            Group::Isolation => {
                self != Self::Strength && !exercise.pattern().is_some_and(is_small)
            }
            Group::Trunk => false,
        }
    }
}

/// Movements of the shoulder blade, the rotator cuff and the neck, which no goal makes heavy.
fn is_small(pattern: Pattern) -> bool {
    use Pattern as P;
    matches!(
        pattern,
        P::ScapularProtraction
            | P::ScapularRetraction
            | P::ScapularElevation
            | P::ScapularDepression
            | P::ScapularUpwardRotation
            | P::ShoulderExternalRotation
            | P::ShoulderInternalRotation
            | P::NeckFlexion
            | P::NeckExtension
    )
}

/// What a goal asks of a set counted in repetitions.
#[derive(Clone, Copy)]
struct Aim {
    low: u32,
    high: u32,
    rest: u32,
}

impl Aim {
    /// A run with these repetitions; without a resistance only those that its own allow too. None
    /// if the run is not counted in repetitions, has a load in percent, or shares no number of
    /// repetitions with the goal.
    fn adapt(self, run: &Run, has_resistance: bool) -> Option<Run> {
        let Work::Reps { count: own, tempo, .. } = &run.work else { return None };
        if matches!(run.load, Some(Load::OfMaximum(_))) {
            return None;
        }
        let most = own.high().map_or(self.high, |most| most.get().min(self.high));
        let both = own.low().get().max(self.low)..=most;
        let count = if has_resistance { self.low..=self.high } else { both };
        let work = match tempo {
            Some(tempo) => Work::reps_at(count, *tempo),
            None => Work::reps(count),
        };
        let effort = Some(Effort::rir(1..=3).ok()?);
        let rest = Some(Rest::new(self.rest).ok()?.into());
        Some(Run { work: work.ok()?, effort, rest, ..run.clone() })
    }
}
