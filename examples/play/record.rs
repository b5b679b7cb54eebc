//! What happened in a session, as JSON.

use std::collections::BTreeMap;

use regimen::prescription::{Between, Load, Span, Work};
use regimen::progression::PerformedSet;
use regimen::routine::{Activity, Side};
use regimen::{ExerciseId, Phase};

use super::player::{Mark, Player};

/// What happened: each set, the seconds in all, and the sets of each lift in the form in which the
/// next dose is worked out from them.
#[derive(serde::Serialize)]
pub(crate) struct Record<'a> {
    routine: &'a str,
    /// With all pauses that belong to the session.
    seconds: u64,
    done: usize,
    skipped: usize,
    /// Every turn of work; what was not reached is left out.
    work: Vec<Turn<'a>>,
    /// By the id of the exercise, the sets of strength work in their order.
    pub(crate) performed: BTreeMap<ExerciseId, Vec<PerformedSet>>,
}

/// A set, or one side of it.
#[derive(serde::Serialize)]
struct Turn<'a> {
    step: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    key: Option<&'a str>,
    exercise: &'a str,
    set: u32,
    /// Whether it is a lighter set, before the others.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    lighter: bool,
    /// The part of a set in parts.
    #[serde(skip_serializing_if = "Option::is_none")]
    part: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    side: Option<Side>,
    outcome: &'static str,
    seconds: u64,
}

impl<'a> Record<'a> {
    pub(crate) fn of(player: &'a Player<'_>) -> Self {
        let mut record = Self {
            routine: player.routine().name(),
            seconds: 0,
            done: 0,
            skipped: 0,
            work: Vec::new(),
            performed: performed(player),
        };
        for (segment, mark) in player.played() {
            let (time, outcome) = match mark {
                Mark::Ahead => continue,
                Mark::Done { time, .. } => (time, "done"),
                Mark::Skipped { time } => (time, "skipped"),
            };
            record.seconds += time.as_secs();
            let (set, part, side, lighter) = match segment.activity() {
                Activity::Work { set, part, side, .. } => (set, part, side, false),
                Activity::Ramp { set, side, .. } => (set, None, side, true),
                _ => continue,
            };
            let Some(step) = player.step(segment.step()) else { continue };
            match mark {
                Mark::Done { .. } => record.done += 1,
                _ => record.skipped += 1,
            }
            record.work.push(Turn {
                step: segment.step(),
                key: step.key(),
                exercise: step.exercise().id().as_str(),
                set,
                lighter,
                part,
                side,
                outcome,
                seconds: time.as_secs(),
            });
        }
        record
    }

    /// The outcome in one line.
    pub(crate) fn summary(&self) -> String {
        let Self { seconds, done, skipped, .. } = self;
        format!(
            "{}:{:02} in all, {done} done, {skipped} skipped",
            seconds / 60,
            seconds % 60
        )
    }
}

/// The strength work by exercise. A side that was not done counts as nothing; a set of which
/// nothing was done is a set without work. Parts of a set count together; of those with a lighter
/// load each only the first counts.
fn performed(player: &Player<'_>) -> BTreeMap<ExerciseId, Vec<PerformedSet>> {
    let phases: Vec<Phase> = player.routine().steps().map(|(phase, _)| phase).collect();
    let mut sets: BTreeMap<(usize, u32), [u32; 2]> = BTreeMap::new();
    for (segment, mark) in player.played() {
        let Activity::Work { set, part, side, .. } = segment.activity() else { continue };
        let is_strength = phases.get(segment.step() - 1) == Some(&Phase::Strength);
        let amount = match mark {
            Mark::Done { amount, .. } if is_strength => amount,
            Mark::Skipped { .. } if is_strength => 0,
            _ => continue,
        };
        let sides = sets.entry((segment.step(), set)).or_default();
        let dose =
            player.step(segment.step()).and_then(|step| step.prescription().set(set));
        let between = dose.and_then(|dose| dose.run.work.between());
        if part > Some(1) && matches!(between, Some(Between::Drop(_))) {
            continue;
        }
        match (sides, side) {
            ([left, _], Some(Side::Left)) => *left += amount,
            ([_, right], Some(Side::Right)) => *right += amount,
            (both, None) => both.iter_mut().for_each(|side| *side += amount),
        }
    }
    let mut performed: BTreeMap<ExerciseId, Vec<PerformedSet>> = BTreeMap::new();
    for ((number, set), [left, right]) in sets {
        let Some(step) = player.step(number) else { continue };
        let Some(run) = player.set(number, set) else { continue };
        let done = match run.work.parts().first() {
            _ if left.max(right) == 0 => PerformedSet::skipped(),
            Some(Work::Hold(_)) => PerformedSet::seconds_of_sides(left, right),
            Some(Work::Distance(_)) => PerformedSet::metres(left.min(right)),
            _ => PerformedSet::reps_of_sides(left, right),
        };
        let load = run.load.as_ref().and_then(exact);
        let done = load.into_iter().fold(done, PerformedSet::with_load);
        performed.entry(step.exercise().id().clone()).or_default().push(done);
    }
    performed
}

/// A load that says what was lifted, rather than what range it was to be in.
fn exact(load: &Load) -> Option<Load> {
    fn is_exact<T: regimen::prescription::Quantity>(span: &Span<T>) -> bool {
        span.high() == Some(span.low())
    }
    let is_exact = match load {
        Load::Added(mass) | Load::Assisted(mass) | Load::External(mass) => is_exact(mass),
        Load::OfMaximum(_) => false,
        _ => true,
    };
    is_exact.then(|| load.clone())
}
