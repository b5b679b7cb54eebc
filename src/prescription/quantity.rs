//! The quantities that count whole units, each checked once when it is made.

use std::fmt;

use super::notation::{ParsePrescriptionError, print};
use super::serde::{Structured, text_or_structure};
use super::span::Span;
use crate::limits::{self, Limit, OutOfRange};

pub(super) mod sealed {
    use std::fmt;

    use super::{ParsePrescriptionError, Span};

    /// How a quantity is written and read.
    #[expect(unnameable_types, reason = "sealed")]
    pub trait Sealed: Sized {
        /// Writes the number as the notation does, without its unit.
        fn write_number(&self, to: &mut dyn fmt::Write) -> fmt::Result;

        /// The unit that the notation writes after the number; empty where there is none.
        fn unit(&self) -> &'static str;

        fn read_span(text: &str) -> Result<Span<Self>, ParsePrescriptionError>;
    }
}

/// A quantity with a range: repetitions, seconds, metres, ratings, masses.
///
/// The crate's own quantities have it; it cannot be implemented elsewhere.
pub trait Quantity: sealed::Sealed + Copy + Ord + fmt::Debug + fmt::Display {
    /// The range of the quantity.
    const LIMIT: &'static Limit;
}

/// A quantity that counts whole units, such as repetitions: integers convert into it, checked.
///
/// Ratings, percentages and masses are not counted, because an integer could be misread there:
/// 8 as RPE 8, or as 8 halves.
pub trait Counted: Quantity + Into<u32> + TryFrom<u32, Error = OutOfRange> {}

macro_rules! counted {
    ($(
        $(#[$meta:meta])*
        $Name:ident: $LIMIT:ident, $unit:literal, $rule:ident, $example:literal;
    )+) => { $(
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $Name(u32);

        impl $Name {
            /// The least value.
            pub const MIN: Self = Self(limits::$LIMIT.low());

            /// The greatest value.
            pub const MAX: Self = Self(limits::$LIMIT.high());

            /// Checks the range.
            ///
            /// # Errors
            ///
            /// [`OutOfRange`] below [`MIN`](Self::MIN) or above [`MAX`](Self::MAX).
            pub fn new(value: u32) -> Result<Self, OutOfRange> {
                limits::$LIMIT.check(value).map(Self)
            }

            /// A value that is known when the program is written.
            ///
            /// # Panics
            ///
            /// Outside the range; in a `const` that is an error of the compiler.
            ///
            /// ```
            #[doc = concat!("use regimen::prescription::", stringify!($Name), ";")]
            #[doc = concat!("const USUAL: ", stringify!($Name), " = ", stringify!($Name), "::constant(10);")]
            /// assert_eq!(USUAL.get(), 10);
            /// ```
            #[must_use]
            pub const fn constant(value: u32) -> Self {
                assert!(limits::$LIMIT.contains(value), "out of range");
                Self(value)
            }

            /// The plain number.
            #[must_use]
            pub const fn get(self) -> u32 {
                self.0
            }
        }

        impl super::quantity::sealed::Sealed for $Name {
            fn write_number(&self, to: &mut dyn fmt::Write) -> fmt::Result {
                write!(to, "{}", self.0)
            }

            fn unit(&self) -> &'static str {
                $unit
            }

            fn read_span(text: &str) -> Result<Span<Self>, ParsePrescriptionError> {
                super::notation::parts::$rule(text)
            }
        }

        impl Quantity for $Name {
            const LIMIT: &'static Limit = &limits::$LIMIT;
        }

        impl Counted for $Name {}

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

        #[doc = concat!("In the notation, such as `", $example, "`.")]
        impl fmt::Display for $Name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                print::padded(f, |to| print::quantity(to, self))
            }
        }

        impl serde::Serialize for $Name {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_u32(self.0)
            }
        }

        /// A number; in human-readable formats also the notation.
        impl<'de> serde::Deserialize<'de> for $Name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                text_or_structure(from)
            }
        }

        impl Structured for $Name {
            const EXPECTED: &'static str =
                concat!("a number, or text such as \"", $example, "\"");

            fn from_structure<'de, D: serde::Deserializer<'de>>(
                from: D,
            ) -> Result<Self, D::Error> {
                let value = serde::Deserialize::deserialize(from)?;
                Self::new(value).map_err(serde::de::Error::custom)
            }
        }
    )+ };
}

counted! {
    /// A number of repetitions: 1 to 1000, a choice of this crate.
    Reps: REPETITIONS, "", reps, "8";
    /// The length of a hold in seconds: 1 to 3600, a choice of this crate.
    Hold: HOLD, "s", hold, "30s";
    /// A distance in metres: 10 to 100000, a choice of this crate; under 10 m, minutes are nearly
    /// always meant.
    Distance: DISTANCE, "m", distance, "30m";
    /// The rest after a set in seconds: 0 to 1800, a choice of this crate.
    Rest: REST, "s", rest, "90s";
    /// The pause between two parts of a set in seconds: 1 to 120, a choice of this crate; after a
    /// longer one the next part is a set of its own.
    Pause: PAUSE, "s", pause, "20s";
    /// Repetitions in reserve, how many more one could do: 0 to 10 (Zourdos 2016).
    Rir: RIR, "", rir, "2";
    /// The seconds of one part of a [`Tempo`](super::Tempo): 0 to 60, a choice of this crate.
    TempoSeconds: TEMPO, "", tempo_seconds, "3";
}
