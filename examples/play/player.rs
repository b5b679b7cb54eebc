//! A session as it is played: where it stands, and what became of each segment of its timeline. No
//! clock and no terminal; both are told to it and asked of it.

use std::time::Duration;

use regimen::prescription::{RampSet, Run, Sets, Work};
use regimen::routine::{Activity, Segment, Side, Step};
use regimen::{Equipment, Pace, Prescription, Routine};

/// What became of a segment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mark {
    Ahead,
    /// The time that it took, and of work the repetitions, seconds or metres.
    Done {
        time: Duration,
        amount: u32,
    },
    Skipped {
        time: Duration,
    },
}

/// A session at a point of time.
pub(crate) struct Player<'a> {
    routine: &'a Routine,
    steps: Vec<&'a Step>,
    /// The lighter sets of each step, if it has some.
    ramps: Vec<Vec<RampSet>>,
    segments: Vec<Segment>,
    marks: Vec<Mark>,
    place: usize,
    elapsed: Duration,
    is_paused: bool,
}

/// What a person has to see now.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct View {
    /// What to do, such as "Renegade Row, set 2 of 3".
    pub(crate) now: String,
    /// The dose or how to set up.
    pub(crate) detail: String,
    pub(crate) next: String,
    pub(crate) is_work: bool,
    pub(crate) left: Duration,
    pub(crate) length: Duration,
    /// From the beginning of the session, by its timeline.
    pub(crate) played: Duration,
    pub(crate) total: Duration,
}

impl<'a> Player<'a> {
    pub(crate) fn new(routine: &'a Routine, pace: &Pace) -> Self {
        let segments: Vec<Segment> = routine.timeline(pace).collect();
        let steps: Vec<&Step> = routine.steps().map(|(_, step)| step).collect();
        let mut ramps = vec![Vec::new(); steps.len()];
        for (number, sets) in routine.ramps() {
            if let Some(ramp) = ramps.get_mut(number - 1) {
                *ramp = sets.as_slice().to_vec();
            }
        }
        Self {
            routine,
            steps,
            ramps,
            marks: vec![Mark::Ahead; segments.len()],
            segments,
            place: 0,
            elapsed: Duration::ZERO,
            is_paused: false,
        }
    }

