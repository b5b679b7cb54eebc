//! Reasons in one sentence.

use std::fmt;

use super::{Change, Place, ProgressReason, Reached, Reason, Short};
use crate::prescription::Load;
use crate::progression::follow::{is_comparable, is_harder};
use crate::progression::rule::{WheelKind, When};

/// "the load goes from 100kg to 105kg"; "the aim" where not both are known to exist.
impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { wheel, from, to, is_aim } = self;
        match wheel {
            WheelKind::Reps => write!(f, "repetitions go from {from} to {to}"),
            WheelKind::Hold => write!(f, "the hold goes from {from} to {to}"),
            WheelKind::Sets => {
                write!(f, "the sets of the last run go from {from} to {to}")
            }
            WheelKind::Rounds => write!(f, "rounds go from {from} to {to}"),
            WheelKind::Load if *is_aim => write!(f, "the aim goes from {from} to {to}"),
            WheelKind::Load => write!(f, "the load goes from {from} to {to}"),
            WheelKind::Max => write!(f, "the training maximum goes from {from} to {to}"),
            WheelKind::Stage => write!(f, "the stage goes from {from} to {to}"),
            WheelKind::Rung => write!(f, "the exercise goes from {from} to {to}"),
        }?;
        for band in self.skipped() {
            write!(f, " ({} is not available)", Load::Band(band))?;
        }
        Ok(())
    }
}

impl Change {
    fn is_harder(&self) -> bool {
        match (&self.from, &self.to) {
            (Place::Load(Some(from)), Place::Load(Some(to))) => is_harder(to, from),
            _ => false,
        }
    }
}

impl fmt::Display for Short {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.set, self.asked, self.done) {
            (Some(set), Some(asked), Some(done)) => {
                write!(f, "set {set} was {done} of {asked}")
            }
            (None, Some(asked), Some(done)) if self.is_rounds => {
                write!(f, "the rounds were {done} of {asked}")
            }
            (None, Some(asked), Some(done)) => {
                write!(f, "all sets together were {done} of {asked}")
            }
            _ => f.write_str("an earlier turn of the round fell short"),
        }
    }
}

/// "all sets reached", or what the rule asks for in their place.
impl fmt::Display for Reached {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sets(When::AllSets) => f.write_str("all sets reached"),
            Self::Sets(When::Sum(least)) => {
                write!(f, "all sets together reached {least}")
            }
            Self::Sets(When::Last(least)) => write!(f, "the last set reached {least}"),
            Self::Sets(When::Least { set }) => write!(f, "set {set} reached its least"),
            Self::Sets(When::Set { set, least }) => {
                write!(f, "set {set} reached {least}")
            }
            Self::Rounds => f.write_str("all rounds done"),
        }
    }
}

/// One sentence for people.
impl fmt::Display for ProgressReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The dose of another turn is not the same, although nothing moves.
        let again = if self.has_turns { "no wheel turns" } else { "the same again" };
        match &self.reason {
            Reason::Up { change, done, reached } => {
                let done: Vec<String> = done.iter().map(ToString::to_string).collect();
                write!(f, "{reached} ({}): {change}", done.join(", "))
            }
            Reason::Down { change, misses } => {
                match misses {
                    1 => f.write_str("a miss")?,
                    _ => write!(f, "{misses} misses in a row")?,
                }
                // `load start +15lb` begins anew above what was missed.
                let anew = if change.is_harder() { ", and a new start" } else { "" };
                write!(f, "{anew}: {change}")
            }
            Reason::Missed { short, misses, of: Some(of) } => {
                write!(f, "{short}, miss {misses} of {of}: {again}")
            }
            Reason::Missed { short, misses, of: None } => {
                write!(f, "{short}, miss {misses} in a row: {again}")
            }
            Reason::Short(short) => {
                write!(f, "{short}, which is not a miss: {again}")
            }
            Reason::Incomplete { of: 0, .. } => {
                f.write_str("the rounds were not logged: the same again")
            }
            Reason::Incomplete { done, of } => {
                write!(f, "{done} of {of} sets were logged: the same again")
            }
            Reason::Lighter { set, asked, lifted } => {
                let than = if is_comparable(lifted, asked) {
                    "lighter than"
                } else {
                    "which cannot be compared with"
                };
                write!(f, "set {set} was done with {lifted}, {than} {asked}: {again}")
            }
            Reason::TooHard { set, asked, told } => write!(
                f,
                "set {set} was reached at {told}, much harder than {asked}: {again}"
            ),
            Reason::Hits { hits, of, reached } => {
                write!(f, "{reached}, hit {hits} of {of}: {again}")
            }
            Reason::Deload => {
                f.write_str("an easy week does not count: the same again afterwards")
            }
            Reason::FirstTime { load: Some(load) } => {
                write!(f, "the first full session: {load} is the aim from now on")
            }
            Reason::FirstTime { load: None } => f.write_str(
                "no load was logged: log it, and that of the first full session is the aim",
            ),
            Reason::NextTurn { turn, of } => {
                write!(f, "turn {turn} of {of} is next")
            }
            Reason::NoHeavier { load, change } => {
                f.write_str("there is no load heavier than ")?;
                match load {
                    Some(load) => load.fmt(f)?,
                    None => f.write_str("this one")?,
                }
                match change {
                    Some(change) => write!(f, ": {change}"),
                    None => write!(f, ": {again}"),
                }
            }
            Reason::NoMax => f.write_str(
                "the training maximum is not known, and no session sets it: test it, or estimate it \
                 from a set of up to ten repetitions",
            ),
            Reason::AtTheTop => f.write_str(
                "everything that the rule moves is at its limit: choose another rule or exercise",
            ),
            Reason::AtTheBottom { misses, is_begun } => {
                match misses {
                    1 => f.write_str("a miss")?,
                    _ => write!(f, "{misses} misses in a row")?,
                }
                f.write_str(if *is_begun {
                    ", and no wheel turns back: from the start again"
                } else {
                    ", and nothing easier is left: choose an easier exercise"
                })
            }
            Reason::Back { days, change: Some(Change { to: Place::Mass(None), .. }) } => {
                write!(
                    f,
                    "back after {days} days: the training maximum is no longer known, so test it, \
                     or estimate it from a set of up to ten repetitions"
                )
            }
            Reason::Back { days, change: Some(change) } => {
                write!(f, "back after {days} days: {change}")
            }
            Reason::Back { days, change: None } => {
                write!(f, "back after {days} days: from the start again")
            }
            Reason::NoBreak { days } => write!(f, "{days} days away are not a break: the same again"),
        }
    }
}
