//! The cool-down, if time is left for one.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::prepare::{self, GAIN, Likeness, Trained};
use super::{Candidate, Formulation, ModelBuilder, Offered, Scope};
use crate::exercise::ExerciseKind;
use crate::plan::model::{Choice, Demand};
use crate::plan::request::Plan;
use crate::routine::Phase;

/// The least and the most seconds of a cool-down; choices of this crate.
const LEAST_SECONDS: u64 = 120;
const MOST_SECONDS: u64 = 300;

/// Static stretches of what was trained, in the seconds that some seconds of strength and a warm-up
/// leave, without those that the warm-up has; none if too little is left.
pub(in crate::plan) fn pose<'a, 'w>(
    scope: &Scope<'a>,
    trained: &Trained,
    strength: u64,
    warm_up: impl Iterator<Item = &'w Choice>,
) -> Option<Formulation<'a>> {
    let plan = scope.plan;
    let mut used = strength;
    let mut before = BTreeSet::new();
    for choice in warm_up {
        used += u64::from(choice.seconds());
        before.insert(choice.exercise());
    }
    // Each choice pays for the way to it, and the first exercise of a session has none.
    let first_way = u64::from(plan.pace.transition);
    let left = (plan.seconds() + first_way).saturating_sub(used);
    if left < LEAST_SECONDS {
        return None;
    }
    let left = left.min(MOST_SECONDS);
    let mut builder = ModelBuilder::new(plan);
    for candidate in scope.candidates(Phase::WarmUp) {
        let exercise = candidate.exercise;
        let is_static = exercise.kind() == ExerciseKind::StaticStretch;
        if !is_static || before.contains(exercise.id()) {
            continue;
        }
        let touched = trained.touched_muscles(exercise);
        let (offered, choice) = fitting(plan, candidate, &touched, left);
        let likeness = Likeness::of(scope, exercise, candidate.place);
        let merit = prepare::merit(scope, exercise);
        builder.add(likeness, offered, choice.with_merit(merit));
    }
    let demands = trained.muscles().collect();
    Some(builder.pose(left, GAIN, demands))
}

/// A stretch for its usual sets, or for as many of them as fit.
fn fitting<'a>(
    plan: &Plan,
    candidate: Candidate<'a>,
    touched: &[(Demand, u32)],
    left: u64,
) -> (Offered<'a>, Choice) {
    let mut offered =
        Offered { candidate, prescription: prepare::usual(plan, candidate.exercise) };
    let setup = candidate.setup.id();
    let mut choice = offered.choice(plan, setup, touched.to_vec());
    while u64::from(choice.seconds()) > left && choice.sets() > 1 {
        let fewer = offered.prescription.with_sets(choice.sets() - 1);
        offered.prescription = Cow::Owned(fewer);
        choice = offered.choice(plan, setup, touched.to_vec());
    }
    (offered, choice)
}
