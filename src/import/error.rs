//! Why a file cannot be read.

use crate::exercise::InvalidExercise;
use crate::text::{clip, nearest};

/// Why a file cannot be read, with the row and the value.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(transparent)]
pub struct ImportError(#[from] ExerciseKind);

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
enum ExerciseKind {
    #[error("cannot read the file as {format}: {why}")]
    Json { format: &'static str, why: String },
    #[error("row {row}, `{name}`: {why}")]
    Row { row: usize, name: String, why: RowError },
}

impl ImportError {
    pub(super) fn json(format: &'static str, error: &serde_json::Error) -> Self {
        Self(ExerciseKind::Json { format, why: clip_long(&error.to_string()) })
    }

    pub(super) fn row(row: usize, name: &str, why: RowError) -> Self {
        Self(ExerciseKind::Row { row, name: clip(name).into_owned(), why })
    }

    /// The row that is at fault, counted from 1, if it is a row.
    #[must_use]
    pub fn row_number(&self) -> Option<usize> {
        match self.0 {
            ExerciseKind::Json { .. } => None,
            ExerciseKind::Row { row, .. } => Some(row),
        }
    }

    /// A stable code: `bad-file`, `unknown-value` or `invalid-row`.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match &self.0 {
            ExerciseKind::Json { .. } => "bad-file",
            ExerciseKind::Row { why: RowError::Unknown { .. }, .. } => "unknown-value",
            ExerciseKind::Row { why: RowError::Invalid(_), .. } => "invalid-row",
        }
    }
}

/// The reader's own messages may repeat a long value.
fn clip_long(message: &str) -> String {
    const LONGEST: usize = 300;
    if message.chars().count() <= LONGEST {
        return message.to_owned();
    }
    let start: String = message.chars().take(LONGEST).collect();
    format!("{start}…")
}

/// What is wrong with one row.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RowError {
    /// A value outside the vocabulary.
    #[error(
        "no {field} of {format} is called `{value}`{}",
        .nearest.map(|it| format!("; did you mean `{it}`?")).unwrap_or_default()
    )]
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
    /// What the row says makes no exercise.
    #[error("{0}")]
    Invalid(#[from] InvalidExercise),
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

/// Numbers are not misspelt words: one says nothing of another.
fn nearest_word(
    value: &str,
    words: impl Iterator<Item = &'static str>,
) -> Option<&'static str> {
    let is_word = value.chars().any(|letter| !letter.is_ascii_digit());
    is_word.then(|| nearest(value, words)).flatten()
}

impl RowError {
    /// A value that no table lists.
    pub(super) fn unknown(
        format: &'static str,
        field: &'static str,
        value: &str,
    ) -> Self {
        Self::Unknown { format, field, value: clip(value).into_owned(), nearest: None }
    }
}
