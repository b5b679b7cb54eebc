//! What is to be known of a dose.

use std::fmt;

use serde::ser::{Serialize, Serializer};

use crate::codes::{loads, program, progression as codes};
use crate::finding::serialize_finding;
use crate::loads::RoundedLoad;
use crate::prescription::{BandTension, Load, Mass, Prescription};

/// A note on a dose: what was rounded, what is missing, what is a large step.
///
/// As JSON: `code`, `message` and the facts.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DoseNote {
    /// A load was rounded to one that exists.
    Rounded(RoundedLoad),
    /// A band is not available, and another one replaces it.
    #[non_exhaustive]
    BandMissing {
        /// The band that was aimed at.
        aim: BandTension,
        /// The band that replaces it.
        to: BandTension,
    },
    /// The next load that exists is more than 10 % above this one.
    #[non_exhaustive]
    StepIsLarge {
        /// The load.
        load: Mass,
        /// The next that exists.
        next: Mass,
    },
    /// There is no record, so the load is found by feel.
    FirstTime,
    /// The dose is in percent, and the training maximum is not known.
    NoMax,
    /// The dose that is due does not fit the session, and another one replaces it.
    #[non_exhaustive]
    GaveWay {
        /// The dose that was due.
        dose: Prescription,
        /// Why it does not fit, in words.
        reason: String,
    },
    /// With this dose, which has grown the most, the session takes longer than its slot has minutes.
    #[non_exhaustive]
    TooLongForSlot {
        /// The minutes that the session takes at most, rounded up.
        needed: u64,
        /// The minutes of the slot.
        given: u32,
    },
}

impl DoseNote {
    /// The stable code.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Rounded(_) => loads::ROUNDED,
            Self::BandMissing { .. } => codes::BAND_MISSING,
            Self::StepIsLarge { .. } => codes::STEP_IS_LARGE,
            Self::FirstTime => codes::FIRST_TIME,
            Self::NoMax => codes::NO_MAX,
            Self::GaveWay { .. } => codes::DOSE_GAVE_WAY,
            Self::TooLongForSlot { .. } => program::TOO_LONG_FOR_SLOT,
        }
    }
}

/// One sentence for people.
impl fmt::Display for DoseNote {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Rounded(rounded) => rounded.fmt(f),
            Self::BandMissing { aim, to } => {
                let (aim, to) = (Load::Band(*aim), Load::Band(*to));
                write!(f, "{aim} is not available: {to} is used instead")
            }
            Self::StepIsLarge { load, next } => write!(
                f,
                "the next load after {load} is {next}, more than 10 % above: add repetitions first"
            ),
            Self::FirstTime => f.write_str(
                "there is no record: choose a load that leaves the repetitions in reserve, and \
                 the first full session sets the aim",
            ),
            Self::NoMax => f.write_str(
                "the training maximum is not known: test it, or estimate it from a set of up to \
                 ten repetitions",
            ),
            Self::GaveWay { dose, reason } => write!(
                f,
                "`{dose}` is due and does not fit ({reason}): the dose is one that does"
            ),
            Self::TooLongForSlot { needed, given } => write!(
                f,
                "the session takes up to {needed} min by now, and the slot has {given} min: give it \
                 more minutes, or leave out sets"
            ),
        }
    }
}

impl Serialize for DoseNote {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        #[derive(serde::Serialize)]
        #[serde(untagged)]
        enum Facts<'a> {
            None {},
            GaveWay { dose: &'a Prescription, reason: &'a str },
            TooLong { needed: u64, given: u32 },
            Band { aim: BandTension, to: BandTension },
            Step { load: Mass, next: Mass },
        }
        let facts = match self {
            Self::Rounded(rounded) => return rounded.serialize(to),
            Self::BandMissing { aim, to } => Facts::Band { aim: *aim, to: *to },
            Self::StepIsLarge { load, next } => Facts::Step { load: *load, next: *next },
            Self::FirstTime | Self::NoMax => Facts::None {},
            Self::GaveWay { dose, reason } => Facts::GaveWay { dose, reason },
            Self::TooLongForSlot { needed, given } => {
                Facts::TooLong { needed: *needed, given: *given }
            }
        };
        serialize_finding(to, self.code(), self, &facts)
    }
}
