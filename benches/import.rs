//! Reading 873 rows of free-exercise-db, beside reading the same text as plain JSON.
//!
//! The rows are not part of the project. The file is looked for in the folder that `REGIMEN_DATA`
//! names, or beside the repository; without it nothing is measured.

#![expect(
    missing_docs,
    clippy::unwrap_used,
    clippy::print_stderr,
    reason = "a benchmark, and criterion's macros"
)]

use std::fs;
use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use regimen::import;

fn rows() -> Option<String> {
    let beside = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/data").to_owned();
    let folder = std::env::var("REGIMEN_DATA").unwrap_or(beside);
    let text = fs::read_to_string(format!("{folder}/free-exercise-db.json")).ok();
    if text.is_none() {
        eprintln!("skipped: there is no free-exercise-db.json in {folder}");
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

fn search(c: &mut Criterion) {
    let Some(text) = rows() else { return };
    let catalog = import::free_exercise_db(&text).unwrap().into_catalog();
    for typed in ["bent over dumbell row", "pull ups", "rdl"] {
        c.bench_function(&format!("search {typed}"), |b| {
            b.iter(|| catalog.search(black_box(typed)).len());
        });
    }
}

criterion_group!(benches, imports, search);
criterion_main!(benches);
