//! The problem of choosing exercises, as data that any solver can read.

mod choice;
mod demand;
mod error;
mod serde;

use std::collections::BTreeSet;

pub use choice::{Choice, Family};
pub use demand::{Demand, MovementGroup};
pub use error::{InvalidModel, ModelErrorKind, Unsolvable};

use crate::exercise::ExerciseId;
use crate::limits;

/// The problem of choosing exercises, in whole numbers: which choices to take.
///
/// Take at most one choice of each family and every required exercise, within the budget of
/// seconds. Maximise the sum over the demands of `weight * (gain[have + amount] - gain[have])`, plus
/// the merits of the choices taken. The amount is the sum of what the choices taken give of the
/// demand, `have` is what the demand has without them, 0 unless it is stated; past the end of its
/// table a gain stays as it is. Taking nothing is worth 0, and merits may be negative.
///
/// Ties go to the answer with fewer seconds, then to the one with fewer exercises, as far as the
/// search goes once the value is proved. The number of exercises breaks no ties where the greatest
/// value, times the budget, times the most exercises that fit it, is 2^54 or more.
///
/// A model needs no catalogue: it can be built, written as JSON, read by another solver, read
/// back and [solved](Model::solve).
///
/// # Example
///
/// ```
/// use regimen::plan::Model;
///
/// let model: Model = serde_json::from_str(r#"{
///     "budget": 400,
///     "gain": [0, 500, 1000, 1400, 1800, 2120, 2440, 2696, 2952],
///     "demands": [
///         { "demand": "rhomboids", "weight": 8 },
///         { "demand": "pull", "weight": 24, "gain": [0, 1000, 1500] }],
///     "required": [],
///     "families": [
///         { "choices": [
///             { "exercise": "row", "setup": "band", "sets": 2, "seconds": 270,
///               "gives": { "rhomboids": 8, "pull": 8 } },
///             { "exercise": "row", "setup": "band", "sets": 1, "seconds": 150,
///               "gives": { "rhomboids": 4, "pull": 4 } }] },
///         { "choices": [
///             { "exercise": "fly", "sets": 2, "seconds": 260, "merit": -2000,
///               "gives": { "rhomboids": 8 } }] }]
/// }"#)?;
/// let solution = model.solve()?;
/// assert_eq!((solution.value(), solution.seconds()), (8 * 2952 + 24 * 1500, 270));
/// assert!(solution.is_optimal());
/// let taken: Vec<_> = solution.choices(&model).collect();
/// assert_eq!((taken[0].exercise().as_str(), taken[0].setup()), ("row", Some("band")));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(try_from = "serde::Form")]
pub struct Model {
    budget: u32,
    gain: Vec<u32>,
    demands: Vec<WeightedDemand>,
    required: BTreeSet<ExerciseId>,
    families: Vec<Family>,
}

/// A demand that counts, how much, and perhaps its own table of gains.
#[derive(Clone, Debug, PartialEq, Eq, Hash, ::serde::Serialize, ::serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "a demand and its weight")]
#[non_exhaustive]
pub struct WeightedDemand {
    /// What is asked for.
    pub demand: Demand,
    /// The factor of its gain.
    pub weight: u32,
    /// The amount that it has before anything is taken.
    #[serde(default, skip_serializing_if = "serde::is_zero")]
    pub have: u32,
    /// The table of its gains, if it is not the model's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gain: Option<Vec<u32>>,
}

impl WeightedDemand {
    /// A demand with the model's table of gains.
    pub fn new(demand: impl Into<Demand>, weight: u32) -> Self {
        Self { demand: demand.into(), weight, have: 0, gain: None }
    }

    /// The same with an amount that it has before anything is taken.
    ///
    /// ```
    /// use regimen::Muscle;
    /// use regimen::plan::{Choice, Family, Model, WeightedDemand};
    ///
    /// let curl = Choice::new("curl".parse()?, 1, 60, [(Muscle::BicepsBrachii.into(), 1)]);
    /// let curl = Family { choices: vec![curl] };
    /// let value = |have| {
    ///     let biceps = WeightedDemand::new(Muscle::BicepsBrachii, 4).with_have(have);
    ///     let model = Model::new(60, [0, 10, 15, 15], [biceps], [], [curl.clone()])?;
    ///     Ok::<_, Box<dyn std::error::Error>>(model.solve()?.value())
    /// };
    /// assert_eq!((value(0)?, value(1)?, value(2)?), (40, 20, 0));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn with_have(self, have: u32) -> Self {
        Self { have, ..self }
    }

    /// The same with a table of its own.
    #[must_use]
    pub fn with_gain(self, gain: impl Into<Vec<u32>>) -> Self {
        Self { gain: Some(gain.into()), ..self }
    }
}

