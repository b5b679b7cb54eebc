//! Squats, hinges, and the joints of the leg.

use super::{
    ANKLES, ELBOWS, Facts, HIPS, KNEES, LOWER_BACK, NECK, SHOULDERS, UPPER_BACK, WRISTS,
    graded,
};
use crate::equipment::Equipment as E;
use crate::exercise::{Laterality, Loads, Pattern};
use crate::region::RegionSet;

pub(super) fn loads(pattern: Pattern, facts: Facts<'_>) -> Option<Loads> {
    use Pattern as P;

    let nothing = RegionSet::empty();
    Some(match pattern {
        P::Squat => squat(facts),
        P::Lunge => lunge(facts),
        P::Hinge => hinge(facts),
        // The yoke lies on the shoulders.
        P::Carry if facts.needs(E::Yoke) => graded(
            LOWER_BACK | HIPS | KNEES | ANKLES | UPPER_BACK,
            NECK | SHOULDERS | ELBOWS | WRISTS,
        ),
        P::Carry if facts.has(&["overhead"]) => graded(
            WRISTS | LOWER_BACK | SHOULDERS,
            NECK | UPPER_BACK | ELBOWS | HIPS | KNEES | ANKLES,
        ),
        P::Carry => graded(
            WRISTS | LOWER_BACK,
            NECK | SHOULDERS | UPPER_BACK | ELBOWS | HIPS | KNEES | ANKLES,
        ),
        P::HipFlexion => hip_flexion(facts),
        P::HipExtension if facts.has_any(&["hyperextension", "hyper"]) => {
            graded(LOWER_BACK | HIPS, SHOULDERS | WRISTS)
        }
        P::HipExtension if facts.is_loaded() => {
            graded(HIPS, LOWER_BACK | KNEES | ANKLES | WRISTS | SHOULDERS | ELBOWS)
        }
        P::HipExtension => {
            graded(nothing, HIPS | LOWER_BACK | KNEES | SHOULDERS | WRISTS)
        }
        P::HipAdduction if facts.has(&["copenhagen"]) => {
            graded(HIPS | KNEES | SHOULDERS, ELBOWS | WRISTS | LOWER_BACK | ANKLES)
        }
        P::HipAbduction | P::HipAdduction if facts.has(&["walk"]) => {
            graded(nothing, HIPS | KNEES | ANKLES | LOWER_BACK)
        }
        P::HipAbduction | P::HipAdduction => {
            let heavy = if facts.is_loaded() { HIPS } else { nothing };
            graded(heavy, HIPS | KNEES | ANKLES | LOWER_BACK)
        }
        // The trunk is held straight over the knees.
        P::KneeFlexion if facts.has_any(&["glute", "nordic"]) => {
            graded(KNEES | HIPS | LOWER_BACK, ANKLES | WRISTS | SHOULDERS | ELBOWS)
        }
        P::KneeFlexion => graded(KNEES | HIPS, LOWER_BACK | ANKLES | WRISTS),
        P::KneeExtension => graded(KNEES, HIPS | ANKLES),
        P::PlantarFlexion => plantar_flexion(facts),
        P::Dorsiflexion if facts.has_bar() => {
            graded(ANKLES, KNEES | HIPS | LOWER_BACK | UPPER_BACK | SHOULDERS)
        }
        P::Dorsiflexion if facts.is_loaded() => graded(ANKLES, KNEES | HIPS),
        P::Dorsiflexion => graded(nothing, ANKLES),
        _ => return None,
    })
}

fn squat(facts: Facts<'_>) -> Loads {
    let legs = HIPS | KNEES | ANKLES;
    if facts.needs_any(&[E::LegPress, E::HackSquatMachine]) {
        return graded(legs, LOWER_BACK | SHOULDERS);
    }
    if facts.has(&["overhead"]) {
        return graded(
            legs | LOWER_BACK | SHOULDERS | WRISTS,
            NECK | UPPER_BACK | ELBOWS,
        );
    }
    let bar = NECK | SHOULDERS | UPPER_BACK | ELBOWS | WRISTS;
    if facts.has_bar() {
        // The bar rests on the wrists, or in the crooks of the elbows.
        let held = match (facts.has(&["front"]), facts.has(&["zercher"])) {
            (true, _) => WRISTS,
            (false, true) => ELBOWS,
            (false, false) => RegionSet::empty(),
        };
        return graded(legs | LOWER_BACK | held, bar);
    }
    if facts.is_loaded() {
        let is_heavy = facts.needs_any(&[E::DumbbellPair, E::KettlebellPair]);
        let back = if is_heavy { LOWER_BACK } else { RegionSet::empty() };
        return graded(
            legs | back,
            SHOULDERS | UPPER_BACK | ELBOWS | WRISTS | LOWER_BACK,
        );
    }
    if facts.needs_any(&[E::SuspensionTrainer, E::GymnasticRings, E::Towel]) {
        return graded(KNEES | ANKLES, HIPS | LOWER_BACK | SHOULDERS | ELBOWS | WRISTS);
    }
    let is_on_one_leg = facts.has_any(&["pistol", "one", "single"])
        || facts.laterality != Laterality::Bilateral;
    if is_on_one_leg || facts.has_impact {
        return graded(legs, LOWER_BACK);
    }
    graded(KNEES | ANKLES, HIPS | LOWER_BACK)
}

