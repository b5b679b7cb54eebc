//! What warm-up and cool-down have in common: they prepare, or stretch, what is trained.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::{Offered, Scope};
use crate::exercise::lift::Group;
use crate::exercise::{Exercise, ExerciseKind, Loads};
use crate::muscle::{LeafGroup, Muscle, MuscleSet};
use crate::plan::model::{Choice, Demand, WeightedDemand};
use crate::plan::request::Plan;
use crate::prescription::Prescription;
use crate::vocabulary::EnumSet;

/// What touching a muscle or a region is worth, once and again; a choice of this crate.
pub(super) const GAIN: &[u32] = &[0, 1000, 1500];

/// Touches of a primary and of a secondary muscle, and of a region that a drill mobilises.
const PRIMARY: u32 = 2;
const SECONDARY: u32 = 1;
const MOBILISED: u32 = 2;

/// What a set that loads a region heavily adds to the weight of that region; a choice of this
/// crate.
const HEAVY_SET: u32 = 6;

/// Static stretching of a muscle before strength work, a side: from 60 s on a loss of strength
/// becomes likely (Behm 2016).
const LONGEST_STRETCH: u64 = 60;

/// What the strength part trains, and how much.
#[derive(Clone, Debug, Default)]
pub(in crate::plan) struct Trained {
    muscles: BTreeMap<Muscle, u32>,
    /// The muscles alone.
    touched: MuscleSet,
    regions: BTreeMap<Demand, u32>,
}

impl Trained {
    /// Half-sets of the muscles, and sets of compound lifts by the regions that they load heavily.
    pub(in crate::plan) fn by<'a>(
        chosen: impl IntoIterator<Item = (&'a Offered<'a>, &'a Choice)>,
    ) -> Self {
        let mut trained = Self::default();
        for (offered, choice) in chosen {
            let (exercise, setup) = (offered.candidate.exercise, offered.candidate.setup);
            for (muscle, count) in touches(exercise, MuscleSet::all()) {
                *trained.muscles.entry(muscle).or_default() += count * choice.sets();
                trained.touched.insert(muscle);
            }
            let loads = setup.loads().filter(|_| Group::of(exercise) == Group::Compound);
            for region in loads.into_iter().flat_map(Loads::heavily) {
                *trained.regions.entry(region.into()).or_default() +=
                    HEAVY_SET * choice.sets();
            }
        }
        trained
    }

    /// The muscles as demands.
    pub(super) fn muscles(&self) -> impl Iterator<Item = WeightedDemand> {
        self.muscles.iter().map(|(muscle, weight)| WeightedDemand::new(*muscle, *weight))
    }

    /// The regions as demands.
    pub(super) fn regions(&self) -> impl Iterator<Item = WeightedDemand> {
        self.regions.iter().map(|(region, weight)| WeightedDemand::new(*region, *weight))
    }

    /// What an exercise gives the muscles.
    pub(super) fn touched_muscles(&self, exercise: &Exercise) -> Vec<(Demand, u32)> {
        let touches = touches(exercise, self.touched);
        touches.map(|(muscle, count)| (muscle.into(), count)).collect()
    }

    /// What a drill gives the muscles and the regions.
    pub(super) fn touched(&self, exercise: &Exercise) -> Vec<(Demand, u32)> {
        let mut touched = self.touched_muscles(exercise);
        let regions = exercise.mobilises().iter().map(Demand::from);
        let regions = regions.filter(|region| self.regions.contains_key(region));
        touched.extend(regions.map(|region| (region, MOBILISED)));
        touched
    }
}

fn touches(
    exercise: &Exercise,
    muscles: MuscleSet,
) -> impl Iterator<Item = (Muscle, u32)> {
    let primary = exercise.primary();
    ((primary | exercise.secondary()) & muscles).into_iter().map(move |muscle| {
        (muscle, if primary.contains(muscle) { PRIMARY } else { SECONDARY })
    })
}

/// What may stand in one part together: of a family there is no more than one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Likeness {
    /// Nothing takes its place.
    Alone(usize),
    /// Static stretches of the same body parts.
    Stretch(EnumSet<LeafGroup>),
    /// What raises the pulse.
    Cardio,
}

impl Likeness {
    pub(super) fn of(scope: &Scope<'_>, exercise: &Exercise, place: usize) -> Self {
        match exercise.kind() {
            _ if scope.is_required(exercise) => Self::Alone(place),
            ExerciseKind::StaticStretch => {
                Self::Stretch(exercise.primary().iter().map(Muscle::leaf_group).collect())
            }
            ExerciseKind::Cardio => Self::Cardio,
            _ => Self::Alone(place),
        }
    }
}

/// The usual prescription at its most sets, static stretches cut to the sets that keep within the
/// longest stretch.
pub(super) fn usual<'a>(plan: &Plan, exercise: &'a Exercise) -> Cow<'a, Prescription> {
    let prescription = exercise.prescription();
    let most = prescription.sets().high;
    if exercise.kind() != ExerciseKind::StaticStretch {
        return prescription.at_sets(most);
    }
    let mut left = LONGEST_STRETCH;
    let mut sets = 0;
    for run in prescription.runs() {
        let each = plan.pace.longest_work(&run.work).max(1);
        let of_run = (left / each).min(run.sets.high().into());
        sets += of_run;
        left -= of_run * each;
    }
    let sets = u32::try_from(sets).unwrap_or(u32::MAX);
    prescription.at_sets(sets.clamp(1, most))
}

/// What speaks for or against an exercise, in units of value.
pub(super) fn merit(scope: &Scope<'_>, exercise: &Exercise) -> i32 {
    scope.merits.of_exercise(exercise).map(super::Merit::amount).sum()
}
