//! What a session gives each muscle.

use crate::exercise::{Exercise, Force};
use crate::low_high::LowHigh;
use crate::muscle::{Muscle, MuscleGroup, MuscleSet};
use crate::routine::{Block, Routine};

const MUSCLES: usize = Muscle::ALL.len();
const GROUPS: usize = MuscleGroup::ALL.len();

/// The sets that a session gives each muscle and group.
///
/// A set counts once for a primary muscle, half for a secondary one (the fractional counting
/// that fitted best in Pelland 2025), and not for a stabilizer. A set on both sides is one set;
/// a hold is one set; stretches, drills and cardio count nothing. The last three are choices of
/// this crate.
///
/// # Example
///
/// ```
/// use regimen::{Catalog, Equipment, LowHigh, Muscle, MuscleGroup, Routine};
///
/// let catalog = Catalog::builtin();
/// let routine = Routine::builder("Fly")
///     .kit([Equipment::ResistanceBand])
///     .warm_up(catalog.get("rhomboid-stretch")?)
///     .strength(catalog.get("resistance-band-reverse-fly")?)
///     .build()?;
/// let volume = routine.volume();
/// assert_eq!(volume.sets(Muscle::Rhomboids), LowHigh { low: 2.0, high: 3.0 });
/// assert_eq!(volume.sets(Muscle::LowerTrapezius), LowHigh { low: 1.0, high: 1.5 });
/// assert_eq!(volume.group(MuscleGroup::MiddleBack), LowHigh { low: 2.0, high: 3.0 });
/// assert_eq!((volume.push(), volume.pull()), (LowHigh::exactly(0), LowHigh { low: 2, high: 3 }));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Volume {
    muscles: [Tally; MUSCLES],
    groups: [Tally; GROUPS],
    push: LowHigh<u32>,
    pull: LowHigh<u32>,
}

/// Sets by role.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Tally {
    primary: LowHigh<u32>,
    secondary: LowHigh<u32>,
}

impl Tally {
    fn add(&mut self, is_primary: bool, sets: LowHigh<u32>) {
        *(if is_primary { &mut self.primary } else { &mut self.secondary }) += sets;
    }

    fn fractional(&self) -> LowHigh<f64> {
        let half = self.secondary.map(|sets| f64::from(sets) / 2.0);
        self.primary.map(f64::from) + half
    }
}

impl Volume {
    pub(crate) fn empty() -> Self {
        Self {
            muscles: [Tally::default(); MUSCLES],
            groups: [Tally::default(); GROUPS],
            push: LowHigh::default(),
            pull: LowHigh::default(),
        }
    }

    pub(crate) fn count(&mut self, exercise: &Exercise, sets: LowHigh<u32>) {
        let (primary, secondary) = (exercise.primary(), exercise.secondary());
        for (muscle, tally) in Muscle::ALL.iter().zip(&mut self.muscles) {
            if (primary | secondary).contains(*muscle) {
                tally.add(primary.contains(*muscle), sets);
            }
        }
        for (group, tally) in MuscleGroup::ALL.iter().zip(&mut self.groups) {
            let muscles = group.muscles();
            if !muscles.is_disjoint(primary | secondary) {
                tally.add(!muscles.is_disjoint(primary), sets);
            }
        }
        if !primary.is_disjoint(upper_body()) {
            match exercise.force() {
                Some(Force::Push) => self.push += sets,
                Some(Force::Pull) => self.pull += sets,
                Some(Force::Static) | None => {}
            }
        }
    }

    fn of(&self, muscle: Muscle) -> Tally {
        self.muscles.get(muscle as usize).copied().unwrap_or_default()
    }

    /// The least and the greatest number of sets of a muscle, in which a secondary role counts
    /// half.
    #[must_use]
    pub fn sets(&self, muscle: Muscle) -> LowHigh<f64> {
        self.of(muscle).fractional()
    }

    /// The sets in which the muscle has the primary role.
    #[must_use]
    pub fn primary(&self, muscle: Muscle) -> LowHigh<u32> {
        self.of(muscle).primary
    }

    /// The sets in which the muscle has the secondary role.
    #[must_use]
    pub fn secondary(&self, muscle: Muscle) -> LowHigh<u32> {
        self.of(muscle).secondary
    }

    /// The sets of a group: a set counts once if one of its muscles is primary, half if one is
    /// secondary, however many they are.
    #[must_use]
    pub fn group(&self, group: MuscleGroup) -> LowHigh<f64> {
        self.groups.get(group as usize).copied().unwrap_or_default().fractional()
    }

    /// The sets of pushing exercises of the upper body.
    #[must_use]
    pub fn push(&self) -> LowHigh<u32> {
        self.push
    }

    /// The sets of pulling exercises of the upper body.
    #[must_use]
    pub fn pull(&self) -> LowHigh<u32> {
        self.pull
    }
}

/// Where pushing and pulling are balanced against each other.
fn upper_body() -> MuscleSet {
    [
        MuscleGroup::UpperBack,
        MuscleGroup::Lats,
        MuscleGroup::Chest,
        MuscleGroup::SerratusAnterior,
        MuscleGroup::Shoulders,
        MuscleGroup::Arms,
    ]
    .into_iter()
    .fold(MuscleSet::empty(), |all, group| all | group.muscles())
}

impl Routine {
    /// The sets that the session gives each muscle and group.
    #[must_use]
    pub fn volume(&self) -> Volume {
        let mut volume = Volume::empty();
        for step in self.strength().iter().flat_map(Block::steps) {
            volume.count(step.exercise(), step.prescription().sets());
        }
        volume
    }
}
