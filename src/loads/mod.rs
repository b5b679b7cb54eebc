//! Loads that exist: the masses and bands of an inventory, what a mass is rounded to, and which
//! plates go on each side.
//!
//! A rule of progression aims at an exact mass, and a bar, a rack or a stack offers only some
//! masses. Every mass that is printed exists; every mass that is remembered is exact.
//!
//! # Example: a bar with plates
//!
//! ```
//! use regimen::loads::Loads;
//! use regimen::prescription::Mass;
//!
//! // Plates are counted singly, in pairs: four of 20 kg are two on each side.
//! let bar = Loads::bar(
//!     "20kg".parse()?,
//!     [("20kg".parse()?, 4), ("10kg".parse()?, 2), ("5kg".parse()?, 2), ("1.25kg".parse()?, 2)],
//! )?;
//! let rounded = bar.round("51kg".parse()?);
//! assert_eq!(rounded.to, "50kg".parse::<Mass>()?);
//! assert_eq!(rounded.to_string(), "51kg is not available: 50kg is nearer than 52.5kg");
//! assert_eq!(bar.next(rounded.to), Some("52.5kg".parse()?));
//!
//! let plates = bar.plates("52.5kg".parse()?).ok_or("no such load")?;
//! let plates: Vec<String> = plates.iter().map(ToString::to_string).collect();
//! assert_eq!(plates, ["10kg", "5kg", "1.25kg"]);
//! assert_eq!(bar.plates("51kg".parse()?), None);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # As JSON
//!
//! | JSON | loads |
//! | --- | --- |
//! | `{"bar": "20kg", "plates": {"20kg": 4, "1.25kg": 2}}` | a bar, with plates counted in even numbers |
//! | `["8kg", "10kg", "12.5kg"]` | fixed masses, such as dumbbells |
//! | `{"from": "5kg", "to": "80kg", "by": "5kg"}` | a stack, in even steps |
//! | `["band-light", "band-heavy"]` | bands |
//! | `"any"` | every mass |

mod bar;
mod error;
mod fit;
mod inventory;
mod kinds;
mod one_rm;
mod ramp;
mod resolve;
mod rounding;
mod scale;
mod serde;

pub use error::{InvalidLoads, LoadsErrorKind};
pub use fit::RoundedLoad;
pub use inventory::LoadInventory;
pub use one_rm::OneRepMax;
pub use ramp::RampWeight;
pub use rounding::{Rounded, Rounding, RoundingReason};

pub use crate::prescription::{ParseRampError, Ramp, RampSet, RampSets};

pub(crate) use resolve::share;
pub(crate) use scale::{added, assisted, external};

use bar::Bar;
use kinds::{Masses, Steps};

use crate::prescription::{BandTension, Mass};

/// The loads that exist for one piece of equipment: a bar with plates, masses as they are, steps
/// of a stack, bands, or every mass.
///
/// # Example
///
/// ```
/// use regimen::loads::Loads;
///
/// let dumbbells: Loads = serde_json::from_str(r#"["8kg", "10kg", "12.5kg"]"#)?;
/// assert_eq!(dumbbells.next("10kg".parse()?), Some("12.5kg".parse()?));
/// assert_eq!(dumbbells.before("8kg".parse()?), None);
/// assert_eq!(dumbbells.round("11kg".parse()?).to.to_string(), "10kg");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Loads(Kind);

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Kind {
    Any,
    Bar(Bar),
    Fixed(Masses),
    Steps(Steps),
    /// From light to heavy.
    Bands(Vec<BandTension>),
}

static ANY: Loads = Loads(Kind::Any);

impl Loads {
    /// Every mass, in kilograms and in pounds.
    ///
    /// The [next](Self::next) is 2.5 kg or 5 lb heavier, a choice of this crate.
    #[must_use]
    pub const fn any() -> Self {
        Self(Kind::Any)
    }

