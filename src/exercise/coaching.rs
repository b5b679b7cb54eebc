//! Lifts that nobody should meet first in a generated plan.

use crate::text::{is_form_of, words_of};

/// Names with all of these words need coaching, in whatever order and in singular or plural; a
/// choice of this crate.
pub(crate) const WORDS: &[&[&str]] = &[
    &["clean"],
    &["snatch"],
    &["jerk"],
    &["get", "up"],
    &["getup"],
    &["muscle", "up"],
    &["handstand"],
    &["kipping"],
    &["guillotine"],
    &["neck", "press"],
    &["behind", "neck"],
    &["good", "morning"],
    &["reverse", "band", "press"],
    &["reverse", "band", "squat"],
    &["reverse", "band", "deadlift"],
    &["chain"],
    &["deficit"],
];

/// Whether a name is that of a lift to be learnt from a coach.
pub(super) fn is_coached(name: &str) -> bool {
    if !may_be_coached(name) {
        return false;
    }
    let name = name.to_lowercase();
    let has = |wanted: &&str| words_of(&name).any(|it| is_form_of(it, wanted));
    WORDS.iter().any(|all| all.iter().all(has))
}

/// Whether the name has a word that begins as the first word of a set does; few names have.
fn may_be_coached(name: &str) -> bool {
    let begins = |word: &[u8], wanted: &str| {
        let start = word.get(..wanted.len());
        start.is_some_and(|start| start.eq_ignore_ascii_case(wanted.as_bytes()))
    };
    let mut words = name.as_bytes().split(|byte| !byte.is_ascii_alphanumeric());
    words.any(|word| {
        let &[first, second, ..] = word else { return false };
        BEGINNINGS & beginning(first, second) != 0
            && WORDS
                .iter()
                .filter_map(|words| words.first())
                .any(|wanted| begins(word, wanted))
    })
}

/// A bit for the first two letters of a word; several pairs share one.
const fn beginning(first: u8, second: u8) -> u64 {
    1 << (((first | 32).wrapping_mul(7) ^ (second | 32)) & 63)
}

/// The beginnings of the first words of all sets.
const BEGINNINGS: u64 = {
    let (mut bits, mut rest) = (0, WORDS);
    while let [words, others @ ..] = rest {
        if let [word, ..] = words {
            if let [first, second, ..] = word.as_bytes() {
                bits |= beginning(*first, *second);
            }
        }
        rest = others;
    }
    bits
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_words_in_any_case_number_and_order() {
        for name in [
            "Power Clean",
            "Hang Cleans",
            "Turkish Get-Up",
            "Kettlebell Getup",
            "Muscle Up",
            "Good Mornings",
            "Squat with Chains",
            "Neck Press",
            "Press (Neck)",
            "Barbell Press Behind the Neck",
            "Behind-Neck Pulldown",
            "Deficit Deadlift",
            "Reverse Band Bench Press",
            "Bench Press (Reverse Band)",
        ] {
            assert!(is_coached(name), "{name}");
        }
        for name in [
            "Push-Up",
            "Band Reverse Fly",
            "Reverse Fly (Band)",
            "Side Neck Stretch",
            "Chest Press",
            "Upward Row",
            "Cleaner",
        ] {
            assert!(!is_coached(name), "{name}");
        }
    }
}
