//! A choice and a target in the numbers that the search counts in.

use super::by_target::Target;

/// Half-sets of one target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
    /// What its seconds, and its being one more exercise, cost in score.
    pub(super) cost: i64,
    /// By target.
    pub(super) parts: Vec<Contribution>,
    /// A bit for each target.
    pub(super) targets: u64,
}

impl Item {
    /// Whether the other is never better: as long or longer, and giving no more of anything.
    pub(super) fn is_as_good_as(&self, other: &Self) -> bool {
        if self.seconds > other.seconds || other.targets & !self.targets != 0 {
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

/// What a target scores for each number of half-sets, up to where it is flat.
#[derive(Clone, Debug, Default)]
pub(super) struct Table(pub(super) Vec<i64>);

impl Table {
    pub(super) fn at(&self, half_sets: usize) -> i64 {
        self.0.get(half_sets).or(self.0.last()).copied().unwrap_or_default()
    }

    /// More half-sets than this add nothing.
    pub(super) fn flat(&self) -> usize {
        self.0.len().saturating_sub(1)
    }

    /// How much more it scores for some more half-sets.
    pub(super) fn gain(&self, have: usize, half_sets: usize) -> i64 {
        self.at(have + half_sets) - self.at(have)
    }
}
