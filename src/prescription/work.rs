//! What is done in a set: repetitions, a hold or a distance, at once or in parts.

use std::fmt;

use super::notation::print;
use super::parts::{Between, Parts};
use super::quantity::{Distance, Hold, Quantity, Reps};
use super::span::Span;
use super::tempo::Tempo;
use crate::limits::OutOfRange;

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
#[derive(Clone, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Work {
    /// Repetitions, at a tempo if one is set.
    #[non_exhaustive]
    Reps {
        /// The number of repetitions.
        count: Span<Reps>,
        /// How fast each one is; only repetitions have a tempo.
        tempo: Option<Tempo>,
    },
    /// A position to hold, in seconds.
    Hold(Span<Hold>),
    /// A distance to cover, in metres.
    Distance(Span<Distance>),
    /// One set in parts, with a pause or a drop of the load between them.
    Parts(Parts),
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

    /// The parts of a set in parts, and otherwise the work itself as the only one: what is done
    /// without a break.
    ///
    /// ```
    /// use regimen::prescription::Work;
    ///
    /// let drops: Work = "(10>8>6 -20%)".parse()?;
    /// let parts: Vec<String> = drops.parts().iter().map(Work::to_string).collect();
    /// assert_eq!(parts, ["10", "8", "6"]);
    /// assert_eq!(Work::reps(8)?.parts(), [Work::reps(8)?]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn parts(&self) -> &[Self] {
        match self {
            Self::Parts(parts) => parts.works(),
            whole => std::slice::from_ref(whole),
        }
    }

    /// What is between the parts of a set in parts.
    #[must_use]
    pub const fn between(&self) -> Option<Between> {
        match self {
            Self::Parts(parts) => Some(parts.between()),
            _ => None,
        }
    }

    /// The same with an open end replaced by its least.
    pub(crate) fn closed(&self) -> Self {
        fn least<T: Quantity>(span: &Span<T>) -> Span<T> {
            Span::exactly(span.low())
        }
        match self {
            Self::Reps { count, tempo } if count.high().is_none() => {
                Self::Reps { count: least(count), tempo: *tempo }
            }
            Self::Hold(hold) if hold.high().is_none() => Self::Hold(least(hold)),
            Self::Distance(metres) if metres.high().is_none() => {
                Self::Distance(least(metres))
            }
            Self::Parts(parts) => Self::Parts(parts.closed()),
            other => other.clone(),
        }
    }

    /// Sets the tempo where the work is repetitions.
    pub(super) fn set_tempo(&mut self, tempo: Tempo) {
        match self {
            Self::Reps { tempo: slot, .. } => *slot = Some(tempo),
            Self::Parts(parts) => parts.set_tempo(tempo),
            Self::Hold(_) | Self::Distance(_) => {}
        }
    }

    /// The tempo of the repetitions, if one is set.
    #[must_use]
    pub fn tempo(&self) -> Option<Tempo> {
        match self {
            Self::Reps { tempo, .. } => *tempo,
            Self::Parts(parts) => parts.tempo(),
            Self::Hold(_) | Self::Distance(_) => None,
        }
    }
}

/// The amount of work in the notation, such as `8-10`; the tempo, which is a modifier of the run
/// there, is left out.
impl fmt::Display for Work {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        print::padded(f, |to| print::work(to, self))
    }
}
