//! The words of every name of a catalogue, and where they are.

use std::collections::{BTreeMap, BTreeSet};

use super::facts::Facts;
use super::fold::folded_words;
use super::lexicon::{Class, is_known};
use super::words::{Word, stem, words};
use crate::exercise::Exercise;

/// No name has more words that count: a bit is kept for each.
const MOST_WORDS: usize = 32;

/// The words of all names.
#[derive(Clone, Debug, Default)]
pub(in crate::catalog) struct Index {
    /// Every word, in order.
    pub(super) words: Vec<Entry>,
    /// The stems of the words, in order, each with the place of its word.
    pub(super) stems: Vec<(String, usize)>,
    /// Two words that follow one another in a name, joined, and the length of the first.
    pub(super) pairs: BTreeMap<String, usize>,
    /// All names; those of an exercise follow one another.
    pub(super) names: Vec<Name>,
    /// The exercises, in the order of the catalogue.
    pub(super) exercises: Vec<Indexed>,
}

/// A word, and the names that it is in.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub(super) text: String,
    pub(super) letters: u32,
    pub(super) is_known: bool,
    /// The name, and the place of the word in it.
    pub(super) names: Vec<(u32, u8)>,
}

/// A name of an exercise.
#[derive(Clone, Debug)]
pub(super) struct Name {
    /// What each of its words counts against it if it is not asked for.
    pub(super) words: Vec<Counted>,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Counted {
    pub(super) class: Class,
    pub(super) weight: u32,
}

/// An exercise, as the search sees it.
#[derive(Clone, Debug)]
pub(super) struct Indexed {
    pub(super) facts: Facts,
    /// Its names.
    pub(super) names: std::ops::Range<usize>,
}

/// A set of the letters of a word, to see at once that two words have little in common.
pub(super) fn letters(word: &str) -> u32 {
    word.bytes().fold(0, |all, letter| all | 1 << (letter & 31))
}

/// A muscle in a name says little if the exercise trains it; a choice of this crate.
const IMPLIED: u32 = 2;

impl Index {
    pub(in crate::catalog) fn of(exercises: &[Exercise]) -> Self {
        let mut names: Vec<(usize, Vec<Word>)> = Vec::new();
        for (place, exercise) in exercises.iter().enumerate() {
            let first = names.len();
            let called = std::iter::once(exercise.name())
                .chain(exercise.aliases().iter().map(String::as_str))
                .chain(std::iter::once(exercise.id().as_str()));
            for name in called {
                let words = words(&folded_words(name, MOST_WORDS));
                let is_new = |(_, other): &(usize, Vec<Word>)| !is_same(other, &words);
                if names.iter().skip(first).all(is_new) {
                    names.push((place, words));
                }
            }
        }
        let singles: BTreeSet<String> =
            names.iter().flat_map(|(_, words)| words).map(|it| it.text.clone()).collect();
        for (_, words) in &mut names {
            join_compounds(words, |joined| singles.contains(joined));
            // Abbreviations are spelled out, so there may be more than were typed.
            words.truncate(MOST_WORDS);
        }
        Self::of_names(exercises, names)
    }

    fn of_names(exercises: &[Exercise], names: Vec<(usize, Vec<Word>)>) -> Self {
        let mut index = Self::default();
        let mut found: BTreeMap<String, Vec<(u32, u8)>> = BTreeMap::new();
        let mut names = names.into_iter().peekable();
        for (place, exercise) in exercises.iter().enumerate() {
            let facts = Facts::of(exercise);
            let first = index.names.len();
            while let Some((_, words)) = names.next_if(|(of, _)| *of == place) {
                let name = u32::try_from(index.names.len()).unwrap_or(u32::MAX);
                let counted = words.iter().map(|word| counted(word, &facts)).collect();
                for pair in words.windows(2) {
                    if let [one, other] = pair {
                        let joined = format!("{}{}", one.text, other.text);
                        index.pairs.insert(joined, one.text.len());
                    }
                }
                for (at, word) in (0_u8..).zip(words) {
                    found.entry(word.text).or_default().push((name, at));
                }
                index.names.push(Name { words: counted });
            }
            index.exercises.push(Indexed { facts, names: first..index.names.len() });
        }
        for (text, names) in found {
            index.stems.push((stem(&text).to_owned(), index.words.len()));
            let (letters, is_known) = (letters(&text), is_known(&text));
            index.words.push(Entry { text, letters, is_known, names });
        }
        index.stems.sort();
        index
    }

    /// Whether the name for people of an exercise has a word.
    pub(super) fn has_word(&self, exercise: &Indexed, word: &str) -> bool {
        let entry = self.find(word).and_then(|place| self.words.get(place));
        entry.is_some_and(|entry| {
            entry.names.iter().any(|(name, _)| *name as usize == exercise.names.start)
        })
    }

    /// The place of a word.
    pub(super) fn find(&self, word: &str) -> Option<usize> {
        self.words.binary_search_by(|entry| entry.text.as_str().cmp(word)).ok()
    }
}

fn is_same(one: &[Word], other: &[Word]) -> bool {
    one.len() == other.len()
        && one.iter().zip(other).all(|(one, other)| one.text == other.text)
}

fn counted(word: &Word, facts: &Facts) -> Counted {
    let class = Class::of(&word.text);
    let is_implied = class == Class::Body && facts.implies(&word.text);
    Counted { class, weight: if is_implied { IMPLIED } else { class.weight() } }
}

/// Joins words that follow one another and are a word together.
pub(super) fn join_compounds(words: &mut Vec<Word>, is_word: impl Fn(&str) -> bool) {
    let mut at = 0;
    while let Some([one, other, ..]) = words.get(at..) {
        let joined = format!("{}{}", one.text, other.text);
        if is_word(&joined) {
            let from = one.from | other.from;
            words.splice(at..at + 2, [Word { text: joined, from }]);
        } else {
            at += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exercise::{ExerciseKind, Setup};

    #[test]
    fn long_names_are_cut() {
        let words: Vec<String> =
            ('a'..='z').map(|letter| format!("{letter}{letter}{letter}")).collect();
        let name = format!("rdl ohp bss tgu sldl ghr cgbp {}", words.join(" "));
        let row = Exercise::builder("long", name.clone(), ExerciseKind::Strength)
            .setup(Setup::new([]))
            .prescription("3x10")
            .build()
            .unwrap();
        let catalog = crate::Catalog::from_exercises([row]).unwrap();
        assert_eq!(catalog.search(&name).len(), 1);
        assert_eq!(catalog.search("romanian deadlift aaa").len(), 1);
        let index = Index::of(&catalog.exercises);
        assert!(index.names.iter().all(|name| name.words.len() <= MOST_WORDS));
    }
}
