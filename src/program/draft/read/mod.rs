//! Turns a draft into a proposal: looks every name up, and reports those it cannot find.

mod header;
mod lifts;
mod sessions;
mod week;

use crate::catalog::{Catalog, UnknownExercise};
use crate::exercise::Exercise;
use crate::json::{Json, Members, Object, Shape, child};
use crate::program::ProgramViolations;
use crate::program::check::{
    Place, ProgramHint, ProgramViolation, ProgramViolationKind, Proposal,
};
use crate::routine::{Found, HintKind};

/// The fields that are read of each sort of object, by its name in the schema.
#[cfg(all(test, feature = "schema"))]
pub(in crate::program) fn fields() -> [(&'static str, Vec<&'static str>); 8] {
    [
        ("Program", header::DRAFT.names()),
        ("Session", sessions::SESSION.names()),
        ("FirstSlot", week::SLOT.names()),
        ("Slot", week::SLOT.names()),
        ("Period", week::PERIOD.names()),
        ("Deload", week::DELOAD.names()),
        ("LiftDocument", lifts::LIFT.names()),
        ("Rung", lifts::RUNG.names()),
    ]
}

/// The programme that a draft describes, with what was found wrong on reading.
///
/// Reports a newer format, and nothing else about that document.
pub(super) fn proposal(
    fields: &Object,
    catalog: &Catalog,
) -> Result<Proposal, ProgramViolations> {
    let mut reader = Reader { catalog, misses: 0, told: Vec::new() };
    header::format(fields, &mut reader)?;
    let mut proposal = Proposal { is_document: true, ..Proposal::default() };
    let mut found = Found::default();
    let members = header::DRAFT.members(fields, "", &mut found.faults);
    header::header(&members, &mut proposal, &mut found, &mut reader);
    reader.tell_all(found, &Place::default());
    week::rotations(&members, &mut proposal, &mut reader);
    week::slots(&members, &mut proposal, &mut reader);
    sessions::sessions(&members, &mut proposal, &mut reader);
    week::periods(&members, &mut proposal, &mut reader);
    lifts::lifts(&members, &mut proposal, &mut reader);
    proposal.found = reader.told;
    Ok(proposal)
}

/// What the parts of a draft are read with.
struct Reader<'a> {
    catalog: &'a Catalog,
    /// How many exercises of rungs were not found.
    misses: usize,
    told: Vec<ProgramViolation>,
}

/// Looking for candidates costs a pass over the catalogue.
const MOST_LOOKS: usize = 20;

impl Reader<'_> {
    fn exercise(&mut self, id: &str) -> Result<Exercise, UnknownExercise> {
        if let Some(exercise) = self.catalog.find(id) {
            return Ok(exercise.clone());
        }
        self.misses += 1;
        if self.misses > MOST_LOOKS {
            return Err(UnknownExercise::plain(id));
        }
        self.catalog.get(id).cloned()
    }

    fn tell(
        &mut self,
        path: impl Into<String>,
        place: &Place,
        kind: ProgramViolationKind,
        hints: impl IntoIterator<Item = ProgramHint>,
    ) {
        let (path, place) = (path.into(), place.clone());
        let hints = hints.into_iter().collect();
        self.told.push(ProgramViolation { path, place, kind, hints });
    }

    /// What is wrong with the shape of a part.
    fn tell_all(&mut self, found: Found, place: &Place) {
        for violation in found.of(None, None, None) {
            let hints = violation.hints().iter().map(|hint| ProgramHint::of(hint, ""));
            let hints: Vec<ProgramHint> = hints.collect();
            let kind = ProgramViolationKind::Document(violation.kind().clone());
            self.tell(violation.path(), place, kind, hints);
        }
    }
}

/// The object at a place, or the fault that it is none.
fn object<'a>(
    json: &'a Json,
    path: &str,
    expected: &'static str,
    found: &mut Found,
) -> Option<&'a Object> {
    let object = json.as_object();
    if object.is_none() {
        found.wrong_type(path, expected, json);
    }
    object
}

/// The list at a place, or the fault that it is none.
fn list<'a>(
    json: &'a Json,
    path: &str,
    expected: &'static str,
    found: &mut Found,
) -> Option<&'a [Json]> {
    let list = json.as_list();
    if list.is_none() {
        found.wrong_type(path, expected, json);
    }
    list
}

/// A text; a number is written as one.
fn text(
    json: &Json,
    path: &str,
    expected: &'static str,
    found: &mut Found,
) -> Option<String> {
    match json {
        Json::Text(text) => Some(text.clone()),
        Json::Number(_) => {
            let text = json.to_string();
            found.write_instead(path, expected, json, text.as_str().into());
            Some(text)
        }
        other => {
            found.wrong_type(path, expected, other);
            None
        }
    }
}

/// A whole number; one in quotes is read as meant.
fn number(
    json: &Json,
    path: &str,
    expected: &'static str,
    found: &mut Found,
) -> Option<u64> {
    use crate::json::Number;
    match json {
        Json::Number(Number::Natural(number)) => Some(*number),
        Json::Text(text) => {
            let meant = text.trim().parse::<u64>().ok();
            match meant {
                Some(number) => {
                    found.write_instead(path, expected, json, number.into());
                }
                None => found.wrong_type(path, expected, json),
            }
            meant
        }
        other => {
            found.wrong_type(path, expected, other);
            None
        }
    }
}

/// A field that an object needs.
fn required<'a, 'b>(
    members: &'b Members<'a>,
    path: &str,
    field: &'static str,
    of: &Shape,
    example: &str,
    found: &mut Found,
) -> Option<(&'b str, &'a Json)> {
    let there = members.get(field);
    if there.is_none() {
        let json = example.to_owned();
        found.missing(path, field, of, Some(HintKind::Example { json }));
    }
    there
}

/// The members of an object that is a map by id, each with its place; no more than are of use.
fn entries<'a>(
    object: &'a Object,
    path: &str,
    most: u32,
) -> impl Iterator<Item = (String, &'a str, &'a Json)> {
    let path = path.to_owned();
    let entries = object.iter().take(most as usize);
    entries.map(move |(id, json)| (child(&path, id), id, json))
}
