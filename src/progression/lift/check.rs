//! What a lift must be: every wheel can turn, every percentage has a maximum, no rung is there
//! twice.

use super::error::{IdleReason, InvalidLift, LiftErrorKind};
use super::prescribe::{last_sets, least_hold, least_reps};
use super::{Lift, Rung};
use crate::exercise::ExerciseKind;
use crate::prescription::{Load, Prescription};
use crate::progression::rule::{Wheel, WheelKind};

pub(super) fn check(lift: &Lift) -> Result<(), InvalidLift> {
    let height = lift.rungs().count();
    for (place, rung) in lift.rungs().enumerate() {
        let id = rung.exercise.id();
        if lift.rungs().take(place).any(|other| other.exercise.id() == id) {
            return Err(LiftErrorKind::RungTwice(id.clone()).into());
        }
        check_set(rung)?;
        check_wheels(rung, false, height)?;
        check_wheels(rung, true, height)?;
        let is_percent = rung.doses.as_slice().iter().any(has_percent);
        if is_percent && lift.max.is_none() && !rung.rule.turns(WheelKind::Max) {
            return Err(LiftErrorKind::PercentWithoutMax.into());
        }
    }
    Ok(())
}

/// A set that a condition asks for must be in every dose.
fn check_set(rung: &Rung) -> Result<(), InvalidLift> {
    let Some(set) = rung.rule.condition().number_of_set() else { return Ok(()) };
    let least = rung.doses.as_slice().iter().map(|dose| dose.sets().low).min();
    let of = least.unwrap_or_default();
    if set > of { Err(LiftErrorKind::NoSuchSet { set, of }.into()) } else { Ok(()) }
}

fn check_wheels(rung: &Rung, on_misses: bool, height: usize) -> Result<(), InvalidLift> {
    let wheels = if on_misses { rung.rule.down() } else { rung.rule.up() };
    let idle = |wheel: &Wheel, why| {
        let wheel = wheel.clone();
        LiftErrorKind::IdleWheel { wheel, why, on_misses }
    };
    for (place, wheel) in wheels.iter().enumerate() {
        let before = wheels.iter().take(place).find(|before| !before.has_limit());
        if let Some(before) = before {
            return Err(idle(wheel, IdleReason::Behind(before.clone())).into());
        }
        if let Some(why) = why_idle(rung, wheel, height) {
            return Err(idle(wheel, why).into());
        }
    }
    Ok(())
}

fn why_idle(rung: &Rung, wheel: &Wheel, height: usize) -> Option<IdleReason> {
    let doses = rung.doses.as_slice();
    // Some dose has to have what the wheel moves, and leave it room.
    let counted = |to: u32, least: fn(&Prescription) -> Option<u32>| {
        let mut starts = doses.iter().filter_map(least).peekable();
        if starts.peek().is_none() {
            return Some(IdleReason::NothingToMove);
        }
        starts.all(|start| start >= to).then_some(IdleReason::AtLimit)
    };
    let nothing = |is_missing: bool| is_missing.then_some(IdleReason::NothingToMove);
    match wheel {
        Wheel::Reps { to, .. } => counted(to.get(), least_reps),
        Wheel::Hold { to, .. } => counted(to.get(), least_hold),
        Wheel::Sets { to, .. } => counted(*to, last_sets),
        Wheel::Rounds { to, .. } => (*to <= 1).then_some(IdleReason::AtLimit),
        Wheel::Load(_) | Wheel::LoadNext | Wheel::LoadStart { .. } => {
            let is_strength = matches!(
                rung.exercise.kind(),
                ExerciseKind::Strength | ExerciseKind::Plyometric
            );
            nothing(!is_strength || doses.iter().all(is_all_percent))
        }
        Wheel::Max(_) => nothing(!doses.iter().any(has_percent)),
        Wheel::Stage => nothing(rung.doses.stages() < 2),
        Wheel::Rung => nothing(height < 2),
    }
}

fn is_percent(load: Option<&Load>) -> bool {
    matches!(load, Some(Load::OfMaximum(_)))
}

pub(in crate::progression) fn has_percent(dose: &Prescription) -> bool {
    dose.runs().iter().any(|run| is_percent(run.load.as_ref()))
}

fn is_all_percent(dose: &Prescription) -> bool {
    dose.runs().iter().all(|run| is_percent(run.load.as_ref()))
}
