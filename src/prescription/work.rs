//! What is done in a set: repetitions, a hold or a distance.

use std::fmt;

use super::quantity::{Distance, Hold, Reps};
use super::span::Span;
use crate::limits::{self, OutOfRange};

/// The work of one set.
///
/// # Example
///
/// ```
/// use regimen::prescription::{Tempo, Work};
///
/// assert_eq!(Work::reps(8..=10)?.to_string(), "8-10");
/// assert_eq!(Work::hold(30..)?.to_string(), "30s+");
/// assert_eq!(Work::distance(30)?.to_string(), "30m");
/// let slow = Work::reps_at(8, Tempo::new([3, 1, 1, 0])?)?;
/// assert_eq!(slow.tempo().map(|tempo| tempo.seconds()), Some(5));
/// # Ok::<(), regimen::OutOfRange>(())
/// ```
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Work {
    /// Repetitions, at a tempo if one is set.
    Reps {
        /// How many.
        count: Span<Reps>,
        /// How fast each one is; only repetitions have a tempo.
        tempo: Option<Tempo>,
    },
    /// A position to hold, in seconds.
    Hold(Span<Hold>),
    /// A way to go, in metres.
    Distance(Span<Distance>),
}

impl Work {
    /// Repetitions without a set tempo: `8`, `8..=10` or `8..`.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`] outside 1 to 1000, or if the lower end is above the upper.
    pub fn reps<S>(count: S) -> Result<Self, OutOfRange>
    where
        S: TryInto<Span<Reps>>,
        OutOfRange: From<S::Error>,
    {
        Ok(Self::Reps { count: count.try_into()?, tempo: None })
    }

    /// Repetitions at a tempo.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`] outside 1 to 1000, or if the lower end is above the upper.
    pub fn reps_at<S>(count: S, tempo: Tempo) -> Result<Self, OutOfRange>
    where
        S: TryInto<Span<Reps>>,
        OutOfRange: From<S::Error>,
    {
        Ok(Self::Reps { count: count.try_into()?, tempo: Some(tempo) })
    }

    /// A hold in seconds: `30`, `15..=20` or `30..`.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`] outside 1 to 3600, or if the lower end is above the upper.
    pub fn hold<S>(seconds: S) -> Result<Self, OutOfRange>
    where
        S: TryInto<Span<Hold>>,
        OutOfRange: From<S::Error>,
    {
        Ok(Self::Hold(seconds.try_into()?))
    }

    /// A distance in metres: `30`, `20..=40` or `30..`.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`] outside 10 to 100000, or if the lower end is above the upper.
    pub fn distance<S>(metres: S) -> Result<Self, OutOfRange>
    where
        S: TryInto<Span<Distance>>,
        OutOfRange: From<S::Error>,
    {
        Ok(Self::Distance(metres.try_into()?))
    }

    /// The tempo of the repetitions, if one is set.
    #[must_use]
    pub const fn tempo(&self) -> Option<Tempo> {
        match self {
            Self::Reps { tempo, .. } => *tempo,
            Self::Hold(_) | Self::Distance(_) => None,
        }
    }
}

/// The amount of work in the notation; the tempo, which comes last in a run, is left out.
impl fmt::Display for Work {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (low, high, unit) = match self {
            Self::Reps { count, .. } => return write!(f, "{count}"),
            Self::Hold(hold) => (hold.low().get(), hold.high().map(Hold::get), "s"),
            Self::Distance(way) => (way.low().get(), way.high().map(Distance::get), "m"),
        };
        write!(f, "{low}")?;
        match high {
            Some(high) if high == low => f.write_str(unit),
            Some(high) => {
                f.write_str("-")?;
                write!(f, "{high}")?;
                f.write_str(unit)
            }
            None => write!(f, "{unit}+"),
        }
    }
}

/// The seconds of one repetition: lowering, pause, lifting, pause at the top; 0 to 60 each.
///
/// # Example
///
/// ```
/// use regimen::prescription::Tempo;
///
/// let tempo = Tempo::new([2, 0, 2, 1])?;
/// assert_eq!(tempo.seconds(), 5);
/// assert_eq!(tempo.to_string(), "2-0-2-1");
/// # Ok::<(), regimen::OutOfRange>(())
/// ```
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    serde::Serialize,
    serde::Deserialize,
)]
#[serde(try_from = "[u32; 4]", into = "[u32; 4]")]
pub struct Tempo([u32; 4]);

impl Tempo {
    /// Lowering, pause, lifting, pause at the top, in seconds.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`] if a part is outside 0 to 60.
    pub fn new(parts: [u32; 4]) -> Result<Self, OutOfRange> {
        for part in parts {
            limits::TEMPO.check(part)?;
        }
        Ok(Self(parts))
    }

    /// The four parts: lowering, pause, lifting, pause at the top.
    #[must_use]
    pub const fn parts(self) -> [u32; 4] {
        self.0
    }

    /// How long a repetition takes.
    #[must_use]
    pub fn seconds(self) -> u32 {
        self.0.iter().sum()
    }
}

impl TryFrom<[u32; 4]> for Tempo {
    type Error = OutOfRange;
    fn try_from(parts: [u32; 4]) -> Result<Self, OutOfRange> {
        Self::new(parts)
    }
}

impl From<Tempo> for [u32; 4] {
    fn from(tempo: Tempo) -> Self {
        tempo.0
    }
}

impl fmt::Display for Tempo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, part) in self.0.into_iter().enumerate() {
            if index > 0 {
                f.write_str("-")?;
            }
            write!(f, "{part}")?;
        }
        Ok(())
    }
}
