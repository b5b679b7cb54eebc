//! The shape of a session as a document: of a routine, which holds its exercises in full, and of a
//! draft, which names them.
//!
//! Nothing is read through these types; tests compare them with the readers.

#![expect(dead_code, reason = "the fields are only described")]

use schemars::JsonSchema;

use super::format::NEWEST;
use super::{Phase, Routine, RoutineDraft};
use crate::equipment::Kit;
use crate::exercise::{Exercise, ExerciseId, Level};
use crate::format::Format;
use crate::prescription::{FreePrescription, Prescription, Ramp};
use crate::region::RegionSet;
use crate::schema::{
    DurationText, Name, RoundsNumber, Slug, Text, plain, schema_of_form,
};

schema_of_form!(Routine = RoutineForm);
schema_of_form!(RoutineDraft = DraftForm);

/// A session with its exercises in full, which reads without a catalogue.
#[derive(JsonSchema)]
#[schemars(rename = "Routine", transform = plain)]
struct RoutineForm(Document<Exercise, Prescription>);

/// A session that names its exercises by their ids in a catalogue, to be checked.
#[derive(JsonSchema)]
#[schemars(rename = "RoutineDraft", transform = plain)]
struct DraftForm(Document<ExerciseId, FreePrescription>);

#[derive(JsonSchema)]
#[schemars(inline, deny_unknown_fields, transform = plain)]
struct Document<E, P> {
    /// The version of the format; 1 if left out.
    #[schemars(default)]
    format: Format<NEWEST>,
    /// The name of the session.
    name: Name,
    /// What is at hand; an empty-handed room if left out.
    #[schemars(default)]
    kit: Kit,
    /// Regions that no exercise may load.
    #[schemars(default)]
    spare: RegionSet,
    /// Regions that no exercise may load heavily.
    #[schemars(default)]
    ease: RegionSet,
    /// Whether exercises with impact are refused.
    #[schemars(default)]
    quiet: bool,
    /// The level that the session is for.
    level: Option<Level>,
    /// The steps and blocks of steps in order: warm-up, strength, cool-down.
    steps: Vec<Block<E, P>>,
}

#[derive(JsonSchema)]
#[schemars(inline, untagged)]
enum Block<E, P> {
    Step(Step<E, P>),
    Superset(Superset<E, P>),
    Circuit(CircuitBlock<E, P>),
    Every(EveryBlock<E, P>),
    Within(Within<E, P>),
}

/// One exercise with its dose.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, rename = "Step", transform = plain)]
struct Step<E, P> {
    /// The exercise.
    exercise: E,
    /// The dose; the usual one of the exercise if left out.
    prescription: Option<P>,
    /// The lighter sets before the first one; none if left out.
    ramp: Option<Ramp>,
    /// The id of a setup of the exercise; the first that the kit allows if left out.
    setup: Option<Slug>,
    /// The phase; if left out, strength kinds are strength, other steps after the last strength
    /// step are cool-down, all others warm-up.
    phase: Option<Phase>,
    /// A key of the caller's, which stays with the step.
    key: Option<Name>,
    /// A note of the caller's for the person.
    note: Option<Text>,
}

/// Two or more steps of one phase that are done set by set in turn.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, rename = "Superset", transform = plain)]
struct Superset<E, P> {
    /// The steps, which have equal numbers of sets.
    superset: Vec<Step<E, P>>,
}

/// Steps of one phase in rounds, one set each.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, rename = "Circuit", transform = plain)]
struct CircuitBlock<E, P> {
    /// The steps of a round.
    circuit: Steps<E, P>,
    /// How many rounds there are.
    rounds: RoundsNumber,
    /// The rest between the rounds; the longest of the steps' rests if left out.
    rest: Option<DurationText>,
}

/// Steps of one phase on the clock: at every beat a set of the next one.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, rename = "Every", transform = plain)]
struct EveryBlock<E, P> {
    /// The time from one beat to the next, 5 s to 30 min.
    every: DurationText,
    /// How many times each step is done.
    rounds: RoundsNumber,
    /// The steps, in turn.
    steps: Steps<E, P>,
}

/// Steps of one phase, as many rounds as possible in a time.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, rename = "Within", transform = plain)]
struct Within<E, P> {
    /// The time there is, 1 to 120 min.
    within: DurationText,
    /// The steps of a round.
    steps: Steps<E, P>,
}

/// One step or more.
type Steps<E, P> = Vec<Step<E, P>>;

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn the_fields_are_those_that_the_reader_knows() {
        let read = crate::routine::draft::fields();
        for schema in
            [schemars::schema_for!(Routine), schemars::schema_for!(RoutineDraft)]
        {
            let schema = schema.as_value();
            let of = |name: &str| &schema["$defs"][name];
            let described = [
                schema,
                of("Step"),
                of("Superset"),
                of("Circuit"),
                of("Every"),
                of("Within"),
            ];
            for (described, read) in described.into_iter().zip(&read) {
                let described = described["properties"].as_object().unwrap();
                let described: BTreeSet<&str> =
                    described.keys().map(String::as_str).collect();
                assert_eq!(described, read.iter().copied().collect());
            }
        }
    }
}
