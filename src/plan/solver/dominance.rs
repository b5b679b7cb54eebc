//! Which choices of a family are never needed.
//!
//! A choice is *dominated* by another one of its family that takes no more seconds, costs no more
//! score (its merit is no less) and gives no less of every target. Dropping it loses no value: from a
//! family at most one choice is taken, so in any answer that takes the dominated one the other one
//! can stand in its place; the answer stays within the budget, takes as many of the family, and
//! scores at least as much, because no gain falls as amounts grow. Of choices that are equal in all
//! of this the first one is kept, so that ties go where they went. Choices of different families
//! are never compared: both may be taken.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::item::{Item, Parts};

/// No item is compared with more others; in a family of thousands a few may stay though they are
/// never needed.
const MOST_COMPARED: usize = 1_024;

/// The items of a family without dominated ones, in their order.
///
/// Whatever dominates an item comes before it when items are sorted by seconds, cost, and the sum of
/// amounts, greatest first; and what dominates that dominates the item too. So a look at the kept
/// ones before it is enough.
pub(super) fn undominated(mut items: Vec<Item>) -> Vec<Item> {
    let mut sorted: Vec<(usize, &Item)> = items.iter().enumerate().collect();
    sorted.sort_by_cached_key(|(place, item)| {
        let amounts: u32 = item.parts.iter().map(|part| u32::from(part.amount)).sum();
        (item.seconds, item.cost, Reverse(amounts), *place)
    });
    let mut kept: Vec<&Item> = Vec::new();
    let mut is_kept = vec![false; items.len()];
    // Most of a large family give the same: of these the cheapest so far is enough to know.
    let mut cheapest: BTreeMap<&Parts, i64> = BTreeMap::new();
    for (place, item) in sorted {
        let least = cheapest.entry(&item.parts).or_insert(i64::MAX);
        let is_first = *least == i64::MAX;
        if !is_first && *least <= item.cost {
            continue;
        }
        *least = item.cost;
        let mut compared = kept.iter().take(MOST_COMPARED);
        if !compared.any(|other| other.dominates(item)) {
            kept.push(item);
            is_kept.get_mut(place).into_iter().for_each(|it| *it = true);
        }
    }
    let mut is_kept = is_kept.into_iter();
    items.retain(|_| is_kept.next().unwrap_or_default());
    items
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::by_target::Target;
    use super::super::item::Contribution;
    use super::*;

    fn items() -> impl Strategy<Value = Vec<Item>> {
        let parts = prop::collection::btree_map(0..4_u32, 1..4_u8, 0..4);
        prop::collection::vec((1..6_i64, -3..4_i64, parts), 0..40).prop_map(|items| {
            let item =
                |(place, (seconds, cost, parts)): (usize, (i64, i64, BTreeMap<_, _>))| {
                    let parts = parts.into_iter().filter_map(|(bit, amount)| {
                        let target = Target::in_bits(1_u64 << bit).next();
                        target.map(|target| Contribution { target, amount })
                    });
                    let parts = parts.collect();
                    Item { place: (0, place), family: 0, seconds, cost, parts }
                };
            items.into_iter().enumerate().map(item).collect()
        })
    }

    proptest! {
        #[test]
        fn what_is_dropped_is_dominated_and_what_stays_is_not(items in items()) {
            let kept = undominated(items.clone());
            let places: Vec<usize> = kept.iter().map(|item| item.place.1).collect();
            prop_assert!(places.is_sorted());
            for item in &items {
                let others = kept.iter().filter(|other| other.place != item.place);
                let dominated = others.clone().any(|other| other.dominates(item));
                prop_assert_eq!(dominated, !places.contains(&item.place.1));
                // Of equals the first one stays.
                let mut equals = others.filter(|it| it.dominates(item) && item.dominates(it));
                prop_assert!(equals.all(|other| other.place < item.place));
            }
        }
    }
}
