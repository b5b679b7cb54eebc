//! What a plan may choose from, and the merits of that.

use regimen::{Catalog, Exercise, ExerciseKind, Level, Phase, Plan, Setup};

pub(super) fn is_required(plan: &Plan, exercise: &Exercise) -> bool {
    plan.with.contains(exercise.id())
}

/// The level at which an exercise is done in a setup.
pub(super) fn level_in(exercise: &Exercise, setup: &Setup) -> Level {
    setup.level().map_or(exercise.level(), |level| level.max(exercise.level()))
}

/// The setups of an exercise that a plan may use in a phase, in their order.
pub(super) fn setups<'a>(
    plan: &Plan,
    exercise: &'a Exercise,
    phase: Phase,
) -> Vec<&'a Setup> {
    let is_required = is_required(plan, exercise);
    let is_of_phase = match phase {
        Phase::Strength => exercise.kind() == ExerciseKind::Strength,
        other => other.allows(exercise.kind()),
    };
    let works = exercise.primary() | exercise.secondary();
    let is_allowed = is_of_phase
        && !plan.without.contains(exercise.id())
        && (is_required || plan.coaching || !exercise.needs_coaching())
        && !(plan.quiet && exercise.impact())
        && (phase != Phase::Strength || !works.is_disjoint(plan.targets));
    let is_possible = |setup: &&Setup| {
        plan.kit.allows(setup)
            && (is_required || level_in(exercise, setup) <= plan.level)
            && !plan.spare.iter().any(|region| setup.may_load(region))
            && !plan.ease.iter().any(|region| setup.may_load_heavily(region))
    };
    exercise.setups().iter().filter(|_| is_allowed).filter(is_possible).collect()
}

/// Every candidate of a phase with the setups it may be done in.
pub(super) fn candidates<'a>(
    plan: &Plan,
    catalog: &'a Catalog,
    phase: Phase,
) -> Vec<(&'a Exercise, Vec<&'a Setup>)> {
    let with_setups = catalog.iter().map(|it| (it, setups(plan, it, phase)));
    with_setups.filter(|(_, setups)| !setups.is_empty()).collect()
}

/// What the person and the catalogue say of an exercise, whatever it trains.
pub(super) fn general_merit(plan: &Plan, exercise: &Exercise) -> i32 {
    let mut merit = 0;
    if !exercise.staple() && !is_required(plan, exercise) {
        merit -= 8000;
    }
    if plan.like.contains(exercise.id()) {
        merit += 8000;
    }
    if plan.dislike.contains(exercise.id()) {
        merit -= 8000;
    }
    let recent = plan.unlike.iter().filter(|id| *id == exercise.id()).count();
    merit - 4000 * i32::try_from(recent.min(2)).unwrap()
}
