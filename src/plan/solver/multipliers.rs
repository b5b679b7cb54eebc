//! What a second and a unit of each target cost.

use super::by_target::{ByTarget, Target};
use super::item::Item;
use super::problem::Problem;

/// Multipliers in score; never negative. The default is that there is enough of everything.
#[derive(Clone, Debug, Default)]
pub(super) struct Multipliers {
    pub(super) second: i64,
    pub(super) unit_price: ByTarget<i64>,
}

/// No second costs more, so that a whole day of them can be paid.
const DEAREST_SECOND: i64 = 1 << 44;

impl Multipliers {
    /// The prices at which an answer looks right: what the next unit of each target would
    /// add, and nothing for time.
    pub(super) fn of(problem: &Problem, amounts: &ByTarget<usize>) -> Self {
        let mut prices = Self::default();
        for target in problem.targets() {
            prices.unit_price[target] = problem.tables[target].gain(amounts[target], 1);
        }
        prices
    }

    /// The price of the amounts of an item.
    pub(super) fn amounts(&self, item: &Item) -> i64 {
        let parts = item.parts.iter();
        parts.map(|part| self.unit_price[part.target] * i64::from(part.amount)).sum()
    }

    /// Moves the prices of a second and of some targets against what is left over; `length` is that
    /// of the step where amounts count as one, seconds as `1 / unit`.
    pub(super) fn step(
        &mut self,
        problem: &Problem,
        targets: impl Iterator<Item = Target>,
        length: f64,
        unit: f64,
        direction: &Direction,
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
        let by = length * direction.seconds / (unit * unit);
        self.second = moved(self.second, by, DEAREST_SECOND);
        for target in targets {
            let table = &problem.tables[target];
            let by = length * direction.amounts[target];
            // At more than what the first unit scores nothing would be wanted.
            self.unit_price[target] =
                moved(self.unit_price[target], by, table.gain(0, 1));
        }
    }
}

/// What is left over of each when families decide at certain prices: negative where more is
/// used than there is.
#[derive(Clone, Debug, Default)]
pub(super) struct Slack {
    pub(super) seconds: i64,
    pub(super) amounts: ByTarget<i64>,
}

/// In which direction prices move: what is left over now, and a part of what was before, so that
/// steps do not go to and fro.
#[derive(Clone, Debug, Default)]
pub(super) struct Direction {
    pub(super) seconds: f64,
    pub(super) amounts: ByTarget<f64>,
}

impl Direction {
    /// Keeps a part of what was before.
    pub(super) fn fade(&mut self, part: f64) {
        self.seconds *= part;
        for target in Target::all() {
            self.amounts[target] *= part;
        }
    }

    /// Keeps a part of what was before, and adds what is left over now.
    pub(super) fn turn(
        &mut self,
        left: &Slack,
        targets: impl Iterator<Item = Target>,
        part: f64,
    ) {
        self.seconds = as_f64(left.seconds) + part * self.seconds;
        for target in targets {
            let amounts = &mut self.amounts[target];
            *amounts = as_f64(left.amounts[target]) + part * *amounts;
        }
    }
}

#[expect(clippy::cast_precision_loss, reason = "what is measured may be rounded")]
pub(super) fn as_f64(amount: i64) -> f64 {
    amount as f64
}
