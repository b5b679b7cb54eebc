//! What training is for.

use std::borrow::Cow;

use crate::equipment::EquipmentSet;
use crate::exercise::{Exercise, Mechanic};
use crate::limits::OutOfRange;
use crate::prescription::{Effort, Load, Prescription, Reps, Rest, Run, Span, Work};
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
    /// of Zourdos 2016). Holds, distances and loads in percent of a maximum stay as they are.
    /// Where an exercise may be done without a resistance to choose, and for strength in
    /// isolation exercises, only the repetitions count that its own dose allows too; if there are
    /// none, its own dose stays: slow negatives do not become 15 for endurance, nor calf raises 3
    /// for strength.
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
    pub enum Goal: "goal" {
        #[default]
        General = "general fitness",
        Strength = "strength",
        Hypertrophy = "muscle growth",
        Endurance = "muscular endurance",
    }
}

impl Goal {
    /// The prescription of an exercise as this goal wants it, whatever the setup, so that more
    /// equipment changes no dose.
    pub(super) fn adapt(self, exercise: &Exercise) -> Cow<'_, Prescription> {
        let (low, high, rest) = match self {
            Self::General => return Cow::Borrowed(exercise.prescription()),
            Self::Strength => (3, 6, 150),
            Self::Hypertrophy => (8, 12, 90),
            Self::Endurance => (15, 20, 30),
        };
        let has_load = exercise
            .setups()
            .iter()
            .all(|setup| !setup.equipment().is_disjoint(EquipmentSet::resistances()));
        let is_isolation = exercise.mechanic() == Some(Mechanic::Isolation);
        let is_free = has_load && !(is_isolation && self == Self::Strength);
        let adapted = |run: &Run, own: &Span<Reps>| -> Result<Run, OutOfRange> {
            let most = own.high().map_or(high, |most| most.get().min(high));
            let both = own.low().get().max(low)..=most;
            let count = if is_free { low..=high } else { both };
            let work = match run.work.tempo() {
                Some(tempo) => Work::reps_at(count, tempo)?,
                None => Work::reps(count)?,
            };
            let effort = Some(Effort::rir(1..=3)?);
            Ok(Run { work, effort, rest: Some(Rest::new(rest)?.into()), ..run.clone() })
        };
        Cow::Owned(exercise.prescription().map_runs(|run| match (&run.work, &run.load) {
            (_, Some(Load::OfMaximum(_))) => run,
            // Repetitions that are not allowed are out of range.
            (Work::Reps { count, .. }, _) => adapted(&run, count).unwrap_or(run),
            _ => run,
        }))
    }
}
