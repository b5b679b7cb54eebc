//! What was done, as sets of each muscle.

use super::performed::Performed;
use crate::exercise::{Exercise, ExerciseKind};
use crate::low_high::LowHigh;
use crate::routine::Volume;

impl Volume {
    /// The sets that were done of each muscle and group.
    ///
    /// Every set in which something was done counts, also those beyond what was prescribed; those
    /// of stretches, drills and cardio do not. Sets of two sides that differ are one set.
    ///
    /// ```
    /// use regimen::progression::{Performed, PerformedSet};
    /// use regimen::routine::Volume;
    /// use regimen::{Catalog, LowHigh, Muscle};
    ///
    /// let fly = Catalog::builtin().get("resistance-band-reverse-fly")?;
    /// let done = Performed::new([
    ///     PerformedSet::reps(12),
    ///     PerformedSet::reps_of_sides(10, 8),
    ///     PerformedSet::skipped(),
    /// ]);
    /// let volume = Volume::from_performed([(fly, &done)]);
    /// assert_eq!(volume.sets(Muscle::Rhomboids), LowHigh::exactly(2.0));
    /// # Ok::<(), regimen::UnknownExercise>(())
    /// ```
    #[must_use]
    pub fn from_performed<'a>(
        done: impl IntoIterator<Item = (&'a Exercise, &'a Performed)>,
    ) -> Self {
        let mut volume = Self::empty();
        for (exercise, performed) in done {
            if !matches!(
                exercise.kind(),
                ExerciseKind::Strength | ExerciseKind::Plyometric
            ) {
                continue;
            }
            let is_done = |amount: Option<u32>| amount.is_some_and(|amount| amount > 0);
            let sets =
                performed.sets().iter().filter(|set| is_done(set.amount())).count();
            let sets = u32::try_from(sets).unwrap_or(u32::MAX);
            volume.count(exercise, LowHigh::exactly(sets));
        }
        volume
    }
}
