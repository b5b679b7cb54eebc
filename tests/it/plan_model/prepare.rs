//! The warm-up and the cool-down, which are for the sake of the strength part.

use std::collections::{BTreeMap, BTreeSet};

use regimen::exercise::Loads;
use regimen::muscle::LeafGroup;
use regimen::plan::{Choice, Demand, Outcome};
use regimen::prescription::{Hold, Run, Sets, Work};
use regimen::{Catalog, Exercise, ExerciseKind, Goal, Level, Muscle, Phase, Plan, Setup};

use super::candidates::{candidates, general_merit, is_required};
use super::doses::{seconds, work};
use super::lifts::{Sort, sort_of};
use super::problem::{Problem, Taken, Wanted};
use super::strength::warm_up_share;

const GAIN: [u32; 3] = [0, 1000, 1500];
const RAISE_GAIN: [u32; 5] = [0, 1000, 2000, 2300, 2500];

/// The half-sets that the strength part gives each muscle, and for each region six for every set
/// of a compound lift that loads it heavily.
fn trained(outcome: &Outcome, catalog: &Catalog) -> BTreeMap<Demand, u32> {
    let mut trained = BTreeMap::new();
    for choice in outcome.choices(Phase::Strength) {
        let exercise = catalog.get(choice.exercise()).unwrap();
        let mut add = |demand, amount| *trained.entry(demand).or_default() += amount;
        for muscle in exercise.primary() {
            add(Demand::Muscle(muscle), 2 * choice.sets());
        }
        for muscle in exercise.secondary() {
            add(Demand::Muscle(muscle), choice.sets());
        }
        let is_chosen = |setup: &&Setup| Some(setup.id()) == choice.setup();
        let setup = exercise.setups().iter().find(is_chosen).unwrap();
        let loads = setup.loads().filter(|_| sort_of(exercise) == Sort::CompoundLimbLift);
        for region in loads.into_iter().flat_map(Loads::heavily) {
            add(Demand::Region(region), 6 * choice.sets());
        }
    }
    trained
}

fn with_gain(demands: BTreeMap<Demand, u32>) -> BTreeMap<Demand, Wanted> {
    let wanted = |(demand, weight)| (demand, Wanted { weight, gain: GAIN.to_vec() });
    demands.into_iter().map(wanted).collect()
}

/// What makes warm-up exercises alike.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Own(String),
    Cardio,
    Stretch(BTreeSet<LeafGroup>),
}

fn key_of(plan: &Plan, exercise: &Exercise) -> Key {
    match exercise.kind() {
        _ if is_required(plan, exercise) => Key::Own(exercise.id().to_string()),
        ExerciseKind::Cardio => Key::Cardio,
        ExerciseKind::StaticStretch => {
            Key::Stretch(exercise.primary().iter().map(Muscle::leaf_group).collect())
        }
        _ => Key::Own(exercise.id().to_string()),
    }
}

fn touches(exercise: &Exercise) -> BTreeMap<Demand, u32> {
    let primary = exercise.primary().iter().map(|it| (Demand::Muscle(it), 2));
    let secondary = exercise.secondary().iter().map(|it| (Demand::Muscle(it), 1));
    primary.chain(secondary).collect()
}

fn touches_and_mobilises(exercise: &Exercise) -> BTreeMap<Demand, u32> {
    let mut gives = touches(exercise);
    gives.extend(exercise.mobilises().iter().map(|it| (Demand::Region(it), 2)));
    gives
}

/// A choice of the warm-up or cool-down.
fn taken(
    plan: &Plan,
    exercise: &Exercise,
    setup: &Setup,
    sets: &[(&Run, u32)],
    gives: BTreeMap<Demand, u32>,
) -> Taken {
    Taken {
        exercise: exercise.id().to_string(),
        setup: setup.id().to_owned(),
        sets: sets.iter().map(|(_, sets)| sets).sum(),
        seconds: seconds(plan, exercise, setup, sets),
        merit: general_merit(plan, exercise),
        gives,
    }
}

/// The sets of a stretch: so many of its holds as a minute has room for, at least one.
fn stretch_sets<'a>(plan: &Plan, exercise: &'a Exercise) -> Vec<(&'a Run, u32)> {
    let runs = exercise.prescription().runs();
    assert_eq!(runs.len(), 1, "{}: the text does not say how to cut runs", exercise.id());
    let most = 60_u64.checked_div(work(plan, &runs[0].work)).unwrap_or(u64::MAX).max(1);
    let most = u32::try_from(most).unwrap_or(u32::MAX);
    vec![(&runs[0], runs[0].sets.high().min(most))]
}

