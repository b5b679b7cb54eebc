//! What to do next time: rules of progression, the lifts that follow them, and why.
//!
//! A [`Progression`] works like an odometer. On a hit the first wheel that can turn turns, and all
//! wheels before it return to their start; after several misses in a row other wheels turn back. A
//! [`Lift`] is an exercise, its dose, and such a rule. Its functions are pure: [`dose`](Lift::dose)
//! says what to do with the [loads that exist](crate::loads), [`next`](Lift::next) where the lift
//! is after what was done, and [`back`](Lift::back) where it is after a break, each with a
//! [`ProgressReason`]. The crate keeps no log and has no clock: the caller stores one small
//! [`LiftState`] a lift.
//!
//! # Example: four sessions
//!
//! ```
//! use regimen::Catalog;
//! use regimen::loads::Loads;
//! use regimen::prescription::Load;
//! use regimen::progression::{Lift, Performed, Progression};
//!
//! let rule: Progression = "up reps +1 to 12, load +2.5kg; miss 3: load -10%".parse()?;
//! let lift = Lift::new(Catalog::builtin().get("goblet-squat")?, "3x8".parse()?, rule)?;
//! let load: Load = "20kg".parse()?;
//! let mut state = lift.start(Some(load.clone()));
//! for (done, code, next) in [
//!     ([8, 8, 8], "up-reps", "3x9 20kg"),
//!     ([9, 9, 8], "held-missed", "3x9 20kg"),
//!     ([9, 9, 9], "up-reps", "3x10 20kg"),
//!     ([12, 12, 12], "up-load", "3x8 22.5kg"),
//! ] {
//!     let (after, reason) = lift.next(&state, &Performed::reps(done, load.clone()));
//!     assert_eq!(reason.code(), code);
//!     assert_eq!(lift.dose(&after, &Loads::any()).prescription().to_string(), next);
//!     state = after;
//! }
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # What is judged
//!
//! - A *hit*: every prescribed set was done, at the prescribed load or a harder one, and reached
//!   the top of its range, or the minimum of an open set. A condition such as `when sum 30:`
//!   replaces the ranges.
//! - A *miss*: every prescribed set was tried, and one fell short of the lower end of its range.
//! - Everything else changes nothing: a set that was not logged, a lighter load, repetitions
//!   within a range, repetitions that were much harder than they should be.
//! - Sets beyond those prescribed, and the optional ones of a range of sets, count for
//!   [volume](crate::routine::Volume::from_performed) only. Of two sides the weaker counts.

mod advice;
mod follow;
mod lift;
pub mod notation;
mod performed;
mod reason;
mod rule;
mod state;
mod volume;

pub use advice::ProgressAdvice;
pub use lift::{
    Deload, Dose, DoseNote, IdleReason, InvalidLift, Lift, LiftBuilder, LiftDocument,
    LiftErrorKind, RungDocument,
};
pub use notation::{ParseProgressionError, ParseProgressionErrorKind};
pub use performed::{Performed, PerformedSet};
pub use reason::{Change, Place, ProgressReason};
pub use rule::{
    Amount, InvalidRule, Progression, RuleErrorKind, Step, Wheel, WheelKind, When,
};
pub use state::LiftState;
