//! Reading the words of a row: strictly, or with what is not understood left out.

use super::error::{RowError, is_same, look_up};
use super::json::Key;
use super::muscles::Target;
use super::warning::ImportWarningKind;
use crate::equipment::Equipment;
use crate::exercise::{ExerciseKind, Level};
use crate::muscle::{Muscle, MuscleGroup, MuscleSet};
use crate::vocabulary::List;

/// Reads the words of one row of a format.
#[derive(Debug)]
pub(super) struct Reader {
    pub(super) format: &'static str,
    pub(super) is_lenient: bool,
    /// What was left out or read in the words of this crate.
    pub(super) told: Vec<ImportWarningKind>,
}

impl Reader {
    pub(super) const fn new(format: &'static str, is_lenient: bool) -> Self {
        Self { format, is_lenient, told: Vec::new() }
    }

    /// A word of a table; none if there is no word, or a lenient reading leaves it out.
    pub(super) fn word<T: Copy>(
        &mut self,
        field: &'static str,
        table: &'static [(&'static str, T)],
        word: Option<impl AsRef<str>>,
    ) -> Result<Option<T>, RowError> {
        self.word_or(field, table, word, |_| None)
    }

    /// The same, where a lenient reading tries other words before it leaves one out.
    pub(super) fn word_or<T: Copy>(
        &mut self,
        field: &'static str,
        table: &'static [(&'static str, T)],
        word: Option<impl AsRef<str>>,
        other: impl FnOnce(&str) -> Option<(T, &'static str)>,
    ) -> Result<Option<T>, RowError> {
        let Some(word) = word else { return Ok(None) };
        match look_up(self.format, field, table, word.as_ref()) {
            Ok(found) => Ok(Some(found)),
            Err(error) if self.is_lenient => {
                Ok(self.tolerate(error, other(word.as_ref())))
            }
            Err(error) => Err(error),
        }
    }

    /// Tells of a word that the format does not have: it is read as something else, or left out.
    fn tolerate<T>(
        &mut self,
        error: RowError,
        read: Option<(T, &'static str)>,
    ) -> Option<T> {
        let (value, kind) = match read {
            Some((value, as_word)) => (
                Some(value),
                ImportWarningKind::ValueRead { error: Box::new(error), read_as: as_word },
            ),
            None => (None, ImportWarningKind::ValueDropped(Box::new(error))),
        };
        self.told.push(kind);
        value
    }

    /// Tells of a value that is left out.
    pub(super) fn drop_value(&mut self, error: RowError) {
        self.told.push(ImportWarningKind::ValueDropped(Box::new(error)));
    }

    /// The muscles that several words name.
    pub(super) fn muscles<W: AsRef<str>>(
        &mut self,
        table: &'static [(&'static str, Target)],
        words: impl IntoIterator<Item = W>,
    ) -> Result<MuscleSet, RowError> {
        let mut all = MuscleSet::empty();
        for word in words {
            let read = self.word_or("muscle", table, Some(word), muscle_called)?;
            all |= read.map(Target::muscles).unwrap_or_default();
        }
        Ok(all)
    }

    /// A thing, nothing, or in a lenient reading a word that is not understood.
    pub(super) fn thing<T: Copy>(
        &mut self,
        table: &'static [(&'static str, T)],
        word: &str,
        of_item: impl FnOnce(Equipment) -> T,
    ) -> Result<Result<T, String>, RowError> {
        let found = self.word_or("equipment", table, Some(word), |word| {
            let item = thing_called(word)?;
            Some((of_item(item), item.as_str()))
        })?;
        Ok(found.ok_or_else(|| crate::text::clip(word).into_owned()))
    }

    /// A tabled item of a list that is numbered and named.
    pub(super) fn key<T: Copy>(
        &mut self,
        field: &'static str,
        table: &'static [(&'static str, T)],
        key: &Key,
        other: impl Fn(&str) -> Option<(T, &'static str)>,
    ) -> Result<Option<T>, RowError> {
        let number = key.number.map(|number| number.to_string());
        // A number is surer than a name, which may be translated.
        let mut words =
            number.iter().chain(key.names.iter().filter(|_| number.is_none()));
        let found = words.find_map(|word| look_up(self.format, field, table, word).ok());
        if found.is_some() || !key.is_said() {
            return Ok(found);
        }
        let shown = number.clone().unwrap_or_else(|| key.shown());
        let error = look_up(self.format, field, table, &shown).err();
        let error =
            error.unwrap_or_else(|| RowError::unknown(self.format, field, &shown));
        if self.is_lenient {
            let tabled = |name: &String| {
                let (known, value) =
                    table.iter().find(|(known, _)| is_same(known, name))?;
                Some((*value, *known))
            };
            let read =
                key.names.iter().find_map(|name| tabled(name).or_else(|| other(name)));
            return Ok(self.tolerate(error, read));
        }
        Err(error)
    }
}

