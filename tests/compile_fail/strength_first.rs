//! A routine cannot begin with a strength exercise.
use regimen::{Catalog, Routine};

fn main() {
    let row = Catalog::builtin().get("renegade-row").unwrap();
    let _ = Routine::builder("cold").strength(row);
}
