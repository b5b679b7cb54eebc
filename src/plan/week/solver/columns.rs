//! The choices of a session that come near its best, and the best combinations of them.

use super::knapsack::{Fronts, LookAhead};
use super::problem::{Class, Item, Problem};

/// Choices of a session.
#[derive(Clone, Debug)]
pub(super) struct Column {
    /// How much less it is worth at the prices than the best.
    pub(super) slack: i64,
    pub(super) merit: i64,
    pub(super) seconds: usize,
    /// By demand.
    pub(super) amounts: Vec<u16>,
    pub(super) taken: Vec<(usize, usize)>,
}

/// Lists choices depth first with the exact worth of what is left to decide.
pub(super) struct Lister<'a> {
    class: &'a Class,
    ahead: &'a LookAhead,
    demands: usize,
    /// The worths of the items of each group, those of most worth first.
    worths: Vec<Vec<(i64, usize)>>,
    /// Choices worth less are not listed.
    least: i64,
    best: i64,
    most: usize,
    pub(super) found: Vec<Column>,
}

impl<'a> Lister<'a> {
    pub(super) fn new(
        class: &'a Class,
        ahead: &'a LookAhead,
        prices: &'a [i64],
        best: i64,
        most: usize,
    ) -> Self {
        let worths = class.groups.iter().map(|group| {
            let each = group.items.iter().enumerate();
            let mut each: Vec<(i64, usize)> =
                each.map(|(number, item)| (item.worth(prices), number)).collect();
            each.sort_unstable_by_key(|(worth, number)| (-worth, *number));
            each
        });
        let worths = worths.collect();
        let demands = prices.len();
        Self { class, ahead, demands, worths, least: 0, best, most, found: Vec::new() }
    }

    /// Lists all choices whose slack is at most a number; whether there were not too many.
    pub(super) fn list(&mut self, slack: i64) -> bool {
        self.found.clear();
        self.least = self.best - slack;
        let mut taken = Vec::new();
        self.go(0, self.class.budget, 0, &mut taken);
        let is_whole = self.found.len() <= self.most;
        self.found.sort_unstable_by(|one, other| {
            let key = |it: &Column| (it.slack, it.seconds, it.taken.len());
            key(one).cmp(&key(other)).then_with(|| one.taken.cmp(&other.taken))
        });
        is_whole
    }

    fn go(
        &mut self,
        group: usize,
        left: usize,
        worth: i64,
        taken: &mut Vec<(usize, usize)>,
    ) {
        if self.found.len() > self.most {
            return;
        }
        let Some(of_group) = self.class.groups.get(group) else {
            let column = self.column(worth, taken);
            self.found.push(column);
            return;
        };
        let is_near = |lister: &Self, seconds: usize, more: i64| {
            let after = left.checked_sub(seconds)?;
            let best = lister.ahead.best(group + 1, after)?;
            (worth + more + best >= lister.least).then_some(after)
        };
        for place in 0..of_group.items.len() {
            let next = self.worths.get(group).and_then(|worths| worths.get(place));
            let Some(&(more, number)) = next else { continue };
            let Some(item) = of_group.items.get(number) else { continue };
            if let Some(after) = is_near(self, item.seconds, more) {
                taken.push((group, number));
                self.go(group + 1, after, worth + more, taken);
                taken.pop();
            }
        }
        if !of_group.is_required && is_near(self, 0, 0).is_some() {
            self.go(group + 1, left, worth, taken);
        }
    }

