//! A catalogue as a document.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, SeqAccess, Visitor};
use serde::ser::{Serialize, SerializeStruct, Serializer};

use super::Catalog;
use crate::exercise::{Exercise, Source};
use crate::format::{Format, versioned};

/// The newest format of catalogues. What it added: sets in parts.
const NEWEST: u32 = 2;

impl Catalog {
    /// The lowest format that has all that the exercises hold.
    fn format(&self) -> Format<NEWEST> {
        let has_parts = self.iter().any(|it| it.prescription().has_parts());
        if has_parts { Format::of(NEWEST) } else { Format::default() }
    }
}

impl Serialize for Catalog {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut document = serializer.serialize_struct("Catalog", 2)?;
        document.serialize_field("format", &self.format())?;
        document.serialize_field("exercises", &self.exercises)?;
        document.end()
    }
}

/// A catalogue of exercises with distinct ids.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "a catalogue")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(transform = crate::schema::plain, rename = "Catalog"))]
struct Document {
    /// The version of the format; 1 if left out.
    #[serde(default, rename = "format")]
    _format: Format<NEWEST>,
    /// Where every exercise comes from that states no source of its own.
    source: Option<Source>,
    /// The exercises.
    #[cfg_attr(feature = "schema", schemars(with = "Vec<Exercise>"))]
    exercises: Rows,
}
#[cfg(feature = "schema")]
crate::schema::schema_of_form!(Catalog = Document);

/// The exercises; an error names the row in which it is.
struct Rows(Vec<Exercise>);

impl<'de> Deserialize<'de> for Rows {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct List;
        impl<'de> Visitor<'de> for List {
            type Value = Rows;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a list of exercises")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut rows: A) -> Result<Rows, A::Error> {
                let mut exercises = Vec::new();
                loop {
                    let number = exercises.len() + 1;
                    match rows.next_element() {
                        Ok(Some(exercise)) => exercises.push(exercise),
                        Ok(None) => return Ok(Rows(exercises)),
                        Err(error) => {
                            return Err(Error::custom(format_args!(
                                "row {number}: {error}"
                            )));
                        }
                    }
                }
            }
        }
        deserializer.deserialize_seq(List)
    }
}

impl<'de> Deserialize<'de> for Catalog {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let document = versioned::<NEWEST, Document, D>(deserializer)?;
        let mut catalog = Self::new();
        for (index, exercise) in document.exercises.0.into_iter().enumerate() {
            let exercise = exercise.or_source(document.source.as_ref());
            catalog.insert(exercise).map_err(|error| {
                Error::custom(format_args!("row {}: {error}", index + 1))
            })?;
        }
        Ok(catalog)
    }
}
