//! An exact value, a range, or a minimum.

use std::fmt;
use std::ops::{RangeFrom, RangeInclusive};
use std::str::FromStr;

use serde::de::value::MapAccessDeserializer;
use serde::de::{self, Deserialize, DeserializeOwned, Deserializer, MapAccess};

use super::decimal::Decimal;
use super::notation::{ParsePrescriptionError, print};
use super::quantity::{Counted, Quantity};
use super::serde::{FirstKey, Structured, text_or_structure};
use crate::limits::OutOfRange;

/// An exact value, a range, or a minimum.
///
/// A quantity converts into it, as do ranges of quantities; integers and ranges of them do for
/// what is [counted](Counted), floating-point numbers for [ratings and percentages](Decimal). In a
/// structure it is a map with `low` and `high`; a value alone is read as exact.
///
/// # Example
///
/// ```
/// use regimen::prescription::{Mass, Percent, Reps, Rpe, Span};
///
/// let span = Span::<Reps>::try_from(8..=10)?;
/// assert_eq!((span.low().get(), span.high().map(Reps::get)), (8, Some(10)));
/// assert_eq!(span, "8 to 10 reps".parse()?);
/// assert_eq!(Span::<Reps>::try_from(8..)?.to_string(), "8+");
/// assert_eq!(Span::<Reps>::try_from(10)?, Span::exactly(Reps::new(10)?));
/// assert_eq!(Span::<Rpe>::try_from(8.0..=9.0)?.to_string(), "8-9");
/// assert_eq!("70-75%".parse::<Span<Percent>>()?.to_string(), "70-75%");
/// assert_eq!(Span::at_least(Mass::kg(20.0)?).to_string(), "20kg+");
/// assert_eq!(
///     Span::<Reps>::try_from(10..=8).unwrap_err().to_string(),
///     "repetitions must be 1 to 1000, not `10-8`: the lower end comes first",
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// ```compile_fail
/// use regimen::prescription::{Rpe, Span};
/// let eight_or_four = Span::<Rpe>::try_from(8..=9);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
pub struct Span<T> {
    low: T,
    high: Option<T>,
}

impl<T: Quantity> Span<T> {
    /// An exact value.
    pub fn exactly(value: T) -> Self {
        Self { low: value, high: Some(value) }
    }

    /// A range, both ends included.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`] if the lower end is above the upper.
    pub fn between(low: T, high: T) -> Result<Self, OutOfRange> {
        if low > high {
            return Err(OutOfRange::reversed(T::LIMIT, low, high));
        }
        Ok(Self { low, high: Some(high) })
    }

    /// A minimum: the value or more, as much as possible.
    pub fn at_least(value: T) -> Self {
        Self { low: value, high: None }
    }

    /// The same of other values, changed by what keeps their order.
    pub(super) fn map(&self, change: impl Fn(T) -> T) -> Self {
        Self { low: change(self.low), high: self.high.map(change) }
    }

    /// The lower end.
    pub fn low(&self) -> T {
        self.low
    }

    /// The upper end, unless it is open.
    pub fn high(&self) -> Option<T> {
        self.high
    }

    /// The upper end; the lower one where the upper is open.
    pub fn high_or_low(&self) -> T {
        self.high.unwrap_or(self.low)
    }
}

impl<T: Quantity> From<T> for Span<T> {
    fn from(value: T) -> Self {
        Self::exactly(value)
    }
}

impl<T: Quantity> From<RangeFrom<T>> for Span<T> {
    fn from(range: RangeFrom<T>) -> Self {
        Self::at_least(range.start)
    }
}

impl<T: Quantity> TryFrom<RangeInclusive<T>> for Span<T> {
    type Error = OutOfRange;
    fn try_from(range: RangeInclusive<T>) -> Result<Self, OutOfRange> {
        let (low, high) = range.into_inner();
        Self::between(low, high)
    }
}

macro_rules! from_numbers {
    ($($number:ty: $Kind:ident),+) => { $(
        impl<T: $Kind> TryFrom<$number> for Span<T> {
            type Error = OutOfRange;
            fn try_from(value: $number) -> Result<Self, OutOfRange> {
                T::try_from(value).map(Self::exactly)
            }
        }

        impl<T: $Kind> TryFrom<RangeInclusive<$number>> for Span<T> {
            type Error = OutOfRange;
            fn try_from(range: RangeInclusive<$number>) -> Result<Self, OutOfRange> {
                Self::between(T::try_from(*range.start())?, T::try_from(*range.end())?)
            }
        }

        impl<T: $Kind> TryFrom<RangeFrom<$number>> for Span<T> {
            type Error = OutOfRange;
            fn try_from(range: RangeFrom<$number>) -> Result<Self, OutOfRange> {
                T::try_from(range.start).map(Self::at_least)
            }
        }
    )+ };
}
from_numbers!(u32: Counted, f64: Decimal);

/// In the notation, such as `8-10`, `30s+` or `20-24kg`.
impl<T: Quantity> fmt::Display for Span<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        print::padded(f, |to| print::span(to, self))
    }
}

/// Reads the notation, such as `8-10`, `30s+` or `20-24kg`.
impl<T: Quantity> FromStr for Span<T> {
    type Err = ParsePrescriptionError;

    fn from_str(text: &str) -> Result<Self, ParsePrescriptionError> {
        T::read_span(text)
    }
}

/// A map with `low` and `high`; in human-readable formats also a value alone, or the notation.
impl<'de, T: Quantity + DeserializeOwned> Deserialize<'de> for Span<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        text_or_structure(from)
    }
}

impl<T: Quantity + DeserializeOwned> Structured for Span<T> {
    const EXPECTED: &'static str = "a value, or a map with `low` and `high`";

    fn from_structure<'de, D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        /// The upper end must be stated, so that an open one is meant.
        #[derive(serde::Deserialize)]
        #[serde(deny_unknown_fields)]
        #[serde(expecting = "a value, or a map with `low` and `high`")]
        struct Ends<T> {
            low: T,
            #[serde(deserialize_with = "Option::deserialize")]
            #[serde(bound(deserialize = "T: Deserialize<'de>"))]
            high: Option<T>,
        }
        let Ends { low, high } = Ends::deserialize(from)?;
        match high {
            Some(high) => Self::between(low, high).map_err(de::Error::custom),
            None => Ok(Self::at_least(low)),
        }
    }

    fn from_map<'de, A: MapAccess<'de>>(map: A) -> Result<Self, A::Error> {
        let map = FirstKey::read(map)?;
        if matches!(map.key(), Some("low" | "high") | None) {
            return Self::from_structure(MapAccessDeserializer::new(map));
        }
        // The map is that of a value alone.
        T::deserialize(MapAccessDeserializer::new(map)).map(Self::exactly)
    }

    fn from_number<'de, D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        T::deserialize(from).map(Self::exactly)
    }
}
