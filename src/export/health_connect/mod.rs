//! A session as a planned exercise of Android's Health Connect.

mod segments;

use serde_json::{Value, json};

use self::segments::{Segment, segment};
use super::abilities::{Abilities, PartsAbility, is_open, mass, most, rating};
use super::loss::{Export, Loss};
use super::rounds::{Bout, Lighter, Part, Round, Unrolled, times, unrolled};
use super::table::Accuracy;
use super::text;
use crate::codes::export as codes;
use crate::exercise::Laterality;
use crate::prescription::{Mass, MassUnit, Work};
use crate::routine::{Pace, Phase, Routine, Side, Step};

/// What a planned exercise has fields for.
const ABILITIES: Abilities = Abilities {
    range: |_| false,
    minimum: |work| matches!(work, Work::Reps { .. }),
    distance: true,
    load: |load| mass(load).is_some(),
    effort: |rating| rating.halves() % 2 == 0,
    sides: |laterality| laterality != Laterality::Alternating,
    parts: PartsAbility::Steps,
};

/// Exports the session as a planned exercise of Android's Health Connect, in JSON.
///
/// Health Connect has no file format. The JSON has the shape of its `PlannedExerciseSessionRecord`,
/// for an app that makes such a record and adds the start. Constants are
/// names, not numbers, because two of its libraries number them differently:
///
/// | field | value |
/// | --- | --- |
/// | `exerciseType` of the session | an `ExerciseSessionRecord.EXERCISE_TYPE_…` |
/// | `exerciseType` of a step | an `ExerciseSegment.EXERCISE_SEGMENT_TYPE_…` |
/// | `exercisePhase` | a `PlannedExerciseStep.EXERCISE_PHASE_…` |
/// | `completionGoal`, `performanceTargets` | `type` is the name of the class, the other fields are its own |
/// | a `duration` | ISO 8601 |
/// | a `mass`, a `distance` | `kilograms` or `pounds`, `meters` |
///
/// - Rounds that repeat are a block with its repetitions; rests, changes of side and the order are
///   those of the [timeline](Routine::timeline) at the default pace. Each side is a step of its
///   own; where sides alternate within a set, the step has the repetitions of both.
/// - Rounds on the clock have the rests that the default pace leaves, and within a time there are as
///   many rounds as it leaves time for; both are losses.
/// - Each part of a set in parts is a step of its own, with the load that is left.
/// - Work ends at its upper end. Repetitions without an upper end are as many as possible.
/// - Masses and whole ratings of effort are targets. Repetitions in reserve become a rating, which
///   is 10 less them (Zourdos 2016).
/// - A table kept by hand has the types for the embedded catalogue. Otherwise a stretch is
///   `STRETCHING`, strength work with a weight or a resistance is `WEIGHTLIFTING`, and all else is
///   `OTHER_WORKOUT`.
///
/// # Example
///
/// ```
/// use regimen::{Catalog, Equipment, Routine, export};
///
/// let catalog = Catalog::builtin();
/// let routine = Routine::builder("Pull")
///     .kit([Equipment::ResistanceBand])
///     .warm_up(catalog.get("rhomboid-stretch")?)
///     .strength(catalog.get("lat-pull-with-band")?.prescribed("3x10 RPE8".parse()?))
///     .build()?;
/// let planned = export::health_connect(&routine);
/// let blocks = &planned.content()["blocks"];
/// assert_eq!(blocks[2]["repetitions"], 2);
/// let step = &blocks[2]["steps"][0];
/// assert_eq!(step["exerciseType"], "LAT_PULL_DOWN");
/// assert_eq!(step["completionGoal"]["repetitions"], 10);
/// assert_eq!(step["performanceTargets"][0]["rpe"], 8);
/// assert!(planned.losses().is_empty());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn health_connect(routine: &Routine) -> Export<Value> {
    let pace = Pace::default();
    let mut losses = Vec::new();
    let mut blocks = Vec::new();
    for block in unrolled(routine, &pace) {
        let steps = block.numbered();
        let steps: Vec<Described> =
            steps.map(|(number, step)| Described::new(&block, number, step)).collect();
        losses.extend(block.lost_clock());
        for ((number, step), described) in block.numbered().zip(&steps) {
            losses.extend(untyped(number, step, described.segment));
            losses.extend(ABILITIES.losses(number, step));
            losses.extend(super::abilities::ramp_load(&block, number, step));
            losses.extend(text::changed_of_step(number, step));
        }
        if !block.ramp.is_empty() {
            blocks.push(planned(&block, &steps, 1, &block.ramp));
        }
        for (times, round) in block.counted() {
            blocks.push(planned(&block, &steps, times, round));
        }
    }
    losses.extend(text::changed(routine.name()));
    let content = json!({
        "title": text::line(routine.name()),
        "notes": null,
        "exerciseType": "STRENGTH_TRAINING",
        "duration": duration(routine.duration(&pace).high.as_secs()),
        "blocks": blocks,
    });
    Export::new(content, losses)
}

/// What is the same in every set of a step.
struct Described {
    segment: Segment,
    name: String,
    /// The name, the prescription and the remarks.
    words: String,
}

