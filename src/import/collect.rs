//! From rows to a catalogue.

use std::collections::BTreeSet;

use super::error::ImportError;
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
    let mut texts = infer::Texts::default();
    for (index, row) in rows.into_iter().enumerate() {
        let Row { id, name, stated } = row;
        let (id, is_suffixed) = free_id(&id, index + 1, &mut taken);
        let mut kinds = Vec::new();
        if is_suffixed {
            kinds.push(ImportWarningKind::IdSuffixed);
        }
        let exercise = stated.and_then(|stated| {
            Ok(infer::exercise(id.clone(), &name, stated, &mut texts, &mut kinds)?)
        });
        match exercise {
            Ok(exercise) => {
                // The id is free, so nothing is lost here.
                let _ = import.catalog.insert(exercise);
            }
            Err(why) if options.lenient => {
                kinds = vec![ImportWarningKind::RowLeftOut(why)];
            }
            Err(why) => return Err(ImportError::row(format, index + 1, &name, why)),
        }
        import.warnings.extend(
            kinds.into_iter().map(|kind| ImportWarning { exercise: id.clone(), kind }),
        );
    }
    Ok(import)
}

/// The slug of a text, with `-2`, `-3` and so on if an earlier row has it.
fn free_id(
    text: &str,
    row: usize,
    taken: &mut BTreeSet<ExerciseId>,
) -> (ExerciseId, bool) {
    let numbered = || ExerciseId::from_name(&format!("row {row}"));
    let Some(id) = ExerciseId::from_name(text).or_else(numbered) else {
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
