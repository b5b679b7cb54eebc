//! What a row needs, by what it states and what its text speaks of.

use super::text::Text;
use crate::equipment::{Equipment, EquipmentSet};
use crate::exercise::{Kind, Setup};
use crate::import::row::StatedEquipment;
use crate::import::warning::WarningKind;

use Equipment as E;

/// The setup of a row; what was inferred is told.
pub(super) fn setup(
    stated: &StatedEquipment,
    kind: Kind,
    name: &Text,
    steps: &Text,
    told: &mut Vec<WarningKind>,
) -> Setup {
    let mut needed = stated.items;
    let mut inferred = EquipmentSet::empty();
    let mut unknown = None;
    if let Some(word) = stated.vague {
        let named = named_thing(name).or_else(|| named_thing_in_steps(steps));
        inferred |= named.map(EquipmentSet::from).unwrap_or_default();
        if named.is_none() {
            unknown = Some(word);
        }
    }
    let is_on_machine = stated.vague == Some("machine");
    let spoken = spoken_of(name, is_on_machine) | spoken_of(steps, is_on_machine);
    inferred |= spoken;
    // What names alone give away, where nothing else holds the body up.
    let holds_up = [E::GymnasticRings, E::Bench, E::Box, E::Chair, E::LowBar];
    let is_free = needed.is_empty() && !is_on_machine && kind == Kind::Strength;
    if is_free && inferred.is_disjoint(EquipmentSet::from(holds_up)) {
        if hangs(name) {
            inferred.insert(E::PullUpBar);
        } else if name.has(&["dip"]) {
            inferred.insert(E::DipBars);
        } else if name.has(&["incline", "push", "up"]) {
            inferred.insert(E::Box);
        }
    }
    let special =
        [E::InclineBench, E::DeclineBench, E::PreacherBench, E::BackExtensionBench];
    if !inferred.is_disjoint(special.into()) {
        inferred.remove(E::Bench);
    }
    // What a vague word meant is known once the text speaks of a thing.
    if stated.vague == Some("other") && !inferred.is_empty() {
        unknown = None;
    }
    inferred = without_implied(inferred, needed);
    told.extend(inferred.iter().map(WarningKind::EquipmentInferred));
    needed |= inferred;

    for (one, pair, words) in [
        (E::Dumbbell, E::DumbbellPair, "dumbbells"),
        (E::Kettlebell, E::KettlebellPair, "kettlebells"),
    ] {
        if needed.contains(one) && speaks_of_two(name, steps, words) {
            needed.remove(one);
            needed.insert(pair);
            told.push(WarningKind::PairInferred(pair));
        }
    }
    if let Some(word) = unknown {
        told.push(WarningKind::EquipmentUnknown(word.to_owned()));
        return Setup::new(needed).with_unknown(word);
    }
    if stated.is_unstated && needed.is_empty() {
        told.push(WarningKind::EquipmentAssumedNone);
    }
    Setup::new(needed)
}

/// Leaves out what other needed things stand in for, and what is stated anyhow.
fn without_implied(inferred: EquipmentSet, stated: EquipmentSet) -> EquipmentSet {
    let all = inferred | stated;
    let implied = all.iter().fold(stated, |implied, item| implied | item.provides());
    inferred - implied
}

