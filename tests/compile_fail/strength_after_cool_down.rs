//! After the cool-down there is no more strength.
use regimen::{Catalog, Routine};

fn main() {
    let stretch = Catalog::builtin().get("rhomboid-stretch").unwrap();
    let row = Catalog::builtin().get("renegade-row").unwrap();
    let _ = Routine::builder("backwards")
        .warm_up(stretch)
        .strength(row)
        .cool_down(stretch)
        .strength(row);
}
