//! A week in the numbers that the search counts in, without what no answer needs.

/// What one demand scores for each amount, up to where it is flat; concave.
#[derive(Clone, Debug)]
pub(in crate::plan) struct Table {
    scores: Vec<i64>,
    /// How much each unit adds; never more than the one before.
    rises: Vec<i64>,
}

impl Table {
    pub(in crate::plan) fn new(scores: Vec<i64>) -> Self {
        let rises = scores.windows(2).map(|pair| match *pair {
            [before, after] => after - before,
            _ => 0,
        });
        let rises = rises.collect();
        Self { scores, rises }
    }

    /// The same table for amounts that are counted in steps.
    pub(super) fn in_steps(&self, step: usize) -> Self {
        let last = self.scores.len().saturating_sub(1).div_ceil(step.max(1));
        Self::new((0..=last).map(|amount| self.at(amount * step)).collect())
    }

    pub(super) fn at(&self, amount: usize) -> i64 {
        self.scores.get(amount).or(self.scores.last()).copied().unwrap_or_default()
    }

    /// The amount past which more adds nothing.
    pub(super) fn flat(&self) -> usize {
        let is_rising = |rise: &i64| *rise > 0;
        self.rises.partition_point(is_rising)
    }

    /// What the next unit would add.
    pub(super) fn rise(&self, amount: usize) -> i64 {
        self.rises.get(amount).copied().unwrap_or_default()
    }

    /// The least and the greatest amount that scores most beyond a price of each unit.
    pub(super) fn wanted(&self, price: i64) -> (usize, usize) {
        let least = self.rises.partition_point(|rise| *rise > price);
        let most = self.rises.partition_point(|rise| *rise >= price);
        (least, most)
    }

    /// The score of the amount that is wanted at a price, beyond the price.
    pub(super) fn beyond(&self, price: i64) -> i64 {
        let (amount, _) = self.wanted(price);
        self.at(amount) - price * as_i64(amount)
    }
}

pub(super) fn as_i64(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

#[expect(clippy::cast_precision_loss, reason = "prices may be rounded")]
pub(super) fn as_f64(number: i64) -> f64 {
    number as f64
}

/// A choice of a session.
#[derive(Clone, Debug)]
pub(in crate::plan) struct Item {
    /// Family and choice, as the model counts them.
    pub(in crate::plan) place: (usize, usize),
    pub(in crate::plan) seconds: usize,
    pub(in crate::plan) merit: i64,
    /// Demands, in order, with what the cycle gets of it.
    pub(in crate::plan) parts: Vec<(usize, usize)>,
}

impl Item {
    /// What it is worth at some prices.
    pub(super) fn worth(&self, prices: &[i64]) -> i64 {
        let part = |(demand, amount): &(usize, usize)| {
            prices.get(*demand).copied().unwrap_or_default() * as_i64(*amount)
        };
        self.merit + self.parts.iter().map(part).sum::<i64>()
    }

    /// Whether this is no longer than another, and of no less merit, and gives as much.
    fn dominates(&self, other: &Self) -> bool {
        if self.seconds > other.seconds || self.merit < other.merit {
            return false;
        }
        let mut own = self.parts.iter();
        other.parts.iter().all(|(demand, amount)| {
            own.by_ref()
                .find(|(own, _)| own == demand)
                .is_some_and(|(_, own)| own >= amount)
        })
    }
}

/// Items of which at most one is taken.
#[derive(Clone, Debug, Default)]
pub(in crate::plan) struct Group {
    pub(in crate::plan) is_required: bool,
    pub(in crate::plan) items: Vec<Item>,
}

/// No item is compared with more others.
const MOST_COMPARED: usize = 64;

impl Group {
    /// Adds an item unless one that is there already dominates it.
    pub(in crate::plan) fn add(&mut self, item: Item) {
        if self.items.iter().take(MOST_COMPARED).any(|other| other.dominates(&item)) {
            return;
        }
        if self.items.len() <= MOST_COMPARED {
            self.items.retain(|other| !item.dominates(other));
        }
        self.items.push(item);
    }
}

/// Sessions that are alike in everything but their ids.
#[derive(Clone, Debug)]
pub(in crate::plan) struct Class {
    pub(in crate::plan) budget: usize,
    /// The numbers of the sessions, in order.
    pub(in crate::plan) sessions: Vec<usize>,
    pub(in crate::plan) groups: Vec<Group>,
    /// Whether something is taken in any case.
    pub(in crate::plan) is_filled: bool,
}

impl Class {
    /// The group and the item of most worth at some prices.
    pub(super) fn best_item(&self, prices: &[i64]) -> Option<(i64, usize, usize)> {
        let groups = self.groups.iter().enumerate();
        let items = groups.flat_map(|(number, group)| {
            let items = group.items.iter().enumerate();
            items.map(move |(item, of)| (of.worth(prices), number, item))
        });
        items.max_by_key(|(worth, ..)| *worth)
    }
}

/// A week.
#[derive(Clone, Debug)]
pub(in crate::plan) struct Problem {
    /// In steps.
    pub(in crate::plan) tables: Vec<Table>,
    /// For each demand, what every amount that there is can be divided by.
    pub(in crate::plan) steps: Vec<usize>,
    pub(in crate::plan) classes: Vec<Class>,
    /// One unit of value in score.
    pub(in crate::plan) unit: i64,
}

impl Problem {
    /// What the demands want beyond some prices.
    pub(super) fn beyond(&self, prices: &[i64]) -> i64 {
        self.tables.iter().zip(prices).map(|(table, price)| table.beyond(*price)).sum()
    }
}
