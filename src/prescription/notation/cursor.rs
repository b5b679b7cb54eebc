//! The place in a text that is being read, and the smallest things read there.

use std::ops::Range;

use super::error::{Fault, Found};
use crate::limits::OutOfRange;
use crate::prescription::quantity::Quantity;

/// A number as written: hundredths, saturating, and its bytes.
#[derive(Clone, Debug)]
pub(super) struct Number {
    pub(super) hundredths: u64,
    /// Whether digits beyond the hundredths were cut off.
    pub(super) cut: bool,
    pub(super) span: Range<usize>,
}

impl Number {
    /// So many units, if they come to a whole number.
    pub(super) fn times(&self, unit: u32) -> Option<u32> {
        let hundredths = self.hundredths.saturating_mul(unit.into());
        let is_whole = !self.cut && hundredths % 100 == 0;
        u32::try_from(hundredths / 100).ok().filter(|_| is_whole)
    }
}

pub(super) struct Cursor<'a> {
    pub(super) input: &'a str,
    pub(super) at: usize,
}

impl<'a> Cursor<'a> {
    fn rest(&self) -> &'a str {
        self.input.get(self.at..).unwrap_or_default()
    }

    fn byte(&self) -> Option<u8> {
        self.input.as_bytes().get(self.at).copied()
    }

    /// Spaces may stand between any two parts.
    fn skip_spaces(&mut self) {
        while self.byte().is_some_and(|byte| byte.is_ascii_whitespace()) {
            self.at += 1;
        }
    }

    pub(super) fn is_at_end(&mut self) -> bool {
        self.skip_spaces();
        self.at >= self.input.len()
    }

    pub(super) fn is_at_digit(&mut self) -> bool {
        self.skip_spaces();
        self.byte().is_some_and(|byte| byte.is_ascii_digit())
    }

    /// Takes a mark if it stands here, in one of its spellings.
    pub(super) fn mark(&mut self, mark: char) -> bool {
        self.skip_spaces();
        let width = match self.byte() {
            Some(byte) if byte.is_ascii() => {
                usize::from(char::from(byte.to_ascii_lowercase()) == mark)
            }
            Some(_) if mark == 'x' && self.rest().starts_with('×') => '×'.len_utf8(),
            Some(_) if mark == '-' && self.rest().starts_with('–') => '–'.len_utf8(),
            _ => 0,
        };
        self.at += width;
        width > 0
    }

    /// The letters that stand here, untaken.
    pub(super) fn letters(&mut self) -> &'a str {
        self.skip_spaces();
        let bytes = self.input.as_bytes().iter().skip(self.at);
        let count = bytes.take_while(|byte| byte.is_ascii_alphabetic()).count();
        self.input.get(self.at..self.at + count).unwrap_or_default()
    }

    /// Takes a word if it stands here, in any case.
    pub(super) fn word(&mut self, word: &str) -> bool {
        let is_here = self.letters().eq_ignore_ascii_case(word);
        if is_here {
            self.at += word.len();
        }
        is_here
    }

    pub(super) fn number(&mut self, expected: &'static str) -> Result<Number, Found> {
        self.skip_spaces();
        let start = self.at;
        let mut hundredths = 0;
        while let Some(digit) = self.digit() {
            hundredths = push(hundredths, digit);
        }
        if self.at == start {
            return Err(self.expected(expected));
        }
        hundredths = hundredths.saturating_mul(100);
        let mut cut = false;
        let has_decimals = self.byte() == Some(b'.')
            && self.input.as_bytes().get(self.at + 1).is_some_and(u8::is_ascii_digit);
        if has_decimals {
            self.at += 1;
            let mut unit = 10;
            while let Some(digit) = self.digit() {
                hundredths = hundredths.saturating_add(digit * unit);
                cut |= unit == 0 && digit > 0;
                unit /= 10;
            }
        }
        Ok(Number { hundredths, cut, span: start..self.at })
    }

    fn digit(&mut self) -> Option<u64> {
        let digit = self.byte().filter(u8::is_ascii_digit)?;
        self.at += 1;
        Some(u64::from(digit - b'0'))
    }

    /// The number as a quantity, counted in units of so many. A fault points at all that was
    /// read since the number began, so that it shows the unit.
    pub(super) fn quantity<T: Quantity>(
        &self,
        number: &Number,
        unit: u32,
    ) -> Result<T, Found> {
        number.times(unit).and_then(|value| T::try_from(value).ok()).ok_or_else(|| {
            let written = self.text(&(number.span.start..self.at)).trim_end();
            let span = number.span.start..number.span.start + written.len();
            (span, Fault::OutOfRange(OutOfRange::new(T::LIMIT, written)))
        })
    }

    pub(super) fn text(&self, span: &Range<usize>) -> &'a str {
        self.input.get(span.clone()).unwrap_or_default()
    }

    /// The fault that something else stands here, as far as the next space or comma.
    pub(super) fn expected(&mut self, what: &'static str) -> Found {
        self.skip_spaces();
        let rest = self.rest();
        let first = rest.chars().next().map_or(0, char::len_utf8);
        let end = rest
            .char_indices()
            .skip(1)
            .find(|(_, letter)| letter.is_whitespace() || *letter == ',')
            .map_or(rest.len(), |(index, _)| index);
        (self.at..self.at + end.max(first), Fault::Expected(what))
    }
}

fn push(number: u64, digit: u64) -> u64 {
    number.saturating_mul(10).saturating_add(digit)
}
