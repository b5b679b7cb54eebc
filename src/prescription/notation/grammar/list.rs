//! Lists of repetitions, loads or efforts, one for each set, such as `10-8-6`: refused, with a run
//! for each.

use crate::prescription::notation::cursor::Cursor;
use crate::prescription::notation::fault::{Fault, LONGEST};
use crate::prescription::notation::kind::{Expected, ParsePrescriptionErrorKind as Kind};
use crate::prescription::notation::lexicon::{Unit, Word};

impl<'a> Cursor<'a> {
    /// The fault that a list of repetitions is at a place; it suggests a run for each set.
    ///
    /// Without sets before it, three numbers or more are a list. Behind `3x`, three numbers are;
    /// behind `2x`, two numbers with a comma between them, since `2x12/10` may be sides.
    pub(super) fn list_of_sets(&self, start: usize) -> Option<Fault> {
        let mut cursor = *self;
        cursor.at = start;
        let sets = cursor.attempt(|cursor| {
            let sets = cursor.number_if_any()?.steps(1)?;
            let is_head = cursor.times() || cursor.sets_word().is_some();
            is_head.then_some(sets).or_else(|| {
                // `Sets: 3, Reps: 12, 10, 8`
                let _ = cursor.mark(b',') || cursor.mark(b';') || cursor.mark(b'|');
                cursor.take(REPS).then(|| cursor.label_mark())?;
                Some(sets)
            })
        });
        let mut items: Vec<&str> = Vec::new();
        let mut between = None;
        cursor.skip_spaces();
        let (first, mut end) = (cursor.at, start);
        while let Some(item) = cursor.attempt(Self::item) {
            items.push(item);
            end = cursor.at;
            let mark = cursor.attempt(Self::list_mark);
            if items.len() > MOST_ITEMS || mark.is_none() {
                break;
            }
            if *between.get_or_insert(mark) != mark {
                break;
            }
        }
        cursor.at = end;
        if cursor.take(REPS) {
            end = cursor.at;
        }
        let is_list = match sets {
            None => items.len() >= 3,
            // `2x12/10` may be sides.
            Some(2) => items.len() == 2 && between == Some(Some(',')),
            Some(sets) => items.len() == sets as usize && sets >= 3,
        };
        if !is_list {
            return None;
        }
        // What drops or pauses behind it make it one set in parts.
        cursor.at = end;
        let is_named = cursor.named().is_some();
        let mut after = cursor;
        after.mark(b',');
        let is_rest = after.take(Word::Rest);
        let is_in_parts = is_named
            || (!is_rest && matches!(cursor.between(0, false, end), Ok(Some(_))));
        if sets.is_some() && is_in_parts {
            let fault = Fault::unexpected(first..end, &[Expected::NextPart]);
            return Some(fault.meant(items.join(">")));
        }
        // What follows holds for all of them.
        let rest = self.text(end..self.input().len());
        let run_of = |item: &&str| {
            let text = format!("1x{item} {rest}");
            let run = Cursor::plain(&text).prescription().ok()?;
            (run.runs.len() == 1).then(|| run.to_string())
        };
        let is_short = !rest.trim().is_empty() && self.input().len() <= LONGEST;
        let runs: Option<Vec<String>> =
            is_short.then(|| items.iter().map(run_of).collect()).flatten();
        if let Some(runs) = runs {
            let end = self.input().trim_end().len();
            let fault = Fault::new(start..end, Kind::ListOfSets, &[Expected::Run]);
            return Some(fault.meant(runs.join(", ")));
        }
        let runs: Vec<String> = items.iter().map(|item| format!("1x{item}")).collect();
        let fault = Fault::new(start..end, Kind::ListOfSets, &[Expected::Run]);
        Some(fault.meant(runs.join(", ")))
    }

    /// A bare whole number, which a plus may leave open.
    fn item(&mut self) -> Option<&'a str> {
        let number = self.number_if_any()?;
        number.steps(1)?;
        if self.next_byte() == Some(b'+') {
            self.at += 1;
        }
        let end = self.at;
        let mut after = *self;
        let is_bare = matches!(after.unit(), Unit::None | Unit::Repetition)
            && after.next_byte() != Some(b':')
            && !after.times();
        is_bare.then(|| self.text(number.start..end))
    }

    fn list_mark(&mut self) -> Option<char> {
        let mark = if self.dash() {
            '-'
        } else if self.mark(b'/') {
            '/'
        } else if self.mark(b',') {
            self.take(Word::And);
            ','
        } else if self.take(Word::And) {
            ','
        } else {
            return None;
        };
        self.is_at_digit().then_some(mark)
    }
}

const REPS: Word = Word::Unit(Unit::Repetition);

/// A list of more is no list of sets.
const MOST_ITEMS: usize = 20;
