//! Masses in kilograms and pounds: exact, and comparable across units.

use std::cmp::Ordering;
use std::fmt;

use super::decimal::{constant, from_decimal};
use super::notation::{ParsePrescriptionError, print};
use super::quantity::{Quantity, sealed::Sealed};
use super::serde::{Structured, text_or_structure};
use super::span::Span;
use crate::limits::{self, Limit, OutOfRange};
use crate::vocabulary::vocabulary;

vocabulary! {
    /// The unit in which a mass was given, and is kept.
    pub enum MassUnit: "mass-unit" {
        Kg = "kilograms",
        Lb = "pounds",
    }
}

/// A mass in kilograms or pounds: 0.01 to 1000 of either in hundredths, a choice of this crate.
///
/// A mass keeps its unit. Masses of both units compare by what they weigh, exactly; no number of
/// hundredths of a pound in the range weighs the same as one of a kilogram, so masses are equal
/// only in one unit. In human-readable formats a mass is text, such as `"22.5kg"`; a structure is
/// read there too and used in other formats.
///
/// # Example
///
/// ```
/// use regimen::prescription::{Mass, MassUnit};
///
/// const BAR: Mass = Mass::constant_kg(20.0);
/// let mass: Mass = "22.5kg".parse()?;
/// assert_eq!(mass, Mass::kg(22.5)?);
/// assert!(BAR < mass && mass < Mass::lb(50.0)?);
/// assert_eq!(mass.to(MassUnit::Lb)?.to_string(), "49.6lb");
/// assert_eq!(BAR.checked_add(mass).map(|sum| sum.to_string()).as_deref(), Some("42.5kg"));
/// assert_eq!(
///     Mass::kg(1.005).unwrap_err().to_string(),
///     "a mass must be 0.01 to 1000 in hundredths, not `1.005kg`",
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Mass {
    hundredths: u32,
    unit: MassUnit,
}

/// The international avoirdupois pound of 1959 in units of 10 micrograms, exact by definition:
/// 0.45359237 kg.
const POUND: u64 = 45_359_237;
const KILOGRAM: u64 = 100_000_000;

/// What one of a unit weighs, in units of 10 micrograms.
const fn weight(unit: MassUnit) -> u64 {
    match unit {
        MassUnit::Kg => KILOGRAM,
        MassUnit::Lb => POUND,
    }
}

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
        let refused = |_| OutOfRange::new(&limits::MASS, format_args!("{value}{unit}"));
        let hundredths = from_decimal(value, &limits::MASS).map_err(refused)?;
        Ok(Self { hundredths, unit })
    }

    /// A mass in kilograms that is known when the program is written.
    ///
    /// # Panics
    ///
    /// Outside 0.01 to 1000 or for more than two decimals; in a `const` that is an error of the
    /// compiler.
    #[must_use]
    pub const fn constant_kg(kilograms: f64) -> Self {
        Self { hundredths: constant(kilograms, &limits::MASS), unit: MassUnit::Kg }
    }

    /// A mass in pounds that is known when the program is written.
    ///
    /// # Panics
    ///
    /// Outside 0.01 to 1000 or for more than two decimals; in a `const` that is an error of the
    /// compiler.
    #[must_use]
    pub const fn constant_lb(pounds: f64) -> Self {
        Self { hundredths: constant(pounds, &limits::MASS), unit: MassUnit::Lb }
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

    /// The mass in kilograms, converted if it was given in pounds; for sums and comparisons use
    /// the mass itself, which is exact.
    #[must_use]
    pub fn kilograms(self) -> f64 {
        self.value_in(MassUnit::Kg)
    }

    /// The mass in pounds, converted if it was given in kilograms; for sums and comparisons use
    /// the mass itself, which is exact.
    #[must_use]
    pub fn pounds(self) -> f64 {
        self.value_in(MassUnit::Lb)
    }

    #[expect(
        clippy::cast_precision_loss,
        reason = "no product is above 10^13, which a double holds exactly"
    )]
    fn value_in(self, unit: MassUnit) -> f64 {
        if self.unit == unit {
            return f64::from(self.hundredths) / 100.0;
        }
        self.exact() as f64 / (weight(unit) * 100) as f64
    }

    /// The mass in units of 0.1 microgram.
    pub(crate) fn exact(self) -> u64 {
        u64::from(self.hundredths) * weight(self.unit)
    }

    /// The same mass in a unit, rounded to the nearest hundredth.
    ///
    /// ```
    /// use regimen::prescription::{Mass, MassUnit};
    ///
    /// assert_eq!(Mass::lb(45.0)?.to(MassUnit::Kg)?, Mass::kg(20.41)?);
    /// assert!(Mass::kg(500.0)?.to(MassUnit::Lb).is_err()); // 1102.31 lb
    /// # Ok::<(), regimen::OutOfRange>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`OutOfRange`] where the number in the other unit is outside 0.01 to 1000.
    pub fn to(self, unit: MassUnit) -> Result<Self, OutOfRange> {
        if unit == self.unit {
            return Ok(self);
        }
        let weight = weight(unit);
        Self::from_wide((self.exact() + weight / 2) / weight, unit)
    }

    /// The mass of a number of hundredths, or the nearest mass in the range.
    pub(crate) fn nearest(hundredths: u64, unit: MassUnit) -> Self {
        let (least, most) = (limits::MASS.low(), limits::MASS.high());
        let hundredths = u32::try_from(hundredths).unwrap_or(most).clamp(least, most);
        Self { hundredths, unit }
    }

    /// A share in tenths of a percent, to the nearest hundredth, halves down, and within the range
    /// of masses.
    pub(crate) fn share(self, tenths: u32) -> Self {
        let exact = u64::from(self.hundredths) * u64::from(tenths);
        Self::nearest((2 * exact + 999) / 2000, self.unit)
    }

    /// The mass of a number of hundredths, if it is in the range.
    pub(crate) fn from_wide(hundredths: u64, unit: MassUnit) -> Result<Self, OutOfRange> {
        Self::from_hundredths(u32::try_from(hundredths).unwrap_or(u32::MAX), unit)
    }

    /// The multiple of a step that is nearest, in the unit of the step; the lower of two that are
    /// equally near, and never less than one step.
    ///
    /// ```
    /// use regimen::prescription::Mass;
    ///
    /// let step = Mass::kg(2.5)?;
    /// assert_eq!(Mass::kg(47.4)?.round_to(step)?, Mass::kg(47.5)?);
    /// assert_eq!(Mass::kg(46.25)?.round_to(step)?, Mass::kg(45.0)?);
    /// assert_eq!(Mass::lb(100.0)?.round_to(step)?, Mass::kg(45.0)?);
    /// # Ok::<(), regimen::OutOfRange>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`OutOfRange`] where that is above 1000.
    pub fn round_to(self, step: Self) -> Result<Self, OutOfRange> {
        let (exact, one) = (self.exact(), step.exact());
        let below = exact / one;
        let is_nearer_above = (exact % one) * 2 > one;
        let count = (below + u64::from(is_nearer_above)).max(1);
        Self::from_wide(count * u64::from(step.hundredths), step.unit)
    }

    /// The sum in the unit of the first mass, unless it is out of range. A mass in the other unit
    /// is converted and rounded to the nearest hundredth before it is added; in one unit the sum
    /// is exact.
    #[must_use]
    pub fn checked_add(self, other: Self) -> Option<Self> {
        let hundredths = self.hundredths.checked_add(other.hundredths_in(self.unit)?)?;
        Self::from_hundredths(hundredths, self.unit).ok()
    }

    /// The difference in the unit of the first mass, unless it is out of range: nothing is left,
    /// or less. A mass in the other unit is converted and rounded to the nearest hundredth before
    /// it is taken off; in one unit the difference is exact.
    #[must_use]
    pub fn checked_sub(self, other: Self) -> Option<Self> {
        let hundredths = self.hundredths.checked_sub(other.hundredths_in(self.unit)?)?;
        Self::from_hundredths(hundredths, self.unit).ok()
    }

    /// The number of hundredths of a unit, nearest; it may be none, or more than a mass may have.
    pub(crate) fn hundredths_in(self, unit: MassUnit) -> Option<u32> {
        if unit == self.unit {
            return Some(self.hundredths);
        }
        let weight = weight(unit);
        u32::try_from((self.exact() + weight / 2) / weight).ok()
    }
}

