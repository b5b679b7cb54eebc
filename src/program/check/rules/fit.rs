//! Sessions fit their slots: in time, and with what is there.

use super::lifts::followed;
use super::{
    Findings, Place, ProgramHint, ProgramHintKind, ProgramViolationKind, Proposal,
};
use crate::equipment::{DraftKit, EquipmentSet};
use crate::json::{Edit, Json, child};
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

/// All that a slot lacks for any step.
fn lacking(proposal: &Proposal, slot: &ProposedSlot) -> EquipmentSet {
    let steps = proposal.sessions_in(slot).flat_map(|(_, routine)| routine.steps());
    let missing = steps.map(|(_, step)| slot.kit.missing_for(step.setup()));
    missing.fold(EquipmentSet::empty(), |all, missing| all | missing)
}

/// Adds equipment to the kit of a slot, which may be that of the first slot.
pub(super) fn add_to_slot(
    proposal: &Proposal,
    findings: &Findings,
    slot: &ProposedSlot,
    equipment: EquipmentSet,
) -> ProgramHint {
    let edits: Vec<Edit> = if let Some(list) = &slot.equipment {
        let end = child(list, "-");
        let ids = equipment.iter().map(|item| Json::from(item.as_str()));
        ids.map(|id| Edit::add(end.clone(), id)).collect()
    } else {
        // Several hints write the whole kit, so each writes all that is lacking.
        let kit = slot.kit.with(equipment | lacking(proposal, slot));
        let kit = DraftKit::from(kit).into_json();
        vec![Edit::add(child(&slot.path, "kit"), kit)]
    };
    ProgramHint::with(ProgramHintKind::AddToSlot { equipment }, findings.edits(edits))
}

pub(super) fn equipment_is_at_hand(proposal: &Proposal, findings: &mut Findings) {
    for (index, slot) in proposal.slots.iter().enumerate() {
        for (session, routine) in proposal.sessions_in(slot) {
            for (place, (_, step)) in routine.steps().enumerate() {
                let setup = step.setup();
                // A word in the kit is unknown, and may mean what is missing.
                if slot.kit.allows(setup) || slot.possible.allows(setup) {
                    continue;
                }
                let missing = slot.kit.missing_for(setup);
                let hint = (setup.unknown().is_none())
                    .then(|| add_to_slot(proposal, findings, slot, missing));
                let kind = ProgramViolationKind::MissingEquipment {
                    exercise: step.exercise().id().clone(),
                    missing,
                    unknown: setup.unknown().map(str::to_owned),
                };
                let here =
                    Place::slot(index + 1).in_session(&session.id).at_step(place + 1);
                findings.tell(&slot.path, here, kind, hint);
            }
        }
    }
}
