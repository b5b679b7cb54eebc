//! Reasons in one sentence.

use std::fmt;

use super::{Change, ProgressReason, Reason, Short};
use crate::prescription::Load;
use crate::progression::rule::WheelKind;

/// "the load goes from 100kg to 105kg".
impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { wheel, from, to } = self;
        match wheel {
            WheelKind::Reps => write!(f, "repetitions go from {from} to {to}"),
            WheelKind::Hold => write!(f, "the hold goes from {from} to {to}"),
            WheelKind::Sets => {
                write!(f, "the sets of the last run go from {from} to {to}")
            }
            WheelKind::Rounds => write!(f, "rounds go from {from} to {to}"),
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

impl fmt::Display for Short {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.set, self.asked, self.done) {
            (Some(set), Some(asked), Some(done)) => {
                write!(f, "set {set} was {done} of {asked}")
            }
            (None, Some(asked), Some(done)) => {
                write!(f, "all sets together were {done} of {asked}")
            }
            _ => f.write_str("an earlier turn of the round fell short"),
        }
    }
}

/// One sentence for people.
impl fmt::Display for ProgressReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Reason::Up { change, done } => {
                let done: Vec<String> = done.iter().map(ToString::to_string).collect();
                write!(f, "all sets reached ({}): {change}", done.join(", "))
            }
            Reason::Down { change, misses: 1 } => write!(f, "a miss: {change}"),
            Reason::Down { change, misses } => {
                write!(f, "{misses} misses in a row: {change}")
            }
            Reason::Missed { short, misses, of: Some(of) } => {
                write!(f, "{short}, miss {misses} of {of}: the same again")
            }
            Reason::Missed { short, misses, of: None } => {
                write!(f, "{short}, miss {misses} in a row: the same again")
            }
            Reason::Short(short) => {
                write!(f, "{short}, which is not a miss: the same again")
            }
            Reason::Incomplete { done, of } => {
                write!(f, "{done} of {of} sets were logged: the same again")
            }
            Reason::Lighter { set, asked, lifted } => write!(
                f,
                "set {set} was done with {lifted}, lighter than {asked}: the same again"
            ),
            Reason::TooHard { set, asked, told } => write!(
                f,
                "set {set} was reached at {told}, much harder than {asked}: the same again"
            ),
            Reason::Hits { hits, of } => {
                write!(f, "all sets reached, hit {hits} of {of}: the same again")
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
                    None => f.write_str(": the same again"),
                }
            }
            Reason::NoMax => f.write_str(
                "the training maximum is not known: test it, or estimate it from a set of up to \
                 ten repetitions",
            ),
            Reason::AtTheTop => f.write_str(
                "everything that the rule moves is at its limit: choose another rule or exercise",
            ),
            Reason::AtTheBottom { misses } => write!(
                f,
                "{misses} misses in a row, and nothing easier is left: choose an easier exercise"
            ),
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
