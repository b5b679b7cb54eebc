//! The thing that is meant where a field says no more than "machine" or "other".

use super::name::Name;
use super::text::{Text, beginnings};
use crate::equipment::{Equipment, EquipmentSet};

use Equipment as E;

/// Machines and other things by name; if several fit, the first. Things that are none of
/// [`Equipment`] have none.
const THINGS: &[(&[&str], Option<Equipment>)] = &[
    (&["smith"], Some(E::SmithMachine)),
    (&["leg", "press"], Some(E::LegPress)),
    (&["hack", "squat"], Some(E::HackSquatMachine)),
    (&["leg", "extension"], Some(E::LegExtensionMachine)),
    (&["leg", "curl"], Some(E::LegCurlMachine)),
    (&["calf", "machine"], Some(E::CalfRaiseMachine)),
    (&["calf", "raise"], Some(E::CalfRaiseMachine)),
    (&["calf", "press"], Some(E::LegPress)),
    (&["treadmill"], Some(E::Treadmill)),
    (&["bicycling", "stationary"], Some(E::StationaryBike)),
    (&["recumbent", "bike"], Some(E::StationaryBike)),
    (&["elliptical"], Some(E::Elliptical)),
    (&["rowing", "stationary"], Some(E::RowingMachine)),
    (&["stairmaster"], Some(E::StairClimber)),
    (&["step", "mill"], Some(E::StairClimber)),
    (&["abductor"], Some(E::HipAbductorMachine)),
    (&["adductor"], Some(E::HipAdductorMachine)),
    (&["ab", "crunch", "machine"], Some(E::AbCrunchMachine)),
    (&["butterfly"], Some(E::PecDeck)),
    (&["machine", "fly"], Some(E::PecDeck)),
    (&["chest", "press"], Some(E::ChestPressMachine)),
    (&["machine", "bench", "press"], Some(E::ChestPressMachine)),
    (&["shoulder", "press"], Some(E::ShoulderPressMachine)),
    (&["machine", "shoulder"], Some(E::ShoulderPressMachine)),
    (&["t", "bar", "row"], Some(E::TBarRow)),
    (&["high", "row"], Some(E::SeatedRowMachine)),
    (&["iso", "row"], Some(E::SeatedRowMachine)),
    (&["glute", "ham", "raise"], Some(E::GluteHamBench)),
    (&["reverse", "hyperextension"], Some(E::ReverseHyperMachine)),
    (&["ab", "roller"], Some(E::AbWheel)),
    (&["stone", "trainer"], None),
    (&["atlas", "stone"], Some(E::AtlasStone)),
    (&["axle"], Some(E::Axle)),
    (&["battling", "rope"], Some(E::BattleRope)),
    (&["rope", "climb"], Some(E::ClimbingRope)),
    (&["rope", "jumping"], Some(E::JumpRope)),
    (&["sled"], Some(E::Sled)),
    (&["prowler"], Some(E::Sled)),
    (&["drag"], Some(E::Sled)),
    (&["tire"], Some(E::Tyre)),
    (&["yoke"], Some(E::Yoke)),
    (&["keg"], Some(E::Keg)),
    (&["log", "lift"], Some(E::Log)),
    (&["farmer", "walk"], Some(E::FarmersHandles)),
    (&["chain"], Some(E::Chains)),
    (&["sandbag"], Some(E::Sandbag)),
    (&["plate"], Some(E::WeightPlate)),
    (&["trap", "bar"], Some(E::TrapBar)),
    (&["suspended"], Some(E::SuspensionTrainer)),
    (&["strap"], Some(E::SuspensionTrainer)),
    (&["ring"], Some(E::GymnasticRings)),
    (&["cone"], Some(E::Cone)),
    (&["hurdle"], Some(E::Hurdle)),
    (&["slide"], Some(E::Sliders)),
    (&["head", "harness"], Some(E::HeadHarness)),
    (&["wrist", "roller"], Some(E::WristRoller)),
    (&["skating"], Some(E::Skates)),
    (&["hyperextension"], Some(E::BackExtensionBench)),
];

const BEGINNINGS: [u64; THINGS.len()] = beginnings(THINGS);

/// Things whose word in the steps is clear enough, where the name says nothing.
const CLEAR: &[(&[&str], Equipment)] = &[
    (&["smith", "machine"], E::SmithMachine),
    (&["leg", "press", "machine"], E::LegPress),
    (&["hack", "squat", "machine"], E::HackSquatMachine),
    (&["calf", "raise", "machine"], E::CalfRaiseMachine),
    (&["foam", "roll"], E::FoamRoller),
    (&["foam", "roller"], E::FoamRoller),
    (&["weight", "plate"], E::WeightPlate),
    (&["sled"], E::Sled),
    (&["cone"], E::Cone),
    (&["hurdle"], E::Hurdle),
    (&["broomstick"], E::Stick),
];

