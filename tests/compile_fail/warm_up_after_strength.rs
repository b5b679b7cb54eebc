//! After a strength exercise there is no warming up.
use regimen::{Catalog, Routine};

fn main() {
    let stretch = Catalog::builtin().get("rhomboid-stretch").unwrap();
    let row = Catalog::builtin().get("renegade-row").unwrap();
    let _ = Routine::builder("late").warm_up(stretch).strength(row).warm_up(stretch);
}
