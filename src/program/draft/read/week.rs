//! The slots of a week, what takes turns in them, and the weeks they last.

use serde::Deserialize;

use super::header::{DRAFT, tell_unknown};
use super::{Reader, entries, list, number, object, required, text};
use crate::equipment::Kit;
use crate::json::{Field, Json, Members, Shape, child};
use crate::limits;
use crate::program::Weekday;
use crate::program::check::{
    Place, ProgramViolationKind, Proposal, ProposedPeriod, ProposedRotation, ProposedSlot,
};
use crate::progression::Deload;
use crate::routine::{Found, read_kit};

pub(super) static SLOT: Shape = Shape {
    what: "a slot",
    fields: &[
        Field { name: "day", words: &["weekday"], suits: Json::is_text },
        Field {
            name: "minutes",
            words: &["duration", "time", "length"],
            suits: |it| matches!(it, Json::Number(_)),
        },
        Field {
            name: "kit",
            words: &["equipment"],
            suits: |it| matches!(it, Json::List(_) | Json::Object(_) | Json::Text(_)),
        },
        Field {
            name: "does",
            words: &["session", "rotation", "workout"],
            suits: Json::is_text,
        },
    ],
};

pub(super) static PERIOD: Shape = Shape {
    what: "a period",
    fields: &[
        Field { name: "name", words: &["title"], suits: Json::is_text },
        Field {
            name: "weeks",
            words: &["length", "duration"],
            suits: |it| matches!(it, Json::Number(_)),
        },
        Field {
            name: "deload",
            words: &["easy"],
            suits: |it| matches!(it, Json::Object(_)),
        },
    ],
};

pub(super) static DELOAD: Shape = Shape {
    what: "a deload",
    fields: &[
        Field { name: "sets", words: &[], suits: |_| true },
        Field { name: "load", words: &["weight", "intensity"], suits: |_| true },
        Field { name: "reserve", words: &["rir"], suits: |_| true },
    ],
};

pub(super) fn rotations(
    members: &Members<'_>,
    proposal: &mut Proposal,
    reader: &mut Reader<'_>,
) {
    const EXPECTED: &str = r#"an object such as {"main": ["a", "b"]}"#;
    let mut found = Found::default();
    let Some((path, json)) = members.get("rotations") else { return };
    let Some(rotations) = object(json, path, EXPECTED, &mut found) else {
        proposal.is_partial = true;
        return reader.tell_all(found, &Place::default());
    };
    proposal.counts.rotations = rotations.len();
    for (path, id, json) in entries(rotations, path, limits::ROTATIONS.high()) {
        let mut sessions = Vec::new();
        let items = list(json, &path, "a list of sessions", &mut found);
        let count = items.map(<[Json]>::len);
        let most = limits::ROTATION.high() as usize;
        for (index, item) in items.unwrap_or_default().iter().take(most).enumerate() {
            let path = child(&path, index);
            let id = text(item, &path, "the id of a session", &mut found);
            sessions.extend(id.map(|id| (id, path)));
        }
        // Of one that cannot be read nothing more is told.
        let count = count.unwrap_or(limits::ROTATION.low() as usize);
        proposal.is_partial |= items.is_none();
        proposal.rotations.push(ProposedRotation {
            path,
            id: id.to_owned(),
            sessions,
            count,
        });
    }
    reader.tell_all(found, &Place::default());
}

const EXAMPLE: &str = r#"[{"day": "monday", "minutes": 60, "does": "a"}]"#;

pub(super) fn slots(
    members: &Members<'_>,
    proposal: &mut Proposal,
    reader: &mut Reader<'_>,
) {
    let mut found = Found::default();
    let slots = required(members, "", "week", &DRAFT, EXAMPLE, &mut found);
    let slots = slots.and_then(|(path, json)| {
        Some((path, list(json, path, "a list of slots", &mut found)?))
    });
    reader.tell_all(found, &Place::default());
    let Some((path, slots)) = slots else {
        // A week that is not there is no empty one.
        proposal.counts.slots = 1;
        return;
    };
    proposal.counts.slots = slots.len();
    let most = limits::SLOTS.high() as usize;
    for (index, json) in slots.iter().take(most).enumerate() {
        let path = child(path, index);
        let slot = slot(json, &path, index, proposal.slots.first(), reader);
        proposal.slots.push(slot);
    }
}

