//! Why a file cannot be read.

use std::error::Error;
use std::fmt;

use serde::ser::{Serialize, Serializer};

use super::json::Contents;
use crate::codes::import as codes;
use crate::exercise::{ExerciseErrorKind, InvalidExercise};
use crate::finding::serialize_finding;
use crate::text::{clip, nearest};

/// Why a file cannot be read, with the row and the value.
///
/// As JSON: `code`, `message`, `format`, and for a row `row`, `name` and the facts of its
/// [`RowError`].
///
/// # Example
///
/// ```
/// use std::error::Error as _;
///
/// use regimen::import;
///
/// let rows = r#"[{ "id": "x", "name": "Curl", "force": "pul", "level": "beginner",
///     "mechanic": null, "equipment": null, "primaryMuscles": [], "secondaryMuscles": [],
///     "category": "strength", "instructions": [] }]"#;
/// let error = import::free_exercise_db(rows).unwrap_err();
/// assert_eq!(error.code(), "unknown-value");
/// assert_eq!((error.row_number(), error.row_name()), (Some(1), Some("Curl")));
/// assert_eq!((error.field(), error.value()), (Some("force"), Some("pul")));
/// assert_eq!(error.nearest(), Some("pull"));
/// assert!(error.source().is_some_and(|source| source.is::<import::RowError>()));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ImportError {
    format: &'static str,
    at: Place,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Place {
    /// It is not JSON, or not a table.
    Json {
        why: String,
    },
    /// It is JSON without a list of rows.
    NoList,
    /// There is a list, and nothing is in it, or nothing is left of it.
    NoRows,
    /// It holds something else that is known.
    Another(Contents),
    Row {
        row: usize,
        name: Box<str>,
        why: RowError,
    },
}

impl ImportError {
    pub(super) fn json(format: &'static str, error: &serde_json::Error) -> Self {
        Self { format, at: Place::Json { why: clip_long(&error.to_string()) } }
    }

    /// A file that is not a table of the format.
    pub(super) fn table(format: &'static str, why: impl AsRef<str>) -> Self {
        Self { format, at: Place::Json { why: clip_long(why.as_ref()) } }
    }

    pub(super) const fn no_list(format: &'static str) -> Self {
        Self { format, at: Place::NoList }
    }

    pub(super) const fn no_rows(format: &'static str) -> Self {
        Self { format, at: Place::NoRows }
    }

    pub(super) const fn another(format: &'static str, contents: Contents) -> Self {
        Self { format, at: Place::Another(contents) }
    }

    pub(super) fn row(
        format: &'static str,
        row: usize,
        name: &str,
        why: RowError,
    ) -> Self {
        Self { format, at: Place::Row { row, name: clip(name).into(), why } }
    }

    /// The format that was read, such as `free-exercise-db`.
    #[must_use]
    pub const fn format(&self) -> &'static str {
        self.format
    }

    /// The number of the row at fault, counted from 1; none if the fault is in the file as a whole.
    #[must_use]
    pub const fn row_number(&self) -> Option<usize> {
        match self.at {
            Place::Row { row, .. } => Some(row),
            _ => None,
        }
    }

    /// The name of the exercise in that row, shortened where it is very long.
    #[must_use]
    pub fn row_name(&self) -> Option<&str> {
        match &self.at {
            Place::Row { name, .. } => Some(name),
            _ => None,
        }
    }

    /// The error of that row.
    #[must_use]
    pub const fn row_error(&self) -> Option<&RowError> {
        match &self.at {
            Place::Row { why, .. } => Some(why),
            _ => None,
        }
    }

    /// The field that has a value outside the vocabulary.
    #[must_use]
    pub fn field(&self) -> Option<&'static str> {
        self.row_error().and_then(RowError::field)
    }

    /// The value outside the vocabulary, shortened where it is very long.
    #[must_use]
    pub fn value(&self) -> Option<&str> {
        self.row_error().and_then(RowError::value)
    }

    /// The value of the vocabulary that is nearest to it, if one is near.
    #[must_use]
    pub fn nearest(&self) -> Option<&'static str> {
        self.row_error().and_then(RowError::nearest)
    }

    /// What the file holds instead, if that is known: another format, such as `exercemus`, or
    /// another list of wger, such as `wger-muscle`.
    ///
    /// ```
    /// use regimen::import;
    ///
    /// let muscles = r#"[{ "id": 2, "name": "Anterior deltoid", "is_front": true }]"#;
    /// let error = import::wger(muscles).unwrap_err();
    /// assert_eq!((error.code(), error.holds()), ("other-contents", Some("wger-muscle")));
    /// ```
    #[must_use]
    pub const fn holds(&self) -> Option<&'static str> {
        match self.at {
            Place::Another(contents) => Some(contents.id()),
            _ => None,
        }
    }

    /// The stable code: `bad-file`, `no-rows`, `other-contents`, or that of the
    /// [`RowError`].
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match &self.at {
            Place::Json { .. } | Place::NoList => codes::BAD_FILE,
            Place::NoRows => codes::NO_ROWS,
            Place::Another(_) => codes::OTHER_CONTENTS,
            Place::Row { why, .. } => why.code(),
        }
    }
}