    fn column(&self, worth: i64, taken: &[(usize, usize)]) -> Column {
        let mut amounts = vec![0_u16; self.demands];
        let mut column = Column {
            slack: (self.best - worth).max(0),
            merit: 0,
            seconds: 0,
            amounts: Vec::new(),
            taken: Vec::with_capacity(taken.len()),
        };
        for (group, number) in taken {
            let Some(item) = item(self.class, *group, *number) else { continue };
            column.merit += item.merit;
            column.seconds += item.seconds;
            column.taken.push(item.place);
            for (demand, amount) in &item.parts {
                if let Some(sum) = amounts.get_mut(*demand) {
                    let amount = u16::try_from(*amount).unwrap_or(u16::MAX);
                    *sum = sum.saturating_add(amount);
                }
            }
        }
        column.taken.sort_unstable();
        column.amounts = amounts;
        column
    }
}

fn item(class: &Class, group: usize, number: usize) -> Option<&Item> {
    class.groups.get(group)?.items.get(number)
}

/// The best worth of a class at the prices that its table of what is ahead was found for.
pub(super) fn best_of(ahead: &LookAhead, fronts: &Fronts, budget: usize) -> i64 {
    let relaxed = fronts.relax(budget).worth;
    ahead.best(0, budget).map_or(relaxed, |best| best.min(relaxed))
}

/// Tries combinations of columns, one for each session.
pub(super) struct Combiner<'a> {
    problem: &'a Problem,
    /// For each session, in the order of the classes: its class.
    order: Vec<usize>,
    columns: &'a [Vec<Column>],
    bound: i64,
    /// Combinations that score less by their slack are not tried.
    pub(super) least: i64,
    pub(super) score: i64,
    pub(super) best: Option<Vec<(usize, usize)>>,
    pub(super) tried: u64,
    pub(super) most: u64,
    current: Vec<(usize, usize)>,
}

impl<'a> Combiner<'a> {
    pub(super) fn new(
        problem: &'a Problem,
        columns: &'a [Vec<Column>],
        bound: i64,
        score: i64,
        most: u64,
    ) -> Self {
        let order = problem.classes.iter().enumerate();
        let order = order.flat_map(|(class, of)| of.sessions.iter().map(move |_| class));
        let order = order.collect();
        let current = Vec::new();
        let least = score;
        Self {
            problem,
            order,
            columns,
            bound,
            least,
            score,
            best: None,
            tried: 0,
            most,
            current,
        }
    }

    /// Tries all combinations that may score more than what is known; whether there were not too
    /// many.
    pub(super) fn combine(&mut self) -> bool {
        let amounts = vec![0_u32; self.problem.tables.len()];
        self.go(0, 0, 0, 0, &amounts);
        self.tried <= self.most
    }

    fn go(&mut self, level: usize, from: usize, slack: i64, merit: i64, amounts: &[u32]) {
        let Some(&class) = self.order.get(level) else {
            let score = self.score_of(merit, amounts);
            if score > self.score {
                self.score = score;
                self.best = Some(self.current.clone());
            }
            return;
        };
        let columns: &'a [Vec<Column>] = self.columns;
        let Some(columns) = columns.get(class) else { return };
        let mut next = vec![0_u32; amounts.len()];
        for (place, column) in columns.iter().enumerate().skip(from) {
            let slack = slack + column.slack;
            if self.bound - slack <= self.score || self.bound - slack < self.least {
                break;
            }
            self.tried += 1;
            if self.tried > self.most {
                return;
            }
            for ((next, before), more) in
                next.iter_mut().zip(amounts).zip(&column.amounts)
            {
                *next = before + u32::from(*more);
            }
            self.current.push((class, place));
            // Of sessions that are alike the later does not come before the earlier.
            let is_alike = self.order.get(level + 1) == Some(&class);
            let from = if is_alike { place } else { 0 };
            self.go(level + 1, from, slack, merit + column.merit, &next);
            self.current.pop();
        }
    }

    fn score_of(&self, merit: i64, amounts: &[u32]) -> i64 {
        let scores = self.problem.tables.iter().zip(amounts);
        let scores = scores.map(|(table, amount)| {
            table.at(usize::try_from(*amount).unwrap_or(usize::MAX))
        });
        merit + scores.sum::<i64>()
    }
}
