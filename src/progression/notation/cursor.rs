//! The place in a text that is being read, and the smallest things read there.

use std::ops::Range;

use super::error::{Fault, ParseProgressionErrorKind as Kind, replaced};
use crate::progression::rule::RuleErrorKind;
use crate::text::distance;

pub(super) type Parsed<T> = Result<T, Box<Fault>>;

#[derive(Clone, Copy)]
pub(super) struct Cursor<'a> {
    input: &'a str,
    at: usize,
}

impl<'a> Cursor<'a> {
    pub(super) const fn new(input: &'a str) -> Self {
        Self { input, at: 0 }
    }

    pub(super) fn skip_spaces(&mut self) {
        let rest = self.rest();
        self.at += rest.len() - rest.trim_start().len();
    }

    fn rest(&self) -> &'a str {
        self.input.get(self.at..).unwrap_or_default()
    }

    /// Where the next thing begins.
    pub(super) fn start(&mut self) -> usize {
        self.skip_spaces();
        self.at
    }

    pub(super) const fn end(&self) -> usize {
        self.at
    }

    pub(super) fn text(&self, span: Range<usize>) -> &'a str {
        self.input.get(span).unwrap_or_default()
    }

    pub(super) fn is_at_end(&mut self) -> bool {
        self.skip_spaces();
        self.rest().is_empty()
    }

    /// The letters that are next, and where.
    pub(super) fn peek_word(&mut self) -> (Range<usize>, &'a str) {
        self.skip_spaces();
        let rest = self.rest();
        let end = rest.find(|letter: char| !letter.is_alphabetic()).unwrap_or(rest.len());
        (self.at..self.at + end, rest.get(..end).unwrap_or_default())
    }

    /// Takes a word if it is next.
    pub(super) fn word(&mut self, word: &str) -> bool {
        let (span, found) = self.peek_word();
        let is_here = found.eq_ignore_ascii_case(word);
        if is_here {
            self.at = span.end;
        }
        is_here
    }

    /// Takes the next character if it is one of these marks.
    pub(super) fn mark(&mut self, marks: &[char]) -> bool {
        self.skip_spaces();
        let next = self.rest().chars().next().filter(|next| marks.contains(next));
        self.at += next.map_or(0, char::len_utf8);
        next.is_some()
    }

    /// Whether a sign is next, which it takes: true for a plus.
    pub(super) fn sign(&mut self) -> Option<bool> {
        if self.mark(&['+']) {
            return Some(true);
        }
        self.mark(&['-', '−', '–', '‐']).then_some(false)
    }

    /// Whether a digit is next.
    pub(super) fn is_at_digit(&mut self) -> bool {
        self.skip_spaces();
        self.rest().starts_with(|next: char| next.is_ascii_digit())
    }

    /// The next number as written, and its place; empty if no number is next.
    pub(super) fn number(&mut self) -> (Range<usize>, &'a str) {
        self.skip_spaces();
        let rest = self.rest();
        let is_part = |letter: char| letter.is_ascii_digit() || letter == '.';
        let end = rest.find(|letter| !is_part(letter)).unwrap_or(rest.len());
        // A full stop ends a sentence, not a number.
        let number = rest.get(..end).unwrap_or_default().trim_end_matches('.');
        let start = self.at;
        self.at += number.len();
        (start..self.at, number)
    }

    /// A whole number; one that is too long is very great.
    pub(super) fn whole(&mut self, expected: &'static [&'static str]) -> Parsed<u32> {
        let mut ahead = *self;
        let (span, number) = ahead.number();
        if number.is_empty() || number.contains('.') {
            let found = if number.is_empty() { self.next_thing() } else { span };
            return Err(self.fault(found, Kind::Unexpected, expected));
        }
        *self = ahead;
        Ok(number.parse().unwrap_or(u32::MAX))
    }

    /// The bytes of what is next: a word, a number or one character.
    pub(super) fn next_thing(&mut self) -> Range<usize> {
        let (span, word) = self.peek_word();
        if !word.is_empty() {
            return span;
        }
        let mut ahead = *self;
        let (span, number) = ahead.number();
        if !number.is_empty() {
            return span;
        }
        let width = self.rest().chars().next().map_or(0, char::len_utf8);
        self.at..self.at + width
    }

    pub(super) fn fault(
        &self,
        span: Range<usize>,
        kind: Kind,
        expected: &'static [&'static str],
    ) -> Box<Fault> {
        let input = self.input.to_owned();
        let (suggestion, readings) = (None, Vec::new());
        Box::new(Fault { input, span, kind, expected, suggestion, readings })
    }

    pub(super) fn unexpected(&mut self, expected: &'static [&'static str]) -> Box<Fault> {
        let span = self.next_thing();
        self.fault(span, Kind::Unexpected, expected)
    }

    pub(super) fn rule(&self, span: Range<usize>, kind: RuleErrorKind) -> Box<Fault> {
        self.fault(span, Kind::Rule(kind), &["a rule that can be followed"])
    }

    /// The same with the word, of those that may stand there, that is nearest to what is there.
    pub(super) fn meant_word(
        &self,
        mut fault: Box<Fault>,
        words: &[(&'static str, &'static str)],
    ) -> Box<Fault> {
        let found = self.text(fault.span.clone()).to_lowercase();
        let exact = words.iter().find(|(word, _)| *word == found);
        let near = || {
            let allowed = if found.len() < 6 { 1 } else { 2 };
            let near = words.iter().filter_map(|(word, meant)| {
                let is_alike = word.as_bytes().first() == found.as_bytes().first();
                let distance = distance(found.as_bytes(), word.as_bytes(), allowed)?;
                (is_alike && found.len() >= 3).then_some((distance, *meant))
            });
            near.min().map(|(_, meant)| meant)
        };
        let meant = exact.map(|(_, meant)| *meant).or_else(near);
        fault.suggestion = meant.map(str::to_owned);
        fault
    }
}

/// Nothing is suggested for longer texts, so that the work stays bounded.
const LONGEST: usize = 1000;

/// Keeps a suggestion that helps, and readings that read.
pub(super) fn helpful<T>(
    text: &str,
    mut fault: Box<Fault>,
    read: impl Fn(&str) -> Parsed<T>,
) -> Box<Fault> {
    if text.len() > LONGEST {
        fault.suggestion = None;
        fault.readings.clear();
        return fault;
    }
    let span = fault.span.clone();
    fault.suggestion = fault.suggestion.take().filter(|meant| {
        let mended = replaced(text, &span, meant);
        read(&mended).err().is_none_or(|next| {
            let next = next.span.start;
            let is_right = next > span.start && next >= span.start + meant.len();
            is_right && mended.len() - next.min(mended.len()) < text.len() - span.start
        })
    });
    fault.readings.retain(|reading| read(reading).is_ok());
    // One reading is no choice.
    if fault.readings.len() < 2 {
        fault.readings.clear();
    }
    fault
}
