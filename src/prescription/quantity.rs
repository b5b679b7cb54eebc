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
        #[derive(serde::Serialize, serde::Deserialize)]
        #[serde(try_from = "u32", into = "u32")]
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

macro_rules! plain_display {
    ($($Name:ident),+) => { $(
        impl fmt::Display for $Name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    )+ };
}
plain_display!(Reps, Hold, Distance, Rest, Percent, Rir);

impl fmt::Display for Rpe {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.0 / 2, if self.0 % 2 == 1 { ".5" } else { "" })
    }
}
