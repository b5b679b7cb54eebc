//! The range of every quantity, declared once.
//!
//! Constructors, messages, documentation and tests share this table. The ranges are choices of
//! this crate, wide enough for any session that a person could do.
//!
//! # Example
//!
//! ```
//! use regimen::limits;
//!
//! assert_eq!(limits::RPE.to_string(), "1 to 10 in halves");
//! let error = limits::SETS.check(21).unwrap_err();
//! assert_eq!(error.to_string(), "sets in a run must be 1 to 20, not `21`");
//! assert_eq!(error.code(), "out-of-range");
//! ```

use std::convert::Infallible;
use std::fmt;

use crate::text::clip;

/// The range of one quantity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    name: &'static str,
    text: &'static str,
    low: u32,
    high: u32,
}

impl Limit {
    /// What is limited, as messages call it.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The least value, in the unit the quantity counts in.
    #[must_use]
    pub const fn low(&self) -> u32 {
        self.low
    }

    /// The greatest value, in the unit the quantity counts in.
    #[must_use]
    pub const fn high(&self) -> u32 {
        self.high
    }

    /// Whether a value is in the range.
    #[must_use]
    pub const fn contains(&self, value: u32) -> bool {
        self.low <= value && value <= self.high
    }

    /// Gives the value back if it is in the range.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`] if it is not.
    pub fn check(&'static self, value: u32) -> Result<u32, OutOfRange> {
        self.contains(value).then_some(value).ok_or_else(|| OutOfRange::new(self, value))
    }

    /// Checks the number of characters of a text; a blank text has none.
    pub(crate) fn check_length(&'static self, text: &str) -> Result<(), OutOfRange> {
        let is_blank = text.trim().is_empty();
        // No text has more characters than bytes, so most need not be counted.
        if !is_blank && self.low <= 1 && text.len() <= self.high as usize {
            return Ok(());
        }
        let length = if is_blank { 0 } else { text.chars().count() };
        let length = u32::try_from(length).unwrap_or(u32::MAX);
        self.check(length).map(|_| ())
    }
}

/// The range in words, such as "1 to 20".
impl fmt::Display for Limit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.text)
    }
}

/// A value that lies outside the range of its quantity, or two ends in the wrong order.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
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

    /// The range that was left.
    #[must_use]
    pub fn limit(&self) -> &'static Limit {
        self.limit
    }

    /// The value that was refused, as text.
    #[must_use]
    pub fn value(&self) -> &str {
        &self.value
    }

    /// The stable code `out-of-range`.
    #[must_use]
    pub fn code(&self) -> &'static str {
        "out-of-range"
    }
}

impl From<Infallible> for OutOfRange {
    fn from(never: Infallible) -> Self {
        match never {}
    }
}

macro_rules! limits {
    ($($NAME:ident = $name:literal, $low:literal..=$high:literal, $text:literal;)+) => {
        $(
            #[doc = concat!("Range of ", $name, ": ", $text, ".")]
            pub static $NAME: Limit =
                Limit { name: $name, text: $text, low: $low, high: $high };
        )+

        /// Every range there is.
        pub static ALL: &[&Limit] = &[$(&$NAME),+];
    };
}

limits! {
    SETS = "sets in a run", 1..=20, "1 to 20";
    RUNS = "runs of a prescription", 1..=20, "1 to 20";
    REPETITIONS = "repetitions", 1..=1000, "1 to 1000";
    HOLD = "a hold", 1..=3600, "1 to 3600 s";
    DISTANCE = "a distance", 10..=100_000, "10 to 100000 m";
    REST = "a rest", 0..=1800, "0 to 1800 s";
    MASS = "a mass", 1..=100_000, "0.01 to 1000 in hundredths";
    PERCENT = "a percentage of the one-repetition maximum", 1..=150, "1 to 150";
    RPE = "RPE", 2..=20, "1 to 10 in halves";
    RIR = "repetitions in reserve", 0..=10, "0 to 10";
    TEMPO = "each part of a tempo", 0..=60, "0 to 60 s";
    NAME = "the length of a name", 1..=200, "1 to 200 characters";
    TEXT = "the length of a text", 1..=1000, "1 to 1000 characters";
    STEPS = "steps in a routine", 1..=200, "1 to 200";
    MINUTES = "minutes of a plan", 1..=1440, "1 to 1440";
    CALENDAR_WEEKS = "weeks of a calendar entry", 1..=520, "1 to 520";
    ALARM = "minutes from an alarm to a session", 0..=10_080, "0 to 10080";
    EMPHASIS = "the emphasis on a muscle", 1..=10, "1 to 10";
}

#[cfg(test)]
mod tests {
    use super::*;

    /// How many of the counted units make one of those the words speak in.
    fn scale(limit: &Limit) -> f64 {
        match limit.name {
            "a mass" => 100.0,
            "RPE" => 2.0,
            _ => 1.0,
        }
    }

    #[test]
    fn the_words_say_what_the_numbers_say() {
        for limit in ALL {
            let expected = format!(
                "{} to {}",
                f64::from(limit.low) / scale(limit),
                f64::from(limit.high) / scale(limit)
            );
            assert!(limit.text.starts_with(&expected), "{}: {}", limit.name, limit.text);
        }
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
