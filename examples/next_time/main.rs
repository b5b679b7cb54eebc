//! What to do next time, from what was done last time.
//!
//! ```sh
//! cargo run --example next_time
//! cargo run --example next_time -- ROUTINE RACK DONE
//! ```
//!
//! Three files go in: a routine; the loads at hand, as `LoadInventory` reads them; and the sets that
//! were done, by the id of the exercise, as the example `play` writes them with `--performed`:
//!
//! ```json
//! { "goblet-squat": [{ "reps": 8, "load": "20kg" }, { "reps": 8, "load": "20kg" }],
//!   "plank": [{ "seconds": 30 }],
//!   "dumbbell-row": [{ "reps": { "left": 10, "right": 8 }, "load": "16kg", "effort": "RIR2" }] }
//! ```
//!
//! Out come, for each strength exercise, its usual rule, the next dose with a load that exists, the
//! plates for a bar, and the reason. An app would keep a `LiftState` between sessions, which counts
//! misses too; here the routine stands for it.

#![expect(clippy::print_stdout, clippy::print_stderr, reason = "an example prints")]

use std::collections::BTreeMap;
use std::error::Error;
use std::{env, fs, process};

use regimen::loads::Loads;
use regimen::prescription::{Load, Prescription};
use regimen::progression::{Lift, PerformedSet};
use regimen::routine::Step;
use regimen::{Catalog, Constraints, LoadInventory, Phase, Routine, RoutineDraft};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// The sets of each lift, by the id of the exercise.
type Done = BTreeMap<String, Vec<PerformedSet>>;

fn main() {
    let arguments: Vec<String> = env::args().skip(1).collect();
    if let Err(error) = answer(&arguments) {
        eprintln!("{error}");
        process::exit(1);
    }
}

fn answer(arguments: &[String]) -> Result<()> {
    let [routine, rack, done] = match arguments {
        [] => {
            ["routine", "rack", "done"].map(|it| format!("examples/next_time/{it}.json"))
        }
        [routine, rack, done] => [routine.clone(), rack.clone(), done.clone()],
        _ => return Err("expected three files: ROUTINE RACK DONE".into()),
    };
    let draft: RoutineDraft = serde_json::from_str(&read(&routine)?)?;
    let routine = draft.check(Catalog::builtin())?;
    let rack: LoadInventory = serde_json::from_str(&read(&rack)?)
        .map_err(|error| format!("`{rack}`: {error}"))?;
    let done: Done = serde_json::from_str(&read(&done)?)
        .map_err(|error| format!("`{done}`: {error}"))?;

    let lifts = || routine.steps().filter(|(phase, _)| *phase == Phase::Strength);
    let is_lift =
        |id: &&String| lifts().any(|(_, step)| step.exercise().id().as_str() == *id);
    if let Some(unknown) = done.keys().find(|id| !is_lift(id)) {
        let name = routine.name();
        return Err(format!("`{unknown}` is no strength exercise of `{name}`").into());
    }
    println!("{}, next time:", routine.name());
    for (_, step) in lifts() {
        println!("\n{}", step.exercise().name());
        match done.get(step.exercise().id().as_str()) {
            Some(sets) => tell(&routine, step, sets, rack.of(step.setup())),
            None => println!("  not done last time: {} again", step.prescription()),
        }
    }
    Ok(())
}

fn read(file: &str) -> Result<String> {
    fs::read_to_string(file)
        .map_err(|error| format!("cannot read `{file}`: {error}").into())
}

/// The next dose of a step and why.
fn tell(routine: &Routine, step: &Step, sets: &[PerformedSet], loads: &Loads) {
    let (exercise, dose) = (step.exercise(), step.prescription());
    let me = Constraints::from(*routine.kit());
    let me = routine.level().into_iter().fold(me, Constraints::up_to);
    let lift = Lift::usual(exercise, step.setup(), dose, Catalog::builtin(), &me);
    let Some(lift) = lift else {
        println!("  no rule moves it: {dose} again");
        return;
    };
    let before = lift.start(None);
    let performed = lift.dose(&before, loads).performed(sets.iter().cloned());
    let (after, reason) = lift.next(&before, &performed);
    let next = lift.dose(&after, loads);

    println!("  {} -> {}", dose, next.prescription());
    if next.exercise().id() != exercise.id() {
        println!("  now {}", next.exercise().name());
    }
    println!("  because {reason} [{}]", reason.code());
    println!("  rule: {}", lift.rule());
    for note in next.notes() {
        println!("  note: {note}");
    }
    for line in plates(next.prescription(), loads) {
        println!("  {line}");
    }
}

/// How a bar is loaded for each part of a dose, and the loads of the parts of a set.
fn plates(dose: &Prescription, loads: &Loads) -> Vec<String> {
    let mut lines = Vec::new();
    for run in dose.runs() {
        let parts = run.part_loads(loads);
        if run.work.between().is_some() {
            let parts: Vec<String> = parts.iter().map(Load::to_string).collect();
            lines.push(format!("parts at {}", parts.join(", ")));
        }
        for load in parts {
            let Load::External(mass) = load else { continue };
            let Some(plates) = loads.plates(mass.low()) else { continue };
            let plates: Vec<String> = plates.iter().map(ToString::to_string).collect();
            let plates =
                if plates.is_empty() { "nothing".to_owned() } else { plates.join(", ") };
            let line = format!("{}: {plates} on each side of the bar", mass.low());
            if !lines.contains(&line) {
                lines.push(line);
            }
        }
    }
    lines
}
