//! What would make a week better, found by solving changed weeks.

use std::fmt;

use super::{WORTH_TELLING, WeekOutcome, permille, worth};
use crate::codes::explanation as codes;
use crate::equipment::{Equipment, Kit};
use crate::finding::serialize_finding;
use crate::plan::explanation::promising;
use crate::plan::week::request::{Day, Week};
use crate::program::Weekday;
use crate::text::{list, with_article};

/// Something that would make a week better by a hundredth or more, found by planning the changed week,
/// so there is a week that gains it; or days that it would be as good without.
///
/// As JSON: `code`, `message` and the facts.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum WeekHint {
    /// Of the days, those for which 15 more minutes would help most.
    #[non_exhaustive]
    AddMinutes {
        /// The days, which share their sessions.
        days: Vec<Weekday>,
        /// The minutes of each day then.
        minutes: u32,
        /// How much more the week would be worth in percent, rounded down.
        percent: i64,
    },
    /// The one more day that would help most.
    #[non_exhaustive]
    AddDay {
        /// The day.
        day: Weekday,
        /// Its minutes, which are those of the first day.
        minutes: u32,
        /// How much more the week would be worth in percent, rounded down.
        percent: i64,
    },
    /// The one piece of equipment that was found to help most, and where.
    #[non_exhaustive]
    AddEquipment {
        /// What to get.
        equipment: Equipment,
        /// The days on which it would be at hand.
        days: Vec<Weekday>,
        /// How much more the week would be worth in percent, rounded down.
        percent: i64,
    },
    /// Days whose sessions add nothing to the week: what may be trained on them is trained enough on
    /// the others, or nothing of it is wanted.
    LeaveDays {
        /// The days.
        days: Vec<Weekday>,
    },
}

impl WeekHint {
    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::AddMinutes { .. } => codes::ADD_MINUTES,
            Self::AddDay { .. } => codes::ADD_DAY,
            Self::AddEquipment { .. } => codes::ADD_EQUIPMENT,
            Self::LeaveDays { .. } => codes::LEAVE_DAYS,
        }
    }
}

impl serde::Serialize for WeekHint {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        #[derive(serde::Serialize)]
        #[serde(untagged)]
        enum Facts<'a> {
            Minutes { days: &'a [Weekday], minutes: u32, percent: i64 },
            Day { day: Weekday, minutes: u32, percent: i64 },
            Equipment { equipment: Equipment, days: &'a [Weekday], percent: i64 },
            Days { days: &'a [Weekday] },
        }
        let facts = match self {
            Self::AddMinutes { days, minutes, percent } => {
                Facts::Minutes { days, minutes: *minutes, percent: *percent }
            }
            Self::AddDay { day, minutes, percent } => {
                Facts::Day { day: *day, minutes: *minutes, percent: *percent }
            }
            Self::AddEquipment { equipment, days, percent } => {
                Facts::Equipment { equipment: *equipment, days, percent: *percent }
            }
            Self::LeaveDays { days } => Facts::Days { days },
        };
        serialize_finding(to, self.code(), self, &facts)
    }
}

/// "Monday and Thursday".
pub(super) fn names(days: &[Weekday]) -> String {
    list(days.iter().map(|day| day.name().to_owned()), "and")
}

impl fmt::Display for WeekHint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::AddMinutes { days, minutes, percent } => {
                let days = names(days);
                write!(f, "with {minutes} minutes on {days}: better by {percent} %")
            }
            Self::AddDay { day, minutes, percent } => {
                let day = day.name();
                write!(f, "with {minutes} minutes on {day} too: better by {percent} %")
            }
            Self::AddEquipment { equipment, days, percent } => {
                let name = with_article(equipment.name());
                let days = names(days);
                write!(f, "with {name} on {days}: better by {percent} %")
            }
            Self::LeaveDays { days } => {
                let verb = if days.len() > 1 { "add" } else { "adds" };
                write!(f, "{} {verb} nothing to the week: rest then", names(days))
            }
        }
    }
}

/// How many more minutes are tried, and how many pieces of equipment at each place; choices of this
/// crate.
const MORE_MINUTES: u32 = 15;
const PIECES_TRIED: usize = 2;

pub(super) fn hints(outcome: &WeekOutcome) -> Vec<WeekHint> {
    let each = [idle(outcome), minutes(outcome), day(outcome), equipment(outcome)];
    each.into_iter().flatten().collect()
}

