//! `measure`: a number or a range of numbers with a unit, which work, loads, efforts and rests
//! have in common.

use std::ops::Range;

use crate::limits::OutOfRange;
use crate::prescription::notation::cursor::Cursor;
use crate::prescription::notation::fault::{Fault, Parsed};
use crate::prescription::notation::kind::Expected;
use crate::prescription::notation::lexicon::{Unit, Word};
use crate::prescription::notation::numeral::Number;
use crate::prescription::{Counted, LoadDrop, Mass, Percent, Quantity, Rpe, Span};

/// A number or a range of numbers with a unit.
#[derive(Clone, Copy, Debug)]
pub(super) struct Measure {
    pub(super) low: Number,
    pub(super) high: Option<Number>,
    /// The unit of the lower end, which may have one of its own.
    low_unit: Unit,
    pub(super) unit: Unit,
    /// Whether a plus after it, or words, leave it open.
    pub(super) is_open: bool,
    /// Where the lower end and its unit end.
    low_end: usize,
    /// Where all of it ends.
    pub(super) end: usize,
}

impl Measure {
    pub(super) fn bytes(&self) -> Range<usize> {
        self.low.start..self.end
    }

    /// The lower end of a range alone.
    pub(super) fn lower(self) -> Self {
        let has_unit = self.low_end > self.low.end;
        let unit = if has_unit { self.low_unit } else { Unit::None };
        Self { high: None, low_unit: unit, unit, end: self.low_end, ..self }
    }

    /// Whether only the upper end has a unit, one of time.
    pub(super) fn is_time_by_its_end(&self) -> bool {
        let has_own = self.low_end > self.low.end && self.low_unit != Unit::Repetition;
        self.unit.seconds().is_some() && !has_own
    }

    /// The same in a unit, where it has none.
    pub(super) fn in_unit(self, unit: Unit) -> Self {
        if self.unit == Unit::None { Self { low_unit: unit, unit, ..self } } else { self }
    }

    /// A number of seconds.
    pub(super) fn seconds(low: Number) -> Self {
        let (low_unit, unit, end) = (Unit::Second, Unit::Second, low.end);
        Self { low, high: None, low_unit, unit, is_open: false, low_end: end, end }
    }

    /// One repetition or more, in words.
    pub(super) fn one_or_more(bytes: Range<usize>) -> Self {
        let Range { start, end } = bytes;
        let low = Number { hundredths: 100, is_cut: false, start, end };
        let (low_unit, unit) = (Unit::None, Unit::None);
        Self { low, high: None, low_unit, unit, is_open: true, low_end: end, end }
    }
}

