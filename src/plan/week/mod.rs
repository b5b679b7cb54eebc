//! Weeks: what the days before mean for a session.

mod so_far;

pub(super) use so_far::{DAY, WeekDone};
pub use so_far::{Done, DoneWork, WeekSoFar};
