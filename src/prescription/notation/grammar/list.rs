//! Lists of repetitions, one for each set, such as `10-8-6`: refused, with a run for each.

use crate::prescription::notation::cursor::Cursor;
use crate::prescription::notation::fault::Fault;
use crate::prescription::notation::kind::{Expected, ParsePrescriptionErrorKind as Kind};
use crate::prescription::notation::lexicon::Unit;

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
            cursor.times().then_some(sets)
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
        let is_list = match sets {
            None => items.len() >= 3,
            Some(2) => items.len() == 2 && between == Some(Some(',')),
            Some(sets) => items.len() == sets as usize && sets >= 3,
        };
        if !is_list {
            return None;
        }
        // What drops or pauses behind it make it one set in parts.
        cursor.at = end;
        let is_named = cursor.named().is_some();
        let is_in_parts =
            is_named || matches!(cursor.between(0, false, end), Ok(Some(_)));
        if sets.is_some() && is_in_parts {
            let fault = Fault::unexpected(first..end, &[Expected::NextPart]);
            return Some(fault.meant(items.join(">")));
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
            ','
        } else {
            return None;
        };
        self.is_at_digit().then_some(mark)
    }
}

/// A list of more is no list of sets.
const MOST_ITEMS: usize = 20;
