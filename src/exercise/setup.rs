//! One way to perform an exercise.

use crate::equipment::EquipmentSet;
use crate::equipment::Kit;
use crate::exercise::Position;
use crate::exercise::id::{is_slug, slug_of};

/// One way to perform an exercise: all the equipment it needs, the position and a note.
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
    id: String,
    equipment: EquipmentSet,
    #[serde(skip_serializing_if = "Option::is_none")]
    position: Option<Position>,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    unknown: Option<String>,
}

impl Setup {
    /// A setup that needs all of the given equipment; the empty set means that truly nothing is
    /// needed.
    pub fn new(equipment: impl Into<EquipmentSet>) -> Self {
        let equipment = equipment.into();
        let mut id = String::new();
        for item in equipment {
            if !id.is_empty() {
                id.push('-');
            }
            id.push_str(item.as_str());
        }
        if id.is_empty() {
            id.push_str("no-equipment");
        } else if !is_slug(&id) {
            id = slug_of(&id);
        }
        Self { id, equipment, position: None, note: None, unknown: None }
    }

    /// The same with an id of its own, which must be a slug and unique in the exercise.
    #[must_use]
    pub fn with_id(self, id: impl Into<String>) -> Self {
        Self { id: id.into(), ..self }
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

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "a setup")]
struct SetupForm {
    id: Option<String>,
    equipment: EquipmentSet,
    position: Option<Position>,
    note: Option<String>,
    unknown: Option<String>,
}

impl From<SetupForm> for Setup {
    fn from(SetupForm { id, equipment, position, note, unknown }: SetupForm) -> Self {
        let unnamed = Self { position, note, unknown, ..Self::new(equipment) };
        match id {
            Some(id) => unnamed.with_id(id),
            None => unnamed,
        }
    }
}
