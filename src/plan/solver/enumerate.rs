//! The last few items, tried one by one.

use std::cmp::Reverse;

use super::incumbent::Incumbent;
use super::item::Item;
use super::problem::Problem;
use super::subproblem::Subproblem;
use super::work::Work;

/// Where at most `FEW` items fit, of at most `OF_MOST` open ones, trying them is quicker than any bound.
/// Found by trying 3 to 6 on models of whole bodies.
const FEW: usize = 4;
const OF_MOST: usize = 250;

/// Where not many items are open, more may fit: the number that fits and half the number of open ones
/// together are at most this. Found by trying too.
const FEW_WITH_OPEN: usize = 12;

/// No more than this are ever tried, because as many as fit are open at least.
const MOST: usize = FEW_WITH_OPEN * 2 / 3;

/// Looks for the best way to end an answer; its room is used again.
pub(super) struct Enumerator<'a> {
    problem: &'a Problem,
    /// One list for each item that is still to be taken.
    candidates: Vec<Vec<Candidate>>,
    shortest: Vec<i64>,
    work: Work,
}

/// An item that may be taken.
#[derive(Clone, Copy, Debug)]
struct Candidate {
    index: usize,
    family: usize,
    seconds: i64,
    /// A bit for each target.
    targets: u64,
    /// What it adds now; once others are taken it adds that at most.
    gain: i64,
    /// What no candidate from here on exceeds in a second.
    in_a_second: i64,
}

/// The item taken last: no other one of its family is taken, and what is added to its targets
/// has changed.
#[derive(Clone, Copy, Debug)]
struct Last {
    family: usize,
    targets: u64,
}

impl<'a> Enumerator<'a> {
    pub(super) fn new(problem: &'a Problem) -> Self {
        let candidates = vec![Vec::new(); MOST];
        Self { problem, candidates, shortest: Vec::new(), work: Work::new(0) }
    }

    /// Looks for the best way to end an answer, if few items are left; whether it did, and the work
    /// was enough to try them all.
    pub(super) fn end(
        &mut self,
        open: &Subproblem,
        best: &mut Incumbent,
        work: &mut Work,
    ) -> bool {
        let Some(count) = self.few_left(open) else { return false };
        if open.answer.score > best.score {
            best.clone_from(&open.answer);
        }
        let candidate = |index: &usize| {
            let item = self.problem.items.get(*index)?;
            let Item { family, seconds, .. } = *item;
            let targets = item.parts.targets();
            let gain = open.answer.gain(self.problem, item);
            Some(Candidate {
                index: *index,
                family,
                seconds,
                targets,
                gain,
                in_a_second: 0,
            })
        };
        let mut candidates: Vec<Candidate> =
            open.items.iter().filter_map(candidate).collect();
        sort(&mut candidates);
        let last = Last { family: usize::MAX, targets: 0 };
        self.work = *work;
        self.try_some(&mut open.answer.clone(), last, &candidates, count, best);
        *work = self.work;
        !work.is_spent()
    }

    /// How many of the open items fit at most, if they are few and none of them must be taken.
    pub(super) fn few_left(&mut self, open: &Subproblem) -> Option<usize> {
        if open.items.len() > OF_MOST {
            return None;
        }
        self.shortest.clear();
        for (_, own) in open.families() {
            let items = own.iter().filter_map(|index| self.problem.items.get(*index));
            if items.clone().any(|item| self.problem.is_required(item.family)) {
                return None;
            }
            self.shortest.extend(items.map(|item| item.seconds).min());
        }
        self.shortest.sort_unstable();
        let mut left = open.answer.seconds_left;
        let fits = self.shortest.iter().take_while(|seconds| {
            left -= **seconds;
            left >= 0
        });
        let count = fits.count();
        let is_few = count <= FEW || count + open.items.len() / 2 <= FEW_WITH_OPEN;
        is_few.then_some(count)
    }

