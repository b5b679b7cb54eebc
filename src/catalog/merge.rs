//! Two catalogues become one.

use super::{Catalog, DuplicateId};
use crate::exercise::Exercise;

/// What to do when an exercise of the other catalogue has, or had, an id that is taken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum OnConflict {
    /// Refuse the whole merge.
    #[default]
    Refuse,
    /// Keep the exercise that is there, and leave the other out.
    KeepFirst,
    /// Put the other in the place of the one that is there.
    KeepLast,
}

impl Catalog {
    /// Adds the exercises of another catalogue: all of them, or with an error none.
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
    /// mine.merge(builtin.clone(), OnConflict::KeepFirst)?;
    /// assert_eq!(mine.len(), builtin.len());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn merge(
        &mut self,
        other: Self,
        on_conflict: OnConflict,
    ) -> Result<(), DuplicateId> {
        if on_conflict == OnConflict::Refuse {
            let mut taken =
                other.places.keys().filter(|id| self.places.contains_key(*id));
            if let Some(id) = taken.next() {
                return Err(DuplicateId::new(id));
            }
        }
        for exercise in other {
            // What is refused here is what is to be left out.
            if self.insert(exercise.clone()).is_err()
                && on_conflict == OnConflict::KeepLast
            {
                self.replace(&exercise);
            }
        }
        Ok(())
    }

    /// Puts an exercise in the place of the first that has one of its ids; others that have one
    /// go.
    fn replace(&mut self, exercise: &Exercise) {
        let clashes = |other: &Exercise| {
            let mut ids = std::iter::once(exercise.id()).chain(exercise.formerly());
            ids.any(|id| other.id() == id || other.formerly().contains(id))
        };
        let mut kept = Self::new();
        let mut is_placed = false;
        for other in std::mem::take(self) {
            let next = match (clashes(&other), is_placed) {
                (false, _) => other,
                (true, true) => continue,
                (true, false) => {
                    is_placed = true;
                    exercise.clone()
                }
            };
            // No two of these have an id in common.
            let _ = kept.insert(next);
        }
        *self = kept;
    }
}
