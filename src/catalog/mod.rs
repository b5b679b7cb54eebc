//! Exercises by id: the embedded catalogue and your own.

#[cfg(feature = "builtin")]
mod builtin;
mod edit;
mod error;
mod lint;
mod merge;
mod query;
mod related;
mod search;
mod serde;
mod substitute;

use std::collections::BTreeMap;
use std::fmt;
use std::slice;
use std::sync::{Arc, OnceLock};

pub use error::{DuplicateId, UnknownExercise};
pub use lint::{Lint, LintKind};
pub use merge::{MergeConflict, OnConflict};
pub use query::{Query, QueryIter};
pub(crate) use related::Related;
pub use search::SearchHit;
pub use substitute::{Similarity, Substitute};

use crate::exercise::{Exercise, ExerciseId};

/// A list of exercises with unique ids, in a stable order.
///
/// As JSON it is `{"format": 1, "exercises": [..]}`. On reading, a `source` at the top applies to
/// every exercise that states none.
///
/// # Example
///
/// ```
/// use regimen::{Catalog, Exercise, ExerciseKind, Setup};
///
/// let mut catalog = Catalog::builtin().clone();
/// catalog.insert(
///     Exercise::builder("towel-row", "Towel Row", ExerciseKind::Strength)
///         .setup(Setup::new([regimen::Equipment::Towel, regimen::Equipment::Door]))
///         .prescription("3x10")
///         .build()?,
/// )?;
/// assert_eq!(catalog.get("towel-row")?.name(), "Towel Row");
/// assert_eq!(
///     catalog.get("unilateral-band-rwo").unwrap_err().to_string(),
///     "no exercise is called `unilateral-band-rwo`; did you mean `unilateral-band-row`?",
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Default)]
pub struct Catalog {
    exercises: Vec<Exercise>,
    /// Where each id, present or retired, is found.
    places: BTreeMap<ExerciseId, usize>,
    /// The words of all names, gathered at the first search.
    words: OnceLock<search::Index>,
    /// Families and ladders, found at the first plan.
    related: OnceLock<Arc<Related>>,
}

impl Catalog {
    /// An empty catalogue.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The embedded catalogue, read once at first use.
    #[cfg(feature = "builtin")]
    #[must_use]
    pub fn builtin() -> &'static Self {
        &builtin::CATALOG
    }

    /// The exercise with an id, or with an id that it had before.
    ///
    /// # Errors
    ///
    /// [`UnknownExercise`] with the exercises that were probably meant.
    pub fn get(&self, id: impl AsRef<str>) -> Result<&Exercise, UnknownExercise> {
        let id = id.as_ref();
        self.find(id).ok_or_else(|| UnknownExercise::new(id, self))
    }

    /// Whether there is an exercise with an id, or with an id that it had before.
    ///
    /// ```
    /// use regimen::Catalog;
    /// assert!(Catalog::builtin().contains("push-up"));
    /// ```
    #[must_use]
    pub fn contains(&self, id: impl AsRef<str>) -> bool {
        self.places.contains_key(id.as_ref())
    }

    /// The exercise with an id, or with an id that it had before, if there is one.
    pub(crate) fn find(&self, id: &str) -> Option<&Exercise> {
        self.places.get(id).and_then(|place| self.exercises.get(*place))
    }

    /// The number of exercises.
    #[must_use]
    pub fn len(&self) -> usize {
        self.exercises.len()
    }

    /// Whether there is no exercise.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.exercises.is_empty()
    }

    /// The exercises, in the order in which they were added.
    pub fn iter(&self) -> slice::Iter<'_, Exercise> {
        self.exercises.iter()
    }

    /// Begins a query; see [`Query`].
    pub fn query(&self) -> Query<'_> {
        Query::new(self)
    }
}

/// The exercises; `{:#?}` prints all their fields.
impl fmt::Debug for Catalog {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Catalog").field(&self.exercises).finish()
    }
}

/// Catalogues are equal if their exercises are, in the same order.
impl PartialEq for Catalog {
    fn eq(&self, other: &Self) -> bool {
        self.exercises == other.exercises
    }
}

impl Eq for Catalog {}

impl IntoIterator for Catalog {
    type Item = Exercise;
    type IntoIter = std::vec::IntoIter<Exercise>;
    fn into_iter(self) -> Self::IntoIter {
        self.exercises.into_iter()
    }
}

impl<'a> IntoIterator for &'a Catalog {
    type Item = &'a Exercise;
    type IntoIter = slice::Iter<'a, Exercise>;
    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}
