//! The warm-up, built for what was chosen.

use std::collections::BTreeMap;

use super::Candidate;
use super::{Formulation, ModelBuilder, half_sets, leaf_groups, muscles_of};
use crate::exercise::{Exercise, ExerciseKind, Prescribed};
use crate::limits;
use crate::muscle::{LeafGroup, MuscleSet};
use crate::plan::model::{Choice, Demand, WeightedDemand};
use crate::plan::request::Plan;
use crate::prescription::{Prescription, Run, Work};
use crate::routine::Phase;
use crate::vocabulary::EnumSet;

/// The warm-up's share of each minute, and the least and the most seconds of it: a fifth of a
/// short session, 10 minutes of a long one (ACSM: 5 to 10 minutes; the shares are a choice of
/// this crate).
const SECONDS_A_MINUTE: u64 = 12;
const LEAST_SECONDS: u64 = 120;
pub(in crate::plan) const MOST_SECONDS: u64 = 600;

/// A share of so many seconds opens with a raise of a third of it, within these ends; choices of
/// this crate (Jeffreys 2007 has the raise first).
const ROOM_FOR_RAISE: u64 = 180;
const RAISE_PART: u64 = 3;
const SHORTEST_RAISE: u64 = 60;
const LONGEST_RAISE: u64 = 120;

/// Static stretching of a muscle before strength work, a side: from 60 s on a loss of strength
/// becomes likely (Behm 2016).
const LONGEST_STRETCH: u64 = 60;

/// What touching a muscle is worth, once and again; a choice of this crate.
const GAIN: &[u32] = &[0, 1000, 1500];

/// The seconds of a session that are the warm-up's.
pub(in crate::plan) fn share(minutes: u32) -> u64 {
    (u64::from(minutes) * SECONDS_A_MINUTE).clamp(LEAST_SECONDS, MOST_SECONDS)
}

/// The seconds of a raise in a share; none if there is no room for one.
pub(in crate::plan) fn raise_seconds(share: u64) -> Option<u64> {
    let seconds = (share / RAISE_PART).clamp(SHORTEST_RAISE, LONGEST_RAISE);
    (share >= ROOM_FOR_RAISE).then_some(seconds)
}

/// The least that a warm-up takes, with a raise and without.
pub(in crate::plan) struct Needs {
    /// What is required, or else the shortest, where there is no raise.
    alone: u64,
    /// What is required beside a raise; none if nothing can be one.
    raised: Option<u64>,
}

impl Needs {
    /// What a plan needs, whatever its minutes; none if it has no warm-up exercise.
    pub(in crate::plan) fn new(plan: &Plan, exercises: &[Exercise]) -> Option<Self> {
        // What a choice takes does not depend on the minutes.
        let raise = find_raise(plan, exercises, &[], ROOM_FOR_RAISE);
        let after = |raise| pose_after(plan, exercises, Vec::new(), raise).posed;
        let alone = after(None).least_seconds()?;
        let raised = raise.map(|raise| after(Some(raise)).model.required_seconds());
        Some(Self { alone, raised })
    }

    /// The fewest minutes with room for a warm-up and so many seconds of strength.
    pub(in crate::plan) fn fewest_minutes(&self, strength: u64) -> Option<u32> {
        let mut minutes = limits::MINUTES.low()..=limits::MINUTES.high();
        minutes.find(|minutes| {
            let seconds = u64::from(*minutes) * 60;
            self.fit(*minutes) && share(*minutes) + strength <= seconds
        })
    }

    fn fit(&self, minutes: u32) -> bool {
        let share = share(minutes);
        let raised = self.raised.zip(raise_seconds(share));
        self.alone <= share
            || raised.is_some_and(|(required, raise)| required + raise <= share)
    }
}

/// The raise, and what may be chosen after it.
pub(in crate::plan) struct WarmUp<'a> {
    pub(in crate::plan) raise: Option<(Candidate<'a>, u64)>,
    pub(in crate::plan) posed: Formulation<'a>,
}

/// What may stand in one warm-up together.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Likeness {
    /// Nothing takes its place.
    Alone(usize),
    /// Static stretches of the same body parts.
    Stretch(EnumSet<LeafGroup>),
}

/// What the chosen strength exercises give each muscle: that is what warming it up is worth.
pub(in crate::plan) fn trained<'a>(
    chosen: impl Iterator<Item = (&'a Exercise, u32)>,
) -> Vec<WeightedDemand> {
    let mut weights: BTreeMap<Demand, u32> = BTreeMap::new();
    for (exercise, sets) in chosen {
        for (demand, count) in half_sets(exercise, sets, MuscleSet::all()) {
            *weights.entry(demand).or_default() += count;
        }
    }
    weights
        .into_iter()
        .map(|(demand, weight)| WeightedDemand::new(demand, weight))
        .collect()
}

