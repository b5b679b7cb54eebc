//! Which fields an object has, and which of its members are no fields.

use super::pointer::child;
use super::{Json, Object};
use crate::text::distance;

/// A field that an object may have.
#[derive(Clone, Copy)]
pub(crate) struct Field {
    pub(crate) name: &'static str,
    /// Other names that people give it.
    pub(crate) words: &'static [&'static str],
    /// Whether a value is of the right sort, so that a name that is only near may mean the field.
    pub(crate) suits: fn(&Json) -> bool,
}

/// The fields of one sort of object.
#[derive(Clone, Copy)]
pub(crate) struct Shape {
    /// What such an object is, with its article.
    pub(crate) what: &'static str,
    pub(crate) fields: &'static [Field],
}

/// What is wrong with the shape of a document, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum ShapeFault {
    /// A field that the object cannot have, and the one that was probably meant.
    Unknown {
        path: String,
        field: String,
        of: &'static Shape,
        meant: Option<(&'static str, String)>,
    },
    WrongType(TypeFault),
}

/// A value of the wrong sort, and the right one that says the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct TypeFault {
    pub(crate) path: String,
    pub(crate) expected: &'static str,
    pub(crate) found: &'static str,
    pub(crate) instead: Option<Json>,
}

impl std::fmt::Debug for Shape {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.what)
    }
}

impl PartialEq for Shape {
    fn eq(&self, other: &Self) -> bool {
        self.what == other.what
    }
}
impl Eq for Shape {}

impl TypeFault {
    pub(crate) fn new(path: &str, expected: &'static str, found: &Json) -> Self {
        Self { path: path.to_owned(), expected, found: found.sort(), instead: None }
    }

    pub(crate) fn or(self, instead: impl Into<Option<Json>>) -> Self {
        Self { instead: instead.into(), ..self }
    }
}

/// The members of an object by the fields they are, each with its pointer.
pub(crate) struct Members<'a>(Vec<(&'static str, String, &'a Json)>);

impl<'a> Members<'a> {
    /// The value of a field and its pointer.
    pub(crate) fn get(&self, name: &str) -> Option<(&str, &'a Json)> {
        let found = self.0.iter().find(|(field, _, _)| *field == name);
        found.map(|(_, path, value)| (path.as_str(), *value))
    }

    /// The fields that have another name in the object, each with its pointer there.
    pub(crate) fn renamed(&self) -> Vec<(&'static str, String)> {
        let has_name = |path: &str, field| path.rsplit('/').next() == Some(field);
        let others = self.0.iter().filter(|(field, path, _)| !has_name(path, field));
        others.map(|(field, path, _)| (*field, path.clone())).collect()
    }
}

/// No answer tells more unknown fields of one object than a person would read.
const MOST_UNKNOWN: usize = 50;

impl Shape {
    pub(crate) fn names(&self) -> Vec<&'static str> {
        self.fields.iter().map(|field| field.name).collect()
    }

    /// Returns the members of an object, and reports unknown fields. A misspelt field counts as the
    /// field with the nearest name, unless the object has that too.
    pub(crate) fn members<'a>(
        &'static self,
        object: &'a Object,
        path: &str,
        faults: &mut Vec<ShapeFault>,
    ) -> Members<'a> {
        let mut members: Vec<(&'static str, String, &Json)> = Vec::new();
        for field in self.fields {
            // What is null is not said.
            let there = object.get(field.name).filter(|value| **value != Json::Null);
            members
                .extend(there.map(|value| (field.name, child(path, field.name), value)));
        }
        let is_known = |name: &str| self.fields.iter().any(|field| field.name == name);
        let unknown = object.iter().filter(|(name, _)| !is_known(name));
        for (name, value) in unknown.take(MOST_UNKNOWN) {
            let is_free = |field: &&Field| members.iter().all(|it| it.0 != field.name);
            let meant = self.meant(name, value, is_free);
            let path = child(path, name);
            faults.push(ShapeFault::Unknown {
                path: path.clone(),
                field: name.to_owned(),
                of: self,
                meant: meant.map(|field| (field, parent_child(&path, field))),
            });
            members.extend(meant.map(|field| (field, path, value)));
        }
        Members(members)
    }

    fn meant(
        &self,
        name: &str,
        value: &Json,
        is_free: impl Fn(&&Field) -> bool,
    ) -> Option<&'static str> {
        let plain = name.to_lowercase().replace(['_', ' ', '-'], "");
        let errors = match plain.len() {
            0..=2 => 0,
            3..=6 => 1,
            _ => 2,
        };
        let is_near = |field: &&Field| {
            field.words.contains(&plain.as_str())
                || distance(plain.as_bytes(), field.name.as_bytes(), errors).is_some()
        };
        let suiting = self.fields.iter().filter(|field| (field.suits)(value));
        suiting.filter(is_free).find(is_near).map(|field| field.name)
    }
}

/// The pointer of another field of the same object.
fn parent_child(path: &str, field: &str) -> String {
    child(path.rsplit_once('/').map_or("", |(parent, _)| parent), field)
}
