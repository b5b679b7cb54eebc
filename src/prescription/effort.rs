//! How hard a set is meant to be.

use std::fmt;

use super::decimal::Rpe;
use super::notation::print;
use super::quantity::Rir;
use super::serde::{Structured, text_or_structure};
use super::span::Span;
use crate::limits::OutOfRange;

/// How hard a set is meant to be, on either of the two scales in use (Zourdos 2016: RPE 10 is
/// no repetition in reserve, RPE 9 is one).
///
/// In human-readable formats an effort is text, such as `"RPE8.5"`; a structure is read there too
/// and used in other formats.
///
/// # Example
///
/// ```
/// use regimen::prescription::Effort;
///
/// assert_eq!(Effort::rpe(8.5)?.to_string(), "RPE8.5");
/// assert_eq!(Effort::rpe(8.0..=9.0)?, "RPE 8-9".parse()?);
/// assert_eq!(Effort::rir(1..=2)?, "1-2 reps in reserve".parse()?);
/// assert_eq!(
///     Effort::rpe(8.3).unwrap_err().to_string(),
///     "RPE must be 1 to 10 in halves, not `8.3`",
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Effort {
    /// Rating of perceived exertion, 1 to 10 in halves.
    Rpe(Span<Rpe>),
    /// Repetitions in reserve, 0 to 10.
    Rir(Span<Rir>),
}

impl Effort {
    /// Ratings of perceived exertion: `8.5`, `8.0..=9.0` or `8.0..`.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`] outside 1 to 10, between two halves, or if the lower end is above the
    /// upper.
    pub fn rpe<S>(rating: S) -> Result<Self, OutOfRange>
    where
        S: TryInto<Span<Rpe>>,
        OutOfRange: From<S::Error>,
    {
        Ok(Self::Rpe(rating.try_into()?))
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

/// In the notation, such as `RPE8.5`.
impl fmt::Display for Effort {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        print::padded(f, |to| print::effort(to, self))
    }
}

impl serde::Serialize for Effort {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        if to.is_human_readable() {
            return to.collect_str(self);
        }
        Structure::serialize(self, to)
    }
}

/// In human-readable formats the notation or a structure.
impl<'de> serde::Deserialize<'de> for Effort {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        text_or_structure(from)
    }
}

impl Structured for Effort {
    const EXPECTED: &'static str = "an effort such as \"RPE8\"";

    fn from_structure<'de, D: serde::Deserializer<'de>>(
        from: D,
    ) -> Result<Self, D::Error> {
        Structure::deserialize(from)
    }
}

/// The structured form of an effort.
#[derive(serde::Serialize, serde::Deserialize)]
#[serde(
    remote = "Effort",
    rename_all = "kebab-case",
    expecting = "an effort such as \"RPE8\""
)]
enum Structure {
    Rpe(Span<Rpe>),
    Rir(Span<Rir>),
}
