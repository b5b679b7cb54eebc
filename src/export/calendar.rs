//! A session as a calendar entry.

use std::borrow::Cow;
use std::time::Duration;

use ics::properties::{Description, DtStart, RDate, RRule, Summary, Trigger};
use ics::{Alarm, Event, ICalendar, escape_text};
use jiff::civil::DateTime;
use serde::ser::{Serialize, Serializer};

use super::fingerprint::fingerprint;
use super::loss::Export;
use super::text;
use crate::codes::export as codes;
use crate::finding::serialize_finding;
use crate::limits::{self, Limit, OutOfRange, OutOfRangeFacts};
use crate::routine::{Pace, Routine};

/// How a [calendar entry](calendar) is written: how often it is repeated, whether an alarm goes
/// off, and at which pace the session is timed.
///
/// A number of weeks, or none, converts into it.
///
/// ```
/// use regimen::export::CalendarOptions;
///
/// let options = CalendarOptions::new().weeks(8).alarm(15);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[must_use]
pub struct CalendarOptions {
    pub(super) weeks: Option<u32>,
    pub(super) alarm: Option<u32>,
    pub(super) pace: Pace,
}

impl CalendarOptions {
    /// One session, no alarm, and the default pace.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets the number of weekly sessions, from 1 to 520.
    pub fn weeks(self, weeks: u32) -> Self {
        Self { weeks: Some(weeks), ..self }
    }

    /// Sets an alarm, in minutes before the session: 0 to 10080, which is a week.
    pub fn alarm(self, minutes: u32) -> Self {
        Self { alarm: Some(minutes), ..self }
    }

    /// Sets the pace at which the session is timed.
    pub fn pace(self, pace: Pace) -> Self {
        Self { pace, ..self }
    }
}

/// Weeks in all; none is one session.
impl From<Option<u32>> for CalendarOptions {
    fn from(weeks: Option<u32>) -> Self {
        Self { weeks, ..Self::default() }
    }
}

/// Exports the session as an iCalendar file (RFC 5545) with one event, at a local time.
///
/// The time is that of the clock wherever the person is. The event lasts as long as the session
/// at its upper ends, and its text is the session sheet without how each exercise is done. The
/// same session at the same time gives the same bytes: the event's id is a hash of its content,
/// and its time stamp is its own start.
///
/// # Errors
///
/// [`CalendarError`] with the code `out-of-range` for a number of weeks or minutes outside its
/// range, and `bad-date` where a session would begin before the year 0 or after the year 9999.
///
/// # Example
///
/// ```
/// use regimen::export::{self, CalendarOptions};
/// use regimen::{Catalog, Routine};
///
/// let catalog = Catalog::builtin();
/// let routine = Routine::builder("Push, then stretch")
///     .warm_up(catalog.get("cat-cow")?)
///     .strength(catalog.get("push-up")?)
///     .build()?;
/// let start = "2026-11-23T18:00".parse()?;
/// let entry = export::calendar(&routine, &start, Some(8))?;
/// let lines: Vec<&str> = entry.content().lines().collect();
/// assert!(lines.contains(&"DTSTART:20261123T180000"));
/// assert!(lines.contains(&"DURATION:PT6M10S"));
/// assert!(lines.contains(&"SUMMARY:Push\\, then stretch"));
/// assert!(lines.contains(&"RRULE:FREQ=WEEKLY;COUNT=8"));
///
/// let options = CalendarOptions::new().alarm(15);
/// let once = export::calendar(&routine, &start, options)?;
/// assert!(once.content().contains("TRIGGER:-PT15M"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn calendar(
    routine: &Routine,
    start: &DateTime,
    options: impl Into<CalendarOptions>,
) -> Result<Export<String>, CalendarError> {
    let CalendarOptions { weeks, alarm, pace } = options.into();
    let weeks = weeks.map_or(Ok(1), |weeks| limits::CALENDAR_WEEKS.check(weeks))?;
    let alarm = alarm.map(|minutes| limits::ALARM.check(minutes)).transpose()?;
    check_dates(start, weeks)?;

    let entry = Entry {
        sheet: format!("{routine:#}"),
        rule: (weeks > 1).then(|| format!("FREQ=WEEKLY;COUNT={weeks}")),
        ..Entry::new(routine, start, &pace, alarm)
    };
    let losses = text::changed(routine.name()).into_iter().collect();
    Ok(Export::new(file([entry.event()]), losses))
}

