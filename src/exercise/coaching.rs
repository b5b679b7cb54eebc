//! Lifts that nobody should meet first in a generated plan.

use crate::text::{has_phrase, words_of};

/// Names with one of these phrases, in whole words and in singular or plural, need coaching; a
/// choice of this crate.
pub(super) const PHRASES: &[&[&str]] = &[
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
    &["behind", "the", "neck"],
    &["good", "morning"],
    &["reverse", "band"],
    &["chain"],
    &["deficit"],
];

/// Whether a name is that of a lift to be learnt from a coach.
pub(super) fn is_coached(name: &str) -> bool {
    let name = name.to_lowercase();
    let words: Vec<&str> = words_of(&name).collect();
    PHRASES.iter().any(|phrase| has_phrase(&words, phrase))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_words_in_any_case_and_number() {
        for name in [
            "Power Clean",
            "Hang Cleans",
            "Turkish Get-Up",
            "Kettlebell Getup",
            "Muscle Up",
            "Good Mornings",
            "Squat with Chains",
            "Neck Press",
            "Barbell Press Behind the Neck",
            "Deficit Deadlift",
            "Reverse Band Bench Press",
        ] {
            assert!(is_coached(name), "{name}");
        }
        for name in [
            "Push-Up",
            "Band Reverse Fly",
            "Side Neck Stretch",
            "Chest Press",
            "Upward Row",
            "Cleaner",
        ] {
            assert!(!is_coached(name), "{name}");
        }
    }
}
