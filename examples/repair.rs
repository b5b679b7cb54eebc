//! From a schema to a session: what a language model or a form wrote is checked, and mended as its
//! findings say, until nothing is wrong.
//!
//! ```sh
//! cargo run --features full --example repair -- --schema > schema.json
//! cargo run --features full --example repair -- examples/drafts/model.json
//! cargo run --features full --example repair -- examples/drafts/bad.json --save mended.json
//! ```
//!
//! A model that is held to the schema writes no field or name that does not exist; what is left to
//! find are exercises, doses and the rules of training. Each finding is shown with its code, its
//! place, and the edit (RFC 6902) that is applied: that of its first hint. The exit code is 1 if
//! something is left that no edit mends; that goes back to the writer, as text or as JSON.

#![expect(clippy::print_stdout, clippy::print_stderr, reason = "an example prints")]

use std::error::Error;
use std::process::ExitCode;
use std::{env, fs};

use regimen::routine::Hint;
use regimen::{Catalog, Pace, Routine, RoutineDraft, Violation, export};

/// More rounds are of no use: an edit that leads to another finding does so at once.
const ROUNDS: usize = 5;

type Result<T> = std::result::Result<T, Box<dyn Error>>;

fn main() -> ExitCode {
    match repair() {
        Ok(code) => code,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn repair() -> Result<ExitCode> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let (file, save) = match *arguments.as_slice() {
        ["--schema"] => {
            println!("{}", serde_json::to_string_pretty(&schema("draft-flat")?)?);
            return Ok(ExitCode::SUCCESS);
        }
        [file] => (file, None),
        [file, "--save", save] => (file, Some(save)),
        _ => {
            return Err(
                "expected `--schema`, or a draft and perhaps `--save FILE`".into()
            );
        }
    };
    let text = fs::read_to_string(file)
        .map_err(|error| format!("cannot read `{file}`: {error}"))?;
    object_by_schema(&serde_json::from_str(&text)?)?;

    let mut draft: RoutineDraft = serde_json::from_str(&text)?;
    for round in 1..=ROUNDS {
        let refused = match draft.check(Catalog::builtin()) {
            Ok(routine) => {
                println!("\nRound {round}: nothing is wrong.\n");
                println!("{}", serde_json::to_string_pretty(&draft)?);
                println!("\nIt takes {}.", minutes(&routine));
                if let Some(save) = save {
                    fs::write(save, serde_json::to_string_pretty(&draft)?)?;
                }
                return Ok(ExitCode::SUCCESS);
            }
            Err(refused) => refused,
        };
        println!("\nRound {round}: {}.", counted(refused.len(), "finding"));
        for violation in &refused {
            show(violation)?;
        }
        let mended = draft.mended(&refused);
        if mended == draft {
            break;
        }
        draft = mended;
    }
    println!("\nWhat is left has no edit; its writer has to decide.");
    Ok(ExitCode::FAILURE)
}

fn schema(name: &str) -> Result<serde_json::Value> {
    let found = export::schemas().find(|(other, _)| *other == name);
    found.map(|(_, schema)| schema).ok_or_else(|| format!("no schema `{name}`").into())
}

/// What any validator of JSON Schema says of the draft; it sees form, not training.
fn object_by_schema(draft: &serde_json::Value) -> Result<()> {
    let validator = jsonschema::validator_for(&schema("draft")?)?;
    let objections: Vec<_> = validator.iter_errors(draft).collect();
    match objections.len() {
        0 => println!("The schema has no objection."),
        some => println!("The schema has {}:", counted(some, "objection")),
    }
    for objection in objections {
        println!("- {}: {objection}", objection.instance_path());
    }
    Ok(())
}

fn counted(number: usize, thing: &str) -> String {
    format!("{number} {thing}{}", if number == 1 { "" } else { "s" })
}

fn show(violation: &Violation) -> Result<()> {
    let place = if violation.path().is_empty() { "the draft" } else { violation.path() };
    println!("- [{}] {place}", violation.code());
    println!("    {violation}");
    for edit in violation.hints().first().map(Hint::edit).unwrap_or_default() {
        println!("    {}", serde_json::to_string(edit)?);
    }
    Ok(())
}

fn minutes(routine: &Routine) -> String {
    let duration = routine.duration(&Pace::default());
    let minutes = |time: std::time::Duration| time.as_secs().div_ceil(60);
    format!("{} to {} minutes", minutes(duration.low), minutes(duration.high))
}
