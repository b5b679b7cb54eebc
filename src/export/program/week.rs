//! What the pages say of a week, before it is Markdown or HTML.

use crate::export::session::capitalised;
use crate::export::words::{from_to, plain};
use crate::low_high::LowHigh;
use crate::muscle::Muscle;
use crate::program::{Program, Session, Slot, WeekVolume};
use crate::routine::BlockStyle;
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

/// What a step of a session says.
pub(super) struct Row<'a> {
    /// Counted from 1.
    pub(super) number: usize,
    pub(super) name: &'a str,
    pub(super) dose: String,
    /// How it is done with the steps beside it, if it is not alone.
    pub(super) style: Option<String>,
    /// The rule of its lift.
    pub(super) rule: Option<String>,
}

pub(super) fn steps<'a>(
    program: &'a Program,
    session: &'a Session,
) -> impl Iterator<Item = Row<'a>> {
    let blocks = session.routine().blocks();
    let steps = blocks.flat_map(|(_, block)| {
        let style = match block.style() {
            BlockStyle::Straight => None,
            BlockStyle::Superset => Some("superset".to_owned()),
            _ => Some(block.timing().to_string()),
        };
        block.steps().iter().map(move |step| (step, style.clone()))
    });
    (1..).zip(steps).map(|(number, (step, style))| Row {
        number,
        name: step.exercise().name(),
        dose: step.prescription().to_string(),
        style,
        rule: program.lift(session.id(), number).map(|lift| lift.rule().to_string()),
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
