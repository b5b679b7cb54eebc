//! Reading 873 rows of free-exercise-db, beside reading the same text as plain JSON, and searching
//! them.
//!
//! The rows are not part of the project. The file is looked for in the folder that `REGIMEN_DATA`
//! names, or beside the repository; without it reading is not measured.

#![expect(
    missing_docs,
    clippy::unwrap_used,
    clippy::print_stderr,
    reason = "a benchmark, and criterion's macros"
)]

use std::fs;
use std::hint::black_box;
use std::path::{Path, PathBuf};

use criterion::{Criterion, criterion_group, criterion_main};
use regimen::{Catalog, OnConflict, import};

const FIXTURE: &str = include_str!("../tests/it/rows/free_exercise_db.json");

fn rows() -> Option<String> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let beside = here.ancestors().map(|folder| folder.join("shared/data"));
    let mut folders =
        std::env::var("REGIMEN_DATA").map(PathBuf::from).into_iter().chain(beside);
    let text = folders
        .find_map(|folder| fs::read_to_string(folder.join("free-exercise-db.json")).ok());
    if text.is_none() {
        eprintln!("there is no free-exercise-db.json beside the repository");
    }
    text
}

fn imports(c: &mut Criterion) {
    let Some(text) = rows() else { return };
    c.bench_function("plain JSON", |b| {
        b.iter(|| serde_json::from_str::<serde_json::Value>(black_box(&text)).unwrap());
    });
    c.bench_function("import", |b| {
        b.iter(|| import::free_exercise_db(black_box(&text)).unwrap());
    });
}

/// Searches the embedded catalogue with the rows, or with a few of their shape, merged in.
fn search(c: &mut Criterion) {
    let text = rows().unwrap_or_else(|| FIXTURE.to_owned());
    let mut catalog = Catalog::builtin().clone();
    let imported = import::free_exercise_db(&text).unwrap().into_catalog();
    catalog.merge(imported, OnConflict::JoinSetups).unwrap();
    for typed in [
        "pull ups",
        "rdl",
        "push up",
        "Seated Incline Curl (Dumbbell)",
        "bent over dumbell row no bench",
        "quads dumbbell",
    ] {
        c.bench_function(&format!("search {} rows for {typed}", catalog.len()), |b| {
            b.iter(|| catalog.search(black_box(typed)).len());
        });
    }
}

criterion_group!(benches, imports, search);
criterion_main!(benches);
