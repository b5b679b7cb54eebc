//! A text as words in sentences, made once and looked at by every rule.

use super::keywords::may_be_about;
use crate::text::is_form_of;

/// Words in lower case, sentence by sentence.
#[derive(Default)]
pub(super) struct Text {
    lower: String,
    /// Where words begin and end, in turn; more than are in use.
    edges: Vec<usize>,
    /// How many words there are.
    count: usize,
    /// The places of words about things.
    things: Places,
    /// The places of words about sides.
    sides: Places,
    /// Whether all letters are ASCII.
    is_ascii: bool,
    /// How words begin, as bits of [`beginning`]: most phrases are ruled out by it.
    beginnings: u64,
}

/// The subject of a word.
#[derive(Clone, Copy)]
pub(super) enum About {
    /// Things, and whether they are needed.
    Things,
    /// Sides, and how often they change.
    Sides,
}

/// The places of words that a rule may look for.
#[derive(Default)]
struct Places {
    /// More than are in use.
    words: Vec<usize>,
    count: usize,
    /// The end of each sentence among the words.
    ends: Vec<usize>,
}

impl Places {
    /// Empties it, with room for `count` words.
    fn clear(&mut self, count: usize) {
        if self.words.len() < count {
            self.words.resize(count, 0);
        }
        self.count = 0;
        self.ends.clear();
    }

    /// Adds a place if it is one, without a branch, because which words these are cannot be
    /// foretold.
    fn add(&mut self, index: usize, is_one: bool) {
        if let Some(place) = self.words.get_mut(self.count) {
            *place = index;
        }
        self.count += usize::from(is_one);
    }

    fn words(&self) -> &[usize] {
        self.words.get(..self.count).unwrap_or_default()
    }
}

/// Whether a byte is part of a word.
#[expect(
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    reason = "evaluated when the crate is built, for numbers below 256"
)]
const IN_WORDS: [bool; 256] = {
    let mut in_words = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        in_words[byte] = byte >= 128 || (byte as u8).is_ascii_alphanumeric();
        byte += 1;
    }
    in_words
};

/// Finds where words begin and end, in turn, and tells how many edges there are. Written
/// without a branch on each letter, because where words end cannot be foretold, and this is most
/// of the work.
fn edges_of_words(bytes: &[u8], edges: &mut Vec<usize>) -> usize {
    if edges.len() < bytes.len() + 1 {
        edges.resize(bytes.len() + 1, 0);
    }
    let mut count = 0;
    let mut was_in_word = false;
    for (index, byte) in bytes.iter().enumerate() {
        let is_in_word = is_in_words(*byte);
        if let Some(edge) = edges.get_mut(count) {
            *edge = index;
        }
        count += usize::from(is_in_word != was_in_word);
        was_in_word = is_in_word;
    }
    count
}

/// Adds a text with plain marks for the printed ones, which would be taken for letters.
fn push_plain(to: &mut String, text: &str) {
    if text.is_ascii() {
        to.push_str(text);
        return;
    }
    to.extend(text.chars().map(|letter| match letter {
        '‘' | '’' => '\'',
        '“' | '”' | '«' | '»' => '"',
        '…' => '.',
        letter if letter.is_ascii() || letter.is_alphanumeric() => letter,
        _ => ' ',
    }));
}

/// Whether a sentence ends before the next word, perhaps behind a bracket or a quotation mark.
fn ends_sentence(bytes: &[u8], end: usize) -> bool {
    match bytes.get(end) {
        Some(b'.' | b';' | b'!' | b'?') => true,
        Some(b')' | b']' | b'"' | b'\'' | b':') => {
            let rest = bytes.get(end..).unwrap_or_default();
            let mut gap = rest.iter().take_while(|byte| !is_in_words(**byte));
            gap.any(|byte| matches!(byte, b'.' | b';' | b'!' | b'?'))
        }
        _ => false,
    }
}

fn is_in_words(byte: u8) -> bool {
    IN_WORDS.get(usize::from(byte)).copied().unwrap_or_default()
}

/// A bit for the two letters with which a word begins; several pairs share one.
const fn beginning(word: &[u8]) -> u64 {
    match *word {
        [first, second, ..] => 1 << ((first.wrapping_mul(7) ^ second) & 63),
        [first] => 1 << (first & 63),
        [] => 0,
    }
}

/// How the words of each phrase of a table begin, known when the crate is built.
#[expect(clippy::indexing_slicing, reason = "evaluated when the crate is built")]
pub(super) const fn beginnings<T: Copy, const N: usize>(
    table: &[(&[&str], T)],
) -> [u64; N] {
    let mut bits = [0; N];
    let mut index = 0;
    while index < N {
        let phrase = table[index].0;
        let mut at = 0;
        while at < phrase.len() {
            bits[index] |= beginning(phrase[at].as_bytes());
            at += 1;
        }
        index += 1;
    }
    bits
}

