//! What the demands lose by other amounts than those that they want at the prices.

use super::problem::{Problem, as_i64};

/// What each demand loses by an amount, against what it wants at a price.
pub(super) struct Losses(pub(super) Vec<Loss>);

pub(super) struct Loss {
    known: Vec<i64>,
    /// What each unit past those that are known loses.
    price: i64,
    least: usize,
    most: usize,
}

impl Loss {
    pub(super) fn at(&self, amount: usize) -> i64 {
        if let Some(known) = self.known.get(amount) {
            return *known;
        }
        let last = self.known.len().saturating_sub(1);
        let known = self.known.last().copied().unwrap_or_default();
        known + self.price * as_i64(amount - last)
    }

    /// The least loss of the amounts from one to another: losses fall, stay at none, and rise.
    fn within(&self, from: usize, to: usize) -> i64 {
        if to < self.least {
            self.at(to)
        } else if from > self.most {
            self.at(from)
        } else {
            0
        }
    }
}

impl Losses {
    pub(super) fn new(problem: &Problem, prices: &[i64]) -> Self {
        let each = problem.tables.iter().zip(prices).map(|(table, price)| {
            let (least, most) = table.wanted(*price);
            let beyond = table.beyond(*price);
            let known = (0..=table.flat())
                .map(|amount| beyond - (table.at(amount) - price * as_i64(amount)));
            let most = if *price > 0 { most } else { usize::MAX };
            Loss { known: known.collect(), price: *price, least, most }
        });
        Self(each.collect())
    }

    /// The least loss where each demand gets an amount, and from one to another more.
    pub(super) fn within(&self, amounts: &[usize], more: &[Span]) -> i64 {
        let each = self.0.iter().zip(amounts).zip(more);
        each.map(|((loss, amount), more)| {
            loss.within(amount + more.least, amount + more.most)
        })
        .sum()
    }
}

/// The least and the most of some amounts.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Span {
    pub(super) least: usize,
    pub(super) most: usize,
}

impl From<usize> for Span {
    fn from(amount: usize) -> Self {
        Self { least: amount, most: amount }
    }
}

impl Span {
    pub(super) fn add(&mut self, amount: usize) {
        self.least = self.least.min(amount);
        self.most = self.most.max(amount);
    }
}

pub(super) fn add(sum: &mut [Span], spans: &[Span], times: usize) {
    for (sum, span) in sum.iter_mut().zip(spans) {
        sum.least += span.least * times;
        sum.most += span.most * times;
    }
}

/// What all give, without one of some spans.
pub(super) fn others(all: &[Span], own: &[Span]) -> Vec<Span> {
    let each = all.iter().zip(own);
    each.map(|(all, own)| Span {
        least: all.least.saturating_sub(own.least),
        most: all.most.saturating_sub(own.most),
    })
    .collect()
}
