//! The typed vocabulary of strength and mobility training, a catalogue of exercises, a routine
//! builder that refuses a cold start and missing equipment, and a planner that finds the best
//! routine for muscles, kit and minutes.
//!
//! ```
//! use regimen::{Catalog, Equipment, Routine};
//!
//! let catalog = Catalog::builtin();
//! let routine = Routine::builder("Middle back at home")
//!     .kit([Equipment::ResistanceBand])
//!     .warm_up(catalog.get("rhomboid-stretch")?)
//!     .strength(catalog.get("unilateral-band-row")?)
//!     .strength(catalog.get("prone-back-extension")?.prescribed("2x40s".parse()?))
//!     .build()?;
//! println!("{routine}"); // a sheet to train from
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! Or say what is wanted, and let it be [planned](plan):
//!
//! ```
//! use regimen::{Catalog, Equipment, MuscleGroup, Plan};
//!
//! let outcome = Plan::for_muscles(MuscleGroup::MiddleBack)
//!     .kit([Equipment::ResistanceBand])
//!     .minutes(20)
//!     .solve(Catalog::builtin())?;
//! println!("{}", outcome.routine());
//! # Ok::<(), regimen::plan::PlanError>(())
//! ```
//!
//! # The map
//!
//! - [`Muscle`], [`MuscleGroup`], [`BodyRegion`] and [`Equipment`] are the words; sets of them
//!   are [`MuscleSet`], [`RegionSet`] and [`EquipmentSet`]. A [`Kit`] is what is at hand.
//! - An [`Exercise`] says what it trains, which [`Setup`]s it can be done in, and its usual
//!   [`Prescription`], which has a [notation](prescription::notation): `"2-3x10/side"`.
//! - A [`Catalog`] holds exercises by id; `Catalog::builtin()` is the embedded one. It can be
//!   [queried](Catalog::query), [searched](Catalog::search), asked for
//!   [substitutes](Catalog::substitutes), [merged](Catalog::merge) and [linted](Catalog::lint).
//! - [`Constraints`] are who trains and where: kit, level, regions to spare or ease. They
//!   [judge](Constraints::judge) whether an exercise is possible and allowed.
//! - A [`Routine`] is a session that obeys all the [rules](routine). It comes from
//!   [`Routine::builder`], where the order is checked by the compiler, from
//!   [`Routine::from_exercises`], or from a [`RoutineDraft`]: a routine as plain data, from a
//!   form, a language model or a file. What breaks a rule is answered with all
//!   [`Violations`] at once.
//! - Of a routine you may ask how [long](Routine::duration) it takes at a [`Pace`], what to do
//!   [at each second](Routine::timeline), how many [sets](Routine::volume) each muscle gets, and
//!   what is [unwise](Routine::advice) about it.
//! - [`Loads`](loads::Loads) are what exists on a bar, a rack or a stack, and round to it. A
//!   [`Progression`] is a rule of what to do next time; a [`Lift`] follows it: from a
//!   [`LiftState`] and what was [`Performed`] to the next dose, with the reason.
//! - A [`Program`] is weeks of training: sessions, the slots of a week, periods, and lifts with their
//!   rules. It is [checked](program) as a routine is, and says what is [due](Program::due) and with
//!   which [doses](Program::dose).
//! - A [`Plan`] is a request for a routine: muscles, kit, minutes, level, a [`Goal`], regions to
//!   spare. [`Plan::solve`] answers with a [`plan::Outcome`]: the best routine, the proof that it
//!   is, and why it is as it is. The problem behind it is a [`plan::Model`], which any solver can
//!   read. [`Plan::week`] plans the next session for what the week still lacks.
//! - A [`Week`] is a request for all the sessions of a week: days, minutes and a kit for each.
//!   [`Week::solve`] plans them together, and the outcome becomes a [`Program`].
//! - A routine becomes a page, a sheet in Markdown, a picture of its muscles, a calendar entry, a
//!   file for a watch or text for another app in `export`.
//!
//! Everything reads and writes JSON through [serde](https://docs.rs/serde), and reading checks
//! what building checks.
//!
//! # Features
//!
//! - `builtin` (default): the embedded catalogue, `Catalog::builtin()`. Without it the crate,
//!   planner and all, needs no JSON library.
//! - `import`: readers for the open exercise databases, and for the logs of apps, in `import`.
//! - `html`, `markdown`, `svg`: a session as a page, as Markdown, and its muscles as a picture,
//!   in `export`.
//! - `calendar`, `fit`, `health-connect`, `hevy`, `liftoscript`: a session for other programs, in
//!   `export`.
//! - `schema`: JSON Schemas of all documents, in `export`; the types implement
//!   `schemars::JsonSchema`.
//! - `full`: all of these.
//! - `proptest`: strategies for the main types, in `strategies`, to test programs that use this
//!   crate.
//!
//! # What it is not for
//!
//! It does not store training logs or accounts, has no user interface and gives no medical
//! advice. It needs no clock, no threads and no environment, so that it runs in a browser.
//!
//! `DESIGN.md` gives the reasons behind the design.
#![cfg_attr(docsrs, feature(doc_cfg))]

pub mod catalog;
pub mod codes;
mod constraints;
pub mod equipment;
pub mod exercise;
#[cfg(feature = "export")]
#[cfg_attr(docsrs, doc(cfg(feature = "export")))]
pub mod export;
mod finding;
mod format;
#[cfg(feature = "import")]
#[cfg_attr(docsrs, doc(cfg(feature = "import")))]
pub mod import;
mod json;
pub mod limits;
pub mod loads;
mod low_high;
pub mod muscle;
pub mod plan;
pub mod prescription;
pub mod program;
pub mod progression;
pub mod region;
pub mod routine;
#[cfg(feature = "schema")]
mod schema;
#[cfg(feature = "proptest")]
#[cfg_attr(docsrs, doc(cfg(feature = "proptest")))]
pub mod strategies;
mod text;
pub mod vocabulary;

#[doc(inline)]
pub use catalog::{Catalog, DuplicateId, OnConflict, UnknownExercise};
pub use constraints::{Constraints, Rejection};
#[doc(inline)]
pub use equipment::{Equipment, EquipmentSet, Kit};
#[doc(inline)]
pub use exercise::{
    Exercise, ExerciseBuilder, ExerciseId, ExerciseKind, Laterality, Level, Prescribed,
    Setup,
};
#[doc(inline)]
pub use limits::OutOfRange;
#[doc(inline)]
pub use loads::{LoadInventory, Ramp};
pub use low_high::LowHigh;
#[doc(inline)]
pub use muscle::{Muscle, MuscleGroup, MuscleSet};
#[doc(inline)]
pub use plan::{Goal, Plan, Week};
#[doc(inline)]
pub use prescription::Prescription;
#[doc(inline)]
pub use program::Program;
#[doc(inline)]
pub use progression::{Lift, LiftState, Performed, Progression};
#[doc(inline)]
pub use region::{BodyRegion, RegionSet};
#[doc(inline)]
pub use routine::{
    Pace, Phase, Routine, RoutineBuilder, RoutineDraft, Violation, Violations,
};
#[doc(inline)]
pub use vocabulary::{EnumSet, UnknownName};

#[cfg(all(doc, feature = "builtin"))]
#[doc = include_str!("../DESIGN.md")]
pub mod _design {}

/// The examples of the README are tested.
#[cfg(all(doctest, feature = "full"))]
#[doc = include_str!("../README.md")]
struct Readme;
