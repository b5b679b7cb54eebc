//! What a mass is rounded to, and why.

use std::fmt;

use serde::ser::{Serialize, Serializer};

use super::Loads;
use crate::codes::loads as codes;
use crate::finding::serialize_finding;
use crate::prescription::Mass;
use crate::vocabulary::vocabulary;

vocabulary! {
    /// Which way a mass is rounded.
    #[derive(Default)]
    pub enum Rounding: "rounding" {
        /// To the nearest load; a tie goes down, and so does a load more than 5 % above the aim.
        /// A choice of this crate.
        #[default]
        Nearest = "nearest",
        /// To the load below.
        Down = "down",
        /// To the load above.
        Up = "up",
    }
}

vocabulary! {
    /// Why a load was chosen for a mass.
    #[non_exhaustive]
    pub enum RoundingReason: "rounding-reason" {
        /// The mass exists.
        Exact = "it exists",
        /// The load is nearer than the one on the other side.
        Nearer = "it is nearer",
        /// Both neighbours are equally near; the lighter one is chosen.
        Tie = "a tie goes down",
        /// The heavier neighbour is nearer, and more than 5 % above the aim.
        TooFarAbove = "the load above is more than 5 % above",
        /// The aim is under the lightest load.
        Lightest = "there is no lighter load",
        /// The aim is over the heaviest load.
        Heaviest = "there is no heavier load",
        /// Rounding down or up was asked for.
        Asked = "it was asked for",
        /// The inventory holds bands, which have no mass; the mass is unchanged.
        NoMasses = "there are no masses",
    }
}

/// A mass that was rounded to a load that exists.
///
/// As JSON: `code` (`rounded`), `message`, `aim`, `to`, `reason`, and the neighbours `below` and
/// `above`, where they exist.
///
/// # Example
///
/// ```
/// use regimen::loads::{Loads, Rounding, RoundingReason};
///
/// // The smallest plates are of 5 lb, so loads are 45, 55, 65 ...
/// let bar: Loads = serde_json::from_str(
///     r#"{ "bar": "45lb", "plates": { "45lb": 4, "25lb": 2, "10lb": 2, "5lb": 2 } }"#,
/// )?;
/// let rounded = bar.round("130lb".parse()?);
/// assert_eq!((rounded.to.to_string().as_str(), rounded.reason), ("125lb", RoundingReason::Tie));
/// assert_eq!(
///     rounded.to_string(),
///     "130lb is not available: 125lb and 135lb are equally near, and a tie goes down",
/// );
/// assert_eq!(bar.round_with("130lb".parse()?, Rounding::Up).to.to_string(), "135lb");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Rounded {
    /// The exact mass.
    pub aim: Mass,
    /// The load that exists.
    pub to: Mass,
    /// Why that load.
    pub reason: RoundingReason,
    /// The heaviest load that is not above the aim.
    pub below: Option<Mass>,
    /// The lightest load that is not below the aim.
    pub above: Option<Mass>,
}

impl Rounded {
    /// The stable code `rounded`.
    #[must_use]
    pub fn code(&self) -> &'static str {
        codes::ROUNDED
    }

    /// Whether the mass itself exists.
    #[must_use]
    pub fn is_exact(&self) -> bool {
        self.to == self.aim
    }
}

/// One sentence for people.
impl fmt::Display for Rounded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { aim, to, reason, .. } = self;
        let below = &self.below.unwrap_or(*to);
        let above = &self.above.unwrap_or(*to);
        let other = if to == below { above } else { below };
        let is_lightest = *reason == RoundingReason::Lightest;
        let most =
            if is_lightest { "is the lightest load" } else { "is the heaviest load" };
        let is_down = to < aim;
        Words { aim, to, below, above, other, most, is_down }.tell(*reason, f)
    }
}

/// What the sentence on a rounded load is made of.
pub(super) struct Words<'a, T> {
    pub(super) aim: &'a T,
    pub(super) to: &'a T,
    pub(super) below: &'a T,
    pub(super) above: &'a T,
    /// The neighbour that was not chosen.
    pub(super) other: &'a T,
    /// What the last load on a side is.
    pub(super) most: &'a str,
    pub(super) is_down: bool,
}

