//! Finding exercises by what people type.

use std::collections::BTreeMap;

use serde::ser::{Serialize, Serializer};

use super::Catalog;
use crate::exercise::{Exercise, ExerciseId};
use crate::text::distance;

/// An exercise that a search found, and how well it fits.
///
/// As JSON: `exercise`, `name` and `score`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct SearchHit<'a> {
    exercise: &'a Exercise,
    score: u32,
}

impl<'a> SearchHit<'a> {
    /// The exercise.
    #[must_use]
    pub fn exercise(&self) -> &'a Exercise {
        self.exercise
    }

    /// How well it fits: 1000 points for each word that is found as it was typed, fewer for words
    /// that are begun or misspelt, and 20 fewer for each further word in its name; a choice of this
    /// crate.
    #[must_use]
    pub fn score(&self) -> u32 {
        self.score
    }
}

impl Serialize for SearchHit<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(serde::Serialize)]
        struct Facts<'a> {
            exercise: &'a ExerciseId,
            name: &'a str,
            score: u32,
        }
        let Self { exercise, score } = self;
        Facts { exercise: exercise.id(), name: exercise.name(), score: *score }
            .serialize(serializer)
    }
}

/// A word as typed, the beginning of one, one with a typing error.
const EXACT: u32 = 1000;
const BEGUN: u32 = 800;
const MISSPELT: u32 = 600;

/// The points that each further word of a name costs.
const FURTHER_WORD: u32 = 20;

/// Abbreviations that lifters type.
const ABBREVIATIONS: &[(&str, &[&str])] = &[
    ("db", &["dumbbell"]),
    ("bb", &["barbell"]),
    ("kb", &["kettlebell"]),
    ("rdl", &["romanian", "deadlift"]),
    ("ohp", &["overhead", "press"]),
    ("sl", &["single", "leg"]),
];

/// The words of every name, and where they stand.
#[derive(Clone, Debug, Default)]
pub(super) struct Index {
    /// Each word with the names it stands in; two words that stand side by side are a word too.
    words: BTreeMap<String, Vec<Entry>>,
    /// For each name, its exercise and how many words it has.
    names: Vec<(usize, u32)>,
}

#[derive(Clone, Copy, Debug)]
struct Entry {
    name: usize,
    /// How many words of the name this is: two for a pair.
    width: u32,
}

/// The words of a name or of a search: lower case, singular, abbreviations spelled out.
fn words(text: &str) -> Vec<String> {
    crate::text::words(&text.replace(['\'', '’'], ""))
        .into_iter()
        .flat_map(|word| match ABBREVIATIONS.iter().find(|(short, _)| *short == word) {
            Some((_, long)) => long.iter().map(ToString::to_string).collect(),
            None => vec![singular(word)],
        })
        .collect()
}

fn singular(mut word: String) -> String {
    if let Some(stem) = word.strip_suffix("ies").filter(|stem| stem.len() > 1) {
        return format!("{stem}y");
    }
    if matches!(word.as_str(), "flye" | "flyes" | "flys") {
        return "fly".to_owned();
    }
    for ending in ["sses", "ches", "shes", "xes"] {
        if word.ends_with(ending) {
            word.truncate(word.len() - 2);
            return word;
        }
    }
    if word.len() > 2 && word.ends_with('s') && !word.ends_with("ss") {
        word.pop();
    }
    word
}

impl Index {
    pub(super) fn of(exercises: &[Exercise]) -> Self {
        let mut index = Self::default();
        for (place, exercise) in exercises.iter().enumerate() {
            let names = std::iter::once(exercise.name())
                .chain(exercise.aliases().iter().map(String::as_str))
                .chain(std::iter::once(exercise.id().as_str()));
            let mut seen: Vec<Vec<String>> = Vec::new();
            for words in names.map(words) {
                if !seen.contains(&words) {
                    index.add(place, &words);
                    seen.push(words);
                }
            }
        }
        index
    }

    fn add(&mut self, place: usize, words: &[String]) {
        let name = self.names.len();
        self.names.push((place, u32::try_from(words.len()).unwrap_or(u32::MAX)));
        for word in words {
            self.words.entry(word.clone()).or_default().push(Entry { name, width: 1 });
        }
        for pair in words.windows(2) {
            self.words.entry(pair.concat()).or_default().push(Entry { name, width: 2 });
        }
    }

