//! `side`: the same on each side, in words or numbers.

use crate::prescription::notation::cursor::Cursor;
use crate::prescription::notation::fault::{Fault, Parsed};
use crate::prescription::notation::kind::{
    Expected, ParsePrescriptionErrorKind as Kind, Part, Unsayable,
};
use crate::prescription::notation::lexicon::{Unit, Word};
use crate::prescription::{Run, Work};

/// What a limb after "each" can be the limb of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Limb {
    /// None is named, or one that may hold a weight: beside a mass it may be the mass's.
    Any,
    /// One that holds no weight, so that the work is on each side.
    OfBody,
}

const SIDE: &[Expected] = &[Expected::Side];

impl Cursor<'_> {
    /// `"/" side`, or a slash and the same work again.
    pub(super) fn slash(&mut self, run: &mut Run) -> Parsed<bool> {
        let start = self.at;
        self.at += 1;
        if self.is_at_digit() {
            self.other_side(run, start)?;
            return Ok(true);
        }
        let is_each = self.take(Word::Each);
        if self.limb().is_some() || is_each {
            return Ok(true);
        }
        Err(self.unexpected(SIDE))
    }

    /// The work of the other side: `12/12`, `30/30s`.
    fn other_side(&mut self, run: &mut Run, start: usize) -> Parsed<()> {
        let measure = self.measure(&[Expected::Amount])?;
        let is_load = matches!(measure.unit, Unit::Mass(_) | Unit::Percent);
        if is_load && run.load.is_some() {
            if let Some(list) = self.list_of_values() {
                return Err(list);
            }
            let kind = Kind::Repeated(Part::Load);
            return Err(Fault::new(start..measure.end, kind, super::MODIFIER));
        }
        let other = self.work_of(&measure)?;
        let mut after = *self;
        let goes_on = after.mark(b'/') && after.is_at_digit();
        let is_same = run.work == other;
        // The unit is written once, behind the second: `30/30s`.
        let is_unit_behind = match (&run.work, measure.unit) {
            (Work::Reps { count, tempo: None }, unit) if unit != Unit::Repetition => {
                let count_again = self.counted(&measure, &[], |_| Some(1));
                count_again.is_ok_and(|again| again == *count)
            }
            _ => false,
        };
        if goes_on || !(is_same || is_unit_behind) {
            let list = self.list_of_sets(self.run).or_else(|| self.list_of_values());
            return Err(list.unwrap_or_else(|| {
                Fault::unsayable(start..measure.end, Unsayable::UnevenSides)
            }));
        }
        if !is_same {
            run.work = other;
        }
        Ok(())
    }

    /// `side = ( "per" / "each" / "a" / "both" ) [ limb ]`, where one is next.
    pub(super) fn side(&mut self) -> Option<Limb> {
        self.attempt(|cursor| {
            cursor.take_if(|word| {
                matches!(word, Word::For | Word::On | Word::In | Word::To)
            });
            let (word, length) = cursor.word();
            cursor.at += length;
            match word {
                Word::EachSide => Some(Limb::Any),
                Word::Each => {
                    // "Each set" belongs to a rest.
                    let is_set = cursor.word().0 == Word::Set;
                    (!is_set).then(|| cursor.limb().unwrap_or(Limb::Any))
                }
                Word::Per | Word::Article => cursor.limb(),
                Word::Both => cursor.take(Word::Side).then_some(Limb::Any),
                _ => None,
            }
        })
        .or_else(|| self.attempt(Self::abbreviated))
    }

    pub(super) fn limb(&mut self) -> Option<Limb> {
        let (word, length) = self.word();
        let limb = match word {
            Word::Side | Word::Hand => Limb::Any,
            Word::Limb | Word::Foot => Limb::OfBody,
            _ => return None,
        };
        self.at += length;
        Some(limb)
    }

    /// Takes a side that is named, between the sets and the work: `3 sets per leg of 10`.
    pub(super) fn side_of_sets(&mut self) -> bool {
        let may_be = |byte| matches!(byte, b'/' | b'a'..=b'b' | b'e'..=b'f' | b'i' | b'o'..=b'p' | b't');
        if !self.peek().is_some_and(|byte| may_be(byte.to_ascii_lowercase())) {
            return false;
        }
        self.attempt(|cursor| {
            let is_slash = cursor.mark(b'/');
            let mut after = *cursor;
            let is_set = after.take(Word::Each) && after.limb().is_none();
            if is_slash {
                cursor.take(Word::Each);
                return cursor.limb();
            }
            cursor.side().filter(|_| !is_set)
        })
        .is_some()
    }

    /// `e/s`, `p/s` and `e/l`.
    fn abbreviated(&mut self) -> Option<Limb> {
        let is_first = matches!(self.letters(), "e" | "E" | "p" | "P");
        self.at += 1;
        (is_first && self.next_byte() == Some(b'/')).then_some(())?;
        self.at += 1;
        if let Some(limb) = self.limb() {
            return Some(limb);
        }
        let limb = match self.letters() {
            "s" | "S" | "a" | "A" => Limb::Any,
            "l" | "L" => Limb::OfBody,
            _ => return None,
        };
        self.at += 1;
        Some(limb)
    }

    /// `L/R`, `10L/10R` and `left and right`: the first of the two is next.
    pub(super) fn left_and_right(&mut self, run: &Run) -> Parsed<()> {
        let start = self.at;
        let (first, length) = self.word();
        self.at += length;
        let is_joined = self.mark(b'/')
            || self.mark(b'&')
            || self.mark(b',')
            || self.mark(b'+')
            || self.take(Word::And);
        let other = if first == Word::Left { Word::Right } else { Word::Left };
        if !self.is_at_digit() {
            let is_here = is_joined && self.take(other);
            self.take(Word::Side);
            return if is_here {
                Ok(())
            } else {
                Err(Fault::unsayable(start..start + length, Unsayable::OneSideOnly))
            };
        }
        let measure = self.measure(&[Expected::Amount])?;
        let again = self.work_of(&measure)?;
        let is_here = self.take(other);
        self.take(Word::Side);
        if is_here && again == run.work {
            return Ok(());
        }
        let what = if is_here { Unsayable::UnevenSides } else { Unsayable::OneSideOnly };
        Err(Fault::unsayable(start..self.at, what))
    }
}
