//! Pushes, pulls, and the joints of the arm.

use super::{
    ANKLES, ELBOWS, Facts, HIPS, KNEES, LOWER_BACK, NECK, SHOULDERS, UPPER_BACK, WRISTS,
    graded,
};
use crate::equipment::Equipment as E;
use crate::exercise::{Loads, Pattern};
use crate::import::infer::text::Text;
use crate::region::RegionSet;

pub(super) fn loads(pattern: Pattern, facts: Facts<'_>) -> Option<Loads> {
    use Pattern as P;

    let nothing = RegionSet::empty();
    Some(match pattern {
        P::HorizontalPush => horizontal_push(facts),
        P::VerticalPush => vertical_push(facts),
        P::HorizontalPull => horizontal_pull(facts),
        P::VerticalPull => vertical_pull(facts),
        P::ShoulderFlexion => {
            graded(SHOULDERS, NECK | UPPER_BACK | ELBOWS | WRISTS | LOWER_BACK)
        }
        P::ShoulderAbduction => graded(SHOULDERS, NECK | UPPER_BACK | ELBOWS | WRISTS),
        P::ShoulderExtension => {
            graded(SHOULDERS, UPPER_BACK | ELBOWS | WRISTS | LOWER_BACK)
        }
        P::ShoulderHorizontalAdduction => {
            let on_cable = facts.needs(E::CableMachine)
                && !facts.needs_any(&[E::Bench, E::InclineBench]);
            let is_apart = stands(facts) || on_cable;
            let back = if is_apart { LOWER_BACK } else { nothing };
            graded(SHOULDERS, ELBOWS | WRISTS | UPPER_BACK | back)
        }
        P::ShoulderExternalRotation | P::ShoulderInternalRotation => {
            graded(nothing, SHOULDERS | UPPER_BACK | ELBOWS | WRISTS)
        }
        P::ScapularElevation => {
            graded(UPPER_BACK, NECK | SHOULDERS | WRISTS | LOWER_BACK)
        }
        P::ScapularProtraction => {
            graded(SHOULDERS | WRISTS, UPPER_BACK | ELBOWS | LOWER_BACK)
        }
        P::ScapularRetraction => {
            graded(nothing, UPPER_BACK | SHOULDERS | ELBOWS | WRISTS)
        }
        P::ScapularDepression => graded(SHOULDERS | WRISTS, UPPER_BACK | ELBOWS),
        P::ElbowFlexion => {
            let back =
                if stands(facts) && !facts.is_of_band() { LOWER_BACK } else { nothing };
            graded(ELBOWS | bent_back(facts), SHOULDERS | WRISTS | back)
        }
        P::ElbowExtension => {
            let back = if stands(facts) { LOWER_BACK } else { nothing };
            let hips = if facts.has_any(&["kick", "bent"]) { HIPS } else { nothing };
            graded(ELBOWS | bent_back(facts), SHOULDERS | WRISTS | back | hips)
        }
        P::WristFlexion | P::WristExtension => graded(WRISTS, ELBOWS),
        P::NeckFlexion | P::NeckExtension => graded(NECK, UPPER_BACK | SHOULDERS),
        _ => return None,
    })
}

fn stands(facts: Facts<'_>) -> bool {
    !facts.is_supported()
        && !facts.needs_any(&[
            E::Bench,
            E::InclineBench,
            E::DeclineBench,
            E::PreacherBench,
            E::PecDeck,
            E::ExerciseBall,
        ])
}

/// The lower back, where the trunk is bent forwards and nothing bears it.
fn bent_back(facts: Facts<'_>) -> RegionSet {
    if facts.has_any(&["kick", "bent"]) {
        let is_borne = facts.has_any(&["lying", "incline", "prone"])
            || facts.has_any(&["one", "single"]) && facts.needs(E::Bench);
        return if is_borne { RegionSet::empty() } else { LOWER_BACK };
    }
    if stands(facts) && bends_forward(facts.steps) {
        LOWER_BACK
    } else {
        RegionSet::empty()
    }
}

/// "Lean forward", "bending at the waist".
fn bends_forward(steps: &Text) -> bool {
    steps.words().enumerate().any(|(index, word)| match word {
        "lean" => steps.word(index + 1) == "forward",
        "bend" | "bending" => {
            steps.word(index + 1) == "forward"
                || steps.has_at(index + 1, &["at", "the", "waist"])
        }
        _ => false,
    })
}

/// Push-ups bear the body on the hands; presses have the back on a bench or a seat.
fn horizontal_push(facts: Facts<'_>) -> Loads {
    if facts.has(&["push", "up"]) || facts.has(&["press", "up"]) || !facts.is_loaded() {
        let floor = ELBOWS | WRISTS;
        return if facts.needs(E::Wall) {
            graded(RegionSet::empty(), SHOULDERS | floor)
        } else if facts.has(&["incline"]) {
            graded(SHOULDERS, floor | UPPER_BACK | LOWER_BACK | ANKLES)
        } else {
            graded(SHOULDERS | floor, UPPER_BACK | LOWER_BACK | KNEES | ANKLES)
        };
    }
    let elbows = if facts.is_of_band() { RegionSet::empty() } else { ELBOWS };
    let back =
        if stands(facts) || facts.has_bar() { LOWER_BACK } else { RegionSet::empty() };
    graded(SHOULDERS | elbows, ELBOWS | WRISTS | UPPER_BACK | back)
}

