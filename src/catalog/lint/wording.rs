//! Words of an exercise that do not fit its other fields.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::equipment::{Equipment, EquipmentSet};
use crate::exercise::{Exercise, Setup};
use crate::prescription::{Run, Work};
use crate::text::{has_phrase, is_form_of, words};

/// The words by which instructions mention equipment, and what justifies each: a thing that it
/// stands for, what that thing stands in for, or what stands in for the thing.
static EQUIPMENT: LazyLock<BTreeMap<&'static str, EquipmentSet>> = LazyLock::new(|| {
    let mut words: BTreeMap<&'static str, EquipmentSet> = BTreeMap::new();
    for item in Equipment::ALL {
        let kin = item.provides() | item.provided_by() | (*item).into();
        for word in item.mentions() {
            *words.entry(word).or_default() |= kin;
        }
    }
    words
});

/// In a sentence with one of these, equipment is ruled out or one of several ways.
const HEDGES: &[&str] = &[
    "no",
    "not",
    "never",
    "without",
    "instead",
    "or",
    "if",
    "may",
    "optional",
    "optionally",
];

/// Wording in the instructions that makes an exercise one-sided.
const ONE_SIDED: &[&[&str]] = &[
    &["other", "side"],
    &["opposite", "side"],
    &["each", "side"],
    &["one", "side"],
    &["change", "sides"],
    &["switch", "sides"],
    &["swap", "sides"],
    &["other", "arm"],
    &["other", "leg"],
];

/// Wording in the name that makes an exercise one-sided.
const ONE_SIDED_NAMES: &[&[&str]] =
    &[&["one", "arm"], &["single", "arm"], &["one", "leg"], &["single", "leg"]];

/// Words of the instructions that name equipment no setup needs, each once.
pub(super) fn equipment_not_in_setup(
    exercise: &Exercise,
) -> impl Iterator<Item = String> {
    let needed: EquipmentSet =
        exercise.setups().iter().flat_map(Setup::equipment).collect();
    let sentences =
        exercise.instructions().iter().flat_map(|text| text.split(['.', ';']));
    let mut found: Vec<String> = Vec::new();
    for sentence in sentences {
        let words = words(sentence);
        if words.iter().any(|word| HEDGES.contains(&word.as_str())) {
            continue;
        }
        for (name, justifying) in EQUIPMENT.iter() {
            let mut named = words.iter().enumerate();
            let is_named = named.any(|(index, word)| {
                // The ball of the foot is not equipment.
                let is_of_foot = words.get(index + 1).is_some_and(|next| next == "of");
                is_form_of(word, name) && !(*name == "ball" && is_of_foot)
            });
            let is_new = !found.iter().any(|it| it == name);
            if is_named && is_new && needed.is_disjoint(*justifying) {
                found.push((*name).to_owned());
            }
        }
    }
    found.into_iter()
}

/// Words for a position that is kept for some time.
const PAUSES: &[&str] = &["pause", "hold", "squeeze", "wait"];

/// The first word for a pause of some seconds that the prescription lacks.
pub(super) fn untimed_pause(exercise: &Exercise) -> Option<String> {
    let is_timed = |run: &Run| match run.work.tempo() {
        Some(tempo) => tempo.pause().seconds() > 0 || tempo.pause_at_top().seconds() > 0,
        None => !matches!(run.work.parts().first(), Some(Work::Reps { .. })),
    };
    if exercise.prescription().runs().iter().any(is_timed) {
        return None;
    }
    let clauses =
        exercise.instructions().iter().flat_map(|text| text.split(['.', ';', ',']));
    clauses.into_iter().find_map(|clause| {
        let words = words(clause);
        let has_seconds = words.iter().any(|word| is_form_of(word, "second"));
        let pause = PAUSES.iter().find(|pause| words.iter().any(|word| word == *pause));
        pause.filter(|_| has_seconds).map(|pause| (*pause).to_owned())
    })
}

/// Words of the name that mention equipment, each with the first setup that does not need it.
pub(super) fn name_against_setups(
    exercise: &Exercise,
) -> impl Iterator<Item = (String, &Setup)> {
    let name = words(exercise.name());
    let mentioned = EQUIPMENT
        .iter()
        .filter(move |(word, _)| name.iter().any(|other| is_form_of(other, word)));
    mentioned.filter_map(|(word, justifying)| {
        let against = exercise
            .setups()
            .iter()
            .find(|setup| setup.equipment().is_disjoint(*justifying));
        Some(((*word).to_owned(), against?))
    })
}

/// The first one-sided wording of the name or the instructions.
pub(super) fn one_sided(exercise: &Exercise) -> Option<String> {
    let name = words(exercise.name());
    let in_name = ONE_SIDED_NAMES.iter().find(|phrase| has_phrase(&name, phrase));
    let in_texts = || {
        let texts: Vec<_> =
            exercise.instructions().iter().map(|text| words(text)).collect();
        ONE_SIDED
            .iter()
            .find(|phrase| texts.iter().any(|words| has_phrase(words, phrase)))
    };
    in_name.or_else(in_texts).map(|phrase| phrase.join(" "))
}

/// Whether the instructions, or the note of a setup, mention seconds or minutes.
pub(super) fn tells_time(exercise: &Exercise) -> bool {
    let notes = exercise.setups().iter().filter_map(Setup::note);
    let mut texts = exercise.instructions().iter().map(String::as_str).chain(notes);
    texts.any(|text| {
        words(text)
            .iter()
            .any(|word| is_form_of(word, "second") || is_form_of(word, "minute"))
    })
}
