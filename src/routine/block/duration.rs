//! Rounds, beats and caps, and how durations are written.

use std::fmt;
use std::str::FromStr;

use serde::ser::{Serialize, Serializer};

use crate::codes::routine as codes;
use crate::finding::serialize_finding;
use crate::limits::{self, Limit, OutOfRange};
use crate::prescription::Rest;
use crate::text::clip;

/// How many rounds a block has: 1 to 100, a choice of this crate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(into = "u32")]
pub struct Rounds(u32);

/// The time from one beat to the next in seconds: 5 s to 30 min, a choice of this crate.
///
/// As text, and in every format, such as `60s`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Beat(u32);

/// The time that there is for a block in seconds: 1 to 120 min, a choice of this crate.
///
/// As text, and in every format, such as `6min`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cap(u32);

macro_rules! counted {
    ($($Name:ident: $LIMIT:ident, $example:literal;)+) => { $(
        impl $Name {
            /// The least value.
            pub const MIN: Self = Self(limits::$LIMIT.low());

            /// The greatest value.
            pub const MAX: Self = Self(limits::$LIMIT.high());

            /// Checks the range.
            ///
            /// # Errors
            ///
            /// [`OutOfRange`] below [`MIN`](Self::MIN) or above [`MAX`](Self::MAX).
            pub fn new(value: u32) -> Result<Self, OutOfRange> {
                limits::$LIMIT.check(value).map(Self)
            }

            /// A value that is known when the program is written.
            ///
            /// # Panics
            ///
            /// Outside the range; in a `const` that is an error of the compiler.
            ///
            /// ```
            #[doc = concat!("use regimen::routine::", stringify!($Name), ";")]
            #[doc = concat!("const USUAL: ", stringify!($Name), " = ", stringify!($Name), "::constant(", stringify!($example), ");")]
            #[doc = concat!("assert_eq!(USUAL.get(), ", stringify!($example), ");")]
            /// ```
            #[must_use]
            pub const fn constant(value: u32) -> Self {
                assert!(limits::$LIMIT.contains(value), "out of range");
                Self(value)
            }

            /// The plain number.
            #[must_use]
            pub const fn get(self) -> u32 {
                self.0
            }
        }

        impl TryFrom<u32> for $Name {
            type Error = OutOfRange;
            fn try_from(value: u32) -> Result<Self, OutOfRange> {
                Self::new(value)
            }
        }

        impl From<$Name> for u32 {
            fn from(value: $Name) -> Self {
                value.0
            }
        }
    )+ };
}

counted! {
    Rounds: ROUNDS, 3;
    Beat: BEAT, 60;
    Cap: CAP, 360;
}

impl Cap {
    /// A number of whole minutes.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`] outside 1 to 120 minutes.
    pub fn minutes(minutes: u32) -> Result<Self, OutOfRange> {
        Self::new(minutes.saturating_mul(60))
    }
}

/// The plain number.
impl fmt::Display for Rounds {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// Such as `60s`.
impl fmt::Display for Beat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&format!("{}s", self.0))
    }
}

/// Such as `6min`, or `90s` where the minutes are not whole.
impl fmt::Display for Cap {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&if self.0 % 60 == 0 {
            format!("{}min", self.0 / 60)
        } else {
            format!("{}s", self.0)
        })
    }
}

/// A number.
impl<'de> serde::Deserialize<'de> for Rounds {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        Self::new(u32::deserialize(from)?).map_err(serde::de::Error::custom)
    }
}

/// A duration that a block states.
pub(in crate::routine) trait OfSeconds: Sized {
    const LIMIT: &'static Limit;

    fn of_seconds(seconds: u32) -> Result<Self, OutOfRange>;
}

impl OfSeconds for Beat {
    const LIMIT: &'static Limit = &limits::BEAT;
    fn of_seconds(seconds: u32) -> Result<Self, OutOfRange> {
        Self::new(seconds)
    }
}

impl OfSeconds for Cap {
    const LIMIT: &'static Limit = &limits::CAP;
    fn of_seconds(seconds: u32) -> Result<Self, OutOfRange> {
        Self::new(seconds)
    }
}

impl OfSeconds for Rest {
    const LIMIT: &'static Limit = &limits::REST;
    fn of_seconds(seconds: u32) -> Result<Self, OutOfRange> {
        Self::new(seconds)
    }
}

macro_rules! as_text {
    ($($Name:ident: $expected:literal;)+) => { $(
        /// Seconds or minutes, such as `90s`, `2 min` or `1:30`.
        impl FromStr for $Name {
            type Err = ParseDurationError;
            fn from_str(text: &str) -> Result<Self, ParseDurationError> {
                let fault = |error| ParseDurationError { input: text.to_owned(), error };
                let seconds = read_seconds(text).ok_or_else(|| fault(None))?;
                Self::new(seconds).map_err(|error| fault(Some(error)))
            }
        }

        impl TryFrom<&str> for $Name {
            type Error = ParseDurationError;
            fn try_from(text: &str) -> Result<Self, ParseDurationError> {
                text.parse()
            }
        }

        impl Serialize for $Name {
            fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.collect_str(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $Name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                crate::vocabulary::from_text(from, $expected)
            }
        }
    )+ };
}

as_text! {
    Beat: "a duration such as \"60s\"";
    Cap: "a duration such as \"6min\"";
}

