//! The number of sets of a run.

use std::fmt;
use std::ops::RangeInclusive;

use super::notation::print;
use super::serde::{Structured, text_or_structure};
use crate::limits::{self, Limit, OutOfRange};
use crate::low_high::LowHigh;

/// A number of sets, 1 to 20 (a choice of this crate), or a range of it; never open-ended.
///
/// # Example
///
/// ```
/// use regimen::prescription::Sets;
///
/// let sets = Sets::between(2, 3)?;
/// assert_eq!((sets.low(), sets.high()), (2, 3));
/// assert_eq!(sets, "2-3 sets".parse()?);
/// assert_eq!(Sets::exactly(3)?.to_string(), "3");
/// assert_eq!(
///     Sets::exactly(0).unwrap_err().to_string(),
///     "sets in a run must be 1 to 20, not `0`",
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
pub struct Sets {
    low: u32,
    high: u32,
}

impl Sets {
    /// The range of the number of sets.
    pub const LIMIT: &'static Limit = &limits::SETS;

    /// The least number of sets, 1.
    pub const MIN: Self = Self::constant(limits::SETS.low());

    /// The greatest number of sets, 20.
    pub const MAX: Self = Self::constant(limits::SETS.high());

    /// An exact number of sets.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`] outside 1 to 20.
    pub fn exactly(sets: u32) -> Result<Self, OutOfRange> {
        Self::between(sets, sets)
    }

    /// A range of sets, both ends included.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`] outside 1 to 20, or if the lower end is above the upper.
    pub fn between(low: u32, high: u32) -> Result<Self, OutOfRange> {
        limits::SETS.check(low)?;
        limits::SETS.check(high)?;
        if low > high {
            return Err(OutOfRange::reversed(&limits::SETS, low, high));
        }
        Ok(Self { low, high })
    }

    /// An exact number of sets that is known when the program is written.
    ///
    /// # Panics
    ///
    /// Outside 1 to 20; in a `const` that is an error of the compiler.
    #[must_use]
    pub const fn constant(sets: u32) -> Self {
        assert!(limits::SETS.contains(sets), "out of range");
        Self { low: sets, high: sets }
    }

    /// The least number of sets.
    #[must_use]
    pub const fn low(self) -> u32 {
        self.low
    }

    /// The greatest number of sets.
    #[must_use]
    pub const fn high(self) -> u32 {
        self.high
    }

    pub(super) const fn low_high(self) -> LowHigh<u32> {
        LowHigh::new(self.low, self.high)
    }

    /// Exactly as many as wanted, or the nearest number that may be.
    pub(super) fn nearest(wanted: u32) -> Self {
        let sets = wanted.clamp(limits::SETS.low(), limits::SETS.high());
        Self { low: sets, high: sets }
    }
}

impl TryFrom<u32> for Sets {
    type Error = OutOfRange;
    fn try_from(sets: u32) -> Result<Self, OutOfRange> {
        Self::exactly(sets)
    }
}

impl TryFrom<RangeInclusive<u32>> for Sets {
    type Error = OutOfRange;
    fn try_from(range: RangeInclusive<u32>) -> Result<Self, OutOfRange> {
        Self::between(*range.start(), *range.end())
    }
}

/// In the notation, such as `2-3`.
impl fmt::Display for Sets {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        print::padded(f, |to| print::sets(to, *self))
    }
}

/// A map with `low` and `high`; in human-readable formats also a number or the notation.
impl<'de> serde::Deserialize<'de> for Sets {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        text_or_structure(from)
    }
}

impl Structured for Sets {
    const EXPECTED: &'static str = "a number of sets, or a map with `low` and `high`";

    fn from_structure<'de, D: serde::Deserializer<'de>>(
        from: D,
    ) -> Result<Self, D::Error> {
        #[derive(serde::Deserialize)]
        #[serde(deny_unknown_fields)]
        #[serde(expecting = "a number of sets, or a map with `low` and `high`")]
        struct Ends {
            low: u32,
            high: u32,
        }
        let Ends { low, high } = serde::Deserialize::deserialize(from)?;
        Self::between(low, high).map_err(serde::de::Error::custom)
    }

    fn from_number<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let sets = serde::Deserialize::deserialize(from)?;
        Self::exactly(sets).map_err(serde::de::Error::custom)
    }
}
