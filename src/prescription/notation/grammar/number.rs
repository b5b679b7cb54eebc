//! Modifiers that begin with a number: what it is, by its unit and the word behind it.

use super::foreign::foreign;
use super::measure::Measure;
use super::modifier::Lead;
use crate::prescription::notation::cursor::Cursor;
use crate::prescription::notation::fault::{Fault, Parsed};
use crate::prescription::notation::kind::{Expected, Unsayable};
use crate::prescription::notation::lexicon::{Unit, Word};
use crate::prescription::{Effort, Load, Percent, Run, Span};

impl Cursor<'_> {
    /// A modifier that begins with a number.
    pub(super) fn measured(
        &mut self,
        run: &mut Run,
        start: usize,
        lead: Lead,
    ) -> Parsed<()> {
        if let Some(tempo) = self.attempt(|it| it.bare_tempo(lead == Lead::At)) {
            self.take(Word::Tempo);
            return self.set_tempo(run, tempo, start);
        }
        let measure = self.measure(&[Expected::Load])?;
        self.by_unit(run, &measure, start, lead)
    }

    /// The same behind words for at least.
    pub(super) fn at_least_measured(
        &mut self,
        run: &mut Run,
        start: usize,
    ) -> Parsed<()> {
        let measure = self.open_measure(&[Expected::Load])?;
        self.by_unit(run, &measure, start, Lead::None)
    }

    /// What a number is, by its unit and the word behind it.
    fn by_unit(
        &mut self,
        run: &mut Run,
        measure: &Measure,
        start: usize,
        lead: Lead,
    ) -> Parsed<()> {
        match measure.unit {
            Unit::Mass(_) => {
                let weight = self.load_of_mass(measure)?;
                self.set_load(run, weight, start)
            }
            Unit::Percent => {
                let percent = self.percentages(measure)?;
                self.of_maximum()?;
                self.set_load(run, Load::OfMaximum(percent), start)
            }
            Unit::None | Unit::Repetition => self.unitless(run, measure, start, lead),
            Unit::Foreign(unit) => Err(foreign(measure, unit)),
            Unit::Second | Unit::Minute | Unit::Hour | Unit::M => {
                let measure = self.with_seconds(*measure);
                if !self.rest_word_behind() {
                    return Err(self.time_without_rest(run, &measure, lead));
                }
                let rest = self.rest_of(&measure)?;
                self.set_rest(run, rest, start)
            }
            Unit::Metre | Unit::Kilometre => {
                Err(Fault::unexpected(measure.bytes(), super::MODIFIER))
            }
        }
    }

    /// A number without a unit: an effort or a rest by the word behind it, a rating behind `@`.
    fn unitless(
        &mut self,
        run: &mut Run,
        measure: &Measure,
        start: usize,
        lead: Lead,
    ) -> Parsed<()> {
        if self.take(Word::Rm) {
            if let Some(percent) = self.percentage_behind_maximum(measure) {
                return self.set_load(run, Load::OfMaximum(percent?), start);
            }
            return Err(Fault::unsayable(start..self.at, Unsayable::OtherMaximum));
        }
        if self.reserve_words_behind(measure.unit) {
            let reserve = self.reserve(measure)?;
            return self.set_effort(run, Effort::Rir(reserve), start);
        }
        if measure.unit == Unit::None {
            if self.take(Word::Rpe) || self.out_of_ten_rpe() {
                let rating = self.ratings(measure)?;
                return self.set_effort(run, Effort::Rpe(rating), start);
            }
            if self.rest_word_behind() {
                let rest = self.rest_of(measure)?;
                return self.set_rest(run, rest, start);
            }
            if lead == Lead::At && is_rating(measure) {
                let rating = self.ratings(measure)?;
                self.out_of_ten();
                return self.set_effort(run, Effort::Rpe(rating), start);
            }
        }
        Err(self.bare_number(run, measure, start, lead))
    }
}

impl Cursor<'_> {
    /// `1RM 80%`: the percentage behind what it is of.
    fn percentage_behind_maximum(
        &mut self,
        maximum: &Measure,
    ) -> Option<Parsed<Span<Percent>>> {
        (maximum.low.steps(1) == Some(1) && maximum.high.is_none()).then_some(())?;
        self.attempt(|cursor| {
            cursor.label_mark();
            cursor.mark(b'@');
            let measure = cursor.measure(&[]).ok()?;
            (measure.unit == Unit::Percent).then(|| cursor.percentages(&measure))
        })
    }

    /// `8/10 RPE`, from behind the rating on.
    fn out_of_ten_rpe(&mut self) -> bool {
        self.next_byte() == Some(b'/')
            && self
                .attempt(|cursor| {
                    cursor.out_of_ten();
                    cursor.take(Word::Rpe).then_some(())
                })
                .is_some()
    }
}

/// Whether a bare number may be an RPE.
pub(super) fn is_rating(measure: &Measure) -> bool {
    let is_on_scale = |hundredths: u64| (100..=1000).contains(&hundredths);
    is_on_scale(measure.low.hundredths)
        && measure.high.is_none_or(|high| is_on_scale(high.hundredths))
}
