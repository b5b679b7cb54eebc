//! Planning weeks: on the embedded catalogue, and on imported rows.
//!
//! The imported rows are not part of the project; without the file, or without the feature `import`,
//! they are not measured.

#![expect(
    missing_docs,
    clippy::unwrap_used,
    reason = "a benchmark, and criterion's macros"
)]

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use regimen::program::Weekday;
use regimen::{Catalog, Equipment, EquipmentSet, Level, MuscleGroup, MuscleSet, Week};

fn week(kit: EquipmentSet, minutes: u32, days: &[Weekday]) -> Week {
    let body = [
        MuscleGroup::Back,
        MuscleGroup::Chest,
        MuscleGroup::Shoulders,
        MuscleGroup::Arms,
        MuscleGroup::Core,
        MuscleGroup::Legs,
    ];
    let body = body.into_iter().fold(MuscleSet::empty(), |all, it| all | it.muscles());
    let week = Week::for_muscles(body).kit(kit).up_to(Level::Intermediate);
    days.iter().fold(week, |week, day| week.day(*day, minutes))
}

fn weeks() -> Vec<(&'static str, Week)> {
    use Weekday as D;
    let home = [Equipment::ResistanceBand, Equipment::DumbbellPair].into_iter().collect();
    let gym = EquipmentSet::all();
    let days = [D::Monday, D::Tuesday, D::Wednesday, D::Thursday, D::Friday, D::Saturday];
    vec![
        ("3 x 30 min at home", week(home, 30, &[D::Monday, D::Wednesday, D::Friday])),
        (
            "4 x 45 min in the gym",
            week(gym, 45, &[D::Monday, D::Tuesday, D::Thursday, D::Friday]),
        ),
        ("6 x 60 min in the gym", week(gym, 60, &days)),
        ("2 x 30 min at home, 60 min in the gym", {
            week(home, 30, &[D::Monday, D::Wednesday]).day_with(D::Saturday, 60, gym)
        }),
    ]
}

fn embedded(c: &mut Criterion) {
    let mut group = c.benchmark_group("week");
    group.sample_size(10);
    for (name, week) in weeks() {
        group.bench_function(name, |b| {
            b.iter(|| black_box(&week).solve(Catalog::builtin()).unwrap());
        });
    }
    let (_, week) = weeks().remove(1);
    let outcome = week.solve(Catalog::builtin()).unwrap();
    group.bench_function("explanation", |b| b.iter(|| black_box(&outcome).explanation()));
}

#[cfg(feature = "import")]
fn imported(c: &mut Criterion) {
    use regimen::{OnConflict, import};

    let path =
        concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/data/free-exercise-db.json");
    let Ok(text) = std::fs::read_to_string(path) else { return };
    let mut catalog = Catalog::builtin().clone();
    let rows = import::free_exercise_db(&text).unwrap().into_catalog();
    catalog.merge(rows, OnConflict::KeepFirst).unwrap();
    let mut group = c.benchmark_group("week, imported");
    group.sample_size(10);
    for (name, week) in weeks() {
        group.bench_function(name, |b| {
            b.iter(|| black_box(&week).solve(&catalog).unwrap());
        });
    }
}

#[cfg(not(feature = "import"))]
fn imported(_: &mut Criterion) {}

criterion_group!(benches, embedded, imported);
criterion_main!(benches);
