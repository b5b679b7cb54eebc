//! The quick way for what [`print`](super::print) prints: most texts are canonical.
//!
//! Whatever is not read here is left to the grammar, which reads the same of a canonical text;
//! tests compare the two.

use crate::limits;
use crate::prescription::{
    BandTension, Between, Counted, Effort, Load, LoadDrop, Mass, MassUnit, Parts, Pause,
    Percent, Prescription, Quantity, RelativeLoad, Rpe, Run, Sets, Span, Tempo,
    TempoPart, TempoSeconds, Work,
};

/// Reads a canonical text; none where it is not canonical, or anything is wrong with it.
pub(super) fn read(text: &str) -> Option<Prescription> {
    let mut reader = Reader { rest: text.as_bytes() };
    let mut runs = Vec::with_capacity(1);
    let mut per_side = false;
    loop {
        if runs.len() >= limits::RUNS.high() as usize {
            return None;
        }
        let (run, is_per_side) = reader.run()?;
        runs.push(run);
        per_side |= is_per_side;
        if reader.rest.is_empty() {
            return Some(Prescription { runs, per_side });
        }
        reader.take(b", ")?;
    }
}

/// The bytes that are still to be read.
struct Reader<'a> {
    rest: &'a [u8],
}

/// A number or a range, in hundredths.
struct Ends {
    low: u32,
    high: Option<u32>,
}

