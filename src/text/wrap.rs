//! Paragraphs of a text for a terminal.

use std::fmt;

use super::clip::visible;

/// Texts are wrapped at this width.
const WIDTH: usize = 88;

/// The words of a text in lines of at most `width` characters; a longer word has a line of its own.
pub(crate) fn lines(text: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut column = 0;
    for word in text.split_whitespace() {
        let letters = word.chars().count();
        match lines.last_mut() {
            Some(line) if column + 1 + letters <= width => {
                line.push(' ');
                line.push_str(word);
                column += 1 + letters;
            }
            _ => {
                lines.push(word.to_owned());
                column = letters;
            }
        }
    }
    lines
}

/// Words after a margin, broken between words, later lines under the first.
pub(crate) fn wrapped(
    f: &mut fmt::Formatter<'_>,
    margin: &str,
    text: &str,
) -> fmt::Result {
    f.write_str(margin)?;
    let indent = margin.chars().count();
    let lines = lines(text, WIDTH.saturating_sub(indent));
    for (index, line) in lines.iter().enumerate() {
        if index > 0 {
            write!(f, "\n{:indent$}", "")?;
        }
        f.write_str(&visible(line))?;
    }
    writeln!(f)
}

#[cfg(test)]
mod tests {
    use super::lines;

    #[test]
    fn lines_are_broken_between_words_only() {
        assert_eq!(lines("one  two three", 7), ["one two", "three"]);
        assert_eq!(lines("a incomprehensible b", 5), ["a", "incomprehensible", "b"]);
        assert_eq!(lines("é é é", 3), ["é é", "é"]);
        assert_eq!(lines("  ", 3), [""; 0]);
    }
}
