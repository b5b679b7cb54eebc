//! One set as it was done.

use std::fmt;
use std::hash::{Hash, Hasher};

use serde::de::{self, Deserialize, Deserializer, Visitor};
use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::prescription::{Effort, Load, Work};

/// One set as it was done.
///
/// As JSON: one of `reps`, `seconds` and `metres`, each a number or a map with `left` and `right`;
/// `load` and `effort` where they are known, and `drops`. A set without work was not done.
///
/// A set in parts is one set too. With pauses between the parts the amount is that of all parts
/// together. Of a drop set it is that of the first part, whose load is the load of the set; the parts
/// after it are its [`drops`](Self::drops), which progression passes over.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct PerformedSet {
    done: Option<Amount>,
    load: Option<Load>,
    effort: Option<Effort>,
    /// Without drops of their own.
    drops: Vec<PerformedSet>,
}

/// How much was done.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Amount {
    Reps(Sides),
    Seconds(Sides),
    Metres(Sides),
    /// Written as a bare number: repetitions, unless a dose says what it counts.
    Number(Sides),
}

impl Amount {
    const fn sides(self) -> Sides {
        match self {
            Self::Reps(sides)
            | Self::Seconds(sides)
            | Self::Metres(sides)
            | Self::Number(sides) => sides,
        }
    }

    const fn unit(self) -> u8 {
        match self {
            Self::Reps(_) | Self::Number(_) => 0,
            Self::Seconds(_) => 1,
            Self::Metres(_) => 2,
        }
    }
}

/// A bare number equals as many repetitions.
impl PartialEq for Amount {
    fn eq(&self, other: &Self) -> bool {
        (self.unit(), self.sides()) == (other.unit(), other.sides())
    }
}

impl Eq for Amount {}

impl Hash for Amount {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (self.unit(), self.sides()).hash(state);
    }
}

/// How much was done on each side; the same twice where sides do not matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Sides {
    left: u32,
    right: u32,
}

impl Sides {
    const fn both(amount: u32) -> Self {
        Self { left: amount, right: amount }
    }

    pub(crate) fn weaker(self) -> u32 {
        self.left.min(self.right)
    }
}

impl PerformedSet {
    /// A set of repetitions.
    #[must_use]
    pub fn reps(reps: u32) -> Self {
        Self { done: Some(Amount::Reps(Sides::both(reps))), ..Self::default() }
    }

    /// A set with the repetitions of the left side and of the right.
    #[must_use]
    pub fn reps_of_sides(left: u32, right: u32) -> Self {
        Self { done: Some(Amount::Reps(Sides { left, right })), ..Self::default() }
    }

    /// A hold, in seconds.
    #[must_use]
    pub fn seconds(seconds: u32) -> Self {
        Self { done: Some(Amount::Seconds(Sides::both(seconds))), ..Self::default() }
    }

    /// A hold with the seconds of the left side and of the right.
    #[must_use]
    pub fn seconds_of_sides(left: u32, right: u32) -> Self {
        Self { done: Some(Amount::Seconds(Sides { left, right })), ..Self::default() }
    }

    /// A distance in metres.
    #[must_use]
    pub fn metres(metres: u32) -> Self {
        Self { done: Some(Amount::Metres(Sides::both(metres))), ..Self::default() }
    }

    /// A set that was not done, or not logged.
    #[must_use]
    pub fn skipped() -> Self {
        Self::default()
    }

    /// Sets the load that was lifted.
    #[must_use]
    pub fn with_load(self, load: Load) -> Self {
        Self { load: Some(load), ..self }
    }

    /// Sets how hard the set was.
    #[must_use]
    pub fn with_effort(self, effort: Effort) -> Self {
        Self { effort: Some(effort), ..self }
    }

    /// Adds a part with a lighter load that was done right after what is there, as in a drop set. A
    /// part that has drops itself adds those after it.
    ///
    /// ```
    /// use regimen::progression::PerformedSet;
    ///
    /// let lighter = PerformedSet::reps(8).with_load("16kg".parse()?);
    /// let set = PerformedSet::reps(10).with_load("20kg".parse()?).with_drop(lighter);
    /// assert_eq!((set.amount(), set.drops().len()), (Some(10), 1));
    /// assert_eq!(
    ///     serde_json::to_string(&set)?,
    ///     r#"{"reps":10,"load":"20kg","drops":[{"reps":8,"load":"16kg"}]}"#,
    /// );
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn with_drop(mut self, mut drop: Self) -> Self {
        let after = std::mem::take(&mut drop.drops);
        self.drops.push(drop);
        self.drops.extend(after);
        self
    }

