//! How hard a set is meant to be.

use std::fmt;

use super::quantity::{Rir, Rpe};
use super::span::Span;
use crate::limits::OutOfRange;

/// How hard a set is meant to be, on either of the two scales in use (Zourdos 2016: RPE 10 is
/// no repetition in reserve, RPE 9 is one).
///
/// # Example
///
/// ```
/// use regimen::prescription::Effort;
///
/// assert_eq!(Effort::rpe(8.5)?.to_string(), "RPE8.5");
/// assert_eq!(Effort::rir(1..=2)?.to_string(), "RIR1-2");
/// assert_eq!(
///     Effort::rpe(8.3).unwrap_err().to_string(),
///     "RPE must be 1 to 10 in halves, not `8.3`",
/// );
/// # Ok::<(), regimen::OutOfRange>(())
/// ```
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Effort {
    /// Rating of perceived exertion, 1 to 10 in halves.
    Rpe(Span<Rpe>),
    /// Repetitions in reserve, 0 to 10.
    Rir(Span<Rir>),
}

impl Effort {
    /// One rating of perceived exertion.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`] outside 1 to 10, or between two halves.
    pub fn rpe(rating: f64) -> Result<Self, OutOfRange> {
        Rpe::from_rating(rating).map(Span::exactly).map(Self::Rpe)
    }

    /// Repetitions in reserve: `2`, `1..=2` or `1..`.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`] outside 0 to 10, or if the lower end is above the upper.
    pub fn rir<S>(reserve: S) -> Result<Self, OutOfRange>
    where
        S: TryInto<Span<Rir>>,
        OutOfRange: From<S::Error>,
    {
        Ok(Self::Rir(reserve.try_into()?))
    }
}

impl fmt::Display for Effort {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Rpe(rating) => write!(f, "RPE{rating}"),
            Self::Rir(reserve) => write!(f, "RIR{reserve}"),
        }
    }
}
