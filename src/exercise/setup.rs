//! One way to perform an exercise.

use std::borrow::Cow;

use super::attributes::{Level, Position};
use super::id::slug_of;
use super::loads::Loads;
use crate::equipment::{Equipment, EquipmentSet, Kit};
use crate::region::BodyRegion;

/// One way to perform an exercise: all the equipment it needs, the position, the regions it loads,
/// and a note.
///
/// An exercise has one or more setups, any of which will do, preferred first. A setup without
/// [an id of its own](Setup::with_id) is named after its equipment. Its texts are checked when the
/// exercise is built.
///
/// # Example
///
/// ```
/// use regimen::exercise::{Position, Setup};
/// use regimen::{Equipment, Kit};
///
/// let band = Setup::new([Equipment::ResistanceBand, Equipment::HighAnchor])
///     .in_position(Position::TallKneeling)
///     .with_note("Fix the band at the top of a closed door.");
/// assert_eq!(band.id(), "high-anchor-resistance-band");
/// assert!(Kit::from([Equipment::ResistanceBand]).allows(&band));
/// assert!(!Kit::outdoors([Equipment::ResistanceBand]).allows(&band));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(from = "SetupForm")]
pub struct Setup {
    id: Cow<'static, str>,
    equipment: EquipmentSet,
    #[serde(skip_serializing_if = "Option::is_none")]
    position: Option<Position>,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    unknown: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    level: Option<Level>,
    #[serde(skip_serializing_if = "is_false")]
    assists: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    loads: Option<Loads>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
fn is_false(value: &bool) -> bool {
    !value
}

/// The id of a setup that is named after its equipment.
fn id_of(equipment: EquipmentSet) -> Cow<'static, str> {
    let mut items = equipment.iter();
    match (items.next(), items.next()) {
        (None, _) => "no-equipment".into(),
        (Some(item), None) => item.as_str().into(),
        _ => {
            let ids: Vec<&str> = equipment.iter().map(Equipment::as_str).collect();
            slug_of(&ids.join("-")).into()
        }
    }
}

impl Setup {
    /// A setup that needs all of the given equipment; the empty set means that truly nothing is
    /// needed.
    pub fn new(equipment: impl Into<EquipmentSet>) -> Self {
        let equipment = equipment.into();
        Self {
            id: id_of(equipment),
            equipment,
            position: None,
            note: None,
            unknown: None,
            level: None,
            assists: false,
            loads: None,
        }
    }

    /// The same with an id of its own, which must be a slug and unique in the exercise.
    #[must_use]
    pub fn with_id(self, id: impl Into<String>) -> Self {
        Self { id: Cow::Owned(id.into()), ..self }
    }

    /// The same in a position.
    #[must_use]
    pub fn in_position(self, position: Position) -> Self {
        Self { position: Some(position), ..self }
    }

    /// The same with a note of 1 to 1000 characters, such as where to fix a band.
    #[must_use]
    pub fn with_note(self, note: impl Into<String>) -> Self {
        Self { note: Some(note.into()), ..self }
    }

    /// Adds a requirement that could not be identified, such as a "machine"; no kit meets it.
    #[must_use]
    pub fn with_unknown(self, unknown: impl Into<String>) -> Self {
        Self { unknown: Some(unknown.into()), ..self }
    }

    /// The same at a level of its own, for a way that is harder than the exercise's level says.
    #[must_use]
    pub fn with_level(self, level: Level) -> Self {
        Self { level: Some(level), ..self }
    }

    /// The same with equipment that takes load off, such as the band of an assisted pull-up.
    #[must_use]
    pub fn assisting(self) -> Self {
        Self { assists: true, ..self }
    }

    /// The same with the body regions that it stresses.
    #[must_use]
    pub fn with_loads(self, loads: impl Into<Loads>) -> Self {
        Self { loads: Some(loads.into()), ..self }
    }

    /// The requirement that could not be identified, if there is one.
    #[must_use]
    pub fn unknown(&self) -> Option<&str> {
        self.unknown.as_deref()
    }