/// By what they weigh, exactly, whatever the units.
impl Ord for Mass {
    fn cmp(&self, other: &Self) -> Ordering {
        self.exact().cmp(&other.exact())
    }
}

impl PartialOrd for Mass {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Sealed for Mass {
    fn write_number(&self, to: &mut dyn fmt::Write) -> fmt::Result {
        print::decimal(to, self.hundredths, limits::MASS.steps_in_one())
    }

    fn unit(&self) -> &'static str {
        self.unit.as_str()
    }

    fn read_span(text: &str) -> Result<Span<Self>, ParsePrescriptionError> {
        super::notation::parts::mass(text)
    }
}

impl Quantity for Mass {
    const LIMIT: &'static Limit = &limits::MASS;
}

/// In the notation, such as `22.5kg`.
impl fmt::Display for Mass {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        print::padded(f, |to| print::quantity(to, self))
    }
}

impl serde::Serialize for Mass {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        if to.is_human_readable() {
            return to.collect_str(self);
        }
        Structure { hundredths: self.hundredths, unit: self.unit }.serialize(to)
    }
}

/// In human-readable formats the notation or a structure.
impl<'de> serde::Deserialize<'de> for Mass {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        text_or_structure(from)
    }
}

impl Structured for Mass {
    const EXPECTED: &'static str = "a mass such as \"20kg\"";

    fn from_structure<'de, D: serde::Deserializer<'de>>(
        from: D,
    ) -> Result<Self, D::Error> {
        let Structure { hundredths, unit } = serde::Deserialize::deserialize(from)?;
        Self::from_hundredths(hundredths, unit).map_err(serde::de::Error::custom)
    }
}

#[derive(serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "a mass such as \"20kg\"")]
struct Structure {
    hundredths: u32,
    unit: MassUnit,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_pound_weighs_what_a_kilogram_does() {
        // 100 and POUND / 10^6 have no common divisor, so k x 10^8 = l x POUND needs k to be a
        // multiple of POUND, which is far above the range: order and equality agree.
        let (mut a, mut b) = (POUND, KILOGRAM);
        while b > 0 {
            (a, b) = (b, a % b);
        }
        assert_eq!(a, 1);
        assert!(u64::from(limits::MASS.high()) < POUND);
    }
}
