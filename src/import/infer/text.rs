//! A text as words in sentences, made once and looked at by every rule.

use super::keywords::may_be_about;
use crate::text::is_form_of;

/// Words in lower case, sentence by sentence.
#[derive(Default)]
pub(super) struct Text {
    lower: String,
    /// Where words begin and end, in turn; more than are in use.
    edges: Vec<u32>,
    /// How many words there are.
    count: usize,
    /// The words that a rule may look for.
    keywords: Vec<Keyword>,
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

impl About {
    /// The bit of [`may_be_about`].
    const fn bit(self) -> u64 {
        match self {
            Self::Things => 1,
            Self::Sides => 1 << 32,
        }
    }
}

/// A word that may be one of those by which rules begin to look at a sentence.
#[derive(Clone, Copy, Default)]
struct Keyword {
    /// Its place among all words.
    index: u32,
    /// The number of its sentence.
    sentence: u32,
    /// The bits of what it may be about.
    about: u64,
}

impl Keyword {
    const fn is_about(self, about: About) -> bool {
        self.about & about.bit() != 0
    }
}

/// Whether a byte is part of a word.
const fn is_in_words(byte: u8) -> bool {
    // Each of these is computed, whichever holds, so that many bytes can be looked at at once.
    (byte >= 128) | ((byte | 32).wrapping_sub(b'a') < 26) | (byte.wrapping_sub(b'0') < 10)
}

/// Finds where words begin and end, in turn, and returns how many edges there are. Written for many
/// bytes at once and without a branch on each, because where words end cannot be foretold, and this
/// is most of the work.
fn edges_of_words(bytes: &[u8], edges: &mut Vec<u32>) -> usize {
    // A word has a letter, and a gap follows it.
    if edges.len() <= bytes.len() {
        edges.resize(bytes.len() + 1, 0);
    }
    let mut count = 0;
    let mut add = |edge: u32| {
        if let Some(place) = edges.get_mut(count) {
            *place = edge;
            count += 1;
        }
    };
    let mut was_in_word = 0;
    let mut start = 0_u32;
    for chunk in bytes.chunks(64) {
        let mut flags = [0_u8; 64];
        for (flag, byte) in flags.iter_mut().zip(chunk) {
            *flag = u8::from(is_in_words(*byte));
        }
        let mut in_words = 0_u64;
        for (at, eight) in flags.chunks_exact(8).enumerate() {
            let mut bytes = [0; 8];
            bytes.copy_from_slice(eight);
            // Gathers the lowest bits of eight bytes in the highest byte.
            let bits =
                u64::from_le_bytes(bytes).wrapping_mul(0x0102_0408_1020_4080) >> 56;
            in_words |= bits << (8 * at);
        }
        let mut changes = in_words ^ (in_words << 1 | was_in_word);
        was_in_word = in_words >> 63;
        while changes != 0 {
            add(changes.trailing_zeros().wrapping_add(start));
            changes &= changes - 1;
        }
        start = start.wrapping_add(64);
    }
    if was_in_word == 1 {
        add(u32::try_from(bytes.len()).unwrap_or(u32::MAX));
    }
    count
}

/// Adds a text with plain marks for the printed ones, which would be taken for letters; tells
/// whether it is ASCII.
pub(super) fn push_plain(to: &mut String, text: &str) -> bool {
    if text.is_ascii() {
        to.push_str(text);
        return true;
    }
    to.extend(text.chars().map(|letter| match letter {
        '‘' | '’' => '\'',
        '“' | '”' | '«' | '»' => '"',
        '…' => '.',
        letter if letter.is_ascii() || letter.is_alphanumeric() => letter,
        _ => ' ',
    }));
    false
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

/// A bit for the two letters with which a word begins; several pairs share one.
pub(super) const fn beginning(word: &[u8]) -> u64 {
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

/// The places of those that may be about something.
fn places(keywords: &[Keyword], about: About) -> impl Iterator<Item = usize> + Clone {
    keywords.iter().filter(move |it| it.is_about(about)).map(|it| it.index as usize)
}

impl Text {
    /// Reads other texts in the place of those read before, whose room is used again.
    pub(super) fn read<'a>(&mut self, texts: impl IntoIterator<Item = &'a str>) {
        let Self { lower, edges, count, keywords, is_ascii, beginnings } = self;
        lower.clear();
        *is_ascii = true;
        for text in texts {
            *is_ascii &= push_plain(lower, text.trim_end());
            lower.push('.');
        }
        lower.make_ascii_lowercase();
        let bytes = lower.as_bytes();
        *count = edges_of_words(bytes, edges) / 2;
        keywords.resize(*count, Keyword::default());
        // Kept without a branch, because which words these are cannot be foretold.
        let (mut begun, mut found, mut sentence) = (0, 0, 0);
        for (index, edge) in (0..).zip(edges.chunks_exact(2).take(*count)) {
            let &[start, end] = edge else { continue };
            let (start, end) = (start as usize, end as usize);
            let Some(word) = bytes.get(start..end) else { continue };
            begun |= beginning(word);
            let about = may_be_about(word) & (About::Things.bit() | About::Sides.bit());
            if let Some(place) = keywords.get_mut(found) {
                *place = Keyword { index, sentence, about };
            }
            found += usize::from(about != 0);
            sentence += u32::from(ends_sentence(bytes, end));
        }
        keywords.truncate(found);
        *beginnings = begun;
    }

    /// The word at a place; empty outside.
    #[inline]
    pub(super) fn word(&self, index: usize) -> &str {
        let edges =
            (index < self.count).then(|| self.edges.get(2 * index..2 * index + 2));
        edges.flatten().map_or("", |edges| self.between(edges))
    }

    #[inline]
    fn between(&self, edges: &[u32]) -> &str {
        match edges {
            &[start, end] => {
                self.lower.get(start as usize..end as usize).unwrap_or_default()
            }
            _ => "",
        }
    }

    /// The word before a place; empty outside.
    #[inline]
    pub(super) fn before(&self, index: usize) -> &str {
        index.checked_sub(1).map_or("", |at| self.word(at))
    }

    /// The word before the one before a place; empty outside.
    pub(super) fn two_before(&self, index: usize) -> &str {
        index.checked_sub(2).map_or("", |at| self.word(at))
    }

    /// Whether the text in lower case has a piece.
    pub(super) fn contains(&self, piece: &str) -> bool {
        self.lower.contains(piece)
    }

    /// Whether all letters are ASCII.
    pub(super) const fn is_ascii(&self) -> bool {
        self.is_ascii
    }

    /// The number of words.
    pub(super) const fn len(&self) -> usize {
        self.count
    }

    #[inline]
    pub(super) fn words(&self) -> impl Iterator<Item = &str> + Clone {
        self.edges.chunks_exact(2).take(self.count).map(|edges| self.between(edges))
    }

    /// The places of words that may be about something.
    pub(super) fn keywords(&self, about: About) -> impl Iterator<Item = usize> + '_ {
        places(&self.keywords, about)
    }

    /// The same, sentence by sentence.
    pub(super) fn sentences(
        &self,
        about: About,
    ) -> impl Iterator<Item = impl Iterator<Item = usize> + Clone + '_> {
        let sentences = self.keywords.chunk_by(|one, next| one.sentence == next.sentence);
        sentences.map(move |keywords| places(keywords, about))
    }