/// What an event says.
pub(super) struct Entry {
    pub(super) name: String,
    pub(super) sheet: String,
    /// When it begins.
    pub(super) time: String,
    pub(super) length: String,
    /// How it is repeated.
    pub(super) rule: Option<String>,
    /// Further times, in order.
    pub(super) dates: Vec<String>,
    pub(super) alarm: Option<u32>,
}

impl Entry {
    /// A session at a time, once.
    pub(super) fn new(
        routine: &Routine,
        start: &DateTime,
        pace: &Pace,
        alarm: Option<u32>,
    ) -> Self {
        Self {
            name: text::line(routine.name()).into_owned(),
            sheet: String::new(),
            time: time(start),
            length: duration(routine.duration(pace).high),
            rule: None,
            dates: Vec::new(),
            alarm,
        }
    }

    pub(super) fn event(self) -> Event<'static> {
        let Self { name, sheet, time, length, rule, dates, alarm } = self;
        let trigger = alarm.map(|minutes| format!("-PT{minutes}M"));
        let dates = (!dates.is_empty()).then(|| dates.join(","));
        let parts = [Some(&name), Some(&sheet), Some(&time), Some(&length)];
        let parts = parts.into_iter().chain([rule.as_ref(), trigger.as_ref()]);
        let content: Vec<&str> = parts
            .map(|part| part.map_or("", String::as_str))
            .chain(dates.as_deref())
            .collect();
        let id = format!("{:032x}@regimen", fingerprint(content.join("\0").as_bytes()));

        let mut event = Event::new(id, format!("{time}Z"));
        event.push(DtStart::new(time));
        event.push(ics::properties::Duration::new(length));
        event.push(Summary::new(escape_text(name.clone())));
        event.push(Description::new(escape_text(printable(&sheet).into_owned())));
        if let Some(rule) = rule {
            event.push(RRule::new(rule));
        }
        if let Some(dates) = dates {
            event.push(RDate::new(dates));
        }
        if let Some(trigger) = trigger {
            let description = Description::new(escape_text(name));
            event.add_alarm(Alarm::display(Trigger::new(trigger), description));
        }
        event
    }
}

/// A local time of RFC 5545.
pub(super) fn time(time: &DateTime) -> String {
    time.strftime("%Y%m%dT%H%M%S").to_string()
}

/// A file of some events.
pub(super) fn file(events: impl IntoIterator<Item = Event<'static>>) -> String {
    let mut calendar = ICalendar::new("2.0", "-//regimen//regimen//EN");
    for event in events {
        calendar.add_event(event);
    }
    refolded(&calendar.to_string())
}

/// The longest line of RFC 5545, in bytes.
const LINE: usize = 75;

/// Lines folded so that none is longer than RFC 5545 recommends. `ics` does not count the space
/// that begins a continued line.
fn refolded(content: &str) -> String {
    let mut folded = String::with_capacity(content.len() + content.len() / LINE);
    for line in content.replace("\r\n ", "").split_terminator("\r\n") {
        let mut length = 0;
        for letter in line.chars() {
            if length + letter.len_utf8() > LINE {
                folded.push_str("\r\n ");
                length = 1;
            }
            folded.push(letter);
            length += letter.len_utf8();
        }
        folded.push_str("\r\n");
    }
    folded
}

/// A text of several lines without any other control character.
fn printable(text: &str) -> Cow<'_, str> {
    let is_odd = |letter: char| letter.is_control() && letter != '\n';
    if text.contains(is_odd) {
        Cow::Owned(text.replace(is_odd, ""))
    } else {
        Cow::Borrowed(text)
    }
}

