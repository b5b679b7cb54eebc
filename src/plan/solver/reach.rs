//! Which numbers of half-sets targets can get from what is open, and what they are worth.

use super::by_target::{ByTarget, Target, numbers};
use super::line::{Line, Rise};
use super::open::Open;
use super::parts::Parts;
use super::prices::{Excess, Prices, as_f64};
use super::problem::Problem;

/// The targets that several open families give half-sets, at certain prices.
#[derive(Clone, Debug, Default)]
pub(super) struct Reach {
    parts: Parts,
    rises: Vec<Rise>,
    lines: Vec<Line>,
    /// The targets that have lines, a bit for each.
    targets: u64,
    /// The score of all targets before their rises.
    settled: i64,
    /// What numbers of half-sets of one item are worth, line by line.
    worths: Vec<i64>,
    /// By part: the place of its worth.
    places: Vec<u16>,
    /// How many half-sets targets take.
    taken: ByTarget<i64>,
}

impl Reach {
    pub(super) fn find(&mut self, problem: &Problem, open: &Open) {
        self.parts.find(problem, open);
        let sums = self.sums(problem, open);
        let mut sizes: ByTarget<u64> = ByTarget::default();
        for part in self.parts.all() {
            sizes[part.target] |= 1 << part.amount;
        }
        self.rises.clear();
        self.lines.clear();
        self.targets = 0;
        self.settled = 0;
        let mut starts: ByTarget<u16> = ByTarget::default();
        let mut start = 0;
        for target in problem.targets() {
            let have = open.answer.half_sets[target] + self.parts.given()[target];
            self.settled += problem.tables[target].at(have);
            if sizes[target] != 0 {
                starts[target] = start;
                self.targets |= target.bit();
                start += problem.flat() + 1;
                let first = self.rises.len();
                self.draw(problem, target, have, sums[target]);
                let rises = first..self.rises.len();
                self.lines.push(Line::new(target, rises, sizes[target]));
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

    /// Draws the line of a target that has some half-sets already.
    fn draw(&mut self, problem: &Problem, target: Target, have: usize, sums: u64) {
        let table = &problem.tables[target];
        let start = self.rises.len();
        let mut last = (0, table.at(have));
        for half_sets in numbers(sums & !1) {
            let sum = have + usize::from(half_sets);
            let here = (i64::from(half_sets), table.at(sum));
            let rise = Rise { score: here.1 - last.1, half_sets: here.0 - last.0 };
            rise.push_to(&mut self.rises, start);
            last = here;
            if sum >= usize::from(problem.flat()) {
                break;
            }
        }
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
        for (line, worths) in self.lines.iter_mut().zip(worths) {
            let price = prices.half_set[line.target];
            let rises = self.rises.get(line.rises.clone()).unwrap_or_default();
            score += line.take(rises, price);
            self.taken[line.target] = line.taken();
            left.half_sets_left[line.target] -= as_f64(line.taken());
            for half_sets in numbers(line.sizes) {
                if let Some(worth) = worths.get_mut(usize::from(half_sets)) {
                    *worth = line.worth(rises, price, half_sets.into());
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
        self.parts
            .of(index)
            .iter()
            .map(|part| (part.target, self.taken[part.target].min(part.amount.into())))
    }
}
