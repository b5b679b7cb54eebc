//! Documents of any shape: what is kept of one that may be wrong, the position of each value, and
//! patches of it.
//!
//! Written here because without the feature `builtin` the crate has no JSON library, and its public
//! types have none of a foreign one.

mod deserialize;
mod deserializer;
mod display;
mod patch;
mod pointer;
mod serialize;
mod shape;

pub use patch::Edit;
pub(crate) use pointer::{below, child};
pub(crate) use shape::{Field, Members, Shape, ShapeFault, TypeFault};

/// A value of a document.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Json {
    Null,
    Bool(bool),
    Number(Number),
    Text(String),
    List(Vec<Json>),
    Object(Object),
}

/// A number as it was read. Fractions are kept as bits, so that values can be compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Number {
    Natural(u64),
    Negative(i64),
    Fraction(u64),
}

/// Named values in their order; each name occurs once.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct Object(Vec<(String, Json)>);

impl Object {
    /// The given members. If a name occurs twice, the last value counts, as for most readers.
    pub(crate) fn new(members: Vec<(String, Json)>) -> Self {
        let mut seen = std::collections::BTreeSet::new();
        let is_last: Vec<bool> =
            members.iter().rev().map(|(name, _)| seen.insert(name.as_str())).collect();
        if is_last.iter().all(|is_last| *is_last) {
            return Self(members);
        }
        let kept = members.into_iter().zip(is_last.into_iter().rev());
        Self(kept.filter_map(|(member, is_last)| is_last.then_some(member)).collect())
    }

    pub(crate) fn get(&self, name: &str) -> Option<&Json> {
        self.0.iter().find(|(other, _)| other == name).map(|(_, value)| value)
    }

    /// Puts a value in the place of the one there is, or at the end.
    pub(crate) fn set(&mut self, name: &str, value: impl Into<Json>) {
        let value = value.into();
        match self.0.iter_mut().find(|(other, _)| other == name) {
            Some((_, there)) => *there = value,
            None => self.0.push((name.to_owned(), value)),
        }
    }

    /// Adds a value to the end of the list with a name, which is made if there is none.
    pub(crate) fn push(&mut self, name: &str, value: impl Into<Json>) {
        let found = self.0.iter_mut().find(|(other, _)| other == name);
        match found {
            Some((_, Json::List(list))) => list.push(value.into()),
            _ => self.set(name, Json::List(vec![value.into()])),
        }
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, &Json)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value))
    }

    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }
}

impl Json {
    pub(crate) fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    pub(crate) fn as_object(&self) -> Option<&Object> {
        match self {
            Self::Object(object) => Some(object),
            _ => None,
        }
    }

    pub(crate) fn as_list(&self) -> Option<&[Self]> {
        match self {
            Self::List(list) => Some(list),
            _ => None,
        }
    }

    pub(crate) fn is_text(&self) -> bool {
        matches!(self, Self::Text(_))
    }

    pub(crate) fn is_list(&self) -> bool {
        matches!(self, Self::List(_))
    }

    /// What sort of value it is, for "expected .., found ..".
    pub(crate) const fn sort(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Bool(_) => "a truth value",
            Self::Number(_) => "a number",
            Self::Text(_) => "a text",
            Self::List(_) => "a list",
            Self::Object(_) => "an object",
        }
    }

    /// An object of the given members.
    pub(crate) fn object<const N: usize>(members: [(&str, Self); N]) -> Self {
        let members = members.into_iter().map(|(name, value)| (name.to_owned(), value));
        Self::Object(Object(members.collect()))
    }
}

impl From<&str> for Json {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Json {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<bool> for Json {
    fn from(value: bool) -> Self {
        Self::Bool(value)
    }
}

impl From<u64> for Json {
    fn from(number: u64) -> Self {
        Self::Number(Number::Natural(number))
    }
}

impl From<Object> for Json {
    fn from(object: Object) -> Self {
        Self::Object(object)
    }
}

impl<T: Into<Self>> FromIterator<T> for Json {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        Self::List(items.into_iter().map(Into::into).collect())
    }
}
