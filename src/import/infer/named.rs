//! The things that a name mentions.

use super::name::Name;
use super::speech::Known;
use super::text::beginnings;
use crate::equipment::{Equipment, EquipmentSet};

use Equipment as E;

/// Words that must not be there, and the thing.
type Unless = (&'static [&'static str], Equipment);

/// Things by the words of a name; of those that share a word the first.
const THINGS: &[(&[&str], Unless)] = &[
    (&["incline", "bench"], (&[], E::InclineBench)),
    (&["inclined", "bench"], (&[], E::InclineBench)),
    (&["adjustable", "bench"], (&[], E::InclineBench)),
    (&["decline", "bench"], (&[], E::DeclineBench)),
    (&["declined", "bench"], (&[], E::DeclineBench)),
    (&["preacher", "bench"], (&[], E::PreacherBench)),
    (&["scott", "bench"], (&[], E::PreacherBench)),
    (&["hyperextension", "bench"], (&[], E::BackExtensionBench)),
    (&["bench"], (&[], E::Bench)),
    (&["power", "rack"], (&[], E::PowerRack)),
    (&["squat", "rack"], (&[], E::SquatRack)),
    (&["parallel", "bar"], (&[], E::DipBars)),
    (&["dip", "bar"], (&[], E::DipBars)),
    (&["dip", "station"], (&[], E::DipBars)),
    (&["dip", "stand"], (&[], E::DipBars)),
    (&["pull", "up", "bar"], (&[], E::PullUpBar)),
    (&["chin", "up", "bar"], (&[], E::PullUpBar)),
    (&["ring"], (&[], E::GymnasticRings)),
    (&["box"], (&["ammo"], E::Box)),
    (&["elevated", "platform"], (&[], E::Box)),
    (&["smith"], (&[], E::SmithMachine)),
    (&["cable"], (&[], E::CableMachine)),
    (&["pulley"], (&[], E::CableMachine)),
    (&["loop", "band"], (&[], E::LoopBand)),
    (&["mini", "band"], (&[], E::LoopBand)),
    (&["band"], (&["it", "iliotibial", "peg"], E::ResistanceBand)),
    (&["exercise", "ball"], (&[], E::ExerciseBall)),
    (&["stability", "ball"], (&[], E::ExerciseBall)),
    (&["swiss", "ball"], (&[], E::ExerciseBall)),
    (&["bosu"], (&[], E::BosuBall)),
    (&["medicine", "ball"], (&[], E::MedicineBall)),
    (&["dip", "belt"], (&[], E::DipBelt)),
    (&["climbing", "rope"], (&[], E::ClimbingRope)),
    (&["rope", "climb"], (&[], E::ClimbingRope)),
    (&["towel"], (&[], E::Towel)),
    (&["partner"], (&[], E::Partner)),
    (&["wall"], (&["ball", "abdominal"], E::Wall)),
    (&["chair"], (&["captain"], E::Chair)),
    (&["chain"], (&["posterior"], E::Chains)),
    (&["weighted", "vest"], (&[], E::WeightedVest)),
    (&["parallette"], (&[], E::Parallettes)),
];

const BEGINNINGS: [u64; THINGS.len()] = beginnings(THINGS);

/// Weights by the words of a name, where the field states no resistance.
const WEIGHTS: &[(&[&str], Equipment)] = &[
    (&["dumbbell"], E::Dumbbell),
    (&["kettlebell"], E::Kettlebell),
    (&["barbell"], E::Barbell),
    (&["weight", "plate"], E::WeightPlate),
    (&["plate"], E::WeightPlate),
];

/// The things that the name mentions: of several joined by "or" the first.
pub(super) fn things(name: &Name, known: Known) -> EquipmentSet {
    let mut things = EquipmentSet::empty();
    let mut used: Vec<&str> = Vec::new();
    let is_choice = name.has(&["or"]);
    for (words, (but, item)) in name.may_have(THINGS, &BEGINNINGS) {
        if !name.has(words) || name.has_any(but) {
            continue;
        }
        let is_part =
            known.is_on_machine && matches!(item, E::Chair | E::SquatRack | E::PowerRack);
        let last = words.last().copied().unwrap_or_default();
        if is_part || used.contains(&last) {
            continue;
        }
        used.push(last);
        things.insert(*item);
        if is_choice {
            return things;
        }
    }
    if known.resistance.is_empty() && !known.is_on_machine {
        let weight = WEIGHTS.iter().find(|(words, _)| name.has(words));
        if let Some((_, item)) =
            weight.filter(|_| things.is_disjoint(EquipmentSet::resistances()))
        {
            things.insert(*item);
        }
    }
    things
}

/// Whether the name says what is not needed: "Row without Bench".
pub(super) fn is_denial(name: &Name) -> bool {
    name.has_any(&["no", "without"])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_entry_is_reached_by_its_own_words() {
        let known = Known { is_on_machine: false, resistance: EquipmentSet::empty() };
        let mut name = Name::default();
        let weights = WEIGHTS.iter().map(|(words, item)| (*words, *item));
        let things_too = THINGS.iter().map(|(words, (_, item))| (*words, *item));
        for (words, item) in things_too.chain(weights) {
            name.read(&words.join(" "));
            assert_eq!(things(&name, known), item.into(), "{words:?}");
        }
    }
}
