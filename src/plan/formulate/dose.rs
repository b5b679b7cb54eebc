//! The dose of an exercise as a plan asks for it.

use std::borrow::Cow;

use crate::exercise::{Exercise, Setup};
use crate::plan::goal::Adapted;
use crate::plan::request::Plan;
use crate::prescription::{Rest, Run};

impl Plan {
    /// The prescription of an exercise in a setup as the goal adapts it, with no longer rests than
    /// the plan allows.
    pub(in crate::plan) fn adapt<'a>(
        &self,
        exercise: &'a Exercise,
        setup: &Setup,
    ) -> Adapted<'a> {
        let adapted = self.goal.adapt(exercise, setup);
        let Some(most) = self.rest_at_most.and_then(|most| Rest::new(most).ok()) else {
            return adapted;
        };
        let Adapted { prescription, is_heavy } = adapted;
        let prescription = prescription.map_runs(|run| {
            let stated = run.rest.map(|rest| rest.high().unwrap_or(rest.low()));
            let rest = stated.map_or(self.pace.rest, Rest::get);
            if rest <= most.get() { run } else { Run { rest: Some(most.into()), ..run } }
        });
        Adapted { prescription: Cow::Owned(prescription), is_heavy }
    }
}
