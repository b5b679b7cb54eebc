//! Rows of free-exercise-db: a few of our own in its shape, and the real ones where they are.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

/// Some thirty rows in the shape of free-exercise-db, in words of our own.
pub(crate) const FIXTURE: &str = include_str!("rows/free_exercise_db.json");

/// How training logs name exercises, and the rows of the embedded catalogue that are meant.
pub(crate) const NAMES: &str = include_str!("rows/names.tsv");

/// The real file, which is no part of the project: in the folder that `REGIMEN_DATA` names, or
/// beside the repository. A test that goes without it says so, even if it passes.
pub(crate) fn real(test: &str) -> Option<String> {
    data(test, "free-exercise-db.json")
}

/// A file of the same folder, or of one beside it.
pub(crate) fn data(test: &str, name: &str) -> Option<String> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let beside = here.ancestors().map(|folder| folder.join("shared/data"));
    let mut folders =
        std::env::var("REGIMEN_DATA").map(PathBuf::from).into_iter().chain(beside);
    let found = folders.find_map(|folder| fs::read_to_string(folder.join(name)).ok());
    if found.is_none() {
        // Written past the capture of output, so that it is seen.
        let skipped = format!(
            "{test}: skipped in part, there is no {name} beside the repository\n"
        );
        let _ = std::io::stderr().write_all(skipped.as_bytes());
    }
    found
}