impl fmt::Display for ImportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.at {
            Place::Json { why } => {
                write!(f, "cannot read the file as {}: {why}", self.format)
            }
            Place::NoList => write!(
                f,
                "cannot read the file as {}: there is no list of exercises in it",
                self.format
            ),
            Place::NoRows => {
                write!(f, "there is no exercise of {} in the file", self.format)
            }
            Place::Another(contents) => write!(
                f,
                "cannot read the file as {}: it holds {}",
                self.format,
                contents.said()
            ),
            Place::Row { row, name, why } => write!(f, "row {row}, `{name}`: {why}"),
        }
    }
}

/// The source of an error in a row is its [`RowError`].
impl Error for ImportError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.row_error().map(|why| why as _)
    }
}

impl Serialize for ImportError {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let facts = self.row_error().map(RowFacts::from).unwrap_or_default();
        let facts = RowFacts {
            format: Some(self.format),
            row: self.row_number(),
            name: self.row_name(),
            holds: self.holds(),
            ..facts
        };
        serialize_finding(serializer, self.code(), self, &facts)
    }
}

/// Messages of the JSON reader may repeat a long value.
fn clip_long(message: &str) -> String {
    const LONGEST: usize = 300;
    if message.chars().count() <= LONGEST {
        return message.to_owned();
    }
    let start: String = message.chars().take(LONGEST).collect();
    format!("{start}…")
}

/// The error of one row.
///
/// As JSON: `code`, `message`, and either `format`, `field`, `value` and `nearest` or `expected`, or
/// `faults`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, thiserror::Error)]
#[non_exhaustive]
pub enum RowError {
    /// A value outside the vocabulary.
    #[error(
        "no {field} of {format} is called `{value}`{}",
        .nearest.map(|it| format!("; did you mean `{it}`?")).unwrap_or_default()
    )]
    #[non_exhaustive]
    Unknown {
        /// The format.
        format: &'static str,
        /// The field.
        field: &'static str,
        /// The value.
        value: String,
        /// The nearest known value.
        nearest: Option<&'static str>,
    },
    /// A field that the format always has is missing or empty.
    #[error("a row of {format} has a `{field}`, and this one has none")]
    #[non_exhaustive]
    Missing {
        /// The format.
        format: &'static str,
        /// The field.
        field: &'static str,
    },
    /// The row is not an object of the fields of the format.
    #[error("it cannot be read: {why}")]
    #[non_exhaustive]
    Unreadable {
        /// What the JSON reader expected.
        why: String,
    },
    /// A value that is not of the kind that its field has.
    #[error("the {field} `{value}` is not {expected}")]
    #[non_exhaustive]
    BadValue {
        /// The format.
        format: &'static str,
        /// The field.
        field: &'static str,
        /// The value.
        value: String,
        /// What the field has, in words.
        expected: &'static str,
    },
    /// The row does not make a valid exercise.
    #[error("{0}")]
    Invalid(#[from] InvalidExercise),
}

