//! A choice and a target in the numbers that the search counts in.

use super::by_target::Target;

/// Half-sets of one target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Contribution {
    pub(super) target: Target,
    /// Few, because more than a table has are cut.
    pub(super) amount: u8,
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
    /// By target.
    pub(super) parts: Vec<Contribution>,
    /// A bit for each target.
    pub(super) targets: u64,
}

impl Item {
    /// Whether this item dominates the other: no longer, no dearer, and giving as much of
    /// everything.
    pub(super) fn dominates(&self, other: &Self) -> bool {
        let is_longer = self.seconds > other.seconds || self.cost > other.cost;
        if is_longer || other.targets & !self.targets != 0 {
            return false;
        }
        let mut own = self.parts.iter();
        other.parts.iter().all(|part| {
            own.by_ref()
                .find(|own| own.target == part.target)
                .is_some_and(|own| own.amount >= part.amount)
        })
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