fn vertical_push(facts: Facts<'_>) -> Loads {
    if facts.has(&["dip"]) {
        let wrists = if facts.needs_any(&[E::SeatedRowMachine]) {
            RegionSet::empty()
        } else {
            WRISTS
        };
        return graded(SHOULDERS | ELBOWS | wrists, UPPER_BACK | HIPS);
    }
    if facts.has_any(&["handstand", "pike"]) {
        let body = UPPER_BACK | LOWER_BACK | HIPS | ANKLES;
        return graded(SHOULDERS | ELBOWS | WRISTS, NECK | body);
    }
    let light = NECK | UPPER_BACK | WRISTS | LOWER_BACK;
    if facts.has(&["push", "press"]) {
        // The legs drive the bar.
        return graded(SHOULDERS | ELBOWS | KNEES | ANKLES, light | HIPS);
    }
    let legs = if stands(facts) { HIPS | KNEES } else { RegionSet::empty() };
    graded(SHOULDERS | ELBOWS, light | legs)
}

fn horizontal_pull(facts: Facts<'_>) -> Loads {
    let arms = SHOULDERS | ELBOWS | WRISTS;
    let is_raise = facts.has_any(&["rear", "fly", "lateral", "apart", "face"])
        && !facts.has(&["row"]);
    let is_pulled_up = facts.has_any(&["inverted", "suspended", "bodyweight"]);
    let on_machine = facts.needs_any(&[
        E::CableMachine,
        E::PecDeck,
        E::SeatedRowMachine,
        E::ResistanceBand,
        E::SuspensionTrainer,
        E::GymnasticRings,
        E::InclineBench,
    ]) || facts
        .has_any(&["lying", "incline", "machine", "leverage", "prone", "seal"]);
    // Face down the head is held up; seated the hips hold the trunk.
    let is_face_down =
        facts.has_any(&["lying", "incline", "prone", "supported", "chest", "seal"])
            || facts.needs(E::InclineBench)
            || facts.has(&["y"]);
    let neck = if is_face_down { NECK } else { RegionSet::empty() };
    let hips = if facts.has_any(&["seated"]) { HIPS } else { RegionSet::empty() };
    let is_bent = facts.has(&["bent", "over"]) || !on_machine && !is_pulled_up;
    if is_raise {
        return if is_bent && !facts.has(&["head"]) {
            graded(LOWER_BACK, arms | UPPER_BACK | HIPS)
        } else {
            graded(RegionSet::empty(), arms | UPPER_BACK | LOWER_BACK | neck | hips)
        };
    }
    if facts.has(&["renegade"]) {
        let planted = SHOULDERS | WRISTS | LOWER_BACK;
        return graded(planted | UPPER_BACK, ELBOWS | HIPS | ANKLES);
    }
    if is_bent {
        // One hand on a bench bears the trunk, if one arm rows at a time.
        let is_braced = facts.has_any(&["one", "single"]) && facts.needs(E::Bench);
        return if is_braced {
            graded(UPPER_BACK, arms | LOWER_BACK | HIPS)
        } else {
            graded(UPPER_BACK | LOWER_BACK, arms | HIPS | KNEES)
        };
    }
    graded(UPPER_BACK, arms | LOWER_BACK | neck | hips)
}

fn vertical_pull(facts: Facts<'_>) -> Loads {
    if facts.has(&["upright", "row"]) {
        return graded(SHOULDERS, NECK | UPPER_BACK | ELBOWS | WRISTS);
    }
    if facts.is_of_band() && facts.has(&["down"]) {
        return graded(
            RegionSet::empty(),
            SHOULDERS | UPPER_BACK | ELBOWS | WRISTS | KNEES,
        );
    }
    if facts.has(&["prone"]) {
        return graded(
            RegionSet::empty(),
            SHOULDERS | UPPER_BACK | ELBOWS | WRISTS | NECK | LOWER_BACK,
        );
    }
    // Behind the neck the head is held forward. The knees are held under a pad, kneel in a band, or
    // climb a box.
    let neck = if facts.has_any(&["rear", "behind"]) { NECK } else { RegionSet::empty() };
    let on_knees =
        facts.has_any(&["assisted", "down"]) || facts.needs_any(&[E::Box, E::Chair]);
    let knees = if on_knees { KNEES } else { RegionSet::empty() };
    graded(SHOULDERS | UPPER_BACK | ELBOWS, WRISTS | neck | knees)
}
