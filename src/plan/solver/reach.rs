//! Which numbers of half-sets a target can get from what is open.

use super::open::Open;
use super::problem::Problem;

/// For each target the scores that can be reached, as the least concave line above them: a list
/// of rises, each over some half-sets.
///
/// A target that only gets half-sets by the four has no score at one, two or three; leaving
/// these out makes bounds much tighter than the whole table would.
#[derive(Clone, Debug, Default)]
pub(super) struct Reach {
    /// Target by target: how much the score rises, and over how many half-sets.
    rises: Vec<(i64, i64)>,
    /// The number of rises of each target, and its score before the first.
    targets: Vec<(usize, i64)>,
    /// The numbers of half-sets that can be added, a bit for each: twice as many as a table has,
    /// so that the first sum past its end is always among them.
    bits: Vec<u128>,
    fresh: Vec<u128>,
}

impl Reach {
    pub(super) fn find(&mut self, problem: &Problem, open: &Open) {
        self.bits.clear();
        self.bits.resize(problem.tables.len(), 1);
        self.fresh.clear();
        self.fresh.resize(problem.tables.len(), 0);
        let mut items = open.items.iter();
        for family in &open.families {
            let mut touched = 0;
            for index in items.by_ref().take(family.len) {
                let Some(item) = problem.items.get(*index) else { continue };
                touched |= item.targets;
                for part in &item.parts {
                    let bits = self.bits.get(part.target()).copied().unwrap_or_default();
                    if let Some(fresh) = self.fresh.get_mut(part.target()) {
                        *fresh |= bits << part.amount();
                    }
                }
            }
            while touched != 0 {
                let target = touched.trailing_zeros() as usize;
                touched &= touched - 1;
                if let (Some(bits), Some(fresh)) =
                    (self.bits.get_mut(target), self.fresh.get_mut(target))
                {
                    *bits |= *fresh;
                    *fresh = 0;
                }
            }
        }
        self.rises.clear();
        self.targets.clear();
        let targets = problem.tables.iter().zip(&open.answer.half_sets).zip(&self.bits);
        for ((table, have), bits) in targets {
            let scores = table.from(*have);
            let start = self.rises.len();
            let first = scores.first().copied().unwrap_or_default();
            let (mut last_place, mut last_score) = (0, first);
            let mut left = bits & !1;
            while left != 0 {
                let place = left.trailing_zeros() as usize;
                left &= left - 1;
                let score =
                    scores.get(place).or(scores.last()).copied().unwrap_or_default();
                let mut rise = (score - last_score, index(place) - last_place);
                // A rise that is steeper than the one before hides the point between them.
                while self.rises.len() > start {
                    let Some(&(before, over)) = self.rises.last() else { break };
                    if before * rise.1 > rise.0 * over {
                        break;
                    }
                    rise = (rise.0 + before, rise.1 + over);
                    self.rises.pop();
                }
                self.rises.push(rise);
                (last_place, last_score) = (index(place), score);
                if place + 1 >= scores.len() {
                    break;
                }
            }
            self.targets.push((self.rises.len() - start, first));
        }
    }

    /// The rises of each target, steepest first, and its score before them.
    pub(super) fn targets(&self) -> impl Iterator<Item = (&[(i64, i64)], i64)> {
        let mut end = 0;
        self.targets.iter().map(move |(len, first)| {
            end += len;
            (self.rises.get(end - len..end).unwrap_or_default(), *first)
        })
    }
}

fn index(place: usize) -> i64 {
    i64::try_from(place).unwrap_or(i64::MAX)
}
