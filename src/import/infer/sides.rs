//! How the two sides take part, by the wording.

use super::text::Text;
use crate::exercise::Laterality;
use crate::import::warning::WarningKind;

fn is_limb(word: &str) -> bool {
    matches!(
        word.strip_suffix('s').unwrap_or(word),
        "arm" | "leg" | "hand" | "side" | "foot" | "feet" | "knee" | "limb" | "direction"
    )
}

/// One or single with a limb in the name, or steps that repeat with the other side:
/// unilateral. Alternate in either: alternating.
pub(super) fn laterality(
    name: &Text,
    steps: &Text,
    told: &mut Vec<WarningKind>,
) -> Laterality {
    let laterality = if is_alternating(name) {
        Laterality::Alternating
    } else if has_one_limb(name) {
        Laterality::Unilateral
    } else if alternates(steps) {
        Laterality::Alternating
    } else if repeats_on_the_other_side(steps) {
        Laterality::Unilateral
    } else {
        return Laterality::Bilateral;
    };
    told.push(WarningKind::LateralityInferred(laterality));
    laterality
}

fn is_alternating(text: &Text) -> bool {
    text.words().any(|word| matches!(word, "alternate" | "alternating"))
}

fn has_one_limb(name: &Text) -> bool {
    let mut before = "";
    name.words().any(|word| {
        let is_one = matches!(before, "one" | "single");
        before = word;
        is_one && (is_limb(word) || matches!(word, "armed" | "legged" | "handed"))
            || matches!(word, "unilateral")
    })
}

/// "Alternate sides", "alternating legs": a change with every repetition.
fn alternates(steps: &Text) -> bool {
    steps.sentences().any(|mut sentence| {
        sentence.any(|index| {
            matches!(steps.word(index), "alternate" | "alternating" | "alternately")
                && !matches!(
                    steps.word(index + 1),
                    "grip" | "between" | "method" | "version"
                )
        })
    })
}

/// "Repeat with the other leg", "switch sides".
fn repeats_on_the_other_side(steps: &Text) -> bool {
    steps.sentences().any(|sentence| {
        let mut again = false;
        let mut found = false;
        for index in sentence {
            let word = steps.word(index);
            let next = steps.word(index + 1);
            again |= matches!(
                word,
                "repeat" | "switch" | "then" | "perform" | "change" | "do"
            );
            found |= matches!(word, "other" | "opposite") && is_limb(next) && again;
            found |= matches!(word, "switch" | "change" | "alternate") && is_limb(next);
            found |= matches!(word, "each") && is_limb(next) && again && next != "hand";
            found |= word == "to" && steps.has_at(index, &["to", "the", "left"]) && again;
            found |= word == "both" && matches!(next, "sides") && again;
        }
        found
    })
}
