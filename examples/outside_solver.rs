//! A plan's two problems as JSON, for another solver, and the answers to check it against.
//!
//! ```sh
//! cargo run --example outside_solver
//! cargo run --example outside_solver -- back --kit resistance-band --minutes 40 out/
//! ```
//!
//! Into the folder go `strength.json` and `warm-up.json`, the two problems, and `answers.json`:
//! for each of them what its best choices are worth, how long they take, and which they are.
//! Each problem is read back and solved again, and must have the same answer. Without a folder
//! the problem of the strength part is printed. Straight after the muscles a folder needs a `/`,
//! unless it is there already.
//!
//! How the numbers are to be understood stands in the documentation of `regimen::plan::Model`.

#![expect(clippy::print_stderr, reason = "an example prints")]

use std::error::Error;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs, io};

use regimen::plan::{Choice, Model, Outcome};
use regimen::{
    Catalog, Equipment, Kit, MuscleGroup, MuscleSet, Phase, Plan, UnknownName,
};
use serde_json::{Value, json};

const USAGE: &str = "\
usage: outside_solver MUSCLE-OR-GROUP.. [OPTION..] [FOLDER]

  --kit ID,ID,..  what is at hand; otherwise nothing
  --minutes N     how long it may take; otherwise 30
  --level LEVEL   `beginner`, `intermediate` or `expert`
  --coaching      allows exercises that need coaching
  --catalog FILE  a catalogue in JSON, in the place of the embedded one";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let request = match Request::read(&arguments) {
        Ok(request) => request,
        Err(error) => {
            eprintln!("{error}\n\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    match request.answer() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

struct Request {
    plan: Plan,
    catalog: Option<String>,
    folder: Option<PathBuf>,
}

impl Request {
    fn read(arguments: &[String]) -> Result<Self, Box<dyn Error>> {
        let is_option = |argument: &String| argument.starts_with("--");
        let first = arguments.iter().position(is_option).unwrap_or(arguments.len());
        let (targets, options) = arguments.split_at(first);
        let (targets, mut folder) = match targets {
            [targets @ .., last] if options.is_empty() && is_folder(last) => {
                (targets, Some(PathBuf::from(last)))
            }
            targets => (targets, None),
        };
        let mut plan = Plan::for_muscles(read_targets(targets)?);
        if targets.is_empty() && options.is_empty() {
            plan = Plan::for_muscles(MuscleGroup::MiddleBack)
                .kit([Equipment::ResistanceBand])
                .minutes(20);
        }

        let mut catalog = None;
        let mut options = options.iter();
        while let Some(option) = options.next() {
            let mut value =
                || options.next().ok_or_else(|| format!("`{option}` wants a value"));
            plan = match option.as_str() {
                "--kit" => plan.kit(read_kit(value()?)?),
                "--minutes" => {
                    let value = value()?;
                    plan.minutes(value.parse().map_err(|error| {
                        format!("`{option}` cannot be `{value}`: {error}")
                    })?)
                }
                "--level" => plan.up_to(value()?.parse()?),
                "--coaching" => plan.coaching(true),
                "--catalog" => {
                    catalog = Some(value()?.clone());
                    plan
                }
                other if other.starts_with("--") => {
                    return Err(format!("no option is called `{other}`").into());
                }
                last if options.len() == 0 => {
                    folder = Some(last.into());
                    plan
                }
                other => {
                    return Err(format!(
                        "expected an option, not `{other}`; muscles come first"
                    )
                    .into());
                }
            };
        }
        if plan.targets.is_empty() {
            return Err("expected a muscle or a group".into());
        }
        Ok(Self { plan, catalog, folder })
    }

    fn answer(self) -> Result<(), Box<dyn Error>> {
        let outcome = match self.catalog {
            None => self.plan.solve(Catalog::builtin()),
            Some(file) => {
                let text = fs::read_to_string(&file)
                    .map_err(|error| format!("cannot read `{file}`: {error}"))?;
                let catalog: Catalog = serde_json::from_str(&text)
                    .map_err(|error| format!("`{file}` is no catalogue: {error}"))?;
                self.plan.solve(&catalog)
            }
        };
        let outcome = outcome.map_err(|error| format!("[{}] {error}", error.code()))?;
        if let Some(folder) = self.folder {
            return write_all(&outcome, &folder);
        }
        let model = outcome.model(Phase::Strength);
        print(&serde_json::to_string_pretty(&model)?)
    }
}

fn write_all(outcome: &Outcome, folder: &Path) -> Result<(), Box<dyn Error>> {
    fs::create_dir_all(folder)
        .map_err(|error| format!("cannot make `{}`: {error}", folder.display()))?;
    let mut answers = serde_json::Map::new();
    for phase in [Phase::Strength, Phase::WarmUp] {
        let Some(model) = outcome.model(phase) else { continue };
        let file = folder.join(format!("{phase}.json"));
        write(&file, &serde_json::to_string_pretty(model)?)?;
        // A routine has a warm-up even where none is worth anything; the problem does not.
        let mut choices = outcome.choices(phase);
        if model.value_of(choices.iter().copied()) == 0 {
            choices.clear();
        }
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
    value: u64,
    seconds: u64,
    choices: Vec<(&'a str, u32)>,
}

impl<'a> Answer<'a> {
    fn of(model: &Model, choices: &[&'a Choice]) -> Self {
        Self {
            value: model.value_of(choices.iter().copied()),
            seconds: choices.iter().map(|choice| u64::from(choice.seconds())).sum(),
            choices: choices
                .iter()
                .map(|choice| (choice.exercise().as_str(), choice.sets()))
                .collect(),
        }
    }

    fn to_json(&self) -> Value {
        let choices = self.choices.iter();
        let choices =
            choices.map(|(exercise, sets)| json!({ "exercise": exercise, "sets": sets }));
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

fn is_folder(text: &str) -> bool {
    text.contains('/') || MuscleSet::named(text).is_err() && Path::new(text).is_dir()
}

fn read_targets(texts: &[String]) -> Result<MuscleSet, UnknownName> {
    texts
        .iter()
        .try_fold(MuscleSet::empty(), |all, text| Ok(all | MuscleSet::named(text)?))
}

fn read_kit(text: &str) -> Result<Kit, UnknownName> {
    text.split(',').map(|id| id.trim().parse::<Equipment>()).collect()
}
