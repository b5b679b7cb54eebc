//! What a session gives each muscle.

use std::collections::BTreeMap;
use std::iter::Sum;
use std::ops::{Add, AddAssign};

use serde::de::{Deserialize, Deserializer};
use serde::ser::{Serialize, Serializer};

use crate::exercise::{Exercise, Force};
use crate::low_high::LowHigh;
use crate::muscle::{Muscle, MuscleGroup, MuscleSet};
use crate::routine::{Block, Phase, Routine, Step};

const MUSCLES: usize = Muscle::ALL.len();
const GROUPS: usize = MuscleGroup::ALL.len();

/// The sets that a session gives each muscle and group.
///
/// A set counts once for a primary muscle, half for a secondary one (the fractional counting
/// that fitted best in Pelland 2025), and not for a stabilizer. A set on both sides is one set;
/// a hold is one set; stretches, drills and cardio count nothing. The last three are choices of
/// this crate.
///
/// Volumes add up, to that of a week. As JSON: `muscles` and `groups`, maps by id of what got any
/// sets, each with `primary` and `secondary`; `push` and `pull`. Every number of sets has its `low`
/// and `high` end.
///
/// # Example
///
/// ```
/// use regimen::routine::Volume;
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
///
/// // Twice a week.
/// let week: Volume = [&volume, &volume].into_iter().sum();
/// assert_eq!(week.sets(Muscle::Rhomboids), LowHigh { low: 4.0, high: 6.0 });
/// let (most, _) = week.iter().max_by(|a, b| a.1.high.total_cmp(&b.1.high)).ok_or("some")?;
/// assert_eq!(week.primary(most).high, 6);
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
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize,
)]
#[serde(deny_unknown_fields)]
struct Tally {
    #[serde(default, skip_serializing_if = "is_nothing")]
    primary: LowHigh<u32>,
    #[serde(default, skip_serializing_if = "is_nothing")]
    secondary: LowHigh<u32>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
fn is_nothing(sets: &LowHigh<u32>) -> bool {
    *sets == LowHigh::default()
}

impl Tally {
    fn add(&mut self, is_primary: bool, sets: LowHigh<u32>) {
        *(if is_primary { &mut self.primary } else { &mut self.secondary }) += sets;
    }

    fn is_empty(&self) -> bool {
        *self == Self::default()
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

    /// The same many times.
    pub(crate) fn times(&self, times: u32) -> Self {
        let many = |sets: LowHigh<u32>| sets.map(|sets| sets.saturating_mul(times));
        let tally = |tally: Tally| Tally {
            primary: many(tally.primary),
            secondary: many(tally.secondary),
        };
        Self {
            muscles: self.muscles.map(tally),
            groups: self.groups.map(tally),
            push: many(self.push),
            pull: many(self.pull),
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

    /// The muscles that get any sets, in their order, with the sets of each.
    pub fn iter(&self) -> impl Iterator<Item = (Muscle, LowHigh<f64>)> {
        let muscles = Muscle::ALL.iter().zip(&self.muscles);
        let some = muscles.filter(|(_, tally)| !tally.is_empty());
        some.map(|(muscle, tally)| (*muscle, tally.fractional()))
    }

    /// The groups that get any sets, in their order, with the sets of each.
    pub fn groups(&self) -> impl Iterator<Item = (MuscleGroup, LowHigh<f64>)> {
        let groups = MuscleGroup::ALL.iter().zip(&self.groups);
        let some = groups.filter(|(_, tally)| !tally.is_empty());
        some.map(|(group, tally)| (*group, tally.fractional()))
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

/// No sets of anything.
impl Default for Volume {
    fn default() -> Self {
        Self::empty()
    }
}

impl AddAssign<&Self> for Volume {
    fn add_assign(&mut self, other: &Self) {
        let add = |to: &mut [Tally], from: &[Tally]| {
            for (tally, more) in to.iter_mut().zip(from) {
                tally.primary += more.primary;
                tally.secondary += more.secondary;
            }
        };
        add(&mut self.muscles, &other.muscles);
        add(&mut self.groups, &other.groups);
        self.push += other.push;
        self.pull += other.pull;
    }
}

impl AddAssign for Volume {
    fn add_assign(&mut self, other: Self) {
        *self += &other;
    }
}

impl Add for Volume {
    type Output = Self;
    fn add(mut self, other: Self) -> Self {
        self += &other;
        self
    }
}

impl Sum for Volume {
    fn sum<I: Iterator<Item = Self>>(volumes: I) -> Self {
        volumes.fold(Self::empty(), Add::add)
    }
}

impl<'a> Sum<&'a Self> for Volume {
    fn sum<I: Iterator<Item = &'a Self>>(volumes: I) -> Self {
        let mut all = Self::empty();
        volumes.for_each(|volume| all += volume);
        all
    }
}

#[derive(serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "sets per muscle")]
struct Form {
    #[serde(default)]
    muscles: BTreeMap<Muscle, Tally>,
    #[serde(default)]
    groups: BTreeMap<MuscleGroup, Tally>,
    #[serde(default)]
    push: LowHigh<u32>,
    #[serde(default)]
    pull: LowHigh<u32>,
}

impl Serialize for Volume {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        fn some<T: Copy + Ord>(all: &[T], tallies: &[Tally]) -> BTreeMap<T, Tally> {
            let pairs = all.iter().copied().zip(tallies.iter().copied());
            pairs.filter(|(_, tally)| !tally.is_empty()).collect()
        }
        Form {
            muscles: some(Muscle::ALL, &self.muscles),
            groups: some(MuscleGroup::ALL, &self.groups),
            push: self.push,
            pull: self.pull,
        }
        .serialize(to)
    }
}

impl<'de> Deserialize<'de> for Volume {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let Form { muscles, groups, push, pull } = Form::deserialize(from)?;
        let mut volume = Self { push, pull, ..Self::empty() };
        for (muscle, tally) in Muscle::ALL.iter().zip(&mut volume.muscles) {
            *tally = muscles.get(muscle).copied().unwrap_or_default();
        }
        for (group, tally) in MuscleGroup::ALL.iter().zip(&mut volume.groups) {
            *tally = groups.get(group).copied().unwrap_or_default();
        }
        Ok(volume)
    }
}

/// Where pushing and pulling are balanced against each other.
pub(super) fn upper_body() -> MuscleSet {
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
        for (step, sets) in self.strength().iter().flat_map(Block::sets) {
            volume.count(step.exercise(), sets);
        }
        volume
    }

    /// The same with other numbers of sets, by the number of the step from 1.
    pub(crate) fn volume_with(&self, sets: impl Fn(usize) -> LowHigh<u32>) -> Volume {
        let mut volume = Volume::empty();
        for (number, step) in self.strength_steps() {
            volume.count(step.exercise(), sets(number));
        }
        volume
    }

    /// The steps of the strength phase, with their numbers from 1.
    pub(super) fn strength_steps(&self) -> impl Iterator<Item = (usize, &Step)> {
        let steps = (1..).zip(self.steps());
        steps.filter(|(_, (phase, _))| *phase == Phase::Strength).map(|(n, it)| (n, it.1))
    }
}