    /// Tries up to `count` more of the candidates from before the last item was taken.
    fn try_some(
        &mut self,
        answer: &mut Incumbent,
        last: Last,
        before: &[Candidate],
        count: usize,
        best: &mut Incumbent,
    ) {
        let room = count.checked_sub(1).and_then(|place| self.candidates.get_mut(place));
        let Some(mut candidates) = room.map(std::mem::take) else { return };
        candidates.clear();
        self.work.add(before.len());
        let needed = best.score - answer.score;
        for candidate in before {
            // What does not add enough when it is the only one is out before it is looked at.
            if count == 1 && candidate.gain <= needed {
                break;
            }
            if candidate.family == last.family || candidate.seconds > answer.seconds_left
            {
                continue;
            }
            let mut candidate = *candidate;
            if candidate.targets & last.targets != 0 {
                let item = self.problem.items.get(candidate.index);
                candidate.gain = item.map_or(0, |item| answer.gain(self.problem, item));
            }
            if candidate.gain > 0 {
                candidates.push(candidate);
            }
        }
        if count == 1 {
            let most = candidates.iter().max_by_key(|candidate| candidate.gain);
            if let Some(most) = most.filter(|most| most.gain > needed) {
                answer.take(self.problem, most.index);
                best.clone_from(answer);
                answer.drop(self.problem, most.index);
            }
        } else {
            sort(&mut candidates);
            self.try_each(answer, &candidates, count, best);
        }
        if let Some(room) = self.candidates.get_mut(count - 1) {
            *room = candidates;
        }
    }

    /// Tries each candidate as the first of `count`, the others being those after it.
    fn try_each(
        &mut self,
        answer: &mut Incumbent,
        candidates: &[Candidate],
        count: usize,
        best: &mut Incumbent,
    ) {
        let mut candidates = candidates.iter();
        while let Some(candidate) = candidates.next() {
            let needed = best.score - answer.score;
            let in_time = candidate.in_a_second.saturating_mul(answer.seconds_left);
            // None of those after it adds more than it does.
            let number = i64::try_from(count).unwrap_or(i64::MAX);
            let in_number = candidate.gain.saturating_mul(number);
            if in_time.min(in_number) <= needed || self.work.is_spent() {
                return;
            }
            let others = candidates.as_slice();
            let last = Last { family: candidate.family, targets: candidate.targets };
            let left = answer.seconds_left - candidate.seconds;
            if candidate.gain + at_most(others, last, left, count - 1) <= needed {
                continue;
            }
            answer.take(self.problem, candidate.index);
            if answer.score > best.score {
                best.clone_from(answer);
            }
            self.try_some(answer, last, others, count - 1, best);
            answer.drop(self.problem, candidate.index);
        }
    }
}

/// Puts what adds most first.
fn sort(candidates: &mut [Candidate]) {
    candidates
        .sort_unstable_by_key(|candidate| (Reverse(candidate.gain), candidate.index));
    let mut most = 0;
    for candidate in candidates.iter_mut().rev() {
        most = most.max(candidate.gain / candidate.seconds.max(1) + 1);
        candidate.in_a_second = most;
    }
}

/// No `count` candidates add more in the seconds that are left: neither those of greatest gain,
/// one of each family, nor the one that adds most in a second, over and over.
fn at_most(candidates: &[Candidate], last: Last, seconds_left: i64, count: usize) -> i64 {
    let mut families = [last.family; MOST];
    let mut taken = 0;
    let mut sum = 0;
    for candidate in candidates {
        if taken == count {
            break;
        }
        if candidate.seconds <= seconds_left && !families.contains(&candidate.family) {
            if let Some(family) = families.get_mut(taken) {
                *family = candidate.family;
            }
            taken += 1;
            sum += candidate.gain;
        }
    }
    let in_time = candidates.first().map_or(0, |first| first.in_a_second);
    sum.min(in_time.saturating_mul(seconds_left))
}
