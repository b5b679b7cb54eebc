//! How fast each repetition is.

use std::fmt;

use serde::de::{self, Deserialize, Deserializer, Visitor};
use serde::ser::{Serialize, Serializer};

use super::notation::print;
use super::quantity::TempoSeconds;
use super::serde::{Structured, text_or_structure};
use crate::limits::OutOfRange;

/// The four parts of a repetition: lowering, pause, lifting, pause at the top; each 0 to 60 s, or
/// explosive.
///
/// In a structure it is a list of four numbers, or `"X"` for an explosive part.
///
/// # Example
///
/// ```
/// use regimen::prescription::{Tempo, TempoPart};
///
/// const SLOW: Tempo = Tempo::constant([3, 1, 1, 0]);
/// assert_eq!((SLOW.seconds(), SLOW.to_string().as_str()), (5, "3-1-1-0"));
///
/// let fast: Tempo = "31X0".parse()?;
/// assert_eq!(fast, Tempo::new([3, 1, 1, 0])?.with_explosive_lift());
/// assert_eq!(fast.lifting(), TempoPart::Explosive);
/// assert_eq!((fast.seconds(), fast.to_string().as_str()), (5, "3-1-X-0"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tempo([TempoPart; 4]);

/// One part of a repetition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum TempoPart {
    /// In a number of seconds.
    Seconds(TempoSeconds),
    /// As fast as possible: `X`.
    Explosive,
}

impl TempoPart {
    /// The part in seconds; an explosive one counts 1 s (a choice of this crate).
    #[must_use]
    pub const fn seconds(self) -> u32 {
        match self {
            Self::Seconds(seconds) => seconds.get(),
            Self::Explosive => 1,
        }
    }
}

impl Tempo {
    /// Lowering, pause, lifting, pause at the top, in seconds.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`] if a part is above 60.
    pub fn new([lowering, pause, lifting, top]: [u32; 4]) -> Result<Self, OutOfRange> {
        let part = |seconds| TempoSeconds::new(seconds).map(TempoPart::Seconds);
        Ok(Self([part(lowering)?, part(pause)?, part(lifting)?, part(top)?]))
    }

    /// A tempo that is known when the program is written.
    ///
    /// # Panics
    ///
    /// If a part is above 60; in a `const` that is an error of the compiler.
    #[must_use]
    pub const fn constant([lowering, pause, lifting, top]: [u32; 4]) -> Self {
        Self([
            TempoPart::Seconds(TempoSeconds::constant(lowering)),
            TempoPart::Seconds(TempoSeconds::constant(pause)),
            TempoPart::Seconds(TempoSeconds::constant(lifting)),
            TempoPart::Seconds(TempoSeconds::constant(top)),
        ])
    }

    /// The same with an explosive lift.
    #[must_use]
    pub const fn with_explosive_lift(self) -> Self {
        let Self([lowering, pause, _, top]) = self;
        Self([lowering, pause, TempoPart::Explosive, top])
    }

    /// The lowering, or eccentric, part.
    #[must_use]
    pub const fn lowering(self) -> TempoPart {
        let Self([lowering, ..]) = self;
        lowering
    }

    /// The pause between lowering and lifting.
    #[must_use]
    pub const fn pause(self) -> TempoPart {
        let Self([_, pause, ..]) = self;
        pause
    }

    /// The lifting, or concentric, part.
    #[must_use]
    pub const fn lifting(self) -> TempoPart {
        let Self([_, _, lifting, _]) = self;
        lifting
    }

    /// The pause between lifting and lowering again.
    #[must_use]
    pub const fn pause_at_top(self) -> TempoPart {
        let Self([.., top]) = self;
        top
    }

    /// The four parts: lowering, pause, lifting, pause at the top.
    #[must_use]
    pub const fn parts(self) -> [TempoPart; 4] {
        self.0
    }

    /// How long a repetition takes.
    #[must_use]
    pub fn seconds(self) -> u32 {
        self.0.into_iter().map(TempoPart::seconds).sum()
    }
}

impl From<[TempoPart; 4]> for Tempo {
    fn from(parts: [TempoPart; 4]) -> Self {
        Self(parts)
    }
}

impl TryFrom<[u32; 4]> for Tempo {
    type Error = OutOfRange;
    fn try_from(parts: [u32; 4]) -> Result<Self, OutOfRange> {
        Self::new(parts)
    }
}

/// The number of seconds, or `X`.
impl fmt::Display for TempoPart {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        print::padded(f, |to| print::tempo_part(to, *self))
    }
}

/// In the notation, such as `3-1-X-0`.
impl fmt::Display for Tempo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        print::padded(f, |to| print::tempo(to, *self))
    }
}

impl Serialize for Tempo {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(to)
    }
}

/// A list of four parts; in human-readable formats also the notation.
impl<'de> Deserialize<'de> for Tempo {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        text_or_structure(from)
    }
}

impl Structured for Tempo {
    const EXPECTED: &'static str = "a tempo such as [3, 1, \"X\", 0]";
    const IS_LIST: bool = true;

    fn from_structure<'de, D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        Deserialize::deserialize(from).map(Self)
    }
}

/// The binary form of a part.
#[derive(serde::Serialize, serde::Deserialize)]
#[serde(remote = "TempoPart")]
enum Structure {
    Seconds(TempoSeconds),
    Explosive,
}

/// A number or `"X"` in human-readable formats.
impl Serialize for TempoPart {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        if !to.is_human_readable() {
            return Structure::serialize(self, to);
        }
        match self {
            Self::Seconds(seconds) => seconds.serialize(to),
            Self::Explosive => to.serialize_str("X"),
        }
    }
}

/// A number or `"X"` in human-readable formats.
impl<'de> Deserialize<'de> for TempoPart {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct NumberOrX;
        impl Visitor<'_> for NumberOrX {
            type Value = TempoPart;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a number of seconds or \"X\"")
            }

            fn visit_u64<E: de::Error>(self, seconds: u64) -> Result<TempoPart, E> {
                let seconds = u32::try_from(seconds).unwrap_or(u32::MAX);
                let seconds = TempoSeconds::new(seconds).map_err(E::custom)?;
                Ok(TempoPart::Seconds(seconds))
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<TempoPart, E> {
                if text.eq_ignore_ascii_case("x") {
                    Ok(TempoPart::Explosive)
                } else {
                    Err(E::invalid_value(de::Unexpected::Str(text), &self))
                }
            }
        }
        if from.is_human_readable() {
            from.deserialize_any(NumberOrX)
        } else {
            Structure::deserialize(from)
        }
    }
}
