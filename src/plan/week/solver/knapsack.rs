//! The best choices of one session at given prices: a knapsack of seconds with groups.

use super::problem::{Class, as_f64, as_i64};

/// An item as a knapsack sees it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Offer {
    pub(super) seconds: usize,
    pub(super) worth: i64,
    /// Its number in the group; none for taking nothing.
    pub(super) item: Option<usize>,
}

/// The offers of each group that are not dominated, from the shortest to the most worth.
#[derive(Clone, Debug, Default)]
pub(super) struct Fronts(Vec<Vec<Offer>>);

impl Fronts {
    pub(super) fn find(&mut self, class: &Class, prices: &[i64]) {
        self.0.resize_with(class.groups.len(), Vec::new);
        for (front, group) in self.0.iter_mut().zip(&class.groups) {
            front.clear();
            if !group.is_required {
                front.push(Offer { seconds: 0, worth: 0, item: None });
            }
            front.extend(group.items.iter().enumerate().map(|(number, item)| Offer {
                seconds: item.seconds,
                worth: item.worth(prices),
                item: Some(number),
            }));
            front.sort_unstable_by_key(|it| (it.seconds, -it.worth, it.item));
            let mut most = i64::MIN;
            front.retain(|it| {
                let is_better = it.worth > most;
                most = most.max(it.worth);
                is_better
            });
        }
    }

    /// What no choices are worth more than, and the choices, where one group may be taken in part.
    pub(super) fn relax(&self, budget: usize) -> Relaxed {
        let mut rises = Vec::new();
        let (mut worth, mut seconds) = (0, 0);
        let mut taken: Vec<Option<usize>> = Vec::with_capacity(self.0.len());
        for (group, front) in self.0.iter().enumerate() {
            let first = front.first();
            worth += first.map_or(0, |it| it.worth);
            seconds += first.map_or(0, |it| it.seconds);
            taken.push(first.and_then(|it| it.item));
            let start = rises.len();
            for pair in front.windows(2) {
                let [before, after] = pair else { continue };
                let mut rise = Rise {
                    worth: after.worth - before.worth,
                    seconds: after.seconds - before.seconds,
                    group,
                    item: after.item,
                };
                // Steeper ones hide those before them.
                while rises.len() > start {
                    let Some(last) = rises.last() else { break };
                    if rise.is_less_steep(last) {
                        break;
                    }
                    rise.worth += last.worth;
                    rise.seconds += last.seconds;
                    rises.pop();
                }
                rises.push(rise);
            }
        }
        rises.sort_unstable_by(|one, other| {
            let key = |it: &Rise, by: &Rise| it.worth * as_i64(by.seconds);
            let steeper = key(other, one).cmp(&key(one, other));
            steeper
                .then_with(|| (one.group, one.seconds).cmp(&(other.group, other.seconds)))
        });
        let mut relaxed = Relaxed { worth, second: 0.0, taken, part: None };
        let is_possible = self.0.iter().all(|front| !front.is_empty());
        let Some(mut left) = budget.checked_sub(seconds).filter(|_| is_possible) else {
            return Relaxed { worth: i64::MIN / 4, ..relaxed };
        };
        for rise in rises {
            if rise.seconds <= left {
                left -= rise.seconds;
                relaxed.worth += rise.worth;
                if let Some(taken) = relaxed.taken.get_mut(rise.group) {
                    *taken = rise.item;
                }
                continue;
            }
            let whole = as_i64(rise.seconds);
            relaxed.worth += (rise.worth * as_i64(left) + whole - 1) / whole;
            relaxed.second = as_f64(rise.worth) / as_f64(whole);
            let share = as_f64(as_i64(left)) / as_f64(whole);
            relaxed.part = Some((rise.group, rise.item, share));
            break;
        }
        relaxed
    }
}

/// From one offer of a group to the next.
#[derive(Clone, Copy, Debug)]
struct Rise {
    worth: i64,
    seconds: usize,
    group: usize,
    item: Option<usize>,
}

impl Rise {
    fn is_less_steep(&self, other: &Self) -> bool {
        self.worth * as_i64(other.seconds) < other.worth * as_i64(self.seconds)
    }
}

/// The best choices where one of them may be taken in part.
#[derive(Clone, Debug)]
pub(super) struct Relaxed {
    /// No whole choices are worth more.
    pub(super) worth: i64,
    /// What a second is worth.
    pub(super) second: f64,
    pub(super) taken: Vec<Option<usize>>,
    /// A group that turns in part from what is taken to another item.
    pub(super) part: Option<(usize, Option<usize>, f64)>,
}

/// The best worth of the last groups for every number of seconds.
#[derive(Clone, Debug, Default)]
pub(super) struct LookAhead {
    /// For each group from the last to the first, a row of a number for each second.
    rows: Vec<i32>,
    width: usize,
    groups: usize,
    shift: u32,
}

/// Less than any worth.
const NEVER: i32 = i32::MIN / 2;

/// Worths stay below this.
const MOST_WORTH: i64 = 1 << 28;

impl LookAhead {
    pub(super) fn find(&mut self, fronts: &Fronts, budget: usize) {
        let most = |front: &Vec<Offer>| {
            front.iter().map(|it| it.worth.abs()).max().unwrap_or_default()
        };
        let total: i64 = fronts.0.iter().map(most).sum();
        self.shift = 0;
        while total >> self.shift > MOST_WORTH {
            self.shift += 1;
        }
        self.width = budget + 1;
        self.groups = fronts.0.len();
        self.rows.clear();
        self.rows.resize(self.width * (self.groups + 1), NEVER);
        let (first, mut rest) = self.rows.split_at_mut(self.width);
        first.fill(0);
        let mut before: &[i32] = first;
        for front in fronts.0.iter().rev() {
            let (row, after) = rest.split_at_mut(self.width);
            for offer in front {
                let worth = rounded_up(offer.worth, self.shift);
                let from = row.get_mut(offer.seconds..).unwrap_or_default();
                for (best, before) in from.iter_mut().zip(before) {
                    *best = (*best).max(before.wrapping_add(worth));
                }
            }
            before = row;
            rest = after;
        }
    }

    /// The best worth of the groups from one on within some seconds, or a little more; none if what
    /// is required does not fit.
    pub(super) fn best(&self, group: usize, seconds: usize) -> Option<i64> {
        let row = self.groups.checked_sub(group)?;
        let best = self.rows.get(row * self.width + seconds).copied()?;
        (best > NEVER / 2).then(|| i64::from(best) << self.shift)
    }

    /// The item of each group in one of the best choices.
    pub(super) fn taken(&self, fronts: &Fronts) -> Vec<Option<usize>> {
        let mut left = self.width.saturating_sub(1);
        let groups = fronts.0.iter().enumerate();
        let each = groups.map(|(group, front)| {
            let best = self.best(group, left)?;
            let found = front.iter().find(|it| {
                let after = left.checked_sub(it.seconds);
                let after = after.and_then(|after| self.best(group + 1, after));
                let worth = i64::from(rounded_up(it.worth, self.shift)) << self.shift;
                after.map(|after| after + worth) == Some(best)
            });
            left = left.saturating_sub(found.map_or(0, |it| it.seconds));
            found.and_then(|it| it.item)
        });
        each.collect()
    }
}

fn rounded_up(worth: i64, shift: u32) -> i32 {
    let rounded = (worth + (1 << shift) - 1) >> shift;
    i32::try_from(rounded).unwrap_or(if rounded < 0 { NEVER } else { i32::MAX / 2 })
}