/// A text that is no duration, or one outside its range.
///
/// As JSON: `code` (`bad-duration`), `message` and `input`.
///
/// ```
/// use regimen::routine::Beat;
///
/// assert_eq!("1:30".parse::<Beat>()?.get(), 90);
/// let error = "soon".parse::<Beat>().unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "cannot read `soon` as a duration: expected seconds or minutes, such as `90s` or `6min`",
/// );
/// # Ok::<(), regimen::routine::ParseDurationError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseDurationError {
    pub(super) input: String,
    pub(super) error: Option<OutOfRange>,
}

impl ParseDurationError {
    pub(in crate::routine) fn new(input: &str) -> Self {
        Self { input: clip(input).into_owned(), error: None }
    }

    /// The text that was read.
    #[must_use]
    pub fn input(&self) -> &str {
        &self.input
    }

    /// The stable code `bad-duration`.
    #[must_use]
    pub fn code(&self) -> &'static str {
        codes::BAD_DURATION
    }
}

impl fmt::Display for ParseDurationError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "cannot read `{}` as a duration: ", clip(&self.input))?;
        match &self.error {
            Some(error) => error.fmt(f),
            None => f.write_str("expected seconds or minutes, such as `90s` or `6min`"),
        }
    }
}

impl std::error::Error for ParseDurationError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.error.as_ref().map(|error| error as _)
    }
}

impl Serialize for ParseDurationError {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        #[derive(serde::Serialize)]
        struct Facts<'a> {
            input: &'a str,
        }
        serialize_finding(to, self.code(), self, &Facts { input: &self.input })
    }
}

/// A duration as it is written: in seconds.
pub(in crate::routine) fn written_seconds(seconds: u32) -> String {
    format!("{seconds}s")
}

/// Reads whole seconds: `90s`, `90 sec`, `2min`, `1.5 minutes`, `1 min 30 s`, `1h`, `1:30`.
pub(in crate::routine) fn read_seconds(text: &str) -> Option<u32> {
    let text = text.trim().to_ascii_lowercase();
    if let Some((minutes, seconds)) = text.split_once(':') {
        let is_clock = seconds.len() == 2 && !minutes.is_empty() && minutes.len() <= 4;
        let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        if !is_clock || !digits(minutes) || !digits(seconds) {
            return None;
        }
        let seconds: u32 = seconds.parse().ok().filter(|seconds| *seconds < 60)?;
        return Some(minutes.parse::<u32>().ok()? * 60 + seconds);
    }
    let mut rest = text.as_str();
    let mut total = 0;
    let mut last_unit = u32::MAX;
    while !rest.is_empty() {
        let is_number = |letter: char| letter.is_ascii_digit() || letter == '.';
        let end = rest.find(|letter| !is_number(letter)).unwrap_or(rest.len());
        let (number, after) = rest.split_at(end);
        let after = after.trim_start();
        let is_word = |letter: char| letter.is_ascii_alphabetic();
        let end = after.find(|letter| !is_word(letter)).unwrap_or(after.len());
        let (unit, after) = after.split_at(end);
        let unit = match unit {
            "s" | "sec" | "secs" | "second" | "seconds" => 1,
            "m" | "min" | "mins" | "minute" | "minutes" => 60,
            "h" | "hour" | "hours" => 3600,
            _ => return None,
        };
        // Each unit once, the greater first.
        if unit >= last_unit {
            return None;
        }
        last_unit = unit;
        total += in_seconds(number, unit)?;
        rest = after.trim_start();
    }
    (last_unit != u32::MAX).then_some(total)
}

/// A number of a unit in whole seconds, with at most two decimals.
fn in_seconds(number: &str, unit: u32) -> Option<u32> {
    let (whole, decimals) = number.split_once('.').unwrap_or((number, ""));
    if whole.is_empty() || whole.len() > 5 || decimals.len() > 2 {
        return None;
    }
    let mut hundredths = whole.parse::<u32>().ok()? * 100;
    if !decimals.is_empty() {
        let of_one = if decimals.len() == 1 { 10 } else { 1 };
        hundredths += decimals.parse::<u32>().ok()? * of_one;
    }
    let seconds = u64::from(hundredths) * u64::from(unit);
    (seconds % 100 == 0).then(|| u32::try_from(seconds / 100).ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_as_people_write_them() {
        for (text, seconds) in [
            ("90s", Some(90)),
            (" 90 Sec ", Some(90)),
            ("2min", Some(120)),
            ("1.5 minutes", Some(90)),
            ("1 min 30 s", Some(90)),
            ("1h", Some(3600)),
            ("1:30", Some(90)),
            ("12:00", Some(720)),
            ("0.25 min", Some(15)),
            ("", None),
            ("90", None),
            ("soon", None),
            ("30s 1min", None),
            ("1min 1min", None),
            ("1:3", None),
            ("1:75", None),
            ("0.5s", None),
            ("-5s", None),
            ("99999999999999s", None),
            ("s", None),
            ("1..5min", None),
        ] {
            assert_eq!(read_seconds(text), seconds, "{text}");
        }
    }

    #[test]
    fn they_read_what_they_print() {
        for seconds in (5..=1800).chain([60, 90, 7200]) {
            if let Ok(beat) = Beat::new(seconds) {
                assert_eq!(beat.to_string().parse(), Ok(beat));
            }
            if let Ok(cap) = Cap::new(seconds) {
                assert_eq!(cap.to_string().parse(), Ok(cap));
            }
        }
        assert_eq!(Cap::minutes(6).unwrap().to_string(), "6min");
        assert_eq!(Cap::new(90).unwrap().to_string(), "90s");
        assert_eq!(
            "2s".parse::<Beat>().unwrap_err().to_string(),
            "cannot read `2s` as a duration: a beat must be 5 to 1800 s, not `2`"
        );
    }
}