    pub(crate) fn routine(&self) -> &'a Routine {
        self.routine
    }

    pub(crate) fn is_over(&self) -> bool {
        self.place >= self.segments.len()
    }

    pub(crate) fn is_paused(&self) -> bool {
        self.is_paused
    }

    pub(crate) fn pause(&mut self) {
        self.is_paused = !self.is_paused;
    }

    /// Lets time pass; how many segments began. Work that is not ended by hand is done when its
    /// time is over.
    pub(crate) fn tick(&mut self, mut time: Duration) -> usize {
        let mut begun = 0;
        while !self.is_paused {
            let Some(segment) = self.segments.get(self.place) else { break };
            let left = segment.length().saturating_sub(self.elapsed);
            if time < left {
                self.elapsed += time;
                break;
            }
            time -= left;
            self.elapsed += left;
            self.done();
            begun += 1;
        }
        begun
    }

    /// Ends the segment: its work is done, its rest was long enough.
    pub(crate) fn done(&mut self) {
        let amount = self.segments.get(self.place).map_or(0, |it| self.amount(it));
        self.end(Mark::Done { time: self.elapsed, amount });
    }

    /// Leaves the work of the segment undone; a pause just ends.
    pub(crate) fn skip(&mut self) {
        match self.segments.get(self.place) {
            Some(segment) if is_set(segment.activity()) => {
                self.end(Mark::Skipped { time: self.elapsed });
            }
            _ => self.done(),
        }
    }

    /// Begins the segment again or, if that began less than `soon` ago, the one before.
    pub(crate) fn back(&mut self, soon: Duration) {
        if self.elapsed < soon || self.is_over() {
            self.place = self.place.saturating_sub(1);
        }
        self.elapsed = Duration::ZERO;
        for mark in self.marks.iter_mut().skip(self.place) {
            *mark = Mark::Ahead;
        }
    }

    /// Corrects the repetitions of the last set that was done: one more, or one fewer.
    pub(crate) fn correct(&mut self, is_more: bool) {
        if let Some(place) = self.last_counted() {
            if let Some(Mark::Done { amount, .. }) = self.marks.get_mut(place) {
                *amount =
                    if is_more { *amount + 1 } else { amount.saturating_sub(1).max(1) };
            }
        }
    }

    /// The repetitions of the last set that was done, as they can be corrected.
    pub(crate) fn last_amount(&self) -> Option<u32> {
        match self.marks.get(self.last_counted()?)? {
            Mark::Done { amount, .. } => Some(*amount),
            _ => None,
        }
    }

    fn last_counted(&self) -> Option<usize> {
        let last = |place: &usize| {
            let is_done = matches!(self.marks.get(*place), Some(Mark::Done { .. }));
            let work = self.segments.get(*place).and_then(|it| self.run(it));
            is_done && matches!(work.map(|run| run.work), Some(Work::Reps { .. }))
        };
        (0..self.place).rev().find(last)
    }

    fn end(&mut self, mark: Mark) {
        if let Some(place) = self.marks.get_mut(self.place) {
            *place = mark;
            self.place += 1;
            self.elapsed = Duration::ZERO;
        }
    }

    /// Every segment with what became of it.
    pub(crate) fn played(&self) -> impl Iterator<Item = (&Segment, Mark)> {
        self.segments.iter().zip(self.marks.iter().copied())
    }

    /// The step with a number, counted from 1.
    pub(crate) fn step(&self, number: usize) -> Option<&'a Step> {
        self.steps.get(number.checked_sub(1)?).copied()
    }

    /// The lighter set of a segment, and how many its step has.
    fn ramp(&self, segment: &Segment) -> Option<(RampSet, usize)> {
        let Activity::Ramp { set, .. } = segment.activity() else { return None };
        let sets = self.ramps.get(segment.step().checked_sub(1)?)?;
        let place = usize::try_from(set).ok()?.checked_sub(1)?;
        Some((*sets.get(place)?, sets.len()))
    }

    /// The dose of the work of a segment: its part of a set in parts. None of a pause or a lighter
    /// set.
    fn run(&self, segment: &Segment) -> Option<Run> {
        let Activity::Work { set, part, .. } = segment.activity() else { return None };
        let mut run = self.set(segment.step(), set)?;
        let place = part.and_then(|part| usize::try_from(part).ok()?.checked_sub(1));
        if let Some(place) = place {
            run.load = run.part_load(place);
            let work = run.work.parts().get(place)?.clone();
            run.work = work;
        }
        Some(run)
    }

    /// The sets to which a set of a step belongs, which may be a round.
    pub(crate) fn set(&self, step: usize, set: u32) -> Option<Run> {
        Some(self.routine.set(step, set)?.run)
    }

    /// How much was done when the segment ends now: what was asked, or the seconds that were held.
    fn amount(&self, segment: &Segment) -> u32 {
        match self.run(segment).map(|run| run.work) {
            Some(Work::Hold(_)) => {
                u32::try_from(self.elapsed.as_secs()).unwrap_or(u32::MAX)
            }
            Some(Work::Reps { count, .. }) => count.high_or_low().get(),
            Some(Work::Distance(distance)) => distance.high_or_low().get(),
            _ => 0,
        }
    }

    /// What a person has to see; none when the session is over.
    pub(crate) fn view(&self) -> Option<View> {
        let segment = self.segments.get(self.place)?;
        let next = self.segments.get(self.place + 1);
        Some(View {
            now: self.title(segment),
            detail: self.detail(segment, next),
            next: next.map_or_else(|| "the end".to_owned(), |next| self.title(next)),
            is_work: is_set(segment.activity()),
            left: segment.length().saturating_sub(self.elapsed),
            length: segment.length(),
            played: segment.start() + self.elapsed,
            total: self.segments.last().map(Segment::end).unwrap_or_default(),
        })
    }

    fn title(&self, segment: &Segment) -> String {
        let Some(step) = self.step(segment.step()) else { return String::new() };
        let name = step.exercise().name();
        match segment.activity() {
            Activity::Work { set, part, side, .. } => {
                let sets = self.routine.sets_of(segment.step()).high.max(set);
                let part = part.map(|part| format!(", part {part}")).unwrap_or_default();
                format!("{name}, set {set} of {sets}{part}{}", of_side(side))
            }
            Activity::Ramp { set, side, .. } => {
                let sets = self.ramp(segment).map_or(1, |(_, sets)| sets);
                format!("{name}, lighter set {set} of {sets}{}", of_side(side))
            }
            Activity::SideChange => "Change sides".to_owned(),
            Activity::Rest => "Rest".to_owned(),
            Activity::Pause => "Pause".to_owned(),
            Activity::Transition => format!("Get ready: {name}"),
            _ => name.to_owned(),
        }
    }

    fn detail(&self, segment: &Segment, next: Option<&Segment>) -> String {
        let Some(step) = self.step(segment.step()) else { return String::new() };
        let words: Vec<String> = match segment.activity() {
            Activity::Work { .. } => {
                let dose = self.run(segment).map(|run| one_set(run, step.prescription()));
                let note = step.note().map(str::to_owned);
                dose.into_iter().chain(note).collect()
            }
            Activity::Ramp { .. } => {
                let ramp = self.ramp(segment).map(|(set, _)| {
                    let load = step.prescription().runs().first();
                    let load = load.and_then(|run| run.load.as_ref());
                    let of = load.map_or("your load".to_owned(), ToString::to_string);
                    format!("{} repetitions at {} of {of}", set.reps, set.percent)
                });
                ramp.into_iter().collect()
            }
            Activity::Transition => {
                let things = step.setup().equipment().iter();
                let things: Vec<&str> = things.map(Equipment::name).collect();
                let things = (!things.is_empty()).then(|| things.join(", "));
                let note = step.setup().note().map(str::to_owned);
                let first = step.exercise().instructions().first().cloned();
                things.into_iter().chain(note.or(first)).collect()
            }
            _ => next
                .map(|next| format!("then {}", self.title(next)))
                .into_iter()
                .collect(),
        };
        words.join(". ")
    }
}

/// Whether something is done, rather than waited for.
pub(crate) fn is_set(activity: Activity) -> bool {
    matches!(activity, Activity::Work { .. } | Activity::Ramp { .. })
}

fn of_side(side: Option<Side>) -> &'static str {
    match side {
        Some(Side::Left) => ", left",
        Some(Side::Right) => ", right",
        None => "",
    }
}

/// One set of a run in words, such as "8 to 10 repetitions, with 20 kg".
fn one_set(mut run: Run, of: &Prescription) -> String {
    run.rest = None;
    let one = Sets::exactly(1).ok().and_then(|one| {
        run.sets = one;
        Prescription::new([run]).ok()
    });
    let words = one.map_or_else(|| format!("{of:#}"), |one| format!("{one:#}"));
    words.strip_prefix("1 set of ").unwrap_or(&words).to_owned()
}
