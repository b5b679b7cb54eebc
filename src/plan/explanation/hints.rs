//! What would make a routine better, found by solving changed plans.

use std::collections::BTreeMap;

use super::change::{best_change, gain};
use crate::constraints::Rejection;
use crate::equipment::Equipment;
use crate::equipment::Kit;
use crate::exercise::{Exercise, ExerciseId};
use crate::plan::formulate::strength;
use crate::plan::formulate::{RejectedKind, phase_of};
use crate::plan::outcome::Outcome;
use crate::plan::request::Plan;
use crate::region::BodyRegion;
use crate::routine::Phase;

/// Something that would make a routine better, or use it better.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum PlanHint {
    /// The one piece of equipment that would raise the value most, of the 16 that promise
    /// most; where a part of what it stands in for is enough, that.
    Equipment {
        /// What to get.
        equipment: Equipment,
        /// How much more the routine would be worth.
        gain: i64,
        /// Which exercises would be chosen that are not possible now.
        exercises: Vec<ExerciseId>,
    },
    /// So many minutes would raise the value by a hundredth or more.
    Minutes {
        /// The minutes in all.
        minutes: u32,
        /// How much more the routine would be worth.
        gain: i64,
    },
    /// Of the regions to be spared, the one that costs most.
    Spared {
        /// The region.
        region: BodyRegion,
        /// How much more the routine would be worth if it need not be spared.
        gain: i64,
    },
    /// So many seconds of the session stay unused: no choice of the warm-up or of the strength part
    /// that would add anything fits into what that part has left.
    Unused {
        /// The seconds.
        seconds: u64,
    },
}

/// Further minutes that are tried, until some raise the value by a hundredth; choices of this
/// crate.
const MORE_MINUTES: &[u32] = &[5, 10, 15];
const WORTH_THE_TIME: i64 = 100;

pub(super) fn hints(outcome: &Outcome) -> Vec<PlanHint> {
    let mut hints = Vec::new();
    hints.extend(equipment(outcome));
    hints.extend(minutes(outcome));
    hints.extend(spared(outcome));
    let explained = [Phase::WarmUp, Phase::Strength];
    let unused: u64 = explained.iter().map(|phase| outcome.time(*phase).unused()).sum();
    if unused > 0 {
        hints.push(PlanHint::Unused { seconds: unused });
    }
    hints
}

/// The strength exercises that the plan's constraints rule out for a reason.
fn rejected(
    outcome: &Outcome,
    reason: fn(&Rejection) -> bool,
) -> impl Iterator<Item = &Exercise> {
    let strength = outcome
        .exercises
        .iter()
        .filter(|exercise| phase_of(exercise.kind()) == Some(Phase::Strength));
    strength.filter(move |exercise| match outcome.plan.judge(exercise) {
        Err(RejectedKind::Unfit(rejection)) => reason(&rejection),
        _ => false,
    })
}

fn equipment(outcome: &Outcome) -> Option<PlanHint> {
    let kit = &outcome.plan.kit;
    let lacking = Equipment::ALL.iter().filter(|piece| !kit.contains(**piece));
    let kits: Vec<(Equipment, Kit)> =
        lacking.map(|piece| (*piece, kit.with(*piece))).collect();
    let mut possible: BTreeMap<Equipment, Vec<&Exercise>> = BTreeMap::new();
    let is_missing = |it: &Rejection| matches!(it, Rejection::MissingEquipment { .. });
    for exercise in rejected(outcome, is_missing) {
        let helpful = kits.iter().filter(|(_, kit)| exercise.setup_for(kit).is_some());
        for (piece, _) in helpful {
            possible.entry(*piece).or_default().push(exercise);
        }
    }
    let with = |equipment| outcome.plan.clone().kit(kit.with(equipment));
    let (largest, most) = best_change(outcome, &possible, with)?;
    let is_simpler = |piece: &Equipment| largest.provides().contains(*piece);
    let mut simpler: Vec<Equipment> =
        possible.keys().copied().filter(is_simpler).collect();
    simpler.sort_by_key(|piece| piece.provides().len());
    let enough = simpler.into_iter().find_map(|piece| {
        let gain = gain(outcome, &with(piece), most - 1)?;
        Some((piece, gain))
    });
    let (equipment, gain) = enough.unwrap_or((largest, most));
    let chosen = chosen_by(outcome, &with(equipment))?;
    let new = chosen.into_iter().filter(|exercise| exercise.setup_for(kit).is_none());
    let exercises = new.map(|exercise| exercise.id().clone()).collect();
    Some(PlanHint::Equipment { equipment, gain, exercises })
}

/// The strength exercises that a changed plan would choose.
fn chosen_by<'a>(outcome: &'a Outcome, changed: &Plan) -> Option<Vec<&'a Exercise>> {
    let posed = strength::pose(changed, &outcome.exercises);
    let solution = changed.solve_strength(&posed)?;
    let chosen = solution.choices(&posed.model).filter_map(|choice| {
        outcome.exercises.iter().find(|it| it.id() == choice.exercise())
    });
    Some(chosen.collect())
}

fn minutes(outcome: &Outcome) -> Option<PlanHint> {
    let plan = &outcome.plan;
    let too_little = (outcome.value() - 1).div_euclid(WORTH_THE_TIME).max(0);
    MORE_MINUTES.iter().find_map(|more| {
        let minutes = plan.minutes + more;
        let changed = plan.clone().minutes(minutes);
        changed.check_ranges().ok()?;
        let gain = gain(outcome, &changed, too_little)?;
        Some(PlanHint::Minutes { minutes, gain })
    })
}

fn spared(outcome: &Outcome) -> Option<PlanHint> {
    let plan = &outcome.plan;
    let mut possible: BTreeMap<BodyRegion, Vec<&Exercise>> = BTreeMap::new();
    let is_loading = |it: &Rejection| matches!(it, Rejection::LoadsSparedRegion { .. });
    for exercise in rejected(outcome, is_loading) {
        let mut regions = plan.spared_by(exercise).iter();
        // Where two regions speak against an exercise, letting go of one does not help.
        if let (Some(region), None) = (regions.next(), regions.next()) {
            possible.entry(region).or_default().push(exercise);
        }
    }
    let without = |region| {
        let mut changed = plan.clone();
        changed.spared.remove(region);
        changed
    };
    let (region, gain) = best_change(outcome, &possible, without)?;
    Some(PlanHint::Spared { region, gain })
}