/// The lengths of a raise: every multiple of half a minute within its own dose, at most two
/// minutes. None if it is counted otherwise or takes longer.
fn raises(exercise: &Exercise) -> Vec<u32> {
    let Work::Hold(hold) = &exercise.prescription().runs()[0].work else {
        return Vec::new();
    };
    let (low, high) = (hold.low().get(), hold.high().map_or(120, Hold::get));
    [30, 60, 90, 120].into_iter().filter(|it| (low..=high).contains(it)).collect()
}

pub(super) fn warm_up(plan: &Plan, catalog: &Catalog, outcome: &Outcome) -> Problem {
    let mut demands = with_gain(trained(outcome, catalog));
    demands.insert(Demand::Raise, Wanted { weight: 36, gain: RAISE_GAIN.to_vec() });
    let allows_static = plan.level == Level::Beginner && plan.goal == Goal::General;
    let mut families: BTreeMap<Key, BTreeSet<Taken>> = BTreeMap::new();
    let mut required = BTreeSet::new();
    for (exercise, setups) in candidates(plan, catalog, Phase::WarmUp) {
        let is_static = exercise.kind() == ExerciseKind::StaticStretch;
        if is_static && !allows_static && !is_required(plan, exercise) {
            continue;
        }
        if is_required(plan, exercise) {
            required.insert(exercise.id().to_string());
        }
        let setup = setups[0];
        let runs = exercise.prescription().runs();
        let high: Vec<(&Run, u32)> =
            runs.iter().map(|run| (run, run.sets.high())).collect();
        let family = families.entry(key_of(plan, exercise)).or_default();
        let mut push = |sets: &[(&Run, u32)], mut gives: BTreeMap<Demand, u32>| {
            gives.retain(|demand, _| demands.contains_key(demand));
            family.insert(taken(plan, exercise, setup, sets, gives));
        };
        let lengths = raises(exercise);
        match exercise.kind() {
            ExerciseKind::StaticStretch => {
                push(&stretch_sets(plan, exercise), touches_and_mobilises(exercise));
            }
            ExerciseKind::Cardio if !lengths.is_empty() => {
                for seconds in lengths {
                    let run = Run::new(Sets::constant(1), Work::hold(seconds).unwrap());
                    // Cardio with impact raises the pulse, and touches nothing.
                    let mut gives = touches(exercise);
                    gives.retain(|_, _| !exercise.impact());
                    gives.insert(Demand::Raise, seconds / 30);
                    push(&[(&run, 1)], gives);
                }
            }
            // It raises nothing, and is there only if it must be.
            ExerciseKind::Cardio if is_required(plan, exercise) => {
                push(&high, touches(exercise));
            }
            ExerciseKind::Cardio => {}
            _ => push(&high, touches_and_mobilises(exercise)),
        }
    }
    families.retain(|_, choices| !choices.is_empty());
    Problem {
        budget: warm_up_share(plan),
        demands,
        required,
        families: families.into_values().collect(),
    }
}

/// The seconds that are left for a cool-down: at most five minutes, none under two.
pub(super) fn left(plan: &Plan, outcome: &Outcome) -> Option<u32> {
    let parts = [Phase::Strength, Phase::WarmUp];
    let taken: u32 =
        parts.iter().flat_map(|it| outcome.choices(*it)).map(Choice::seconds).sum();
    // The first exercise has no way to it.
    let left = plan.minutes * 60 + plan.pace.transition - taken;
    (left >= 120).then(|| left.min(300))
}

pub(super) fn cool_down(plan: &Plan, catalog: &Catalog, outcome: &Outcome) -> Problem {
    let mut demands = trained(outcome, catalog);
    demands.retain(|demand, _| !matches!(demand, Demand::Region(_)));
    let demands = with_gain(demands);
    let budget = left(plan, outcome).unwrap();
    let held: BTreeSet<_> =
        outcome.choices(Phase::WarmUp).iter().map(|it| it.exercise().clone()).collect();
    let mut families: BTreeMap<Key, BTreeSet<Taken>> = BTreeMap::new();
    for (exercise, setups) in candidates(plan, catalog, Phase::CoolDown) {
        if exercise.kind() != ExerciseKind::StaticStretch || held.contains(exercise.id())
        {
            continue;
        }
        let mut gives = touches(exercise);
        gives.retain(|demand, _| demands.contains_key(demand));
        let family = families.entry(key_of(plan, exercise)).or_default();
        // As many of its sets as fit, and one that is too long if none does.
        let (run, most) = stretch_sets(plan, exercise)[0];
        let of = |sets| taken(plan, exercise, setups[0], &[(run, sets)], gives.clone());
        let fitting = (1..=most).rev().map(of).find(|it| it.seconds <= budget);
        family.insert(fitting.unwrap_or_else(|| of(1)));
    }
    Problem {
        budget,
        demands,
        required: BTreeSet::new(),
        families: families.into_values().collect(),
    }
}
