//! A choice and a target in the numbers that the search counts in.

use super::by_target::{ByTarget, Target};

/// Half-sets of one target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Contribution {
    pub(super) target: Target,
    /// Few, because more than a table has are cut.
    pub(super) amount: u8,
}

/// What a choice gives.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Parts {
    amounts: ByTarget<u8>,
    /// The targets that are given something, a bit for each.
    targets: u64,
}

impl Parts {
    pub(super) fn targets(&self) -> u64 {
        self.targets
    }

    pub(super) fn is_empty(&self) -> bool {
        self.targets == 0
    }

    /// By target.
    pub(super) fn iter(&self) -> impl Iterator<Item = Contribution> + Clone {
        Target::in_bits(self.targets)
            .map(|target| Contribution { target, amount: self.amounts[target] })
    }

    /// Whether it gives as much of everything.
    fn covers(&self, other: &Self) -> bool {
        other.targets & !self.targets == 0
            && other.iter().all(|part| self.amounts[part.target] >= part.amount)
    }
}

/// From amounts of more than 0, each target once.
impl FromIterator<Contribution> for Parts {
    fn from_iter<I: IntoIterator<Item = Contribution>>(parts: I) -> Self {
        let mut all = Self::default();
        for Contribution { target, amount } in parts {
            all.amounts[target] = amount;
            all.targets |= target.bit();
        }
        all
    }
}

/// A choice.
#[derive(Clone, Debug)]
pub(super) struct Item {
    pub(super) place: (usize, usize),
    /// The family, as this problem counts them.
    pub(super) family: usize,
    pub(super) seconds: i64,
    /// What its seconds, and its being one more exercise, cost in score, less its merit; negative
    /// where the merit is worth more.
    pub(super) cost: i64,
    pub(super) parts: Parts,
}

impl Item {
    /// Whether this item dominates the other: no longer, no dearer, and giving as much of
    /// everything.
    pub(super) fn dominates(&self, other: &Self) -> bool {
        self.seconds <= other.seconds
            && self.cost <= other.cost
            && self.parts.covers(&other.parts)
    }
}

/// What a target scores for each number of amounts, up to where it is flat.
#[derive(Clone, Debug, Default)]
pub(super) struct Table(pub(super) Vec<i64>);

impl Table {
    pub(super) fn at(&self, amounts: usize) -> i64 {
        self.0.get(amounts).or(self.0.last()).copied().unwrap_or_default()
    }

    /// A greater amount than this adds nothing.
    pub(super) fn flat(&self) -> usize {
        self.0.len().saturating_sub(1)
    }

    /// How much more it scores for some more amounts.
    pub(super) fn gain(&self, have: usize, amounts: usize) -> i64 {
        self.at(have + amounts) - self.at(have)
    }
}
