//! Lifts that everyone knows.

use super::name::Name;

/// The ids of free-exercise-db that name staples, one a line; a choice of this crate.
const STAPLES: &str = include_str!("staples.txt");

/// The staples by the words of their ids: a number for each that does not depend on their order.
pub(in crate::import) struct Staples(Vec<u64>);

impl Default for Staples {
    fn default() -> Self {
        let mut staples: Vec<u64> =
            STAPLES.lines().map(|id| number_of(id.split('-'))).collect();
        staples.sort_unstable();
        Self(staples)
    }
}

impl Staples {
    /// Whether a name or an id is that of a staple but for the order of its words.
    pub(super) fn contain(&self, name: &Name, id: &str) -> bool {
        let has = |number: u64| self.0.binary_search(&number).is_ok();
        has(number_of(name.spelled_words())) || has(number_of(id.split('-')))
    }
}

/// The sum of a number for each word (FNV-1a), without small ones.
fn number_of<'a>(words: impl Iterator<Item = &'a str>) -> u64 {
    let words = words.filter(|word| !matches!(*word, "with" | "the" | "a" | "an"));
    let of_word = |word: &str| {
        word.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |number, byte| {
            (number ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        })
    };
    words.map(of_word).fold(0, u64::wrapping_add)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn in_any_order() {
        let staples = Staples::default();
        assert!(
            staples.0.windows(2).all(|pair| pair[0] < pair[1]),
            "no two are the same"
        );
        let mut name = Name::default();
        for (text, id) in [
            ("Barbell Curl", "x"),
            ("Curl (Barbell)", "x"),
            ("Pullups", "x"),
            ("Bench Press (Barbell)", "barbell-bench-press-medium-grip"),
        ] {
            name.read(text);
            assert!(staples.contain(&name, id), "{text}");
        }
        name.read("Barbell");
        assert!(!staples.contain(&name, "") && !staples.contain(&name, "barbell"));
    }
}
