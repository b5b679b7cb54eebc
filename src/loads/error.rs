//! What can be wrong with a list of loads.

use std::fmt;

use serde::ser::{Serialize, Serializer};

use crate::codes::{loads as codes, prescription};
use crate::finding::serialize_finding;
use crate::limits::{OutOfRange, OutOfRangeFacts};
use crate::prescription::Mass;

/// The error of loads that cannot exist as stated.
///
/// As JSON: `code`, `message`, and where they apply `plate` and `many`, or the facts of an
/// [`OutOfRange`].
///
/// # Example
///
/// ```
/// use regimen::loads::Loads;
///
/// let error = Loads::bar("20kg".parse()?, [("20kg".parse()?, 3)]).unwrap_err();
/// assert_eq!(error.code(), "odd-plates");
/// assert_eq!(
///     error.to_string(),
///     "3 plates of `20kg` do not form pairs: count both plates of each pair, such as 2 or 4",
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidLoads(LoadsErrorKind);

/// What is wrong with a list of loads.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum LoadsErrorKind {
    /// The inventory is empty.
    NoLoads,
    /// An odd number of plates.
    #[non_exhaustive]
    OddPlates {
        /// The mass of one plate.
        plate: Mass,
        /// The number of plates.
        many: u32,
    },
    /// Plates of one mass that are listed twice.
    #[non_exhaustive]
    PlateTwice {
        /// The mass of one plate.
        plate: Mass,
    },
    /// A load that is neither a single mass nor, in a list of bands, a band.
    #[non_exhaustive]
    Mixed {
        /// The load.
        load: String,
    },
    /// A quantity is out of range.
    OutOfRange(OutOfRange),
}

impl InvalidLoads {
    /// What is wrong, with its facts.
    #[must_use]
    pub fn kind(&self) -> &LoadsErrorKind {
        &self.0
    }

    /// The stable code.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match &self.0 {
            LoadsErrorKind::NoLoads => codes::NO_LOADS,
            LoadsErrorKind::OddPlates { .. } => codes::ODD_PLATES,
            LoadsErrorKind::PlateTwice { .. } => codes::PLATE_TWICE,
            LoadsErrorKind::Mixed { .. } => codes::MIXED_LOADS,
            LoadsErrorKind::OutOfRange(_) => prescription::OUT_OF_RANGE,
        }
    }
}

impl From<LoadsErrorKind> for InvalidLoads {
    fn from(kind: LoadsErrorKind) -> Self {
        Self(kind)
    }
}

impl From<OutOfRange> for InvalidLoads {
    fn from(error: OutOfRange) -> Self {
        Self(LoadsErrorKind::OutOfRange(error))
    }
}

impl fmt::Display for InvalidLoads {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            LoadsErrorKind::NoLoads => f.write_str(
                "no loads are listed: list those at hand, or leave the equipment out",
            ),
            LoadsErrorKind::OddPlates { plate, many } => write!(
                f,
                "{many} plates of `{plate}` do not form pairs: count both plates of each pair, such \
                 as {} or {}",
                many - 1,
                many + 1
            ),
            LoadsErrorKind::PlateTwice { plate } => {
                write!(f, "plates of `{plate}` are listed twice: list them once")
            }
            LoadsErrorKind::Mixed { load } => write!(
                f,
                "`{load}` does not belong in this list: list single masses such as `5kg`, or \
                 bands alone such as `band-light`"
            ),
            LoadsErrorKind::OutOfRange(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for InvalidLoads {}

impl Serialize for InvalidLoads {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        #[derive(serde::Serialize)]
        #[serde(untagged)]
        enum Facts<'a> {
            None {},
            Odd { plate: Mass, many: u32 },
            Twice { plate: Mass },
            Mixed { load: &'a str },
            OutOfRange(OutOfRangeFacts<'a>),
        }
        let facts = match &self.0 {
            LoadsErrorKind::NoLoads => Facts::None {},
            LoadsErrorKind::OddPlates { plate, many } => {
                Facts::Odd { plate: *plate, many: *many }
            }
            LoadsErrorKind::PlateTwice { plate } => Facts::Twice { plate: *plate },
            LoadsErrorKind::Mixed { load } => Facts::Mixed { load },
            LoadsErrorKind::OutOfRange(error) => Facts::OutOfRange(error.facts()),
        };
        serialize_finding(to, self.code(), self, &facts)
    }
}
