//! Which session stands in which slot.

use crate::equipment::Kit;
use crate::muscle::LeafGroup;
use crate::program::Weekday;
use crate::vocabulary::EnumSet;

/// A slot with its kit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) weekday: Weekday,
    pub(super) minutes: u32,
    pub(super) kit: Kit,
}

/// Sessions that take turns in some slots.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Turns {
    /// The numbers of the slots, in the order of the week.
    pub(super) slots: Vec<usize>,
    /// The numbers of the sessions, in the order of their turns.
    pub(super) sessions: Vec<usize>,
}

/// A session before it is planned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Spec {
    pub(super) minutes: u32,
    pub(super) kit: Kit,
    /// How often it is held in a cycle.
    pub(super) times: u32,
    /// The first day on which it is held.
    pub(super) weekday: Weekday,
}

/// The sessions of a week, in the order of the days on which they are held first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Assignment {
    /// The weeks of a cycle.
    pub(super) weeks: u32,
    pub(super) sessions: Vec<Spec>,
    pub(super) turns: Vec<Turns>,
}

/// Two days that are too near each other.
pub(super) type Touching = (Weekday, Weekday);

/// Two sessions that can be held near each other, which may be one.
#[derive(Clone, Copy, Debug)]
pub(super) struct Neighbours {
    sessions: (usize, usize),
    days: Touching,
}

impl Assignment {
    /// Slots with one kit and one length take turns; where there are too few sessions for that, those
    /// of one kit whose lengths are nearest, and then the shorter length binds.
    pub(super) fn new(places: &[Place], sessions: usize) -> Self {
        let mut groups: Vec<Vec<usize>> = Vec::new();
        for (slot, place) in places.iter().enumerate() {
            let is_alike = |group: &&mut Vec<usize>| {
                let first = group.first().and_then(|first| places.get(*first));
                first.is_some_and(|it| it.kit == place.kit && it.minutes == place.minutes)
            };
            match groups.iter_mut().find(is_alike) {
                Some(group) => group.push(slot),
                None => groups.push(vec![slot]),
            }
        }
        while groups.len() > sessions {
            let Some((one, other)) = nearest(places, &groups) else { break };
            let moved = groups.remove(other);
            if let Some(group) = groups.get_mut(one) {
                group.extend(moved);
                group.sort_unstable();
            }
        }
        let counts = shared_out(&groups, sessions);
        let mut weeks = 1;
        for (group, count) in groups.iter().zip(&counts) {
            let of_group = count / gcd(group.len(), *count);
            weeks = weeks / gcd(weeks, of_group) * of_group;
        }
        // Sessions are numbered by the slot in which each stands first.
        let mut first: Vec<(usize, usize, usize)> = Vec::new();
        for (number, (group, count)) in groups.iter().zip(&counts).enumerate() {
            let slots = group.iter().take(*count).enumerate();
            first.extend(slots.map(|(turn, slot)| (*slot, number, turn)));
        }
        first.sort_unstable();
        let mut turns: Vec<Turns> = groups
            .iter()
            .zip(&counts)
            .map(|(slots, count)| Turns {
                slots: slots.clone(),
                sessions: vec![0; *count],
            })
            .collect();
        let mut specs = Vec::new();
        for (session, (slot, group, turn)) in first.into_iter().enumerate() {
            let Some(turns) = turns.get_mut(group) else { continue };
            if let Some(of_turn) = turns.sessions.get_mut(turn) {
                *of_turn = session;
            }
            let of_group = || turns.slots.iter().filter_map(|slot| places.get(*slot));
            let Some(place) = places.get(slot) else { continue };
            let held = turns.slots.len() * weeks / turns.sessions.len().max(1);
            specs.push(Spec {
                minutes: of_group().map(|it| it.minutes).min().unwrap_or(place.minutes),
                kit: place.kit,
                times: to_u32(held),
                weekday: place.weekday,
            });
        }
        Self { weeks: to_u32(weeks), sessions: specs, turns }
    }

