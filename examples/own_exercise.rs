//! An exercise of one's own, in code and in JSON, used in a routine.
//!
//! ```sh
//! cargo run --example own_exercise
//! ```

#![expect(clippy::print_stdout, reason = "an example prints")]

use std::error::Error;

use regimen::exercise::{Mechanic, Pattern, Position, Source};
use regimen::{
    BodyRegion, Catalog, Equipment, Exercise, ExerciseKind, Kit, Muscle, MuscleGroup,
    Routine, Setup,
};

/// The same format as the embedded catalogue's, and checked in the same way.
const JSON: &str = r#"{
    "id": "towel-chest-opener",
    "name": "Towel Chest Opener",
    "kind": "dynamic-stretch",
    "primary": ["pectoralis-major-sternocostal", "anterior-deltoid"],
    "loads": ["shoulders"],
    "setups": [{ "equipment": ["towel"], "position": "standing" }],
    "prescription": "1x10",
    "instructions": [
        "Stand tall and hold the towel taut in front of you, hands wide apart.",
        "Breathe in and take it up and over your head, as far back as feels easy.",
        "Breathe out and bring it forward again. Widen your grip if your elbows want to bend."
    ]
}"#;

fn main() -> Result<(), Box<dyn Error>> {
    let opener: Exercise = serde_json::from_str(JSON)?;
    let row = Exercise::builder("towel-row", "Towel Row", ExerciseKind::Strength)
        .pattern(Pattern::HorizontalPull)
        .mechanic(Mechanic::Compound)
        .primary([Muscle::Rhomboids, Muscle::MiddleTrapezius, Muscle::LatissimusDorsi])
        .secondary(MuscleGroup::Biceps)
        .loads([BodyRegion::Shoulders, BodyRegion::Elbows, BodyRegion::WristsHands])
        .setup(
            Setup::new([Equipment::Towel, Equipment::Door])
                .in_position(Position::Standing)
                .with_note("Loop the towel round both handles of an open, solid door."),
        )
        .prescription("3x8-12 bw")
        .instruction(
            "Hold both ends, put your feet either side of the door, and lean back.",
        )
        .instruction("Breathe out and pull your chest to your hands, elbows close.")
        .instruction("Breathe in and lower yourself until your arms are straight.")
        .caution("Use a door that opens towards you and hinges that you trust.")
        .source(Source::new("my living room", "CC0-1.0"))
        .build()?;

    // What is wrong is told when the exercise is made, all at once.
    let wrong = Exercise::builder("Towel Row", "Towel Row", ExerciseKind::Strength)
        .primary(Muscle::Rhomboids)
        .secondary(MuscleGroup::MiddleBack)
        .build();
    if let Err(error) = wrong {
        for fault in error.faults() {
            println!("not accepted: {fault}");
        }
        println!();
    }

    // Its own exercises stand beside those of the catalogue.
    let mut catalog = Catalog::builtin().clone();
    catalog.insert(opener)?;
    catalog.insert(row)?;
    let routine = Routine::builder("A door and a towel")
        .kit(Kit::from([Equipment::Towel]))
        .warm_up(catalog.get("towel-chest-opener")?)
        .strength(catalog.get("towel-row")?)
        .strength(catalog.get("prone-back-extension")?)
        .build()?;
    println!("{routine}");
    println!("{}", serde_json::to_string_pretty(catalog.get("towel-row")?)?);
    Ok(())
}
