//! The range of every quantity, declared once.
//!
//! Constructors, messages, documentation and tests share this table. The ranges are choices of
//! this crate, wide enough for any session that a person could do.
//!
//! # Example
//!
//! ```
//! use regimen::limits;
//! use regimen::prescription::{Quantity, Rpe, Sets};
//!
//! let rpe = Rpe::LIMIT;
//! assert_eq!((rpe.id(), rpe.least(), rpe.most(), rpe.step()), ("rpe", 1.0, 10.0, 0.5));
//! assert_eq!(rpe.to_string(), "1 to 10 in halves");
//! assert!(limits::ALL.contains(&rpe));
//!
//! let error = Sets::exactly(21).unwrap_err();
//! assert_eq!(error.to_string(), "sets in a run must be 1 to 20, not `21`");
//! assert_eq!((error.code(), error.limit().id()), ("out-of-range", "sets"));
//! ```

use std::convert::Infallible;
use std::fmt;

use serde::ser::{Serialize, SerializeStruct, Serializer};

use crate::codes::prescription as codes;
use crate::finding::serialize_finding;
use crate::text::clip;

/// The range of one quantity.
///
/// As JSON it has the fields `quantity`, `least`, `most`, `step` and `unit`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Limit {
    id: &'static str,
    name: &'static str,
    text: &'static str,
    unit: &'static str,
    /// The ends, counted in steps.
    low: u32,
    high: u32,
    steps_in_one: u32,
}

impl Limit {
    /// The stable id of the quantity, such as `rpe`.
    #[must_use]
    pub const fn id(&self) -> &'static str {
        self.id
    }

    /// The name of the quantity in messages.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The least value, in the unit that people use.
    #[must_use]
    pub fn least(&self) -> f64 {
        self.in_units(self.low)
    }

    /// The greatest value, in the unit that people use.
    #[must_use]
    pub fn most(&self) -> f64 {
        self.in_units(self.high)
    }

    /// The difference between neighbouring values, such as 0.5 for RPE.
    #[must_use]
    pub fn step(&self) -> f64 {
        self.in_units(1)
    }

    /// The symbol of the unit, such as `s`; empty where the quantity has none, or has several.
    #[must_use]
    pub const fn unit(&self) -> &'static str {
        self.unit
    }

    fn in_units(&self, steps: u32) -> f64 {
        f64::from(steps) / f64::from(self.steps_in_one)
    }

    /// The least value, counted in steps.
    pub(crate) const fn low(&self) -> u32 {
        self.low
    }

    /// The greatest value, counted in steps.
    pub(crate) const fn high(&self) -> u32 {
        self.high
    }

    /// The number of steps in one unit: 2 for RPE.
    pub(crate) const fn steps_in_one(&self) -> u32 {
        self.steps_in_one
    }

    /// Whether a value, counted in steps, is in the range.
    pub(crate) const fn contains(&self, value: u32) -> bool {
        self.low <= value && value <= self.high
    }

    /// Gives the value back if it is in the range; both count single units.
    pub(crate) fn check(&'static self, value: u32) -> Result<u32, OutOfRange> {
        self.contains(value).then_some(value).ok_or_else(|| OutOfRange::new(self, value))
    }

    /// Checks the number of characters of a text; a blank text has none.
    pub(crate) fn check_length(&'static self, text: &str) -> Result<(), OutOfRange> {
        // Most texts begin with a letter, and seeing that is quick.
        let begins = text.as_bytes().first().is_some_and(u8::is_ascii_graphic);
        let is_blank = !begins && text.trim().is_empty();
        // No text has more characters than bytes, so most need not be counted.
        if !is_blank && self.low <= 1 && text.len() <= self.high as usize {
            return Ok(());
        }
        let length = if is_blank { 0 } else { text.chars().count() };
        let length = u32::try_from(length).unwrap_or(u32::MAX);
        self.check(length).map(|_| ())
    }
}

/// The range in words, such as "1 to 20"; a width is that of the whole.
impl fmt::Display for Limit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.text)
    }
}

