//! A routine unrolled: block by block and round by round, what is done and how long one rests.
//!
//! It is read off the [timeline](Routine::timeline), so that what a device does in which order is
//! decided in one place.

use super::loss::Loss;
use super::text;
use crate::codes::export as codes;
use crate::prescription::{Load, Prescription, RampSet, RampSets, Run, Work};
use crate::routine::{Activity, BlockStyle, Pace, Phase, Routine, Side, Step, Timing};

/// A block and its rounds.
#[derive(Clone, Debug)]
pub(super) struct Unrolled<'a> {
    pub(super) phase: Phase,
    /// The number of the first step, counted from 1 through the routine.
    pub(super) first: usize,
    pub(super) steps: &'a [Step],
    pub(super) style: BlockStyle,
    pub(super) timing: Timing,
    /// The time to move on to this block, in seconds.
    pub(super) transition: u64,
    /// The lighter sets of its steps, by their numbers.
    pub(super) ramps: Vec<(usize, RampSets)>,
    /// What is done of them before the first round; nothing where no mass is known.
    pub(super) ramp: Round<'a>,
    pub(super) rounds: Vec<Round<'a>>,
}

/// A set of each step of a block, and the rest after it.
pub(super) type Round<'a> = Vec<Part<'a>>;

/// A stretch of a round; pauses are in seconds, and never empty.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Part<'a> {
    Work(Bout<'a>),
    Ramp(Lighter),
    SideChange(u64),
    Rest(u64),
    Transition(u64),
}

/// A set of a step, or one side of it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Bout<'a> {
    /// The number of the step, counted from 1 through the routine.
    pub(super) number: usize,
    pub(super) step: &'a Step,
    pub(super) run: &'a Run,
    /// What is done: the work of the run, or a part of it.
    pub(super) work: &'a Work,
    /// The number of the part, counted from 0.
    pub(super) part: usize,
    /// The seconds there are, where they are fewer than the work takes.
    pub(super) cut: Option<u64>,
    /// The side, where each has a turn of its own.
    pub(super) side: Option<Side>,
}

/// A lighter set of a step, or one side of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Lighter {
    /// The number of the step, counted from 1 through the routine.
    pub(super) number: usize,
    pub(super) set: RampSet,
    /// The side, where each has a turn of its own.
    pub(super) side: Option<Side>,
}

impl Bout<'_> {
    /// The load, which is lighter in later parts of a drop set.
    pub(super) fn load(&self) -> Option<Load> {
        self.run.part_load(self.part)
    }

    /// How often the work is done: twice where the sides alternate within the set.
    pub(super) fn times(&self) -> u32 {
        times(self.step, self.side)
    }
}

/// How often work is done that has a side or none.
pub(super) fn times(step: &Step, side: Option<Side>) -> u32 {
    let alternates = side.is_none() && step.prescription().is_per_side();
    if alternates { 2 } else { 1 }
}

/// The number tells the step, so that steps need not be compared.
impl PartialEq for Bout<'_> {
    fn eq(&self, other: &Self) -> bool {
        let key = |bout: &Self| (bout.number, bout.side, bout.part, bout.cut);
        key(self) == key(other) && self.run == other.run
    }
}

/// The blocks of a routine with their rounds.
pub(super) fn unrolled<'a>(routine: &'a Routine, pace: &Pace) -> Vec<Unrolled<'a>> {
    let mut segments = routine.timeline(pace).peekable();
    let mut ramps = routine.ramps().peekable();
    let mut first = 1;
    let mut blocks = Vec::new();
    for (phase, block) in routine.blocks() {
        let steps = block.steps();
        let (style, timing) = (block.style(), block.timing());
        let end = first + steps.len();
        let ramps = std::iter::from_fn(|| ramps.next_if(|(number, _)| *number < end));
        let (ramps, ramp) = (ramps.collect::<Vec<_>>(), Round::new());
        let mut unrolled = Unrolled {
            phase,
            first,
            steps,
            style,
            timing,
            transition: 0,
            ramps,
            ramp,
            rounds: Vec::new(),
        };
        let mut round = Round::new();
        let mut current = 1;
        while let Some(segment) = segments.next_if(|segment| segment.step() < end) {
            let seconds = segment.length().as_secs();
            match segment.activity() {
                Activity::Work { set, part, side } => {
                    if set > current {
                        unrolled.rounds.push(std::mem::take(&mut round));
                        current = set;
                    }
                    let number = segment.step();
                    let bout = steps.get(number - first).and_then(|step| {
                        let set = if timing == Timing::Sets { set } else { 1 };
                        let run = run_of_set(step.prescription(), set)?;
                        let part = part.map_or(0, |part| part as usize - 1);
                        let work = run.work.parts().get(part)?;
                        let whole =
                            pace.longest_work(work) * u64::from(times(step, side));
                        let cut = (seconds < whole).then_some(seconds);
                        Some(Part::Work(Bout {
                            number,
                            step,
                            run,
                            work,
                            part,
                            cut,
                            side,
                        }))
                    });
                    round.extend(bout);
                }
                Activity::Ramp { set, side } => {
                    let number = segment.step();
                    let planned = unrolled.ramps.iter().find(|(of, _)| *of == number);
                    let planned = planned.and_then(|(_, sets)| {
                        sets.as_slice().get((set as usize).checked_sub(1)?).copied()
                    });
                    let lighter = planned.map(|set| Lighter { number, set, side });
                    unrolled.ramp.extend(lighter.map(Part::Ramp));
                }
                // A pause follows a part of a set, so the round has begun.
                Activity::Pause => round.push(Part::Rest(seconds)),
                Activity::SideChange | Activity::Rest => {
                    let is_rest = segment.activity() == Activity::Rest;
                    let pause = if is_rest { Part::Rest } else { Part::SideChange };
                    // Before the first round there are pauses between lighter sets only.
                    let is_of_ramp = current == 1 && round.is_empty();
                    let to = if is_of_ramp { &mut unrolled.ramp } else { &mut round };
                    to.push(pause(seconds));
                }
                Activity::Transition if round.is_empty() => {
                    unrolled.transition = seconds;
                }
                Activity::Transition => round.push(Part::Transition(seconds)),
            }
        }
        unrolled.rounds.push(round);
        blocks.push(unrolled);
        first = end;
    }
    blocks
}

