//! The rules in the documentation of [`import`](crate::import), for what a source cannot say.

mod equipment;
mod hold;
mod impact;
mod keywords;
mod language;
mod loads;
mod name;
mod named;
mod pattern;
mod sides;
mod speech;
mod staple;
mod text;
mod things;
mod vague;

use super::json::is_said;
use super::row::{Category, Stated};
use super::warning::ImportWarningKind;
use crate::OutOfRange;
use crate::equipment::{Equipment, EquipmentSet};
use crate::exercise::{
    COACHED_WORDS, Exercise, ExerciseData, ExerciseId, ExerciseKind, Force,
    InvalidExercise, Laterality, Level, Setup,
};
use crate::muscle::MuscleSet;
use crate::prescription::{Prescription, Run, Sets, Tempo, Work};
use crate::region::RegionSet;
use name::Name;
use staple::Staples;
use text::Text;

/// What the rules share, and room for the texts of one row after the other.
#[derive(Default)]
pub(super) struct Rules {
    name: Name,
    steps: Text,
    staples: Staples,
}

/// What the wording of a row says.
struct Inferred {
    kind: ExerciseKind,
    setup: Setup,
    laterality: Laterality,
    pattern: Option<crate::exercise::Pattern>,
    coaching: bool,
    impact: bool,
    is_hold: bool,
}

impl Rules {
    /// Makes an exercise of a row; every inference is added to `told`.
    pub(super) fn exercise(
        &mut self,
        id: ExerciseId,
        name: &str,
        stated: Stated,
        told: &mut Vec<ImportWarningKind>,
    ) -> Result<Exercise, InvalidExercise> {
        self.name.read(name);
        self.steps.read(stated.steps.iter().map(String::as_str));

        if stated.primary.is_empty() && stated.secondary.is_empty() {
            told.push(ImportWarningKind::NoMuscles);
        }
        let repeated = stated.primary & stated.secondary;
        if !repeated.is_empty() {
            told.push(ImportWarningKind::RoleRepeated(repeated));
        }
        let is_foreign = stated.language.is_some()
            || language::is_foreign(name, &self.name, &stated.steps, &self.steps);
        if is_foreign {
            told.push(ImportWarningKind::NotEnglish(stated.language.clone()));
        }
        let said = if is_foreign {
            unread(&stated, told)
        } else {
            read(&self.name, &self.steps, &stated, told)
        };
        let staple = self.staples.contain(&self.name, id.as_str());
        if staple {
            told.push(ImportWarningKind::StapleKnown);
        }
        if stated.level.is_none() {
            told.push(ImportWarningKind::LevelAssumed);
        }
        let is_coached =
            said.coaching || COACHED_WORDS.iter().any(|words| self.name.has(words));
        told.push(ImportWarningKind::DoseDefault);
        if stated.steps.is_empty() {
            told.push(ImportWarningKind::NoSteps);
        }
        told.push(match said.setup.loads() {
            Some(loads) => ImportWarningKind::LoadsInferred(loads),
            None => ImportWarningKind::LoadsUnknown,
        });

        let dose = dose(&said, is_coached, stated.tempo);
        let prescription = match (dose, said.laterality) {
            (Ok(dose), Laterality::Bilateral) => dose,
            (Ok(dose), _) => dose.on_each_side(),
            // The prescriptions below are in range, so this is never reached.
            (Err(_), _) => Prescription::blank(),
        };
        let held = said.is_hold.then_some(Force::Static);
        ExerciseData {
            id,
            name: name.trim().to_owned(),
            aliases: stated.aliases,
            formerly: Vec::new(),
            kind: said.kind,
            pattern: said.pattern,
            mechanic: stated.mechanic,
            force: stated.force.or(held),
            level: stated.level.unwrap_or(Level::Intermediate),
            laterality: said.laterality,
            coaching: said.coaching,
            staple,
            impact: said.impact,
            primary: stated.primary,
            secondary: stated.secondary - stated.primary,
            stabilizers: MuscleSet::empty(),
            mobilises: RegionSet::empty(),
            loads: None,
            setups: vec![said.setup],
            prescription,
            instructions: instructions(stated.steps),
            cautions: Vec::new(),
            easier: Vec::new(),
            harder: Vec::new(),
            modifiers: Vec::new(),
            source: stated.source,
            media: stated.media,
        }
        .try_into()
    }
}