    /// The best score of each exercise that fits, in no order.
    fn scores(&self, typed: &[String]) -> BTreeMap<usize, u32> {
        // For each name, what each typed word found there at best, and how much it covers.
        let mut found: Vec<(u32, u32)> = vec![(0, 0); self.names.len()];
        for (at, word) in typed.iter().enumerate() {
            // "pull up" finds "pullup" too.
            let pair = typed.get(at + 1).map(|next| format!("{word}{next}"));
            let mut best: BTreeMap<usize, (u32, u32)> = BTreeMap::new();
            self.matches(word, &mut best);
            for (name, (score, width)) in best {
                if let Some(slot) = found.get_mut(name) {
                    slot.0 += score;
                    slot.1 += width;
                }
            }
            if let Some(entries) = pair.and_then(|pair| self.words.get(&pair)) {
                for entry in entries.iter().filter(|entry| entry.width == 1) {
                    if let Some(slot) = found.get_mut(entry.name) {
                        slot.0 += 2 * EXACT;
                        slot.1 += 1;
                    }
                }
            }
        }
        let needed =
            u32::try_from(typed.len()).unwrap_or(u32::MAX).saturating_mul(MISSPELT) / 2;
        let mut scores: BTreeMap<usize, u32> = BTreeMap::new();
        for ((place, words), (score, covered)) in self.names.iter().zip(found) {
            if score > needed {
                let further = words.saturating_sub(covered).saturating_mul(FURTHER_WORD);
                let best = scores.entry(*place).or_default();
                *best = (*best).max(score.saturating_sub(further).max(1));
            }
        }
        scores
    }

    /// The names that have the word, begin one with it, or have one like it.
    fn matches(&self, word: &str, best: &mut BTreeMap<usize, (u32, u32)>) {
        let mut keep = |entries: &[Entry], score: u32| {
            for entry in entries {
                let slot = best.entry(entry.name).or_default();
                if score > slot.0 {
                    *slot = (score, entry.width);
                }
            }
        };
        if let Some(entries) = self.words.get(word) {
            keep(entries, EXACT);
            return;
        }
        let mut is_begun = false;
        if word.len() >= 2 {
            let begun = self.words.range(word.to_owned()..);
            for (_, entries) in begun.take_while(|(other, _)| other.starts_with(word)) {
                keep(entries, BEGUN);
                is_begun = true;
            }
        }
        let errors = match word.len() {
            0..=3 => return,
            4..=7 => 1,
            _ => 2,
        };
        if is_begun || word.len() > LONGEST_WORD {
            return;
        }
        for (other, entries) in &self.words {
            if distance(word.as_bytes(), other.as_bytes(), errors).is_some() {
                keep(entries, MISSPELT);
            }
        }
    }
}

/// No word of a name is longer, so longer ones are not looked for.
const LONGEST_WORD: usize = 40;

/// No one types more words; further ones are passed over.
const MOST_WORDS: usize = 12;

impl Catalog {
    /// Finds exercises by their names, other names and ids, the best first.
    ///
    /// Case, hyphens, plural and the order of words make no difference; a word may be begun
    /// only, or have a typing error or two; DB, BB, KB, RDL, OHP and SL are spelled out. Ties keep
    /// the order of the catalogue.
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
    /// assert_eq!(first("quantum"), None);
    /// ```
    #[must_use]
    pub fn search(&self, text: &str) -> Vec<SearchHit<'_>> {
        let mut typed = words(text);
        typed.truncate(MOST_WORDS);
        let scores = self.index().scores(&typed);
        let mut hits: Vec<SearchHit<'_>> = scores
            .into_iter()
            .filter_map(|(place, score)| {
                self.exercises.get(place).map(|exercise| SearchHit { exercise, score })
            })
            .collect();
        hits.sort_by_key(|hit| std::cmp::Reverse(hit.score));
        hits
    }

    fn index(&self) -> &Index {
        self.words.get_or_init(|| Index::of(&self.exercises))
    }
}