impl Serialize for Limit {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut fields = to.serialize_struct("Limit", 5)?;
        fields.serialize_field("quantity", self.id)?;
        let number = |steps| Steps { steps, in_one: self.steps_in_one };
        fields.serialize_field("least", &number(self.low))?;
        fields.serialize_field("most", &number(self.high))?;
        fields.serialize_field("step", &number(1))?;
        fields.serialize_field("unit", self.unit)?;
        fields.end()
    }
}

/// A number of steps as the number that people use: whole where it is whole.
struct Steps {
    steps: u32,
    in_one: u32,
}

impl Serialize for Steps {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        if self.steps % self.in_one == 0 {
            to.serialize_u32(self.steps / self.in_one)
        } else {
            to.serialize_f64(f64::from(self.steps) / f64::from(self.in_one))
        }
    }
}

/// A value outside the range of its quantity or between two steps of it, or two ends in the
/// wrong order.
///
/// As JSON it has the fields `code`, `message`, those of its [`Limit`], `value` (as text) and
/// `reversed`.
///
/// # Example
///
/// ```
/// use regimen::prescription::{Rpe, Span};
///
/// let error = Span::<Rpe>::try_from(9.0..=8.0).unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "RPE must be 1 to 10 in halves, not `9-8`: the lower end comes first",
/// );
/// assert_eq!((error.limit().id(), error.value(), error.is_reversed()), ("rpe", "9-8", true));
///
/// let json = serde_json::to_value(&error)?;
/// assert_eq!((&json["code"], &json["quantity"]), (&"out-of-range".into(), &"rpe".into()));
/// assert_eq!((&json["most"], &json["step"]), (&10.into(), &0.5.into()));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, thiserror::Error)]
#[error("{} must be {limit}, not `{value}`{}", limit.name, if *.reversed { ": the lower end comes first" } else { "" })]
pub struct OutOfRange {
    limit: &'static Limit,
    value: String,
    reversed: bool,
}

impl OutOfRange {
    pub(crate) fn new(limit: &'static Limit, value: impl fmt::Display) -> Self {
        Self { limit, value: clip(&value.to_string()).into_owned(), reversed: false }
    }

    pub(crate) fn reversed(
        limit: &'static Limit,
        low: impl fmt::Display,
        high: impl fmt::Display,
    ) -> Self {
        Self { limit, value: format!("{low}-{high}"), reversed: true }
    }

    /// The range of the quantity.
    #[must_use]
    pub fn limit(&self) -> &'static Limit {
        self.limit
    }

    /// The value that was refused, as text.
    #[must_use]
    pub fn value(&self) -> &str {
        &self.value
    }

    /// Whether the two ends of a range are in the wrong order.
    #[must_use]
    pub fn is_reversed(&self) -> bool {
        self.reversed
    }

    /// The stable code `out-of-range`.
    #[must_use]
    pub fn code(&self) -> &'static str {
        codes::OUT_OF_RANGE
    }
}

impl Serialize for OutOfRange {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        serialize_finding(to, self.code(), self, &self.facts())
    }
}

/// What an [`OutOfRange`] says beside its code and message.
#[derive(serde::Serialize)]
pub(crate) struct OutOfRangeFacts<'a> {
    #[serde(flatten)]
    limit: &'static Limit,
    value: &'a str,
    reversed: bool,
}

impl OutOfRange {
    /// The facts, for findings that wrap it.
    pub(crate) fn facts(&self) -> OutOfRangeFacts<'_> {
        OutOfRangeFacts { limit: self.limit, value: &self.value, reversed: self.reversed }
    }
}

impl From<Infallible> for OutOfRange {
    fn from(never: Infallible) -> Self {
        match never {}
    }
}

