//! A picture of the muscles that a plan, an exercise or a list of muscles is for.
//!
//! ```sh
//! cargo run --features svg --example muscle_map -- map.svg
//! cargo run --features svg --example muscle_map -- row.svg exercise unilateral-band-row
//! cargo run --features svg --example muscle_map -- legs.svg muscles legs spinal-erectors --small
//! cargo run --features svg --example muscle_map -- plan.svg plan glutes hamstrings
//! ```
//!
//! Without more than a file it is the plan of the README: the middle back, with a band, in twenty
//! minutes. `--small` draws the form for lists; `-` as a file is standard output.

#![expect(clippy::print_stdout, clippy::print_stderr, reason = "an example prints")]

use std::error::Error;
use std::{env, fs, process};

use regimen::export::MuscleMap;
use regimen::{Catalog, Equipment, MuscleGroup, MuscleSet, Plan};

const USAGE: &str = "usage: muscle_map FILE [plan MUSCLES.. | exercise ID | muscles MUSCLES..] \
                     [--small]";

fn main() {
    let mut arguments: Vec<String> = env::args().skip(1).collect();
    let before = arguments.len();
    arguments.retain(|argument| argument != "--small");
    let is_small = arguments.len() < before;
    let Some((file, content)) = arguments.split_first() else {
        eprintln!("{USAGE}");
        process::exit(2);
    };
    if let Err(error) = write_map(file, content, is_small) {
        eprintln!("{error}");
        process::exit(1);
    }
}

fn write_map(
    file: &str,
    content: &[String],
    is_small: bool,
) -> Result<(), Box<dyn Error>> {
    let map = map_of(content)?;
    let map = if is_small { map.small() } else { map };
    if file == "-" {
        println!("{map}");
        return Ok(());
    }
    fs::write(file, map.to_string())
        .map_err(|error| format!("cannot write `{file}`: {error}"))?;
    println!("wrote {file}");
    Ok(())
}

fn map_of(content: &[String]) -> Result<MuscleMap, Box<dyn Error>> {
    let catalog = Catalog::builtin();
    match content.split_first().map(|(what, of)| (what.as_str(), of)) {
        None => planned(MuscleGroup::MiddleBack.muscles()),
        Some(("plan", muscles @ [_, ..])) => planned(named(muscles)?),
        Some(("muscles", muscles @ [_, ..])) => {
            Ok(MuscleMap::of(named(muscles)?).title(muscles.join(", ")))
        }
        Some(("exercise", [id])) => Ok(MuscleMap::of(catalog.get(id)?)),
        Some(_) => Err(USAGE.into()),
    }
}

fn named(names: &[String]) -> Result<MuscleSet, Box<dyn Error>> {
    let mut muscles = MuscleSet::empty();
    for name in names {
        muscles |= MuscleSet::named(name)?;
    }
    Ok(muscles)
}

/// What the best twenty minutes with a band give each muscle.
fn planned(targets: MuscleSet) -> Result<MuscleMap, Box<dyn Error>> {
    let outcome = Plan::for_muscles(targets)
        .kit([Equipment::ResistanceBand])
        .minutes(20)
        .solve(Catalog::builtin())?;
    let routine = outcome.routine();
    Ok(MuscleMap::of(&routine.volume())
        .title(format!("Sets per muscle: {}", routine.name())))
}