/// No table of gains has more entries.
pub(super) const MOST_GAINS: usize = 128;

/// The greatest value, merits included, that the solver can count exactly.
const MOST_VALUE: u64 = 1 << 36;

impl Model {
    /// A model whose numbers make sense together.
    ///
    /// `gain` is the table of every demand that has none of its own: the factor of the weight for
    /// each amount, from 0.
    ///
    /// # Errors
    ///
    /// [`InvalidModel`] with every fault: a table does not begin with 0, falls, grows faster than
    /// before, or has more than 128 entries; the budget is more than a day; a demand is there
    /// twice; a choice takes no time; an exercise is in two families; the greatest value, with
    /// the greatest merit of each family, is more than 2^36.
    pub fn new(
        budget: u32,
        gain: impl IntoIterator<Item = u32>,
        demands: impl IntoIterator<Item = WeightedDemand>,
        required: impl IntoIterator<Item = ExerciseId>,
        families: impl IntoIterator<Item = Family>,
    ) -> Result<Self, InvalidModel> {
        let model = Self {
            budget,
            gain: gain.into_iter().take(MOST_GAINS + 1).collect(),
            demands: demands.into_iter().collect(),
            required: required.into_iter().collect(),
            families: families.into_iter().collect(),
        };
        let kinds = model.error_kinds();
        if kinds.is_empty() { Ok(model) } else { Err(InvalidModel::new(kinds)) }
    }

    /// A model that this crate makes from a plan, which has no faults.
    pub(super) fn from_plan(
        budget: u32,
        gain: &[u32],
        demands: Vec<WeightedDemand>,
        required: BTreeSet<ExerciseId>,
        families: Vec<Family>,
    ) -> Self {
        Self { budget, gain: gain.to_vec(), demands, required, families }
    }

    fn error_kinds(&self) -> Vec<ModelErrorKind> {
        let mut kinds = Vec::new();
        if self.budget > limits::MINUTES.high() * 60 {
            kinds.push(ModelErrorKind::Budget(self.budget));
        }
        if !is_gain(&self.gain) {
            kinds.push(ModelErrorKind::Gain);
        }
        let mut seen = BTreeSet::new();
        for demand in &self.demands {
            if !demand.gain.as_deref().is_none_or(is_gain) {
                kinds.push(ModelErrorKind::GainOf(demand.demand));
            }
            if !seen.insert(demand.demand) {
                kinds.push(ModelErrorKind::DemandTwice(demand.demand));
            }
        }
        if self.greatest_value() > MOST_VALUE {
            kinds.push(ModelErrorKind::Value);
        }
        let mut seen = BTreeSet::new();
        for family in &self.families {
            let mut of_family = BTreeSet::new();
            for choice in &family.choices {
                if choice.seconds() == 0 {
                    kinds.push(ModelErrorKind::NoTime(choice.exercise().clone()));
                }
                if of_family.insert(choice.exercise()) && !seen.insert(choice.exercise())
                {
                    kinds.push(ModelErrorKind::TwoFamilies(choice.exercise().clone()));
                }
            }
        }
        kinds
    }

    /// No answer is worth more, nor less than this below zero.
    pub(super) fn greatest_value(&self) -> u64 {
        let of_demand = |demand: &WeightedDemand| {
            let last = self.gain_of(demand).last().copied().unwrap_or_default();
            u64::from(demand.weight).saturating_mul(last.into())
        };
        let of_family = |family: &Family| {
            let merits =
                family.choices.iter().map(|choice| choice.merit().unsigned_abs());
            u64::from(merits.max().unwrap_or_default())
        };
        let demands = self.demands.iter().map(of_demand);
        let families = self.families.iter().map(of_family);
        demands.chain(families).fold(0, u64::saturating_add)
    }

