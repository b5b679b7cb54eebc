//! Patches of a document (RFC 6902), by the positions of the document as it was read.

use std::collections::{BTreeMap, BTreeSet};

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::pointer::{child, split};
use super::{Json, Object};

/// One operation of an RFC 6902 patch: `add`, `remove`, `replace` or `move`.
///
/// As JSON it is that operation, with `op`, `path` and, where it has them, `from` and `value`.
/// Positions are those of the document as it was read: an item that is added or moved to
/// `/steps/2` comes before the one that was third, whatever other edits do.
///
/// # Example
///
/// ```
/// use regimen::{Catalog, RoutineDraft};
///
/// let draft: RoutineDraft =
///     serde_json::from_str(r#"{ "name": "x", "level": "advanced", "steps": [] }"#)?;
/// let refused = draft.check(Catalog::builtin()).unwrap_err();
/// let level = refused.iter().find(|it| it.path() == "/level").ok_or("it is reported")?;
/// assert_eq!(
///     serde_json::to_value(level.hints()[0].edit())?,
///     serde_json::json!([{ "op": "replace", "path": "/level", "value": "expert" }]),
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Edit {
    path: String,
    operation: Operation,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Operation {
    Add(Json),
    Remove,
    Replace(Json),
    Move { from: String },
}

impl Edit {
    pub(crate) fn add(path: impl Into<String>, value: impl Into<Json>) -> Self {
        Self { path: path.into(), operation: Operation::Add(value.into()) }
    }

    pub(crate) fn remove(path: impl Into<String>) -> Self {
        Self { path: path.into(), operation: Operation::Remove }
    }

    pub(crate) fn replace(path: impl Into<String>, value: impl Into<Json>) -> Self {
        Self { path: path.into(), operation: Operation::Replace(value.into()) }
    }

    pub(crate) fn move_to(from: impl Into<String>, path: impl Into<String>) -> Self {
        Self { path: path.into(), operation: Operation::Move { from: from.into() } }
    }

    /// The same edit of a document of which the one it was made for is a part.
    pub(crate) fn inside(&self, prefix: &str) -> Self {
        let under = |path: &str| format!("{prefix}{path}");
        let operation = match &self.operation {
            Operation::Move { from } => Operation::Move { from: under(from) },
            other => other.clone(),
        };
        Self { path: under(&self.path), operation }
    }

    /// The name of the operation: `add`, `remove`, `replace` or `move`.
    #[must_use]
    pub const fn op(&self) -> &'static str {
        match self.operation {
            Operation::Add(_) => "add",
            Operation::Remove => "remove",
            Operation::Replace(_) => "replace",
            Operation::Move { .. } => "move",
        }
    }

    /// A JSON Pointer to the place that is changed.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// A JSON Pointer to what is moved; none for other operations.
    #[must_use]
    pub fn from(&self) -> Option<&str> {
        match &self.operation {
            Operation::Move { from } => Some(from),
            _ => None,
        }
    }
}

impl Serialize for Edit {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut map = to.serialize_map(None)?;
        map.serialize_entry("op", self.op())?;
        if let Some(from) = self.from() {
            map.serialize_entry("from", from)?;
        }
        map.serialize_entry("path", &self.path)?;
        if let Operation::Add(value) | Operation::Replace(value) = &self.operation {
            map.serialize_entry("value", value)?;
        }
        map.end()
    }
}

impl Object {
    /// The document with all the edits, by the positions it has now. Edits of what is not there
    /// change nothing; of several in one place the last counts.
    pub(crate) fn patched<'a>(&self, edits: impl IntoIterator<Item = &'a Edit>) -> Self {
        let mut patch = Patch::default();
        for edit in edits {
            patch.note(edit);
        }
        match patch.rebuilt(&Json::Object(self.clone()), "") {
            Json::Object(object) => object,
            _ => self.clone(),
        }
    }
}

/// The edits by the places they change.
#[derive(Default)]
struct Patch<'a> {
    replaced: BTreeMap<&'a str, &'a Json>,
    /// What goes from its place: removed, or moved elsewhere.
    gone: BTreeSet<&'a str>,
    /// What comes into an object or list, by the pointer of that, in the order of the edits.
    added: BTreeMap<&'a str, Vec<(String, Added<'a>)>>,
    sources: BTreeMap<&'a str, Option<Json>>,
}

