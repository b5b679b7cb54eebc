//! The words for things.

use super::text::Text;
use crate::equipment::Equipment;

use Equipment as E;

/// The thing that the word at a place speaks of.
pub(super) fn at(text: &Text, index: usize, is_on_machine: bool) -> Option<Equipment> {
    let before = || text.before(index);
    let next = || text.word(index + 1);
    let when = |is_meant: bool, item| is_meant.then_some(item);
    match text.word(index) {
        "bench" | "benches" => bench(text, index),
        "rack" if before() == "power" => when(!is_on_machine, E::PowerRack),
        "rack" => when(
            !is_on_machine
                && matches!(before(), "squat" | "the" | "a" | "same" | "this")
                && (before(), next()) != ("the", "position"),
            E::SquatRack,
        ),
        "bar" | "bars" => bar(text, index),
        "dip" => when(matches!(next(), "bars" | "station" | "stand"), E::DipBars),
        "rings" => when(matches!(before(), "the" | "gymnastic"), E::GymnasticRings),
        "box" | "boxes" => when(before() != "ammo", E::Box),
        "platform" => when(before() == "elevated", E::Box),
        "step" => when(
            before() == "or" && !matches!(next(), "forward" | "back" | "down" | "up")
                || before() == "a" && text.two_before(index) == "on",
            E::Step,
        ),
        "cable" | "cables" | "pulley" | "pulleys" => {
            when(!matches!(next(), "handle" | "attachment"), E::CableMachine)
        }
        "smith" => {
            when(next() == "machine" && text.word(index + 3) != "or", E::SmithMachine)
        }
        "band" | "bands" => when(
            !matches!(before(), "it" | "iliotibial" | "tibial") && next() != "pegs",
            E::ResistanceBand,
        ),
        "dumbbell" | "dumbbells" => when(
            !matches!(next(), "press" | "curl" | "row" | "bench" | "exercises"),
            E::Dumbbell,
        ),
        "plate" => when(
            matches!(before(), "weight" | "weighted" | "barbell" | "a"),
            E::WeightPlate,
        ),
        "ball" => ball(before()),
        "pulldown" => {
            when(before() == "lat" && next() == "machine", E::LatPulldownMachine)
        }
        "belt" => when(matches!(before(), "dip" | "weighted"), E::DipBelt),
        "rope" => when(before() == "climbing", E::ClimbingRope),
        "towel" => when(before() == "a", E::Towel),
        "partner" => Some(E::Partner),
        "someone" => when(next() == "holding", E::Partner),
        "wall" => when(!matches!(before(), "abdominal" | "chest"), E::Wall),
        "chair" => when(!is_on_machine, E::Chair),
        _ => None,
    }
}

fn bench(text: &Text, index: usize) -> Option<Equipment> {
    let next = text.word(index + 1);
    let is_part = next == "of" && text.word(index + 2) == "a";
    if is_part || matches!(next, "press" | "presses" | "pressing" | "grip") {
        return None;
    }
    match text.before(index) {
        // A vertical bench for leg raises, and the regular bench press.
        "raise" | "regular" => None,
        "incline" | "inclined" | "adjustable" => Some(E::InclineBench),
        "decline" | "declined" => Some(E::DeclineBench),
        "preacher" | "scott" => Some(E::PreacherBench),
        "hyperextension" | "extension" => Some(E::BackExtensionBench),
        _ if text.two_before(index) == "incline" => Some(E::InclineBench),
        _ => Some(E::Bench),
    }
}

fn ball(before: &str) -> Option<Equipment> {
    match before {
        "exercise" | "stability" | "swiss" => Some(E::ExerciseBall),
        "bosu" => Some(E::BosuBall),
        "medicine" => Some(E::MedicineBall),
        _ => None,
    }
}

fn bar(text: &Text, index: usize) -> Option<Equipment> {
    match (text.two_before(index), text.before(index)) {
        ("pull" | "chin", "up" | "ups") | (_, "pullup" | "chinup" | "chinning") => {
            Some(E::PullUpBar)
        }
        (_, "parallel" | "dip" | "dipping") => Some(E::DipBars),
        (_, "a") if text.has_at(index + 1, &["in", "a", "rack"]) => Some(E::Barbell),
        _ => None,
    }
}
