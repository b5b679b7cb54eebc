//! What every finding is as data: its code, its message, and the facts as fields.

use std::fmt;

use serde::ser::{Serialize, Serializer};

/// Writes a finding as one flat map: `code`, `message`, then the facts, which are a struct, a map
/// or an untagged enum of those.
pub(crate) fn serialize_finding<S: Serializer>(
    to: S,
    code: &str,
    message: &impl fmt::Display,
    facts: &impl Serialize,
) -> Result<S::Ok, S::Error> {
    #[derive(serde::Serialize)]
    struct Finding<'a, F> {
        code: &'a str,
        message: String,
        #[serde(flatten)]
        facts: &'a F,
    }
    Finding { code, message: message.to_string(), facts }.serialize(to)
}
