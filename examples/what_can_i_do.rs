//! What you can do for a muscle with what you have, and what one more thing would add.
//!
//! ```sh
//! cargo run --example what_can_i_do -- hamstrings resistance-band
//! ```
//!
//! The first argument is a muscle or a muscle group, the others are your equipment; `outdoors`
//! means that there is neither wall nor door.

#![expect(clippy::print_stdout, clippy::print_stderr, reason = "an example prints")]

use std::error::Error;
use std::{env, process};

use regimen::equipment::Place;
use regimen::{Catalog, Equipment, EquipmentSet, Exercise, Kit, MuscleSet};

fn main() {
    let arguments: Vec<String> = env::args().skip(1).collect();
    if let Err(error) = answer(&arguments) {
        eprintln!("{error}");
        process::exit(1);
    }
}

fn answer(arguments: &[String]) -> Result<(), Box<dyn Error>> {
    let (target, equipment) = match arguments {
        [] => ("middle-back", &[] as &[String]),
        [target, equipment @ ..] => (target.as_str(), equipment),
    };
    let muscles = MuscleSet::named(target)?;
    let kit = read_kit(equipment)?;

    println!("For the {target}, with {kit}:\n");
    let trains = |kit: &Kit| -> Vec<&Exercise> {
        let query = Catalog::builtin().query().trains(muscles).kit(kit);
        query.into_iter().filter(|exercise| exercise.kind().is_training()).collect()
    };
    let possible = trains(&kit);
    for exercise in &possible {
        let way = exercise.setup_for(&kit).and_then(regimen::Setup::position);
        let way = way.map_or("", |position| position.name());
        println!(
            "  {:<30} {:<16} {way}",
            exercise.name(),
            exercise.prescription().to_string()
        );
    }
    if possible.is_empty() {
        println!("  no strength exercise");
    }
    for exercise in Catalog::builtin().query().involves(muscles).kit(kit) {
        if !exercise.kind().is_training() {
            println!(
                "  {:<30} {:<16} warm-up",
                exercise.name(),
                exercise.prescription().to_string()
            );
        }
    }

    // What each further piece of equipment would add, the best first.
    let mut gains: Vec<(Equipment, Vec<&str>)> = Equipment::ALL
        .iter()
        .filter(|item| !kit.contains(**item))
        .map(|item| {
            let more = trains(&kit.with(*item)).into_iter();
            let new = more.filter(|exercise| !possible.contains(exercise));
            (*item, new.map(Exercise::name).collect())
        })
        .filter(|(_, new): &(_, Vec<_>)| !new.is_empty())
        .collect();
    gains.sort_by_key(|(_, new)| std::cmp::Reverse(new.len()));
    if gains.is_empty() {
        return Ok(());
    }
    println!("\nOne more thing, and what it would add:\n");
    let width = gains.iter().map(|(item, _)| item.name().len()).max().unwrap_or_default();
    for (item, new) in &gains {
        println!("  {:<width$}  +{:<3} {}", item.name(), new.len(), new.join(", "));
    }
    Ok(())
}

fn read_kit(arguments: &[String]) -> Result<Kit, Box<dyn Error>> {
    let mut place = Place::Room;
    let mut equipment = EquipmentSet::empty();
    for argument in arguments {
        match argument.as_str() {
            "outdoors" => place = Place::Outdoors,
            id => equipment.insert(id.parse()?),
        }
    }
    Ok(Kit::new(place, equipment))
}