    /// Whether the words stand one after the other, each in singular or plural.
    #[inline]
    pub(super) fn has(&self, phrase: &[&str]) -> bool {
        let Some(first) = phrase.first() else { return true };
        let may_have = self.beginnings & beginning(first.as_bytes()) != 0;
        let mut words = self.words().enumerate();
        may_have
            && words.any(|(index, word)| {
                is_form_of(word, first)
                    && (phrase.len() == 1 || self.has_at(index, phrase))
            })
    }

    /// The same, for phrases that begin with a word about things.
    pub(super) fn has_from_keyword(&self, phrase: &[&str]) -> bool {
        self.keywords(About::Things).any(|index| self.has_at(index, phrase))
    }

    #[inline]
    pub(super) fn has_at(&self, index: usize, phrase: &[&str]) -> bool {
        let mut words = phrase.iter().enumerate();
        words.all(|(offset, wanted)| is_form_of(self.word(index + offset), wanted))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_every_length_across_every_border() {
        let mut text = Text::default();
        for length in 1..140 {
            for gap in 1..4 {
                let word = "x".repeat(length);
                text.read([format!("{word}{}{word}é", " ".repeat(gap)).as_str()]);
                let words: Vec<&str> = text.words().collect();
                assert_eq!(words, [word.clone(), format!("{word}é")], "{length}, {gap}");
            }
        }
    }
}
