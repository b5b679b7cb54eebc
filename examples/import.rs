//! Reads a catalogue from elsewhere, and tells what it could not say.
//!
//! ```sh
//! cargo run --features import --example import -- free-exercise-db FILE [--write OUT.json]
//! ```
//!
//! The formats are `free-exercise-db`, `exercemus` and `wger`. With `--write` the catalogue is
//! written in this crate's own JSON.

#![expect(clippy::print_stdout, clippy::print_stderr, reason = "an example prints")]

use std::collections::BTreeMap;
use std::error::Error;
use std::{env, fs, process};

use regimen::import::{Import, ImportOptions};

fn main() {
    let arguments: Vec<String> = env::args().skip(1).collect();
    if let Err(error) = run(&arguments) {
        eprintln!("{error}");
        process::exit(1);
    }
}

fn run(arguments: &[String]) -> Result<(), Box<dyn Error>> {
    let (format, file, out) = match arguments {
        [format, file] => (format, file, None),
        [format, file, write, out] if write == "--write" => (format, file, Some(out)),
        _ => {
            return Err(
                "expected a format, a file, and perhaps `--write` and another file"
                    .into(),
            );
        }
    };
    let text = fs::read_to_string(file)
        .map_err(|error| format!("cannot read `{file}`: {error}"))?;
    let options = ImportOptions::lenient();
    let imported = match format.as_str() {
        "free-exercise-db" => options.free_exercise_db(&text)?,
        "exercemus" => options.exercemus(&text)?,
        "wger" => options.wger(&text)?,
        other => {
            let formats = "`free-exercise-db`, `exercemus` or `wger`";
            return Err(
                format!("no format is called `{other}`; expected {formats}").into()
            );
        }
    };
    summarise(&imported);
    if let Some(out) = out {
        fs::write(out, serde_json::to_string_pretty(imported.catalog())?)?;
        println!("\nWritten to {out}.");
    }
    Ok(())
}

fn summarise(imported: &Import) {
    println!("{} exercises", imported.catalog().len());

    let mut warnings: BTreeMap<&str, (usize, String)> = BTreeMap::new();
    for warning in imported.warnings() {
        let entry =
            warnings.entry(warning.code()).or_insert_with(|| (0, warning.to_string()));
        entry.0 += 1;
    }
    println!("\nWhat the source could not say:");
    for (code, (count, example)) in warnings {
        println!("  {count:5}  {code:<24} {example}");
    }

    let mut lints: BTreeMap<&str, usize> = BTreeMap::new();
    for lint in imported.catalog().lint() {
        *lints.entry(lint.code()).or_default() += 1;
    }
    println!("\nWhat is odd about it:");
    for (code, count) in lints {
        println!("  {count:5}  {code}");
    }
}
