//! Ratings and percentages: quantities with a decimal, never made of a bare integer.

use std::fmt;

use super::notation::{ParsePrescriptionError, print};
use super::quantity::{Quantity, sealed::Sealed};
use super::serde::{Structured, text_or_structure};
use super::span::Span;
use crate::limits::{self, Limit, OutOfRange};

/// A quantity that people say with a decimal, such as RPE 8.5: floating-point numbers convert
/// into it, checked, and integers do not.
pub trait Decimal: Quantity + Into<f64> + TryFrom<f64, Error = OutOfRange> {}

/// A rating of perceived exertion: 1 to 10 in halves (Zourdos 2016; RPE 10 leaves no repetition
/// in reserve, RPE 9 one).
///
/// It is made of a rating, of halves by that name, or of text; never of a bare integer, which
/// could be either.
///
/// # Example
///
/// ```
/// use regimen::prescription::Rpe;
///
/// const HARD: Rpe = Rpe::constant(9.0);
/// assert_eq!(Rpe::from_rating(8.5)?, Rpe::from_halves(17)?);
/// assert_eq!("RPE 8.5".parse::<Rpe>()?.to_string(), "8.5");
/// assert!(Rpe::from_rating(8.25).is_err());
/// # assert_eq!(HARD.rating(), 9.0);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// ```compile_fail
/// let eight_or_four = regimen::prescription::Rpe::new(8);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Rpe(u32);

/// A percentage of the one-repetition maximum: 1 to 150 in tenths, a choice of this crate.
///
/// # Example
///
/// ```
/// use regimen::prescription::Percent;
///
/// const LIGHT: Percent = Percent::constant(62.5);
/// assert_eq!(Percent::new(62.5)?, Percent::from_tenths(625)?);
/// assert_eq!("62.5%".parse::<Percent>()?.to_string(), "62.5%");
/// assert_eq!(
///     Percent::new(62.55).unwrap_err().to_string(),
///     "a percentage of the one-repetition maximum must be 1 to 150 % in tenths, not `62.55`",
/// );
/// # assert_eq!(LIGHT.get(), 62.5);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Percent(u32);

/// How much lighter a part of a drop set is than the part before, in percent: 1 to 90 in tenths, a
/// choice of this crate.
///
/// # Example
///
/// ```
/// use regimen::prescription::LoadDrop;
///
/// const FIFTH: LoadDrop = LoadDrop::constant(20.0);
/// assert_eq!(FIFTH, LoadDrop::from_tenths(200)?);
/// assert_eq!("-20%".parse::<LoadDrop>()?.to_string(), "20%");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LoadDrop(u32);

impl Rpe {
    /// The least rating, 1.
    pub const MIN: Self = Self(limits::RPE.low());

    /// The greatest rating, 10.
    pub const MAX: Self = Self(limits::RPE.high());

    /// A rating counted in halves: 17 is RPE 8.5.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`] below 2 or above 20 halves.
    pub fn from_halves(halves: u32) -> Result<Self, OutOfRange> {
        from_steps(halves, &limits::RPE).map(Self)
    }

    /// A rating such as 8.5.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`] outside 1 to 10, or between two halves.
    pub fn from_rating(rating: f64) -> Result<Self, OutOfRange> {
        from_decimal(rating, &limits::RPE).map(Self)
    }

    /// A rating that is known when the program is written.
    ///
    /// # Panics
    ///
    /// Outside 1 to 10 or between two halves; in a `const` that is an error of the compiler.
    #[must_use]
    pub const fn constant(rating: f64) -> Self {
        Self(constant(rating, &limits::RPE))
    }

    /// The number of halves: 17 for RPE 8.5.
    #[must_use]
    pub const fn halves(self) -> u32 {
        self.0
    }

    /// The rating itself, such as 8.5.
    #[must_use]
    pub fn rating(self) -> f64 {
        f64::from(self.0) / f64::from(limits::RPE.steps_in_one())
    }
}

impl Percent {
    /// The least percentage, 1.
    pub const MIN: Self = Self(limits::PERCENT.low());

    /// The greatest percentage, 150.
    pub const MAX: Self = Self(limits::PERCENT.high());

    /// A percentage such as 62.5.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`] outside 1 to 150, or between two tenths.
    pub fn new(percent: f64) -> Result<Self, OutOfRange> {
        from_decimal(percent, &limits::PERCENT).map(Self)
    }

    /// A percentage counted in tenths: 625 is 62.5%.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`] below 10 or above 1500 tenths.
    pub fn from_tenths(tenths: u32) -> Result<Self, OutOfRange> {
        from_steps(tenths, &limits::PERCENT).map(Self)
    }

    /// A percentage that is known when the program is written.
    ///
    /// # Panics
    ///
    /// Outside 1 to 150 or between two tenths; in a `const` that is an error of the compiler.
    #[must_use]
    pub const fn constant(percent: f64) -> Self {
        Self(constant(percent, &limits::PERCENT))
    }

    /// The number of tenths: 625 for 62.5%.
    #[must_use]
    pub const fn tenths(self) -> u32 {
        self.0
    }

    /// The percentage itself, such as 62.5.
    #[must_use]
    pub fn get(self) -> f64 {
        f64::from(self.0) / f64::from(limits::PERCENT.steps_in_one())
    }
}

impl LoadDrop {
    /// The least drop, 1 %.
    pub const MIN: Self = Self(limits::LOAD_DROP.low());

    /// The greatest drop, 90 %.
    pub const MAX: Self = Self(limits::LOAD_DROP.high());

