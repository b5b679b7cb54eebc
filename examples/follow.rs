//! What is due today, with doses, plates and reasons, from a programme and the logs so far.
//!
//! ```sh
//! cargo run --example follow -- examples/programs/stronglifts-5x5.json examples/logs/stronglifts 7
//! ```
//!
//! The folder has one file for each session that was done, called by its day and its session:
//! `004-a.json` is session `a` on the fifth day, counted from the first Monday, which is day 0. A
//! file holds the sets of each lift, and may hold no more than was done:
//!
//! ```json
//! { "back-squat": [{ "reps": 5, "load": "60kg" }, { "reps": 5, "load": "60kg" }] }
//! ```
//!
//! `start.json` in the folder gives the loads with which lifts begin, for doses in percent the
//! training maximum: `{ "back-squat": "60kg" }`; what it leaves out is found by feel. `loads.json`
//! gives the loads that exist. The last argument is today's day; without it, it is the day after
//! the last log.

#![expect(clippy::print_stdout, clippy::print_stderr, reason = "an example prints")]

use std::collections::BTreeMap;
use std::error::Error;
use std::path::Path;
use std::{env, fs, process};

use regimen::loads::RampSets;
use regimen::prescription::{Load, Mass};
use regimen::program::{Due, LiftDose, LiftStates, Program, ProgramDraft, SessionLog};
use regimen::progression::ProgressReason;
use regimen::routine::{Block, BlockStyle, Step};
use regimen::{Catalog, LoadInventory, Phase};
use serde::de::DeserializeOwned;

type Result<T = ()> = std::result::Result<T, Box<dyn Error>>;

const USAGE: &str = "usage: follow PROGRAMME FOLDER [DAY]";

fn main() {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let (program, folder, day) = match arguments.as_slice() {
        [program, folder] => (program, folder, None),
        [program, folder, day] => (program, folder, Some(day)),
        _ => {
            eprintln!("{USAGE}");
            process::exit(2);
        }
    };
    if let Err(error) = answer(program, Path::new(folder), day.map(String::as_str)) {
        eprintln!("{error}");
        process::exit(1);
    }
}

fn answer(program: &str, folder: &Path, day: Option<&str>) -> Result {
    let draft: ProgramDraft = serde_json::from_str(&text(Path::new(program))?)?;
    let program = draft.check(Catalog::builtin())?;
    let start: BTreeMap<String, Load> = optional(&folder.join("start.json"))?;
    let inventory: LoadInventory = optional(&folder.join("loads.json"))?;
    let logs = logs(folder)?;

    let mut followed = Followed::new(&program, start, inventory);
    for (day, session, log) in &logs {
        followed.log(*day, session, log)?;
    }
    let last = logs.last().map(|(day, ..)| *day);
    let today = match day {
        Some(day) => day.parse().map_err(|_| format!("`{day}` is no day: {USAGE}"))?,
        None => last.map_or(0, |last| last + 1),
    };
    if logs.iter().any(|(day, ..)| *day > today) {
        return Err(format!("there are logs after day {today}").into());
    }
    followed.print(today);
    Ok(())
}

fn text(path: &Path) -> Result<String> {
    fs::read_to_string(path)
        .map_err(|error| format!("{}: {error}", path.display()).into())
}

fn read<T: DeserializeOwned>(path: &Path) -> Result<T> {
    let read = serde_json::from_str(&text(path)?);
    read.map_err(|error| format!("{}: {error}", path.display()).into())
}

fn optional<T: DeserializeOwned + Default>(path: &Path) -> Result<T> {
    if path.exists() { read(path) } else { Ok(T::default()) }
}

/// The logs of a folder, by their days.
fn logs(folder: &Path) -> Result<Vec<(u32, String, SessionLog)>> {
    let mut logs = Vec::new();
    let files =
        fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    for file in files {
        let path = file?.path();
        let name = path.file_stem().and_then(|name| name.to_str()).unwrap_or_default();
        let Some((day, session)) = name.split_once('-') else { continue };
        let Ok(day) = day.parse::<u32>() else { continue };
        logs.push((day, session.to_owned(), read(&path)?));
    }
    logs.sort_by_key(|(day, ..)| *day);
    Ok(logs)
}

/// A programme as far as it was followed.
struct Followed<'a> {
    program: &'a Program,
    inventory: LoadInventory,
    states: LiftStates,
    done: Vec<(u32, &'a str)>,
    /// Why each lift is where it is.
    reasons: BTreeMap<String, ProgressReason>,
}

impl<'a> Followed<'a> {
    fn new(
        program: &'a Program,
        start: BTreeMap<String, Load>,
        inventory: LoadInventory,
    ) -> Self {
        let states = program.start(start);
        Self { program, inventory, states, done: Vec::new(), reasons: BTreeMap::new() }
    }

