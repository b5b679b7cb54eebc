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
    let name = name.to_lowercase();
    let has = |wanted: &&str| {
        name.contains(wanted) && words_of(&name).any(|it| is_form_of(it, wanted))
    };
    WORDS.iter().any(|all| all.iter().all(has))
}

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
