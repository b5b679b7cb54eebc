//! A model in the numbers that the search counts in, without what no answer needs.

use std::collections::BTreeSet;
use std::ops::Range;

use super::by_target::{ByTarget, Target};
use super::dominance::undominated;
use super::item::{Contribution, Item, Parts, Table};
use crate::exercise::ExerciseId;
use crate::plan::model::{Choice, Demand, Family, Model, Unsolvable, WeightedDemand};

/// One unit of value is worth this much more than all seconds and exercises together, so that
/// these only break ties.
#[derive(Clone, Copy, Debug)]
struct Scale {
    value: i64,
    second: i64,
    exercise: i64,
}

/// Scores stay below this, so that sums of prices cannot overflow.
const MOST_SCORE: u64 = 1 << 54;

impl Scale {
    fn new(model: &Model) -> Self {
        let value = model.greatest_value();
        let seconds = u64::from(model.budget()) + 1;
        let shortest = model.families().iter().flat_map(|family| &family.choices);
        let shortest = shortest.map(Choice::seconds).min().unwrap_or(1).max(1);
        let exercises = u64::from(model.budget() / shortest) + 1;
        // Where the numbers leave no room, the number of exercises breaks no ties.
        let is_room =
            value.saturating_mul(seconds).saturating_mul(exercises) < MOST_SCORE;
        let (second, exercise) = if is_room { (exercises, 1) } else { (1, 0) };
        let signed = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
        Self { value: signed(seconds * second), second: signed(second), exercise }
    }
}

#[derive(Clone, Debug)]
pub(super) struct Problem {
    pub(super) budget: i64,
    pub(super) tables: ByTarget<Table>,
    target_count: usize,
    /// Family by family.
    pub(super) items: Vec<Item>,
    /// How many items each family has, and whether one must be taken.
    pub(super) families: Vec<(usize, bool)>,
    scale: Scale,
    /// Whether dominated items stay, which only costs time: tests compare.
    keeps_dominated: bool,
}

/// Found by trying 0.3 to 10 on models of whole bodies: 3 to 7 need the fewest nodes.
const SECONDS_BEFORE_AMOUNTS: f64 = 4.0;

impl Problem {
    pub(super) fn new(model: &Model, seed: u64) -> Result<Self, Unsolvable> {
        Self::with(model, seed, false)
    }

    fn with(model: &Model, seed: u64, keeps_dominated: bool) -> Result<Self, Unsolvable> {
        check_required(model)?;
        let scale = Scale::new(model);
        let mut targets = Targets([None; Demand::COUNT]);
        let mut tables = ByTarget::default();
        let mut target_count = 0;
        for (target, wanted) in Target::all().zip(counting(model)) {
            let gains = model.gains_left(wanted);
            let before = gains.first().copied().unwrap_or_default();
            let flat = flat_at(gains);
            if let Some(place) = targets.0.get_mut(wanted.demand.index()) {
                *place = Some((target, u8::try_from(flat).unwrap_or(u8::MAX)));
            }
            let weight = i64::from(wanted.weight) * scale.value;
            let scores = gains.iter().take(flat + 1);
            tables[target] =
                Table(scores.map(|gain| weight * i64::from(gain - before)).collect());
            target_count += 1;
        }
        let mut problem = Self {
            budget: model.budget().into(),
            tables,
            target_count,
            items: Vec::new(),
            families: Vec::new(),
            scale,
            keeps_dominated,
        };
        for index in in_order(model.families().len(), seed) {
            if let Some(family) = model.families().get(index) {
                problem.add(model, index, family, &targets, seed);
            }
        }
        Ok(problem)
    }

