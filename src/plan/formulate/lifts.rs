//! Which movements a plan counts.

use crate::exercise::lift::Group;
use crate::exercise::{Exercise, Pattern};
use crate::muscle::{Muscle, MuscleGroup};
use crate::plan::model::MovementGroup;
use crate::plan::request::Plan;

/// The movement group that an exercise counts for, if any: pushes, pulls, squats, lunges and
/// hinges as compound lifts, knee flexion, hip extension and the trunk whatever the mechanic.
pub(in crate::plan) fn movement(exercise: &Exercise) -> Option<MovementGroup> {
    use MovementGroup as M;
    use Pattern as P;
    match exercise.pattern()? {
        P::KneeFlexion | P::HipExtension => Some(M::Hinge),
        _ if Group::of(exercise) == Group::Trunk => Some(M::Trunk),
        _ if Group::of(exercise) != Group::Compound => None,
        P::HorizontalPush | P::VerticalPush => Some(M::Push),
        P::HorizontalPull | P::VerticalPull => Some(M::Pull),
        P::Squat | P::Lunge => Some(M::Knee),
        P::Hinge => Some(M::Hinge),
        _ => None,
    }
}

/// Whether an exercise only assists in a plan: none of its primary muscles is a target, or the plan
/// is for the core and it is a compound lift of the limbs, which the trunk merely holds.
pub(in crate::plan) fn only_assists(plan: &Plan, exercise: &Exercise) -> bool {
    let is_for_core = plan.targets.is_subset(MuscleGroup::Core.muscles())
        && plan.targets.contains(Muscle::RectusAbdominis);
    exercise.primary().is_disjoint(plan.targets)
        || (is_for_core && Group::of(exercise) == Group::Compound)
}