impl Reader<'_> {
    fn take(&mut self, text: &[u8]) -> Option<()> {
        self.rest = self.rest.strip_prefix(text)?;
        Some(())
    }

    fn has(&mut self, text: &[u8]) -> bool {
        self.take(text).is_some()
    }

    /// Whether a part ends here.
    fn is_end(&self) -> bool {
        matches!(self.rest.first(), None | Some(b' ' | b',' | b'/' | b'>'))
    }

    /// A whole number.
    fn whole(&mut self) -> Option<u32> {
        let mut number = 0_u32;
        let mut has_digits = false;
        while let [digit @ b'0'..=b'9', rest @ ..] = self.rest {
            number = number.checked_mul(10)?.checked_add(u32::from(digit - b'0'))?;
            has_digits = true;
            self.rest = rest;
        }
        has_digits.then_some(number)
    }

    /// A number with up to two decimals, in hundredths.
    fn hundredths(&mut self) -> Option<u32> {
        let mut hundredths = self.whole()?.checked_mul(100)?;
        let mut unit = 10;
        if self.has(b".") {
            while let [digit @ b'0'..=b'9', rest @ ..] = self.rest {
                if unit == 0 {
                    return None;
                }
                hundredths = hundredths.checked_add(u32::from(digit - b'0') * unit)?;
                unit /= 10;
                self.rest = rest;
            }
            // A full stop without decimals is none.
            (unit < 10).then_some(())?;
        }
        Some(hundredths)
    }

    fn ends(&mut self) -> Option<Ends> {
        let low = self.hundredths()?;
        let high = if self.has(b"-") { Some(self.hundredths()?) } else { None };
        Some(Ends { low, high })
    }

    /// The span of a measure whose unit was taken, up to the end of the part.
    fn span<T: Quantity>(
        &mut self,
        ends: &Ends,
        value: impl Fn(u32) -> Option<T>,
    ) -> Option<Span<T>> {
        let low = value(ends.low)?;
        let span = match ends.high {
            Some(high) => Span::between(low, value(high)?).ok()?,
            None if self.has(b"+") => Span::at_least(low),
            None => Span::exactly(low),
        };
        self.is_end().then_some(span)
    }

    fn counted<T: Counted>(&mut self, ends: &Ends) -> Option<Span<T>> {
        self.span(ends, |hundredths| {
            let is_whole = hundredths % 100 == 0;
            is_whole.then(|| T::try_from(hundredths / 100).ok())?
        })
    }

    fn run(&mut self) -> Option<(Run, bool)> {
        let low = self.whole()?;
        let high = if self.has(b"-") { self.whole()? } else { low };
        let sets = Sets::between(low, high).ok()?;
        self.take(b"x")?;
        let mut run = Run::new(sets, self.work()?);
        let per_side = self.has(b"/side");
        while self.has(b" ") {
            self.modifier(&mut run)?;
            matches!(self.rest.first(), None | Some(b' ' | b',')).then_some(())?;
        }
        Some((run, per_side))
    }

    fn work(&mut self) -> Option<Work> {
        if self.has(b"(") { self.parts().map(Work::Parts) } else { self.amount() }
    }

    /// The parts of a set in parts, from behind the bracket on.
    fn parts(&mut self) -> Option<Parts> {
        let first = self.amount()?;
        let mut works = vec![first];
        while self.has(b">") {
            let work = self.amount()?;
            let is_alike = works.first().is_some_and(|it| {
                std::mem::discriminant(it) == std::mem::discriminant(&work)
            });
            if !is_alike || works.len() >= limits::PARTS.high() as usize {
                return None;
            }
            works.push(work);
        }
        self.take(b" ")?;
        let between = if self.has(b"-") {
            let hundredths = self.hundredths()?;
            self.take(b"%)")?;
            let drop = LoadDrop::from_tenths(hundredths / 10).ok()?;
            (hundredths % 10 == 0).then_some(Between::Drop(drop))?
        } else {
            let pause = Pause::new(self.whole()?).ok()?;
            self.take(b"s)")?;
            Between::Pause(pause)
        };
        Parts::alike(works, between).ok()
    }

    fn amount(&mut self) -> Option<Work> {
        let ends = self.ends()?;
        if self.has(b"s") {
            return self.counted(&ends).map(Work::Hold);
        }
        if self.has(b"m") {
            return self.counted(&ends).map(Work::Distance);
        }
        self.counted(&ends).map(|count| Work::Reps { count, tempo: None })
    }

    fn modifier(&mut self, run: &mut Run) -> Option<()> {
        if self.has(b"rest ") {
            let ends = self.ends()?;
            self.take(b"s")?;
            return once(&mut run.rest, self.counted(&ends)?);
        }
        if self.has(b"tempo ") {
            let tempo = self.tempo()?;
            if run.work.tempo().is_some() {
                return None;
            }
            run.work.set_tempo(tempo);
            return run.work.tempo().map(|_| ());
        }
        if self.has(b"RIR") {
            let ends = self.ends()?;
            return once(&mut run.effort, Effort::Rir(self.counted(&ends)?));
        }
        if self.has(b"RPE") {
            let ends = self.ends()?;
            let ratings = self.span(&ends, |hundredths| {
                (hundredths % 50 == 0).then(|| Rpe::from_halves(hundredths / 50).ok())?
            })?;
            return once(&mut run.effort, Effort::Rpe(ratings));
        }
        let load = self.load()?;
        once(&mut run.load, load)
    }

    fn load(&mut self) -> Option<Load> {
        if self.has(b"bw+") {
            return self.mass().map(Load::Added);
        }
        if self.has(b"bw-") {
            return self.mass().map(Load::Assisted);
        }
        if self.rest.first()?.is_ascii_digit() {
            let ends = self.ends()?;
            if self.has(b"%") {
                let percent = self.span(&ends, |hundredths| {
                    let is_tenths = hundredths % 10 == 0;
                    is_tenths.then(|| Percent::from_tenths(hundredths / 10).ok())?
                });
                return percent.map(Load::OfMaximum);
            }
            return self.mass_of(&ends).map(Load::External);
        }
        LOADS.iter().find(|(name, _)| self.has(name)).map(|(_, load)| load.clone())
    }

    fn mass(&mut self) -> Option<Span<Mass>> {
        let ends = self.ends()?;
        self.mass_of(&ends)
    }

    fn mass_of(&mut self, ends: &Ends) -> Option<Span<Mass>> {
        let unit = if self.has(b"kg") {
            MassUnit::Kg
        } else {
            self.take(b"lb")?;
            MassUnit::Lb
        };
        self.span(ends, |hundredths| Mass::from_hundredths(hundredths, unit).ok())
    }

    fn tempo(&mut self) -> Option<Tempo> {
        let mut parts = [TempoPart::Explosive; 4];
        for (index, part) in parts.iter_mut().enumerate() {
            if index > 0 {
                self.take(b"-")?;
            }
            if !self.has(b"X") {
                *part = TempoPart::Seconds(TempoSeconds::new(self.whole()?).ok()?);
            }
        }
        Some(Tempo::from(parts))
    }
}

