//! Blocks in rounds: circuits, blocks on the clock, and as many rounds as possible.

use super::activity::{Activity, walk_set};
use super::pace::{End, Pace};
use crate::low_high::LowHigh;
use crate::prescription::Run;
use crate::routine::{Block, Performance, Step, Timing};

/// What is called back with step, activity and length of each segment.
type Emit<'a> = dyn FnMut(usize, Activity, u64) + 'a;

/// Step, activity and length of each segment of a block in rounds. The number of a set is that of
/// its round.
pub(super) fn segments(
    block: &Block,
    first: usize,
    pace: &Pace,
    end: End,
) -> Vec<(usize, Activity, u64)> {
    let mut segments = Vec::new();
    walk(block, first, pace, end, &mut |step, activity, length| {
        segments.push((step, activity, length));
    });
    segments
}

fn walk(block: &Block, first: usize, pace: &Pace, end: End, emit: &mut Emit<'_>) {
    match block.timing() {
        Timing::Sets => {}
        Timing::Circuit { rounds, rest } => {
            let usual = || {
                let rests = bouts(block).filter_map(|bout| {
                    let run = run(bout)?;
                    Some(pace.rest_after(run, bout.exercise.kind(), end))
                });
                rests.max().unwrap_or_default()
            };
            let rest = rest.map_or_else(usual, |rest| u64::from(rest.get()));
            for round in 1..=rounds.get() {
                if round > 1 {
                    emit(first, Activity::Rest, rest);
                }
                walk_round(block, first, round, pace, end, emit);
            }
        }
        Timing::Every { beat, rounds } => {
            for round in 1..=rounds.get() {
                for (number, bout) in (first..).zip(bouts(block)) {
                    let Some(run) = run(bout) else { continue };
                    let mut clock = Clock { left: beat.get().into(), emit };
                    let mut emit = |step, activity, length| {
                        clock.emit(step, activity, length);
                    };
                    walk_set(bout, run, (number, round), pace, end, &mut emit);
                    let left = clock.left;
                    clock.emit(number, Activity::Rest, left);
                }
            }
        }
        Timing::Within { cap } => {
            let mut clock = Clock { left: cap.get().into(), emit };
            let mut round = 1;
            while clock.left > 0 {
                let before = clock.left;
                let mut emit =
                    |step, activity, length| clock.emit(step, activity, length);
                if round > 1 {
                    back_to_first(block, first, pace, end, &mut emit);
                }
                walk_round(block, first, round, pace, end, &mut emit);
                // Rounds that take no time would go on for ever.
                if clock.left == before {
                    clock.emit(first, Activity::Rest, before);
                }
                round += 1;
            }
        }
    }
}

/// Cuts segments where the time is up.
struct Clock<'a, 'b> {
    left: u64,
    emit: &'a mut Emit<'b>,
}

impl Clock<'_, '_> {
    fn emit(&mut self, step: usize, activity: Activity, length: u64) {
        let there = length.min(self.left);
        // What takes no time of its own is kept until the time is up.
        if self.left == 0 && (length > 0 || activity == Activity::Rest) {
            return;
        }
        self.left -= there;
        (self.emit)(step, activity, there);
    }
}

/// A set of each step, with a pause before every one but the first.
fn walk_round(
    block: &Block,
    first: usize,
    round: u32,
    pace: &Pace,
    end: End,
    emit: &mut Emit<'_>,
) {
    let mut before: Option<&Run> = None;
    for (number, bout) in (first..).zip(bouts(block)) {
        let Some(run) = run(bout) else { continue };
        if let Some(before) = before.replace(run) {
            pause(before, number, pace, end, emit);
        }
        walk_set(bout, run, (number, round), pace, end, emit);
    }
}

/// From the last step of a round to the first of the next; one step alone stays where it is.
fn back_to_first(
    block: &Block,
    first: usize,
    pace: &Pace,
    end: End,
    emit: &mut Emit<'_>,
) {
    let Some(last) = bouts(block).next_back().and_then(run) else { return };
    if block.steps().len() > 1 || last.rest.is_some() {
        pause(last, first, pace, end, emit);
    }
}

/// The rest that a step states, or the time to move on to the next.
fn pause(before: &Run, number: usize, pace: &Pace, end: End, emit: &mut Emit<'_>) {
    match Pace::stated_rest(before, end) {
        Some(rest) => emit(number, Activity::Rest, rest),
        None => emit(number, Activity::Transition, pace.superset_transition.into()),
    }
}

fn bouts(block: &Block) -> impl DoubleEndedIterator<Item = Performance<'_>> {
    block.steps().iter().map(Step::bout)
}

/// The only run of a step in a round.
fn run(bout: Performance<'_>) -> Option<&Run> {
    bout.prescription.runs().first()
}

impl Block {
    /// The whole rounds of the block, the least and the most; none where its steps have sets.
    pub(in crate::routine) fn whole_rounds(&self) -> Option<LowHigh<u32>> {
        let cap = match self.timing() {
            Timing::Sets => return None,
            Timing::Circuit { rounds, .. } | Timing::Every { rounds, .. } => {
                return Some(LowHigh::exactly(rounds.get()));
            }
            Timing::Within { cap } => u64::from(cap.get()),
        };
        let pace = Pace::default();
        let rounds = |end| {
            let (mut work, mut way) = (0, 0);
            walk_round(self, 1, 1, &pace, end, &mut |_, _, length| work += length);
            back_to_first(self, 1, &pace, end, &mut |_, _, length| way += length);
            // The last round needs no way back.
            let whole = (cap + way) / (work + way).max(1);
            u32::try_from(whole).unwrap_or(u32::MAX)
        };
        Some(LowHigh::new(rounds(End::High), rounds(End::Low)))
    }
}