/// The choices of warm-up exercises for what is trained. What is required comes before a raise:
/// where it would not fit beside one there is none, so that more minutes never leave less room.
pub(in crate::plan) fn pose<'a>(
    plan: &'a Plan,
    exercises: &'a [Exercise],
    trained: Vec<WeightedDemand>,
) -> WarmUp<'a> {
    let raise = find_raise(plan, exercises, &trained, share(plan.minutes));
    let warm_up = pose_after(plan, exercises, trained.clone(), raise);
    let model = &warm_up.posed.model;
    let fits = model.required_seconds() <= model.budget().into();
    if fits { warm_up } else { pose_after(plan, exercises, trained, None) }
}

fn pose_after<'a>(
    plan: &'a Plan,
    exercises: &'a [Exercise],
    trained: Vec<WeightedDemand>,
    raise: Option<(Candidate<'a>, u64)>,
) -> WarmUp<'a> {
    let muscles = muscles_of(&trained);
    let budget = share(plan.minutes) - raise.map_or(0, |(_, seconds)| seconds);
    let mut poser = ModelBuilder::new(plan);
    let candidates = plan.candidates(exercises, Phase::WarmUp).enumerate();
    for (index, candidate) in candidates {
        let exercise = candidate.exercise;
        if raise.is_some_and(|(raise, _)| raise.exercise.id() == exercise.id()) {
            continue;
        }
        let is_required = plan.required.contains(exercise.id());
        let likeness = if exercise.kind() == ExerciseKind::StaticStretch && !is_required {
            Likeness::Stretch(leaf_groups(exercise.primary()))
        } else {
            Likeness::Alone(index)
        };
        let choice = candidate.choice(plan, &dose(plan, exercise), 1, muscles);
        poser.add(likeness, candidate, choice);
    }
    WarmUp { raise, posed: poser.pose(budget, GAIN, trained) }
}

/// The cardio that touches most of what will be trained. One that is required comes before others;
/// of several required ones it is the longest, so that the others leave most room, whatever is
/// trained.
fn find_raise<'a>(
    plan: &'a Plan,
    exercises: &'a [Exercise],
    trained: &[WeightedDemand],
    share: u64,
) -> Option<(Candidate<'a>, u64)> {
    let seconds = raise_seconds(share)?;
    let weights: BTreeMap<Demand, u32> =
        trained.iter().map(|wanted| (wanted.demand, wanted.weight)).collect();
    let touched = |exercise: &Exercise| -> u64 {
        let touches = half_sets(exercise, 1, MuscleSet::all()).into_iter();
        let each = touches.map(|(demand, touches)| {
            let weight = weights.get(&demand).copied().unwrap_or_default();
            u64::from(touches) * u64::from(weight)
        });
        each.sum()
    };
    let mut best: Option<((Option<u32>, u64), Candidate<'a>)> = None;
    for candidate in plan.candidates(exercises, Phase::WarmUp) {
        let exercise = candidate.exercise;
        if exercise.kind() != ExerciseKind::Cardio {
            continue;
        }
        let alone =
            || candidate.choice(plan, &dose(plan, exercise), 1, MuscleSet::empty());
        let is_required = plan.required.contains(exercise.id());
        let required = is_required.then(|| alone().seconds());
        let rank = (required, touched(exercise));
        if best.is_none_or(|(most, _)| rank > most) {
            best = Some((rank, candidate));
        }
    }
    best.map(|(_, candidate)| (candidate, seconds))
}

/// The usual dose, static stretches cut to the sets that keep within the longest stretch.
fn dose(plan: &Plan, exercise: &Exercise) -> Prescription {
    let prescription = exercise.prescription();
    if exercise.kind() != ExerciseKind::StaticStretch {
        return prescription.clone();
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
    let most = prescription.sets().high;
    if sets < most { prescription.with_sets(sets.max(1)) } else { prescription.clone() }
}

/// The raise, then what was chosen: static stretches, dynamic ones, activation; within each more
/// value first.
pub(in crate::plan) fn steps(
    plan: &Plan,
    warm_up: &WarmUp<'_>,
    taken: &[(usize, usize)],
) -> Vec<Prescribed> {
    let WarmUp { raise, posed } = warm_up;
    let rank = |kind: ExerciseKind| match kind {
        ExerciseKind::Cardio => 0,
        ExerciseKind::StaticStretch => 1,
        ExerciseKind::DynamicStretch => 2,
        _ => 3,
    };
    let chosen = taken.iter().filter_map(|place| posed.at(*place));
    let mut chosen: Vec<(Candidate<'_>, &Choice)> = chosen.collect();
    chosen.sort_by_cached_key(|(candidate, choice)| {
        let value = std::cmp::Reverse(posed.model.value_of([*choice]));
        (rank(candidate.exercise.kind()), value, candidate.exercise.id().clone())
    });
    let raise = raise.and_then(|(candidate, seconds)| {
        let work = Work::hold(u32::try_from(seconds).ok()?).ok()?;
        let run = Run::new(1.try_into().ok()?, work);
        Some(candidate.prescribed(Prescription::new([run]).ok()?))
    });
    let rest = chosen
        .into_iter()
        .map(|(candidate, _)| candidate.prescribed(dose(plan, candidate.exercise)));
    raise.into_iter().chain(rest).collect()
}
