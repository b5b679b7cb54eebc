//! Behaviour through the public API, a module for each area.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that fails should stop, in its helpers too"
)]

mod benefits;
mod catalog;
mod compile_fail;
mod constraints;
mod drafts;
mod easing;
mod examples;
mod exercise;
#[cfg(all(
    feature = "calendar",
    feature = "fit",
    feature = "liftoscript",
    feature = "hevy",
    feature = "health-connect"
))]
mod export_devices;
#[cfg(any(feature = "markdown", feature = "svg"))]
mod export_pages;
#[cfg(feature = "full")]
mod export_program;
#[cfg(feature = "full")]
mod export_sweep;
mod finding;
mod formats;
mod hostile;
#[cfg(feature = "import")]
mod import;
#[cfg(feature = "import")]
mod import_inferences;
#[cfg(feature = "import")]
mod import_logs;
#[cfg(feature = "import")]
mod import_shapes;
mod integer_programming;
mod lints;
mod loads;
mod model;
mod notation;
mod notation_law;
mod pins;
mod plan;
mod plan_model;
mod play;
mod prescription;
mod program;
mod progression;
mod ramp;
mod refusals;
mod rounds;
mod routine;
mod rows;
#[cfg(feature = "schema")]
mod schema;
mod search;
mod second_opinion;
mod session;
mod set_in_parts;
mod strategies;
mod supersets;
mod vocabulary;
mod week;
mod week_integer_programming;
mod week_model;
mod week_so_far;

/// The two ends of a range as a pair, which a table writes more shortly.
fn ends<T>(range: regimen::LowHigh<T>) -> (T, T) {
    (range.low, range.high)
}
