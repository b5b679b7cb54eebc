//! Paragraphs of a text for a terminal.

use std::fmt;

use super::clip::visible;

/// Texts are wrapped at this width.
const WIDTH: usize = 88;

/// Words after a margin, broken between words, later lines under the first.
pub(crate) fn wrapped(
    f: &mut fmt::Formatter<'_>,
    margin: &str,
    text: &str,
) -> fmt::Result {
    f.write_str(margin)?;
    let indent = margin.chars().count();
    let mut column = indent;
    for word in text.split_whitespace() {
        let width = word.chars().count();
        if column > indent && column + 1 + width > WIDTH {
            write!(f, "\n{:indent$}", "")?;
            column = indent;
        }
        if column > indent {
            f.write_str(" ")?;
            column += 1;
        }
        f.write_str(&visible(word))?;
        column += width;
    }
    writeln!(f)
}