/// The rules of wording, applied to an English row.
fn read(
    name: &Name,
    steps: &Text,
    stated: &Stated,
    told: &mut Vec<ImportWarningKind>,
) -> Inferred {
    let category = stated.category.unwrap_or_else(|| category(name));
    let kind = kind(category, name, steps, told);
    if stated.category.is_none() && category != Category::Stretching {
        told.push(ImportWarningKind::KindInferred(kind));
    }
    let mut setup = equipment::setup(&stated.equipment, kind, name, steps, told);
    let pairs = [Equipment::DumbbellPair, Equipment::KettlebellPair];
    let has_pair = !setup.equipment().is_disjoint(pairs.into());
    let laterality = sides::laterality(name, steps, kind, has_pair, told);
    let pattern = pattern::pattern(kind, name);
    if let Some(pattern) = pattern {
        told.push(ImportWarningKind::PatternInferred(pattern));
    }
    let is_hold = hold::is_hold(kind, stated.force, pattern, name, steps);
    if is_hold && stated.force != Some(Force::Static) {
        told.push(ImportWarningKind::HoldInferred);
    }
    let has_band = setup.equipment().contains(Equipment::ResistanceBand);
    let coaching = matches!(category, Category::Olympic | Category::Strongman)
        || (pattern::is_upright_row(name) && !has_band);
    if coaching {
        told.push(ImportWarningKind::CoachingInferred);
    }
    let impact = impact::has_impact(kind, category, setup.equipment(), name, steps);
    if impact {
        told.push(ImportWarningKind::ImpactInferred);
    }
    if assists(kind, setup.equipment(), name) {
        told.push(ImportWarningKind::AssistsInferred);
        setup = setup.assisting();
    }
    let facts = loads::Facts {
        kind,
        pattern,
        name,
        steps,
        equipment: setup.equipment(),
        laterality,
        has_impact: impact,
    };
    // What cannot be identified may load anything.
    if let Some(loads) = loads::loads(facts).filter(|_| setup.unknown().is_none()) {
        setup = setup.with_loads(loads);
    }
    Inferred { kind, setup, laterality, pattern, coaching, impact, is_hold }
}

/// What is known of a row whose texts cannot be read: no more than its fields say.
fn unread(stated: &Stated, told: &mut Vec<ImportWarningKind>) -> Inferred {
    let category = stated.category.unwrap_or(Category::Strength);
    let kind = match category {
        Category::Strength | Category::Olympic | Category::Strongman => {
            ExerciseKind::Strength
        }
        Category::Plyometrics => ExerciseKind::Plyometric,
        Category::Cardio => ExerciseKind::Cardio,
        Category::Stretching => ExerciseKind::StaticStretch,
    };
    if matches!(stated.category, None | Some(Category::Stretching)) {
        told.push(ImportWarningKind::KindInferred(kind));
    }
    let coaching = matches!(category, Category::Olympic | Category::Strongman);
    if coaching {
        told.push(ImportWarningKind::CoachingInferred);
    }
    // A jump is a jump in every language.
    let impact = kind == ExerciseKind::Plyometric;
    if impact {
        told.push(ImportWarningKind::ImpactInferred);
    }
    Inferred {
        kind,
        setup: equipment::as_stated(&stated.equipment, told),
        laterality: Laterality::Bilateral,
        pattern: None,
        coaching,
        impact,
        is_hold: stated.force == Some(Force::Static) && kind == ExerciseKind::Strength,
    }
}

/// The category of a row that states none.
fn category(name: &Name) -> Category {
    if name.has(&["stretch"]) {
        Category::Stretching
    } else if name.has_any(&["jump", "hop", "bound", "plyometric"]) {
        Category::Plyometrics
    } else if name.has_any(&["treadmill", "jogging", "running", "cycling", "elliptical"])
    {
        Category::Cardio
    } else {
        Category::Strength
    }
}

/// Whether the equipment takes load off: "Band-Assisted Pull-Up", "Assisted Dip Machine".
fn assists(kind: ExerciseKind, needed: EquipmentSet, name: &Name) -> bool {
    let helps = [
        Equipment::ResistanceBand,
        Equipment::LoopBand,
        Equipment::AssistedPullUpMachine,
    ];
    kind == ExerciseKind::Strength
        && (needed.contains(Equipment::AssistedPullUpMachine)
            || name.has_any(&["assisted", "assistance"])
                && !needed.is_disjoint(helps.into()))
}

fn kind(
    category: Category,
    name: &Name,
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
            let kind = if pattern::is_movement(name, steps) {
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
    said: &Inferred,
    is_coached: bool,
    tempo: Option<Tempo>,
) -> Result<Prescription, OutOfRange> {
    let two_or_three = || Sets::try_from(2..=3);
    let reps = |low, high| -> Result<Work, OutOfRange> {
        match tempo {
            Some(tempo) => Work::reps_at(low..=high, tempo),
            None => Work::reps(low..=high),
        }
    };
    let run = match said.kind {
        ExerciseKind::StaticStretch | ExerciseKind::DynamicStretch => {
            Run::new(2.try_into()?, Work::hold(20..=30)?)
        }
        ExerciseKind::Cardio => Run::new(1.try_into()?, Work::hold(300)?),
        _ if said.is_hold => Run::new(two_or_three()?, Work::hold(20..=30)?),
        _ if is_coached => Run::new(3.try_into()?, reps(3, 5)?),
        ExerciseKind::Plyometric => Run::new(two_or_three()?, reps(5, 5)?),
        _ => Run::new(two_or_three()?, reps(8, 12)?),
    };
    Prescription::new([run])
}

/// The steps that say something; one longer than a text may be is split between words.
fn instructions(mut steps: Vec<String>) -> Vec<String> {
    let longest = crate::limits::TEXT.high() as usize;
    steps.retain(|step| is_said(step));
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
