//! Solving plans: on the embedded catalogue, on imported rows, and on more rows than there are.
//!
//! The imported rows are not part of the project; without the file, or without the feature
//! `import`, they are not measured.

#![expect(
    missing_docs,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a benchmark, and criterion's macros"
)]

#[path = "../tests/it/integer_programming.rs"]
mod integer_programming;

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use integer_programming::by_integer_programming;
use regimen::exercise::Pattern;
use regimen::{
    BodyRegion, Catalog, Equipment, EquipmentSet, Exercise, ExerciseKind, Level, Muscle,
    MuscleGroup, MuscleSet, Phase, Plan, RegionSet, Setup,
};

/// Several regions at once.
const WHOLE_BODY: [MuscleGroup; 6] = [
    MuscleGroup::Back,
    MuscleGroup::Chest,
    MuscleGroup::Shoulders,
    MuscleGroup::Arms,
    MuscleGroup::Core,
    MuscleGroup::Legs,
];

fn muscles(groups: &[MuscleGroup]) -> MuscleSet {
    groups.iter().fold(MuscleSet::empty(), |all, group| all | group.muscles())
}

fn whole_body_at_home() -> Plan {
    Plan::for_muscles(muscles(&WHOLE_BODY))
        .kit([
            Equipment::ResistanceBand,
            Equipment::DumbbellPair,
            Equipment::Chair,
            Equipment::Bench,
            Equipment::PullUpBar,
        ])
        .up_to(Level::Intermediate)
        .minutes(60)
}

fn region(c: &mut Criterion) {
    let mut group = c.benchmark_group("solve region");
    for minutes in [20, 30, 45] {
        let plan = Plan::for_muscles(MuscleGroup::MiddleBack)
            .kit([Equipment::ResistanceBand])
            .minutes(minutes);
        group.bench_function(format!("{minutes} min"), |b| {
            b.iter(|| black_box(&plan).solve(Catalog::builtin()).unwrap());
        });
    }
}

fn whole_body(c: &mut Criterion) {
    let plan = whole_body_at_home();
    c.bench_function("solve whole body", |b| {
        b.iter(|| black_box(&plan).solve(Catalog::builtin()).unwrap());
    });
}

/// The same models by another exact solver.
fn other_solver(c: &mut Criterion) {
    let band = [Equipment::ResistanceBand];
    let plans = [
        ("middle back, 30 min", Plan::for_muscles(MuscleGroup::MiddleBack), 30),
        ("back, 30 min", Plan::for_muscles(MuscleGroup::Back), 30),
        ("whole body, 20 min", Plan::for_muscles(muscles(&WHOLE_BODY)), 20),
    ];
    for (name, plan, minutes) in plans {
        let plan = plan.kit(band).up_to(Level::Intermediate).minutes(minutes);
        let outcome = plan.solve(Catalog::builtin()).unwrap();
        let model = outcome.model(Phase::Strength).unwrap();
        assert_eq!(by_integer_programming(model), outcome.value());
        let mut group = c.benchmark_group(format!("model, {name}"));
        group.sample_size(10);
        group.bench_function("regimen", |b| b.iter(|| black_box(model).solve().unwrap()));
        group.bench_function("microlp", |b| {
            b.iter(|| by_integer_programming(black_box(model)));
        });
    }
}

/// An explanation solves changed plans, so it takes some times as long as the plan itself.
fn explanation(c: &mut Criterion) {
    let mut group = c.benchmark_group("explanation");
    let plan = whole_body_at_home();
    let outcome = plan.solve(Catalog::builtin()).unwrap();
    group.bench_function("solve", |b| {
        b.iter(|| black_box(&plan).solve(Catalog::builtin()).unwrap());
    });
    group.bench_function("explain", |b| b.iter(|| black_box(&outcome).explanation()));
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

    let everything = |groups: &[MuscleGroup]| {
        let plan = Plan::for_muscles(muscles(groups)).kit(EquipmentSet::all());
        plan.up_to(Level::Expert).coaching(true)
    };
    let mut group = c.benchmark_group("imported");
    group.sample_size(10);
    for (name, plan) in [
        ("back, 30 min", everything(&[MuscleGroup::Back]).minutes(30)),
        ("legs, 60 min", everything(&[MuscleGroup::Legs]).minutes(60)),
        ("whole body, 45 min", everything(&WHOLE_BODY).minutes(45)),
        ("whole body, 90 min", everything(&WHOLE_BODY).minutes(90)),
    ] {
        group.bench_function(name, |b| {
            b.iter(|| black_box(&plan).solve(&catalog).unwrap());
        });
    }
}

