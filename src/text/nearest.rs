//! The nearest right word to a misspelt one, for "did you mean".
//!
//! Written here rather than taken from a library because a bound on the distance keeps hostile
//! input cheap, and the crate's default dependencies are kept to four.

/// Longer words are not compared: no name is longer, and the work stays bounded.
const LONGEST: usize = 64;

/// The candidate nearest to `word`, or none where no candidate is near.
///
/// Near means, in this order: but for case the same; a word of those that the candidate is made
/// of; about a third of the letters wrong; short for one of its words. Of equally near candidates
/// the first is taken.
pub(crate) fn nearest<'a>(
    word: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let word = plain(word)?;
    let singular = word.strip_suffix(b"s").unwrap_or(&word);
    let forms = [word.as_slice(), singular];
    let mut allowed = (word.len() / 3).max(1);
    let (mut with_word, mut near, mut longer) = (None, None, None);
    for candidate in candidates {
        let Some(letters) = plain(candidate) else { continue };
        if let Some(distance) = distance(&word, &letters, allowed) {
            near = Some(candidate);
            let Some(less) = distance.checked_sub(1) else { return near };
            allowed = less;
        }
        let has = |is_it: &dyn Fn(&[u8], &[u8]) -> bool| {
            let mut words = letters.split(|letter| *letter == b'-');
            words.any(|word| forms.iter().any(|form| is_it(form, word)))
        };
        if with_word.is_none() && has(&|form, word| form == word) {
            with_word = Some(candidate);
        }
        if longer.is_none() && has(&is_short_for) {
            longer = Some(candidate);
        }
    }
    with_word.or(near).or(longer)
}

/// So many letters tell which word is meant: pec, ham, quad.
const SHORT: usize = 3;

fn is_short_for(short: &[u8], word: &[u8]) -> bool {
    short.len() >= SHORT && word.starts_with(short)
}

/// Case, spaces and underscores do not count as errors; too long a word has no plain form.
fn plain(word: &str) -> Option<Vec<u8>> {
    let word = word.trim();
    let letters = word.bytes().map(|letter| match letter {
        b' ' | b'_' => b'-',
        other => other.to_ascii_lowercase(),
    });
    (word.len() <= LONGEST).then(|| letters.collect())
}

/// Letters to insert, drop, replace or swap with a neighbour (optimal string alignment), if
/// they are no more than allowed.
pub(crate) fn distance(from: &[u8], to: &[u8], allowed: usize) -> Option<usize> {
    if from.len().abs_diff(to.len()) > allowed {
        return None;
    }
    let at =
        |line: &[usize], index: usize| line.get(index).copied().unwrap_or(usize::MAX / 2);
    let mut before_last: Vec<usize> = vec![usize::MAX / 2; to.len() + 1];
    let mut last: Vec<usize> = (0..=to.len()).collect();
    let mut current = last.clone();
    let mut previous_letter = None;
    for (row, &letter) in from.iter().enumerate() {
        let mut left = row + 1;
        let mut lowest = left;
        let mut previous_target = None;
        if let Some(first) = current.first_mut() {
            *first = left;
        }
        for (column, &target) in to.iter().enumerate() {
            let mut cost = (at(&last, column) + usize::from(letter != target))
                .min(at(&last, column + 1) + 1)
                .min(left + 1);
            if column > 0
                && previous_letter == Some(target)
                && previous_target == Some(letter)
            {
                cost = cost.min(at(&before_last, column - 1) + 1);
            }
            if let Some(cell) = current.get_mut(column + 1) {
                *cell = cost;
            }
            lowest = lowest.min(cost);
            left = cost;
            previous_target = Some(target);
        }
        // A swap looks back two lines, so both must be past what is allowed.
        if lowest > allowed && last.iter().all(|cost| *cost > allowed) {
            return None;
        }
        std::mem::swap(&mut before_last, &mut last);
        std::mem::swap(&mut last, &mut current);
        previous_letter = Some(letter);
    }
    last.last().copied().filter(|cost| *cost <= allowed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances() {
        for (from, to, expected) in [
            ("", "", 0),
            ("", "abc", 3),
            ("abc", "", 3),
            ("rhomboids", "romboids", 1),
            ("row", "rwo", 1),
            ("kitten", "sitting", 3),
            ("ab", "ba", 1),
        ] {
            let found = |allowed| distance(from.as_bytes(), to.as_bytes(), allowed);
            assert_eq!(found(expected), Some(expected), "{from} {to}");
            assert_eq!(found(9), Some(expected), "{from} {to}");
            assert_eq!(expected.checked_sub(1).and_then(found), None, "{from} {to}");
        }
    }

    #[test]
    fn only_what_is_near() {
        let ids = ["unilateral-band-row", "renegade-row", "rhomboid-stretch"];
        assert_eq!(nearest("renegade-roe", ids), Some("renegade-row"));
        assert_eq!(nearest("Renegade Row", ids), Some("renegade-row"));
        assert_eq!(nearest("deadlift", ids), None);
        assert_eq!(nearest("", ids), None);
        assert_eq!(nearest("stretch", ids), Some("rhomboid-stretch"), "a word of it");
        assert_eq!(nearest("rows", ids), Some("unilateral-band-row"));
        let muscles = ["pectoralis-major", "hamstrings", "quadriceps"];
        assert_eq!(nearest("quads", muscles), Some("quadriceps"));
        assert_eq!(nearest("pecs", muscles), Some("pectoralis-major"));
        assert_eq!(nearest("gas", ["gluteus", "gastrocnemius"]), Some("gastrocnemius"));
        assert_eq!(nearest("cable", ["table", "cable-machine"]), Some("cable-machine"));
        assert_eq!(nearest("ab", ["abductors"]), None, "too short to be short for it");
        assert_eq!(nearest(&"x".repeat(10_000_000), ids), None);
    }
}
