//! Lifts that everyone knows.

use super::name::Name;

/// The ids of free-exercise-db that name staples, one a line; a choice of this crate.
const STAPLES: &str = include_str!("staples.txt");

/// The staples by the letters of their ids, which most names do not share, whatever their order.
pub(in crate::import) struct Staples(Vec<(u64, &'static str)>);

impl Default for Staples {
    fn default() -> Self {
        let mut staples: Vec<_> =
            STAPLES.lines().map(|id| (letters_of(id), id)).collect();
        staples.sort_unstable();
        Self(staples)
    }
}

impl Staples {
    /// Whether a name or an id is that of a staple but for the order of its words.
    pub(super) fn contain(&self, name: &Name, id: &str) -> bool {
        let has = |text: &str| {
            let letters = letters_of(text);
            let start = self.0.partition_point(|(of_staple, _)| *of_staple < letters);
            let alike = self.0.iter().skip(start).take_while(|(it, _)| *it == letters);
            alike
                .map(|(_, staple)| staple)
                .any(|staple| words_of(staple) == words_of(text))
        };
        has(id) || has(name.as_written())
    }
}

/// A number that depends on the letters and not on their order.
fn letters_of(text: &str) -> u64 {
    let letters = text.bytes().filter(u8::is_ascii_alphanumeric).map(u64::from);
    letters
        .fold(0, |sum, letter| sum.wrapping_add(letter << 40).wrapping_add(letter.pow(3)))
}

/// The words in the order of the alphabet.
fn words_of(text: &str) -> Vec<&str> {
    let mut words: Vec<&str> = crate::text::words_of(text).collect();
    words.sort_unstable();
    words
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
