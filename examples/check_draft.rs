//! Checks a routine in JSON, from a file or from standard input.
//!
//! ```sh
//! cargo run --example check_draft -- examples/drafts/good.json
//! cargo run --example check_draft -- --json < examples/drafts/bad.json
//! ```
//!
//! A good one is printed as a session sheet, with exit code 0. Of a bad one everything that is
//! wrong is told, with exit code 1; `--json` tells it as data, for a form or a language model.
//! `--mend` applies the first hint of everything that is wrong and checks again.

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
    let is_known = |option: &&String| matches!(option.as_str(), "--json" | "--mend");
    if let Some(unknown) = options.iter().find(|option| !is_known(option)) {
        let known = "there are `--json` and `--mend`";
        return Err(format!("no option is called `{unknown}`; {known}").into());
    }
    let asks_for = |option: &str| options.iter().any(|other| other == option);
    let text = match files.as_slice() {
        [] => io::read_to_string(io::stdin())?,
        [file] => fs::read_to_string(file)
            .map_err(|error| format!("cannot read `{file}`: {error}"))?,
        more => return Err(format!("expected one file, not {}", more.len()).into()),
    };
    let catalog = Catalog::builtin();
    let mut draft: RoutineDraft = serde_json::from_str(&text)?;
    let mut checked = draft.check(catalog);
    if let Err(violations) = &checked {
        if asks_for("--mend") {
            draft = draft.mended(violations);
            checked = draft.check(catalog);
        }
    }
    match checked {
        Ok(routine) if asks_for("--json") => {
            println!("{}", serde_json::to_string_pretty(&routine.draft())?);
        }
        Ok(routine) => {
            println!("{routine}");
            for advice in routine.advice() {
                println!("Advice: {advice}.");
            }
        }
        Err(violations) if asks_for("--json") => {
            println!("{}", serde_json::to_string_pretty(&violations)?);
            return Ok(ExitCode::FAILURE);
        }
        Err(violations) => {
            let name = draft.name().unwrap_or("a draft without a name");
            println!("{} things are wrong with `{name}`:", violations.len());
            for violation in &violations {
                println!("- [{}] {violation}", violation.code());
            }
            return Ok(ExitCode::FAILURE);
        }
    }
    Ok(ExitCode::SUCCESS)
}
