//! Why a file cannot be read.

use std::error::Error;
use std::fmt;

use serde::ser::{Serialize, Serializer};

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
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportError {
    format: &'static str,
    at: Place,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Place {
    File { why: String },
    Row { row: usize, name: Box<str>, why: RowError },
}

impl ImportError {
    pub(super) fn json(format: &'static str, error: &serde_json::Error) -> Self {
        Self { format, at: Place::File { why: clip_long(&error.to_string()) } }
    }

    /// A file that is not of the format at all.
    pub(super) fn file(format: &'static str, why: impl AsRef<str>) -> Self {
        Self { format, at: Place::File { why: clip_long(why.as_ref()) } }
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
            Place::File { .. } => None,
            Place::Row { row, .. } => Some(row),
        }
    }

    /// The name of the exercise in that row, shortened where it is very long.
    #[must_use]
    pub fn row_name(&self) -> Option<&str> {
        match &self.at {
            Place::File { .. } => None,
            Place::Row { name, .. } => Some(name),
        }
    }

    /// The error of that row.
    #[must_use]
    pub const fn row_error(&self) -> Option<&RowError> {
        match &self.at {
            Place::File { .. } => None,
            Place::Row { why, .. } => Some(why),
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

    /// The stable code: `bad-file`, `unknown-value`, `unreadable-value` or `invalid-row`.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match &self.at {
            Place::File { .. } => codes::BAD_FILE,
            Place::Row { why, .. } => why.code(),
        }
    }
}

impl fmt::Display for ImportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.at {
            Place::File { why } => {
                write!(f, "cannot read the file as {}: {why}", self.format)
            }
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
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
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
    /// A value that is not of the kind that its field has.
    #[error("the {field} `{value}` is not {expected}")]
    #[non_exhaustive]
    Unreadable {
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
    /// The stable code: `unknown-value`, `unreadable-value` or `invalid-row`.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Unknown { .. } => codes::UNKNOWN_VALUE,
            Self::Unreadable { .. } => codes::UNREADABLE_VALUE,
            Self::Invalid(_) => codes::INVALID_ROW,
        }
    }

    /// The field that has a value outside the vocabulary.
    #[must_use]
    pub const fn field(&self) -> Option<&'static str> {
        match self {
            Self::Unknown { field, .. } | Self::Unreadable { field, .. } => Some(field),
            Self::Invalid(_) => None,
        }
    }

    /// The value outside the vocabulary, shortened where it is very long.
    #[must_use]
    pub fn value(&self) -> Option<&str> {
        match self {
            Self::Unknown { value, .. } | Self::Unreadable { value, .. } => Some(value),
            Self::Invalid(_) => None,
        }
    }

    /// The value of the vocabulary that is nearest to it, if one is near.
    #[must_use]
    pub const fn nearest(&self) -> Option<&'static str> {
        match self {
            Self::Unknown { nearest, .. } => *nearest,
            Self::Unreadable { .. } | Self::Invalid(_) => None,
        }
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
            RowError::Unreadable { format, field, value, expected } => Self {
                format: Some(format),
                field: Some(field),
                value: Some(value),
                expected: Some(expected),
                ..Self::default()
            },
            RowError::Invalid(error) => {
                Self { faults: Some(error.faults()), ..Self::default() }
            }
        }
    }
}

/// Looks a value up in a table of the format.
pub(super) fn look_up<T: Copy>(
    format: &'static str,
    field: &'static str,
    table: &'static [(&'static str, T)],
    value: &str,
) -> Result<T, RowError> {
    let found = table.iter().find(|(name, _)| *name == value).map(|(_, it)| *it);
    found.ok_or_else(|| RowError::Unknown {
        format,
        field,
        value: clip(value).into_owned(),
        nearest: nearest_word(value, table.iter().map(|(name, _)| *name)),
    })
}

/// A number is never a misspelling of another, so none is suggested for it.
fn nearest_word(
    value: &str,
    words: impl Iterator<Item = &'static str>,
) -> Option<&'static str> {
    let is_word = value.chars().any(|letter| !letter.is_ascii_digit());
    is_word.then(|| nearest(value, words)).flatten()
}
