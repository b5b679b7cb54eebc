//! What a search found.

use std::sync::Arc;

use serde::ser::{Serialize, Serializer};

use super::score::Fit;
use crate::exercise::{Exercise, ExerciseId};

/// The score where each typed word is found, and the name has no other.
const WHOLE: u32 = 1000;

/// An exercise that a search found, how well it fits, and what it leaves open.
///
/// As JSON: `exercise`, `name`, `score`, `sure` and `unmatched`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct SearchHit<'a> {
    exercise: &'a Exercise,
    score: u32,
    is_sure: bool,
    /// The unmatched of the typed words, a bit each.
    unmatched: u32,
    typed: Arc<[String]>,
}

impl<'a> SearchHit<'a> {
    pub(super) fn new(exercise: &'a Exercise, fit: Fit, typed: &Arc<[String]>) -> Self {
        let Fit { score, unmatched, is_sure } = fit;
        Self { exercise, score, is_sure, unmatched, typed: Arc::clone(typed) }
    }

    /// Makes the hit unsure, because others fit as well, unless the name is all that was typed.
    pub(super) fn doubt(&mut self) {
        self.is_sure &= self.score == WHOLE;
    }

    /// The exercise.
    #[must_use]
    pub fn exercise(&self) -> &'a Exercise {
        self.exercise
    }

    /// How well it fits, from 1 to 1000 points: 1000 where each typed word is found as it was typed
    /// and the name has no other.
    #[must_use]
    pub fn score(&self) -> u32 {
        self.score
    }

    /// Whether it is what was meant, as far as words can tell: every typed word is met, equipment
    /// too, the name has no word that would make another exercise of it, and no other exercise
    /// that is as much of a staple fits as well, unless the name is all that was typed.
    ///
    /// ```
    /// use regimen::Catalog;
    ///
    /// let catalog = Catalog::builtin();
    /// assert!(catalog.search("goblet squats")[0].is_sure());
    /// assert!(!catalog.search("smith machine goblet squat")[0].is_sure());
    /// ```
    #[must_use]
    pub fn is_sure(&self) -> bool {
        self.is_sure
    }

    /// The typed words that nothing in the exercise meets, in lower case and without accents.
    ///
    /// ```
    /// use regimen::Catalog;
    ///
    /// let hits = Catalog::builtin().search("Jefferson goblet squat");
    /// assert_eq!(hits[0].unmatched().collect::<Vec<_>>(), ["jefferson"]);
    /// ```
    pub fn unmatched(&self) -> impl Iterator<Item = &str> {
        let typed = self.typed.iter().enumerate();
        let unmatched = typed.filter(|(at, _)| self.unmatched >> at & 1 == 1);
        unmatched.map(|(_, word)| word.as_str())
    }
}

impl Serialize for SearchHit<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(serde::Serialize)]
        struct Facts<'a> {
            exercise: &'a ExerciseId,
            name: &'a str,
            score: u32,
            sure: bool,
            unmatched: Vec<&'a str>,
        }
        Facts {
            exercise: self.exercise.id(),
            name: self.exercise.name(),
            score: self.score,
            sure: self.is_sure,
            unmatched: self.unmatched().collect(),
        }
        .serialize(serializer)
    }
}
