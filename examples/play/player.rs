//! A session as it is played: where it stands, and what became of each segment of its timeline. No
//! clock and no terminal; both are told to it and asked of it.

use std::time::Duration;

use regimen::prescription::{Run, Sets, Work};
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
        Self {
            routine,
            steps: routine.steps().map(|(_, step)| step).collect(),
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
        match self.segments.get(self.place).map(Segment::activity) {
            Some(Activity::Work { .. }) => self.end(Mark::Skipped { time: self.elapsed }),
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

    /// The sets to which the work of a segment belongs; none of a pause.
    pub(crate) fn run(&self, segment: &Segment) -> Option<Run> {
        let Activity::Work { set, .. } = segment.activity() else { return None };
        self.set(segment.step(), set)
    }

    /// The sets to which a set of a step belongs, which may be a round.
    pub(crate) fn set(&self, step: usize, set: u32) -> Option<Run> {
        Some(self.routine.set(step, set)?.run)
    }

    /// How much was done when the segment ends now: what was asked, or the seconds that were held.
    fn amount(&self, segment: &Segment) -> u32 {
        match self.run(segment).map(|run| run.work) {
            Some(Work::Reps { count, .. }) => count.high_or_low().get(),
            Some(Work::Distance(distance)) => distance.high_or_low().get(),
            Some(Work::Hold(_)) => {
                u32::try_from(self.elapsed.as_secs()).unwrap_or(u32::MAX)
            }
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
            is_work: matches!(
                segment.activity(),
                Activity::Work { .. } | Activity::Ramp { .. }
            ),
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
            Activity::Work { set, side, .. } => {
                let sets = self.routine.sets_of(segment.step()).high.max(set);
                let side = match side {
                    Some(Side::Left) => ", left",
                    Some(Side::Right) => ", right",
                    None => "",
                };
                format!("{name}, set {set} of {sets}{side}")
            }
            Activity::Ramp { set, .. } => format!("{name}, lighter set {set}"),
            Activity::SideChange => "Change sides".to_owned(),
            Activity::Rest | Activity::Pause => "Rest".to_owned(),
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
