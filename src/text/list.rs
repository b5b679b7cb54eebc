//! Lists in a sentence.

use std::fmt;

pub(crate) fn quoted(id: impl fmt::Display) -> String {
    format!("`{id}`")
}

/// "`a`, `b` and `c`".
pub(crate) fn all_of<T: crate::vocabulary::Member>(
    set: crate::vocabulary::EnumSet<T>,
) -> String {
    if set.is_empty() {
        "nothing".to_owned()
    } else {
        list(set.iter().map(quoted), "and")
    }
}

/// "`a`, `b` or `c`".
pub(crate) fn either(items: impl IntoIterator<Item = String>) -> String {
    list(items, "or")
}

/// Items with commas, and a conjunction before the last.
pub(crate) fn list(items: impl IntoIterator<Item = String>, conjunction: &str) -> String {
    let mut items: Vec<String> = items.into_iter().collect();
    match items.pop() {
        Some(last) if items.is_empty() => last,
        Some(last) => format!("{} {conjunction} {last}", items.join(", ")),
        None => String::new(),
    }
}

/// The first of many items, and how many more there are.
pub(crate) fn shortened(
    mut items: impl Iterator<Item = String>,
    most: usize,
) -> Vec<String> {
    let mut shown: Vec<String> = items.by_ref().take(most).collect();
    let more = items.count();
    shown.extend((more > 0).then(|| format!("{more} more")));
    shown
}
