//! From a problem to its best choices: prices, columns, combinations.

use super::columns::{Column, Lister, Taken, mark_of};
use super::combine::{Combiner, Limits};
use super::incumbent::Incumbent;
use super::knapsack::{Fronts, LookAhead};
use super::losses::Losses;
use super::prices::Dual;
use super::problem::{Problem, as_i64};
use super::within::best_within;

/// Choices for every session, and how good they are known to be.
#[derive(Clone, Debug)]
pub(super) struct Found {
    /// By session: family and choice.
    pub(super) taken: Vec<Taken>,
    pub(super) bound: i64,
    /// Choices that were listed and combinations that were tried.
    pub(super) nodes: u64,
}

/// How often prices are moved, with groups taken in part and with whole ones.
const RELAXED_STEPS: u32 = 120;
const EXACT_STEPS: u32 = 60;

/// How often prices are moved and combinations tried, while the answer is not near.
const PASSES: usize = 2;

/// An answer is near the best if the bound is at most this many millionths above it; then this part of
/// the work, one in six, is left for a proof.
const NEAR: i64 = 1_500;
const SHARE: u64 = 6;

/// The first slack as a part of the gap, and by how many tenths it grows: less so where there were
/// too many choices before.
const FIRST_PART: i64 = 16;
const GROWTH: i64 = 20;
const SMALL_GROWTH: i64 = 12;

/// Where there are too many choices, smaller slacks are tried.
const SMALLER: i64 = 4;
const FAILURES: u32 = 3;

/// No more combinations of choices that were the best at some prices are tried.
const MOST_POOLED: u64 = 20_000;

/// The best choices of all sessions, as far as some columns and combinations go; only a bound, if
/// none can score more than some number.
pub(super) fn search(
    problem: &mut Problem,
    mut incumbent: Incumbent<'_, '_>,
    floor: i64,
    most_nodes: u64,
) -> Found {
    let unit = problem.unit;
    let amounts = incumbent.amounts(&incumbent.taken, None);
    let prices = problem.tables.iter().zip(amounts).zip(&problem.steps);
    let prices = prices.map(|((table, amount), step)| {
        let amount = amount / step;
        let before = table.rise(amount.saturating_sub(1));
        (before + table.rise(amount)) / 2
    });
    let mut dual = Dual::new(problem, prices.collect());
    // Only what is worth a unit more is better.
    let better = |score: i64| score.max(floor) + unit - 1;
    dual.lower(RELAXED_STEPS, false, better(incumbent.score));
    let mut found = Found { taken: Vec::new(), bound: dual.bound, nodes: 0 };
    for _ in 0..PASSES {
        dual.lower(EXACT_STEPS, true, better(incumbent.score));
        found.bound = found.bound.min(dual.bound);
        if found.bound <= better(incumbent.score) {
            break;
        }
        combine(&mut dual, &mut incumbent, &mut found, most_nodes);
        incumbent.improve();
        if found.is_near(incumbent.score) {
            break;
        }
    }
    found.bound = found.bound.max(incumbent.score);
    found.taken = incumbent.taken;
    found
}

impl Found {
    fn is_near(&self, score: i64) -> bool {
        let gap = i128::from(self.bound) - i128::from(score);
        gap * 1_000_000 <= i128::from(score.abs()) * i128::from(NEAR)
    }
}

/// The classes at the prices of the dual: what is ahead in each, its best, and what no choices of
/// all score more than.
fn look_ahead(dual: &Dual<'_>) -> Option<(Vec<(LookAhead, i64)>, i64)> {
    let problem = dual.problem();
    let prices = &dual.prices;
    let mut aheads = Vec::new();
    let mut bound = problem.beyond(prices);
    for class in &problem.classes {
        let mut fronts = Fronts::default();
        let mut ahead = LookAhead::default();
        fronts.find(class, prices);
        ahead.find(&fronts, class.budget);
        let mut best = ahead.best(0, class.budget)?;
        if let (true, true, Some((most, ..))) =
            (class.is_filled, best <= 0, class.best_item(prices))
        {
            best = most;
        }
        bound += best * as_i64(class.sessions.len());
        aheads.push((ahead, best));
    }
    Some((aheads, bound))
}

