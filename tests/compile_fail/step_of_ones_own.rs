//! Only the checks make a step, a block or a routine.
use regimen::{Catalog, routine::Step};

fn main() {
    let row = Catalog::builtin().get("renegade-row").unwrap();
    let _ = Step {
        exercise: row.clone(),
        setup: row.setups()[0].clone(),
        prescription: row.prescription().clone(),
    };
}