    /// Takes a log, which may be of another session than the one that was due.
    fn log(&mut self, day: u32, session: &str, log: &SessionLog) -> Result {
        let done = self.program.doing(day, session, &self.done);
        let due =
            done.ok_or_else(|| format!("day {day}: no session is called `{session}`"))?;
        let (rested, _) = self.program.back(&due, &self.states, &self.done);
        let (states, reasons) = self.program.after(&due, &rested, &self.inventory, log);
        self.states = states;
        self.reasons.extend(reasons);
        self.done.push((day, due.session()));
        Ok(())
    }

    fn print(mut self, today: u32) {
        let program = self.program;
        println!("{}, day {today}", program.name());
        let Some(due) = program.due(today, &self.done) else {
            let later =
                (today + 1..today + 15).find_map(|day| program.due(day, &self.done));
            match later {
                Some(due) => println!(
                    "Nothing is due; next is `{}` on day {}.",
                    due.session(),
                    due.day()
                ),
                None => println!("Nothing is due any more."),
            }
            return;
        };
        let (rested, reasons) = program.back(&due, &self.states, &self.done);
        self.states = rested;
        self.reasons.extend(reasons);
        heading(&due);
        let doses = program.doses(&due, &self.states, &self.inventory);
        let routine = program.dose(&due, &self.states, &self.inventory);
        let ramps: BTreeMap<usize, RampSets> = routine.ramps().collect();
        let (mut last, mut number) = (None, 0);
        for (phase, block) in routine.blocks() {
            if last != Some(phase) {
                println!("\n{}", title(phase));
                last = Some(phase);
            }
            if let Some(together) = together(block) {
                let (first, last) = (number + 1, number + block.steps().len());
                println!("     {together}, from {first} to {last}:");
            }
            for step in block.steps() {
                number += 1;
                self.step(number, step, ramps.get(&number));
                if let Some(it) = doses.iter().find(|it| it.step == number) {
                    self.tell(it);
                }
            }
        }
    }

    /// What to do, the lighter sets before it, and the plates.
    fn step(&self, number: usize, step: &Step, ramp: Option<&RampSets>) {
        println!("{number:3}. {}: {}", step.exercise().name(), step.prescription());
        let loads = self.inventory.of(step.setup());
        let working = step.prescription().heaviest();
        if let (Some(ramp), Some(working)) = (ramp, working) {
            let lighter = ramp.weights(working, loads);
            let lighter: Vec<String> = lighter.iter().map(ToString::to_string).collect();
            println!("     lighter sets before it: {}", lighter.join(", "));
        }
        let masses =
            step.prescription().runs().iter().filter_map(|run| match &run.load {
                Some(Load::External(mass)) => Some(mass.low()),
                _ => None,
            });
        let mut told: Vec<Mass> = Vec::new();
        for mass in masses {
            let plates = loads.plates(mass);
            if let Some(plates) = plates.filter(|_| !told.contains(&mass)) {
                println!("     {mass}: {}", side(&plates));
                told.push(mass);
            }
        }
    }

    /// What is to be known of a dose, and why it is what it is.
    fn tell(&self, it: &LiftDose<'_>) {
        if let Some(rounds) = it.dose.rounds() {
            println!("     rounds to reach: {rounds}");
        }
        for note in it.dose.notes() {
            println!("     {note}");
        }
        if let Some(reason) = self.reasons.get(it.id) {
            println!("     because: {reason}");
        }
    }
}

fn heading(due: &Due<'_>) {
    let day = due.slot().weekday().name();
    let minutes = due.slot().minutes();
    println!(
        "Week {}, {day}: session `{}`, up to {minutes} min",
        due.week(),
        due.session()
    );
    if let Some(period) = due.period() {
        let easy = if due.is_deload() { ", an easy week" } else { "" };
        let (week, of) = (due.week_of_period(), period.weeks());
        println!("Period `{}`, week {week} of {of}{easy}", period.name());
    }
    for note in due.notes() {
        println!("{note}");
    }
}

/// How the steps of a block are done together; none of one step alone.
fn together(block: &Block) -> Option<String> {
    match block.style() {
        BlockStyle::Straight => None,
        BlockStyle::Superset => Some("Take turns".to_owned()),
        _ => Some(format!("In rounds, {}", block.timing())),
    }
}

fn title(phase: Phase) -> &'static str {
    match phase {
        Phase::WarmUp => "Warm-up",
        Phase::Strength => "Strength",
        Phase::CoolDown => "Cool-down",
    }
}

fn side(plates: &[Mass]) -> String {
    if plates.is_empty() {
        return "the bar alone".to_owned();
    }
    let plates: Vec<String> = plates.iter().map(ToString::to_string).collect();
    format!("{} on each side", plates.join(", "))
}
