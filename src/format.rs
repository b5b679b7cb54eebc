//! The version of the crate's JSON.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{
    Deserialize, DeserializeOwned, Deserializer, Error, MapAccess, Visitor,
    value::MapAccessDeserializer,
};

use crate::json::{Json, Object};

/// The version of a document, from 1 to the newest there is of its kind.
///
/// It stands at the top of every catalogue, routine, draft, plan, week and programme; absent means 1.
/// A field is added without a new number where an old reader may ignore it without harm, and a
/// document says the lowest number that has all it holds. A rule that changes what old documents mean will be a
/// new format, and old ones will be read under their own rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(into = "u32")]
pub(crate) struct Format<const NEWEST: u32 = 1>(u32);

impl<const NEWEST: u32> Format<NEWEST> {
    /// A number that the crate writes.
    pub(crate) const fn of(number: u32) -> Self {
        Self(number)
    }

    fn check(number: u32) -> Result<Self, String> {
        if (1..=NEWEST).contains(&number) {
            return Ok(Self(number));
        }
        let known =
            if NEWEST == 1 { "`1`".to_owned() } else { format!("`1` to `{NEWEST}`") };
        Err(format!(
            "format `{number}` is not known, expected {known}: a newer version of this crate \
             may read it"
        ))
    }
}

/// What an absent format means.
impl<const NEWEST: u32> Default for Format<NEWEST> {
    fn default() -> Self {
        Self(1)
    }
}

impl<const NEWEST: u32> From<Format<NEWEST>> for u32 {
    fn from(format: Format<NEWEST>) -> Self {
        format.0
    }
}

#[cfg(feature = "schema")]
impl<const NEWEST: u32> schemars::JsonSchema for Format<NEWEST> {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Format".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        if NEWEST == 1 {
            return schemars::json_schema!({ "type": "integer", "const": 1 });
        }
        schemars::json_schema!({ "type": "integer", "minimum": 1, "maximum": NEWEST })
    }
}

impl<'de, const NEWEST: u32> Deserialize<'de> for Format<NEWEST> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::check(u32::deserialize(deserializer)?).map_err(D::Error::custom)
    }
}

/// Reads a document. A newer `format` is its only error, at any place in the document.
///
/// A document that begins with its format is read as it comes; another is read as a whole first.
pub(crate) fn versioned<'de, const NEWEST: u32, T, D>(from: D) -> Result<T, D::Error>
where
    T: DeserializeOwned,
    D: Deserializer<'de>,
{
    if from.is_human_readable() {
        from.deserialize_map(AfterFormat::<T, NEWEST>(PhantomData))
    } else {
        T::deserialize(from)
    }
}

struct AfterFormat<T, const NEWEST: u32>(PhantomData<T>);

impl<'de, T: DeserializeOwned, const NEWEST: u32> Visitor<'de>
    for AfterFormat<T, NEWEST>
{
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a map")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<T, A::Error> {
        let first: Option<String> = map.next_key()?;
        if first.as_deref() == Some("format") {
            map.next_value::<Format<NEWEST>>()?;
            return T::deserialize(MapAccessDeserializer::new(map));
        }
        let document = Object::from_map(first, map)?;
        if let Some(format) = document.get("format") {
            Format::<NEWEST>::deserialize(format).map_err(A::Error::custom)?;
        }
        T::deserialize(&Json::Object(document)).map_err(A::Error::custom)
    }
}

/// A document that is read after its format, for `#[serde(try_from)]`.
pub(crate) struct Versioned<T, const NEWEST: u32 = 1>(pub(crate) T);

impl<'de, T: DeserializeOwned, const NEWEST: u32> Deserialize<'de>
    for Versioned<T, NEWEST>
{
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        versioned::<NEWEST, T, D>(from).map(Self)
    }
}
