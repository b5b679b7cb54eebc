//! The strength part.

use std::collections::{BTreeMap, BTreeSet};

use regimen::plan::{self, Demand, MovementGroup};
use regimen::{
    Catalog, Exercise, Goal, Laterality, Level, Muscle, MuscleGroup, Phase, Plan, Setup,
};

use super::candidates::{candidates, general_merit, is_required, level_in};
use super::doses::{Dosed, counts, dose, seconds, shared_out};
use super::families::Alike;
use super::lifts::{
    Sort, is_combined, is_loaded, movement_of, needs_resistance, sort_of,
};
use super::problem::{Problem, Taken, Wanted};

/// What quarter-sets gain: to 31 where several movements are called for, to 47 in a session for one
/// region.
const GAIN: [u32; 48] = [
    0, 500, 1000, 1400, 1800, 2120, 2440, 2696, 2952, 3157, 3362, 3526, 3690, 3821, 3952,
    4057, 4162, 4246, 4330, 4397, 4464, 4518, 4571, 4614, 4657, 4692, 4726, 4754, 4781,
    4803, 4825, 4843, 4861, 4876, 4891, 4904, 4917, 4928, 4939, 4949, 4959, 4968, 4977,
    4985, 4993, 5000, 5007, 5013,
];

pub(super) fn gain(plan: &Plan) -> &'static [u32] {
    let is_for_one_region = called(plan).is_empty();
    if is_for_one_region { &GAIN } else { &GAIN[..32] }
}

pub(super) fn warm_up_share(plan: &Plan) -> u32 {
    (plan.minutes * 12).clamp(120, 600)
}

/// The movements that the targets call for, with their weights.
fn called(plan: &Plan) -> Vec<(Demand, u32)> {
    let chiefs: [(MovementGroup, &[Muscle], u32); 5] = [
        (
            MovementGroup::Push,
            &[Muscle::PectoralisMajorSternocostal, Muscle::AnteriorDeltoid],
            28,
        ),
        (MovementGroup::Pull, &[Muscle::LatissimusDorsi, Muscle::Rhomboids], 28),
        (MovementGroup::Knee, &[Muscle::Vasti], 18),
        (MovementGroup::Hinge, &[Muscle::Hamstrings], 18),
        (MovementGroup::Trunk, &[Muscle::RectusAbdominis], 10),
    ];
    let called: Vec<_> = chiefs
        .into_iter()
        .filter(|(_, chiefs, _)| chiefs.iter().any(|it| plan.targets.contains(*it)))
        .map(|(movement, _, weight)| (Demand::Movement(movement), weight))
        .collect();
    if called.len() >= 2 { called } else { Vec::new() }
}

/// The targets with their weights, and the movements that they call for.
fn demands(plan: &Plan) -> BTreeMap<Demand, Wanted> {
    let factor = |muscle| plan.emphasis.get(&muscle).copied().unwrap_or(1);
    let muscles =
        plan.targets.iter().map(|it| (Demand::Muscle(it), plan::weight(it) * factor(it)));
    muscles
        .map(|(demand, weight)| (demand, Wanted { weight, gain: gain(plan).to_vec() }))
        .chain(called(plan).into_iter().map(|(demand, weight)| {
            // Six sets of a movement are all that count.
            (demand, Wanted { weight, gain: GAIN[..25].to_vec() })
        }))
        .collect()
}

/// The legs count as secondary muscles of a lift that the arms limit.
pub(super) fn full(exercise: &Exercise, muscle: Muscle) -> u32 {
    let is_limited =
        is_combined(exercise) && MuscleGroup::Legs.muscles().contains(muscle);
    if is_limited { 2 } else { 4 }
}

/// How often what a set gives is halved.
fn halvings(plan: &Plan, exercise: &Exercise, setup: &Setup, dosed: &Dosed) -> u32 {
    let rank = |level: Level| Level::ALL.iter().position(|it| *it == level).unwrap();
    let below = rank(plan.level).saturating_sub(rank(level_in(exercise, setup)));
    let mut halvings = if is_loaded(exercise, setup) { 0 } else { below };
    if plan.goal == Goal::Strength
        && sort_of(exercise) == Sort::CompoundLimbLift
        && !dosed.is_heavy
    {
        halvings += 1;
    }
    u32::try_from(halvings).unwrap().min(2)
}

