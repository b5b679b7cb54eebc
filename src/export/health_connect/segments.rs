//! The exercise segment types of Health Connect, by the exercises of the catalogue.

use crate::equipment::EquipmentSet;
use crate::exercise::ExerciseKind;
use crate::export::table::{Accuracy, row_of};
use crate::routine::Step;

/// A segment type.
#[derive(Clone, Copy, Debug)]
pub(super) struct Segment {
    /// The constant without what every one begins with.
    pub(super) name: &'static str,
    /// How well it fits; none where it only tells the kind of exercise.
    pub(super) accuracy: Option<Accuracy>,
}

static TABLE: &str = include_str!("segments.tsv");

/// The type of the table, or one for the kind of exercise.
pub(super) fn segment(step: &Step) -> Segment {
    let row = row_of(TABLE, step).and_then(|mut columns| {
        let (name, accuracy) = (columns.next()?, columns.next()?);
        Some(Segment { name, accuracy: Accuracy::from_word(accuracy) })
    });
    row.unwrap_or_else(|| of_kind(step))
}

fn of_kind(step: &Step) -> Segment {
    let kind = step.exercise().kind();
    if matches!(kind, ExerciseKind::StaticStretch | ExerciseKind::DynamicStretch) {
        return Segment { name: "STRETCHING", accuracy: Some(Accuracy::Exact) };
    }
    let resisted = !step.setup().equipment().is_disjoint(EquipmentSet::resistances());
    let name =
        if kind.is_training() && resisted { "WEIGHTLIFTING" } else { "OTHER_WORKOUT" };
    Segment { name, accuracy: None }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::table::check;

    #[test]
    fn the_table_is_whole() {
        assert!(check(TABLE, 4).len() > 80);
        for line in TABLE.lines().filter(|line| !line.starts_with('#')) {
            let columns: Vec<&str> = line.split('\t').collect();
            assert!(Accuracy::from_word(columns[3]).is_some(), "{line}");
            assert!(
                columns[2].chars().all(|it| it == '_' || it.is_ascii_uppercase()),
                "{line}"
            );
        }
    }
}
