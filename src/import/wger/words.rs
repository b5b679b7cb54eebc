//! What wger numbers: by number, and by the names that dumps and older pages have instead.

use crate::equipment::Equipment as E;
use crate::import::json::Key;
use crate::import::row::{Category, Meaning};

pub(super) const ENGLISH: u64 = 2;

pub(super) const CATEGORIES: &[(&str, Category)] = &[
    ("8", Category::Strength),
    ("9", Category::Strength),
    ("10", Category::Strength),
    ("11", Category::Strength),
    ("12", Category::Strength),
    ("13", Category::Strength),
    ("14", Category::Strength),
    ("15", Category::Cardio),
    ("arms", Category::Strength),
    ("legs", Category::Strength),
    ("abs", Category::Strength),
    ("chest", Category::Strength),
    ("back", Category::Strength),
    ("shoulders", Category::Strength),
    ("calves", Category::Strength),
    ("cardio", Category::Cardio),
];

/// A mat is never required.
pub(super) const EQUIPMENT: &[(&str, Meaning)] = {
    use Meaning::{Nothing, Thing};
    &[
        ("1", Thing(E::Barbell)),
        ("2", Thing(E::EzBar)),
        ("3", Thing(E::Dumbbell)),
        ("4", Nothing),
        ("5", Thing(E::ExerciseBall)),
        ("6", Thing(E::PullUpBar)),
        ("7", Nothing),
        ("8", Thing(E::Bench)),
        ("9", Thing(E::InclineBench)),
        ("10", Thing(E::Kettlebell)),
        ("11", Thing(E::ResistanceBand)),
        ("12", Thing(E::CableMachine)),
        ("barbell", Thing(E::Barbell)),
        ("sz bar", Thing(E::EzBar)),
        ("dumbbell", Thing(E::Dumbbell)),
        ("gym mat", Nothing),
        ("swiss ball", Thing(E::ExerciseBall)),
        ("pull up bar", Thing(E::PullUpBar)),
        ("none (bodyweight exercise)", Nothing),
        ("bench", Thing(E::Bench)),
        ("incline bench", Thing(E::InclineBench)),
        ("kettlebell", Thing(E::Kettlebell)),
        ("resistance band", Thing(E::ResistanceBand)),
        ("cable", Thing(E::CableMachine)),
    ]
};

/// The languages that wger has always had, by number.
const LANGUAGES: &[(u64, &str)] = &[
    (1, "de"),
    (ENGLISH, "en"),
    (3, "bg"),
    (4, "es"),
    (5, "ru"),
    (6, "nl"),
    (7, "pt"),
    (8, "el"),
    (9, "cs"),
    (10, "sv"),
    (11, "no"),
    (12, "fr"),
    (13, "it"),
];

/// The code of a language, its name, or as a last resort its number.
pub(super) fn language_of(language: &Key) -> Option<String> {
    let known = || {
        let number = language.number?;
        LANGUAGES.iter().find(|(it, _)| *it == number).map(|(_, code)| (*code).to_owned())
    };
    let number = || language.number.map(|number| number.to_string());
    language.names.first().cloned().or_else(known).or_else(number)
}
