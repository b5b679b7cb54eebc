//! A session as a day of a Liftosaur program.

mod exercises;
mod sets;

use std::collections::{BTreeMap, BTreeSet};

use self::exercises::{Name, name};
use super::abilities::{Abilities, PartsAbility, mass};
use super::loss::{Export, Loss};
use super::rounds::{Unrolled, unrolled};
use super::table::Accuracy;
use super::text;
use crate::codes::export as codes;
use crate::prescription::{Load, Work};
use crate::routine::{BlockStyle, Pace, Routine, Step};

/// What Liftoscript has a notation for.
const ABILITIES: Abilities = Abilities {
    range: |work| matches!(work, Work::Reps { .. }),
    minimum: |work| !matches!(work, Work::Distance(_)),
    distance: false,
    load: |load| matches!(load, Load::OfMaximum(_)) || mass(load).is_some(),
    effort: |_| true,
    sides: |_| false,
    parts: PartsAbility::Sum,
};

/// Exports the session as a day of a program in Liftoscript, the language of the app Liftosaur.
///
/// The app refuses a whole text in which it does not know one exercise. Here every exercise has
/// a built-in name and the equipment of its setup. A step that has no such name is a remark of
/// the step after it, and a loss. A table kept by hand has the names for the embedded catalogue;
/// other exercises have none.
///
/// - The sets are those of the upper end; ranges of repetitions, minimums, masses, percentages
///   and ratings of effort are written as they are. Repetitions in reserve become a rating, which
///   is 10 less them (Zourdos 2016).
/// - Of a set in parts, what is done at its full load is written as one set: all repetitions of a
///   cluster, the first part of a drop set.
/// - Rests are those of the [timeline](Routine::timeline) at the default pace, so that the app's
///   own, which are longer, do not apply. Supersets and circuits are
///   supersets. A clock or a time that ends rounds is a remark, and a loss.
/// - A ramp is the warm-up of its exercise. Its shares are of the heaviest load here, and of the
///   first there: where these differ, that is a loss. The app adds warm-up sets where none are
///   stated, so every other exercise states that it has none of its own.
/// - A remark above the exercise says what the notation cannot, with the note of the setup.
///
/// # Example
///
/// ```
/// use regimen::{Catalog, Equipment, Routine, export};
///
/// let catalog = Catalog::builtin();
/// let routine = Routine::builder("Middle back")
///     .kit([Equipment::ResistanceBand])
///     .warm_up(catalog.get("rhomboid-stretch")?)
///     .strength(catalog.get("banded-upright-row")?.prescribed("3x8-10 RIR2".parse()?))
///     .build()?;
/// let day = export::liftoscript(&routine);
/// let lines: Vec<&str> = day.content().lines().collect();
/// assert_eq!(lines[..2], ["# Week 1", "## Middle back"]);
/// assert!(lines[2].starts_with("// First: Rhomboid Stretch, 3 sets of 30 seconds."));
/// assert_eq!(lines[4], "Upright Row, Band / 3x8-10 @8 60s / warmup: none");
/// assert_eq!(day.losses()[0].code(), "unmapped-exercise");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn liftoscript(routine: &Routine) -> Export<String> {
    let pace = Pace::default();
    let mut day = Day::default();
    for block in unrolled(routine, &pace) {
        day.add(&block);
    }
    day.losses.extend(text::changed(routine.name()));
    let mut script = String::new();
    // Remarks above the day are remarks of the day.
    if day.lines.is_empty() {
        day.waiting.iter().for_each(|remark| push_remark(&mut script, "By hand", remark));
    }
    script.push_str("# Week 1\n");
    push_day(&mut script, &title_of(routine), &day);
    Export::new(script, day.losses)
}

/// The name of a day.
pub(super) fn title_of(routine: &Routine) -> String {
    text::line(routine.name()).into_owned()
}

/// Adds a day with its title, and the remarks that belong to it.
pub(super) fn push_day(script: &mut String, title: &str, day: &Day) {
    script.push_str("## ");
    script.push_str(title);
    script.push('\n');
    let last = day.lines.len().saturating_sub(1);
    for (index, line) in day.lines.iter().enumerate() {
        line.before.iter().for_each(|remark| push_remark(script, "First", remark));
        if let Some(remark) = &line.own {
            push_remark(script, "Note", remark);
        }
        if index == last {
            day.waiting.iter().for_each(|remark| push_remark(script, "Then", remark));
        }
        script.push_str(&line.exercise);
        script.push('\n');
    }
}

/// Adds a remark, in which no character has a meaning for Markdown.
fn push_remark(script: &mut String, word: &str, remark: &str) {
    script.push_str("// ");
    script.push_str(word);
    script.push_str(": ");
    for letter in remark.chars() {
        if matches!(letter, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>') {
            script.push('\\');
        }
        script.push(letter);
    }
    script.push('\n');
}

/// The lines of a day so far.
#[derive(Default)]
pub(super) struct Day {
    lines: Vec<Line>,
    /// Steps without a built-in exercise, which belong to the line that comes next.
    waiting: Vec<String>,
    /// How often each exercise was written.
    seen: BTreeMap<String, usize>,
    supersets: usize,
    pub(super) losses: Vec<Loss>,
    /// The names that have a progress: the language has one for a whole program.
    pub(super) progressing: BTreeSet<String>,
}

