//! The usual table of lighter sets.

use crate::equipment::{Equipment, EquipmentSet};
use crate::exercise::{Exercise, Mechanic, Setup};
use crate::muscle::{LeafGroup, Muscle};
use crate::prescription::{
    Load, Percent, Prescription, Ramp, RampSet, RampSets, Reps, Work,
};
use crate::vocabulary::EnumSet;

const fn set(reps: u32, percent: f64) -> RampSet {
    RampSet::new(Reps::constant(reps), Percent::constant(percent))
}

/// Lighter sets by the least repetitions of the first working set: the most to which a row applies,
/// and its sets. A choice of this crate: few sets, and heavy enough, since in 40 men sets at 80 %
/// of the training load did better than sets at 40 % alone (IJERPH 2020, 17:6882).
const TABLE: [(u32, &[RampSet]); 3] = [
    (4, &[set(5, 40.0), set(3, 60.0), set(2, 80.0)]),
    (7, &[set(5, 50.0), set(3, 75.0)]),
    (12, &[set(5, 60.0)]),
];

impl Ramp {
    /// The lighter sets of a step: those that are given, or those of the usual table.
    ///
    /// | least repetitions of the first working set | usual |
    /// | --- | --- |
    /// | 1 to 4 | `5x40% 3x60% 2x80%` |
    /// | 5 to 7 | `5x50% 3x75%` |
    /// | 8 to 12 | `5x60%` |
    /// | 13 and more | none |
    ///
    /// Bands, body weight, loads that are only felt, holds, distances and isolation exercises
    /// have none. Where all the leaf groups that the exercise trains as primaries are `warm`,
    /// because they were trained earlier in the session, only the last set of the row is done.
    /// Choices of this crate.
    ///
    /// ```
    /// use regimen::loads::Ramp;
    /// use regimen::vocabulary::EnumSet;
    /// use regimen::Catalog;
    ///
    /// let squat = Catalog::builtin().get("goblet-squat")?;
    /// let setup = squat.setups().first().ok_or("no setup")?;
    /// let sets = Ramp::Usual.sets_for(squat, setup, &"5x5 24kg".parse()?, EnumSet::empty());
    /// assert_eq!(sets.map(|sets| sets.to_string()).as_deref(), Some("5x50% 3x75%"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn sets_for(
        &self,
        exercise: &Exercise,
        setup: &Setup,
        dose: &Prescription,
        warm: EnumSet<LeafGroup>,
    ) -> Option<RampSets> {
        match self {
            Self::None => None,
            Self::Sets(sets) => Some(sets.clone()),
            Self::Usual => usual(exercise, setup, dose, warm),
        }
    }
}

fn usual(
    exercise: &Exercise,
    setup: &Setup,
    dose: &Prescription,
    warm: EnumSet<LeafGroup>,
) -> Option<RampSets> {
    let first = dose.runs().first()?;
    let Work::Reps { count, .. } = first.work.parts().first()? else { return None };
    let is_lifted = match &first.load {
        Some(Load::External(_) | Load::OfMaximum(_)) => true,
        Some(_) => false,
        None => lifts_a_mass(setup),
    };
    if !is_lifted || exercise.mechanic() == Some(Mechanic::Isolation) {
        return None;
    }
    let least = count.low().get();
    let (_, sets) = TABLE.iter().find(|(most, _)| least <= *most)?;
    let groups: EnumSet<LeafGroup> =
        exercise.primary().iter().map(Muscle::leaf_group).collect();
    let is_warm = !groups.is_empty() && (groups - warm).is_empty();
    let skipped = if is_warm { sets.len().saturating_sub(1) } else { 0 };
    RampSets::new(sets.iter().skip(skipped).copied()).ok()
}

/// Whether what is lifted in a setup has a mass, rather than a tension.
fn lifts_a_mass(setup: &Setup) -> bool {
    let bands = EquipmentSet::from([Equipment::ResistanceBand, Equipment::LoopBand]);
    let masses = EquipmentSet::resistances() - bands;
    !setup.assists() && !setup.equipment().is_disjoint(masses)
}
