//! Names and notes of a step on a watch.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use super::exercises::{self, Number};
use super::messages::{self, WorkoutStep};
use crate::codes::export as codes;
use crate::exercise::Laterality;
use crate::export::abilities::{self, Abilities, PartsAbility};
use crate::export::loss::Loss;
use crate::export::rounds::{Lighter, Part, Unrolled};
use crate::export::table::Accuracy;
use crate::export::text;
use crate::routine::{Side, Step};

/// What a FIT workout has fields for.
const ABILITIES: Abilities = Abilities {
    range: |_| false,
    minimum: |_| false,
    distance: true,
    load: |load| messages::weight(load).is_some(),
    effort: |_| false,
    sides: |laterality| laterality != Laterality::Alternating,
    parts: PartsAbility::Steps,
};

/// A step as a watch shows it.
#[derive(Debug)]
pub(super) struct Described<'a> {
    /// The number of the exercise, if it has one that no other exercise of the workout has.
    pub(super) exercise: Option<Number>,
    title: Cow<'a, str>,
    pub(super) notes: String,
    pub(super) left: String,
    pub(super) right: String,
    /// The lighter sets with their notes.
    lighter: Vec<(Lighter, String)>,
}

impl<'a> Described<'a> {
    /// Describes a step; its title is remembered, its losses are added.
    pub(super) fn new(
        block: &Unrolled<'_>,
        number: usize,
        step: &'a Step,
        titles: &mut BTreeMap<Number, String>,
        losses: &mut Vec<Loss>,
    ) -> Self {
        let title = text::line(step.exercise().name());
        let (exercise, loss) = numbered(step, &title, titles);
        let room = if exercise.is_some() { messages::TITLE } else { messages::STEP_NAME };
        let said = block.in_words(number, step);
        let (left, right) = (format!("Left side. {said}"), format!("Right side. {said}"));
        let longest = if step.prescription().is_per_side() { &right } else { &said };
        let is_cut = longest.len() > messages::NOTES;

        let names = [loss, text::shortened(&title, text::cut(&title, room))];
        let notes = is_cut.then(|| text::shortened(&said, "")).flatten();
        let of_step = names.into_iter().flatten().chain(notes);
        losses.extend(of_step.map(|loss| loss.of_step(number, step.exercise().id())));
        losses.extend(ABILITIES.losses(number, step));
        losses.extend(abilities::ramp_load(block, number, step));
        losses.extend(text::changed_of_step(number, step));

        let cut = |text: String| text::cut(&text, messages::NOTES).to_owned();
        let lighter = block.ramp.iter().filter_map(|part| match part {
            Part::Ramp(lighter) if lighter.number == number => {
                let side = match lighter.side {
                    None => "",
                    Some(Side::Left) => "Left side. ",
                    Some(Side::Right) => "Right side. ",
                };
                let said = text::lighter(lighter.set, step);
                Some((*lighter, format!("{side}{}", text::capitalised(&said))))
            }
            _ => None,
        });
        Self {
            exercise,
            title,
            notes: cut(said),
            left: cut(left),
            right: cut(right),
            lighter: lighter.collect(),
        }
    }

    /// The notes of a lighter set.
    pub(super) fn lighter(&self, lighter: &Lighter) -> Option<&str> {
        let found = self.lighter.iter().find(|(other, _)| other == lighter);
        found.map(|(_, notes)| notes.as_str())
    }

    /// The name of the step, where no title of an exercise says it.
    pub(super) fn name(&self) -> Option<&str> {
        let name = text::cut(&self.title, messages::STEP_NAME);
        (self.exercise.is_none() && !name.is_empty()).then_some(name)
    }

    /// The rest before the exercise, which the lap button ends.
    pub(super) fn approach(&self) -> WorkoutStep<'_> {
        let name = text::cut(&self.title, messages::STEP_NAME);
        let name = (!name.is_empty()).then_some(name);
        WorkoutStep { name, ..WorkoutStep::open_rest() }
    }
}

/// The number of a step's exercise, and the loss if it is not quite that or has none.
fn numbered(
    step: &Step,
    title: &str,
    titles: &mut BTreeMap<Number, String>,
) -> (Option<Number>, Option<Loss>) {
    let Some(entry) = exercises::entry(step) else {
        let message = "the format has no number for the exercise, exported by name only";
        return (None, Some(Loss::new(codes::UNTYPED_EXERCISE, message)));
    };
    if !is_free(titles, entry.number, title) {
        let message = "another step has the same exercise number, exported by name only";
        let loss = Loss::new(codes::UNTYPED_EXERCISE, message).with_text(entry.words);
        return (None, Some(loss));
    }
    let loss = (entry.accuracy == Accuracy::Near).then(|| {
        let message = "exported as a similar exercise";
        Loss::new(codes::SIMILAR_EXERCISE, message).with_text(entry.words)
    });
    (Some(entry.number), loss)
}

/// Whether an exercise may have a number. There is one title for each number, so that a second
/// exercise would appear under the name of the first.
fn is_free(titles: &mut BTreeMap<Number, String>, number: Number, title: &str) -> bool {
    match titles.entry(number) {
        Entry::Vacant(free) => {
            free.insert(text::cut(title, messages::TITLE).to_owned());
            true
        }
        Entry::Occupied(taken) => taken.get() == text::cut(title, messages::TITLE),
    }
}
