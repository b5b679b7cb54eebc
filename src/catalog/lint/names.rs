//! Names that two exercises share.

use std::collections::BTreeMap;

use super::LintKind;
use crate::catalog::Catalog;
use crate::exercise::{Exercise, ExerciseId};

/// Every name and alias, normalised, with the first exercise that has it.
pub(super) struct Names<'a>(BTreeMap<String, &'a ExerciseId>);

/// Letters and digits in lower case: hyphens, spaces and the like make no difference.
fn normalised(name: &str) -> String {
    name.chars()
        .filter(|letter| letter.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

fn names_of(exercise: &Exercise) -> impl Iterator<Item = &str> {
    std::iter::once(exercise.name()).chain(exercise.aliases().iter().map(String::as_str))
}

impl<'a> Names<'a> {
    pub(super) fn of(catalog: &'a Catalog) -> Self {
        let mut first = BTreeMap::new();
        for exercise in catalog {
            for name in names_of(exercise) {
                first.entry(normalised(name)).or_insert(exercise.id());
            }
        }
        Self(first)
    }

    /// The names of an exercise that an earlier one has too.
    pub(super) fn collisions(
        &self,
        exercise: &'a Exercise,
    ) -> impl Iterator<Item = LintKind> {
        names_of(exercise).filter_map(|name| {
            let other = *self.0.get(&normalised(name))?;
            let alias = name.to_owned();
            (other != exercise.id())
                .then(|| LintKind::CollidingAlias { alias, other: other.clone() })
        })
    }
}
