//! The lighter sets before the first, with loads that exist and their plates.
//!
//! ```sh
//! cargo run --example ramp                                        # 5x5 at 100 kg
//! cargo run --example ramp -- "5x3 140kg"
//! cargo run --example ramp -- "3x5 115lb" '{ "bar": "45lb", "plates": { "45lb": 4, "5lb": 2 } }'
//! cargo run --example ramp -- "3x8 20kg" '["8kg", "12kg", "20kg"]' "8x50% 4x80%"
//! ```
//!
//! The arguments are a dose with its working weight, the loads there are as JSON, and a ramp if it
//! is not to be the usual one.

#![expect(clippy::print_stdout, clippy::print_stderr, reason = "an example prints")]

use std::error::Error;
use std::{env, process};

use regimen::loads::{Loads, Ramp};
use regimen::vocabulary::EnumSet;
use regimen::{Catalog, Prescription};

const DOSE: &str = "5x5 100kg";
const BAR: &str = r#"{ "bar": "20kg",
    "plates": { "20kg": 8, "10kg": 2, "5kg": 2, "2.5kg": 2, "1.25kg": 2 } }"#;

fn main() {
    let arguments: Vec<String> = env::args().skip(1).collect();
    if let Err(error) = answer(&arguments) {
        eprintln!("{error}");
        process::exit(1);
    }
}

fn answer(arguments: &[String]) -> Result<(), Box<dyn Error>> {
    let argument = |place: usize| arguments.get(place).map(String::as_str);
    let dose: Prescription = argument(0).unwrap_or(DOSE).parse()?;
    let loads: Loads = serde_json::from_str(argument(1).unwrap_or(BAR))?;
    let ramp: Ramp = argument(2).unwrap_or("usual").parse()?;

    let working = dose.heaviest().ok_or("the dose needs a mass, such as `5x5 100kg`")?;
    // The usual ramp depends on the lift: isolation has none.
    let squat = Catalog::builtin().get("back-squat")?;
    let setup = squat.setups().first().ok_or("a squat has a setup")?;
    let sets = ramp.sets_for(squat, setup, &dose, EnumSet::empty());
    let weights = sets.map(|sets| sets.weights(working, &loads)).unwrap_or_default();

    println!("Before {dose}:");
    for weight in &weights {
        let load = weight.load;
        let plates = loads.plates(load.to).map(|plates| {
            let plates: Vec<String> = plates.iter().map(ToString::to_string).collect();
            if plates.is_empty() {
                "the bar alone".to_owned()
            } else {
                format!("{} on each side", plates.join(", "))
            }
        });
        let rounded = (load.to != load.aim).then(|| load.to_string());
        let told: Vec<String> = plates.into_iter().chain(rounded).collect();
        println!("  {:<10}{}", weight.to_string(), told.join("; "));
    }
    if weights.is_empty() {
        println!("  no lighter sets");
    }
    Ok(())
}
