//! Exactly so many, from so many to so many, or at least so many.

use std::fmt;
use std::ops::{RangeFrom, RangeInclusive};

use serde::Deserialize;

use super::quantity::Quantity;
use crate::limits::OutOfRange;

/// Exactly n, from a to b, or at least n.
///
/// Numbers and ranges convert into it, checked.
///
/// # Example
///
/// ```
/// use regimen::prescription::{Reps, Span};
///
/// let span = Span::<Reps>::try_from(8..=10)?;
/// assert_eq!((span.low().get(), span.high().map(Reps::get)), (8, Some(10)));
/// assert_eq!(span.to_string(), "8-10");
/// assert_eq!(Span::<Reps>::try_from(8..)?.to_string(), "8+");
/// assert_eq!(Span::<Reps>::try_from(10)?, Span::exactly(Reps::new(10)?));
/// assert_eq!(
///     Span::<Reps>::try_from(10..=8).unwrap_err().to_string(),
///     "repetitions must be 1 to 1000, not `10-8`: the lower end comes first",
/// );
/// # Ok::<(), regimen::OutOfRange>(())
/// ```
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    serde::Serialize,
    serde::Deserialize,
)]
#[serde(try_from = "Ends<T>", into = "Ends<T>")]
#[serde(bound(
    serialize = "T: Quantity + serde::Serialize",
    deserialize = "T: Quantity + serde::Deserialize<'de>"
))]
pub struct Span<T> {
    low: T,
    high: Option<T>,
}

impl<T: Quantity> Span<T> {
    /// Exactly so many.
    pub fn exactly(value: T) -> Self {
        Self { low: value, high: Some(value) }
    }

    /// From so many to so many, both included.
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

    /// At least so many, and as many as possible.
    pub fn at_least(value: T) -> Self {
        Self { low: value, high: None }
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

impl<T: Quantity> TryFrom<u32> for Span<T> {
    type Error = OutOfRange;
    fn try_from(value: u32) -> Result<Self, OutOfRange> {
        T::try_from(value).map(Self::exactly)
    }
}

impl<T: Quantity> TryFrom<RangeInclusive<u32>> for Span<T> {
    type Error = OutOfRange;
    fn try_from(range: RangeInclusive<u32>) -> Result<Self, OutOfRange> {
        Self::between(T::try_from(*range.start())?, T::try_from(*range.end())?)
    }
}

impl<T: Quantity> TryFrom<RangeFrom<u32>> for Span<T> {
    type Error = OutOfRange;
    fn try_from(range: RangeFrom<u32>) -> Result<Self, OutOfRange> {
        T::try_from(range.start).map(Self::at_least)
    }
}

impl<T: Quantity> fmt::Display for Span<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.high {
            Some(high) if high == self.low => write!(f, "{high}"),
            Some(high) => write!(f, "{}-{high}", self.low),
            None => write!(f, "{}+", self.low),
        }
    }
}

/// The structured form; `high` must be stated, so that an open span is meant.
#[derive(serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "a map with `low` and `high`")]
struct Ends<T> {
    low: T,
    #[serde(deserialize_with = "Option::deserialize")]
    #[serde(bound(deserialize = "T: Deserialize<'de>"))]
    high: Option<T>,
}

impl<T: Quantity> TryFrom<Ends<T>> for Span<T> {
    type Error = OutOfRange;
    fn try_from(Ends { low, high }: Ends<T>) -> Result<Self, OutOfRange> {
        high.map_or(Ok(Self::at_least(low)), |high| Self::between(low, high))
    }
}

impl<T> From<Span<T>> for Ends<T> {
    fn from(Span { low, high }: Span<T>) -> Self {
        Self { low, high }
    }
}
