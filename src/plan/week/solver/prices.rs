//! What a unit of each demand costs, so that the sessions can be decided one by one.

use std::collections::BTreeSet;

use super::knapsack::{Fronts, LookAhead, Relaxed};
use super::problem::{Class, Problem, as_f64, as_i64};

/// The dual: prices, the bound that they prove, and what the sessions decide at them.
pub(super) struct Dual<'a> {
    problem: &'a mut Problem,
    pub(super) prices: Vec<i64>,
    /// No answer scores more.
    pub(super) bound: i64,
    fronts: Vec<Fronts>,
    pub(super) ahead: LookAhead,
    direction: Vec<f64>,
    /// By class: whole choices that were the best at some prices.
    pub(super) pool: Vec<BTreeSet<Vec<(usize, usize)>>>,
}

/// What was before is kept to this part, so that steps do not go to and fro.
const KEPT: f64 = 0.6;

/// Steps become shorter by this factor after so many without a smaller bound.
const PATIENCE: u32 = 8;
const SHORTER: f64 = 0.7;

/// A bound that is above the best answer by no more than one in so many is near enough.
const NEAR: i64 = 20_000;

/// Where nothing is taken and something has to be, takes the item of most worth.
fn fill(class: &Class, prices: &[i64], worth: &mut i64, taken: &mut [Option<usize>]) {
    if !class.is_filled || taken.iter().any(Option::is_some) {
        return;
    }
    if let Some((most, group, item)) = class.best_item(prices) {
        *worth = (*worth).min(most);
        if let Some(taken) = taken.get_mut(group) {
            *taken = Some(item);
        }
    }
}

impl<'a> Dual<'a> {
    pub(super) fn new(problem: &'a mut Problem, prices: Vec<i64>) -> Self {
        let fronts = vec![Fronts::default(); problem.classes.len()];
        let direction = vec![0.0; prices.len()];
        let ahead = LookAhead::default();
        let pool = vec![BTreeSet::new(); problem.classes.len()];
        Self { problem, prices, bound: i64::MAX, fronts, ahead, direction, pool }
    }

    pub(super) fn problem(&self) -> &Problem {
        self.problem
    }

    /// Moves the prices against what is left over, as if the bound could be lowered to a score.
    pub(super) fn lower(&mut self, steps: u32, is_exact: bool, score: i64) {
        let mut prices = self.prices.clone();
        let mut best = if is_exact { i64::MAX } else { self.bound };
        let mut pace = 1.0;
        let mut stale = 0;
        self.direction.fill(0.0);
        for _ in 0..steps {
            let (bound, used) = self.decide(&prices, is_exact, score);
            if bound < best {
                best = bound;
                stale = 0;
                self.prices.clone_from(&prices);
            } else {
                stale += 1;
                if stale >= PATIENCE {
                    stale = 0;
                    pace *= SHORTER;
                    prices.clone_from(&self.prices);
                }
            }
            self.bound = self.bound.min(bound);
            let gap = bound - score;
            if self.bound <= score || self.bound - score <= score / NEAR {
                break;
            }
            self.step(&mut prices, &used, as_f64(gap) * pace);
        }
    }

    fn step(&mut self, prices: &mut [i64], used: &[f64], gap: f64) {
        let tables = &self.problem.tables;
        let mut norm = 0.0;
        for (((direction, used), table), price) in
            self.direction.iter_mut().zip(used).zip(tables).zip(prices.iter())
        {
            let (least, most) = table.wanted(*price);
            let nearest = used.clamp(as_f64(as_i64(least)), as_f64(as_i64(most)));
            *direction = (used - nearest) + KEPT * *direction;
            norm += *direction * *direction;
        }
        if norm < 1e-9 {
            return;
        }
        let length = gap / norm;
        for ((price, direction), table) in
            prices.iter_mut().zip(&self.direction).zip(tables)
        {
            #[expect(clippy::cast_possible_truncation, reason = "prices may be rounded")]
            let moved = (as_f64(*price) - length * direction).round() as i64;
            *price = moved.clamp(0, table.rise(0));
        }
    }

