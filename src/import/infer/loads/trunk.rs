//! The trunk, moved or held.

use super::{
    ANKLES, ELBOWS, Facts, HIPS, KNEES, LOWER_BACK, NECK, SHOULDERS, UPPER_BACK, WRISTS,
    graded,
};
use crate::equipment::Equipment as E;
use crate::exercise::{Loads, Pattern};
use crate::region::RegionSet;

pub(super) fn loads(pattern: Pattern, facts: Facts<'_>) -> Option<Loads> {
    use Pattern as P;

    let held =
        if facts.is_loaded() { SHOULDERS | ELBOWS | WRISTS } else { RegionSet::empty() };
    Some(match pattern {
        P::Rotation => {
            graded(LOWER_BACK, SHOULDERS | UPPER_BACK | ELBOWS | WRISTS | HIPS | KNEES)
        }
        P::AntiRotation => {
            graded(RegionSet::empty(), SHOULDERS | ELBOWS | WRISTS | LOWER_BACK | HIPS)
        }
        P::AntiExtension => anti_extension(facts),
        P::AntiLateralFlexion => {
            graded(SHOULDERS, NECK | ELBOWS | WRISTS | LOWER_BACK | HIPS | KNEES | ANKLES)
        }
        P::LateralFlexion => graded(LOWER_BACK, NECK | UPPER_BACK | HIPS | held),
        P::TrunkFlexion => trunk_flexion(facts, held),
        P::TrunkExtension => {
            let on_bench =
                facts.needs_any(&[E::BackExtensionBench, E::GluteHamBench, E::Bench]);
            let legs = if on_bench { KNEES | ANKLES } else { RegionSet::empty() };
            graded(LOWER_BACK | HIPS, NECK | SHOULDERS | UPPER_BACK | legs)
        }
        _ => return None,
    })
}

fn anti_extension(facts: Facts<'_>) -> Loads {
    let body = LOWER_BACK | HIPS;
    if facts.has(&["dead", "bug"]) {
        return graded(RegionSet::empty(), body | NECK);
    }
    if facts.has_any(&["roll", "roller", "wheel", "fallout"]) {
        return graded(
            SHOULDERS | LOWER_BACK,
            UPPER_BACK | ELBOWS | WRISTS | HIPS | KNEES | ANKLES,
        );
    }
    if facts.has(&["hollow"]) {
        return graded(LOWER_BACK, NECK | HIPS | SHOULDERS | UPPER_BACK);
    }
    let is_on_forearms = facts.steps.has(&["forearm"]) || facts.steps.has(&["elbow"]);
    if is_on_forearms {
        return graded(
            RegionSet::empty(),
            body | SHOULDERS | UPPER_BACK | ELBOWS | ANKLES,
        );
    }
    graded(SHOULDERS | WRISTS, body | UPPER_BACK | ELBOWS | ANKLES)
}

fn trunk_flexion(facts: Facts<'_>, held: RegionSet) -> Loads {
    let is_hung = facts.has_any(&["hanging"]) || facts.needs(E::PullUpBar);
    let arms = if is_hung { SHOULDERS | ELBOWS | WRISTS } else { held };
    let knees = if facts.has_any(&["decline", "cable", "kneeling"])
        || facts.needs_any(&[E::LowAnchor, E::DeclineBench, E::CableMachine])
    {
        KNEES | ANKLES
    } else {
        RegionSet::empty()
    };
    // A sit-up lifts the whole trunk over the hips.
    let hips = if facts.has(&["sit", "up"]) { HIPS } else { RegionSet::empty() };
    graded(LOWER_BACK | hips, NECK | UPPER_BACK | HIPS | arms | knees)
}
