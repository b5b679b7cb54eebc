//! The blocks of a draft, in their order.

use super::block::{self, Style};
use super::header::{DRAFT, EXAMPLE};
use super::step;
use super::{Found, Reader};
use crate::json::{Json, Members, Object, child};
use crate::limits;
use crate::prescription::Prescription;
use crate::routine::BlockStyle;
use crate::routine::check::{
    Form, HintKind, Pointer, Proposal, ProposedBlock, ProposedExercise, ProposedStep,
    Violation,
};

const BLOCK_EXPECTED: &str = r#"a step such as {"exercise": "push-up"}, or a superset"#;

pub(super) fn steps(
    members: &Members<'_>,
    reader: &mut Reader<'_>,
    proposal: &mut Proposal,
    found: &mut Found,
) {
    let (path, list) = match members.get("steps") {
        Some((path, Json::List(list))) => (path, list),
        Some((path, other)) => {
            const EXPECTED: &str = "a list of steps";
            // Numbered steps are a list that lacks its brackets.
            match other.as_object().and_then(numbered) {
                Some(steps) => found.write_instead(path, EXPECTED, other, steps),
                None => found.wrong_type(path, EXPECTED, other),
            }
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
            form: Form::Straight,
            inner: None,
            is_rewritten: false,
            is_unreadable: false,
            told: Vec::new(),
        };
        let path = child(path, index);
        block.block(json, &path);
        let BlockReader { steps, further, form, inner, is_unreadable, told, .. } = block;
        proposal.is_partial |= is_unreadable;
        proposal.found.extend(told);
        // A block that could not be read has no further findings.
        let form = if is_unreadable { Form::Straight } else { form };
        let block =
            ProposedBlock { form, inner, ..ProposedBlock::new(Pointer::Read(path)) };
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
    form: Form,
    inner: Option<BlockStyle>,
    /// Whether a finding asks for another form of the block, which has its names as steps.
    is_rewritten: bool,
    /// Whether there is a block whose steps could not be read.
    is_unreadable: bool,
    told: Vec<Violation>,
}

impl BlockReader<'_, '_> {
    fn block(&mut self, json: &Json, path: &str) {
        let style = json.as_object().and_then(Style::of);
        match (json, style) {
            (Json::Object(object), Some(style)) => self.together(object, style, path),
            // A list is a superset that lacks its name, but for an exercise and its dose.
            (Json::List(list), _) if pair(list).is_none() => {
                let mut found = Found::default();
                let instead = Json::object([("superset", written(list))]);
                found.write_instead(path, BLOCK_EXPECTED, json, instead);
                self.form = Form::Superset;
                self.is_rewritten = true;
                self.items(list, path);
                self.tell_of_first(found);
            }
            (other, _) => self.step(other, path),
        }
    }

    /// Reads steps that are done together. Of a block inside a block only the steps are read.
    fn together(&mut self, object: &Object, style: Style, path: &str) {
        let mut found = Found::default();
        let members = style.shape().members(object, path, &mut found.faults);
        if self.inner.is_none() {
            self.form = block::form(style, &members, path, &mut found);
        }
        let expected = style.expected();
        match members.get(style.list()) {
            Some((path, Json::List(list))) => self.items(list, path),
            Some((path, json)) => {
                // An object with the list in it, whatever the field is called.
                let inner = json.as_object().and_then(|object| {
                    object.iter().find_map(|(name, it)| Some((name, it.as_list()?)))
                });
                if let Some((name, list)) = inner {
                    found.write_instead(path, expected, json, written(list));
                    self.is_rewritten = true;
                    self.items(list, &child(path, name));
                } else {
                    found.wrong_type(path, expected, json);
                    self.is_unreadable = true;
                }
            }
            None if style == Style::Superset => {}
            None => {
                let json = style.example().to_owned();
                let hint = Some(HintKind::Example { json });
                found.missing(path, style.list(), style.shape(), hint);
                self.is_unreadable = true;
            }
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
            match (json, json.as_object().and_then(Style::of)) {
                (Json::Object(object), Some(style)) => {
                    self.inner.get_or_insert(style.block());
                    self.together(object, style, &path);
                }
                (other, _) => self.step(other, &path),
            }
        }
    }

    fn step(&mut self, json: &Json, path: &str) {
        let mut found = Found::default();
        self.reader.in_round = matches!(self.form, Form::Rounds(..));
        let mut step = match json {
            Json::Object(object) => step::step(object, path, self.reader, &mut found),
            Json::Text(text) => {
                let (name, dose) = step::split(text);
                self.step_in_text(json, path, name, dose, &mut found)
            }
            Json::List(list) if pair(list).is_some() => {
                let (name, dose) = pair(list).unzip();
                self.step_in_text(json, path, name.unwrap_or_default(), dose, &mut found)
            }
            other => {
                found.wrong_type(path, BLOCK_EXPECTED, other);
                ProposedStep::new(Pointer::Read(path.to_owned()))
            }
        };
        if matches!(self.form, Form::Rounds(..)) && !step.has_prescription {
            step.take_one_set();
        }
        let number = self.first + self.steps.len() + 1;
        self.told.extend(found.of(Some(number), step.key(), step.exercise.name()));
        self.steps.push(step);
    }

    fn step_in_text(
        &mut self,
        json: &Json,
        path: &str,
        name: &str,
        dose: Option<Prescription>,
        found: &mut Found,
    ) -> ProposedStep {
        let step = step::of_text(path, name, dose, self.reader);
        if !self.is_rewritten {
            let instead = step.in_text.as_ref().map(|text| text.step(meant(&step, name)));
            let instead = instead.unwrap_or_else(|| step_of(name));
            found.write_instead(path, BLOCK_EXPECTED, json, instead);
        }
        step
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

/// The steps of an object that has only such.
fn numbered(object: &Object) -> Option<Json> {
    let is_step = |json: &Json| matches!(json, Json::Object(_) | Json::Text(_));
    let steps = object.iter().map(|(_, json)| is_step(json).then(|| json.clone()));
    let steps: Vec<Json> = steps.collect::<Option<_>>()?;
    (!steps.is_empty()).then_some(Json::List(steps))
}

/// The id of the exercise that a step is probably of.
fn meant<'a>(step: &'a ProposedStep, name: &'a str) -> &'a str {
    match &step.exercise {
        ProposedExercise::Known(exercise) => exercise.id().as_str(),
        ProposedExercise::Unknown(unknown) => {
            unknown.candidates().first().map_or(name, crate::exercise::ExerciseId::as_str)
        }
        ProposedExercise::Unreadable => name,
    }
}

/// The name of an exercise and its dose.
fn pair(list: &[Json]) -> Option<(&str, Prescription)> {
    let [Json::Text(name), Json::Text(dose)] = list else { return None };
    Some((name, dose.parse().ok()?))
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
