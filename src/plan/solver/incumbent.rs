//! Choices taken, and better ones by taking, dropping and exchanging.

use super::by_target::ByTarget;
use super::item::Item;
use super::problem::Problem;
use super::work::Work;

/// Some choices, and what is left when they are taken.
#[derive(Clone, Debug)]
pub(super) struct Incumbent {
    pub(super) items: Vec<usize>,
    /// By target.
    pub(super) amounts: ByTarget<usize>,
    pub(super) seconds_left: i64,
    /// What its seconds and its exercises cost in score.
    pub(super) cost: i64,
    pub(super) score: i64,
}

/// Trying all exchanges takes a time that grows with the square of the items.
const MOST_EXCHANGED: usize = 2_000;

impl Incumbent {
    pub(super) fn empty(problem: &Problem) -> Self {
        Self {
            items: Vec::new(),
            amounts: ByTarget::default(),
            seconds_left: problem.budget,
            cost: 0,
            score: 0,
        }
    }

    /// What taking one more item would add to the score.
    pub(super) fn gain(&self, problem: &Problem, item: &Item) -> i64 {
        let gains = item.parts.iter().map(|part| {
            let have = self.amounts[part.target];
            problem.tables[part.target].gain(have, part.amount.into())
        });
        gains.sum::<i64>() - item.cost
    }

    /// The targets to which nothing more can be added, a bit for each.
    pub(super) fn full(&self, problem: &Problem) -> u64 {
        let full = problem
            .targets()
            .filter(|target| self.amounts[*target] >= problem.tables[*target].flat());
        full.fold(0, |bits, target| bits | target.bit())
    }

    pub(super) fn take(&mut self, problem: &Problem, index: usize) {
        let Some(item) = problem.items.get(index) else { return };
        self.score += self.gain(problem, item);
        self.cost += item.cost;
        self.seconds_left -= item.seconds;
        for part in &item.parts {
            self.amounts[part.target] += usize::from(part.amount);
        }
        self.items.push(index);
    }

    pub(super) fn drop(&mut self, problem: &Problem, index: usize) {
        let Some(item) = problem.items.get(index) else { return };
        self.items.retain(|other| *other != index);
        self.seconds_left += item.seconds;
        for part in &item.parts {
            self.amounts[part.target] -= usize::from(part.amount);
        }
        self.score -= self.gain(problem, item);
        self.cost -= item.cost;
    }

    /// Takes one item after the other, each time the one of greatest gain in a second, until
    /// none fits or adds anything. One item is left out.
    pub(super) fn fill(
        &mut self,
        problem: &Problem,
        left_out: Option<usize>,
        work: &mut Work,
    ) {
        let mut is_open = vec![true; problem.families.len()];
        let close = |is_open: &mut Vec<bool>, index: usize| {
            let family = problem.items.get(index).map_or(usize::MAX, |item| item.family);
            if let Some(is_open) = is_open.get_mut(family) {
                *is_open = false;
            }
        };
        self.items.iter().for_each(|index| close(&mut is_open, *index));
        loop {
            work.add(problem.items.len());
            let mut best: Option<(i64, i64, usize)> = None;
            for (index, item) in problem.items.iter().enumerate() {
                let is_open = is_open.get(item.family).copied().unwrap_or_default();
                if !is_open || item.seconds > self.seconds_left || left_out == Some(index)
                {
                    continue;
                }
                let gain = self.gain(problem, item);
                let is_better = best.is_none_or(|(most, seconds, _)| {
                    i128::from(gain) * i128::from(seconds)
                        > i128::from(most) * i128::from(item.seconds)
                });
                if gain > 0 && is_better {
                    best = Some((gain, item.seconds, index));
                }
            }
            let Some((_, _, index)) = best else { return };
            self.take(problem, index);
            close(&mut is_open, index);
        }
    }

    /// A first answer: what is required in its shortest form, then what gains most in a second.
    pub(super) fn first(problem: &Problem, work: &mut Work) -> Self {
        let mut answer = Self::empty(problem);
        for index in problem.required_families() {
            let shortest = index.min_by_key(|index| {
                problem.items.get(*index).map_or(i64::MAX, |item| item.seconds)
            });
            if let Some(index) = shortest {
                answer.take(problem, index);
            }
        }
        answer.fill(problem, None, work);
        answer.improved(problem, work)
    }

    /// Exchanges one item for others as long as that makes the answer better, in problems small
    /// enough that this is quick.
    pub(super) fn improved(mut self, problem: &Problem, work: &mut Work) -> Self {
        let mut is_better = problem.items.len() <= MOST_EXCHANGED;
        while is_better && !work.is_spent() {
            is_better = false;
            for index in self.items.clone() {
                let mut without = self.clone();
                without.drop(problem, index);
                for other in problem.instead_of(index) {
                    if work.is_spent() {
                        return self;
                    }
                    let mut exchanged = without.clone();
                    if let Some(other) = other {
                        let fits = problem
                            .items
                            .get(other)
                            .is_some_and(|item| item.seconds <= exchanged.seconds_left);
                        if !fits {
                            continue;
                        }
                        exchanged.take(problem, other);
                    }
                    exchanged.fill(problem, Some(index), work);
                    if exchanged.score > self.score {
                        self = exchanged;
                        is_better = true;
                        break;
                    }
                }
                if is_better {
                    break;
                }
            }
        }
        self
    }
}
