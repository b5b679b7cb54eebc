//! What changed plans gain, and which of them most.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::exercise::{Exercise, ExerciseId};
use crate::plan::formulate::strength;
use crate::plan::outcome::Outcome;
use crate::plan::request::Plan;

/// No more changes of a sort are tried, those that promise most first; a choice of this crate.
const MOST_TRIED: usize = 16;

/// Looking only for what is worth more takes fewer nodes than solving the plan does. Where that
/// took less than this part of the node budget, the plan itself finds the same.
const SURELY: u64 = 100;

/// What a changed plan gains, if it is more than something known.
pub(super) fn gain(outcome: &Outcome, plan: &Plan, known: i64) -> Option<i64> {
    let posed = strength::pose(plan, &outcome.exercises);
    let known_value = outcome.value() + known;
    if outcome.strength.solution.bound_with(&posed.model) <= known_value {
        return None;
    }
    let search = plan.search();
    let more = posed.model.solve_with(search.above(known_value)).ok()?;
    let gain = more.value().checked_sub(outcome.value()).filter(|gain| *gain > known)?;
    if more.nodes() <= plan.node_budget / SURELY {
        return Some(gain);
    }
    let solution = posed.model.solve_with(search).ok()?;
    solution.value().checked_sub(outcome.value()).filter(|gain| *gain > known)
}

/// The change that raises the value most: what promises most is tried first, until nothing can
/// promise more than was found.
pub(super) fn best_change<T: Copy + Ord>(
    outcome: &Outcome,
    possible: &BTreeMap<T, Vec<&Exercise>>,
    change: impl Fn(T) -> Plan,
) -> Option<(T, i64)> {
    let solution = &outcome.strength.solution;
    let bound = solution.bound_with(&outcome.strength.model);
    let slack = bound.saturating_sub(outcome.value());
    let promises = possible.iter().filter_map(|(what, exercises)| {
        let promise = slack + promise(outcome, &change(*what), exercises)?;
        Some((promise, exercises.len(), *what))
    });
    let mut promises: Vec<(i64, usize, T)> = promises.collect();
    promises.sort_by_key(|(promise, len, what)| (Reverse((*promise, *len)), *what));
    let mut best: Option<(T, i64)> = None;
    let mut tried: Vec<Vec<(&ExerciseId, &str)>> = Vec::new();
    for (promise, _, what) in promises.into_iter().take(MOST_TRIED) {
        let most = best.map_or(0, |(_, gain)| gain);
        if promise <= most {
            break;
        }
        let changed = change(what);
        let exercises = possible.get(&what).into_iter().flatten();
        let new = exercises.filter_map(|exercise| changed.judge(exercise).ok());
        let new: Vec<_> = new.map(|new| (new.exercise.id(), new.setup.id())).collect();
        if tried.iter().any(|others| is_part_of(&new, others)) {
            // What makes no more possible is worth no more.
            continue;
        }
        tried.push(new);
        best = gain(outcome, &changed, most).map(|gain| (what, gain)).or(best);
    }
    best
}

/// Whether all of these are among others, both in the same order.
fn is_part_of<T: PartialEq>(these: &[T], others: &[T]) -> bool {
    let mut others = others.iter();
    these.iter().all(|this| others.any(|other| other == this))
}

/// What exercises that become possible can be worth at most: at the prices of the solution a
/// family brings no more than its best choice. None if something else is still against them all.
fn promise(outcome: &Outcome, changed: &Plan, exercises: &[&Exercise]) -> Option<i64> {
    let choices = exercises.iter().flat_map(|it| strength::choices(changed, it));
    let mut by_family: BTreeMap<strength::Likeness, i64> = BTreeMap::new();
    for (family, _, choice) in choices {
        let profit = by_family.entry(family).or_default();
        *profit = (*profit).max(outcome.strength.solution.profit_of(&choice));
    }
    (!by_family.is_empty()).then(|| by_family.values().sum())
}
