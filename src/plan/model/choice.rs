//! What can be taken: choices, in families of which at most one is taken.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::Demand;
use crate::exercise::ExerciseId;

/// Choices of which at most one is taken.
#[derive(
    Clone, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize,
)]
#[serde(deny_unknown_fields)]
pub struct Family {
    /// The choices.
    pub choices: Vec<Choice>,
}

/// An exercise in a setup for a number of sets: what it costs, what it gives, and its merit.
#[derive(Clone, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(from = "super::serde::ChoiceForm")]
pub struct Choice {
    exercise: ExerciseId,
    #[serde(
        skip_serializing_if = "Option::is_none",
        serialize_with = "super::serde::text"
    )]
    setup: Option<Arc<str>>,
    sets: u32,
    seconds: u32,
    #[serde(skip_serializing_if = "super::serde::is_zero")]
    merit: i32,
    #[serde(serialize_with = "super::serde::as_map")]
    gives: Vec<(Demand, u32)>,
}

impl Choice {
    /// A choice without a setup and without merit. Where a demand is named twice the last number
    /// counts.
    #[must_use]
    pub fn new(
        exercise: ExerciseId,
        sets: u32,
        seconds: u32,
        gives: impl IntoIterator<Item = (Demand, u32)>,
    ) -> Self {
        let gives: BTreeMap<Demand, u32> = gives.into_iter().collect();
        let gives = gives.into_iter().filter(|(_, count)| *count > 0).collect();
        Self::in_order(exercise, None, sets, seconds, gives)
    }

    /// A choice whose demands are in order, each once.
    pub(in crate::plan) fn in_order(
        exercise: ExerciseId,
        setup: Option<Arc<str>>,
        sets: u32,
        seconds: u32,
        gives: Vec<(Demand, u32)>,
    ) -> Self {
        Self { exercise, setup, sets, seconds, merit: 0, gives }
    }

    /// Sets the setup by its id.
    #[must_use]
    pub fn with_setup(self, setup: impl Into<Arc<str>>) -> Self {
        Self { setup: Some(setup.into()), ..self }
    }

    /// Sets the cost in seconds.
    pub(in crate::plan) fn with_seconds(self, seconds: u32) -> Self {
        Self { seconds, ..self }
    }

    /// Sets the merit, in units of value.
    #[must_use]
    pub fn with_merit(self, merit: i32) -> Self {
        Self { merit, ..self }
    }

    /// The exercise.
    #[must_use]
    pub fn exercise(&self) -> &ExerciseId {
        &self.exercise
    }

    /// The id of the setup, if the model states one.
    #[must_use]
    pub fn setup(&self) -> Option<&str> {
        self.setup.as_deref()
    }

    /// The number of sets.
    #[must_use]
    pub fn sets(&self) -> u32 {
        self.sets
    }

    /// The cost in seconds: the way to the exercise, its work, its rests and its changes of side.
    #[must_use]
    pub fn seconds(&self) -> u32 {
        self.seconds
    }

    /// The number that is added to the value when the choice is taken.
    #[must_use]
    pub fn merit(&self) -> i32 {
        self.merit
    }

    /// How much the choice gives of each demand, in the order of the demands.
    pub fn gives(&self) -> impl Iterator<Item = (Demand, u32)> {
        self.gives.iter().copied()
    }
}
