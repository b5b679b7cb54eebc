//! The name of a row as a set of words, without order or brackets.

use super::keywords::Buckets;
use super::text::{beginning, push_plain};
use crate::text::is_form_of;

/// The words of a name, without their order.
///
/// Rules see a name through this type alone, so none of them can tell "Barbell Curl" from
/// "Curl (Barbell)".
#[derive(Default)]
pub(super) struct Name {
    /// The name in lower case.
    lower: String,
    /// The words as rules know them, one after the other, and where each ends.
    spelled: String,
    ends: Vec<usize>,
    /// How words begin, as bits of [`beginning`].
    beginnings: u64,
}

impl Name {
    /// Reads another name in the place of the one before.
    pub(super) fn read(&mut self, name: &str) {
        let Self { lower, spelled, ends, beginnings } = self;
        lower.clear();
        if push_plain(lower, name) {
            lower.make_ascii_lowercase();
        } else {
            *lower = lower.to_lowercase();
        }
        spelled.clear();
        ends.clear();
        *beginnings = 0;
        let is_apart =
            |letter: char| letter.is_ascii() && !letter.is_ascii_alphanumeric();
        for word in lower.split(is_apart).filter(|word| !word.is_empty()) {
            let (first, second) = spelling(word);
            for part in [first, second].into_iter().filter(|part| !part.is_empty()) {
                spelled.push_str(part);
                ends.push(spelled.len());
                *beginnings |= beginning(part.as_bytes());
            }
        }
    }

    /// Whether a word is in the name, in singular or plural.
    #[inline]
    fn has_word(&self, wanted: &str) -> bool {
        self.beginnings & beginning(wanted.as_bytes()) != 0
            && self.words().any(|word| is_form_of(word, wanted))
    }

    /// Whether all of these words are in the name, each in singular or plural.
    #[inline]
    pub(super) fn has(&self, words: &[&str]) -> bool {
        words.iter().all(|word| self.has_word(word))
    }

    /// Whether any of these words is in the name, in singular or plural.
    #[inline]
    pub(super) fn has_any(&self, words: &[&str]) -> bool {
        words.iter().any(|word| self.has_word(word))
    }

    /// Whether a word for which the function holds is in the name, in singular or plural.
    pub(super) fn has_one(&self, is_one: impl Fn(&str) -> bool) -> bool {
        self.words().any(|word| {
            let singular = word.strip_suffix('s');
            is_one(word)
                || singular.is_some_and(&is_one)
                || singular.and_then(|it| it.strip_suffix('e')).is_some_and(&is_one)
        })
    }

    /// The words, in no order that means anything.
    #[inline]
    pub(super) fn words(&self) -> impl Iterator<Item = &str> {
        let mut start = 0;
        self.ends.iter().map(move |end| {
            let word = self.spelled.get(start..*end).unwrap_or_default();
            start = *end;
            word
        })
    }

    /// The name in lower case, before words in one are taken apart.
    pub(super) fn as_written(&self) -> &str {
        &self.lower
    }

    /// The entries of a table whose words the name may have, by the beginnings of the table.
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

    /// The first of a table whose words the name has, by the beginnings of the table.
    pub(super) fn first_of<T: Copy>(
        &self,
        table: &[(&[&str], T)],
        beginnings: &[u64],
    ) -> Option<T> {
        let mut may_have = self.may_have(table, beginnings);
        may_have.find(|(words, _)| self.has(words)).map(|(_, value)| *value)
    }
}

/// Declares a function that tells words of a list, and the list for its tests. A list that is long
/// is looked through faster so.
macro_rules! words {
    ($(#[$meta:meta])* $is_one:ident, all of them in $ALL:ident: $($word:literal)|+) => {
        #[cfg(test)]
        const $ALL: &[&str] = &[$($word),+];

        $(#[$meta])*
        fn $is_one(word: &str) -> bool {
            matches!(word, $($word)|+)
        }
    };
}
pub(super) use words;

/// Words that are written in one, or in several ways.
const SPELLED: &[&str] = &[
    "flye",
    "flyes",
    "flys",
    "flies",
    "calves",
    "db",
    "dumbell",
    "dumbells",
    "bb",
    "kb",
    "rdl",
    "ohp",
    "skullcrusher",
    "skullcrushers",
    "woodchop",
    "woodchops",
    "woodchopper",
    "woodchoppers",
    "kickback",
    "kickbacks",
    "pulldown",
    "pulldowns",
    "pushdown",
    "pushdowns",
    "pressdown",
    "pressdowns",
    "pullover",
    "pullovers",
    "crossover",
    "crossovers",
    "rollout",
    "rollouts",
    "deadlifts",
];

/// Their parts, and the spelling that rules know.
const PARTS: &[(&str, &str)] = &[
    ("fly", ""),
    ("fly", ""),
    ("fly", ""),
    ("fly", ""),
    ("calf", ""),
    ("dumbbell", ""),
    ("dumbbell", ""),
    ("dumbbell", ""),
    ("barbell", ""),
    ("kettlebell", ""),
    ("romanian", "deadlift"),
    ("overhead", "press"),
    ("skull", "crusher"),
    ("skull", "crusher"),
    ("wood", "chop"),
    ("wood", "chop"),
    ("wood", "chop"),
    ("wood", "chop"),
    ("kick", "back"),
    ("kick", "back"),
    ("pull", "down"),
    ("pull", "down"),
    ("push", "down"),
    ("push", "down"),
    ("press", "down"),
    ("press", "down"),
    ("pull", "over"),
    ("pull", "over"),
    ("cross", "over"),
    ("cross", "over"),
    ("roll", "out"),
    ("roll", "out"),
    ("deadlift", ""),
];

const PLACES: &Buckets<{ SPELLED.len() }> = &Buckets::of(SPELLED);

/// The parts of a word that is written in one, and one spelling for words that have several.
fn spelling(word: &str) -> (&str, &str) {
    if let Some(parts) = PLACES.find(SPELLED, word).and_then(|place| PARTS.get(place)) {
        return *parts;
    }
    let stem = word.strip_suffix("ups").or_else(|| word.strip_suffix("up"));
    match stem {
        Some(
            stem @ ("pull" | "push" | "press" | "chin" | "sit" | "step" | "muscle"
            | "get" | "curl"),
        ) => (stem, "up"),
        _ => (word, ""),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_in_any_order_and_number() {
        let mut name = Name::default();
        for text in ["Push-Ups (Incline)", "Incline Pushup", "up, PUSH - incline"] {
            name.read(text);
            assert!(name.has(&["incline", "push", "up"]), "{text}");
            assert!(!name.has(&["push", "down"]) && !name.has_any(&["pull", "press"]));
        }
        name.read("DB Flyes – “Décliné”");
        assert!(name.has(&["dumbbell", "fly"]) && name.has(&["décliné"]));
        assert_eq!(SPELLED.len(), PARTS.len());
    }
}
