//! A set of vocabulary items in one machine word.

use std::fmt;
use std::hash::Hash;
use std::ops::{BitAnd, BitAndAssign, BitOr, BitOrAssign, Sub, SubAssign};

use serde::de::{Deserialize, Deserializer, SeqAccess, Visitor};
use serde::ser::{Serialize, Serializer};

mod sealed {
    /// The word that holds a set.
    #[expect(unnameable_types, reason = "sealed")]
    pub trait Word:
        Copy + Ord + std::hash::Hash + std::fmt::Debug + Send + Sync + 'static
    {
        const EMPTY: Self;
        fn bit(index: usize) -> Self;
        fn and(self, other: Self) -> Self;
        fn or(self, other: Self) -> Self;
        fn and_not(self, other: Self) -> Self;
        fn count(self) -> usize;
        fn lowest(self) -> usize;
    }

    macro_rules! words {
        ($($word:ty),+) => { $(
            impl Word for $word {
                const EMPTY: Self = 0;
                fn bit(index: usize) -> Self { 1 << index }
                fn and(self, other: Self) -> Self { self & other }
                fn or(self, other: Self) -> Self { self | other }
                fn and_not(self, other: Self) -> Self { self & !other }
                fn count(self) -> usize { self.count_ones() as usize }
                fn lowest(self) -> usize { self.trailing_zeros() as usize }
            }
        )+ };
    }
    words!(u64, u128);

    /// What a set needs to know of its items.
    #[expect(unnameable_types, reason = "sealed")]
    pub trait Item: Sized + 'static {
        type Word: Word;
        const ITEMS: &'static [Self];
        fn index(self) -> usize;
    }
}
pub(crate) use sealed::Item;
use sealed::Word;

/// An item that sets can be made of: a muscle, a body region, a piece of equipment.
///
/// The crate's own vocabularies have it; it cannot be implemented elsewhere.
pub trait Member:
    Item + Copy + Ord + Hash + fmt::Debug + fmt::Display + Send + Sync + 'static
{
}

/// Makes an enum with an `ALL` a [`Member`] whose sets take the given word.
macro_rules! member {
    ($Type:ty: $Word:ty) => {
        impl $crate::vocabulary::Item for $Type {
            type Word = $Word;
            const ITEMS: &'static [Self] = Self::ALL;
            fn index(self) -> usize {
                self as usize
            }
        }
        impl $crate::vocabulary::Member for $Type {}
        const _: () = assert!(<$Type>::ALL.len() <= <$Word>::BITS as usize);
    };
}
pub(crate) use member;

/// A set of items of a closed vocabulary: `Copy`, allocation-free, iterated in a stable order.
///
/// As JSON it is the list of the items' ids in that order. Most code uses it under its
/// names [`MuscleSet`](crate::MuscleSet), [`RegionSet`](crate::RegionSet) and
/// [`EquipmentSet`](crate::EquipmentSet).
///
/// # Example
///
/// ```
/// use regimen::{Muscle, MuscleGroup, MuscleSet};
///
/// let pull = MuscleSet::from(MuscleGroup::MiddleBack) | Muscle::BicepsBrachii.into();
/// assert!(pull.contains(Muscle::Rhomboids));
/// assert_eq!((pull - MuscleGroup::Trapezius.muscles()).to_string(), "rhomboids, biceps-brachii");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EnumSet<T: Member> {
    bits: T::Word,
}

impl<T: Member> EnumSet<T> {
    /// The set of nothing.
    #[must_use]
    pub const fn empty() -> Self {
        Self { bits: T::Word::EMPTY }
    }

    /// The set of everything there is.
    #[must_use]
    pub fn all() -> Self {
        T::ITEMS.iter().copied().collect()
    }

    /// Whether the item is in the set.
    #[must_use]
    pub fn contains(self, item: T) -> bool {
        !self.is_disjoint(item.into())
    }

    /// Adds an item; adding it again changes nothing.
    pub fn insert(&mut self, item: T) {
        *self |= item.into();
    }

    /// Takes an item out, if it is there.
    ///
    /// ```
    /// use regimen::{Muscle, MuscleGroup, MuscleSet};
    /// let mut lats = MuscleSet::from(MuscleGroup::Lats);
    /// lats.remove(Muscle::TeresMajor);
    /// lats.insert(Muscle::LatissimusDorsi);
    /// assert_eq!(lats, Muscle::LatissimusDorsi.into());
    /// ```
    pub fn remove(&mut self, item: T) {
        *self -= item.into();
    }

    /// How many items there are.
    #[must_use]
    pub fn len(self) -> usize {
        self.bits.count()
    }

    /// Whether there is no item.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.bits == T::Word::EMPTY
    }

    /// Whether every item of `other` is in this set too.
    #[must_use]
    pub fn is_superset(self, other: Self) -> bool {
        (other - self).is_empty()
    }

    /// Whether every item of this set is in `other` too.
    #[must_use]
    pub fn is_subset(self, other: Self) -> bool {
        other.is_superset(self)
    }

    /// Whether the two sets have nothing in common.
    #[must_use]
    pub fn is_disjoint(self, other: Self) -> bool {
        (self & other).is_empty()
    }

    /// The items, in the order of the vocabulary.
    #[must_use]
    pub fn iter(self) -> Iter<T> {
        Iter { left: self }
    }
}

