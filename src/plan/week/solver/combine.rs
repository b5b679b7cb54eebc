//! The best combinations of listed choices, one for each session.
//!
//! A combination scores the bound less its slacks and less what the demands lose because they get
//! other amounts than they want at the prices. What later sessions can give lies between the least and
//! the most of their columns, so the least loss is known before they are chosen.

use super::columns::{Column, WORK_OF_COLUMN, spans, without_copies};
use super::losses::{Losses, Span, add, others};

/// How often columns are struck out because of what is left of the others.
const ROUNDS: usize = 3;

/// Drops the columns that lose more than a gap whatever the others do. Each list is taken from a number
/// of times.
pub(super) fn narrow(
    lists: &mut [Vec<Column>],
    times: &[usize],
    losses: &Losses,
    gap: i64,
) {
    let demands = losses.0.len();
    for _ in 0..ROUNDS {
        let each: Vec<Vec<Span>> =
            lists.iter().map(|columns| spans(columns, demands)).collect();
        let mut all = vec![Span::default(); demands];
        for (spans, times) in each.iter().zip(times) {
            add(&mut all, spans, *times);
        }
        let mut is_changed = false;
        for (columns, own) in lists.iter_mut().zip(&each) {
            let others = others(&all, own);
            let before = columns.len();
            columns.retain(|column| {
                column.slack + losses.within(&column.amounts, &others) <= gap
            });
            is_changed |= columns.len() < before;
        }
        if !is_changed {
            break;
        }
    }
}

/// What may be lost: slacks of more than the one number are not complete, and slacks and losses of
/// more than the other are not better.
#[derive(Clone, Copy, Debug)]
pub(super) struct Limits {
    pub(super) slack: i64,
    pub(super) gap: i64,
}

/// The columns of several sessions that are alike together, beside what others give; none if there are
/// more than some work.
pub(super) fn together(
    columns: &[Column],
    times: usize,
    others: &[Span],
    losses: &Losses,
    limits: Limits,
    work: &mut u64,
) -> Option<Vec<Column>> {
    let own = spans(columns, losses.0.len());
    let mut all = columns.to_vec();
    let mut sum: Vec<usize> = Vec::new();
    for done in 1..times {
        let mut ahead = others.to_vec();
        add(&mut ahead, &own, times - done - 1);
        let mut next = Vec::new();
        for (place, one) in all.iter().enumerate() {
            // Of two sessions that are alike the later does not come before the earlier.
            let from = if done == 1 { place } else { 0 };
            for other in columns.iter().skip(from) {
                let slack = one.slack + other.slack;
                if slack > limits.slack.min(limits.gap) {
                    break;
                }
                *work = work.checked_sub(1)?;
                sum.clear();
                let amounts = one.amounts.iter().zip(&other.amounts);
                sum.extend(amounts.map(|(one, other)| one + other));
                if slack + losses.within(&sum, &ahead) <= limits.gap {
                    *work = work.checked_sub(WORK_OF_COLUMN)?;
                    let mut parts = one.parts.clone();
                    parts.extend(&other.parts);
                    let mark = one.mark.wrapping_add(other.mark);
                    next.push(Column { slack, amounts: sum.clone(), mark, parts });
                }
            }
        }
        all = without_copies(next);
    }
    Some(all)
}

/// What is tried last, laid out for trying it often.
struct Last {
    /// The demands of which the columns give different amounts: where the losses of each begin.
    varying: Vec<(usize, usize, Span)>,
    /// For each column and such a demand, where its loss stands.
    places: Vec<u32>,
}

impl Last {
    fn new(columns: &[Column], spans: &[Span]) -> Self {
        let mut varying = Vec::new();
        let mut start = 0;
        for (demand, span) in spans.iter().enumerate() {
            if span.least < span.most {
                varying.push((demand, start, *span));
                start += span.most - span.least + 1;
            }
        }
        let places = columns.iter().flat_map(|column| {
            varying.iter().map(|(demand, start, span)| {
                let amount = column.amounts.get(*demand).copied().unwrap_or_default();
                u32::try_from(start + amount - span.least).unwrap_or_default()
            })
        });
        let places = places.collect();
        Self { varying, places }
    }
}

/// Tries combinations of columns, one of each list.
pub(super) struct Combiner<'a> {
    losses: &'a Losses,
    lists: &'a [Vec<Column>],
    /// Whether two lists are one, so that the later does not come before the earlier.
    is_twice: bool,
    /// For each list, what those from it on can give.
    ahead: Vec<Vec<Span>>,
    last: Last,
    /// Better is what loses no more than the gap.
    limits: Limits,
    unit: i64,
    /// The places of the best.
    pub(super) best: Option<Vec<usize>>,
    pub(super) tried: u64,
    most: u64,
    current: Vec<usize>,
    window: Vec<i64>,
}

