//! `head`: the sets that a run begins with.

use std::ops::Range;

use super::measure::Measure;
use crate::limits::OutOfRange;
use crate::prescription::Sets;
use crate::prescription::notation::cursor::{Cursor, Number};
use crate::prescription::notation::fault::{Fault, Parsed};
use crate::prescription::notation::kind::Expected;
use crate::prescription::notation::lexicon::{Named, Unit, Word};

/// The sets of a run, and its work where that is written first.
pub(super) struct Head {
    pub(super) start: usize,
    pub(super) sets: Sets,
    pub(super) work: Work,
}

/// Where the work of a run is.
pub(super) enum Work {
    /// Behind the sets.
    Next,
    /// Behind the sets, whose words say that the work of each part is listed.
    Listed(Named),
    /// Before the sets.
    Known(crate::prescription::Work),
}

const SETS: &[Expected] = &[Expected::Sets];

impl Cursor<'_> {
    /// `head = sets ( times / "sets" [ times / "of" / "," ] ) / work times sets "sets"`, where one
    /// is next; nothing is taken otherwise.
    pub(super) fn head(&mut self) -> Parsed<Option<Head>> {
        if !self.is_at_digit() {
            return self.labelled_sets();
        }
        let before = *self;
        let start = self.at;
        let low = self.number(SETS)?;
        let high = if self.next_byte() == Some(b'x') {
            low
        } else {
            self.upper_sets().unwrap_or(low)
        };
        let work = if self.times() { Some(self.listed()) } else { self.sets_word() };
        let Some(work) = work else {
            *self = before;
            return Ok(self.attempt(Self::work_first));
        };
        let sets = self.sets(start..high.end, low.steps(1), high.steps(1))?;
        Ok(Some(Head { start, sets, work }))
    }

    /// The name of sets in parts behind the sign, if one is there.
    fn listed(&mut self) -> Work {
        self.named().map_or(Work::Next, Work::Listed)
    }

    /// `"Sets: 3, Reps: 10"`
    fn labelled_sets(&mut self) -> Parsed<Option<Head>> {
        if !matches!(self.peek(), Some(b's' | b'S')) {
            return Ok(None);
        }
        let low = self.attempt(|cursor| {
            let is_here = cursor.take(Word::Set) && cursor.mark(b':');
            is_here.then(|| cursor.number_if_any())?
        });
        let Some(low) = low else { return Ok(None) };
        let high = self.upper_sets().unwrap_or(low);
        let _ = self.times() || self.mark(b',') || self.mark(b';') || self.mark(b'|');
        let sets = self.sets(low.start..high.end, low.steps(1), high.steps(1))?;
        Ok(Some(Head { start: low.start, sets, work: Work::Next }))
    }

    pub(super) fn upper_sets(&mut self) -> Option<Number> {
        self.attempt(|cursor| {
            let is_range = cursor.dash() || cursor.take(Word::To);
            is_range.then(|| cursor.number_if_any())?
        })
    }

    fn sets(
        &self,
        span: Range<usize>,
        low: Option<u32>,
        high: Option<u32>,
    ) -> Parsed<Sets> {
        let sets = match low.zip(high) {
            Some((low, high)) => Sets::between(low, high),
            None => Err(OutOfRange::new(Sets::LIMIT, self.text(span.clone()))),
        };
        sets.map_err(|error| Fault::out_of_range(span, error, SETS))
    }

    /// The word for sets, what names them as sets in parts, and what joins them to the work.
    fn sets_word(&mut self) -> Option<Work> {
        let named = self.attempt(|cursor| {
            cursor.take(Word::Working);
            let named = cursor.named();
            (named.is_some() || cursor.take(Word::Set)).then_some(named)
        })?;
        let in_parts = self.attempt(|cursor| {
            (cursor.take(Word::In) && cursor.take(Word::Part)).then_some(Named::Any)
        });
        let marks = [b',', b':', b';', b'|'];
        let _ = self.times() || marks.iter().any(|it| self.mark(*it)) || self.dash();
        let _ = self.take(Word::Of) || self.take(Word::For);
        Some(named.or(in_parts).map_or(Work::Next, Work::Listed))
    }

    /// `work times sets "sets"`: `10 reps x 3 sets`.
    fn work_first(&mut self) -> Option<Head> {
        let (start, work) = (self.at, self.measured_work()?);
        let _ = self.times() || self.take(Word::For) || self.mark(b',');
        let sets = self.measure(SETS).ok().filter(|sets| sets.unit == Unit::None)?;
        matches!(self.sets_word()?, Work::Next).then_some(())?;
        let high = sets.high.unwrap_or(sets.low);
        let sets = self.sets(sets.bytes(), sets.low.steps(1), high.steps(1)).ok()?;
        Some(Head { start, sets, work: Work::Known(work) })
    }

    /// Work whose unit or word says what it is.
    pub(super) fn measured_work(&mut self) -> Option<crate::prescription::Work> {
        let measure: Measure = self.measure(&[Expected::Amount]).ok()?;
        (measure.unit != Unit::None).then_some(())?;
        let work = self.work_of(&measure).ok()?;
        self.take(Word::Hold);
        Some(work)
    }

    /// A number of sets alone, with or without the word.
    pub(in crate::prescription::notation) fn sets_alone(&mut self) -> Parsed<Sets> {
        let measure = self.measure(SETS)?;
        let span = measure.bytes();
        if measure.is_open || measure.unit != Unit::None {
            return Err(Fault::unexpected(span, SETS));
        }
        let high = measure.high.unwrap_or(measure.low);
        let sets = self.sets(span, measure.low.steps(1), high.steps(1))?;
        self.take(Word::Set);
        self.expect_end(&[Expected::End])?;
        Ok(sets)
    }
}
