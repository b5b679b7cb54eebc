//! What to do instead of an exercise, with what you have.
//!
//! ```sh
//! cargo run --example substitute -- "pull up" resistance-band dumbbell-pair
//! ```
//!
//! The first argument is what you would type to find the exercise, the others your equipment.

#![expect(clippy::print_stdout, clippy::print_stderr, reason = "an example prints")]

use std::error::Error;
use std::{env, process};

use regimen::{Catalog, Equipment, Kit};

fn main() {
    let arguments: Vec<String> = env::args().skip(1).collect();
    if let Err(error) = answer(&arguments) {
        eprintln!("{error}");
        process::exit(1);
    }
}

fn answer(arguments: &[String]) -> Result<(), Box<dyn Error>> {
    let (typed, equipment) = match arguments {
        [] => ("pull up", &[] as &[String]),
        [typed, equipment @ ..] => (typed.as_str(), equipment),
    };
    let kit =
        equipment.iter().map(|id| id.parse::<Equipment>()).collect::<Result<Kit, _>>()?;

    let catalog = Catalog::builtin();
    let hits = catalog.search(typed);
    let Some(hit) = hits.first() else {
        return Err(format!("nothing is found by `{typed}`").into());
    };
    let exercise = hit.exercise();
    println!("Instead of {}, with {kit}:\n", exercise.name());
    let substitutes = catalog.substitutes(exercise, kit);
    for (index, substitute) in substitutes.iter().enumerate() {
        println!("{:3}. {substitute}", index + 1);
        if let Some(note) = substitute.setup().note() {
            println!("     {note}");
        }
    }
    if substitutes.is_empty() {
        println!("  nothing trains the same muscles; try another piece of equipment");
    }
    Ok(())
}
