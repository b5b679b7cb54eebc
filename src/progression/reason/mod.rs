//! Why the next dose is what it is.

mod facts;
mod words;

use std::fmt;

use super::follow::Shortfall;
use super::rule::{WheelKind, When};
use crate::codes::progression as codes;
use crate::exercise::ExerciseId;
use crate::prescription::{BandTension, Effort, Load, Mass};

/// The reason for the next dose: a code, facts, and one sentence for people.
///
/// As JSON: `code`, `message` and the facts, such as `wheel`, `from` and `to` where a wheel turned,
/// or `set`, `asked` and `done` where a set fell short.
///
/// # Example
///
/// ```
/// use regimen::Catalog;
/// use regimen::progression::{Lift, Performed, WheelKind};
///
/// let push_up = Catalog::builtin().get("push-up")?;
/// let lift = Lift::new(push_up, "3x8".parse()?, "up reps +1 to 12".parse()?)?;
/// let (_, reason) = lift.next(&lift.start(None), &Performed::reps([11, 10, 9], None));
/// assert_eq!(reason.to_string(), "all sets reached (11, 10, 9): repetitions go from 8 to 10");
/// let change = reason.change().ok_or("no wheel turned")?;
/// assert_eq!((change.wheel, change.to.to_string()), (WheelKind::Reps, "10".to_owned()));
/// assert_eq!(
///     serde_json::to_value(&reason)?,
///     serde_json::json!({ "code": "up-reps", "message": reason.to_string(), "wheel": "reps",
///         "from": 8, "to": 10, "done": [11, 10, 9] }),
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProgressReason {
    reason: Reason,
    /// Whether the next session has the dose of another turn, whatever moves.
    has_turns: bool,
}

/// A wheel that turned.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[non_exhaustive]
pub struct Change {
    /// The wheel.
    pub wheel: WheelKind,
    /// Where it was.
    pub from: Place,
    /// Where it is now.
    pub to: Place,
    /// Whether not all of these loads are known to exist.
    #[serde(skip)]
    pub(super) is_aim: bool,
}

/// What was reached on a hit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reached {
    Sets(When),
    /// The rounds of a block.
    Rounds,
}

/// Where a wheel is.
///
/// As JSON a number for counts and seconds, text for loads and exercises, and `null` for a load
/// that is not known.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(untagged)]
#[non_exhaustive]
pub enum Place {
    /// Repetitions, sets or rounds; the number of a stage, counted from 1.
    Count(u32),
    /// Seconds of a hold.
    Seconds(u32),
    /// A load, if it is known.
    Load(Option<Load>),
    /// A training maximum, if it is known.
    Mass(Option<Mass>),
    /// An exercise.
    Exercise(ExerciseId),
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Count(count) => count.fmt(f),
            Self::Seconds(seconds) => write!(f, "{seconds} s"),
            Self::Load(Some(load)) => load.fmt(f),
            Self::Mass(Some(mass)) => mass.fmt(f),
            Self::Load(None) => f.write_str("what feels right"),
            Self::Mass(None) => f.write_str("one that is not known"),
            Self::Exercise(id) => id.fmt(f),
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Reason {
    Up { change: Change, done: Vec<u32>, reached: Reached },
    Down { change: Change, misses: u32 },
    Missed { short: Short, misses: u32, of: Option<u32> },
    Short(Short),
    Incomplete { done: u32, of: u32 },
    Lighter { set: u32, asked: Load, lifted: Load },
    TooHard { set: u32, asked: Effort, told: Effort },
    Hits { hits: u32, of: u32, reached: Reached },
    Deload,
    FirstTime { load: Option<Load> },
    NextTurn { turn: u32, of: u32 },
    NoHeavier { load: Option<Load>, change: Option<Change> },
    NoMax,
    AtTheTop,
    AtTheBottom { misses: u32, is_begun: bool },
    Back { days: u32, change: Option<Change> },
    NoBreak { days: u32 },
}

/// A set that fell short; without its number all of them together, the rounds of a block, or one of
/// an earlier turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
pub(super) struct Short {
    #[serde(skip_serializing_if = "Option::is_none")]
    set: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    asked: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    done: Option<u32>,
    #[serde(skip)]
    is_rounds: bool,
}

impl From<Shortfall> for Short {
    fn from(short: Shortfall) -> Self {
        let is_known = short.asked > 0;
        Self {
            set: Some(short.set).filter(|set| *set > 0),
            asked: is_known.then_some(short.asked),
            done: is_known.then_some(short.done),
            is_rounds: short.is_rounds,
        }
    }
}

impl ProgressReason {
    pub(super) const fn new(reason: Reason, has_turns: bool) -> Self {
        Self { reason, has_turns }
    }

    /// The stable code.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match &self.reason {
            Reason::Up { change, .. } => match change.wheel {
                WheelKind::Reps => codes::UP_REPS,
                WheelKind::Hold => codes::UP_HOLD,
                WheelKind::Sets => codes::UP_SETS,
                WheelKind::Rounds => codes::UP_ROUNDS,
                WheelKind::Load => codes::UP_LOAD,
                WheelKind::Max => codes::UP_MAX,
                WheelKind::Stage => codes::UP_STAGE,
                WheelKind::Rung => codes::UP_RUNG,
            },
            Reason::Down { change, .. } => match change.wheel {
                WheelKind::Max => codes::DOWN_MAX,
                WheelKind::Stage => codes::DOWN_STAGE,
                WheelKind::Rung => codes::DOWN_RUNG,
                _ => codes::DOWN_LOAD,
            },
            Reason::Missed { .. } => codes::HELD_MISSED,
            Reason::Short(_) => codes::HELD_SHORT,
            Reason::Incomplete { .. } => codes::HELD_INCOMPLETE,
            Reason::Lighter { .. } => codes::HELD_LIGHTER,
            Reason::TooHard { .. } => codes::HELD_TOO_HARD,
            Reason::Hits { .. } => codes::HELD_HITS,
            Reason::Deload => codes::HELD_DELOAD,
            Reason::FirstTime { .. } => codes::FIRST_TIME,
            Reason::NextTurn { .. } => codes::NEXT_TURN,
            Reason::NoHeavier { .. } => codes::NO_HEAVIER_LOAD,
            Reason::NoMax => codes::NO_MAX,
            Reason::AtTheTop => codes::AT_THE_TOP,
            Reason::AtTheBottom { .. } => codes::AT_THE_BOTTOM,
            Reason::Back { .. } => codes::BACK_AFTER_BREAK,
            Reason::NoBreak { .. } => codes::NO_BREAK,
        }
    }

    /// The wheel that turned, if one did.
    #[must_use]
    pub fn change(&self) -> Option<&Change> {
        match &self.reason {
            Reason::Up { change, .. } | Reason::Down { change, .. } => Some(change),
            Reason::NoHeavier { change, .. } | Reason::Back { change, .. } => {
                change.as_ref()
            }
            _ => None,
        }
    }
}

impl Change {
    /// The bands between that are not available.
    fn skipped(&self) -> Vec<BandTension> {
        let (Place::Load(Some(Load::Band(from))), Place::Load(Some(Load::Band(to)))) =
            (&self.from, &self.to)
        else {
            return Vec::new();
        };
        let (low, high) = (from.min(to), from.max(to));
        let between = BandTension::ALL.iter().filter(|band| low < *band && *band < high);
        between.copied().collect()
    }
}
