//! The nearest right word to a misspelt one, for "did you mean".
//!
//! Written here rather than taken from a library because it is thirty lines, and the crate's
//! default dependencies are kept to four.

use std::borrow::Cow;

/// Longer words are not compared: no name is longer, and the work stays bounded.
const LONGEST: usize = 64;

/// The candidate nearest to `word`, or none where no candidate is near.
///
/// Near means that about a third of the letters may be wrong. Of equally near candidates the
/// first is taken.
pub(crate) fn nearest<'a>(
    word: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    if word.len() > LONGEST {
        return None;
    }
    let word: Vec<char> = plain(word).collect();
    let allowed = (word.len() / 3).max(1);
    candidates
        .into_iter()
        .filter_map(|candidate| {
            let letters: Vec<char> = plain(candidate).take(LONGEST).collect();
            (letters.len().abs_diff(word.len()) <= allowed)
                .then(|| distance(&word, &letters, allowed))
                .flatten()
                .map(|distance| (distance, candidate))
        })
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// Case, spaces and underscores do not count as errors.
fn plain(word: &str) -> impl Iterator<Item = char> + '_ {
    word.trim().chars().flat_map(char::to_lowercase).map(|letter| match letter {
        ' ' | '_' => '-',
        other => other,
    })
}

/// Letters to insert, drop, replace or swap with a neighbour (optimal string alignment), if
/// they are no more than allowed.
fn distance(from: &[char], to: &[char], allowed: usize) -> Option<usize> {
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=to.len()).collect();
    let mut previous_letter = None;
    for (row, &letter) in from.iter().enumerate() {
        let mut current = vec![row + 1];
        let mut left = row + 1;
        let mut previous_target = None;
        for (column, &target) in to.iter().enumerate() {
            let at = |line: &[usize], index: usize| line.get(index).copied().unwrap_or(0);
            let mut cost = (at(&last, column) + usize::from(letter != target))
                .min(at(&last, column + 1) + 1)
                .min(left + 1);
            if previous_letter == Some(target) && previous_target == Some(letter) {
                cost = cost.min(at(&before_last, column.saturating_sub(1)) + 1);
            }
            current.push(cost);
            left = cost;
            previous_target = Some(target);
        }
        before_last = std::mem::replace(&mut last, current);
        previous_letter = Some(letter);
        // A swap looks back two lines, so both must be past what is allowed.
        if last.iter().chain(&before_last).all(|cost| *cost > allowed) {
            return None;
        }
    }
    last.last().copied().filter(|cost| *cost <= allowed)
}

/// The longest piece of a stranger's text that a message repeats.
const SHOWN: usize = 80;

/// A value for a message: long ones are cut, control characters are spelled out.
pub(crate) fn clip(value: &str) -> Cow<'_, str> {
    if value.len() <= SHOWN && !value.chars().any(char::is_control) {
        return Cow::Borrowed(value);
    }
    let mut shown: String = value
        .chars()
        .take(SHOWN)
        .flat_map(|letter| {
            letter
                .is_control()
                .then(|| letter.escape_default())
                .into_iter()
                .flatten()
                .chain((!letter.is_control()).then_some(letter))
        })
        .collect();
    if value.chars().nth(SHOWN).is_some() {
        shown.push('…');
    }
    Cow::Owned(shown)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letters(word: &str) -> Vec<char> {
        word.chars().collect()
    }

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
            let found = |allowed| distance(&letters(from), &letters(to), allowed);
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
        assert_eq!(nearest(&"x".repeat(10_000_000), ids), None);
    }

    #[test]
    fn long_and_odd_values_are_tamed() {
        assert_eq!(clip("plain"), "plain");
        assert_eq!(clip("a\nb\u{7}"), "a\\nb\\u{7}");
        assert_eq!(clip(&"é".repeat(200)).chars().count(), SHOWN + 1);
    }
}
