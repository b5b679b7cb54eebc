//! The place in a text that is being read, and the smallest things read there.

use std::ops::Range;

use super::fault::{Fault, Parsed};
use super::kind::Expected;
use super::lexicon::{Unit, Word, look_up};
use crate::prescription::MassUnit;

#[derive(Clone, Copy)]
pub(super) struct Cursor<'a> {
    input: &'a str,
    pub(super) at: usize,
    /// The number of brackets that are open here.
    open: u32,
    /// Where the run that is being read begins.
    pub(super) run: usize,
    /// Whether the work of that run is as much as possible, in words.
    pub(super) is_amrap: bool,
    /// Whether faults at the start of the text are looked into.
    pub(super) explains: bool,
}

impl<'a> Cursor<'a> {
    pub(super) const fn new(input: &'a str) -> Self {
        Self { input, at: 0, open: 0, run: 0, is_amrap: false, explains: true }
    }

    /// The same for a text that is a guess, and whose faults are of no interest.
    pub(super) const fn plain(input: &'a str) -> Self {
        Self { explains: false, ..Self::new(input) }
    }

    pub(super) const fn input(&self) -> &'a str {
        self.input
    }

    pub(super) fn text(&self, span: Range<usize>) -> &'a str {
        self.input.get(span).unwrap_or_default()
    }

    pub(super) fn rest(&self) -> &'a str {
        self.text(self.at..self.input.len())
    }

    pub(super) fn byte_at(&self, at: usize) -> Option<u8> {
        self.input.as_bytes().get(at).copied()
    }

    /// The byte that is next, spaces included.
    pub(super) fn next_byte(&self) -> Option<u8> {
        self.byte_at(self.at)
    }

    /// The byte after the one that is next.
    pub(super) fn second_byte(&self) -> Option<u8> {
        self.byte_at(self.at + 1)
    }

    /// Skips what may be between any two parts: spaces and brackets, and the full stop of an
    /// abbreviation.
    pub(super) fn skip_spaces(&mut self) {
        while let Some(byte) = self.next_byte() {
            match byte {
                b' ' | b'\t'..=b'\r' => self.at += 1,
                b'(' | b'[' | b'{' => {
                    self.open += 1;
                    self.at += 1;
                }
                b')' | b']' | b'}' if self.open > 0 => {
                    self.open -= 1;
                    self.at += 1;
                }
                b'.' if !self.second_byte().is_some_and(|byte| byte.is_ascii_digit()) => {
                    self.at += 1;
                }
                0x80.. => match self.rest().chars().next() {
                    Some(wide) if wide.is_whitespace() => self.at += wide.len_utf8(),
                    _ => return,
                },
                _ => return,
            }
        }
    }

    /// The number of brackets that are open at what is next.
    pub(super) fn depth(&mut self) -> u32 {
        self.skip_spaces();
        self.open
    }

    /// Has as many brackets open as another cursor, for a place before them.
    pub(super) fn reopen(&mut self, before: &Self) {
        self.open = before.open;
    }

    /// Takes an arrow of one character.
    pub(super) fn arrow(&mut self) -> bool {
        let is_here = self.rest().starts_with(['→', '›', '»']);
        self.at += if is_here { self.wide() } else { 0 };
        is_here
    }

    /// The byte that is next after spaces.
    pub(super) fn peek(&mut self) -> Option<u8> {
        self.skip_spaces();
        self.next_byte()
    }

    pub(super) fn is_at_end(&mut self) -> bool {
        self.peek().is_none()
    }

    pub(super) fn is_at_digit(&mut self) -> bool {
        self.peek().is_some_and(|byte| byte.is_ascii_digit())
    }

    /// Whether a line ends directly before what is next.
    pub(super) fn is_behind_line_end(&mut self) -> bool {
        self.skip_spaces();
        let before = self.input.as_bytes().get(..self.at).unwrap_or_default();
        let is_between =
            |byte: &&u8| byte.is_ascii_whitespace() || matches!(byte, b'(' | b'[' | b'{');
        before.iter().rev().take_while(is_between).any(|byte| *byte == b'\n')
    }

    /// Whether all brackets are closed where the text ends.
    pub(super) fn expect_end(&mut self, expected: &'static [Expected]) -> Parsed<()> {
        if !self.is_at_end() {
            return Err(self.unexpected(expected));
        }
        if self.open > 0 {
            return Err(self.unexpected(&[Expected::Bracket]).meant(")"));
        }
        Ok(())
    }

    /// Takes a mark of one byte if it is next.
    pub(super) fn mark(&mut self, mark: u8) -> bool {
        let is_here = self.peek() == Some(mark);
        self.at += usize::from(is_here);
        is_here
    }

    /// Takes the sign between sets and work, in one of its spellings.
    pub(super) fn times(&mut self) -> bool {
        let width = match self.peek() {
            Some(b'x' | b'X' | b'*') => 1,
            Some(0x80..) if self.rest().starts_with(['×', '✕', '✖']) => self.wide(),
            _ => 0,
        };
        self.at += width;
        width > 0
    }

    /// Takes a hyphen, a dash or a minus sign.
    pub(super) fn dash(&mut self) -> bool {
        let width = match self.peek() {
            Some(b'-') => 1,
            Some(0x80..) if self.rest().starts_with(DASHES) => self.wide(),
            _ => 0,
        };
        self.at += width;
        width > 0
    }

    /// Takes a dash with spaces around it, as between a label and what it is of.
    pub(super) fn label_dash(&mut self) -> bool {
        self.attempt(|cursor| {
            cursor.skip_spaces();
            let is_behind_space = cursor.text(0..cursor.at).ends_with(' ');
            let is_here = is_behind_space && cursor.dash();
            (is_here && cursor.next_byte() == Some(b' ')).then_some(())
        })
        .is_some()
    }

    /// The width of the character that is next.
    pub(super) fn wide(&self) -> usize {
        self.rest().chars().next().map_or(0, char::len_utf8)
    }

    /// The letters that are next, untaken; of more than any word has, the first ones.
    pub(super) fn letters(&mut self) -> &'a str {
        self.skip_spaces();
        let bytes = self.input.as_bytes().iter().skip(self.at).take(LONGEST_WORD + 1);
        let count = bytes.take_while(|byte| byte.is_ascii_alphabetic()).count();
        self.text(self.at..self.at + count)
    }

    /// The word that is next, untaken, and its length.
    pub(super) fn word(&mut self) -> (Word, usize) {
        let letters = self.letters();
        let word = look_up(letters);
        if word == Word::Unknown {
            // In `60kgx5` the sign for times touches the unit.
            let before = letters.strip_suffix(['x', 'X']).unwrap_or_default();
            let is_sign = self
                .byte_at(self.at + letters.len())
                .is_some_and(|it| it.is_ascii_digit());
            let unit @ Word::Unit(_) = look_up(before) else {
                return (word, letters.len());
            };
            if is_sign {
                return (unit, before.len());
            }
        }
        (word, letters.len())
    }

    /// The word that is next, untaken.
    pub(super) fn peek_word(&mut self) -> Word {
        if self.peek().is_some_and(|byte| byte.is_ascii_alphabetic()) {
            self.word().0
        } else {
            Word::None
        }
    }

    /// Takes the word if it is next.
    pub(super) fn take(&mut self, wanted: Word) -> bool {
        self.take_if(|word| word == wanted)
    }

    /// Takes the word that is next if it is one of those wanted.
    pub(super) fn take_if(&mut self, is_wanted: impl FnOnce(Word) -> bool) -> bool {
        if !self.peek().is_some_and(|byte| byte.is_ascii_alphabetic()) {
            return false;
        }
        let (word, length) = self.word();
        let is_here = is_wanted(word);
        if is_here {
            self.at += length;
        }
        is_here
    }

    /// Takes what is read by a rule if the rule gives something, and nothing otherwise.
    pub(super) fn attempt<T>(
        &mut self,
        rule: impl FnOnce(&mut Self) -> Option<T>,
    ) -> Option<T> {
        let before = *self;
        let read = rule(self);
        if read.is_none() {
            *self = before;
        }
        read
    }

    /// Takes the unit that is next, in any spelling; a hyphen may be before it: `30-second`.
    pub(super) fn unit(&mut self) -> Unit {
        let before = *self;
        let unit = match self.peek() {
            Some(byte) if byte.is_ascii_alphabetic() => self.unit_word(),
            Some(b'%') => self.symbol(1, Unit::Percent),
            Some(b'"') => self.symbol(1, Unit::Second),
            Some(b'\'') if self.second_byte() == Some(b'\'') => {
                self.symbol(2, Unit::Second)
            }
            Some(b'\'') => self.symbol(1, Unit::Minute),
            Some(b'#') => self.symbol(1, Unit::Mass(MassUnit::Lb)),
            Some(b'-')
                if self.second_byte().is_some_and(|it| it.is_ascii_alphabetic()) =>
            {
                self.at += 1;
                self.unit_word()
            }
            Some(0x80..) if self.rest().starts_with(['″', '”']) => {
                self.symbol(self.wide(), Unit::Second)
            }
            Some(0x80..) if self.rest().starts_with(['′', '’']) => {
                self.symbol(self.wide(), Unit::Minute)
            }
            _ => Unit::None,
        };
        if unit == Unit::None {
            *self = before;
        }
        unit
    }

    fn symbol(&mut self, width: usize, unit: Unit) -> Unit {
        self.at += width;
        unit
    }

    fn unit_word(&mut self) -> Unit {
        let (word, length) = self.word();
        let unit = match word {
            Word::Unit(unit) => unit,
            Word::Foot => Unit::Foreign(super::lexicon::Foreign::Foot),
            _ => return Unit::None,
        };
        self.at += length;
        unit
    }

    /// The bytes from here to the next space, comma or bracket; at least one character.
    pub(super) fn token(&mut self) -> Range<usize> {
        self.skip_spaces();
        let rest = self.rest();
        let first = rest.chars().next().map_or(0, char::len_utf8);
        let ends = |letter: char| {
            letter.is_whitespace() || matches!(letter, ',' | ')' | ']' | '}')
        };
        let mut letters = rest.char_indices().skip(1);
        let end = letters.find(|(_, letter)| ends(*letter));
        self.at..self.at + end.map_or(rest.len(), |(index, _)| index).max(first)
    }

    /// The fault that something else is here, as far as the next space or comma.
    pub(super) fn unexpected(&mut self, expected: &'static [Expected]) -> Fault {
        Fault::unexpected(self.token(), expected)
    }
}

/// The length of the longest word, `kilogrammes`.
pub(super) const LONGEST_WORD: usize = 11;

const DASHES: [char; 7] = ['–', '—', '‒', '‐', '‑', '―', '−'];
