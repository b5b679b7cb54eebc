//! Texts of strangers for other programs.

use std::borrow::Cow;

use super::loss::Loss;
use crate::codes::export as codes;
use crate::prescription::{RampSet, RampSets};
use crate::routine::Step;

/// A text as one line: control characters and what turns the direction of writing are left out,
/// and every white space is one space.
pub(super) fn line(text: &str) -> Cow<'_, str> {
    if is_line(text) {
        return Cow::Borrowed(text);
    }
    let words: Vec<String> = text
        .split_whitespace()
        .map(|word| word.chars().filter(|letter| !steers(*letter)).collect())
        .filter(|word: &String| !word.is_empty())
        .collect();
    Cow::Owned(words.join(" "))
}

fn is_line(text: &str) -> bool {
    let odd = |letter: char| steers(letter) || (letter.is_whitespace() && letter != ' ');
    !text.contains(odd) && !text.contains("  ") && text.trim() == text
}

/// Whether a character steers a terminal or the direction of writing.
fn steers(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Whether [`line`] loses more of a text than line breaks and spaces.
fn loses(text: &str) -> bool {
    text.contains(|letter| steers(letter) && !letter.is_whitespace())
}

/// The beginning of a text that has room in some bytes, cut between characters.
pub(super) fn cut(text: &str, bytes: usize) -> &str {
    let fits = |end: usize| end <= bytes && text.is_char_boundary(end);
    let end = if text.len() <= bytes { text.len() } else { bytes };
    let end = (0..=end).rev().find(|end| fits(*end)).unwrap_or_default();
    text.get(..end).unwrap_or_default()
}

/// The loss of a text that is cut.
pub(super) fn shortened(whole: &str, cut: &str) -> Option<Loss> {
    (cut.len() < whole.len()).then(|| {
        let message = "text cut to the length that the format allows";
        Loss::new(codes::SHORTENED_TEXT, message).with_text(whole)
    })
}

/// The remarks of a step: what its exercise and prescription do not say.
fn remarks(step: &Step) -> impl Iterator<Item = &str> {
    step.setup().note().into_iter().chain(step.note())
}

/// The prescription of a step in words, the lighter sets before it, the rounds that it is part of,
/// and its remarks.
pub(super) fn in_words(step: &Step, ramp: Option<&str>, rounds: Option<&str>) -> String {
    let mut words = format!("{:#}", step.prescription());
    if let Some(ramp) = ramp {
        words.push_str(", before it ");
        words.push_str(ramp);
    }
    if let Some(rounds) = rounds {
        words.push_str(", ");
        words.push_str(rounds);
    }
    for (index, remark) in remarks(step).enumerate() {
        words.push_str(if index == 0 { ". " } else { " " });
        words.push_str(&line(remark));
    }
    words
}

/// A lighter set in words: its load is a share, because the loads at hand are not known.
pub(super) fn lighter(set: RampSet, step: &Step) -> String {
    let sets = RampSets::new([set]).ok();
    let words = sets.map(|sets| sets.in_words(step.prescription().heaviest()));
    format!("lighter set: {}", words.unwrap_or_default())
}

/// A text with a capital letter at its beginning.
pub(super) fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}

/// The loss where characters of a name or a remark are left out.
pub(super) fn changed(text: &str) -> Option<Loss> {
    let message = "control characters and direction marks removed";
    loses(text).then(|| Loss::new(codes::CHANGED_TEXT, message))
}

/// The same of a step.
pub(super) fn changed_of_step(number: usize, step: &Step) -> Option<Loss> {
    std::iter::once(step.exercise().name())
        .chain(remarks(step))
        .find_map(changed)
        .map(|loss| loss.of_step(number, step.exercise().id()))
}
