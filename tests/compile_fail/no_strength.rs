//! A routine without a strength exercise cannot be built.
use regimen::{Catalog, Routine};

fn main() {
    let stretch = Catalog::builtin().get("rhomboid-stretch").unwrap();
    let _ = Routine::builder("only stretching").warm_up(stretch).build();
}