fn lunge(facts: Facts<'_>) -> Loads {
    let legs = HIPS | KNEES | ANKLES;
    if facts.has_bar() {
        return graded(
            legs | LOWER_BACK,
            NECK | SHOULDERS | UPPER_BACK | ELBOWS | WRISTS,
        );
    }
    if facts.is_loaded() {
        return graded(legs, WRISTS | LOWER_BACK | SHOULDERS | ELBOWS | UPPER_BACK);
    }
    if facts.has_any(&["bulgarian", "jump", "curtsy", "lateral", "side", "cossack"]) {
        return graded(legs, LOWER_BACK);
    }
    graded(KNEES | ANKLES, HIPS | LOWER_BACK)
}

fn hinge(facts: Facts<'_>) -> Loads {
    let is_on_the_back = facts.has_any(&["bridge", "thrust"]);
    if is_on_the_back {
        let on_one_leg = facts.has_any(&["single", "one"]);
        let heavy = match (facts.has_bar(), facts.is_loaded() || on_one_leg) {
            (true, _) => HIPS | LOWER_BACK,
            (false, true) => HIPS,
            (false, false) => RegionSet::empty(),
        };
        let light = if facts.is_loaded() { KNEES | WRISTS } else { RegionSet::empty() };
        return graded(heavy, HIPS | LOWER_BACK | UPPER_BACK | light);
    }
    let heavy = LOWER_BACK | HIPS;
    let light = UPPER_BACK | WRISTS;
    if facts.has_any(&["swing"]) {
        return graded(heavy, light | SHOULDERS | ELBOWS | KNEES | ANKLES);
    }
    if facts.has(&["good", "morning"]) {
        return graded(heavy, light | SHOULDERS | NECK | KNEES);
    }
    // With the knees all but straight; on one leg the ankle balances.
    let is_straight = facts.has_any(&["romanian", "stiff", "straight"]);
    let on_one_leg = facts.has_any(&["one", "single"]);
    if is_straight || facts.has(&["pull", "through"]) {
        let ankles = if on_one_leg { ANKLES } else { RegionSet::empty() };
        return graded(heavy | ankles, light | SHOULDERS);
    }
    if on_one_leg {
        return graded(heavy | ANKLES, light | SHOULDERS | KNEES);
    }
    graded(heavy | KNEES, light | SHOULDERS | NECK | ANKLES)
}

fn hip_flexion(facts: Facts<'_>) -> Loads {
    let hips = if facts.is_loaded() { HIPS } else { RegionSet::empty() };
    let is_hung = facts.needs_any(&[E::PullUpBar, E::DipBars, E::GymnasticRings])
        || facts.has_any(&["hanging", "parallel", "captain", "vertical"]);
    if is_hung {
        let arms = SHOULDERS | WRISTS;
        return graded(LOWER_BACK | hips | arms, HIPS | UPPER_BACK | ELBOWS | KNEES);
    }
    graded(LOWER_BACK | hips, HIPS | NECK)
}

fn plantar_flexion(facts: Facts<'_>) -> Loads {
    if !facts.is_loaded() {
        let on_one = facts.has_any(&["one", "single"])
            || facts.laterality != Laterality::Bilateral;
        let heavy = if on_one { ANKLES } else { RegionSet::empty() };
        return graded(heavy, ANKLES | KNEES);
    }
    if facts.has(&["seated"]) {
        return graded(ANKLES, KNEES | WRISTS);
    }
    if facts.needs(E::LegPress) {
        return graded(ANKLES, KNEES | HIPS | LOWER_BACK);
    }
    graded(ANKLES, KNEES | HIPS | LOWER_BACK | UPPER_BACK | SHOULDERS | WRISTS)
}
