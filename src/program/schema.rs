//! The shape of a programme as a document: as it is stored, with its exercises in full, and as a
//! draft, which names them.
//!
//! Nothing is read through these types; tests compare them with the readers.

#![expect(dead_code, reason = "the fields are only described")]
#![expect(clippy::zero_sized_map_values, reason = "what stands for a text holds nothing")]

use std::collections::{BTreeMap, BTreeSet};

use schemars::JsonSchema;

use super::{FORMAT, Program, ProgramDraft, Weekday};
use crate::equipment::Kit;
use crate::exercise::{Exercise, ExerciseId};
use crate::format::Format;
use crate::muscle::MuscleOrGroup;
use crate::prescription::{FreePrescription, MassText, Prescription};
use crate::progression::{Deload, Progression};
use crate::routine::{Routine, RoutineDraft};
use crate::schema::{
    Hours, Minutes, Name, PeriodWeeks, Slug, StepNumber, plain, schema_of_form,
};

schema_of_form!(Program = ProgramForm);
schema_of_form!(ProgramDraft = DraftForm);

/// Weeks of training with their sessions and exercises in full.
#[derive(JsonSchema)]
#[schemars(rename = "Program", transform = plain)]
struct ProgramForm(Document<Routine, Exercise, Prescription>);

/// Weeks of training that name their exercises by ids in a catalogue, to be checked.
#[derive(JsonSchema)]
#[schemars(rename = "ProgramDraft", transform = plain)]
struct DraftForm(Document<RoutineDraft, ExerciseId, FreePrescription>);

#[derive(JsonSchema)]
#[schemars(inline, deny_unknown_fields, transform = plain)]
struct Document<R, E, P> {
    /// The version of the format; 1 if left out.
    #[schemars(default)]
    format: Format<FORMAT>,
    /// The name of the programme.
    name: Name,
    /// The hours that a group of muscles recovers after strength work; no rule if left out.
    recovery: Option<Hours>,
    /// What the programme is for, by ids of muscles and groups.
    #[schemars(default)]
    targets: BTreeSet<MuscleOrGroup>,
    /// The sessions by their ids.
    sessions: BTreeMap<Slug, Session<R>>,
    /// Sessions that take turns, by an id for each rotation.
    #[schemars(default)]
    rotations: BTreeMap<Slug, Vec<Slug>>,
    /// The slots of a week.
    week: Week,
    /// How many weeks it lasts; without an end if left out.
    #[schemars(default)]
    periods: Vec<Period>,
    /// How each lift progresses, by its id.
    #[schemars(default)]
    lifts: BTreeMap<Slug, Lift<E, P>>,
}

/// A session of a programme.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, rename = "Session", transform = plain)]
struct Session<R> {
    /// What is done; without a kit it takes that of the first slot in which it can stand.
    routine: R,
    /// Which lift a step is, by the number of the step; a step is the lift of its exercise if left
    /// out.
    #[schemars(default)]
    lifts: BTreeMap<StepNumber, Slug>,
}

/// The slots, of which the first says the minutes.
struct Week;

impl JsonSchema for Week {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Week".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let first = generator.subschema_for::<FirstSlot>();
        let slot = generator.subschema_for::<Slot>();
        schemars::json_schema!({
            "type": "array",
            "prefixItems": [first],
            "items": slot,
        })
    }
}

/// The first place in a week.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, transform = plain)]
struct FirstSlot {
    /// The day.
    day: Weekday,
    /// How long a session in it may take.
    minutes: Minutes,
    /// What is at hand; an empty-handed room if left out.
    #[schemars(default)]
    kit: Kit,
    /// The id of the session or rotation that is done.
    does: Slug,
}

/// A place in a week.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, transform = plain)]
struct Slot {
    /// The day.
    day: Weekday,
    /// How long a session in it may take; as in the first slot if left out.
    minutes: Option<Minutes>,
    /// What is at hand; as in the first slot if left out.
    kit: Option<Kit>,
    /// The id of the session or rotation that is done.
    does: Slug,
}

/// Weeks in which training is of one sort.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, transform = plain)]
struct Period {
    /// The name.
    name: Name,
    /// How many weeks it lasts.
    weeks: PeriodWeeks,
    /// How every dose is eased; not at all if left out.
    deload: Option<Deload>,
}

/// How a lift progresses.
#[derive(JsonSchema)]
#[schemars(inline, untagged)]
enum Lift<E, P> {
    Rule(Progression),
    Document(LiftForm<E, P>),
}

/// A rule of progression with what it turns.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, rename = "LiftDocument", transform = plain)]
struct LiftForm<E, P> {
    /// The rule.
    rule: Progression,
    /// The doses that follow on each other as the lift stalls.
    #[schemars(default)]
    stages: Vec<P>,
    /// The doses that take turns.
    #[schemars(default)]
    turns: Vec<P>,
    /// The exercises that become harder one after the other.
    #[schemars(default)]
    rungs: Vec<Rung<E, P>>,
    /// The training maximum of which loads are a share.
    max: Option<MassText>,
}

/// An exercise of a ladder.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, rename = "Rung", transform = plain)]
struct Rung<E, P> {
    /// The exercise.
    exercise: E,
    /// The dose; that of the lift if left out.
    prescription: Option<P>,
    /// The rule of progression on this rung; that of the lift if left out.
    rule: Option<Progression>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fields_are_those_that_the_reader_knows() {
        for schema in
            [schemars::schema_for!(Program), schemars::schema_for!(ProgramDraft)]
        {
            let schema = schema.as_value();
            for (name, read) in crate::program::draft::fields() {
                let described = match name {
                    "Program" => schema,
                    name => &schema["$defs"][name],
                };
                let described = described["properties"].as_object().unwrap();
                let described: BTreeSet<&str> =
                    described.keys().map(String::as_str).collect();
                assert_eq!(described, read.into_iter().collect(), "{name}");
            }
        }
    }
}
