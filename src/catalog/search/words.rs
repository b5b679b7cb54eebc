//! The words of a name or of a search, in one form for all spellings.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::lexicon::{Class, PHRASES, TOGETHER};

/// A word in the form in which words are compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    pub(super) text: String,
    /// The typed words that it stands for, a bit each.
    pub(super) from: u32,
}

/// The words of a text that has been split: singular, abbreviations spelled out, one word for
/// what has several names, each word once, without those that say nothing.
pub(super) fn words(typed: &[String]) -> Vec<Word> {
    let mut words: Vec<Word> = (0..u32::BITS)
        .zip(typed)
        .map(|(at, word)| Word { text: singular(word), from: 1 << at })
        .collect();
    rewrite_phrases(&mut words);
    for (with, becomes) in TOGETHER {
        let has = |wanted: &&str| words.iter().any(|word| word.text == **wanted);
        if with.iter().all(has) {
            let is_part = |word: &Word| with.contains(&word.text.as_str());
            let from = words.iter().filter(|word| is_part(word));
            let from = from.fold(0, |all, word| all | word.from);
            words.retain(|word| !is_part(word) || becomes.contains(&word.text.as_str()));
            for text in *becomes {
                if !words.iter().any(|word| word.text == *text) {
                    words.push(Word { text: (*text).to_owned(), from });
                }
            }
        }
    }
    let mut once: Vec<Word> = Vec::with_capacity(words.len());
    for word in words {
        match once.iter_mut().find(|other| other.text == word.text) {
            Some(other) => other.from |= word.from,
            None if word.text.is_empty() || Class::of(&word.text) == Class::Filler => {}
            None => once.push(word),
        }
    }
    once
}

/// The rows of the phrases that begin with a word, the longest first.
static BY_FIRST: LazyLock<BTreeMap<&str, Vec<usize>>> = LazyLock::new(|| {
    let mut rows: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (row, (phrase, _)) in PHRASES.iter().enumerate() {
        if let Some(first) = phrase.first() {
            rows.entry(first).or_default().push(row);
        }
    }
    let length = |row: &usize| PHRASES.get(*row).map_or(0, |(phrase, _)| phrase.len());
    for rows in rows.values_mut() {
        rows.sort_by_key(|row| std::cmp::Reverse(length(row)));
    }
    rows
});

/// No word is rewritten more often: what a phrase becomes may be part of another phrase.
const MOST_REWRITES: usize = 4;

fn rewrite_phrases(words: &mut Vec<Word>) {
    let mut at = 0;
    while at < words.len() {
        for _ in 0..MOST_REWRITES {
            let rest = words.get(at..).unwrap_or_default();
            let Some((phrase, becomes)) = phrase_at(rest) else { break };
            let end = (at + phrase).min(words.len());
            let from = rest.iter().take(phrase).fold(0, |all, word| all | word.from);
            let new = becomes.iter().map(|text| Word { text: (*text).to_owned(), from });
            words.splice(at..end, new);
        }
        at += 1;
    }
}

/// The number of words that a phrase at the start takes, and what it becomes.
fn phrase_at(words: &[Word]) -> Option<(usize, &'static [&'static str])> {
    let rows = BY_FIRST.get(words.first()?.text.as_str())?;
    let phrases = rows.iter().filter_map(|row| PHRASES.get(*row));
    let mut found = phrases.filter(|(phrase, _)| {
        let mut pairs = words.iter().zip(*phrase);
        words.len() >= phrase.len() && pairs.all(|(word, part)| word.text == *part)
    });
    found.next().map(|(phrase, becomes)| (phrase.len(), *becomes))
}

/// A word without the ending of its plural; small numbers in letters.
pub(super) fn singular(word: &str) -> String {
    let stem = match word {
        "flye" | "flyes" | "flys" => return "fly".to_owned(),
        "calves" => return "calf".to_owned(),
        "chins" => return "chinup".to_owned(),
        "feet" => return "foot".to_owned(),
        "1" => return "one".to_owned(),
        "2" => return "two".to_owned(),
        _ => word,
    };
    if let Some(stem) = stem.strip_suffix("ies").filter(|stem| stem.len() > 1) {
        return format!("{stem}y");
    }
    if ["sses", "ches", "shes", "xes"].iter().any(|ending| stem.ends_with(ending)) {
        return stem.strip_suffix("es").unwrap_or(stem).to_owned();
    }
    let is_plural = stem.len() > 2 && stem.ends_with('s') && !stem.ends_with("ss");
    stem.strip_suffix('s').filter(|_| is_plural).unwrap_or(stem).to_owned()
}

