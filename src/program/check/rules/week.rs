//! There is a week, and what stands in it exists.

use super::{
    Findings, Place, ProgramHint, ProgramHintKind, ProgramViolationKind, Proposal,
};
use crate::json::Edit;
use crate::json::child;
use crate::routine::HintKind;
use crate::text::{clip, nearest};

pub(super) fn there_is_a_slot(proposal: &Proposal, findings: &mut Findings) {
    if proposal.counts.slots == 0 && !proposal.is_partial {
        let json = r#"{"day": "monday", "minutes": 60, "does": "a"}"#.to_owned();
        let hint = ProgramHintKind::General(HintKind::Example { json });
        let hint = ProgramHint::with(hint, None);
        findings.tell("/week", Place::default(), ProgramViolationKind::NoSlot, [hint]);
    }
}

pub(super) fn slots_are_on_different_days(proposal: &Proposal, findings: &mut Findings) {
    for (index, slot) in proposal.slots.iter().enumerate() {
        let Some(day) = slot.weekday else { continue };
        let mut earlier = proposal.slots.iter().take(index);
        if let Some(first) = earlier.position(|other| other.weekday == Some(day)) {
            let kind = ProgramViolationKind::DayTwice { day, first: first + 1 };
            findings.tell(child(&slot.path, "day"), Place::slot(index + 1), kind, None);
        }
    }
}

pub(super) fn what_stands_there_is_known(proposal: &Proposal, findings: &mut Findings) {
    let sessions: Vec<&str> = proposal.sessions.iter().map(|it| it.id.as_str()).collect();
    let rotations = proposal.rotations.iter().map(|it| it.id.as_str());
    let known: Vec<&str> = sessions.iter().copied().chain(rotations).collect();
    for (index, slot) in proposal.slots.iter().enumerate() {
        let Some(id) = slot.does.as_deref() else { continue };
        tell_unknown(
            proposal,
            findings,
            &child(&slot.path, "does"),
            Place::slot(index + 1),
            id,
            &known,
        );
    }
    for rotation in &proposal.rotations {
        for (id, path) in &rotation.sessions {
            tell_unknown(proposal, findings, path, Place::default(), id, &sessions);
        }
    }
}

/// No answer lists more names than there may be sessions.
fn tell_unknown(
    proposal: &Proposal,
    findings: &mut Findings,
    path: &str,
    place: Place,
    id: &str,
    known: &[&str],
) {
    if known.contains(&id) || proposal.is_partial {
        return;
    }
    let hint = nearest(id, known.iter().copied()).map(|name| {
        let edit = findings.edits([Edit::replace(path, name)]);
        let kind = HintKind::DidYouMean { name: name.to_owned() };
        ProgramHint::with(ProgramHintKind::General(kind), edit)
    });
    let known = known.iter().map(ToString::to_string).collect();
    let kind = ProgramViolationKind::UnknownSession { id: clip(id).into_owned(), known };
    findings.tell(path, place, kind, hint);
}

pub(super) fn rotations_have_each_session_once(
    proposal: &Proposal,
    findings: &mut Findings,
) {
    for rotation in &proposal.rotations {
        for (index, (id, path)) in rotation.sessions.iter().enumerate() {
            if rotation.sessions.iter().take(index).any(|(other, _)| other == id) {
                let edit = findings.edits([Edit::remove(path.as_str())]);
                let kind = ProgramHintKind::General(HintKind::Remove);
                let hint = ProgramHint::with(kind, edit);
                let kind =
                    ProgramViolationKind::SessionTwice { rotation: rotation.id.clone() };
                findings.tell(path, Place::session(id), kind, [hint]);
            }
        }
    }
}
