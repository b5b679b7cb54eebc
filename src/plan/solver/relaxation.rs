//! A bound on what is left to decide, by prices.

use super::by_target::Target;
use super::envelopes::Envelopes;
use super::multipliers::{Direction, Multipliers, Slack, as_f64};
use super::problem::Problem;
use super::subproblem::{DeadEnd, Subproblem};

/// How the families decide at certain prices, and the bound that follows.
#[derive(Clone, Debug, Default)]
pub(super) struct Relaxation {
    pub(super) bound: i128,
    /// By open item: what it would bring.
    profits: Vec<i64>,
    /// By open family: what it brings.
    best: Vec<i64>,
    /// The most that an item brings less than its family.
    farthest: i64,
    excess: Slack,
    /// In which the last step went.
    direction: Direction,
    /// By item: how often it was taken in recent steps.
    shares: Vec<f64>,
    /// What being taken once more adds to a share.
    now: f64,
}

/// How much of the last direction is kept in the next.
const INERTIA: f64 = 0.6;

/// How much of the past counts in how often an item was taken.
const MEMORY: f64 = 0.8;

/// The number of targets added to those of each item when items are ranked. Found by trying 0 to 8 on
/// models of whole bodies.
const TARGETS_BESIDE: u32 = 4;

/// Shares are made smaller once they are as large as that.
const LARGE: f64 = 1e100;

impl Relaxation {
    /// Begins at other open items. Multipliers go on as they last moved, if less, where these are
    /// what is left of the open items before.
    pub(super) fn restart(&mut self, goes_on: bool) {
        let kept = if goes_on { INERTIA } else { 0.0 };
        self.direction.fade(kept);
        if self.now < 1.0 || self.now > LARGE {
            let now = self.now.max(1.0);
            self.shares.iter_mut().for_each(|share| *share /= now);
            self.now = 1.0;
        }
    }

    /// Lets every family decide.
    pub(super) fn decide(
        &mut self,
        problem: &Problem,
        open: &Subproblem,
        reach: &mut Envelopes,
        prices: &Multipliers,
    ) {
        let answer = &open.answer;
        self.profits.clear();
        self.profits.reserve(open.items.len());
        self.best.clear();
        self.best.reserve(open.families.len());
        self.farthest = 0;
        self.excess = Slack::default();
        self.shares.resize(problem.items.len(), 0.0);
        self.now /= MEMORY;
        let score = i128::from(reach.decide(prices, &mut self.excess));
        let mut seconds = answer.seconds_left;
        let mut bound = i128::from(prices.second) * i128::from(answer.seconds_left);
        for (family, own) in open.families() {
            let mut most = if family.is_required { i64::MIN } else { 0 };
            let mut least = i64::MAX;
            let mut chosen = None;
            for &index in own {
                let profit = reach.profit(index, prices.second);
                self.profits.push(profit);
                least = least.min(profit);
                if profit > most {
                    most = profit;
                    chosen = Some(index);
                }
            }
            bound += i128::from(most);
            self.best.push(most);
            self.farthest = self.farthest.max(most.saturating_sub(least));
            if let Some(index) = chosen {
                seconds -= problem.items.get(index).map_or(0, |item| item.seconds);
                for (target, paid) in reach.paid(index) {
                    self.excess.amounts[target] += paid;
                }
                if let Some(share) = self.shares.get_mut(index) {
                    *share += self.now;
                }
            }
        }
        self.bound = bound + score - i128::from(answer.cost);
        self.excess.seconds = seconds;
    }

    /// Moves the prices towards a smaller bound: a step of Polyak's length (1969), as if the
    /// least bound were a score, in a direction that keeps a part of the last one (Camerini
    /// 1975).
    pub(super) fn step(
        &mut self,
        problem: &Problem,
        targets: impl Iterator<Item = Target> + Clone,
        prices: &mut Multipliers,
        score: i64,
        pace: f64,
        unit: f64,
    ) {
        self.direction.turn(&self.excess, targets.clone(), INERTIA);
        let direction = &self.direction;
        let seconds = direction.seconds / unit;
        let amounts = targets.clone().map(|target| direction.amounts[target]);
        let square = amounts.map(|left| left * left).sum::<f64>() + seconds * seconds;
        if square > 0.0 {
            #[expect(clippy::cast_precision_loss, reason = "a length may be rounded")]
            let gap = (self.bound - i128::from(score)) as f64;
            prices.step(problem, targets, pace * gap / square, unit, direction);
        }
    }

    /// Fixes to zero the items that cannot be part of an answer better than a score.
    pub(super) fn fix_by_reduced_cost(
        &self,
        open: &mut Subproblem,
        score: i64,
    ) -> Result<(), DeadEnd> {
        let slack = self.bound - i128::from(score);
        if slack <= 0 {
            return Err(DeadEnd);
        }
        for (family, best) in open.families.iter_mut().zip(&self.best) {
            // Without any of its items the family would bring nothing.
            family.is_required |= i128::from(*best) >= slack;
        }
        if i128::from(self.farthest) < slack {
            return Ok(());
        }
        let mut profits = self.profits.iter();
        open.retain(|family, _, _| {
            let best_and_own = self.best.get(family).zip(profits.next());
            best_and_own.is_none_or(|(best, own)| i128::from(best - own) < slack)
        })
    }

    /// How often an item was taken in recent steps, from 0 to 1.
    pub(super) fn frequency(&self, index: usize) -> f64 {
        self.shares.get(index).map_or(0.0, |share| share / self.now * (1.0 - MEMORY))
    }

    /// The open item to try next: of those that were taken often while prices moved, the one
    /// that counts most. One that gives something to many targets counts more, because it
    /// settles more.
    pub(super) fn favourite(
        &self,
        problem: &Problem,
        open: &Subproblem,
        prices: &Multipliers,
    ) -> Option<usize> {
        let mut favourite: Option<(f64, usize)> = None;
        for &index in &open.items {
            let Some(item) = problem.items.get(index) else { continue };
            let share = self.shares.get(index).copied().unwrap_or_default();
            let targets = f64::from(item.parts.targets().count_ones() + TARGETS_BESIDE);
            let rank = share * as_f64(prices.amounts(item)) * targets;
            if favourite.is_none_or(|(most, _)| rank > most) {
                favourite = Some((rank, index));
            }
        }
        favourite.map(|(_, index)| index)
    }
}
