//! The best routine for muscles, kit, minutes, level and sore regions: proved and explained.
//!
//! A [`Plan`] is a request; [`Plan::solve`] answers with an [`Outcome`]: a routine that
//! keeps the time it is given, its value, a bound that proves how good it is, and an
//! [`Explanation`] of what was chosen and what was left out.
//!
//! # How a routine is chosen
//!
//! Each minute gives 12 seconds to the warm-up, at least 120 and at most 600 seconds in all (a
//! fifth, after the practice of 5 to 10 minutes). Strength is chosen first, for what is left; then
//! the warm-up for what strength trains; then, if 120 seconds or more are left, a cool-down. Where
//! no source is named, a rule or a number is a choice of this crate, tried on grids of plans that
//! were read as a coach reads them.
//!
//! - A *candidate* is an exercise of strength kind that works a target and is possible with the
//!   kit, within the level, free of coaching, and sparing, easing and quiet as asked. What is
//!   required with [`Plan::with`] may be above the level and need coaching. It is offered in every
//!   setup that is allowed.
//! - It may be done for 2 sets (or fewer, if its prescription says so) up to two more than its
//!   prescription has, at most 4, for experts 5; trunk work and holds up to their own.
//! - A set gives each primary muscle 4 quarter-sets and each secondary one 2 (Pelland 2025: an
//!   indirect set counts half). Where no load can be added it gives half of that for each level
//!   that the exercise is below the person's. A lift for legs and arms in one, such as a thruster,
//!   counts for the legs as for secondary muscles, because the arms limit its load.
//! - Where the targets call for two or more movements (push, pull, knee, hinge, trunk), these are
//!   asked for beside the muscles, about 6 sets of each at most, so that pushes and pulls keep their
//!   balance. A set counts half for its movement where the goal is strength and the lift is not made
//!   heavy, or where the arms limit it, and nothing where the exercise only assists.
//! - Of exercises with the same movement that share a primary muscle, or that are rungs of one
//!   ladder, at most one is taken; what is required is taken beside. Only where no two movements are
//!   asked for may a compound lift that needs a resistance and one that does not stand together, such
//!   as a press and a push-up in a session for the chest.
//! - The value is the sum over what is asked for of its weight ([`weight`], times emphasis) times a
//!   gain that diminishes with the quarter-sets (the shape after Pelland 2025), and the [`Merit`]s
//!   of what is taken. About 8 sets of a muscle count where two or more movements are asked for,
//!   about 12 in a session for one region. Ties go to the shorter routine, then to the one with fewer exercises,
//!   then to the order set by `seed`.
//! - With the [week so far](WeekSoFar) sets of seven days count together, and what was trained of
//!   late is left to recover.
//! - A goal changes repetitions, effort and rest of what can be loaded: see [`Goal`].
//!
//! The warm-up raises the pulse first (Jeffreys 2007), touches the muscles and moves the joints
//! that strength loads heavily. Static stretches stand there only for beginners who train for
//! nothing in particular, at most 60 s a side (Behm 2016); otherwise they make the cool-down. The
//! order is raise, static stretches, dynamic stretches, activation; then compound lifts,
//! isolation, trunk (ACSM 2009: multi-joint before single-joint), compound lifts that are heavier by
//! their own repetitions first (NSCA: power, core, assistance), directions in turn.
//!
//! Each part is solved as a [`Model`], which is plain data: it can be written as JSON and checked
//! by any other solver.
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
mod part;
mod request;
mod serde;
mod solve;
mod solver;
mod supersets;
mod week;

pub use error::PlanError;
pub use explanation::{
    Chosen, Explanation, PassedOver, PassedOverReason, PlanHint, SupersetUse, TimeUse,
    Unmet, UnmetReason,
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
pub use week::{
    Change, Done, DoneWork, InvalidWeekModel, MuscleWeek, NamedSplit, RecoveryCost,
    SessionExplained, SessionModel, Split, SplitPassedOver, Week, WeekError,
    WeekExplanation, WeekHint, WeekModel, WeekModelErrorKind, WeekOutcome, WeekSoFar,
    WeekSolution, WeekUnsolvable,
};