macro_rules! limits {
    ($(
        $NAME:ident: $id:literal = $name:literal,
        $low:literal..=$high:literal $(/ $steps:literal)?, $unit:literal, $text:literal;
    )+) => {
        $(
            #[doc = concat!("Range of ", $name, ": ", $text, ".")]
            pub(crate) static $NAME: Limit = Limit {
                id: $id,
                name: $name,
                text: $text,
                unit: $unit,
                low: $low,
                high: $high,
                steps_in_one: limits!(@ $($steps)?),
            };
        )+

        /// Every range there is.
        ///
        /// | quantity | of | range |
        /// | --- | --- | --- |
        $( #[doc = concat!("| `", $id, "` | ", $name, " | ", $text, " |")] )+
        pub static ALL: &[&Limit] = &[$(&$NAME),+];
    };
    (@) => { 1 };
    (@ $steps:literal) => { $steps };
}

limits! {
    SETS: "sets" = "sets in a run", 1..=20, "", "1 to 20";
    RUNS: "runs" = "runs of a prescription", 1..=20, "", "1 to 20";
    REPETITIONS: "repetitions" = "repetitions", 1..=1000, "", "1 to 1000";
    HOLD: "hold" = "a hold", 1..=3600, "s", "1 to 3600 s";
    DISTANCE: "distance" = "a distance", 10..=100_000, "m", "10 to 100000 m";
    REST: "rest" = "a rest", 0..=1800, "s", "0 to 1800 s";
    PARTS: "parts" = "parts of a set", 2..=10, "", "2 to 10";
    PAUSE: "pause" = "a pause in a set", 1..=120, "s", "1 to 120 s";
    LOAD_DROP: "load-drop" = "a drop of the load", 10..=900 / 10, "%", "1 to 90 % in tenths";
    MASS: "mass" = "a mass", 1..=100_000 / 100, "", "0.01 to 1000 in hundredths";
    PERCENT: "percent" = "a percentage of the one-repetition maximum", 10..=1500 / 10, "%", "1 to 150 % in tenths";
    RPE: "rpe" = "RPE", 2..=20 / 2, "", "1 to 10 in halves";
    RIR: "rir" = "repetitions in reserve", 0..=10, "", "0 to 10";
    TEMPO: "tempo" = "each part of a tempo", 0..=60, "s", "0 to 60 s";
    NAME: "name" = "the length of a name", 1..=200, "", "1 to 200 characters";
    TEXT: "text" = "the length of a text", 1..=1000, "", "1 to 1000 characters";
    LOADS_LISTED: "loads" = "loads in a list", 1..=1000, "", "1 to 1000";
    PLATE_KINDS: "plate-kinds" = "kinds of plates", 0..=20, "", "0 to 20";
    PLATES: "plates" = "plates of one mass", 2..=100, "", "2 to 100";
    RAMP_SETS: "ramp-sets" = "sets in a ramp", 1..=10, "", "1 to 10";
    RAMP_SHARE: "ramp-share" = "a share of the working load in a ramp", 10..=999 / 10, "%", "1 to 99.9 % in tenths";
    WHEELS: "wheels" = "wheels of a rule", 1..=7, "", "1 to 7";
    IN_A_ROW: "in-a-row" = "hits or misses in a row", 1..=20, "", "1 to 20";
    REACHED: "reached" = "what a set must reach", 1..=10_000, "", "1 to 10000";
    NUMBER_OF_SET: "number-of-set" = "the number of a set", 1..=400, "", "1 to 400";
    TABLE_ROWS: "table-rows" = "amounts in a table", 1..=20, "", "1 to 20";
    ROUNDS: "rounds" = "rounds", 1..=100, "", "1 to 100";
    BEAT: "beat" = "a beat", 5..=1800, "s", "5 to 1800 s";
    CAP: "cap" = "a time for rounds", 60..=7200, "s", "60 to 7200 s";
    DOSES: "doses" = "doses of a lift", 1..=20, "", "1 to 20";
    RUNGS: "rungs" = "rungs of a ladder", 1..=20, "", "1 to 20";
    STEPS: "steps" = "steps in a routine", 1..=200, "", "1 to 200";
    MINUTES: "minutes" = "minutes of a plan", 1..=1440, "", "1 to 1440";
    SLOTS: "slots" = "slots of a week", 1..=7, "", "1 to 7";
    SLOT_MINUTES: "slot-minutes" = "minutes of a slot", 1..=1440, "", "1 to 1440";
    SESSIONS: "sessions" = "sessions of a programme", 1..=14, "", "1 to 14";
    ROTATIONS: "rotations" = "rotations of a programme", 0..=14, "", "0 to 14";
    ROTATION: "rotation" = "sessions of a rotation", 2..=14, "", "2 to 14";
    PERIODS: "periods" = "periods of a programme", 1..=52, "", "1 to 52";
    PERIOD_WEEKS: "period-weeks" = "weeks of a period", 1..=52, "", "1 to 52";
    LIFTS: "lifts" = "lifts of a programme", 0..=200, "", "0 to 200";
    DELOAD_SHARE: "deload-share" = "a share that a deload keeps", 10..=1000 / 10, "%", "1 to 100 % in tenths";
    CALENDAR_WEEKS: "calendar-weeks" = "weeks of a calendar entry", 1..=520, "", "1 to 520";
    ALARM: "alarm" = "minutes from an alarm to a session", 0..=10_080, "", "0 to 10080";
    RECOVERY: "recovery" = "hours of recovery", 0..=168, "h", "0 to 168 h";
    SETS_DONE: "sets-done" = "sets that were done", 1..=1000, "", "1 to 1000";
    EMPHASIS: "emphasis" = "the emphasis on a muscle", 1..=10, "", "1 to 10";
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn the_words_say_what_the_numbers_say() {
        for limit in ALL {
            let unit = match limit.unit {
                "" if limit.name.starts_with("the length of") => " characters".to_owned(),
                "" => String::new(),
                unit => format!(" {unit}"),
            };
            let steps = match limit.steps_in_one {
                1 => "",
                2 => " in halves",
                10 => " in tenths",
                100 => " in hundredths",
                steps => panic!("{steps}"),
            };
            let expected = format!("{} to {}{unit}{steps}", limit.least(), limit.most());
            assert_eq!(limit.text, expected, "{}", limit.id);
        }
    }

    #[test]
    fn the_numbers_are_those_of_the_design() {
        let table: Vec<String> = ALL
            .iter()
            .map(|it| format!("{} {}-{}/{}", it.id, it.least(), it.most(), it.step()))
            .collect();
        assert_eq!(
            table,
            [
                "sets 1-20/1",
                "runs 1-20/1",
                "repetitions 1-1000/1",
                "hold 1-3600/1",
                "distance 10-100000/1",
                "rest 0-1800/1",
                "parts 2-10/1",
                "pause 1-120/1",
                "load-drop 1-90/0.1",
                "mass 0.01-1000/0.01",
                "percent 1-150/0.1",
                "rpe 1-10/0.5",
                "rir 0-10/1",
                "tempo 0-60/1",
                "name 1-200/1",
                "text 1-1000/1",
                "loads 1-1000/1",
                "plate-kinds 0-20/1",
                "plates 2-100/1",
                "ramp-sets 1-10/1",
                "ramp-share 1-99.9/0.1",
                "wheels 1-7/1",
                "in-a-row 1-20/1",
                "reached 1-10000/1",
                "number-of-set 1-400/1",
                "table-rows 1-20/1",
                "rounds 1-100/1",
                "beat 5-1800/1",
                "cap 60-7200/1",
                "doses 1-20/1",
                "rungs 1-20/1",
                "steps 1-200/1",
                "minutes 1-1440/1",
                "slots 1-7/1",
                "slot-minutes 1-1440/1",
                "sessions 1-14/1",
                "rotations 0-14/1",
                "rotation 2-14/1",
                "periods 1-52/1",
                "period-weeks 1-52/1",
                "lifts 0-200/1",
                "deload-share 1-100/0.1",
                "calendar-weeks 1-520/1",
                "alarm 0-10080/1",
                "recovery 0-168/1",
                "sets-done 1-1000/1",
                "emphasis 1-10/1",
            ]
        );
    }

    #[test]
    fn ids_are_slugs_and_unique() {
        let ids: BTreeSet<&str> = ALL.iter().map(|limit| limit.id).collect();
        assert_eq!(ids.len(), ALL.len());
        assert!(ids.iter().all(|id| crate::exercise::is_slug(id)));
    }

    #[test]
    fn both_ends_are_in_and_their_neighbours_out() {
        for limit in ALL {
            assert_eq!(limit.check(limit.low), Ok(limit.low));
            assert_eq!(limit.check(limit.high), Ok(limit.high));
            assert!(limit.check(limit.high + 1).is_err());
            assert!(limit.low == 0 || limit.check(limit.low - 1).is_err());
        }
    }
}
