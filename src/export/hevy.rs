//! A session as a Hevy routine.

use serde_json::{Map, Value, json};

use super::abilities::{Abilities, PartsAbility, least_of_range, mass, most};
use super::loss::{Export, Loss};
use super::rounds::{Unrolled, unrolled};
use super::text;
use crate::codes::export as codes;
use crate::exercise::ExerciseId;
use crate::prescription::{Mass, RampSet, RampSets, Run, Work};
use crate::routine::{Pace, Phase, Routine, Step};

/// What a Hevy routine has fields for.
const ABILITIES: Abilities = Abilities {
    range: |work| matches!(work, Work::Reps { .. }),
    minimum: |_| false,
    distance: true,
    load: |load| mass(load).is_some(),
    effort: |_| false,
    sides: |_| false,
    parts: PartsAbility::Rows,
};

/// Exports the session as the body of a request to Hevy's public interface,
/// `POST /v1/routines`.
///
/// Hevy names exercises by template ids, of which a user may have some of their own. `template`
/// gives the id for an exercise, as `GET /v1/exercise_templates` lists them. A step for which it
/// gives none is left out, and is a loss.
///
/// - The sets are those of the upper end. Warm-up steps have warm-up sets, and so has a ramp, with
///   its shares of the load in the notes. The later parts of a set in parts are drop sets, with the
///   load that is left. A range of repetitions
///   is written as such, and its upper end as the repetitions, which is what the app shows.
/// - Masses are in kilograms. Holds are durations, distances are metres.
/// - The rest of an exercise is the first pause after one of its sets at the default pace, from
///   the [timeline](Routine::timeline). Supersets and circuits are
///   supersets. A clock or a time that ends rounds is told in the notes, and is a loss.
/// - The notes say the prescription in words, with the note of the setup.
///
/// # Example
///
/// ```
/// use regimen::{Catalog, Routine, export};
///
/// let catalog = Catalog::builtin();
/// let routine = Routine::builder("Push")
///     .warm_up(catalog.get("cat-cow")?)
///     .strength(catalog.get("push-up")?)
///     .build()?;
/// let hevy = export::hevy(&routine, |exercise| {
///     (exercise.as_str() == "push-up").then(|| "392887AA".to_owned())
/// });
/// let exercise = &hevy.content()["routine"]["exercises"][0];
/// assert_eq!(exercise["exercise_template_id"], "392887AA");
/// assert_eq!(exercise["sets"][0]["rep_range"], serde_json::json!({ "start": 8, "end": 15 }));
/// assert_eq!(hevy.losses()[0].code(), "unmapped-exercise");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn hevy(
    routine: &Routine,
    mut template: impl FnMut(&ExerciseId) -> Option<String>,
) -> Export<Value> {
    let mut exercises = Vec::new();
    let mut losses = Vec::new();
    let mut supersets = 0;
    for block in unrolled(routine, &Pace::default()) {
        let templates: Vec<Option<String>> =
            block.steps.iter().map(|step| template(step.exercise().id())).collect();
        let is_superset = templates.iter().flatten().count() > 1;
        let superset = is_superset.then_some(supersets);
        supersets += u32::from(is_superset);
        losses.extend(block.lost_clock());
        for ((number, step), template) in block.numbered().zip(templates) {
            if let Some(template) = template {
                losses.extend(ABILITIES.losses(number, step));
                losses.extend(super::abilities::ramp_load(&block, number, step));
                losses.extend(differing_rests(&block, number, step));
                losses.extend(text::changed_of_step(number, step));
                exercises.push(exercise(&block, number, step, &template, superset));
            } else {
                let message = "no template id for the exercise, left out";
                let loss = Loss::new(codes::UNMAPPED_EXERCISE, message)
                    .of_step(number, step.exercise().id());
                losses.push(loss.with_text(step.prescription().to_string()));
            }
        }
    }
    losses.extend(text::changed(routine.name()));
    let content = json!({ "routine": {
        "title": text::line(routine.name()),
        "folder_id": null,
        "notes": null,
        "exercises": exercises,
    } });
    Export::new(content, losses)
}

fn exercise(
    block: &Unrolled<'_>,
    number: usize,
    step: &Step,
    template: &str,
    superset: Option<u32>,
) -> Value {
    let runs = step.prescription().runs();
    let working = runs.iter().flat_map(|run| {
        let parts = run.work.parts().iter().enumerate();
        let set: Vec<Value> =
            parts.map(|(part, work)| set(run, part, work, block.phase)).collect();
        std::iter::repeat_n(set, block.times(number, run) as usize).flatten()
    });
    let ramp = block.ramp_of(number).map_or(&[][..], RampSets::as_slice);
    let sets: Vec<Value> = ramp.iter().copied().map(lighter).chain(working).collect();
    json!({
        "exercise_template_id": template,
        "superset_id": superset,
        "rest_seconds": rests(block, number, step).first(),
        // A note with an `@` is refused.
        "notes": block.in_words(number, step).replace('@', "(at)"),
        "sets": sets,
    })
}

/// The pauses after the runs of a step.
fn rests(block: &Unrolled<'_>, number: usize, step: &Step) -> Vec<u64> {
    block.pauses(number, step).into_iter().flatten().collect()
}

fn differing_rests(block: &Unrolled<'_>, number: usize, step: &Step) -> Option<Loss> {
    let rests = rests(block, number, step);
    let first = rests.first()?;
    rests.iter().any(|rest| rest != first).then(|| {
        let message = "the format has one rest for all sets, only the first is exported";
        let loss = Loss::new(codes::LOST_REST, message);
        loss.of_step(number, step.exercise().id())
            .with_text(step.prescription().to_string())
    })
}

/// One set, or a part of one. A field that does not apply is null; a range is left out, because
/// null is refused.
fn set(run: &Run, part: usize, work: &Work, phase: Phase) -> Value {
    let amount = most(work);
    let of = |is_it: bool| is_it.then_some(amount);
    let mut set = Map::new();
    let kind = match phase {
        _ if part > 0 => "dropset",
        Phase::WarmUp => "warmup",
        _ => "normal",
    };
    set.insert("type".to_owned(), kind.into());
    set.insert(
        "weight_kg".to_owned(),
        run.part_load(part).as_ref().and_then(mass).map(kilograms).into(),
    );
    set.insert("reps".to_owned(), of(matches!(work, Work::Reps { .. })).into());
    set.insert(
        "distance_meters".to_owned(),
        of(matches!(work, Work::Distance(_))).into(),
    );
    set.insert("duration_seconds".to_owned(), of(matches!(work, Work::Hold(_))).into());
    set.insert("custom_metric".to_owned(), Value::Null);
    if let (Work::Reps { .. }, Some(start)) = (work, least_of_range(work)) {
        set.insert("rep_range".to_owned(), json!({ "start": start, "end": amount }));
    }
    Value::Object(set)
}

/// A lighter set, whose load the notes tell: it depends on the loads at hand.
fn lighter(set: RampSet) -> Value {
    json!({
        "type": "warmup",
        "weight_kg": null,
        "reps": set.reps.get(),
        "distance_meters": null,
        "duration_seconds": null,
        "custom_metric": null,
    })
}

/// A mass in kilograms to the hundredth.
fn kilograms(mass: Mass) -> f64 {
    (mass.kilograms() * 100.0).round() / 100.0
}
