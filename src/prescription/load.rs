//! What is lifted.

use std::fmt;

use super::quantity::Percent;
use crate::limits::{self, OutOfRange};
use crate::vocabulary::vocabulary;

/// What is lifted in a set. There is no signed number: assistance is a kind of its own.
///
/// # Example
///
/// ```
/// use regimen::prescription::{Load, Mass};
///
/// assert_eq!(Load::Assisted(Mass::kg(15.0)?).to_string(), "bw-15kg");
/// assert_eq!(Load::External(Mass::lb(45.0)?).to_string(), "45lb");
/// # Ok::<(), regimen::OutOfRange>(())
/// ```
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Load {
    /// One's own body weight.
    BodyWeight,
    /// Body weight and more.
    Added(Mass),
    /// Body weight less what a band or a machine takes off.
    Assisted(Mass),
    /// A weight in the hands or on the bar.
    External(Mass),
    /// A share of the one-repetition maximum.
    OfMaximum(Percent),
    /// The tension of a band.
    Band(BandTension),
    /// Light, moderate or heavy, where no number is known.
    Relative(RelativeLoad),
}

impl fmt::Display for Load {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::BodyWeight => f.write_str("bw"),
            Self::Added(mass) => write!(f, "bw+{mass}"),
            Self::Assisted(mass) => write!(f, "bw-{mass}"),
            Self::External(mass) => write!(f, "{mass}"),
            Self::OfMaximum(percent) => write!(f, "{percent}%"),
            Self::Band(tension) => write!(f, "band-{tension}"),
            Self::Relative(heaviness) => write!(f, "{heaviness}"),
        }
    }
}

vocabulary! {
    /// How strong a band is, within one maker's range; there is no common scale.
    pub enum BandTension: "band-tension" {
        Light = "light",
        Medium = "medium",
        Heavy = "heavy",
        ExtraHeavy = "extra heavy",
    }
}

vocabulary! {
    /// How heavy a load feels, where no number is known.
    pub enum RelativeLoad: "heaviness" {
        Light = "light",
        Moderate = "moderate",
        Heavy = "heavy",
    }
}

vocabulary! {
    /// The unit in which a mass was given, and is kept.
    pub enum MassUnit: "mass-unit" {
        Kg = "kilograms",
        Lb = "pounds",
    }
}

/// A mass in kilograms or pounds, 0.01 to 1000 in hundredths; it keeps its unit.
///
/// # Example
///
/// ```
/// use regimen::prescription::Mass;
///
/// let mass = Mass::kg(22.5)?;
/// assert_eq!(mass.to_string(), "22.5kg");
/// assert!((mass.kilograms() - 22.5).abs() < 1e-9);
/// assert_eq!(
///     Mass::kg(1.005).unwrap_err().to_string(),
///     "a mass must be 0.01 to 1000 in hundredths, not `1.005`",
/// );
/// # Ok::<(), regimen::OutOfRange>(())
/// ```
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize,
)]
#[serde(try_from = "MassForm", into = "MassForm")]
pub struct Mass {
    hundredths: u32,
    unit: MassUnit,
}

/// The international avoirdupois pound of 1959, exact by definition.
const KILOGRAMS_IN_A_POUND: f64 = 0.453_592_37;

impl Mass {
    /// A mass counted in hundredths of its unit.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`] outside 1 to 100000 hundredths.
    pub fn from_hundredths(hundredths: u32, unit: MassUnit) -> Result<Self, OutOfRange> {
        let mass = Self { hundredths, unit };
        limits::MASS
            .contains(hundredths)
            .then_some(mass)
            .ok_or_else(|| OutOfRange::new(&limits::MASS, mass))
    }

    /// A mass in kilograms.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`] outside 0.01 to 1000, or for more than two decimals.
    pub fn kg(kilograms: f64) -> Result<Self, OutOfRange> {
        Self::from_decimal(kilograms, MassUnit::Kg)
    }

    /// A mass in pounds.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`] outside 0.01 to 1000, or for more than two decimals.
    pub fn lb(pounds: f64) -> Result<Self, OutOfRange> {
        Self::from_decimal(pounds, MassUnit::Lb)
    }

    fn from_decimal(value: f64, unit: MassUnit) -> Result<Self, OutOfRange> {
        let refused = || OutOfRange::new(&limits::MASS, value);
        let hundredths = (value * 100.0).round();
        // A decimal such as 22.35 has no exact double, so it may be off by a rounding error.
        let is_in_hundredths = (value * 100.0 - hundredths).abs() < 1e-6;
        if !is_in_hundredths
            || !(0.0..=f64::from(limits::MASS.high())).contains(&hundredths)
        {
            return Err(refused());
        }
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a whole number between 0 and 100000, checked above"
        )]
        Self::from_hundredths(hundredths as u32, unit).map_err(|_| refused())
    }

    /// The number of hundredths of the unit.
    #[must_use]
    pub const fn hundredths(self) -> u32 {
        self.hundredths
    }

    /// The unit in which the mass was given.
    #[must_use]
    pub const fn unit(self) -> MassUnit {
        self.unit
    }

    /// The mass in kilograms, converted if it was given in pounds.
    #[must_use]
    pub fn kilograms(self) -> f64 {
        let value = f64::from(self.hundredths) / 100.0;
        match self.unit {
            MassUnit::Kg => value,
            MassUnit::Lb => value * KILOGRAMS_IN_A_POUND,
        }
    }
}

impl fmt::Display for Mass {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, rest) = (self.hundredths / 100, self.hundredths % 100);
        write!(f, "{whole}")?;
        if rest > 0 {
            f.write_str(".")?;
            write!(f, "{}", rest / 10)?;
        }
        if rest % 10 > 0 {
            write!(f, "{}", rest % 10)?;
        }
        f.write_str(self.unit.as_str())
    }
}

/// The structured form of a mass.
#[derive(serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "a mass")]
struct MassForm {
    hundredths: u32,
    unit: MassUnit,
}

impl TryFrom<MassForm> for Mass {
    type Error = OutOfRange;
    fn try_from(form: MassForm) -> Result<Self, OutOfRange> {
        Self::from_hundredths(form.hundredths, form.unit)
    }
}

impl From<Mass> for MassForm {
    fn from(Mass { hundredths, unit }: Mass) -> Self {
        Self { hundredths, unit }
    }
}
