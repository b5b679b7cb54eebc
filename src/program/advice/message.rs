//! Advice, in words.

use std::fmt;

use super::{MuscleSets, ProgramAdvice};
use crate::low_high::LowHigh;
use crate::program::check::is_plural;
use crate::text::list;

impl fmt::Display for ProgramAdvice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::LittleRecovery {
                groups,
                days: [first, second],
                hours,
                advised,
                ..
            } => {
                let names = list(groups.iter().map(|it| it.name().to_owned()), "and");
                write!(
                    f,
                    "{} and {} both train the {names}, {hours} h apart: a guideline advises \
                     {advised} h",
                    first.name(),
                    second.name()
                )
            }
            Self::LowVolume { muscles, least } => {
                let each = each(muscles, " a week");
                write!(f, "{each}: {least} or more are advised")
            }
            Self::HighVolume { muscles, most } => {
                let each = each(muscles, " a week");
                write!(f, "{each}: more than {most} hardly add to the gain")
            }
            Self::Seldom { groups } => {
                let names = list(groups.iter().map(|it| it.name().to_owned()), "and");
                let verb = if is_plural(*groups) { "are" } else { "is" };
                write!(
                    f,
                    "the {names} {verb} trained on one day a week: spread the sets over two"
                )
            }
            Self::CrowdedSession { session, muscles, most } => {
                let each = each(muscles, "");
                write!(
                    f,
                    "{each} in session `{session}`: spread more than {most} over the week"
                )
            }
            Self::PushPullImbalance { push, pull, weeks } => {
                let a_week = |sets: LowHigh<u32>| {
                    Sets(sets.map(|sets| f64::from(sets) / f64::from(*weeks)))
                };
                write!(
                    f,
                    "{} of compound pushing a week to {} of pulling: keep them about equal",
                    a_week(*push),
                    a_week(*pull)
                )
            }
            Self::NoProgress { session, step, lift, .. } => write!(
                f,
                "`{lift}`, step {step} of session `{session}`, has no rule: give it one, or it \
                 stays as it is"
            ),
            Self::OutgrowsSlot { session, slot, lift, dose, needed, given } => write!(
                f,
                "with its lifts at their limits, such as `{lift}` at `{dose}`, session `{session}` \
                 takes up to {needed} min, and slot {slot} has {given} min: lower a limit, or give it \
                 more minutes"
            ),
            Self::IdleSession { session } => write!(
                f,
                "session `{session}` stands in no slot, so it is never due: name it in a slot or in a \
                 rotation"
            ),
            Self::LongWithoutDeload { weeks, most } => write!(
                f,
                "{weeks} weeks in a row without an easy one: many plan one after {most} at most"
            ),
        }
    }
}

/// "3 sets a week for the lats and rhomboids, 2 sets for the lower traps".
fn each(muscles: &[MuscleSets], a_week: &str) -> String {
    let mut by_sets: Vec<(String, Vec<String>)> = Vec::new();
    for MuscleSets { muscle, sets } in muscles {
        let (sets, name) = (Sets(*sets).to_string(), muscle.name().to_owned());
        match by_sets.iter_mut().find(|(other, _)| *other == sets) {
            Some((_, names)) => names.push(name),
            None => by_sets.push((sets, vec![name])),
        }
    }
    let parts = by_sets.into_iter().enumerate().map(|(place, (sets, names))| {
        let a_week = if place == 0 { a_week } else { "" };
        format!("{sets}{a_week} for the {}", list(names, "and"))
    });
    parts.collect::<Vec<_>>().join(", ")
}

/// "1 set", "2.5 sets", "2 to 3 sets".
struct Sets(LowHigh<f64>);

impl fmt::Display for Sets {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let LowHigh { low, high } = self.0.map(|sets| (sets * 10.0).round() / 10.0);
        let (low, high) = (low.to_string(), high.to_string());
        match (low == high, high.as_str()) {
            (true, "1") => f.write_str("1 set"),
            (true, _) => write!(f, "{high} sets"),
            (false, _) => write!(f, "{low} to {high} sets"),
        }
    }
}
