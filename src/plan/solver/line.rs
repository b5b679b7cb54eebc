//! The scores that a target can reach, and what it takes of them at a price.

use std::ops::Range;

use super::by_target::Target;

/// How much a score rises, and over how many half-sets.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Rise {
    pub(super) score: i64,
    pub(super) half_sets: i64,
}

impl Rise {
    fn add(&mut self, other: Self) {
        self.score += other.score;
        self.half_sets += other.half_sets;
    }

    fn sub(&mut self, other: Self) {
        self.score -= other.score;
        self.half_sets -= other.half_sets;
    }

    /// Puts a rise at the end of a line: one that is steeper than those before it hides the
    /// points between them.
    pub(super) fn push_to(mut self, rises: &mut Vec<Self>, start: usize) {
        while rises.len() > start {
            let Some(before) = rises.last() else { break };
            if before.score * self.half_sets > self.score * before.half_sets {
                break;
            }
            self.add(*before);
            rises.pop();
        }
        rises.push(self);
    }
}

/// The least concave line above the scores that a target can reach.
///
/// A target that only gets half-sets by the four has no score at one, two or three; leaving
/// these out makes bounds much tighter than the whole table would.
#[derive(Clone, Debug)]
pub(super) struct Line {
    pub(super) target: Target,
    /// Where its rises stand, steepest first.
    pub(super) rises: Range<usize>,
    /// The numbers of half-sets that one item gives, a bit for each.
    pub(super) sizes: u64,
    /// How many of the rises are taken.
    count: usize,
    taken: Rise,
}

impl Line {
    pub(super) fn new(target: Target, rises: Range<usize>, sizes: u64) -> Self {
        Self { target, rises, sizes, count: 0, taken: Rise::default() }
    }

    /// How many half-sets are taken.
    pub(super) fn taken(&self) -> i64 {
        self.taken.half_sets
    }

    /// Takes half-sets as long as they score more than their price; the score beyond it.
    pub(super) fn take(&mut self, rises: &[Rise], price: i64) -> i64 {
        // Prices move little, so it is seldom another number of rises than the last time.
        while let Some(rise) = rises.get(self.count) {
            if rise.score <= price * rise.half_sets {
                break;
            }
            self.count += 1;
            self.taken.add(*rise);
        }
        while let Some(rise) = self.count.checked_sub(1).and_then(|it| rises.get(it)) {
            if rise.score > price * rise.half_sets {
                break;
            }
            self.count -= 1;
            self.taken.sub(*rise);
        }
        self.taken.score - price * self.taken.half_sets
    }

    /// What so many half-sets of one item are worth at most: their price, as far as they are
    /// taken, and what those past them score.
    ///
    /// With these worths the score beyond the price stays a bound. Where no item gives more than
    /// is taken, all are worth their price. Otherwise let the item that gives most come first:
    /// alone it scores what is scored beyond the price, and its own worth. A further item adds
    /// no more than its worth, because past what is taken a half-set scores no more than its
    /// price, and scores rise less and less.
    pub(super) fn worth(&self, rises: &[Rise], price: i64, half_sets: i64) -> i64 {
        let mut left = half_sets - self.taken.half_sets;
        if left <= 0 {
            return price * half_sets;
        }
        let mut worth = price * self.taken.half_sets;
        for rise in rises.iter().skip(self.count) {
            if left < rise.half_sets {
                let part = rise.score * left;
                // Rounded up, because a bound may be too great, never too small.
                return worth + (part + rise.half_sets - 1) / rise.half_sets;
            }
            worth += rise.score;
            left -= rise.half_sets;
        }
        worth
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::plan::solver::by_target::Target;

    /// A line through points of falling steepness, as `push_to` makes it.
    fn rises(points: &[(i64, i64)]) -> Vec<Rise> {
        let mut rises = Vec::new();
        for &(score, half_sets) in points {
            Rise { score, half_sets }.push_to(&mut rises, 0);
        }
        rises
    }

    /// The line's height, in parts of 2520 so that every division comes out even.
    fn height(rises: &[Rise], mut half_sets: i64) -> i64 {
        let mut height = 0;
        for rise in rises {
            let some = half_sets.min(rise.half_sets);
            height += rise.score * 2_520 / rise.half_sets * some;
            half_sets -= some;
        }
        height
    }

    proptest! {
        #[test]
        fn a_line_only_becomes_less_steep(
            points in prop::collection::vec((0..1_000_i64, 1..4_i64), 1..8),
        ) {
            let rises = rises(&points);
            let sum = |rises: &[Rise]| rises.iter().map(|it| it.score).sum::<i64>();
            prop_assert_eq!(sum(&rises), points.iter().map(|(score, _)| score).sum::<i64>());
            for pair in rises.windows(2) {
                prop_assert!(pair[0].score * pair[1].half_sets > pair[1].score * pair[0].half_sets);
            }
        }

        #[test]
        fn worths_and_the_score_beyond_the_price_are_never_less_than_the_score(
            points in prop::collection::vec((0..1_000_i64, 1..4_i64), 1..8),
            prices in prop::collection::vec(0..1_000_i64, 1..4),
            items in prop::collection::vec(1..12_i64, 0..6),
        ) {
            let rises: Vec<Rise> =
                rises(&points).into_iter().filter(|rise| rise.half_sets <= 10).collect();
            let target = Target::all().next().unwrap();
            let mut line = Line::new(target, 0..rises.len(), 0);
            for price in prices {
                let beyond = line.take(&rises, price);
                let worths: i64 = items.iter().map(|it| line.worth(&rises, price, *it)).sum();
                let bound = beyond + worths;
                let score = height(&rises, items.iter().sum());
                prop_assert!(bound * 2_520 >= score, "{} of {}", bound * 2_520, score);
                let linear: i64 = items.iter().map(|it| price * it).sum();
                prop_assert!(worths <= linear, "a worth is never more than the price");
            }
        }
    }
}
