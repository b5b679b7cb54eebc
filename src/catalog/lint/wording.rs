//! What the words of an exercise give away.

use crate::equipment::{Equipment, EquipmentSet};
use crate::exercise::{Exercise, Setup};
use crate::text::{has_phrase, is_form_of, words};

use Equipment as E;

/// Words for equipment, and what justifies them: one of these, what stands in for one, or what
/// one stands in for.
const EQUIPMENT: &[(&str, &[Equipment])] = &[
    ("ball", &[E::ExerciseBall, E::MedicineBall, E::BosuBall, E::MassageBall]),
    ("band", &[E::ResistanceBand, E::LoopBand]),
    (
        "bar",
        &[
            E::Barbell,
            E::EzBar,
            E::TrapBar,
            E::PullUpBar,
            E::LowBar,
            E::SmithMachine,
            E::CableMachine,
            E::LatPulldownMachine,
            E::SquatRack,
        ],
    ),
    ("barbell", &[E::Barbell]),
    (
        "bench",
        &[
            E::Bench,
            E::DeclineBench,
            E::PreacherBench,
            E::BackExtensionBench,
            E::GluteHamBench,
        ],
    ),
    ("box", &[E::Box]),
    ("cable", &[E::CableMachine]),
    ("chair", &[E::Chair]),
    ("door", &[E::Door]),
    ("doorway", &[E::Door]),
    ("dumbbell", &[E::Dumbbell]),
    ("kettlebell", &[E::Kettlebell]),
    (
        "machine",
        &[
            E::SmithMachine,
            E::CableMachine,
            E::LatPulldownMachine,
            E::SeatedRowMachine,
            E::ChestPressMachine,
            E::PecDeck,
            E::ShoulderPressMachine,
            E::LegPress,
            E::HackSquatMachine,
            E::LegExtensionMachine,
            E::LegCurlMachine,
            E::CalfRaiseMachine,
            E::HipAbductorMachine,
            E::HipAdductorMachine,
            E::AbCrunchMachine,
            E::AssistedPullUpMachine,
            E::ReverseHyperMachine,
            E::RowingMachine,
        ],
    ),
    ("rack", &[E::SquatRack]),
    ("rope", &[E::ClimbingRope, E::JumpRope, E::BattleRope, E::CableMachine]),
    ("stick", &[E::Stick]),
    ("table", &[E::Table]),
    ("towel", &[E::Towel, E::Sliders]),
    ("wall", &[E::Wall]),
];

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
        for (name, things) in EQUIPMENT {
            let mut named = words.iter().enumerate();
            let is_named = named.any(|(index, word)| {
                // The ball of the foot is no equipment.
                let is_of_foot = words.get(index + 1).is_some_and(|next| next == "of");
                is_form_of(word, name) && !(*name == "ball" && is_of_foot)
            });
            let is_new = !found.iter().any(|it| it == name);
            if is_named && is_new && !things.iter().any(|thing| justifies(needed, *thing))
            {
                found.push((*name).to_owned());
            }
        }
    }
    found.into_iter()
}

fn justifies(needed: EquipmentSet, thing: Equipment) -> bool {
    let kin = thing.provides() | thing.provided_by() | thing.into();
    !needed.is_disjoint(kin)
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

/// Whether the instructions, or the note of a setup, speak of seconds or minutes.
pub(super) fn tells_time(exercise: &Exercise) -> bool {
    let notes = exercise.setups().iter().filter_map(Setup::note);
    let mut texts = exercise.instructions().iter().map(String::as_str).chain(notes);
    texts.any(|text| {
        words(text)
            .iter()
            .any(|word| is_form_of(word, "second") || is_form_of(word, "minute"))
    })
}
