//! What changed plans gain, and which of them most.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::Case;
use crate::catalog::Related;
use crate::exercise::ExerciseId;
use crate::plan::formulate::{Scope, strength};
use crate::plan::request::Plan;
use crate::routine::Phase;

/// A changed plan may do as much work as the plan itself took, and at least this much; a choice of
/// this crate. What it finds is worth what it says; past that there may be more.
const LEAST_WORK: u64 = 500_000;

/// What a changed plan was found to gain.
pub(super) struct Gain {
    pub(super) gain: i64,
    /// What it would choose that the plan itself could not.
    pub(super) exercises: Vec<ExerciseId>,
}

/// What a changed plan gains, if it is more than something known.
pub(super) fn gain(case: &Case<'_>, changed: &Plan, known: i64) -> Option<Gain> {
    let scope = Scope::new(changed, &case.outcome.related);
    let posed = strength::pose(&scope);
    let value = case.outcome.value();
    let solution = &case.outcome.strength.solution;
    if solution.bound_with(&posed.model) <= value + known {
        return None;
    }
    let work = solution.work().max(LEAST_WORK).min(changed.work_budget);
    let search = changed.search().work_budget(work).above(value + known);
    let better = posed.model.solve_with(search).ok()?;
    let gain = better.value().checked_sub(value).filter(|gain| *gain > known)?;
    let chosen = better.taken().iter().filter_map(|place| posed.at(*place));
    let new = chosen.map(|(offered, _)| offered.candidate);
    let new = new.filter(|it| !case.offered.contains(&(it.exercise.id(), it.setup.id())));
    let exercises = new.map(|candidate| candidate.exercise.id().clone()).collect();
    Some(Gain { gain, exercises })
}

/// Returns the change that raises the value most, of at most `most_tried` changes. Those with the
/// greatest upper bound are tried first, until no bound is above the best gain.
pub(super) fn best<T: Copy + Ord>(
    case: &Case<'_>,
    changes: impl IntoIterator<Item = (T, Plan)>,
    most_tried: usize,
) -> Option<(T, Gain)> {
    let solution = &case.outcome.strength.solution;
    let bound = solution.bound_with(&case.strength.model);
    let slack = bound.saturating_sub(case.outcome.value());
    let related = &case.outcome.related;
    let mut promises: Vec<(Promise, T, Plan)> = changes
        .into_iter()
        .filter_map(|(what, changed)| {
            let promise = promise(case, related, &changed)?;
            Some((promise, what, changed))
        })
        .collect();
    promises.sort_by_key(|(promise, what, _)| {
        (Reverse((promise.worth, promise.new.len())), *what)
    });
    let mut best: Option<(T, Gain)> = None;
    let mut tried: Vec<BTreeSet<(usize, String)>> = Vec::new();
    for (promise, what, changed) in promises {
        let most = best.as_ref().map_or(0, |(_, best)| best.gain);
        if slack + promise.worth <= most || tried.len() == most_tried {
            break;
        }
        if tried.iter().any(|others| promise.new.is_subset(others)) {
            // What makes no more possible is worth no more.
            continue;
        }
        tried.push(promise.new);
        // Where the search was cut short, more may be found that the change has no part in.
        let gain = gain(case, &changed, most).filter(|it| !it.exercises.is_empty());
        best = gain.map(|gain| (what, gain)).or(best);
    }
    best
}

/// What a change makes possible, and what that can be worth at most.
pub(super) struct Promise {
    pub(super) worth: i64,
    /// Places of exercises, and ids of their setups.
    new: BTreeSet<(usize, String)>,
}

/// At the prices of the solution a family brings no more than its best choice. None if nothing
/// becomes possible.
pub(super) fn promise(
    case: &Case<'_>,
    related: &Related,
    changed: &Plan,
) -> Option<Promise> {
    let solution = &case.outcome.strength.solution;
    let scope = Scope::new(changed, related).within(case.outcome.part);
    let movements = changed.movements();
    let offered = &case.offered;
    let mut by_family: BTreeMap<strength::Likeness, i64> = BTreeMap::new();
    let mut new = BTreeSet::new();
    for candidate in scope.candidates(Phase::Strength) {
        let id = candidate.exercise.id();
        let setups = scope.in_setups(candidate);
        let is_new =
            setups.map(|it| it.setup.id()).any(|it| !offered.contains(&(id, it)));
        if !is_new {
            continue;
        }
        for offer in strength::offers(&scope, &movements, candidate) {
            let setup = offer.offered.candidate.setup.id();
            if !offered.contains(&(id, setup)) {
                new.insert((candidate.place, setup.to_owned()));
                let profit = by_family.entry(offer.likeness).or_default();
                *profit = (*profit).max(solution.profit_of(&offer.choice));
            }
        }
    }
    (!new.is_empty()).then(|| Promise { worth: by_family.values().sum(), new })
}
