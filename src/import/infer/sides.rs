//! How the two sides take part, by the wording.

use super::keywords::SideWord;
use super::name::Name;
use super::text::{About, Text};
use crate::exercise::{ExerciseKind, Laterality};
use crate::import::warning::ImportWarningKind;

/// One or single with a limb in the name, or steps that repeat with the other side:
/// unilateral. Alternate in either, or a change of legs in the air: alternating.
pub(super) fn laterality(
    name: &Name,
    steps: &Text,
    kind: ExerciseKind,
    has_weight_in_each_hand: bool,
    told: &mut Vec<ImportWarningKind>,
) -> Laterality {
    let steps = read(steps, has_weight_in_each_hand);
    let alternates = steps.alternates || is_alternating(name);
    let laterality = if alternates && !steps.alternates_positions {
        Laterality::Alternating
    } else if has_one_limb(name) {
        Laterality::Unilateral
    } else {
        match steps.changes {
            // What is held is held on one side, then on the other.
            Some(_) if kind == ExerciseKind::StaticStretch => Laterality::Unilateral,
            Some(laterality) => laterality,
            None => return Laterality::Bilateral,
        }
    };
    told.push(ImportWarningKind::LateralityInferred(laterality));
    laterality
}

fn is_arm(word: &str) -> bool {
    matches!(word.strip_suffix('s').unwrap_or(word), "arm" | "hand")
}

fn is_limb(word: &str) -> bool {
    is_arm(word)
        || matches!(
            word.strip_suffix('s').unwrap_or(word),
            "leg" | "side" | "foot" | "feet" | "knee" | "limb"
        )
}

fn has_one_limb(name: &Name) -> bool {
    let is_of_limb =
        |word: &str| is_limb(word) || matches!(word, "armed" | "legged" | "handed");
    name.has(&["unilateral"])
        || name.has_any(&["one", "single"]) && name.words().any(is_of_limb)
}

/// "Alternate", "side to side", "seesaw".
fn is_alternating(name: &Name) -> bool {
    let sides = || name.words().filter(|word| *word == "side").count();
    name.has_any(&["alternate", "alternating", "seesaw"])
        || name.has(&["see", "saw"])
        || name.has(&["side", "to"]) && sides() > 1
}

/// The findings about sides in the steps.
#[derive(Default)]
struct Said {
    /// A change with every repetition: "continue alternating", "alternate legs".
    alternates: bool,
    /// "Alternating to the front and the side", which is of positions.
    alternates_positions: bool,
    /// "Repeat with the other leg", "switch sides"; where each repetition takes the other side,
    /// alternating.
    changes: Option<Laterality>,
}

fn read(steps: &Text, has_weight_in_each_hand: bool) -> Said {
    let mut said = Said::default();
    for sentence in steps.sentences(About::Sides) {
        let mut is_hedged = false;
        let mut again = false;
        let mut returns = false;
        let mut found = false;
        let mut repeats = false;
        for index in sentence {
            let next = || steps.word(index + 1);
            let is_side =
                || is_limb(next()) && !(has_weight_in_each_hand && is_arm(next()));
            let Some(word) = SideWord::of(steps.word(index)) else { continue };
            match word {
                // One of several ways.
                SideWord::Can | SideWord::May | SideWord::If => is_hedged = true,
                // "Alternate in this manner" is not about sides.
                SideWord::Alternate => {
                    said.alternates |= !is_hedged
                        && !matches!(next(), "grip" | "method" | "version" | "in");
                }
                SideWord::Alternating => {
                    said.alternates |= !is_hedged && next() != "grip";
                    said.alternates_positions |= next() == "to";
                }
                SideWord::Repeat => again = true,
                SideWord::Repeating => (again, returns) = (true, true),
                SideWord::Return => returns |= !again,
                SideWord::Reverse => {
                    returns |= !again;
                    said.alternates |= changes_legs(steps, index);
                }
                SideWord::Switch => {
                    found |= is_side();
                    again = true;
                    said.alternates |= changes_legs(steps, index);
                }
                SideWord::Other => {
                    let faces =
                        next() == "direction" && steps.two_before(index) == "facing";
                    returns |= index
                        .checked_sub(4)
                        .is_some_and(|at| steps.has_at(at, &["back", "over", "to"]));
                    found |= again && (is_side() || faces);
                }
                SideWord::Left | SideWord::Right => {
                    let is_left = word == SideWord::Left;
                    found |= again && names_the_side(steps, index, is_left, is_side());
                }
                SideWord::Each => found |= again && is_side() && !is_arm(next()),
                SideWord::Both => found |= again && next() == "sides",
                SideWord::Repetitions => repeats = true,
            }
        }
        if found {
            let each_time = returns && !repeats;
            said.changes = Some(if each_time {
                Laterality::Alternating
            } else {
                Laterality::Unilateral
            });
        } else if repeats && said.changes == Some(Laterality::Unilateral) {
            // The repetitions are counted after the change, so each takes the other side.
            said.changes = Some(Laterality::Alternating);
        }
    }
    said
}

/// "Reverse the position of your legs": both change in one jump.
fn changes_legs(steps: &Text, index: usize) -> bool {
    steps.has_at(index + 1, &["the", "position", "of", "your", "leg"])
}

/// "Repeat with the left leg", "switch to your left side", "to the left".
fn names_the_side(steps: &Text, index: usize, is_left: bool, is_side: bool) -> bool {
    match (steps.two_before(index), steps.before(index)) {
        ("to", "the") if is_left => true,
        ("with" | "for" | "on" | "to", "the" | "your") => is_side,
        _ => false,
    }
}
