//! The problem of choosing exercises, as data that any solver can read.

mod error;
mod serde;

use std::collections::{BTreeMap, BTreeSet};

pub use error::{InvalidModel, ModelErrorKind, Unsolvable};

use crate::exercise::ExerciseId;
use crate::limits;
use crate::muscle::Muscle;

/// The problem of choosing exercises, in whole numbers: which choices to take.
///
/// Take at most one choice of each family, every required exercise, and no more seconds than the
/// budget; make the sum over the targets of `weight * gain[half-sets]` as large as possible. Of
/// equal answers the one of fewer seconds is better, then the one of fewer exercises, as far as
/// the search goes once the value is proved. The number of exercises is not looked at where the
/// greatest value, times the budget, times the most exercises that fit it, is 2^54 or more.
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
///     "gain": [0, 1000, 1800, 2440, 2952],
///     "targets": [{ "muscle": "rhomboids", "weight": 8 }],
///     "required": [],
///     "families": [
///         { "choices": [
///             { "exercise": "row", "sets": 2, "seconds": 270, "half_sets": { "rhomboids": 4 } },
///             { "exercise": "row", "sets": 1, "seconds": 150, "half_sets": { "rhomboids": 2 } }] },
///         { "choices": [
///             { "exercise": "fly", "sets": 2, "seconds": 260, "half_sets": { "rhomboids": 2 } }] }]
/// }"#)?;
/// let solution = model.solve()?;
/// assert_eq!((solution.value(), solution.seconds()), (8 * 2952, 270));
/// assert!(solution.is_optimal());
/// let taken: Vec<_> = solution.choices(&model).collect();
/// assert_eq!((taken[0].exercise().as_str(), taken[0].sets()), ("row", 2));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(try_from = "serde::Form")]
pub struct Model {
    budget: u32,
    gain: Vec<u32>,
    targets: Vec<Target>,
    required: BTreeSet<ExerciseId>,
    families: Vec<Family>,
}

/// A muscle that counts, and how much.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, ::serde::Serialize, ::serde::Deserialize,
)]
#[serde(deny_unknown_fields)]
pub struct Target {
    /// The muscle.
    pub muscle: Muscle,
    /// What its gain is multiplied by.
    pub weight: u32,
}

/// Choices of which at most one is taken.
#[derive(
    Clone, Debug, Default, PartialEq, Eq, Hash, ::serde::Serialize, ::serde::Deserialize,
)]
#[serde(deny_unknown_fields)]
pub struct Family {
    /// The choices.
    pub choices: Vec<Choice>,
}

/// An exercise for a number of sets: what it costs, and what it gives.
#[derive(Clone, Debug, PartialEq, Eq, Hash, ::serde::Serialize, ::serde::Deserialize)]
#[serde(from = "serde::ChoiceForm")]
pub struct Choice {
    exercise: ExerciseId,
    sets: u32,
    seconds: u32,
    #[serde(serialize_with = "serde::as_map")]
    half_sets: Vec<(Muscle, u32)>,
}

impl Choice {
    /// A choice; of a muscle named twice the last number counts.
    #[must_use]
    pub fn new(
        exercise: ExerciseId,
        sets: u32,
        seconds: u32,
        half_sets: impl IntoIterator<Item = (Muscle, u32)>,
    ) -> Self {
        let half_sets: BTreeMap<Muscle, u32> = half_sets.into_iter().collect();
        let half_sets = half_sets.into_iter().filter(|(_, count)| *count > 0).collect();
        Self { exercise, sets, seconds, half_sets }
    }

    /// A choice whose half-sets are in the order of the muscles, each once.
    pub(super) fn in_order(
        exercise: ExerciseId,
        sets: u32,
        seconds: u32,
        half_sets: Vec<(Muscle, u32)>,
    ) -> Self {
        Self { exercise, sets, seconds, half_sets }
    }

    /// The exercise.
    #[must_use]
    pub fn exercise(&self) -> &ExerciseId {
        &self.exercise
    }

    /// How many sets of it.
    #[must_use]
    pub fn sets(&self) -> u32 {
        self.sets
    }

    /// What it costs: the way to it, its work, its rests and its changes of side.
    #[must_use]
    pub fn seconds(&self) -> u32 {
        self.seconds
    }

    /// How many half-sets it gives each muscle, in the order of the muscles.
    pub fn half_sets(&self) -> impl Iterator<Item = (Muscle, u32)> {
        self.half_sets.iter().copied()
    }
}

/// No table of gains has more entries.
const MOST_GAINS: usize = 64;

/// The greatest sum of all weights times the last gain: what the solver can count exactly.
const MOST_VALUE: u64 = 1 << 36;

