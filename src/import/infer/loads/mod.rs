//! The regions that a movement loads, by its pattern, its equipment and how the body is held.
//!
//! The tables are choices of this crate, made with the definitions of
//! [`LoadGrade`](crate::exercise::LoadGrade). They err to the wider side: a region too many costs a
//! choice, one too few a joint. What they do not know is not guessed.

mod arms;
mod cardio;
mod legs;
mod trunk;

use super::name::Name;
use super::text::Text;
use crate::equipment::{Equipment, EquipmentSet};
use crate::exercise::{ExerciseKind, Laterality, Loads, Pattern};
use crate::region::{BodyRegion, RegionSet};

/// What is known of a row when its loads are looked for.
#[derive(Clone, Copy)]
pub(super) struct Facts<'a> {
    pub(super) kind: ExerciseKind,
    pub(super) pattern: Option<Pattern>,
    pub(super) name: &'a Name,
    pub(super) steps: &'a Text,
    pub(super) equipment: EquipmentSet,
    pub(super) laterality: Laterality,
    pub(super) has_impact: bool,
}

/// The loads, marked as inferred; none where the tables do not know.
pub(super) fn loads(facts: Facts<'_>) -> Option<Loads> {
    let loads = match facts.kind {
        ExerciseKind::Strength => {
            let pattern = facts.pattern?;
            arms::loads(pattern, facts)
                .or_else(|| legs::loads(pattern, facts))
                .or_else(|| trunk::loads(pattern, facts))?
        }
        ExerciseKind::Cardio => cardio::loads(facts)?,
        // Neither name nor field tells the position of a stretch or the flight of a jump.
        _ => return None,
    };
    let lands_on_hands = facts.pattern == Some(Pattern::HorizontalPush);
    let loads = match (facts.has_impact, lands_on_hands) {
        (true, true) => loads.and_heavy(SHOULDERS | ELBOWS | WRISTS),
        (true, false) => loads.and_heavy(KNEES | ANKLES | HIPS).and_light(LOWER_BACK),
        (false, _) => loads,
    };
    Some(loads.inferred())
}

impl Facts<'_> {
    fn has(&self, words: &[&str]) -> bool {
        self.name.has(words)
    }

    fn has_any(&self, words: &[&str]) -> bool {
        self.name.has_any(words)
    }

    fn needs(&self, item: Equipment) -> bool {
        self.equipment.contains(item)
    }

    fn needs_any(&self, items: &[Equipment]) -> bool {
        items.iter().any(|item| self.needs(*item))
    }

    /// Whether there is a weight, a band, a cable or a machine.
    fn is_loaded(&self) -> bool {
        !self.equipment.is_disjoint(EquipmentSet::resistances())
            || self.has_any(&["weighted"])
    }

    /// Whether a bar is held or lies on the shoulders.
    fn has_bar(&self) -> bool {
        use Equipment as E;
        self.needs_any(&[
            E::Barbell,
            E::EzBar,
            E::TrapBar,
            E::SmithMachine,
            E::Axle,
            E::Log,
        ])
    }

    /// Whether the only resistance is a band.
    fn is_of_band(&self) -> bool {
        use Equipment as E;
        let resistances = self.equipment & EquipmentSet::resistances();
        !resistances.is_empty()
            && resistances.iter().all(|it| matches!(it, E::ResistanceBand | E::LoopBand))
    }

    /// Whether a bench, a seat or a machine bears the trunk.
    fn is_supported(&self) -> bool {
        const WORDS: &[&str] = &[
            "seated",
            "lying",
            "incline",
            "decline",
            "prone",
            "preacher",
            "sitting",
            "concentration",
            "spider",
            "machine",
            "leverage",
            "floor",
        ];
        !self.has(&["standing"]) && self.has_any(WORDS)
    }
}

/// One region as a set, so that tables read as sums.
const fn only(region: BodyRegion) -> RegionSet {
    RegionSet::of(&[region])
}

const NECK: RegionSet = only(BodyRegion::Neck);
const SHOULDERS: RegionSet = only(BodyRegion::Shoulders);
const UPPER_BACK: RegionSet = only(BodyRegion::UpperBack);
const ELBOWS: RegionSet = only(BodyRegion::Elbows);
const WRISTS: RegionSet = only(BodyRegion::WristsHands);
const LOWER_BACK: RegionSet = only(BodyRegion::LowerBack);
const HIPS: RegionSet = only(BodyRegion::HipsThighs);
const KNEES: RegionSet = only(BodyRegion::Knees);
const ANKLES: RegionSet = only(BodyRegion::AnklesFeet);

/// Regions that are loaded heavily, then those that are loaded lightly.
fn graded(heavy: RegionSet, light: RegionSet) -> Loads {
    Loads::heavy(heavy).and_light(light)
}

#[cfg(all(test, feature = "builtin"))]
mod tests {
    use super::*;
    use crate::catalog::Catalog;
    use crate::exercise::LoadGrade;

    /// The embedded catalogue states its loads, and whoever stated them is a better judge than a
    /// table: nothing that it states may be missing here, and nothing heavy may be light.
    #[test]
    fn the_table_is_not_narrower_than_the_catalogue() {
        let (mut name, mut steps) = (Name::default(), Text::default());
        let mut narrower = Vec::new();
        let mut compared = 0;
        for exercise in Catalog::builtin() {
            name.read(exercise.name());
            steps.read(exercise.instructions().iter().map(String::as_str));
            for setup in exercise.setups() {
                let facts = Facts {
                    kind: exercise.kind(),
                    pattern: super::super::pattern::pattern(exercise.kind(), &name),
                    name: &name,
                    steps: &steps,
                    equipment: setup.equipment(),
                    laterality: exercise.laterality(),
                    has_impact: exercise.impact(),
                };
                let (Some(stated), Some(inferred)) = (setup.loads(), loads(facts)) else {
                    continue;
                };
                compared += 1;
                for region in stated.regions() {
                    let (is, should_be) = (inferred.grade(region), stated.grade(region));
                    if is.is_none() || is == Some(LoadGrade::Light) && should_be != is {
                        narrower.push(format!(
                            "{} ({}): {region}",
                            exercise.id(),
                            setup.id()
                        ));
                    }
                }
            }
        }
        assert!(compared > 30, "{compared}");
        assert_eq!(narrower, [""; 0]);
    }
}