/// What a programme says of a step besides.
#[derive(Default)]
pub(super) struct Adding {
    /// A label, under which the exercise has a progress of its own.
    pub(super) label: Option<String>,
    /// The section with its progress.
    pub(super) progress: Option<String>,
}

/// A line with an exercise, and the remarks above it.
struct Line {
    before: Vec<String>,
    own: Option<String>,
    exercise: String,
}

impl Day {
    fn add(&mut self, block: &Unrolled<'_>) {
        self.add_with(block, |_| Adding::default());
    }

    /// Adds a block, with what is to be added to each of its steps, by their numbers.
    pub(super) fn add_with(
        &mut self,
        block: &Unrolled<'_>,
        adding: impl Fn(usize) -> Adding,
    ) {
        let names: Vec<Option<Name>> = block.steps.iter().map(name).collect();
        let is_superset = names.iter().flatten().count() > 1;
        self.supersets += usize::from(is_superset);
        let superset = is_superset.then(|| letters(self.supersets));
        self.losses.extend(block.lost_clock());
        for ((number, step), name) in block.numbered().zip(names) {
            let changed = text::changed_of_step(number, step);
            let Some(name) = name else {
                self.losses.push(unmapped(number, step));
                self.losses.extend(changed);
                self.waiting.push(in_words(block, number, step));
                continue;
            };
            let mut losses: Vec<Loss> =
                similar(number, step, &name).into_iter().collect();
            losses.extend(ABILITIES.losses(number, step));
            losses.extend(ramp_share(block, number, step));
            let is_told = losses.is_empty()
                && step.setup().note().is_none()
                && matches!(block.style, BlockStyle::Straight | BlockStyle::Superset);
            self.losses.extend(losses);
            self.losses.extend(changed);

            let Adding { label, progress } = adding(number);
            let mut exercise = self.labelled(&name, label.as_deref());
            let labelled = exercise.clone();
            exercise.push_str(" / ");
            exercise.push_str(&sets::sets(block, number, step));
            if let Some(superset) = &superset {
                exercise.push_str(" / superset: ");
                exercise.push_str(superset);
            }
            exercise.push_str(" / warmup: ");
            exercise.push_str(&sets::warm_up(block.ramp_of(number)));
            if let Some(progress) = progress.filter(|_| self.progressing.insert(labelled))
            {
                exercise.push_str(" / ");
                exercise.push_str(&progress);
            }
            let own = (!is_told).then(|| in_words(block, number, step));
            let before = std::mem::take(&mut self.waiting);
            self.lines.push(Line { before, own, exercise });
        }
    }

    /// Name and equipment; with a label of its own, or where the day has the same ones already,
    /// which would be an error.
    fn labelled(&mut self, name: &Name, label: Option<&str>) -> String {
        let name = match label {
            Some(label) => format!("{label}: {name}"),
            None => name.to_string(),
        };
        let seen = self.seen.entry(name.clone()).or_default();
        *seen += 1;
        match (*seen, label) {
            (1, _) => name,
            (seen, Some(_)) => format!("{seen}-{name}"),
            (seen, None) => format!("{seen}: {name}"),
        }
    }
}

/// A step in words: its name, its prescription and its remarks.
fn in_words(block: &Unrolled<'_>, number: usize, step: &Step) -> String {
    let name = text::line(step.exercise().name());
    format!("{name}, {}", block.in_words(number, step))
}

fn unmapped(number: usize, step: &Step) -> Loss {
    let message = "not a built-in exercise, exported as a remark";
    let loss = Loss::new(codes::UNMAPPED_EXERCISE, message);
    loss.of_step(number, step.exercise().id()).with_text(step.prescription().to_string())
}

fn similar(number: usize, step: &Step, name: &Name) -> Option<Loss> {
    (name.accuracy == Accuracy::Near).then(|| {
        let loss = Loss::new(codes::SIMILAR_EXERCISE, "exported as a similar exercise");
        loss.of_step(number, step.exercise().id()).with_text(name.to_string())
    })
}

/// The loss where the shares of a ramp are of another load than here.
fn ramp_share(block: &Unrolled<'_>, number: usize, step: &Step) -> Option<Loss> {
    let sets = block.ramp_of(number)?;
    let first = step.prescription().runs().first()?.load.as_ref().and_then(mass);
    if first.is_some() && first == step.prescription().heaviest() {
        return None;
    }
    let message = "the shares of the lighter sets are of the first load in the app";
    let loss = Loss::new(codes::LOST_LOAD, message).with_text(sets.to_string());
    Some(loss.of_step(number, step.exercise().id()))
}

/// A, B and so on, then AA, AB and so on.
fn letters(number: usize) -> String {
    let mut letters = Vec::new();
    let mut left = number;
    while left > 0 {
        let letter = u8::try_from((left - 1) % 26).unwrap_or_default();
        letters.push(char::from(b'A' + letter));
        left = (left - 1) / 26;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn supersets_are_lettered() {
        assert_eq!([1, 2, 26, 27, 53].map(letters), ["A", "B", "Z", "AA", "BA"]);
    }

    #[test]
    fn remarks_are_no_markdown() {
        let mut script = String::new();
        push_remark(&mut script, "Note", "![x](http://x) *b* <i> `c` 90/90");
        assert_eq!(script, "// Note: !\\[x\\](http://x) \\*b\\* \\<i\\> \\`c\\` 90/90\n");
    }
}