impl Model {
    /// A model whose numbers make sense together.
    ///
    /// `gain` is what a muscle's weight is multiplied by for each number of half-sets; past its
    /// end it stays as it is.
    ///
    /// # Errors
    ///
    /// [`InvalidModel`] with every fault: `gain` does not begin with 0, falls, grows faster than
    /// before, or has more than 64 entries; the budget is more than a day; a muscle is a target
    /// twice; a choice takes no time; an exercise stands in two families; the value could be
    /// more than 2^36.
    pub fn new(
        budget: u32,
        gain: impl IntoIterator<Item = u32>,
        targets: impl IntoIterator<Item = Target>,
        required: impl IntoIterator<Item = ExerciseId>,
        families: impl IntoIterator<Item = Family>,
    ) -> Result<Self, InvalidModel> {
        let model = Self {
            budget,
            gain: gain.into_iter().take(MOST_GAINS + 1).collect(),
            targets: targets.into_iter().collect(),
            required: required.into_iter().collect(),
            families: families.into_iter().collect(),
        };
        let faults = model.faults();
        if faults.is_empty() { Ok(model) } else { Err(InvalidModel::new(faults)) }
    }

    /// A model that this crate makes from a plan, which has no faults.
    pub(super) fn from_plan(
        budget: u32,
        gain: &[u32],
        targets: Vec<Target>,
        required: BTreeSet<ExerciseId>,
        families: Vec<Family>,
    ) -> Self {
        Self { budget, gain: gain.to_vec(), targets, required, families }
    }

    fn faults(&self) -> Vec<ModelErrorKind> {
        let mut faults = Vec::new();
        if self.budget > limits::MINUTES.high() * 60 {
            faults.push(ModelErrorKind::Budget(self.budget));
        }
        let rises = self.gain.windows(2).map(|pair| match *pair {
            [before, after] => i64::from(after) - i64::from(before),
            _ => 0,
        });
        let is_concave = rises.clone().zip(rises.clone().skip(1)).all(|(a, b)| a >= b);
        if self.gain.first() != Some(&0)
            || self.gain.len() > MOST_GAINS
            || !is_concave
            || rises.into_iter().any(|rise| rise < 0)
        {
            faults.push(ModelErrorKind::Gain);
        }
        let mut muscles = BTreeSet::new();
        for target in &self.targets {
            if !muscles.insert(target.muscle) {
                faults.push(ModelErrorKind::TargetTwice(target.muscle));
            }
        }
        let weights: u64 =
            self.targets.iter().map(|target| u64::from(target.weight)).sum();
        let last = self.gain.last().copied().unwrap_or_default();
        if weights.saturating_mul(last.into()) > MOST_VALUE {
            faults.push(ModelErrorKind::Value);
        }
        let mut seen = BTreeSet::new();
        for family in &self.families {
            let mut of_family = BTreeSet::new();
            for choice in &family.choices {
                if choice.seconds == 0 {
                    faults.push(ModelErrorKind::NoTime(choice.exercise.clone()));
                }
                if of_family.insert(&choice.exercise) && !seen.insert(&choice.exercise) {
                    faults.push(ModelErrorKind::TwoFamilies(choice.exercise.clone()));
                }
            }
        }
        faults
    }

    /// The seconds there are.
    #[must_use]
    pub fn budget(&self) -> u32 {
        self.budget
    }

    /// The gain for each number of half-sets; past its end it stays as it is.
    #[must_use]
    pub fn gain(&self) -> &[u32] {
        &self.gain
    }

    /// The muscles that count.
    #[must_use]
    pub fn targets(&self) -> &[Target] {
        &self.targets
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
            let required =
                family.choices.iter().filter(|choice| self.is_required(&choice.exercise));
            required.map(Choice::seconds).min().map(u64::from)
        });
        required.sum()
    }

    /// The families.
    #[must_use]
    pub fn families(&self) -> &[Family] {
        &self.families
    }

    /// What taking these choices is worth.
    #[must_use]
    pub fn value_of<'a>(&self, choices: impl IntoIterator<Item = &'a Choice>) -> u64 {
        let mut half_sets = [0_u64; Muscle::ALL.len()];
        for (muscle, count) in choices.into_iter().flat_map(Choice::half_sets) {
            if let Some(sum) = half_sets.get_mut(muscle as usize) {
                *sum += u64::from(count);
            }
        }
        let of_target = |target: &Target| {
            let count =
                half_sets.get(target.muscle as usize).copied().unwrap_or_default();
            let count = usize::try_from(count).unwrap_or(usize::MAX);
            let gain = self.gain.get(count).or(self.gain.last());
            u64::from(target.weight) * u64::from(gain.copied().unwrap_or_default())
        };
        self.targets.iter().map(of_target).sum()
    }
}
