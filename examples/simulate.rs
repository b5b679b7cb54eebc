//! Twelve weeks of a programme, as a table and as a chart of loads and weekly sets.
//!
//! ```sh
//! cargo run --example simulate -- examples/programs/gzclp.json chart.svg
//! ```
//!
//! The lifter gains, sleeps badly in weeks 5 and 6, misses every ninth session, is away for sixteen
//! days and comes back. No chance is involved. Without an argument it is `StrongLifts 5x5`.

#![expect(clippy::print_stderr, reason = "an example prints")]
#![allow(unreachable_pub, reason = "the simulation is shared with a test")]

mod chart;
mod simulation;

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::{self, Write as _};
use std::io::Write as _;
use std::{env, fs, io, process};

use regimen::Catalog;
use regimen::program::{Program, ProgramDraft};
use regimen::routine::Block;

use simulation::Course;

const WEEKS: u32 = 12;

const USUAL: &str =
    concat!(env!("CARGO_MANIFEST_DIR"), "/examples/programs/stronglifts-5x5.json");

fn main() {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let (program, picture) = match arguments.as_slice() {
        [] => (USUAL, None),
        [program] => (program.as_str(), None),
        [program, picture] => (program.as_str(), Some(picture.as_str())),
        _ => {
            eprintln!("usage: simulate [PROGRAMME [PICTURE]]");
            process::exit(2);
        }
    };
    if let Err(error) = answer(program, picture) {
        eprintln!("{error}");
        process::exit(1);
    }
}

fn answer(path: &str, picture: Option<&str>) -> Result<(), Box<dyn Error>> {
    let text = fs::read_to_string(path).map_err(|error| format!("{path}: {error}"))?;
    let draft: ProgramDraft = serde_json::from_str(&text)?;
    let program = draft.check(Catalog::builtin())?;
    let course = simulation::follow(&program, &simulation::inventory(), WEEKS);
    let mut text = table(&program, &course)?;
    if let Some(picture) = picture {
        let (loads, sets) = (loads(&program, &course), sets(&course));
        fs::write(picture, chart::svg(program.name(), &loads, &sets))?;
        writeln!(text, "\nThe chart is in {picture}.")?;
    }
    print(&text)
}

/// The heaviest load of each lift in each week; none in a week without one.
fn loads(program: &Program, course: &Course) -> Vec<(String, Vec<Option<f64>>)> {
    let of_week = |id: &str, week: u32| {
        let sessions = course.sessions.iter().filter(|it| it.week == week);
        let loads = sessions.flat_map(|it| &it.loads).filter(|(lift, _)| lift == id);
        loads.map(|(_, load)| *load).reduce(f64::max)
    };
    let lifts = program.lifts().map(|(id, _)| {
        let weeks = (1..=WEEKS).map(|week| of_week(id, week));
        (id.to_owned(), weeks.collect::<Vec<_>>())
    });
    lifts.filter(|(_, weeks)| weeks.iter().any(Option::is_some)).collect()
}

/// The strength sets of each week.
fn sets(course: &Course) -> Vec<u32> {
    let of_week = |week: u32| {
        let sessions = course.sessions.iter().filter(|it| it.week == week);
        let blocks = sessions.flat_map(|it| it.routine.strength());
        blocks.flat_map(Block::sets).map(|(_, sets)| sets.low).sum()
    };
    (1..=WEEKS).map(of_week).collect()
}

fn table(program: &Program, course: &Course) -> Result<String, fmt::Error> {
    let mut text = String::new();
    let (done, missed) = (course.sessions.len(), course.missed.len());
    let last = course.sessions.last().map_or(0, |session| session.day);
    writeln!(
        text,
        "{}: {done} sessions in {WEEKS} weeks, {missed} missed, the last on day {last}\n",
        program.name()
    )?;
    let width = program.lifts().map(|(id, _)| id.len()).max().unwrap_or_default().max(12);
    let row = |text: &mut String, name: &str, cells: Vec<String>| {
        let cells: Vec<String> = cells.iter().map(|cell| format!("{cell:>6}")).collect();
        writeln!(text, "{name:width$}{}", cells.concat())
    };
    row(&mut text, "week", (1..=WEEKS).map(|week| week.to_string()).collect())?;
    for (id, weeks) in loads(program, course) {
        let cell =
            |load: &Option<f64>| load.map_or_else(|| "-".to_owned(), |it| it.to_string());
        row(&mut text, &id, weeks.iter().map(cell).collect())?;
    }
    row(&mut text, "sets", sets(course).iter().map(ToString::to_string).collect())?;

    writeln!(
        text,
        "\nLoads are the heaviest of a week, in kilograms. Where each lift began and ended:\n"
    )?;
    for (id, _) in program.lifts() {
        let doses = course.sessions.iter().flat_map(|it| &it.doses);
        let mut doses = doses.filter(|(lift, _)| lift == id).map(|(_, dose)| dose);
        let (Some(first), last) = (doses.next(), doses.next_back()) else { continue };
        writeln!(text, "{id:width$} {first}")?;
        if let Some(last) = last.filter(|last| *last != first) {
            writeln!(text, "{:width$} {last}", "")?;
        }
    }
    writeln!(text, "\nWhy lifts moved, or did not:\n")?;
    let mut reasons: BTreeMap<&str, (u32, String)> = BTreeMap::new();
    for (id, reason) in course.sessions.iter().flat_map(|it| &it.reasons) {
        let told = reasons.entry(reason.code()).or_insert((0, format!("{id}: {reason}")));
        told.0 += 1;
    }
    for (code, (times, example)) in reasons {
        writeln!(text, "{times:4} {code:width$} such as {example}")?;
    }
    Ok(text)
}

/// Prints, unless no one reads it any more.
fn print(text: &str) -> Result<(), Box<dyn Error>> {
    match writeln!(io::stdout(), "{}", text.trim_end()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(error.into()),
        _ => Ok(()),
    }
}
