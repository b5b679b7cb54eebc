//! Which muscles are trained again, and after how many days.

use super::Weekday;
use crate::exercise::Exercise;
use crate::muscle::{LeafGroup, Muscle};
use crate::routine::{Block, Routine};
use crate::vocabulary::EnumSet;

/// The groups that are a primary of the strength work of a session.
pub(super) fn trained(routine: &Routine) -> EnumSet<LeafGroup> {
    let steps = routine.strength().iter().flat_map(Block::steps);
    steps.fold(EnumSet::empty(), |all, step| all | trained_by(step.exercise()))
}

/// The groups of which an exercise has a primary.
pub(super) fn trained_by(exercise: &Exercise) -> EnumSet<LeafGroup> {
    exercise.primary().iter().map(Muscle::leaf_group).collect()
}

/// A slot as recovery sees it.
#[derive(Clone, Debug)]
pub(super) struct Stand<'a> {
    /// Counted from 1.
    pub(super) slot: usize,
    pub(super) weekday: Weekday,
    pub(super) does: &'a str,
    /// The sessions that can stand there, in the order of a rotation, and what each trains; none of
    /// one that is not known.
    pub(super) sessions: Vec<(&'a str, EnumSet<LeafGroup>)>,
}

/// Two slots that train the same groups, and the days between them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Clash {
    pub(super) slots: [usize; 2],
    pub(super) weekdays: [Weekday; 2],
    pub(super) sessions: [String; 2],
    pub(super) groups: EnumSet<LeafGroup>,
    pub(super) days: u32,
}

/// The days from a weekday to the next that is another one.
fn days_between(from: Weekday, to: Weekday) -> u32 {
    (to.number() + 7 - from.number()) % 7
}

/// Every two slots less than so many days apart that train a group both, in the order of the first.
pub(super) fn clashes(stands: &[Stand<'_>], days: u32) -> Vec<Clash> {
    let mut found = Vec::new();
    for first in stands {
        for second in stands {
            let between = days_between(first.weekday, second.weekday);
            if (1..days).contains(&between) {
                found.extend(worst(stands, first, second, between));
            }
        }
    }
    found
}

/// The two sessions of two slots that share the most groups; of equals the first.
fn worst(
    stands: &[Stand<'_>],
    first: &Stand<'_>,
    second: &Stand<'_>,
    days: u32,
) -> Option<Clash> {
    let is_rotation = first.does == second.does && first.sessions.len() > 1;
    // How many turns of the rotation lie between the two.
    let turns = stands.iter().filter(|other| {
        other.does == first.does
            && (1..=days).contains(&days_between(first.weekday, other.weekday))
    });
    let (turns, many) = (turns.count(), first.sessions.len());
    let mut worst: Option<Clash> = None;
    for (place, (one, trained)) in first.sessions.iter().enumerate() {
        for (other_place, (other, trained_again)) in second.sessions.iter().enumerate() {
            if is_rotation && (place + turns) % many != other_place {
                continue;
            }
            let groups = *trained & *trained_again;
            let most = worst.as_ref().map_or(0, |clash| clash.groups.len());
            if groups.len() > most {
                worst = Some(Clash {
                    slots: [first.slot, second.slot],
                    weekdays: [first.weekday, second.weekday],
                    sessions: [(*one).to_owned(), (*other).to_owned()],
                    groups,
                    days,
                });
            }
        }
    }
    worst
}
