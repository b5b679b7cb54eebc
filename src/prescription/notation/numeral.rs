//! Numbers, in digits, with a half or a quarter in one sign, and in words.

use super::cursor::Cursor;
use super::fault::Parsed;
use super::kind::Expected;
use super::lexicon::Word;

/// A number as written: hundredths, saturating, and its bytes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Number {
    pub(super) hundredths: u64,
    /// Whether digits beyond the hundredths were cut off.
    pub(super) is_cut: bool,
    pub(super) start: usize,
    pub(super) end: usize,
}

impl Number {
    /// The number of steps that the number comes to, counted in units of some steps each, if it
    /// is whole.
    pub(super) fn steps(&self, in_one: u32) -> Option<u32> {
        let hundredths = self.hundredths.saturating_mul(in_one.into());
        let is_whole = !self.is_cut && hundredths % 100 == 0;
        u32::try_from(hundredths / 100).ok().filter(|_| is_whole)
    }
}

impl Cursor<'_> {
    /// Whether a number is next, in digits or in words.
    pub(super) fn is_at_number(&mut self) -> bool {
        match self.peek() {
            Some(b'0'..=b'9') => true,
            Some(byte) if byte.is_ascii_alphabetic() => {
                !self.touches_a_letter() && matches!(self.word().0, Word::Number(_))
            }
            Some(0x80..) => self.fraction_sign().is_some(),
            _ => false,
        }
    }

    pub(super) fn number(&mut self, expected: &'static [Expected]) -> Parsed<Number> {
        self.number_if_any().ok_or_else(|| self.unexpected(expected))
    }

    /// Takes a number if one is next.
    pub(super) fn number_if_any(&mut self) -> Option<Number> {
        self.skip_spaces();
        let start = self.at;
        if self.next_byte().is_some_and(|byte| byte.is_ascii_alphabetic()) {
            return self.number_in_words();
        }
        let mut hundredths = 0_u64;
        while let Some(digit) = self.digit() {
            hundredths = hundredths.saturating_mul(10).saturating_add(digit);
        }
        hundredths = hundredths.saturating_mul(100);
        let mut is_cut = false;
        if let Some(part) = self.fraction() {
            let hundredths = hundredths.saturating_add(part);
            return Some(Number { hundredths, is_cut, start, end: self.at });
        }
        if self.at == start {
            return None;
        }
        let has_decimals = self.next_byte() == Some(b'.')
            && self.second_byte().is_some_and(|byte| byte.is_ascii_digit());
        if has_decimals {
            self.at += 1;
            let mut unit = 10;
            while let Some(digit) = self.digit() {
                hundredths = hundredths.saturating_add(digit * unit);
                is_cut |= unit == 0 && digit > 0;
                unit /= 10;
            }
        }
        Some(Number { hundredths, is_cut, start, end: self.at })
    }

    /// Takes a number in words: `three`, `twenty-five`.
    fn number_in_words(&mut self) -> Option<Number> {
        let start = self.at;
        if self.touches_a_letter() {
            return None;
        }
        let (Word::Number(number), length) = self.word() else { return None };
        self.at += length;
        let ones = self.attempt(|cursor| {
            (number >= 20 && number % 10 == 0).then_some(())?;
            cursor.at += usize::from(matches!(cursor.next_byte(), Some(b'-' | b' ')));
            let (Word::Number(ones), length) = cursor.word() else { return None };
            cursor.at += length;
            (ones < 10).then_some(ones)
        });
        let hundredths = u64::from(number + ones.unwrap_or(0)) * 100;
        Some(Number { hundredths, is_cut: false, start, end: self.at })
    }

    /// Whether a letter stands close before, as in `3xten`.
    fn touches_a_letter(&self) -> bool {
        let before = self.at.checked_sub(1).and_then(|at| self.byte_at(at));
        before.is_some_and(|byte| byte.is_ascii_alphabetic())
    }

    /// Takes a half or a quarter in one sign, in hundredths.
    fn fraction(&mut self) -> Option<u64> {
        matches!(self.next_byte(), Some(0x80..)).then_some(())?;
        let part = self.fraction_sign()?;
        self.at += self.wide();
        Some(part)
    }

    fn fraction_sign(&self) -> Option<u64> {
        match self.rest().chars().next()? {
            '½' => Some(50),
            '¼' => Some(25),
            '¾' => Some(75),
            _ => None,
        }
    }

    fn digit(&mut self) -> Option<u64> {
        let digit = self.next_byte().filter(u8::is_ascii_digit)?;
        self.at += 1;
        Some(u64::from(digit - b'0'))
    }
}
