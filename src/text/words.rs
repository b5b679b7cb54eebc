//! Texts as words, for searches in names and instructions.

/// The words of a text in lower case, without punctuation.
pub(crate) fn words(text: &str) -> Vec<String> {
    words_of(text).map(str::to_lowercase).collect()
}

/// The words of a text in their own case, without punctuation.
pub(crate) fn words_of(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// Whether a word is the given one, or its plural.
#[inline]
pub(crate) fn is_form_of(word: &str, name: &str) -> bool {
    // Most words differ in their first letter, and seeing that takes no call.
    let ending = word.len().checked_sub(name.len());
    word.as_bytes().first() == name.as_bytes().first()
        && ending.is_some_and(|ending| ending <= 2)
        && word.strip_prefix(name).is_some_and(|ending| matches!(ending, "" | "s" | "es"))
}

/// Whether the words of a phrase follow one another among those of a text, each in singular or
/// plural.
pub(crate) fn has_phrase(words: &[impl AsRef<str>], phrase: &[&str]) -> bool {
    words.windows(phrase.len()).any(|window| {
        window.iter().zip(phrase).all(|(word, wanted)| is_form_of(word.as_ref(), wanted))
    })
}