    /// A drop in percent, such as 12.5.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`] outside 1 to 90, or between two tenths.
    pub fn new(percent: f64) -> Result<Self, OutOfRange> {
        from_decimal(percent, &limits::LOAD_DROP).map(Self)
    }

    /// A drop counted in tenths of a percent: 125 is 12.5%.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`] below 10 or above 900 tenths.
    pub fn from_tenths(tenths: u32) -> Result<Self, OutOfRange> {
        from_steps(tenths, &limits::LOAD_DROP).map(Self)
    }

    /// A drop in percent that is known when the program is written.
    ///
    /// # Panics
    ///
    /// Outside 1 to 90 or between two tenths; in a `const` that is an error of the compiler.
    #[must_use]
    pub const fn constant(percent: f64) -> Self {
        Self(constant(percent, &limits::LOAD_DROP))
    }

    /// The number of tenths of a percent: 125 for 12.5%.
    #[must_use]
    pub const fn tenths(self) -> u32 {
        self.0
    }

    /// The drop in percent, such as 12.5.
    #[must_use]
    pub fn get(self) -> f64 {
        f64::from(self.0) / f64::from(limits::LOAD_DROP.steps_in_one())
    }
}

fn from_steps(steps: u32, limit: &'static Limit) -> Result<u32, OutOfRange> {
    let refused = || {
        let value = f64::from(steps) / f64::from(limit.steps_in_one());
        OutOfRange::new(limit, value)
    };
    limit.contains(steps).then_some(steps).ok_or_else(refused)
}

/// The number of steps that a decimal comes to, if it is in the range.
pub(super) fn from_decimal(value: f64, limit: &'static Limit) -> Result<u32, OutOfRange> {
    steps(value, limit).ok_or_else(|| OutOfRange::new(limit, value))
}

/// The same for a value that is known when the program is written.
pub(super) const fn constant(value: f64, limit: &Limit) -> u32 {
    let steps = steps(value, limit);
    assert!(steps.is_some(), "out of range, or between two steps of it");
    match steps {
        Some(steps) => steps,
        None => 0,
    }
}

/// A decimal such as 22.35 has no exact double, so it may be off by a rounding error.
const ROUNDING: f64 = 1e-6;

const fn steps(value: f64, limit: &Limit) -> Option<u32> {
    let exact = value * limit.steps_in_one() as f64;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "saturates, and the difference is looked at"
    )]
    let steps = (exact + 0.5) as u32;
    let off = exact - steps as f64;
    if off > -ROUNDING && off < ROUNDING && limit.contains(steps) {
        Some(steps)
    } else {
        None
    }
}

macro_rules! decimal {
    ($($Name:ident: $LIMIT:ident, $from:ident, $to:ident, $unit:literal, $rule:ident, $example:literal;)+) => { $(
        impl Sealed for $Name {
            fn write_number(&self, to: &mut dyn fmt::Write) -> fmt::Result {
                let in_one = limits::$LIMIT.steps_in_one();
                print::decimal(to, self.0, in_one)
            }

            fn unit(&self) -> &'static str {
                $unit
            }

            fn read_span(text: &str) -> Result<Span<Self>, ParsePrescriptionError> {
                super::notation::parts::$rule(text)
            }
        }

        impl Quantity for $Name {
            const LIMIT: &'static Limit = &limits::$LIMIT;
        }

        impl Decimal for $Name {}

        impl TryFrom<f64> for $Name {
            type Error = OutOfRange;
            fn try_from(value: f64) -> Result<Self, OutOfRange> {
                Self::$from(value)
            }
        }

        impl From<$Name> for f64 {
            fn from(value: $Name) -> Self {
                value.$to()
            }
        }

        impl fmt::Display for $Name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                print::padded(f, |to| print::quantity(to, self))
            }
        }

        /// The number itself in human-readable formats, whole steps in others.
        impl serde::Serialize for $Name {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                if to.is_human_readable() {
                    to.serialize_f64(self.$to())
                } else {
                    to.serialize_u32(self.0)
                }
            }
        }

        /// A number; in human-readable formats also the notation.
        impl<'de> serde::Deserialize<'de> for $Name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                text_or_structure(from)
            }
        }

        impl Structured for $Name {
            const EXPECTED: &'static str =
                concat!("a number, or text such as \"", $example, "\"");

            fn from_structure<'de, D: serde::Deserializer<'de>>(
                from: D,
            ) -> Result<Self, D::Error> {
                let value = if from.is_human_readable() {
                    Self::$from(serde::Deserialize::deserialize(from)?)
                } else {
                    let steps = serde::Deserialize::deserialize(from)?;
                    from_steps(steps, &limits::$LIMIT).map(Self)
                };
                value.map_err(serde::de::Error::custom)
            }
        }
    )+ };
}

decimal! {
    Rpe: RPE, from_rating, rating, "", rpe, "8.5";
    Percent: PERCENT, new, get, "%", percent, "62.5%";
    LoadDrop: LOAD_DROP, new, get, "%", load_drop, "20%";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_step_is_made_of_its_decimal_and_nothing_between() {
        for limit in [&limits::RPE, &limits::PERCENT, &limits::LOAD_DROP, &limits::MASS] {
            for count in limit.low()..=limit.high() {
                let value = f64::from(count) / f64::from(limit.steps_in_one());
                assert_eq!(steps(value, limit), Some(count));
                let between = value + 0.4 / f64::from(limit.steps_in_one());
                assert_eq!(steps(between, limit), None);
            }
            for odd in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, -1.0, 0.0, 1e300] {
                assert_eq!(steps(odd, limit), None, "{odd}");
            }
        }
    }
}
