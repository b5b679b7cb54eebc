//! A value for each target.

use std::ops::{Index, IndexMut};

use crate::plan::model::{Demand, MOST_GAINS};

/// A demand that counts, in the order of the model.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Target(u8);

/// At least the number of demands there are; a power of two, so that looking one up is never out
/// of bounds and needs no check.
const MOST: u8 = 64;
const _: () = assert!(Demand::COUNT <= MOST as usize);

/// A set of numbers of amounts, a bit for each: as many as a table has entries.
pub(super) type Amounts = u128;

/// How many numbers such a set can hold.
const NUMBERS: usize = Amounts::BITS as usize;
const _: () = assert!(MOST_GAINS <= NUMBERS);

impl Target {
    /// The targets in order, as many as there can be.
    pub(super) fn all() -> impl ExactSizeIterator<Item = Self> {
        (0..MOST).map(Self)
    }

    /// A set of nothing but this target.
    pub(super) fn bit(self) -> u64 {
        1 << (self.0 % MOST)
    }

    /// A place for each number of amounts of each target.
    pub(super) fn place(self, amounts: u8) -> usize {
        usize::from(self.0) * NUMBERS + usize::from(amounts)
    }

    /// How many such places the first targets have.
    pub(super) const fn places(count: usize) -> usize {
        count * NUMBERS
    }

    /// The targets in a set.
    pub(super) fn in_bits(bits: u64) -> impl Iterator<Item = Self> + Clone {
        let mut bits = bits;
        std::iter::from_fn(move || {
            let number = u8::try_from(bits.trailing_zeros()).ok()?;
            bits &= bits.checked_sub(1)?;
            Some(Self(number))
        })
    }
}

/// The numbers in a set that has a bit for each.
pub(super) fn numbers(mut bits: Amounts) -> impl Iterator<Item = u8> + Clone {
    std::iter::from_fn(move || {
        let number = u8::try_from(bits.trailing_zeros()).ok()?;
        bits &= bits.checked_sub(1)?;
        Some(number)
    })
}

/// One value for each target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct ByTarget<T>([T; MOST as usize]);

impl<T> ByTarget<T> {
    pub(super) fn new(mut value: impl FnMut() -> T) -> Self {
        Self(std::array::from_fn(|_| value()))
    }
}

impl<T: Default> Default for ByTarget<T> {
    fn default() -> Self {
        Self::new(T::default)
    }
}

impl<T> Index<Target> for ByTarget<T> {
    type Output = T;

    #[expect(clippy::indexing_slicing, reason = "there are as many places as indices")]
    fn index(&self, target: Target) -> &T {
        &self.0[usize::from(target.0 % MOST)]
    }
}

impl<T> IndexMut<Target> for ByTarget<T> {
    #[expect(clippy::indexing_slicing, reason = "there are as many places as indices")]
    fn index_mut(&mut self, target: Target) -> &mut T {
        &mut self.0[usize::from(target.0 % MOST)]
    }
}
