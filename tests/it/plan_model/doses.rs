//! What a goal makes of a dose, and how long it takes.

use regimen::exercise::Pattern;
use regimen::prescription::{Effort, Load, Reps, Rest, Run, Tempo, Work};
use regimen::{
    EquipmentSet, Exercise, ExerciseKind, Goal, Laterality, Level, Plan, Setup,
};

use super::lifts::{Sort, is_combined, is_fast, is_loaded, needs_resistance, sort_of};

/// A dose and whether the goal made it heavy.
pub(super) struct Dosed {
    pub(super) runs: Vec<Run>,
    pub(super) is_heavy: bool,
}

/// The runs of an exercise in a setup as the goal and the limit of rest want them.
pub(super) fn dose(plan: &Plan, exercise: &Exercise, setup: &Setup) -> Dosed {
    let mut runs = exercise.prescription().runs().to_vec();
    let mut is_changed = false;
    if adapts(plan.goal, exercise, setup) {
        for run in &mut runs {
            is_changed |= aim(plan.goal, run, needs_resistance(setup));
        }
    }
    if let Some(most) = plan.rest_at_most {
        for run in &mut runs {
            let rest = run.rest.map_or(plan.pace.rest, |rest| rest.high_or_low().get());
            if rest > most {
                run.rest = Some(Rest::new(most).unwrap().into());
            }
        }
    }
    Dosed { runs, is_heavy: is_changed && plan.goal == Goal::Strength }
}

fn adapts(goal: Goal, exercise: &Exercise, setup: &Setup) -> bool {
    let keeps = [
        Pattern::ScapularProtraction,
        Pattern::ScapularRetraction,
        Pattern::ScapularElevation,
        Pattern::ScapularDepression,
        Pattern::ScapularUpwardRotation,
        Pattern::ShoulderExternalRotation,
        Pattern::ShoulderInternalRotation,
        Pattern::NeckFlexion,
        Pattern::NeckExtension,
    ];
    match (goal, sort_of(exercise)) {
        _ if is_fast(exercise) => false,
        (Goal::General, _) | (_, Sort::Trunk) | (Goal::Strength, Sort::Isolation) => {
            false
        }
        (Goal::Strength, _) => is_loaded(exercise, setup) && !is_combined(exercise),
        (_, Sort::CompoundLimbLift) => true,
        (_, Sort::Isolation) => !exercise.pattern().is_some_and(|it| keeps.contains(&it)),
    }
}

/// Gives a run the goal's repetitions, effort and rest; without a resistance only repetitions
/// that its own dose allows too.
fn aim(goal: Goal, run: &mut Run, has_resistance: bool) -> bool {
    let (reps, rest) = match goal {
        Goal::Strength => (3..=6, 150),
        Goal::Hypertrophy => (8..=12, 90),
        Goal::Endurance => (15..=20, 30),
        _ => return false,
    };
    if matches!(run.load, Some(Load::OfMaximum(_))) {
        return false;
    }
    let Work::Reps { count, .. } = &mut run.work else { return false };
    let own = count.low().get()..=count.high().map_or(u32::MAX, Reps::get);
    let mut both = reps.clone().filter(|it| has_resistance || own.contains(it));
    let Some(first) = both.next() else { return false };
    let last = both.next_back().unwrap_or(first);
    *count = (first..=last).try_into().unwrap();
    run.effort = Some(Effort::rir(1..=3).unwrap());
    run.rest = Some(Rest::new(rest).unwrap().into());
    true
}

/// The numbers of sets: from two, or fewer if its own dose says so. Trunk and holds go up to their
/// own; the rest two more where that is two or more, at most four, for experts five.
pub(super) fn counts(plan: &Plan, exercise: &Exercise) -> std::ops::RangeInclusive<u32> {
    let regimen::LowHigh { low, high } = exercise.prescription().sets();
    let is_hold = exercise
        .prescription()
        .runs()
        .iter()
        .any(|run| matches!(run.work, Work::Hold(_)));
    let cap = if plan.level == Level::Expert { 5 } else { 4 };
    let most = if sort_of(exercise) == Sort::Trunk || is_hold || high < 2 {
        high
    } else {
        (high + 2).min(cap).max(high)
    };
    low.min(2)..=most
}

/// So many sets of these runs: each has its fewest, and the first ones get what there is more;
/// where even the fewest are too many, the last ones lose. What is more than all of them allow
/// goes to the last.
pub(super) fn shared_out(runs: &[Run], count: u32) -> Vec<(&Run, u32)> {
    let mut shared: Vec<(&Run, u32)> =
        runs.iter().map(|run| (run, run.sets.low())).collect();
    let given = |shared: &[(&Run, u32)]| shared.iter().map(|(_, sets)| sets).sum::<u32>();
    while given(&shared) < count {
        let free = shared.iter().position(|(run, sets)| *sets < run.sets.high());
        let next = free.unwrap_or(shared.len() - 1);
        shared[next].1 += 1;
    }
    while given(&shared) > count {
        shared.iter_mut().rfind(|(_, sets)| *sets > 0).unwrap().1 -= 1;
    }
    shared.retain(|(_, sets)| *sets > 0);
    shared
}

/// The way to the exercise, its work, its changes of side, and the rests between its sets.
pub(super) fn seconds(
    plan: &Plan,
    exercise: &Exercise,
    setup: &Setup,
    sets: &[(&Run, u32)],
) -> u32 {
    let pace = &plan.pace;
    let is_training = exercise.kind() == ExerciseKind::Strength;
    let usual_rest = match exercise.kind() {
        ExerciseKind::Strength => pace.rest,
        ExerciseKind::StaticStretch => pace.stretch_rest,
        _ => pace.warm_up_rest,
    };
    let sides = if exercise.prescription().is_per_side() { 2 } else { 1 };
    let mut seconds = u64::from(pace.transition);
    let mut last_rest = 0;
    for (run, sets) in sets {
        let is_bare = matches!(run.load, None | Some(Load::BodyWeight))
            && (setup.equipment() & EquipmentSet::weights()).is_empty();
        let is_light = !is_training || (matches!(run.work, Work::Hold(_)) && is_bare);
        let change = match exercise.laterality() {
            Laterality::Alternating => 0,
            _ if is_light => pace.light_side_change,
            _ => pace.side_change,
        };
        last_rest = u64::from(run.rest.map_or(usual_rest, |it| it.high_or_low().get()));
        let of_set =
            sides * work(plan, &run.work) + (sides - 1) * u64::from(change) + last_rest;
        seconds += u64::from(*sets) * of_set;
    }
    (seconds - last_rest).try_into().unwrap()
}

/// Seconds of one set on one side, at most.
pub(super) fn work(plan: &Plan, work: &Work) -> u64 {
    match work {
        Work::Reps { count, tempo, .. } => {
            let each = tempo.map_or(plan.pace.repetition, Tempo::seconds);
            u64::from(count.high_or_low().get()) * u64::from(each)
        }
        Work::Hold(hold) => hold.high_or_low().get().into(),
        Work::Distance(way) => {
            let metres = u64::from(way.high_or_low().get());
            (metres * 60).div_ceil(plan.pace.metres_per_minute.get().into())
        }
        work => panic!("{work:?}"),
    }
}
