//! Weeks: what the days before mean for a session, and sessions that are planned together.

mod assign;
mod error;
mod explanation;
mod layout;
mod model;
mod outcome;
mod pose;
mod program;
mod request;
mod serde;
mod so_far;
mod solve;
mod solver;
mod split;

pub use error::WeekError;
pub use explanation::{
    MuscleWeek, RecoveryCost, SessionExplained, SplitPassedOver, WeekExplanation,
    WeekHint,
};

pub use model::{
    InvalidWeekModel, SessionModel, WeekModel, WeekModelErrorKind, WeekUnsolvable,
};
pub use outcome::WeekOutcome;
pub use request::{Change, Week};
pub(super) use so_far::{DAY, WeekDone};
pub use so_far::{Done, DoneWork, WeekSoFar};
pub use solver::WeekSolution;
pub use split::{NamedSplit, Split};

/// The hours of recovery that a programme can state.
const RECOVERIES: [u32; 4] = [0, 24, 48, 72];
