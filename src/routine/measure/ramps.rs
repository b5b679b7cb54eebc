//! What the ramps of a session come to.

use crate::muscle::{LeafGroup, Muscle};
use crate::prescription::{Ramp, RampSets};
use crate::routine::{Phase, Routine, Step};
use crate::vocabulary::EnumSet;

impl Routine {
    /// The lighter sets of the session: the number of a step, counted from 1, and its sets, for
    /// every step that has some.
    ///
    /// The [usual](Ramp::Usual) ones come from the [table](Ramp::sets_for); where the muscle groups
    /// that a lift trains were all trained by strength steps before it, only the last of them.
    /// They are done before the first round of the step's block. In a superset each lift has its
    /// own, one lift after the other.
    ///
    /// # Example
    ///
    /// ```
    /// use regimen::{Catalog, RoutineDraft};
    ///
    /// let draft: RoutineDraft = serde_json::from_str(r#"{ "format": 2, "name": "Legs",
    ///     "kit": ["barbell", "squat-rack"],
    ///     "steps": [
    ///         { "exercise": "cat-cow" },
    ///         { "exercise": "back-squat", "prescription": "5x3 140kg", "ramp": "usual" },
    ///         { "exercise": "back-squat", "prescription": "3x8 100kg", "ramp": "usual" },
    ///         { "exercise": "bodyweight-squat", "ramp": "usual" } ] }"#)?;
    /// let routine = draft.check(Catalog::builtin())?;
    /// let ramps: Vec<_> = routine.ramps().map(|(step, sets)| (step, sets.to_string())).collect();
    /// assert_eq!(ramps, [(2, "5x40% 3x60% 2x80%".into()), (3, "5x60%".into())]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn ramps(&self) -> impl Iterator<Item = (usize, RampSets)> + '_ {
        let mut warm = EnumSet::<LeafGroup>::empty();
        self.steps().enumerate().filter_map(move |(index, (phase, step))| {
            let sets = step.ramp_after(warm);
            if phase == Phase::Strength {
                warm.extend(step.exercise().primary().iter().map(Muscle::leaf_group));
            }
            Some((index + 1, sets?))
        })
    }

    /// The lighter sets of a step, counted from 1, in words; none where it has none.
    pub(crate) fn ramp_in_words(&self, number: usize) -> Option<String> {
        let (_, step) = self.steps().nth(number.checked_sub(1)?)?;
        if *step.ramp() == Ramp::None {
            return None;
        }
        let (_, sets) = self.ramps().find(|(ramped, _)| *ramped == number)?;
        Some(sets.in_words(step.prescription().heaviest()))
    }

    /// The lighter sets that are part of the time a session takes: those of a known mass.
    pub(super) fn timed_ramps(&self) -> Vec<(usize, RampSets)> {
        if self.steps().all(|(_, step)| *step.ramp() == Ramp::None) {
            return Vec::new();
        }
        let has_mass = |number: usize| {
            let step = self.steps().nth(number - 1);
            step.is_some_and(|(_, step)| step.prescription().heaviest().is_some())
        };
        self.ramps().filter(|(number, _)| has_mass(*number)).collect()
    }
}

impl Step {
    fn ramp_after(&self, warm: EnumSet<LeafGroup>) -> Option<RampSets> {
        self.ramp().sets_for(self.exercise(), self.setup(), self.prescription(), warm)
    }
}
