//! Adding, replacing and removing exercises.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use super::{Catalog, DuplicateId};
use crate::exercise::{Exercise, ExerciseId};

/// The id that an exercise has, and those that it had.
pub(super) fn ids_of(exercise: &Exercise) -> impl Iterator<Item = &ExerciseId> {
    std::iter::once(exercise.id()).chain(exercise.formerly())
}

impl Catalog {
    /// A catalogue of these exercises, in this order.
    ///
    /// # Errors
    ///
    /// [`DuplicateId`] for the first id that an earlier exercise has or had.
    ///
    /// # Example
    ///
    /// ```
    /// use regimen::{Catalog, ExerciseKind};
    ///
    /// let strength = Catalog::builtin().query().kind(ExerciseKind::Strength);
    /// let catalog = Catalog::from_exercises(strength.iter().cloned())?;
    /// assert!(catalog.len() < Catalog::builtin().len());
    /// # Ok::<(), regimen::DuplicateId>(())
    /// ```
    pub fn from_exercises(
        exercises: impl IntoIterator<Item = Exercise>,
    ) -> Result<Self, DuplicateId> {
        let mut catalog = Self::new();
        for exercise in exercises {
            catalog.insert(exercise)?;
        }
        Ok(catalog)
    }

    /// Adds an exercise at the end.
    ///
    /// # Errors
    ///
    /// [`DuplicateId`] if its id, or one that it had before, is taken; nothing is changed then.
    pub fn insert(&mut self, exercise: Exercise) -> Result<(), DuplicateId> {
        if let Some(taken) = ids_of(&exercise).find(|id| self.contains(id)) {
            return Err(DuplicateId::new(taken));
        }
        self.insert_new(exercise);
        Ok(())
    }

    /// Adds an exercise at the end, whose ids must all be free.
    pub(crate) fn insert_new(&mut self, exercise: Exercise) {
        let place = self.exercises.len();
        self.places.extend(ids_of(&exercise).map(|id| (id.clone(), place)));
        self.exercises.push(exercise);
        self.words = OnceLock::new();
        self.related = OnceLock::new();
    }

    /// Adds exercises at the end: all of them, or with an error none.
    ///
    /// # Errors
    ///
    /// [`DuplicateId`] for the first id that is taken; nothing is changed then.
    ///
    /// # Example
    ///
    /// ```
    /// use regimen::Catalog;
    ///
    /// let builtin = Catalog::builtin();
    /// let mut mine = Catalog::from_exercises([builtin.get("push-up")?.clone()])?;
    /// assert!(mine.try_extend(builtin.iter().cloned()).is_err());
    /// assert_eq!(mine.len(), 1, "nothing is changed");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn try_extend(
        &mut self,
        exercises: impl IntoIterator<Item = Exercise>,
    ) -> Result<(), DuplicateId> {
        let before = self.exercises.len();
        for exercise in exercises {
            if let Err(error) = self.insert(exercise) {
                self.exercises.truncate(before);
                self.places.retain(|_, place| *place < before);
                return Err(error);
            }
        }
        Ok(())
    }

    /// Removes the exercise with an id, or with an id that it had before, and returns it.
    ///
    /// ```
    /// use regimen::Catalog;
    ///
    /// let mut catalog = Catalog::builtin().clone();
    /// let row = catalog.remove("renegade-row");
    /// assert_eq!(row.map(|row| row.name().to_owned()).as_deref(), Some("Renegade Row"));
    /// assert!(!catalog.contains("renegade-row") && catalog.remove("renegade-row").is_none());
    /// ```
    pub fn remove(&mut self, id: impl AsRef<str>) -> Option<Exercise> {
        let place = self.places.get(id.as_ref()).copied()?;
        let removed = self.exercises.get(place)?.clone();
        let mut at = 0..;
        self.keep(|_| at.next() != Some(place));
        Some(removed)
    }

    /// Puts an exercise in the place of the one that has its id, and returns that one; if there is
    /// none, adds the exercise at the end.
    ///
    /// Ids that the exercise had before count too: the first exercise that has or had one of all
    /// these ids is replaced and returned, and any further one is removed, because its id is taken.
    ///
    /// ```
    /// use regimen::Catalog;
    ///
    /// let mut catalog = Catalog::builtin().clone();
    /// let mine = catalog.get("dumbbell-row")?.to_builder().name("My Row").build()?;
    /// let before = catalog.replace(mine);
    /// assert_eq!(before.as_ref(), Some(Catalog::builtin().get("dumbbell-row")?));
    /// assert_eq!(catalog.get("dumbbell-row")?.name(), "My Row");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn replace(&mut self, exercise: Exercise) -> Option<Exercise> {
        let mut places: Vec<usize> =
            ids_of(&exercise).filter_map(|id| self.places.get(id)).copied().collect();
        places.sort_unstable();
        places.dedup();
        let Some(slot) = places.first().and_then(|place| self.exercises.get_mut(*place))
        else {
            // None of its ids is taken.
            let _ = self.insert(exercise);
            return None;
        };
        let replaced = std::mem::replace(slot, exercise);
        let mut at = 0..;
        self.keep(|_| {
            let place = at.next();
            !places.iter().skip(1).any(|taken| Some(*taken) == place)
        });
        Some(replaced)
    }

    /// Removes the exercises for which the function returns false.
    ///
    /// ```
    /// use regimen::{Catalog, Level};
    ///
    /// let mut catalog = Catalog::builtin().clone();
    /// catalog.retain(|exercise| exercise.level() == Level::Beginner);
    /// assert!(!catalog.contains("renegade-row"));
    /// ```
    pub fn retain(&mut self, keep: impl FnMut(&Exercise) -> bool) {
        self.keep(keep);
    }

    /// Keeps some of the exercises, and finds the place of each again.
    fn keep(&mut self, keep: impl FnMut(&Exercise) -> bool) {
        self.exercises.retain(keep);
        self.places = BTreeMap::new();
        for (place, exercise) in self.exercises.iter().enumerate() {
            self.places.extend(ids_of(exercise).map(|id| (id.clone(), place)));
        }
        self.words = OnceLock::new();
        self.related = OnceLock::new();
    }
}
