//! Words and numbers that pages and pictures share.

use std::borrow::Cow;
use std::fmt;

use crate::low_high::LowHigh;
use crate::muscle::{Muscle, MuscleSet};
use crate::text::{list, visible};

/// A stranger's text as one line: white space as single spaces, and what steers a terminal or the
/// direction of writing, or is not a letter in any text, made visible.
pub(super) fn plain(text: &str) -> Cow<'_, str> {
    let is_tame = |text: &str| {
        !text.starts_with(' ')
            && !text.ends_with(' ')
            && text.bytes().all(|byte| (b' '..=b'~').contains(&byte))
            && !text.contains("  ")
    };
    if is_tame(text) {
        return Cow::Borrowed(text);
    }
    let one_line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let shown = visible(&one_line);
    Cow::Owned(
        shown
            .chars()
            .map(|letter| if is_letter(letter) { letter } else { '\u{fffd}' })
            .collect(),
    )
}

/// Unicode sets some code points aside as noncharacters; neither HTML nor XML may hold them.
fn is_letter(letter: char) -> bool {
    let code = u32::from(letter);
    code & 0xfffe != 0xfffe && !(0xfdd0..=0xfdef).contains(&code)
}

/// "11 to 12", or "11" where the two ends are the same.
pub(super) fn from_to<T: fmt::Display + PartialEq>(range: LowHigh<T>) -> String {
    let LowHigh { low, high } = range;
    if low == high { high.to_string() } else { format!("{low} to {high}") }
}

/// The names of muscles in a sentence.
pub(super) fn muscles(muscles: MuscleSet) -> String {
    list(muscles.iter().map(|muscle: Muscle| muscle.name().to_owned()), "and")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_become_one_visible_line() {
        for (text, shown) in [
            ("Cat-Cow & co.", "Cat-Cow & co."),
            ("  two\n\tlines ", "two lines"),
            ("a\u{2028}b\u{a0}c", "a b c"),
            ("ring\u{7}", "ring\\u{7}"),
            ("\u{202e}abc", "\\u{202e}abc"),
            ("Klimmzüge", "Klimmzüge"),
            ("no\u{fffe}letter\u{fdd0}\u{10ffff}", "no\u{fffd}letter\u{fffd}\u{fffd}"),
            (" ", ""),
        ] {
            assert_eq!(plain(text), shown);
        }
    }
}
