//! Ramp sets: lighter sets of the same lift before its first working set.

mod error;
mod notation;

pub use error::ParseRampError;
pub(crate) use error::ParseRampFacts;

use std::fmt;

use super::quantity::sealed::Sealed;
use super::{Mass, Percent, Reps};
use crate::limits::{self, OutOfRange};
use crate::text::list;

/// The lighter sets of a lift before its first working set.
///
/// A ramp is not part of the dose: it counts neither as volume nor as progress. Percentages are of
/// the heaviest load of the dose. As text and in every format: `usual`, `none`, or sets such as
/// `5x40% 3x60% 2x80%`.
///
/// # Example
///
/// ```
/// use regimen::Ramp;
/// use regimen::loads::Loads;
///
/// let bar: Loads = serde_json::from_str(
///     r#"{ "bar": "20kg", "plates": { "20kg": 8, "10kg": 2, "5kg": 2, "2.5kg": 2, "1.25kg": 2 } }"#,
/// )?;
/// let ramp: Ramp = "5x40% 3x60% 2x80%".parse()?;
/// let Ramp::Sets(sets) = &ramp else { return Err("no sets".into()) };
/// let weights = sets.weights("140kg".parse()?, &bar);
/// let weights: Vec<String> = weights.iter().map(ToString::to_string).collect();
/// assert_eq!(weights, ["5x55kg", "3x82.5kg", "2x110kg"]);
/// assert_eq!(ramp.to_string(), "5x40% 3x60% 2x80%");
/// assert_eq!(format!("{ramp:#}"), "three lighter sets");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Ramp {
    /// The sets that the [usual table](Self::sets_for) gives.
    Usual,
    /// No lighter sets.
    #[default]
    None,
    /// The given sets.
    Sets(RampSets),
}

/// One lighter set: repetitions at a share of the working load.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct RampSet {
    /// The repetitions.
    pub reps: Reps,
    /// The share of the working load.
    pub percent: Percent,
}

impl RampSet {
    /// A number of repetitions at a share of the working load.
    #[must_use]
    pub const fn new(reps: Reps, percent: Percent) -> Self {
        Self { reps, percent }
    }
}

/// One to ten lighter sets, a choice of this crate.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct RampSets(Vec<RampSet>);

impl RampSets {
    /// The given sets, in the order in which they are done.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`] without a set, or with more than ten.
    pub fn new(sets: impl IntoIterator<Item = RampSet>) -> Result<Self, OutOfRange> {
        let most = limits::RAMP_SETS.high() as usize;
        let sets: Vec<RampSet> = sets.into_iter().take(most + 1).collect();
        limits::RAMP_SETS.check(u32::try_from(sets.len()).unwrap_or(u32::MAX))?;
        Ok(Self(sets))
    }

    /// The sets, in the order in which they are done.
    #[must_use]
    pub fn as_slice(&self) -> &[RampSet] {
        &self.0
    }
}

impl RampSets {
    /// The sets in words: with shares where the working load is a known mass, and otherwise how
    /// many they are, because no number is to be made up.
    pub(crate) fn in_words(&self, working: Option<Mass>) -> String {
        let Some(mass) = working else { return in_words(self.0.len()) };
        let mut number = String::new();
        // Writing to a text cannot fail.
        let _ = mass.write_number(&mut number);
        let sets = self.0.iter().map(|RampSet { reps, percent }| {
            let noun = if reps.get() == 1 { "repetition" } else { "repetitions" };
            format!("{reps} {noun} at {percent}")
        });
        format!("{} of {number} {}", list(sets, "and"), mass.unit())
    }
}

/// In the notation, such as `5x40%`.
impl fmt::Display for RampSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&format!("{}x{}", self.reps, self.percent))
    }
}

/// In the notation, such as `5x40% 3x60%`.
impl fmt::Display for RampSets {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sets: Vec<String> = self.0.iter().map(ToString::to_string).collect();
        f.pad(&sets.join(" "))
    }
}

/// The notation with `{}`; words for people, without numbers that are not known, with `{:#}`.
impl fmt::Display for Ramp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self, f.alternate()) {
            (Self::Usual, false) => f.pad("usual"),
            (Self::None, false) => f.pad("none"),
            (Self::Sets(sets), false) => sets.fmt(f),
            (Self::Usual, true) => f.pad("the usual lighter sets"),
            (Self::None, true) => f.pad("no lighter sets"),
            (Self::Sets(sets), true) => f.pad(&in_words(sets.0.len())),
        }
    }
}

/// "two lighter sets".
fn in_words(many: usize) -> String {
    const WORDS: [&str; 10] =
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
    let word = many.checked_sub(1).and_then(|place| WORDS.get(place));
    match (many, word) {
        (1, _) => "one lighter set".to_owned(),
        (_, Some(word)) => format!("{word} lighter sets"),
        (many, None) => format!("{many} lighter sets"),
    }
}

impl serde::Serialize for Ramp {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> serde::Deserialize<'de> for Ramp {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        crate::vocabulary::from_text(from, "a ramp such as \"5x50% 3x75%\"")
    }
}
