//! Merging two catalogues.

use super::edit::ids_of;
use super::{Catalog, DuplicateId};

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
            let mut taken = other.places.keys().filter(|id| self.contains(id));
            if let Some(id) = taken.next() {
                return Err(DuplicateId::new(id));
            }
        }
        for exercise in other {
            if !ids_of(&exercise).any(|id| self.contains(id)) {
                // None of its ids is taken.
                let _ = self.insert(exercise);
            } else if on_conflict == OnConflict::KeepLast {
                self.replace(exercise);
            }
        }
        Ok(())
    }
}