/// Lists choices of each session within a slack, tries their combinations, and widens the slack
/// until no other combination can be better.
fn combine(
    dual: &mut Dual<'_>,
    incumbent: &mut Incumbent<'_, '_>,
    found: &mut Found,
    most_nodes: u64,
) {
    let Some((aheads, bound)) = look_ahead(dual) else { return };
    let problem = dual.problem();
    let losses = Losses::new(problem, &dual.prices);
    let unit = problem.unit;
    pool(dual, incumbent, &aheads, &losses);
    let mut listers: Vec<Lister<'_>> = problem
        .classes
        .iter()
        .zip(&aheads)
        .map(|(class, (ahead, best))| Lister::new(class, ahead, &dual.prices, *best))
        .collect();
    let (mut done, mut failures) = (0, 0);
    let mut slack = ((bound - incumbent.score) / FIRST_PART).max(1);
    loop {
        // What is better by a unit has no more slack and loss.
        let gap = bound - incumbent.score - unit;
        if gap < 0 {
            found.bound = found.bound.min(bound);
            break;
        }
        if found.bound - incumbent.score < unit {
            break;
        }
        let share = if found.is_near(incumbent.score) { SHARE } else { 1 };
        let left = (most_nodes / share).saturating_sub(found.nodes);
        let limits = Limits { slack: slack.min(gap), gap };
        let mut after = left;
        let tried = best_within(problem, &mut listers, &losses, limits, &mut after);
        found.nodes += left - after;
        let is_whole = tried.as_ref().is_some_and(|it| it.is_whole);
        if let Some(best) = tried.and_then(|it| it.best) {
            incumbent.take(problem, best);
        }
        if !is_whole {
            failures += 1;
            slack = if done == 0 {
                limits.slack / SMALLER
            } else {
                (done + limits.slack) / 2
            };
            // Little more than what is done is not worth it.
            if failures > FAILURES || slack <= done + done / 16 {
                break;
            }
            continue;
        }
        if limits.slack == gap {
            found.bound = incumbent.score;
            break;
        }
        // What was not listed has more slack.
        found.bound = found.bound.min((bound - limits.slack).max(incumbent.score));
        done = limits.slack;
        let growth = if failures == 0 { GROWTH } else { SMALL_GROWTH };
        slack = limits.slack.saturating_mul(growth) / 10 + 1;
    }
}

/// Tries the combinations of choices that were the best at some prices, and improves the best.
fn pool(
    dual: &Dual<'_>,
    incumbent: &mut Incumbent<'_, '_>,
    aheads: &[(LookAhead, i64)],
    losses: &Losses,
) {
    let problem = dual.problem();
    let pools: Vec<Vec<Taken>> =
        dual.pool.iter().map(|pool| pool.iter().cloned().collect()).collect();
    let classes = problem.classes.iter().zip(&pools).zip(aheads);
    let lists = classes.flat_map(|((class, pool), (_, best))| {
        let session = class.sessions.first().copied().unwrap_or_default();
        let column = |(number, taken): (usize, &Taken)| {
            let mut alone = vec![Vec::new(); incumbent.held.len()];
            if let Some(of_session) = alone.get_mut(session) {
                of_session.clone_from(taken);
            }
            let amounts = incumbent.amounts(&alone, None).into_iter();
            let amounts = amounts.zip(&problem.steps).map(|(amount, step)| amount / step);
            let amounts: Vec<usize> = amounts.collect();
            let worth = amounts.iter().zip(&dual.prices);
            let worth: i64 = worth.map(|(amount, price)| as_i64(*amount) * price).sum();
            let slack = best - worth - incumbent.merit_of(&alone);
            let mark = mark_of(&amounts);
            Column { slack, amounts, mark, parts: vec![number] }
        };
        let mut columns: Vec<Column> = pool.iter().enumerate().map(column).collect();
        columns.sort_by_key(|column| column.slack);
        vec![columns; class.sessions.len()]
    });
    let lists: Vec<Vec<Column>> = lists.collect();
    // The best of them is looked for, whether it is better or not.
    let limits = Limits { slack: i64::MAX / 4, gap: i64::MAX / 4 };
    let is_twice = problem.classes.len() == 1 && lists.len() == 2;
    let (unit, most) = (problem.unit, MOST_POOLED);
    let mut combiner = Combiner::new(losses, &lists, is_twice, limits, unit, most);
    combiner.combine();
    let Some(best) = combiner.best.take() else { return };
    let mut places = lists.iter().zip(best);
    let by_class = problem.classes.iter().zip(&pools).map(|(class, pool)| {
        let of_class = places.by_ref().take(class.sessions.len());
        let taken = of_class.filter_map(|(columns, place)| {
            let number = *columns.get(place)?.parts.first()?;
            pool.get(number).cloned()
        });
        taken.collect()
    });
    let by_class = by_class.collect();
    let before = (incumbent.taken.clone(), incumbent.score);
    incumbent.take(problem, by_class);
    incumbent.improve();
    if incumbent.score < before.1 {
        (incumbent.taken, incumbent.score) = before;
    }
}
