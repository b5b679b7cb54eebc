//! The best sessions for a week of days, each with its minutes and its kit, and why they are so.
//!
//! ```sh
//! cargo run --example week
//! cargo run --example week -- back chest legs --day monday=40 --day tuesday=40 --day friday=60:barbell,squat-rack
//! ```
//!
//! Without an argument it plans the whole body for three days, two at home and one in the park. If there
//! is no such week, the reason is told, with exit code 1; where a request cannot be understood, the
//! usage, with exit code 2.

#![expect(clippy::print_stderr, reason = "an example prints")]

use std::error::Error;
use std::fmt::{Display, Write as _};
use std::io::Write as _;
use std::process::ExitCode;
use std::str::FromStr;
use std::{env, io};

use regimen::program::Weekday;
use regimen::{
    BodyRegion, Catalog, Equipment, EquipmentSet, Kit, MuscleGroup, MuscleSet, Week,
};

const USAGE: &str = "\
usage: week MUSCLE-OR-GROUP.. [OPTION..]

  --day DAY=N         a day and its minutes, with the kit of the week
  --day DAY=N:ID,..   the same with a kit of its own
  --kit ID,ID,..      what is at hand; otherwise nothing
  --level LEVEL       `beginner`, `intermediate` or `expert`
  --goal GOAL         `general`, `strength`, `hypertrophy` or `endurance`
  --spare ID,ID,..    regions that nothing may load
  --sessions N        how many different sessions; otherwise half the days
  --recovery HOURS    0, 24, 48 or 72; otherwise 48
  --split SPLIT       `full`, `upper-lower`, `push-pull`, `torso-limbs` or `push-pull-legs`
  --with ID           an exercise to take
  --without ID        an exercise to leave out
  --json              the programme as JSON, in the place of words";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    if arguments.iter().any(|argument| argument == "--help") {
        return exit(print(USAGE));
    }
    let (week, is_json) = match read(&arguments) {
        Ok(request) => request,
        Err(error) => {
            eprintln!("{error}\n\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    exit(answer(&week, is_json).and_then(|text| print(&text)))
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

fn usual() -> Week {
    let groups = [
        MuscleGroup::Back,
        MuscleGroup::Chest,
        MuscleGroup::Shoulders,
        MuscleGroup::Legs,
        MuscleGroup::Core,
    ];
    let body = groups.into_iter().fold(MuscleSet::empty(), |all, it| all | it.muscles());
    Week::for_muscles(body)
        .kit([Equipment::ResistanceBand, Equipment::DumbbellPair])
        .day(Weekday::Monday, 30)
        .day(Weekday::Wednesday, 30)
        .day_with(Weekday::Saturday, 45, Kit::outdoors([Equipment::PullUpBar]))
}

/// The muscles come first, then the options.
fn read(arguments: &[String]) -> Result<(Week, bool), Box<dyn Error>> {
    if arguments.is_empty() {
        return Ok((usual(), false));
    }
    let is_option = |argument: &String| argument.starts_with("--");
    let first = arguments.iter().position(is_option).unwrap_or(arguments.len());
    let (targets, options) = arguments.split_at(first);
    let mut muscles = MuscleSet::empty();
    for target in targets {
        muscles |= MuscleSet::named(target)?;
    }
    if muscles.is_empty() {
        return Err("expected a muscle or a group".into());
    }
    let (mut week, mut is_json) = (Week::for_muscles(muscles), false);
    let mut options = options.iter();
    while let Some(option) = options.next() {
        if option == "--json" {
            is_json = true;
            continue;
        }
        let value = options.next().ok_or_else(|| format!("`{option}` wants a value"))?;
        week = match option.as_str() {
            "--day" => day(week, value)?,
            "--kit" => week.kit(list(value)?),
            "--level" => week.up_to(value.parse()?),
            "--goal" => week.goal(value.parse()?),
            "--spare" => {
                let regions: Result<Vec<BodyRegion>, _> =
                    value.split(',').map(str::parse).collect();
                regions?.into_iter().fold(week, Week::sparing)
            }
            "--sessions" => week.sessions(number(option, value)?),
            "--recovery" => week.recovery(number(option, value)?),
            "--split" => week.split(value.parse::<regimen::plan::NamedSplit>()?),
            "--with" => week.with(value.parse()?),
            "--without" => week.without(value.parse()?),
            other => return Err(format!("no option is called `{other}`").into()),
        };
    }
    Ok((week, is_json))
}

/// `friday=60:barbell,squat-rack`.
fn day(week: Week, text: &str) -> Result<Week, Box<dyn Error>> {
    let (day, rest) = text
        .split_once('=')
        .ok_or_else(|| format!("expected a day, `=` and minutes, not `{text}`"))?;
    let day: Weekday = day.parse()?;
    match rest.split_once(':') {
        None => Ok(week.day(day, number("--day", rest)?)),
        Some((minutes, kit)) => {
            Ok(week.day_with(day, number("--day", minutes)?, list(kit)?))
        }
    }
}

fn list(text: &str) -> Result<EquipmentSet, regimen::UnknownName> {
    text.split(',').map(|id| id.trim().parse::<Equipment>()).collect()
}

fn number<T>(option: &str, text: &str) -> Result<T, String>
where
    T: FromStr<Err: Display>,
{
    text.parse().map_err(|error| format!("`{option}` cannot be `{text}`: {error}"))
}

fn answer(week: &Week, is_json: bool) -> Result<String, Box<dyn Error>> {
    let mut text = String::new();
    let outcome = week
        .solve(Catalog::builtin())
        .map_err(|error| format!("[{}] {error}", error.code()))?;
    if is_json {
        let program = outcome.into_program("A week")?;
        return Ok(serde_json::to_string_pretty(&program)?);
    }
    for (slot, routine) in outcome.slots() {
        writeln!(
            text,
            "{}, {} minutes: {}",
            slot.weekday().name(),
            slot.minutes(),
            routine.name()
        )?;
    }
    writeln!(text)?;
    for (_, routine) in outcome.sessions() {
        writeln!(text, "{}", routine.name())?;
        for (phase, step) in routine.steps() {
            let (exercise, dose) = (step.exercise().name(), step.prescription());
            writeln!(text, "  {:9} {exercise}, {dose}", phase.as_str())?;
        }
        writeln!(text)?;
    }
    writeln!(text, "{}", outcome.explanation())?;
    Ok(text)
}

/// Prints, unless no one reads it any more.
fn print(text: &str) -> Result<(), Box<dyn Error>> {
    match writeln!(io::stdout(), "{}", text.trim_end()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(error.into()),
        _ => Ok(()),
    }
}
