//! One function for each rule of the grammar, named as the grammar names it.

use std::str::FromStr;

use super::cursor::{Cursor, Number};
use super::error::{Fault, Found, ParsePrescriptionError};
use crate::limits::{self, OutOfRange};
use crate::prescription::{
    BandTension, Distance, Effort, Load, Mass, MassUnit, Prescription, Quantity,
    RelativeLoad, Rest, Run, Sets, Span, Tempo, Work,
};

const MODIFIER: &str = "a unit, `/side`, a load, an effort, a rest, a tempo or a comma";
const AFTER_AT: &str = "an effort such as `RIR2`, or a percentage, after `@`";
const MASS: &str = "a mass such as `20kg`";

/// The words that begin a modifier.
#[derive(Clone, Copy)]
enum Keyword {
    Rpe,
    Rir,
    Rest,
    Tempo,
    Bw,
    Band,
    Relative(RelativeLoad),
}

impl Keyword {
    const ALL: [Self; 9] = [
        Self::Rpe,
        Self::Rir,
        Self::Rest,
        Self::Tempo,
        Self::Bw,
        Self::Band,
        Self::Relative(RelativeLoad::Light),
        Self::Relative(RelativeLoad::Moderate),
        Self::Relative(RelativeLoad::Heavy),
    ];

    fn text(self) -> &'static str {
        match self {
            Self::Rpe => "rpe",
            Self::Rir => "rir",
            Self::Rest => "rest",
            Self::Tempo => "tempo",
            Self::Bw => "bw",
            Self::Band => "band",
            Self::Relative(heaviness) => heaviness.as_str(),
        }
    }
}

impl FromStr for Prescription {
    type Err = ParsePrescriptionError;

    fn from_str(text: &str) -> Result<Self, ParsePrescriptionError> {
        let mut cursor = Cursor { input: text, at: 0 };
        cursor.prescription().map_err(|found| ParsePrescriptionError::new(text, found))
    }
}

impl TryFrom<&str> for Prescription {
    type Error = ParsePrescriptionError;

    fn try_from(text: &str) -> Result<Self, ParsePrescriptionError> {
        text.parse()
    }
}

