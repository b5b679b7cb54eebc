//! Blocks in rounds: a session from text, and what to do when.
//!
//! ```sh
//! cargo run --example circuit                       # a circuit and an EMOM
//! cargo run --example circuit -- session.json
//! cargo run --example circuit -- session.json 6     # at 6 s a repetition
//! ```
//!
//! The first argument is a file with a draft, `-` for the session below; the second the seconds of
//! a repetition.

#![expect(clippy::print_stdout, clippy::print_stderr, reason = "an example prints")]

use std::error::Error;
use std::{env, fs, process};

use regimen::routine::{Activity, BlockStyle};
use regimen::{Catalog, Pace, Routine, RoutineDraft};

const SESSION: &str = r#"{
    "format": 2, "name": "Rounds", "kit": ["kettlebell"],
    "steps": [
        { "exercise": "march-in-place", "prescription": "1x60s" },
        { "circuit": [
            { "exercise": "push-up", "prescription": "1x10" },
            { "exercise": "goblet-squat", "prescription": "1x8 16kg" } ],
          "rounds": 2, "rest": "90s" },
        { "every": "60s", "rounds": 3,
          "steps": [{ "exercise": "kettlebell-swing", "prescription": "1x10 16kg" }] } ] }"#;

fn main() {
    let arguments: Vec<String> = env::args().skip(1).collect();
    if let Err(error) = answer(&arguments) {
        eprintln!("{error}");
        process::exit(1);
    }
}

fn answer(arguments: &[String]) -> Result<(), Box<dyn Error>> {
    let text = match arguments.first().map(String::as_str) {
        None | Some("-") => SESSION.to_owned(),
        Some(path) => fs::read_to_string(path)?,
    };
    let mut pace = Pace::default();
    if let Some(seconds) = arguments.get(1) {
        pace.repetition = seconds.parse()?;
    }
    let draft: RoutineDraft = serde_json::from_str(&text)?;
    let routine = draft.check(Catalog::builtin())?;

    println!("{}", routine.name());
    for (_, block) in routine.blocks() {
        if !matches!(block.style(), BlockStyle::Straight | BlockStyle::Superset) {
            println!("- {}: {}", block.style().name(), block.timing());
        }
    }
    println!();
    for segment in routine.timeline(&pace) {
        let (start, length) = (segment.start().as_secs(), segment.length().as_secs());
        let what = described(&routine, segment.step(), segment.activity());
        println!("{:2}:{:02}  {length:>4} s  {what}", start / 60, start % 60);
    }
    Ok(())
}

fn described(routine: &Routine, step: usize, activity: Activity) -> String {
    let name = routine.steps().nth(step - 1).map_or("", |(_, it)| it.exercise().name());
    match activity {
        Activity::Work { set, .. } => {
            let work = routine.set(step, set).map(|set| set.run.work.to_string());
            format!("{name}, set {set}: {}", work.unwrap_or_default())
        }
        Activity::Ramp { set, .. } => format!("{name}, lighter set {set}"),
        Activity::Transition => format!("on to {name}"),
        Activity::SideChange => "change sides".to_owned(),
        _ => "rest".to_owned(),
    }
}
