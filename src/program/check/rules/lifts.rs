//! Lifts can be followed where they stand.

use super::equipment::add_to_slot;
use super::{
    Findings, Place, ProgramHint, ProgramHintKind, ProgramViolationKind, Proposal,
};
use crate::equipment::Kit;
use crate::exercise::Exercise;
use crate::json::{Edit, child};
use crate::program::check::{ProposedLift, ProposedSession, ProposedSlot};
use crate::program::longest::{Reach, longest_dose};
use crate::progression::{InvalidLift, Lift};
use crate::routine::{BlockStyle, HintKind, Phase, Routine, Step, ViolationKind};
use crate::text::{nearest, shortened};

/// A step in which a lift stands.
#[derive(Clone, Copy, Debug)]
pub(in crate::program::check) struct Here<'a> {
    /// The index of the session.
    pub(in crate::program::check) session: usize,
    /// Counted from 1.
    pub(in crate::program::check) step: usize,
    pub(super) of: &'a ProposedSession,
    routine: &'a Routine,
    pub(super) phase: Phase,
    pub(super) it: &'a Step,
}

/// Every step of a valid session, with the lift that it follows.
fn all_steps(proposal: &Proposal) -> impl Iterator<Item = (&str, Here<'_>)> {
    let sessions = proposal.sessions.iter().enumerate();
    let routines = sessions
        .filter_map(|(index, session)| Some((index, session, session.routine.as_ref()?)));
    routines.flat_map(|(session, of, routine)| {
        routine.steps().enumerate().map(move |(index, (phase, it))| {
            let step = index + 1;
            let id = of.lift(step, it.exercise().id().as_str());
            (id, Here { session, step, of, routine, phase, it })
        })
    })
}

fn steps_of<'a>(
    proposal: &'a Proposal,
    lift: &'a ProposedLift,
) -> impl Iterator<Item = Here<'a>> {
    let steps = all_steps(proposal).filter(|(id, _)| *id == lift.id);
    steps.map(|(_, here)| here)
}

/// The steps in which a lift stands, with the lift as it is followed there.
pub(in crate::program::check) fn places<'a>(
    proposal: &'a Proposal,
    lift: &'a ProposedLift,
) -> Vec<(Here<'a>, Result<Lift, InvalidLift>)> {
    let Some(document) = &lift.document else { return Vec::new() };
    let steps = steps_of(proposal, lift).map(|here| {
        let step = here.it;
        let (exercise, dose) = (step.exercise(), step.prescription());
        (here, document.check(exercise, Some(step.setup()), dose, &lift.rungs))
    });
    steps.collect()
}

/// No answer lists more names than a person would read.
const MOST_SHOWN: usize = 16;

pub(super) fn lifts_are_known(proposal: &Proposal, findings: &mut Findings) {
    let is_whole = proposal.sessions.iter().all(|session| session.routine.is_some());
    if !is_whole || proposal.is_partial {
        return;
    }
    let mut known: Vec<&str> = Vec::new();
    for (id, here) in
        all_steps(proposal).filter(|(_, here)| here.phase == Phase::Strength)
    {
        let _ = here;
        if !known.contains(&id) {
            known.push(id);
        }
    }
    for (place, lift) in proposal.lifts.iter().enumerate() {
        if proposal.lifts.iter().take(place).any(|other| other.id == lift.id) {
            let kind = ProgramViolationKind::NameTaken { id: lift.id.clone() };
            findings.tell(&lift.path, Place::lift(&lift.id), kind, None);
        }
        if steps_of(proposal, lift).next().is_some() {
            continue;
        }
        let hint = nearest(&lift.id, known.iter().copied()).map(|name| {
            let to = lift.path.rsplit_once('/').map_or("", |(parent, _)| parent);
            let edit =
                findings.edits([Edit::move_to(lift.path.as_str(), child(to, name))]);
            let kind = HintKind::DidYouMean { name: name.to_owned() };
            ProgramHint::with(ProgramHintKind::General(kind), edit)
        });
        let known = shortened(known.iter().map(ToString::to_string), MOST_SHOWN);
        let kind = ProgramViolationKind::UnknownLift { known };
        findings.tell(&lift.path, Place::lift(&lift.id), kind, hint);
    }
}