impl Cursor<'_> {
    fn prescription(&mut self) -> Result<Prescription, Found> {
        let mut runs = Vec::with_capacity(1);
        let mut per_side = false;
        loop {
            let start = self.at;
            let (run, on_each_side) = self.run()?;
            per_side |= on_each_side;
            if runs.len() >= limits::RUNS.high() as usize {
                let error = OutOfRange::new(&limits::RUNS, runs.len() + 1);
                return Err((start..self.at, Fault::OutOfRange(error)));
            }
            runs.push(run);
            if self.is_at_end() {
                return Ok(Prescription { runs, per_side });
            }
            if !self.mark(',') {
                return Err(self.expected(MODIFIER));
            }
        }
    }

    fn run(&mut self) -> Result<(Run, bool), Found> {
        let sets = self.sets()?;
        let mut run = Run::new(sets, self.work()?);
        let per_side = self.side()?;
        while self.modifier(&mut run)? {}
        Ok((run, per_side))
    }

    fn sets(&mut self) -> Result<Sets, Found> {
        let low = self.number("a number of sets")?;
        let high =
            if self.mark('-') { self.number("a number of sets")? } else { low.clone() };
        if !self.mark('x') {
            return Err(self.expected("`x` between sets and repetitions"));
        }
        let span = low.span.start..high.span.end;
        let sets = low.times(1).zip(high.times(1));
        sets.ok_or_else(|| OutOfRange::new(&limits::SETS, self.text(&span)))
            .and_then(|(low, high)| Sets::try_from(low..=high))
            .map_err(|error| (span, Fault::OutOfRange(error)))
    }

    fn work(&mut self) -> Result<Work, Found> {
        let low = self.number("a number of repetitions, seconds or metres")?;
        let high = if self.mark('-') {
            Some(self.number("the upper end of a range")?)
        } else {
            None
        };
        let letters = self.letters();
        let is = |unit: &str| letters.eq_ignore_ascii_case(unit);
        let (is_hold, scale) = match () {
            () if is("s") => (true, 1),
            () if is("min") => (true, 60),
            () if is("m") => (false, 1),
            () if is("km") => (false, 1000),
            () => {
                let count = self.span(&low, high.as_ref(), 1)?;
                return Ok(Work::Reps { count, tempo: None });
            }
        };
        self.at += letters.len();
        if is_hold {
            self.span(&low, high.as_ref(), scale).map(Work::Hold)
        } else {
            self.way(&low, high.as_ref(), scale).map(Work::Distance)
        }
    }

    /// A distance; one of a few metres was meant as minutes.
    fn way(
        &mut self,
        low: &Number,
        high: Option<&Number>,
        metres: u32,
    ) -> Result<Span<Distance>, Found> {
        let end = self.at;
        let is_short = |number: &Number| {
            number
                .times(metres)
                .is_some_and(|way| (1..limits::DISTANCE.low()).contains(&way))
        };
        if is_short(low) {
            let span = low.span.start..end;
            let error = OutOfRange::new(&limits::DISTANCE, self.text(&span));
            return Err((span, Fault::Minutes(error)));
        }
        self.span(low, high, metres)
    }

    /// Exactly, between, or with a `+` at least.
    fn span<T: Quantity>(
        &mut self,
        low: &Number,
        high: Option<&Number>,
        unit: u32,
    ) -> Result<Span<T>, Found> {
        let from = self.quantity::<T>(low, unit)?;
        let Some(high) = high else {
            return Ok(if self.mark('+') {
                Span::at_least(from)
            } else {
                Span::exactly(from)
            });
        };
        let to = self.quantity::<T>(high, unit)?;
        Span::between(from, to)
            .map_err(|error| (low.span.start..high.span.end, Fault::OutOfRange(error)))
    }

    fn side(&mut self) -> Result<bool, Found> {
        if !self.mark('/') {
            return Ok(false);
        }
        if self.word("side") { Ok(true) } else { Err(self.expected("`side` after `/`")) }
    }

    /// Reads one modifier into the run; false where none stands.
    fn modifier(&mut self, run: &mut Run) -> Result<bool, Found> {
        if self.is_at_end() {
            return Ok(false);
        }
        let start = self.at;
        let at_sign = self.mark('@');
        let keyword = self.keyword();
        if at_sign && !matches!(keyword, None | Some(Keyword::Rpe | Keyword::Rir)) {
            return Err(self.expected(AFTER_AT));
        }
        if let Some(keyword) = keyword {
            self.at += keyword.text().len();
        }
        match keyword {
            Some(Keyword::Rpe) => {
                let effort = self.rpe()?;
                self.once(&mut run.effort, effort, "effort", start)?;
            }
            Some(Keyword::Rir) => {
                let effort = self.rir()?;
                self.once(&mut run.effort, effort, "effort", start)?;
            }
            Some(Keyword::Rest) => {
                let rest = self.rest_between()?;
                self.once(&mut run.rest, rest, "rest", start)?;
            }
            Some(Keyword::Tempo) => {
                let tempo = self.tempo()?;
                let Work::Reps { tempo: slot, .. } = &mut run.work else {
                    return Err((start..self.at, Fault::TempoOfAHold));
                };
                self.once(slot, tempo, "tempo", start)?;
            }
            Some(Keyword::Bw) => {
                let load = self.body_weight()?;
                self.once(&mut run.load, load, "load", start)?;
            }
            Some(Keyword::Band) => {
                let tension = self.band()?;
                self.once(&mut run.load, Load::Band(tension), "load", start)?;
            }
            Some(Keyword::Relative(heaviness)) => {
                self.once(&mut run.load, Load::Relative(heaviness), "load", start)?;
            }
            None if self.is_at_digit() => {
                let load = self.mass_or_percent(at_sign)?;
                self.once(&mut run.load, load, "load", start)?;
            }
            None if at_sign => return Err(self.expected(AFTER_AT)),
            None => return Ok(false),
        }
        Ok(true)
    }

    /// The keyword that stands here, untaken.
    fn keyword(&mut self) -> Option<Keyword> {
        let letters = self.letters();
        Keyword::ALL
            .into_iter()
            .find(|keyword| letters.eq_ignore_ascii_case(keyword.text()))
    }

    fn once<T>(
        &self,
        slot: &mut Option<T>,
        value: T,
        what: &'static str,
        start: usize,
    ) -> Result<(), Found> {
        if slot.replace(value).is_some() {
            return Err((start..self.at, Fault::Twice(what)));
        }
        Ok(())
    }

    fn rpe(&mut self) -> Result<Effort, Found> {
        let low = self.rating()?;
        let high = if self.mark('-') { Some(self.rating()?) } else { None };
        self.span(&low, high.as_ref(), 1).map(Effort::Rpe)
    }

    /// An RPE, turned into a whole number of halves where it is one.
    fn rating(&mut self) -> Result<Number, Found> {
        let mut number = self.number("a rating from 1 to 10")?;
        number.hundredths = number.hundredths.saturating_mul(2);
        Ok(number)
    }

    fn rir(&mut self) -> Result<Effort, Found> {
        let expected = "a number of repetitions in reserve";
        let low = self.number(expected)?;
        let high = if self.mark('-') { Some(self.number(expected)?) } else { None };
        self.span(&low, high.as_ref(), 1).map(Effort::Rir)
    }

    fn body_weight(&mut self) -> Result<Load, Found> {
        if self.mark('+') {
            self.mass().map(Load::Added)
        } else if self.mark('-') {
            self.mass().map(Load::Assisted)
        } else {
            Ok(Load::BodyWeight)
        }
    }

    /// An `@` may stand before a percentage, not before a mass.
    fn mass_or_percent(&mut self, at_sign: bool) -> Result<Load, Found> {
        let start = self.at;
        let number = self.number(MASS)?;
        if self.mark('%') {
            return self.quantity(&number, 1).map(Load::OfMaximum);
        }
        if at_sign {
            self.at = start;
            return Err(self.expected(AFTER_AT));
        }
        self.in_unit(&number).map(Load::External)
    }

    fn band(&mut self) -> Result<BandTension, Found> {
        const TENSION: &str =
            "`band-light`, `band-medium`, `band-heavy` or `band-extra-heavy`";
        if !self.mark('-') {
            return Err(self.expected(TENSION));
        }
        if self.word("extra") {
            let is_heavy = self.mark('-') && self.word("heavy");
            return is_heavy
                .then_some(BandTension::ExtraHeavy)
                .ok_or_else(|| self.expected(TENSION));
        }
        let letters = self.letters();
        let tension = letters.to_ascii_lowercase().parse();
        let tension = tension.map_err(|_| self.expected(TENSION))?;
        self.at += letters.len();
        Ok(tension)
    }

    fn mass(&mut self) -> Result<Mass, Found> {
        let number = self.number(MASS)?;
        self.in_unit(&number)
    }

    fn in_unit(&mut self, number: &Number) -> Result<Mass, Found> {
        let unit = if self.word("kg") {
            MassUnit::Kg
        } else if self.word("lb") {
            MassUnit::Lb
        } else {
            return Err(self.expected("`kg` or `lb` after a mass, or `%`"));
        };
        let hundredths = u32::try_from(number.hundredths).ok().filter(|_| !number.cut);
        hundredths.and_then(|value| Mass::from_hundredths(value, unit).ok()).ok_or_else(
            || {
                let error = OutOfRange::new(&limits::MASS, self.text(&number.span));
                (number.span.clone(), Fault::OutOfRange(error))
            },
        )
    }

    fn rest_between(&mut self) -> Result<Rest, Found> {
        let number = self.number("a rest such as `90s`")?;
        let unit = if self.word("s") {
            1
        } else if self.word("min") {
            60
        } else {
            return Err(self.expected("`s` or `min` after a rest"));
        };
        self.quantity(&number, unit)
    }

    fn tempo(&mut self) -> Result<Tempo, Found> {
        let mut parts = [0; 4];
        let mut span = self.at..self.at;
        for (index, part) in parts.iter_mut().enumerate() {
            if index > 0 && !self.mark('-') {
                return Err(self.expected("a tempo of four parts such as `3-1-1-0`"));
            }
            let number = self.number("a tempo of four parts such as `3-1-1-0`")?;
            *part = number.times(1).unwrap_or(u32::MAX);
            span = number.span;
            if !limits::TEMPO.contains(*part) {
                let error = OutOfRange::new(&limits::TEMPO, self.text(&span));
                return Err((span, Fault::OutOfRange(error)));
            }
        }
        Tempo::new(parts).map_err(|error| (span, Fault::OutOfRange(error)))
    }
}
