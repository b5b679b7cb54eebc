//! The draft for language models.

use serde_json::{Map, Value, json};

use crate::equipment::Place;
use crate::exercise::Level;
use crate::prescription::EXAMPLES;
use crate::routine::Phase;
use crate::vocabulary::List;
use crate::{BodyRegion, Equipment};

pub(super) fn draft() -> Value {
    let mut draft = object(
        "A training session: a warm-up, then strength work, then perhaps a cool-down.",
        [
            (
                "format",
                json!({
                    "description": "The version of the format.",
                    "type": "integer",
                    "enum": [2],
                }),
            ),
            ("name", text("The name of the session, for people.")),
            ("kit", kit()),
            (
                "spare",
                regions("Regions of the body that no exercise may load; often none."),
            ),
            (
                "ease",
                regions(
                    "Regions of the body that no exercise may load heavily; often none.",
                ),
            ),
            (
                "quiet",
                json!({
                    "description": "Whether jumps and landings are to be left out.",
                    "type": "boolean",
                }),
            ),
            ("level", {
                let mut level =
                    ids("The level of the person; null if not known.", Level::LIST);
                or_null(&mut level);
                level
            }),
            (
                "steps",
                json!({
                    "description": "The exercises in order: all of the warm-up, all strength work, \
                        the cool-down.",
                    "type": "array",
                    "items": { "anyOf": [
                        step(SETS),
                        superset(),
                        circuit(),
                        every(),
                        within(),
                    ] },
                }),
            ),
        ],
    );
    if let Some(draft) = draft.as_object_mut() {
        draft.insert("title".to_owned(), "RoutineDraft".into());
    }
    draft
}

/// The dose of a step alone or in a superset: the beginning of its description, and examples.
const SETS: (&str, &[&str]) =
    ("The dose in the notation sets x repetitions, such as", &EXAMPLES);

/// The dose of a step in a round.
const SET: (&str, &[&str]) = (
    "What is done in each round: one set in the notation sets x repetitions, such as",
    &["1x10", "1x20s", "1x8/side 12kg"],
);

fn step((dose, examples): (&str, &[&str])) -> Value {
    let examples: Vec<String> =
        examples.iter().map(|example| format!("`{example}`")).collect();
    let dose = format!("{dose} {}.", examples.join(", "));
    let mut setup = text(
        "The id of the way to do the exercise; null for the first that is possible.",
    );
    let mut note = text("A note for the person; null if there is nothing to say.");
    or_null(&mut setup);
    or_null(&mut note);
    object(
        "One exercise.",
        [
            (
                "exercise",
                text(
                    "The id of the exercise in the catalogue: lower-case words joined by hyphens.",
                ),
            ),
            ("prescription", text(&dose)),
            (
                "ramp",
                text(
                    "Lighter sets before the first one: `none`, `usual`, or repetitions at shares \
                     of the load, such as `5x40% 3x60%`.",
                ),
            ),
            ("phase", ids("The phase of the session.", Phase::LIST)),
            ("setup", setup),
            ("note", note),
        ],
    )
}

fn superset() -> Value {
    let steps =
        steps("Two or more exercises of one phase with equal numbers of sets.", SETS);
    object("Exercises that are done set by set in turn.", [("superset", steps)])
}

fn circuit() -> Value {
    let mut rest = text(
        "The rest between the rounds, such as `90s`; null for the longest rest of its exercises.",
    );
    or_null(&mut rest);
    object(
        "Exercises that are done in rounds, one set each.",
        [
            ("circuit", steps("The exercises of a round, all of one phase.", SET)),
            ("rounds", rounds("How many rounds there are, 1 to 100.")),
            ("rest", rest),
        ],
    )
}

fn every() -> Value {
    let beat = "The time from one beat to the next, such as `60s`; 5 s to 30 min, and long enough for \
                every dose.";
    object(
        "Exercises on the clock: at every beat a set of the next one.",
        [
            ("every", text(beat)),
            ("rounds", rounds("How many times each exercise is done, 1 to 100.")),
            ("steps", steps("The exercises in turn, all of one phase.", SET)),
        ],
    )
}

fn within() -> Value {
    object(
        "Exercises of which as many rounds as possible are done in a time.",
        [
            ("within", text("The time there is, such as `6min`; 1 to 120 min.")),
            ("steps", steps("The exercises of a round, all of one phase.", SET)),
        ],
    )
}

fn steps(description: &str, dose: (&str, &[&str])) -> Value {
    json!({ "description": description, "type": "array", "items": step(dose) })
}

fn rounds(description: &str) -> Value {
    json!({ "description": description, "type": "integer" })
}

fn kit() -> Value {
    let equipment = json!({
        "description": "Everything there is; empty if there is nothing.",
        "type": "array",
        "items": { "type": "string", "enum": Equipment::LIST.ids },
    });
    let place = ids("Where it takes place; a room has a wall and a door.", Place::LIST);
    object("What is at hand.", [("place", place), ("equipment", equipment)])
}

fn regions(description: &str) -> Value {
    json!({
        "description": description,
        "type": "array",
        "items": { "type": "string", "enum": BodyRegion::LIST.ids },
    })
}

fn text(description: &str) -> Value {
    json!({ "description": description, "type": "string" })
}

fn ids(description: &str, list: &'static List) -> Value {
    json!({ "description": description, "type": "string", "enum": list.ids })
}

/// Allows `null` in the place of a text.
fn or_null(schema: &mut Value) {
    let Some(schema) = schema.as_object_mut() else { return };
    schema.insert("type".to_owned(), json!(["string", "null"]));
    if let Some(Value::Array(ids)) = schema.get_mut("enum") {
        ids.push(Value::Null);
    }
}

/// A closed object that requires all its properties.
fn object<const N: usize>(description: &str, properties: [(&str, Value); N]) -> Value {
    let required = properties.each_ref().map(|(name, _)| *name);
    let properties = properties.map(|(name, schema)| (name.to_owned(), schema));
    let properties: Map<String, Value> = properties.into_iter().collect();
    json!({
        "description": description,
        "type": "object",
        "properties": properties,
        "required": required.as_slice(),
        "additionalProperties": false,
    })
}
