//! From the candidates of a plan to a model, and from its choices to steps.

pub(super) mod cool_down;
mod dose;
mod lifts;
pub(super) mod merit;
mod order;
mod prepare;
mod rejected;
mod scope;
pub(super) mod strength;
pub(super) mod warm_up;
mod weights;

pub use merit::Merit;
pub(super) use prepare::Trained;
pub(super) use rejected::Days;
pub use rejected::{Rejected, RejectedKind};
pub(super) use scope::{Candidate, Scope};
pub use weights::weight;

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::model::{Choice, Demand, Family, Model, WeightedDemand};
use super::request::Plan;
use crate::exercise::{ExerciseId, Prescribed};
use crate::muscle::MuscleSet;
use crate::prescription::Prescription;
use crate::routine::Performance;

/// A model, and what its choices stand for, place by place.
pub(in crate::plan) struct Formulation<'a> {
    pub(super) model: Arc<Model>,
    offered: Vec<Vec<Offered<'a>>>,
}

/// The exercise and dose behind a choice: a candidate with a prescription.
#[derive(Clone, Debug)]
pub(in crate::plan) struct Offered<'a> {
    pub(in crate::plan) candidate: Candidate<'a>,
    pub(in crate::plan) prescription: Cow<'a, Prescription>,
}

impl Offered<'_> {
    /// The request for it in its setup.
    pub(in crate::plan) fn prescribed(&self) -> Prescribed {
        let Candidate { exercise, setup, .. } = self.candidate;
        exercise.prescribed(Prescription::clone(&self.prescription)).in_setup(setup.id())
    }
}

impl<'a> Formulation<'a> {
    /// The exercise and dose behind the choice at a place, and the choice.
    pub(in crate::plan) fn at(
        &self,
        (family, choice): (usize, usize),
    ) -> Option<(&Offered<'a>, &Choice)> {
        let offered = self.offered.get(family)?.get(choice)?;
        Some((offered, self.model.families().get(family)?.choices.get(choice)?))
    }

    /// The requests for what was taken, in the order of the families.
    pub(in crate::plan) fn prescribed(
        &self,
        taken: &[(usize, usize)],
    ) -> Vec<Prescribed> {
        let taken = taken.iter().filter_map(|place| self.at(*place));
        taken.map(|(offered, _)| offered.prescribed()).collect()
    }

    /// The shortest of the choices for which a predicate holds, and its place; whether it fits is
    /// not asked.
    pub(in crate::plan) fn shortest(
        &self,
        is_wanted: impl Fn(&Choice) -> bool,
    ) -> Option<(u32, (usize, usize))> {
        let mut shortest: Option<(u32, (usize, usize))> = None;
        for (family, of_family) in self.model.families().iter().enumerate() {
            for (place, choice) in of_family.choices.iter().enumerate() {
                let is_shorter =
                    shortest.is_none_or(|(seconds, _)| choice.seconds() < seconds);
                if is_shorter && is_wanted(choice) {
                    shortest = Some((choice.seconds(), (family, place)));
                }
            }
        }
        shortest
    }

    /// The least that what is required takes, or else the shortest choice that is worth something;
    /// none if nothing is required and no choice is worth anything.
    ///
    /// Gains diminish, so choices that are worth nothing alone are worth nothing together.
    pub(in crate::plan) fn least_seconds(&self) -> Option<u64> {
        let required = self.model.required_seconds();
        if required > 0 {
            return Some(required);
        }
        let is_worth_it = |choice: &Choice| self.model.value_of([choice]) > 0;
        self.shortest(is_worth_it).map(|(seconds, _)| seconds.into())
    }
}

/// Gathers families by what makes candidates alike.
pub(in crate::plan) struct ModelBuilder<'a, Key> {
    required: &'a BTreeSet<ExerciseId>,
    places: BTreeMap<Key, usize>,
    families: Vec<Family>,
    offered: Vec<Vec<Offered<'a>>>,
}

impl<'a, Key: Ord> ModelBuilder<'a, Key> {
    pub(in crate::plan) fn new(plan: &'a Plan) -> Self {
        Self {
            required: &plan.with,
            places: BTreeMap::new(),
            families: Vec::new(),
            offered: Vec::new(),
        }
    }

    /// Adds a choice to the family of a key.
    pub(in crate::plan) fn add(
        &mut self,
        key: Key,
        offered: Offered<'a>,
        choice: Choice,
    ) {
        let next = self.families.len();
        let place = *self.places.entry(key).or_insert(next);
        if place == next {
            self.families.push(Family::default());
            self.offered.push(Vec::new());
        }
        if let Some(family) = self.families.get_mut(place) {
            family.choices.push(choice);
        }
        if let Some(of_family) = self.offered.get_mut(place) {
            of_family.push(offered);
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
            .offered
            .iter()
            .filter_map(|of_family| of_family.first())
            .map(|offered| offered.candidate.exercise.id())
            .filter(|id| self.required.contains(*id))
            .cloned()
            .collect();
        let budget = u32::try_from(budget).unwrap_or(u32::MAX);
        let model = Model::from_plan(budget, gain, demands, required, self.families);
        Formulation { model: Arc::new(model), offered: self.offered }
    }
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

impl Offered<'_> {
    /// The choice of this in a setup with an id: it costs the way to the exercise, its work, its
    /// rests and its changes of side at their upper ends.
    pub(in crate::plan) fn choice(
        &self,
        plan: &Plan,
        setup: impl Into<Arc<str>>,
        gives: Vec<(Demand, u32)>,
    ) -> Choice {
        // A pace without any time would make exercises free, and then there is no best.
        let seconds = u32::try_from(self.seconds(plan)).unwrap_or(u32::MAX).max(1);
        let sets = self.prescription.sets().high;
        let exercise = self.candidate.exercise.id().clone();
        Choice::in_order(exercise, Some(setup.into()), sets, seconds, gives)
    }

    /// What it takes, with the way to it, in seconds.
    pub(in crate::plan) fn seconds(&self, plan: &Plan) -> u64 {
        plan.pace.seconds(self.performance()) + u64::from(plan.pace.transition)
    }

    pub(in crate::plan) fn performance(&self) -> Performance<'_> {
        let Candidate { exercise, setup, .. } = self.candidate;
        Performance { exercise, setup, prescription: &self.prescription }
    }
}
