//! Reading a catalogue of the size of the embedded one, asking it, and searching it and a larger one.

#![expect(
    missing_docs,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stderr,
    reason = "a benchmark, and criterion's macros"
)]

use std::hint::black_box;
use std::time::Instant;

use criterion::{Criterion, criterion_group, criterion_main};
use regimen::{BodyRegion, Catalog, Equipment, ExerciseKind, Kit, Level, MuscleGroup};

fn catalog(c: &mut Criterion) {
    // The embedded one can be first used only once, so it is timed by itself, and the same text is
    // read in its place.
    let start = Instant::now();
    let _ = black_box(Catalog::builtin());
    eprintln!("builtin, first use: {:?}", start.elapsed());
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

/// A catalogue of the size of the embedded one and free-exercise-db together, of our own rows.
fn large() -> Catalog {
    let mut catalog = Catalog::builtin().clone();
    for round in 0.. {
        for exercise in Catalog::builtin() {
            if catalog.len() >= 1100 {
                return catalog;
            }
            let id = format!("{}-{round}", exercise.id());
            let name = format!(
                "{} {}",
                ["Slow", "Heavy", "Tempo", "Light"][round % 4],
                exercise.name()
            );
            let data = serde_json::to_value(exercise).unwrap();
            let mut data = data.as_object().unwrap().clone();
            data.insert("id".to_owned(), id.into());
            data.insert("name".to_owned(), name.into());
            data.remove("formerly");
            let exercise = serde_json::from_value(data.into()).unwrap();
            catalog.insert(exercise).unwrap();
        }
    }
    catalog
}

fn search(c: &mut Criterion) {
    for (rows, catalog) in [("243", Catalog::builtin().clone()), ("1100", large())] {
        for typed in [
            "push up",
            "Seated Incline Curl (Dumbbell)",
            "bent over dumbell row no bench",
            "quads dumbbell",
        ] {
            c.bench_function(&format!("search {rows} rows for {typed}"), |b| {
                b.iter(|| catalog.search(black_box(typed)).len());
            });
        }
        c.bench_function(&format!("index {rows} rows"), |b| {
            b.iter_batched(
                || Catalog::from_exercises(catalog.iter().cloned()).unwrap(),
                |catalog| catalog.search("row").len(),
                criterion::BatchSize::SmallInput,
            );
        });
    }
}

criterion_group!(benches, catalog, search);
criterion_main!(benches);
