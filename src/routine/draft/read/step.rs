//! One step of a draft.

use serde::Deserialize;

use super::{Found, Reader, flat, prescription, ramp};
use crate::exercise::{Exercise, Remarks};
use crate::json::{Edit, Field, Json, Members, Object, Shape};
use crate::prescription::Prescription;
use crate::routine::Phase;
use crate::routine::check::{
    Hint, HintKind, InText, Pointer, ProposedExercise, ProposedStep, ViolationKind,
};

pub(super) static STEP: Shape = Shape {
    what: "a step",
    fields: &[
        Field {
            name: "exercise",
            words: &["name", "id", "exerciseid", "exercisename", "movement"],
            suits: is_text_or_object,
        },
        Field {
            name: "prescription",
            words: &["dose", "prescribed", "scheme", "setsandreps"],
            suits: is_text_or_object,
        },
        Field {
            name: "ramp",
            words: &["rampup", "ramps", "rampsets", "warmup", "warmups", "warmupsets"],
            suits: |it| matches!(it, Json::Text(_) | Json::Bool(_)),
        },
        Field { name: "setup", words: &["variant"], suits: Json::is_text },
        Field { name: "phase", words: &["section"], suits: Json::is_text },
        Field { name: "key", words: &["id"], suits: Json::is_text },
        Field {
            name: "note",
            words: &["comment", "comments", "description", "cue"],
            suits: Json::is_text,
        },
    ],
};

fn is_text_or_object(json: &Json) -> bool {
    matches!(json, Json::Text(_) | Json::Object(_))
}

pub(super) fn step(
    object: &Object,
    path: &str,
    reader: &mut Reader<'_>,
    found: &mut Found,
) -> ProposedStep {
    let members = STEP.members(object, path, &mut found.faults);
    let mut step = ProposedStep::new(Pointer::Read(path.to_owned()));
    step.renamed = members.renamed();
    step.phase = phase(&members, found);
    step.has_phase = step.phase.is_some();
    step.ramp = ramp::ramp(&members, found);
    step.setup = text(&members, "setup", "the id of a setup", found);
    let key = text(&members, "key", "a text", found);
    let note = text(&members, "note", "a text", found);
    step.remarks = Remarks { key, note }.boxed();
    step.exercise = exercise(&members, path, step.phase, reader, found);
    match members.get("prescription") {
        Some((path, json)) => {
            step.has_prescription = true;
            let is_bare = reader.in_round && prescription::bare(json, path, found);
            step.prescription = if is_bare {
                None
            } else {
                prescription::prescription(json, path, found)
            };
        }
        None => {
            step.prescription = flat::dose(object, path, reader.in_round, found)
                .or_else(|| usual(&step.exercise));
        }
    }
    step
}

/// A step that says no more than its exercise, and perhaps its dose.
pub(super) fn of_text(
    path: &str,
    name: &str,
    dose: Option<Prescription>,
    reader: &mut Reader<'_>,
) -> ProposedStep {
    let exercise = reader.exercise(name, None);
    let in_text = InText { dose: dose.as_ref().map(ToString::to_string) };
    ProposedStep {
        has_prescription: dose.is_some(),
        prescription: dose.or_else(|| usual(&exercise)),
        exercise,
        in_text: Some(in_text),
        ..ProposedStep::new(Pointer::Read(path.to_owned()))
    }
}

/// The name and the dose of a step that is one text: `push-up 3x10`, `3 x 10 push-ups`.
pub(super) fn split(text: &str) -> (&str, Option<Prescription>) {
    const MOST_WORDS: usize = 20;
    let is_between = |letter: char| letter.is_whitespace() || ":,-–".contains(letter);
    let ends = text.char_indices().filter(|(_, letter)| letter.is_whitespace());
    let ends: Vec<usize> = ends.map(|(at, _)| at).take(MOST_WORDS).collect();
    let read = |part: &str| part.trim_matches(is_between).parse::<Prescription>().ok();
    // The longest dose, at the end or at the start.
    let behind = ends.iter().find_map(|at| {
        let (name, dose) = text.split_at_checked(*at)?;
        Some((name, read(dose)?))
    });
    let before = || {
        ends.iter().rev().find_map(|at| {
            let (dose, name) = text.split_at_checked(*at)?;
            Some((name, read(dose)?))
        })
    };
    match behind.or_else(before) {
        Some((name, dose)) => (name.trim_matches(is_between), Some(dose)),
        None => (text, None),
    }
}

fn usual(exercise: &ProposedExercise) -> Option<Prescription> {
    exercise.known().map(|exercise| exercise.prescription().clone())
}

fn exercise(
    members: &Members<'_>,
    path: &str,
    phase: Option<Phase>,
    reader: &mut Reader<'_>,
    found: &mut Found,
) -> ProposedExercise {
    match members.get("exercise") {
        Some((_, Json::Text(id))) => reader.exercise(id, phase),
        // As a routine is stored: written in full.
        Some((path, json @ Json::Object(object))) => match Exercise::deserialize(json) {
            Ok(exercise) => ProposedExercise::Known(exercise),
            Err(error) => {
                let id = object.get("id").and_then(Json::as_text);
                let known = id.and_then(|id| reader.catalog.find(id));
                let hint = known.map(|exercise| {
                    let name = exercise.id().to_string();
                    let edit = Edit::replace(path, name.as_str());
                    Hint::with(HintKind::DidYouMean { name }, [edit])
                });
                let reason = error.to_string();
                found.tell(path, ViolationKind::InvalidExercise { reason }, hint);
                ProposedExercise::Unreadable
            }
        },
        Some((path, other)) => {
            found.wrong_type(path, "the id of an exercise", other);
            ProposedExercise::Unreadable
        }
        None => {
            let json = r#"{"exercise": "push-up", "prescription": "3x8-12"}"#.to_owned();
            found.missing(path, "exercise", &STEP, Some(HintKind::Example { json }));
            ProposedExercise::Unreadable
        }
    }
}

/// An unknown phase counts as the first that is near.
fn phase(members: &Members<'_>, found: &mut Found) -> Option<Phase> {
    match members.get("phase") {
        Some((path, Json::Text(name))) => match name.parse() {
            Ok(phase) => Some(phase),
            Err(unknown) => {
                let unknown: crate::UnknownName = unknown;
                let meant = unknown.nearest().and_then(|name| name.parse().ok());
                found.unknown(path, ViolationKind::UnknownPhase, unknown);
                meant
            }
        },
        Some((path, other)) => {
            found.wrong_type(path, "the id of a phase", other);
            None
        }
        None => None,
    }
}

fn text(
    members: &Members<'_>,
    field: &str,
    expected: &'static str,
    found: &mut Found,
) -> Option<String> {
    match members.get(field)? {
        (_, Json::Text(text)) => Some(text.clone()),
        (path, json @ (Json::Number(_) | Json::Bool(_))) => {
            let text = json.to_string();
            found.write_instead(path, expected, json, text.as_str().into());
            Some(text)
        }
        (path, other) => {
            found.wrong_type(path, expected, other);
            None
        }
    }
}
