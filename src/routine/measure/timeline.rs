//! What to do at each second of a session.

use std::sync::Arc;
use std::time::Duration;

use serde::ser::{Serialize, Serializer};

use super::activity::{Activity, Side, turns, walk_set};
use super::pace::{End, Pace};
use super::rounds;
use crate::low_high::LowHigh;
use crate::prescription::{Prescription, RampSets, Run};
use crate::routine::{Block, Performance, Routine, Step, Timing};

/// A stretch of time and what to do in it.
///
/// As JSON: `start` and `length` in seconds, `step`, `key` where the step has one, `activity`, and
/// of work and of a ramp `set` and `side`, of work in parts `part`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Segment {
    start: u64,
    length: u64,
    step: usize,
    key: Option<Arc<str>>,
    activity: Activity,
}

impl Serialize for Segment {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        #[derive(serde::Serialize)]
        struct Fields<'a> {
            start: u64,
            length: u64,
            step: usize,
            #[serde(skip_serializing_if = "Option::is_none")]
            key: Option<&'a str>,
            #[serde(flatten)]
            activity: Activity,
        }
        let Self { start, length, step, activity, .. } = *self;
        Fields { start, length, step, key: self.key(), activity }.serialize(to)
    }
}

impl Segment {
    /// When it begins, from the beginning of the session.
    #[must_use]
    pub fn start(&self) -> Duration {
        Duration::from_secs(self.start)
    }

    /// How long it is.
    #[must_use]
    pub fn length(&self) -> Duration {
        Duration::from_secs(self.length)
    }

    /// When it is over, from the beginning of the session.
    #[must_use]
    pub fn end(&self) -> Duration {
        Duration::from_secs(self.start + self.length)
    }

    /// The step it belongs to, counted from 1 through supersets.
    #[must_use]
    pub fn step(&self) -> usize {
        self.step
    }

    /// The caller's key of that step, if it has one.
    #[must_use]
    pub fn key(&self) -> Option<&str> {
        self.key.as_deref()
    }

    /// What to do.
    #[must_use]
    pub fn activity(&self) -> Activity {
        self.activity
    }
}

/// The segments of a session, one after the other.
#[derive(Clone, Debug)]
pub struct Timeline {
    bare: std::vec::IntoIter<Bare>,
    /// The keys of the steps; empty where no step has one.
    keys: Vec<Option<Arc<str>>>,
}

/// A segment without its key.
#[derive(Clone, Copy, Debug)]
struct Bare {
    start: u64,
    length: u64,
    step: usize,
    activity: Activity,
}

impl Iterator for Timeline {
    type Item = Segment;

    fn next(&mut self) -> Option<Segment> {
        let Bare { start, length, step, activity } = self.bare.next()?;
        let key = self.keys.get(step - 1).cloned().flatten();
        Some(Segment { start, length, step, key, activity })
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.bare.size_hint()
    }

    fn count(self) -> usize {
        self.bare.len()
    }
}

impl ExactSizeIterator for Timeline {}

impl Routine {
    /// The session as segments with start and length, at the upper end of every range; an open
    /// range counts at its lower end.
    ///
    /// # Example
    ///
    /// ```
    /// use regimen::routine::{Activity, Side};
    /// use regimen::{Catalog, Pace, Routine};
    ///
    /// let catalog = Catalog::builtin();
    /// let routine = Routine::builder("Turn and hold")
    ///     .warm_up(catalog.get("thoracic-rotation")?.prescribed("1x15s/side".parse()?))
    ///     .strength(catalog.get("prone-back-extension")?.prescribed("1x30s".parse()?))
    ///     .build()?;
    /// let told: Vec<(u64, &str)> = routine
    ///     .timeline(&Pace::default())
    ///     .map(|segment| {
    ///         let what = match segment.activity() {
    ///             Activity::Work { side: Some(Side::Left), .. } => "left",
    ///             Activity::Work { side: Some(Side::Right), .. } => "right",
    ///             Activity::Work { .. } => "work",
    ///             Activity::SideChange => "change sides",
    ///             Activity::Transition => "move on",
    ///             _ => "rest",
    ///         };
    ///         (segment.start().as_secs(), what)
    ///     })
    ///     .collect();
    /// assert_eq!(
    ///     told,
    ///     [(0, "left"), (15, "change sides"), (20, "right"), (35, "move on"), (65, "work")],
    /// );
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn timeline(&self, pace: &Pace) -> Timeline {
        let has_keys = self.steps().any(|(_, step)| step.key().is_some());
        let keys = self.steps().filter(|_| has_keys);
        let keys = keys.map(|(_, step)| step.key().map(Arc::from)).collect();
        // As many as most routines have: three sets a step, with rests and changes of side.
        let mut bare = Vec::with_capacity(8 * self.steps().count());
        let mut start = 0;
        walk(self, pace, End::High, |step, activity, length| {
            bare.push(Bare { start, length, step, activity });
            start += length;
        });
        Timeline { bare: bare.into_iter(), keys }
    }

