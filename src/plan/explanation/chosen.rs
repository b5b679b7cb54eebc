//! What was chosen, and what for.

use super::Case;
use crate::exercise::ExerciseId;
use crate::muscle::MuscleSet;
use crate::plan::formulate::{Candidate, Merit, Offered, merit, muscles_of};
use crate::plan::model::{Demand, WeightedDemand};
use crate::routine::Phase;

/// An exercise that was chosen.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[non_exhaustive]
pub struct Chosen {
    /// The exercise.
    pub exercise: ExerciseId,
    /// Its name for people.
    pub name: String,
    /// The setup that it is done in.
    pub setup: String,
    /// Where it stands.
    pub phase: Phase,
    /// The most sets of it.
    pub sets: u32,
    /// What it takes, with the way to it.
    pub seconds: u64,
    /// Whether the plan requires it.
    pub is_required: bool,
    /// How much less the phase would be worth without it.
    pub gain: i64,
    /// Which targets it works; in the other phases, which trained muscles it touches.
    pub works: MuscleSet,
    /// The other things that it is for: a movement, a region to prepare, a raised pulse.
    pub serves: Vec<Demand>,
    /// What spoke for and against it.
    pub merits: Vec<Merit>,
}

/// What was chosen, in the order of the session.
pub(super) fn chosen(case: &Case<'_>) -> Vec<Chosen> {
    let mut found: Vec<Chosen> = Vec::new();
    for (phase, posed, part) in case.parts() {
        let whole = part.model.value_of(part.choices());
        for place in &part.taken {
            let Some((offered, choice)) = posed.at(*place) else { continue };
            let others = part.taken.iter().filter(|other| *other != place);
            let others = others.filter_map(|other| posed.at(*other));
            let without = part.model.value_of(others.map(|(_, choice)| choice));
            let Candidate { exercise, setup, .. } = offered.candidate;
            let worked = exercise.primary() | exercise.secondary();
            let is_given = |wanted: &&WeightedDemand| {
                choice.gives().any(|(demand, _)| demand == wanted.demand)
            };
            let demands = part.model.demands();
            let others = demands.iter().filter(is_given).map(|wanted| wanted.demand);
            found.push(Chosen {
                exercise: exercise.id().clone(),
                name: exercise.name().to_owned(),
                setup: setup.id().to_owned(),
                phase,
                sets: choice.sets(),
                seconds: offered.seconds(case.scope.plan),
                is_required: case.scope.is_required(exercise),
                gain: whole - without,
                works: worked & muscles_of(demands),
                serves: others.filter(|it| !matches!(it, Demand::Muscle(_))).collect(),
                merits: merits(case, phase, offered, choice.sets()),
            });
        }
    }
    let steps = case.outcome.routine().steps();
    let order: Vec<(Phase, &ExerciseId)> =
        steps.map(|(phase, step)| (phase, step.exercise().id())).collect();
    found.sort_by_key(|it| order.iter().position(|at| *at == (it.phase, &it.exercise)));
    found
}

/// What speaks for and against a choice.
pub(super) fn merits(
    case: &Case<'_>,
    phase: Phase,
    offered: &Offered<'_>,
    sets: u32,
) -> Vec<Merit> {
    let Candidate { exercise, setup, .. } = offered.candidate;
    if phase != Phase::Strength {
        return case.scope.merits.of_exercise(exercise).collect();
    }
    let is_heavy = case.scope.plan.adapt(exercise, setup).is_heavy;
    let mut merits = merit::of_strength(&case.scope, offered.candidate);
    merits.extend(merit::of_heavy(offered.candidate.exercise, is_heavy, sets));
    merits
}
