//! Why a routine is as it is: what was chosen, passed over and left out, and what would help.
//!
//! Three layers: the data here, gathered by [`walk`] and [`hints`] when they are asked for, and
//! put into words by [`wording`]. Hints come from trying a [`change`] of the plan.

mod change;
mod hints;
mod walk;
mod wording;

pub use hints::PlanHint;

use super::formulate::Rejected;
use crate::exercise::ExerciseId;
use crate::muscle::MuscleSet;
use crate::routine::Phase;

/// Why an [`Outcome`](super::Outcome) is as it is.
///
/// `{}` tells it in words; as JSON it is the same data.
///
/// # Example
///
/// ```
/// use regimen::plan::PlanHint;
/// use regimen::{Catalog, Equipment, MuscleGroup, Plan};
///
/// let outcome = Plan::for_muscles(MuscleGroup::MiddleBack).minutes(25).solve(Catalog::builtin())?;
/// let explanation = outcome.explanation();
/// let row = explanation.rejected().iter().find(|it| it.exercise().as_str() == "unilateral-band-row");
/// assert_eq!(row.map(|row| row.code()), Some("missing-equipment"));
/// assert!(explanation.hints().iter().any(|hint| matches!(
///     hint,
///     PlanHint::Equipment { equipment: Equipment::ResistanceBand, .. }
/// )));
/// # Ok::<(), regimen::plan::PlanError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Explanation {
    title: String,
    value: i64,
    bound: i64,
    untrained: MuscleSet,
    out_of_reach: MuscleSet,
    lacks_cardio: bool,
    fewest_minutes: u32,
    chosen: Vec<Chosen>,
    passed_over: Vec<PassedOver>,
    rejected: Vec<Rejected>,
    warm_up: TimeUse,
    strength: TimeUse,
    hints: Vec<PlanHint>,
}

impl Explanation {
    /// The targets that no chosen exercise works.
    ///
    /// ```
    /// use regimen::{Catalog, Muscle, MuscleSet, Plan};
    ///
    /// let plan = Plan::for_muscles([Muscle::Rhomboids, Muscle::NeckFlexors]);
    /// let explanation = plan.solve(Catalog::builtin())?.explanation();
    /// assert_eq!(explanation.untrained(), MuscleSet::from(Muscle::NeckFlexors));
    /// assert_eq!(explanation.out_of_reach(), explanation.untrained());
    /// # Ok::<(), regimen::plan::PlanError>(())
    /// ```
    #[must_use]
    pub fn untrained(&self) -> MuscleSet {
        self.untrained
    }

    /// The targets that no exercise works that might be chosen; for other untrained ones there
    /// was no time.
    #[must_use]
    pub fn out_of_reach(&self) -> MuscleSet {
        self.out_of_reach
    }

    /// Whether the warm-up has room for the cardio it should open with, and none may be chosen
    /// that fits.
    #[must_use]
    pub fn lacks_cardio(&self) -> bool {
        self.lacks_cardio
    }

    /// The fewest minutes in which the strength part would be worth as much.
    #[must_use]
    pub fn fewest_minutes(&self) -> u32 {
        self.fewest_minutes
    }

    /// What was chosen, in the order of the session.
    #[must_use]
    pub fn chosen(&self) -> &[Chosen] {
        &self.chosen
    }

    /// What might have been chosen and was not, in the order of the catalogue.
    #[must_use]
    pub fn passed_over(&self) -> &[PassedOver] {
        &self.passed_over
    }

    /// What could not be chosen, those of most worth for the targets first.
    #[must_use]
    pub fn rejected(&self) -> &[Rejected] {
        &self.rejected
    }

    /// The time of a phase; none for the cool-down, which plans do not have.
    #[must_use]
    pub fn time(&self, phase: Phase) -> Option<TimeUse> {
        match phase {
            Phase::WarmUp => Some(self.warm_up),
            Phase::Strength => Some(self.strength),
            Phase::CoolDown => None,
        }
    }

    /// What would make the routine better.
    #[must_use]
    pub fn hints(&self) -> &[PlanHint] {
        &self.hints
    }
}

/// Seconds of a phase, at the upper end of every range.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[non_exhaustive]
pub struct TimeUse {
    /// The seconds there are.
    pub budget: u64,
    /// The seconds that were used.
    pub used: u64,
}

impl TimeUse {
    /// The seconds that nothing could use.
    #[must_use]
    pub fn unused(self) -> u64 {
        self.budget.saturating_sub(self.used)
    }
}

/// An exercise that was chosen.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[non_exhaustive]
pub struct Chosen {
    /// The exercise.
    pub exercise: ExerciseId,
    /// Where it stands.
    pub phase: Phase,
    /// The most sets of it.
    pub sets: u32,
    /// What it takes, with the way to it.
    pub seconds: u64,
    /// Whether the plan requires it.
    pub is_required: bool,
    /// How much less the phase would be worth without it; none for the raise of a warm-up, which
    /// is not chosen by value.
    pub gain: Option<i64>,
    /// Which targets it works; in a warm-up, which trained muscles it touches.
    pub works: MuscleSet,
}

/// An exercise that might have been chosen and was not.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[non_exhaustive]
pub struct PassedOver {
    /// The exercise.
    pub exercise: ExerciseId,
    /// Where it would stand.
    pub phase: Phase,
    /// Why it does not.
    pub why: PassedOverReason,
}

/// Why an exercise was passed over.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum PassedOverReason {
    /// This one was chosen, and one of their kind is enough.
    Alike(ExerciseId),
    /// It only assists, as this one does that was chosen, and one of those is enough.
    Assisting(ExerciseId),
    /// It touches nothing that is trained.
    NothingTrained,
    /// Its muscles have all the sets that count.
    Volume,
    /// The time is better used by what was chosen.
    TimeUse,
}
