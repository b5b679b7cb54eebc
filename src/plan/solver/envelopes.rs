//! Which numbers of amounts targets can get from what is open, and what they are worth.

use super::by_target::{ByTarget, Target, numbers};
use super::contributions::Contributions;
use super::envelope::Envelope;
use super::item::Contribution;
use super::multipliers::{Multipliers, Slack};
use super::problem::Problem;
use super::subproblem::Subproblem;

/// The targets that several open families give amounts, at certain prices.
#[derive(Clone, Debug, Default)]
pub(super) struct Envelopes {
    parts: Contributions,
    lines: ByTarget<Envelope>,
    /// The targets that have lines, a bit for each.
    targets: u64,
    /// The score of all targets before their rises.
    settled: i64,
    /// What one item gives a target that has a line, each amount once.
    sizes: Vec<Contribution>,
    /// By target and amount: what that amount of one item is worth.
    worths: Vec<i64>,
}

impl Envelopes {
    pub(super) fn find(&mut self, problem: &Problem, open: &Subproblem) {
        self.parts.find(problem, open);
        self.worths.resize(Target::places(problem.targets().len()), 0);
        self.sizes.clear();
        self.targets = 0;
        self.settled = 0;
        for target in problem.targets() {
            let have = open.answer.amounts[target] + self.parts.given()[target];
            let table = &problem.tables[target];
            self.settled += table.at(have);
            let sizes = self.parts.sizes(target);
            if sizes != 0 {
                self.targets |= target.bit();
                self.lines[target].draw(table, have, self.parts.sums(target));
                self.sizes
                    .extend(numbers(sizes).map(|amount| Contribution { target, amount }));
            }
        }
    }

    /// Lets each target take amounts at its price: the score of all beyond the price. What is
    /// taken is taken off what is left.
    pub(super) fn decide(&mut self, prices: &Multipliers, left: &mut Slack) -> i64 {
        let mut score = self.settled;
        for target in Target::in_bits(self.targets) {
            let line = &mut self.lines[target];
            let price = prices.unit_price[target];
            score += line.take(price);
            left.amounts[target] -= line.taken();
        }
        for Contribution { target, amount } in &self.sizes {
            if let Some(worth) = self.worths.get_mut(target.place(*amount)) {
                let price = prices.unit_price[*target];
                *worth = self.lines[*target].worth(price, (*amount).into());
            }
        }
        score
    }

    /// The targets whose amounts have prices.
    pub(super) fn targets(&self) -> impl Iterator<Item = Target> + Clone + use<> {
        Target::in_bits(self.targets)
    }

    /// What an open item brings beyond the price of its seconds.
    pub(super) fn profit(&self, index: usize, second: i64) -> i64 {
        let (parts, beside) = self.parts.of(index, second);
        let worth = |part: &Contribution| self.worths.get(part.target.place(part.amount));
        beside + parts.iter().filter_map(worth).sum::<i64>()
    }

    /// How many amounts of an open item its targets pay for.
    pub(super) fn paid(&self, index: usize) -> impl Iterator<Item = (Target, i64)> {
        let (parts, _) = self.parts.of(index, 0);
        parts.iter().map(|part| {
            (part.target, self.lines[part.target].taken().min(part.amount.into()))
        })
    }
}
