//! What is at hand for a session.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{self, Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::ser::{Serialize, Serializer};

use super::{Equipment, EquipmentSet};
use crate::vocabulary::vocabulary;

vocabulary! {
    /// Where a session takes place.
    #[derive(Default)]
    #[non_exhaustive]
    pub enum Place: "place" {
        /// A room has a wall and a door.
        #[default]
        Room = "a room" | "home" | "house" | "flat" | "apartment" | "indoors" | "inside" | "gym" | "garage" | "office" | "hotel",
        /// Outdoors there is only what one brings.
        Outdoors = "outdoors" | "outside" | "outdoor" | "park" | "garden" | "yard" | "street" | "beach",
    }
}

/// What is at hand: equipment, with all that it stands in for, and the place.
///
/// `Kit::from` and collecting mean in a room, which has a wall and a door;
/// [`Kit::outdoors`] has neither. The default kit is an empty-handed room. A mat is always at
/// hand, because the floor will do.
///
/// As JSON, a list of ids means in a room; otherwise it is
/// `{"place": "outdoors", "equipment": [..]}`.
///
/// # Example
///
/// ```
/// use regimen::{Equipment, Kit};
///
/// let room = Kit::from([Equipment::ResistanceBand]);
/// assert!(room.contains(Equipment::HighAnchor), "the door has one");
///
/// let park = Kit::outdoors([Equipment::DumbbellPair]);
/// assert!(park.contains(Equipment::Dumbbell));
/// assert!(!park.contains(Equipment::Wall));
/// assert_eq!(park.to_string(), "pair of dumbbells, outdoors");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Kit {
    place: Place,
    stated: EquipmentSet,
    at_hand: EquipmentSet,
}

impl Kit {
    /// The given equipment, in the given place.
    pub fn new(place: Place, equipment: impl Into<EquipmentSet>) -> Self {
        let stated = equipment.into();
        // Any floor will do for what is done on a mat.
        let mut at_hand = stated | Equipment::Mat.into();
        if place == Place::Room {
            at_hand |= EquipmentSet::from([Equipment::Wall, Equipment::Door]);
        }
        for item in at_hand {
            at_hand |= item.provides();
        }
        Self { place, stated, at_hand }
    }

    /// The given equipment, with neither wall nor door.
    pub fn outdoors(equipment: impl Into<EquipmentSet>) -> Self {
        Self::new(Place::Outdoors, equipment)
    }

    /// Where the session takes place.
    #[must_use]
    pub const fn place(&self) -> Place {
        self.place
    }

    /// The equipment as it was stated.
    #[must_use]
    pub const fn equipment(&self) -> EquipmentSet {
        self.stated
    }

    /// All that is at hand: the equipment stated, what the place has, and what these stand
    /// in for.
    #[must_use]
    pub const fn at_hand(&self) -> EquipmentSet {
        self.at_hand
    }

    /// Whether the equipment is at hand, or something that stands in for it.
    #[must_use]
    pub fn contains(&self, equipment: Equipment) -> bool {
        self.at_hand.contains(equipment)
    }

    /// The same kit with more equipment.
    ///
    /// ```
    /// use regimen::{Equipment, Kit};
    /// let park = Kit::outdoors([]).with(Equipment::PullUpBar);
    /// assert!(park.contains(Equipment::HighAnchor) && !park.contains(Equipment::Door));
    /// ```
    #[must_use]
    pub fn with(&self, equipment: impl Into<EquipmentSet>) -> Self {
        Self::new(self.place, self.stated | equipment.into())
    }
}

impl Default for Kit {
    fn default() -> Self {
        Self::from(EquipmentSet::empty())
    }
}

impl From<EquipmentSet> for Kit {
    fn from(equipment: EquipmentSet) -> Self {
        Self::new(Place::Room, equipment)
    }
}

impl From<Equipment> for Kit {
    fn from(equipment: Equipment) -> Self {
        Self::from(EquipmentSet::from(equipment))
    }
}

impl<const N: usize> From<[Equipment; N]> for Kit {
    fn from(equipment: [Equipment; N]) -> Self {
        equipment.into_iter().collect()
    }
}

impl From<&Self> for Kit {
    fn from(kit: &Self) -> Self {
        *kit
    }
}

impl FromIterator<Equipment> for Kit {
    fn from_iter<I: IntoIterator<Item = Equipment>>(equipment: I) -> Self {
        Self::from(equipment.into_iter().collect::<EquipmentSet>())
    }
}

/// The names of the equipment, and the place.
impl fmt::Display for Kit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<&str> = self.stated.iter().map(Equipment::name).collect();
        let all =
            if names.is_empty() { "no equipment".to_owned() } else { names.join(", ") };
        let place = match self.place {
            Place::Room => "in a room",
            Place::Outdoors => "outdoors",
        };
        f.pad(&format!("{all}, {place}"))
    }
}

/// A kit as it is written: a list of what is there, or a map with the place as well.
struct Written<T> {
    place: Place,
    equipment: Vec<T>,
}

impl<T: Serialize> Serialize for Written<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.place == Place::Room && serializer.is_human_readable() {
            return self.equipment.serialize(serializer);
        }
        Structure { place: self.place, equipment: &self.equipment }.serialize(serializer)
    }
}

/// Equipment and the place.
#[derive(serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(transform = crate::schema::plain, rename = "KitInPlace"))]
struct Structure<E> {
    /// Where the session takes place; in a room if left out.
    #[serde(default)]
    place: Place,
    /// What is at hand besides what the place brings.
    equipment: E,
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Kit {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Kit".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let list = generator.subschema_for::<EquipmentSet>();
        let structure = generator.subschema_for::<Structure<EquipmentSet>>();
        schemars::json_schema!({
            "description": "What is at hand: a list of equipment in a room, or equipment and the place.",
            "anyOf": [list, structure],
        })
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Written<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct ListOrMap<T>(PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for ListOrMap<T> {
            type Value = Written<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a list of equipment, or a map with `place` and `equipment`")
            }

            fn visit_seq<A: SeqAccess<'de>>(
                self,
                list: A,
            ) -> Result<Self::Value, A::Error> {
                let list = de::value::SeqAccessDeserializer::new(list);
                let equipment = Deserialize::deserialize(list)?;
                Ok(Written { place: Place::Room, equipment })
            }

            fn visit_map<A: MapAccess<'de>>(
                self,
                map: A,
            ) -> Result<Self::Value, A::Error> {
                let map = de::value::MapAccessDeserializer::new(map);
                let Structure { place, equipment } = Deserialize::deserialize(map)?;
                Ok(Written { place, equipment })
            }
        }
        if deserializer.is_human_readable() {
            return deserializer.deserialize_any(ListOrMap(PhantomData));
        }
        let Structure { place, equipment } = Deserialize::deserialize(deserializer)?;
        Ok(Self { place, equipment })
    }
}

impl Serialize for Kit {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Written { place: self.place, equipment: self.stated.iter().collect() }
            .serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Kit {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let list = Written::<Equipment>::deserialize(deserializer)?;
        Ok(Self::new(list.place, list.equipment.into_iter().collect::<EquipmentSet>()))
    }
}
