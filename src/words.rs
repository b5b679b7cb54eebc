//! Texts as words: what is looked for in names and instructions.

/// The words of a text in lower case, without punctuation.
pub(crate) fn words(text: &str) -> Vec<String> {
    let words = text.split(|letter: char| !letter.is_alphanumeric());
    words.filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

/// Whether a word is the given one, or its plural.
pub(crate) fn is_form_of(word: &str, name: &str) -> bool {
    let ending = word.len().checked_sub(name.len());
    ending.is_some_and(|ending| ending <= 2)
        && word.strip_prefix(name).is_some_and(|ending| matches!(ending, "" | "s" | "es"))
}

/// Whether the words of a phrase stand one after the other among those of a text, each in
/// singular or plural.
pub(crate) fn has_phrase(words: &[String], phrase: &[&str]) -> bool {
    words.windows(phrase.len()).any(|window| {
        window.iter().zip(phrase).all(|(word, wanted)| is_form_of(word, wanted))
    })
}
