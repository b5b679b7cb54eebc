//! The equipment of a row, from its field and from its text.

use super::keywords::{SideWord, ThingWord};
use super::name::Name;
use super::named;
use super::speech::{Known, Spoken};
use super::text::{About, Text};
use super::vague;
use crate::equipment::{Equipment, EquipmentSet};
use crate::exercise::{ExerciseKind, Setup};
use crate::import::row::StatedEquipment;
use crate::import::warning::ImportWarningKind;

use Equipment as E;

/// The setup of a row; every inference is added to `told`.
pub(super) fn setup(
    stated: &StatedEquipment,
    kind: ExerciseKind,
    name: &Name,
    steps: &Text,
    told: &mut Vec<ImportWarningKind>,
) -> Setup {
    let mut needed = stated.items;
    let mut inferred = spoken_of(stated, name, steps);
    let mut unknown = stated.unknown.as_deref();
    if let Some(word) = stated.vague {
        let named = vague::by_name(name);
        let meant = named.unwrap_or_else(|| vague::by_steps(steps, inferred.is_empty()));
        // The meaning of a vague word is known once the text mentions a thing.
        let is_spoken_of = named.is_none() && word == "other" && !inferred.is_empty();
        unknown = unknown.or((meant.is_empty() && !is_spoken_of).then_some(word));
        inferred |= meant;
    }
    if stated.is_unstated && inferred.is_empty() {
        inferred |= vague::alone(name).map(EquipmentSet::from).unwrap_or_default();
        let is_on_machine = inferred.is_empty() && name.has(&["machine"]);
        unknown = unknown.or(is_on_machine.then_some("machine"));
    }
    if stated.vague != Some("machine") {
        inferred |= given_away_by(name, kind, needed, inferred);
    }
    inferred = without_implied(without_parts(inferred, stated), needed);
    told.extend(inferred.iter().map(ImportWarningKind::EquipmentInferred));
    needed |= inferred;

    for (one, pair, words) in [
        (E::Dumbbell, E::DumbbellPair, [ThingWord::Dumbbell, ThingWord::Dumbbells]),
        (
            E::Kettlebell,
            E::KettlebellPair,
            [ThingWord::Kettlebell, ThingWord::Kettlebells],
        ),
    ] {
        if needed.contains(one) && speaks_of_two(name, steps, words) {
            needed.remove(one);
            needed.insert(pair);
            told.push(ImportWarningKind::PairInferred(pair));
        }
    }
    if let Some(word) = unknown {
        told.push(ImportWarningKind::EquipmentUnknown(word.to_owned()));
        return Setup::new(needed).with_unknown(word);
    }
    if stated.is_unstated && needed.is_empty() {
        told.push(ImportWarningKind::EquipmentAssumedNone);
    }
    Setup::new(needed)
}

/// The setup of a row whose texts cannot be read: what the field states, and where that is
/// nothing, it is not known what is needed.
pub(super) fn as_stated(
    stated: &StatedEquipment,
    told: &mut Vec<ImportWarningKind>,
) -> Setup {
    let unread = || stated.items.is_empty().then_some("equipment in another language");
    let unknown = stated.unknown.as_deref().or(stated.vague).or_else(unread);
    let Some(word) = unknown else { return Setup::new(stated.items) };
    told.push(ImportWarningKind::EquipmentUnknown(word.to_owned()));
    Setup::new(stated.items).with_unknown(word)
}

fn spoken_of(stated: &StatedEquipment, name: &Name, steps: &Text) -> EquipmentSet {
    let known = Known {
        is_on_machine: stated.vague == Some("machine") || name.has(&["smith"]),
        resistance: stated.items & EquipmentSet::resistances(),
    };
    let named = named::things(name, known);
    let mut spoken = Spoken::default();
    spoken.listen(steps, known);
    if named::is_denial(name) {
        return spoken.needed(stated.items) - named;
    }
    spoken.named(named);
    spoken.needed(stated.items)
}

