//! The search of what bounds leave open.

use super::bounds::{Bounds, Node};
use super::enumerate::Enumerator;
use super::incumbent::Incumbent;
use super::multipliers::Multipliers;
use super::problem::Problem;
use super::subproblem::{DeadEnd, Subproblem};
use super::work::Work;

/// The best answer found, and a score that none exceeds.
pub(super) struct Found {
    pub(super) taken: Vec<usize>,
    pub(super) bound: i128,
    pub(super) nodes: u64,
    pub(super) work: u64,
    /// The prices that were found for the whole.
    pub(super) prices: Multipliers,
}

/// The number of subgradient steps at a node.
const NODE_STEPS: u32 = 10;

/// The number of steps at a node where only a few more items fit: enough to fix most open items by
/// reduced cost, before the rest is tried one by one.
const STEPS_BEFORE_END: u32 = 2;

/// The number of further nodes that are searched for ties once no answer can be worth more.
const NODES_FOR_TIES: u64 = 1_000;

/// The number of nodes after which the one with the greatest bound is next, so that a wrong beginning
/// is not followed for long; unless very many are open, because each takes memory.
const NODES_BETWEEN_LEAPS: u64 = 20;
const MOST_OPEN: usize = 4_096;

/// The number of nodes after which an answer is built from the items of greatest frequency.
const NODES_BETWEEN_GUESSES: u64 = 250;

/// Branch and bound: depth first, beginning with the item that the relaxation takes most often; now
/// and then at the node with the greatest bound.
pub(super) fn search(problem: &Problem, work_budget: u64, above: Option<i64>) -> Found {
    let mut work = Work::new(work_budget);
    let mut best = Incumbent::first(problem, &mut work);
    let mut prices = Multipliers::of(problem, &best.amounts);
    if let Some(score) = above.filter(|score| *score > best.score) {
        best = Incumbent { score, ..Incumbent::empty(problem) };
    }
    // Where value alone counts, ties are no better.
    let settle = |best: &mut Incumbent| {
        if above.is_some() {
            best.score = problem.score_of(problem.value_of(best.score.into()));
        }
    };
    settle(&mut best);
    let root =
        Node { open: Subproblem::all(problem), prices: prices.clone(), bound: i128::MAX };
    let mut bounds = Bounds::new(problem);
    let mut ending = Enumerator::new(problem);
    let mut stack = vec![root];
    let mut nodes = 0;
    let mut nodes_for_ties = 0;
    let mut goes_on = false;
    while let Some(node) = stack.last_mut() {
        if nodes > 0 && work.is_spent() || nodes_for_ties == NODES_FOR_TIES {
            break;
        }
        nodes += 1;
        let next = if nodes == 1 {
            let next = bounds.begin(node, best.score, &mut work);
            prices.clone_from(&node.prices);
            next
        } else {
            let is_near = ending.few_left(&node.open).is_some();
            let steps = if is_near { STEPS_BEFORE_END } else { NODE_STEPS };
            bounds.tighten(node, best.score, steps, goes_on, &mut work)
        };
        if nodes % NODES_BETWEEN_GUESSES == 1 && next.is_ok() {
            let liked = |index| bounds.frequency(index);
            let guess = node.open.guess(problem, liked, &mut work);
            if let Some(guess) = guess.filter(|guess| guess.score > best.score) {
                best = guess;
            }
        }
        goes_on = false;
        match next {
            Err(DeadEnd) => {
                stack.pop();
            }
            Ok(None) => {
                let answer = stack.pop().map(|node| node.open.answer);
                if let Some(answer) = answer.filter(|answer| answer.score > best.score) {
                    best = answer.improved(problem, &mut work);
                }
            }
            Ok(Some(_)) if ending.end(&node.open, &mut best, &mut work) => {
                stack.pop();
            }
            Ok(Some(next)) => {
                work.add(node.open.items.len());
                let mut child = node.clone();
                let is_open = child.open.take(problem, next).is_ok();
                if node.open.give_up(next).is_err() {
                    stack.pop();
                }
                stack.extend(is_open.then_some(child));
                goes_on = is_open;
            }
        }
        settle(&mut best);
        let value = problem.value_of(best.score.into());
        let most = i128::from(problem.score_of(value));
        nodes_for_ties += u64::from(stack.iter().all(|node| node.bound <= most));
        if nodes % NODES_BETWEEN_LEAPS == 0 && stack.len() < MOST_OPEN {
            goes_on &= !jump_to_best_bound(problem, &mut stack);
        }
    }
    let open = stack.iter().map(|node| node.bound);
    let bound = open.fold(best.score.into(), i128::max);
    Found { taken: best.items, bound, nodes, work: work.done(), prices }
}

/// Puts the node with the greatest bound on top, and returns whether it was elsewhere. Ties go to the
/// one nearest to the top, where the search is nearest to an answer.
fn jump_to_best_bound(problem: &Problem, stack: &mut [Node]) -> bool {
    let greatest = stack.iter().map(|node| node.bound).max();
    let value = greatest.map_or(0, |bound| problem.value_of(bound));
    let less = i128::from(problem.score_of(value.saturating_sub(1)));
    let place = stack.iter().rposition(|node| node.bound > less);
    let Some((place, top)) = place.zip(stack.len().checked_sub(1)) else { return false };
    stack.swap(place, top);
    place != top
}
