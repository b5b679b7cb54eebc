//! Which loads exist for which equipment.

use std::collections::BTreeMap;

use super::Loads;
use crate::equipment::{Equipment, EquipmentSet};
use crate::exercise::Setup;

/// The loads at hand for each piece of equipment.
///
/// Equipment that is not listed has every mass. As JSON a map from the id of the equipment to its
/// [`Loads`].
///
/// # Example
///
/// ```
/// use regimen::exercise::Setup;
/// use regimen::{Equipment, LoadInventory};
///
/// let mine: LoadInventory = serde_json::from_str(
///     r#"{ "barbell": { "bar": "20kg", "plates": { "20kg": 4, "1.25kg": 2 } },
///          "dumbbell-pair": ["5kg", "7.5kg"],
///          "resistance-band": ["band-light", "band-heavy"] }"#,
/// )?;
/// let press = Setup::new([Equipment::DumbbellPair, Equipment::Bench]);
/// assert_eq!(mine.of(&press).next("5kg".parse()?), Some("7.5kg".parse()?));
/// // One dumbbell is one of the pair.
/// assert_eq!(mine.of(&Setup::new([Equipment::Dumbbell])).all().count(), 2);
/// assert!(mine.of(&Setup::new([Equipment::Kettlebell])).is_any());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(
    Clone, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize,
)]
#[serde(transparent)]
pub struct LoadInventory(BTreeMap<Equipment, Loads>);

/// What adds weight to the body, the most usual first: a choice of this crate.
const ADDED: [Equipment; 8] = [
    Equipment::DipBelt,
    Equipment::WeightedVest,
    Equipment::Backpack,
    Equipment::WeightPlate,
    Equipment::Dumbbell,
    Equipment::DumbbellPair,
    Equipment::Kettlebell,
    Equipment::KettlebellPair,
];

impl LoadInventory {
    /// An inventory in which every mass exists.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets the loads of a piece of equipment, replacing earlier ones.
    #[must_use]
    pub fn with(mut self, equipment: Equipment, loads: Loads) -> Self {
        self.0.insert(equipment, loads);
        self
    }

    /// The loads that are stated for a piece of equipment.
    #[must_use]
    pub fn get(&self, equipment: Equipment) -> Option<&Loads> {
        self.0.get(&equipment)
    }

    /// Iterates over the equipment with stated loads, in the order of [`Equipment::ALL`].
    pub fn iter(&self) -> impl Iterator<Item = (Equipment, &Loads)> {
        self.0.iter().map(|(equipment, loads)| (*equipment, loads))
    }

    /// Returns the loads of a setup: those of the first piece of its equipment with stated loads,
    /// or else of equipment that provides one of its pieces. Resistances come before benches and
    /// racks. Without stated loads every mass exists.
    ///
    /// A setup without a resistance is done with the body, to which weight may be added. That is
    /// what hangs from a `dip-belt`, or else is worn or held: the first with stated loads of
    /// `weighted-vest`, `backpack`, `weight-plate`, `dumbbell` and `kettlebell`, and their pairs.
    ///
    /// ```
    /// use regimen::exercise::Setup;
    /// use regimen::{Equipment, LoadInventory};
    ///
    /// let mine: LoadInventory =
    ///     serde_json::from_str(r#"{ "dip-belt": ["5kg", "10kg"], "dumbbell": ["8kg"] }"#)?;
    /// let pull_up = Setup::new([Equipment::PullUpBar]);
    /// let (load, _) = mine.of(&pull_up).fit(&"bw+12kg".parse()?);
    /// assert_eq!(load.to_string(), "bw+10kg");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn of(&self, setup: &Setup) -> &Loads {
        let needed = setup.equipment();
        let lifted = needed & EquipmentSet::resistances();
        let of = |pieces: EquipmentSet| pieces.iter().find_map(|piece| self.get(piece));
        let provided = || {
            let mut stated = self.0.iter();
            let provides = |item: &Equipment| {
                !item.provides().is_disjoint(lifted) && !lifted.is_empty()
            };
            stated.find(|(item, _)| provides(item)).map(|(_, loads)| loads)
        };
        let added = || {
            let mut worn = ADDED.iter().filter(|_| lifted.is_empty());
            worn.find_map(|piece| self.get(*piece))
        };
        let stated = of(lifted).or_else(|| of(needed)).or_else(provided);
        stated.or_else(added).unwrap_or(Loads::any_ref())
    }
}

impl FromIterator<(Equipment, Loads)> for LoadInventory {
    fn from_iter<I: IntoIterator<Item = (Equipment, Loads)>>(loads: I) -> Self {
        Self(loads.into_iter().collect())
    }
}
