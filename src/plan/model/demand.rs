//! What choices can give, and a model can ask for.

use std::fmt;
use std::str::FromStr;

use crate::codes::of_list;
use crate::muscle::Muscle;
use crate::region::BodyRegion;
use crate::vocabulary::{List, UnknownName, from_text, joined, vocabulary};

vocabulary! {
    /// A group of movement patterns that a balanced session has one of each of.
    #[non_exhaustive]
    pub enum MovementGroup: "movement-group" {
        /// Pushing with the arms.
        Push = "push",
        /// Pulling with the arms.
        Pull = "pull",
        /// Squats and lunges.
        Knee = "knee",
        /// Hinges, and what extends the hip or bends the knee.
        Hinge = "hinge",
        /// Moving or bracing the trunk, and carrying.
        Trunk = "trunk",
    }
}

/// Something that choices give and a [`Model`](super::Model) can ask for: work for a muscle, a
/// movement, the preparation of a body region, or a raised pulse.
///
/// Its text form is one id, in JSON too; no two kinds of demand share an id.
///
/// # Example
///
/// ```
/// use regimen::plan::{Demand, MovementGroup};
/// use regimen::{BodyRegion, Muscle};
///
/// assert_eq!("rhomboids".parse(), Ok(Demand::Muscle(Muscle::Rhomboids)));
/// assert_eq!("push".parse(), Ok(Demand::Movement(MovementGroup::Push)));
/// assert_eq!("knees".parse(), Ok(Demand::Region(BodyRegion::Knees)));
/// assert_eq!(Demand::Raise.to_string(), "raise");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Demand {
    /// Work for a muscle.
    Muscle(Muscle),
    /// A movement of a group.
    Movement(MovementGroup),
    /// The joints of a region taken through their range.
    Region(BodyRegion),
    /// A raised pulse.
    Raise,
}

const MUSCLES: usize = Muscle::ALL.len();
const MOVEMENTS: usize = MovementGroup::ALL.len();
const REGIONS: usize = BodyRegion::ALL.len();
const RAISE: &str = "raise";

const LIST: &List = {
    const COUNT: usize = Demand::COUNT;
    const M: &List = Muscle::LIST;
    const G: &List = MovementGroup::LIST;
    const R: &List = BodyRegion::LIST;
    const NAME: &str = Demand::Raise.name();
    &List {
        what: "demand",
        code: of_list("unknown-demand"),
        ids: &joined::<_, COUNT>("", &[M.ids, G.ids, R.ids, &[RAISE]]),
        names: &joined::<_, COUNT>("", &[M.names, G.names, R.names, &[NAME]]),
        words: &joined::<&[&str], COUNT>(&[], &[M.words, G.words, R.words, &[&[]]]),
    }
};

impl Demand {
    /// How many demands there are.
    pub(in crate::plan) const COUNT: usize = MUSCLES + MOVEMENTS + REGIONS + 1;

    /// Every demand, in the order of muscles, movements, regions and the raise.
    pub fn all() -> impl Iterator<Item = Self> {
        let muscles = Muscle::ALL.iter().copied().map(Self::Muscle);
        let movements = MovementGroup::ALL.iter().copied().map(Self::Movement);
        let regions = BodyRegion::ALL.iter().copied().map(Self::Region);
        muscles.chain(movements).chain(regions).chain([Self::Raise])
    }

    /// The place in that order.
    pub(in crate::plan) const fn index(self) -> usize {
        match self {
            Self::Muscle(muscle) => muscle as usize,
            Self::Movement(group) => MUSCLES + group as usize,
            Self::Region(region) => MUSCLES + MOVEMENTS + region as usize,
            Self::Raise => MUSCLES + MOVEMENTS + REGIONS,
        }
    }

    /// The stable kebab-case id.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Muscle(muscle) => muscle.as_str(),
            Self::Movement(group) => group.as_str(),
            Self::Region(region) => region.as_str(),
            Self::Raise => RAISE,
        }
    }

    /// The name for people.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Muscle(muscle) => muscle.name(),
            Self::Movement(group) => group.name(),
            Self::Region(region) => region.name(),
            Self::Raise => "a raised pulse",
        }
    }
}

impl From<Muscle> for Demand {
    fn from(muscle: Muscle) -> Self {
        Self::Muscle(muscle)
    }
}

impl From<MovementGroup> for Demand {
    fn from(group: MovementGroup) -> Self {
        Self::Movement(group)
    }
}

impl From<BodyRegion> for Demand {
    fn from(region: BodyRegion) -> Self {
        Self::Region(region)
    }
}

impl FromStr for Demand {
    type Err = UnknownName;

    fn from_str(id: &str) -> Result<Self, UnknownName> {
        let muscle = id.parse().map(Self::Muscle);
        let movement = muscle.or_else(|_| id.parse().map(Self::Movement));
        let region = movement.or_else(|_| id.parse().map(Self::Region));
        match region {
            Err(_) if id == RAISE => Ok(Self::Raise),
            found => found.map_err(|_| UnknownName::new(LIST, id)),
        }
    }
}

impl fmt::Display for Demand {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl serde::Serialize for Demand {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.as_str())
    }
}

impl<'de> serde::Deserialize<'de> for Demand {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from_text(from, "the id of a demand")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_demand_has_a_place_and_an_id_of_its_own() {
        for (index, demand) in Demand::all().enumerate() {
            assert_eq!(demand.index(), index);
            assert_eq!(demand.as_str().parse(), Ok(demand));
        }
        assert_eq!(Demand::all().count(), Demand::COUNT);
    }
}
