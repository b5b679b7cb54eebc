//! The last few items, tried one by one.

use super::answer::Answer;
use super::open::Open;
use super::problem::Problem;

/// Where no more items than this fit, of no more than so many, trying them is quicker than any
/// bound.
const FEW: i64 = 3;
const OF_MOST: usize = 250;

/// How many of the open items fit at most, if they are few and none of them must be taken.
fn few_left(problem: &Problem, open: &Open) -> Option<i64> {
    let items = || open.items.iter().filter_map(|index| problem.items.get(*index));
    let shortest = items().map(|item| item.seconds).min()?;
    let count = open.answer.seconds_left / shortest;
    let is_required = |family: usize| {
        problem.families.get(family).is_some_and(|(_, required)| *required)
    };
    let is_quick = count <= FEW && open.items.len() <= OF_MOST;
    (is_quick && !items().any(|item| is_required(item.family))).then_some(count)
}

/// Looks for the best way to end an answer, if few items are left; whether it did.
pub(super) fn end(problem: &Problem, open: &Open, best: &mut Answer) -> bool {
    let Some(count) = few_left(problem, open) else { return false };
    try_all(problem, &open.answer, &open.items, count, best);
    true
}

fn try_all(
    problem: &Problem,
    answer: &Answer,
    items: &[usize],
    count: i64,
    best: &mut Answer,
) {
    if answer.score > best.score {
        best.clone_from(answer);
    }
    if count == 0 {
        return;
    }
    // What an item adds now it adds at most later, so a few times the greatest is a bound.
    let mut gains: Vec<(i64, usize)> = items
        .iter()
        .filter_map(|index| {
            let item = problem.items.get(*index)?;
            let fits = item.seconds <= answer.seconds_left;
            let gain = answer.gain(problem, item);
            (fits && gain > 0).then_some((gain, *index))
        })
        .collect();
    gains.sort_by(|a, b| b.cmp(a));
    let order: Vec<usize> = gains.iter().map(|(_, index)| *index).collect();
    for (place, (gain, index)) in gains.iter().enumerate() {
        if answer.score + gain * count <= best.score {
            return;
        }
        let mut with = answer.clone();
        with.take(problem, *index);
        let family = problem.items.get(*index).map(|item| item.family);
        let later = order.get(place + 1..).unwrap_or_default().iter().copied();
        let later: Vec<usize> = later
            .filter(|other| problem.items.get(*other).map(|item| item.family) != family)
            .collect();
        try_all(problem, &with, &later, count - 1, best);
    }
}
