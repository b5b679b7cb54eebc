//! What would make a routine better, found by solving changed plans.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::equipment::Equipment;
use crate::exercise::{Exercise, ExerciseId};
use crate::plan::candidates::{Rejection, phase_of};
use crate::plan::outcome::Outcome;
use crate::plan::request::Plan;
use crate::plan::strength;
use crate::region::BodyRegion;
use crate::routine::Phase;

/// Something that would make a routine better, or use it better.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum PlanHint {
    /// The one piece of equipment that would raise the value most, of the six that promise most.
    Equipment {
        /// What to get.
        equipment: Equipment,
        /// How much more the routine would be worth.
        gain: u64,
        /// Which exercises would be chosen that are not possible now.
        exercises: Vec<ExerciseId>,
    },
    /// So many minutes would raise the value by a hundredth or more.
    Minutes {
        /// The minutes in all.
        minutes: u32,
        /// How much more the routine would be worth.
        gain: u64,
    },
    /// Of the regions to be spared, the one that costs most.
    Spared {
        /// The region.
        region: BodyRegion,
        /// How much more the routine would be worth if it need not be spared.
        gain: u64,
    },
    /// So many seconds of the session nothing can use.
    Unused {
        /// The seconds.
        seconds: u64,
    },
}

/// Further minutes that are tried, until some raise the value by a hundredth; choices of this
/// crate.
const MORE_MINUTES: &[u32] = &[5, 10, 15];
const WORTH_THE_TIME: u64 = 100;

/// No more pieces of equipment than this are tried, those that promise most first.
const MOST_TRIED: usize = 6;

pub(super) fn hints(outcome: &Outcome) -> Vec<PlanHint> {
    let mut hints = Vec::new();
    hints.extend(equipment(outcome));
    hints.extend(minutes(outcome));
    hints.extend(spared(outcome));
    let explained = [Phase::WarmUp, Phase::Strength];
    let unused: u64 = explained.iter().map(|phase| outcome.time(*phase).unused()).sum();
    if unused > 0 {
        hints.push(PlanHint::Unused { seconds: unused });
    }
    hints
}

/// How much more a changed plan is worth, and what is chosen then.
fn gain(outcome: &Outcome, plan: &Plan) -> Option<(u64, Vec<ExerciseId>)> {
    let posed = strength::pose(plan, &outcome.exercises);
    let solution = plan.solve_strength(&posed)?;
    let gain = solution.value().checked_sub(outcome.value()).filter(|gain| *gain > 0)?;
    let chosen = solution.choices(&posed.model).map(|choice| choice.exercise().clone());
    Some((gain, chosen.collect()))
}

/// Tries what promises most first, and stops where nothing can promise more than was found.
fn equipment(outcome: &Outcome) -> Option<PlanHint> {
    let plan = &outcome.plan;
    let mut promises: Vec<(u64, Equipment)> = promises(outcome).into_iter().collect();
    promises.sort_by_key(|(promise, equipment)| (Reverse(*promise), *equipment));
    let mut best: Option<(u64, Equipment, Vec<ExerciseId>)> = None;
    for (promise, equipment) in promises.into_iter().take(MOST_TRIED) {
        if best.as_ref().is_some_and(|(most, ..)| *most >= promise) {
            break;
        }
        let changed = plan.clone().kit(plan.kit.with(equipment));
        let Some((gain, chosen)) = gain(outcome, &changed) else { continue };
        if best.as_ref().is_none_or(|(most, ..)| gain > *most) {
            best = Some((gain, equipment, chosen));
        }
    }
    let (gain, equipment, mut exercises) = best?;
    let is_new = |exercise: &Exercise| exercise.setup_for(&plan.kit).is_none();
    exercises.retain(|id| {
        outcome.exercises.iter().any(|exercise| exercise.id() == id && is_new(exercise))
    });
    Some(PlanHint::Equipment { equipment, gain, exercises })
}

/// For each piece of equipment that makes an exercise possible, what it can be worth at most: at
/// the prices of the solution a family brings no more than its best choice.
fn promises(outcome: &Outcome) -> Vec<(u64, Equipment)> {
    let plan = &outcome.plan;
    let solution = &outcome.strength.solution;
    let bound = solution.bound_with(&outcome.strength.model);
    let slack = bound.saturating_sub(outcome.value());
    let mut made_possible: BTreeMap<Equipment, Vec<&Exercise>> = BTreeMap::new();
    for exercise in &outcome.exercises {
        let is_strength = phase_of(exercise.kind()) == Some(Phase::Strength);
        if !is_strength || plan.judge(exercise).err() != Some(Rejection::NoSetup) {
            continue;
        }
        let mut helpful = crate::EquipmentSet::empty();
        for setup in exercise.setups().iter().filter(|setup| setup.unknown().is_none()) {
            let missing = plan.kit.missing_for(setup);
            let ways =
                missing.iter().flat_map(|item| item.provided_by().iter().chain([item]));
            helpful.extend(ways.filter(|item| plan.kit.with(*item).allows(setup)));
        }
        for item in helpful {
            made_possible.entry(item).or_default().push(exercise);
        }
    }
    let promise = |(equipment, exercises): (Equipment, Vec<&Exercise>)| {
        let changed = plan.clone().kit(plan.kit.with(equipment));
        let choices = exercises.iter().flat_map(|it| strength::choices(&changed, it));
        let mut by_family: BTreeMap<strength::Likeness, u64> = BTreeMap::new();
        for (family, _, choice) in choices {
            let profit = by_family.entry(family).or_default();
            *profit = (*profit).max(solution.profit_of(&choice));
        }
        (slack + by_family.values().sum::<u64>(), equipment)
    };
    made_possible.into_iter().map(promise).collect()
}

fn minutes(outcome: &Outcome) -> Option<PlanHint> {
    let plan = &outcome.plan;
    MORE_MINUTES.iter().find_map(|more| {
        let minutes = plan.minutes + more;
        let changed = plan.clone().minutes(minutes);
        changed.check_ranges().ok()?;
        let (gain, _) = gain(outcome, &changed)?;
        let is_worth_it = gain >= outcome.value() / WORTH_THE_TIME;
        is_worth_it.then_some(PlanHint::Minutes { minutes, gain })
    })
}

fn spared(outcome: &Outcome) -> Option<PlanHint> {
    let plan = &outcome.plan;
    let each = plan.spared.iter().filter_map(|region| {
        let mut changed = plan.clone();
        changed.spared.remove(region);
        gain(outcome, &changed).map(|(gain, _)| (gain, region))
    });
    // Of equals the first.
    let most = each.reduce(|most, next| if next.0 > most.0 { next } else { most });
    most.map(|(gain, region)| PlanHint::Spared { region, gain })
}
