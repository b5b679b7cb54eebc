//! `modifier`: what follows the work of a run, in any order: side, load, effort, rest, tempo.

use std::ops::Range;

use crate::prescription::notation::cursor::Cursor;
use crate::prescription::notation::fault::{Fault, Parsed};
use crate::prescription::notation::kind::{
    Expected, ParsePrescriptionErrorKind as Kind, Part, Unsayable,
};
use crate::prescription::notation::lexicon::{Unit, Word};
use crate::prescription::{Effort, Load, Rest, Run, Span, Tempo, Work};

/// What is before a modifier, and narrows what a bare number can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lead {
    None,
    /// A comma.
    Comma,
    /// A word such as "with".
    Word,
    /// `@`, or "at".
    At,
    /// The second `x` of `3x8x60kg`.
    Times,
}

const LED: &[Expected] = &[Expected::Load, Expected::Effort, Expected::Tempo];

impl Cursor<'_> {
    /// Reads one modifier into the run; returns false if no modifier is next.
    pub(super) fn modifier(
        &mut self,
        run: &mut Run,
        per_side: &mut bool,
    ) -> Parsed<bool> {
        self.modifier_behind(Lead::None, run, per_side)
    }

    /// The same behind a separator or nothing.
    pub(super) fn modifier_behind(
        &mut self,
        mut lead: Lead,
        run: &mut Run,
        per_side: &mut bool,
    ) -> Parsed<bool> {
        if self.is_at_end() {
            return Ok(false);
        }
        let start = self.at;
        let mut is_led = false;
        while let Some(found) = self.lead() {
            lead = found;
            is_led = true;
        }
        let is_read = match self.peek() {
            Some(b'0'..=b'9') => self.measured(run, start, lead).map(|()| true),
            Some(b'a'..=b'z' | b'A'..=b'Z') => self.worded(run, per_side, start, lead),
            Some(b'/') if !is_led && self.slash_between(run) => {
                self.at += 1;
                self.modifier_behind(Lead::None, run, per_side)
            }
            Some(b'/') if !is_led => {
                *per_side |= self.slash(run)?;
                Ok(true)
            }
            Some(b'+') => Err(self.plus_apart(run)),
            Some(_) if self.at_least() => {
                self.at_least_measured(run, start).map(|()| true)
            }
            _ => Ok(false),
        }?;
        if is_led && !is_read {
            return Err(self.unexpected(LED));
        }
        Ok(is_read)
    }

    /// Whether a slash with spaces around it is between two modifiers, and not between two sides.
    fn slash_between(&self, run: &Run) -> bool {
        let mut after = *self;
        after.at += 1;
        let is_spaced =
            self.text(0..self.at).ends_with(' ') && after.next_byte() == Some(b' ');
        is_spaced
            && after.peek() != Some(b'/')
            && matches!(
                after.modifier_behind(Lead::None, &mut run.clone(), &mut false),
                Ok(true)
            )
    }

    /// `lead = "@" / "at" / "with" / times / ...`: takes what leads to a modifier.
    fn lead(&mut self) -> Option<Lead> {
        match self.peek()? {
            b'@' => {
                self.at += 1;
                Some(Lead::At)
            }
            b'*' | 0x80.. => self.times().then_some(Lead::Times),
            b'a'..=b'z' | b'A'..=b'Z' => self.attempt(Self::lead_in_words),
            _ => None,
        }
    }

    fn lead_in_words(&mut self) -> Option<Lead> {
        let (word, length) = self.word();
        let letters = self.letters();
        self.at += length;
        match word {
            Word::At => (self.peek_word() != Word::Least).then_some(Lead::At),
            Word::With | Word::Keep => Some(Lead::Word),
            Word::Label | Word::Weight => {
                self.label_mark();
                Some(Lead::Word)
            }
            Word::W => self.mark(b'/').then_some(Lead::Word),
            // "A side" is no load.
            Word::Article => self.limb().is_none().then_some(Lead::Word),
            // The sign between sets and work, alone or with a word that touches it.
            Word::Unknown => {
                let touching = letters.strip_prefix(['x', 'X'])?;
                self.at -= touching.len();
                let is_here = if touching.is_empty() {
                    self.peek().is_some_and(|byte| byte.is_ascii_alphanumeric())
                } else {
                    self.word().0 != Word::Unknown
                };
                is_here.then_some(Lead::Times)
            }
            _ => None,
        }
    }

    /// A modifier that begins with a word.
    fn worded(
        &mut self,
        run: &mut Run,
        per_side: &mut bool,
        start: usize,
        behind: Lead,
    ) -> Parsed<bool> {
        if self.name_of_parts(run) {
            return Ok(true);
        }
        let before = *self;
        let (word, length) = self.word();
        self.at += length;
        match word {
            Word::Rest => {
                let rest = self.rest_behind_word()?;
                self.set_rest(run, rest, start)?;
            }
            Word::No if self.take(Word::Rest) => {
                self.between_sets();
                self.set_rest(run, Span::exactly(Rest::MIN), start)?;
            }
            Word::No if self.no_weight() => {
                self.set_load(run, Load::BodyWeight, start)?;
            }
            Word::Number(_) => {
                *self = before;
                self.measured(run, start, behind)?;
            }
            Word::Rpe => {
                let rating = self.rating_behind_word()?;
                self.set_effort(run, Effort::Rpe(rating), start)?;
            }
            Word::Rir => {
                let reserve = self.reserve_behind_word()?;
                self.set_effort(run, Effort::Rir(reserve), start)?;
            }
            Word::Tempo => {
                let tempo = self.tempo_behind_word()?;
                self.set_tempo(run, tempo, start)?;
            }
            Word::BodyWeight
            | Word::Body
            | Word::Band
            | Word::Relative(_)
            | Word::Extra
            | Word::Medium
            | Word::Added
            | Word::Assisted => {
                *self = before;
                let load = self.load_in_words()?;
                self.set_load(run, load, start)?;
            }
            Word::To if self.peek_word() == Word::Each => {
                *self = before;
                let is_side = self.side().is_some();
                *per_side |= is_side;
                return Ok(is_side);
            }
            Word::To
            | Word::Until
            | Word::Technical
            | Word::Failure
            | Word::Amrap
            | Word::Max => {
                *self = before;
                self.failure(run)?;
            }
            Word::Left | Word::Right => {
                *self = before;
                self.left_and_right(run)?;
                *per_side = true;
            }
            // What the unit of the work has said already.
            Word::Hold if matches!(run.work, Work::Hold(_)) => {}
            Word::Unit(Unit::Repetition) if matches!(run.work, Work::Reps { .. }) => {}
            Word::Set => return Err(self.sets_after(run.sets, &run.work)),
            _ => {
                *self = before;
                if self.side().is_some() {
                    *per_side = true;
                } else if self.at_least() {
                    self.at_least_measured(run, start)?;
                } else {
                    return self.refused_word(run, *per_side).map_or(Ok(false), Err);
                }
            }
        }
        Ok(true)
    }

    /// `no weight`, `no added load`, from behind the first word on.
    fn no_weight(&mut self) -> bool {
        self.attempt(|cursor| {
            let _ = cursor.take(Word::Added) || cursor.take(Word::Extra);
            let is_here = cursor.take(Word::Weight) || cursor.take(Word::Label);
            is_here.then_some(())
        })
        .is_some()
    }

    /// The fault of a word that begins no modifier, if the word has one of its own.
    fn refused_word(&mut self, run: &Run, per_side: bool) -> Option<Fault> {
        if let Some((span, what)) = self.unsayable_word() {
            return Some(Fault::unsayable(span, what));
        }
        let mut after = *self;
        let start = after.at;
        let (word, length) = after.word();
        after.at += length;
        match word {
            Word::Plus => Some(self.plus_apart(run)),
            Word::Last => after.last_set(run, per_side),
            Word::In | Word::For if self.is_amrap => {
                let limit = after.measure(&[]).ok()?;
                Some(Fault::unsayable(start..limit.end, Unsayable::TimedAmrap))
            }
            Word::Rm => Some(Fault::unsayable(start..after.at, Unsayable::OtherMaximum)),
            // Both legs may be one after the other, or together.
            Word::Both => {
                after.limb()?;
                let fault =
                    Fault::new(start..after.at, Kind::Ambiguous, &[Expected::Side]);
                Some(fault.meant("/side"))
            }
            _ => None,
        }
    }

    pub(super) fn set_load(&self, run: &mut Run, load: Load, start: usize) -> Parsed<()> {
        once(&mut run.load, load, Part::Load, start..self.at)
            .map_err(|fault| self.list_of_values().unwrap_or(fault))
    }

    pub(super) fn set_effort(
        &self,
        run: &mut Run,
        effort: Effort,
        start: usize,
    ) -> Parsed<()> {
        once(&mut run.effort, effort, Part::Effort, start..self.at)
            .map_err(|fault| self.list_of_values().unwrap_or(fault))
    }

    pub(super) fn set_rest(
        &self,
        run: &mut Run,
        rest: Span<Rest>,
        start: usize,
    ) -> Parsed<()> {
        once(&mut run.rest, rest, Part::Rest, start..self.at)
    }

    pub(super) fn set_tempo(
        &self,
        run: &mut Run,
        tempo: Tempo,
        start: usize,
    ) -> Parsed<()> {
        let span = start..self.at;
        let mut slot = run.work.tempo();
        once(&mut slot, tempo, Part::Tempo, span.clone())?;
        run.work.set_tempo(tempo);
        if run.work.tempo().is_none() {
            return Err(Fault::new(span, Kind::MisplacedTempo, super::MODIFIER));
        }
        Ok(())
    }
}

fn once<T>(slot: &mut Option<T>, value: T, part: Part, span: Range<usize>) -> Parsed<()> {
    if slot.replace(value).is_some() {
        return Err(Fault::new(span, Kind::Repeated(part), super::MODIFIER));
    }
    Ok(())
}