impl<'a> Combiner<'a> {
    pub(super) fn new(
        losses: &'a Losses,
        lists: &'a [Vec<Column>],
        is_twice: bool,
        limits: Limits,
        unit: i64,
        most: u64,
    ) -> Self {
        let demands = losses.0.len();
        let each: Vec<Vec<Span>> =
            lists.iter().map(|columns| spans(columns, demands)).collect();
        let mut ahead = vec![vec![Span::default(); demands]];
        for spans in each.iter().rev() {
            let mut sum = ahead.last().cloned().unwrap_or_default();
            add(&mut sum, spans, 1);
            ahead.push(sum);
        }
        ahead.reverse();
        let last = lists.last().zip(each.last());
        let last = last.map(|(columns, spans)| Last::new(columns, spans));
        let last = last.unwrap_or(Last { varying: Vec::new(), places: Vec::new() });
        Self {
            losses,
            lists,
            is_twice,
            ahead,
            last,
            limits,
            unit,
            best: None,
            tried: 0,
            most,
            current: Vec::new(),
            window: Vec::new(),
        }
    }

    /// Tries all combinations that may be better; whether there were not too many.
    pub(super) fn combine(&mut self) -> bool {
        if self.lists.iter().any(Vec::is_empty) {
            return true;
        }
        let amounts = vec![0; self.losses.0.len()];
        let loss = self.least_loss(0, &amounts);
        self.go(0, 0, 0, loss, &amounts);
        self.tried <= self.most
    }

    fn least_loss(&self, level: usize, amounts: &[usize]) -> i64 {
        self.ahead.get(level).map_or(0, |ahead| self.losses.within(amounts, ahead))
    }

    /// The loss is the least that the lists from this one on leave.
    fn go(
        &mut self,
        level: usize,
        from: usize,
        slack: i64,
        loss: i64,
        amounts: &[usize],
    ) {
        let lists: &'a [Vec<Column>] = self.lists;
        let Some(columns) = lists.get(level) else { return };
        if level + 1 == lists.len() {
            self.finish(columns, from, slack, loss, amounts);
            return;
        }
        let mut next = vec![0; amounts.len()];
        for (place, column) in columns.iter().enumerate().skip(from) {
            let slack = slack + column.slack;
            if slack > self.limits.slack || slack + loss > self.limits.gap {
                break;
            }
            self.tried += 1;
            if self.tried > self.most {
                return;
            }
            for ((next, before), more) in
                next.iter_mut().zip(amounts).zip(&column.amounts)
            {
                *next = before + more;
            }
            let loss = self.least_loss(level + 1, &next);
            if slack + loss > self.limits.gap {
                continue;
            }
            self.current.push(place);
            let from = if self.is_twice { place } else { 0 };
            self.go(level + 1, from, slack, loss, &next);
            self.current.pop();
        }
    }

    /// Tries the columns of the last list.
    fn finish(
        &mut self,
        columns: &'a [Column],
        from: usize,
        slack: i64,
        least: i64,
        amounts: &[usize],
    ) {
        let Some(first) = columns.first() else { return };
        // What is the same for all columns is lost once.
        let each = self.losses.0.iter().zip(amounts).zip(&first.amounts);
        let mut fixed: i64 =
            each.map(|((loss, amount), more)| loss.at(amount + more)).sum();
        self.window.clear();
        for (demand, _, span) in &self.last.varying {
            let (Some(loss), Some(amount)) =
                (self.losses.0.get(*demand), amounts.get(*demand))
            else {
                continue;
            };
            let more = first.amounts.get(*demand).copied().unwrap_or_default();
            fixed -= loss.at(amount + more);
            let each = (span.least..=span.most).map(|more| loss.at(amount + more));
            self.window.extend(each);
        }
        let width = self.last.varying.len();
        for (place, column) in columns.iter().enumerate().skip(from) {
            let slack = slack + column.slack;
            if slack > self.limits.slack || slack + least > self.limits.gap {
                break;
            }
            self.tried += 1;
            if self.tried > self.most {
                return;
            }
            let places = self.last.places.get(place * width..(place + 1) * width);
            let mut lost = slack + fixed;
            for places in places.unwrap_or_default().chunks(CHUNK) {
                for place in places {
                    let place = usize::try_from(*place).ok();
                    let of_place = place.and_then(|place| self.window.get(place));
                    lost += of_place.copied().unwrap_or_default();
                }
                if lost > self.limits.gap {
                    break;
                }
            }
            if lost <= self.limits.gap {
                let mut best = self.current.clone();
                best.push(place);
                self.best = Some(best);
                self.limits.gap = lost - self.unit;
            }
        }
    }
}

/// The demands that are added up between two looks at whether too much is lost.
const CHUNK: usize = 8;