    /// The place of the choice that fits and is worth most alone; ties go to the shortest.
    pub(super) fn least_worse(&self) -> Option<(usize, usize)> {
        let families = self.families.iter().enumerate();
        let all = families.flat_map(|(family, of_family)| {
            let choices = of_family.choices.iter().enumerate();
            choices.map(move |(place, choice)| ((family, place), choice))
        });
        let fitting = all.filter(|(_, choice)| choice.seconds() <= self.budget);
        let least = fitting.min_by_key(|(place, choice)| {
            (std::cmp::Reverse(self.value_of([*choice])), choice.seconds(), *place)
        });
        least.map(|(place, _)| place)
    }

    /// The same with another budget, in seconds.
    pub(super) fn within(self, budget: u32) -> Self {
        Self { budget, ..self }
    }

    /// Replaces the demands.
    pub(super) fn set_demands(&mut self, demands: Vec<WeightedDemand>) {
        self.demands = demands;
    }

    /// The seconds there are.
    #[must_use]
    pub fn budget(&self) -> u32 {
        self.budget
    }

    /// The gain for each amount; past its end it stays as it is.
    #[must_use]
    pub fn gain(&self) -> &[u32] {
        &self.gain
    }

    /// The demands that count.
    #[must_use]
    pub fn demands(&self) -> &[WeightedDemand] {
        &self.demands
    }

    /// The table of gains of a demand: its own, or else the model's.
    #[must_use]
    pub fn gain_of<'a>(&'a self, demand: &'a WeightedDemand) -> &'a [u32] {
        demand.gain.as_deref().unwrap_or(&self.gain)
    }

    /// The gains of a demand from what it has on; the first is what that is worth.
    pub(super) fn gains_left<'a>(&'a self, demand: &'a WeightedDemand) -> &'a [u32] {
        let gains = self.gain_of(demand);
        let have = usize::try_from(demand.have).unwrap_or(usize::MAX);
        let have = have.min(gains.len().saturating_sub(1));
        gains.get(have..).unwrap_or_default()
    }

    /// The exercises that must be taken, in order.
    pub fn required(&self) -> impl Iterator<Item = &ExerciseId> {
        self.required.iter()
    }

    pub(super) fn is_required(&self, exercise: &ExerciseId) -> bool {
        self.required.contains(exercise)
    }

    /// The least that what is required takes, in seconds; nothing if nothing is.
    pub(super) fn required_seconds(&self) -> u64 {
        let required = self.families.iter().filter_map(|family| {
            let required = family
                .choices
                .iter()
                .filter(|choice| self.is_required(choice.exercise()));
            required.map(Choice::seconds).min().map(u64::from)
        });
        required.sum()
    }

    /// The families.
    #[must_use]
    pub fn families(&self) -> &[Family] {
        &self.families
    }

    /// The value of taking these choices.
    #[must_use]
    pub fn value_of<'a>(&self, choices: impl IntoIterator<Item = &'a Choice>) -> i64 {
        let mut amounts = [0_u64; Demand::COUNT];
        let mut value = 0;
        for choice in choices {
            value += i64::from(choice.merit());
            for (demand, amount) in choice.gives() {
                if let Some(sum) = amounts.get_mut(demand.index()) {
                    *sum += u64::from(amount);
                }
            }
        }
        let of_demand = |demand: &WeightedDemand| {
            let amount = amounts.get(demand.demand.index()).copied().unwrap_or_default();
            let amount = usize::try_from(amount).unwrap_or(usize::MAX);
            let gains = self.gains_left(demand);
            let gain = gains.get(amount).or(gains.last()).copied().unwrap_or_default();
            let before = gains.first().copied().unwrap_or_default();
            i64::from(demand.weight) * (i64::from(gain) - i64::from(before))
        };
        value + self.demands.iter().map(of_demand).sum::<i64>()
    }
}

/// Whether a table begins with 0, never falls, never grows faster than before, and is not too
/// long.
fn is_gain(table: &[u32]) -> bool {
    let rises = table.windows(2).map(|pair| match *pair {
        [before, after] => i64::from(after) - i64::from(before),
        _ => 0,
    });
    let is_concave = rises.clone().zip(rises.clone().skip(1)).all(|(a, b)| a >= b);
    table.first() == Some(&0)
        && table.len() <= MOST_GAINS
        && is_concave
        && rises.into_iter().all(|rise| rise >= 0)
}
