//! A bound on what is left to decide, by prices.

use super::open::{DeadEnd, Open};
use super::prices::{Excess, Prices};
use super::problem::Problem;
use super::reach::Reach;

/// How the families decide at certain prices, and the bound that follows.
#[derive(Clone, Debug, Default)]
pub(super) struct Relaxation {
    pub(super) bound: i128,
    /// By open item: how much less than the best of its family it would bring.
    short: Vec<i64>,
    /// By open family: what it brings.
    best: Vec<i64>,
    excess: Excess,
    /// In which the last step went.
    direction: Excess,
    /// By item: how often it was taken of late.
    shares: Vec<f64>,
}

/// How much of the last direction is kept in the next.
const INERTIA: f64 = 0.6;

/// How much of the past counts in how often an item was taken.
const MEMORY: f64 = 0.8;

impl Relaxation {
    /// Begins anew, with no direction yet.
    pub(super) fn restart(&mut self) {
        self.direction.forget();
    }

    /// Lets every family decide.
    pub(super) fn decide(
        &mut self,
        problem: &Problem,
        open: &Open,
        reach: &Reach,
        prices: &Prices,
    ) {
        let answer = &open.answer;
        self.short.clear();
        self.best.clear();
        self.excess.half_sets_left.clear();
        self.excess.half_sets_left.resize(problem.tables.len(), 0.0);
        self.shares.resize(problem.items.len(), 0.0);
        let mut seconds = answer.seconds_left;
        let mut bound = i128::from(prices.second) * i128::from(answer.seconds_left);
        let mut items = open.items.as_slice();
        for family in &open.families {
            let (own, others) = items.split_at(family.len.min(items.len()));
            items = others;
            let mut most = if family.is_required { i64::MIN } else { 0 };
            let mut chosen = None;
            let first = self.short.len();
            for &index in own {
                let Some(item) = problem.items.get(index) else { continue };
                let profit = prices.profit(item);
                self.short.push(profit);
                if profit > most {
                    most = profit;
                    chosen = Some((index, item));
                }
                if let Some(share) = self.shares.get_mut(index) {
                    *share *= MEMORY;
                }
            }
            for short in self.short.iter_mut().skip(first) {
                *short = most - *short;
            }
            bound += i128::from(most);
            self.best.push(most);
            if let Some((index, item)) = chosen {
                seconds -= item.seconds;
                for part in &item.parts {
                    if let Some(left) = self.excess.half_sets_left.get_mut(part.target())
                    {
                        *left += f64::from(part.amount());
                    }
                }
                if let Some(share) = self.shares.get_mut(index) {
                    *share += 1.0 - MEMORY;
                }
            }
        }
        // Each target takes half-sets as long as they score more than their price.
        let targets = reach.targets().zip(&prices.half_set);
        let mut score = 0;
        for (((rises, first), price), left) in
            targets.zip(&mut self.excess.half_sets_left)
        {
            let mut taken = 0;
            let mut gained = first;
            for (rise, over) in rises {
                let beyond = rise - price * over;
                if beyond <= 0 {
                    break;
                }
                gained += beyond;
                taken += over;
            }
            score += i128::from(gained);
            *left -= as_f64(taken);
        }
        self.bound = bound + score - i128::from(answer.cost);
        self.excess.seconds_left = as_f64(seconds);
    }

    /// Moves the prices towards a smaller bound: a step of Polyak's length (1969), as if the
    /// least bound were the target, in a direction that keeps a part of the last one (Camerini
    /// 1975).
    pub(super) fn step(
        &mut self,
        problem: &Problem,
        prices: &mut Prices,
        target: i128,
        pace: f64,
        unit: f64,
    ) {
        self.excess.remember(&self.direction, INERTIA);
        std::mem::swap(&mut self.excess, &mut self.direction);
        let excess = &self.direction;
        let seconds = excess.seconds_left / unit;
        let square = excess.half_sets_left.iter().map(|left| left * left).sum::<f64>()
            + seconds * seconds;
        if square > 0.0 {
            #[expect(clippy::cast_precision_loss, reason = "a length may be rounded")]
            let gap = (self.bound - target) as f64;
            prices.step(problem, pace * gap / square, unit, excess);
        }
    }

    /// Strikes out what cannot be part of an answer better than a score.
    pub(super) fn strike(&self, open: &mut Open, score: i64) -> Result<(), DeadEnd> {
        let slack = self.bound - i128::from(score);
        if slack <= 0 {
            return Err(DeadEnd);
        }
        for (family, best) in open.families.iter_mut().zip(&self.best) {
            // Without any of its items the family would bring nothing.
            family.is_required |= i128::from(*best) >= slack;
        }
        let mut short = self.short.iter();
        open.retain(|_, _| short.next().is_none_or(|short| i128::from(*short) < slack))
    }

    /// By item: how often it was taken of late.
    pub(super) fn liking(&self) -> &[f64] {
        &self.shares
    }

    /// The open item to try next: of those that were taken often while prices moved, the one
    /// that counts most.
    pub(super) fn favourite(
        &self,
        problem: &Problem,
        open: &Open,
        prices: &Prices,
    ) -> Option<usize> {
        let mut favourite: Option<(f64, usize)> = None;
        for &index in &open.items {
            let Some(item) = problem.items.get(index) else { continue };
            let share = self.shares.get(index).copied().unwrap_or_default();
            let rank = share * as_f64(prices.worth(item));
            if favourite.is_none_or(|(most, _)| rank > most) {
                favourite = Some((rank, index));
            }
        }
        favourite.map(|(_, index)| index)
    }
}

#[expect(clippy::cast_precision_loss, reason = "what is measured may be rounded")]
fn as_f64(amount: i64) -> f64 {
    amount as f64
}
