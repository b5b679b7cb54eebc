//! Loads, efforts or repetitions that differ from set to set, such as `3x5 75/80/85%`: refused,
//! with a run for each set.

use super::MODIFIER;
use super::sets::Work as Place;
use crate::prescription::notation::cursor::Cursor;
use crate::prescription::notation::fault::Fault;
use crate::prescription::notation::kind::{Expected, ParsePrescriptionErrorKind as Kind};
use crate::prescription::notation::lexicon::{Unit, Word};
use crate::prescription::{Prescription, Run, Sets, Span, Work};

impl Cursor<'_> {
    /// The fault that the run lists a load or an effort for each of its sets, such as
    /// `3x5 75/80/85%`; it suggests a run for each.
    pub(super) fn list_of_values(&self) -> Option<Fault> {
        let mut cursor = *self;
        cursor.at = self.run;
        let head = cursor.head().ok()??;
        let work = match head.work {
            Place::Next => cursor.work().ok()?,
            Place::Known(work) => work,
            Place::Listed(_) => return None,
        };
        let is_side = cursor.side_of_sets();
        let side = if head.per_side || is_side { "/side" } else { "" };
        let _ = cursor.mark(b',');
        let is_at = cursor.mark(b'@') || cursor.take(Word::At) || cursor.take(Word::With);
        let mut name = cursor.effort_name();
        let (mut values, mut unit, mut end) = (Vec::new(), Unit::None, cursor.at);
        let mut has_slashes = true;
        loop {
            let number = cursor.number_if_any()?;
            values.push(number);
            let own = cursor.unit();
            if unit == Unit::None {
                unit = own;
            }
            (own == Unit::None || own == unit).then_some(())?;
            end = cursor.at.max(end);
            let mark = cursor.attempt(|cursor| {
                let is_slash = cursor.mark(b'/');
                let is_comma = cursor.mark(b',') || cursor.dash();
                let is_and = cursor.take(Word::And);
                let is_here = is_slash || is_comma || is_and;
                (is_here && cursor.is_at_number()).then_some(is_slash)
            });
            let Some(is_slash) = mark else { break };
            has_slashes &= is_slash;
        }
        name = name.or_else(|| cursor.effort_name());
        end = end.max(cursor.at);
        cursor.of_maximum().ok()?;
        end = end.max(cursor.at);
        let name = match (name, unit) {
            (None, Unit::Mass(_) | Unit::Percent) => "",
            (None, Unit::None) if is_at => "RPE",
            (Some(name), Unit::None) => name,
            _ => return None,
        };
        let is_alone = cursor.is_at_end() || matches!(cursor.peek(), Some(b',' | b';'));
        let count = u32::try_from(values.len()).ok()?;
        (is_alone && count >= 2).then_some(())?;
        let fault = Fault::new(self.run..end, Kind::ListOfSets, &[Expected::Run]);
        if Sets::exactly(count).ok()? != head.sets {
            return has_slashes.then_some(fault);
        }
        let unit = unit.as_str();
        let runs = values.iter().map(|it| {
            let number = self.text(it.start..it.end);
            format!("1x{work}{side} {name}{number}{unit}")
        });
        Some(fault.meant(runs.collect::<Vec<_>>().join(", ")))
    }

    /// `RPE` or `RIR`, with what joins it to its number.
    fn effort_name(&mut self) -> Option<&'static str> {
        let name = if self.take(Word::Rpe) {
            "RPE"
        } else if self.take(Word::Rir) {
            "RIR"
        } else {
            return None;
        };
        self.label_mark();
        Some(name)
    }

    /// The last set as many as possible: `3x5, last set AMRAP`, from behind the first word on.
    pub(super) fn last_set(&mut self, run: &Run, per_side: bool) -> Option<Fault> {
        let mut cursor = *self;
        cursor.take(Word::Set).then_some(())?;
        cursor.label_mark();
        cursor.take(Word::To);
        let is_most = cursor.take(Word::Amrap)
            || cursor.failure_word()
            || cursor.attempt(Self::most).is_some();
        is_most.then_some(())?;
        let earlier = Sets::between(
            run.sets.low().checked_sub(1)?,
            run.sets.high().checked_sub(1)?,
        );
        let Work::Reps { count, tempo } = &run.work else { return None };
        (count.high() == Some(count.low())).then_some(())?;
        let last = Work::Reps { count: Span::at_least(count.low()), tempo: *tempo };
        let runs = [
            Run { sets: earlier.ok()?, ..run.clone() },
            Run { sets: Sets::MIN, work: last, ..run.clone() },
        ];
        let meant = Prescription { runs: runs.to_vec(), per_side };
        cursor.skip_spaces();
        let end = self.text(0..cursor.at).trim_end().len();
        let fault = Fault::new(self.run..end, Kind::ListOfSets, MODIFIER);
        Some(fault.meant(meant.to_string()))
    }
}
