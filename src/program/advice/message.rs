//! Advice, in words.

use std::fmt;

use super::ProgramAdvice;
use crate::low_high::LowHigh;
use crate::muscle::LeafGroup;
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
            Self::LowVolume { muscle, sets, least } => write!(
                f,
                "{} a week for the {}: {least} or more are advised",
                Sets(*sets),
                muscle.name()
            ),
            Self::HighVolume { muscle, sets, most } => write!(
                f,
                "{} a week for the {}: more than {most} hardly add to the gain",
                Sets(*sets),
                muscle.name()
            ),
            Self::Seldom { group } => write!(
                f,
                "the {} {} trained on one day a week: spread the sets over two",
                group.name(),
                if is_plural(*group) { "are" } else { "is" }
            ),
            Self::CrowdedSession { session, muscle, sets, most } => write!(
                f,
                "{} for the {} in session `{session}`: spread more than {most} over the week",
                Sets(*sets),
                muscle.name()
            ),
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
            Self::LongWithoutDeload { weeks, most } => write!(
                f,
                "{weeks} weeks in a row without an easy one: many plan one after {most} at most"
            ),
        }
    }
}

/// Whether the name of a group takes a plural verb.
fn is_plural(group: LeafGroup) -> bool {
    crate::program::check::is_plural(group.into())
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
