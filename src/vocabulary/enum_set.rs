//! A bit set over one of the crate's closed enums.

use std::fmt;
use std::hash::Hash;
use std::iter::FusedIterator;
use std::marker::PhantomData;
use std::ops::{BitAnd, BitAndAssign, BitOr, BitOrAssign, Sub, SubAssign};

use serde::de::{Deserialize, Deserializer, SeqAccess, Visitor};
use serde::ser::{Serialize, Serializer};

mod sealed {
    /// The list that a set needs to know of its items.
    #[expect(unnameable_types, reason = "sealed")]
    pub trait Item: Sized + 'static {
        const ITEMS: &'static [Self];
        fn index(self) -> u32;
    }
}
pub(crate) use sealed::Item;

/// An item that sets can be made of: a muscle, a body region, a piece of equipment.
///
/// The crate's own enums implement it; it cannot be implemented elsewhere.
pub trait Member:
    Item + Copy + Ord + Hash + fmt::Debug + fmt::Display + Send + Sync + 'static
{
}

/// Makes an enum with an `ALL` a [`Member`].
macro_rules! member {
    ($Type:ty) => {
        impl $crate::vocabulary::Item for $Type {
            const ITEMS: &'static [Self] = Self::ALL;
            fn index(self) -> u32 {
                self as u32
            }
        }
        impl $crate::vocabulary::Member for $Type {}
        const _: () = assert!(<$Type>::ALL.len() <= u128::BITS as usize);

        impl $crate::vocabulary::EnumSet<$Type> {
            /// The set of the given items. Unlike `From` it can be used in constants.
            #[must_use]
            pub const fn of(items: &[$Type]) -> Self {
                let mut bits = 0;
                let mut rest = items;
                while let [item, others @ ..] = rest {
                    bits |= 1 << *item as u32;
                    rest = others;
                }
                Self::from_bits(bits)
            }
        }
    };
}
pub(crate) use member;

/// A set of items of one of the crate's closed enums: `Copy`, allocation-free, 16 bytes, iterated
/// in the order of the enum.
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
///
/// # Example: in constants
///
/// ```
/// use regimen::{Muscle, MuscleGroup, MuscleSet};
///
/// const PULL: MuscleSet =
///     MuscleGroup::MiddleBack.muscles().union(MuscleSet::of(&[Muscle::BicepsBrachii]));
/// const { assert!(PULL.is_superset(MuscleSet::of(&[Muscle::Rhomboids]))) };
/// assert_eq!(PULL.len(), 4);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EnumSet<T: Member> {
    bits: u128,
    items: PhantomData<T>,
}

impl<T: Member> EnumSet<T> {
    pub(crate) const fn from_bits(bits: u128) -> Self {
        Self { bits, items: PhantomData }
    }

    /// The empty set.
    #[must_use]
    pub const fn empty() -> Self {
        Self::from_bits(0)
    }

    /// The set of all items of the enum.
    #[must_use]
    pub const fn all() -> Self {
        Self::from_bits(match T::ITEMS.len() {
            0 => 0,
            len => u128::MAX >> (u128::BITS as usize - len),
        })
    }

    /// Whether the item is in the set.
    #[must_use]
    pub fn contains(self, item: T) -> bool {
        self.bits >> item.index() & 1 == 1
    }

    /// Adds an item; adding it again changes nothing.
    pub fn insert(&mut self, item: T) {
        self.bits |= 1 << item.index();
    }

    /// Removes an item, if it is there.
    ///
    /// ```
    /// use regimen::{Muscle, MuscleGroup, MuscleSet};
    /// let mut lats = MuscleSet::from(MuscleGroup::Lats);
    /// lats.remove(Muscle::TeresMajor);
    /// lats.insert(Muscle::LatissimusDorsi);
    /// assert_eq!(lats, Muscle::LatissimusDorsi.into());
    /// ```
    pub fn remove(&mut self, item: T) {
        self.bits &= !(1 << item.index());
    }

    /// The number of items.
    #[must_use]
    pub const fn len(self) -> usize {
        self.bits.count_ones() as usize
    }

