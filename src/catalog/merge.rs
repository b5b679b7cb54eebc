//! Merging two catalogues.

use std::fmt;

use serde::ser::{Serialize, Serializer};

use super::edit::ids_of;
use super::{Catalog, DuplicateId};
use crate::codes::names as codes;
use crate::exercise::{Exercise, ExerciseId, Setup};
use crate::finding::serialize_finding;

/// What to do when an exercise of the other catalogue has, or had, an id that is taken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum OnConflict {
    /// Refuse the whole merge.
    #[default]
    Refuse,
    /// Keep the exercise that is there, and leave the other out.
    KeepFirst,
    /// Put the other in the place of the one that is there.
    KeepLast,
    /// Keep the exercise that is there, and add the setups of the other that it lacks, after its
    /// own. A setup is lacking if none with the same equipment and position is there; one whose id
    /// is taken gets a number.
    JoinSetups,
}

/// Two exercises with one id that met in a [merge](Catalog::merge), and what became of them.
///
/// As JSON: `code`, `message`, `exercise`, `kept` and `left_out` (names), and `setups`, the ids of
/// setups that were added.
///
/// # Example
///
/// ```
/// use regimen::{Catalog, Equipment, OnConflict, Setup};
///
/// let builtin = Catalog::builtin();
/// let bar = Setup::new([Equipment::TrapBar]);
/// let mine = builtin.get("romanian-deadlift")?.to_builder().name("My Deadlift").setups([bar]);
/// let mut all = builtin.clone();
/// let conflicts = all.merge(Catalog::from_exercises([mine.build()?])?, OnConflict::JoinSetups)?;
///
/// assert_eq!(conflicts[0].id().as_str(), "romanian-deadlift");
/// assert_eq!(conflicts[0].setups(), ["trap-bar"]);
/// assert_eq!(
///     conflicts[0].to_string(),
///     "`romanian-deadlift` is in both catalogues: \"Romanian Deadlift\" was kept, with the setup \
///      `trap-bar` of \"My Deadlift\""
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct MergeConflict {
    id: ExerciseId,
    kept: Exercise,
    left_out: Exercise,
    setups: Vec<String>,
}

impl MergeConflict {
    /// The id that both have, or had.
    #[must_use]
    pub const fn id(&self) -> &ExerciseId {
        &self.id
    }

    /// The exercise that was kept, as it was before the merge.
    #[must_use]
    pub const fn kept(&self) -> &Exercise {
        &self.kept
    }

    /// The exercise that was left out or replaced.
    #[must_use]
    pub const fn left_out(&self) -> &Exercise {
        &self.left_out
    }

    /// The ids of the setups that were added to the exercise that was kept.
    #[must_use]
    pub fn setups(&self) -> &[String] {
        &self.setups
    }

    /// The stable code `merge-conflict`.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        codes::MERGE_CONFLICT
    }
}

/// One sentence: the id, what was kept, and what was added.
impl fmt::Display for MergeConflict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (kept, left_out) = (self.kept.name(), self.left_out.name());
        write!(f, "`{}` is in both catalogues: \"{kept}\" was kept", self.id)?;
        let setups: Vec<String> =
            self.setups.iter().map(|id| format!("`{id}`")).collect();
        match setups.as_slice() {
            [] => write!(f, ", not \"{left_out}\""),
            [one] => write!(f, ", with the setup {one} of \"{left_out}\""),
            several => {
                write!(f, ", with the setups {} of \"{left_out}\"", several.join(", "))
            }
        }
    }
}

impl Serialize for MergeConflict {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(serde::Serialize)]
        struct Facts<'a> {
            exercise: &'a ExerciseId,
            kept: &'a str,
            left_out: &'a str,
            setups: &'a [String],
        }
        let facts = Facts {
            exercise: &self.id,
            kept: self.kept.name(),
            left_out: self.left_out.name(),
            setups: &self.setups,
        };
        serialize_finding(serializer, self.code(), self, &facts)
    }
}

impl Catalog {
    /// Adds the exercises of another catalogue, and returns the conflicts that it met: all of
    /// them are added, or with an error none.
    ///
    /// # Errors
    ///
    /// [`DuplicateId`] for the first id that is taken, if conflicts are refused; nothing is
    /// changed then.
    ///
    /// # Example
    ///
    /// ```
    /// use regimen::{Catalog, OnConflict};
    ///
    /// let builtin = Catalog::builtin();
    /// let mut mine = Catalog::new();
    /// mine.insert(builtin.get("push-up")?.clone())?;
    /// assert!(mine.merge(builtin.clone(), OnConflict::Refuse).is_err());
    /// assert_eq!(mine.len(), 1, "nothing is changed");
    /// let conflicts = mine.merge(builtin.clone(), OnConflict::KeepFirst)?;
    /// assert_eq!(mine.len(), builtin.len());
    /// assert_eq!(conflicts.len(), 1);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn merge(
        &mut self,
        other: Self,
        on_conflict: OnConflict,
    ) -> Result<Vec<MergeConflict>, DuplicateId> {
        if on_conflict == OnConflict::Refuse {
            let mut taken = other.places.keys().filter(|id| self.contains(id));
            if let Some(id) = taken.next() {
                return Err(DuplicateId::new(id));
            }
        }
        let mut conflicts = Vec::new();
        for exercise in other {
            let taken = ids_of(&exercise)
                .find_map(|id| Some((id.clone(), self.find(id.as_str())?)));
            let Some((id, there)) = taken.map(|(id, there)| (id, there.clone())) else {
                // None of its ids is taken.
                let _ = self.insert(exercise);
                continue;
            };
            conflicts.push(match on_conflict {
                OnConflict::KeepLast => {
                    self.replace(exercise.clone());
                    MergeConflict {
                        id,
                        kept: exercise,
                        left_out: there,
                        setups: Vec::new(),
                    }
                }
                OnConflict::JoinSetups => {
                    let lacking = lacking_setups(&there, &exercise);
                    let setups = lacking.iter().map(|it| it.id().to_owned()).collect();
                    if !lacking.is_empty() {
                        self.replace(there.clone().with_setups(lacking));
                    }
                    MergeConflict { id, kept: there, left_out: exercise, setups }
                }
                OnConflict::Refuse | OnConflict::KeepFirst => MergeConflict {
                    id,
                    kept: there,
                    left_out: exercise,
                    setups: Vec::new(),
                },
            });
        }
        Ok(conflicts)
    }
}

/// The setups of another exercise that one lacks, each with an id that is free.
fn lacking_setups(there: &Exercise, other: &Exercise) -> Vec<Setup> {
    let mut lacking: Vec<Setup> = Vec::new();
    for setup in other.setups() {
        let known = || there.setups().iter().chain(&lacking);
        let is_same = |it: &Setup| {
            it.equipment() == setup.equipment()
                && it.unknown() == setup.unknown()
                && (it.position() == setup.position()
                    || it.position().is_none()
                    || setup.position().is_none())
        };
        if known().any(is_same) {
            continue;
        }
        let is_taken = |id: &str| known().any(|it| it.id() == id);
        // Room for the number, in an id that is as long as may be.
        let stem = setup.id().get(..180).unwrap_or(setup.id()).trim_end_matches('-');
        let numbered = (2..).map(|number| format!("{stem}-{number}"));
        let mut ids = std::iter::once(setup.id().to_owned()).chain(numbered);
        let free = ids.find(|id| !is_taken(id)).unwrap_or_default();
        lacking.push(setup.clone().with_id(free));
    }
    lacking
}
