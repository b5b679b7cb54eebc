//! Writing a session of nine exercises in every format that a person reads.

#![expect(
    missing_docs,
    clippy::unwrap_used,
    reason = "a benchmark, and criterion's macros"
)]

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use regimen::{Catalog, Equipment, Pace, Routine, export};

fn pages(c: &mut Criterion) {
    let kit = [Equipment::ResistanceBand, Equipment::DumbbellPair];
    let nine = Catalog::builtin().iter().take(9);
    let routine = Routine::from_exercises("Nine", kit, nine).unwrap();
    let (volume, pace) = (routine.volume(), Pace::default());
    c.bench_function("muscle_map", |b| b.iter(|| export::muscle_map(black_box(&volume))));
    c.bench_function("markdown", |b| b.iter(|| export::markdown(black_box(&routine))));
    c.bench_function("html", |b| b.iter(|| export::html(black_box(&routine), &pace)));
}

criterion_group!(benches, pages);
criterion_main!(benches);