/// Whether people call an item of a list by a word.
fn is_called(list: &List, id: &str, word: &str) -> bool {
    let Some(at) = list.ids.iter().position(|it| *it == id) else { return false };
    let words = list.words.get(at).copied().unwrap_or_default();
    let word = word.trim();
    let singular = word.strip_suffix(['s', 'S']).unwrap_or(word);
    let names = [list.ids.get(at), list.names.get(at)].into_iter().flatten().chain(words);
    names.into_iter().any(|name| {
        let stem = name.strip_suffix('s').unwrap_or(name);
        is_same(name, word) || is_same(stem, singular)
    })
}

/// Words for muscles that are neither in the sources nor names of this crate, but in their forks.
const OTHER_MUSCLES: &[(&str, Target, &str)] = &[
    ("upper abs", Target::Group(MuscleGroup::Abs), "abs"),
    ("lower abs", Target::Group(MuscleGroup::Abs), "abs"),
    ("upper back", Target::Group(MuscleGroup::MiddleBack), "middle-back"),
    ("upper chest", Target::Group(MuscleGroup::Chest), "chest"),
    ("lower chest", Target::Group(MuscleGroup::Chest), "chest"),
    ("inner thighs", Target::Group(MuscleGroup::Adductors), "adductors"),
    ("outer thighs", Target::Group(MuscleGroup::Abductors), "abductors"),
];

/// The muscles that people call by a word.
pub(super) fn muscle_called(word: &str) -> Option<(Target, &'static str)> {
    let muscle = Muscle::ALL.iter().find(|it| is_called(Muscle::LIST, it.as_str(), word));
    let group = || {
        MuscleGroup::ALL.iter().find(|it| is_called(MuscleGroup::LIST, it.as_str(), word))
    };
    let other = || OTHER_MUSCLES.iter().find(|(name, ..)| is_same(name, word.trim()));
    muscle
        .map(|it| (Target::One(*it), it.as_str()))
        .or_else(|| group().map(|it| (Target::Group(*it), it.as_str())))
        .or_else(|| other().map(|(_, target, name)| (*target, *name)))
}

/// The equipment that people call by a word.
pub(super) fn thing_called(word: &str) -> Option<Equipment> {
    let item = |it: &&Equipment| is_called(Equipment::LIST, it.as_str(), word);
    Equipment::ALL.iter().find(item).copied()
}

/// The levels as the sources and their forks write them.
pub(super) const LEVELS: &[(&str, Level)] = &[
    ("beginner", Level::Beginner),
    ("intermediate", Level::Intermediate),
    ("expert", Level::Expert),
];

/// The level that people call by a word.
pub(super) fn level_called(word: &str) -> Option<(Level, &'static str)> {
    let level = Level::ALL.iter().find(|it| is_called(Level::LIST, it.as_str(), word));
    level.map(|it| (*it, it.as_str()))
}

/// The kind that people call by a word.
pub(super) fn kind_called(word: &str) -> Option<ExerciseKind> {
    let kind = |it: &&ExerciseKind| is_called(ExerciseKind::LIST, it.as_str(), word);
    ExerciseKind::ALL.iter().find(kind).copied()
}
