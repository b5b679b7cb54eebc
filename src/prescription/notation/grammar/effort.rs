//! `effort`: a rating or repetitions in reserve, the name before or behind the number; and
//! failure.

use super::measure::Measure;
use crate::prescription::notation::cursor::Cursor;
use crate::prescription::notation::fault::{Fault, Parsed};
use crate::prescription::notation::kind::{Expected, ParsePrescriptionErrorKind as Kind};
use crate::prescription::notation::lexicon::{Unit, Word};
use crate::prescription::{Effort, Rir, Rpe, Run, Span, Work};

const RATING: &[Expected] = &[Expected::Rating];
const RESERVE: &[Expected] = &[Expected::Reserve];

impl Cursor<'_> {
    /// What may be between a name and its number.
    pub(super) fn label_mark(&mut self) {
        if self.peek().is_some_and(|byte| byte.is_ascii_digit()) {
            return;
        }
        while self.label_dash()
            || self.mark(b':')
            || self.mark(b'=')
            || self.take(Word::Of)
        {}
    }

    /// `"RPE" number [ "-" number ]`, from the number on.
    pub(super) fn rating_behind_word(&mut self) -> Parsed<Span<Rpe>> {
        self.label_mark();
        let measure = self.measure(RATING)?;
        if measure.unit != Unit::None {
            return Err(Fault::unexpected(measure.bytes(), RATING));
        }
        self.out_of_ten();
        self.ratings(&measure)
    }

    /// Takes "/10" behind a rating.
    pub(super) fn out_of_ten(&mut self) {
        if self.next_byte() == Some(b'/') {
            self.attempt(|cursor| {
                cursor.at += 1;
                cursor.number_if_any()?.steps(1).filter(|ten| *ten == 10)
            });
        }
    }

    /// `"RIR" number [ "-" number ]`, from the number on.
    pub(super) fn reserve_behind_word(&mut self) -> Parsed<Span<Rir>> {
        self.label_mark();
        let measure = self.measure(RESERVE)?;
        if !matches!(measure.unit, Unit::None | Unit::Repetition) {
            return Err(Fault::unexpected(measure.bytes(), RESERVE));
        }
        self.reserve(&measure)
    }

    pub(super) fn reserve(&self, measure: &Measure) -> Parsed<Span<Rir>> {
        self.counted(measure, RESERVE, |_| Some(1))
    }

    /// Takes the words behind repetitions in reserve: `RIR`, `in reserve`, `left in the tank`.
    pub(super) fn reserve_words_behind(&mut self, unit: Unit) -> bool {
        let may_be = |byte: u8| {
            matches!(
                byte.to_ascii_lowercase(),
                b'r' | b'i' | b'l' | b's' | b'f' | b'a' | b'b' | b'o'
            )
        };
        if !self.peek().is_some_and(may_be) {
            return false;
        }
        self.attempt(|cursor| {
            if unit == Unit::None && cursor.take(Word::Rir) {
                return Some(());
            }
            cursor.take(Word::Left);
            if cursor.before_failure() {
                return Some(());
            }
            cursor.take(Word::In).then_some(())?;
            cursor.take(Word::Article);
            (cursor.take(Word::Reserve) || cursor.take(Word::Tank)).then_some(())
        })
        .is_some()
    }

    /// `shy of failure`, `away from failure`, `before failure`
    fn before_failure(&mut self) -> bool {
        self.attempt(|cursor| {
            let (word, length) = cursor.word();
            cursor.at += length;
            let is_here = match word {
                Word::Short => cursor.take(Word::Of) || cursor.take(Word::From),
                Word::Before | Word::Off => true,
                Word::From => {
                    cursor.take(Word::From);
                    true
                }
                _ => false,
            };
            (is_here && cursor.failure_word()).then_some(())
        })
        .is_some()
    }

    /// Failure, behind work: it says nothing new of an open number, and of another it could mean
    /// two things.
    pub(super) fn failure(&mut self, run: &Run) -> Parsed<()> {
        let start = self.at;
        let (word, length) = self.word();
        self.at += length;
        let is_failure = match word {
            Word::To | Word::Until | Word::Technical => self.failure_word(),
            _ => true,
        };
        let is_open = |work: &Work| match work {
            Work::Reps { count, .. } => count.high().is_none(),
            Work::Hold(hold) => hold.high().is_none(),
            Work::Distance(way) => way.high().is_none(),
            Work::Parts(_) => false,
        };
        if !is_failure {
            self.at = start;
            return Err(self.unexpected(super::MODIFIER));
        }
        self.take(Word::Unit(Unit::Repetition));
        if is_open(&run.work) {
            return Ok(());
        }
        let span = start..self.at;
        let fault = Fault::new(span.clone(), Kind::Ambiguous, &[Expected::Effort]);
        let before = self.text(0..start).trim_end();
        let is_apart = before.ends_with([',', ';']) || before.ends_with("then");
        if is_apart && matches!(word, Word::Amrap | Word::Max) {
            return Err(fault.meant("1x1+"));
        }
        let Work::Reps { count, .. } = &run.work else { return Err(fault) };
        let input = self.input();
        let fault = fault.reading(input, &span, "RIR0");
        if count.high() != Some(count.low()) {
            return Err(fault);
        }
        let open = format!("{}x{}+", run.sets, count.low());
        Err(fault.reading(input, &(self.run..self.at), &open))
    }

    /// An effort alone.
    pub(in crate::prescription::notation) fn effort_alone(&mut self) -> Parsed<Effort> {
        const EFFORT: &[Expected] = &[Expected::Effort];
        self.mark(b'@');
        let effort = if self.take(Word::Rpe) {
            Effort::Rpe(self.rating_behind_word()?)
        } else if self.take(Word::Rir) {
            Effort::Rir(self.reserve_behind_word()?)
        } else {
            let measure = self.measure(EFFORT)?;
            if self.reserve_words_behind(measure.unit) {
                Effort::Rir(self.reserve(&measure)?)
            } else if measure.unit == Unit::None && self.take(Word::Rpe) {
                Effort::Rpe(self.ratings(&measure)?)
            } else {
                return Err(Fault::unexpected(measure.bytes(), EFFORT));
            }
        };
        self.expect_end(&[Expected::End])?;
        Ok(effort)
    }

    /// Ratings alone, with or without the name.
    pub(in crate::prescription::notation) fn ratings_alone(
        &mut self,
    ) -> Parsed<Span<Rpe>> {
        self.take(Word::Rpe);
        let ratings = self.rating_behind_word()?;
        self.take(Word::Rpe);
        self.expect_end(&[Expected::End])?;
        Ok(ratings)
    }

    /// Repetitions in reserve alone, with or without the name.
    pub(in crate::prescription::notation) fn reserve_alone(
        &mut self,
    ) -> Parsed<Span<Rir>> {
        self.take(Word::Rir);
        let reserve = self.reserve_behind_word()?;
        self.reserve_words_behind(Unit::None);
        self.expect_end(&[Expected::End])?;
        Ok(reserve)
    }
}