impl Described {
    fn new(block: &Unrolled<'_>, number: usize, step: &Step) -> Self {
        let name = text::line(step.exercise().name()).into_owned();
        let words = format!("{name}, {}", block.in_words(number, step));
        Self { segment: segment(step), name, words }
    }
}

/// The loss where the type of an exercise says less than its name.
fn untyped(number: usize, step: &Step, segment: Segment) -> Option<Loss> {
    let (code, message) = match segment.accuracy {
        Some(Accuracy::Exact) => return None,
        Some(Accuracy::Near) => {
            (codes::SIMILAR_EXERCISE, "exported as the type of a similar exercise")
        }
        None => (
            codes::UNTYPED_EXERCISE,
            "the format has no type for the exercise, exported as its kind",
        ),
    };
    let loss = Loss::new(code, message).of_step(number, step.exercise().id());
    Some(loss.with_text(segment.name))
}

/// Equal rounds as a block.
fn planned(
    block: &Unrolled<'_>,
    steps: &[Described],
    times: u32,
    round: &Round<'_>,
) -> Value {
    let names: Vec<&str> = steps.iter().map(|step| step.name.as_str()).collect();
    let parts = round.iter().filter_map(|part| match part {
        Part::Work(bout) => {
            let step = steps.get(bout.number - block.first)?;
            Some(work(block.phase, bout, step))
        }
        Part::Ramp(lighter) => {
            let index = lighter.number - block.first;
            Some(ramp(lighter, block.steps.get(index)?, steps.get(index)?))
        }
        Part::SideChange(seconds) => Some(rest(*seconds, Some("Change sides"))),
        Part::Rest(seconds) => Some(rest(*seconds, None)),
        Part::Transition(_) => None,
    });
    let parts: Vec<Value> = parts.collect();
    json!({ "repetitions": times, "description": names.join(", "), "steps": parts })
}

fn rest(seconds: u64, description: Option<&str>) -> Value {
    json!({
        "exerciseType": "REST",
        "exercisePhase": "REST",
        "completionGoal": { "type": "DurationGoal", "duration": duration(seconds) },
        "performanceTargets": [],
        "description": description,
    })
}

/// A set, or one side of it.
fn work(phase: Phase, bout: &Bout<'_>, step: &Described) -> Value {
    let amount = u64::from(most(bout.work)) * u64::from(bout.times());
    let goal = match (bout.cut, bout.work) {
        (Some(seconds), _) => {
            json!({ "type": "DurationGoal", "duration": duration(seconds) })
        }
        // Parts come one by one.
        (None, Work::Reps { .. } | Work::Parts(_)) => {
            json!({ "type": "RepetitionsGoal", "repetitions": amount })
        }
        (None, Work::Hold(_)) => {
            json!({ "type": "DurationGoal", "duration": duration(amount) })
        }
        (None, Work::Distance(_)) => {
            json!({ "type": "DistanceGoal", "distance": { "meters": amount } })
        }
    };
    let side = in_words(bout.side);
    json!({
        "exerciseType": step.segment.name,
        "exercisePhase": match phase {
            Phase::WarmUp => "WARMUP",
            Phase::Strength => "ACTIVE",
            Phase::CoolDown => "COOLDOWN",
        },
        "completionGoal": goal,
        "performanceTargets": targets(bout),
        "description": format!("{side}{}", step.words),
    })
}

/// A lighter set, or one side of it.
fn ramp(lighter: &Lighter, step: &Step, described: &Described) -> Value {
    let amount = u64::from(lighter.set.reps.get()) * u64::from(times(step, lighter.side));
    let (side, name) = (in_words(lighter.side), &described.name);
    json!({
        "exerciseType": described.segment.name,
        "exercisePhase": "WARMUP",
        "completionGoal": { "type": "RepetitionsGoal", "repetitions": amount },
        "performanceTargets": [],
        "description": format!("{side}{name}, {}", text::lighter(lighter.set, step)),
    })
}

fn in_words(side: Option<Side>) -> &'static str {
    match side {
        None => "",
        Some(Side::Left) => "Left side. ",
        Some(Side::Right) => "Right side. ",
    }
}

fn targets(bout: &Bout<'_>) -> Vec<Value> {
    let weight = bout.load().as_ref().and_then(mass);
    let weight =
        weight.map(|mass| json!({ "type": "WeightTarget", "mass": weighed(mass) }));
    let rating =
        bout.run.effort.as_ref().and_then(rating).filter(|it| it.halves() % 2 == 0);
    let rating = rating.map(|rating| {
        json!({ "type": "RateOfPerceivedExertionTarget", "rpe": rating.halves() / 2 })
    });
    let is_open = matches!(bout.work, Work::Reps { .. }) && is_open(bout.work);
    let open = is_open.then(|| json!({ "type": "AmrapTarget" }));
    [weight, rating, open].into_iter().flatten().collect()
}

/// A mass in its own unit.
fn weighed(mass: Mass) -> Value {
    let value = f64::from(mass.hundredths()) / 100.0;
    match mass.unit() {
        MassUnit::Kg => json!({ "kilograms": value }),
        MassUnit::Lb => json!({ "pounds": value }),
    }
}

/// A duration of ISO 8601.
fn duration(seconds: u64) -> String {
    format!("PT{seconds}S")
}