/// Checks that the first and the last session begin in years of four digits.
pub(super) fn check_dates(start: &DateTime, weeks: u32) -> Result<(), CalendarError> {
    let last = start.checked_add(jiff::Span::new().weeks(weeks - 1));
    if start.year() >= 0 && last.is_ok() {
        return Ok(());
    }
    Err(CalendarError(ErrorKind::BadDate { start: *start, weeks }))
}

/// A duration of RFC 5545, in which no unit between the first and the last is left out.
fn duration(length: Duration) -> String {
    let seconds = length.as_secs();
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    match (hours, seconds) {
        (0, 0) => format!("PT{minutes}M"),
        (0, _) => format!("PT{minutes}M{seconds}S"),
        (_, 0) => format!("PT{hours}H{minutes}M"),
        (_, _) => format!("PT{hours}H{minutes}M{seconds}S"),
    }
}

/// Why there is no calendar entry.
///
/// As JSON: `code`, `message`, and `value` with the range, or `start` and `weeks`.
///
/// ```
/// use regimen::{Catalog, Routine, export};
///
/// let catalog = Catalog::builtin();
/// let routine = Routine::builder("Push")
///     .warm_up(catalog.get("cat-cow")?)
///     .strength(catalog.get("push-up")?)
///     .build()?;
/// let start = "9999-12-30T18:00".parse()?;
/// let error = export::calendar(&routine, &start, Some(8)).unwrap_err();
/// assert_eq!(error.code(), "bad-date");
/// assert_eq!(
///     error.to_string(),
///     "`8` weekly sessions from `9999-12-30T18:00:00` must lie in the years 0 to 9999: \
///      start earlier, or repeat less often",
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(transparent)]
pub struct CalendarError(#[from] ErrorKind);

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
enum ErrorKind {
    #[error(transparent)]
    OutOfRange(OutOfRange),
    #[error(
        "`{weeks}` weekly sessions from `{start}` must lie in the years 0 to 9999: start \
         earlier, or repeat less often"
    )]
    BadDate { start: DateTime, weeks: u32 },
}

impl CalendarError {
    /// The stable code: `out-of-range` or `bad-date`.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self.0 {
            ErrorKind::OutOfRange(_) => codes::EXPORT_OUT_OF_RANGE,
            ErrorKind::BadDate { .. } => codes::BAD_DATE,
        }
    }

    /// The range that was left, if it is a number that is out of its range.
    #[must_use]
    pub fn limit(&self) -> Option<&'static Limit> {
        match &self.0 {
            ErrorKind::OutOfRange(error) => Some(error.limit()),
            ErrorKind::BadDate { .. } => None,
        }
    }
}

impl From<OutOfRange> for CalendarError {
    fn from(error: OutOfRange) -> Self {
        Self(ErrorKind::OutOfRange(error))
    }
}

impl Serialize for CalendarError {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        #[derive(serde::Serialize)]
        #[serde(untagged)]
        enum Facts<'a> {
            OutOfRange(OutOfRangeFacts<'a>),
            BadDate { start: String, weeks: u32 },
        }
        let facts = match &self.0 {
            ErrorKind::OutOfRange(error) => Facts::OutOfRange(error.facts()),
            ErrorKind::BadDate { start, weeks } => {
                Facts::BadDate { start: start.to_string(), weeks: *weeks }
            }
        };
        serialize_finding(to, self.code(), self, &facts)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_leave_no_unit_out() {
        let written = |seconds| duration(Duration::from_secs(seconds));
        assert_eq!(written(0), "PT0M");
        assert_eq!(written(59), "PT0M59S");
        assert_eq!(written(120), "PT2M");
        assert_eq!(written(1960), "PT32M40S");
        assert_eq!(written(3600), "PT1H0M");
        assert_eq!(written(3661), "PT1H1M1S");
    }
}
