//! Whether a position is held rather than a movement repeated.

use super::keywords::SideWord;
use super::name::{Name, words};
use super::text::{About, Text, beginnings};
use crate::exercise::{ExerciseKind, Force, Pattern};

/// Sets of words that name a position.
const POSITIONS: &[(&[&str], ())] = &[
    (&["plank"], ()),
    (&["side", "bridge"], ()),
    (&["wall", "sit"], ()),
    (&["l", "sit"], ()),
    (&["v", "sit"], ()),
    (&["dead", "hang"], ()),
    (&["active", "hang"], ()),
    (&["passive", "hang"], ()),
    (&["bar", "hang"], ()),
    (&["arm", "hang"], ()),
    (&["hollow", "body"], ()),
    (&["hollow", "hold"], ()),
    (&["horse", "stance"], ()),
    (&["iron", "cross", "ring"], ()),
    (&["front", "lever"], ()),
    (&["back", "lever"], ()),
    (&["human", "flag"], ()),
    (&["planche"], ()),
    (&["isometric"], ()),
    (&["static"], ()),
    (&["hold"], ()),
];

const BEGINNINGS: [u64; POSITIONS.len()] = beginnings(POSITIONS);

words! {
    /// Whether a position becomes a movement by a word: "Plank Jack", "Front Lever Row".
    is_movement, all of them in MOVEMENTS:
    "clean" | "climb" | "crawl" | "crunch" | "curl" | "deadlift" | "dip" | "drag" | "extension" | "hop" | "jack" | "jump" | "kick" | "knee" | "lift" | "lunge" | "pike" | "press" | "pull" | "push" | "raise" | "reach" | "rock" | "rotation" | "row" | "saw" | "squat" | "swing" | "tap" | "throw" | "touch" | "twist" | "walk" | "walkout"
}

/// Words for a hold, even of a movement: "Squat Hold".
const SURELY_HELD: &[&str] = &["hold", "isometric", "static"];

/// Words that are never held.
const NEVER_HELD: &[&str] = &["wiper", "reps", "repetition"];

/// Whether the exercise is a hold: by its force, by its name, or by steps that hold a position and
/// repeat nothing.
pub(super) fn is_hold(
    kind: ExerciseKind,
    force: Option<Force>,
    pattern: Option<Pattern>,
    name: &Name,
    steps: &Text,
) -> bool {
    if kind != ExerciseKind::Strength {
        return false;
    }
    if force == Some(Force::Static) {
        return true;
    }
    if name.has_any(SURELY_HELD) && !name.has_any(NEVER_HELD) {
        return true;
    }
    if name.has_one(is_movement) || name.has_any(NEVER_HELD) {
        return false;
    }
    if name.first_of(POSITIONS, &BEGINNINGS).is_some() {
        return true;
    }
    let may_be_held = matches!(
        pattern,
        None | Some(
            Pattern::AntiExtension
                | Pattern::AntiLateralFlexion
                | Pattern::AntiRotation
                | Pattern::TrunkExtension
                | Pattern::Hinge
        )
    );
    may_be_held && holds_and_repeats_nothing(steps)
}

fn holds_and_repeats_nothing(steps: &Text) -> bool {
    let repeats = steps.keywords(About::Sides).any(|index| {
        matches!(
            SideWord::of(steps.word(index)),
            Some(SideWord::Repetitions | SideWord::Repeat | SideWord::Repeating)
        )
    });
    !repeats
        && (0..steps.len()).any(|index| {
            matches!(steps.word(index), "hold" | "maintain" | "stay" | "keep")
                && is_for_long(steps, index)
        })
}

/// "Hold this position as long as you can", "for 20 seconds", "until you tire".
fn is_for_long(steps: &Text, index: usize) -> bool {
    (index + 1..index + 12).any(|at| match steps.word(at) {
        "long" => steps.before(at) == "as",
        "minute" | "minutes" => true,
        // Shorter than this is a pause.
        "seconds" | "sec" | "secs" | "s" => {
            steps.before(at).parse::<u32>().is_ok_and(|seconds| seconds >= 10)
        }
        _ => false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is(name: &str, step: &str) -> bool {
        let (mut words, mut steps) = (Name::default(), Text::default());
        words.read(name);
        steps.read([step]);
        let pattern = super::super::pattern::of_name(&words);
        is_hold(ExerciseKind::Strength, None, pattern, &words, &steps)
    }

    #[test]
    fn every_position_is_a_hold_and_every_movement_undoes_it() {
        for (words, ()) in POSITIONS {
            assert!(is(&words.join(" "), ""), "{words:?}");
        }
        for word in MOVEMENTS {
            assert!(!is(&format!("plank {word}"), ""), "{word}");
        }
        for word in SURELY_HELD {
            assert!(is(&format!("squat {word}"), ""), "{word}");
        }
    }

    #[test]
    fn steps_that_hold_and_repeat_nothing() {
        assert!(is("Bird", "Hold this position as long as you can."));
        assert!(is("Bird", "Stay there for 30 seconds."));
        assert!(!is("Bird", "Hold for 30 seconds, then repeat."));
        assert!(!is("Bird", "Hold for 2 seconds."));
        assert!(!is("Curl", "Hold for 20 seconds at the top."));
    }
}
