//! Reading 873 rows of free-exercise-db, beside reading the same text as plain JSON.
//!
//! The rows are not part of the project; without the file nothing is measured.

#![expect(
    missing_docs,
    clippy::unwrap_used,
    reason = "a benchmark, and criterion's macros"
)]

use std::fs;
use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use regimen::import;

fn imports(c: &mut Criterion) {
    let path =
        concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/data/free-exercise-db.json");
    let Ok(text) = fs::read_to_string(path) else { return };
    c.bench_function("plain JSON", |b| {
        b.iter(|| serde_json::from_str::<serde_json::Value>(black_box(&text)).unwrap());
    });
    c.bench_function("import", |b| {
        b.iter(|| import::free_exercise_db(black_box(&text)).unwrap());
    });
}

fn search(c: &mut Criterion) {
    let path =
        concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/data/free-exercise-db.json");
    let Ok(text) = fs::read_to_string(path) else { return };
    let catalog = import::free_exercise_db(&text).unwrap().into_catalog();
    for typed in ["bent over dumbell row", "pull ups", "rdl"] {
        c.bench_function(&format!("search {typed}"), |b| {
            b.iter(|| catalog.search(black_box(typed)).len());
        });
    }
}

criterion_group!(benches, imports, search);
criterion_main!(benches);
