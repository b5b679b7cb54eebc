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
mod export_devices;
mod export_pages;
mod export_program;
mod export_sweep;
mod finding;
mod formats;
mod hostile;
mod import;
mod import_inferences;
mod import_logs;
mod import_shapes;
mod integer_programming;
mod lints;
mod loads;
mod model;
mod notation;
mod notation_law;
mod notation_written;
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
