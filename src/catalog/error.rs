//! An id that is not there, or is there already.

use crate::catalog::Catalog;
use crate::exercise::ExerciseId;
use crate::text::{clip, nearest};

/// An id that no exercise of the catalogue has or had.
///
/// As JSON: `id`, and `nearest` where one comes near.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, thiserror::Error)]
#[error(
    "no exercise is called `{id}`{}",
    .nearest.as_ref().map(|id| format!("; did you mean `{id}`?")).unwrap_or_default()
)]
pub struct UnknownExercise {
    id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    nearest: Option<ExerciseId>,
}

impl UnknownExercise {
    pub(super) fn new(id: &str, catalog: &Catalog) -> Self {
        let near = nearest(id, catalog.iter().map(|exercise| exercise.id().as_str()));
        let nearest = near.and_then(|near| catalog.find(near)).map(|it| it.id().clone());
        Self { nearest, ..Self::plain(id) }
    }

    /// Without a look for the nearest id.
    pub(crate) fn plain(id: &str) -> Self {
        Self { id: clip(id).into_owned(), nearest: None }
    }

    /// The id that was looked up, shortened where it is very long.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The id that comes nearest, where one comes near.
    #[must_use]
    pub fn nearest(&self) -> Option<&ExerciseId> {
        self.nearest.as_ref()
    }

    /// The stable code `unknown-exercise`.
    #[must_use]
    pub fn code(&self) -> &'static str {
        "unknown-exercise"
    }
}

/// An id that an exercise of the catalogue has or had already.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "there is an exercise called `{id}` already: give the other one an id of its own"
)]
pub struct DuplicateId {
    id: ExerciseId,
}

impl DuplicateId {
    pub(super) fn new(id: &ExerciseId) -> Self {
        Self { id: id.clone() }
    }

    /// The id that is taken.
    #[must_use]
    pub fn id(&self) -> &ExerciseId {
        &self.id
    }

    /// The stable code `duplicate-id`.
    #[must_use]
    pub fn code(&self) -> &'static str {
        "duplicate-id"
    }
}
