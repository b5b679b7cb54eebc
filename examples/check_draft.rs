//! Checks a routine in JSON, from a file or from standard input.
//!
//! ```sh
//! cargo run --example check_draft -- examples/drafts/good.json
//! cargo run --example check_draft -- --json < examples/drafts/bad.json
//! ```
//!
//! A good one is printed as a session sheet, with exit code 0. Of a bad one everything that is
//! wrong is told, with exit code 1; `--json` tells it as data, for a form or a language model.

#![expect(clippy::print_stdout, clippy::print_stderr, reason = "an example prints")]

use std::error::Error;
use std::process::ExitCode;
use std::{env, fs, io};

use regimen::{Catalog, RoutineDraft};

fn main() -> ExitCode {
    match check() {
        Ok(code) => code,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn check() -> Result<ExitCode, Box<dyn Error>> {
    let (options, files): (Vec<String>, Vec<String>) =
        env::args().skip(1).partition(|argument| argument.starts_with("--"));
    if let Some(unknown) = options.iter().find(|option| *option != "--json") {
        return Err(format!("no option is called `{unknown}`; there is `--json`").into());
    }
    let text = match files.as_slice() {
        [] => io::read_to_string(io::stdin())?,
        [file] => fs::read_to_string(file)
            .map_err(|error| format!("cannot read `{file}`: {error}"))?,
        more => return Err(format!("expected one file, not {}", more.len()).into()),
    };
    let draft: RoutineDraft = serde_json::from_str(&text)?;
    match draft.check(Catalog::builtin()) {
        Ok(routine) if options.is_empty() => println!("{routine}"),
        Ok(routine) => println!("{}", serde_json::to_string_pretty(&routine)?),
        Err(violations) => {
            if options.is_empty() {
                println!("{} things are wrong with `{}`:", violations.len(), draft.name);
                for violation in &violations {
                    println!("- [{}] {violation}", violation.code());
                }
            } else {
                println!("{}", serde_json::to_string_pretty(&violations)?);
            }
            return Ok(ExitCode::FAILURE);
        }
    }
    Ok(ExitCode::SUCCESS)
}
