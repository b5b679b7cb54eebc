//! "No equipment", "without dumbbells": what a search leaves out.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::facts::muscles_of;
use super::lexicon::equipment_of;
use super::words::{singular, words};
use crate::equipment::{Equipment, EquipmentSet, Kit};
use crate::exercise::{Exercise, Setup};
use crate::muscle::MuscleSet;

/// What a search leaves out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Denied {
    /// Every setup but those of an empty-handed room.
    all_equipment: bool,
    equipment: EquipmentSet,
    muscles: MuscleSet,
    impact: bool,
    /// Words that a name must not have.
    words: Vec<String>,
    /// How many things are denied.
    pub(super) count: u32,
}

/// Words of denial.
const DENIALS: &[&str] = &["no", "without", "minus", "except", "not"];

/// Words before a further thing that is denied.
const CONJUNCTIONS: &[&str] = &["or", "and", "nor"];

/// Words for equipment as such.
const ANYTHING: &[&str] =
    &["equipment", "gear", "gym", "kit", "tool", "apparatus", "implement"];

/// Words for what makes noise.
const IMPACT: &[&str] =
    &["jump", "jumping", "impact", "hop", "hopping", "noise", "landing"];

/// No name of a piece of equipment has more words.
const LONGEST_NAME: usize = 4;

impl Denied {
    /// Takes the words of denial, and what they deny, out of the typed words. What is denied with
    /// "or" and "and" after it is denied too, if it is equipment.
    pub(super) fn taken_from(typed: &[String]) -> (Self, Vec<String>) {
        let mut denied = Self::default();
        // Taken words stay as empty ones, so that each word keeps its place.
        let mut left: Vec<String> = typed.to_vec();
        let mut at = 0;
        while let Some(word) = typed.get(at) {
            if !DENIALS.contains(&word.as_str()) || at + 1 >= typed.len() {
                at += 1;
                continue;
            }
            let start = at;
            at += 1;
            at += denied.deny(typed.get(at..).unwrap_or_default());
            while let Some([and, rest @ ..]) = typed.get(at..) {
                let is_more = CONJUNCTIONS.contains(&and.as_str());
                let Some((length, equipment)) = named(rest).filter(|_| is_more) else {
                    break;
                };
                denied.equipment |= equipment;
                at += 1 + length;
            }
            for word in left.iter_mut().take(at).skip(start) {
                word.clear();
            }
        }
        (denied, left)
    }

    /// Denies what the words begin with, and returns how many of them that is.
    fn deny(&mut self, words_left: &[String]) -> usize {
        self.count += 1;
        let [word, ..] = words_left else { return 0 };
        let one = singular(word);
        if let Some((length, equipment)) = named(words_left) {
            self.equipment |= equipment;
            return length;
        }
        if ANYTHING.contains(&one.as_str()) {
            self.all_equipment = true;
        } else if IMPACT.contains(&one.as_str()) {
            self.impact = true;
        } else if let Some(muscles) = muscles_of(&one) {
            self.muscles |= muscles;
        } else {
            let denied = words(std::slice::from_ref(word));
            self.words.extend(denied.into_iter().map(|word| word.text));
        }
        1
    }

    /// Whether an exercise is left in; its name is given in words.
    pub(super) fn allows(
        &self,
        exercise: &Exercise,
        has_word: impl Fn(&str) -> bool,
    ) -> bool {
        exercise.setups().iter().any(|setup| self.allows_setup(setup))
            && self.muscles.is_disjoint(exercise.primary())
            && (!self.impact || !exercise.impact())
            && !self.words.iter().any(|word| has_word(word))
    }

    fn allows_setup(&self, setup: &Setup) -> bool {
        setup.equipment().is_disjoint(self.equipment)
            && (!self.all_equipment || EMPTY_HANDED.allows(setup))
    }
}

static EMPTY_HANDED: LazyLock<Kit> = LazyLock::new(Kit::default);

/// The longest name of equipment at the start of the words: its length, and what it may mean.
fn named(typed: &[String]) -> Option<(usize, EquipmentSet)> {
    let is_end = |word: &String| CONJUNCTIONS.contains(&word.as_str());
    let length = typed.iter().position(is_end).unwrap_or(typed.len());
    let most = length.min(LONGEST_NAME);
    (1..=most).rev().find_map(|length| {
        let name = joined(typed.get(..length)?);
        let equipment =
            equipment_of(&name) | NAMES.get(&name).copied().unwrap_or_default();
        (!equipment.is_empty()).then_some((length, equipment))
    })
}

fn joined(typed: &[String]) -> String {
    let mut name = String::new();
    for word in words(typed) {
        name.push_str(&word.text);
    }
    name
}

/// What equipment is called, in one word. The last word of a name means everything of that kind:
/// a "bar" is a barbell, and one to hang from.
static NAMES: LazyLock<BTreeMap<String, EquipmentSet>> = LazyLock::new(|| {
    let mut names: BTreeMap<String, EquipmentSet> = BTreeMap::new();
    for &item in Equipment::ALL {
        for name in [item.as_str(), item.name()].iter().chain(item.words()) {
            let typed = super::fold::folded_words(name, LONGEST_NAME + 4);
            names.entry(joined(&typed)).or_default().insert(item);
        }
        let last = item.as_str().rsplit('-').next().unwrap_or_default();
        names.entry(joined(&[last.to_owned()])).or_default().insert(item);
    }
    for not_a_name in ["", "row", "press", "pair", "deck", "belt"] {
        names.remove(not_a_name);
    }
    let bars = names.entry("bar".to_owned()).or_default();
    bars.insert(Equipment::Barbell);
    names.insert("weight".to_owned(), EquipmentSet::weights());
    names
});

#[cfg(test)]
mod tests {
    use super::super::fold::folded_words;
    use super::*;

    #[test]
    fn what_is_denied_is_taken_out() {
        let taken = |text: &str| {
            let (denied, left) = Denied::taken_from(&folded_words(text, 16));
            (denied, left.join(" ").split_whitespace().collect::<Vec<_>>().join(" "))
        };
        let (denied, left) = taken("row without dumbbells or resistance bands, seated");
        assert_eq!(left, "row seated");
        assert_eq!(
            denied.equipment,
            EquipmentSet::from([
                Equipment::Dumbbell,
                Equipment::DumbbellPair,
                Equipment::ResistanceBand,
                Equipment::LoopBand,
            ])
        );
        let (denied, left) = taken("no pull-up bar chest");
        assert_eq!(
            (denied.equipment, left.as_str()),
            (Equipment::PullUpBar.into(), "chest")
        );
        let (denied, left) = taken("chest no equipment");
        assert!(denied.all_equipment && left == "chest", "{left}");
        let (denied, left) = taken("squat no weights");
        let loads = [Equipment::Barbell, Equipment::Kettlebell, Equipment::WeightedVest];
        assert!(denied.equipment.is_superset(loads.into()) && left == "squat", "{left}");
        assert!(!denied.equipment.contains(Equipment::ResistanceBand));
        let (denied, left) = taken("cardio no jumping");
        assert!(denied.impact && left == "cardio", "{left}");
        let (denied, left) = taken("press without shoulders and rows");
        assert!(!denied.muscles.is_empty() && left == "press and rows", "{left}");
        let (denied, left) = taken("squats no goblets");
        assert_eq!(
            (denied.words.join(" ").as_str(), left.as_str()),
            ("goblet", "squats")
        );
        let (denied, left) = taken("no");
        assert_eq!((denied, left.as_str()), (Denied::default(), "no"));
    }
}
