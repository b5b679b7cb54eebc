//! `load`: masses, body weight, percentages, bands, and how heavy a load feels.

use super::foreign::foreign;
use super::measure::Measure;
use super::side::Limb;
use crate::prescription::notation::cursor::Cursor;
use crate::prescription::notation::fault::{Fault, Parsed};
use crate::prescription::notation::kind::{
    Expected, ParsePrescriptionErrorKind as Kind, Unsayable,
};
use crate::prescription::notation::lexicon::{Unit, Word};
use crate::prescription::{BandTension, Load, Mass, Percent, RelativeLoad, Span};

const MASS: &[Expected] = &[Expected::Mass];
const TENSION: &[Expected] = &[Expected::Tension];

impl Cursor<'_> {
    /// `load = body-weight / band / relative / ( "added" / "assisted" ) mass`, by its first word.
    pub(super) fn load_in_words(&mut self) -> Parsed<Load> {
        let start = self.at;
        let (word, length) = self.word();
        self.at += length;
        match word {
            Word::BodyWeight => self.body_weight(start),
            Word::Body => {
                self.dash();
                if !self.take(Word::Weight) {
                    return Err(Fault::unexpected(
                        start..start + length,
                        &[Expected::Load],
                    ));
                }
                self.body_weight(start)
            }
            Word::Band => {
                let _ = self.mark(b':') || self.dash();
                self.tension().map(Load::Band)
            }
            Word::Added => self.mass().map(Load::Added),
            Word::Assisted => self.mass().map(Load::Assisted),
            _ => {
                self.at = start;
                self.relative()
            }
        }
    }

    /// `body-weight = "bw" [ ( "+" / "-" ) mass ]`
    fn body_weight(&mut self, start: usize) -> Parsed<Load> {
        let before = *self;
        let of: fn(Span<Mass>) -> Load = if self.mark(b'+') || self.take(Word::Plus) {
            Load::Added
        } else if self.dash() || self.take(Word::Minus) {
            Load::Assisted
        } else {
            self.take(Word::Only);
            return Ok(Load::BodyWeight);
        };
        let measure = self.measure(MASS)?;
        if measure.unit == Unit::None {
            // A run or a rest may follow the plus.
            let mut after = *self;
            if after.times() || after.take(Word::Set) {
                *self = before;
                return Ok(Load::BodyWeight);
            }
            let number = self.text(measure.low.start..measure.end).replace(' ', "");
            let sign =
                if matches!(of(Span::exactly(ANY)), Load::Added(_)) { '+' } else { '-' };
            let span = start..measure.end;
            return Err(Fault::new(span, Kind::MissingUnit, &[Expected::MassUnit])
                .meant(format!("bw{sign}{number}kg")));
        }
        self.mass_of(&measure).map(of)
    }

    pub(super) fn mass(&mut self) -> Parsed<Span<Mass>> {
        let measure = self.measure(MASS)?;
        self.mass_of(&measure)
    }

    fn mass_of(&mut self, measure: &Measure) -> Parsed<Span<Mass>> {
        match measure.unit {
            Unit::Mass(_) => self.masses(measure),
            Unit::None => {
                let number = self.text(measure.bytes()).replace(' ', "");
                let expected = &[Expected::MassUnit];
                Err(Fault::new(measure.bytes(), Kind::MissingUnit, expected)
                    .meant(format!("{number}kg")))
            }
            Unit::Foreign(unit) => Err(foreign(measure, unit)),
            _ => Err(Fault::unexpected(measure.bytes(), MASS)),
        }
    }

    /// What a mass is of: a weight, or added to body weight or taken off it.
    pub(super) fn load_of_mass(&mut self, measure: &Measure) -> Parsed<Load> {
        let mass = self.masses(measure)?;
        let before = *self;
        let (word, length) = match self.peek() {
            Some(byte) if byte.is_ascii_alphabetic() => self.word(),
            _ => (Word::None, 0),
        };
        self.at += length;
        match word {
            Word::Added => {
                let _ = self.take(Word::To) && self.body();
                return Ok(Load::Added(mass));
            }
            Word::Assisted => return Ok(Load::Assisted(mass)),
            Word::Taken if self.take(Word::Off) => {
                let _ = self.body();
                return Ok(Load::Assisted(mass));
            }
            _ => *self = before,
        }
        let may_be_side = match word {
            Word::None => self.next_byte() == Some(b'/'),
            Word::Each
            | Word::Per
            | Word::Article
            | Word::Both
            | Word::EachSide
            | Word::In
            | Word::On
            | Word::For
            | Word::Unknown => true,
            _ => false,
        };
        if may_be_side {
            self.not_of_each_side(measure)?;
        }
        Ok(Load::External(mass))
    }

    fn body(&mut self) -> bool {
        self.attempt(|cursor| {
            if cursor.take(Word::BodyWeight) {
                return Some(());
            }
            (cursor.take(Word::Body) && {
                cursor.dash();
                cursor.take(Word::Weight)
            })
            .then_some(())
        })
        .is_some()
    }

    /// "Each side" directly behind a mass may be said of the work or of the mass.
    fn not_of_each_side(&mut self, measure: &Measure) -> Parsed<()> {
        let mut after = *self;
        let limb = match after.peek() {
            Some(b'/') => {
                after.at += 1;
                after.limb()
            }
            Some(byte) if byte.is_ascii_alphabetic() => {
                after.take(Word::In);
                after.side()
            }
            _ => None,
        };
        if limb != Some(Limb::Any) {
            return Ok(());
        }
        let mass = self.text(measure.bytes());
        let span = measure.low.start..after.at;
        let before = self.text(0..span.start).trim_end().len();
        let from_before = before..span.end;
        let input = self.input();
        Err(Fault::new(span, Kind::Ambiguous, &[Expected::Side])
            .reading(input, &from_before, &format!("/side {mass}"))
            .reading(input, &from_before, &format!(" {mass}")))
    }

    /// What a percentage is of: `1RM`, `of 1RM`, `of the one-repetition maximum`, `of max`.
    pub(super) fn of_maximum(&mut self) -> Parsed<()> {
        let may_be = match self.peek_word() {
            Word::Of
            | Word::Article
            | Word::Max
            | Word::Rm
            | Word::Number(1)
            | Word::Estimated
            | Word::Training => true,
            Word::None => self.next_byte() == Some(b'1'),
            _ => false,
        };
        if !may_be {
            return Ok(());
        }
        let before = *self;
        let start = self.at;
        self.take(Word::Of);
        self.take(Word::Article);
        if self.is_maximum() {
            return Ok(());
        }
        if self.take(Word::Training) {
            self.take(Word::Max);
            return Err(Fault::unsayable(start..self.at, Unsayable::OtherMaximum));
        }
        let number = self.number_if_any();
        if number.is_some() && self.take(Word::Rm) {
            return Err(Fault::unsayable(start..self.at, Unsayable::OtherMaximum));
        }
        *self = before;
        Ok(())
    }

    fn is_maximum(&mut self) -> bool {
        self.attempt(|cursor| {
            cursor.take(Word::Estimated);
            let is_one = cursor
                .attempt(|cursor| {
                    cursor.number_if_any()?.steps(1).filter(|one| *one == 1)
                })
                .is_some();
            if is_one {
                cursor.dash();
                if cursor.take(Word::Rm) {
                    return Some(());
                }
                cursor.take(Word::Unit(Unit::Repetition));
                cursor.dash();
            }
            (cursor.take(Word::Max) || (!is_one && cursor.take(Word::Rm))).then_some(())
        })
        .is_some()
    }

    /// `relative = ( "light" / "moderate" / "heavy" ) [ "weight" / "load" ]`, or the tension of a
    /// band: `light band`.
    fn relative(&mut self) -> Parsed<Load> {
        let start = self.at;
        let (word, length) = self.word();
        let tension = self.attempt(|cursor| {
            let tension = cursor.tension().ok()?;
            cursor.take(Word::Weight);
            cursor.take(Word::Band).then_some(tension)
        });
        if let Some(tension) = tension {
            return Ok(Load::Band(tension));
        }
        self.at += length;
        let felt = match word {
            Word::Relative(felt) => felt,
            // "Medium" alone may be said of a band.
            Word::Medium if self.weight_word() => {
                return Ok(Load::Relative(RelativeLoad::Moderate));
            }
            _ => {
                self.at = start;
                return Err(self.unexpected(&[Expected::Load]));
            }
        };
        self.weight_word();
        Ok(Load::Relative(felt))
    }

    fn weight_word(&mut self) -> bool {
        self.take(Word::Weight) || self.take(Word::Label)
    }

    /// `tension = "light" / "medium" / "heavy" / "extra-heavy"`
    fn tension(&mut self) -> Parsed<BandTension> {
        let (word, length) = self.word();
        let tension = match word {
            Word::Relative(RelativeLoad::Light) => BandTension::Light,
            Word::Medium => BandTension::Medium,
            Word::Relative(RelativeLoad::Heavy) => BandTension::Heavy,
            Word::Extra => {
                let start = self.at;
                self.at += length;
                self.dash();
                if !self.take(Word::Relative(RelativeLoad::Heavy)) {
                    self.at = start;
                    return Err(self.unexpected(TENSION));
                }
                return Ok(BandTension::ExtraHeavy);
            }
            _ => return Err(self.unexpected(TENSION)),
        };
        self.at += length;
        Ok(tension)
    }

    /// Masses alone.
    pub(in crate::prescription::notation) fn masses_alone(
        &mut self,
    ) -> Parsed<Span<Mass>> {
        let mass = self.mass()?;
        self.expect_end(&[Expected::End])?;
        Ok(mass)
    }

    /// Percentages alone.
    pub(in crate::prescription::notation) fn percentages_alone(
        &mut self,
    ) -> Parsed<Span<Percent>> {
        const PERCENT: &[Expected] = &[Expected::Percent];
        let measure = self.measure(PERCENT)?;
        match measure.unit {
            Unit::Percent => {}
            Unit::None => {
                let number = self.text(measure.bytes());
                return Err(Fault::new(measure.bytes(), Kind::MissingUnit, PERCENT)
                    .meant(format!("{number}%")));
            }
            _ => return Err(Fault::unexpected(measure.bytes(), PERCENT)),
        }
        self.of_maximum()?;
        let percent = self.percentages(&measure)?;
        self.expect_end(&[Expected::End])?;
        Ok(percent)
    }

    /// A load alone.
    pub(in crate::prescription::notation) fn load_alone(&mut self) -> Parsed<Load> {
        const LOAD: &[Expected] = &[Expected::Load];
        let start = self.at;
        if !self.is_at_number() {
            let is_word = self.peek().is_some_and(|byte| byte.is_ascii_alphabetic());
            if !is_word || matches!(self.word().0, Word::Unknown) {
                return Err(self.unexpected(LOAD));
            }
            let load = self.load_in_words()?;
            self.expect_end(&[Expected::End])?;
            return Ok(load);
        }
        let measure = self.measure(LOAD)?;
        let load = match measure.unit {
            Unit::Percent => {
                let percent = self.percentages(&measure)?;
                self.of_maximum()?;
                Load::OfMaximum(percent)
            }
            Unit::Mass(_) => self.load_of_mass(&measure)?,
            Unit::Foreign(unit) => return Err(foreign(&measure, unit)),
            Unit::None => {
                let number = self.text(measure.bytes()).replace(' ', "");
                let span = start..measure.end;
                let expected = &[Expected::MassUnit, Expected::Percent];
                return Err(Fault::new(span, Kind::MissingUnit, expected)
                    .meant(format!("{number}kg")));
            }
            _ => return Err(Fault::unexpected(measure.bytes(), LOAD)),
        };
        self.expect_end(&[Expected::End])?;
        Ok(load)
    }
}

/// Any mass, to ask what a load makes of it.
const ANY: Mass = Mass::constant_kg(1.0);
