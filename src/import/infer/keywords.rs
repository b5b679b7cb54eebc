//! The words by which rules begin to look at a sentence, each written once.

/// Declares words about one subject: an enum to match, and the list of all of them.
macro_rules! keywords {
    (
        $(#[$meta:meta])*
        $Name:ident, all of them in $ALL:ident {
            $( $Variant:ident = $first:literal $(| $other:literal)*, )+
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(super) enum $Name {
            $( $Variant, )+
        }

        pub(super) const $ALL: &[&str] = &[$( $first, $($other,)* )+];

        impl $Name {
            /// What each of the list means.
            const MEANT: &[Self] =
                &[$( Self::$Variant, $( { let _ = $other; Self::$Variant }, )* )+];
            const PLACES: &Buckets<{ $ALL.len() }> = &Buckets::of($ALL);

            #[inline]
            pub(super) fn of(word: &str) -> Option<Self> {
                let place = Self::PLACES.find($ALL, word)?;
                Self::MEANT.get(place).copied()
            }
        }
    };
}

/// The words of a list by first letter and length: few share both.
pub(super) struct Buckets<const N: usize> {
    /// One more than the place of the first word; none are 0.
    first: [u8; 512],
    /// One more than the place of the next word with the same first letter and length.
    next: [u8; N],
}

impl<const N: usize> Buckets<N> {
    #[expect(
        clippy::indexing_slicing,
        clippy::cast_possible_truncation,
        reason = "evaluated when the crate is built, for lists of fewer than 255 words"
    )]
    pub(super) const fn of(words: &[&str]) -> Self {
        assert!(N < 255, "there is room for fewer words");
        let mut buckets = Self { first: [0; 512], next: [0; N] };
        let mut index = 0;
        while index < N {
            let word = words[index].as_bytes();
            let bucket = first_and_length(word[0], word.len());
            buckets.next[index] = buckets.first[bucket];
            buckets.first[bucket] = index as u8 + 1;
            index += 1;
        }
        buckets
    }

    /// The place of a word in the list, if it is there.
    pub(super) fn find(&self, words: &[&str], word: &str) -> Option<usize> {
        let first = word.as_bytes().first()?;
        let mut place = self.first.get(first_and_length(*first, word.len()));
        loop {
            let index = usize::from(*place?).checked_sub(1)?;
            if words.get(index) == Some(&word) {
                return Some(index);
            }
            place = self.next.get(index);
        }
    }
}

keywords! {
    /// A word about things, and whether they are needed.
    ThingWord, all of them in THING_WORDS {
        // They make a thing one of several, or an example.
        Alternatively = "alternatively",
        Can = "can",
        Could = "could",
        Easiest = "easiest",
        Either = "either",
        If = "if",
        Instead = "instead",
        Like = "like" | "such",
        May = "may",
        Optional = "optional" | "optionally",
        Or = "or",
        Variation = "variation" | "variations",
        We = "we",
        // Things.
        Ball = "ball",
        Band = "band" | "bands",
        Bar = "bar" | "bars",
        Belt = "belt",
        Bench = "bench" | "benches",
        Box = "box" | "boxes",
        Cable = "cable" | "cables" | "pulley" | "pulleys",
        Chair = "chair",
        Dip = "dip",
        Dumbbell = "dumbbell",
        Dumbbells = "dumbbells",
        Kettlebell = "kettlebell",
        Kettlebells = "kettlebells",
        Partner = "partner",
        Plate = "plate",
        Platform = "platform",
        Pulldown = "pulldown",
        Rack = "rack",
        Rings = "rings",
        Rope = "rope",
        Smith = "smith",
        Someone = "someone",
        Step = "step",
        Towel = "towel",
        Under = "under",
        Wall = "wall",
        // They only begin phrases.
        Broomstick = "broomstick",
        Calf = "calf",
        Cone = "cone" | "cones",
        Foam = "foam",
        Hack = "hack",
        Hurdle = "hurdle" | "hurdles",
        Leg = "leg",
        Sled = "sled",
        Weight = "weight",
    }
}

keywords! {
    /// A word about sides, and how often they change.
    SideWord, all of them in SIDE_WORDS {
        // They make a change one of several ways.
        Can = "can",
        If = "if",
        May = "may",
        // Sides.
        Alternate = "alternate",
        Alternating = "alternating" | "alternately",
        Both = "both",
        Each = "each",
        Left = "left",
        Other = "other" | "opposite",
        Repeat = "repeat" | "perform" | "then",
        Repeating = "repeating",
        Repetitions = "repetitions" | "reps",
        Return = "return",
        Reverse = "reverse" | "reversing",
        Right = "right",
        Switch = "switch" | "switching" | "change",
    }
}

/// Every keyword is shorter.
const TOO_LONG: usize = 15;

/// For each first letter and length, the last letters of words about things, a bit for each, and 32
/// bits higher those of words about sides. Nearly all other words are ruled out by it.
const LAST_LETTERS: [u64; 512] =
    with_last_letters(with_last_letters([0; 512], THING_WORDS, 0), SIDE_WORDS, 32);

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
#[inline]
pub(super) fn may_be_about(word: &[u8]) -> u64 {
    let (Some(first), Some(last)) = (word.first(), word.last()) else { return 0 };
    let letters = LAST_LETTERS.get(first_and_length(*first, word.len()));
    letters.map_or(0, |letters| letters >> (last & 31))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_keyword_passes_the_filter_and_is_read() {
        for word in THING_WORDS {
            assert_eq!(may_be_about(word.as_bytes()) & 1, 1, "{word}");
            assert!(ThingWord::of(word).is_some(), "{word}");
        }
        for word in SIDE_WORDS {
            assert_eq!(may_be_about(word.as_bytes()) >> 32 & 1, 1, "{word}");
            assert!(SideWord::of(word).is_some(), "{word}");
        }
        assert_eq!((ThingWord::of("sky"), SideWord::of("")), (None, None));
    }
}
