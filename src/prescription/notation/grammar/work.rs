//! `work`: repetitions, a hold or a distance.

use super::foreign::foreign;
use super::measure::Measure;
use crate::limits::{self, OutOfRange};
use crate::prescription::notation::cursor::Cursor;
use crate::prescription::notation::fault::{Fault, Parsed};
use crate::prescription::notation::kind::Expected;
use crate::prescription::notation::lexicon::{Unit, Word};
use crate::prescription::notation::numeral::Number;
use crate::prescription::{Distance, Hold, Reps, Span, Work};

const AMOUNT: &[Expected] = &[Expected::Amount];

impl Cursor<'_> {
    /// `work = [ "of" ] ( amount / "at least" amount / most )`
    pub(super) fn work(&mut self) -> Parsed<Work> {
        if self.is_at_number() {
            return self.amount();
        }
        if let Some(seconds) = self.seconds_of_clock() {
            return self.work_of_measure(seconds);
        }
        // "Reps: 10" has its label before it.
        while self.take_if(|word| {
            matches!(
                word,
                Word::Of | Word::For | Word::Hold | Word::Unit(Unit::Repetition)
            )
        }) || self.mark(b':')
            || self.mark(b'=')
            || self.label_dash()
        {}
        if self.is_at_number() {
            return self.amount();
        }
        let depth = self.depth();
        if self.at_least() {
            let measure = self.open_measure(AMOUNT)?;
            let mut after = *self;
            if after.part_mark() {
                return self.parts(measure, depth, None);
            }
            return self.work_of_measure(measure);
        }
        let start = self.at;
        let Some(most) = self.attempt(Self::most) else {
            return Err(self.unexpected(AMOUNT));
        };
        let first = Measure::one_or_more(start..self.at);
        let mut after = *self;
        if after.part_mark() {
            self.is_amrap = false;
            return self.parts(first, depth, None);
        }
        Ok(most)
    }

    /// Takes words, or a sign, for at least.
    pub(super) fn at_least(&mut self) -> bool {
        // Most often it is none, and that is seen in one byte.
        if !matches!(self.peek(), Some(b'a' | b'A' | b'm' | b'M' | b'>' | 0x80..)) {
            return false;
        }
        self.attempt(|cursor| {
            let is_here = if cursor.mark(b'>') {
                cursor.mark(b'=')
            } else if cursor.take(Word::Minimum) {
                cursor.label_mark();
                true
            } else if cursor.take(Word::Unit(Unit::Minute)) {
                true
            } else if cursor.text(cursor.at..cursor.input().len()).starts_with('≥') {
                cursor.at += '≥'.len_utf8();
                true
            } else {
                cursor.take(Word::At) && cursor.take(Word::Least)
            };
            (is_here && cursor.is_at_number()).then_some(())
        })
        .is_some()
    }

    /// `most = "AMRAP" / "max" [ "reps" / "hold" ] / [ "to" ] "failure" / "as many as possible"`:
    /// as much as possible, at least one.
    pub(super) fn most(&mut self) -> Option<Work> {
        let (word, length) = self.word();
        self.at += length;
        let of_what = match word {
            Word::Max => match self.unit() {
                Unit::None if self.take(Word::Hold) => Unit::Second,
                unit @ (Unit::None | Unit::Repetition) => unit,
                _ => return None,
            },
            Word::To | Word::Until | Word::Technical if self.failure_word() => Unit::None,
            Word::Amrap | Word::Failure => Unit::None,
            Word::As if self.take(Word::Many) => {
                let unit = self.unit();
                (self.take(Word::As) && self.take(Word::Possible)).then_some(())?;
                unit
            }
            _ => return None,
        };
        self.is_amrap = true;
        if of_what == Unit::Second {
            return Some(Work::Hold(Span::at_least(Hold::MIN)));
        }
        let _ = self.unit_is_repetition() || self.take(Word::Set);
        Some(Work::Reps { count: Span::at_least(Reps::MIN), tempo: None })
    }

    /// The word for failure, and what kind of it.
    pub(super) fn failure_word(&mut self) -> bool {
        self.attempt(|cursor| {
            while cursor.take(Word::Technical) {}
            cursor.take(Word::Failure).then_some(())
        })
        .is_some()
    }

    /// A clock time without minutes, close behind the sign for times: `3x :30`.
    fn seconds_of_clock(&mut self) -> Option<Measure> {
        if self.next_byte() != Some(b':') {
            return None;
        }
        let before = self.text(0..self.at).trim_end();
        before.ends_with(['x', 'X', '×', '*']).then_some(())?;
        let start = self.at;
        self.attempt(|cursor| {
            cursor.at += 1;
            cursor.next_byte().filter(u8::is_ascii_digit)?;
            let seconds = cursor.number_if_any()?;
            let has_two_digits = seconds.end - seconds.start == 2;
            (has_two_digits && cursor.unit() == Unit::None).then_some(())?;
            Some(Measure::seconds(Number { start, ..seconds }))
        })
    }

    fn unit_is_repetition(&mut self) -> bool {
        self.take(Word::Unit(Unit::Repetition))
    }

    /// `amount = number [ unit ] [ ( "-" / "to" ) number [ unit ] ] [ "+" / "or more" ]`
    fn amount(&mut self) -> Parsed<Work> {
        let depth = self.depth();
        let measure = self.measure(AMOUNT)?;
        let mut after = *self;
        match after.peek() {
            Some(b'>' | b'-' | 0x80..) if after.part_mark() => {
                return self.parts(measure, depth, None);
            }
            Some(b'+') => self.no_plus_for_parts(&measure)?,
            _ => {}
        }
        if measure.high.is_some() && measure.unit == Unit::None {
            // The next end of a list such as `3x10-8-6`.
            let mut after = *self;
            if after.dash() && after.is_at_digit() {
                if let Some(fault) = self.list_of_sets(self.run) {
                    return Err(fault);
                }
            }
        }
        self.no_dash_for_a_comma(&measure)?;
        self.no_dash_before_a_time(&measure)?;
        self.work_of_measure(measure)
    }

    /// The work of a measure, and what may repeat its unit.
    fn work_of_measure(&mut self, mut measure: Measure) -> Parsed<Work> {
        if measure.unit == Unit::Minute {
            let before = *self;
            let longer = self.with_seconds(measure);
            // `1 min 30 s rest` is a hold and a rest.
            let mut after = *self;
            if after.rest_word_behind() {
                *self = before;
            } else {
                measure = longer;
            }
        }
        if matches!(measure.unit, Unit::Mass(_) | Unit::Percent) {
            return Err(self.load_as_work(&measure));
        }
        let work = self.work_of(&measure)?;
        match work {
            Work::Hold(_) => while self.take(Word::Hold) {},
            Work::Reps { .. } if measure.unit == Unit::None && !measure.is_open => {}
            _ => {
                self.unit_is_repetition();
            }
        }
        Ok(work)
    }

    /// The work that a measure is.
    pub(super) fn work_of(&self, measure: &Measure) -> Parsed<Work> {
        match measure.unit {
            Unit::None | Unit::Repetition => {
                let count = self.counted::<Reps>(measure, AMOUNT, |_| Some(1))?;
                Ok(Work::Reps { count, tempo: None })
            }
            Unit::Second | Unit::Minute | Unit::Hour => {
                self.counted::<Hold>(measure, AMOUNT, Unit::seconds).map(Work::Hold)
            }
            Unit::M | Unit::Metre | Unit::Kilometre => {
                self.distance(measure).map(Work::Distance)
            }
            Unit::Foreign(unit) => Err(foreign(measure, unit)),
            Unit::Mass(_) | Unit::Percent => {
                Err(Fault::unexpected(measure.bytes(), AMOUNT))
            }
        }
    }

    /// A distance; one of a few `m` was meant as minutes.
    fn distance(&self, measure: &Measure) -> Parsed<Span<Distance>> {
        let metres = self.counted::<Distance>(measure, AMOUNT, Unit::metres);
        let is_short = measure.unit == Unit::M
            && (measure.low.steps(1))
                .is_some_and(|way| (1..limits::DISTANCE.low()).contains(&way));
        if !is_short {
            return metres;
        }
        let span = measure.bytes();
        let written = self.text(span.clone());
        let minutes = written.trim_end_matches('+').trim_end_matches(['m', 'M']);
        let plus = if measure.is_open { "+" } else { "" };
        let error = OutOfRange::new(&limits::DISTANCE, written);
        let meant = format!("{}min{plus}", minutes.trim_end());
        Err(Fault::out_of_range(span, error, AMOUNT).meant(meant))
    }

    /// The amount of work alone.
    pub(in crate::prescription::notation) fn work_alone(&mut self) -> Parsed<Work> {
        let work = self.work()?;
        self.expect_end(&[Expected::Unit, Expected::End])?;
        Ok(work)
    }

    /// Repetitions alone, with or without the word.
    pub(in crate::prescription::notation) fn reps_alone(&mut self) -> Parsed<Span<Reps>> {
        let start = self.at;
        match self.work_alone()? {
            Work::Reps { count, .. } => Ok(count),
            _ => Err(Fault::unexpected(start..self.at, AMOUNT)),
        }
    }

    /// A hold alone.
    pub(in crate::prescription::notation) fn hold_alone(&mut self) -> Parsed<Span<Hold>> {
        let start = self.at;
        match self.work_alone()? {
            Work::Hold(hold) => Ok(hold),
            _ => Err(Fault::unexpected(start..self.at, &[Expected::TimeUnit])),
        }
    }

    /// A distance alone.
    pub(in crate::prescription::notation) fn distance_alone(
        &mut self,
    ) -> Parsed<Span<Distance>> {
        let start = self.at;
        match self.work_alone()? {
            Work::Distance(distance) => Ok(distance),
            _ => Err(Fault::unexpected(start..self.at, &[Expected::DistanceUnit])),
        }
    }
}