impl<T: Member> Default for EnumSet<T> {
    fn default() -> Self {
        Self::empty()
    }
}

impl<T: Member> BitOr for EnumSet<T> {
    type Output = Self;
    fn bitor(self, other: Self) -> Self {
        Self { bits: self.bits.or(other.bits) }
    }
}

impl<T: Member> BitAnd for EnumSet<T> {
    type Output = Self;
    fn bitand(self, other: Self) -> Self {
        Self { bits: self.bits.and(other.bits) }
    }
}

impl<T: Member> Sub for EnumSet<T> {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self { bits: self.bits.and_not(other.bits) }
    }
}

impl<T: Member> BitOrAssign for EnumSet<T> {
    fn bitor_assign(&mut self, other: Self) {
        *self = *self | other;
    }
}

impl<T: Member> BitAndAssign for EnumSet<T> {
    fn bitand_assign(&mut self, other: Self) {
        *self = *self & other;
    }
}

impl<T: Member> SubAssign for EnumSet<T> {
    fn sub_assign(&mut self, other: Self) {
        *self = *self - other;
    }
}

impl<T: Member> From<T> for EnumSet<T> {
    fn from(item: T) -> Self {
        Self { bits: T::Word::bit(item.index()) }
    }
}

impl<T: Member, const N: usize> From<[T; N]> for EnumSet<T> {
    fn from(items: [T; N]) -> Self {
        items.into_iter().collect()
    }
}

impl<T: Member> FromIterator<T> for EnumSet<T> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        let mut set = Self::empty();
        set.extend(items);
        set
    }
}

impl<T: Member> Extend<T> for EnumSet<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, items: I) {
        for item in items {
            self.insert(item);
        }
    }
}

impl<T: Member> IntoIterator for EnumSet<T> {
    type Item = T;
    type IntoIter = Iter<T>;
    fn into_iter(self) -> Iter<T> {
        self.iter()
    }
}

/// The items of a [`EnumSet`], in the order of the vocabulary.
#[derive(Clone, Debug)]
pub struct Iter<T: Member> {
    left: EnumSet<T>,
}

impl<T: Member> Iterator for Iter<T> {
    type Item = T;

    fn next(&mut self) -> Option<T> {
        let item = *T::ITEMS.get(self.left.bits.lowest())?;
        self.left.remove(item);
        Some(item)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.left.len(), Some(self.left.len()))
    }
}

impl<T: Member> ExactSizeIterator for Iter<T> {}

impl<T: Member> fmt::Debug for EnumSet<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}

/// The ids, separated by commas.
impl<T: Member> fmt::Display for EnumSet<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, item) in self.iter().enumerate() {
            write!(f, "{}{item}", if index == 0 { "" } else { ", " })?;
        }
        Ok(())
    }
}

impl<T: Member + Serialize> Serialize for EnumSet<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

impl<'de, T: Member + Deserialize<'de>> Deserialize<'de> for EnumSet<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        from_ids(deserializer, <Self as From<T>>::from)
    }
}

/// Deserializes a set from a list of ids, each of which may stand for several members.
pub(crate) fn from_ids<'de, T, Id, D>(
    deserializer: D,
    members: fn(Id) -> EnumSet<T>,
) -> Result<EnumSet<T>, D::Error>
where
    T: Member,
    Id: Deserialize<'de>,
    D: Deserializer<'de>,
{
    struct Ids<T: Member, Id>(fn(Id) -> EnumSet<T>);
    impl<'de, T: Member, Id: Deserialize<'de>> Visitor<'de> for Ids<T, Id> {
        type Value = EnumSet<T>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a list of ids")
        }

        fn visit_seq<A: SeqAccess<'de>>(
            self,
            mut ids: A,
        ) -> Result<EnumSet<T>, A::Error> {
            let mut set = EnumSet::empty();
            while let Some(id) = ids.next_element()? {
                set |= (self.0)(id);
            }
            Ok(set)
        }
    }
    deserializer.deserialize_seq(Ids(members))
}

#[cfg(test)]
mod tests {
    use crate::{Equipment, EquipmentSet, Muscle, MuscleSet};

    #[test]
    fn a_set_of_everything_holds_every_item_once_and_in_order() {
        assert!(MuscleSet::all().iter().eq(Muscle::ALL.iter().copied()));
        assert!(EquipmentSet::all().iter().eq(Equipment::ALL.iter().copied()));
        assert_eq!(MuscleSet::all().iter().len(), Muscle::ALL.len());
    }

    #[test]
    fn algebra() {
        let back = MuscleSet::from([Muscle::Rhomboids, Muscle::LatissimusDorsi]);
        let lats = MuscleSet::from(Muscle::LatissimusDorsi);
        assert_eq!(back - lats, Muscle::Rhomboids.into());
        assert_eq!(back & lats, lats);
        assert_eq!(back | lats, back);
        assert!(lats.is_subset(back) && !lats.is_superset(back));
        assert!(
            MuscleSet::empty().is_subset(lats) && MuscleSet::empty().is_disjoint(back)
        );
        assert_eq!(format!("{back:?}"), "{Rhomboids, LatissimusDorsi}");
    }
}
