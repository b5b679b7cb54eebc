//! `parts`: a set in parts, such as `10>8>6 -20%`, and what is between them.

use super::measure::Measure;
use crate::limits::{self, OutOfRange};
use crate::prescription::notation::cursor::Cursor;
use crate::prescription::notation::fault::{Fault, Parsed};
use crate::prescription::notation::kind::{
    Expected, ParsePrescriptionErrorKind as Kind, Unsayable,
};
use crate::prescription::notation::lexicon::{Named, Unit, Word};
use crate::prescription::{Between, LoadDrop, Parts, Pause, Quantity, Run, Span, Work};

const AMOUNT: &[Expected] = &[Expected::Amount];
const BETWEEN: &[Expected] = &[Expected::Pause, Expected::LoadDrop];
const PAUSE: &[Expected] = &[Expected::Pause];
const DROP: &[Expected] = &[Expected::LoadDrop];

impl Cursor<'_> {
    /// The work of `3 drop sets of 10, 8, 6`, whose words say that a list follows.
    pub(super) fn listed_parts(&mut self, named: Named) -> Parsed<Work> {
        while self.mark(b':') || self.take(Word::Of) {}
        let depth = self.depth();
        let first = self.part()?;
        self.parts(first, depth, Some(named))
    }

    /// `parts = part 1*( ">" part ) [ "," ] between`, from behind the first part on; `depth` is
    /// the number of brackets that were open before it.
    pub(super) fn parts(
        &mut self,
        first: Measure,
        depth: u32,
        named: Option<Named>,
    ) -> Parsed<Work> {
        let span_start = first.low.start;
        let mut parts = vec![first];
        while self.part_mark() || (named.is_some() && self.list_mark_in_words(depth)) {
            parts.push(self.part()?);
        }
        let end = parts.last().map_or(self.at, |last| last.end);
        if parts.len() < 2 {
            return Err(Fault::unsayable(span_start..end, Unsayable::SetInParts));
        }
        let works = self.works(&parts)?;
        let is_closed = self.depth() < depth;
        let start = self.at;
        let Some(between) = self.between(depth, is_closed, end)? else {
            return Err(self.no_between(&parts, is_closed));
        };
        let expected = match (named, between) {
            (Some(Named::Drop), Between::Pause(_)) => Some(DROP),
            (Some(Named::Pause), Between::Drop(_)) => Some(PAUSE),
            _ => None,
        };
        if let Some(expected) = expected {
            return Err(Fault::unexpected(start..self.at, expected));
        }
        let count = parts.len();
        let parts = Parts::alike(works, between).map_err(|_| {
            let error = OutOfRange::new(&limits::PARTS, count);
            Fault::out_of_range(span_start..end, error, BETWEEN)
        });
        parts.map(Work::Parts)
    }

    /// Takes the mark before a next part: `>`, or an arrow.
    pub(super) fn part_mark(&mut self) -> bool {
        match self.peek() {
            Some(b'>') if self.second_byte() != Some(b'=') => {
                self.at += 1;
                true
            }
            Some(b'-') if self.second_byte() == Some(b'>') => {
                self.at += 2;
                true
            }
            Some(0x80..) => self.arrow(),
            _ => false,
        }
    }

    /// What joins the parts of a list in words: `10, 8 and 6`.
    fn list_mark_in_words(&mut self, depth: u32) -> bool {
        let before = *self;
        let mark =
            self.mark(b',') || self.mark(b'/') || self.mark(b'+') || self.mark(b'&');
        let word = self.take(Word::And) || self.take(Word::Then);
        let mut after = *self;
        let is_part = (mark || word) && after.part().is_ok() && !after.times();
        // Behind a comma may be what is between the parts.
        let is_between = || {
            let (mut after, end) = (before, before.at);
            matches!(after.between(depth, false, end), Ok(Some(_)))
                && !(after.mark(b',') && after.is_at_digit() && {
                    let unit = after.measure(AMOUNT).map(|it| it.unit);
                    unit.is_ok_and(|unit| unit.seconds().is_some()) && after.is_at_end()
                })
        };
        if !is_part || (!word && is_between()) {
            *self = before;
            return false;
        }
        true
    }

    /// `part = amount / "at least" amount / most`
    fn part(&mut self) -> Parsed<Measure> {
        let is_least = self.at_least();
        if !self.is_at_number() {
            let start = self.at;
            if self.attempt(Self::most).is_none() {
                return Err(self.unexpected(AMOUNT));
            }
            self.is_amrap = false;
            return Ok(Measure::one_or_more(start..self.at));
        }
        let before = *self;
        let mut measure = self.measure(AMOUNT)?;
        if self.ends_in_drop(&measure) {
            // `6 -20%` is a part and a drop.
            measure = measure.lower();
            self.at = measure.end;
            self.reopen(&before);
        }
        if is_least {
            if measure.high.is_some() || measure.is_open {
                return Err(Fault::unexpected(measure.bytes(), &[Expected::Exact]));
            }
            measure.is_open = true;
        }
        let _ = self.take(Word::Unit(Unit::Repetition)) || self.take(Word::Hold);
        Ok(measure)
    }

    /// Whether what reads as a range is a part and a drop, with or without its unit.
    fn ends_in_drop(&self, measure: &Measure) -> bool {
        let Some(high) = measure.high else { return false };
        let between = self.text(measure.low.end..high.start);
        let touches = between.starts_with(' ') && !between.ends_with(' ');
        match measure.unit {
            Unit::Percent => true,
            Unit::None | Unit::Mass(_) => touches,
            _ => false,
        }
    }

    /// The work of each part. A unit that is written once holds for all.
    fn works(&self, parts: &[Measure]) -> Parsed<Vec<Work>> {
        let ends = [parts.last(), parts.first()];
        let stated = ends.into_iter().flatten().map(|part| part.unit);
        let unit = stated.into_iter().find(|unit| *unit != Unit::None);
        let unit = unit.unwrap_or(Unit::None);
        let mut works: Vec<Work> = Vec::with_capacity(parts.len());
        for part in parts {
            let work = self.work_of(&part.in_unit(unit))?;
            let is_alike = works.first().is_none_or(|first| {
                std::mem::discriminant(first) == std::mem::discriminant(&work)
            });
            if !is_alike {
                return Err(Fault::unexpected(part.bytes(), &[Expected::SameUnit]));
            }
            works.push(work);
        }
        Ok(works)
    }

    /// `between = [ "pause" / "rest" ] time [ "apart" ] / [ "each" ] "-" percentage [ "lighter" ]`,
    /// where it is next; nothing is taken otherwise. Behind a bracket that is closed, a time would
    /// be a rest, and a percentage without a sign a load.
    pub(super) fn between(
        &mut self,
        depth: u32,
        is_closed: bool,
        end: usize,
    ) -> Parsed<Option<Between>> {
        let before = *self;
        let _ = self.mark(b',') || self.mark(b';');
        while self.mark(b'@') || self.take(Word::At) || self.take(Word::With) {}
        self.skip_spaces();
        let start = self.at;
        self.named();
        if self.take(Word::Each) {
            let _ = self.take(Word::Part) || self.take(Word::Drop);
        }
        let is_dropped = self.dash() || self.take(Word::Minus) || {
            let is_drop = self.take(Word::Drop);
            let _ = is_drop && (self.take(Word::Of) || self.take(Word::By));
            is_drop
        };
        let is_paused = self.take(Word::Pause) || self.take(Word::Rest);
        if is_paused {
            while self.take(Word::Of) || self.take(Word::For) || self.mark(b':') {}
        }
        if !self.is_at_number() {
            *self = before;
            return Ok(None);
        }
        let Ok(measure) = self.measure(BETWEEN) else {
            *self = before;
            return Ok(None);
        };
        let measure = self.with_seconds(measure);
        let span = start..measure.end;
        match measure.unit {
            Unit::Percent => {
                let is_lighter = self.drop_words() || is_dropped;
                if !is_lighter && is_closed {
                    *self = before;
                    return Ok(None);
                }
                let number = self.text(measure.bytes());
                if !is_lighter {
                    return Err(Fault::unexpected(span, DROP).meant(format!("-{number}")));
                }
                self.load_drop(&measure).map(|drop| Some(Between::Drop(drop)))
            }
            unit if unit.seconds().is_some() && !is_dropped => {
                if is_closed {
                    let mut after = *self;
                    if is_paused || after.rest_word_behind() {
                        *self = before;
                        return Ok(None);
                    }
                    let inside = self.text(measure.bytes());
                    let fault = Fault::unexpected(end..measure.end, PAUSE);
                    return Err(fault.meant(format!(" {inside})")));
                }
                self.pause_words();
                self.pause(&measure).map(|pause| Some(Between::Pause(pause)))
            }
            Unit::None if is_dropped || (depth > 0 && !is_closed) => {
                let mut after = *self;
                if after.times() || after.take(Word::Set) {
                    *self = before;
                    return Ok(None);
                }
                let number = self.text(measure.bytes());
                let (expected, meant) = if is_dropped {
                    (DROP, format!("-{number}%"))
                } else {
                    (PAUSE, format!("{number}s"))
                };
                Err(Fault::new(span, Kind::MissingUnit, expected).meant(meant))
            }
            _ if is_dropped => Err(Fault::unexpected(span, DROP)),
            _ => {
                *self = before;
                Ok(None)
            }
        }
    }

    /// The fault of parts without anything between them.
    fn no_between(&mut self, parts: &[Measure], is_closed: bool) -> Fault {
        let end = parts.last().map_or(self.at, |last| last.end);
        // In `12>4>4>15s` the last is a pause.
        if let [_, others @ .., before, last] = parts {
            let is_bare = |part: &Measure| part.unit == Unit::None;
            let is_pause = last.unit.seconds().is_some()
                && parts.first().is_some_and(is_bare)
                && others.iter().chain([before]).all(is_bare);
            if is_pause {
                let pause = self.text(last.bytes());
                return Fault::unexpected(before.end..last.end, BETWEEN)
                    .meant(format!(" {pause}"));
            }
        }
        let bracket = self.text(end..self.at).find([')', ']', '}']);
        match bracket.filter(|_| is_closed) {
            Some(behind) => Fault::unexpected(end + behind..end + behind + 1, BETWEEN),
            None => self.unexpected(BETWEEN),
        }
    }

    /// Takes the words behind a drop: `lighter than the one before`, `off`, `each`.
    fn drop_words(&mut self) -> bool {
        let mut is_lighter = false;
        loop {
            let is_here = self.take_if(|word| matches!(word, Word::Lighter | Word::Off))
                || self
                    .attempt(|cursor| {
                        // The name of the set may follow.
                        let is_drop = cursor.take(Word::Drop);
                        let mut after = *cursor;
                        after.dash();
                        (is_drop && !after.take(Word::Set)).then_some(())
                    })
                    .is_some();
            if is_here {
                is_lighter = true;
            } else if !(self.each_part() || self.than_before()) {
                return is_lighter;
            }
        }
    }

    fn than_before(&mut self) -> bool {
        self.attempt(|cursor| {
            cursor.take(Word::Than).then_some(())?;
            cursor.take(Word::Article);
            let _ = cursor.take(Word::Number(1)) || cursor.take(Word::Part);
            cursor.take(Word::Before).then_some(())
        })
        .is_some()
    }

    /// Takes the words behind a pause: `apart`, `of rest`, `between the parts`.
    fn pause_words(&mut self) {
        let is_pause = |word| matches!(word, Word::Rest | Word::Pause | Word::Apart);
        loop {
            let is_here = self
                .attempt(|cursor| {
                    // The rest behind the set has its own length, or is in the set's name.
                    let is_here = cursor.take_if(is_pause);
                    let mut after = *cursor;
                    let is_next = after.is_at_digit() || after.dash() || after.mark(b':');
                    (is_here && !is_next).then_some(())
                })
                .is_some()
                || self.each_part()
                || self
                    .attempt(|cursor| {
                        cursor.take(Word::Of).then_some(())?;
                        cursor.take_if(is_pause).then_some(())
                    })
                    .is_some()
                || self
                    .attempt(|cursor| {
                        cursor.take(Word::In);
                        cursor.take(Word::Between).then_some(())?;
                        let _ = cursor.take(Word::Each) || cursor.take(Word::Article);
                        cursor.take(Word::Part);
                        Some(())
                    })
                    .is_some();
            if !is_here {
                return;
            }
        }
    }

    /// Takes `each`, where no side or set follows, and `per part`.
    fn each_part(&mut self) -> bool {
        self.attempt(|cursor| {
            if cursor.take(Word::Per) {
                let is_here = cursor.take(Word::Part) || cursor.take(Word::Drop);
                return is_here.then_some(());
            }
            cursor.take(Word::Each).then_some(())?;
            let _ = cursor.take(Word::Part) || cursor.take(Word::Drop);
            let is_other = cursor.limb().is_some() || cursor.take(Word::Set);
            (!is_other).then_some(())
        })
        .is_some()
    }

    fn pause(&self, measure: &Measure) -> Parsed<Pause> {
        let span = self.counted::<Pause>(measure, PAUSE, Unit::seconds)?;
        one(span, measure)
    }

    fn load_drop(&self, measure: &Measure) -> Parsed<LoadDrop> {
        one(self.load_drops(measure)?, measure)
    }

    /// Takes the name of a kind of set in parts: `drop set`, `rest-pause`, `myo-reps`.
    pub(super) fn named(&mut self) -> Option<Named> {
        self.attempt(|cursor| {
            let (word, length) = match cursor.peek() {
                Some(byte) if byte.is_ascii_alphabetic() => cursor.word(),
                _ => return None,
            };
            cursor.at += length;
            let named = match word {
                Word::InParts(named) => {
                    cursor.attempt(|cursor| {
                        cursor.dash();
                        let is_here = cursor.take(Word::Set)
                            || cursor.take(Word::Unit(Unit::Repetition));
                        is_here.then_some(())
                    });
                    cursor.take(Word::Set);
                    named
                }
                Word::Drop => {
                    cursor.dash();
                    cursor.take(Word::Set).then_some(Named::Drop)?
                }
                Word::Rest => {
                    cursor.dash();
                    cursor.take(Word::Pause).then_some(())?;
                    cursor.take(Word::Set);
                    Named::Pause
                }
                _ => return None,
            };
            Some(named)
        })
    }

    /// Takes the name of what a set in parts is, behind it: `3x(10>8>6 -20%) drop set`.
    pub(super) fn name_of_parts(&mut self, run: &Run) -> bool {
        let Some(between) = run.work.between() else { return false };
        self.attempt(|cursor| {
            let is_right = match cursor.named()? {
                Named::Any => true,
                Named::Drop => matches!(between, Between::Drop(_)),
                Named::Pause => matches!(between, Between::Pause(_)),
            };
            is_right.then_some(())
        })
        .is_some()
    }

    /// A list with plus signs, such as `2+2+2`, which are parts.
    pub(super) fn no_plus_for_parts(&self, first: &Measure) -> Parsed<()> {
        let mut cursor = *self;
        let (mut count, mut end) = (1, first.end);
        while cursor.mark(b'+') && cursor.is_at_digit() {
            let number = cursor.number_if_any();
            if number.is_none() || cursor.times() {
                return Ok(());
            }
            end = number.map_or(end, |it| it.end);
            count += 1;
        }
        let is_plain = first.unit == Unit::None && first.high.is_none();
        if count < 3 || !is_plain || first.is_open {
            return Ok(());
        }
        let span = first.low.start..end;
        let meant = self.text(span.clone()).replace('+', ">").replace(' ', "");
        Err(Fault::unexpected(span, &[Expected::NextPart]).meant(meant))
    }

    /// The parts of a set alone, in brackets or not.
    pub(in crate::prescription::notation) fn parts_alone(&mut self) -> Parsed<Parts> {
        self.skip_spaces();
        let start = self.at;
        match self.work_alone()? {
            Work::Parts(parts) => Ok(parts),
            _ => Err(Fault::unexpected(start..self.at, &[Expected::NextPart])),
        }
    }

    /// A pause alone; a bare number is one of seconds.
    pub(in crate::prescription::notation) fn pause_alone(
        &mut self,
    ) -> Parsed<Span<Pause>> {
        let measure = self.measure(PAUSE)?;
        let measure = self.with_seconds(measure);
        let seconds =
            |unit: Unit| if unit == Unit::None { Some(1) } else { unit.seconds() };
        if seconds(measure.unit).is_none() {
            return Err(Fault::unexpected(measure.bytes(), PAUSE));
        }
        let pause = self.counted(&measure, PAUSE, seconds)?;
        self.pause_words();
        self.expect_end(&[Expected::End])?;
        Ok(pause)
    }

    /// A drop alone, with its sign or without.
    pub(in crate::prescription::notation) fn load_drop_alone(
        &mut self,
    ) -> Parsed<Span<LoadDrop>> {
        let _ = self.dash() || self.take(Word::Minus);
        let measure = self.measure(DROP)?;
        match measure.unit {
            Unit::Percent => {}
            Unit::None => {
                let number = self.text(measure.bytes());
                return Err(Fault::new(measure.bytes(), Kind::MissingUnit, DROP)
                    .meant(format!("{number}%")));
            }
            _ => return Err(Fault::unexpected(measure.bytes(), DROP)),
        }
        self.drop_words();
        self.expect_end(&[Expected::End])?;
        self.load_drops(&measure)
    }
}

/// One value, not a range.
fn one<T: Quantity>(span: Span<T>, measure: &Measure) -> Parsed<T> {
    if span.high() == Some(span.low()) {
        return Ok(span.low());
    }
    Err(Fault::unexpected(measure.bytes(), &[Expected::Exact]))
}
