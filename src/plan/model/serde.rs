//! A model as a document.

use std::collections::BTreeMap;

use serde::ser::Serializer;

use super::{Choice, Family, InvalidModel, Model, Target};
use crate::exercise::ExerciseId;
use crate::muscle::Muscle;

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "a model")]
pub(super) struct Form {
    budget: u32,
    gain: Vec<u32>,
    targets: Vec<Target>,
    #[serde(default)]
    required: Vec<ExerciseId>,
    families: Vec<Family>,
}

impl TryFrom<Form> for Model {
    type Error = InvalidModel;

    fn try_from(form: Form) -> Result<Self, InvalidModel> {
        let Form { budget, gain, targets, required, families } = form;
        Self::new(budget, gain, targets, required, families)
    }
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "a choice")]
pub(super) struct ChoiceForm {
    exercise: ExerciseId,
    sets: u32,
    seconds: u32,
    half_sets: BTreeMap<Muscle, u32>,
}

impl From<ChoiceForm> for Choice {
    fn from(form: ChoiceForm) -> Self {
        let ChoiceForm { exercise, sets, seconds, half_sets } = form;
        Self::new(exercise, sets, seconds, half_sets)
    }
}

pub(super) fn as_map<S: Serializer>(
    half_sets: &[(Muscle, u32)],
    to: S,
) -> Result<S::Ok, S::Error> {
    to.collect_map(half_sets.iter().copied())
}
