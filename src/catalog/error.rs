//! Unknown and duplicate ids.

use serde::ser::{Serialize, Serializer};

use super::Catalog;
use crate::codes::names as codes;
use crate::exercise::{Exercise, ExerciseId};
use crate::finding::serialize_finding;
use crate::text::{Named, clip, distance, nearest_names, words};

/// An id that no exercise of the catalogue has or had.
///
/// As JSON: `code`, `message`, `id` and `candidates`.
///
/// # Example
///
/// ```
/// use regimen::Catalog;
///
/// let error = Catalog::builtin().get("renegade-roe").unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "no exercise is called `renegade-roe`; did you mean `renegade-row`?"
/// );
/// // Names and aliases are searched too.
/// let error = Catalog::builtin().get("db-row").unwrap_err();
/// assert_eq!(error.candidates()[0].as_str(), "dumbbell-row");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, thiserror::Error)]
#[error(
    "no exercise is called `{id}`{}",
    .candidates.first().map(|id| format!("; did you mean `{id}`?")).unwrap_or_default()
)]
pub struct UnknownExercise {
    id: String,
    candidates: Vec<ExerciseId>,
}

/// No error names more candidates.
const MOST_CANDIDATES: usize = 3;

/// How many candidates are looked at before the preferred ones are chosen.
const MOST_COMPARED: usize = 6;

/// The least score of a good hit, which comes before ids of similar spelling.
const GOOD_HIT: u32 = 700;
/// The least score of a fair hit, which comes after similar ids: half of its words match. Both
/// scores are choices of this crate.
const FAIR_HIT: u32 = 500;

/// Whether two ids are similar in what they do not share: "kettlebell-zumba" is not a slip for
/// "kettlebell-press", however long the word is that both have.
fn is_slip(typed: &str, id: &str) -> bool {
    let typed = words(typed);
    let id = words(id);
    let without = |words: &[String], others: &[String]| -> String {
        words.iter().filter(|word| !others.contains(word)).map(String::as_str).collect()
    };
    let (typed, id) = (without(&typed, &id), without(&id, &typed));
    let most = (typed.len() / 3).max(2);
    distance(typed.as_bytes(), id.as_bytes(), most).is_some()
}

impl UnknownExercise {
    /// Candidates are exercises with such a name or alias, then those with a similar id, then
    /// those that share a part of the name.
    pub(super) fn new(id: &str, catalog: &Catalog) -> Self {
        Self::preferring(id, catalog, |_| true)
    }

    /// The same, with those first that are preferred; the most probable one stays in any case.
    pub(crate) fn preferring(
        id: &str,
        catalog: &Catalog,
        is_preferred: impl Fn(&Exercise) -> bool,
    ) -> Self {
        let plain = Self::plain(id);
        let hits = catalog.search(&plain.id);
        let with_score = |least: u32| {
            let hits = hits.iter().filter(move |hit| hit.score() >= least);
            hits.map(|hit| hit.exercise().id())
        };
        let ids = catalog.iter().map(|exercise| exercise.id().as_str());
        let ids = ids.map(|id| Named { id, name: "", words: &[] });
        let similar = nearest_names(id, ids, MOST_CANDIDATES);
        let similar = similar.into_iter().filter(|other| is_slip(&plain.id, other));
        let similar = similar.filter_map(|id| catalog.find(id));
        let all = with_score(GOOD_HIT)
            .chain(similar.map(Exercise::id))
            .chain(with_score(FAIR_HIT));
        let mut candidates: Vec<ExerciseId> = Vec::new();
        for id in all {
            if candidates.len() < MOST_COMPARED && !candidates.contains(id) {
                candidates.push(id.clone());
            }
        }
        let most_probable = candidates.first().cloned();
        candidates
            .sort_by_key(|id| !catalog.find(id.as_str()).is_some_and(&is_preferred));
        candidates.truncate(MOST_CANDIDATES);
        if let Some(id) = most_probable.filter(|id| !candidates.contains(id)) {
            candidates.pop();
            candidates.push(id);
        }
        Self { candidates, ..plain }
    }

    /// An error without a look for candidates.
    pub(crate) fn plain(id: &str) -> Self {
        Self { id: clip(id).into_owned(), candidates: Vec::new() }
    }

    /// The id that was looked up, shortened where it is very long.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The exercises that were probably meant, up to three, the most probable first: those with
    /// such a name or alias come before those with a similar id.
    #[must_use]
    pub fn candidates(&self) -> &[ExerciseId] {
        &self.candidates
    }

    /// The first of the candidates.
    #[must_use]
    pub fn nearest(&self) -> Option<&ExerciseId> {
        self.candidates.first()
    }

    /// The stable code `unknown-exercise`.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        codes::UNKNOWN_EXERCISE
    }
}

impl Serialize for UnknownExercise {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(serde::Serialize)]
        struct Facts<'a> {
            id: &'a str,
            candidates: &'a [ExerciseId],
        }
        let facts = Facts { id: &self.id, candidates: &self.candidates };
        serialize_finding(serializer, self.code(), self, &facts)
    }
}

/// An id that an exercise of the catalogue has or had already.
///
/// As JSON: `code`, `message` and `id`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, thiserror::Error)]
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
    pub const fn id(&self) -> &ExerciseId {
        &self.id
    }

    /// The stable code `duplicate-id`.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        codes::DUPLICATE_ID
    }
}

impl Serialize for DuplicateId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(serde::Serialize)]
        struct Facts<'a> {
            id: &'a ExerciseId,
        }
        serialize_finding(serializer, self.code(), self, &Facts { id: &self.id })
    }
}
