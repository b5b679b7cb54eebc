//! Nine middle-back exercises at home, as far as your equipment allows.
//!
//! ```sh
//! cargo run --example middle_back_at_home -- resistance-band
//! ```
//!
//! Without an argument you have a band and a pair of dumbbells. `nothing` means empty hands,
//! `outdoors` that there is neither wall nor door.

#![expect(clippy::print_stderr, reason = "an example prints")]

use std::error::Error;
use std::fmt::Write as _;
use std::io::Write as _;
use std::{env, io, process};

use regimen::equipment::Place;
use regimen::{
    Catalog, Equipment, EquipmentSet, Exercise, Kit, Muscle, MuscleGroup, Pace, Routine,
};

const SESSION: [&str; 9] = [
    "rhomboid-stretch",
    "thoracic-side-bend",
    "thoracic-rotation",
    "unilateral-band-row",
    "lat-pull-with-band",
    "resistance-band-reverse-fly",
    "banded-upright-row",
    "prone-back-extension",
    "renegade-row",
];

fn main() {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let text = read_kit(&arguments).and_then(|kit| session(&kit));
    if let Err(error) = text.and_then(|text| print(&text)) {
        eprintln!("{error}");
        process::exit(1);
    }
}

fn read_kit(arguments: &[String]) -> Result<Kit, Box<dyn Error>> {
    if arguments.is_empty() {
        return Ok(Kit::from([Equipment::ResistanceBand, Equipment::DumbbellPair]));
    }
    let mut place = Place::Room;
    let mut equipment = EquipmentSet::empty();
    for argument in arguments {
        match argument.as_str() {
            "nothing" => {}
            "outdoors" => place = Place::Outdoors,
            id => equipment.insert(id.parse()?),
        }
    }
    Ok(Kit::new(place, equipment))
}

fn session(kit: &Kit) -> Result<String, Box<dyn Error>> {
    let catalog = Catalog::builtin();
    let session =
        SESSION.iter().map(|id| catalog.get(id)).collect::<Result<Vec<_>, _>>()?;
    let (possible, ruled_out): (Vec<_>, Vec<_>) =
        session.into_iter().partition(|exercise| exercise.setup_for(kit).is_some());

    let routine = Routine::from_exercises("Middle back at home", kit, possible)?;
    let mut text = format!("{routine}\n");

    writeln!(text, "What training the middle back is for:")?;
    for benefit in MuscleGroup::MiddleBack.benefits().iter().take(2) {
        writeln!(text, "  - {benefit}")?;
    }
    writeln!(text)?;

    let time = routine.duration(&Pace::default());
    writeln!(
        text,
        "It takes {} to {} minutes.",
        time.low.as_secs() / 60,
        time.high.as_secs().div_ceil(60)
    )?;
    writeln!(text, "\nSets per muscle:")?;
    let volume = routine.volume();
    let mut trained: Vec<_> =
        Muscle::ALL.iter().map(|muscle| (muscle, volume.sets(*muscle))).collect();
    trained.sort_by(|(_, a), (_, b)| b.high.total_cmp(&a.high));
    for (muscle, sets) in trained.iter().take_while(|(_, sets)| sets.high > 0.0) {
        writeln!(text, "  {:<20} {sets}", muscle.name())?;
    }
    writeln!(text)?;

    for exercise in ruled_out {
        writeln!(
            text,
            "Left out: {}. What would bring it back: {}.",
            exercise.name(),
            missing(exercise, kit)
        )?;
    }
    Ok(text)
}

/// Prints, unless no one reads it any more.
fn print(text: &str) -> Result<(), Box<dyn Error>> {
    match writeln!(io::stdout(), "{}", text.trim_end()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(error.into()),
        _ => Ok(()),
    }
}

/// What the kit lacks for each way to perform an exercise, in words.
fn missing(exercise: &Exercise, kit: &Kit) -> String {
    let ways = exercise.setups().iter().map(|setup| {
        let missing = kit.missing_for(setup).iter().map(Equipment::name);
        missing.collect::<Vec<_>>().join(" and ")
    });
    ways.collect::<Vec<_>>().join(", or ")
}
