//! What people write that is refused: each fault with what may have been meant.

use std::ops::Range;

use super::measure::Measure;
use super::modifier::Lead;
use super::number::is_rating;
use super::{MODIFIER, RUN_OR_MODIFIER};
use crate::prescription::notation::cursor::Cursor;
use crate::prescription::notation::fault::{Fault, Parsed};
use crate::prescription::notation::kind::{
    Expected, ParsePrescriptionErrorKind as Kind, Unsayable,
};
use crate::prescription::notation::lexicon::{Unit, Word};
use crate::prescription::{Mass, Run, Work};

/// A time at least this many times the number before it is hardly the upper end of a hold; a choice of
/// this crate.
const WIDE: u64 = 3;

impl Cursor<'_> {
    /// A number that nothing tells the meaning of.
    pub(super) fn bare_number(
        &mut self,
        run: &Run,
        measure: &Measure,
        start: usize,
        lead: Lead,
    ) -> Fault {
        let input = self.input();
        let span = start..measure.end;
        if let Some(fault) = self.part_of_work(run, measure) {
            return fault;
        }
        if let Some(fault) = self.number_in_words_alone(measure) {
            return fault;
        }
        if let Some(list) = self.list_of_values() {
            return list;
        }
        if measure.unit == Unit::Repetition {
            return Fault::unexpected(measure.bytes(), MODIFIER);
        }
        if lead == Lead::Times && self.depth() > 0 {
            return Fault::unsayable(span, Unsayable::SetInParts);
        }
        if lead != Lead::Times {
            if let Some(fault) = self.times_behind(measure, start) {
                return fault;
            }
        }
        if lead == Lead::Comma {
            if let Some(list) = self.list_of_sets(self.run) {
                return list;
            }
        }
        // "24 total"
        if self.peek_word() == Word::Working {
            return Fault::unexpected(measure.bytes(), MODIFIER);
        }
        let number = self.text(measure.bytes());
        // A comma for a decimal point.
        let is_load = |unit| matches!(unit, Unit::Mass(_) | Unit::Percent);
        if let Some(fault) = self.decimal_comma(measure, is_load) {
            return fault;
        }
        if let Some(fault) = self.half_behind_comma(run, measure, start) {
            return fault;
        }
        // A share of the one-repetition maximum: `@ 0.85`.
        if lead == Lead::At && (1..100).contains(&measure.low.hundredths) {
            let percent = format!("{}%", measure.low.hundredths);
            return Fault::new(span, Kind::MissingUnit, &[Expected::Percent])
                .meant(percent);
        }
        let fault = Fault::new(
            span.clone(),
            Kind::MissingUnit,
            &[Expected::MassUnit, Expected::Percent],
        );
        let with =
            |unit: &str| self.spaced(start, &format!("{}{unit}", canonical(number)));
        if lead == Lead::Comma {
            return Fault::new(span.clone(), Kind::Ambiguous, RUN_OR_MODIFIER)
                .reading(input, &span, &format!("1x{number}"))
                .reading(input, &span, &with("kg"));
        }
        if is_rating(measure) && lead == Lead::None {
            return fault
                .of_kind(Kind::Ambiguous)
                .reading(input, &span, &format!("RPE{number}"))
                .reading(input, &span, &with("kg"));
        }
        ["kg", "lb", "%"]
            .iter()
            .fold(fault, |fault, unit| fault.reading(input, &span, &with(unit)))
            .meant(with("kg"))
    }

    /// The work of one side behind that of both: `3x24 (12 per side)`.
    fn part_of_work(&self, run: &Run, measure: &Measure) -> Option<Fault> {
        let mut after = *self;
        if after.mark(b'/') {
            after.limb()?;
        } else {
            after.side()?;
        }
        let end_of_side = after.at;
        after.skip_spaces();
        let end = self.text(0..after.at).trim_end().len();
        let is_half = match &run.work {
            Work::Reps { count, tempo: None } => {
                count.high() == Some(count.low())
                    && measure.low.steps(2) == Some(count.low().get())
            }
            _ => false,
        };
        let is_plain = run.load.is_none() && run.effort.is_none() && run.rest.is_none();
        if !(is_half && is_plain && measure.high.is_none()) {
            let span = measure.low.start..end_of_side;
            return Some(Fault::new(span, Kind::Ambiguous, &[Expected::Side]));
        }
        let number = self.text(measure.low.start..measure.low.end);
        let fault = Fault::new(self.run..end, Kind::Ambiguous, &[Expected::Side]);
        Some(fault.meant(format!("{}x{number}/side", run.sets)))
    }

    /// A number in words that nothing tells the meaning of; before a limb it is one side alone.
    fn number_in_words_alone(&self, measure: &Measure) -> Option<Fault> {
        let written = self.text(measure.bytes());
        written.starts_with(|it: char| it.is_ascii_alphabetic()).then_some(())?;
        let mut after = *self;
        if measure.low.steps(1) == Some(1) && after.limb().is_some() {
            let span = measure.low.start..after.at;
            return Some(Fault::unsayable(span, Unsayable::OneSideOnly));
        }
        Some(Fault::unexpected(measure.bytes(), MODIFIER))
    }

    /// The decimals of a rating behind a comma: `RPE 8,5`.
    fn half_behind_comma(
        &self,
        run: &Run,
        measure: &Measure,
        start: usize,
    ) -> Option<Fault> {
        let comma = start.checked_sub(1)?;
        let digits = self.text(0..comma).ends_with(|it: char| it.is_ascii_digit());
        let is_half = self.text(comma..measure.end) == ",5";
        let is_rating = matches!(run.effort, Some(crate::prescription::Effort::Rpe(_)));
        (digits && is_half && is_rating).then(|| {
            Fault::unexpected(comma..measure.end, &[Expected::Rating]).meant(".5")
        })
    }

    /// A number with a decimal comma, such as `22,5kg`.
    pub(super) fn decimal_comma(
        &self,
        measure: &Measure,
        is_unit: impl Fn(Unit) -> bool,
    ) -> Option<Fault> {
        let mut cursor = *self;
        (cursor.at == measure.end && cursor.next_byte() == Some(b',')).then_some(())?;
        cursor.at += 1;
        cursor.next_byte().filter(u8::is_ascii_digit)?;
        let decimals = cursor.number_if_any()?;
        let unit = cursor.unit();
        is_unit(unit).then_some(())?;
        let span = measure.low.start..cursor.at;
        let whole = self.text(measure.bytes());
        let meant = format!(
            "{whole}.{}{}",
            self.text(decimals.start..decimals.end),
            unit.as_str()
        );
        let expected: &[Expected] = if unit.seconds().is_some() {
            &[Expected::RestLength]
        } else {
            &[Expected::Mass, Expected::Percent]
        };
        Some(Fault::unexpected(span, expected).meant(meant))
    }

    /// A run that begins without a comma before it, or several weights: `2x20kg`.
    fn times_behind(&self, measure: &Measure, start: usize) -> Option<Fault> {
        let mut after = *self;
        (after.times() && after.is_at_digit()).then_some(())?;
        let weight = after.measure(&[]).ok()?;
        if let Unit::Mass(unit) = weight.unit {
            let span = start..weight.end;
            let input = self.input();
            let one = self.text(weight.bytes());
            let all = weight.low.hundredths.saturating_mul(measure.low.hundredths) / 100;
            let all =
                Mass::from_hundredths(u32::try_from(all).ok()?, unit).ok()?.to_string();
            return Some(
                Fault::new(span.clone(), Kind::Ambiguous, &[Expected::Mass])
                    .reading(input, &span, one)
                    .reading(input, &span, &all),
            );
        }
        let before = self.text(0..start).trim_end().len();
        let fault = Fault::new(before..start, Kind::MissingComma, &[Expected::Comma]);
        Some(fault.meant(", "))
    }

    /// A plus that is not part of a number before it, or of body weight.
    pub(super) fn plus_apart(&mut self, run: &Run) -> Fault {
        let input = self.input();
        self.skip_spaces();
        let start = self.at;
        let is_joined = start > 0 && !self.text(0..start).ends_with(char::is_whitespace);
        if !self.mark(b'+') {
            self.take(Word::Plus);
        }
        let end = self.at;
        if let Some((span, what)) = self.unsayable_word() {
            return Fault::unsayable(start..span.end, what);
        }
        let mut after = *self;
        let Ok(measure) = after.measure(&[]) else {
            let before = self.text(0..start).trim_end().len();
            if after.take(Word::Amrap) {
                let span = before..after.at;
                let fault = Fault::new(span, Kind::MissingComma, &[Expected::Comma]);
                return fault.meant(", 1x1+");
            }
            self.skip_spaces();
            let span = before..end.max(self.at);
            return Fault::new(span, Kind::MissingComma, &[Expected::Comma]).meant(", ");
        };
        let is_run = after.times() || after.take(Word::Set);
        if is_run {
            self.skip_spaces();
            let before = self.text(0..start).trim_end().len();
            return Fault::new(before..self.at, Kind::MissingComma, &[Expected::Comma])
                .meant(", ");
        }
        let span = start..measure.end;
        let fault = Fault::new(span.clone(), Kind::Ambiguous, &[Expected::Load]);
        let number = canonical(self.text(measure.low.start..measure.low.end));
        match measure.unit {
            Unit::Mass(unit) => {
                let written = self.text(measure.bytes());
                let added =
                    self.spaced(start, &format!("bw+{}", tidy(written, unit.as_str())));
                let before = self.text(0..start).trim_end().len();
                let is_exact = matches!(&run.work, Work::Reps { count, .. } if count.high() == Some(count.low()));
                let fault = fault.reading(input, &span, &added);
                let fault = if is_exact {
                    fault.reading(input, &(before..measure.end), &format!("+ {written}"))
                } else {
                    fault
                };
                fault.meant(added)
            }
            Unit::None if !is_joined && measure.high.is_none() => {
                fault.meant(format!("bw+{number}kg"))
            }
            _ => fault,
        }
    }

    /// A word for something that a prescription cannot hold, and its bytes.
    pub(super) fn unsayable_word(&self) -> Option<(Range<usize>, Unsayable)> {
        let mut cursor = *self;
        cursor.skip_spaces();
        let start = cursor.at;
        let (word, length) = cursor.word();
        cursor.at += length;
        let what = match word {
            Word::Unsayable(what) => what,
            Word::Drop if cursor.take(Word::Set) => Unsayable::SetInParts,
            Word::InParts(_) => Unsayable::SetInParts,
            Word::Phase | Word::Pause | Word::Hold => Unsayable::PartOfRepetition,
            Word::Each if cursor.unit().seconds().is_some() || cursor.is_at_digit() => {
                Unsayable::RoundsByTheClock
            }
            Word::Training => Unsayable::OtherMaximum,
            _ => return None,
        };
        Some((start..cursor.at, what))
    }

    /// A time that is no rest by its words: a pause of each repetition, a limit, or a slip.
    pub(super) fn time_without_rest(
        &mut self,
        run: &Run,
        measure: &Measure,
        lead: Lead,
    ) -> Fault {
        let span = measure.bytes();
        if lead == Lead::Times {
            return Fault::unsayable(span, Unsayable::PartOfRepetition);
        }
        // "2 s at the top"
        let mut after = *self;
        let _ = (after.take(Word::At) || after.take(Word::On) || after.take(Word::In))
            && after.take(Word::Article);
        let (word, length) = after.word();
        let is_part = matches!(word, Word::Phase | Word::Pause | Word::Hold | Word::Top);
        if is_part {
            let end = after.at + length;
            return Fault::unsayable(span.start..end, Unsayable::PartOfRepetition);
        }
        if word == Word::Amrap || self.is_amrap {
            return Fault::unsayable(span, Unsayable::TimedAmrap);
        }
        let fault = Fault::unexpected(span.clone(), MODIFIER);
        if run.rest.is_some() {
            return fault;
        }
        let rest = format!("rest {}", self.text(span.clone()));
        fault.meant(rest)
    }

    /// A dash with spaces around it that separates the work from a rest or a percentage.
    pub(super) fn no_dash_for_a_comma(&self, measure: &Measure) -> Parsed<()> {
        let Some(high) = measure.high else { return Ok(()) };
        let between = self.text(measure.low.end..high.start);
        let is_spaced = between.starts_with(' ') && between.ends_with(' ');
        let mut after = *self;
        let separates = is_spaced
            && !between.bytes().any(|byte| byte.is_ascii_alphabetic())
            && (measure.unit == Unit::Percent
                || after.rest_word_behind()
                || after.effort_behind(measure.unit));
        if !separates {
            return Ok(());
        }
        let span = measure.low.end..high.start;
        Err(Fault::new(span, Kind::MissingComma, &[Expected::Comma]).meant(", "))
    }

    /// A dash with spaces around it before a time that is no range with the number before it:
    /// `10 - 60s` are ten repetitions and a rest, or a hold that nobody prescribes.
    pub(super) fn no_dash_before_a_time(&self, measure: &Measure) -> Parsed<()> {
        let Some(high) = measure.high.filter(|_| measure.is_time_by_its_end()) else {
            return Ok(());
        };
        let between = self.text(measure.low.end..high.start);
        let is_spaced = between.contains(' ') && between.ends_with(' ');
        let is_dash = between.contains(|it: char| !it.is_ascii_alphabetic() && it != ' ');
        if !is_spaced
            || !is_dash
            || high.hundredths < measure.low.hundredths.saturating_mul(WIDE)
        {
            return Ok(());
        }
        let (input, time) = (self.input(), self.text(high.start..measure.end));
        let span = measure.low.end..measure.end;
        Err(Fault::new(measure.bytes(), Kind::Ambiguous, &[Expected::Rest])
            .reading(input, &span, &format!(" rest {time}"))
            .reading(input, &span, &format!("-{time}")))
    }

    /// Whether the time that is next has words that make it a rest.
    pub(super) fn is_at_named_time(&self) -> bool {
        let mut after = *self;
        let Ok(measure) = after.measure(&[]) else { return false };
        measure.unit.seconds().is_some() && after.rest_word_behind()
    }

    /// Whether the number that is next has words that make it a rest or an effort.
    pub(super) fn is_at_named_number(&self) -> bool {
        let mut after = *self;
        let Ok(measure) = after.measure(&[]) else { return false };
        after.rest_word_behind() || after.effort_behind(measure.unit)
    }

    fn effort_behind(&mut self, unit: Unit) -> bool {
        self.reserve_words_behind(unit) || (unit == Unit::None && self.take(Word::Rpe))
    }

    /// A load where work is expected, such as `5 x 60kg`.
    pub(super) fn load_as_work(&self, measure: &Measure) -> Fault {
        let fault = Fault::unexpected(measure.bytes(), &[Expected::Amount]);
        let Some(high) = measure.high else {
            // `5 x 60kg` is one set of five.
            let mut before = *self;
            before.at = self.run;
            let reps = before.number_if_any().filter(|_| before.times());
            let Some(reps) = reps else { return fault };
            let reps = self.text(reps.start..reps.end);
            let load = self.text(measure.bytes());
            return Fault::new(
                self.run..measure.end,
                Kind::MissingSets,
                &[Expected::Amount],
            )
            .meant(format!("1x{reps} {load}"));
        };
        // `3x5 -15kg`: the dash touches the mass alone.
        let between = self.text(measure.low.end..high.start);
        if between.starts_with(' ') && !between.ends_with(' ') {
            let start = measure.low.end + between.len() - between.trim_start().len();
            let mass = self.text(high.start..measure.end);
            let mut after = *self;
            let end = if after.take(Word::Assisted) { after.at } else { measure.end };
            return Fault::unexpected(start..end, &[Expected::Load])
                .meant(format!("bw-{mass}"));
        }
        if between.starts_with(' ') {
            let (input, mass) = (self.input(), self.text(high.start..measure.end));
            let span = measure.low.end..measure.end;
            return fault
                .of_kind(Kind::Ambiguous)
                .reading(input, &span, &format!(" {mass}"))
                .reading(input, &span, &format!(" bw-{mass}"));
        }
        fault
    }

    /// A text with a space before it where it follows something else.
    pub(super) fn spaced(&self, start: usize, text: &str) -> String {
        let before = self.text(0..start);
        let is_apart = before.is_empty()
            || before.ends_with(|it: char| it.is_whitespace() || "([{".contains(it));
        if is_apart { text.to_owned() } else { format!(" {text}") }
    }
}

/// A number or a range of numbers as the notation writes it.
fn canonical(number: &str) -> String {
    number.replace(['–', '—', '‒', '‐', '‑', '―', '−'], "-").replace(' ', "")
}

/// A measure with its unit as the notation writes it.
fn tidy(written: &str, unit: &str) -> String {
    let number = written.trim_end_matches('+').trim_end();
    let number = number.trim_end_matches(|it: char| it.is_ascii_alphabetic());
    let plus = if written.ends_with('+') { "+" } else { "" };
    format!("{}{unit}{plus}", canonical(number))
}
