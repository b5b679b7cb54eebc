//! The rules in the documentation of [`import`](crate::import), for what a source cannot say.

mod equipment;
mod keywords;
mod naming;
mod sides;
mod speech;
mod text;
mod things;
mod vague;

use super::row::{Category, Stated};
use super::warning::ImportWarningKind;
use crate::OutOfRange;
use crate::exercise::{
    Exercise, ExerciseData, ExerciseId, ExerciseKind, Force, InvalidExercise, Laterality,
    Level,
};
use crate::prescription::{Prescription, Run, Sets, Work};
use text::Text;

/// Room for the texts of one row after the other.
#[derive(Default)]
pub(super) struct Texts {
    name: Text,
    steps: Text,
}

/// Makes an exercise of a row; every inference is added to `told`.
pub(super) fn exercise(
    id: ExerciseId,
    name: &str,
    stated: Stated,
    texts: &mut Texts,
    told: &mut Vec<ImportWarningKind>,
) -> Result<Exercise, InvalidExercise> {
    let Texts { name: name_words, steps: step_words } = texts;
    name_words.read([name]);
    step_words.read(stated.steps.iter().map(String::as_str));

    if stated.primary.is_empty() && stated.secondary.is_empty() {
        told.push(ImportWarningKind::NoMuscles);
    }
    let repeated = stated.primary & stated.secondary;
    if !repeated.is_empty() {
        told.push(ImportWarningKind::RoleRepeated(repeated));
    }
    let kind = kind(stated.category, name_words, step_words, told);
    let setup = equipment::setup(&stated.equipment, kind, name_words, step_words, told);
    let pairs = [crate::Equipment::DumbbellPair, crate::Equipment::KettlebellPair];
    let has_pair = !setup.equipment().is_disjoint(pairs.into());
    let laterality = sides::laterality(name_words, step_words, kind, has_pair, told);
    let pattern = naming::pattern(kind, name_words);
    if let Some(pattern) = pattern {
        told.push(ImportWarningKind::PatternInferred(pattern));
    }
    let has_band = setup.equipment().contains(crate::Equipment::ResistanceBand);
    let coaching = matches!(stated.category, Category::Olympic | Category::Strongman)
        || (naming::is_upright_row(name_words) && !has_band);
    if coaching {
        told.push(ImportWarningKind::CoachingInferred);
    }
    let level = stated.level.unwrap_or_else(|| {
        told.push(ImportWarningKind::LevelAssumed);
        Level::Intermediate
    });
    let is_coached =
        coaching || Exercise::COACHED_NAMES.iter().any(|phrase| name_words.has(phrase));
    told.push(ImportWarningKind::DoseDefault);
    if stated.steps.is_empty() {
        told.push(ImportWarningKind::NoSteps);
    }
    told.push(ImportWarningKind::LoadsUnknown);

    let dose = dose(kind, stated.force, is_coached, stated.tempo);
    let prescription = match (dose, laterality) {
        (Ok(dose), Laterality::Bilateral) => dose,
        (Ok(dose), _) => dose.on_each_side(),
        // The prescriptions below are in range, so this is never reached.
        (Err(_), _) => Prescription::blank(),
    };
    ExerciseData {
        id,
        name: name.trim().to_owned(),
        aliases: stated.aliases,
        formerly: Vec::new(),
        kind,
        pattern,
        mechanic: stated.mechanic,
        force: stated.force,
        level,
        laterality,
        coaching,
        staple: false,
        impact: false,
        primary: stated.primary,
        secondary: stated.secondary - stated.primary,
        stabilizers: crate::MuscleSet::empty(),
        mobilises: crate::RegionSet::empty(),
        loads: None,
        setups: vec![setup],
        prescription,
        instructions: instructions(stated.steps),
        cautions: Vec::new(),
        easier: Vec::new(),
        harder: Vec::new(),
        modifiers: Vec::new(),
        source: stated.source,
        media: Vec::new(),
    }
    .try_into()
}

fn kind(
    category: Category,
    name: &Text,
    steps: &Text,
    told: &mut Vec<ImportWarningKind>,
) -> ExerciseKind {
    match category {
        Category::Strength | Category::Olympic | Category::Strongman => {
            ExerciseKind::Strength
        }
        Category::Plyometrics => ExerciseKind::Plyometric,
        Category::Cardio => ExerciseKind::Cardio,
        Category::Stretching => {
            let kind = if naming::is_movement(name, steps) {
                ExerciseKind::DynamicStretch
            } else {
                ExerciseKind::StaticStretch
            };
            told.push(ImportWarningKind::KindInferred(kind));
            kind
        }
    }
}

/// The default prescription of a kind; choices of this crate.
fn dose(
    kind: ExerciseKind,
    force: Option<Force>,
    is_coached: bool,
    tempo: Option<crate::prescription::Tempo>,
) -> Result<Prescription, OutOfRange> {
    let two_or_three = || Sets::try_from(2..=3);
    let reps = |low, high| -> Result<Work, OutOfRange> {
        match tempo {
            Some(tempo) => Work::reps_at(low..=high, tempo),
            None => Work::reps(low..=high),
        }
    };
    let run = match kind {
        ExerciseKind::StaticStretch | ExerciseKind::DynamicStretch => {
            Run::new(2.try_into()?, Work::hold(20..=30)?)
        }
        ExerciseKind::Cardio => Run::new(1.try_into()?, Work::hold(300)?),
        _ if is_coached => Run::new(3.try_into()?, reps(3, 5)?),
        ExerciseKind::Plyometric => Run::new(two_or_three()?, reps(5, 5)?),
        _ if force == Some(Force::Static) => {
            Run::new(two_or_three()?, Work::hold(20..=30)?)
        }
        _ => Run::new(two_or_three()?, reps(8, 12)?),
    };
    Prescription::new([run])
}

/// The steps that say something; one longer than a text may be is split between words.
fn instructions(mut steps: Vec<String>) -> Vec<String> {
    let longest = crate::limits::TEXT.high() as usize;
    steps.retain(|step| !step.trim().is_empty());
    if steps.iter().all(|step| step.len() <= longest) {
        return steps;
    }
    let split = |step: String| {
        if step.len() <= longest {
            vec![step]
        } else {
            crate::text::lines(&step, longest)
        }
    };
    steps.into_iter().flat_map(split).collect()
}
