//! Choices taken, and better ones by taking, dropping and exchanging.

use super::by_target::ByTarget;
use super::item::Item;
use super::problem::Problem;
use super::work::Work;

/// Some choices, and what is left when they are taken.
#[derive(Debug)]
pub(super) struct Incumbent {
    pub(super) items: Vec<usize>,
    /// By target.
    pub(super) amounts: ByTarget<usize>,
    pub(super) seconds_left: i64,
    /// What its seconds and its exercises cost in score.
    pub(super) cost: i64,
    pub(super) score: i64,
}

/// The room for the items is used again.
impl Clone for Incumbent {
    fn clone(&self) -> Self {
        Self { items: self.items.clone(), ..*self }
    }

    fn clone_from(&mut self, other: &Self) {
        let mut items = std::mem::take(&mut self.items);
        items.clone_from(&other.items);
        *self = Self { items, ..*other };
    }
}

/// An item that may be added to an answer.
#[derive(Clone, Copy, Debug)]
struct Addition {
    index: usize,
    family: usize,
    seconds: i64,
    /// What it adds at most; never more than before, because no score rises faster than before.
    gain: i64,
}

impl Addition {
    fn is_quicker_than(&self, other: &Self) -> bool {
        i128::from(self.gain) * i128::from(other.seconds)
            > i128::from(other.gain) * i128::from(self.seconds)
    }
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
        for part in item.parts.iter() {
            self.amounts[part.target] += usize::from(part.amount);
        }
        self.items.push(index);
    }

    pub(super) fn drop(&mut self, problem: &Problem, index: usize) {
        let Some(item) = problem.items.get(index) else { return };
        self.items.retain(|other| *other != index);
        self.seconds_left += item.seconds;
        for part in item.parts.iter() {
            self.amounts[part.target] -= usize::from(part.amount);
        }
        self.score -= self.gain(problem, item);
        self.cost -= item.cost;
    }

    /// The items of other families than its own that fit and add something.
    fn additions(&self, problem: &Problem) -> Vec<Addition> {
        let mut is_open = vec![true; problem.families.len()];
        for item in self.items.iter().filter_map(|index| problem.items.get(*index)) {
            is_open.get_mut(item.family).into_iter().for_each(|it| *it = false);
        }
        let addition = |(index, item): (usize, &Item)| {
            let is_open = is_open.get(item.family).copied().unwrap_or_default();
            let fits = is_open && item.seconds <= self.seconds_left;
            let gain = if fits { self.gain(problem, item) } else { 0 };
            let Item { family, seconds, .. } = *item;
            (gain > 0).then_some(Addition { index, family, seconds, gain })
        };
        let mut additions = Vec::with_capacity(problem.items.len());
        additions.extend(problem.items.iter().enumerate().filter_map(addition));
        additions
    }

    /// Takes one item after the other, each time the one of greatest gain in a second, until none
    /// fits or adds anything.
    pub(super) fn fill(&mut self, problem: &Problem, work: &mut Work) {
        let mut additions = self.additions(problem);
        self.fill_from(problem, &mut additions, work);
    }

    /// The same from items that do not add more than they say.
    fn fill_from(
        &mut self,
        problem: &Problem,
        additions: &mut Vec<Addition>,
        work: &mut Work,
    ) {
        loop {
            work.add(problem.items.len());
            let mut best: Option<Addition> = None;
            for addition in additions.iter_mut() {
                let is_better = |addition: &Addition| {
                    best.is_none_or(|best| addition.is_quicker_than(&best))
                };
                // Gains only become less, so most need not be known again.
                if !is_better(addition) {
                    continue;
                }
                let item = problem.items.get(addition.index);
                addition.gain = item.map_or(0, |item| self.gain(problem, item));
                if addition.gain > 0 && is_better(addition) {
                    best = Some(*addition);
                }
            }
            let Some(Addition { index, family, .. }) = best else { return };
            self.take(problem, index);
            additions.retain(|it| it.family != family && it.seconds <= self.seconds_left);
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
        answer.fill(problem, work);
        answer.improved(problem, work)
    }

    /// Exchanges one item for others as long as that makes the answer better, in problems small
    /// enough that this is quick.
    pub(super) fn improved(mut self, problem: &Problem, work: &mut Work) -> Self {
        let mut is_better = problem.items.len() <= MOST_EXCHANGED;
        let mut exchanged = Self::empty(problem);
        let mut left = Vec::new();
        while is_better && !work.is_spent() {
            is_better = false;
            for index in self.items.clone() {
                let mut without = self.clone();
                without.drop(problem, index);
                let mut additions = without.additions(problem);
                additions.retain(|it| it.index != index);
                for other in problem.instead_of(index) {
                    if work.is_spent() {
                        return self;
                    }
                    let item = other.and_then(|other| problem.items.get(other));
                    if item.is_some_and(|item| item.seconds > without.seconds_left) {
                        continue;
                    }
                    exchanged.clone_from(&without);
                    if let Some(other) = other {
                        exchanged.take(problem, other);
                    }
                    let family = item.map(|item| item.family);
                    left.clear();
                    left.extend(additions.iter().filter(|it| {
                        Some(it.family) != family && it.seconds <= exchanged.seconds_left
                    }));
                    exchanged.fill_from(problem, &mut left, work);
                    if exchanged.score > self.score {
                        self.clone_from(&exchanged);
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