    /// How long the session takes: with every range at its lower end, and at its upper. The
    /// upper one is the sum of the [timeline](Self::timeline).
    ///
    /// # Example
    ///
    /// ```
    /// use regimen::{Catalog, Pace, Routine};
    ///
    /// let catalog = Catalog::builtin();
    /// let routine = Routine::builder("Turn and hold")
    ///     .warm_up(catalog.get("thoracic-rotation")?)
    ///     .strength(catalog.get("prone-back-extension")?)
    ///     .build()?;
    /// let time = routine.duration(&Pace::default());
    /// assert_eq!((time.low.as_secs(), time.high.as_secs()), (365, 395));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn duration(&self, pace: &Pace) -> LowHigh<Duration> {
        let total = |end| {
            let mut seconds = 0;
            walk(self, pace, end, |_, _, length| seconds += length);
            Duration::from_secs(seconds)
        };
        LowHigh::new(total(End::Low), total(End::High))
    }
}

impl Pace {
    /// What an exercise takes when it is done alone, at the upper ends, in seconds.
    pub(crate) fn seconds(&self, bout: Performance<'_>) -> u64 {
        let mut seconds = 0;
        let mut emit = |_, _, length| seconds += length;
        walk_block(&std::iter::once(bout), 1, self, End::High, &mut emit);
        seconds
    }

    /// What exercises take when they are done set by set in turn, at the upper ends, in seconds.
    pub(crate) fn seconds_in_turn(&self, bouts: &[Performance<'_>]) -> u64 {
        let mut seconds = 0;
        let mut emit = |_, _, length| seconds += length;
        walk_block(&bouts.iter().copied(), 1, self, End::High, &mut emit);
        seconds
    }
}

/// Calls back with step, activity and length of each segment. Pauses of no length are left out.
fn walk(
    routine: &Routine,
    pace: &Pace,
    end: End,
    mut emit: impl FnMut(usize, Activity, u64),
) {
    let mut emit = |step, activity, length| {
        let is_pause = !matches!(activity, Activity::Work { .. } | Activity::Ramp { .. });
        if length > 0 || !is_pause {
            emit(step, activity, length);
        }
    };
    let ramps = routine.timed_ramps();
    let mut first = 1;
    for (_, block) in routine.blocks() {
        if first > 1 {
            emit(first, Activity::Transition, pace.transition.into());
        }
        if !ramps.is_empty() {
            for (step, activity, length) in ramp_segments(block, first, &ramps, pace) {
                emit(step, activity, length);
            }
        }
        if block.timing() == Timing::Sets {
            let bouts = block.steps().iter().map(Step::bout);
            walk_block(&bouts, first, pace, end, &mut emit);
        } else {
            for (step, activity, length) in rounds::segments(block, first, pace, end) {
                emit(step, activity, length);
            }
        }
        first += block.steps().len();
    }
}

/// The lighter sets of a block, step by step, each with a rest after it: step, activity and length
/// of each segment.
fn ramp_segments(
    block: &Block,
    first: usize,
    ramps: &[(usize, RampSets)],
    pace: &Pace,
) -> Vec<(usize, Activity, u64)> {
    let mut segments = Vec::new();
    for (number, step) in (first..).zip(block.steps()) {
        let found = ramps.iter().find(|(ramped, _)| *ramped == number);
        let sets = found.map_or(&[][..], |(_, sets)| sets.as_slice());
        for (set, planned) in (1..).zip(sets) {
            if !segments.is_empty() {
                segments.push((number, Activity::Rest, pace.ramp_rest.into()));
            }
            let bout = step.bout();
            let Some(run) = step.prescription().runs().first() else { continue };
            let length = u64::from(planned.reps.get()) * u64::from(pace.repetition);
            for &(side, times) in turns(bout) {
                if side == Some(Side::Right) {
                    let change = pace.change_of_side(run, bout);
                    segments.push((number, Activity::SideChange, change));
                }
                segments.push((number, Activity::Ramp { set, side }, times * length));
            }
        }
    }
    if !segments.is_empty() {
        segments.push((first, Activity::Rest, pace.ramp_rest.into()));
    }
    segments
}

/// Round by round: a set of each step, then the longest rest among them.
fn walk_block<'a>(
    bouts: &(impl Iterator<Item = Performance<'a>> + Clone),
    first: usize,
    pace: &Pace,
    end: End,
    emit: &mut impl FnMut(usize, Activity, u64),
) {
    let mut set = 1;
    let mut rest_before = None;
    loop {
        let mut longest_rest = None;
        for (index, bout) in bouts.clone().enumerate() {
            let Some(run) = run_of_set(bout.prescription, set, end) else { continue };
            let number = first + index;
            if longest_rest.is_some() {
                emit(number, Activity::Transition, pace.superset_transition.into());
            } else if let Some(rest) = rest_before.take() {
                emit(number, Activity::Rest, rest);
            }
            walk_set(bout, run, (number, set), pace, end, emit);
            let rest = pace.rest_after(run, bout.exercise.kind(), end);
            longest_rest = longest_rest.max(Some(rest));
        }
        if longest_rest.is_none() {
            return;
        }
        rest_before = longest_rest;
        set += 1;
    }
}

/// The run to which a set belongs, counted from 1 through all runs.
fn run_of_set(prescription: &Prescription, set: u32, end: End) -> Option<&Run> {
    let mut last = 0;
    prescription.runs().iter().find(|run| {
        last += end.sets(run);
        set <= last
    })
}