impl RowError {
    /// The stable code: `unknown-value`, `missing-field`, `unreadable-row`,
    /// `unreadable-value` or `invalid-row`.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Unknown { .. } => codes::UNKNOWN_VALUE,
            Self::Missing { .. } => codes::MISSING_FIELD,
            Self::Unreadable { .. } => codes::UNREADABLE_ROW,
            Self::BadValue { .. } => codes::UNREADABLE_VALUE,
            Self::Invalid(_) => codes::INVALID_ROW,
        }
    }

    /// The field that is missing, or has a value outside the vocabulary.
    #[must_use]
    pub const fn field(&self) -> Option<&'static str> {
        match self {
            Self::Unknown { field, .. }
            | Self::Missing { field, .. }
            | Self::BadValue { field, .. } => Some(field),
            Self::Unreadable { .. } | Self::Invalid(_) => None,
        }
    }

    /// The value outside the vocabulary, shortened where it is very long.
    #[must_use]
    pub fn value(&self) -> Option<&str> {
        match self {
            Self::Unknown { value, .. } | Self::BadValue { value, .. } => Some(value),
            Self::Missing { .. } | Self::Unreadable { .. } | Self::Invalid(_) => None,
        }
    }

    /// The value of the vocabulary that is nearest to it, if one is near.
    #[must_use]
    pub const fn nearest(&self) -> Option<&'static str> {
        match self {
            Self::Unknown { nearest, .. } => *nearest,
            _ => None,
        }
    }

    /// A row that is not of the form that the format has.
    pub(super) fn unreadable(error: &serde_json::Error) -> Self {
        let why = error.to_string();
        // The place is in the row alone, and says nothing to who has the whole file.
        let why = why.split(" at line ").next().unwrap_or(&why);
        Self::Unreadable { why: clip_long(why) }
    }

    /// A value that no table lists.
    pub(super) fn unknown(
        format: &'static str,
        field: &'static str,
        value: &str,
    ) -> Self {
        Self::Unknown { format, field, value: clip(value).into_owned(), nearest: None }
    }
}

impl Serialize for RowError {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serialize_finding(serializer, self.code(), self, &RowFacts::from(self))
    }
}

/// The facts of an error as fields.
#[derive(Default, serde::Serialize)]
pub(super) struct RowFacts<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    format: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    row: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    holds: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    field: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    nearest: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    expected: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    faults: Option<&'a [ExerciseErrorKind]>,
}

impl<'a> From<&'a RowError> for RowFacts<'a> {
    fn from(error: &'a RowError) -> Self {
        match error {
            RowError::Unknown { format, field, value, nearest } => Self {
                format: Some(format),
                field: Some(field),
                value: Some(value),
                nearest: *nearest,
                ..Self::default()
            },
            RowError::Missing { format, field } => {
                Self { format: Some(format), field: Some(field), ..Self::default() }
            }
            RowError::BadValue { format, field, value, expected } => Self {
                format: Some(format),
                field: Some(field),
                value: Some(value),
                expected: Some(expected),
                ..Self::default()
            },
            RowError::Unreadable { .. } => Self::default(),
            RowError::Invalid(error) => {
                Self { faults: Some(error.faults()), ..Self::default() }
            }
        }
    }
}

/// Looks a value up in a table of the format, in any case.
pub(super) fn look_up<T: Copy>(
    format: &'static str,
    field: &'static str,
    table: &'static [(&'static str, T)],
    value: &str,
) -> Result<T, RowError> {
    let exact = table.iter().find(|(name, _)| *name == value);
    let found = exact.or_else(|| {
        let value = value.trim();
        table.iter().find(|(name, _)| is_same(name, value))
    });
    found.map(|(_, it)| *it).ok_or_else(|| RowError::Unknown {
        format,
        field,
        value: clip(value).into_owned(),
        nearest: nearest_word(value, table.iter().map(|(name, _)| *name)),
    })
}

/// Whether two names differ only in case, and in hyphens and underscores for spaces.
pub(super) fn is_same(name: &str, other: &str) -> bool {
    let plain = |byte: u8| match byte {
        b'-' | b'_' => b' ',
        byte => byte.to_ascii_lowercase(),
    };
    name.len() == other.len()
        && name.bytes().zip(other.bytes()).all(|(one, other)| plain(one) == plain(other))
}

/// A number is never a misspelling of another, so none is suggested for it.
fn nearest_word(
    value: &str,
    words: impl Iterator<Item = &'static str>,
) -> Option<&'static str> {
    let is_word = value.chars().any(|letter| !letter.is_ascii_digit());
    is_word
        .then(|| {
            nearest(
                value,
                words.filter(|word| !word.bytes().all(|it| it.is_ascii_digit())),
            )
        })
        .flatten()
}
