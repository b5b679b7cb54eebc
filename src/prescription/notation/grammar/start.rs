//! Faults of a text that does not begin with sets, such as `30 sec` or `75% x 5`.

use std::ops::Range;

use super::sets::Head;
use crate::prescription::notation::cursor::Cursor;
use crate::prescription::notation::fault::{Fault, LONGEST, Parsed};
use crate::prescription::notation::kind::{
    Expected, ParsePrescriptionErrorKind as Kind, Unsayable,
};
use crate::prescription::notation::lexicon::{Unit, Word};
use crate::prescription::{Prescription, Run, Sets, Work};

const SETS: &[Expected] = &[Expected::Sets];
const TIMES: &[Expected] = &[Expected::Times];

impl Cursor<'_> {
    /// The sets of the first run.
    pub(super) fn first_head(&mut self) -> Parsed<Head> {
        match self.head()? {
            Some(head) => Ok(head),
            None => Err(self.no_sets()),
        }
    }

    /// The fault of a text that does not begin with sets.
    #[cold]
    fn no_sets(&mut self) -> Fault {
        self.skip_spaces();
        let text = self.input().trim_end();
        if self.explains && text.len() <= LONGEST {
            let better = self
                .rounds()
                .or_else(|| self.list_of_sets(self.at))
                .or_else(|| self.numbered_sets())
                .or_else(|| self.one_set());
            if let Some(fault) = better {
                return fault;
            }
        }
        if self.is_at_number() {
            // The number is right; what should follow it is not there.
            let _ = self.number(SETS);
            let _ = self.upper_sets();
            return self.unexpected(TIMES);
        }
        self.unexpected(SETS)
    }

    /// Rounds by the clock, or as many repetitions as possible in a time.
    fn rounds(&self) -> Option<Fault> {
        let mut cursor = *self;
        let start = cursor.at;
        let time = |cursor: &mut Self| {
            cursor.attempt(|cursor| {
                let time = cursor.measure(&[]).ok()?;
                time.unit.seconds().map(|_| time.end)
            })
        };
        let is_timed = time(&mut cursor).is_some();
        let token = cursor.token();
        let (word, length) = cursor.word();
        cursor.at += length;
        let (what, end) = match word {
            Word::Unsayable(what) => (what, token.end),
            Word::Amrap => {
                let end = cursor.at;
                let _ = cursor.take(Word::In) || cursor.take(Word::For);
                // "AMRAP 12" is twelve minutes of it.
                let minutes = |cursor: &mut Self| {
                    let minutes = cursor.attempt(Self::number_if_any);
                    minutes.filter(|_| cursor.is_at_end()).map(|it| it.end)
                };
                let end = time(&mut cursor)
                    .or_else(|| minutes(&mut cursor))
                    .or(is_timed.then_some(end))?;
                (Unsayable::TimedAmrap, end)
            }
            Word::Each => match time(&mut cursor) {
                Some(end) => (Unsayable::RoundsByTheClock, end),
                None if cursor.unit().seconds().is_some() => {
                    (Unsayable::RoundsByTheClock, cursor.at)
                }
                None => return None,
            },
            // EMOM, E2MOM, and the like.
            _ if self.text(token.clone()).to_ascii_lowercase().ends_with("mom") => {
                (Unsayable::RoundsByTheClock, token.end)
            }
            _ => return None,
        };
        Some(Fault::unsayable(start..end, what))
    }

    /// Work, or a load and work, that reads where it is one set.
    fn one_set(&mut self) -> Option<Fault> {
        let start = self.at;
        let text = self.input().get(start..)?.trim_end();
        let read = |text: &str| Cursor::plain(text).prescription();
        let mut alone = *self;
        let measure = alone.measure(&[]).ok();
        let is_in_words =
            measure.is_some_and(|it| it.unit == Unit::None) && alone.is_at_end();
        let is_bare = is_in_words
            || text.bytes().all(
                |byte| matches!(byte, b'0'..=b'9' | b'-' | b'.' | b'+' | b' ' | 0x80..),
            );
        let whole = start..start + text.len();
        if !is_bare {
            match read(&format!("1x{text}")) {
                Ok(meant) => return Some(missing(&whole, &meant)),
                Err(Fault(fault)) if matches!(fault.kind, Kind::Unsayable(_)) => {
                    let shift = |at: usize| at.saturating_sub(2) + start;
                    let span = shift(fault.span.start)..shift(fault.span.end);
                    return Some(Fault::new(span, fault.kind, fault.expected));
                }
                Err(_) => {}
            }
        }
        self.sets_last(&whole)
            .or_else(|| self.modifiers_first(&whole))
            .or_else(|| self.listed_runs(&whole))
    }

    /// Sets by their numbers: `Set 1: 12 reps, Set 2: 10 reps`.
    fn numbered_sets(&self) -> Option<Fault> {
        let mut cursor = *self;
        cursor.take(Word::Set).then_some(())?;
        let text = self.text(self.at..self.input().len()).trim_end();
        let whole = self.at..self.at + text.len();
        let mut runs = Vec::new();
        for (written, number) in text.split([',', ';', '\n']).zip(1..) {
            let mut cursor = Cursor::plain(written);
            cursor.take(Word::Set).then_some(())?;
            let is_next = cursor.number_if_any()?.steps(1) == Some(number);
            let is_marked = cursor.label_dash() || cursor.mark(b':');
            (is_next && is_marked).then_some(())?;
            let set = cursor.text(cursor.at..written.len()).trim();
            let meant = Cursor::plain(&format!("1x{set}")).prescription().ok()?;
            runs.push(meant.to_string());
        }
        let fault = Fault::new(whole, Kind::ListOfSets, &[Expected::Run]);
        Some(fault.meant(runs.join(", ")))
    }

    /// Several runs, each one set or more without its sets: `5 @ 65%, 5 @ 75%, 5+ @ 85%`.
    fn listed_runs(&self, whole: &Range<usize>) -> Option<Fault> {
        let text = self.text(whole.clone());
        text.contains([',', ';', '\n']).then_some(())?;
        let read = |text: &str| Cursor::plain(text).prescription().ok();
        let mut runs: Vec<Run> = Vec::new();
        let mut per_side = false;
        let mut last = String::new();
        for written in text.split([',', ';', '\n']).map(str::trim) {
            let mended = || Cursor::plain(written).one_set()?.0.meant;
            let is_behind = !last.is_empty();
            let joined = format!("{last}, {written}");
            // What follows a run may be a part of it.
            if let Some(more) = is_behind.then(|| read(&joined)).flatten() {
                let [run] = more.runs.as_slice() else { return None };
                *runs.last_mut()? = run.clone();
                last = joined;
                continue;
            }
            last = read(written).map(|it| it.to_string()).or_else(mended)?;
            let next = read(&last)?;
            let is_alike = runs.first().is_none_or(|first| {
                next.runs.iter().all(|run| {
                    std::mem::discriminant(&first.work)
                        == std::mem::discriminant(&run.work)
                })
            });
            is_alike.then_some(())?;
            per_side |= next.per_side;
            runs.extend(next.runs);
        }
        (runs.len() >= 2).then_some(())?;
        let meant = Prescription::new(runs).ok()?;
        let meant = if per_side { meant.on_each_side() } else { meant };
        Some(missing(whole, &meant))
    }

    /// `10 reps x 3`: the work says what it is, so the other number is one of sets.
    fn sets_last(&self, whole: &Range<usize>) -> Option<Fault> {
        let mut cursor = *self;
        let (work, per_side) = cursor
            .attempt(Self::measured_work)
            .or_else(|| Some((cursor.attempt(Self::most)?, false)))?;
        cursor.times().then_some(())?;
        let sets = cursor.number_if_any()?.steps(1)?;
        let side = if per_side { "/side" } else { "" };
        let rest = self.text(cursor.at..whole.end);
        let meant = format!("{sets}x{work}{side}{rest}");
        let meant = Cursor::plain(&meant).prescription().ok()?;
        Some(missing(whole, &meant))
    }

    /// Modifiers before the work: `75% x 5`, `60kg 3x5`.
    fn modifiers_first(&self, whole: &Range<usize>) -> Option<Fault> {
        let mut cursor = *self;
        let mut run = Run::new(Sets::MIN, Work::reps(1).ok()?);
        let mut end = cursor.at;
        let mut per_side = false;
        let mut is_times = false;
        while !is_times && !cursor.is_at_end() {
            if cursor.attempt(|cursor| cursor.head().ok()?).is_some() && end > self.at {
                break;
            }
            cursor.at = end;
            if !cursor.modifier(&mut run, &mut per_side).unwrap_or(false) {
                break;
            }
            end = cursor.at;
            is_times = cursor.times();
            let is_joined = is_times
                || cursor.mark(b',')
                || cursor.mark(b':')
                || cursor.take(Word::For);
            if is_joined {
                end = cursor.at;
            }
        }
        let first = self.text(self.at..end).trim_end_matches(NOT_MODIFIER);
        let first = first.strip_suffix(" for").unwrap_or(first);
        let then = self.text(end..whole.end).trim();
        let is_work = then.starts_with(|letter: char| letter.is_ascii_digit());
        (!first.is_empty() && is_work).then_some(())?;
        let read = |text: &str| Cursor::plain(text).prescription().ok();
        let as_written = read(&format!("{then} {first}"));
        let meant = as_written.or_else(|| read(&format!("1x{then} {first}")))?;
        let [run] = meant.runs.as_slice() else { return None };
        // `60kg x 5 x 3`: either number may be the sets.
        let has_two_times = is_times && then.contains(['x', 'X', '×', '*']);
        let has_words =
            then.contains(|it: char| it.is_ascii_alphabetic() && !"xX".contains(it));
        if !has_two_times || has_words {
            return Some(missing(whole, &meant));
        }
        let Work::Reps { count, .. } = &run.work else { return None };
        let turned = Run {
            sets: Sets::exactly(count.low().get()).ok()?,
            work: Work::reps(run.sets.low()).ok()?,
            ..run.clone()
        };
        let turned = Prescription::new([turned]).ok()?;
        let fault = Fault::new(whole.clone(), Kind::Ambiguous, SETS)
            .reading(self.input(), whole, &meant.to_string())
            .reading(self.input(), whole, &turned.to_string());
        Some(fault)
    }

    /// The word for sets behind the work: `10x3 sets` may be either way round.
    pub(super) fn sets_after(&self, sets: Sets, work: &Work) -> Fault {
        let span = self.run..self.at;
        let fault = Fault::new(span.clone(), Kind::Ambiguous, super::MODIFIER);
        let as_written = format!("{sets}x{work}");
        let turned = format!("{work}x{sets}");
        let fault = fault.reading(self.input(), &span, &as_written);
        fault.reading(self.input(), &span, &turned)
    }
}

fn missing(whole: &Range<usize>, meant: &Prescription) -> Fault {
    Fault::new(whole.clone(), Kind::MissingSets, SETS).meant(meant.to_string())
}

/// What may be between modifiers and the work behind them.
const NOT_MODIFIER: [char; 7] = [' ', ',', ':', 'x', 'X', '×', '*'];
