//! `rest`: the pause after a set, the word before or behind the time.

use super::measure::Measure;
use crate::prescription::notation::cursor::Cursor;
use crate::prescription::notation::fault::{Fault, Parsed};
use crate::prescription::notation::kind::{
    Expected, ParsePrescriptionErrorKind as Kind, Unsayable,
};
use crate::prescription::notation::lexicon::{Unit, Word};
use crate::prescription::{Rest, Span};

const LENGTH: &[Expected] = &[Expected::RestLength];

impl Cursor<'_> {
    /// `"rest" time`, from behind the word on.
    pub(super) fn rest_behind_word(&mut self) -> Parsed<Span<Rest>> {
        if !self.is_at_number() {
            self.rest_pause()?;
            loop {
                self.label_mark();
                let joins =
                    |word| matches!(word, Word::For | Word::Period | Word::Between);
                if !(self.take_if(joins) || self.take(Word::Set)) {
                    break;
                }
            }
        }
        if self.at_least() {
            let measure = self.open_measure(LENGTH)?;
            return self.rest_of(&measure);
        }
        let measure = self.measure_of_time(LENGTH)?;
        let rest = self.rest_of(&measure)?;
        self.between_sets();
        Ok(rest)
    }

    /// Rest-pause is a kind of set.
    fn rest_pause(&mut self) -> Parsed<()> {
        let word = "rest".len();
        let start = self.at.saturating_sub(word);
        let mut after = *self;
        after.dash();
        if after.take(Word::Pause) {
            return Err(Fault::unsayable(start..after.at, Unsayable::SetInParts));
        }
        Ok(())
    }

    /// Takes the word for rest behind a time: `90s rest`, `90 seconds of rest`.
    pub(super) fn rest_word_behind(&mut self) -> bool {
        match self.peek_word() {
            Word::Of | Word::Rest => {}
            // "90s between sets"
            Word::Between | Word::After => return self.between_sets(),
            _ => return false,
        }
        let is_here = self
            .attempt(|cursor| {
                cursor.take(Word::Of);
                cursor.take(Word::Rest).then_some(())
            })
            .is_some();
        if is_here {
            self.between_sets();
        }
        is_here
    }

    /// Takes when to rest: `between sets`, `after each set`.
    pub(super) fn between_sets(&mut self) -> bool {
        let word = self.peek_word();
        if !matches!(
            word,
            Word::Between | Word::In | Word::After | Word::Each | Word::Per
        ) {
            return false;
        }
        self.attempt(|cursor| {
            cursor.take(Word::In);
            let is_between = cursor.take(Word::Between) || cursor.take(Word::After);
            let is_each = cursor.take(Word::Each) || cursor.take(Word::Per);
            while cursor.take(Word::Working) {}
            let is_set = cursor.take(Word::Set);
            (is_between || (is_each && is_set)).then_some(())
        })
        .is_some()
    }

    /// The rest that a time is; a bare number is one of seconds, unless it is too small for that.
    pub(super) fn rest_of(&self, measure: &Measure) -> Parsed<Span<Rest>> {
        match measure.unit {
            Unit::None => {
                let is_short = |hundredths: u64| (1..LEAST_SECONDS).contains(&hundredths);
                let ends = [Some(measure.low), measure.high];
                if ends.iter().flatten().any(|end| is_short(end.hundredths)) {
                    if self.next_byte() == Some(b':') {
                        // "1:1" is a ratio.
                        return Err(Fault::unexpected(measure.bytes(), LENGTH));
                    }
                    let is_time = |unit: Unit| unit.seconds().is_some();
                    if let Some(fault) = self.decimal_comma(measure, is_time) {
                        return Err(fault);
                    }
                    let span = measure.bytes();
                    let number = self.text(span.clone()).trim_end_matches('+');
                    let plus = if measure.is_open { "+" } else { "" };
                    let meant = format!("{}min{plus}", number.trim_end());
                    return Err(Fault::new(
                        span,
                        Kind::MissingUnit,
                        &[Expected::TimeUnit],
                    )
                    .meant(meant));
                }
                self.counted(measure, LENGTH, |_| Some(1))
            }
            Unit::Second | Unit::Minute | Unit::M | Unit::Hour => {
                self.counted(measure, LENGTH, Unit::seconds)
            }
            _ => Err(Fault::unexpected(measure.bytes(), LENGTH)),
        }
    }

    /// A time, which may be in minutes and seconds with a space between.
    fn measure_of_time(&mut self, expected: &'static [Expected]) -> Parsed<Measure> {
        let measure = self.measure(expected)?;
        Ok(self.with_seconds(measure))
    }

    /// A rest alone, with or without the word.
    pub(in crate::prescription::notation) fn rest_alone(&mut self) -> Parsed<Span<Rest>> {
        let rest = if self.take(Word::Rest) {
            self.rest_behind_word()?
        } else {
            let measure = self.measure_of_time(LENGTH)?;
            self.rest_word_behind();
            self.rest_of(&measure)?
        };
        self.expect_end(&[Expected::End])?;
        Ok(rest)
    }
}

/// In hundredths: a bare rest under 10 is no number of seconds.
const LEAST_SECONDS: u64 = 1000;