    /// Whether the set has no item.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.bits == 0
    }

    /// The items that are in either set, as `|` gives them.
    #[must_use]
    pub const fn union(self, other: Self) -> Self {
        Self::from_bits(self.bits | other.bits)
    }

    /// The items that are in both sets, as `&` gives them.
    #[must_use]
    pub const fn intersection(self, other: Self) -> Self {
        Self::from_bits(self.bits & other.bits)
    }

    /// The items of this set that are not in `other`, as `-` gives them.
    #[must_use]
    pub const fn difference(self, other: Self) -> Self {
        Self::from_bits(self.bits & !other.bits)
    }

    /// Whether every item of `other` is in this set too.
    #[must_use]
    pub const fn is_superset(self, other: Self) -> bool {
        other.difference(self).is_empty()
    }

    /// Whether every item of this set is in `other` too.
    #[must_use]
    pub const fn is_subset(self, other: Self) -> bool {
        other.is_superset(self)
    }

    /// Whether the two sets have no item in common.
    #[must_use]
    pub const fn is_disjoint(self, other: Self) -> bool {
        self.intersection(other).is_empty()
    }

    /// The items, in the order of the enum.
    #[must_use]
    pub const fn iter(self) -> Iter<T> {
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
        self.union(other)
    }
}

impl<T: Member> BitAnd for EnumSet<T> {
    type Output = Self;
    fn bitand(self, other: Self) -> Self {
        self.intersection(other)
    }
}

impl<T: Member> Sub for EnumSet<T> {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        self.difference(other)
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
        Self::from_bits(1 << item.index())
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

impl<T: Member> IntoIterator for &EnumSet<T> {
    type Item = T;
    type IntoIter = Iter<T>;
    fn into_iter(self) -> Iter<T> {
        self.iter()
    }
}

/// The items of an [`EnumSet`], in the order of the enum.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Iter<T: Member> {
    left: EnumSet<T>,
}

/// An iterator without any item left.
impl<T: Member> Default for Iter<T> {
    fn default() -> Self {
        EnumSet::empty().iter()
    }
}

impl<T: Member> Iterator for Iter<T> {
    type Item = T;

    fn next(&mut self) -> Option<T> {
        let item = *T::ITEMS.get(self.left.bits.trailing_zeros() as usize)?;
        self.left.remove(item);
        Some(item)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.left.len(), Some(self.left.len()))
    }
}

impl<T: Member> DoubleEndedIterator for Iter<T> {
    fn next_back(&mut self) -> Option<T> {
        let last = self.left.bits.checked_ilog2()?;
        let item = *T::ITEMS.get(last as usize)?;
        self.left.remove(item);
        Some(item)
    }
}

impl<T: Member> ExactSizeIterator for Iter<T> {}
impl<T: Member> FusedIterator for Iter<T> {}

impl<T: Member> fmt::Debug for EnumSet<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}

/// The ids, separated by commas; a width is that of the whole.
impl<T: Member> fmt::Display for EnumSet<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ids: Vec<String> = self.iter().map(|item| item.to_string()).collect();
        f.pad(&ids.join(", "))
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

#[cfg(feature = "schema")]
impl<T: Member + schemars::JsonSchema> schemars::JsonSchema for EnumSet<T> {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> std::borrow::Cow<'static, str> {
        format!("SetOf{}", T::schema_name()).into()
    }
    fn schema_id() -> std::borrow::Cow<'static, str> {
        format!("EnumSet<{}>", T::schema_id()).into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        <std::collections::BTreeSet<T>>::json_schema(generator)
    }
}

/// Deserializes a set from a list of ids, each of which may name several members.
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
    use super::Iter;
    use crate::{Equipment, EquipmentSet, Muscle, MuscleSet};

    #[test]
    fn a_set_of_everything_holds_every_item_once_and_in_order() {
        assert!(MuscleSet::all().iter().eq(Muscle::ALL.iter().copied()));
        assert!(EquipmentSet::all().iter().eq(Equipment::ALL.iter().copied()));
        assert_eq!(MuscleSet::all().iter().len(), Muscle::ALL.len());
        assert_eq!(MuscleSet::all(), MuscleSet::of(Muscle::ALL));
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
        assert_eq!(format!("[{lats:>18}]"), "[  latissimus-dorsi]");
    }

    #[test]
    fn iterators_end_at_both_ends_and_stay_there() {
        let mut items = EquipmentSet::all().iter();
        let last = Equipment::ALL.last().copied();
        assert_eq!((items.next(), items.next_back()), (Some(Equipment::Wall), last));
        assert_eq!(items.len(), Equipment::ALL.len() - 2);
        assert!(
            items
                .clone()
                .rev()
                .eq(Equipment::ALL[1..][..items.len()].iter().rev().copied())
        );
        let mut none = Iter::<Muscle>::default();
        assert_eq!((none.next(), none.next_back(), none.next()), (None, None, None));
        let mut seen = MuscleSet::empty();
        for muscle in &MuscleSet::all() {
            seen.insert(muscle);
        }
        assert_eq!(seen, MuscleSet::all());
    }
}