/// Equipment that is implied by the name alone.
fn given_away_by(
    name: &Name,
    kind: ExerciseKind,
    stated: EquipmentSet,
    inferred: EquipmentSet,
) -> EquipmentSet {
    let mut given = EquipmentSet::empty();
    // Where nothing else holds the body up.
    let holds_up = [
        E::GymnasticRings,
        E::Bench,
        E::Box,
        E::Chair,
        E::LowBar,
        E::SuspensionTrainer,
        E::AssistedPullUpMachine,
        E::Wall,
    ];
    let is_free =
        stated.is_disjoint(EquipmentSet::resistances()) && kind == ExerciseKind::Strength;
    if is_free && (inferred | stated).is_disjoint(EquipmentSet::from(holds_up)) {
        if hangs(name) {
            given.insert(E::PullUpBar);
        } else if name.has(&["dip"]) {
            given.insert(E::DipBars);
        } else if name.has(&["incline", "push", "up"]) {
            given.insert(E::Box);
        }
    }
    given
}

/// Leaves out what is part of another thing, or what it is fixed to, which may be anything.
fn without_parts(mut inferred: EquipmentSet, stated: &StatedEquipment) -> EquipmentSet {
    let benches =
        [E::InclineBench, E::DeclineBench, E::PreacherBench, E::BackExtensionBench];
    let is_smith = inferred.contains(E::SmithMachine);
    if !inferred.is_disjoint(benches.into()) {
        inferred.remove(E::Bench);
    }
    if stated.vague == Some("machine") && !is_smith {
        inferred.remove(E::Bench);
    }
    if stated.items.contains(E::CableMachine) {
        inferred.remove(E::LatPulldownMachine);
    }
    if is_smith || inferred.contains(E::SuspensionTrainer) {
        inferred.remove(E::SquatRack);
    }
    inferred
}

/// Leaves out what other required things stand in for, and what is stated.
fn without_implied(inferred: EquipmentSet, stated: EquipmentSet) -> EquipmentSet {
    let all = inferred | stated;
    let implied = all.iter().fold(stated, |implied, item| implied | item.provides());
    inferred - implied
}

/// Whether the name is that of an exercise done hanging from a bar.
fn hangs(name: &Name) -> bool {
    let is_pull_up = [&["pull", "up"][..], &["chin", "up"], &["muscle", "up"]];
    is_pull_up.iter().any(|words| name.has(words))
        || name.has_any(&["hanging", "hang", "chin"])
            && !name.has_any(&["clean", "snatch", "crunch", "tuck"])
}

/// Whether two of a weight are meant.
fn speaks_of_two(name: &Name, steps: &Text, [one, two]: [ThingWord; 2]) -> bool {
    let is_of_leg = name.has(&["leg"]) && !name.has_any(&["arm", "hand"]);
    if name.has_any(&["one", "single"]) && !is_of_leg {
        return false;
    }
    if is_in_each_hand(steps) || name.has_any(&["two", "double"]) {
        return true;
    }
    let mut is_one = false;
    let mut is_more = name.words().any(|word| ThingWord::of(word) == Some(two));
    for index in steps.keywords(About::Things) {
        let word = ThingWord::of(steps.word(index));
        match steps.before(index) {
            "two" if word == Some(two) => return true,
            "one" => is_one |= word == Some(one),
            _ => is_more |= word == Some(two),
        }
    }
    is_more && !is_one
}

/// "A dumbbell in each hand", "with each arm".
fn is_in_each_hand(steps: &Text) -> bool {
    steps.keywords(About::Sides).any(|index| {
        SideWord::of(steps.word(index)) == Some(SideWord::Each)
            && matches!(steps.word(index + 1), "hand" | "arm")
            && index
                .checked_sub(1)
                .is_some_and(|before| matches!(steps.word(before), "in" | "on" | "with"))
    })
}
