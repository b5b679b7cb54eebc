//! What a second and a half-set of each target cost.

use super::problem::{Item, Problem};
use crate::muscle::Muscle;
use crate::plan::model::{Choice, Model};

/// Prices in score; never negative.
#[derive(Clone, Debug)]
pub(super) struct Prices {
    pub(super) second: i64,
    /// By target.
    pub(super) half_set: Vec<i64>,
}

/// No second costs more, so that a whole day of them can be paid.
const DEAREST_SECOND: i64 = 1 << 56;

impl Prices {
    /// The prices at which an answer looks right: what the next half-set of each target would
    /// add, and nothing for time.
    pub(super) fn of(problem: &Problem, half_sets: &[usize]) -> Self {
        let tables = problem.tables.iter().zip(half_sets);
        let half_set = tables.map(|(table, have)| table.at(have + 1) - table.at(*have));
        Self { second: 0, half_set: half_set.collect() }
    }

    /// What an item brings: what it is worth beyond the price of its seconds.
    pub(super) fn profit(&self, item: &Item) -> i64 {
        self.worth(item) - self.second * item.seconds - item.cost
    }

    /// What the half-sets of an item are worth.
    pub(super) fn worth(&self, item: &Item) -> i64 {
        let parts = item.parts.iter().map(|part| {
            let price = self.half_set.get(part.target()).copied().unwrap_or_default();
            price * i64::from(part.amount())
        });
        parts.sum()
    }

    /// Moves every price against its excess demand; `length` is that of the step where half-sets
    /// count as one, seconds as `1 / unit`.
    pub(super) fn step(&mut self, length: f64, unit: f64, excess: &Excess) {
        let moved = |price: i64, by: f64| {
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_precision_loss,
                reason = "a price may be rounded, and casts saturate"
            )]
            let moved = (price as f64 - by) as i64;
            moved.clamp(0, DEAREST_SECOND)
        };
        self.second = moved(self.second, length * excess.seconds_left / (unit * unit));
        for (price, left) in self.half_set.iter_mut().zip(&excess.half_sets_left) {
            *price = moved(*price, length * left);
        }
    }
}

/// What is left over of each when families decide at certain prices: negative where more is
/// used than there is.
#[derive(Clone, Debug, Default)]
pub(super) struct Excess {
    pub(super) seconds_left: f64,
    pub(super) half_sets_left: Vec<f64>,
}

impl Excess {
    /// Adds a part of what was left over before, so that steps do not go to and fro.
    pub(super) fn remember(&mut self, before: &Self, part: f64) {
        self.seconds_left += part * before.seconds_left;
        for (left, before) in self.half_sets_left.iter_mut().zip(&before.half_sets_left) {
            *left += part * before;
        }
    }

    pub(super) fn forget(&mut self) {
        self.seconds_left = 0.0;
        self.half_sets_left.clear();
    }
}

/// Prices of muscles and seconds for choices that are not part of the problem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::plan) struct ValuePrices {
    /// One unit of value in score.
    pub(super) unit: i64,
    pub(super) second: i64,
    pub(super) half_set: Vec<(Muscle, i64)>,
}

impl ValuePrices {
    /// What a choice is worth beyond the price of its seconds, in score.
    fn profit(&self, choice: &Choice) -> i128 {
        let worth = choice.half_sets().map(|(muscle, count)| {
            let price = self.half_set.iter().find(|(other, _)| *other == muscle);
            i128::from(price.map_or(0, |(_, price)| *price)) * i128::from(count)
        });
        worth.sum::<i128>() - i128::from(self.second) * i128::from(choice.seconds())
    }

    /// Score as value, rounded up; nothing if it is negative.
    fn value(&self, score: i128) -> u64 {
        let unit = i128::from(self.unit);
        u64::try_from((score + unit - 1).div_euclid(unit)).unwrap_or_default()
    }

    pub(super) fn profit_of(&self, choice: &Choice) -> u64 {
        self.value(self.profit(choice))
    }

    /// No answer to the model is worth more, whatever choices would be added to it that bring
    /// nothing at these prices.
    pub(super) fn bound_of(&self, model: &Model) -> u64 {
        let families = model.families().iter().map(|family| {
            let is_required = |choice: &&Choice| model.is_required(choice.exercise());
            let profit = |choice: &Choice| self.profit(choice);
            let required = family.choices.iter().filter(is_required).map(profit).max();
            let any =
                || family.choices.iter().map(profit).max().unwrap_or_default().max(0);
            required.unwrap_or_else(any)
        });
        let targets = self.half_set.iter().map(|(muscle, price)| {
            let target = model.targets().iter().find(|target| target.muscle == *muscle);
            let weight =
                i128::from(self.unit) * target.map_or(0, |it| i128::from(it.weight));
            let beyond = model.gain().iter().zip(0..).map(|(gain, half_sets)| {
                weight * i128::from(*gain) - i128::from(*price) * i128::from(half_sets)
            });
            beyond.max().unwrap_or_default()
        });
        let seconds = i128::from(self.second) * i128::from(model.budget());
        self.value(families.sum::<i128>() + targets.sum::<i128>() + seconds)
    }
}
