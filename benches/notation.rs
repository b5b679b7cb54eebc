//! Reading and printing prescriptions.

#![expect(
    missing_docs,
    clippy::unwrap_used,
    reason = "a benchmark, and criterion's macros"
)]

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use regimen::Prescription;

const SHORT: &str = "2-3x8-10";
const LONG: &str = "1x5 85% RPE8 rest 180s tempo 3-1-1-0, \
                    3x8-10 22.5kg RIR1-2 rest 90s tempo 2-0-2-1, \
                    2x12+ bw-15kg RIR0 rest 60s tempo 4-0-1-0";

fn notation(c: &mut Criterion) {
    for (name, text) in [("short", SHORT), ("three runs", LONG)] {
        let value: Prescription = text.parse().unwrap();
        assert_eq!(value.to_string(), text);
        c.bench_function(&format!("parse {name}"), |b| {
            b.iter(|| black_box(text).parse::<Prescription>());
        });
        c.bench_function(&format!("print {name}"), |b| {
            b.iter(|| black_box(&value).to_string());
        });
    }
}

criterion_group!(benches, notation);
criterion_main!(benches);
