//! How many sets a run has.

use std::fmt;
use std::ops::RangeInclusive;

use crate::limits::{self, OutOfRange};
use crate::low_high::LowHigh;

/// A number of sets, 1 to 20, or a range of it; never open-ended.
///
/// # Example
///
/// ```
/// use regimen::prescription::Sets;
///
/// let sets = Sets::try_from(2..=3)?;
/// assert_eq!((sets.low(), sets.high()), (2, 3));
/// assert_eq!(Sets::try_from(3)?.to_string(), "3");
/// assert_eq!(
///     Sets::try_from(0).unwrap_err().to_string(),
///     "sets in a run must be 1 to 20, not `0`",
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
#[serde(try_from = "Ends", into = "Ends")]
pub struct Sets {
    low: u32,
    high: u32,
}

impl Sets {
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
        Self::try_from(sets..=sets)
    }
}

impl TryFrom<RangeInclusive<u32>> for Sets {
    type Error = OutOfRange;
    fn try_from(range: RangeInclusive<u32>) -> Result<Self, OutOfRange> {
        let low = limits::SETS.check(*range.start())?;
        let high = limits::SETS.check(*range.end())?;
        if low > high {
            return Err(OutOfRange::reversed(&limits::SETS, low, high));
        }
        Ok(Self { low, high })
    }
}

impl fmt::Display for Sets {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.low)?;
        if self.high > self.low {
            f.write_str("-")?;
            write!(f, "{}", self.high)?;
        }
        Ok(())
    }
}

#[derive(serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "a map with `low` and `high`")]
struct Ends {
    low: u32,
    high: u32,
}

impl TryFrom<Ends> for Sets {
    type Error = OutOfRange;
    fn try_from(ends: Ends) -> Result<Self, OutOfRange> {
        Self::try_from(ends.low..=ends.high)
    }
}

impl From<Sets> for Ends {
    fn from(Sets { low, high }: Sets) -> Self {
        Self { low, high }
    }
}
