//! Exporting a routine of nine exercises to calendars, watches and other apps: each format under
//! a millisecond.

#![expect(
    missing_docs,
    clippy::unwrap_used,
    reason = "a benchmark, and criterion's macros"
)]

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use regimen::{Catalog, Equipment, Exercise, Routine, export};

fn devices(c: &mut Criterion) {
    // The first nine exercises are those of the middle back.
    let nine: Vec<&Exercise> = Catalog::builtin().iter().take(9).collect();
    let kit = [Equipment::ResistanceBand, Equipment::DumbbellPair];
    let routine = Routine::from_exercises("Nine", kit, nine).unwrap();
    let start = "2026-11-23T18:00".parse().unwrap();
    c.bench_function("calendar", |b| {
        b.iter(|| export::calendar(black_box(&routine), &start, Some(8)).unwrap());
    });
    c.bench_function("fit", |b| b.iter(|| export::fit(black_box(&routine)).unwrap()));
    c.bench_function("liftoscript", |b| {
        b.iter(|| export::liftoscript(black_box(&routine)));
    });
    c.bench_function("hevy", |b| {
        b.iter(|| export::hevy(black_box(&routine), |id| Some(id.to_string())));
    });
    c.bench_function("health_connect", |b| {
        b.iter(|| export::health_connect(black_box(&routine)));
    });
}

criterion_group!(benches, devices);
criterion_main!(benches);
