//! Prices for choices that are not part of a problem.

use super::multipliers::Multipliers;
use super::problem::{Problem, counting, rounded_up};
use crate::plan::model::{Choice, Demand, Model};

/// Prices of demands and seconds for choices that are not part of the problem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::plan) struct Pricing {
    /// One unit of value in score.
    unit: i64,
    second: i64,
    /// By demand; nothing for those that do not count.
    unit_price: Vec<i64>,
}

impl Pricing {
    pub(super) fn new(model: &Model, problem: &Problem, prices: &Multipliers) -> Self {
        let mut unit_price = vec![0; Demand::COUNT];
        for (wanted, target) in counting(model).zip(problem.targets()) {
            if let Some(price) = unit_price.get_mut(wanted.demand.index()) {
                *price = prices.unit_price[target];
            }
        }
        Self { unit: problem.unit_of_value(), second: prices.second, unit_price }
    }

    fn price(&self, demand: Demand) -> i128 {
        self.unit_price.get(demand.index()).copied().unwrap_or_default().into()
    }

    /// What a choice is worth beyond the price of its seconds, in score.
    fn profit(&self, choice: &Choice) -> i128 {
        let worth =
            choice.gives().map(|(demand, count)| self.price(demand) * i128::from(count));
        let merit = i128::from(choice.merit()) * i128::from(self.unit);
        worth.sum::<i128>() + merit
            - i128::from(self.second) * i128::from(choice.seconds())
    }

    pub(super) fn profit_of(&self, choice: &Choice) -> i64 {
        rounded_up(self.profit(choice), self.unit).max(0)
    }

    /// No answer to the model is worth more, whatever choices would be added to it that bring
    /// nothing at these prices.
    pub(super) fn bound_of(&self, model: &Model) -> i64 {
        let families = model.families().iter().map(|family| {
            let is_required = |choice: &&Choice| model.is_required(choice.exercise());
            let profit = |choice: &Choice| self.profit(choice);
            let required = family.choices.iter().filter(is_required).map(profit).max();
            let any =
                || family.choices.iter().map(profit).max().unwrap_or_default().max(0);
            required.unwrap_or_else(any)
        });
        let demands = model.demands().iter().map(|demand| {
            let weight = i128::from(self.unit) * i128::from(demand.weight);
            let price = self.price(demand.demand);
            let gains = model.gains_left(demand);
            let before = gains.first().copied().unwrap_or_default();
            let beyond = gains.iter().zip(0..).map(|(gain, amount)| {
                weight * i128::from(gain - before) - price * i128::from(amount)
            });
            beyond.max().unwrap_or_default()
        });
        let seconds = i128::from(self.second) * i128::from(model.budget());
        rounded_up(families.sum::<i128>() + demands.sum::<i128>() + seconds, self.unit)
    }
}
