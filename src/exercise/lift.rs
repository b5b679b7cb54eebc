//! What sort of lift an exercise is: compound, isolation or trunk, where it goes, and whether it
//! is loaded. The divisions are choices of this crate.

use super::{Exercise, Force, Mechanic, Pattern, Setup};
use crate::muscle::{LeafGroup, Muscle, MuscleGroup, MuscleSet};
use crate::prescription::{Reps, Span, Work};

/// What is done together: compound lifts first (ACSM 2009: multi-joint before single-joint),
/// the trunk last, because it has to hold for all the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Group {
    Compound,
    Isolation,
    Trunk,
}

impl Group {
    pub(crate) fn of(exercise: &Exercise) -> Self {
        let of_pattern = exercise.pattern().map(Self::of_pattern);
        match (of_pattern, exercise.mechanic()) {
            // A reverse fly is a pull too, but of one joint.
            (Some(Self::Compound), Some(Mechanic::Isolation)) => Self::Isolation,
            (Some(group), _) => group,
            (None, _) if is_of_trunk(exercise) => Self::Trunk,
            (None, Some(Mechanic::Compound)) => Self::Compound,
            (None, _) => Self::Isolation,
        }
    }

    fn of_pattern(pattern: Pattern) -> Self {
        use Pattern as P;
        match pattern {
            P::HorizontalPush
            | P::VerticalPush
            | P::HorizontalPull
            | P::VerticalPull
            | P::Squat
            | P::Hinge
            | P::Lunge
            | P::Locomotion => Self::Compound,
            P::Carry
            | P::Rotation
            | P::AntiRotation
            | P::AntiExtension
            | P::AntiLateralFlexion
            | P::TrunkFlexion
            | P::TrunkExtension
            | P::LateralFlexion => Self::Trunk,
            _ => Self::Isolation,
        }
    }
}

fn is_of_trunk(exercise: &Exercise) -> bool {
    let trunk = [LeafGroup::Abs, LeafGroup::Obliques, LeafGroup::LowerBack];
    let mut groups = exercise.primary().iter().map(Muscle::leaf_group);
    !exercise.primary().is_empty() && groups.all(|group| trunk.contains(&group))
}

/// Which way a lift goes, so that the same does not come twice in a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Direction {
    Knee,
    Hip,
    Trunk,
    Push,
    Pull,
    Held,
    Unknown,
}

impl Direction {
    pub(crate) fn of(exercise: &Exercise) -> Self {
        use Pattern as P;
        match exercise.pattern() {
            Some(
                P::Squat
                | P::Lunge
                | P::KneeExtension
                | P::PlantarFlexion
                | P::HipAbduction,
            ) => Self::Knee,
            Some(
                P::Hinge
                | P::KneeFlexion
                | P::HipExtension
                | P::HipAdduction
                | P::Dorsiflexion,
            ) => Self::Hip,
            _ if Group::of(exercise) == Group::Trunk => Self::Trunk,
            _ => match exercise.force() {
                Some(Force::Push) => Self::Push,
                Some(Force::Pull) => Self::Pull,
                Some(Force::Static) => Self::Held,
                None => Self::Unknown,
            },
        }
    }
}

/// A lift of up to this many repetitions is heavy by body weight alone; a choice of this crate.
const HEAVY: u32 = 6;

/// Whether the body itself is the load: a compound lift, counted in repetitions, whose own
/// prescription begins at 6 or fewer.
pub(crate) fn is_heavy_by_itself(exercise: &Exercise) -> bool {
    Group::of(exercise) == Group::Compound
        && own_repetitions(exercise).is_some_and(|reps| reps.low().get() <= HEAVY)
}

/// Whether an exercise in a setup is loaded: by a resistance, or by the body.
pub(crate) fn is_loaded(exercise: &Exercise, setup: &Setup) -> bool {
    setup.has_resistance() || (!setup.assists() && is_heavy_by_itself(exercise))
}

/// Whether an exercise is a lift for the legs and one for the arms in one, such as a squat with a
/// press: the weaker part limits the load.
pub(crate) fn is_combined(exercise: &Exercise) -> bool {
    let primary = exercise.primary();
    let has = |group: MuscleGroup| !primary.is_disjoint(group.muscles());
    has(MuscleGroup::Legs) && (has(MuscleGroup::Shoulders) || has(MuscleGroup::Chest))
}

/// The primary muscles that an exercise loads to the full: in a combined lift the arms limit the
/// load, so the legs are left out.
pub(crate) fn fully_loaded(exercise: &Exercise) -> MuscleSet {
    let legs = MuscleGroup::Legs.muscles();
    if is_combined(exercise) { exercise.primary() - legs } else { exercise.primary() }
}

/// A repetition of a stated tempo of up to this many seconds is done for speed; a choice of this
/// crate.
const FAST: u32 = 2;

/// Whether an exercise is done for speed, such as a swing.
pub(crate) fn is_fast(exercise: &Exercise) -> bool {
    let runs = exercise.prescription().runs();
    runs.iter().filter_map(|run| run.work.tempo()).any(|tempo| tempo.seconds() <= FAST)
}

/// Whether an exercise is a push or a pull of the arms, as far as the two have to be in balance:
/// a compound lift that presses, rows or pulls down. An upright row, a curl or a deadlift does not
/// weigh against a press. Without a pattern the force of a compound lift for the upper body
/// decides.
pub(crate) fn push_or_pull(exercise: &Exercise, upper_body: MuscleSet) -> Option<Force> {
    use Pattern as P;
    if Group::of(exercise) != Group::Compound {
        return None;
    }
    match exercise.pattern() {
        Some(P::HorizontalPush | P::VerticalPush) => Some(Force::Push),
        Some(P::HorizontalPull | P::VerticalPull) => Some(Force::Pull),
        Some(_) => None,
        None if exercise.primary().is_disjoint(upper_body) => None,
        None => exercise.force(),
    }
}

/// The repetitions of an exercise's first run, if it is counted in repetitions.
pub(crate) fn own_repetitions(exercise: &Exercise) -> Option<&Span<Reps>> {
    match &exercise.prescription().runs().first()?.work {
        Work::Reps { count, .. } => Some(count),
        _ => None,
    }
}
