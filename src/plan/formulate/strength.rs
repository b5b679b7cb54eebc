//! The strength part as a model.

use std::collections::BTreeSet;

use super::Candidate;
use super::weight;
use super::{Formulation, ModelBuilder, half_sets, leaf_groups};
use super::{order, warm_up};
use crate::exercise::{
    Exercise, ExerciseId, ExerciseKind, Force, Mechanic, Pattern, Prescribed,
};
use crate::low_high::LowHigh;
use crate::muscle::LeafGroup;
use crate::plan::model::{Choice, Model, WeightedDemand};
use crate::plan::request::Plan;
use crate::prescription::Prescription;
use crate::vocabulary::EnumSet;

/// What half-sets of a muscle are worth: each adds less than the one before, and after 16 they
/// add nothing. The shape is that of Pelland 2025 (diminishing returns); the numbers are a choice
/// of this crate.
pub(in crate::plan) const GAIN: &[u32] = &[
    0, 1000, 1800, 2440, 2952, 3362, 3690, 3952, 4162, 4330, 4464, 4571, 4657, 4726,
    4781, 4825, 4860,
];

/// An exercise is done for at least so many sets, unless its prescription has fewer.
const FEWEST_SETS: u32 = 2;

/// What makes exercises alike, so that one of them is enough.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::plan) enum Likeness {
    /// Required, so that nothing takes its place.
    Required(ExerciseId),
    /// None of its primary muscles is a target.
    Assisting,
    /// The same movement for the same body parts.
    Pattern(Pattern, EnumSet<LeafGroup>),
    /// The same, as far as it is known.
    Unknown(Option<Force>, Option<Mechanic>, EnumSet<LeafGroup>),
}

fn likeness(plan: &Plan, exercise: &Exercise) -> Likeness {
    if plan.required.contains(exercise.id()) {
        return Likeness::Required(exercise.id().clone());
    }
    if exercise.primary().is_disjoint(plan.targets) {
        return Likeness::Assisting;
    }
    let groups = leaf_groups(exercise.primary());
    match exercise.pattern() {
        Some(pattern) => Likeness::Pattern(pattern, groups),
        None => Likeness::Unknown(exercise.force(), exercise.mechanic(), groups),
    }
}

impl Plan {
    /// The seconds of the session.
    pub(in crate::plan) fn seconds(&self) -> u64 {
        u64::from(self.minutes) * 60
    }

    /// The targets with their weights.
    fn weighted_targets(&self) -> Vec<WeightedDemand> {
        let weighted = self.targets.iter().map(|muscle| {
            let factor = self.emphasis.get(&muscle).copied().unwrap_or(1);
            WeightedDemand::new(muscle, weight(muscle) * factor)
        });
        weighted.collect()
    }

    /// The dose of a strength exercise for a number of sets.
    fn dose(&self, exercise: &Exercise, sets: u32) -> Prescription {
        self.goal.adapt(exercise).with_sets(sets)
    }
}

/// The choices of an exercise, each with the family it belongs to; none unless it is a
/// candidate.
pub(in crate::plan) fn choices<'a>(
    plan: &'a Plan,
    exercise: &'a Exercise,
) -> impl Iterator<Item = (Likeness, Candidate<'a>, Choice)> {
    let candidate = plan.judge(exercise).ok();
    candidate.into_iter().flat_map(move |candidate| {
        let likeness = likeness(plan, exercise);
        let LowHigh { low, high } = exercise.prescription().sets();
        (low.min(FEWEST_SETS)..=high).map(move |sets| {
            let dose = plan.dose(exercise, sets);
            let choice = candidate.choice(plan, &dose, sets, plan.targets);
            (likeness.clone(), candidate, choice)
        })
    })
}

/// The strength part as a model.
pub(in crate::plan) fn pose<'a>(
    plan: &'a Plan,
    exercises: &'a [Exercise],
) -> Formulation<'a> {
    let mut poser = ModelBuilder::new(plan);
    let is_strength = |exercise: &&Exercise| exercise.kind() == ExerciseKind::Strength;
    for exercise in exercises.iter().filter(is_strength) {
        for (likeness, candidate, choice) in choices(plan, exercise) {
            poser.add(likeness, candidate, choice);
        }
    }
    let budget = plan.seconds().saturating_sub(warm_up::share(plan.minutes));
    poser.pose(budget, GAIN, plan.weighted_targets())
}

/// What an exercise alone would be worth at its most sets.
pub(in crate::plan) fn worth(plan: &Plan) -> impl Fn(&Exercise) -> i64 {
    let targets = plan.weighted_targets();
    let empty = Model::from_plan(0, GAIN, targets, BTreeSet::new(), Vec::new());
    let muscles = plan.targets;
    move |exercise| {
        if exercise.kind() != ExerciseKind::Strength {
            return 0;
        }
        let sets = exercise.prescription().sets().high;
        let half_sets = half_sets(exercise, sets, muscles);
        empty.value_of([&Choice::in_order(
            exercise.id().clone(),
            None,
            sets,
            1,
            half_sets,
        )])
    }
}

/// What was chosen, in the order of the session.
pub(in crate::plan) fn steps(
    plan: &Plan,
    posed: &Formulation<'_>,
    taken: &[(usize, usize)],
) -> Vec<Prescribed> {
    let chosen = taken.iter().filter_map(|place| posed.at(*place));
    let mut chosen: Vec<(i64, Candidate<'_>, u32)> = chosen
        .map(|(candidate, choice)| {
            (posed.model.value_of([choice]), candidate, choice.sets())
        })
        .collect();
    chosen.sort_by_cached_key(|(value, candidate, _)| order::key(*candidate, *value));
    let steps = chosen.into_iter().map(|(_, candidate, sets)| {
        candidate.prescribed(plan.dose(candidate.exercise, sets))
    });
    steps.collect()
}