    fn add(
        &mut self,
        model: &Model,
        index: usize,
        family: &Family,
        targets: &Targets,
        seed: u64,
    ) {
        let is_required =
            family.choices.iter().any(|choice| model.is_required(choice.exercise()));
        let start = self.items.len();
        for place in in_order(family.choices.len(), seed) {
            let Some(choice) = family.choices.get(place) else { continue };
            let seconds = i64::from(choice.seconds());
            if seconds > self.budget
                || is_required && !model.is_required(choice.exercise())
            {
                continue;
            }
            let parts = targets.parts(choice);
            let cost = seconds * self.scale.second + self.scale.exercise
                - i64::from(choice.merit()) * self.scale.value;
            if parts.is_empty() && cost >= 0 && !is_required {
                continue;
            }
            let family = self.families.len();
            self.items.push(Item { place: (index, place), family, seconds, cost, parts });
        }
        if self.items.len() > start + 1 && !self.keeps_dominated {
            let items = self.items.split_off(start);
            self.items.extend(undominated(items));
        }
        let len = self.items.len() - start;
        if len > 0 {
            self.families.push((len, is_required));
        }
    }

    pub(super) fn targets(&self) -> impl ExactSizeIterator<Item = Target> {
        Target::all().take(self.target_count)
    }

    /// How many seconds weigh as much as a unit when prices move. More than a unit takes
    /// on the whole, because the price of a second has to settle before those of amounts do.
    pub(super) fn unit(&self) -> f64 {
        let parts = self.items.iter().flat_map(|item| item.parts.iter());
        let amounts: i64 = parts.map(|part| i64::from(part.amount)).sum();
        let seconds: i64 = self.items.iter().map(|item| item.seconds).sum();
        #[expect(
            clippy::cast_precision_loss,
            reason = "a measure for the length of steps"
        )]
        let unit = seconds as f64 / amounts.max(1) as f64;
        (SECONDS_BEFORE_AMOUNTS * unit).max(1.0)
    }

    /// The items of each family of which one must be taken.
    pub(super) fn required_families(&self) -> impl Iterator<Item = Range<usize>> {
        let mut end = 0;
        self.families.iter().filter_map(move |(len, is_required)| {
            end += len;
            is_required.then(|| end - len..end)
        })
    }

    /// Whether one item of a family must be taken.
    pub(super) fn is_required(&self, family: usize) -> bool {
        self.families.get(family).is_some_and(|(_, is_required)| *is_required)
    }

    /// What may be taken in the place of an item: another one of its family, or, unless its
    /// family is required, none.
    pub(super) fn instead_of(&self, index: usize) -> impl Iterator<Item = Option<usize>> {
        let family = self.items.get(index).map_or(usize::MAX, |item| item.family);
        let is_required = self.is_required(family);
        let others = (0..self.items.len()).filter(move |other| {
            *other != index
                && self.items.get(*other).is_some_and(|item| item.family == family)
        });
        (!is_required).then_some(None).into_iter().chain(others.map(Some))
    }

    /// Where an item stands in the model.
    pub(super) fn place(&self, item: usize) -> Option<(usize, usize)> {
        self.items.get(item).map(|item| item.place)
    }

    /// One unit of value in score.
    pub(super) fn unit_of_value(&self) -> i64 {
        self.scale.value
    }

    /// The score that exactly what is worth more than a value exceeds.
    pub(super) fn score_of(&self, value: i64) -> i64 {
        value.saturating_mul(self.scale.value)
    }

    /// The value in a score that is an upper bound.
    pub(super) fn value_of(&self, score: i128) -> i64 {
        rounded_up(score, self.scale.value)
    }
}

/// A score in units of value, rounded up.
pub(super) fn rounded_up(score: i128, unit: i64) -> i64 {
    let unit = i128::from(unit);
    let value = (score + unit - 1).div_euclid(unit);
    i64::try_from(value).unwrap_or(if value < 0 { i64::MIN } else { i64::MAX })
}

/// The demands of a model that can be worth anything.
pub(super) fn counting(model: &Model) -> impl Iterator<Item = &WeightedDemand> {
    let is_counting =
        |it: &&WeightedDemand| it.weight > 0 && flat_at(model.gains_left(it)) > 0;
    model.demands().iter().filter(is_counting)
}

/// The amount past which a table of gains adds nothing.
fn flat_at(gains: &[u32]) -> usize {
    gains.windows(2).take_while(|pair| pair.first() != pair.last()).count()
}

