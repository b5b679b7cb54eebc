//! What sort of lift an exercise is, and whether a way of doing it is loaded.

use regimen::exercise::{Force, Mechanic, Pattern};
use regimen::muscle::LeafGroup;
use regimen::plan::MovementGroup;
use regimen::prescription::{Tempo, Work};
use regimen::{Exercise, MuscleGroup, MuscleSet, Setup};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sort {
    CompoundLimbLift,
    Isolation,
    Trunk,
}

/// Push, pull, squat, lunge, hinge and locomotion are lifts of the limbs unless they are said to
/// be isolation; trunk patterns and carries are trunk.
pub(super) fn sort_of(exercise: &Exercise) -> Sort {
    let limbs = [
        Pattern::HorizontalPush,
        Pattern::VerticalPush,
        Pattern::HorizontalPull,
        Pattern::VerticalPull,
        Pattern::Squat,
        Pattern::Lunge,
        Pattern::Hinge,
        Pattern::Locomotion,
    ];
    let trunk = [
        Pattern::Carry,
        Pattern::Rotation,
        Pattern::AntiRotation,
        Pattern::AntiExtension,
        Pattern::AntiLateralFlexion,
        Pattern::TrunkFlexion,
        Pattern::TrunkExtension,
        Pattern::LateralFlexion,
    ];
    let (is_trunk, is_compound) = match exercise.pattern() {
        Some(pattern) => (
            trunk.contains(&pattern),
            limbs.contains(&pattern) && exercise.mechanic() != Some(Mechanic::Isolation),
        ),
        None => (
            exercise.primary().is_subset(muscles_of_trunk()),
            exercise.mechanic() == Some(Mechanic::Compound),
        ),
    };
    match (is_trunk, is_compound) {
        (true, _) => Sort::Trunk,
        (false, true) => Sort::CompoundLimbLift,
        (false, false) => Sort::Isolation,
    }
}

fn muscles_of_trunk() -> MuscleSet {
    [LeafGroup::Abs, LeafGroup::Obliques, LeafGroup::LowerBack]
        .into_iter()
        .map(LeafGroup::muscles)
        .fold(MuscleSet::empty(), MuscleSet::union)
}

/// A lift for the legs and one for the arms in one, such as a thruster.
pub(super) fn is_combined(exercise: &Exercise) -> bool {
    let arms = MuscleGroup::Shoulders.muscles() | MuscleGroup::Chest.muscles();
    let primary = exercise.primary();
    !primary.is_disjoint(MuscleGroup::Legs.muscles()) && !primary.is_disjoint(arms)
}

/// A stated tempo of two seconds a repetition or less, as of a swing.
pub(super) fn is_fast(exercise: &Exercise) -> bool {
    let runs = exercise.prescription().runs();
    let tempos = runs.iter().filter_map(|run| run.work.tempo());
    tempos.map(Tempo::seconds).any(|seconds| seconds <= 2)
}

/// The lowest number of repetitions of its own dose; none if it is not counted in repetitions.
pub(super) fn own_low(exercise: &Exercise) -> Option<u32> {
    match &exercise.prescription().runs().first()?.work {
        Work::Reps { count, .. } => Some(count.low().get()),
        _ => None,
    }
}

/// The setup needs a resistance, or the body is one: a compound limb lift whose own dose starts
/// at six or fewer. What takes load off is never loaded.
pub(super) fn is_loaded(exercise: &Exercise, setup: &Setup) -> bool {
    let is_hard = sort_of(exercise) == Sort::CompoundLimbLift
        && own_low(exercise).is_some_and(|low| low <= 6);
    needs_resistance(setup) || (is_hard && !setup.assists())
}

pub(super) fn needs_resistance(setup: &Setup) -> bool {
    let resistances = regimen::EquipmentSet::resistances();
    !setup.assists() && setup.equipment().iter().any(|item| resistances.contains(item))
}

/// The movement that a strength exercise trains. Push, pull, squat or lunge and hinge count as
/// compound limb lifts only; knee flexion, hip extension and trunk whatever the mechanic.
pub(super) fn movement_of(exercise: &Exercise) -> Option<MovementGroup> {
    let is_compound = sort_of(exercise) == Sort::CompoundLimbLift;
    let movement = match exercise.pattern()? {
        Pattern::KneeFlexion | Pattern::HipExtension => {
            return Some(MovementGroup::Hinge);
        }
        Pattern::HorizontalPush | Pattern::VerticalPush => MovementGroup::Push,
        Pattern::HorizontalPull | Pattern::VerticalPull => MovementGroup::Pull,
        Pattern::Squat | Pattern::Lunge => MovementGroup::Knee,
        Pattern::Hinge => MovementGroup::Hinge,
        _ if sort_of(exercise) == Sort::Trunk => return Some(MovementGroup::Trunk),
        _ => return None,
    };
    is_compound.then_some(movement)
}

/// What turns are taken by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Direction {
    Knee,
    Hip,
    Trunk,
    Other(Option<Force>),
}

pub(super) fn direction_of(exercise: &Exercise) -> Direction {
    let knee = [
        Pattern::Squat,
        Pattern::Lunge,
        Pattern::KneeExtension,
        Pattern::PlantarFlexion,
        Pattern::HipAbduction,
    ];
    let hip = [
        Pattern::Hinge,
        Pattern::KneeFlexion,
        Pattern::HipExtension,
        Pattern::HipAdduction,
        Pattern::Dorsiflexion,
    ];
    match exercise.pattern() {
        Some(pattern) if knee.contains(&pattern) => Direction::Knee,
        Some(pattern) if hip.contains(&pattern) => Direction::Hip,
        _ if sort_of(exercise) == Sort::Trunk => Direction::Trunk,
        _ => Direction::Other(exercise.force()),
    }
}
