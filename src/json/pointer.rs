//! JSON Pointers (RFC 6901).

use std::fmt::{self, Write};

/// The pointer to a member of an object, or to an item of a list.
pub(crate) fn child(path: &str, name: impl fmt::Display) -> String {
    let mut pointer = path.to_owned();
    pointer.push('/');
    for letter in name.to_string().chars() {
        match letter {
            '~' => pointer.push_str("~0"),
            '/' => pointer.push_str("~1"),
            other => pointer.push(other),
        }
    }
    pointer
}

/// The pointer below a prefix, as people write it: `kit/0` of `/kit/0`.
pub(crate) fn below<'a>(path: &'a str, prefix: &str) -> &'a str {
    path.strip_prefix(prefix).unwrap_or(path).trim_start_matches('/')
}

/// The last name of a pointer, and the pointer of what holds it.
pub(super) fn split(path: &str) -> Option<(&str, String)> {
    let (parent, last) = path.rsplit_once('/')?;
    let mut name = String::new();
    let mut letters = last.chars();
    while let Some(letter) = letters.next() {
        let plain = match (letter, letter == '~') {
            (_, true) if letters.as_str().starts_with('1') => {
                letters.next();
                '/'
            }
            (_, true) if letters.as_str().starts_with('0') => {
                letters.next();
                '~'
            }
            (letter, _) => letter,
        };
        let _ = name.write_char(plain);
    }
    Some((parent, name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_escaped_and_back() {
        let path = child("/steps", "a/b~c");
        assert_eq!(path, "/steps/a~1b~0c");
        assert_eq!(split(&path), Some(("/steps", "a/b~c".to_owned())));
        assert_eq!(split("/~2"), Some(("", "~2".to_owned())));
        assert_eq!(split(""), None);
        assert_eq!(below("/kit/0", ""), "kit/0");
    }
}
