//! The values of a log: numbers as apps write them, and kinds of sets.

use crate::import::RowError;
use crate::text::clip;

/// What a set is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SetKind {
    Work,
    WarmUp,
    /// Part of the set before it.
    Drop,
    /// Marked by a word that the app is not known to write.
    Unknown,
}

/// A decimal with a point or a comma; `None` where the field is empty.
pub(crate) fn decimal(
    format: &'static str,
    field: &'static str,
    text: &str,
) -> Result<Option<f64>, RowError> {
    if text.is_empty() || text == "null" {
        return Ok(None);
    }
    let number = text.replace(',', ".").parse::<f64>().ok().filter(|it| it.is_finite());
    number.map(Some).ok_or_else(|| RowError::BadValue {
        format,
        field,
        value: clip(text).into_owned(),
        expected: "a number",
    })
}

/// A number of whole things from 0 to 100000, rounded; `None` where the field is empty.
pub(crate) fn number(
    format: &'static str,
    field: &'static str,
    text: &str,
) -> Result<Option<u32>, RowError> {
    let Some(decimal) = decimal(format, field, text)? else { return Ok(None) };
    let whole = whole(decimal).ok_or_else(|| RowError::BadValue {
        format,
        field,
        value: clip(text).into_owned(),
        expected: "a number from 0 to 100000",
    })?;
    Ok(Some(whole))
}

/// Hundredths of a decimal from 0 to 1000.
pub(crate) fn hundredths(decimal: f64) -> Option<u32> {
    whole(decimal * 100.0)
}

fn whole(decimal: f64) -> Option<u32> {
    const MOST: f64 = 100_000.0;
    let rounded = decimal.round();
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "in the range that was looked at"
    )]
    (0.0..=MOST).contains(&rounded).then_some(rounded as u32)
}
