//! The warm-up, built for what was chosen.

use std::borrow::Cow;

use super::prepare::{self, GAIN, Likeness, Trained};
use super::{Candidate, Formulation, ModelBuilder, Offered, Scope};
use crate::exercise::{ExerciseKind, Level, Prescribed};
use crate::limits;
use crate::plan::goal::Goal;
use crate::plan::model::{Choice, Demand, WeightedDemand};
use crate::plan::request::Plan;
use crate::prescription::{Prescription, Run, Work};
use crate::routine::Phase;

/// The warm-up's share of each minute, and the least and the most seconds of it: a fifth of a
/// short session, 10 minutes of a long one (ACSM: 5 to 10 minutes; the shares are a choice of
/// this crate).
const SECONDS_A_MINUTE: u64 = 12;
const LEAST_SECONDS: u64 = 120;
pub(in crate::plan) const MOST_SECONDS: u64 = 600;

/// What a raised pulse is worth, by steps of 30 seconds (Jeffreys 2007 has the raise first); the
/// numbers are choices of this crate.
const RAISE_WEIGHT: u32 = 36;
const RAISE_GAIN: &[u32] = &[0, 1000, 2000, 2300, 2500];
const RAISE_STEP: u32 = 30;
const LONGEST_RAISE: u32 = 120;

/// The seconds of a session that are the warm-up's.
pub(in crate::plan) fn share(minutes: u32) -> u64 {
    (u64::from(minutes) * SECONDS_A_MINUTE).clamp(LEAST_SECONDS, MOST_SECONDS)
}

/// The fewest minutes with room for a warm-up and for some seconds of strength; none if a plan has
/// no warm-up exercise, or no number of minutes is enough.
pub(in crate::plan) fn fewest_minutes(
    posed: &Formulation<'_>,
    strength: u64,
) -> Option<u32> {
    let warm_up = least_seconds(posed)?;
    let mut minutes = limits::MINUTES.low()..=limits::MINUTES.high();
    minutes.find(|minutes| {
        let share = share(*minutes);
        warm_up <= share && share + strength <= u64::from(*minutes) * 60
    })
}

/// The least that a warm-up takes; none if there is no warm-up exercise.
pub(in crate::plan) fn least_seconds(posed: &Formulation<'_>) -> Option<u64> {
    let (shortest, _) = posed.shortest(|_| true)?;
    Some(posed.model.required_seconds().max(shortest.into()))
}

/// Whether static stretches may stand before strength work: only for beginners who train for
/// nothing in particular (Behm 2016: they cost strength; the article that this crate grew out of
/// begins with them).
const fn allows_static(plan: &Plan) -> bool {
    matches!((plan.level, plan.goal), (Level::Beginner, Goal::General))
}

/// The warm-up for what is trained, as a model.
pub(in crate::plan) fn pose<'a>(scope: &Scope<'a>, trained: &Trained) -> Formulation<'a> {
    let plan = scope.plan;
    let mut builder = ModelBuilder::new(plan);
    for candidate in scope.candidates(Phase::WarmUp) {
        let exercise = candidate.exercise;
        let is_required = scope.is_required(exercise);
        let is_static = exercise.kind() == ExerciseKind::StaticStretch;
        if is_static && !is_required && !allows_static(plan) {
            continue;
        }
        let setup = candidate.setup.id();
        let likeness = Likeness::of(scope, exercise, candidate.place);
        let merit = prepare::merit(scope, exercise);
        if exercise.kind() != ExerciseKind::Cardio {
            let prescription = prepare::usual(plan, exercise);
            let offered = Offered { candidate, prescription };
            let choice = offered.choice(plan, setup, trained.touched(exercise));
            builder.add(likeness, offered, choice.with_merit(merit));
            continue;
        }
        let raises = raises(candidate);
        if raises.is_empty() && is_required {
            let prescription = prepare::usual(plan, exercise);
            let offered = Offered { candidate, prescription };
            let choice = offered.choice(plan, setup, trained.touched_muscles(exercise));
            builder.add(likeness.clone(), offered, choice.with_merit(merit));
        }
        for (steps, offered) in raises {
            // Jumps are no way to begin: where there is something gentler it warms muscles too.
            let mut gives = if exercise.impact() {
                Vec::new()
            } else {
                trained.touched_muscles(exercise)
            };
            gives.push((Demand::Raise, steps));
            let choice = offered.choice(plan, setup, gives);
            builder.add(likeness.clone(), offered, choice.with_merit(merit));
        }
    }
    let raise =
        WeightedDemand::new(Demand::Raise, RAISE_WEIGHT).with_gain(RAISE_GAIN.to_vec());
    let demands = trained.muscles().chain(trained.regions()).chain([raise]);
    builder.pose(share(plan.minutes), GAIN, demands.collect())
}

/// Each multiple of 30 s that the prescription of a cardio exercise allows, up to 120 s; none if it
/// is not done for a time.
fn raises(candidate: Candidate<'_>) -> Vec<(u32, Offered<'_>)> {
    let prescription = candidate.exercise.prescription();
    let [Run { work: Work::Hold(time), .. }] = prescription.runs() else {
        return Vec::new();
    };
    let most = time.high().map_or(LONGEST_RAISE, |most| most.get().min(LONGEST_RAISE));
    let steps = time.low().get().div_ceil(RAISE_STEP).max(1)..=most / RAISE_STEP;
    let raise = |steps: u32| {
        let work = Work::hold(steps * RAISE_STEP).ok()?;
        let run = Run::new(1.try_into().ok()?, work);
        let prescription = Prescription::new([run]).ok()?;
        Some((steps, Offered { candidate, prescription: Cow::Owned(prescription) }))
    };
    steps.filter_map(raise).collect()
}

/// What was chosen: the raise, static stretches, dynamic ones, activation; within each more value
/// first.
pub(in crate::plan) fn steps(
    posed: &Formulation<'_>,
    taken: &[(usize, usize)],
) -> Vec<Prescribed> {
    let rank = |kind: ExerciseKind| match kind {
        ExerciseKind::Cardio => 0,
        ExerciseKind::StaticStretch => 1,
        ExerciseKind::DynamicStretch => 2,
        _ => 3,
    };
    let chosen = taken.iter().filter_map(|place| posed.at(*place));
    let mut chosen: Vec<(&Offered<'_>, &Choice)> = chosen.collect();
    chosen.sort_by_cached_key(|(offered, choice)| {
        let exercise = offered.candidate.exercise;
        let value = std::cmp::Reverse(posed.model.value_of([*choice]));
        (rank(exercise.kind()), value, exercise.id().clone())
    });
    chosen.into_iter().map(|(offered, _)| offered.prescribed()).collect()
}