impl<T: fmt::Display> Words<'_, T> {
    pub(super) fn tell(
        &self,
        reason: RoundingReason,
        f: &mut fmt::Formatter<'_>,
    ) -> fmt::Result {
        use RoundingReason as Why;
        let Self { aim, to, below, above, other, most, is_down } = self;
        match reason {
            Why::Exact => write!(f, "{aim} exists"),
            Why::NoMasses => write!(f, "{aim} is unchanged: bands have no mass"),
            Why::Nearer => {
                write!(f, "{aim} is not available: {to} is nearer than {other}")
            }
            Why::Tie => write!(
                f,
                "{aim} is not available: {below} and {above} are equally near, and a tie goes down"
            ),
            Why::TooFarAbove => write!(
                f,
                "{aim} is not available: {below} is used, because {above} is more than 5 % heavier"
            ),
            Why::Lightest | Why::Heaviest => {
                write!(f, "{aim} is not available: {to} {most}")
            }
            Why::Asked if *is_down => write!(f, "{aim} is rounded down to {to}"),
            Why::Asked => write!(f, "{aim} is rounded up to {to}"),
        }
    }
}

impl Serialize for Rounded {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        #[derive(serde::Serialize)]
        struct Facts {
            aim: Mass,
            to: Mass,
            reason: RoundingReason,
            #[serde(skip_serializing_if = "Option::is_none")]
            below: Option<Mass>,
            #[serde(skip_serializing_if = "Option::is_none")]
            above: Option<Mass>,
        }
        let Self { aim, to: load, reason, below, above } = *self;
        let facts = Facts { aim, to: load, reason, below, above };
        serialize_finding(to, self.code(), self, &facts)
    }
}

impl Loads {
    /// The nearest load that exists; a tie goes down, and so does a load that is more than 5 %
    /// above the aim. An aim under the lightest load gives the lightest, one over the heaviest the
    /// heaviest. Choices of this crate.
    ///
    /// The load is in the unit in which it exists. Bands have no masses: the aim is left as it is.
    #[must_use]
    pub fn round(&self, aim: Mass) -> Rounded {
        self.round_with(aim, Rounding::Nearest)
    }

    /// The load that exists to the given side of the aim, or nearest to it; on a side without
    /// loads the lightest or the heaviest.
    #[must_use]
    pub fn round_with(&self, aim: Mass, rounding: Rounding) -> Rounded {
        let below = self.up_to(aim);
        let above = self.from(aim);
        let (to, reason) = match (below, above) {
            (Some(below), _) if below == aim => (aim, RoundingReason::Exact),
            (Some(below), Some(above)) => between(aim, below, above, rounding),
            (Some(below), None) => (below, RoundingReason::Heaviest),
            (None, Some(above)) => (above, RoundingReason::Lightest),
            (None, None) => (aim, RoundingReason::NoMasses),
        };
        Rounded { aim, to, reason, below, above }
    }
}

fn between(
    aim: Mass,
    below: Mass,
    above: Mass,
    rounding: Rounding,
) -> (Mass, RoundingReason) {
    let (less, more) = (aim.exact() - below.exact(), above.exact() - aim.exact());
    let (is_above, reason) = choose(less, more, is_far_above(aim, above), rounding);
    (if is_above { above } else { below }, reason)
}

/// Whether the load above is chosen, of two that are so far below and above an aim.
pub(super) fn choose(
    less: u64,
    more: u64,
    is_far_above: bool,
    rounding: Rounding,
) -> (bool, RoundingReason) {
    match rounding {
        Rounding::Down => (false, RoundingReason::Asked),
        Rounding::Up => (true, RoundingReason::Asked),
        Rounding::Nearest if less < more => (false, RoundingReason::Nearer),
        Rounding::Nearest if less == more => (false, RoundingReason::Tie),
        Rounding::Nearest if is_far_above => (false, RoundingReason::TooFarAbove),
        Rounding::Nearest => (true, RoundingReason::Nearer),
    }
}

/// Whether a load is more than 5 % above an aim.
pub(super) fn is_far_above(aim: Mass, load: Mass) -> bool {
    load.exact() * 100 > aim.exact() * 105
}
