//! The built-in exercises of Liftosaur, by those of the catalogue, and their equipment.

use std::fmt;

use crate::equipment::Equipment;
use crate::export::table::{Accuracy, row_of};
use crate::routine::Step;

/// A built-in exercise with its equipment.
#[derive(Clone, Copy, Debug)]
pub(super) struct Name {
    exercise: &'static str,
    equipment: &'static str,
    pub(super) accuracy: Accuracy,
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, {}", self.exercise, self.equipment)
    }
}

static TABLE: &str = include_str!("exercises.tsv");

/// The built-in exercise for a step, if there is one.
pub(super) fn name(step: &Step) -> Option<Name> {
    let mut columns = row_of(TABLE, step)?;
    let (exercise, accuracy) = (columns.next()?, columns.next()?);
    let accuracy = Accuracy::from_word(accuracy)?;
    Some(Name { exercise, equipment: equipment(step), accuracy })
}

/// The one kind of equipment that the app knows of an exercise. Of several things the one with
/// the load counts.
fn equipment(step: &Step) -> &'static str {
    let words = step.setup().equipment().iter().filter_map(equipment_word);
    words.min_by_key(|(rank, _)| *rank).map_or("Bodyweight", |(_, word)| word)
}

fn equipment_word(item: Equipment) -> Option<(u8, &'static str)> {
    let word = match item {
        Equipment::SmithMachine => (0, "Smith Machine"),
        Equipment::CableMachine => (0, "Cable"),
        Equipment::Barbell | Equipment::Axle | Equipment::Log => (1, "Barbell"),
        Equipment::EzBar => (1, "EZ Bar"),
        Equipment::TrapBar => (1, "Trap Bar"),
        Equipment::Dumbbell | Equipment::DumbbellPair => (1, "Dumbbell"),
        Equipment::Kettlebell | Equipment::KettlebellPair => (1, "Kettlebell"),
        Equipment::MedicineBall => (1, "Medicine Ball"),
        Equipment::ResistanceBand | Equipment::LoopBand => (2, "Band"),
        Equipment::LatPulldownMachine
        | Equipment::SeatedRowMachine
        | Equipment::TBarRow
        | Equipment::ChestPressMachine
        | Equipment::PecDeck
        | Equipment::ShoulderPressMachine
        | Equipment::LegPress
        | Equipment::HackSquatMachine
        | Equipment::LegExtensionMachine
        | Equipment::LegCurlMachine
        | Equipment::CalfRaiseMachine
        | Equipment::HipAbductorMachine
        | Equipment::HipAdductorMachine
        | Equipment::AbCrunchMachine
        | Equipment::AssistedPullUpMachine
        | Equipment::ReverseHyperMachine => (3, "Leverage Machine"),
        _ => return None,
    };
    Some(word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::table::check;

    #[test]
    fn the_table_is_whole() {
        let ids = check(TABLE, 4);
        #[cfg(feature = "builtin")]
        for exercise in crate::Catalog::builtin() {
            assert!(
                ids.contains(&exercise.id().as_str()),
                "{} is missing",
                exercise.id()
            );
        }
        for line in TABLE.lines().filter(|line| !line.starts_with('#')) {
            let columns: Vec<&str> = line.split('\t').collect();
            let is_none = columns[2] == "-" && columns[3] == "none";
            assert!(is_none || Accuracy::from_word(columns[3]).is_some(), "{line}");
            // Characters with a meaning in the language would end the name.
            assert!(
                !columns[2].contains(['/', '{', '}', '(', ')', '#', ':', ',']),
                "{line}"
            );
        }
        assert!(ids.len() > 200);
    }
}
