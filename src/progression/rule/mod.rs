//! A rule of progression as data: which wheels turn on a hit, and which on misses.

mod error;
mod named;
mod print;
mod wheel;
mod wheel_kind;

pub(crate) use error::RuleFacts;
pub use error::{InvalidRule, RuleErrorKind};
pub(crate) use print::OnMisses;
pub use wheel::{Amount, Step, Wheel};
pub use wheel_kind::WheelKind;

use std::fmt;

use crate::limits;

/// A rule of progression, which works like an odometer.
///
/// On a hit the first wheel that can turn turns, and all wheels before it return to their start. A
/// count whose limit every set has reached is passed over; if no wheel behind it can turn, it goes to
/// that limit, so more repetitions never lead to a lower dose. On the n-th miss in a row the wheels after `miss n:` do the same. The rule is plain data with
/// a [notation](super::notation), which is also its JSON.
///
/// # Example
///
/// ```
/// use regimen::prescription::Mass;
/// use regimen::progression::{Progression, Wheel};
///
/// let rule: Progression = "up reps +1 to 12, load +2.5kg; miss 3: load -10%".parse()?;
/// assert_eq!((rule.up().len(), rule.misses()), (2, Some(3)));
///
/// let up = [Wheel::reps(1, 12)?, Wheel::load(Mass::kg(2.5)?)];
/// let same = Progression::new(up)?.on_misses(3, [Wheel::load_percent(10.0)?])?;
/// assert_eq!(same, rule);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Progression {
    each_round: bool,
    when: When,
    hits: u32,
    up: Vec<Wheel>,
    down: Option<Down>,
}

/// What misses do.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Down {
    misses: u32,
    wheels: Vec<Wheel>,
}

/// What a hit is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum When {
    /// Every set reached the top of its range, or the minimum of an open set.
    #[default]
    AllSets,
    /// The work of all sets together reached a number.
    Sum(u32),
    /// The last set reached a number.
    Last(u32),
    /// A set with a number, counted from 1, reached a number.
    #[non_exhaustive]
    Set {
        /// The number of the set.
        set: u32,
        /// What it must reach.
        least: u32,
    },
    /// A set with a number, counted from 1, reached the lower end of what is prescribed for it, which
    /// may differ from turn to turn.
    #[non_exhaustive]
    Least {
        /// The number of the set.
        set: u32,
    },
}

impl When {
    /// A set, counted from 1, must reach a number.
    #[must_use]
    pub const fn set(set: u32, least: u32) -> Self {
        Self::Set { set, least }
    }

    /// A set, counted from 1, must reach the lower end of what is prescribed for it.
    ///
    /// ```
    /// use regimen::progression::{Progression, When};
    ///
    /// // The third set of 5/3/1 decides, whatever the sets after it are.
    /// let rule: Progression = "each round: when set 3 least: up max +5lb".parse()?;
    /// assert_eq!(rule.condition(), When::least(3));
    /// # Ok::<(), regimen::progression::ParseProgressionError>(())
    /// ```
    #[must_use]
    pub const fn least(set: u32) -> Self {
        Self::Least { set }
    }

    /// The number of the set that is asked for, if one is.
    pub(crate) const fn number_of_set(self) -> Option<u32> {
        match self {
            Self::Set { set, .. } | Self::Least { set } => Some(set),
            Self::AllSets | Self::Sum(_) | Self::Last(_) => None,
        }
    }
}

impl Progression {
    /// Creates a rule whose wheels turn on a hit.
    ///
    /// # Errors
    ///
    /// [`InvalidRule`] without a wheel, with more than seven, or with two of a kind.
    pub fn new(up: impl IntoIterator<Item = Wheel>) -> Result<Self, InvalidRule> {
        let up = checked(up)?;
        Ok(Self { each_round: false, when: When::AllSets, hits: 1, up, down: None })
    }

    /// Adds wheels that turn after a number of misses in a row. Masses and percentages are taken
    /// off, a stage goes on, and a rung goes back.
    ///
    /// # Errors
    ///
    /// [`InvalidRule`] for a number outside 1 to 20, without a wheel, with more than seven, with
    /// two of a kind, or with wheels of repetitions, seconds, sets or rounds, which go back to
    /// their start on misses anyway.
    pub fn on_misses(
        mut self,
        misses: u32,
        wheels: impl IntoIterator<Item = Wheel>,
    ) -> Result<Self, InvalidRule> {
        limits::IN_A_ROW.check(misses)?;
        let wheels = checked(wheels)?;
        if let Some(wheel) = wheels.iter().find(|wheel| wheel.only_turns_up()) {
            return Err(RuleErrorKind::OnlyUp(wheel.kind()).into());
        }
        if wheels.iter().any(Wheel::takes_all) {
            return Err(RuleErrorKind::TakesAll.into());
        }
        self.down = Some(Down { misses, wheels });
        Ok(self)
    }