    /// The session that stands in a slot in the first week of a cycle.
    pub(super) fn session_in(&self, slot: usize) -> Option<usize> {
        self.turns.iter().find_map(|turns| {
            let place = turns.slots.iter().position(|other| *other == slot)?;
            turns.sessions.get(place % turns.sessions.len().max(1)).copied()
        })
    }

    /// The slots in which a session can stand.
    pub(super) fn slots_of(&self, session: usize) -> Vec<usize> {
        let turns = self.turns.iter().find_map(|turns| {
            Some((turns, turns.sessions.iter().position(|other| *other == session)?))
        });
        let Some((turns, turn)) = turns else { return Vec::new() };
        // From week to week the turns move on by so many.
        let step = gcd(turns.slots.len(), turns.sessions.len());
        let slots = turns.slots.iter().enumerate();
        let stands = slots.filter(|(place, _)| place % step == turn % step);
        stands.map(|(_, slot)| *slot).collect()
    }

    /// The sessions that can be held within some days of each other, the earlier one first, with
    /// the days.
    pub(super) fn neighbours(&self, places: &[Place], days: u32) -> Vec<Neighbours> {
        let mut found = Vec::new();
        for (first, from) in places.iter().enumerate() {
            for (second, to) in places.iter().enumerate() {
                let between = days_between(from.weekday, to.weekday);
                if !(1..days).contains(&between) {
                    continue;
                }
                let days = (from.weekday, to.weekday);
                let pairs = self.pairs(places, first, second);
                found.extend(pairs.map(|sessions| Neighbours { sessions, days }));
            }
        }
        found
    }

    /// Which part each session trains, so that no body part is trained twice within some days and
    /// every part by some session: in turn, if that keeps them apart. Otherwise the days that are too
    /// near each other where they take turns.
    pub(super) fn parts(
        &self,
        places: &[Place],
        parts: &[EnumSet<LeafGroup>],
        days: u32,
    ) -> Result<Vec<usize>, Vec<Touching>> {
        let neighbours = self.neighbours(places, days);
        let in_turn = |session: usize| session % parts.len().max(1);
        let shares = |one: usize, other: usize| {
            let one = parts.get(one).zip(parts.get(other));
            one.is_some_and(|(one, other)| !one.is_disjoint(*other))
        };
        let touching = neighbours.iter().filter(|it| {
            let (one, other) = it.sessions;
            shares(in_turn(one), in_turn(other))
        });
        let mut touching: Vec<Touching> = touching.map(|it| it.days).collect();
        touching.dedup();
        if touching.is_empty() {
            return Ok((0..self.sessions.len()).map(in_turn).collect());
        }
        let is_free = |chosen: &[usize], part: usize| {
            let session = chosen.len();
            neighbours.iter().all(|it| {
                let (one, other) = it.sessions;
                let of = |it: usize| {
                    if it == session { Some(part) } else { chosen.get(it).copied() }
                };
                let is_new = one.max(other) == session;
                !is_new || !of(one).zip(of(other)).is_some_and(|(it, by)| shares(it, by))
            })
        };
        let mut chosen = Vec::new();
        if choose(&mut chosen, self.sessions.len(), parts.len(), &is_free) {
            Ok(chosen)
        } else {
            Err(touching)
        }
    }