/// Machines and other things by name; of several that fit, the first.
const THINGS: &[(&[&str], Equipment)] = &[
    (&["smith"], E::SmithMachine),
    (&["leg", "press"], E::LegPress),
    (&["hack", "squat"], E::HackSquatMachine),
    (&["leg", "extension"], E::LegExtensionMachine),
    (&["leg", "curl"], E::LegCurlMachine),
    (&["calf", "machine"], E::CalfRaiseMachine),
    (&["calf", "raise"], E::CalfRaiseMachine),
    (&["treadmill"], E::Treadmill),
    (&["bicycling", "stationary"], E::StationaryBike),
    (&["recumbent", "bike"], E::StationaryBike),
    (&["elliptical"], E::Elliptical),
    (&["rowing", "stationary"], E::RowingMachine),
    (&["stairmaster"], E::StairClimber),
    (&["step", "mill"], E::StairClimber),
    (&["abductor"], E::HipAbductorMachine),
    (&["adductor"], E::HipAdductorMachine),
    (&["ab", "crunch", "machine"], E::AbCrunchMachine),
    (&["butterfly"], E::PecDeck),
    (&["machine", "flye"], E::PecDeck),
    (&["chest", "press"], E::ChestPressMachine),
    (&["machine", "bench", "press"], E::ChestPressMachine),
    (&["shoulder", "press"], E::ShoulderPressMachine),
    (&["machine", "shoulder"], E::ShoulderPressMachine),
    (&["t", "bar", "row"], E::TBarRow),
    (&["high", "row"], E::SeatedRowMachine),
    (&["iso", "row"], E::SeatedRowMachine),
    (&["glute", "ham", "raise"], E::GluteHamBench),
    (&["reverse", "hyperextension"], E::ReverseHyperMachine),
    (&["ab", "roller"], E::AbWheel),
    (&["atlas", "stone"], E::AtlasStone),
    (&["axle"], E::Axle),
    (&["battling", "rope"], E::BattleRope),
    (&["rope", "climb"], E::ClimbingRope),
    (&["rope", "jumping"], E::JumpRope),
    (&["sled"], E::Sled),
    (&["prowler"], E::Sled),
    (&["drag"], E::Sled),
    (&["tire"], E::Tyre),
    (&["yoke"], E::Yoke),
    (&["keg"], E::Keg),
    (&["log", "lift"], E::Log),
    (&["farmer", "s", "walk"], E::FarmersHandles),
    (&["chain"], E::Chains),
    (&["sandbag"], E::Sandbag),
    (&["plate"], E::WeightPlate),
    (&["trap", "bar"], E::TrapBar),
    (&["suspended"], E::SuspensionTrainer),
    (&["strap"], E::SuspensionTrainer),
    (&["ring"], E::GymnasticRings),
    (&["hurdle"], E::Hurdle),
    (&["cone"], E::Cone),
    (&["head", "harness"], E::HeadHarness),
    (&["wrist", "roller"], E::WristRoller),
    (&["skating"], E::Skates),
    (&["hyperextension"], E::BackExtensionBench),
];

fn named_thing(name: &Text) -> Option<Equipment> {
    THINGS.iter().find(|(phrase, _)| name.has(phrase)).map(|(_, item)| *item)
}

/// Things whose word in the steps is clear enough, where the name says nothing.
fn named_thing_in_steps(steps: &Text) -> Option<Equipment> {
    const CLEAR: &[(&[&str], Equipment)] = &[
        (&["smith", "machine"], E::SmithMachine),
        (&["leg", "press", "machine"], E::LegPress),
        (&["hack", "squat", "machine"], E::HackSquatMachine),
        (&["calf", "raise", "machine"], E::CalfRaiseMachine),
        (&["foam", "roll"], E::FoamRoller),
        (&["foam", "roller"], E::FoamRoller),
        (&["weight", "plate"], E::WeightPlate),
        (&["sled"], E::Sled),
        (&["hurdle"], E::Hurdle),
        (&["cone"], E::Cone),
    ];
    CLEAR.iter().find(|(phrase, _)| steps.has_from_keyword(phrase)).map(|(_, item)| *item)
}

/// Equipment that a text speaks of and that is not ruled out or one of several ways.
fn spoken_of(text: &Text, is_on_machine: bool) -> EquipmentSet {
    let mut spoken = EquipmentSet::empty();
    for sentence in text.sentences() {
        let mut hedged = false;
        let mut found = EquipmentSet::empty();
        let mut last_or = None;
        for index in sentence {
            let word = text.word(index);
            hedged |= is_hedge(word);
            if word == "or" {
                last_or = Some(index);
            }
            let is_alternative = last_or.is_some_and(|or| index <= or + 4);
            if let Some(item) =
                thing_at(text, index, is_on_machine).filter(|_| !is_alternative)
            {
                found.insert(item);
            }
        }
        if !hedged {
            spoken |= found;
        }
    }
    spoken
}

