//! What a draft says of the whole programme.

use super::{Reader, number, required, text};
use crate::json::{Field, Json, Members, Number, Object, Shape, child};
use crate::muscle::MuscleSet;
use crate::program::check::{
    Place, ProgramHint, ProgramHintKind, ProgramViolation, ProgramViolationKind, Proposal,
};
use crate::program::{FORMAT, ProgramViolations};
use crate::routine::{Found, HintKind, ViolationKind};
use crate::{UnknownName, json::Edit};

pub(super) static DRAFT: Shape = Shape {
    what: "a programme",
    fields: &[
        Field { name: "format", words: &[], suits: |it| matches!(it, Json::Number(_)) },
        Field { name: "name", words: &["title"], suits: Json::is_text },
        Field {
            name: "recovery",
            words: &["recoveryhours"],
            suits: |it| matches!(it, Json::Number(_)),
        },
        Field { name: "targets", words: &["muscles"], suits: Json::is_list },
        Field {
            name: "sessions",
            words: &["workouts", "routines"],
            suits: |it| matches!(it, Json::Object(_)),
        },
        Field {
            name: "rotations",
            words: &["cycles"],
            suits: |it| matches!(it, Json::Object(_)),
        },
        Field {
            name: "week",
            words: &["slots", "days", "schedule"],
            suits: Json::is_list,
        },
        Field { name: "periods", words: &["phases", "blocks"], suits: Json::is_list },
        Field {
            name: "lifts",
            words: &["progressions", "rules"],
            suits: |it| matches!(it, Json::Object(_)),
        },
    ],
};

/// The format, which is looked at before anything else.
pub(super) fn format(
    fields: &Object,
    reader: &mut Reader<'_>,
) -> Result<(), ProgramViolations> {
    match fields.get("format") {
        Some(Json::Number(Number::Natural(format))) if *format > u64::from(FORMAT) => {
            let (format, newest) = (*format, FORMAT);
            let kind = ViolationKind::NewerFormat { format, newest };
            let newer = ProgramViolation {
                path: "/format".to_owned(),
                place: Place::default(),
                kind: ProgramViolationKind::Document(kind),
                hints: Vec::new(),
            };
            ProgramViolations::new(vec![newer]).map_or(Ok(()), Err)
        }
        None | Some(Json::Null | Json::Number(Number::Natural(1..))) => Ok(()),
        Some(other) => {
            let mut found = Found::default();
            let instead = Json::from(u64::from(FORMAT));
            found.write_instead("/format", "the number of a format", other, instead);
            reader.tell_all(found, &Place::default());
            Ok(())
        }
    }
}

pub(super) fn header(
    members: &Members<'_>,
    proposal: &mut Proposal,
    found: &mut Found,
    reader: &mut Reader<'_>,
) {
    let name = required(members, "", "name", &DRAFT, r#""Three days a week""#, found);
    proposal.name = name.and_then(|(path, json)| text(json, path, "a text", found));
    if let Some((path, json)) = members.get("recovery") {
        proposal.recovery = number(json, path, "a number of hours", found);
    }
    targets(members, proposal, found, reader);
}

/// No answer tells more unknown words of one list than a person would read.
const MOST_UNKNOWN: usize = 100;

fn targets(
    members: &Members<'_>,
    proposal: &mut Proposal,
    found: &mut Found,
    reader: &mut Reader<'_>,
) {
    const EXPECTED: &str = "a list of muscles and groups";
    let Some((path, json)) = members.get("targets") else { return };
    let list = match json {
        Json::List(list) => list,
        // One name is a list that lacks its brackets.
        Json::Text(name) => {
            let instead: Json = [name.as_str()].into_iter().collect();
            found.write_instead(path, EXPECTED, json, instead);
            proposal.targets = MuscleSet::named(name).unwrap_or_default();
            return;
        }
        other => {
            found.wrong_type(path, EXPECTED, other);
            return;
        }
    };
    let mut unknown_words = 0;
    for (index, item) in list.iter().enumerate() {
        let path = child(path, index);
        match item {
            Json::Text(name) => match MuscleSet::named(name) {
                Ok(muscles) => proposal.targets |= muscles,
                Err(unknown) => {
                    unknown_words += 1;
                    if unknown_words <= MOST_UNKNOWN {
                        tell_unknown(reader, &path, &Place::default(), unknown);
                    }
                }
            },
            other => found.wrong_type(&path, "the id of a muscle or group", other),
        }
    }
}

/// A name that is not known: what was probably meant, or which names there are.
pub(super) fn tell_unknown(
    reader: &mut Reader<'_>,
    path: &str,
    place: &Place,
    unknown: UnknownName,
) {
    let general = |kind, edit: Option<Edit>| {
        ProgramHint::with(ProgramHintKind::General(kind), edit)
    };
    let meant = unknown.suggestions().into_iter().map(|name| {
        let kind = HintKind::DidYouMean { name: name.to_owned() };
        general(kind, Some(Edit::replace(path, name)))
    });
    let mut hints: Vec<ProgramHint> = meant.collect();
    if hints.is_empty() && !unknown.names().is_empty() {
        let names = unknown.names().iter().map(ToString::to_string).collect();
        hints.push(general(HintKind::OneOf { names }, None));
    }
    reader.tell(path, place, ProgramViolationKind::UnknownName(unknown), hints);
}