    /// The number of repetitions, seconds or metres, on the weaker side; `None` if the set was not
    /// done.
    #[must_use]
    pub fn amount(&self) -> Option<u32> {
        self.done.map(|done| done.sides().weaker())
    }

    /// The load that was lifted, if it is known.
    #[must_use]
    pub fn load(&self) -> Option<&Load> {
        self.load.as_ref()
    }

    /// The parts of a drop set after the first, in the order in which they were done.
    #[must_use]
    pub fn drops(&self) -> &[Self] {
        &self.drops
    }

    /// How hard it was, if it is known.
    #[must_use]
    pub fn effort(&self) -> Option<Effort> {
        self.effort
    }

    pub(crate) fn done(&self) -> Option<Amount> {
        self.done
    }

    /// The set with a bare number in the unit of a prescribed work.
    pub(crate) fn counted_as(self, work: Option<&Work>) -> Self {
        let Some(Amount::Number(sides)) = self.done else { return self };
        let done = match work.and_then(|work| work.parts().first()) {
            Some(Work::Hold(_)) => Amount::Seconds(sides),
            Some(Work::Distance(_)) => Amount::Metres(sides),
            _ => Amount::Reps(sides),
        };
        Self { done: Some(done), ..self }
    }
}

/// Repetitions; in [`Dose::performed`](crate::progression::Dose::performed) what the dose counts.
impl From<u32> for PerformedSet {
    fn from(amount: u32) -> Self {
        let done = Some(Amount::Number(Sides::both(amount)));
        Self { done, ..Self::default() }
    }
}

#[derive(serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "a set with `reps`, `seconds` or `metres`")]
struct Form {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    reps: Option<Sides>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    seconds: Option<Sides>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    metres: Option<Sides>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    load: Option<Load>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    effort: Option<Effort>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    drops: Vec<PerformedSet>,
}

impl Serialize for PerformedSet {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let (mut reps, mut seconds, mut metres) = (None, None, None);
        match self.done {
            Some(Amount::Reps(sides) | Amount::Number(sides)) => reps = Some(sides),
            Some(Amount::Seconds(sides)) => seconds = Some(sides),
            Some(Amount::Metres(sides)) => metres = Some(sides),
            None => {}
        }
        let (load, effort, drops) = (self.load.clone(), self.effort, self.drops.clone());
        Form { reps, seconds, metres, load, effort, drops }.serialize(to)
    }
}

impl<'de> Deserialize<'de> for PerformedSet {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let Form { reps, seconds, metres, load, effort, drops } =
            Form::deserialize(from)?;
        let done = match (reps, seconds, metres) {
            (None, None, None) => None,
            (Some(sides), None, None) => Some(Amount::Reps(sides)),
            (None, Some(sides), None) => Some(Amount::Seconds(sides)),
            (None, None, Some(sides)) => Some(Amount::Metres(sides)),
            _ => {
                let message = "a set has one of `reps`, `seconds` and `metres`: keep one";
                return Err(de::Error::custom(message));
            }
        };
        if drops.iter().any(|drop| !drop.drops.is_empty()) {
            let message =
                "a drop has no `drops` of its own: list them one after the other";
            return Err(de::Error::custom(message));
        }
        Ok(Self { done, load, effort, drops })
    }
}

impl Serialize for Sides {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        if self.left == self.right {
            return to.serialize_u32(self.left);
        }
        let mut map = to.serialize_map(Some(2))?;
        map.serialize_entry("left", &self.left)?;
        map.serialize_entry("right", &self.right)?;
        map.end()
    }
}

impl<'de> Deserialize<'de> for Sides {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(SidesVisitor)
    }
}

struct SidesVisitor;

impl<'de> Visitor<'de> for SidesVisitor {
    type Value = Sides;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a number, or a map with `left` and `right`")
    }

    fn visit_u64<E: de::Error>(self, number: u64) -> Result<Sides, E> {
        let number = u32::try_from(number);
        number
            .map(Sides::both)
            .map_err(|_| E::custom("a number that is too large for a set"))
    }

    fn visit_i64<E: de::Error>(self, number: i64) -> Result<Sides, E> {
        let number = u32::try_from(number);
        number
            .map(Sides::both)
            .map_err(|_| E::custom("a number that is too large for a set"))
    }

    fn visit_map<A: de::MapAccess<'de>>(self, map: A) -> Result<Sides, A::Error> {
        #[derive(serde::Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Ends {
            left: u32,
            right: u32,
        }
        let Ends { left, right } =
            Ends::deserialize(de::value::MapAccessDeserializer::new(map))?;
        Ok(Sides { left, right })
    }
}
