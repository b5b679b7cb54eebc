//! The version of the crate's JSON.

use serde::de::{Deserialize, Deserializer, Error};

/// The version of a document: the one there is so far, 1.
///
/// It stands at the top of every catalogue, routine, draft and plan; absent means 1. A rule
/// that changes what old documents mean will be a new format, and old ones will be read under
/// their own rules.
///
/// ```
/// use regimen::RoutineDraft;
///
/// let text = r#"{ "format": 2, "name": "x", "steps": [] }"#;
/// let error = serde_json::from_str::<RoutineDraft>(text).unwrap_err().to_string();
/// assert!(error.starts_with("format `2` is not known, expected `1`"), "{error}");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(into = "u32")]
#[non_exhaustive]
pub struct Format;

const CURRENT: u32 = 1;

impl From<Format> for u32 {
    fn from(_: Format) -> Self {
        CURRENT
    }
}

impl<'de> Deserialize<'de> for Format {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match u32::deserialize(deserializer)? {
            CURRENT => Ok(Self),
            other => Err(D::Error::custom(format_args!(
                "format `{other}` is not known, expected `{CURRENT}`: a newer version of \
                 this crate may read it"
            ))),
        }
    }
}
