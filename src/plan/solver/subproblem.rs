//! What is left to decide once some choices are taken.

use super::incumbent::Incumbent;
use super::problem::Problem;
use super::work::Work;

/// The families and items that may still be taken.
#[derive(Clone, Debug)]
pub(super) struct Subproblem {
    pub(super) answer: Incumbent,
    pub(super) families: Vec<OpenFamily>,
    /// Family by family.
    pub(super) items: Vec<usize>,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct OpenFamily {
    pub(super) len: usize,
    /// Whether one of its items must be taken.
    pub(super) is_required: bool,
}

/// Items of a lower frequency are not tried in a guess.
const HARDLY: f64 = 0.01;

/// Nothing that is left is better than the incumbent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct DeadEnd;

impl Subproblem {
    pub(super) fn all(problem: &Problem) -> Self {
        let families = problem.families.iter();
        Self {
            answer: Incumbent::empty(problem),
            families: families
                .map(|(len, is_required)| OpenFamily {
                    len: *len,
                    is_required: *is_required,
                })
                .collect(),
            items: (0..problem.items.len()).collect(),
        }
    }

    /// The families, and the items of each.
    pub(super) fn families(&self) -> impl Iterator<Item = (&OpenFamily, &[usize])> {
        let mut items = self.items.as_slice();
        self.families.iter().map(move |family| {
            let (own, others) = items.split_at(family.len.min(items.len()));
            items = others;
            (family, own)
        })
    }

    /// Keeps the items for which a predicate holds; its arguments are the number of the family, the
    /// family and the item.
    ///
    /// # Errors
    ///
    /// [`DeadEnd`] if a family of which one must be taken has none left.
    pub(super) fn retain(
        &mut self,
        mut keep: impl FnMut(usize, &OpenFamily, usize) -> bool,
    ) -> Result<(), DeadEnd> {
        let mut kept = 0;
        let mut place = 0;
        let mut is_dead = false;
        for (number, family) in self.families.iter_mut().enumerate() {
            let before = kept;
            for _ in 0..family.len {
                let Some(&index) = self.items.get(place) else { break };
                place += 1;
                if keep(number, family, index) {
                    if let Some(item) = self.items.get_mut(kept) {
                        *item = index;
                    }
                    kept += 1;
                }
            }
            family.len = kept - before;
            is_dead |= family.len == 0 && family.is_required;
        }
        self.items.truncate(kept);
        self.families.retain(|family| family.len > 0);
        if is_dead { Err(DeadEnd) } else { Ok(()) }
    }

    /// Takes an item, and gives up all that no longer fits or adds nothing.
    pub(super) fn take(
        &mut self,
        problem: &Problem,
        index: usize,
    ) -> Result<(), DeadEnd> {
        self.close_family_of(index);
        self.answer.take(problem, index);
        let full = self.answer.full(problem);
        let seconds_left = self.answer.seconds_left;
        self.retain(|_, family, index| {
            problem.items.get(index).is_some_and(|item| {
                item.seconds <= seconds_left
                    && (family.is_required
                        || item.cost < 0
                        || item.parts.targets() & !full != 0)
            })
        })
    }

    /// Takes each item that is the only one left of a family of which one must be taken.
    pub(super) fn take_what_must_be(&mut self, problem: &Problem) -> Result<(), DeadEnd> {
        while let Some(index) = self.last_of_required() {
            self.take(problem, index)?;
        }
        Ok(())
    }

    fn last_of_required(&self) -> Option<usize> {
        self.families().find_map(|(family, own)| match own {
            [index] if family.is_required => Some(*index),
            _ => None,
        })
    }

    fn close_family_of(&mut self, index: usize) {
        let Some(place) = self.items.iter().position(|other| *other == index) else {
            return;
        };
        let mut end = 0;
        let family = self.families.iter().position(|family| {
            end += family.len;
            place < end
        });
        if let Some(family) = family {
            let len = self.families.remove(family).len;
            self.items.drain(end - len..end);
        }
    }

    /// Gives up an item.
    pub(super) fn give_up(&mut self, index: usize) -> Result<(), DeadEnd> {
        self.retain(|_, _, other| other != index)
    }

    /// An answer built from the open items of greatest frequency, one after the other; none if a
    /// required family has no item in it.
    pub(super) fn guess(
        &self,
        problem: &Problem,
        liked: impl Fn(usize) -> f64,
        work: &mut Work,
    ) -> Option<Incumbent> {
        let mut order = self.items.clone();
        order.retain(|index| liked(*index) > HARDLY);
        order.sort_by(|a, b| liked(*b).total_cmp(&liked(*a)));
        let mut left = self.clone();
        for index in order {
            work.add(left.items.len());
            let mut with = left.clone();
            if with.items.contains(&index) && with.take(problem, index).is_ok() {
                left = with;
            }
        }
        if left.families.iter().any(|family| family.is_required) {
            return None;
        }
        left.answer.fill(problem, work);
        Some(left.answer.improved(problem, work))
    }
}
