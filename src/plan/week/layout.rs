//! Which sessions a split makes of the days of a week.

use std::collections::BTreeSet;

use super::DAY;
use super::assign::{Assignment, Place, Touching};
use super::error::WeekError;
use super::request::Week;
use super::split::{NamedSplit, Split};
use crate::muscle::LeafGroup;
use crate::vocabulary::EnumSet;

/// A split, the sessions that it makes of the slots, and the parts that they have.
#[derive(Clone, Debug)]
pub(super) struct Layout {
    pub(super) split: Split,
    pub(super) parts: Vec<EnumSet<LeafGroup>>,
    pub(super) assignment: Assignment,
    /// By session, the number of its part.
    part_of: Vec<usize>,
}

impl Layout {
    /// The part of a session, counted from 0.
    pub(super) fn part_of(&self, session: usize) -> usize {
        self.part_of.get(session).copied().unwrap_or_default()
    }

    /// The body parts that a session may train; none where it may train all.
    pub(super) fn groups_of(&self, session: usize) -> Option<EnumSet<LeafGroup>> {
        let groups = self.parts.get(self.part_of(session)).copied();
        groups.filter(|groups| *groups != EnumSet::all())
    }
}

impl Week {
    /// The slots in the order of the week.
    pub(super) fn places(&self) -> Vec<Place> {
        let mut places: Vec<Place> = self
            .days
            .iter()
            .map(|day| Place {
                weekday: day.weekday,
                minutes: day.minutes,
                kit: day.kit.unwrap_or(self.plan.kit),
            })
            .collect();
        places.sort_by_key(|place| place.weekday);
        places
    }

    /// The splits that are tried; never empty.
    pub(super) fn layouts(&self) -> Result<Vec<Layout>, WeekError> {
        let tried: Vec<Split> = match &self.split {
            Some(split) => vec![split.clone()],
            None => NamedSplit::ALL.iter().copied().map(Split::from).collect(),
        };
        let places = self.places();
        let mut touching = Vec::new();
        let mut layouts = Vec::new();
        for split in &tried {
            // More sessions than usual only where the days are too near each other for fewer.
            let most = if self.sessions.is_some() { 1 } else { places.len() };
            let found =
                (0..most).find_map(|more| match self.layout(split, &places, more)? {
                    Ok(layout) => Some(layout),
                    Err(found) => {
                        if touching.is_empty() {
                            touching = found;
                        }
                        None
                    }
                });
            let is_full = found.as_ref().is_some_and(|layout| layout.parts.len() == 1);
            layouts.extend(found);
            if is_full {
                break;
            }
        }
        if layouts.is_empty() {
            let recovery = self.recovery;
            return Err(WeekError::NoSplit { days: touching, recovery });
        }
        Ok(layouts)
    }

    /// The sessions of a split: as many as are asked for, or half the slots rounded up, at least one
    /// for each kit, and by default as many for each part; none if there are too few for its parts.
    /// Where they do not keep the recovery, the days that are too near each other.
    fn layout(
        &self,
        split: &Split,
        places: &[Place],
        more: usize,
    ) -> Option<Result<Layout, Vec<Touching>>> {
        let parts = split.parts();
        let kits: BTreeSet<usize> = places
            .iter()
            .filter_map(|place| places.iter().position(|other| other.kit == place.kit))
            .collect();
        let asked = self.sessions.map(|sessions| sessions as usize);
        let usual = places.len().div_ceil(2);
        let mut sessions = asked.unwrap_or(usual.max(parts.len())).max(kits.len()) + more;
        let rounded = sessions.div_ceil(parts.len()) * parts.len();
        if asked.is_none() && more == 0 && rounded <= places.len() {
            sessions = rounded;
        }
        if sessions < parts.len() || sessions > places.len() {
            return None;
        }
        let assignment = Assignment::new(places, sessions);
        let days = self.recovery / DAY;
        let split = split.clone();
        Some(assignment.parts(places, &parts, days).map(|part_of| Layout {
            split,
            parts,
            assignment,
            part_of,
        }))
    }

    /// "A, upper body", or "Spring A".
    pub(super) fn name_of(&self, layout: &Layout, session: usize) -> String {
        let letter = letter(session).to_uppercase();
        let part = layout.split.name_of(layout.part_of(session));
        let part = part.map(|part| format!(", {part}")).unwrap_or_default();
        match &self.plan.name {
            Some(name) => format!("{name} {letter}{part}"),
            None if part.is_empty() => format!("{letter}, {}", self.plan.what()),
            None => format!("{letter}{part}"),
        }
    }
}

/// The id of a session: a letter.
pub(super) fn letter(session: usize) -> String {
    let letter = u8::try_from(session).ok().and_then(|session| b'a'.checked_add(session));
    letter.map_or_else(|| format!("s{session}"), |letter| char::from(letter).to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::equipment::Equipment;
    use crate::muscle::MuscleSet;
    use crate::program::Weekday;

    #[test]
    fn any_two_to_six_days_can_keep_two_days_of_recovery() {
        for days in 0_u8..128 {
            if !(2..=6).contains(&days.count_ones()) {
                continue;
            }
            let days =
                Weekday::ALL.iter().filter(|day| (days >> (day.number() - 1)) & 1 == 1);
            let days: Vec<Weekday> = days.copied().collect();
            for mixed in 0..3 {
                let week = Week::for_muscles(MuscleSet::all());
                let week =
                    days.iter().zip(0_u32..).fold(
                        week,
                        |week, (day, place)| match mixed {
                            0 => week.day(*day, 30),
                            1 => week.day(*day, 20 + 10 * (place % 3)),
                            _ if place % 2 == 0 => week.day(*day, 30),
                            _ => week.day_with(*day, 45, [Equipment::Barbell]),
                        },
                    );
                assert!(week.layouts().is_ok(), "{days:?} {mixed}");
            }
        }
    }
}
