//! Why there is no week.

use std::fmt;

use serde::ser::{Serialize, Serializer};

use crate::codes::plan as codes;
use crate::finding::serialize_finding;
use crate::limits::OutOfRange;
use crate::plan::error::PlanError;
use crate::program::Weekday;
use crate::text::list;

/// Why there is no week that keeps to a request.
///
/// As JSON: `code`, `message` and the facts; those of a session as of a plan, with `slot`, the first
/// day on which it is held.
///
/// ```
/// use regimen::program::Weekday;
/// use regimen::{Catalog, MuscleGroup, Week};
///
/// let week = Week::for_muscles(MuscleGroup::Back)
///     .day(Weekday::Monday, 30)
///     .day(Weekday::Thursday, 1);
/// let error = week.solve(Catalog::builtin()).unwrap_err();
/// assert_eq!(error.code(), "too-little-time");
/// assert_eq!(error.slot(), Some(Weekday::Monday), "the shorter binds");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum WeekError {
    /// No day is given.
    NoSlot,
    /// A day is given twice.
    DayTwice(Weekday),
    /// There are more sessions than slots, or none.
    #[non_exhaustive]
    Sessions {
        /// How many are asked for.
        asked: u32,
        /// How many slots there are.
        slots: u32,
    },
    /// A recovery that a programme cannot state.
    Recovery(u32),
    /// The request as a whole is not one that a plan could keep to.
    Plan(PlanError),
    /// There is no session for some slots.
    #[non_exhaustive]
    Session {
        /// The first day on which it would be held.
        slot: Weekday,
        /// Why.
        error: PlanError,
    },
    /// No split keeps the recovery on these days.
    #[non_exhaustive]
    NoSplit {
        /// The days that are too near each other.
        days: Vec<(Weekday, Weekday)>,
        /// The hours of recovery.
        recovery: u32,
    },
}

impl WeekError {
    /// The stable code: `no-slot`, `day-twice`, `out-of-range`, `no-split` or that of the
    /// [`PlanError`].
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoSlot => codes::NO_SLOT,
            Self::DayTwice(_) => codes::WEEK_DAY_TWICE,
            Self::Sessions { .. } | Self::Recovery(_) => {
                crate::codes::prescription::OUT_OF_RANGE
            }
            Self::NoSplit { .. } => codes::NO_SPLIT,
            Self::Plan(error) | Self::Session { error, .. } => error.code(),
        }
    }

    /// The first day of the session that there is none for.
    #[must_use]
    pub fn slot(&self) -> Option<Weekday> {
        match self {
            Self::Session { slot, .. } => Some(*slot),
            _ => None,
        }
    }
}

impl fmt::Display for WeekError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoSlot => f.write_str(
                "the week has no day to train on: expected at least one, such as `monday`",
            ),
            Self::DayTwice(day) => {
                write!(f, "`{day}` is a day of the week twice, expected once")
            }
            Self::Sessions { asked, slots } => {
                write!(f, "sessions must be 1 to {slots}, as many as days, not `{asked}`")
            }
            Self::Recovery(hours) => {
                write!(f, "recovery must be 0, 24, 48 or 72 hours, not `{hours}`")
            }
            Self::Plan(error) => error.fmt(f),
            Self::Session { slot, error } => write!(f, "on `{slot}`: {error}"),
            Self::NoSplit { days, recovery } => {
                let pairs = days.iter().map(|(one, other)| format!("`{one}` and `{other}`"));
                write!(
                    f,
                    "no split keeps {recovery} hours of recovery on these days: {} are too near \
                     each other; move a day, or ask for less recovery",
                    list(pairs, "and")
                )
            }
        }
    }
}

impl std::error::Error for WeekError {}

impl From<PlanError> for WeekError {
    fn from(error: PlanError) -> Self {
        Self::Plan(error)
    }
}

impl From<OutOfRange> for WeekError {
    fn from(error: OutOfRange) -> Self {
        Self::Plan(error.into())
    }
}

impl Serialize for WeekError {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        #[derive(serde::Serialize)]
        #[serde(untagged)]
        enum Facts<'a> {
            None {},
            Day { day: Weekday },
            Sessions { value: u32, low: u32, high: u32 },
            Recovery { value: u32, allowed: [u32; 4] },
            Split { days: &'a [(Weekday, Weekday)], recovery: u32 },
            Slot { slot: Weekday, error: &'a PlanError },
        }
        let facts = match self {
            Self::Plan(error) => return error.serialize(to),
            Self::NoSlot => Facts::None {},
            Self::DayTwice(day) => Facts::Day { day: *day },
            Self::Sessions { asked, slots } => {
                Facts::Sessions { value: *asked, low: 1, high: *slots }
            }
            Self::Recovery(hours) => {
                Facts::Recovery { value: *hours, allowed: super::RECOVERIES }
            }
            Self::Session { slot, error } => Facts::Slot { slot: *slot, error },
            Self::NoSplit { days, recovery } => {
                Facts::Split { days, recovery: *recovery }
            }
        };
        serialize_finding(to, self.code(), self, &facts)
    }
}
