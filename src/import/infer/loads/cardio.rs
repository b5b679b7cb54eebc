//! Exercises that raise the pulse.

use super::{
    ANKLES, ELBOWS, Facts, HIPS, KNEES, LOWER_BACK, NECK, SHOULDERS, UPPER_BACK, WRISTS,
    graded,
};
use crate::equipment::Equipment as E;
use crate::exercise::Loads;
use crate::region::RegionSet;

pub(super) fn loads(facts: Facts<'_>) -> Option<Loads> {
    let legs = HIPS | KNEES | ANKLES;
    let arms = SHOULDERS | ELBOWS | WRISTS;
    if facts.needs(E::RowingMachine) {
        return Some(graded(LOWER_BACK, legs | arms | UPPER_BACK));
    }
    if facts.needs_any(&[E::StationaryBike, E::AirBike])
        || facts.has_any(&["bicycling", "cycling", "bike"])
    {
        return Some(graded(
            RegionSet::empty(),
            legs | arms | NECK | UPPER_BACK | LOWER_BACK,
        ));
    }
    if facts.needs_any(&[E::StairClimber]) {
        return Some(graded(KNEES | HIPS, ANKLES | LOWER_BACK | WRISTS));
    }
    if facts.needs(E::Elliptical) {
        return Some(graded(RegionSet::empty(), legs | arms | LOWER_BACK));
    }
    if facts.needs(E::JumpRope) {
        return Some(graded(KNEES | ANKLES, HIPS | arms | LOWER_BACK));
    }
    if facts.has_any(&["burpee", "climber"]) {
        return Some(graded(legs | arms | UPPER_BACK | LOWER_BACK, NECK));
    }
    if facts.has_impact {
        return Some(graded(legs, LOWER_BACK | SHOULDERS));
    }
    if facts.has_any(&["walk", "walking", "march"]) {
        return Some(graded(RegionSet::empty(), legs | LOWER_BACK));
    }
    None
}
