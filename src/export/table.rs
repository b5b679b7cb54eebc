//! Tables of the entries of another program for the exercises of the catalogue.
//!
//! A table is a text that people edit: a row is a line of columns separated by tabs, `#` begins a
//! remark. The first column is the id of an exercise, the second an equipment of the setup or `*`.

use crate::routine::Step;

/// How well an entry of another program matches an exercise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Accuracy {
    /// It is the same exercise.
    Exact,
    /// It is a similar one.
    Near,
}

impl Accuracy {
    pub(super) fn from_word(word: &str) -> Option<Self> {
        match word {
            "exact" => Some(Self::Exact),
            "near" => Some(Self::Near),
            _ => None,
        }
    }
}

/// The columns that follow the first two, of the first row that holds for the step.
pub(super) fn row_of(
    table: &'static str,
    step: &Step,
) -> Option<impl Iterator<Item = &'static str> + use<>> {
    let exercise = step.exercise().id().as_str();
    table.lines().find_map(|line| {
        // Most lines are of other exercises, and their first letters tell.
        let rest = line.strip_prefix(exercise)?.strip_prefix('\t')?;
        let (with, rest) = rest.split_once('\t')?;
        let is_it = with == "*"
            || step.setup().equipment().iter().any(|item| item.as_str() == with);
        is_it.then(|| rest.split('\t'))
    })
}

/// What holds for every table: rows are whole, in order of ids, and the last of an id is for any
/// equipment.
#[cfg(test)]
pub(super) fn check(table: &'static str, columns: usize) -> Vec<&'static str> {
    let mut ids: Vec<&str> = Vec::new();
    let mut is_closed = true;
    for line in table.lines().filter(|line| !line.starts_with('#')) {
        assert_eq!(line.split('\t').count(), columns, "{line}");
        assert!(line.split('\t').all(|column| !column.trim().is_empty()), "{line}");
        let mut columns = line.split('\t');
        let (exercise, with) = (columns.next().unwrap(), columns.next().unwrap());
        let previous = ids.last().copied().unwrap_or_default();
        assert!(previous <= exercise, "{exercise} is after {previous}");
        assert_eq!(is_closed, previous != exercise, "a row of {exercise} or {previous}");
        is_closed = with == "*";
        ids.push(exercise);
    }
    assert!(is_closed);
    ids.dedup();
    ids
}
