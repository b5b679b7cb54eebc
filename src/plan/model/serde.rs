//! A model as a document.

use std::collections::BTreeMap;
use std::sync::Arc;

use ::serde::Serialize;
use ::serde::ser::Serializer;

use super::{Choice, Demand, Family, InvalidModel, Model, WeightedDemand};
use crate::exercise::ExerciseId;

#[derive(::serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "a model")]
pub(super) struct Form {
    budget: u32,
    gain: Vec<u32>,
    demands: Vec<WeightedDemand>,
    #[serde(default)]
    required: Vec<ExerciseId>,
    families: Vec<Family>,
}

impl TryFrom<Form> for Model {
    type Error = InvalidModel;

    fn try_from(form: Form) -> Result<Self, InvalidModel> {
        let Form { budget, gain, demands, required, families } = form;
        Self::new(budget, gain, demands, required, families)
    }
}

#[derive(::serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "a choice")]
pub(super) struct ChoiceForm {
    exercise: ExerciseId,
    #[serde(default)]
    setup: Option<String>,
    sets: u32,
    seconds: u32,
    #[serde(default)]
    merit: i32,
    gives: BTreeMap<Demand, u32>,
}

impl From<ChoiceForm> for Choice {
    fn from(form: ChoiceForm) -> Self {
        let ChoiceForm { exercise, setup, sets, seconds, merit, gives } = form;
        let choice = Self::new(exercise, sets, seconds, gives).with_merit(merit);
        match setup {
            Some(setup) => choice.with_setup(setup),
            None => choice,
        }
    }
}

pub(super) fn as_map<S: Serializer>(
    gives: &[(Demand, u32)],
    to: S,
) -> Result<S::Ok, S::Error> {
    to.collect_map(gives.iter().copied())
}

#[expect(clippy::ref_option, reason = "serde passes a reference")]
pub(super) fn text<S: Serializer>(
    setup: &Option<Arc<str>>,
    to: S,
) -> Result<S::Ok, S::Error> {
    setup.as_deref().serialize(to)
}

pub(super) fn is_zero<T: Default + PartialEq>(number: &T) -> bool {
    *number == T::default()
}
