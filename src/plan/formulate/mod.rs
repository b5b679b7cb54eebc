//! From the candidates of a plan to a model, and from its choices to steps.

mod candidates;
mod order;
pub(super) mod strength;
pub(super) mod warm_up;
mod weights;

pub(super) use candidates::{Candidate, phase_of};
pub use candidates::{Rejected, RejectedKind};
pub use weights::weight;

use std::collections::{BTreeMap, BTreeSet};

use super::model::{Choice, Demand, Family, Model, WeightedDemand};
use super::request::Plan;
use crate::exercise::{Exercise, ExerciseId, Prescribed};
use crate::muscle::{LeafGroup, Muscle, MuscleSet};
use crate::prescription::Prescription;
use crate::routine::Performance;
use crate::vocabulary::EnumSet;

/// Half-sets of a set for a primary and for a secondary muscle.
const PRIMARY: u32 = 2;
const SECONDARY: u32 = 1;

/// A model, and the candidates its choices stand for, place by place.
pub(in crate::plan) struct Formulation<'a> {
    pub(super) model: Model,
    candidates: Vec<Vec<Candidate<'a>>>,
}

impl<'a> Formulation<'a> {
    /// The candidate and the choice at a place.
    pub(in crate::plan) fn at(
        &self,
        (family, choice): (usize, usize),
    ) -> Option<(Candidate<'a>, &Choice)> {
        let candidate = *self.candidates.get(family)?.get(choice)?;
        Some((candidate, self.model.families().get(family)?.choices.get(choice)?))
    }

    /// The choice that takes least, and its place; whether it fits is not asked.
    pub(in crate::plan) fn shortest(&self) -> Option<(u32, (usize, usize))> {
        let mut shortest: Option<(u32, (usize, usize))> = None;
        for (family, of_family) in self.model.families().iter().enumerate() {
            for (place, choice) in of_family.choices.iter().enumerate() {
                if shortest.is_none_or(|(seconds, _)| choice.seconds() < seconds) {
                    shortest = Some((choice.seconds(), (family, place)));
                }
            }
        }
        shortest
    }

    /// The least that what is required takes, or else the shortest choice; none if there is no
    /// choice.
    pub(in crate::plan) fn least_seconds(&self) -> Option<u64> {
        let (shortest, _) = self.shortest()?;
        Some(self.model.required_seconds().max(shortest.into()))
    }
}

/// Gathers families by what makes candidates alike.
pub(in crate::plan) struct ModelBuilder<'a, Key> {
    plan: &'a Plan,
    places: BTreeMap<Key, usize>,
    families: Vec<Family>,
    candidates: Vec<Vec<Candidate<'a>>>,
}

impl<'a, Key: Ord> ModelBuilder<'a, Key> {
    pub(in crate::plan) fn new(plan: &'a Plan) -> Self {
        Self {
            plan,
            places: BTreeMap::new(),
            families: Vec::new(),
            candidates: Vec::new(),
        }
    }

    /// Adds a choice to the family of a key.
    pub(in crate::plan) fn add(
        &mut self,
        key: Key,
        candidate: Candidate<'a>,
        choice: Choice,
    ) {
        let next = self.families.len();
        let place = *self.places.entry(key).or_insert(next);
        if place == next {
            self.families.push(Family::default());
            self.candidates.push(Vec::new());
        }
        if let Some(family) = self.families.get_mut(place) {
            family.choices.push(choice);
        }
        if let Some(candidates) = self.candidates.get_mut(place) {
            candidates.push(candidate);
        }
    }

    /// The model of all that was added.
    pub(in crate::plan) fn pose(
        self,
        budget: u64,
        gain: &[u32],
        demands: Vec<WeightedDemand>,
    ) -> Formulation<'a> {
        let required: BTreeSet<ExerciseId> = self
            .candidates
            .iter()
            .flatten()
            .map(|candidate| candidate.exercise.id())
            .filter(|id| self.plan.required.contains(*id))
            .cloned()
            .collect();
        let budget = u32::try_from(budget).unwrap_or(u32::MAX);
        let model = Model::from_plan(budget, gain, demands, required, self.families);
        Formulation { model, candidates: self.candidates }
    }
}

/// The body parts that muscles belong to.
pub(in crate::plan) fn leaf_groups(muscles: MuscleSet) -> EnumSet<LeafGroup> {
    muscles.iter().map(Muscle::leaf_group).collect()
}

/// The muscles among some demands.
pub(in crate::plan) fn muscles_of<'a>(
    demands: impl IntoIterator<Item = &'a WeightedDemand>,
) -> MuscleSet {
    let muscle = |wanted: &WeightedDemand| match wanted.demand {
        Demand::Muscle(muscle) => Some(muscle),
        _ => None,
    };
    demands.into_iter().filter_map(muscle).collect()
}

/// What so many sets of an exercise give each of these muscles.
pub(in crate::plan) fn half_sets(
    exercise: &Exercise,
    sets: u32,
    muscles: MuscleSet,
) -> Vec<(Demand, u32)> {
    let worked = (exercise.primary() | exercise.secondary()) & muscles;
    let each = worked.iter().map(|muscle| {
        let is_primary = exercise.primary().contains(muscle);
        (muscle.into(), sets * if is_primary { PRIMARY } else { SECONDARY })
    });
    each.collect()
}

impl Candidate<'_> {
    /// The choice of this candidate at a dose: it costs the way to it, its work, its rests and
    /// its changes of side at their upper ends, and gives what it gives for so many sets.
    pub(in crate::plan) fn choice(
        self,
        plan: &Plan,
        prescription: &Prescription,
        counted: u32,
        muscles: MuscleSet,
    ) -> Choice {
        let Self { exercise, setup } = self;
        let work = plan.pace.seconds(Performance { exercise, setup, prescription });
        let seconds = work + u64::from(plan.pace.transition);
        // A pace without any time would make exercises free, and then there is no best.
        let seconds = u32::try_from(seconds).unwrap_or(u32::MAX).max(1);
        let half_sets = half_sets(exercise, counted, muscles);
        let sets = prescription.sets().high;
        let setup = Some(setup.id().into());
        Choice::in_order(exercise.id().clone(), setup, sets, seconds, half_sets)
    }

    /// The request for this candidate in its setup.
    pub(in crate::plan) fn prescribed(self, prescription: Prescription) -> Prescribed {
        self.exercise.prescribed(prescription).in_setup(self.setup.id())
    }
}
