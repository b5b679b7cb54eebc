//! What is lifted.

use std::fmt;

use super::decimal::{LoadDrop, Percent};
use super::mass::Mass;
use super::notation::print;
use super::serde::{Structured, text_or_structure};
use super::span::Span;
use crate::limits::OutOfRange;
use crate::vocabulary::vocabulary;

/// What is lifted in a set. No load is a negative number: assistance is a kind of its own.
///
/// In human-readable formats a load is text, such as `"bw+10kg"`; a structure is read there too
/// and used in other formats.
///
/// # Example
///
/// ```
/// use regimen::prescription::{Load, Mass};
///
/// assert_eq!(Load::assisted(Mass::kg(15.0)?)?.to_string(), "bw-15kg");
/// assert_eq!(Load::external(Mass::kg(20.0)?..=Mass::kg(24.0)?)?.to_string(), "20-24kg");
/// assert_eq!(Load::of_maximum(70.0..)?.to_string(), "70%+");
/// assert_eq!("45 lbs".parse::<Load>()?, Load::external(Mass::lb(45.0)?)?);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Load {
    /// One's own body weight.
    BodyWeight,
    /// Body weight and more.
    Added(Span<Mass>),
    /// Body weight less what a band or a machine takes off.
    Assisted(Span<Mass>),
    /// A weight in the hands or on the bar.
    External(Span<Mass>),
    /// A share of the one-repetition maximum.
    OfMaximum(Span<Percent>),
    /// The tension of a band.
    Band(BandTension),
    /// Light, moderate or heavy, where no number is known.
    Relative(RelativeLoad),
}

impl Load {
    /// A weight in the hands or on the bar: a mass, or a range of masses.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`] if the lower end is above the upper.
    pub fn external<S>(mass: S) -> Result<Self, OutOfRange>
    where
        S: TryInto<Span<Mass>>,
        OutOfRange: From<S::Error>,
    {
        Ok(Self::External(mass.try_into()?))
    }

    /// Body weight and more: a mass, or a range of masses.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`] if the lower end is above the upper.
    pub fn added<S>(mass: S) -> Result<Self, OutOfRange>
    where
        S: TryInto<Span<Mass>>,
        OutOfRange: From<S::Error>,
    {
        Ok(Self::Added(mass.try_into()?))
    }

    /// Body weight less what a band or a machine takes off: a mass, or a range of masses.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`] if the lower end is above the upper.
    pub fn assisted<S>(mass: S) -> Result<Self, OutOfRange>
    where
        S: TryInto<Span<Mass>>,
        OutOfRange: From<S::Error>,
    {
        Ok(Self::Assisted(mass.try_into()?))
    }

    /// A share of the one-repetition maximum in percent: `62.5`, `70.0..=75.0` or `70.0..`.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`] outside 1 to 150, between two tenths, or if the lower end is above the
    /// upper.
    pub fn of_maximum<S>(percent: S) -> Result<Self, OutOfRange>
    where
        S: TryInto<Span<Percent>>,
        OutOfRange: From<S::Error>,
    {
        Ok(Self::OfMaximum(percent.try_into()?))
    }
}

impl Load {
    /// The same lighter by a share; `None` where what is dropped has no number.
    pub(super) fn dropped(&self, drop: LoadDrop) -> Option<Self> {
        let left = 1000 - drop.tenths();
        let percent = |percent: Percent| {
            let tenths = (percent.tenths() * left + 499) / 1000;
            Percent::from_tenths(tenths).unwrap_or(Percent::MIN)
        };
        Some(match self {
            Self::External(mass) => Self::External(mass.map(|it| it.share(left))),
            Self::Added(mass) => Self::Added(mass.map(|it| it.share(left))),
            Self::OfMaximum(of) => Self::OfMaximum(of.map(percent)),
            Self::BodyWeight | Self::Assisted(_) | Self::Band(_) | Self::Relative(_) => {
                return None;
            }
        })
    }
}

/// In the notation, such as `bw+10kg`.
impl fmt::Display for Load {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        print::padded(f, |to| print::load(to, self))
    }
}

impl serde::Serialize for Load {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        if to.is_human_readable() {
            return to.collect_str(self);
        }
        Structure::serialize(self, to)
    }
}

/// In human-readable formats the notation or a structure.
impl<'de> serde::Deserialize<'de> for Load {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        text_or_structure(from)
    }
}

impl Structured for Load {
    const EXPECTED: &'static str = "a load such as \"20kg\"";

    fn from_structure<'de, D: serde::Deserializer<'de>>(
        from: D,
    ) -> Result<Self, D::Error> {
        Structure::deserialize(from)
    }
}

/// The structured form of a load.
#[derive(serde::Serialize, serde::Deserialize)]
#[serde(
    remote = "Load",
    rename_all = "kebab-case",
    expecting = "a load such as \"20kg\""
)]
enum Structure {
    BodyWeight,
    Added(Span<Mass>),
    Assisted(Span<Mass>),
    External(Span<Mass>),
    OfMaximum(Span<Percent>),
    Band(BandTension),
    Relative(RelativeLoad),
}

vocabulary! {
    /// How strong a band is, within one maker's range; there is no common scale.
    #[non_exhaustive]
    pub enum BandTension: "band-tension" {
        Light = "light",
        Medium = "medium",
        Heavy = "heavy",
        ExtraHeavy = "extra heavy",
    }
}

vocabulary! {
    /// How heavy a load feels, where no number is known.
    #[non_exhaustive]
    pub enum RelativeLoad: "heaviness" {
        Light = "light",
        Moderate = "moderate",
        Heavy = "heavy",
    }
}
