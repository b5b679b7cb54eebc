//! Muscles recover before they are trained again.

use super::lifts::places;
use super::{
    Findings, Place, ProgramHint, ProgramHintKind, ProgramViolationKind, Proposal,
};
use crate::exercise::Exercise;
use crate::json::{Edit, child};
use crate::program::Weekday;
use crate::program::check::{ProposedLift, RECOVERIES};
use crate::program::recovery::{Clash, Stand, clashes, trained, trained_by};
use crate::routine::Phase;

/// The hours that are stated, if they are in order.
fn hours(proposal: &Proposal) -> Option<u32> {
    let hours = proposal.recovery.and_then(|hours| u32::try_from(hours).ok())?;
    RECOVERIES.contains(&hours).then_some(hours)
}

pub(super) fn muscles_recover(proposal: &Proposal, findings: &mut Findings) {
    let Some(needed) = hours(proposal) else { return };
    let stands = stands(proposal, &[]);
    let days = needed / 24;
    let found = clashes(&stands, days);
    let least = found.iter().map(|clash| clash.days * 24).min().unwrap_or_default();
    for clash in found {
        let hints = hints(proposal, findings, &stands, &clash, days, least);
        let Clash { slots, weekdays, sessions, groups, days } = clash;
        let [_, second] = slots;
        let path =
            proposal.slots.get(second - 1).map_or("/week", |slot| slot.path.as_str());
        let path = child(path, "day");
        let hours = days * 24;
        let place =
            Place::slot(second).in_session(sessions.last().map_or("", String::as_str));
        let kind = ProgramViolationKind::TooLittleRecovery {
            groups,
            slots,
            days: weekdays,
            sessions,
            hours,
            needed,
            rung: None,
        };
        findings.tell(path, place, kind, hints);
    }
}

/// A rung of a lift, and where it may come to stand.
struct LaterRung<'a> {
    lift: &'a ProposedLift,
    session: &'a str,
    step: usize,
    exercise: Exercise,
}

/// The rungs of strength work that are not the exercise of the step.
fn later_rungs(proposal: &Proposal) -> Vec<LaterRung<'_>> {
    let mut rungs = Vec::new();
    for lift in &proposal.lifts {
        for (here, built) in places(proposal, lift) {
            let Ok(built) = built else { continue };
            if here.phase != Phase::Strength {
                continue;
            }
            let own = here.it.exercise().id();
            for exercise in built.exercises().filter(|rung| rung.id() != own) {
                let (session, exercise) = (here.of.id.as_str(), exercise.clone());
                rungs.push(LaterRung { lift, session, step: here.step, exercise });
            }
        }
    }
    rungs
}

/// What the rungs of lifts train counts too, wherever they may come to stand.
pub(super) fn muscles_of_rungs_recover(proposal: &Proposal, findings: &mut Findings) {
    let Some(needed) = hours(proposal) else { return };
    let rungs = later_rungs(proposal);
    if rungs.is_empty() {
        return;
    }
    let days = needed / 24;
    let now = clashes(&stands(proposal, &[]), days);
    let stands = stands(proposal, &rungs);
    let later = clashes(&stands, days);
    let later: Vec<Clash> = later
        .into_iter()
        // Two slots that clash already have a finding.
        .filter(|clash| now.iter().all(|other| other.slots != clash.slots))
        .collect();
    let least = later.iter().map(|clash| clash.days * 24).min().unwrap_or_default();
    for clash in later {
        let rung = rungs.iter().find(|rung| {
            clash.sessions.iter().any(|session| session == rung.session)
                && !(trained_by(&rung.exercise) & clash.groups).is_empty()
        });
        let Some(rung) = rung else { continue };
        let hints = hints(proposal, findings, &stands, &clash, days, least);
        let Clash { slots, weekdays, sessions, groups, days } = clash;
        let place =
            Place::lift(&rung.lift.id).in_session(rung.session).at_step(rung.step);
        let kind = ProgramViolationKind::TooLittleRecovery {
            groups,
            slots,
            days: weekdays,
            sessions,
            hours: days * 24,
            needed,
            rung: Some(rung.exercise.id().clone()),
        };
        findings.tell(&rung.lift.path, place, kind, hints);
    }
}

fn stands<'a>(proposal: &'a Proposal, rungs: &[LaterRung<'_>]) -> Vec<Stand<'a>> {
    let slots = proposal.slots.iter().enumerate();
    let stands = slots.filter_map(|(index, slot)| {
        let sessions = proposal.ids_in(slot).map(|id| {
            let routine = proposal.session(id).and_then(|it| it.routine.as_ref());
            let now = routine.map(trained).unwrap_or_default();
            let later = rungs.iter().filter(|rung| rung.session == id);
            (id, later.fold(now, |all, rung| all | trained_by(&rung.exercise)))
        });
        Some(Stand {
            slot: index + 1,
            weekday: slot.weekday?,
            does: slot.does.as_deref()?,
            sessions: sessions.collect(),
        })
    });
    stands.collect()
}

/// Another day for the later slot or the earlier one, or less recovery.
fn hints(
    proposal: &Proposal,
    findings: &Findings,
    stands: &[Stand<'_>],
    clash: &Clash,
    days: u32,
    least: u32,
) -> Vec<ProgramHint> {
    let [first, second] = clash.slots;
    let moved = [second, first].into_iter().find_map(|slot| {
        let day = better_day(stands, slot, days)?;
        let path = proposal.slots.get(slot - 1)?.path.as_str();
        let edit = Edit::replace(child(path, "day"), day.as_str());
        let kind = ProgramHintKind::MoveSlot { slot, day };
        Some(ProgramHint::with(kind, findings.edits([edit])))
    });
    let edit = Edit::replace("/recovery", u64::from(least));
    let kind = ProgramHintKind::StateRecovery { hours: least };
    let less = ProgramHint::with(kind, findings.edits([edit]));
    moved.into_iter().chain([less]).collect()
}

/// The free day nearest to that of a slot on which it has no clash, the earlier of two.
fn better_day(stands: &[Stand<'_>], slot: usize, days: u32) -> Option<Weekday> {
    let now = stands.iter().find(|stand| stand.slot == slot)?.weekday;
    let is_free = |day: &Weekday| stands.iter().all(|stand| stand.weekday != *day);
    let mut free: Vec<Weekday> = Weekday::ALL.iter().copied().filter(is_free).collect();
    free.sort_by_key(|day| day.number().abs_diff(now.number()));
    free.into_iter().find(|day| {
        let mut moved = stands.to_vec();
        for stand in moved.iter_mut().filter(|stand| stand.slot == slot) {
            stand.weekday = *day;
        }
        clashes(&moved, days).iter().all(|clash| !clash.slots.contains(&slot))
    })
}
