//! Rows of free-exercise-db: a few of our own in its shape, and the real ones where they are.

use std::io::Write as _;

/// Some thirty rows in the shape of free-exercise-db, in words of our own.
pub(crate) const FIXTURE: &str = include_str!("rows/free_exercise_db.json");

/// The real file, which is no part of the project: in the folder that `REGIMEN_DATA` names, or
/// beside the repository. A test that goes without it says so, even if it passes.
pub(crate) fn real(test: &str) -> Option<String> {
    let beside = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/data").to_owned();
    let folder = std::env::var("REGIMEN_DATA").unwrap_or(beside);
    let found = std::fs::read_to_string(format!("{folder}/free-exercise-db.json")).ok();
    if found.is_none() {
        // Written past the capture of output, so that it is seen.
        let skipped = format!(
            "{test}: skipped for the real rows, there is no free-exercise-db.json in {folder}\n"
        );
        let _ = std::io::stderr().write_all(skipped.as_bytes());
    }
    found
}
