//! The rules of the lifts of a draft.

use std::str::FromStr;

use serde::Deserialize;

use super::{Reader, entries, list, object, text};
use crate::catalog::Catalog;
use crate::exercise::Exercise;
use crate::json::{Edit, Field, Json, Members, Object, Shape, child};
use crate::limits;
use crate::prescription::{Mass, Prescription};
use crate::program::check::{
    Place, ProgramHint, ProgramHintKind, ProgramViolationKind, Proposal, ProposedLift,
};
use crate::progression::{
    LiftDocument, ParseProgressionError, Progression, RungDocument,
};
use crate::routine::{Found, HintKind, ViolationKind, read_prescription};

pub(super) static LIFT: Shape = Shape {
    what: "a lift",
    fields: &[
        Field { name: "rule", words: &["progression"], suits: Json::is_text },
        Field { name: "stages", words: &[], suits: Json::is_list },
        Field { name: "turns", words: &["weeks", "waves"], suits: Json::is_list },
        Field { name: "rungs", words: &["ladder"], suits: Json::is_list },
        Field { name: "max", words: &["trainingmax"], suits: Json::is_text },
    ],
};

pub(super) static RUNG: Shape = Shape {
    what: "a rung",
    fields: &[
        Field {
            name: "exercise",
            words: &["id", "name"],
            suits: |it| matches!(it, Json::Text(_) | Json::Object(_)),
        },
        Field { name: "prescription", words: &["dose"], suits: |_| true },
        Field { name: "rule", words: &["progression"], suits: Json::is_text },
    ],
};

/// No more suggestions are followed for one rule.
const MOST_SUGGESTIONS: usize = 20;

const RULE: &str = "a rule such as \"up load +2.5kg\"";

pub(super) fn lifts(
    members: &Members<'_>,
    proposal: &mut Proposal,
    reader: &mut Reader<'_>,
) {
    const EXPECTED: &str = r#"an object such as {"push-up": "up reps +1 to 12"}"#;
    let mut found = Found::default();
    let Some((path, json)) = members.get("lifts") else { return };
    let Some(lifts) = object(json, path, EXPECTED, &mut found) else {
        return reader.tell_all(found, &Place::default());
    };
    proposal.counts.lifts = lifts.len();
    for (path, id, json) in entries(lifts, path, limits::LIFTS.high()) {
        let place = Place::lift(id);
        let mut read = LiftReader {
            reader,
            place: &place,
            found: Found::default(),
            rungs: Catalog::new(),
        };
        let document = read.lift(json, &path);
        let LiftReader { found, rungs, .. } = read;
        reader.tell_all(found, &place);
        proposal.lifts.push(ProposedLift { path, id: id.to_owned(), document, rungs });
    }
}

struct LiftReader<'a, 'b> {
    reader: &'a mut Reader<'b>,
    place: &'a Place,
    found: Found,
    rungs: Catalog,
}

impl LiftReader<'_, '_> {
    fn lift(&mut self, json: &Json, path: &str) -> Option<LiftDocument> {
        let fields = match json {
            Json::Text(rule) => return self.rule(rule, path).map(LiftDocument::from),
            Json::Object(fields) => fields,
            other => {
                let expected =
                    "a rule such as \"up load +2.5kg\", or an object with `rule`";
                self.found.wrong_type(path, expected, other);
                return None;
            }
        };
        let members = LIFT.members(fields, path, &mut self.found.faults);
        let rule = if let Some((path, json)) = members.get("rule") {
            let rule = text(json, path, RULE, &mut self.found);
            rule.and_then(|rule| self.rule(&rule, path))
        } else {
            let json = "\"up load +2.5kg\"".to_owned();
            self.found.missing(path, "rule", &LIFT, Some(HintKind::Example { json }));
            None
        };
        let stages = self.doses(&members, "stages");
        let turns = self.doses(&members, "turns");
        let rungs = self.rungs(&members);
        let max = members.get("max").map(|(path, json)| self.max(json, path));
        // An outer nothing is what is not there, an inner one what cannot be read.
        let mut document = LiftDocument::from(rule?);
        document.stages = stages?;
        document.turns = turns?;
        document.rungs = rungs?;
        document.max = match max {
            Some(max) => Some(max?),
            None => None,
        };
        Some(document)
    }

    fn rule(&mut self, rule: &str, path: &str) -> Option<Progression> {
        let error: ParseProgressionError = match Progression::from_str(rule) {
            Ok(rule) => return Some(rule),
            Err(error) => error,
        };
        // One suggestion may lead to another.
        let mut meant = error.mended();
        for _ in 0..MOST_SUGGESTIONS {
            let read = meant.as_deref().map(str::parse::<Progression>);
            let Some(Err(further)) = read else { break };
            meant = further.mended();
        }
        let hint = meant.map(|name| {
            let edit = Edit::replace(path, name.as_str());
            ProgramHint::with(
                ProgramHintKind::General(HintKind::DidYouMean { name }),
                [edit],
            )
        });
        self.reader.tell(path, self.place, ProgramViolationKind::BadRule(error), hint);
        None
    }

