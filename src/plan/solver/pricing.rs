//! Multipliers for choices that are not part of a problem.

use super::multipliers::Multipliers;
use super::problem::Problem;
use crate::muscle::Muscle;
use crate::plan::model::{Choice, Model};

/// Multipliers of muscles and seconds for choices that are not part of the problem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::plan) struct Pricing {
    /// One unit of value in score.
    unit: i64,
    second: i64,
    /// By muscle; nothing for those that do not count.
    half_set: Vec<i64>,
}

impl Pricing {
    pub(super) fn new(model: &Model, problem: &Problem, prices: &Multipliers) -> Self {
        let mut half_set = vec![0; Muscle::ALL.len()];
        let targets = model.targets().iter().filter(|target| target.weight > 0);
        for (wanted, target) in targets.zip(problem.targets()) {
            if let Some(price) = half_set.get_mut(wanted.muscle as usize) {
                *price = prices.half_set[target];
            }
        }
        Self { unit: problem.unit_of_value(), second: prices.second, half_set }
    }

    fn price(&self, muscle: Muscle) -> i128 {
        self.half_set.get(muscle as usize).copied().unwrap_or_default().into()
    }

    /// What a choice is worth beyond the price of its seconds, in score.
    fn profit(&self, choice: &Choice) -> i128 {
        let half_sets = choice.half_sets();
        let worth =
            half_sets.map(|(muscle, count)| self.price(muscle) * i128::from(count));
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
        let targets = model.targets().iter().map(|target| {
            let weight = i128::from(self.unit) * i128::from(target.weight);
            let price = self.price(target.muscle);
            let beyond = model.gain().iter().zip(0..).map(|(gain, half_sets)| {
                weight * i128::from(*gain) - price * i128::from(half_sets)
            });
            beyond.max().unwrap_or_default()
        });
        let seconds = i128::from(self.second) * i128::from(model.budget());
        self.value(families.sum::<i128>() + targets.sum::<i128>() + seconds)
    }
}
