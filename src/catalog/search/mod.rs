//! Finding exercises by what people type: letters are folded, words brought to one form, looked up
//! in an index of all names, and weighed.

mod asked;
mod denial;
mod facts;
mod fold;
mod hit;
mod index;
mod lexicon;
mod score;
mod words;

use std::cmp::Reverse;
use std::sync::Arc;

pub use hit::SearchHit;
pub(super) use index::Index;

use self::asked::Question;
use self::score::Scores;
use super::Catalog;
use crate::exercise::Exercise;

impl Catalog {
    /// Finds exercises by what people type, the best first. Weak matches are left out.
    ///
    /// Search within constraints is [`Query::search`](super::Query::search).
    ///
    /// # What is found
    ///
    /// - Names, other names and ids. Case, accents, hyphens, plural and the order of words make no
    ///   difference. A word may be begun only, have a slip or two, another ending ("jump", "jumping"),
    ///   or be written in one with its neighbour ("benchpress").
    /// - What lifters call the same: abbreviations (DB, RDL, OHP), "one-arm" and "single-arm",
    ///   "skull crusher" and "lying triceps extension", "reverse fly" and "rear delt fly".
    /// - Muscles, equipment, positions and kinds that the name does not tell: "quads dumbbell".
    ///
    /// "No", "without" and "except" leave out what follows: equipment ("no equipment", "without
    /// dumbbells or bands"), muscles, jumps, or a word of the name.
    ///
    /// # How hits are ranked
    ///
    /// A word counts by what it tells, in tenths of the movement (a choice of this crate, as are all
    /// numbers here): the movement and any unknown word 10, a part of the body 6, the manner
    /// (incline, reverse, seated, one-arm) 5, equipment 4, what is usual (standing, flat) 1. So
    /// equipment decides between ways to do a movement and never outweighs it. A word of a name that
    /// was not asked for costs two fifths of its weight. A hit has at least half of what was asked
    /// for, by weight.
    ///
    /// Ties go to [staples](crate::Exercise::staple), then to shorter names, then to the id.
    ///
    /// # Example
    ///
    /// ```
    /// use regimen::Catalog;
    ///
    /// let first = |text: &str| {
    ///     Catalog::builtin().search(text).first().map(|hit| hit.exercise().id().to_string())
    /// };
    /// assert_eq!(first("push ups").as_deref(), Some("push-up"));
    /// assert_eq!(first("row, DUMBELL").as_deref(), Some("dumbbell-row"));
    /// assert_eq!(first("RDL").as_deref(), Some("romanian-deadlift"));
    /// assert_eq!(first("skullcrusher").as_deref(), Some("lying-triceps-extension"));
    /// assert_eq!(first("push up no equipment").as_deref(), Some("push-up"));
    /// assert_eq!(first("quantum"), None);
    /// ```
    ///
    /// # Example: how sure a hit is
    ///
    /// ```
    /// use regimen::Catalog;
    ///
    /// let hits = Catalog::builtin().search("Bench Press (Kettlebell)");
    /// assert!(!hits[0].is_sure());
    /// assert_eq!(hits[0].unmatched().collect::<Vec<_>>(), ["kettlebell"]);
    /// ```
    #[must_use]
    pub fn search(&self, text: &str) -> Vec<SearchHit<'_>> {
        self.search_where(text, |_| true)
    }

    /// The hits of a search that a predicate takes.
    pub(super) fn search_where(
        &self,
        text: &str,
        takes: impl Fn(&Exercise) -> bool,
    ) -> Vec<SearchHit<'_>> {
        let index = self.index();
        let question = Question::new(text, index);
        if question.words.is_empty() && question.denied.count == 0 {
            return Vec::new();
        }
        let scores = Scores::new(index, &question);
        let typed: Arc<[String]> = question.typed.as_slice().into();
        let all = self.exercises.iter().zip(&index.exercises);
        let fitting = all.filter_map(|(exercise, indexed)| {
            let fit = scores.fit(indexed)?;
            let has_word = |word: &str| index.has_word(indexed, word);
            let is_left = question.denied.allows(exercise, has_word) && takes(exercise);
            is_left.then(|| SearchHit::new(exercise, fit, &typed))
        });
        let mut hits: Vec<SearchHit<'_>> = fitting.collect();
        hits.sort_by(|one, other| rank(one).cmp(&rank(other)));
        doubt_ties(&mut hits);
        hits
    }

    fn index(&self) -> &Index {
        self.words.get_or_init(|| Index::of(&self.exercises))
    }
}

/// Several exercises that fit alike leave it open which is meant, unless one alone is a staple.
fn doubt_ties(hits: &mut [SearchHit<'_>]) {
    let ties = hits.chunk_by_mut(|one, other| one.score() == other.score());
    for tied in ties.filter(|tied| tied.len() > 1) {
        let staples = tied.iter().filter(|hit| hit.exercise().staple()).count();
        let others = tied.iter_mut().skip(usize::from(staples == 1));
        others.for_each(SearchHit::doubt);
    }
}

/// The order of hits.
fn rank<'a>(hit: &SearchHit<'a>) -> impl Ord + use<'a> {
    let exercise = hit.exercise();
    (Reverse(hit.score()), !exercise.staple(), exercise.name().len(), exercise.id())
}
