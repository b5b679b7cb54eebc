//! A programme as a calendar.

use jiff::civil::DateTime;

use crate::codes::export as codes;
use crate::export::calendar::{
    CalendarError, CalendarOptions, Entry, check_dates, file, time,
};
use crate::export::loss::{Export, Loss};
use crate::export::text;
use crate::limits;
use crate::program::{Due, FirstMonday, Program, Session, Slot};

/// The weeks of a rotation that are written of a programme without an end; a choice of this crate.
const USUAL_WEEKS: u32 = 12;

/// Exports a programme as an iCalendar file (RFC 5545): every slot as an event.
///
/// The programme begins in the week of `start`, and every session at the time of day of `start`,
/// wherever the person is. A slot that names a session is one event that repeats weekly, to the
/// last week of the programme; without periods it has no end. Sessions that take turns have one
/// event each, with the dates of the usual course, in which nothing is missed. The dates move with
/// the first missed session, so they are those of [`CalendarOptions::weeks`], of the programme, or
/// 12 weeks. Easy weeks are told in the text of the events.
///
/// # Errors
///
/// [`CalendarError`] as for [`calendar`](crate::export::calendar).
///
/// # Example
///
/// ```
/// use regimen::export::{self, CalendarOptions};
/// use regimen::program::{Program, Slot, Weekday};
/// use regimen::{Catalog, Routine};
///
/// let catalog = Catalog::builtin();
/// let session = |name: &str, exercise: &str| -> Result<Routine, Box<dyn std::error::Error>> {
///     let (warm_up, lift) = (catalog.get("cat-cow")?, catalog.get(exercise)?);
///     Ok(Routine::builder(name).warm_up(warm_up).strength(lift).build()?)
/// };
/// let program = Program::builder("Three days")
///     .session("a", session("A", "push-up")?)
///     .session("b", session("B", "bodyweight-squat")?)
///     .session("c", session("C", "glute-bridge")?)
///     .rotation("main", ["a", "b"])
///     .slot(Slot::new(Weekday::Monday, 30).doing("main"))
///     .slot(Slot::new(Weekday::Thursday, 30).doing("main"))
///     .slot(Slot::new(Weekday::Saturday, 30).doing("c"))
///     .period("build", 2)
///     .build()?;
/// let start = "2026-11-25T18:00".parse()?;
/// let calendar = export::program_calendar(&program, &start, CalendarOptions::new())?;
/// let lines: Vec<&str> = calendar.content().lines().collect();
/// assert_eq!(lines.iter().filter(|line| **line == "BEGIN:VEVENT").count(), 3);
/// // The Saturday session, twice.
/// assert!(lines.contains(&"DTSTART:20261128T180000"));
/// assert!(lines.contains(&"RRULE:FREQ=WEEKLY;COUNT=2"));
/// // Session `a` on the first Monday, and a week later.
/// assert!(lines.contains(&"DTSTART:20261123T180000"));
/// assert!(lines.contains(&"RDATE:20261130T180000"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn program_calendar(
    program: &Program,
    start: &DateTime,
    options: impl Into<CalendarOptions>,
) -> Result<Export<String>, CalendarError> {
    let CalendarOptions { weeks, alarm, pace } = options.into();
    let weeks = weeks.map(|weeks| limits::CALENDAR_WEEKS.check(weeks)).transpose()?;
    let alarm = alarm.map(|minutes| limits::ALARM.check(minutes)).transpose()?;
    let end = weeks
        .or(program.weeks())
        .map(|weeks| program.weeks().map_or(weeks, |all| all.min(weeks)));
    let last = end.unwrap_or(USUAL_WEEKS);
    // Dates are checked to the last week that is written.
    check_dates(start, last.saturating_add(1))?;
    let calendar = Calendar { program, start, last, end };

    let mut events = Vec::new();
    let mut losses: Vec<Loss> = Vec::new();
    for session in program.sessions() {
        let routine = session.routine();
        losses.extend(
            text::changed(routine.name()).map(|loss| loss.of_session(session.id())),
        );
        let entry = |day: u32| {
            let start = calendar.date_of(day)?;
            Some(Entry {
                sheet: calendar.sheet(session),
                ..Entry::new(routine, &start, &pace, alarm)
            })
        };
        for slot in program.slots().iter().filter(|slot| slot.does() == session.id()) {
            let rule = match end {
                Some(weeks) => format!("FREQ=WEEKLY;COUNT={weeks}"),
                None => "FREQ=WEEKLY".to_owned(),
            };
            let entry = entry(slot.weekday().number() - 1);
            events.extend(entry.map(|entry| Entry { rule: Some(rule), ..entry }.event()));
        }
        let days = calendar.turns_of(session);
        if let Some((first, others)) = days.split_first() {
            let others = others.iter().filter_map(|day| calendar.date_of(*day));
            let dates = others.map(|date| time(&date)).collect();
            events.extend(entry(*first).map(|entry| Entry { dates, ..entry }.event()));
        }
    }
    if end.is_none() && !program.rotations().is_empty() {
        let message = "sessions that take turns are written for so many weeks";
        let loss = Loss::new(codes::LOST_ROTATION, message);
        losses.push(loss.with_text(USUAL_WEEKS.to_string()));
    }
    Ok(Export::new(file(events), losses))
}

struct Calendar<'a> {
    program: &'a Program,
    start: &'a DateTime,
    /// The weeks in which sessions take turns.
    last: u32,
    /// The weeks in all, if there is an end.
    end: Option<u32>,
}

impl Calendar<'_> {
    fn date_of(&self, day: u32) -> Option<DateTime> {
        let date = FirstMonday::of(self.start.date())?.date_of(day)?;
        Some(date.to_datetime(self.start.time()))
    }

    /// The days on which a session has its turn.
    fn turns_of(&self, session: &Session) -> Vec<u32> {
        let is_turn = |slot: &Slot| slot.does() != session.id();
        let all = self.program.calendar().take_while(|due| due.week() <= self.last);
        let turns =
            all.filter(|due| due.session() == session.id() && is_turn(due.slot()));
        turns.map(|due| due.day()).collect()
    }

    /// The session as a sheet, with the dates on which it is eased.
    fn sheet(&self, session: &Session) -> String {
        let mut sheet = format!("{:#}", session.routine());
        let mut easy: Vec<u32> = Vec::new();
        let weeks = self.end.unwrap_or_default();
        for week in 1..=weeks {
            let monday = (week - 1).checked_mul(7);
            let due = monday.and_then(|day| self.program.doing(day, session.id(), &[]));
            easy.extend(due.filter(Due::is_deload).map(|due| due.week()));
        }
        if !easy.is_empty() {
            let weeks: Vec<String> = easy.iter().map(u32::to_string).collect();
            let noun = if easy.len() == 1 { "week" } else { "weeks" };
            sheet = format!("Easy in {noun} {}.\n\n{sheet}", weeks.join(", "));
        }
        sheet
    }
}
