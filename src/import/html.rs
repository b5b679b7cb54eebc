//! From HTML to plain steps.

use html5gum::{Token, Tokenizer};

/// Tags that begin a new step.
const BLOCKS: &[&[u8]] =
    &[b"p", b"li", b"ul", b"ol", b"br", b"div", b"h1", b"h2", b"h3", b"h4", b"tr", b"hr"];

/// Tags whose content is not for people.
const HIDDEN: &[&[u8]] = &[b"script", b"style", b"template"];

/// The text of a description, a step for each paragraph, item or line.
pub(super) fn steps(html: &str) -> Vec<String> {
    let mut steps = vec![String::new()];
    let mut hidden = 0_usize;
    for token in Tokenizer::new(html) {
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => {
                if BLOCKS.contains(&tag.name.as_slice()) {
                    steps.push(String::new());
                }
                if HIDDEN.contains(&tag.name.as_slice()) && !tag.self_closing {
                    hidden += 1;
                }
            }
            Token::EndTag(tag) => {
                if BLOCKS.contains(&tag.name.as_slice()) {
                    steps.push(String::new());
                }
                if HIDDEN.contains(&tag.name.as_slice()) {
                    hidden = hidden.saturating_sub(1);
                }
            }
            Token::String(text) if hidden == 0 => {
                if let Some(step) = steps.last_mut() {
                    step.push_str(&String::from_utf8_lossy(&text));
                }
            }
            _ => {}
        }
    }
    let plain =
        steps.iter().map(|step| step.split_whitespace().collect::<Vec<_>>().join(" "));
    plain.filter(|step| !step.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_items_and_lines_are_steps() {
        for (html, expected) in [
            ("<p>Lie down.</p><p>Get <b>up</b>.</p>", &["Lie down.", "Get up."][..]),
            ("<ol><li>One</li><li>Two &amp; three</li></ol>", &["One", "Two & three"]),
            ("Plain<br/>lines<br>of  text", &["Plain", "lines", "of text"]),
            ("<script>alert(1)</script><p>&lt;b&gt;</p>", &["<b>"]),
            ("<p>unclosed <ul><li>item", &["unclosed", "item"]),
            ("", &[]),
            ("<p>&nbsp;</p>", &[]),
        ] {
            assert_eq!(steps(html), expected, "{html}");
        }
    }
}
