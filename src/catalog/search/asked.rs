//! The words of a search, and the words of names that each may mean.

use super::denial::Denied;
use super::facts::{Asked as Facts, muscles_of};
use super::fold::folded_words;
use super::index::{Entry, Index, join_compounds, letters};
use super::lexicon::{Class, NEAR, is_known};
use super::words::{Word, stem, words};
use crate::text::distance;

/// No one types more words; further ones are passed over.
const MOST_WORDS: usize = 16;

/// How well a word of a name meets one of a search, in thousandths; choices of this crate.
const EXACT: u32 = 1000;
/// "Jump" and "jumping".
const SAME_STEM: u32 = 900;
/// "Bulg", of three letters or more, for "bulgarian".
const BEGUN: u32 = 800;
/// "Lat", a word of its own, for "lateral".
const BEGUN_BY_WORD: u32 = 500;
/// One or two letters for a word, unless they are a word themselves.
const BEGUN_SHORT: u32 = 600;
/// One letter wrong, two letters wrong; and where the typed word is one of a name, or begins one.
const ONE_SLIP: u32 = 750;
const TWO_SLIPS: u32 = 650;
const SLIP_OF_WORD: u32 = 500;

/// The letters that are enough to begin a word with.
const LONG_BEGINNING: usize = 3;

/// What a search asks for.
pub(super) struct Question {
    pub(super) words: Vec<AskedWord>,
    pub(super) denied: Denied,
    /// The words as typed, folded.
    pub(super) typed: Vec<String>,
}

/// A word of a search.
pub(super) struct AskedWord {
    pub(super) weight: u32,
    pub(super) class: Class,
    /// The typed words that it stands for, a bit each.
    pub(super) from: u32,
    pub(super) facts: Facts,
    /// The places of words in the index, and how well each meets this one; the best first.
    pub(super) met_by: Vec<(usize, u32)>,
}

impl Question {
    pub(super) fn new(text: &str, index: &Index) -> Self {
        let typed = folded_words(text, MOST_WORDS);
        let (denied, left) = Denied::taken_from(&typed);
        let mut words = words(&left);
        if means_bench_press(&words) {
            words = self::words(&[left.as_slice(), &["press".to_owned()]].concat());
        }
        join_compounds(&mut words, |joined| {
            index.find(joined).is_some() && !index.pairs.contains_key(joined)
        });
        let words = words.into_iter().flat_map(|word| split_compound(word, index));
        let words: Vec<Word> = words.collect();
        let asked = |word| AskedWord::new(word, &words, index);
        let mut asked: Vec<AskedWord> = words.iter().map(asked).collect();
        name_muscles(&words, &mut asked);
        Self { words: asked, denied, typed }
    }
}

/// "Flat bench" without a movement: lifters mean the press.
fn means_bench_press(words: &[Word]) -> bool {
    let is_movement = |word: &Word| Class::of(&word.text) == Class::Movement;
    words.iter().any(|word| word.text == "bench") && !words.iter().any(is_movement)
}

/// "Benchpress" matches two words of a name, unless it is a word itself.
fn split_compound(word: Word, index: &Index) -> Vec<Word> {
    let parts =
        index.pairs.get(&word.text).and_then(|at| word.text.split_at_checked(*at));
    match parts.filter(|_| index.find(&word.text).is_none()) {
        Some((one, other)) => [one, other]
            .map(|text| Word { text: text.to_owned(), from: word.from })
            .to_vec(),
        None => vec![word],
    }
}

/// Gives the words of "lower back" or "hip flexors" the muscles that they name together.
fn name_muscles(words: &[Word], asked: &mut [AskedWord]) {
    for length in [2, 3] {
        for (at, name) in words.windows(length).enumerate() {
            let joined: String = name.iter().map(|word| word.text.as_str()).collect();
            if let Some(muscles) = muscles_of(&joined) {
                for word in asked.iter_mut().skip(at).take(length) {
                    word.facts = word.facts.or_muscles(muscles);
                }
            }
        }
    }
}

impl AskedWord {
    fn new(word: &Word, all: &[Word], index: &Index) -> Self {
        let class = Class::of(&word.text);
        let facts = Facts::of(&word.text);
        Self {
            weight: class.weight(),
            class,
            from: word.from,
            facts,
            met_by: met_by(&word.text, all, index),
        }
    }
}

/// The words of an index that meet a word, the best first.
fn met_by(word: &str, all: &[Word], index: &Index) -> Vec<(usize, u32)> {
    let mut found: Vec<(usize, u32)> = Vec::new();
    let exact = index.find(word);
    found.extend(exact.map(|place| (place, EXACT)));
    let stem = stem(word);
    let from = index.stems.partition_point(|(other, _)| other.as_str() < stem);
    let stems = index.stems.iter().skip(from);
    found.extend(
        stems
            .take_while(|(other, _)| other == stem)
            .map(|(_, place)| (*place, SAME_STEM)),
    );
    for (one, other, company, nearness) in NEAR {
        let is_in_company =
            || company.is_empty() || all.iter().any(|word| word.text == *company);
        let near = if stem == super::words::stem(one) {
            Some(other)
        } else if stem == super::words::stem(other) {
            Some(one)
        } else {
            None
        };
        let near = near.filter(|_| is_in_company()).and_then(|near| index.find(near));
        found.extend(near.map(|place| (place, *nearness)));
    }
    let is_known = is_known(word);
    let begun = if word.len() < LONG_BEGINNING { BEGUN_SHORT } else { BEGUN };
    let begun = if is_known { BEGUN_BY_WORD } else { begun };
    if word.len() >= LONG_BEGINNING || exact.is_none() && word.len() > 1 {
        let from = index.words.partition_point(|entry| entry.text.as_str() < word);
        let begun_by = index.words.iter().enumerate().skip(from);
        let begun_by = begun_by.take_while(|(_, entry)| entry.text.starts_with(word));
        found.extend(begun_by.map(|(place, _)| (place, begun)));
    }
    // What a word is, or begins, is more than what it may be a slip for.
    let is_met = !found.is_empty();
    found.extend(slips(word, is_known, is_met, index));
    found.sort_by_key(|(place, quality)| (*place, std::cmp::Reverse(*quality)));
    found.dedup_by_key(|(place, _)| *place);
    found.sort_by_key(|(_, quality)| std::cmp::Reverse(*quality));
    found
}

/// The words of an index that a word is a slip for. Two known words are never a slip for one
/// another: "adduction" is not "abduction".
fn slips<'a>(
    word: &'a str,
    is_known: bool,
    is_met: bool,
    index: &'a Index,
) -> impl Iterator<Item = (usize, u32)> + 'a {
    let most: usize = match word.len() {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    };
    let set = letters(word);
    let entries = index.words.iter().enumerate().filter(move |(_, entry)| {
        let Entry { text, letters, is_known: is_other_known, .. } = entry;
        // A wrong letter takes one letter out of the set, and puts one in.
        most > 0
            && text.len().abs_diff(word.len()) <= most
            && (set ^ letters).count_ones() as usize <= 2 * most
            && !(is_known && *is_other_known)
    });
    entries.filter_map(move |(place, entry)| {
        let errors = distance(word.as_bytes(), entry.text.as_bytes(), most)?;
        let quality = match errors {
            0 => return None,
            _ if is_met => SLIP_OF_WORD,
            1 => ONE_SLIP,
            _ => TWO_SLIPS,
        };
        Some((place, quality))
    })
}
