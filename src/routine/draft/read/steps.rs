//! The blocks of a draft, in their order.

use super::header::{DRAFT, EXAMPLE};
use super::step::{self, STEP};
use super::{Found, Reader};
use crate::json::{Field, Json, Members, Object, Shape, child};
use crate::limits;
use crate::routine::check::{
    HintKind, Pointer, Proposal, ProposedBlock, ProposedStep, Violation,
};

pub(super) static SUPERSET: Shape = Shape {
    what: "a superset",
    fields: &[Field {
        name: "superset",
        words: &["supersets", "biset", "triset"],
        suits: |it| matches!(it, Json::List(_) | Json::Object(_)),
    }],
};

const BLOCK_EXPECTED: &str = r#"a step such as {"exercise": "push-up"}, or a superset"#;
const SUPERSET_EXPECTED: &str =
    r#"a list of two or more steps such as {"exercise": "push-up"}"#;

pub(super) fn steps(
    members: &Members<'_>,
    reader: &mut Reader<'_>,
    proposal: &mut Proposal,
    found: &mut Found,
) {
    let (path, list) = match members.get("steps") {
        Some((path, Json::List(list))) => (path, list),
        Some((path, other)) => {
            found.wrong_type(path, "a list of steps", other);
            proposal.is_partial = true;
            return;
        }
        None => {
            let json = EXAMPLE.to_owned();
            found.missing("", "steps", &DRAFT, Some(HintKind::Example { json }));
            proposal.is_partial = true;
            return;
        }
    };
    if let Some(document) = &mut proposal.document {
        document.steps = Some(path.to_owned());
    }
    for (index, json) in list.iter().enumerate() {
        if proposal.is_cut() {
            // Nothing more is read; it is only counted.
            proposal.push_block(
                std::iter::empty(),
                1,
                ProposedBlock::new(Pointer::Block(index)),
            );
            continue;
        }
        let mut block = BlockReader {
            reader,
            first: proposal.steps.len(),
            steps: Vec::new(),
            further: 0,
            is_nested: false,
            is_rewritten: false,
            is_unreadable: false,
            told: Vec::new(),
        };
        let path = child(path, index);
        let is_superset = block.block(json, &path);
        let BlockReader { steps, further, is_nested, is_unreadable, told, .. } = block;
        proposal.is_partial |= is_unreadable;
        proposal.found.extend(told);
        // A superset that could not be read has no further findings.
        let is_superset = is_superset && !is_unreadable;
        let block = ProposedBlock {
            is_superset,
            is_nested,
            ..ProposedBlock::new(Pointer::Read(path))
        };
        proposal.push_block(steps.into_iter(), further, block);
    }
}

struct BlockReader<'a, 'c> {
    reader: &'a mut Reader<'c>,
    /// The number of steps before this block.
    first: usize,
    steps: Vec<ProposedStep>,
    /// Steps that are only counted.
    further: usize,
    is_nested: bool,
    /// Whether a finding asks for another form of the block, which has its names as steps.
    is_rewritten: bool,
    /// Whether there is a superset whose steps could not be read.
    is_unreadable: bool,
    told: Vec<Violation>,
}

impl BlockReader<'_, '_> {
    /// Reads a block; whether it is a superset.
    fn block(&mut self, json: &Json, path: &str) -> bool {
        match json {
            Json::Object(object) if is_superset(object) => {
                self.superset(object, path);
                true
            }
            // A list is a superset that lacks its name.
            Json::List(list) => {
                let mut found = Found::default();
                let instead = Json::object([("superset", written(list))]);
                found.write_instead(path, BLOCK_EXPECTED, json, instead);
                self.is_rewritten = true;
                self.items(list, path);
                self.tell_of_first(found);
                true
            }
            other => {
                self.step(other, path);
                false
            }
        }
    }

    fn superset(&mut self, object: &Object, path: &str) {
        let mut found = Found::default();
        let members = SUPERSET.members(object, path, &mut found.faults);
        match members.get("superset") {
            Some((path, Json::List(list))) => self.items(list, path),
            Some((path, json)) => {
                // An object with the list in it, whatever the field is called.
                let inner = json.as_object().and_then(|object| {
                    object.iter().find_map(|(name, it)| Some((name, it.as_list()?)))
                });
                if let Some((name, list)) = inner {
                    found.write_instead(path, SUPERSET_EXPECTED, json, written(list));
                    self.is_rewritten = true;
                    self.items(list, &child(path, name));
                } else {
                    found.wrong_type(path, SUPERSET_EXPECTED, json);
                    self.is_unreadable = true;
                }
            }
            None => {}
        }
        self.tell_of_first(found);
    }

    fn items(&mut self, list: &[Json], path: &str) {
        let most = limits::STEPS.high() as usize;
        for (index, json) in list.iter().enumerate() {
            if self.first + self.steps.len() > most {
                self.further += 1;
                continue;
            }
            let path = child(path, index);
            match json {
                Json::Object(object) if is_superset(object) => {
                    self.is_nested = true;
                    self.superset(object, &path);
                }
                other => self.step(other, &path),
            }
        }
    }

    fn step(&mut self, json: &Json, path: &str) {
        let mut found = Found::default();
        let step = match json {
            Json::Object(object) => step::step(object, path, self.reader, &mut found),
            Json::Text(name) => {
                if !self.is_rewritten {
                    found.write_instead(path, BLOCK_EXPECTED, json, step_of(name));
                }
                let exercise = self.reader.exercise(name, None);
                step::of_exercise(path, exercise)
            }
            other => {
                found.wrong_type(path, BLOCK_EXPECTED, other);
                ProposedStep::new(Pointer::Read(path.to_owned()))
            }
        };
        let number = self.first + self.steps.len() + 1;
        self.told.extend(found.of(Some(number), step.key(), step.exercise.name()));
        self.steps.push(step);
    }

    /// Findings about the block are reported at its first step.
    fn tell_of_first(&mut self, found: Found) {
        let first = self.steps.first();
        let number = first.map(|_| self.first + 1);
        let key = first.and_then(|step| step.key()).map(str::to_owned);
        let name = first.and_then(|step| step.exercise.name()).map(str::to_owned);
        self.told.extend(found.of(number, key.as_deref(), name.as_deref()));
    }
}

/// Whether an object is meant as a superset: it has that field, or one that is near it and no
/// exercise.
fn is_superset(object: &Object) -> bool {
    if object.get("superset").is_some_and(|it| *it != Json::Null) {
        return true;
    }
    let has = |shape: &'static Shape, field| {
        shape.members(object, "", &mut Vec::new()).get(field).is_some()
    };
    object.get("exercise").is_none()
        && has(&SUPERSET, "superset")
        && !has(&STEP, "exercise")
}

fn step_of(exercise: &str) -> Json {
    Json::object([("exercise", exercise.into())])
}

/// Items as steps: a text is the name of an exercise.
fn written(list: &[Json]) -> Json {
    let items = list.iter().map(|item| match item {
        Json::Text(name) => step_of(name),
        other => other.clone(),
    });
    Json::List(items.collect())
}
