//! The choices of a session that come near its best.

use super::knapsack::LookAhead;
use super::losses::Span;
use super::problem::Class;

/// Choices of one session, or of several sessions that are alike.
#[derive(Clone, Debug)]
pub(super) struct Column {
    /// How much less it is worth at the prices than the best.
    pub(super) slack: i64,
    /// By demand.
    pub(super) amounts: Vec<usize>,
    /// The same where the amounts are the same, and the sum of those of its parts.
    pub(super) mark: u64,
    /// For each session, the number of its choices among those that are listed.
    pub(super) parts: Vec<usize>,
}

/// The least and the most that columns give each demand; nothing without columns.
pub(super) fn spans(columns: &[Column], demands: usize) -> Vec<Span> {
    let Some(first) = columns.first() else { return vec![Span::default(); demands] };
    let mut spans: Vec<Span> = first.amounts.iter().map(|it| Span::from(*it)).collect();
    for column in columns {
        for (span, amount) in spans.iter_mut().zip(&column.amounts) {
            span.add(*amount);
        }
    }
    spans
}

/// The work of keeping a column, in columns looked at.
pub(super) const WORK_OF_COLUMN: u64 = 8;

/// The sum of the amounts, each with a weight of its own.
pub(super) fn mark_of(amounts: &[usize]) -> u64 {
    let mut weight = 1_u64;
    amounts.iter().fold(0_u64, |mark, amount| {
        // An odd constant of Knuth's linear congruential generator.
        weight = weight.wrapping_mul(6_364_136_223_846_793_005);
        let amount = u64::try_from(*amount).unwrap_or(u64::MAX);
        mark.wrapping_add(weight.wrapping_mul(amount))
    })
}

/// The choices of a session: family and choice.
pub(super) type Taken = Vec<(usize, usize)>;

/// Lists choices depth first with the exact worth of what is left to decide.
pub(super) struct Lister<'a> {
    class: &'a Class,
    ahead: &'a LookAhead,
    /// The worths of the items of each group, those of most worth first.
    worths: Vec<Vec<(i64, usize)>>,
    /// Choices worth less are not listed.
    least: i64,
    best: i64,
    /// What is taken so far: group and item, and what it gives.
    taken: Vec<(usize, usize)>,
    amounts: Vec<usize>,
    /// How many were found, and how many may be.
    pub(super) count: u64,
    most: u64,
}

impl<'a> Lister<'a> {
    pub(super) fn new(
        class: &'a Class,
        ahead: &'a LookAhead,
        prices: &'a [i64],
        best: i64,
    ) -> Self {
        let worths = class.groups.iter().map(|group| {
            let each = group.items.iter().enumerate();
            let mut each: Vec<(i64, usize)> =
                each.map(|(number, item)| (item.worth(prices), number)).collect();
            each.sort_unstable_by_key(|(worth, number)| (-worth, *number));
            each
        });
        let worths = worths.collect();
        Self {
            class,
            ahead,
            worths,
            least: 0,
            best,
            taken: Vec::new(),
            amounts: vec![0; prices.len()],
            count: 0,
            most: 0,
        }
    }

    /// The least and the most that choices within a slack give each demand; none if there are too
    /// many.
    pub(super) fn spans(&mut self, slack: i64, most: u64) -> Option<Vec<Span>> {
        let mut spans: Vec<Span> = Vec::new();
        self.walk(slack, most, &mut |lister, _| {
            if spans.is_empty() {
                spans = lister.amounts.iter().map(|it| Span::from(*it)).collect();
            }
            for (span, amount) in spans.iter_mut().zip(&lister.amounts) {
                span.add(*amount);
            }
        });
        (self.count <= self.most).then_some(spans)
    }

    /// The choices within a slack that are kept, those of least slack first, and of those that give
    /// the same the first; none if there are too many.
    pub(super) fn list(
        &mut self,
        slack: i64,
        most: u64,
        keep: impl Fn(i64, &[usize]) -> bool,
    ) -> Option<(Vec<Column>, Vec<Taken>)> {
        let mut found: Vec<(i64, usize, Taken, Vec<usize>)> = Vec::new();
        let mut kept = 0;
        self.walk(slack, most, &mut |lister, worth| {
            let slack = lister.best - worth;
            if keep(slack, &lister.amounts) {
                kept += 1;
                let items = lister.taken.iter().filter_map(|(group, number)| {
                    lister.class.groups.get(*group)?.items.get(*number)
                });
                let mut seconds = 0;
                let places = items.inspect(|item| seconds += item.seconds);
                let mut taken: Taken = places.map(|item| item.place).collect();
                taken.sort_unstable();
                found.push((slack, seconds, taken, lister.amounts.clone()));
            }
        });
        let is_whole = self.count <= self.most;
        self.count += kept * WORK_OF_COLUMN;
        if !is_whole {
            return None;
        }
        found.sort_unstable_by(|one, other| {
            let key = |it: &(i64, usize, Taken, _)| (it.0, it.1, it.2.len());
            key(one).cmp(&key(other)).then_with(|| one.2.cmp(&other.2))
        });
        let (mut columns, mut all) = (Vec::new(), Vec::new());
        for (number, (slack, _, taken, amounts)) in found.into_iter().enumerate() {
            let mark = mark_of(&amounts);
            columns.push(Column { slack, amounts, mark, parts: vec![number] });
            all.push(taken);
        }
        Some((without_copies(columns), all))
    }

    fn walk(&mut self, slack: i64, most: u64, leaf: &mut impl FnMut(&Self, i64)) {
        self.least = self.best - slack;
        (self.count, self.most) = (0, most);
        self.go(0, self.class.budget, 0, leaf);
    }

    fn go(
        &mut self,
        group: usize,
        left: usize,
        worth: i64,
        leaf: &mut impl FnMut(&Self, i64),
    ) {
        if self.count > self.most {
            return;
        }
        let class: &'a Class = self.class;
        let Some(of_group) = class.groups.get(group) else {
            if !self.taken.is_empty() || !class.is_filled {
                self.count += 1;
                leaf(self, worth);
            }
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
                self.taken.push((group, number));
                for (demand, amount) in &item.parts {
                    if let Some(sum) = self.amounts.get_mut(*demand) {
                        *sum += amount;
                    }
                }
                self.go(group + 1, after, worth + more, leaf);
                for (demand, amount) in &item.parts {
                    if let Some(sum) = self.amounts.get_mut(*demand) {
                        *sum -= amount;
                    }
                }
                self.taken.pop();
            }
        }
        if !of_group.is_required && is_near(self, 0, 0).is_some() {
            self.go(group + 1, left, worth, leaf);
        }
    }
}

/// Those of least slack first, without those that give what an earlier one gives.
pub(super) fn without_copies(columns: Vec<Column>) -> Vec<Column> {
    let mut order: Vec<(u64, i64, usize)> = columns
        .iter()
        .enumerate()
        .map(|(place, column)| (column.mark, column.slack, place))
        .collect();
    order.sort_unstable();
    let mut is_copy = vec![false; columns.len()];
    let mut first: Option<&Column> = None;
    for (_, _, place) in order {
        let Some(column) = columns.get(place) else { continue };
        if first.is_some_and(|first| first.amounts == column.amounts) {
            if let Some(is_copy) = is_copy.get_mut(place) {
                *is_copy = true;
            }
        } else {
            first = Some(column);
        }
    }
    let each = columns.into_iter().zip(is_copy);
    let mut left: Vec<Column> =
        each.filter_map(|(column, is_copy)| (!is_copy).then_some(column)).collect();
    left.sort_by_key(|column| column.slack);
    left
}
