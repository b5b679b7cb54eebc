//! The best routine for muscles, kit, minutes, level and sore regions: proved and explained.
//!
//! A [`Plan`] says what is wanted; [`Plan::solve`] answers with an [`Outcome`]: a routine that
//! keeps the time it is given, its value, a bound that proves how good it is, and an
//! [`Explanation`] of what was chosen and what was left out.
//!
//! # How a routine is chosen
//!
//! Each minute gives 12 seconds to the warm-up, at least 120 and at most 600 seconds in all (a
//! fifth, after the practice of 5 to 10 minutes; a choice of this crate). Strength is chosen
//! first, for what is left:
//!
//! - A *candidate* is an exercise of strength kind that works a target and is possible with the
//!   kit, within the level, free of coaching and sparing what is to be spared. What is required
//!   with [`Plan::with`] may be above the level and need coaching. It is done in the first of its
//!   setups that the kit allows, though a later one may be quicker to change sides in.
//! - It may be done for 2 sets (or fewer, if its prescription says so) up to the most sets of its
//!   prescription. Each set gives 2 half-sets to its primary muscles and 1 to its secondary ones
//!   (Pelland 2025: an indirect set counts half).
//! - Of exercises that are alike (same pattern, same groups of primary muscles) at most one is
//!   taken, and of those that only assist at most one in all; what is required is taken beside.
//! - The value is the sum over the targets of [`weight`] times emphasis times a gain that
//!   diminishes with the half-sets and is flat after 16 (the shape after Pelland 2025; the
//!   numbers are a choice of this crate). Of equal routines the shorter is better, then the one
//!   of fewer exercises, then the one that the seed meets first.
//!
//! The warm-up is chosen for what the strength part trains. With 180 seconds or more it opens
//! with cardio for a third of its time, 60 to 120 seconds, if any may be chosen and what is
//! required leaves that time; then come the exercises that touch most. Of a static stretch there
//! are no more sets than keep to 60 s a side (Behm 2016). The order is raise, static stretches,
//! dynamic stretches, activation (after Jeffreys 2007); then compound lifts, isolation, trunk
//! and carries (ACSM 2009: multi-joint before single-joint).
//!
//! Both parts are solved as a [`Model`], which is plain data: it can be written as JSON and
//! checked by any other solver.
//!
//! # Example
//!
//! ```
//! use regimen::{Catalog, Equipment, MuscleGroup, Plan};
//!
//! let outcome = Plan::for_muscles(MuscleGroup::MiddleBack)
//!     .kit([Equipment::ResistanceBand])
//!     .minutes(20)
//!     .solve(Catalog::builtin())?;
//! println!("{}", outcome.routine());
//! println!("{}", outcome.explanation());
//! assert!(outcome.is_optimal());
//! # Ok::<(), regimen::plan::PlanError>(())
//! ```

mod error;
mod explanation;
mod formulate;
mod goal;
mod model;
mod obstacles;
mod outcome;
mod request;
mod serde;
mod solve;
mod solver;

pub use error::PlanError;
pub use explanation::{
    Chosen, Explanation, PassedOver, PassedOverReason, PlanHint, TimeUse, Unmet,
    UnmetReason,
};
pub use formulate::{Merit, Rejected, RejectedKind, weight};
pub use goal::Goal;
pub use model::{
    Choice, Demand, Family, InvalidModel, Model, ModelErrorKind, MovementGroup,
    Unsolvable, WeightedDemand,
};
pub use obstacles::Obstacles;
pub use outcome::Outcome;
pub use request::Plan;
pub use solver::{Solution, SolveOptions};
