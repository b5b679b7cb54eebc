//! What the sessions need is there.

use super::{
    Findings, Place, ProgramHint, ProgramHintKind, ProgramViolationKind, Proposal,
};
use crate::equipment::{DraftKit, EquipmentSet};
use crate::json::{Edit, Json, child};
use crate::program::check::ProposedSlot;

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
