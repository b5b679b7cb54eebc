//! Supersets: pairs of exercises that are done set by set in turn, which saves rests.
//!
//! Pairs need equal numbers of sets, so the strength part is posed three times more, with 2, 3 and 4
//! sets for all lifts of the limbs, each at half of what a pair of its own kind would save. That
//! price is optimistic: the answer is an upper bound for its number of sets, and where what stays
//! without a partner takes more than there is, the budget is lowered by that and solved again.

use std::cmp::Reverse;
use std::sync::Arc;

use super::formulate::{Formulation, Offered, Scope, strength};
use super::model::Model;
use super::part::{Pairing, Part, Place};
use super::request::Plan;
use super::solver::Solution;
use crate::exercise::lift::{Direction, Group};

/// The numbers of sets that are tried, for all lifts of the limbs alike; a choice of this crate.
const SETS: [u32; 3] = [2, 3, 4];

/// How often the budget is lowered for one number of sets; a choice of this crate.
const ROUNDS: u32 = 4;

impl Pairing {
    /// Pairs what was taken: opposed directions first, then those of greatest saving.
    fn of(
        plan: &Plan,
        posed: &Formulation<'_>,
        taken: &[Place],
        sets: Option<u32>,
    ) -> Self {
        let offered = |place: &Place| posed.at(*place).map(|(offered, _)| offered);
        let mut possible = Vec::new();
        for (first, one) in taken.iter().enumerate() {
            for other in taken.iter().skip(first + 1) {
                let both = offered(one).zip(offered(other));
                if let Some((rank, saved)) = both.and_then(|both| saving(plan, both)) {
                    possible.push((rank, Reverse(saved), *one, *other));
                }
            }
        }
        possible.sort_unstable();
        let mut pairs: Vec<[Place; 2]> = Vec::new();
        let mut saved = 0;
        for (_, Reverse(seconds), one, other) in possible {
            if pairs.iter().flatten().all(|place| *place != one && *place != other) {
                pairs.push([one, other]);
                saved += seconds;
            }
        }
        let alone = taken.iter().filter_map(offered).map(|it| it.seconds(plan));
        let seconds = alone.sum::<u64>().saturating_sub(saved);
        Self { sets, pairs, seconds, saved }
    }
}

/// How well two lifts make a pair, less being better, and what it saves; none if they make none.
fn saving(
    plan: &Plan,
    (one, other): (&Offered<'_>, &Offered<'_>),
) -> Option<((u8, bool), u64)> {
    let exercises = (one.candidate.exercise, other.candidate.exercise);
    let groups = (Group::of(exercises.0), Group::of(exercises.1));
    let is_even = one.prescription.sets() == other.prescription.sets();
    if !is_even || groups.0 == Group::Trunk || groups.1 == Group::Trunk {
        return None;
    }
    let rank = rank(Direction::of(exercises.0), Direction::of(exercises.1))?;
    let saved = saved_by(plan, one, other)?;
    Some(((rank, groups.0 != groups.1), saved))
}

/// What two exercises take less in turn than one after the other; none if that is nothing.
fn saved_by(plan: &Plan, one: &Offered<'_>, other: &Offered<'_>) -> Option<u64> {
    let bouts = [one.performance(), other.performance()];
    let in_turn = plan.pace.seconds_in_turn(&bouts) + u64::from(plan.pace.transition);
    let apart = one.seconds(plan) + other.seconds(plan);
    apart.checked_sub(in_turn).filter(|saved| *saved > 0)
}

/// Opposed directions rest each other. Of the rest a lift for the legs goes with one for the arms,
/// but no pull with a hinge: both need the grip and the back. A choice of this crate.
const fn rank(one: Direction, other: Direction) -> Option<u8> {
    use Direction::{Hip, Knee, Pull, Push};
    match (one, other) {
        (Push, Pull) | (Pull, Push) | (Knee, Hip) | (Hip, Knee) => Some(0),
        (Knee, Push | Pull) | (Push | Pull, Knee) | (Hip, Push) | (Push, Hip) => Some(1),
        _ => None,
    }
}

impl Offered<'_> {
    /// The most that it can save in a pair, with its share of that rounded up: what a pair saves is
    /// never more than the mean of what each saves with its like.
    pub(super) fn saved_in_a_pair(&self, plan: &Plan) -> u64 {
        saved_by(plan, self, self).map_or(0, |saved| saved.div_ceil(2))
    }
}

/// The best of a strength part with what can be paired in it and of those that are posed for pairs,
/// with a bound for all of these.
pub(super) fn best<'a>(
    scope: &Scope<'a>,
    posed: Formulation<'a>,
    alone: Part,
) -> (Formulation<'a>, Part) {
    let plan = scope.plan;
    let mut bound = alone.solution.bound();
    let mut left = plan.work_budget.saturating_sub(alone.solution.work());
    let pairing = Pairing::of(plan, &posed, &alone.taken, None);
    let mut best = (posed, alone.paired(pairing));
    for sets in SETS {
        let posed = strength::pose_for(scope, Some(sets));
        let (most, found) = fitting(plan, &posed, sets, &mut left);
        bound = bound.max(most);
        let Some((solution, pairing)) = found else { continue };
        let rank = |value: i64, seconds: u64| (value, Reverse(seconds));
        let (_, known) = &best;
        let before = rank(known.solution.value(), known.seconds());
        if rank(solution.value(), pairing.seconds) > before {
            let part = Part::new(Arc::clone(&posed.model), solution).paired(pairing);
            best = (posed, part);
        }
    }
    let (_, part) = &mut best;
    part.solution = part.solution.clone().with_bound(bound);
    best
}

/// A bound for what is posed for pairs, and an answer that keeps to the time, if one was found. The
/// work is taken off what is left of it.
fn fitting(
    plan: &Plan,
    posed: &Formulation<'_>,
    sets: u32,
    work: &mut u64,
) -> (i64, Option<(Solution, Pairing)>) {
    let mut bound = None;
    let mut model = Model::clone(&posed.model);
    for _ in 0..=ROUNDS {
        let search = plan.search().work_budget(*work);
        let Ok(solution) = model.solve_with(search) else { break };
        *work = work.saturating_sub(solution.work());
        bound = bound.or(Some(solution.bound()));
        if solution.taken().is_empty() {
            break;
        }
        let pairing = Pairing::of(plan, posed, solution.taken(), Some(sets));
        let over = pairing.seconds.saturating_sub(posed.model.budget().into());
        if over == 0 {
            return (bound.unwrap_or(i64::MIN), Some((solution, pairing)));
        }
        let less = u64::from(model.budget()).checked_sub(over);
        let Some(less) = less.and_then(|less| u32::try_from(less).ok()) else { break };
        model = model.within(less);
    }
    (bound.unwrap_or(i64::MIN), None)
}
