//! Building, timing and counting a routine of nine exercises.

#![expect(
    missing_docs,
    clippy::unwrap_used,
    reason = "a benchmark, and criterion's macros"
)]

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use regimen::{Catalog, Equipment, Exercise, Pace, Routine};

fn routine(c: &mut Criterion) {
    // The first nine exercises are those of the middle back.
    let nine: Vec<&Exercise> = Catalog::builtin().iter().take(9).collect();
    let kit = [Equipment::ResistanceBand, Equipment::DumbbellPair];
    let build = || Routine::from_exercises("Nine", kit, nine.iter().copied()).unwrap();
    let routine = build();
    let pace = Pace::default();
    c.bench_function("build", |b| b.iter(build));
    c.bench_function("duration", |b| b.iter(|| black_box(&routine).duration(&pace)));
    c.bench_function("timeline", |b| {
        b.iter(|| black_box(&routine).timeline(&pace).count());
    });
    c.bench_function("volume", |b| b.iter(|| black_box(&routine).volume()));
    c.bench_function("advice", |b| b.iter(|| black_box(&routine).advice()));
    c.bench_function("read", |b| {
        let text = serde_json::to_string(&routine).unwrap();
        b.iter(|| serde_json::from_str::<Routine>(black_box(&text)).unwrap());
    });
}

criterion_group!(benches, routine);
criterion_main!(benches);
