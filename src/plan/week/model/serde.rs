//! A model of a week as a document.

use super::{InvalidWeekModel, SessionModel, WeekModel};
use crate::plan::model::WeightedDemand;

#[derive(::serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "a model of a week")]
pub(super) struct Form {
    weeks: u32,
    gain: Vec<u32>,
    demands: Vec<WeightedDemand>,
    sessions: Vec<SessionModel>,
}

impl TryFrom<Form> for WeekModel {
    type Error = InvalidWeekModel;

    fn try_from(form: Form) -> Result<Self, InvalidWeekModel> {
        let Form { weeks, gain, demands, sessions } = form;
        Self::new(weeks, gain, demands, sessions)
    }
}
