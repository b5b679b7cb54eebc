//! What open items give their targets, beside what is given in any case.

use std::ops::Range;

use super::by_target::ByTarget;
use super::item::{Item, Part};
use super::open::Open;
use super::problem::Problem;

/// The parts of open items. Where one item of a family must be taken, what all of them give is
/// given, and its items give only what is more than that.
#[derive(Clone, Debug, Default)]
pub(super) struct Parts {
    all: Vec<Part>,
    /// By item: where its parts stand.
    places: Vec<Range<usize>>,
    given: ByTarget<usize>,
}

impl Parts {
    pub(super) fn find(&mut self, problem: &Problem, open: &Open) {
        self.all.clear();
        self.places.resize(problem.items.len(), 0..0);
        self.given = ByTarget::default();
        for (family, own) in open.families() {
            let items = || own.iter().filter_map(|index| problem.items.get(*index));
            let least =
                if family.is_required { least(items()) } else { ByTarget::default() };
            for part in items().take(1).flat_map(|item| &item.parts) {
                self.given[part.target] += usize::from(least[part.target]);
            }
            for (index, item) in own.iter().zip(items()) {
                let start = self.all.len();
                self.all.extend(item.parts.iter().filter_map(|part| {
                    let amount = part.amount.checked_sub(least[part.target])?;
                    (amount > 0).then_some(Part { amount, ..*part })
                }));
                if let Some(place) = self.places.get_mut(*index) {
                    *place = start..self.all.len();
                }
            }
        }
    }

    /// Where the parts of an open item stand among all.
    pub(super) fn place(&self, index: usize) -> Range<usize> {
        self.places.get(index).cloned().unwrap_or_default()
    }

    /// The parts of all open items.
    pub(super) fn all(&self) -> &[Part] {
        &self.all
    }

    /// The parts of an open item.
    pub(super) fn of(&self, index: usize) -> &[Part] {
        self.all.get(self.place(index)).unwrap_or_default()
    }

    /// How many half-sets of each target are given in any case.
    pub(super) fn given(&self) -> &ByTarget<usize> {
        &self.given
    }
}

/// What each of some items gives.
fn least<'a>(mut items: impl Iterator<Item = &'a Item>) -> ByTarget<u8> {
    let mut least = ByTarget::default();
    for part in items.next().into_iter().flat_map(|item| &item.parts) {
        least[part.target] = part.amount;
    }
    items.fold(least, |least, item| {
        let mut both = ByTarget::default();
        for part in &item.parts {
            both[part.target] = part.amount.min(least[part.target]);
        }
        both
    })
}
