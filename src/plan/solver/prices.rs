//! What a second and a half-set of each target cost.

use super::item::Item;
use super::problem::Problem;

/// Prices in score; never negative.
#[derive(Clone, Debug)]
pub(super) struct Prices {
    pub(super) second: i64,
    /// By target.
    pub(super) half_set: Vec<i64>,
}

/// No second costs more, so that a whole day of them can be paid.
const DEAREST_SECOND: i64 = 1 << 44;

impl Prices {
    /// The prices at which an answer looks right: what the next half-set of each target would
    /// add, and nothing for time.
    pub(super) fn of(problem: &Problem, half_sets: &[usize]) -> Self {
        let tables = problem.tables.iter().zip(half_sets);
        let half_set = tables.map(|(table, have)| table.at(have + 1) - table.at(*have));
        Self { second: 0, half_set: half_set.collect() }
    }

    /// The prices where there is enough of everything.
    pub(super) fn free(problem: &Problem) -> Self {
        Self { second: 0, half_set: vec![0; problem.tables.len()] }
    }

    /// What an item brings: what it is worth beyond the price of its seconds.
    pub(super) fn profit(&self, item: &Item) -> i64 {
        self.worth(item) - self.second * item.seconds - item.cost
    }

    /// What the half-sets of an item are worth.
    pub(super) fn worth(&self, item: &Item) -> i64 {
        let parts = item.parts.iter().map(|part| {
            let price = self.half_set.get(part.target()).copied().unwrap_or_default();
            price * i64::from(part.amount())
        });
        parts.sum()
    }

    /// Moves every price against its excess demand; `length` is that of the step where half-sets
    /// count as one, seconds as `1 / unit`.
    pub(super) fn step(
        &mut self,
        problem: &Problem,
        length: f64,
        unit: f64,
        excess: &Excess,
    ) {
        let moved = |price: i64, by: f64, dearest: i64| {
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_precision_loss,
                reason = "a price may be rounded, and casts saturate"
            )]
            let moved = (price as f64 - by) as i64;
            moved.clamp(0, dearest)
        };
        let by = length * excess.seconds_left / (unit * unit);
        self.second = moved(self.second, by, DEAREST_SECOND);
        let targets = self.half_set.iter_mut().zip(&problem.tables);
        for ((price, table), left) in targets.zip(&excess.half_sets_left) {
            // At more than what the first half-set scores nothing would be wanted.
            *price = moved(*price, length * left, table.at(1) - table.at(0));
        }
    }
}

/// What is left over of each when families decide at certain prices: negative where more is
/// used than there is.
#[derive(Clone, Debug, Default)]
pub(super) struct Excess {
    pub(super) seconds_left: f64,
    pub(super) half_sets_left: Vec<f64>,
}

impl Excess {
    /// Adds a part of what was left over before, so that steps do not go to and fro.
    pub(super) fn remember(&mut self, before: &Self, part: f64) {
        self.seconds_left += part * before.seconds_left;
        for (left, before) in self.half_sets_left.iter_mut().zip(&before.half_sets_left) {
            *left += part * before;
        }
    }

    pub(super) fn forget(&mut self) {
        self.seconds_left = 0.0;
        self.half_sets_left.clear();
    }
}