#[derive(Clone, Copy)]
enum Added<'a> {
    Value(&'a Json),
    From(&'a str),
}

impl<'a> Patch<'a> {
    fn note(&mut self, edit: &'a Edit) {
        let added = match &edit.operation {
            Operation::Replace(value) => {
                self.replaced.insert(&edit.path, value);
                return;
            }
            Operation::Remove => {
                self.gone.insert(&edit.path);
                return;
            }
            Operation::Add(value) => Added::Value(value),
            Operation::Move { from } => {
                // A value that is moved twice ends in one place.
                if !self.gone.insert(from) {
                    return;
                }
                self.sources.insert(from, None);
                Added::From(from)
            }
        };
        if let Some((parent, name)) = split(&edit.path) {
            self.added.entry(parent).or_default().push((name, added));
        }
    }

    fn rebuilt(&mut self, value: &Json, path: &str) -> Json {
        if let Some(new) = self.replaced.get(path) {
            return (*new).clone();
        }
        match value {
            Json::Object(object) => {
                let mut members = Vec::with_capacity(object.len());
                for (name, value) in object.iter() {
                    members.extend(
                        self.kept(value, &child(path, name))
                            .map(|it| (name.to_owned(), it)),
                    );
                }
                for (name, added) in self.added.remove(path).unwrap_or_default() {
                    members.extend(self.value_of(added).map(|it| (name, it)));
                }
                Json::Object(Object::new(members))
            }
            Json::List(list) => {
                let kept: Vec<Option<Json>> = list
                    .iter()
                    .enumerate()
                    .map(|(index, item)| self.kept(item, &child(path, index)))
                    .collect();
                let added = self.added.remove(path).unwrap_or_default();
                let mut rebuilt = Vec::with_capacity(kept.len() + added.len());
                let at = |name: &str| name.parse().unwrap_or(kept.len()).min(kept.len());
                for (index, item) in kept.iter().map(Some).chain([None]).enumerate() {
                    for (_, added) in added.iter().filter(|(name, _)| at(name) == index) {
                        rebuilt.extend(self.value_of(*added));
                    }
                    rebuilt.extend(item.cloned().flatten());
                }
                Json::List(rebuilt)
            }
            plain => plain.clone(),
        }
    }

    /// A value that stays in its place, with the edits inside it.
    fn kept(&mut self, value: &Json, path: &str) -> Option<Json> {
        if !self.gone.contains(path) {
            return Some(self.rebuilt(value, path));
        }
        if self.sources.contains_key(path) {
            let moved = self.rebuilt(value, path);
            if let Some(source) = self.sources.get_mut(path) {
                *source = Some(moved);
            }
        }
        None
    }

    /// What is moved was rebuilt before: it is in the same list or object.
    fn value_of(&mut self, added: Added<'_>) -> Option<Json> {
        match added {
            Added::Value(value) => Some(value.clone()),
            Added::From(path) => self.sources.get_mut(path).and_then(Option::take),
        }
    }
}

#[cfg(all(test, feature = "builtin"))]
mod tests {
    use super::*;

    fn patched(document: &str, edits: &[Edit]) -> Option<String> {
        let object: Json = serde_json::from_str(document).ok()?;
        Some(Json::Object(object.as_object()?.patched(edits)).to_string())
    }

    #[test]
    fn positions_are_those_of_the_document_as_it_was() {
        let document = r#"{"a": [0, 1, 2, 3], "b": {"c": 4}}"#;
        for (edits, expected) in [
            (vec![], r#"{"a": [0, 1, 2, 3], "b": {"c": 4}}"#),
            (
                vec![
                    Edit::remove("/a/0"),
                    Edit::remove("/a/1"),
                    Edit::add("/a/3", 9_u64),
                ],
                r#"{"a": [2, 9, 3], "b": {"c": 4}}"#,
            ),
            (
                vec![Edit::move_to("/a/2", "/a/0"), Edit::move_to("/a/3", "/a/0")],
                r#"{"a": [2, 3, 0, 1], "b": {"c": 4}}"#,
            ),
            (
                vec![Edit::move_to("/a/0", "/a/-"), Edit::add("/a/0", 9_u64)],
                r#"{"a": [9, 1, 2, 3, 0], "b": {"c": 4}}"#,
            ),
            (
                vec![Edit::replace("/a/1", true), Edit::move_to("/a/1", "/a/-")],
                r#"{"a": [0, 2, 3, true], "b": {"c": 4}}"#,
            ),
            (
                vec![Edit::move_to("/b/c", "/b/d"), Edit::replace("/b/c", "x")],
                r#"{"a": [0, 1, 2, 3], "b": {"d": "x"}}"#,
            ),
            (
                vec![
                    Edit::remove("/c"),
                    Edit::replace("/a/7", 1_u64),
                    Edit::add("/d/0", 1_u64),
                ],
                r#"{"a": [0, 1, 2, 3], "b": {"c": 4}}"#,
            ),
        ] {
            assert_eq!(patched(document, &edits).as_deref(), Some(expected), "{edits:?}");
        }
    }
}
