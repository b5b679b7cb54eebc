//! The scores that a target can reach, and what it takes of them at a price.

use super::by_target::{Amounts, numbers};
use super::item::Table;

/// How much a score rises, and over how many amounts.
#[derive(Clone, Copy, Debug, Default)]
struct Rise {
    score: i64,
    amounts: i64,
}

impl Rise {
    fn add(&mut self, other: Self) {
        self.score += other.score;
        self.amounts += other.amounts;
    }

    fn sub(&mut self, other: Self) {
        self.score -= other.score;
        self.amounts -= other.amounts;
    }

    /// Puts a rise at the end of a line: one that is steeper than those before it hides the
    /// points between them.
    fn push_to(mut self, rises: &mut Vec<Self>) {
        while let Some(before) = rises.last() {
            if before.score * self.amounts > self.score * before.amounts {
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
/// A target that only gets amounts by the four has no score at one, two or three; leaving
/// these out makes bounds much tighter than the whole table would.
#[derive(Clone, Debug, Default)]
pub(super) struct Envelope {
    /// How many amounts the target has already, and the numbers that can be added, a bit for
    /// each.
    drawn: (usize, Amounts),
    /// Steepest first.
    rises: Vec<Rise>,
    /// How many of the rises are taken.
    count: usize,
    taken: Rise,
}

impl Envelope {
    /// Draws the line for a target that has some amounts and to which any of these numbers can
    /// be added, a bit for each.
    pub(super) fn draw(&mut self, table: &Table, have: usize, sums: Amounts) {
        let sums = sums & !1;
        let missing = table.flat().saturating_sub(have);
        let enough = sums >> missing << missing;
        let first_enough = enough & enough.wrapping_neg();
        let drawn = (have, sums & !enough | first_enough);
        // From one node to the next few lines change: what is taken is near already.
        if drawn == self.drawn {
            return;
        }
        *self = Self { drawn, rises: std::mem::take(&mut self.rises), ..Self::default() };
        self.rises.clear();
        self.rises.reserve(drawn.1.count_ones() as usize);
        let mut last = (0_i64, table.at(have));
        for amounts in numbers(drawn.1) {
            let here = (amounts.into(), table.at(have + usize::from(amounts)));
            let rise = Rise { score: here.1 - last.1, amounts: here.0 - last.0 };
            rise.push_to(&mut self.rises);
            last = here;
        }
    }

    /// How many amounts are taken.
    pub(super) fn taken(&self) -> i64 {
        self.taken.amounts
    }

    /// Takes amounts as long as they score more than their price; the score beyond it.
    pub(super) fn take(&mut self, price: i64) -> i64 {
        // Multipliers move little, so it is seldom another number of rises than the last time.
        while let Some(rise) = self.rises.get(self.count) {
            if rise.score <= price * rise.amounts {
                break;
            }
            self.count += 1;
            self.taken.add(*rise);
        }
        while let Some(rise) = self.count.checked_sub(1).and_then(|it| self.rises.get(it))
        {
            if rise.score > price * rise.amounts {
                break;
            }
            self.count -= 1;
            self.taken.sub(*rise);
        }
        self.taken.score - price * self.taken.amounts
    }

    /// What an amount of one item is worth at most: its price, as far as it is taken, and what the rest
    /// scores.
    ///
    /// With these worths the score beyond the price stays a bound. Where no item gives more than
    /// is taken, all are worth their price. Otherwise let the item that gives most come first:
    /// alone it scores what is scored beyond the price, and its own worth. A further item adds
    /// no more than its worth, because past what is taken a unit scores no more than its
    /// price, and scores rise less and less.
    pub(super) fn worth(&self, price: i64, amounts: i64) -> i64 {
        let mut left = amounts - self.taken.amounts;
        if left <= 0 {
            return price * amounts;
        }
        let mut worth = price * self.taken.amounts;
        for rise in self.rises.iter().skip(self.count) {
            if left < rise.amounts {
                let part = rise.score * left;
                // Rounded up, because a bound may be too great, never too small.
                return worth + (part + rise.amounts - 1) / rise.amounts;
            }
            worth += rise.score;
            left -= rise.amounts;
        }
        worth
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// A line through points of falling steepness, as `push_to` makes it.
    fn rises(points: &[(i64, i64)]) -> Vec<Rise> {
        let mut rises = Vec::new();
        for &(score, amounts) in points {
            Rise { score, amounts }.push_to(&mut rises);
        }
        rises
    }

    /// The line's height, in parts of 2520 so that every division comes out even.
    fn height(rises: &[Rise], mut amounts: i64) -> i64 {
        let mut height = 0;
        for rise in rises {
            let some = amounts.min(rise.amounts);
            height += rise.score * 2_520 / rise.amounts * some;
            amounts -= some;
        }
        height
    }

    proptest! {
        #[test]
        fn a_line_that_was_drawn_before_is_as_good_as_a_new_one(
            draws in prop::collection::vec((0..5_usize, 1..64_u128, 0..1_000_i64), 1..20),
        ) {
            let table = Table(vec![0, 900, 1_300, 1_500, 1_520]);
            let mut line = Envelope::default();
            for (have, sums, price) in draws {
                let mut new = Envelope::default();
                line.draw(&table, have, sums);
                new.draw(&table, have, sums);
                prop_assert_eq!(line.take(price), new.take(price));
                prop_assert_eq!(line.taken(), new.taken());
                for amounts in 1..7 {
                    prop_assert_eq!(line.worth(price, amounts), new.worth(price, amounts));
                }
                // What is taken are the sums that score most beyond their price.
                let beyond = numbers(sums | 1)
                    .map(|sum| table.gain(have, sum.into()) - price * i64::from(sum));
                prop_assert_eq!(Some(line.take(price)), beyond.max());
            }
        }

        #[test]
        fn a_line_only_becomes_less_steep(
            points in prop::collection::vec((0..1_000_i64, 1..4_i64), 1..8),
        ) {
            let rises = rises(&points);
            let sum = |rises: &[Rise]| rises.iter().map(|it| it.score).sum::<i64>();
            prop_assert_eq!(sum(&rises), points.iter().map(|(score, _)| score).sum::<i64>());
            for pair in rises.windows(2) {
                prop_assert!(pair[0].score * pair[1].amounts > pair[1].score * pair[0].amounts);
            }
        }

        #[test]
        fn worths_and_the_score_beyond_the_price_are_never_less_than_the_score(
            points in prop::collection::vec((0..1_000_i64, 1..4_i64), 1..8),
            prices in prop::collection::vec(0..1_000_i64, 1..4),
            items in prop::collection::vec(1..12_i64, 0..6),
        ) {
            let rises: Vec<Rise> =
                rises(&points).into_iter().filter(|rise| rise.amounts <= 10).collect();
            let mut line = Envelope { rises: rises.clone(), ..Envelope::default() };
            for price in prices {
                let beyond = line.take(price);
                let worths: i64 = items.iter().map(|it| line.worth(price, *it)).sum();
                let bound = beyond + worths;
                let score = height(&rises, items.iter().sum());
                prop_assert!(bound * 2_520 >= score, "{} of {}", bound * 2_520, score);
                let linear: i64 = items.iter().map(|it| price * it).sum();
                prop_assert!(worths <= linear, "a worth is never more than the price");
            }
        }
    }
}