/// Words that identify the thing only if the row mentions nothing else.
const LAST: &[(&[&str], Equipment)] = &[
    // Only the bar of a Smith machine is unlocked.
    (&["unlock", "it"], E::SmithMachine),
    (&["pull", "up", "apparatus"], E::PullUpBar),
    (&["plates", "together"], E::WeightPlate),
    (&["hold", "a", "weight"], E::WeightPlate),
];

/// The thing that the name mentions; the empty set if it is none of [`Equipment`].
pub(super) fn by_name(name: &Name) -> Option<EquipmentSet> {
    let item = name.first_of(THINGS, &BEGINNINGS)?;
    Some(item.map(EquipmentSet::from).unwrap_or_default())
}

/// Machines that a name means even where the field says nothing at all; if several fit, the first.
const ALONE: &[(&[&str], Equipment)] = &[
    (&["leg", "press"], E::LegPress),
    (&["hack", "squat", "machine"], E::HackSquatMachine),
    (&["leg", "extension"], E::LegExtensionMachine),
    (&["leg", "curl"], E::LegCurlMachine),
    (&["lat", "pull", "down"], E::LatPulldownMachine),
    (&["pec", "deck"], E::PecDeck),
    (&["butterfly"], E::PecDeck),
    (&["treadmill"], E::Treadmill),
    (&["stationary", "bike"], E::StationaryBike),
    (&["elliptical"], E::Elliptical),
    (&["rowing", "machine"], E::RowingMachine),
    (&["stairmaster"], E::StairClimber),
    (&["chest", "press", "machine"], E::ChestPressMachine),
    (&["shoulder", "press", "machine"], E::ShoulderPressMachine),
    (&["calf", "raise", "machine"], E::CalfRaiseMachine),
    (&["abductor", "machine"], E::HipAbductorMachine),
    (&["adductor", "machine"], E::HipAdductorMachine),
    (&["row", "machine"], E::SeatedRowMachine),
    (&["t", "bar", "row"], E::TBarRow),
    (&["ab", "wheel"], E::AbWheel),
    (&["ab", "roller"], E::AbWheel),
    (&["battle", "rope"], E::BattleRope),
    (&["battling", "rope"], E::BattleRope),
    (&["jump", "rope"], E::JumpRope),
    (&["rope", "jumping"], E::JumpRope),
    (&["trap", "bar"], E::TrapBar),
    (&["hex", "bar"], E::TrapBar),
    (&["ez", "bar"], E::EzBar),
    (&["sz", "bar"], E::EzBar),
    (&["trx"], E::SuspensionTrainer),
    (&["suspended"], E::SuspensionTrainer),
    (&["suspension"], E::SuspensionTrainer),
    (&["sled"], E::Sled),
    (&["tire", "flip"], E::Tyre),
    (&["tyre", "flip"], E::Tyre),
    (&["sandbag"], E::Sandbag),
    (&["landmine"], E::Landmine),
    (&["reverse", "hyperextension"], E::ReverseHyperMachine),
    (&["hyperextension"], E::BackExtensionBench),
    (&["glute", "ham", "raise"], E::GluteHamBench),
    (&["preacher", "curl"], E::PreacherBench),
    (&["foam", "roller"], E::FoamRoller),
];

/// The machine that a name means where the field says nothing.
pub(super) fn alone(name: &Name) -> Option<Equipment> {
    ALONE.iter().find(|(words, _)| name.has(words)).map(|(_, item)| *item)
}

/// The thing that the steps identify; more words do if the row is `silent` on any other thing.
pub(super) fn by_steps(steps: &Text, silent: bool) -> EquipmentSet {
    let clear = CLEAR.iter().find(|(phrase, _)| steps.has_from_keyword(phrase));
    let last = || LAST.iter().find(|(phrase, _)| silent && steps.has(phrase));
    clear.or_else(last).map(|(_, item)| EquipmentSet::from(*item)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::infer::keywords::ThingWord;

    #[test]
    fn phrases_that_are_looked_for_from_keywords_begin_with_one() {
        for (phrase, _) in CLEAR {
            assert!(ThingWord::of(phrase[0]).is_some(), "{phrase:?}");
        }
    }

    #[test]
    fn every_entry_is_reached_by_its_own_words() {
        let mut name = Name::default();
        for (words, item) in THINGS {
            name.read(&words.join(" "));
            assert_eq!(
                by_name(&name),
                Some(item.map(Into::into).unwrap_or_default()),
                "{words:?}"
            );
        }
        for (words, item) in ALONE {
            name.read(&words.join(" "));
            assert_eq!(alone(&name), Some(*item), "{words:?}");
        }
    }
}
