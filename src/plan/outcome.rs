//! The answer to a plan.

use std::sync::Arc;

use super::formulate::Scope;
use super::model::{Choice, Model};
use super::part::Part;
use super::request::Plan;
use super::solver::Solution;
use crate::catalog::Related;
use crate::muscle::LeafGroup;
use crate::routine::{Phase, Routine};
use crate::vocabulary::EnumSet;

/// The best routine for a plan, and how good it is known to be.
///
/// # Example
///
/// ```
/// use regimen::{Catalog, MuscleGroup, Phase, Plan};
///
/// let plan = Plan::for_muscles(MuscleGroup::Glutes).minutes(25);
/// let outcome = plan.solve(Catalog::builtin())?;
/// assert_eq!(outcome.value(), outcome.bound());
/// let chosen = outcome.choices(Phase::Strength);
/// assert_eq!(chosen.len(), outcome.routine().strength().len());
/// # Ok::<(), regimen::plan::PlanError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    pub(super) plan: Plan,
    pub(super) related: Arc<Related>,
    /// The body parts that strength work may have as primaries, if a split says so.
    pub(super) part: Option<EnumSet<LeafGroup>>,
    pub(super) routine: Routine,
    pub(super) strength: Part,
    pub(super) warm_up: Part,
    pub(super) cool_down: Option<Part>,
}

/// As JSON: the routine, what it is worth, and the bound that is proved.
impl serde::Serialize for Outcome {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        #[derive(serde::Serialize)]
        struct Form<'a> {
            value: i64,
            bound: i64,
            is_optimal: bool,
            routine: &'a Routine,
        }
        let (value, bound) = (self.value(), self.bound());
        let is_optimal = self.is_optimal();
        Form { value, bound, is_optimal, routine: &self.routine }.serialize(to)
    }
}

impl Outcome {
    /// What the plan may choose from.
    pub(super) fn scope(&self) -> Scope<'_> {
        Scope::new(&self.plan, &self.related).within(self.part)
    }

    /// The routine.
    #[must_use]
    pub fn routine(&self) -> &Routine {
        &self.routine
    }

    /// What the strength part is worth: see the [module](super). Merits may make it negative where
    /// exercises are required.
    #[must_use]
    pub fn value(&self) -> i64 {
        self.strength.solution.value()
    }

    /// No strength part that keeps to the plan is worth more. With
    /// [`supersets`](Plan::supersets) that is no part without pairs, nor one whose lifts of the limbs
    /// all have 2, 3 or 4 sets.
    #[must_use]
    pub fn bound(&self) -> i64 {
        self.strength.solution.bound()
    }

    /// Whether it is proved that every part is the best there is.
    #[must_use]
    pub fn is_optimal(&self) -> bool {
        let phases = [Phase::WarmUp, Phase::Strength, Phase::CoolDown];
        let mut parts = phases.iter().filter_map(|phase| self.part(*phase));
        parts.all(|part| part.solution.is_optimal())
    }

    /// The problem that was solved for a phase; none for a cool-down for which too little time was
    /// left. Where supersets were posed for, choices cost what they would in the best of pairs, so
    /// together they may take longer.
    #[must_use]
    pub fn model(&self, phase: Phase) -> Option<&Model> {
        self.part(phase).map(|part| &*part.model)
    }

    /// The choices of that problem that were taken, in the order of its families.
    ///
    /// Where no warm-up is worth anything the shortest choice is taken all the same, beside the
    /// [solution](Outcome::solution), which is to take none.
    #[must_use]
    pub fn choices(&self, phase: Phase) -> Vec<&Choice> {
        self.part(phase).into_iter().flat_map(Part::choices).collect()
    }

    /// The solution of that problem: its value, bound, seconds and nodes.
    #[must_use]
    pub fn solution(&self, phase: Phase) -> Option<&Solution> {
        self.part(phase).map(|part| &part.solution)
    }

    fn part(&self, phase: Phase) -> Option<&Part> {
        match phase {
            Phase::WarmUp => Some(&self.warm_up),
            Phase::Strength => Some(&self.strength),
            Phase::CoolDown => self.cool_down.as_ref(),
        }
    }
}