impl Text {
    /// Reads other texts in the place of those read before, whose room is used again.
    pub(super) fn read<'a>(&mut self, texts: impl IntoIterator<Item = &'a str>) {
        let Self { lower, edges, count, things, sides, is_ascii, beginnings } = self;
        lower.clear();
        *is_ascii = true;
        for text in texts {
            *is_ascii &= text.is_ascii();
            push_plain(lower, text.trim_end());
            lower.push('.');
        }
        lower.make_ascii_lowercase();
        let bytes = lower.as_bytes();
        *count = edges_of_words(bytes, edges) / 2;
        things.clear(*count);
        sides.clear(*count);
        *beginnings = 0;
        for (index, edge) in edges.chunks_exact(2).take(*count).enumerate() {
            let &[start, end] = edge else { continue };
            let word = bytes.get(start..end).unwrap_or_default();
            *beginnings |= beginning(word);
            let about = may_be_about(word);
            things.add(index, about & 1 == 1);
            sides.add(index, about >> 32 & 1 == 1);
            if ends_sentence(bytes, end) {
                things.ends.push(things.count);
                sides.ends.push(sides.count);
            }
        }
        // Whatever a text ends with, its last sentence has an end.
        things.ends.push(things.count);
        sides.ends.push(sides.count);
    }

    /// The word at a place; empty outside.
    pub(super) fn word(&self, index: usize) -> &str {
        let edges = self.edges.get(..2 * self.count).unwrap_or_default();
        match edges.get(2 * index..2 * index + 2) {
            Some(&[start, end]) => self.lower.get(start..end).unwrap_or_default(),
            _ => "",
        }
    }

    /// The word before a place; empty outside.
    pub(super) fn before(&self, index: usize) -> &str {
        index.checked_sub(1).map_or("", |at| self.word(at))
    }

    /// The word before the one before a place; empty outside.
    pub(super) fn two_before(&self, index: usize) -> &str {
        index.checked_sub(2).map_or("", |at| self.word(at))
    }

    /// Whether a word is there, in singular or plural.
    pub(super) fn has_word(&self, wanted: &str) -> bool {
        self.beginnings & beginning(wanted.as_bytes()) != 0
            && self.words().any(|word| is_form_of(word, wanted))
    }

    /// Whether all letters are ASCII.
    pub(super) const fn is_ascii(&self) -> bool {
        self.is_ascii
    }

    /// The number of words.
    pub(super) const fn len(&self) -> usize {
        self.count
    }

    pub(super) fn words(&self) -> impl Iterator<Item = &str> + Clone {
        let edges = self.edges.get(..2 * self.count).unwrap_or_default();
        edges.chunks_exact(2).map(|edge| match edge {
            &[start, end] => self.lower.get(start..end).unwrap_or_default(),
            _ => "",
        })
    }

    fn places(&self, about: About) -> &Places {
        match about {
            About::Things => &self.things,
            About::Sides => &self.sides,
        }
    }

    /// The places of words about something.
    pub(super) fn keywords(&self, about: About) -> impl Iterator<Item = usize> + '_ {
        self.places(about).words().iter().copied()
    }

    /// The same, sentence by sentence.
    pub(super) fn sentences(
        &self,
        about: About,
    ) -> impl Iterator<Item = impl Iterator<Item = usize> + Clone + '_> {
        let places = self.places(about);
        let (words, ends) = (places.words(), &places.ends);
        let starts = std::iter::once(0).chain(ends.iter().copied());
        starts.zip(ends).map(move |(start, end)| {
            words.get(start..*end).unwrap_or_default().iter().copied()
        })
    }

    /// Those of a table whose words the text may have, by the [`beginnings`] of the table.
    pub(super) fn may_have<'t, T: Copy>(
        &self,
        table: &'t [(&'t [&'t str], T)],
        beginnings: &'t [u64],
    ) -> impl Iterator<Item = &'t (&'t [&'t str], T)> {
        let bits = self.beginnings;
        table
            .iter()
            .zip(beginnings)
            .filter(move |(_, beginning)| bits & **beginning == **beginning)
            .map(|(entry, _)| entry)
    }

    /// Whether the words stand one after the other, each in singular or plural.
    pub(super) fn has(&self, phrase: &[&str]) -> bool {
        let first = phrase.first().map_or(0, |word| beginning(word.as_bytes()));
        self.beginnings & first != 0
            && (0..self.count).any(|index| self.has_at(index, phrase))
    }

    /// The same, for phrases that begin with a word about things.
    pub(super) fn has_from_keyword(&self, phrase: &[&str]) -> bool {
        self.keywords(About::Things).any(|index| self.has_at(index, phrase))
    }

    pub(super) fn has_at(&self, index: usize, phrase: &[&str]) -> bool {
        let mut words = phrase.iter().enumerate();
        words.all(|(offset, wanted)| is_form_of(self.word(index + offset), wanted))
    }
}
