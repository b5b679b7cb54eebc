//! What open items give their targets, beside what is settled already.

use std::ops::Range;

use super::by_target::{Amounts, ByTarget, Target};
use super::item::{Contribution, Item};
use super::problem::Problem;
use super::subproblem::Subproblem;

/// An open item, as bounds see it.
#[derive(Clone, Debug, Default)]
struct OpenItem {
    /// Where its parts stand.
    parts: Range<usize>,
    seconds: i64,
    /// What it scores for targets that no other family gives anything, less its cost.
    gain: i64,
}

/// The parts of open items. Where one item of a family must be taken, what all of them give is
/// given, and its items give only what is more than that. What a target can get from one family
/// alone needs no price: its score is known, and is a gain of the item.
#[derive(Clone, Debug, Default)]
pub(super) struct Contributions {
    all: Vec<Contribution>,
    /// By item.
    items: Vec<OpenItem>,
    given: ByTarget<usize>,
    /// The numbers of amounts that one item gives, a bit for each.
    sizes: ByTarget<Amounts>,
    sums: ByTarget<Amounts>,
}

impl Contributions {
    pub(super) fn find(&mut self, problem: &Problem, open: &Subproblem) {
        self.all.clear();
        self.items.resize(problem.items.len(), OpenItem::default());
        self.given = ByTarget::default();
        self.sizes = ByTarget::default();
        self.sums = ByTarget::new(|| 1);
        // What one family can add.
        let mut added: ByTarget<Amounts> = ByTarget::default();
        let alone = alone(problem, open);
        for (family, own) in open.families() {
            let mut touched = 0;
            let items = || own.iter().filter_map(|index| problem.items.get(*index));
            let least =
                if family.is_required { least(items()) } else { ByTarget::default() };
            for part in items().take(1).flat_map(|item| item.parts.iter()) {
                self.given[part.target] += usize::from(least[part.target]);
            }
            for (index, item) in own.iter().zip(items()) {
                let start = self.all.len();
                let mut gain = -item.cost;
                for part in item.parts.iter() {
                    let target = part.target;
                    let amount = part.amount.saturating_sub(least[target]);
                    if alone & target.bit() != 0 {
                        let have = open.answer.amounts[target] + self.given[target];
                        gain += problem.tables[target].gain(have, amount.into());
                    } else if amount > 0 {
                        self.all.push(Contribution { target, amount });
                        self.sizes[target] |= 1 << amount;
                        added[target] |= plus(self.sums[target], amount);
                        touched |= target.bit();
                    }
                }
                if let Some(open) = self.items.get_mut(*index) {
                    let (parts, seconds) = (start..self.all.len(), item.seconds);
                    *open = OpenItem { parts, seconds, gain };
                }
            }
            for target in Target::in_bits(touched) {
                self.sums[target] |= std::mem::take(&mut added[target]);
            }
        }
    }

    /// The parts of an open item, and what it brings beside them at the price of a second.
    pub(super) fn of(&self, index: usize, second: i64) -> (&[Contribution], i64) {
        let Some(item) = self.items.get(index) else { return (&[], 0) };
        let parts = self.all.get(item.parts.clone()).unwrap_or_default();
        (parts, item.gain - second * item.seconds)
    }

    /// The numbers of amounts that one item gives a target, a bit for each; none if at most one
    /// family gives it anything.
    pub(super) fn sizes(&self, target: Target) -> Amounts {
        self.sizes[target]
    }

    /// The numbers of amounts that can be added to a target, a bit for each. A sum that is more than
    /// the greatest number counts as that, which is past the end of every table.
    pub(super) fn sums(&self, target: Target) -> Amounts {
        self.sums[target]
    }

    /// How many amounts of each target are given in any case.
    pub(super) fn given(&self) -> &ByTarget<usize> {
        &self.given
    }
}

/// The sums of some numbers of amounts and one more.
fn plus(sums: Amounts, amount: u8) -> Amounts {
    const GREATEST: Amounts = 1 << (Amounts::BITS - 1);
    let amount = u32::from(amount).min(Amounts::BITS - 1);
    let is_past = amount > 0 && sums >> (Amounts::BITS - amount) != 0;
    (sums << amount) | if is_past { GREATEST } else { 0 }
}

/// The targets that one family alone can give anything, a bit for each.
fn alone(problem: &Problem, open: &Subproblem) -> u64 {
    let (mut once, mut again) = (0, 0);
    for (_, own) in open.families() {
        let items = own.iter().filter_map(|index| problem.items.get(*index));
        let targets = items.fold(0, |bits, item| bits | item.parts.targets());
        again |= once & targets;
        once |= targets;
    }
    once & !again
}

/// What each of some items gives.
fn least<'a>(mut items: impl Iterator<Item = &'a Item>) -> ByTarget<u8> {
    let mut least = ByTarget::default();
    for part in items.next().into_iter().flat_map(|item| item.parts.iter()) {
        least[part.target] = part.amount;
    }
    items.fold(least, |least, item| {
        let mut both = ByTarget::default();
        for part in item.parts.iter() {
            both[part.target] = part.amount.min(least[part.target]);
        }
        both
    })
}
