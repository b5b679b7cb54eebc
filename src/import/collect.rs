//! From rows to a catalogue.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::error::{ImportError, RowError};
use super::row::Row;
use super::warning::{ImportWarning, ImportWarningKind};
use super::{Import, ImportOptions, infer};
use crate::catalog::Catalog;
use crate::exercise::ExerciseId;

/// Makes a catalogue of rows; a row that is wrong is an error, or is left out if the reading is
/// lenient.
pub(super) fn collect(
    options: ImportOptions,
    format: &'static str,
    rows: Vec<Row>,
) -> Result<Import, ImportError> {
    let mut import = Import { catalog: Catalog::new(), warnings: Vec::new() };
    let mut taken = BTreeSet::new();
    let mut rules = infer::Rules::default();
    for (index, row) in rows.into_iter().enumerate() {
        let Row { id, name, stated, told: mut kinds } = row;
        let (slug, is_suffixed) =
            free_id(id.as_deref().or(name.as_deref()), index + 1, &mut taken);
        // Most rows have some five warnings.
        kinds.reserve(8);
        if is_suffixed {
            kinds.push(ImportWarningKind::IdSuffixed);
        }
        let shown = name.clone().unwrap_or_default();
        let is_said = |name: &String| !options.lenient || !name.trim().is_empty();
        let exercise = stated.and_then(|stated| {
            let name = if let Some(name) = name.filter(is_said) {
                name
            } else {
                kinds.push(ImportWarningKind::NoName);
                name_of(id.as_deref(), options, format)?
            };
            Ok(rules.exercise(slug.clone(), name, stated, &mut kinds)?)
        });
        match exercise {
            Ok(exercise) => {
                // The id is free, so nothing is lost here.
                let _ = import.catalog.insert(exercise);
            }
            Err(why) if options.lenient => {
                kinds = vec![ImportWarningKind::RowLeftOut(why)];
            }
            Err(why) => return Err(ImportError::row(format, index + 1, &shown, why)),
        }
        let of_row = |kind| ImportWarning { exercise: slug.clone(), kind };
        import.warnings.extend(kinds.into_iter().map(of_row));
    }
    if import.catalog.is_empty() {
        return Err(ImportError::no_rows(format));
    }
    Ok(import)
}

/// The name of a row that has none: its id, if that will do.
fn name_of(
    id: Option<&str>,
    options: ImportOptions,
    format: &'static str,
) -> Result<String, RowError> {
    let is_numbered = format == super::wger::FORMAT;
    let words = id
        .map(|id| id.replace(['_', '-'], " "))
        .filter(|_| is_numbered || options.lenient);
    let words = words.filter(|words| !words.trim().is_empty());
    words.ok_or(RowError::Missing { format, field: "name" })
}

/// The slug of a text, with `-2`, `-3` and so on if an earlier row has it.
fn free_id(
    text: Option<&str>,
    row: usize,
    taken: &mut BTreeSet<ExerciseId>,
) -> (ExerciseId, bool) {
    let numbered = || ExerciseId::from_name(&format!("row {row}"));
    let named = text.and_then(|text| ExerciseId::from_name(&in_latin(text)));
    let Some(id) = named.or_else(numbered) else {
        return (ExerciseId::blank(), false);
    };
    if taken.insert(id.clone()) {
        return (id, false);
    }
    // The number of the row makes a long search unnecessary where many rows clash.
    let suffixes = (2..100).chain(row + 100..);
    let mut tries = suffixes.filter_map(|suffix| ExerciseId::with_suffix(&id, suffix));
    match tries.find(|id| taken.insert(id.clone())) {
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
            // It is no letter, and separates words.
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
