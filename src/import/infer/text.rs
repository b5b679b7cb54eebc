//! A text as words in sentences, made once and looked at by every rule.

use crate::words::is_form_of;

/// Words in lower case, sentence by sentence.
#[derive(Default)]
pub(super) struct Text {
    lower: String,
    /// Where words begin and end, in turn; more than are in use.
    edges: Vec<usize>,
    /// How many words there are.
    count: usize,
    /// The places of words that a rule may look for.
    keywords: Vec<usize>,
    /// The end of each sentence among the keywords.
    ends: Vec<usize>,
    /// How words begin, as [`beginning`] tells it: most phrases are passed over by it.
    beginnings: u64,
}

/// The words by which the rules begin to look at a sentence.
const KEYWORDS: &[&str] = &[
    // What rules a thing out, or makes it one of several.
    "also",
    "can",
    "could",
    "if",
    "instead",
    "lack",
    "like",
    "may",
    "no",
    "not",
    "optional",
    "optionally",
    "or",
    "variation",
    "variations",
    "without",
    // Things.
    "band",
    "bands",
    "bar",
    "bars",
    "bench",
    "benches",
    "box",
    "boxes",
    "cable",
    "cables",
    "calf",
    "chair",
    "cone",
    "cones",
    "dip",
    "dumbbell",
    "dumbbells",
    "foam",
    "hack",
    "hurdle",
    "hurdles",
    "leg",
    "partner",
    "pulley",
    "pulleys",
    "rack",
    "rings",
    "sled",
    "smith",
    "wall",
    "weight",
    // Sides.
    "alternate",
    "alternately",
    "alternating",
    "both",
    "change",
    "do",
    "each",
    "opposite",
    "other",
    "perform",
    "repeat",
    "reverse",
    "same",
    "switch",
    "then",
    "to",
];

/// No keyword is longer.
const LONGEST: usize = 11;

/// For each first letter and length, the last letters that a keyword has, a bit for each: nearly
/// all other words are passed over by it.
#[expect(clippy::indexing_slicing, reason = "evaluated when the crate is built")]
const LAST_LETTERS: [[u32; LONGEST + 1]; 32] = {
    let mut letters = [[0; LONGEST + 1]; 32];
    let mut index = 0;
    while index < KEYWORDS.len() {
        let word = KEYWORDS[index].as_bytes();
        let (first, last) = (word[0], word[word.len() - 1]);
        letters[(first & 31) as usize][word.len()] |= 1 << (last & 31);
        index += 1;
    }
    letters
};

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
        let is_in_word = IN_WORDS.get(usize::from(*byte)).copied().unwrap_or_default();
        if let Some(edge) = edges.get_mut(count) {
            *edge = index;
        }
        count += usize::from(is_in_word != was_in_word);
        was_in_word = is_in_word;
    }
    count
}

/// A bit for the two letters with which a word begins; several pairs share one.
fn beginning(word: &[u8]) -> u64 {
    match *word {
        [first, second, ..] => 1 << ((first.wrapping_mul(7) ^ second) & 63),
        [first] => 1 << (first & 63),
        [] => 0,
    }
}

fn may_be_keyword(word: &[u8]) -> bool {
    let (Some(first), Some(last)) = (word.first(), word.last()) else { return false };
    let by_length = LAST_LETTERS.get(usize::from(first & 31));
    let letters = by_length.and_then(|lengths| lengths.get(word.len()));
    letters.is_some_and(|letters| letters >> (last & 31) & 1 == 1)
}

impl Text {
    /// Reads other texts in the place of those read before, whose room is used again.
    pub(super) fn read<'a>(&mut self, texts: impl IntoIterator<Item = &'a str>) {
        let Self { lower, edges, count, keywords, ends, beginnings } = self;
        lower.clear();
        for text in texts {
            lower.push_str(text);
            lower.push('.');
        }
        lower.make_ascii_lowercase();
        let bytes = lower.as_bytes();
        *count = edges_of_words(bytes, edges) / 2;
        keywords.clear();
        ends.clear();
        *beginnings = 0;
        for (index, edge) in edges.chunks_exact(2).take(*count).enumerate() {
            let &[start, end] = edge else { continue };
            let word = bytes.get(start..end).unwrap_or_default();
            *beginnings |= beginning(word);
            if may_be_keyword(word) {
                keywords.push(index);
            }
            if matches!(bytes.get(end), Some(b'.' | b';' | b'!' | b'?')) {
                ends.push(keywords.len());
            }
        }
    }

    /// The word at a place; empty outside.
    pub(super) fn word(&self, index: usize) -> &str {
        let edges = self.edges.get(..2 * self.count).unwrap_or_default();
        match edges.get(2 * index..2 * index + 2) {
            Some(&[start, end]) => self.lower.get(start..end).unwrap_or_default(),
            _ => "",
        }
    }

    pub(super) fn words(&self) -> impl Iterator<Item = &str> {
        (0..self.count).map(|index| self.word(index))
    }

    /// The places of keywords, sentence by sentence.
    pub(super) fn sentences(
        &self,
    ) -> impl Iterator<Item = impl Iterator<Item = usize> + '_> {
        let starts = std::iter::once(0).chain(self.ends.iter().copied());
        starts.zip(&self.ends).map(|(start, end)| {
            self.keywords.get(start..*end).unwrap_or_default().iter().copied()
        })
    }

    /// Whether the words stand one after the other, each in singular or plural.
    pub(super) fn has(&self, phrase: &[&str]) -> bool {
        let first = phrase.first().map_or(0, |word| beginning(word.as_bytes()));
        self.beginnings & first != 0
            && (0..self.count).any(|index| self.has_at(index, phrase))
    }

    /// The same, for phrases that begin with a keyword.
    pub(super) fn has_from_keyword(&self, phrase: &[&str]) -> bool {
        self.keywords.iter().any(|index| self.has_at(*index, phrase))
    }

    pub(super) fn has_at(&self, index: usize, phrase: &[&str]) -> bool {
        let mut words = phrase.iter().enumerate();
        words.all(|(offset, wanted)| is_form_of(self.word(index + offset), wanted))
    }
}
