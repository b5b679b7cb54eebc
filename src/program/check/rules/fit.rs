//! Sessions fit the minutes of their slots.

use super::lifts::followed;
use super::{
    Findings, Place, ProgramHint, ProgramHintKind, ProgramViolationKind, Proposal,
};
use crate::json::{Edit, child};
use crate::limits;
use crate::program::check::{ProposedSession, ProposedSlot};
use crate::program::longest::{Grown, Reach, grown, minutes};
use crate::routine::Routine;

/// What a session needs of a slot.
struct Need<'a> {
    session: &'a str,
    minutes: u64,
    /// Where it is only later that it needs them.
    later: Option<(Grown, &'a str)>,
}

fn need<'a>(
    proposal: &'a Proposal,
    slot: &ProposedSlot,
    session: &'a ProposedSession,
    routine: &Routine,
    given: u64,
) -> Need<'a> {
    let (session, now) = (session.id.as_str(), minutes(routine));
    let lifts = followed(proposal, session);
    let steps = lifts.iter().map(|(_, step, lift)| (*step, lift));
    let grown = if now > given {
        None
    } else {
        grown(routine, slot.kit, steps, Reach::Listed).filter(|it| it.minutes > now)
    };
    let later = grown.and_then(|grown| {
        let (lift, ..) = lifts.iter().find(|(_, step, _)| *step == grown.step)?;
        Some((grown, lift.id.as_str()))
    });
    let minutes = later.as_ref().map_or(now, |(grown, _)| grown.minutes);
    Need { session, minutes, later }
}

pub(super) fn sessions_fit_their_slots(proposal: &Proposal, findings: &mut Findings) {
    for (index, slot) in proposal.slots.iter().enumerate() {
        let Some(given) = slot.minutes.filter(|it| limits::SLOT_MINUTES.contains(*it))
        else {
            continue;
        };
        let needs: Vec<Need<'_>> = proposal
            .sessions_in(slot)
            .map(|(session, routine)| {
                need(proposal, slot, session, routine, given.into())
            })
            .collect();
        // One edit has to do for all sessions of the slot.
        let most = needs.iter().map(|need| need.minutes).max().unwrap_or_default();
        for Need { session, minutes: needed, later } in needs {
            if needed <= u64::from(given) {
                continue;
            }
            let edit = Edit::add(child(&slot.path, "minutes"), most);
            let kind = ProgramHintKind::MoreMinutes { minutes: most };
            let hint = ProgramHint::with(kind, findings.edits([edit]));
            let place = Place::slot(index + 1).in_session(session);
            let (place, dose, rung) = match later {
                Some((Grown { step, dose, rung, .. }, lift)) => {
                    let place = Place { lift: Some(lift.to_owned()), ..place };
                    (place.at_step(step), Some(dose), rung)
                }
                None => (place, None, None),
            };
            let kind = ProgramViolationKind::TooLongForSlot { needed, given, dose, rung };
            findings.tell(&slot.path, place, kind, [hint]);
        }
    }
}
