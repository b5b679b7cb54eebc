//! Which numbers of half-sets targets can get from what is open, and what they are worth.

use super::by_target::{ByTarget, Target, numbers};
use super::line::Line;
use super::open::Open;
use super::parts::Parts;
use super::prices::{Excess, Prices, as_f64};
use super::problem::Problem;

/// The targets that several open families give half-sets, at certain prices.
#[derive(Clone, Debug, Default)]
pub(super) struct Reach {
    parts: Parts,
    lines: ByTarget<Line>,
    /// The targets that have lines, a bit for each.
    targets: u64,
    /// The numbers of half-sets that one item gives, a bit for each.
    sizes: ByTarget<u64>,
    /// The score of all targets before their rises.
    settled: i64,
    /// What numbers of half-sets of one item are worth, line by line.
    worths: Vec<i64>,
    /// By part: the place of its worth.
    places: Vec<u16>,
}

impl Reach {
    pub(super) fn find(&mut self, problem: &Problem, open: &Open) {
        self.parts.find(problem, open);
        let sums = self.sums(problem, open);
        self.sizes = ByTarget::default();
        for part in self.parts.all() {
            self.sizes[part.target] |= 1 << part.amount;
        }
        self.targets = 0;
        self.settled = 0;
        let mut starts: ByTarget<u16> = ByTarget::default();
        let mut start = 0;
        for target in problem.targets() {
            let have = open.answer.half_sets[target] + self.parts.given()[target];
            let table = &problem.tables[target];
            self.settled += table.at(have);
            if self.sizes[target] != 0 {
                self.targets |= target.bit();
                starts[target] = start;
                start += problem.flat() + 1;
                self.lines[target].draw(table, have, sums[target]);
            }
        }
        self.worths.clear();
        self.worths.resize(start.into(), 0);
        self.places.clear();
        let parts = self.parts.all().iter();
        self.places
            .extend(parts.map(|part| starts[part.target] + u16::from(part.amount)));
    }

    /// The numbers of half-sets that can be added, a bit for each: twice as many as a table has,
    /// so that the first sum past its end is always among them. Of longer tables all numbers
    /// count as reached.
    fn sums(&self, problem: &Problem, open: &Open) -> ByTarget<u64> {
        let is_long = u32::from(problem.flat()) >= u64::BITS / 2;
        let mut sums = ByTarget::new(|| if is_long { u64::MAX } else { 1 });
        // What one family can add.
        let mut added: ByTarget<u64> = ByTarget::default();
        for (_, own) in open.families() {
            let mut touched = 0;
            for part in own.iter().flat_map(|index| self.parts.of(*index)) {
                touched |= part.target.bit();
                added[part.target] |= sums[part.target] << part.amount;
            }
            for target in Target::in_bits(touched) {
                sums[target] |= std::mem::take(&mut added[target]);
            }
        }
        sums
    }

    /// Lets each target take half-sets at its price: the score of all beyond the price. What is
    /// taken is taken off what is left.
    pub(super) fn decide(
        &mut self,
        problem: &Problem,
        prices: &Prices,
        left: &mut Excess,
    ) -> i64 {
        let mut score = self.settled;
        let worths = self.worths.chunks_exact_mut(usize::from(problem.flat()) + 1);
        for (target, worths) in Target::in_bits(self.targets).zip(worths) {
            let line = &mut self.lines[target];
            let price = prices.half_set[target];
            score += line.take(price);
            left.half_sets_left[target] -= as_f64(line.taken());
            for half_sets in numbers(self.sizes[target]) {
                if let Some(worth) = worths.get_mut(usize::from(half_sets)) {
                    *worth = line.worth(price, half_sets.into());
                }
            }
        }
        score
    }

    /// The targets whose half-sets have prices.
    pub(super) fn targets(&self) -> impl Iterator<Item = Target> + Clone + use<> {
        Target::in_bits(self.targets)
    }

    /// What the half-sets of an open item are worth.
    pub(super) fn worth(&self, index: usize) -> i64 {
        let places = self.places.get(self.parts.place(index)).unwrap_or_default();
        let worths =
            places.iter().filter_map(|place| self.worths.get(usize::from(*place)));
        self.parts.gain(index) + worths.sum::<i64>()
    }

    /// How many half-sets of an open item its targets pay for.
    pub(super) fn paid(&self, index: usize) -> impl Iterator<Item = (Target, i64)> {
        self.parts.of(index).iter().map(|part| {
            (part.target, self.lines[part.target].taken().min(part.amount.into()))
        })
    }
}
