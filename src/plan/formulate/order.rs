//! In which order strength exercises are done.

use std::cmp::Reverse;

use super::Candidate;
use crate::equipment::EquipmentSet;
use crate::exercise::{Exercise, ExerciseId, Mechanic, Pattern};
use crate::muscle::{LeafGroup, Muscle};

/// What is done together: compound lifts first (ACSM 2009: multi-joint before single-joint),
/// the trunk last, because it has to hold for all the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::plan) enum Group {
    Compound,
    Isolation,
    Trunk,
}

/// Smaller is earlier: by group, then more value first, then equal equipment together, then id.
pub(in crate::plan) fn key(
    candidate: Candidate<'_>,
    value: i64,
) -> (Group, Reverse<i64>, EquipmentSet, ExerciseId) {
    let Candidate { exercise, setup } = candidate;
    (group(exercise), Reverse(value), setup.equipment(), exercise.id().clone())
}

fn group(exercise: &Exercise) -> Group {
    let of_pattern = exercise.pattern().map(group_of);
    match (of_pattern, exercise.mechanic()) {
        // A reverse fly is a pull too, but of one joint.
        (Some(Group::Compound), Some(Mechanic::Isolation)) => Group::Isolation,
        (Some(group), _) => group,
        (None, _) if is_of_trunk(exercise) => Group::Trunk,
        (None, Some(Mechanic::Compound)) => Group::Compound,
        (None, _) => Group::Isolation,
    }
}

fn is_of_trunk(exercise: &Exercise) -> bool {
    let trunk = [LeafGroup::Abs, LeafGroup::Obliques, LeafGroup::LowerBack];
    let mut groups = exercise.primary().iter().map(Muscle::leaf_group);
    !exercise.primary().is_empty() && groups.all(|group| trunk.contains(&group))
}

fn group_of(pattern: Pattern) -> Group {
    use Pattern as P;
    match pattern {
        P::HorizontalPush
        | P::VerticalPush
        | P::HorizontalPull
        | P::VerticalPull
        | P::Squat
        | P::Hinge
        | P::Lunge
        | P::Locomotion => Group::Compound,
        P::Carry
        | P::Rotation
        | P::AntiRotation
        | P::AntiExtension
        | P::AntiLateralFlexion
        | P::TrunkFlexion
        | P::TrunkExtension
        | P::LateralFlexion => Group::Trunk,
        _ => Group::Isolation,
    }
}
