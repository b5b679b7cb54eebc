//! From a fault to an error with a suggestion that helps.

use std::borrow::Cow;
use std::ops::Range;

use super::cursor::Cursor;
use super::error::{self, ParsePrescriptionError, replaced};
use super::fault::{Details, Fault, LONGEST, Parsed};
use super::kind::{ParsePrescriptionErrorKind as Kind, Part};
use super::lexicon;
use crate::text::distance;

/// Reads a whole text by a rule.
pub(super) fn read<T>(
    text: &str,
    part: Part,
    rule: impl Fn(&mut Cursor<'_>) -> Parsed<T>,
) -> Result<T, ParsePrescriptionError> {
    rule(&mut Cursor::new(text)).map_err(|fault| explain(text, part, *fault.0, rule))
}

#[cold]
fn explain<T>(
    text: &str,
    part: Part,
    fault: Details,
    rule: impl Fn(&mut Cursor<'_>) -> Parsed<T>,
) -> ParsePrescriptionError {
    let Details { span, kind, expected, meant, mut readings } = fault;
    let found = text.get(span.clone()).unwrap_or_default();
    let reads = |text: &str| rule(&mut Cursor::new(text));
    let is_short = text.len() <= LONGEST;
    let guess =
        || (kind == Kind::Unexpected && is_short).then(|| misspelt(found)).flatten();
    let suggestion = meant
        .or_else(guess)
        .filter(|meant| is_short && helps(text, &span, meant, |text| reads(text).err()));
    readings.retain(|reading| reads(reading).is_ok());
    // One reading is no choice.
    if readings.len() < 2 {
        readings.clear();
    }
    let input = text.to_owned();
    let details =
        error::Details { part, input, span, kind, expected, suggestion, readings };
    details.into()
}

/// Whether a suggestion, put in place of the bytes at fault, gives a text that reads, or whose
/// next fault is further right: behind what was put in, and nearer to the end of the text.
fn helps(
    text: &str,
    span: &Range<usize>,
    meant: &str,
    fault_of: impl Fn(&str) -> Option<Fault>,
) -> bool {
    let mended = replaced(text, span, meant);
    let Some(next) = fault_of(&mended) else { return true };
    let next = next.0.span.start;
    let is_right = next > span.start && next >= span.start + meant.len();
    is_right && mended.len() - next < text.len() - span.start
}

/// The word of the notation that a found one was probably meant as.
fn misspelt(found: &str) -> Option<String> {
    if let Some(meant) = lexicon::meant(found) {
        return Some(meant.into_owned());
    }
    let is_word =
        found.len() >= 4 && found.bytes().all(|byte| byte.is_ascii_alphabetic());
    if !is_word {
        return None;
    }
    let word = found.to_ascii_lowercase();
    let near = lexicon::COMMON.iter().filter_map(|common| {
        let allowed = if word.len() < 6 { 1 } else { 2 };
        // Slips are seldom in the first letter, and many words differ only there.
        (word.as_bytes().first() == common.as_bytes().first()).then_some(())?;
        Some((distance(word.as_bytes(), common.as_bytes(), allowed)?, *common))
    });
    let (_, common) = near.min()?;
    Some(lexicon::meant(common).map_or_else(|| common.to_owned(), Cow::into_owned))
}