    /// The pairs of sessions that can follow each other in two slots.
    fn pairs(
        &self,
        places: &[Place],
        first: usize,
        second: usize,
    ) -> impl Iterator<Item = (usize, usize)> {
        let of = |slot: usize| self.turns.iter().find(|it| it.slots.contains(&slot));
        let (one, other) = (of(first), of(second));
        let in_turn = one.zip(other).filter(|(one, other)| one == other);
        // How many turns lie between the two.
        let between = in_turn.map_or(0, |(turns, _)| {
            let day = |slot: usize| places.get(slot).map(|place| place.weekday);
            let from = day(first);
            let days = |to: Option<Weekday>| {
                from.zip(to).map_or(0, |(from, to)| days_between(from, to))
            };
            let most = days(day(second));
            let slots = turns.slots.iter();
            slots.filter(|slot| (1..=most).contains(&days(day(**slot)))).count()
        });
        let sessions = |turns: Option<&Turns>| {
            turns.map(|turns| turns.sessions.clone()).unwrap_or_default()
        };
        let (one, other) = (sessions(one), sessions(other));
        let is_in_turn = in_turn.is_some() && one.len() > 1;
        let many = one.len().max(1);
        let each = one.into_iter().enumerate().flat_map(move |(place, one)| {
            let others = other.clone().into_iter().enumerate();
            others.map(move |(other_place, other)| ((place, one), (other_place, other)))
        });
        each.filter(move |((place, _), (other_place, _))| {
            !is_in_turn || (place + between) % many == *other_place
        })
        .map(|((_, one), (_, other))| (one, other))
    }
}

/// Chooses a part for each of the sessions that are left, in an order that makes them take turns as
/// far as they can; whether there is a way.
fn choose(
    chosen: &mut Vec<usize>,
    sessions: usize,
    parts: usize,
    is_free: &impl Fn(&[usize], usize) -> bool,
) -> bool {
    let left = sessions - chosen.len();
    let unused = (0..parts).filter(|part| !chosen.contains(part)).count();
    if unused > left {
        return false;
    }
    if left == 0 {
        return true;
    }
    let next = chosen.last().map_or(0, |last| last + 1);
    for turn in 0..parts {
        let part = (next + turn) % parts;
        if is_free(chosen, part) {
            chosen.push(part);
            if choose(chosen, sessions, parts, is_free) {
                return true;
            }
            chosen.pop();
        }
    }
    false
}

/// Two groups of one kit whose lengths are nearest.
fn nearest(places: &[Place], groups: &[Vec<usize>]) -> Option<(usize, usize)> {
    let place = |group: &Vec<usize>| group.first().and_then(|first| places.get(*first));
    let mut best: Option<(u32, usize, usize)> = None;
    for (one, group) in groups.iter().enumerate() {
        for (other, later) in groups.iter().enumerate().skip(one + 1) {
            let (Some(first), Some(second)) = (place(group), place(later)) else {
                continue;
            };
            let apart = first.minutes.abs_diff(second.minutes);
            if first.kit == second.kit && best.is_none_or(|(least, ..)| apart < least) {
                best = Some((apart, one, other));
            }
        }
    }
    best.map(|(_, one, other)| (one, other))
}

/// How many sessions each group of slots has: one, and one more by one where each stands most often.
fn shared_out(groups: &[Vec<usize>], sessions: usize) -> Vec<usize> {
    let mut counts = vec![1; groups.len()];
    for _ in groups.len()..sessions {
        let most = groups.iter().zip(&counts).enumerate();
        let most = most.filter(|(_, (group, count))| **count < group.len());
        // Compared as fractions; ties go to the earlier group.
        let most = most.min_by(|(_, (one, count)), (_, (other, others))| {
            (other.len() * **count).cmp(&(one.len() * **others))
        });
        let Some((place, _)) = most else { break };
        if let Some(count) = counts.get_mut(place) {
            *count += 1;
        }
    }
    counts
}

/// The days from a weekday to the next that is another one.
pub(super) fn days_between(from: Weekday, to: Weekday) -> u32 {
    (to.number() + 7 - from.number()) % 7
}

/// The greatest common divisor, at least 1.
pub(super) fn gcd(one: usize, other: usize) -> usize {
    if other == 0 { one.max(1) } else { gcd(other, one % other) }
}

