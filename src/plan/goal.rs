//! What training is for.

use std::borrow::Cow;

use crate::limits::OutOfRange;
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
    /// of Zourdos 2016). Holds, distances and loads in percent of a maximum stay as they are.
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
    /// A prescription as this goal wants it.
    pub(super) fn adapt(self, prescription: &Prescription) -> Cow<'_, Prescription> {
        let (low, high, rest) = match self {
            Self::General => return Cow::Borrowed(prescription),
            Self::Strength => (3, 6, 150),
            Self::Hypertrophy => (8, 12, 90),
            Self::Endurance => (15, 20, 30),
        };
        let adapted = |run: &Run| -> Result<Run, OutOfRange> {
            let work = match run.work.tempo() {
                Some(tempo) => Work::reps_at(low..=high, tempo)?,
                None => Work::reps(low..=high)?,
            };
            let effort = Some(Effort::rir(1..=3)?);
            Ok(Run { work, effort, rest: Some(Rest::new(rest)?), ..run.clone() })
        };
        Cow::Owned(prescription.map_runs(|run| {
            let is_free = matches!(run.work, Work::Reps { .. })
                && !matches!(run.load, Some(Load::OfMaximum(_)));
            // The doses above are in range, so that nothing is lost by keeping the run.
            if is_free { adapted(&run).unwrap_or(run) } else { run }
        }))
    }
}
