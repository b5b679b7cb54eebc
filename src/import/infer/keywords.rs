//! The words by which rules begin to look at a sentence.

/// The words by which the rules of things begin to look at a sentence.
const ABOUT_THINGS: &[&str] = &[
    // What makes a thing one of several, or an example.
    "alternatively",
    "can",
    "could",
    "easiest",
    "either",
    "if",
    "instead",
    "like",
    "may",
    "optional",
    "optionally",
    "or",
    "such",
    "variation",
    "variations",
    "we",
    // The things.
    "ball",
    "band",
    "bands",
    "bar",
    "bars",
    "belt",
    "bench",
    "benches",
    "box",
    "boxes",
    "broomstick",
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
    "kettlebell",
    "kettlebells",
    "leg",
    "partner",
    "plate",
    "platform",
    "pulldown",
    "pulley",
    "pulleys",
    "rack",
    "rings",
    "rope",
    "sled",
    "smith",
    "someone",
    "step",
    "towel",
    "under",
    "wall",
    "weight",
];

/// The words by which the rules of sides begin to look at a sentence.
const ABOUT_SIDES: &[&str] = &[
    // What makes a change one of several ways.
    "can",
    "if",
    "may",
    // Sides.
    "alternate",
    "alternately",
    "alternating",
    "both",
    "change",
    "each",
    "left",
    "opposite",
    "other",
    "perform",
    "repeat",
    "repeating",
    "repetitions",
    "reps",
    "return",
    "reverse",
    "reversing",
    "right",
    "switch",
    "switching",
    "then",
];

/// All words for which rules look are shorter.
const TOO_LONG: usize = 15;

/// For each first letter and length, the last letters that a word about things has, a bit for
/// each, and 32 bits higher those of words about sides: nearly all other words are passed over
/// by it.
const LAST_LETTERS: [u64; 512] =
    with_last_letters(with_last_letters([0; 512], ABOUT_THINGS, 0), ABOUT_SIDES, 32);

#[expect(clippy::indexing_slicing, reason = "evaluated when the crate is built")]
const fn with_last_letters(
    mut letters: [u64; 512],
    words: &[&str],
    shift: u32,
) -> [u64; 512] {
    let mut index = 0;
    while index < words.len() {
        let word = words[index].as_bytes();
        assert!(word.len() < TOO_LONG, "there is room for shorter words only");
        let last = word[word.len() - 1] & 31;
        letters[first_and_length(word[0], word.len())] |= 1 << (last as u32 + shift);
        index += 1;
    }
    letters
}

const fn first_and_length(first: u8, length: usize) -> usize {
    let length = if length < TOO_LONG { length } else { TOO_LONG };
    (first as usize & 31) << 4 | length
}

/// Whether a word may be one about things, in the lowest bit, or about sides, 32 bits higher.
pub(super) fn may_be_about(word: &[u8]) -> u64 {
    let (Some(first), Some(last)) = (word.first(), word.last()) else { return 0 };
    let letters = LAST_LETTERS.get(first_and_length(*first, word.len()));
    letters.map_or(0, |letters| letters >> (last & 31))
}