/// What "jump", "jumping" and "jumped" have in common.
pub(super) fn stem(word: &str) -> &str {
    let bare = ["ing", "ed"].iter().find_map(|ending| {
        let bare = word.strip_suffix(ending)?;
        (bare.len() >= SHORTEST_STEM).then_some(bare)
    });
    let Some(bare) = bare else {
        let bare = word.strip_suffix('e').filter(|bare| bare.len() >= SHORTEST_STEM);
        return bare.unwrap_or(word);
    };
    // "Running" doubles its consonant, "pressing" does not.
    let mut letters = bare.chars().rev();
    let (last, before) = (letters.next(), letters.next());
    match last {
        Some(letter) if last == before && !matches!(letter, 's' | 'l') => {
            bare.strip_suffix(letter).unwrap_or(bare)
        }
        _ => bare,
    }
}

/// "Lying" and "sled" have no ending.
const SHORTEST_STEM: usize = 3;

#[cfg(test)]
mod tests {
    use super::super::fold::folded_words;
    use super::*;

    fn of(text: &str) -> String {
        let words = words(&folded_words(text, 16));
        words.iter().map(|word| word.text.as_str()).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn one_form_for_all_spellings() {
        for (texts, form) in [
            (["Push-Ups", "pushup", "Press Ups", "push up"], "pushup"),
            (["DB row", "Dumbbell Row", "dumbbells, rows", "row"], "dumbbell row"),
            (["One-Arm Row", "Single Arm Row", "row, 1-handed", "SA row"], "onearm row"),
            (
                ["Reverse Fly", "Flyes (reverse)", "Rear Delt Flys", "back fly"],
                "rear delt fly",
            ),
            (
                [
                    "Skull Crusher",
                    "Skullcrushers",
                    "lying triceps extension",
                    "lying french press",
                ],
                "lying tricep extension",
            ),
            (
                ["OHP", "Military Press", "overhead shoulder press", "Overhead Presses"],
                "overhead press",
            ),
            (
                [
                    "Stiff-Legged Deadlift",
                    "straight leg deadlift",
                    "SLDL",
                    "stiff leg dead lift",
                ],
                "stiffleg deadlift",
            ),
            (
                ["Side Plank", "side bridge", "lateral plank", "side planks"],
                "lateral plank",
            ),
            (
                ["E-Z Curl Bar Curl", "EZ-Bar Curls", "ez curl", "EZ curl bar curl"],
                "ezbar curl",
            ),
        ] {
            for text in texts {
                let mut found: Vec<String> =
                    of(text).split(' ').map(str::to_owned).collect();
                let mut wanted: Vec<&str> = form.split(' ').collect();
                if text == "row" {
                    continue;
                }
                found.sort();
                wanted.sort_unstable();
                assert_eq!(found, wanted, "{text}");
            }
        }
        assert_eq!(of("The press, with a bar"), "press bar");
        assert_eq!(of(""), "");
    }

    #[test]
    fn words_know_what_was_typed() {
        let words = words(&folded_words("Single Arm DB Row", 16));
        let from: Vec<(&str, u32)> =
            words.iter().map(|word| (word.text.as_str(), word.from)).collect();
        assert_eq!(from, [("onearm", 0b11), ("dumbbell", 0b100), ("row", 0b1000)]);
    }

    #[test]
    fn stems() {
        for (word, expected) in [
            ("jumping", "jump"),
            ("running", "run"),
            ("pressing", "press"),
            ("battling", "battl"),
            ("battle", "battl"),
            ("weighted", "weight"),
            ("sled", "sled"),
            ("lying", "lying"),
        ] {
            assert_eq!(stem(word), expected);
        }
    }
}