    /// The bound at some prices, and what the sessions give the demands; strikes out what cannot be
    /// part of an answer above a score.
    fn decide(&mut self, prices: &[i64], is_exact: bool, score: i64) -> (i64, Vec<f64>) {
        let mut used = vec![0.0; prices.len()];
        let mut bound = self.problem.beyond(prices);
        let mut relaxed = Vec::with_capacity(self.problem.classes.len());
        let classes =
            self.problem.classes.iter().zip(&mut self.fronts).zip(&mut self.pool);
        for ((class, fronts), pool) in classes {
            fronts.find(class, prices);
            let of_class = fronts.relax(class.budget);
            let count = as_i64(class.sessions.len());
            let (mut worth, mut taken, part) = if is_exact {
                self.ahead.find(fronts, class.budget);
                let worth = self.ahead.best(0, class.budget).unwrap_or(i64::MIN / 4);
                (worth.min(of_class.worth), self.ahead.taken(fronts), None)
            } else {
                (of_class.worth, of_class.taken.clone(), of_class.part)
            };
            if part.is_none() {
                fill(class, prices, &mut worth, &mut taken);
            }
            if is_exact {
                let places = taken
                    .iter()
                    .zip(&class.groups)
                    .filter_map(|(item, group)| Some(group.items.get((*item)?)?.place));
                pool.insert(places.collect());
            }
            bound = bound.saturating_add(worth.saturating_mul(count));
            let mut add = |group: usize, item: Option<usize>, share: f64| {
                let group = class.groups.get(group).map(|group| &group.items);
                let item = group.zip(item).and_then(|(items, item)| items.get(item));
                for (demand, amount) in item.into_iter().flat_map(|item| &item.parts) {
                    if let Some(used) = used.get_mut(*demand) {
                        *used += share * as_f64(as_i64(*amount)) * as_f64(count);
                    }
                }
            };
            for (group, item) in taken.iter().enumerate() {
                match part {
                    Some((in_part, other, share)) if in_part == group => {
                        add(group, *item, 1.0 - share);
                        add(group, other, share);
                    }
                    _ => add(group, *item, 1.0),
                }
            }
            relaxed.push((worth, of_class));
        }
        if bound < self.bound && bound > score {
            self.strike_out(prices, bound, score, &relaxed);
        }
        (bound, used)
    }

    /// Removes what no answer above a score takes, by the price of its seconds.
    fn strike_out(
        &mut self,
        prices: &[i64],
        bound: i64,
        score: i64,
        relaxed: &[(i64, Relaxed)],
    ) {
        for (class, (worth, relaxed)) in self.problem.classes.iter_mut().zip(relaxed) {
            #[expect(
                clippy::cast_possible_truncation,
                reason = "any price is a valid one"
            )]
            let second = relaxed.second.round() as i64;
            let profit = |worth: i64, seconds: usize| worth - second * as_i64(seconds);
            let best: Vec<i64> = class
                .groups
                .iter()
                .map(|group| {
                    let items = group.items.iter();
                    let most = items.map(|it| profit(it.worth(prices), it.seconds)).max();
                    let most = most.unwrap_or(i64::MIN / 4);
                    if group.is_required { most } else { most.max(0) }
                })
                .collect();
            let whole = second * as_i64(class.budget) + best.iter().sum::<i64>();
            // What this session alone may be worth more than it was decided to be.
            let bound = bound - worth + whole;
            for (group, best) in class.groups.iter_mut().zip(best) {
                let is_open = |profit: i64| bound - best + profit > score;
                group.items.retain(|it| is_open(profit(it.worth(prices), it.seconds)));
                group.is_required |= !is_open(0);
            }
            class.groups.retain(|group| group.is_required || !group.items.is_empty());
        }
    }
}
