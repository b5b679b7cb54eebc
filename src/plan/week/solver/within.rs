//! The best combination of choices within a slack.

use super::columns::{Lister, Taken, spans};
use super::combine::{Combiner, Limits, narrow, together};
use super::losses::{Losses, Span, add, others};
use super::problem::Problem;

/// What was found among combinations.
pub(super) struct Tried {
    /// By class, the choices of each session, if they are better than what is known.
    pub(super) best: Option<Vec<Vec<Taken>>>,
    /// Whether all were tried.
    pub(super) is_whole: bool,
}

/// The best combination within a slack, if there is one that is better; none if there are too many
/// choices.
pub(super) fn best_within(
    problem: &Problem,
    listers: &mut [Lister<'_>],
    losses: &Losses,
    limits: Limits,
    left: &mut u64,
) -> Option<Tried> {
    let times: Vec<usize> = problem.classes.iter().map(|it| it.sessions.len()).collect();
    let demands = problem.tables.len();
    let mut each = Vec::new();
    for lister in listers.iter_mut() {
        let spans = lister.spans(limits.slack, *left);
        *left = left.saturating_sub(lister.count);
        each.push(spans?);
    }
    let sum = |each: &[Vec<Span>], without: Option<usize>| {
        let mut all = vec![Span::default(); demands];
        for (class, (spans, times)) in each.iter().zip(&times).enumerate() {
            add(&mut all, spans, if Some(class) == without { 0 } else { *times });
        }
        all
    };
    let (mut lists, mut takens) = (Vec::new(), Vec::new());
    for (class, lister) in listers.iter_mut().enumerate() {
        let own = each.get(class)?;
        let others = others(&sum(&each, None), own);
        let is_open = |slack: i64, amounts: &[usize]| {
            slack + losses.within(amounts, &others) <= limits.gap
        };
        let listed = lister.list(limits.slack, *left, is_open);
        *left = left.saturating_sub(lister.count);
        let (columns, taken) = listed?;
        if let Some(own) = each.get_mut(class) {
            *own = spans(&columns, demands);
        }
        if columns.is_empty() {
            return Some(Tried { best: None, is_whole: true });
        }
        lists.push(columns);
        takens.push(taken);
    }
    narrow(&mut lists, &times, losses, limits.gap);
    if lists.iter().any(Vec::is_empty) {
        return Some(Tried { best: None, is_whole: true });
    }
    let each: Vec<Vec<Span>> = lists.iter().map(|it| spans(it, demands)).collect();
    // The sessions of one class are combined with each other at last, those of several before.
    let is_one = lists.len() == 1;
    let mut joined = Vec::new();
    for (class, (columns, times)) in lists.iter().zip(&times).enumerate() {
        let (others, times) = if is_one {
            (spans(columns, demands), times.saturating_sub(1).max(1))
        } else {
            (sum(&each, Some(class)), *times)
        };
        joined.push(together(columns, times, &others, losses, limits, left)?);
    }
    let most = times.first().copied().unwrap_or_default();
    if is_one && most > 1 {
        joined.extend(lists.first().cloned());
    } else {
        let once = vec![1; joined.len()];
        narrow(&mut joined, &once, losses, limits.gap);
    }
    let is_twice = is_one && most == 2;
    let mut combiner =
        Combiner::new(losses, &joined, is_twice, limits, problem.unit, *left);
    let is_whole = combiner.combine();
    *left = left.saturating_sub(combiner.tried);
    let best = combiner.best.map(|best| {
        let mut by_class = vec![Vec::new(); lists.len()];
        for (level, (columns, place)) in joined.iter().zip(best).enumerate() {
            let class = if is_one { 0 } else { level };
            let (Some(column), Some(takens)) = (columns.get(place), takens.get(class))
            else {
                continue;
            };
            let parts = column.parts.iter().filter_map(|part| takens.get(*part).cloned());
            if let Some(of_class) = by_class.get_mut(class) {
                of_class.extend(parts);
            }
        }
        by_class
    });
    Some(Tried { best, is_whole })
}
