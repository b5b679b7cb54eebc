//! A plan's problems as JSON, for another solver, and the answers to check it against.
//!
//! ```sh
//! cargo run --example outside_solver
//! cargo run --example plan -- back --kit resistance-band --minutes 40 --save plan.json
//! cargo run --example outside_solver -- plan.json out/
//! ```
//!
//! Into the folder go `strength.json`, `warm-up.json` and, if there is time for one,
//! `cool-down.json`, the problems, and `answers.json`: for each of them what its best choices are
//! worth, how long they take, and which they are. Each problem is read back and solved again, and
//! must have the same answer. Without a folder the problem of the strength part is printed; without
//! a plan it is that of the middle back with a band in 20 minutes.
//!
//! How the numbers are to be understood stands in the documentation of `regimen::plan::Model`.

#![expect(clippy::print_stderr, reason = "an example prints")]

use std::error::Error;
use std::io::Write as _;
use std::path::Path;
use std::process::ExitCode;
use std::{env, fs, io};

use regimen::plan::{Choice, Model, Outcome};
use regimen::{Catalog, Equipment, MuscleGroup, Phase, Plan};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

const USAGE: &str = "\
usage: outside_solver [PLAN [FOLDER [CATALOG]]]

  PLAN     a plan in JSON, as the example `plan` saves it; `-` is standard input
  FOLDER   where the problems and their answers go
  CATALOG  a catalogue in JSON, in the place of the embedded one";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let is_option = |argument: &String| argument.starts_with("--");
    if arguments.len() > 3 || arguments.iter().any(is_option) {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    }
    let mut arguments = arguments.iter().map(String::as_str);
    match answer(arguments.next(), arguments.next(), arguments.next()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn answer(
    plan: Option<&str>,
    folder: Option<&str>,
    catalog: Option<&str>,
) -> Result<(), Box<dyn Error>> {
    let plan: Plan = match plan {
        Some(file) => read(file, "plan")?,
        None => Plan::for_muscles(MuscleGroup::MiddleBack)
            .kit([Equipment::ResistanceBand])
            .minutes(20),
    };
    let outcome = match catalog {
        Some(file) => plan.solve(&read::<Catalog>(file, "catalogue")?),
        None => plan.solve(Catalog::builtin()),
    };
    let outcome = outcome.map_err(|error| format!("[{}] {error}", error.code()))?;
    match folder {
        Some(folder) => write_all(&outcome, Path::new(folder)),
        None => print(&serde_json::to_string_pretty(&outcome.model(Phase::Strength))?),
    }
}

fn read<T: DeserializeOwned>(file: &str, what: &str) -> Result<T, String> {
    let text = if file == "-" {
        io::read_to_string(io::stdin())
    } else {
        fs::read_to_string(file)
    };
    let text = text.map_err(|error| format!("cannot read `{file}`: {error}"))?;
    serde_json::from_str(&text).map_err(|error| format!("`{file}` is no {what}: {error}"))
}

fn write_all(outcome: &Outcome, folder: &Path) -> Result<(), Box<dyn Error>> {
    fs::create_dir_all(folder)
        .map_err(|error| format!("cannot make `{}`: {error}", folder.display()))?;
    let mut answers = serde_json::Map::new();
    for phase in [Phase::Strength, Phase::WarmUp, Phase::CoolDown] {
        let Some(model) = outcome.model(phase) else { continue };
        let file = folder.join(format!("{phase}.json"));
        write(&file, &serde_json::to_string_pretty(model)?)?;
        // A routine has a warm-up even where none is worth anything; the answer does not.
        let solution = outcome.solution(phase).into_iter();
        let choices: Vec<&Choice> = solution.flat_map(|it| it.choices(model)).collect();
        let answer = Answer::of(model, &choices);
        answers.insert(phase.to_string(), answer.to_json());

        let again: Model = serde_json::from_str(&fs::read_to_string(&file)?)?;
        let solution = again.solve()?;
        let choices: Vec<&Choice> = solution.choices(&again).collect();
        let again = Answer::of(&again, &choices);
        if again != answer {
            return Err(format!(
                "`{phase}` has another answer when it is read back: {}, not {}",
                again.to_json(),
                answer.to_json()
            )
            .into());
        }
        let proof = if solution.is_optimal() { "proved best" } else { "not proved best" };
        print(&format!(
            "{}: worth {} in {} s, {proof}; the same when it is read back",
            file.display(),
            answer.value,
            answer.seconds
        ))?;
    }
    write(&folder.join("answers.json"), &serde_json::to_string_pretty(&answers)?)
}

/// What some choices come to.
#[derive(PartialEq, Eq)]
struct Answer<'a> {
    value: i64,
    seconds: u64,
    choices: Vec<&'a Choice>,
}

impl<'a> Answer<'a> {
    fn of(model: &Model, choices: &[&'a Choice]) -> Self {
        Self {
            value: model.value_of(choices.iter().copied()),
            seconds: choices.iter().map(|choice| u64::from(choice.seconds())).sum(),
            choices: choices.to_vec(),
        }
    }

    fn to_json(&self) -> Value {
        let choices = self.choices.iter();
        let choices = choices.map(|choice| {
            json!({
                "exercise": choice.exercise(),
                "setup": choice.setup(),
                "sets": choice.sets(),
                "seconds": choice.seconds(),
            })
        });
        json!({
            "value": self.value,
            "seconds": self.seconds,
            "choices": choices.collect::<Vec<_>>(),
        })
    }
}

/// Prints, unless no one reads it any more.
fn print(text: &str) -> Result<(), Box<dyn Error>> {
    match writeln!(io::stdout(), "{text}") {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(error.into()),
        _ => Ok(()),
    }
}

fn write(file: &Path, text: &str) -> Result<(), Box<dyn Error>> {
    fs::write(file, text)
        .map_err(|error| format!("cannot write `{}`: {error}", file.display()).into())
}
