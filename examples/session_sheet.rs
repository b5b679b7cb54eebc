//! A routine with what it is for, its timeline, its sets per muscle as a bar chart, and advice.
//!
//! ```sh
//! cargo run --example session_sheet -- examples/drafts/good.json
//! ```

#![expect(clippy::print_stderr, reason = "an example prints")]

use std::error::Error;
use std::fmt::{self, Write as _};
use std::io::Write as _;
use std::time::Duration;
use std::{env, fs, io, process};

use regimen::routine::{Activity, Block, Side};
use regimen::{Catalog, Muscle, MuscleGroup, MuscleSet, Pace, Routine, RoutineDraft};

fn main() {
    let file =
        env::args().nth(1).unwrap_or_else(|| "examples/drafts/good.json".to_owned());
    if let Err(error) = sheet(&file).and_then(|text| print(&text)) {
        eprintln!("{error}");
        process::exit(1);
    }
}

fn sheet(file: &str) -> Result<String, Box<dyn Error>> {
    let json = fs::read_to_string(file)
        .map_err(|error| format!("cannot read `{file}`: {error}"))?;
    let draft: RoutineDraft = serde_json::from_str(&json)?;
    let routine = draft.check(Catalog::builtin())?;
    let mut text = format!("{routine:#}\n");
    benefits(&mut text, &routine)?;
    timeline(&mut text, &routine)?;
    volume(&mut text, &routine)?;
    let advice = routine.advice();
    writeln!(text, "\nADVICE\n")?;
    for advice in &advice {
        writeln!(text, "  {advice}\n    source: {}", advice.source())?;
    }
    if advice.is_empty() {
        writeln!(text, "  none")?;
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

fn benefits(text: &mut String, routine: &Routine) -> fmt::Result {
    let steps = routine.strength().iter().flat_map(Block::steps);
    let trained =
        steps.fold(MuscleSet::empty(), |all, step| all | step.exercise().primary());
    let Some(group) = MuscleGroup::closest_to(trained) else { return Ok(()) };
    writeln!(text, "WHAT TRAINING THE {} IS FOR\n", group.name().to_uppercase())?;
    for benefit in group.benefits().iter().take(2) {
        writeln!(text, "  {benefit}")?;
    }
    writeln!(text)?;
    Ok(())
}

fn timeline(text: &mut String, routine: &Routine) -> fmt::Result {
    let pace = Pace::default();
    let time = routine.duration(&pace);
    writeln!(text, "TIMELINE, {} to {}\n", clock(time.low), clock(time.high))?;
    let names: Vec<&str> =
        routine.steps().map(|(_, step)| step.exercise().name()).collect();
    for segment in routine.timeline(&pace) {
        let name = names.get(segment.step() - 1).copied().unwrap_or_default();
        let what = match segment.activity() {
            Activity::Work { set, part, side, .. } => {
                let side = match side {
                    None => "",
                    Some(Side::Left) => ", left",
                    Some(Side::Right) => ", right",
                };
                let part = part.map(|part| format!(", part {part}")).unwrap_or_default();
                format!("{name}, set {set}{part}{side}")
            }
            Activity::Ramp { set, .. } => format!("{name}, lighter set {set}"),
            Activity::Pause => "  pause".to_owned(),
            Activity::SideChange => "  change sides".to_owned(),
            Activity::Rest => "  rest".to_owned(),
            Activity::Transition => format!("  on to {name}"),
            other => format!("  {other:?}"),
        };
        writeln!(
            text,
            "  {}  {:>4} s  {what}",
            clock(segment.start()),
            segment.length().as_secs()
        )?;
    }
    Ok(())
}

fn volume(text: &mut String, routine: &Routine) -> fmt::Result {
    let volume = routine.volume();
    let mut rows: Vec<_> =
        Muscle::ALL.iter().map(|muscle| (muscle, volume.sets(*muscle))).collect();
    rows.retain(|(_, sets)| sets.high > 0.0);
    rows.sort_by(|(_, a), (_, b)| b.high.total_cmp(&a.high));
    writeln!(text, "\nSETS PER MUSCLE (a bar is half a set)\n")?;
    for (muscle, sets) in rows {
        let sure = "#".repeat(half_sets(sets.low));
        let perhaps = "-".repeat(half_sets(sets.high) - half_sets(sets.low));
        writeln!(text, "  {:<22} {sets:>8}  {sure}{perhaps}", muscle.name())?;
    }
    Ok(())
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a small positive number of half sets"
)]
fn half_sets(sets: f64) -> usize {
    (sets * 2.0) as usize
}

fn clock(time: Duration) -> String {
    format!("{:02}:{:02}", time.as_secs() / 60, time.as_secs() % 60)
}
