//! A programme as plain data that may be wrong.

mod read;
mod written;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};

#[cfg(all(test, feature = "schema"))]
pub(super) use read::fields;
pub(super) use written::embedded;

use super::{Program, ProgramViolations};
use crate::catalog::Catalog;
use crate::json::{Edit, Json, Object};

/// A programme as plain data in which everything may be wrong.
///
/// This is what to take from a form, a language model or a stranger. Any JSON object reads as a
/// draft, and writes as it was read; [`check`](ProgramDraft::check) answers with a [`Program`], or
/// with everything that is wrong. A stored [`Program`] reads as a draft too. The fields are told in
/// the [module](crate::program).
///
/// # Example
///
/// ```
/// use regimen::Catalog;
/// use regimen::program::ProgramDraft;
///
/// let draft: ProgramDraft = serde_json::from_str(r#"{
///     "name": "Every day",
///     "recovery": 48,
///     "sessions": { "a": { "routine": { "name": "A", "kit": ["resistance-band"], "steps": [
///         { "exercise": "rhomboid-stretch" }, { "exercise": "unilateral-band-row" } ] } } },
///     "week": [
///         { "day": "monday", "minutes": 5, "kit": ["resistance-band"], "does": "a" },
///         { "day": "tuesday", "does": "a" } ] }"#)?;
/// let refused = draft.check(Catalog::builtin()).unwrap_err();
/// let told: Vec<(&str, &str)> = refused.iter().map(|it| (it.path(), it.code())).collect();
/// assert_eq!(told, [
///     ("/week/0", "too-long-for-slot"),
///     ("/week/1", "too-long-for-slot"),
///     ("/week/1/day", "too-little-recovery"),
/// ]);
/// // The first hint of each, applied.
/// let program = draft.mended(&refused).check(Catalog::builtin())?;
/// let days: Vec<&str> = program.slots().iter().map(|slot| slot.weekday().as_str()).collect();
/// assert_eq!(days, ["monday", "wednesday"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(transparent)]
#[must_use]
pub struct ProgramDraft {
    fields: Object,
}

impl ProgramDraft {
    /// The name, if it is a text.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        self.fields.get("name").and_then(Json::as_text)
    }

    /// Looks everything up in the catalogue and applies the [rules](crate::program).
    ///
    /// # Errors
    ///
    /// [`ProgramViolations`] with everything that is wrong: fields that mean nothing, values of the
    /// wrong type, names that are not known, rules that cannot be read, and every rule that is
    /// broken, of the routines too. What only follows from another finding is not told.
    pub fn check(&self, catalog: &Catalog) -> Result<Program, ProgramViolations> {
        read::proposal(&self.fields, catalog)?.check()
    }

    /// The draft with the [edits](crate::program::ProgramHint::edit) of the first hint of every
    /// violation.
    ///
    /// All positions are those of this draft, so the violations must be those of its own check.
    pub fn mended(&self, violations: &ProgramViolations) -> Self {
        self.edited(violations.edits())
    }

    /// The draft with some edits, of hints that were chosen. All positions are those of this draft;
    /// what is not there is not changed.
    pub fn edited<'a>(&self, edits: impl IntoIterator<Item = &'a Edit>) -> Self {
        Self { fields: self.fields.patched(edits) }
    }
}

/// Fails only where there is no object.
impl<'de> Deserialize<'de> for ProgramDraft {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct AnyObject;
        impl<'de> Visitor<'de> for AnyObject {
            type Value = ProgramDraft;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("an object with `name`, `sessions` and `week`")
            }

            fn visit_map<A: MapAccess<'de>>(
                self,
                mut map: A,
            ) -> Result<ProgramDraft, A::Error> {
                let first = map.next_key()?;
                Object::from_map(first, map).map(|fields| ProgramDraft { fields })
            }
        }
        from.deserialize_map(AnyObject)
    }
}
