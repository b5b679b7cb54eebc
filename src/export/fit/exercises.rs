//! The exercises of the FIT profile, by those of the catalogue.

use crate::export::table::{Accuracy, row_of};
use crate::routine::Step;

/// Category and name, as the profile numbers them.
pub(super) type Number = (u16, u16);

/// An exercise of the profile.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry {
    pub(super) number: Number,
    pub(super) accuracy: Accuracy,
    /// The number in words.
    pub(super) words: &'static str,
}

static TABLE: &str = include_str!("exercises.tsv");

/// The entry of the table for a step, if it has one.
pub(super) fn entry(step: &Step) -> Option<Entry> {
    let mut columns = row_of(TABLE, step)?;
    let mut next = || columns.next();
    let (category, name, accuracy, words) = (next()?, next()?, next()?, next()?);
    Some(Entry {
        number: (category.parse().ok()?, name.parse().ok()?),
        accuracy: Accuracy::from_word(accuracy)?,
        words,
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::export::table::check;

    #[test]
    fn the_table_is_whole() {
        let ids = check(TABLE, 6);
        #[cfg(feature = "builtin")]
        for exercise in crate::Catalog::builtin() {
            assert!(
                ids.contains(&exercise.id().as_str()),
                "{} is missing",
                exercise.id()
            );
        }
        assert!(ids.len() > 200);
    }

    #[test]
    fn numbers_and_words_agree() {
        let mut words_of = BTreeMap::new();
        for line in TABLE.lines().filter(|line| !line.starts_with('#')) {
            let columns: Vec<&str> = line.split('\t').collect();
            let [_, _, category, name, accuracy, words] = columns[..] else { panic!() };
            if accuracy == "none" {
                assert_eq!([category, name, words], ["-"; 3], "{line}");
                continue;
            }
            assert!(Accuracy::from_word(accuracy).is_some(), "{line}");
            let number: Number = (category.parse().unwrap(), name.parse().unwrap());
            assert_eq!(*words_of.entry(number).or_insert(words), words, "{line}");
        }
    }
}
