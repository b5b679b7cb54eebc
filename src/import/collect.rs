//! From rows to a catalogue.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::error::{ImportError, RowError};
use super::row::{Entry, Row};
use super::warning::{ImportWarning, ImportWarningKind};
use super::{Import, ImportOptions, infer};
use crate::catalog::Catalog;
use crate::exercise::ExerciseId;

/// Makes a catalogue of rows; a row that is wrong is an error, or is left out if the reading is
/// lenient.
pub(super) struct Collector {
    options: ImportOptions,
    format: &'static str,
    /// Whether a row without a name is named by its id.
    names_by_id: bool,
    import: Import,
    /// How many rows there were.
    rows: usize,
    /// The ids of rows that were left out, which would have had them.
    left_out: BTreeSet<ExerciseId>,
    rules: infer::Rules,
    /// Room for the warnings of one row after the other.
    kinds: Vec<ImportWarningKind>,
}

impl Collector {
    pub(super) fn of<'a, E: Entry<'a>>(options: ImportOptions) -> Self {
        Self {
            options,
            format: E::SHAPE.format,
            names_by_id: E::IS_NUMBERED || options.lenient,
            import: Import { catalog: Catalog::new(), warnings: Vec::new() },
            rows: 0,
            left_out: BTreeSet::new(),
            rules: infer::Rules::default(),
            kinds: Vec::new(),
        }
    }

    pub(super) fn take(&mut self, row: Row<'_>) -> Result<(), ImportError> {
        let (format, is_lenient) = (self.format, self.options.lenient);
        self.rows += 1;
        let Row { id, name, stated, told } = row;
        let kinds = &mut self.kinds;
        kinds.extend(told);
        let is_taken = |id: &ExerciseId| {
            self.import.catalog.contains(id) || self.left_out.contains(id)
        };
        let text = id.as_deref().or(name.as_deref());
        let (slug, is_suffixed) = free_id(text, self.rows, is_taken);
        if is_suffixed {
            kinds.push(ImportWarningKind::IdSuffixed);
        }
        let is_said = |name: &&Cow<'_, str>| !is_lenient || !name.trim().is_empty();
        let rules = &mut self.rules;
        let exercise = stated.and_then(|stated| {
            let by_id;
            let name = if let Some(name) = name.as_ref().filter(is_said) {
                name
            } else {
                kinds.push(ImportWarningKind::NoName);
                by_id = name_of(id.as_deref().filter(|_| self.names_by_id), format)?;
                by_id.as_str()
            };
            Ok(rules.exercise(slug.clone(), name, stated, kinds)?)
        });
        match exercise {
            Ok(exercise) => self.import.catalog.insert_new(exercise),
            Err(why) if is_lenient => {
                kinds.clear();
                kinds.push(ImportWarningKind::RowLeftOut(Box::new(why)));
                self.left_out.insert(slug.clone());
            }
            Err(why) => {
                let name = name.unwrap_or_default();
                return Err(ImportError::row(format, self.rows, &name, why));
            }
        }
        let of_row = |kind| ImportWarning { exercise: slug.clone(), kind };
        self.import.warnings.extend(kinds.drain(..).map(of_row));
        Ok(())
    }

    pub(super) fn finish(self) -> Result<Import, ImportError> {
        if self.import.catalog.is_empty() {
            return Err(ImportError::no_rows(self.format));
        }
        Ok(self.import)
    }
}

/// The name of a row that has none: its id, if that will do.
fn name_of(id: Option<&str>, format: &'static str) -> Result<String, RowError> {
    let words = id.map(|id| id.replace(['_', '-'], " "));
    let words = words.filter(|words| !words.trim().is_empty());
    words.ok_or(RowError::Missing { format, field: "name" })
}

/// The slug of a text, with `-2`, `-3` and so on if an earlier row has it.
fn free_id(
    text: Option<&str>,
    row: usize,
    is_taken: impl Fn(&ExerciseId) -> bool,
) -> (ExerciseId, bool) {
    let numbered = || ExerciseId::from_name(&format!("row {row}"));
    let named = text.and_then(|text| ExerciseId::from_name(&in_latin(text)));
    let Some(id) = named.or_else(numbered) else {
        return (ExerciseId::blank(), false);
    };
    if !is_taken(&id) {
        return (id, false);
    }
    // The number of the row makes a long search unnecessary where many rows clash.
    let suffixes = (2..100).chain(row + 100..);
    let mut tries = suffixes.filter_map(|suffix| ExerciseId::with_suffix(&id, suffix));
    match tries.find(|id| !is_taken(id)) {
        Some(free) => (free, true),
        None => (id, true),
    }
}

/// A text in plain Latin letters, so that its id can be read: umlauts as German writes them
/// without, other alphabets as they sound.
fn in_latin(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            'ä' => plain.push_str("ae"),
            'ö' => plain.push_str("oe"),
            'ü' => plain.push_str("ue"),
            'Ä' => plain.push_str("Ae"),
            'Ö' => plain.push_str("Oe"),
            'Ü' => plain.push_str("Ue"),
            // It is not a letter, and separates words.
            letter if !letter.is_alphanumeric() => plain.push(letter),
            letter => plain.push_str(deunicode::deunicode_char(letter).unwrap_or(" ")),
        }
    }
    Cow::Owned(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_legible_in_every_language() {
        for (name, expected) in [
            ("Klimmzüge", "klimmzuege"),
            ("Développé couché", "developpe-couche"),
            ("Становая тяга", "stanovaia-tiaga"),
            ("引体向上", "yin-ti-xiang-shang"),
            ("Ab–Roller", "ab-roller"),
            ("Größe ½", "groesse-1-2"),
        ] {
            let id = ExerciseId::from_name(&in_latin(name));
            assert_eq!(id.as_ref().map(ExerciseId::as_str), Some(expected), "{name}");
        }
    }
}