#[cfg(not(feature = "import"))]
fn imported(_: &mut Criterion) {}

/// What grows with the catalogue: with the first node only, and with enough to see the search.
fn many_rows(c: &mut Criterion) {
    let catalogs = [1_000, 10_000, 100_000].map(|len| (len, catalog_of(len)));
    let plan = Plan::for_muscles(muscles(&WHOLE_BODY))
        .kit([Equipment::ResistanceBand, Equipment::DumbbellPair, Equipment::Bench])
        .up_to(Level::Intermediate)
        .minutes(45);
    for (name, work) in [("candidates", 1), ("budget", 2_000_000)] {
        let plan = plan.clone().work_budget(work);
        let mut group = c.benchmark_group(name);
        group.sample_size(10);
        for (len, catalog) in &catalogs {
            group.bench_with_input(
                BenchmarkId::from_parameter(len),
                catalog,
                |b, catalog| {
                    b.iter(|| black_box(&plan).solve(catalog).unwrap());
                },
            );
        }
    }
}

/// Numbers without a pattern, the same on every machine (`SplitMix64`, Steele 2014).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        bits ^= bits >> 31;
        usize::try_from(bits % end as u64).unwrap()
    }

    fn any<T: Copy>(&mut self, list: &[T]) -> T {
        *list.get(self.below(list.len())).unwrap()
    }

    fn some<T: Copy, S: FromIterator<T>>(&mut self, most: usize, list: &[T]) -> S {
        (0..self.below(most + 1)).map(|_| self.any(list)).collect()
    }
}

/// Rows that no one would train with; three of four are strength exercises.
fn catalog_of(len: usize) -> Catalog {
    const WARM_UPS: [ExerciseKind; 3] =
        [ExerciseKind::StaticStretch, ExerciseKind::DynamicStretch, ExerciseKind::Cardio];
    const EQUIPMENT: [Equipment; 5] = [
        Equipment::ResistanceBand,
        Equipment::DumbbellPair,
        Equipment::Bench,
        Equipment::Barbell,
        Equipment::CableMachine,
    ];
    let mut numbers = Numbers(1);
    let rows = (0..len).map(|row| {
        let is_strength = row % 4 > 0;
        let kind =
            if is_strength { ExerciseKind::Strength } else { numbers.any(&WARM_UPS) };
        let doses: &[&str] =
            if is_strength { &["3x8-12", "2-3x10/side", "4x30s"] } else { &["2x30s"] };
        let primary = MuscleSet::from(numbers.any(Muscle::ALL))
            | numbers.some::<_, MuscleSet>(2, Muscle::ALL);
        let secondary = numbers.some::<_, MuscleSet>(3, Muscle::ALL) - primary;
        let equipment: EquipmentSet = numbers.some(2, &EQUIPMENT);
        let loads: RegionSet = numbers.some(3, BodyRegion::ALL);
        Exercise::builder(format!("row-{row}"), format!("Row {row}"), kind)
            .pattern(numbers.any(Pattern::ALL))
            .level(numbers.any(Level::ALL))
            .primary(primary)
            .secondary(secondary)
            .loads(loads)
            .setup(Setup::new(equipment))
            .prescription(numbers.any(doses))
            .build()
            .unwrap()
    });
    let mut catalog = Catalog::new();
    rows.for_each(|row| catalog.insert(row).unwrap());
    catalog
}

criterion_group!(
    benches,
    region,
    whole_body,
    other_solver,
    explanation,
    imported,
    many_rows
);
criterion_main!(benches);