    /// The doses of a field; nothing if one of them cannot be read.
    fn doses(&mut self, members: &Members<'_>, field: &str) -> Option<Vec<Prescription>> {
        let Some((path, json)) = members.get(field) else { return Some(Vec::new()) };
        let doses = list(json, path, "a list of prescriptions", &mut self.found)?;
        let most = limits::DOSES.high() as usize + 1;
        let doses = doses.iter().take(most).enumerate();
        let doses: Vec<Option<Prescription>> = doses
            .map(|(index, json)| {
                read_prescription(json, &child(path, index), &mut self.found)
            })
            .collect();
        doses.into_iter().collect()
    }

    fn max(&mut self, json: &Json, path: &str) -> Option<Mass> {
        let text = text(json, path, "a mass such as \"100kg\"", &mut self.found)?;
        match text.parse::<Mass>() {
            Ok(mass) => Some(mass),
            Err(error) => {
                let meant = error.mended().map(|name| {
                    let edit = Edit::replace(path, name.as_str());
                    crate::routine::Hint::with(HintKind::DidYouMean { name }, [edit])
                });
                self.found.tell(path, ViolationKind::BadPrescription(error), meant);
                None
            }
        }
    }

    fn rungs(&mut self, members: &Members<'_>) -> Option<Vec<RungDocument>> {
        let Some((path, json)) = members.get("rungs") else { return Some(Vec::new()) };
        let rungs = list(json, path, "a list of rungs", &mut self.found)?;
        let most = limits::RUNGS.high() as usize + 1;
        let rungs: Vec<Option<RungDocument>> = rungs
            .iter()
            .take(most)
            .enumerate()
            .map(|(index, json)| {
                let path = child(path, index);
                let expected = r#"a rung such as {"exercise": "push-up"}"#;
                let fields = match json {
                    Json::Text(id) => {
                        let instead =
                            Json::object([("exercise", Json::from(id.as_str()))]);
                        self.found.write_instead(&path, expected, json, instead);
                        return None;
                    }
                    other => object(other, &path, expected, &mut self.found)?,
                };
                self.rung(fields, &path)
            })
            .collect();
        rungs.into_iter().collect()
    }

    fn rung(&mut self, fields: &Object, path: &str) -> Option<RungDocument> {
        let members = RUNG.members(fields, path, &mut self.found.faults);
        let exercise = self.exercise(&members, path);
        let prescription = members
            .get("prescription")
            .map(|(path, json)| read_prescription(json, path, &mut self.found));
        let rule = members.get("rule").map(|(path, json)| {
            let rule = text(json, path, RULE, &mut self.found)?;
            self.rule(&rule, path)
        });
        let mut rung = RungDocument::of(exercise?);
        if let Some(prescription) = prescription {
            rung.prescription = Some(prescription?);
        }
        if let Some(rule) = rule {
            rung.rule = Some(rule?);
        }
        Some(rung)
    }

    /// The id of the exercise of a rung, which is kept for looking up.
    fn exercise(&mut self, members: &Members<'_>, path: &str) -> Option<String> {
        let exercise = match members.get("exercise") {
            Some((path, Json::Text(id))) => match self.reader.exercise(id) {
                Ok(exercise) => exercise,
                Err(unknown) => {
                    let hints: Vec<crate::routine::Hint> = unknown
                        .candidates()
                        .iter()
                        .map(|name| {
                            let edit = Edit::replace(path, name.as_str());
                            let name = name.to_string();
                            crate::routine::Hint::with(
                                HintKind::DidYouMean { name },
                                [edit],
                            )
                        })
                        .collect();
                    let kind = ViolationKind::UnknownExercise(unknown);
                    self.found.tell(path, kind, hints);
                    return None;
                }
            },
            // As a programme is stored: written in full.
            Some((path, json @ Json::Object(_))) => match Exercise::deserialize(json) {
                Ok(exercise) => exercise,
                Err(error) => {
                    let reason = error.to_string();
                    self.found.tell(
                        path,
                        ViolationKind::InvalidExercise { reason },
                        None,
                    );
                    return None;
                }
            },
            Some((path, other)) => {
                self.found.wrong_type(path, "the id of an exercise", other);
                return None;
            }
            None => {
                let json = "\"push-up\"".to_owned();
                let hint = Some(HintKind::Example { json });
                self.found.missing(path, "exercise", &RUNG, hint);
                return None;
            }
        };
        let id = exercise.id().to_string();
        if !self.rungs.contains(&id) {
            self.rungs.insert_new(exercise);
        }
        Some(id)
    }
}