/// By demand: its target, and the amount past which its table is flat.
struct Targets([Option<(Target, u8)>; Demand::COUNT]);

impl Targets {
    fn parts(&self, choice: &Choice) -> Parts {
        let parts = choice.gives().filter_map(|(demand, count)| {
            let (target, flat) = (*self.0.get(demand.index())?)?;
            let amount = u8::try_from(count).unwrap_or(u8::MAX).min(flat);
            (amount > 0).then_some(Contribution { target, amount })
        });
        parts.collect()
    }
}

/// Whether what is required can be taken at all.
pub(super) fn check_required(model: &Model) -> Result<(), Unsolvable> {
    let mut found = 0;
    for family in model.families() {
        let mut required = family
            .choices
            .iter()
            .map(Choice::exercise)
            .filter(|exercise| model.is_required(exercise));
        let Some(first) = required.next() else { continue };
        if let Some(second) = required.find(|second| *second != first) {
            let (first, second) = (first.clone(), second.clone());
            return Err(Unsolvable::OneFamily { first, second });
        }
        found += 1;
    }
    if found < model.required().count() {
        let choices = model.families().iter().flat_map(|family| &family.choices);
        let there: BTreeSet<&ExerciseId> = choices.map(Choice::exercise).collect();
        if let Some(exercise) =
            model.required().find(|exercise| !there.contains(exercise))
        {
            return Err(Unsolvable::NotThere { exercise: exercise.clone() });
        }
    }
    let (needed, budget) = (model.required_seconds(), model.budget());
    if needed > budget.into() {
        return Err(Unsolvable::TooLittleTime { needed, budget });
    }
    Ok(())
}

/// The numbers below a length in an order that a seed tells; in their own for seed 0.
fn in_order(len: usize, seed: u64) -> impl Iterator<Item = usize> {
    let order = if seed == 0 { Vec::new() } else { shuffled(len, seed) };
    (0..len).map(move |place| order.get(place).copied().unwrap_or(place))
}

fn shuffled(len: usize, seed: u64) -> Vec<usize> {
    let mut order: Vec<usize> = (0..len).collect();
    let mut state = seed;
    for last in (1..len).rev() {
        // SplitMix64 (Steele 2014): the order need not be random, only different.
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = state;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        bits ^= bits >> 31;
        let other = bits % (last as u64 + 1);
        order.swap(last, usize::try_from(other).unwrap_or_default());
    }
    order
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::muscle::Muscle;
    use crate::plan::solver::search::search;

    fn models() -> impl Strategy<Value = Model> {
        let gives = prop::collection::btree_map(0..3_usize, 1..6_u32, 0..3);
        let choice = (1..8_u32, -3..4_i32, gives);
        let families = prop::collection::vec(prop::collection::vec(choice, 1..7), 1..6);
        (families, 4..24_u32).prop_map(|(families, budget)| {
            let wanted = [Muscle::Rhomboids, Muscle::Soleus, Muscle::Vasti];
            let demands = wanted.map(|muscle| WeightedDemand::new(muscle, 1));
            let families = families.into_iter().enumerate().map(|(number, choices)| {
                let choices = choices.into_iter().map(|(seconds, merit, gives)| {
                    let id = format!("e{number}").parse().unwrap();
                    let gives = gives.into_iter();
                    let gives =
                        gives.map(|(place, amount)| (wanted[place].into(), amount));
                    Choice::new(id, 1, seconds, gives).with_merit(merit)
                });
                Family { choices: choices.collect() }
            });
            let gain = [0, 9, 15, 20, 24, 27, 29, 30];
            Model::new(budget, gain, demands, [], families).unwrap()
        })
    }

    proptest! {
        #[test]
        fn dropping_dominated_items_loses_nothing(model in models(), seed in 0_u64..3) {
            let score = |keeps_dominated| {
                let problem = Problem::with(&model, seed, keeps_dominated).unwrap();
                let found = search(&problem, u64::MAX, None);
                prop_assert!(problem.value_of(found.bound) >= 0);
                Ok(found.bound)
            };
            prop_assert_eq!(score(false)?, score(true)?);
        }
    }
}
