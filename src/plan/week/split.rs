//! Which session of a week trains which body parts.

use std::fmt;
use std::str::FromStr;

use serde::de::{Deserialize, Deserializer};
use serde::ser::{Serialize, Serializer};

use crate::muscle::LeafGroup;
use crate::vocabulary::{EnumSet, UnknownName, vocabulary};

vocabulary! {
    /// A split that has a name.
    #[non_exhaustive]
    pub enum NamedSplit: "split" {
        /// Every session may train everything.
        Full = "full body",
        /// The upper body, and the lower body with the trunk.
        UpperLower = "upper and lower body",
        /// What pushes, and what pulls.
        PushPull = "push and pull",
        /// The torso, and the limbs.
        TorsoLimbs = "torso and limbs",
        /// What pushes, what pulls, and the legs with the trunk.
        PushPullLegs = "push, pull and legs",
    }
}

/// Which body parts a session may have as primaries of strength work: sessions take the parts of the
/// split in turn.
///
/// As JSON it is the id of a [`NamedSplit`], such as `upper-lower`, or a list of lists of body
/// parts.
///
/// ```
/// use regimen::muscle::LeafGroup;
/// use regimen::plan::{NamedSplit, Split};
///
/// let split: Split = serde_json::from_str(r#"[["chest", "triceps"], ["lats", "biceps"]]"#)?;
/// assert_eq!(split.parts().len(), 2);
/// assert!(split.parts()[1].contains(LeafGroup::Biceps));
/// let split = Split::from(NamedSplit::UpperLower);
/// assert_eq!(serde_json::to_string(&split)?, r#""upper-lower""#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Split {
    /// One that has a name.
    Named(NamedSplit),
    /// Parts that someone chose.
    Parts(Vec<EnumSet<LeafGroup>>),
}

impl Default for Split {
    fn default() -> Self {
        Self::Named(NamedSplit::Full)
    }
}

impl From<NamedSplit> for Split {
    fn from(named: NamedSplit) -> Self {
        Self::Named(named)
    }
}

impl Split {
    /// The parts, which sessions take in turn; never empty. Which body part is where in a split that
    /// has a name is a choice of this crate.
    #[must_use]
    pub fn parts(&self) -> Vec<EnumSet<LeafGroup>> {
        use LeafGroup as L;
        let upper = [
            L::Neck,
            L::Trapezius,
            L::MiddleBack,
            L::Lats,
            L::Deltoids,
            L::RotatorCuff,
            L::Chest,
            L::SerratusAnterior,
            L::Biceps,
            L::Triceps,
            L::Forearms,
        ];
        let with_rest = |some: EnumSet<LeafGroup>| vec![some, EnumSet::all() - some];
        let set = |groups: &[LeafGroup]| groups.iter().copied().collect();
        let push: EnumSet<LeafGroup> =
            set(&[L::Chest, L::Deltoids, L::SerratusAnterior, L::Triceps]);
        match self {
            Self::Parts(parts) if parts.is_empty() => vec![EnumSet::all()],
            Self::Parts(parts) => parts.clone(),
            Self::Named(NamedSplit::Full) => vec![EnumSet::all()],
            Self::Named(NamedSplit::UpperLower) => with_rest(set(&upper)),
            Self::Named(NamedSplit::PushPull) => {
                let legs = [L::Quadriceps, L::Calves, L::Shins, L::HipFlexors, L::Abs];
                with_rest(push | set(&legs))
            }
            Self::Named(NamedSplit::TorsoLimbs) => with_rest(set(&[
                L::Neck,
                L::Trapezius,
                L::MiddleBack,
                L::Lats,
                L::LowerBack,
                L::Deltoids,
                L::RotatorCuff,
                L::Chest,
                L::SerratusAnterior,
                L::Abs,
                L::Obliques,
            ])),
            Self::Named(NamedSplit::PushPullLegs) => {
                let upper: EnumSet<LeafGroup> = set(&upper);
                vec![push, upper - push, EnumSet::all() - upper]
            }
        }
    }

    /// The name of a part, counted from 0; none where all is one part.
    pub(super) fn name_of(&self, part: usize) -> Option<String> {
        let names: &[&str] = match self {
            Self::Named(NamedSplit::Full) => &[],
            Self::Named(NamedSplit::UpperLower) => &["upper body", "lower body"],
            Self::Named(NamedSplit::PushPull) => &["push", "pull"],
            Self::Named(NamedSplit::TorsoLimbs) => &["torso", "limbs"],
            Self::Named(NamedSplit::PushPullLegs) => &["push", "pull", "legs"],
            Self::Parts(parts) => {
                let groups = parts.get(part)?.iter();
                let names = groups.map(|group| group.name().to_lowercase());
                return Some(crate::text::list(names, "and"));
            }
        };
        names.get(part).map(|name| (*name).to_owned())
    }
}

/// For people: the name, or the parts.
impl fmt::Display for Split {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Named(named) => f.write_str(named.name()),
            Self::Parts(parts) => {
                let names = (0..parts.len()).filter_map(|part| self.name_of(part));
                f.write_str(&names.collect::<Vec<_>>().join("; "))
            }
        }
    }
}

impl FromStr for Split {
    type Err = UnknownName;

    fn from_str(id: &str) -> Result<Self, UnknownName> {
        id.parse().map(Self::Named)
    }
}

/// The id of a split, or the body parts of each of its parts.
#[cfg(feature = "schema")]
#[derive(schemars::JsonSchema)]
#[schemars(rename = "Split", untagged, transform = crate::schema::plain)]
#[expect(dead_code, reason = "only described")]
enum Form {
    Named(NamedSplit),
    Parts(Vec<EnumSet<LeafGroup>>),
}
#[cfg(feature = "schema")]
crate::schema::schema_of_form!(Split = Form);

impl Serialize for Split {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Named(named) => named.serialize(to),
            Self::Parts(parts) => parts.serialize(to),
        }
    }
}

impl<'de> Deserialize<'de> for Split {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl<'de> serde::de::Visitor<'de> for Visitor {
            type Value = Split;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("the id of a split or a list of lists of body parts")
            }

            fn visit_str<E: serde::de::Error>(self, id: &str) -> Result<Split, E> {
                id.parse().map_err(E::custom)
            }

            fn visit_seq<A: serde::de::SeqAccess<'de>>(
                self,
                mut parts: A,
            ) -> Result<Split, A::Error> {
                let mut all = Vec::new();
                while let Some(part) = parts.next_element()? {
                    all.push(part);
                }
                Ok(Split::Parts(all))
            }
        }
        from.deserialize_any(Visitor)
    }
}
