//! Whether an exercise has jumps, landings or stamping.

use super::name::{Name, words};
use super::text::Text;
use crate::equipment::{Equipment, EquipmentSet};
use crate::exercise::ExerciseKind;
use crate::import::row::Category;

words! {
    /// Whether a word of a name means it in every kind.
    always_means_it, all of them in ALWAYS:
    "jump" | "jumping" | "hop" | "hopping" | "bound" | "bounding" | "leap" | "leaping" | "plyo" | "plyometric" | "burpee" | "skip" | "skipping" | "clap" | "clapping" | "skater"
}

/// Words of names that mean it where the pulse or the spring is trained.
const OF_RUNNING: &[&str] = &[
    "run", "running", "sprint", "jog", "jogging", "jogger", "carioca", "agility",
    "shuffle",
];

/// Words of steps that mean it where the spring is trained.
const OF_SPRING: &[&str] = &[
    "jump", "jumping", "hop", "hopping", "leap", "bound", "bounding", "land", "landing",
    "skip", "skipping", "airborne",
];

/// Words of names of what is done with the feet in place: throws, and blows.
const OF_THROWS: &[&str] = &[
    "throw",
    "pass",
    "slam",
    "sledgehammer",
    "chest",
    "squeeze",
    "bag",
    "twist",
    "supine",
    "kneeling",
    "seated",
    "overhead",
    "push",
];

/// By the name; for plyometrics by the steps too, or if it is not a throw; and for Olympic lifts with a barbell, in which
/// the feet leave the floor or the bar comes down.
pub(super) fn has_impact(
    kind: ExerciseKind,
    category: Category,
    needed: EquipmentSet,
    name: &Name,
    steps: &Text,
) -> bool {
    if kind == ExerciseKind::StaticStretch {
        return false;
    }
    if name.has_one(always_means_it)
        || name.has(&["butt", "kick"])
        || name.has(&["high", "knee"])
    {
        return true;
    }
    match kind {
        ExerciseKind::Cardio => name.has_any(OF_RUNNING),
        ExerciseKind::Plyometric => {
            name.has_any(OF_RUNNING)
                || OF_SPRING.iter().any(|word| steps.has(&[word]))
                || !name.has_any(OF_THROWS)
        }
        _ => {
            category == Category::Olympic
                && needed.contains(Equipment::Barbell)
                && name.has_any(&["snatch", "clean", "jerk"])
                && !name.has_any(&["pull", "shrug", "deadlift"])
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn has(kind: ExerciseKind, name: &str, step: &str) -> bool {
        let (mut words, mut steps) = (Name::default(), Text::default());
        words.read(name);
        steps.read([step]);
        has_impact(kind, Category::Strength, EquipmentSet::empty(), &words, &steps)
    }

    #[test]
    fn every_word_means_it() {
        for word in ALWAYS {
            assert!(has(ExerciseKind::Strength, word, ""), "{word}");
            assert!(!has(ExerciseKind::StaticStretch, word, ""), "{word}");
        }
        for word in OF_RUNNING {
            assert!(has(ExerciseKind::Cardio, word, ""), "{word}");
        }
        for word in OF_THROWS {
            assert!(!has(ExerciseKind::Plyometric, word, ""), "{word}");
            for step in OF_SPRING {
                assert!(has(ExerciseKind::Plyometric, word, step), "{word}: {step}");
            }
        }
    }
}
