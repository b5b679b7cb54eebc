//! Which numbers of half-sets a target can get from what is open, and which it takes at a price.

use std::ops::Range;

use super::by_target::{ByTarget, Target};
use super::item::{Item, Part};
use super::open::Open;
use super::prices::{Excess, Prices, as_f64};
use super::problem::Problem;

/// For each target the scores that can be reached, as the least concave line above them: a list
/// of rises.
///
/// A target that only gets half-sets by the four has no score at one, two or three; leaving
/// these out makes bounds much tighter than the whole table would.
#[derive(Clone, Debug, Default)]
pub(super) struct Reach {
    /// Target by target, steepest first.
    rises: Vec<Rise>,
    lines: Vec<Line>,
    line_of: ByTarget<usize>,
    /// The score of all targets before their rises.
    settled: i64,
    /// How many half-sets each target took of late.
    taken: ByTarget<i64>,
}

/// How much the score rises, and over how many half-sets.
#[derive(Clone, Copy, Debug)]
struct Rise {
    score: i64,
    half_sets: i64,
}

/// The rises of a target that something open gives half-sets, and those of them that were worth
/// their price of late.
#[derive(Clone, Debug)]
struct Line {
    target: Target,
    rises: Range<usize>,
    taken: usize,
    sum: Rise,
}

impl Reach {
    pub(super) fn find(&mut self, problem: &Problem, open: &Open) {
        // The numbers of half-sets that can be added, a bit for each: twice as many as a table
        // has, so that the first sum past its end is always among them. Of longer tables all
        // numbers count as reached.
        let is_long = problem.flat() >= u64::BITS / 2;
        let mut bits: ByTarget<u64> =
            ByTarget::new(|| if is_long { u64::MAX } else { 1 });
        // What one family can add.
        let mut amounts: ByTarget<u64> = ByTarget::default();
        let mut all_touched = 0;
        let mut items = open.items.iter();
        for family in &open.families {
            let mut touched = 0;
            for index in items.by_ref().take(family.len) {
                let Some(item) = problem.items.get(*index) else { continue };
                touched |= item.targets;
                for part in &item.parts {
                    amounts[part.target] |= bits[part.target] << (part.amount & 63);
                }
            }
            for target in Target::in_bits(touched) {
                bits[target] |= std::mem::take(&mut amounts[target]);
            }
            all_touched |= touched;
        }
        self.rises.clear();
        self.lines.clear();
        self.settled = 0;
        for target in problem.targets() {
            let scores = problem.tables[target].from(open.answer.half_sets[target]);
            let start = self.rises.len();
            let first = scores.first().copied().unwrap_or_default();
            self.settled += first;
            if all_touched & target.bit() == 0 {
                continue;
            }
            let (mut last_place, mut last_score) = (0, first);
            let mut left = bits[target] & !1;
            while left != 0 {
                let place = left.trailing_zeros() as usize;
                left &= left - 1;
                let score =
                    scores.get(place).or(scores.last()).copied().unwrap_or_default();
                let mut rise = Rise {
                    score: score - last_score,
                    half_sets: index(place) - last_place,
                };
                // A rise that is steeper than the one before hides the point between them.
                while self.rises.len() > start {
                    let Some(before) = self.rises.last() else { break };
                    if before.score * rise.half_sets > rise.score * before.half_sets {
                        break;
                    }
                    rise.score += before.score;
                    rise.half_sets += before.half_sets;
                    self.rises.pop();
                }
                self.rises.push(rise);
                (last_place, last_score) = (index(place), score);
                if place + 1 >= scores.len() {
                    break;
                }
            }
            self.line_of[target] = self.lines.len();
            let rises = start..self.rises.len();
            let sum = Rise { score: 0, half_sets: 0 };
            self.lines.push(Line { target, rises, taken: 0, sum });
        }
    }

    /// Lets each target take half-sets as long as they score more than their price: the score of
    /// all targets beyond that price. What is taken is taken off what is left.
    pub(super) fn decide(&mut self, prices: &Prices, left: &mut Excess) -> i64 {
        let mut score = self.settled;
        for line in &mut self.lines {
            let price = prices.half_set[line.target];
            let rises = self.rises.get(line.rises.clone()).unwrap_or_default();
            // Prices move little, so it is seldom another number of rises than the last time.
            while let Some(rise) = rises.get(line.taken) {
                if rise.score <= price * rise.half_sets {
                    break;
                }
                line.taken += 1;
                line.sum.score += rise.score;
                line.sum.half_sets += rise.half_sets;
            }
            while let Some(rise) = line.taken.checked_sub(1).and_then(|it| rises.get(it))
            {
                if rise.score > price * rise.half_sets {
                    break;
                }
                line.taken -= 1;
                line.sum.score -= rise.score;
                line.sum.half_sets -= rise.half_sets;
            }
            score += line.sum.score - price * line.sum.half_sets;
            self.taken[line.target] = line.sum.half_sets;
            left.half_sets_left[line.target] -= as_f64(line.sum.half_sets);
        }
        score
    }

    /// What the half-sets of an item are worth at most once targets took theirs: the price of
    /// those that their target takes, and what those past them score.
    ///
    /// With these worths the score beyond the price stays a bound. Where no item gives more than
    /// the target takes, all are worth their price. Otherwise let the item that gives most come
    /// first: alone it scores what the target scores beyond the price, and its own worth. A
    /// further item adds no more than its worth, because past what the target takes a half-set
    /// scores no more than its price, and scores rise less and less.
    pub(super) fn worth(&self, prices: &Prices, item: &Item) -> i64 {
        let parts = item.parts.iter().map(|part| {
            let (price, taken) = (prices.half_set[part.target], self.taken[part.target]);
            match i64::from(part.amount) {
                amount if amount <= taken => price * amount,
                amount => price * taken + self.past(part.target, amount - taken),
            }
        });
        parts.sum()
    }

    /// How many half-sets of a part its target pays for.
    pub(super) fn paid(&self, part: Part) -> i64 {
        self.taken[part.target].min(part.amount.into())
    }

    /// What so many half-sets score at most past those that a target takes.
    fn past(&self, target: Target, mut half_sets: i64) -> i64 {
        let Some(line) = self.lines.get(self.line_of[target]) else { return 0 };
        let rises = self.rises.get(line.rises.clone()).unwrap_or_default();
        let mut score = 0;
        for rise in rises.iter().skip(line.taken) {
            if half_sets < rise.half_sets {
                let part = rise.score * half_sets;
                // Rounded up, because a bound may be too great, never too small.
                return score + (part + rise.half_sets - 1) / rise.half_sets;
            }
            score += rise.score;
            half_sets -= rise.half_sets;
        }
        score
    }
}

fn index(place: usize) -> i64 {
    i64::try_from(place).unwrap_or(i64::MAX)
}