    /// The slug that is unique in the exercise.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The equipment, all of which is needed.
    #[must_use]
    pub fn equipment(&self) -> EquipmentSet {
        self.equipment
    }

    /// The position, if it is known.
    #[must_use]
    pub fn position(&self) -> Option<Position> {
        self.position
    }

    /// The note, if there is one.
    #[must_use]
    pub fn note(&self) -> Option<&str> {
        self.note.as_deref()
    }

    /// The level of this way, if it is not the exercise's.
    #[must_use]
    pub fn level(&self) -> Option<Level> {
        self.level
    }

    /// Whether the equipment takes load off, so that it gives no resistance.
    #[must_use]
    pub fn assists(&self) -> bool {
        self.assists
    }

    /// Whether the setup works against a resistance that can be chosen: a weight, a band, a cable
    /// or a machine that does not [assist](Self::assists).
    ///
    /// ```
    /// use regimen::{Equipment, exercise::Setup};
    ///
    /// let band = Setup::new([Equipment::PullUpBar, Equipment::ResistanceBand]);
    /// assert!(band.has_resistance());
    /// assert!(!band.assisting().has_resistance());
    /// ```
    #[must_use]
    pub fn has_resistance(&self) -> bool {
        !self.assists && !self.equipment.is_disjoint(EquipmentSet::resistances())
    }

    /// The body regions that this way stresses; `None` if they are not known.
    #[must_use]
    pub fn loads(&self) -> Option<Loads> {
        self.loads
    }

    /// Whether this way stresses the region, or may do so because its loads are not known.
    #[must_use]
    pub fn may_load(&self, region: BodyRegion) -> bool {
        self.loads.is_none_or(|loads| loads.grade(region).is_some())
    }

    /// Whether this way stresses the region heavily, or may do so because its loads are not known.
    #[must_use]
    pub fn may_load_heavily(&self, region: BodyRegion) -> bool {
        self.loads.is_none_or(|loads| loads.heavily().contains(region))
    }
}

impl Kit {
    /// Whether everything that the setup needs is at hand, and all of it is known.
    #[must_use]
    pub fn allows(&self, setup: &Setup) -> bool {
        setup.unknown.is_none() && self.missing_for(setup).is_empty()
    }

    /// The equipment that the setup needs and that is not at hand.
    ///
    /// ```
    /// use regimen::{Equipment, Kit, exercise::Setup};
    ///
    /// let setup = Setup::new([Equipment::ResistanceBand, Equipment::HighAnchor]);
    /// let park = Kit::outdoors([Equipment::ResistanceBand]);
    /// assert_eq!(park.missing_for(&setup), Equipment::HighAnchor.into());
    /// ```
    #[must_use]
    pub fn missing_for(&self, setup: &Setup) -> EquipmentSet {
        setup.equipment - self.at_hand()
    }
}

/// One way to perform an exercise.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "a setup")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(transform = crate::schema::plain, rename = "Setup"))]
struct SetupForm {
    /// The id, unique in its exercise; made of the equipment if left out.
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::schema::Slug>"))]
    id: Option<String>,
    /// What it needs, all of it.
    equipment: EquipmentSet,
    /// The position, if it is known.
    position: Option<Position>,
    /// Such as where to fix a band.
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::schema::Text>"))]
    note: Option<String>,
    /// A requirement that could not be identified; no kit meets it.
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::schema::Text>"))]
    unknown: Option<String>,
    /// The level of this way, if it is not the exercise's.
    level: Option<Level>,
    /// Whether the equipment takes load off.
    #[serde(default)]
    assists: bool,
    /// The body regions that it stresses; not known if left out.
    loads: Option<Loads>,
}
#[cfg(feature = "schema")]
crate::schema::schema_of_form!(Setup = SetupForm);

impl From<SetupForm> for Setup {
    fn from(form: SetupForm) -> Self {
        let SetupForm { id, equipment, position, note, unknown, level, assists, loads } =
            form;
        let id = id.map_or_else(|| id_of(equipment), Cow::Owned);
        Self { id, equipment, position, note, unknown, level, assists, loads }
    }
}