pub(super) fn steps_are_known(proposal: &Proposal, findings: &mut Findings) {
    for session in &proposal.sessions {
        let Some(routine) = &session.routine else { continue };
        let steps = routine.steps().count();
        for name in &session.names {
            if !(1..=steps).contains(&name.step) {
                let step = name.path.rsplit('/').next().unwrap_or_default().to_owned();
                let kind = ProgramViolationKind::UnknownStep { step, steps };
                findings.tell(&name.path, Place::session(&session.id), kind, None);
            }
        }
    }
}

pub(super) fn a_lift_is_one_exercise(proposal: &Proposal, findings: &mut Findings) {
    for lift in &proposal.lifts {
        let mut steps = steps_of(proposal, lift);
        let Some(first) = steps.next() else { continue };
        let first = first.it.exercise().id();
        for here in steps {
            let exercise = here.it.exercise().id();
            if exercise != first {
                let (exercise, first) = (exercise.clone(), first.clone());
                let kind = ProgramViolationKind::MixedLift { exercise, first };
                let place =
                    Place::lift(&lift.id).in_session(&here.of.id).at_step(here.step);
                findings.tell(child(&here.of.path, "lifts"), place, kind, None);
            }
        }
    }
}

pub(super) fn a_lift_has_one_load(proposal: &Proposal, findings: &mut Findings) {
    for lift in &proposal.lifts {
        let stated = places(proposal, lift)
            .into_iter()
            .filter_map(|(here, built)| Some((here, built.ok()?.stated_load()?)));
        let mut stated = stated.collect::<Vec<_>>().into_iter();
        let Some((_, first)) = stated.next() else { continue };
        // The first that differs says enough.
        let Some((here, load)) = stated.find(|(_, load)| *load != first) else {
            continue;
        };
        let kind = ProgramViolationKind::MixedLoads { load, first };
        let place = Place::lift(&lift.id).in_session(&here.of.id).at_step(here.step);
        findings.tell(&here.of.path, place, kind, None);
    }
}

pub(super) fn lifts_can_be_followed(proposal: &Proposal, findings: &mut Findings) {
    for lift in &proposal.lifts {
        // The first step says enough.
        let mut places = places(proposal, lift).into_iter();
        let fault = places.find_map(|(here, built)| Some((here, fault(here, built)?)));
        if let Some((here, error)) = fault {
            let place = Place::lift(&lift.id).in_session(&here.of.id).at_step(here.step);
            findings.tell(&lift.path, place, ProgramViolationKind::BadLift(error), None);
        }
    }
}

/// What is wrong with a lift where it stands: rounds are counted within a time only.
fn fault(here: Here<'_>, built: Result<Lift, InvalidLift>) -> Option<InvalidLift> {
    let lift = match built {
        Ok(lift) => lift,
        Err(error) => return Some(error),
    };
    let wheel = lift.rounds_wheel()?;
    let block = here.routine.block_of(here.step)?;
    let is_idle = block.style() != BlockStyle::Within;
    is_idle.then(|| InvalidLift::nothing_to_move(wheel.clone()))
}

pub(super) fn rungs_can_be_done(proposal: &Proposal, findings: &mut Findings) {
    for lift in &proposal.lifts {
        for (here, built) in places(proposal, lift) {
            let Ok(built) = built else { continue };
            let own = here.it.exercise().id();
            for rung in built.exercises().filter(|rung| rung.id() != own) {
                rung_can_be_done(proposal, findings, lift, here, rung);
            }
        }
    }
}

