//! In which order the exercises of a session follow.

use regimen::plan::{self, Outcome};
use regimen::{Catalog, Exercise, ExerciseKind, Muscle, Phase, Plan};

use super::lifts::{Direction, Sort, direction_of, needs_resistance, own_low, sort_of};
use super::strength::{full, gain};

struct Lift {
    id: String,
    sort: Sort,
    direction: Direction,
    is_bare: bool,
    own_low: u32,
    value: u32,
}

/// What its sets are worth for the targets by themselves, as if nothing counted less.
fn value(plan: &Plan, exercise: &Exercise, sets: u32) -> u32 {
    let of_muscle = |muscle: Muscle, each: u32| {
        let factor = plan.emphasis.get(&muscle).copied().unwrap_or(1);
        let gain = gain(plan);
        let amount = usize::try_from(each * sets).unwrap().min(gain.len() - 1);
        plan::weight(muscle) * factor * gain[amount]
    };
    let primary = (exercise.primary() & plan.targets).iter();
    let primary = primary.map(|it| of_muscle(it, full(exercise, it)));
    let secondary =
        (exercise.secondary() & plan.targets).iter().map(|it| of_muscle(it, 2));
    primary.chain(secondary).sum()
}

/// The ids of the strength part in the order of the text: compound, isolation, trunk; with a
/// resistance first, then (compound) fewer repetitions of its own, then more value, then the id. The next is of another direction than the one
/// before where there is one; but a direction with more than half of what is left of its group
/// comes first, unless the one before is of that group and direction.
pub(super) fn strength(plan: &Plan, catalog: &Catalog, outcome: &Outcome) -> Vec<String> {
    let lift = |choice: &plan::Choice| {
        let exercise = catalog.get(choice.exercise()).unwrap();
        let is_chosen = |it: &&regimen::Setup| Some(it.id()) == choice.setup();
        let setup = exercise.setups().iter().find(is_chosen).unwrap();
        Lift {
            id: exercise.id().to_string(),
            sort: sort_of(exercise),
            direction: direction_of(exercise),
            is_bare: !needs_resistance(setup),
            own_low: own_low(exercise).unwrap_or(u32::MAX),
            value: value(plan, exercise, choice.sets()),
        }
    };
    let choices = outcome.choices(Phase::Strength);
    let mut ordered = Vec::new();
    let mut before: Option<(Sort, Direction)> = None;
    for sort in [Sort::CompoundLimbLift, Sort::Isolation, Sort::Trunk] {
        let all = choices.iter().map(|it| lift(it));
        let mut rest: Vec<Lift> = all.filter(|it| it.sort == sort).collect();
        rest.sort_by(|a, b| {
            // The heavier lift by its own dose comes first.
            let heavy = |it: &Lift| match it.sort {
                Sort::CompoundLimbLift => it.own_low,
                _ => 0,
            };
            let key = (a.is_bare, heavy(a), b.value, &a.id);
            key.cmp(&(b.is_bare, heavy(b), a.value, &b.id))
        });
        while !rest.is_empty() {
            let count =
                |direction| rest.iter().filter(|it| it.direction == direction).count();
            let is_major = |it: &Lift| {
                2 * count(it.direction) > rest.len()
                    && before != Some((it.sort, it.direction))
            };
            let is_other =
                |it: &Lift| before.is_none_or(|(_, direction)| it.direction != direction);
            let major = rest.iter().position(is_major);
            let next = rest.remove(major.or(rest.iter().position(is_other)).unwrap_or(0));
            before = Some((next.sort, next.direction));
            ordered.push(next.id);
        }
    }
    ordered
}

/// Raise, static, dynamic, activation.
pub(super) fn rank_in_warm_up(exercise: &Exercise) -> u32 {
    match exercise.kind() {
        ExerciseKind::Cardio => 0,
        ExerciseKind::StaticStretch => 1,
        ExerciseKind::DynamicStretch => 2,
        _ => 3,
    }
}