/// The run to which a set belongs, counted from 1 through all runs at their upper ends.
fn run_of_set(prescription: &Prescription, set: u32) -> Option<&Run> {
    let mut last = 0;
    prescription.runs().iter().find(|run| {
        last += run.sets.high();
        set <= last
    })
}

impl<'a> Unrolled<'a> {
    /// Equal rounds that follow each other, as one with its number.
    pub(super) fn counted(&self) -> Vec<(u32, &Round<'a>)> {
        let mut counted: Vec<(u32, &Round<'a>)> = Vec::new();
        for round in &self.rounds {
            match counted.last_mut() {
                Some((times, last)) if *last == round => *times += 1,
                _ => counted.push((1, round)),
            }
        }
        counted
    }

    /// The lighter sets of a step.
    pub(super) fn ramp_of(&self, number: usize) -> Option<&RampSets> {
        let found = self.ramps.iter().find(|(ramped, _)| *ramped == number);
        found.map(|(_, sets)| sets)
    }

    /// The lighter sets of a step in words.
    pub(super) fn ramp_in_words(&self, number: usize, step: &Step) -> Option<String> {
        let sets = self.ramp_of(number)?;
        Some(sets.in_words(step.prescription().heaviest()))
    }

    /// How often a run of a step is done: its sets, or the whole rounds of the block.
    pub(super) fn times(&self, number: usize, run: &Run) -> u32 {
        if self.timing == Timing::Sets {
            return run.sets.high();
        }
        let is_whole = |part: &Part<'_>| matches!(part, Part::Work(bout) if bout.number == number && bout.cut.is_none());
        let rounds = self.rounds.iter().filter(|round| round.iter().any(is_whole));
        u32::try_from(rounds.count()).unwrap_or(u32::MAX).max(1)
    }

    /// What is said of a step: its prescription, its lighter sets, how the block is done, and its
    /// remarks.
    pub(super) fn in_words(&self, number: usize, step: &Step) -> String {
        let ramp = self.ramp_in_words(number, step);
        let rounds = match self.style {
            BlockStyle::Circuit => Some(format!("circuit of {}", self.timing)),
            BlockStyle::Every | BlockStyle::Within => Some(self.timing.to_string()),
            _ => None,
        };
        text::in_words(step, ramp.as_deref(), rounds.as_deref())
    }

    /// The loss where the clock that ends the rounds is told in words only.
    pub(super) fn lost_clock(&self) -> Option<Loss> {
        let message = match self.timing {
            Timing::Sets | Timing::Circuit { .. } => return None,
            Timing::Every { .. } => {
                "the format has no clock for a block, its rests at the default pace are exported"
            }
            Timing::Within { .. } => {
                "the format has no time for a block, its rounds at the default pace are exported"
            }
        };
        let loss = Loss::new(codes::LOST_TIMING, message);
        let exercise = self.steps.first()?.exercise().id();
        Some(loss.with_text(self.timing.to_string()).of_step(self.first, exercise))
    }

    /// The steps with their numbers.
    pub(super) fn numbered(&self) -> impl Iterator<Item = (usize, &'a Step)> + use<'a> {
        (self.first..).zip(self.steps)
    }

    /// The pause after a set of each run of a step, in seconds; none where nothing follows it.
    pub(super) fn pauses(&self, number: usize, step: &Step) -> Vec<Option<u64>> {
        let mut first = 0;
        let runs = step.prescription().runs().iter();
        runs.map(|run| {
            let sets = run.sets.high() as usize;
            let rounds = self.rounds.iter().enumerate().skip(first).take(sets);
            first += sets;
            rounds
                .map(|(index, round)| self.pause_in(index, round, number))
                .find_map(|it| it)
        })
        .collect()
    }

    /// The pause after a step in a round.
    fn pause_in(&self, index: usize, round: &Round<'_>, number: usize) -> Option<u64> {
        let is_it = |part: &Part<'_>| match part {
            Part::Work(bout) => bout.number == number,
            _ => false,
        };
        let at = round.iter().rposition(is_it)?;
        match round.get(at + 1) {
            Some(Part::Rest(seconds) | Part::Transition(seconds)) => Some(*seconds),
            Some(Part::Work(_) | Part::Ramp(_) | Part::SideChange(_)) => Some(0),
            // A rest of no length is not in the timeline.
            None => (index + 1 < self.rounds.len()).then_some(0),
        }
    }
}
