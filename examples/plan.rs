//! The best routine for muscles, kit, time and level, and why it is as it is.
//!
//! ```sh
//! cargo run --example plan
//! cargo run --example plan -- back glutes --kit resistance-band,dumbbell-pair --minutes 40
//! cargo run --example plan -- glutes --minutes 25 --save plan.json
//! cargo run --example plan -- --json plan.json
//! ```
//!
//! Without an argument it plans the middle back with a band in 20 minutes. If there is no such
//! routine, the reason is told, with exit code 1; where a request cannot be understood, the usage,
//! with exit code 2.

#![expect(clippy::print_stderr, reason = "an example prints")]

use std::error::Error;
use std::fmt::Display;
use std::io::Write as _;
use std::process::ExitCode;
use std::str::FromStr;
use std::{env, fs, io};

use regimen::equipment::Place;
use regimen::vocabulary::{EnumSet, Member};
use regimen::{
    BodyRegion, Catalog, Equipment, EquipmentSet, Kit, MuscleGroup, MuscleSet, Plan,
    UnknownName,
};

const USAGE: &str = "\
usage: plan MUSCLE-OR-GROUP.. [OPTION..]
       plan --json FILE [--save FILE] [--catalog FILE]

  --kit ID,ID,..    what is at hand; otherwise nothing
  --outdoors        there is neither wall nor door
  --minutes N       how long it may take; otherwise 30
  --level LEVEL     `beginner`, `intermediate` or `expert`
  --spare ID,ID,..  regions that nothing may load
  --goal GOAL       `general`, `strength`, `hypertrophy` or `endurance`
  --with ID         an exercise to take
  --without ID      an exercise to leave out
  --emphasis ID=N   a muscle or group that counts N times
  --coaching        allows exercises that need coaching
  --seed N          another order in which equals are met
  --json FILE       a stored plan; `-` is standard input
  --save FILE       stores the plan; `-` prints it, and then it is not solved
  --catalog FILE    a catalogue in JSON, in the place of the embedded one";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    if arguments.iter().any(|argument| argument == "--help") {
        return exit(print(USAGE));
    }
    let request = match Request::read(&arguments) {
        Ok(request) => request,
        Err(error) => {
            eprintln!("{error}\n\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    exit(request.answer())
}

fn exit(answer: Result<(), Box<dyn Error>>) -> ExitCode {
    match answer {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// Prints, unless no one reads it any more.
fn print(text: &str) -> Result<(), Box<dyn Error>> {
    match writeln!(io::stdout(), "{}", text.trim_end()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(error.into()),
        _ => Ok(()),
    }
}

/// What was asked for, and where it is read and written.
struct Request {
    asked: Asked,
    save: Option<String>,
    catalog: Option<String>,
}

enum Asked {
    Plan(Box<Plan>),
    Stored(String),
}

impl Request {
    /// The muscles come first, then the options.
    fn read(arguments: &[String]) -> Result<Self, Box<dyn Error>> {
        let is_option = |argument: &String| argument.starts_with("--");
        let first = arguments.iter().position(is_option).unwrap_or(arguments.len());
        let (targets, options) = arguments.split_at(first);
        let mut plan = Plan::for_muscles(read_targets(targets)?);
        let (mut place, mut equipment) = (Place::Room, EquipmentSet::empty());
        if arguments.is_empty() {
            plan = Plan::for_muscles(MuscleGroup::MiddleBack).minutes(20);
            equipment.insert(Equipment::ResistanceBand);
        }

        let (mut json, mut save, mut catalog) = (None, None, None);
        let mut is_asked = !targets.is_empty();
        let mut options = options.iter();
        while let Some(option) = options.next() {
            let mut value =
                || options.next().ok_or_else(|| format!("`{option}` wants a value"));
            let is_file = ["--json", "--save", "--catalog"].contains(&option.as_str());
            is_asked |= !is_file;
            plan = match option.as_str() {
                "--kit" => {
                    equipment |= read_list(value()?)?;
                    plan
                }
                "--outdoors" => {
                    place = Place::Outdoors;
                    plan
                }
                "--minutes" => plan.minutes(read_number(option, value()?)?),
                "--level" => plan.up_to(value()?.parse()?),
                "--spare" => plan.sparing(read_list::<BodyRegion>(value()?)?),
                "--goal" => plan.goal(value()?.parse()?),
                "--with" => plan.with(value()?.parse()?),
                "--without" => plan.without(value()?.parse()?),
                "--emphasis" => {
                    let value = value()?;
                    let (muscles, factor) = value.split_once('=').ok_or_else(|| {
                        format!("expected a muscle, `=` and a number, not `{value}`")
                    })?;
                    plan.emphasis(
                        MuscleSet::named(muscles)?,
                        read_number(option, factor)?,
                    )
                }
                "--coaching" => plan.coaching(true),
                "--seed" => plan.seed(read_number(option, value()?)?),
                _ if is_file => {
                    let file = Some(value()?.clone());
                    match option.as_str() {
                        "--json" => json = file,
                        "--save" => save = file,
                        _ => catalog = file,
                    }
                    plan
                }
                other if other.starts_with("--") => {
                    return Err(format!("no option is called `{other}`").into());
                }
                other => {
                    return Err(format!(
                        "expected an option, not `{other}`; muscles come first"
                    )
                    .into());
                }
            };
        }
        if json.is_none() && plan.targets.is_empty() {
            return Err("expected a muscle or a group".into());
        }
        let asked = match json {
            None => Asked::Plan(Box::new(plan.kit(Kit::new(place, equipment)))),
            Some(file) if !is_asked => Asked::Stored(file),
            Some(_) => {
                return Err("`--json` has the whole request; leave out the rest".into());
            }
        };
        Ok(Self { asked, save, catalog })
    }

    fn answer(self) -> Result<(), Box<dyn Error>> {
        let plan = match self.asked {
            Asked::Plan(plan) => *plan,
            Asked::Stored(file) => serde_json::from_str(&read_file(&file)?)
                .map_err(|error| format!("`{file}` is no plan: {error}"))?,
        };
        if let Some(file) = self.save {
            let json = serde_json::to_string_pretty(&plan)?;
            if file == "-" {
                return print(&json);
            }
            fs::write(&file, json)
                .map_err(|error| format!("cannot write `{file}`: {error}"))?;
        }
        let outcome = match self.catalog {
            None => plan.solve(Catalog::builtin()),
            Some(file) => {
                let catalog: Catalog = serde_json::from_str(&read_file(&file)?)
                    .map_err(|error| format!("`{file}` is no catalogue: {error}"))?;
                plan.solve(&catalog)
            }
        };
        let outcome = outcome.map_err(|error| format!("[{}] {error}", error.code()))?;
        print(&format!("{}\n{}", outcome.routine(), outcome.explanation()))
    }
}

fn read_targets(texts: &[String]) -> Result<MuscleSet, UnknownName> {
    texts
        .iter()
        .try_fold(MuscleSet::empty(), |all, text| Ok(all | MuscleSet::named(text)?))
}

/// Ids with commas between them.
fn read_list<T: Member + FromStr>(text: &str) -> Result<EnumSet<T>, T::Err> {
    text.split(',').map(|id| id.trim().parse()).collect()
}

fn read_number<T>(option: &str, text: &str) -> Result<T, String>
where
    T: FromStr<Err: Display>,
{
    text.parse().map_err(|error| format!("`{option}` cannot be `{text}`: {error}"))
}

fn read_file(file: &str) -> Result<String, String> {
    let text = if file == "-" {
        io::read_to_string(io::stdin())
    } else {
        fs::read_to_string(file)
    };
    text.map_err(|error| format!("cannot read `{file}`: {error}"))
}
