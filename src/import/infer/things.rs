//! The words for things.

use super::keywords::ThingWord;
use super::text::Text;
use crate::equipment::Equipment;

use Equipment as E;

/// The thing that a word at a place means, if it means one.
pub(super) fn at(
    text: &Text,
    index: usize,
    word: ThingWord,
    is_on_machine: bool,
) -> Option<Equipment> {
    use ThingWord as W;

    let before = || text.before(index);
    let next = || text.word(index + 1);
    let when = |is_meant: bool, item| is_meant.then_some(item);
    match word {
        W::Bench => bench(text, index),
        W::Rack if before() == "power" => when(!is_on_machine, E::PowerRack),
        W::Rack => when(
            !is_on_machine
                && matches!(before(), "squat" | "the" | "a" | "same" | "this")
                && (before(), next()) != ("the", "position"),
            E::SquatRack,
        ),
        W::Bar => bar(text, index),
        W::Dip => when(matches!(next(), "bars" | "station" | "stand"), E::DipBars),
        W::Rings => when(matches!(before(), "the" | "gymnastic"), E::GymnasticRings),
        W::Box => when(before() != "ammo", E::Box),
        W::Platform => when(before() == "elevated", E::Box),
        W::Step => when(
            before() == "or" && !matches!(next(), "forward" | "back" | "down" | "up")
                || before() == "a" && text.two_before(index) == "on",
            E::Step,
        ),
        W::Cable => when(!matches!(next(), "handle" | "attachment"), E::CableMachine),
        W::Smith => {
            when(next() == "machine" && text.word(index + 3) != "or", E::SmithMachine)
        }
        W::Band => when(
            !matches!(before(), "it" | "iliotibial" | "tibial") && next() != "pegs",
            E::ResistanceBand,
        ),
        W::Dumbbell | W::Dumbbells => when(
            !matches!(next(), "press" | "curl" | "row" | "bench" | "exercises"),
            E::Dumbbell,
        ),
        W::Plate => when(
            matches!(before(), "weight" | "weighted" | "barbell" | "a"),
            E::WeightPlate,
        ),
        W::Ball => ball(before()),
        W::Pulldown => {
            when(before() == "lat" && next() == "machine", E::LatPulldownMachine)
        }
        W::Belt => when(matches!(before(), "dip" | "weighted"), E::DipBelt),
        W::Rope => when(before() == "climbing", E::ClimbingRope),
        W::Towel => when(before() == "a", E::Towel),
        W::Partner => Some(E::Partner),
        W::Someone => when(next() == "holding", E::Partner),
        W::Wall => when(!matches!(before(), "abdominal" | "chest"), E::Wall),
        W::Chair => when(!is_on_machine, E::Chair),
        // Kettlebells are looked at where one is stated, others as part of a phrase.
        W::Kettlebell
        | W::Kettlebells
        | W::Broomstick
        | W::Calf
        | W::Cone
        | W::Foam
        | W::Hack
        | W::Hurdle
        | W::Leg
        | W::Sled
        | W::Weight
        // Words that change what a sentence requires.
        | W::Alternatively
        | W::Can
        | W::Could
        | W::Easiest
        | W::Either
        | W::If
        | W::Instead
        | W::Like
        | W::May
        | W::Optional
        | W::Or
        | W::Under
        | W::Variation
        | W::We => None,
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