fn slot(
    json: &Json,
    path: &str,
    index: usize,
    first: Option<&ProposedSlot>,
    reader: &mut Reader<'_>,
) -> ProposedSlot {
    let place = Place::slot(index + 1);
    let mut found = Found::default();
    let empty = Kit::default();
    let mut slot = ProposedSlot {
        path: path.to_owned(),
        weekday: None,
        minutes: first.and_then(|first| first.minutes),
        kit: first.map_or(empty, |first| first.kit),
        possible: first.map_or(empty, |first| first.possible),
        equipment: None,
        does: None,
    };
    let expected = r#"a slot such as {"day": "monday", "minutes": 60, "does": "a"}"#;
    let Some(fields) = object(json, path, expected, &mut found) else {
        reader.tell_all(found, &place);
        return slot;
    };
    let members = SLOT.members(fields, path, &mut found.faults);
    let day = required(&members, path, "day", &SLOT, r#""monday""#, &mut found);
    let day = day.and_then(|(path, json)| {
        Some((path, text(json, path, "the id of a weekday", &mut found)?))
    });
    match day.map(|(path, day)| (path, day.parse::<Weekday>())) {
        Some((_, Ok(day))) => slot.weekday = Some(day),
        Some((path, Err(unknown))) => {
            slot.weekday = unknown.nearest().and_then(|name| name.parse().ok());
            tell_unknown(reader, path, &place, unknown);
        }
        None => {}
    }
    match members.get("minutes") {
        Some((path, json)) => {
            let minutes = number(json, path, "a number of minutes", &mut found);
            slot.minutes = minutes.map(|it| u32::try_from(it).unwrap_or(u32::MAX));
        }
        None if first.is_none() => {
            required(&members, path, "minutes", &SLOT, "60", &mut found);
        }
        None => {}
    }
    if let Some((path, json)) = members.get("kit") {
        let read = read_kit(json, path, &mut found);
        slot.kit = read.kit;
        slot.possible = read.possible;
        slot.equipment = read.list;
    }
    let does = required(&members, path, "does", &SLOT, r#""a""#, &mut found);
    slot.does = does.and_then(|(path, json)| {
        text(json, path, "the id of a session or rotation", &mut found)
    });
    reader.tell_all(found, &place);
    slot
}

pub(super) fn periods(
    members: &Members<'_>,
    proposal: &mut Proposal,
    reader: &mut Reader<'_>,
) {
    let mut found = Found::default();
    let Some((path, json)) = members.get("periods") else { return };
    let periods = list(json, path, "a list of periods", &mut found).unwrap_or_default();
    proposal.counts.periods = periods.len();
    let most = limits::PERIODS.high() as usize;
    for (index, json) in periods.iter().take(most).enumerate() {
        let path = child(path, index);
        let expected = r#"a period such as {"name": "build", "weeks": 6}"#;
        let Some(fields) = object(json, &path, expected, &mut found) else { continue };
        let members = PERIOD.members(fields, &path, &mut found.faults);
        let name = required(&members, &path, "name", &PERIOD, r#""build""#, &mut found);
        let name = name.and_then(|(path, json)| text(json, path, "a text", &mut found));
        let weeks = required(&members, &path, "weeks", &PERIOD, "6", &mut found);
        let weeks = weeks
            .and_then(|(path, json)| number(json, path, "a number of weeks", &mut found));
        let weeks = weeks.map(|weeks| u32::try_from(weeks).unwrap_or(u32::MAX));
        let deload = members.get("deload");
        let deload =
            deload.and_then(|(path, json)| deload_of(json, path, &mut found, reader));
        proposal.periods.push(ProposedPeriod { path, name, weeks, deload });
    }
    reader.tell_all(found, &Place::default());
}

fn deload_of(
    json: &Json,
    path: &str,
    found: &mut Found,
    reader: &mut Reader<'_>,
) -> Option<Deload> {
    let fields =
        object(json, path, r#"an object such as {"sets": 50, "load": 90}"#, found)?;
    let mut faults = Vec::new();
    DELOAD.members(fields, path, &mut faults);
    let is_known = faults.is_empty();
    found.faults.extend(faults);
    if !is_known {
        return None;
    }
    match Deload::deserialize(json) {
        Ok(deload) => Some(deload),
        Err(error) => {
            let kind = ProgramViolationKind::BadDeload { reason: error.to_string() };
            reader.tell(path, &Place::default(), kind, None);
            None
        }
    }
}