    /// Sets another condition of a hit.
    ///
    /// # Errors
    ///
    /// [`InvalidRule`] for a number of repetitions or seconds outside 1 to 10000, or of a set
    /// outside 1 to 400.
    pub fn when(self, when: When) -> Result<Self, InvalidRule> {
        match when {
            When::AllSets => {}
            When::Sum(least) | When::Last(least) => {
                limits::REACHED.check(least)?;
            }
            When::Set { set, least } => {
                limits::NUMBER_OF_SET.check(set)?;
                limits::REACHED.check(least)?;
            }
            When::Least { set } => {
                limits::NUMBER_OF_SET.check(set)?;
            }
        }
        Ok(Self { when, ..self })
    }

    /// Sets the number of hits in a row that are needed before a wheel turns.
    ///
    /// # Errors
    ///
    /// [`InvalidRule`] outside 1 to 20.
    pub fn after_hits(self, hits: u32) -> Result<Self, InvalidRule> {
        Ok(Self { hits: limits::IN_A_ROW.check(hits)?, ..self })
    }

    /// Judges once for each round of turns, at its end.
    #[must_use]
    pub fn each_round(self) -> Self {
        Self { each_round: true, ..self }
    }

    /// Whether the rule judges once for each round of turns, at its end.
    #[must_use]
    pub const fn is_each_round(&self) -> bool {
        self.each_round
    }

    /// What a hit is.
    #[must_use]
    pub const fn condition(&self) -> When {
        self.when
    }

    /// The number of hits in a row that are needed before a wheel turns; usually one.
    #[must_use]
    pub const fn hits(&self) -> u32 {
        self.hits
    }

    /// The wheels that turn on a hit.
    #[must_use]
    pub fn up(&self) -> &[Wheel] {
        &self.up
    }

    /// The number of misses in a row on which wheels turn back; `None` where misses change
    /// nothing.
    #[must_use]
    pub fn misses(&self) -> Option<u32> {
        self.down.as_ref().map(|down| down.misses)
    }

    /// The wheels that turn on misses; the empty slice where misses change nothing.
    #[must_use]
    pub fn down(&self) -> &[Wheel] {
        self.down.as_ref().map_or(&[], |down| &down.wheels)
    }

    /// The wheel of a kind that turns on a hit.
    pub(crate) fn wheel(&self, kind: WheelKind) -> Option<&Wheel> {
        self.up.iter().find(|wheel| wheel.kind() == kind)
    }

    /// Whether a wheel of a kind turns on a hit or on misses.
    pub(crate) fn turns(&self, kind: WheelKind) -> bool {
        self.up.iter().chain(self.down()).any(|wheel| wheel.kind() == kind)
    }
}

fn checked(wheels: impl IntoIterator<Item = Wheel>) -> Result<Vec<Wheel>, InvalidRule> {
    let most = limits::WHEELS.high() as usize;
    let wheels: Vec<Wheel> = wheels.into_iter().take(most + 1).collect();
    for (place, wheel) in wheels.iter().enumerate() {
        if wheels.iter().take(place).any(|other| other.kind() == wheel.kind()) {
            return Err(RuleErrorKind::WheelTwice(wheel.kind()).into());
        }
    }
    limits::WHEELS.check(u32::try_from(wheels.len()).unwrap_or(u32::MAX))?;
    Ok(wheels)
}

/// In the notation; a width is that of the whole.
impl fmt::Display for Progression {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if f.width().is_none() && f.precision().is_none() {
            return self.print(f);
        }
        let mut text = String::new();
        self.print(&mut text)?;
        f.pad(&text)
    }
}

impl Progression {
    fn print(&self, to: &mut dyn fmt::Write) -> fmt::Result {
        if self.each_round {
            to.write_str("each round: ")?;
        }
        match self.when {
            When::AllSets => {}
            When::Sum(least) => write!(to, "when sum {least}: ")?,
            When::Last(least) => write!(to, "when last {least}: ")?,
            When::Set { set, least } => write!(to, "when set {set} {least}: ")?,
            When::Least { set } => write!(to, "when set {set} least: ")?,
        }
        match self.hits {
            1 => to.write_str("up ")?,
            hits => write!(to, "hits {hits}: ")?,
        }
        print::print(to, &self.up, '+')?;
        if let Some(Down { misses, wheels }) = &self.down {
            write!(to, "; miss {misses}: ")?;
            print::print(to, wheels, '-')?;
        }
        Ok(())
    }
}

/// The notation, in every format.
#[cfg(feature = "schema")]
impl schemars::JsonSchema for Progression {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Progression".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "A rule of progression: what goes up, by how much and when.",
            "type": "string",
            "examples": ["up load +2.5kg; miss 3: load -10%", "up reps +1 to 12, load +2.5kg"],
        })
    }
}

impl serde::Serialize for Progression {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> serde::Deserialize<'de> for Progression {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        crate::vocabulary::from_text(
            from,
            "a rule of progression such as \"up load +2.5kg\"",
        )
    }
}