fn idle(outcome: &WeekOutcome) -> Option<WeekHint> {
    let is_idle = |session: usize| {
        let others = (0..outcome.outcomes.len()).filter(|other| *other != session);
        let choices = others.flat_map(|other| {
            outcome.choices(other).into_iter().map(move |choice| (other, choice))
        });
        outcome.model.value_of(choices) >= outcome.value
    };
    let idle: Vec<usize> =
        (0..outcome.outcomes.len()).filter(|it| is_idle(*it)).collect();
    let places = outcome.week.places();
    let turns = outcome.layout.assignment.turns.iter();
    let slots = turns.filter(|turns| turns.sessions.iter().all(|it| idle.contains(it)));
    let slots = slots.flat_map(|turns| &turns.slots);
    let days = slots.filter_map(|slot| places.get(*slot)).map(|place| place.weekday);
    let mut days: Vec<Weekday> = days.collect();
    days.sort_unstable();
    (!days.is_empty()).then_some(WeekHint::LeaveDays { days })
}

/// How much better a changed week is, in percent, if that is worth telling.
fn percent(outcome: &WeekOutcome, changed: &Week) -> Option<i64> {
    let own = (outcome.value(), outcome.weeks());
    let percent = permille(worth(outcome, changed)?, own) / 10;
    (percent >= WORTH_TELLING).then_some(percent)
}

/// The best of some changed weeks; ties go to the earlier.
fn best<T>(
    outcome: &WeekOutcome,
    changes: impl IntoIterator<Item = (T, Week)>,
) -> Option<(T, i64)> {
    let mut best: Option<(T, i64)> = None;
    for (what, changed) in changes {
        let Some(percent) = percent(outcome, &changed) else { continue };
        if best.as_ref().is_none_or(|(_, most)| percent > *most) {
            best = Some((what, percent));
        }
    }
    best
}

/// The days of a week changed one by one.
fn with_days(week: &Week, change: impl FnMut(&mut Day)) -> Week {
    let mut changed = week.clone();
    changed.days.iter_mut().for_each(change);
    changed
}

/// The days of each group that shares its sessions, with the kit that it has.
fn groups(outcome: &WeekOutcome) -> Vec<(Vec<Weekday>, Kit)> {
    let places = outcome.week.places();
    let turns = outcome.layout.assignment.turns.iter();
    let groups = turns.filter_map(|turns| {
        let slots = || turns.slots.iter().filter_map(|slot| places.get(*slot));
        let kit = slots().next()?.kit;
        Some((slots().map(|it| it.weekday).collect(), kit))
    });
    groups.collect()
}

fn minutes(outcome: &WeekOutcome) -> Option<WeekHint> {
    let week = &outcome.week;
    let changes = groups(outcome).into_iter().filter_map(|(days, _)| {
        let least = |day: &Day| days.contains(&day.weekday).then_some(day.minutes);
        let minutes = week.days.iter().filter_map(least).min()? + MORE_MINUTES;
        let changed = with_days(week, |day| {
            if days.contains(&day.weekday) {
                day.minutes = day.minutes.max(minutes);
            }
        });
        Some(((days, minutes), changed))
    });
    let ((days, minutes), percent) = best(outcome, changes)?;
    Some(WeekHint::AddMinutes { days, minutes, percent })
}

fn day(outcome: &WeekOutcome) -> Option<WeekHint> {
    let week = &outcome.week;
    let first = week.places().first().copied()?;
    let is_free = |day: &&Weekday| week.days.iter().all(|it| it.weekday != **day);
    let changes = Weekday::ALL
        .iter()
        .filter(is_free)
        .map(|day| (*day, week.clone().day_with(*day, first.minutes, first.kit)));
    let (day, percent) = best(outcome, changes)?;
    Some(WeekHint::AddDay { day, minutes: first.minutes, percent })
}

fn equipment(outcome: &WeekOutcome) -> Option<WeekHint> {
    let week = &outcome.week;
    let mut kits: Vec<(Vec<Weekday>, Kit)> = Vec::new();
    for (days, kit) in groups(outcome) {
        match kits.iter_mut().find(|(_, other)| *other == kit) {
            Some((of_kit, _)) => {
                of_kit.extend(days);
                of_kit.sort_unstable();
            }
            None => kits.push((days, kit)),
        }
    }
    let mut changes = Vec::new();
    for (days, kit) in kits {
        let of_kit = outcome.outcomes.iter().filter(|it| it.plan.kit == kit);
        let mut pieces: Vec<(i64, Equipment)> = of_kit.flat_map(promising).collect();
        pieces.sort_by_key(|(worth, piece)| (std::cmp::Reverse(*worth), *piece));
        let mut tried: Vec<Equipment> = Vec::new();
        for (_, piece) in pieces {
            if tried.len() < PIECES_TRIED && !tried.contains(&piece) {
                tried.push(piece);
                let richer = with_days(week, |day| {
                    if days.contains(&day.weekday) {
                        day.kit = Some(kit.with(piece));
                    }
                });
                changes.push(((piece, days.clone()), richer));
            }
        }
    }
    let ((equipment, days), percent) = best(outcome, changes)?;
    Some(WeekHint::AddEquipment { equipment, days, percent })
}