fn is_hedge(word: &str) -> bool {
    matches!(
        word,
        "if" | "can"
            | "could"
            | "may"
            | "also"
            | "instead"
            | "without"
            | "lack"
            | "no"
            | "not"
            | "variation"
            | "variations"
            | "optional"
            | "optionally"
            | "like"
    )
}

/// The thing that the word at a place speaks of.
fn thing_at(text: &Text, index: usize, is_on_machine: bool) -> Option<Equipment> {
    let before = index.checked_sub(1).map_or("", |before| text.word(before));
    let next = text.word(index + 1);
    let followed_by_floor = next == "or"
        && (index + 2..index + 5)
            .any(|at| matches!(text.word(at), "floor" | "ground" | "mat"));
    if followed_by_floor {
        return None;
    }
    match text.word(index) {
        "bench" | "benches" => bench(before, next),
        "rack" if !is_on_machine && !matches!(next, "position" | "the" | "it") => {
            matches!(before, "squat" | "power" | "the" | "a" | "same" | "this")
                .then_some(E::SquatRack)
        }
        "bar" | "bars" => bar(text, index, before),
        "dip" if matches!(next, "bars" | "station" | "stand") => Some(E::DipBars),
        "rings" if before == "the" || before == "gymnastic" => Some(E::GymnasticRings),
        "box" | "boxes" if before != "ammo" => Some(E::Box),
        "cable" | "cables" | "pulley" | "pulleys"
            if next != "handle" && next != "attachment" =>
        {
            Some(E::CableMachine)
        }
        "band" | "bands"
            if !matches!(before, "it" | "iliotibial" | "tibial") && next != "pegs" =>
        {
            (before != "reverse").then_some(E::ResistanceBand)
        }
        "dumbbell" | "dumbbells" => Some(E::Dumbbell),
        "partner" => Some(E::Partner),
        "wall" if !matches!(before, "abdominal" | "chest") => Some(E::Wall),
        "chair" if !is_on_machine => Some(E::Chair),
        _ => None,
    }
}

fn bench(before: &str, next: &str) -> Option<Equipment> {
    if matches!(next, "press" | "presses" | "pressing" | "grip") || before == "regular" {
        return None;
    }
    Some(match before {
        "incline" | "inclined" | "adjustable" => E::InclineBench,
        "decline" | "declined" => E::DeclineBench,
        "preacher" | "scott" => E::PreacherBench,
        "hyperextension" | "extension" => E::BackExtensionBench,
        _ => E::Bench,
    })
}

fn bar(text: &Text, index: usize, before: &str) -> Option<Equipment> {
    let two_before = index.checked_sub(2).map_or("", |at| text.word(at));
    match (two_before, before) {
        ("pull" | "chin", "up" | "ups") | (_, "pullup" | "chinup" | "chinning") => {
            Some(E::PullUpBar)
        }
        (_, "parallel" | "dip" | "dipping") => Some(E::DipBars),
        _ => None,
    }
}

/// Whether the name is that of an exercise done hanging from a bar.
fn hangs(name: &Text) -> bool {
    let is_pull_up =
        [&["pull", "up"][..], &["pullup"], &["chin", "up"], &["muscle", "up"]];
    is_pull_up.iter().any(|phrase| name.has(phrase))
        || name.words().any(|word| matches!(word, "hanging" | "hang" | "chin" | "chins"))
            && !name.has(&["hang", "clean"])
            && !name.has(&["hang", "snatch"])
            && !name.words().any(|word| matches!(word, "clean" | "snatch" | "crunch"))
}

/// Whether two of a weight are meant.
fn speaks_of_two(name: &Text, steps: &Text, plural: &str) -> bool {
    if name.words().any(|word| word == "one" || word == "single")
        && !name.has(&["one", "leg"])
        && !name.has(&["single", "leg"])
    {
        return false;
    }
    name.words().chain(steps.words()).any(|word| word == plural)
        || steps.has(&["in", "each", "hand"])
        || name.words().any(|word| word == "two" || word == "double")
}
