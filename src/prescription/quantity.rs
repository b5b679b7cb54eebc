//! The counted quantities of a prescription, each checked once when it is made.

use std::fmt;

use crate::limits::{self, Limit, OutOfRange};

mod sealed {
    #[expect(unnameable_types, reason = "sealed")]
    pub trait Sealed {}
}

/// A counted quantity with a range: repetitions, seconds, metres.
///
/// The crate's own quantities have it; it cannot be implemented elsewhere.
pub trait Quantity:
    sealed::Sealed
    + Copy
    + Ord
    + fmt::Debug
    + fmt::Display
    + Into<u32>
    + TryFrom<u32, Error = OutOfRange>
{
    /// The range of the quantity.
    const LIMIT: &'static Limit;
}

macro_rules! quantities {
    ($($(#[$meta:meta])* $Name:ident: $LIMIT:ident;)+) => { $(
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $Name(u32);

        impl $Name {
            /// Checks the range.
            ///
            /// # Errors
            ///
            /// [`OutOfRange`] outside the range.
            pub fn new(value: u32) -> Result<Self, OutOfRange> {
                limits::$LIMIT.check(value).map(Self)
            }

            /// The plain number.
            #[must_use]
            pub const fn get(self) -> u32 {
                self.0
            }
        }

        impl sealed::Sealed for $Name {}

        impl Quantity for $Name {
            const LIMIT: &'static Limit = &limits::$LIMIT;
        }

        impl TryFrom<u32> for $Name {
            type Error = OutOfRange;
            fn try_from(value: u32) -> Result<Self, OutOfRange> {
                Self::new(value)
            }
        }

        impl From<$Name> for u32 {
            fn from(value: $Name) -> Self {
                value.0
            }
        }
    )+ };
}

quantities! {
    /// A number of repetitions, 1 to 1000.
    Reps: REPETITIONS;
    /// The length of a hold in seconds, 1 to 3600.
    Hold: HOLD;
    /// A distance in metres, 10 to 100000.
    Distance: DISTANCE;
    /// The rest after a set in seconds, 0 to 1800.
    Rest: REST;
    /// A percentage of the one-repetition maximum, 1 to 150.
    Percent: PERCENT;
    /// A rating of perceived exertion (Zourdos 2016), counted in halves: 17 is RPE 8.5.
    Rpe: RPE;
    /// Repetitions in reserve, 0 to 10: how many more one could do (Zourdos 2016).
    Rir: RIR;
}

macro_rules! plain {
    ($($Name:ident),+) => { $(
        impl serde::Serialize for $Name {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_u32(self.0)
            }
        }

        impl<'de> serde::Deserialize<'de> for $Name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                Self::new(u32::deserialize(from)?).map_err(serde::de::Error::custom)
            }
        }

        impl fmt::Display for $Name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}", self.0)
            }
        }
    )+ };
}
plain!(Reps, Hold, Distance, Rest, Percent, Rir);

impl fmt::Display for Rpe {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0 / 2)?;
        if self.0 % 2 == 1 { f.write_str(".5") } else { Ok(()) }
    }
}

impl Rpe {
    /// The rating itself, such as 8.5.
    #[must_use]
    pub fn rating(self) -> f64 {
        f64::from(self.0) / 2.0
    }

    /// A rating such as 8.5.
    ///
    /// ```
    /// use regimen::prescription::Rpe;
    /// assert_eq!(Rpe::from_rating(8.5), Rpe::new(17));
    /// assert!(Rpe::from_rating(8.25).is_err());
    /// ```
    ///
    /// # Errors
    ///
    /// [`OutOfRange`] outside 1 to 10, or between two halves.
    pub fn from_rating(rating: f64) -> Result<Self, OutOfRange> {
        (limits::RPE.low()..=limits::RPE.high())
            .find(|halves| (f64::from(*halves) / 2.0 - rating).abs() < f64::EPSILON)
            .map(Self)
            .ok_or_else(|| OutOfRange::new(&limits::RPE, rating))
    }
}

/// The rating itself for people, halves for machines.
impl serde::Serialize for Rpe {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        if to.is_human_readable() {
            to.serialize_f64(self.rating())
        } else {
            to.serialize_u32(self.0)
        }
    }
}

impl<'de> serde::Deserialize<'de> for Rpe {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let rpe = if from.is_human_readable() {
            Self::from_rating(f64::deserialize(from)?)
        } else {
            Self::new(u32::deserialize(from)?)
        };
        rpe.map_err(serde::de::Error::custom)
    }
}
