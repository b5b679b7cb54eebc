//! Ids are valid, and mean one thing.

use super::{Findings, Place, ProgramViolationKind, Proposal};
use crate::exercise::{ExerciseId, InvalidId};

pub(super) fn ids_are_valid(proposal: &Proposal, findings: &mut Findings) {
    let mut check = |path: &str, id: &str, place: Place| {
        let checked: Result<ExerciseId, InvalidId> = id.parse();
        if let Err(error) = checked {
            findings.tell(path, place, ProgramViolationKind::InvalidId(error), None);
        }
    };
    for session in &proposal.sessions {
        check(&session.path, &session.id, Place::session(&session.id));
        for name in &session.names {
            check(&name.path, &name.lift, Place::session(&session.id).at_step(name.step));
        }
    }
    for rotation in &proposal.rotations {
        check(&rotation.path, &rotation.id, Place::default());
    }
    for lift in &proposal.lifts {
        check(&lift.path, &lift.id, Place::lift(&lift.id));
    }
}

pub(super) fn names_are_free(proposal: &Proposal, findings: &mut Findings) {
    let twice =
        |ids: &[&str], place: usize, id: &str| ids.iter().take(place).any(|it| *it == id);
    let ids: Vec<&str> = proposal.sessions.iter().map(|it| it.id.as_str()).collect();
    // A document cannot have a name twice, a builder can.
    for (place, session) in proposal.sessions.iter().enumerate() {
        if twice(&ids, place, &session.id) {
            let kind = ProgramViolationKind::NameTaken { id: session.id.clone() };
            findings.tell(&session.path, Place::session(&session.id), kind, None);
        }
    }
    let rotations: Vec<&str> =
        proposal.rotations.iter().map(|it| it.id.as_str()).collect();
    for (place, rotation) in proposal.rotations.iter().enumerate() {
        if twice(&rotations, place, &rotation.id) || ids.contains(&rotation.id.as_str()) {
            let kind = ProgramViolationKind::NameTaken { id: rotation.id.clone() };
            findings.tell(&rotation.path, Place::default(), kind, None);
        }
    }
}
