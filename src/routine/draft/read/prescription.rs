//! The prescription of a step, as text or as a structure.

use std::str::FromStr;

use serde::de::DeserializeOwned;

use super::Found;
use crate::json::{Edit, Field, Json, Object, Shape, child};
use crate::prescription::{
    Effort, Load, ParsePrescriptionError, Prescription, Rest, Run, Sets, Span, Work,
};
use crate::routine::check::{Hint, HintKind, ViolationKind};

static PRESCRIPTION: Shape = Shape {
    what: "a prescription",
    fields: &[
        Field { name: "runs", words: &[], suits: Json::is_list },
        Field {
            name: "per_side",
            words: &["perside", "eachside"],
            suits: |it| matches!(it, Json::Bool(_)),
        },
    ],
};

static RUN: Shape = Shape {
    what: "a run",
    fields: &[
        Field { name: "sets", words: &[], suits: |_| true },
        Field { name: "work", words: &[], suits: |it| matches!(it, Json::Object(_)) },
        Field { name: "load", words: &["weight"], suits: is_part },
        Field { name: "effort", words: &[], suits: is_part },
        Field { name: "rest", words: &[], suits: is_part },
    ],
};

fn is_part(json: &Json) -> bool {
    matches!(json, Json::Text(_) | Json::Number(_) | Json::Object(_))
}

const EXPECTED: &str = "a prescription such as \"3x10\"";

pub(crate) fn prescription(
    json: &Json,
    path: &str,
    found: &mut Found,
) -> Option<Prescription> {
    match json {
        Json::Text(text) => parsed(text, path, found),
        Json::Object(object) => structure(object, path, found),
        other => {
            found.wrong_type(path, EXPECTED, other);
            None
        }
    }
}

/// A number of repetitions, or a range, without its sets, for a step of a block in rounds: reports
/// the set that it is. Returns false for any other.
pub(super) fn bare(json: &Json, path: &str, found: &mut Found) -> bool {
    let set = match json {
        Json::Number(number) => format!("1x{}", Json::Number(*number)),
        Json::Text(text) => format!("1x{text}"),
        _ => return false,
    };
    let Ok(value) = set.parse::<Prescription>() else { return false };
    let name = value.to_string();
    match json {
        Json::Text(text) => {
            let Err(error) = text.parse::<Prescription>() else { return false };
            let edit = Edit::replace(path, name.as_str());
            let hint = Hint::with(HintKind::DidYouMean { name }, [edit]);
            found.tell(path, ViolationKind::BadPrescription(error), [hint]);
        }
        other => found.write_instead(path, EXPECTED, other, name.as_str().into()),
    }
    true
}

/// A text that suggestions mend is mended until it reads.
const MOST_SUGGESTIONS: usize = 20;

fn parsed<T>(text: &str, path: &str, found: &mut Found) -> Option<T>
where
    T: FromStr<Err = ParsePrescriptionError>,
{
    let error = match text.parse() {
        Ok(value) => return Some(value),
        Err(error) => error,
    };
    let mut meant = error.mended();
    for _ in 0..MOST_SUGGESTIONS {
        let Some(Err(further)) = meant.as_deref().map(str::parse::<T>) else { break };
        meant = further.mended();
    }
    let hint = meant.or_else(|| error.mended()).map(|name| {
        let edit = Edit::replace(path, name.as_str());
        Hint::with(HintKind::DidYouMean { name }, [edit])
    });
    found.tell(path, ViolationKind::BadPrescription(error), hint);
    None
}

fn structure(object: &Object, path: &str, found: &mut Found) -> Option<Prescription> {
    let members = PRESCRIPTION.members(object, path, &mut found.faults);
    let per_side = match members.get("per_side") {
        Some((_, Json::Bool(per_side))) => Some(*per_side),
        Some((path, other)) => {
            found.wrong_type(path, "true or false", other);
            None
        }
        None => Some(false),
    };
    let runs = match members.get("runs") {
        Some((path, Json::List(list))) => {
            let runs = list.iter().take(crate::limits::RUNS.high() as usize + 1);
            let runs = runs.enumerate().map(|(index, json)| {
                let path = child(path, index);
                match json {
                    Json::Object(object) => run(object, &path, found),
                    other => {
                        found.wrong_type(&path, "a run of sets", other);
                        None
                    }
                }
            });
            // Every run is read, for what is wrong with it.
            runs.collect::<Vec<_>>().into_iter().collect::<Option<Vec<Run>>>()
        }
        Some((path, other)) => {
            found.wrong_type(path, "a list of runs", other);
            None
        }
        None => {
            let json = "\"3x10\"".to_owned();
            found.missing(path, "runs", &PRESCRIPTION, Some(HintKind::Example { json }));
            None
        }
    };
    match (Prescription::new(runs?), per_side?) {
        (Ok(prescription), false) => Some(prescription),
        (Ok(prescription), true) => Some(prescription.on_each_side()),
        (Err(error), _) => {
            found.tell(child(path, "runs"), ViolationKind::OutOfRange(error), None);
            None
        }
    }
}

fn run(object: &Object, path: &str, found: &mut Found) -> Option<Run> {
    let members = RUN.members(object, path, &mut found.faults);
    let mut required = |field: &'static str| {
        let there = members.get(field);
        if there.is_none() {
            found.missing(path, field, &RUN, None);
        }
        there
    };
    let (sets, work) = (required("sets"), required("work"));
    let sets = sets.map(|it| part::<Sets>("sets", it, found));
    let work = work.map(|(path, json)| structured::<Work>("work", path, json, found));
    let load = members.get("load").map(|it| part::<Load>("load", it, found));
    let effort = members.get("effort").map(|it| part::<Effort>("effort", it, found));
    let rest = members.get("rest").map(|it| part::<Span<Rest>>("rest", it, found));
    // An outer nothing is what is not there, an inner one what cannot be read.
    let mut run = Run::new(sets??, work??);
    if let Some(load) = load {
        run.load = Some(load?);
    }
    if let Some(effort) = effort {
        run.effort = Some(effort?);
    }
    if let Some(rest) = rest {
        run.rest = Some(rest?);
    }
    Some(run)
}

fn part<T>(
    name: &'static str,
    (path, json): (&str, &Json),
    found: &mut Found,
) -> Option<T>
where
    T: FromStr<Err = ParsePrescriptionError> + DeserializeOwned,
{
    match json {
        Json::Text(text) => parsed(text, path, found),
        other => structured(name, path, other, found),
    }
}

fn structured<T: DeserializeOwned>(
    part: &'static str,
    path: &str,
    json: &Json,
    found: &mut Found,
) -> Option<T> {
    match T::deserialize(json) {
        Ok(value) => Some(value),
        Err(error) => {
            let reason = error.to_string();
            found.tell(path, ViolationKind::BadPart { part, reason }, None);
            None
        }
    }
}
