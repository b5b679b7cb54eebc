//! Weeks: what the days before mean for a session, and sessions that are planned together.

mod model;
mod so_far;
mod solver;

pub use model::{
    InvalidWeekModel, SessionModel, WeekModel, WeekModelErrorKind, WeekUnsolvable,
};
pub(super) use so_far::{DAY, WeekDone};
pub use so_far::{Done, DoneWork, WeekSoFar};
pub use solver::WeekSolution;
