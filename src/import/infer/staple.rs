//! Lifts that everyone knows.

use std::collections::BTreeSet;

/// The ids of free-exercise-db that name staples, one a line; a choice of this crate.
const STAPLES: &str = include_str!("staples.txt");

/// The staples by the words of their ids, in whatever order.
pub(in crate::import) struct Staples(BTreeSet<Vec<&'static str>>);

impl Default for Staples {
    fn default() -> Self {
        Self(STAPLES.lines().map(words_of).collect())
    }
}

impl Staples {
    /// Whether an id, or a name as an id, is that of a staple but for the order of its words.
    pub(super) fn contain(&self, id: &str) -> bool {
        self.0.contains(&words_of(id) as &[&str])
    }
}

/// The words of an id in order of the alphabet, without small words.
fn words_of(id: &str) -> Vec<&str> {
    let mut words: Vec<&str> = id
        .split('-')
        .filter(|word| !matches!(*word, "with" | "the" | "a" | "an"))
        .collect();
    words.sort_unstable();
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn in_any_order() {
        let staples = Staples::default();
        assert_eq!(staples.0.len(), STAPLES.lines().count());
        for id in ["barbell-curl", "curl-barbell", "pullups"] {
            assert!(staples.contain(id), "{id}");
        }
        assert!(!staples.contain("barbell") && !staples.contain(""));
    }
}