fn to_u32(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::equipment::Equipment;
    use crate::plan::week::split::{NamedSplit, Split};

    fn places(days: &[(u32, u32, bool)]) -> Vec<Place> {
        let place = |(day, minutes, is_gym): &(u32, u32, bool)| Place {
            weekday: Weekday::from_number(*day).unwrap(),
            minutes: *minutes,
            kit: if *is_gym { Kit::from([Equipment::Barbell]) } else { Kit::default() },
        };
        days.iter().map(place).collect()
    }

    fn first_week(places: &[Place], sessions: usize) -> (Vec<usize>, Vec<u32>, u32) {
        let assignment = Assignment::new(places, sessions);
        let stands = (0..places.len()).map(|slot| assignment.session_in(slot).unwrap());
        let times = assignment.sessions.iter().map(|it| it.times);
        (stands.collect(), times.collect(), assignment.weeks)
    }

    #[test]
    fn sessions_take_turns() {
        let days = places(&[(1, 30, false), (3, 30, false), (5, 30, false)]);
        assert_eq!(first_week(&days, 2), (vec![0, 1, 0], vec![3, 3], 2));
        assert_eq!(first_week(&days, 1), (vec![0, 0, 0], vec![3], 1));
        assert_eq!(first_week(&days, 3), (vec![0, 1, 2], vec![1, 1, 1], 1));
        let days =
            places(&[(1, 30, false), (2, 60, true), (4, 30, false), (6, 60, true)]);
        assert_eq!(first_week(&days, 2), (vec![0, 1, 0, 1], vec![2, 2], 1));
        assert_eq!(first_week(&days, 3), (vec![0, 1, 2, 1], vec![1, 2, 1], 1));
        let days =
            places(&[(1, 30, false), (2, 30, false), (4, 30, false), (5, 30, false)]);
        assert_eq!(Assignment::new(&days, 2).slots_of(1), [1, 3]);
        assert_eq!(Assignment::new(&days, 3).slots_of(1), [0, 1, 2, 3]);
        // Two lengths of one kit take turns where there are too few sessions, and the shorter binds.
        let days = places(&[(1, 30, false), (3, 45, false)]);
        let assignment = Assignment::new(&days, 1);
        assert_eq!(assignment.sessions[0].minutes, 30);
        assert_eq!(assignment.slots_of(0), [0, 1]);
    }

    #[test]
    fn splits_keep_body_parts_apart() {
        let touching = |days: &[u32], split: NamedSplit, sessions: usize| {
            let days: Vec<_> = days.iter().map(|day| (*day, 45, false)).collect();
            let places = places(&days);
            let parts = Split::from(split).parts();
            let assignment = Assignment::new(&places, sessions);
            assignment.parts(&places, &parts, 2).err().unwrap_or_default()
        };
        assert_eq!(touching(&[1, 3, 5], NamedSplit::Full, 2), []);
        let monday = (Weekday::Monday, Weekday::Tuesday);
        assert_eq!(touching(&[1, 2, 4, 5], NamedSplit::Full, 2)[0], monday);
        assert_eq!(touching(&[1, 2, 4, 5], NamedSplit::UpperLower, 2), []);
        // Upper, lower, upper in turn over six days: upper follows upper.
        assert_ne!(touching(&[1, 2, 3, 4, 5, 6], NamedSplit::UpperLower, 3), []);
        assert_eq!(touching(&[1, 2, 3, 4, 5, 6], NamedSplit::UpperLower, 4), []);
        assert_eq!(touching(&[1, 2, 3, 4, 5, 6], NamedSplit::PushPullLegs, 3), []);
        // Sunday and Monday touch, so Saturday is not the lower body's turn.
        let places = places(&[(1, 40, false), (6, 40, true), (7, 50, true)]);
        let parts = Split::from(NamedSplit::UpperLower).parts();
        let chosen = Assignment::new(&places, 3).parts(&places, &parts, 2);
        assert_eq!(chosen, Ok(vec![0, 0, 1]));
        // Across the week's end.
        let sunday = (Weekday::Sunday, Weekday::Monday);
        assert_eq!(touching(&[1, 4, 7], NamedSplit::Full, 1), [sunday]);
    }
}
