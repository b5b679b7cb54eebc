//! The version of the crate's JSON.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{
    Deserialize, DeserializeOwned, Deserializer, Error, MapAccess, Visitor,
    value::MapAccessDeserializer,
};

use crate::json::{Json, Object};

/// The version of a document: the one there is so far, 1.
///
/// It is at the top of every catalogue, routine, draft and plan; absent means 1. A field is
/// added without a new number where an old reader may ignore it without harm. A rule that changes
/// what old documents mean will be a new format, and old ones will be read under their own rules.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(into = "u32")]
pub(crate) struct Format;

impl Format {
    /// The newest format that is read, and the one that is written.
    pub(crate) const CURRENT: u32 = 1;

    fn check(number: u32) -> Result<Self, String> {
        match number {
            Self::CURRENT => Ok(Self),
            other => Err(format!(
                "format `{other}` is not known, expected `{}`: a newer version of this crate may \
                 read it",
                Self::CURRENT
            )),
        }
    }
}

impl From<Format> for u32 {
    fn from(_: Format) -> Self {
        Format::CURRENT
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Format {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Format".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "integer", "const": Self::CURRENT })
    }
}

impl<'de> Deserialize<'de> for Format {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::check(u32::deserialize(deserializer)?).map_err(D::Error::custom)
    }
}

/// Reads a document. A newer `format` is its only error, at any place in the document.
///
/// A document that begins with its format is read as it comes; another is read as a whole first.
pub(crate) fn versioned<'de, T, D>(from: D) -> Result<T, D::Error>
where
    T: DeserializeOwned,
    D: Deserializer<'de>,
{
    if from.is_human_readable() {
        from.deserialize_map(AfterFormat(PhantomData))
    } else {
        T::deserialize(from)
    }
}

struct AfterFormat<T>(PhantomData<T>);

impl<'de, T: DeserializeOwned> Visitor<'de> for AfterFormat<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a map")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<T, A::Error> {
        let first: Option<String> = map.next_key()?;
        if first.as_deref() == Some("format") {
            map.next_value::<Format>()?;
            return T::deserialize(MapAccessDeserializer::new(map));
        }
        let document = Object::from_map(first, map)?;
        if let Some(format) = document.get("format") {
            Format::deserialize(format).map_err(A::Error::custom)?;
        }
        T::deserialize(&Json::Object(document)).map_err(A::Error::custom)
    }
}

/// A document that is read after its format, for `#[serde(try_from)]`.
pub(crate) struct Versioned<T>(pub(crate) T);

impl<'de, T: DeserializeOwned> Deserialize<'de> for Versioned<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        versioned(from).map(Self)
    }
}
