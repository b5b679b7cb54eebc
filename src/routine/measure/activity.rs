//! What a set consists of: work on each side, part by part, with what is between.

use super::pace::{self, End, Pace};
use crate::exercise::Laterality;
use crate::prescription::{Run, Work};
use crate::routine::Performance;
use crate::vocabulary::vocabulary;

vocabulary! {
    /// A side of the body. The left one is done first; which is left to the person.
    pub enum Side: "side" {
        Left = "left",
        Right = "right",
    }
}

/// What to do for a stretch of time.
///
/// As JSON it has the field `activity`, the name in kebab-case, and of work and of a ramp `set` and
/// `side`; of work in parts `part`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(tag = "activity", rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Activity {
    /// Do a set.
    #[non_exhaustive]
    Work {
        /// The number of the set in its step, counted from 1 through all runs.
        set: u32,
        /// The number of the part of a set that is done in parts, counted from 1.
        #[serde(skip_serializing_if = "Option::is_none")]
        part: Option<u32>,
        /// The side, where each has a turn of its own.
        #[serde(skip_serializing_if = "Option::is_none")]
        side: Option<Side>,
    },
    /// Pause before the next part of the same set.
    Pause,
    /// Do a lighter set, before the working sets of the block.
    #[non_exhaustive]
    Ramp {
        /// The number of the lighter set in its step, counted from 1.
        set: u32,
        /// The side, where each has a turn of its own.
        #[serde(skip_serializing_if = "Option::is_none")]
        side: Option<Side>,
    },
    /// Change to the other side.
    SideChange,
    /// Rest before the next set.
    Rest,
    /// Move on to this step.
    Transition,
}

/// A set on each side, part by part.
#[inline]
pub(super) fn walk_set<Emit: FnMut(usize, Activity, u64) + ?Sized>(
    bout: Performance<'_>,
    run: &Run,
    (number, set): (usize, u32),
    pace: &Pace,
    end: End,
    emit: &mut Emit,
) {
    let length = pace.work(&run.work, end);
    for &(side, times) in turns(bout) {
        if side == Some(Side::Right) {
            emit(number, Activity::SideChange, pace.change_of_side(run, bout));
        }
        let Work::Parts(parts) = &run.work else {
            emit(number, Activity::Work { set, part: None, side }, times * length);
            continue;
        };
        for (part, work) in (1..).zip(parts.works()) {
            if part > 1 {
                emit(number, Activity::Pause, pace::pause(parts.between()));
            }
            let activity = Activity::Work { set, part: Some(part), side };
            emit(number, activity, times * pace.work(work, end));
        }
    }
}

/// The turns of a set, of which each side may have its own, with how often the work is done in it.
pub(super) fn turns(bout: Performance<'_>) -> &'static [(Option<Side>, u64)] {
    if !bout.prescription.is_per_side() {
        &[(None, 1)]
    } else if bout.exercise.laterality() == Laterality::Alternating {
        &[(None, 2)]
    } else {
        &[(Some(Side::Left), 1), (Some(Side::Right), 1)]
    }
}