impl Cursor<'_> {
    pub(super) fn measure(&mut self, expected: &'static [Expected]) -> Parsed<Measure> {
        let (low, unit) = self.measure_end(expected)?;
        let low_end = self.at;
        let mut measure = Measure {
            low,
            high: None,
            low_unit: unit,
            unit,
            is_open: false,
            low_end,
            end: low_end,
        };
        if !self.is_before_another_part(unit) && self.range_mark() {
            let (high, unit) = self.measure_end(&[Expected::Amount])?;
            measure.high = Some(high);
            measure.end = self.at;
            match (measure.low_unit, unit) {
                (Unit::None, _) => (measure.low_unit, measure.unit) = (unit, unit),
                (_, Unit::None) => {}
                _ => measure.unit = unit,
            }
            self.no_plus_behind_range(&measure)?;
        } else if self.plus() {
            measure.is_open = true;
            if unit == Unit::None {
                // `30+ sec`
                let unit = self.unit();
                (measure.low_unit, measure.unit, measure.low_end) = (unit, unit, self.at);
            }
            measure.end = self.at;
        } else if self.or_more() {
            measure.is_open = true;
            measure.end = self.at;
        } else if let Some(high) = self.or_one_more(&measure) {
            (measure.high, measure.end) = (Some(high), high.end);
            let unit = self.unit();
            if unit != Unit::None {
                (measure.low_unit, measure.unit, measure.end) = (unit, unit, self.at);
            }
        }
        Ok(measure)
    }

    /// A measure behind words for at least, which a range cannot follow.
    pub(super) fn open_measure(
        &mut self,
        expected: &'static [Expected],
    ) -> Parsed<Measure> {
        let measure = self.measure(expected)?;
        if measure.high.is_some() || measure.is_open {
            return Err(Fault::unexpected(measure.bytes(), &[Expected::Exact]));
        }
        Ok(Measure { is_open: true, ..measure })
    }

    /// Whether a dash with spaces around it is between two parts: `20kg - 2 min rest`,
    /// `10 - 90s rest`.
    fn is_before_another_part(&self, unit: Unit) -> bool {
        let is_load = matches!(unit, Unit::Mass(_) | Unit::Percent);
        let is_count = matches!(unit, Unit::None | Unit::Repetition);
        if !(is_load || is_count) || self.next_byte() != Some(b' ') {
            return false;
        }
        let mut after = *self;
        after.label_dash()
            && if is_load { after.is_at_named_number() } else { after.is_at_named_time() }
    }

    /// A plus that touches a range, as in `8-12+`, says the same as one behind its lower end.
    fn no_plus_behind_range(&self, measure: &Measure) -> Parsed<()> {
        let is_plus = self.next_byte() == Some(b'+')
            && !self.second_byte().is_some_and(|byte| byte.is_ascii_digit());
        if !is_plus {
            return Ok(());
        }
        let low = self.text(measure.low.start..measure.low.end);
        let span = measure.low.start..self.at + 1;
        let fault = Fault::unexpected(span, &[Expected::Amount]);
        Err(fault.meant(format!("{low}{}+", measure.low_unit.as_str())))
    }

    /// A number with its unit; or a time in minutes and seconds: `1:30`, `1min30s`, `1'30"`.
    fn measure_end(&mut self, expected: &'static [Expected]) -> Parsed<(Number, Unit)> {
        let mut number = self.number(expected)?;
        if self.next_byte() == Some(b' ') {
            number = self.attempt(|cursor| cursor.mixed(&number)).unwrap_or(number);
        }
        if self.next_byte() == Some(b':') {
            if let Some(clock) = self.attempt(|cursor| cursor.clock(&number)) {
                return Ok((clock, Unit::Second));
            }
        }
        let unit = self.unit();
        if matches!(unit, Unit::Minute | Unit::M | Unit::Hour)
            && self.next_byte().is_some_and(|byte| byte.is_ascii_digit())
        {
            let with_seconds = self.attempt(|cursor| cursor.more_time(&number, unit));
            return Ok(with_seconds.map_or((number, unit), |time| (time, Unit::Second)));
        }
        Ok((number, unit))
    }

    /// A half or quarters behind a whole number, where a unit follows: `1 1/2 min`.
    fn mixed(&mut self, whole: &Number) -> Option<Number> {
        self.at += 1;
        let part = match self.text(self.at..self.at + 3) {
            "1/2" => 50,
            "1/4" => 25,
            "3/4" => 75,
            _ => return None,
        };
        self.at += 3;
        let end = self.at;
        let mut after = *self;
        let is_measured = !matches!(after.unit(), Unit::None | Unit::Repetition);
        let hundredths = whole.hundredths.saturating_add(part);
        is_measured.then_some(Number { hundredths, end, ..*whole })
    }

    /// The two digits behind the minutes of a clock time.
    fn clock(&mut self, minutes: &Number) -> Option<Number> {
        self.at += 1;
        let seconds = self.number_if_any()?;
        let has_two_digits = seconds.end - seconds.start == 2;
        let more = seconds.steps(1).filter(|it| *it < 60)?;
        let total = minutes.steps(60)?.checked_add(more)?;
        has_two_digits.then_some(Number {
            hundredths: u64::from(total) * 100,
            end: seconds.end,
            ..*minutes
        })
    }

    /// A smaller unit of time directly behind a greater one.
    fn more_time(&mut self, number: &Number, unit: Unit) -> Option<Number> {
        let more = self.number_if_any()?;
        let smaller = self.unit();
        let (one, of_more) = (unit.seconds()?, smaller.seconds()?);
        let hundredths = number.hundredths.saturating_mul(one.into());
        let of_more = more.hundredths.saturating_mul(of_more.into());
        (smaller.seconds() < unit.seconds()).then_some(Number {
            hundredths: hundredths.saturating_add(of_more),
            is_cut: number.is_cut || more.is_cut,
            start: number.start,
            end: self.at,
        })
    }

    /// The measure with the seconds that follow its minutes, if any do: `1 min 30 s`.
    pub(super) fn with_seconds(&mut self, measure: Measure) -> Measure {
        let is_whole = measure.high.is_none() && !measure.is_open;
        let is_long = matches!(measure.unit, Unit::Minute | Unit::Hour | Unit::M);
        if !(is_whole && is_long && self.is_at_number()) {
            return measure;
        }
        let time = self.attempt(|cursor| cursor.more_time(&measure.low, measure.unit));
        time.map_or(measure, |low| Measure {
            low,
            low_unit: Unit::Second,
            unit: Unit::Second,
            low_end: low.end,
            end: low.end,
            ..measure
        })
    }

    /// Takes the mark between two ends of a range, if a number follows it.
    pub(super) fn range_mark(&mut self) -> bool {
        let before = *self;
        let is_mark = match self.peek() {
            Some(b'-' | 0x80..) => {
                let is_dash = self.dash();
                // "20- to 30-second"
                if is_dash {
                    self.take(Word::To);
                }
                is_dash
            }
            Some(b't' | b'T') => self.take(Word::To),
            _ => false,
        };
        let is_range = is_mark && self.is_at_number();
        if !is_range {
            *self = before;
        }
        is_range
    }

    /// Takes a plus that means at least: one that touches what is before it and no number behind,
    /// or one behind which the run ends. Any other may mean added weight, or more of something.
    fn plus(&mut self) -> bool {
        let before = *self;
        let touches = self.next_byte() == Some(b'+');
        if !self.mark(b'+') {
            *self = before;
            return false;
        }
        let is_open = if touches {
            !self.next_byte().is_some_and(|byte| byte.is_ascii_digit())
        } else {
            let at = self.at;
            let ends = matches!(self.peek(), None | Some(b',' | b';'));
            self.at = at;
            ends
        };
        if !is_open {
            *self = before;
        }
        is_open
    }

    /// Takes words behind a number for at least: `8 or more`, `8 minimum`.
    fn or_more(&mut self) -> bool {
        matches!(self.peek(), Some(b'o' | b'O' | b'm' | b'M'))
            && self
                .attempt(|cursor| {
                    let is_here = cursor.take(Word::Minimum)
                        || (cursor.take(Word::Or) && cursor.take(Word::More));
                    (is_here && !cursor.is_at_number()).then_some(())
                })
                .is_some()
    }

    /// The higher of two neighbours: `8 or 9`.
    fn or_one_more(&mut self, measure: &Measure) -> Option<Number> {
        matches!(self.peek(), Some(b'o' | b'O')).then_some(())?;
        self.attempt(|cursor| {
            cursor.take(Word::Or).then_some(())?;
            let high = cursor.number_if_any()?;
            let one_less = high.hundredths.checked_sub(100);
            (one_less == Some(measure.low.hundredths)).then_some(high)
        })
    }

    /// The measure as a span of quantities, made of each end and its unit.
    fn span<T: Quantity>(
        &self,
        measure: &Measure,
        expected: &'static [Expected],
        value: impl Fn(&Number, Unit) -> Option<T>,
    ) -> Parsed<Span<T>> {
        let one = |number: &Number, unit: Unit, end: usize| {
            value(number, unit).ok_or_else(|| {
                let written = self.text(number.start..number.end);
                let is_plain =
                    written.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
                let unit = if is_plain { unit.as_str() } else { "" };
                let error = OutOfRange::new(T::LIMIT, format_args!("{written}{unit}"));
                Fault::out_of_range(number.start..end, error, expected)
            })
        };
        let low = one(&measure.low, measure.low_unit, measure.low_end)?;
        match &measure.high {
            Some(high) => Span::between(low, one(high, measure.unit, measure.end)?)
                .map_err(|error| Fault::out_of_range(measure.bytes(), error, expected)),
            None if measure.is_open => Ok(Span::at_least(low)),
            None => Ok(Span::exactly(low)),
        }
    }

    /// A span of what is counted; `in_one` are the counted ones in one of the unit.
    pub(super) fn counted<T: Counted>(
        &self,
        measure: &Measure,
        expected: &'static [Expected],
        in_one: impl Fn(Unit) -> Option<u32>,
    ) -> Parsed<Span<T>> {
        self.span(measure, expected, |number, unit| {
            T::try_from(number.steps(in_one(unit)?)?).ok()
        })
    }

    pub(super) fn ratings(&self, measure: &Measure) -> Parsed<Span<Rpe>> {
        self.span(measure, &[Expected::Rating], |number, _| {
            Rpe::from_halves(number.steps(Rpe::LIMIT.steps_in_one())?).ok()
        })
    }

    pub(super) fn percentages(&self, measure: &Measure) -> Parsed<Span<Percent>> {
        self.span(measure, &[Expected::Percent], |number, _| {
            Percent::from_tenths(number.steps(Percent::LIMIT.steps_in_one())?).ok()
        })
    }

    pub(super) fn load_drops(&self, measure: &Measure) -> Parsed<Span<LoadDrop>> {
        self.span(measure, &[Expected::LoadDrop], |number, _| {
            LoadDrop::from_tenths(number.steps(LoadDrop::LIMIT.steps_in_one())?).ok()
        })
    }

    pub(super) fn masses(&self, measure: &Measure) -> Parsed<Span<Mass>> {
        self.span(measure, &[Expected::Mass], |number, unit| {
            let Unit::Mass(unit) = unit else { return None };
            Mass::from_hundredths(number.steps(Mass::LIMIT.steps_in_one())?, unit).ok()
        })
    }
}