    /// The same, where a reference is wanted.
    pub(crate) fn any_ref() -> &'static Self {
        &ANY
    }

    /// Creates the loads of a bar and of plates, which are loaded in pairs: the mass of a plate,
    /// and the number of such plates.
    ///
    /// Plates may have another unit than the bar. The loads have the unit of the bar; a pair of
    /// plates in the other unit is rounded to the nearest hundredth.
    ///
    /// # Errors
    ///
    /// [`InvalidLoads`] for an odd number of plates, fewer than 2 or more than 100, a mass that is
    /// counted twice, or more than 20 kinds of plates.
    pub fn bar(
        bar: Mass,
        plates: impl IntoIterator<Item = (Mass, u32)>,
    ) -> Result<Self, InvalidLoads> {
        Bar::new(bar, plates).map(Kind::Bar).map(Self)
    }

    /// Creates fixed masses, such as those of dumbbells; a pair of dumbbells is listed by the mass
    /// of one.
    ///
    /// # Errors
    ///
    /// [`InvalidLoads`] without a mass, or with more than 1000.
    pub fn fixed(masses: impl IntoIterator<Item = Mass>) -> Result<Self, InvalidLoads> {
        Masses::new(masses).map(Kind::Fixed).map(Self)
    }

    /// Creates the masses from one to another by even steps, such as those of a stack.
    ///
    /// # Errors
    ///
    /// [`InvalidLoads`] where the first mass is heavier than the last.
    pub fn steps(from: Mass, to: Mass, by: Mass) -> Result<Self, InvalidLoads> {
        Steps::new(from, to, by).map(Kind::Steps).map(Self)
    }

    /// Creates the loads of one maker's bands.
    ///
    /// # Errors
    ///
    /// [`InvalidLoads`] without a band.
    pub fn bands(
        bands: impl IntoIterator<Item = BandTension>,
    ) -> Result<Self, InvalidLoads> {
        kinds::bands(bands).map(Kind::Bands).map(Self)
    }

    /// Returns whether every mass exists.
    #[must_use]
    pub const fn is_any(&self) -> bool {
        matches!(self.0, Kind::Any)
    }

    /// The bands, from light to heavy; the empty slice where masses exist.
    #[must_use]
    pub fn tensions(&self) -> &[BandTension] {
        match &self.0 {
            Kind::Bands(bands) => bands,
            _ => &[],
        }
    }

    /// Lists every mass that exists, from light to heavy. The list is empty for bands, and where
    /// every mass [exists](Self::is_any).
    ///
    /// ```
    /// use regimen::loads::Loads;
    ///
    /// let bar = Loads::bar("20kg".parse()?, [("5kg".parse()?, 2), ("2.5kg".parse()?, 2)])?;
    /// let all: Vec<String> = bar.all().map(|mass| mass.to_string()).collect();
    /// assert_eq!(all, ["20kg", "25kg", "30kg", "35kg"]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn all(&self) -> impl Iterator<Item = Mass> + '_ {
        let (listed, steps) = match &self.0 {
            Kind::Bar(bar) => (bar.masses().all(), None),
            Kind::Fixed(masses) => (masses.all(), None),
            Kind::Steps(steps) => (&[][..], Some(steps.all())),
            Kind::Any | Kind::Bands(_) => (&[][..], None),
        };
        listed.iter().copied().chain(steps.into_iter().flatten())
    }

    /// Whether a mass exists, in either unit.
    #[must_use]
    pub fn contains(&self, mass: Mass) -> bool {
        self.up_to(mass) == Some(mass)
    }

    /// The lightest mass that is heavier; `None` where there is none.
    #[must_use]
    pub fn next(&self, mass: Mass) -> Option<Mass> {
        match &self.0 {
            Kind::Any => mass.checked_add(kinds::usual_step(mass.unit())),
            Kind::Bar(bar) => bar.masses().above(mass),
            Kind::Fixed(masses) => masses.above(mass),
            Kind::Steps(steps) => steps.above(mass),
            Kind::Bands(_) => None,
        }
    }

    /// The heaviest mass that is lighter; `None` where there is none.
    #[must_use]
    pub fn before(&self, mass: Mass) -> Option<Mass> {
        match &self.0 {
            Kind::Any => mass.checked_sub(kinds::usual_step(mass.unit())),
            Kind::Bar(bar) => bar.masses().below(mass),
            Kind::Fixed(masses) => masses.below(mass),
            Kind::Steps(steps) => steps.below(mass),
            Kind::Bands(_) => None,
        }
    }

    /// The heaviest mass that is not above the given one.
    pub(crate) fn up_to(&self, mass: Mass) -> Option<Mass> {
        match &self.0 {
            Kind::Any => Some(mass),
            Kind::Bar(bar) => bar.masses().up_to(mass),
            Kind::Fixed(masses) => masses.up_to(mass),
            Kind::Steps(steps) => steps.up_to(mass),
            Kind::Bands(_) => None,
        }
    }

    /// The lightest mass that is not below the given one.
    pub(crate) fn from(&self, mass: Mass) -> Option<Mass> {
        self.up_to(mass).filter(|below| *below == mass).or_else(|| match self.0 {
            Kind::Any => Some(mass),
            _ => self.next(mass),
        })
    }

    /// The plates on each side of the bar that make up a mass: the fewest, and of those the
    /// heaviest first. `None` where the mass does not exist, and for everything but a bar.
    ///
    /// ```
    /// use regimen::loads::Loads;
    ///
    /// // Published as 35, 2.5, 2.5, 2.5 a side, for a set of plates with few of some masses.
    /// let bar: Loads = serde_json::from_str(
    ///     r#"{ "bar": "45lb", "plates": { "45lb": 8, "35lb": 4, "25lb": 4, "10lb": 4, "2.5lb": 6 } }"#,
    /// )?;
    /// let plates = bar.plates("130lb".parse()?).ok_or("no such load")?;
    /// let plates: Vec<String> = plates.iter().map(ToString::to_string).collect();
    /// assert_eq!(plates, ["35lb", "2.5lb", "2.5lb", "2.5lb"]);
    /// assert_eq!(bar.plates("45lb".parse()?), Some(vec![]));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn plates(&self, mass: Mass) -> Option<Vec<Mass>> {
        match &self.0 {
            Kind::Bar(bar) => bar.plates(mass),
            _ => None,
        }
    }
}

/// Every mass.
impl Default for Loads {
    fn default() -> Self {
        Self::any()
    }
}
