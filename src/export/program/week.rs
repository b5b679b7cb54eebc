//! What the pages say of a week, before it is Markdown or HTML.

use crate::export::session::capitalised;
use crate::export::words::{from_to, plain};
use crate::low_high::LowHigh;
use crate::muscle::Muscle;
use crate::program::{Program, Session, Slot, WeekVolume};
use crate::text::list;

/// The facts of a programme in a few words each, with what they are.
pub(super) fn glance(program: &Program) -> Vec<(&'static str, String)> {
    let slots = program.slots().len();
    let sessions = program.sessions().len();
    let noun = |many: usize, one: &str| {
        format!("{many} {one}{}", if many == 1 { "" } else { "s" })
    };
    let mut facts =
        vec![("Week", format!("{}, {}", noun(slots, "slot"), noun(sessions, "session")))];
    if let Some(weeks) = program.weeks() {
        let periods = program.periods().iter().map(|period| {
            let easy = if period.deload().is_some() { " (easy)" } else { "" };
            format!("{} {}{easy}", plain(period.name()), period.weeks())
        });
        facts.push(("Weeks", format!("{weeks}: {}", list(periods, "and"))));
    }
    if let Some(hours) = program.recovery() {
        facts.push(("Recovery", format!("{hours} h for every muscle group")));
    }
    if !program.targets().is_empty() {
        facts.push((
            "For",
            capitalised(&crate::export::words::muscles(program.targets())),
        ));
    }
    facts
}

/// A row of the table of a week: the day, the minutes, the kit, and what is done.
pub(super) fn row(program: &Program, slot: &Slot) -> [String; 4] {
    let names: Vec<String> = program
        .standing_in(slot)
        .map(|it| plain(it.routine().name()).into_owned())
        .collect();
    let does = match names.as_slice() {
        [name] => name.clone(),
        _ => format!("In turn: {}", names.join("; ")),
    };
    let day = slot.weekday().name().to_owned();
    [day, format!("{} min", slot.minutes()), capitalised(&slot.kit().to_string()), does]
}

/// What a step of a session says: its number, its exercise, its dose, and the rule of its lift.
pub(super) fn steps<'a>(
    program: &'a Program,
    session: &'a Session,
) -> impl Iterator<Item = (usize, &'a str, String, Option<String>)> {
    session.lifts().map(|(number, _, _, step)| {
        let rule = program.lift(session.id(), number);
        let rule = rule.map(|lift| lift.rule().to_string());
        (number, step.exercise().name(), step.prescription().to_string(), rule)
    })
}

/// The muscles that get sets in a week, the most first.
pub(super) fn sets(volume: &WeekVolume) -> Vec<(Muscle, LowHigh<f64>)> {
    let mut rows: Vec<(Muscle, LowHigh<f64>)> = volume.iter().collect();
    rows.sort_by(|(_, one), (_, other)| {
        other.high.total_cmp(&one.high).then(other.low.total_cmp(&one.low))
    });
    rows
}

/// Sets with at most one decimal.
pub(super) fn number_of_sets(sets: LowHigh<f64>) -> String {
    from_to(sets.map(|sets| (sets * 10.0).round() / 10.0))
}
