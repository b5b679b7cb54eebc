//! The sessions of a draft.

use super::header::DRAFT;
use super::{Reader, entries, object, required, text};
use crate::equipment::{DraftKit, EquipmentSet, Kit};
use crate::json::{Field, Json, Members, Object, Shape};
use crate::limits;
use crate::program::check::{
    Place, ProgramHint, ProgramViolationKind, Proposal, ProposedName, ProposedSession,
};
use crate::routine::{Found, Routine, RoutineDraft};

pub(super) static SESSION: Shape = Shape {
    what: "a session",
    fields: &[
        Field {
            name: "routine",
            words: &["workout"],
            suits: |it| matches!(it, Json::Object(_)),
        },
        Field {
            name: "lifts",
            words: &["names"],
            suits: |it| matches!(it, Json::Object(_)),
        },
    ],
};

const ROUTINE: &str =
    r#"{"name": "A", "steps": [{"exercise": "cat-cow"}, {"exercise": "push-up"}]}"#;
const EXAMPLE: &str = r#"{"a": {"routine": {"name": "A", "steps": [{"exercise": "cat-cow"}, {"exercise": "push-up"}]}}}"#;

pub(super) fn sessions(
    members: &Members<'_>,
    proposal: &mut Proposal,
    reader: &mut Reader<'_>,
) {
    let mut found = Found::default();
    let sessions = required(members, "", "sessions", &DRAFT, EXAMPLE, &mut found);
    let expected = r#"an object such as {"a": {"routine": {..}}}"#;
    let sessions = sessions
        .and_then(|(path, json)| Some((path, object(json, path, expected, &mut found)?)));
    reader.tell_all(found, &Place::default());
    let Some((path, sessions)) = sessions else {
        proposal.is_partial = true;
        return;
    };
    proposal.counts.sessions = sessions.len();
    for (path, id, json) in entries(sessions, path, limits::SESSIONS.high()) {
        let kit = kit_of(id, proposal);
        let place = Place::session(id);
        let mut found = Found::default();
        let mut session =
            ProposedSession { path, id: id.to_owned(), routine: None, names: Vec::new() };
        let expected = r#"a session such as {"routine": {..}}"#;
        let fields = object(json, &session.path, expected, &mut found);
        if let Some(fields) = fields.filter(|fields| is_routine(fields)) {
            // Its faults are told where it stands as a routine.
            let instead = Json::object([("routine", json.clone())]);
            found.write_instead(&session.path, expected, json, instead);
            session.routine = draft_of(fields, kit).check(reader.catalog).ok();
        } else if let Some(fields) = fields {
            let members = SESSION.members(fields, &session.path, &mut found.faults);
            session.names = names(&members, &mut found);
            let routine = required(
                &members,
                &session.path,
                "routine",
                &SESSION,
                ROUTINE,
                &mut found,
            );
            let routine = routine.and_then(|(path, json)| {
                Some((path, object(json, path, "a routine", &mut found)?))
            });
            session.routine = routine
                .and_then(|(path, fields)| routine_of(fields, path, kit, &place, reader));
        }
        reader.tell_all(found, &place);
        proposal.sessions.push(session);
    }
}

/// Whether a session is its routine alone.
fn is_routine(fields: &Object) -> bool {
    fields.get("routine").is_none() && fields.get("steps").is_some_and(Json::is_list)
}

/// The draft of a routine, with the kit of its slot where it has none.
fn draft_of(fields: &Object, kit: Kit) -> RoutineDraft {
    let has_kit = fields.get("kit").is_some_and(|kit| *kit != Json::Null);
    let mut fields = fields.clone();
    if !has_kit {
        fields.set("kit", DraftKit::from(kit).into_json());
    }
    RoutineDraft::from_fields(fields)
}

/// The kit of the first slot in which a session can stand, or else of the first. Where there is no
/// slot, which is another finding, nothing is missing.
fn kit_of(id: &str, proposal: &Proposal) -> Kit {
    let mut slots = proposal.slots.iter();
    let slot = slots.find(|slot| proposal.ids_in(slot).any(|other| other == id));
    let slot = slot.or(proposal.slots.first());
    slot.map_or_else(|| Kit::from(EquipmentSet::all()), |slot| slot.kit)
}

fn routine_of(
    fields: &Object,
    path: &str,
    kit: Kit,
    place: &Place,
    reader: &mut Reader<'_>,
) -> Option<Routine> {
    let has_kit = fields.get("kit").is_some_and(|kit| *kit != Json::Null);
    let violations = match draft_of(fields, kit).check(reader.catalog) {
        Ok(routine) => return Some(routine),
        Err(violations) => violations,
    };
    for violation in violations {
        let is_of_kit =
            |edit: &&crate::json::Edit| !has_kit && edit.path().starts_with("/kit");
        let hints = violation.hints().iter().map(|hint| {
            // The kit is that of a slot, so nothing is added to it here.
            let hint = if hint.edit().iter().any(|edit| is_of_kit(&edit)) {
                crate::routine::Hint::from(hint.kind().clone())
            } else {
                hint.clone()
            };
            ProgramHint::of(&hint, path)
        });
        let hints: Vec<ProgramHint> = hints.collect();
        let place = match violation.step() {
            Some(step) => place.clone().at_step(step),
            None => place.clone(),
        };
        let path = format!("{path}{}", violation.path());
        let kind = ProgramViolationKind::BadSession(Box::new(violation));
        reader.tell(path, &place, kind, hints);
    }
    None
}

fn names(members: &Members<'_>, found: &mut Found) -> Vec<ProposedName> {
    let mut names = Vec::new();
    let expected = r#"an object such as {"3": "t1-squat"}"#;
    let Some((path, json)) = members.get("lifts") else { return names };
    let Some(fields) = object(json, path, expected, found) else { return names };
    for (path, step, json) in entries(fields, path, limits::STEPS.high()) {
        let lift = text(json, &path, "the name of a lift", found);
        // What is no number is the number of no step.
        let number = step.parse().unwrap_or_default();
        names.extend(lift.map(|lift| ProposedName { path, step: number, lift }));
    }
    names
}
