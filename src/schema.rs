//! What the JSON Schemas of the types share: texts, ids of lists, and descriptions for readers of
//! JSON.

use std::borrow::Cow;

use schemars::transform::{Transform, transform_subschemas};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use crate::limits::{self, Limit};
use crate::vocabulary::List;

/// The slug of an id, as a pattern.
pub(crate) const SLUG: &str = "^[a-z0-9]+(?:-[a-z0-9]+)*$";

/// A text of the length that a limit allows.
fn text(limit: &Limit) -> Schema {
    json_schema!({ "type": "string", "minLength": limit.low(), "maxLength": limit.high() })
}

/// A whole number in the range that a limit allows.
pub(crate) fn number(limit: &Limit) -> Schema {
    json_schema!({ "type": "integer", "minimum": limit.low(), "maximum": limit.high() })
}

/// Declares types that stand for a schema in the place of a `String` or a number.
macro_rules! stand_ins {
    ($( $(#[$meta:meta])* $Name:ident = $schema:expr; )+) => {
        $(
            $(#[$meta])*
            pub(crate) struct $Name;

            impl JsonSchema for $Name {
                fn inline_schema() -> bool {
                    true
                }
                fn schema_name() -> Cow<'static, str> {
                    stringify!($Name).into()
                }
                fn schema_id() -> Cow<'static, str> {
                    concat!(module_path!(), "::", stringify!($Name)).into()
                }
                fn json_schema(_: &mut SchemaGenerator) -> Schema {
                    $schema
                }
            }
        )+
    };
}

stand_ins! {
    /// A name of 1 to 200 characters.
    Name = text(&limits::NAME);
    /// A text of 1 to 1000 characters.
    Text = text(&limits::TEXT);
    /// A kebab-case id.
    Slug = {
        let mut slug = text(&limits::NAME);
        slug.insert("pattern".to_owned(), SLUG.into());
        slug
    };
    /// The length of a session.
    Minutes = number(&limits::MINUTES);
    /// The number of rounds.
    RoundsNumber = number(&limits::ROUNDS);
    /// A duration, such as `90s` or `6min`.
    DurationText = json_schema!({
        "type": "string",
        "pattern": "^[0-9]+(?:s|min)$",
        "examples": ["90s", "6min"],
    });
    /// The length of a rest.
    Seconds = number(&limits::REST);
    /// The time to recover.
    Hours = number(&limits::RECOVERY);
    /// The length of a period.
    PeriodWeeks = number(&limits::PERIOD_WEEKS);
    /// The number of a step as the name of a field.
    StepNumber = json_schema!({ "type": "string", "pattern": "^[1-9][0-9]{0,2}$" });
    /// A share in percent.
    PercentNumber = json_schema!({
        "type": "number",
        "minimum": limits::PERCENT.least(),
        "maximum": limits::PERCENT.most(),
    });
    /// Repetitions in reserve.
    ReserveNumber = number(&limits::RIR);
}

/// Makes a schema that of the ids of a list, whatever it says of the variants.
pub(crate) struct IdsOf(pub(crate) &'static List);

impl Transform for IdsOf {
    fn transform(&mut self, schema: &mut Schema) {
        schema.remove("oneOf");
        schema.insert("type".to_owned(), "string".into());
        schema.insert("enum".to_owned(), self.0.ids.into());
        plain(schema);
    }
}

/// Makes a schema read well without Rust: a description is the first paragraph of the docs,
/// without links, and a number says its bounds rather than a machine type.
pub(crate) fn plain(schema: &mut Schema) {
    if let Some(described) = schema.get("description").and_then(|it| it.as_str()) {
        let described = first_paragraph(described);
        schema.insert("description".to_owned(), described.into());
    }
    let most = match schema.get("format").and_then(|it| it.as_str()) {
        Some("uint32") => Some(u64::from(u32::MAX)),
        Some("uint64") => Some(u64::MAX),
        _ => None,
    };
    if let Some(most) = most {
        schema.remove("format");
        schema.insert("maximum".to_owned(), most.into());
    }
    transform_subschemas(&mut plain, schema);
}

/// The first paragraph of documentation, in one line: `[a muscle](crate::Muscle)` is "a muscle".
fn first_paragraph(docs: &str) -> String {
    let paragraph = docs.trim().split("\n\n").next().unwrap_or_default();
    let mut text = String::with_capacity(paragraph.len());
    let mut rest = paragraph;
    while let Some((before, linked)) = rest.split_once('[') {
        text.push_str(before);
        let (label, after) = linked.split_once(']').unwrap_or((linked, ""));
        text.push_str(label);
        rest = match after.strip_prefix('(') {
            Some(target) => target.split_once(')').map_or("", |(_, after)| after),
            None => after,
        };
    }
    text.push_str(rest);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Gives a type the schema of the form that it is read from.
macro_rules! schema_of_form {
    ($Type:ty = $Form:ty) => {
        impl schemars::JsonSchema for $Type {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                <$Form>::schema_name()
            }
            fn schema_id() -> std::borrow::Cow<'static, str> {
                <$Form>::schema_id()
            }
            fn json_schema(
                generator: &mut schemars::SchemaGenerator,
            ) -> schemars::Schema {
                <$Form>::json_schema(generator)
            }
        }
    };
}
pub(crate) use schema_of_form;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_description_is_the_first_paragraph_without_links() {
        for (docs, described) in [
            (" A level.\n\n ```\n code\n ```", "A level."),
            (
                "Which [phases](crate::Phase) and\n[`Kit`] there are.",
                "Which phases and `Kit` there are.",
            ),
            ("", ""),
            ("Never [closed", "Never closed"),
            ("[a](b", "a"),
        ] {
            assert_eq!(first_paragraph(docs), described);
        }
    }

    #[test]
    fn numbers_say_their_bounds() {
        let mut schema =
            json_schema!({ "properties": { "seed": { "format": "uint64" } } });
        plain(&mut schema);
        assert_eq!(schema.as_value()["properties"]["seed"]["maximum"], u64::MAX);
        let minutes = Minutes::json_schema(&mut SchemaGenerator::default());
        assert_eq!(
            minutes,
            json_schema!({ "type": "integer", "minimum": 1, "maximum": 1440 })
        );
    }
}