/// Loads without a number.
const LOADS: [(&[u8], Load); 8] = [
    (b"bw", Load::BodyWeight),
    (b"band-light", Load::Band(BandTension::Light)),
    (b"band-medium", Load::Band(BandTension::Medium)),
    (b"band-heavy", Load::Band(BandTension::Heavy)),
    (b"band-extra-heavy", Load::Band(BandTension::ExtraHeavy)),
    (b"light", Load::Relative(RelativeLoad::Light)),
    (b"moderate", Load::Relative(RelativeLoad::Moderate)),
    (b"heavy", Load::Relative(RelativeLoad::Heavy)),
];

/// Fills a slot; a second value is left to the grammar to refuse.
fn once<T>(slot: &mut Option<T>, value: T) -> Option<()> {
    slot.replace(value).is_none().then_some(())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::prescription::notation::cursor::Cursor;

    fn by_the_grammar(text: &str) -> Option<Prescription> {
        Cursor::new(text).prescription().ok()
    }

    #[test]
    fn what_is_printed_takes_the_quick_way() {
        for text in [
            "3x10",
            "2-3x8-10",
            "3x8+/side bw",
            "1x5 85%, 3x8 RIR2 rest 90s tempo 3-1-1-0",
            "3x15-20s/side 20-24kg RPE8.5+ rest 60-90s",
            "3x30m 22.5lb RIR1-2 rest 60s+",
            "3x8 bw+10-15kg tempo 3-1-X-0",
            "3x8 bw-15kg+ RPE7-8",
            "3x8 62.5-70%",
            "3x8 band-extra-heavy",
            "3x30s+ light",
            "3x(10>8>6 -20%)",
            "4x(2-3>2>1+ 20s)/side 24kg RPE8 rest 90s tempo 3-1-1-0",
            "1x(7s>7s 3s), 1x(20m>20m -12.5%) bw",
        ] {
            assert_eq!(read(text), by_the_grammar(text), "{text}");
            assert_eq!(read(text).unwrap().to_string(), text);
        }
    }

    #[test]
    fn everything_else_is_left_to_the_grammar() {
        for text in [
            "",
            "x",
            "3 x 10",
            "3X10",
            "3x10 ",
            "3x10/leg",
            "3x1min",
            "3x10,1x5",
            "3x10 20KG",
            "3x10 22.555kg",
            "3x10 22.kg",
            "3x5+10kg",
            "3x10 20kg 30kg",
            "3x30s tempo 1-1-1-1",
            "3x8 20kg-50lb",
            "0x10",
            "3x10-8",
            "3x8 RPE8.3",
            "3x8 3010",
            "3x10 lighter",
            "3x(10>8>6)",
            "3x(10>8s -20%)",
            "3x(10>8 -20%",
            "3x(10>8 -0.5%)",
            "3x(10>8 0s)",
            "3x(10 20s)",
            "3x(1>1>1>1>1>1>1>1>1>1>1 5s)",
            "3x10>8 20s",
            "3x(7s>7s 3s) tempo 3-1-1-0",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
        assert_eq!(read(&["1x1"; 21].join(", ")), None);
    }

    proptest! {
        #[test]
        fn both_ways_read_the_same(
            text in "[0-9]{1,2}(-[0-9]{1,2})?x([0-9]{1,4}(\\.[0-9])?(-[0-9]{1,3})?(s|m|min)?\\+?\
                |\\([0-9]{1,2}(s|m|\\+)?(>[0-9]{1,2}(s|m)?){1,3} (-?[0-9]{1,3}(\\.[0-9])?(s|%))?\\)?)(/side)?\
                ( (bw[+-])?[0-9]{1,3}(\\.[0-9]{1,3})?(-[0-9]{1,2})?(kg|lb|%|kgs)?\\+?| R(PE|IR)[0-9](\\.5)?(-[0-9])?\
                | rest [0-9]{1,3}(-[0-9]{2})?s?\\+?| tempo ([0-9]|X)-[0-9]-(X|[0-9]{2})-[0-9]| light| bw| band-heavy|, 2x[0-9]){0,3}",
        ) {
            if let Some(quick) = read(&text) {
                prop_assert_eq!(Some(quick), by_the_grammar(&text));
            } else if let Some(value) = by_the_grammar(&text) {
                prop_assert_ne!(value.to_string(), text, "canonical, and read the long way");
            }
        }
    }
}
