//! `head`: the sets that a run begins with.

use std::ops::Range;

use super::measure::Measure;
use crate::limits::OutOfRange;
use crate::prescription::Sets;
use crate::prescription::notation::cursor::Cursor;
use crate::prescription::notation::fault::{Fault, Parsed};
use crate::prescription::notation::kind::Expected;
use crate::prescription::notation::lexicon::{Named, Unit, Word};
use crate::prescription::notation::numeral::Number;

/// The sets of a run, and its work where that is written first.
pub(super) struct Head {
    pub(super) start: usize,
    pub(super) sets: Sets,
    pub(super) work: Work,
    /// Whether the sets are said to be on each side.
    pub(super) per_side: bool,
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

/// What may be between sets and work in a line of a sheet.
const MARKS: [u8; 5] = [b',', b':', b';', b'|', b'/'];

impl Cursor<'_> {
    /// `head = sets ( times / "sets" [ times / "of" / "," ] ) / work times sets "sets"`, where one
    /// is next; nothing is taken otherwise.
    pub(super) fn head(&mut self) -> Parsed<Option<Head>> {
        if !self.is_at_number() {
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
        let work = if self.times() || self.times_in_words() {
            Some((self.listed(), false))
        } else {
            self.sets_word()
        };
        let Some((work, per_side)) = work else {
            *self = before;
            return Ok(self.attempt(Self::work_first));
        };
        let sets = self.sets(start..high.end, low.steps(1), high.steps(1))?;
        Ok(Some(Head { start, sets, work, per_side }))
    }

    /// `3 by 10`, `3 times 10`
    fn times_in_words(&mut self) -> bool {
        matches!(self.peek(), Some(b'b' | b'B' | b't' | b'T'))
            && self.take_if(|word| matches!(word, Word::By | Word::Times))
    }

    /// The name of sets in parts behind the sign, if one is there.
    fn listed(&mut self) -> Work {
        self.named().map_or(Work::Next, Work::Listed)
    }

    /// `Sets: 3, Reps: 10`; or `hold 30s, 3 times`.
    fn labelled_sets(&mut self) -> Parsed<Option<Head>> {
        match self.peek() {
            Some(b's' | b'S') => {}
            Some(b'h' | b'H') => return Ok(self.attempt(Self::work_first)),
            _ => return Ok(None),
        }
        let low = self.attempt(|cursor| {
            // "Set 1" is the first of them.
            let is_one = cursor.letters().len() == "set".len();
            cursor.take(Word::Set).then_some(())?;
            cursor.skip_spaces();
            let before = cursor.at;
            cursor.label_mark();
            (cursor.at > before || !is_one).then_some(())?;
            cursor.number_if_any()
        });
        let Some(low) = low else { return Ok(None) };
        let high = self.upper_sets().unwrap_or(low);
        let _ = self.times() || MARKS.iter().any(|it| self.mark(*it));
        let sets = self.sets(low.start..high.end, low.steps(1), high.steps(1))?;
        Ok(Some(Head { start: low.start, sets, work: Work::Next, per_side: false }))
    }

    pub(super) fn upper_sets(&mut self) -> Option<Number> {
        self.attempt(|cursor| {
            let is_range =
                cursor.dash() || cursor.take(Word::To) || cursor.take(Word::Or);
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

    /// The word for sets, what names them as sets in parts, and what joins them to the work; and
    /// whether they are on each side.
    pub(super) fn sets_word(&mut self) -> Option<(Work, bool)> {
        let named = self.attempt(|cursor| {
            while cursor.take_if(|word| matches!(word, Word::Working | Word::Top))
                || cursor.back_off()
            {}
            let named = cursor.named();
            (named.is_some() || cursor.take(Word::Set)).then_some(named)
        })?;
        let in_parts = self.attempt(|cursor| {
            (cursor.take(Word::In) && cursor.take(Word::Part)).then_some(Named::Any)
        });
        let per_side = self.side_of_sets();
        let _ = self.times() || MARKS.iter().any(|it| self.mark(*it)) || self.dash();
        let _ = self.take(Word::Of) || self.take(Word::For);
        Some((named.or(in_parts).map_or(Work::Next, Work::Listed), per_side))
    }

    /// `back-off`, in two words.
    fn back_off(&mut self) -> bool {
        self.attempt(|cursor| {
            cursor.take(Word::Back).then_some(())?;
            cursor.dash();
            cursor.take(Word::Off).then_some(())
        })
        .is_some()
    }

    /// `work times sets "sets"`: `10 reps x 3 sets`, `30s each side, 3 times`.
    fn work_first(&mut self) -> Option<Head> {
        let start = self.at;
        let (work, per_side) = self.measured_work()?;
        let _ = self.times() || self.take(Word::For) || self.mark(b',');
        let is_repeated = self.take(Word::Unit(Unit::Repetition));
        let sets = self.measure(SETS).ok().filter(|sets| sets.unit == Unit::None)?;
        let of_sets = if self.take(Word::Times) {
            self.side_of_sets()
        } else {
            let (Work::Next, per_side) = self.sets_word()? else { return None };
            (!is_repeated).then_some(per_side)?
        };
        let high = sets.high.unwrap_or(sets.low);
        let sets = self.sets(sets.bytes(), sets.low.steps(1), high.steps(1)).ok()?;
        Some(Head { start, sets, work: Work::Known(work), per_side: per_side || of_sets })
    }

    /// Work whose unit, word or side says what it is, and whether it is on each side.
    pub(super) fn measured_work(&mut self) -> Option<(crate::prescription::Work, bool)> {
        if self.take(Word::Hold) {
            self.take(Word::For);
        }
        let measure: Measure = self.measure(&[Expected::Amount]).ok()?;
        let work = self.work_of(&measure).ok()?;
        while self.take(Word::Hold) {}
        let per_side = self.side_of_sets();
        (measure.unit != Unit::None || per_side).then_some((work, per_side))
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