/// No target is a primary muscle; or a lift of the limbs where only the core is asked for.
fn only_assists(plan: &Plan, exercise: &Exercise) -> bool {
    let core = MuscleGroup::Core.muscles();
    let is_for_core = plan.targets.contains(Muscle::RectusAbdominis)
        && plan.targets.iter().all(|muscle| core.contains(muscle));
    let is_limb_lift = sort_of(exercise) == Sort::CompoundLimbLift;
    (is_for_core && is_limb_lift) || (exercise.primary() & plan.targets).is_empty()
}

/// Quarter-sets of a set for its movement: half where the load is not made heavy for strength, or is
/// limited by the arms, and nothing where it only assists.
fn of_movement(plan: &Plan, exercise: &Exercise, dosed: &Dosed) -> u32 {
    let is_light = plan.goal == Goal::Strength
        && sort_of(exercise) == Sort::CompoundLimbLift
        && !dosed.is_heavy;
    match (only_assists(plan, exercise), is_light || is_combined(exercise)) {
        (true, _) => 0,
        (false, true) => 2,
        (false, false) => 4,
    }
}

fn merit(
    plan: &Plan,
    alike: &Alike<'_>,
    exercise: &Exercise,
    setup: &Setup,
    sets: u32,
    dosed: &Dosed,
) -> i32 {
    let mut merit = general_merit(plan, exercise);
    if only_assists(plan, exercise) {
        merit -= 12_000;
    }
    if plan.level > Level::Beginner
        && !needs_resistance(setup)
        && exercise.setups().iter().any(needs_resistance)
    {
        merit -= 8000;
    }
    if dosed.is_heavy && sets < 3 {
        merit -= 24_000;
    }
    if dosed.is_heavy && exercise.laterality() != Laterality::Bilateral {
        merit -= 4000;
    }
    if !needs_resistance(setup) {
        let harder = alike.harder(exercise);
        let ready = harder.iter().filter(|it| it.level() <= plan.level).count();
        merit -= 2000 * i32::try_from(ready.min(7)).unwrap();
    }
    merit
}

pub(super) fn model(plan: &Plan, catalog: &Catalog, alike: &Alike<'_>) -> Problem {
    let demands = demands(plan);
    let mut families: BTreeMap<(bool, String), BTreeSet<Taken>> = BTreeMap::new();
    let mut required = BTreeSet::new();
    for (exercise, setups) in candidates(plan, catalog, Phase::Strength) {
        let key = if is_required(plan, exercise) {
            required.insert(exercise.id().to_string());
            (true, exercise.id().to_string())
        } else {
            (false, alike.family(exercise, called(plan).is_empty()).to_string())
        };
        for setup in setups {
            let dosed = dose(plan, exercise, setup);
            let halvings = halvings(plan, exercise, setup, &dosed);
            for sets in counts(plan, exercise) {
                let primary = exercise.primary().iter();
                let primary = primary.map(|it| (it, full(exercise, it) >> halvings));
                let secondary = exercise.secondary().iter().map(|it| (it, 2 >> halvings));
                let mut gives: BTreeMap<Demand, u32> = primary
                    .chain(secondary)
                    .map(|(muscle, each)| (Demand::Muscle(muscle), each * sets))
                    .collect();
                if let Some(movement) = movement_of(exercise) {
                    let each = of_movement(plan, exercise, &dosed);
                    gives.insert(Demand::Movement(movement), each * sets);
                }
                gives
                    .retain(|demand, amount| demands.contains_key(demand) && *amount > 0);
                families.entry(key.clone()).or_default().insert(Taken {
                    exercise: exercise.id().to_string(),
                    setup: setup.id().to_owned(),
                    sets,
                    seconds: seconds(
                        plan,
                        exercise,
                        setup,
                        &shared_out(&dosed.runs, sets),
                    ),
                    merit: merit(plan, alike, exercise, setup, sets, &dosed),
                    gives,
                });
            }
        }
    }
    let budget = plan.minutes * 60 - warm_up_share(plan).min(plan.minutes * 60);
    Problem { budget, demands, required, families: families.into_values().collect() }
}
