//! A name that a closed list does not have, and what was probably meant.

use std::fmt;
use std::hash::{Hash, Hasher};

use serde::ser::{Serialize, Serializer};

use crate::finding::serialize_finding;
use crate::text::{Named, clip, nearest_names};

/// A name that is not in one of the crate's closed lists.
///
/// As JSON: `code`, `message`, `list`, `value`, `suggestions`, and `names` where the list is short.
///
/// # Example
///
/// ```
/// use regimen::{Equipment, Muscle};
///
/// let error = "romboids".parse::<Muscle>().unwrap_err();
/// assert_eq!(error.to_string(), "no muscle is called `romboids`; did you mean `rhomboids`?");
/// assert_eq!(error.nearest(), Some("rhomboids"));
/// assert_eq!((error.code(), error.list()), ("unknown-muscle", "muscle"));
///
/// // Words that people use are known too.
/// let error = "TRX".parse::<Equipment>().unwrap_err();
/// assert_eq!(error.nearest(), Some("suspension-trainer"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct UnknownName {
    list: &'static List,
    value: String,
}

/// One closed list, as its errors describe it.
pub(crate) struct List {
    /// The kind of its items in kebab-case, such as "muscle-group".
    pub(crate) what: &'static str,
    pub(crate) code: &'static str,
    /// The ids in order.
    pub(crate) ids: &'static [&'static str],
    /// The names for people, in the order of the ids.
    pub(crate) names: &'static [&'static str],
    /// Other words that people use, in the order of the ids.
    pub(crate) words: &'static [&'static [&'static str]],
}

/// Several lists in one, whose length is the sum of theirs.
#[expect(clippy::indexing_slicing, reason = "evaluated when the crate is built")]
pub(crate) const fn joined<T: Copy, const LEN: usize>(
    blank: T,
    lists: &[&[T]],
) -> [T; LEN] {
    let mut all = [blank; LEN];
    let mut at = 0;
    let mut rest = lists;
    while let [list, others @ ..] = rest {
        let mut items = *list;
        while let [item, more @ ..] = items {
            all[at] = *item;
            at += 1;
            items = more;
        }
        rest = others;
    }
    assert!(at == LEN, "the length is the sum of theirs");
    all
}

/// An error that `main` returns is printed with this; the fields of the list would not help.
impl fmt::Debug for List {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.what)
    }
}

/// Lists are identified by their codes.
impl PartialEq for List {
    fn eq(&self, other: &Self) -> bool {
        self.code == other.code
    }
}
impl Eq for List {}
impl Hash for List {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.code.hash(state);
    }
}

/// "a muscle group id": the expected value in messages about wrong types.
impl fmt::Display for List {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let article =
            if self.what.starts_with(['a', 'e', 'i', 'o']) { "an" } else { "a" };
        write!(f, "{article} {} id", self.what.replace('-', " "))
    }
}

/// Lists of at most this length are spelled out when no name is near.
const SHORT_LIST: usize = 12;

/// No error suggests more names.
const MOST_SUGGESTIONS: usize = 3;

impl UnknownName {
    pub(crate) fn new(list: &'static List, value: &str) -> Self {
        Self { list, value: clip(value).into_owned() }
    }

    /// The kind of the items of the list in kebab-case, such as `muscle` or `muscle-group`.
    #[must_use]
    pub fn list(&self) -> &'static str {
        self.list.what
    }

    /// The name that was refused, shortened where it is very long.
    #[must_use]
    pub fn value(&self) -> &str {
        &self.value
    }

    /// The first of the [suggestions](Self::suggestions).
    #[must_use]
    pub fn nearest(&self) -> Option<&'static str> {
        self.suggestions().first().copied()
    }

    /// The ids that were probably meant, up to three, the nearest first.
    ///
    /// An id is near if the value is a word that people use for it, or one of its own words, or
    /// if the spelling is similar.
    ///
    /// ```
    /// use regimen::{Equipment, Level};
    ///
    /// let suggestions = |text: &str| text.parse::<Equipment>().unwrap_err().suggestions();
    /// assert_eq!(suggestions("dumbbells"), ["dumbbell-pair", "dumbbell"]);
    /// assert_eq!(suggestions("a yoga mat"), ["mat"]);
    /// assert_eq!(suggestions("hoverboard"), [""; 0]);
    /// assert_eq!("advanced".parse::<Level>().unwrap_err().suggestions(), ["expert"]);
    /// ```
    #[must_use]
    pub fn suggestions(&self) -> Vec<&'static str> {
        let List { ids, names, words, .. } = self.list;
        let items = ids.iter().zip(*names).zip(*words);
        let items = items.map(|((id, name), words)| Named { id, name, words });
        nearest_names(&self.value, items, MOST_SUGGESTIONS)
    }

    /// All ids of the list if there are at most 12, or else none.
    #[must_use]
    pub fn names(&self) -> &'static [&'static str] {
        if self.list.ids.len() <= SHORT_LIST { self.list.ids } else { &[] }
    }

    /// The stable code: `unknown-` and the name of the [list](Self::list).
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.list.code
    }
}

impl fmt::Display for UnknownName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no {} is called `{}`", self.list.what.replace('-', " "), self.value)?;
        match (self.nearest(), self.names()) {
            (Some(nearest), _) => write!(f, "; did you mean `{nearest}`?"),
            (None, []) => Ok(()),
            (None, names) => write!(f, "; expected one of `{}`", names.join("`, `")),
        }
    }
}

impl std::error::Error for UnknownName {}

impl Serialize for UnknownName {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serialize_finding(serializer, self.code(), self, &self.facts())
    }
}

/// What an [`UnknownName`] says beside its code and message.
#[derive(serde::Serialize)]
pub(crate) struct UnknownNameFacts<'a> {
    list: &'a str,
    value: &'a str,
    suggestions: Vec<&'static str>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    names: &'static [&'static str],
}

impl UnknownName {
    /// The facts, for findings that wrap it.
    pub(crate) fn facts(&self) -> UnknownNameFacts<'_> {
        UnknownNameFacts {
            list: self.list(),
            value: self.value(),
            suggestions: self.suggestions(),
            names: self.names(),
        }
    }
}
