//! Reading a catalogue of the size of the embedded one, finding it again, and asking it.

#![expect(
    missing_docs,
    clippy::unwrap_used,
    reason = "a benchmark, and criterion's macros"
)]

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use regimen::{BodyRegion, Catalog, Equipment, ExerciseKind, Kit, Level, MuscleGroup};

fn catalog(c: &mut Criterion) {
    // The embedded one can be first used only once, so the same text is read in its place.
    let text = serde_json::to_string(Catalog::builtin()).unwrap();
    c.bench_function("read the catalogue", |b| {
        b.iter(|| serde_json::from_str::<Catalog>(black_box(&text)).unwrap());
    });
    c.bench_function("builtin, after first use", |b| {
        b.iter(|| black_box(Catalog::builtin()));
    });

    let catalog = Catalog::builtin();
    let kit =
        Kit::from([Equipment::ResistanceBand, Equipment::DumbbellPair, Equipment::Chair]);
    c.bench_function("query", |b| {
        b.iter(|| {
            let query =
                catalog.query().trains(MuscleGroup::Back).kind(ExerciseKind::Strength);
            let query = query.up_to(Level::Intermediate).kit(black_box(&kit));
            query.sparing(BodyRegion::Knees).into_iter().count()
        });
    });
    c.bench_function("get", |b| b.iter(|| catalog.get(black_box("renegade-row"))));
}

criterion_group!(benches, catalog);
criterion_main!(benches);
