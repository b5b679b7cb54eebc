//! A place in the week.

use super::Weekday;
use crate::equipment::Kit;

/// A place in the week: the day, the minutes and the kit there are, and what is done.
///
/// What a slot does is the id of a session, or of a rotation of sessions that take turns. The range
/// of the minutes is checked where the slot is used.
///
/// As JSON: `day`, `minutes`, `kit` and `does`; an empty-handed room is left out.
///
/// # Example
///
/// ```
/// use regimen::program::{Slot, Weekday};
/// use regimen::Equipment;
///
/// let slot = Slot::new(Weekday::Monday, 45).with_kit([Equipment::Barbell]).doing("a");
/// assert_eq!((slot.weekday(), slot.minutes(), slot.does()), (Weekday::Monday, 45, "a"));
/// assert!(slot.kit().contains(Equipment::Barbell));
/// assert_eq!(
///     serde_json::to_string(&slot)?,
///     r#"{"day":"monday","minutes":45,"kit":["barbell"],"does":"a"}"#,
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "a slot")]
pub struct Slot {
    #[serde(rename = "day")]
    pub(super) weekday: Weekday,
    pub(super) minutes: u32,
    #[serde(default, skip_serializing_if = "is_empty_room")]
    pub(super) kit: Kit,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(super) does: String,
}

fn is_empty_room(kit: &Kit) -> bool {
    *kit == Kit::default()
}

impl Slot {
    /// A slot on a day, of so many minutes, in an empty-handed room, in which nothing is done yet.
    #[must_use]
    pub fn new(weekday: Weekday, minutes: u32) -> Self {
        let kit = Kit::default();
        Self { weekday, minutes, kit, does: String::new() }
    }

    /// The same with another kit.
    #[must_use]
    pub fn with_kit(self, kit: impl Into<Kit>) -> Self {
        Self { kit: kit.into(), ..self }
    }

    /// The same with the id of the session or rotation that is done.
    #[must_use]
    pub fn doing(self, session: impl Into<String>) -> Self {
        Self { does: session.into(), ..self }
    }

    /// The day of the week.
    #[must_use]
    pub const fn weekday(&self) -> Weekday {
        self.weekday
    }

    /// The minutes there are.
    #[must_use]
    pub const fn minutes(&self) -> u32 {
        self.minutes
    }

    /// The kit at hand, and with it the place.
    #[must_use]
    pub const fn kit(&self) -> &Kit {
        &self.kit
    }

    /// The id of the session or rotation that is done; empty where there is none yet.
    #[must_use]
    pub fn does(&self) -> &str {
        &self.does
    }
}
