//! JSON Schemas of the documents.

mod flat;

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde_json::Value;

use crate::program::{Program, ProgramDraft};
use crate::{Catalog, Exercise, Kit, Plan, Routine, RoutineDraft, Week};

/// JSON Schemas (draft 2020-12) of the crate's documents, each with its name.
///
/// | name | document |
/// | --- | --- |
/// | `routine` | a [`Routine`], which holds its exercises in full |
/// | `draft` | a [`RoutineDraft`], which names them |
/// | `draft-flat` | the same for language models, in the subset of JSON Schema that their structured output accepts |
/// | `plan` | a [`Plan`] |
/// | `week` | a [`Week`] |
/// | `program` | a [`Program`], which holds its exercises in full |
/// | `program-draft` | a [`ProgramDraft`], which names them |
/// | `catalogue` | a [`Catalog`] |
/// | `exercise` | an [`Exercise`] |
/// | `kit` | a [`Kit`] |
///
/// Closed lists are enums, ids and canonical prescriptions have a pattern, and descriptions are
/// those of the types. The types implement `schemars::JsonSchema` too, for a schema of your own
/// documents that hold them.
///
/// Everything that the crate writes passes. A draft that passes has no finding about its shape
/// (`unknown-field`, `missing-field`, `wrong-type`) or about a name of a closed list; what is left
/// are rules, ids of exercises and setups, and doses. Readers take more than the schemas allow:
/// prescriptions as people write them and as structures. Whole numbers are written without a
/// fraction, which JSON Schema cannot demand.
///
/// In `draft-flat` every object is closed and requires all its properties, objects nest three deep,
/// there is no reference and no constraint but types and enums, and `null` or an empty list says
/// what may be left out elsewhere. It lacks `key`, which is no matter of a model, and says format 2,
/// the newest.
///
/// # Example
///
/// ```
/// use regimen::export;
///
/// let schemas: std::collections::BTreeMap<_, _> = export::schemas().collect();
/// let level = &schemas["draft"]["$defs"]["Level"];
/// assert_eq!(level["enum"], serde_json::json!(["beginner", "intermediate", "expert"]));
/// let step = &schemas["draft-flat"]["properties"]["steps"]["items"]["anyOf"][0];
/// assert_eq!(step["required"][0], "exercise");
/// ```
pub fn schemas() -> impl Iterator<Item = (&'static str, Value)> {
    let all: [(_, fn() -> Value); 10] = [
        ("routine", of::<Routine>),
        ("draft", of::<RoutineDraft>),
        ("draft-flat", flat::draft),
        ("plan", of::<Plan>),
        ("week", of::<Week>),
        ("program", of::<Program>),
        ("program-draft", of::<ProgramDraft>),
        ("catalogue", of::<Catalog>),
        ("exercise", of::<Exercise>),
        ("kit", of::<Kit>),
    ];
    all.into_iter().map(|(name, schema)| (name, schema()))
}

fn of<T: JsonSchema>() -> Value {
    SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<T>().into()
}