fn rung_can_be_done(
    proposal: &Proposal,
    findings: &mut Findings,
    lift: &ProposedLift,
    here: Here<'_>,
    rung: &Exercise,
) {
    let mut slots: Vec<(usize, &ProposedSlot)> = Vec::new();
    for (number, slot) in proposal.slots_of(here.of) {
        if slots.iter().all(|(_, other)| other.kit != slot.kit) {
            slots.push((number, slot));
        }
    }
    let kits: Vec<(Option<(usize, &ProposedSlot)>, Kit)> = if slots.is_empty() {
        vec![(None, *here.routine.kit())]
    } else {
        slots.into_iter().map(|it| (Some(it), it.1.kit)).collect()
    };
    let place = |slot: Option<usize>| Place {
        slot,
        ..Place::lift(&lift.id).in_session(&here.of.id).at_step(here.step)
    };
    let index = lift.document.as_ref().and_then(|document| {
        document.rungs.iter().position(|other| other.exercise == rung.id().as_str())
    });
    let path = index.map_or_else(
        || lift.path.clone(),
        |index| child(&child(&lift.path, "rungs"), index),
    );
    for (nth, (slot, kit)) in kits.into_iter().enumerate() {
        for violation in here.routine.faults_of(kit, here.phase, rung) {
            let kind = violation.kind();
            if let ViolationKind::MissingEquipment { missing, unknown, .. } = kind {
                let may_be = |(_, slot): (usize, &ProposedSlot)| {
                    rung.setups().iter().any(|setup| slot.possible.allows(setup))
                };
                if slot.is_some_and(may_be) {
                    continue;
                }
                let hint = slot
                    .filter(|_| unknown.is_none())
                    .map(|(_, slot)| add_to_slot(proposal, findings, slot, *missing));
                let kind = ProgramViolationKind::MissingEquipment {
                    exercise: rung.id().clone(),
                    missing: *missing,
                    unknown: unknown.clone(),
                };
                findings.tell(&path, place(slot.map(|it| it.0)), kind, hint);
            } else if nth == 0 {
                // The rest is the same in every slot.
                let violation = violation.moved(path.clone(), here.step);
                let kind = ProgramViolationKind::BadSession(Box::new(violation));
                findings.tell(&path, place(None), kind, None);
            }
        }
    }
}

pub(super) fn supersets_stay_even(proposal: &Proposal, findings: &mut Findings) {
    for lift in &proposal.lifts {
        for (here, built) in places(proposal, lift) {
            let Ok(built) = built else { continue };
            let blocks = here.routine.blocks().map(|(_, block)| block);
            let mut first = 1;
            let mut is_paired = false;
            for block in blocks {
                let numbers = first..first + block.steps().len();
                // In rounds a step has one set, as in a superset it has as many as the others.
                let is_together = block.style() != BlockStyle::Straight;
                is_paired |= numbers.contains(&here.step) && is_together;
                first = numbers.end;
            }
            let sets = here.it.prescription().sets();
            let numbers = built.numbers_of_sets();
            let uneven = numbers.into_iter().find(|later| is_paired && *later != sets);
            if let Some(later) = uneven {
                let place =
                    Place::lift(&lift.id).in_session(&here.of.id).at_step(here.step);
                let kind = ProgramViolationKind::UnevenSupersetLater { sets, later };
                findings.tell(&lift.path, place, kind, None);
            }
        }
    }
}

/// Where every wheel is at its limit, at the usual pace.
pub(super) fn doses_fit_their_beat(proposal: &Proposal, findings: &mut Findings) {
    for lift in &proposal.lifts {
        for (here, built) in places(proposal, lift) {
            let beat = here.routine.block_of(here.step).and_then(|it| it.timing().beat());
            let (Some(beat), Ok(built)) = (beat, built) else { continue };
            let longest = longest_dose(&built, here.it, here.routine.kit(), Reach::Limit);
            let Some(longest) = longest.filter(|it| it.seconds > beat.get().into())
            else {
                continue;
            };
            let place = Place::lift(&lift.id).in_session(&here.of.id).at_step(here.step);
            let kind = ProgramViolationKind::TooLongForBeatLater {
                dose: longest.prescription,
                needs: longest.seconds,
                beat: beat.get(),
            };
            findings.tell(&lift.path, place, kind, None);
        }
    }
}

/// The steps of a session that follow a lift, with the lift as it is followed there.
pub(super) fn followed<'a>(
    proposal: &'a Proposal,
    session: &str,
) -> Vec<(&'a ProposedLift, usize, Lift)> {
    let lifts = proposal.lifts.iter().flat_map(|lift| {
        let places = places(proposal, lift).into_iter();
        places.filter(|(here, _)| here.of.id == session).filter_map(
            move |(here, built)| {
                // Stretches and cardio too: all take time.
                Some((lift, here.step, built.ok()?))
            },
        )
    });
    lifts.collect()
}
