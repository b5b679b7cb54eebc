//! Values of strangers in messages: short, and harmless to a terminal.

use std::borrow::Cow;

/// The longest piece of a stranger's text that a message repeats.
const SHOWN: usize = 80;

/// A value for a message: long ones are cut, control characters are spelled out.
pub(crate) fn clip(value: &str) -> Cow<'_, str> {
    if value.len() <= SHOWN {
        return visible(value);
    }
    let mut shown = visible(&value.chars().take(SHOWN).collect::<String>()).into_owned();
    if value.chars().nth(SHOWN).is_some() {
        shown.push('…');
    }
    Cow::Owned(shown)
}

/// A text with what steers a terminal, or the direction of writing, spelled out.
pub(crate) fn visible(text: &str) -> Cow<'_, str> {
    let steers = |letter: char| {
        letter.is_control()
            || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    if !text.contains(steers) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len());
    for letter in text.chars() {
        if steers(letter) {
            shown.extend(letter.escape_default());
        } else {
            shown.push(letter);
        }
    }
    Cow::Owned(shown)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_and_odd_values_are_tamed() {
        assert_eq!(clip("plain"), "plain");
        assert_eq!(clip("a\nb\u{7}"), "a\\nb\\u{7}");
        assert_eq!(clip(&"é".repeat(200)).chars().count(), SHOWN + 1);
    }
}
