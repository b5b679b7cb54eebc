//! A session that a stranger wrote.

use regimen::exercise::{Setup, Source};
use regimen::{Equipment, Exercise, ExerciseKind, Muscle, Routine};

/// A session in which every text that a stranger may write is the given one.
pub(crate) fn written(name: &str, text: &str) -> Routine {
    let [title, author] = [name, name].map(str::to_owned);
    let (license, url) = (short(text), text.to_owned());
    let source = Source::new(title, license).with_author(author).with_url(url);
    let exercise = |id: &str, kind: ExerciseKind| {
        Exercise::builder(id, name, kind)
            .primary(Muscle::Rhomboids)
            .setup(Setup::new([Equipment::ResistanceBand]).with_note(text))
            .prescription("3x10")
            .instruction(text)
            .instruction(text)
            .caution(text)
            .source(source.clone())
            .build()
            .unwrap()
    };
    Routine::builder(name)
        .kit([Equipment::ResistanceBand])
        .warm_up(exercise("warm", ExerciseKind::DynamicStretch))
        .strength(exercise("row", ExerciseKind::Strength))
        .build()
        .unwrap()
}

/// The first characters of a text, as many as a name may have.
pub(crate) fn short(text: &str) -> String {
    text.chars().take(200).collect()
}
