//! Rounding, plates, and what to do next time.

#![expect(
    missing_docs,
    clippy::unwrap_used,
    reason = "a benchmark, and criterion's macros"
)]

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use regimen::Catalog;
use regimen::loads::Loads;
use regimen::prescription::{Load, Mass};
use regimen::progression::{Lift, Performed, Progression};

fn bar() -> Loads {
    let json = r#"{ "bar": "20kg", "plates":
        { "25kg": 8, "20kg": 2, "15kg": 2, "10kg": 2, "5kg": 2, "2.5kg": 2, "1.25kg": 2 } }"#;
    serde_json::from_str(json).unwrap()
}

fn lift() -> Lift {
    let squat = Catalog::builtin().get("back-squat").unwrap();
    let rule = "up reps +1 to 8, load +2.5kg; miss 3: load -10%".parse().unwrap();
    Lift::new(squat, "3x5".parse().unwrap(), rule).unwrap()
}

fn loads(c: &mut Criterion) {
    let bar = bar();
    let mass: Mass = "102.3kg".parse().unwrap();
    let exact: Mass = "142.5kg".parse().unwrap();
    c.bench_function("round", |b| b.iter(|| black_box(&bar).round(black_box(mass))));
    c.bench_function("next load", |b| b.iter(|| black_box(&bar).next(black_box(mass))));
    c.bench_function("plates", |b| b.iter(|| black_box(&bar).plates(black_box(exact))));
}

fn next_time(c: &mut Criterion) {
    let (bar, lift) = (bar(), lift());
    let load: Load = "100kg".parse().unwrap();
    let state = lift.start(Some(load.clone()));
    let hit = lift.dose(&state, &bar).performed([5, 5, 5]);
    let plain = Performed::reps([5, 5, 4], load);
    c.bench_function("dose", |b| b.iter(|| black_box(&lift).dose(&state, &bar)));
    c.bench_function("next, a hit", |b| b.iter(|| black_box(&lift).next(&state, &hit)));
    c.bench_function("next, a miss", |b| {
        b.iter(|| black_box(&lift).next(&state, &plain));
    });
    c.bench_function("back", |b| b.iter(|| black_box(&lift).back(&state, 50)));
    c.bench_function("parse a rule", |b| {
        b.iter(|| {
            black_box("up reps +1 to 8, load +2.5kg; miss 3: load -10%")
                .parse::<Progression>()
        });
    });
}

/// Ten years of three sessions a week, the log and the loads in hand.
fn ten_years(c: &mut Criterion) {
    let (bar, lift) = (bar(), lift());
    let sessions: Vec<[u32; 3]> = (0..1500_u32)
        .map(|session| [8, 8, if session % 4 == 0 { 4 } else { 8 }])
        .collect();
    let mut state = lift.start(Some("60kg".parse().unwrap()));
    let mut log = Vec::with_capacity(sessions.len());
    for sets in sessions {
        let done = lift.dose(&state, &bar).performed(sets);
        state = lift.next(&state, &done).0;
        log.push(done);
    }
    let start = lift.start(Some("60kg".parse().unwrap()));
    c.bench_function("fold 1500 sessions", |b| {
        b.iter(|| {
            log.iter().fold(start.clone(), |state, done| lift.next(&state, done).0)
        });
    });
}

criterion_group!(benches, loads, next_time, ten_years);
criterion_main!(benches);
