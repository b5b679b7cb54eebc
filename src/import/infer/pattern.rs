//! The movement, from the name.

use super::keywords::SideWord;
use super::name::Name;
use super::text::{About, Text, beginnings};
use crate::exercise::{ExerciseKind, Pattern};

use Pattern as P;

/// The first of these sets of words that a name has gives its pattern; none where the words alone
/// do not tell.
const PATTERNS: &[(&[&str], Option<Pattern>)] = &[
    // Two movements in one, or names that mean now this, now that.
    (&["get", "up"], None),
    (&["clean", "deadlift"], Some(P::Hinge)),
    (&["snatch", "deadlift"], Some(P::Hinge)),
    (&["clean", "shrug"], Some(P::ScapularElevation)),
    (&["snatch", "shrug"], Some(P::ScapularElevation)),
    (&["clean", "grip", "squat"], Some(P::Squat)),
    (&["jerk", "dip", "squat"], Some(P::Squat)),
    (&["clean"], None),
    (&["snatch"], None),
    (&["jerk"], None),
    (&["thruster"], None),
    (&["burpee"], None),
    (&["windmill"], None),
    (&["muscle", "up"], None),
    (&["kneeling", "squat"], None),
    (&["sissy", "squat"], None),
    (&["jefferson", "curl"], None),
    (&["oblique"], None),
    (&["cross", "body", "crunch"], None),
    (&["chin", "crunch"], None),
    (&["crunch", "twist"], None),
    (&["crunch", "side", "bend"], None),
    (&["sit", "up", "and", "press"], None),
    (&["raise", "and"], None),
    (&["to", "front", "raise"], None),
    (&["reverse", "fly"], Some(P::HorizontalPull)),
    (&["external", "rotation"], Some(P::ShoulderExternalRotation)),
    (&["internal", "rotation"], Some(P::ShoulderInternalRotation)),
    (&["with", "rotation"], None),
    (&["y", "fly"], None),
    (&["y", "raise"], None),
    (&["high", "row"], None),
    (&["high", "pulley", "row"], None),
    (&["curl", "press"], None),
    (&["squat", "press"], None),
    (&["lunge", "press"], None),
    (&["lunge", "curl"], None),
    (&["squat", "curl"], None),
    (&["deadlift", "row"], None),
    (&["push", "up", "row"], None),
    (&["behind", "neck", "press"], Some(P::VerticalPush)),
    (&["push", "press"], Some(P::VerticalPush)),
    (&["floor", "press"], Some(P::HorizontalPush)),
    (&["tricep", "bench", "press"], Some(P::HorizontalPush)),
    // What one word more makes of a movement.
    (&["upright", "row"], Some(P::VerticalPull)),
    (&["sit", "up"], Some(P::TrunkFlexion)),
    (&["bottom", "up", "press"], Some(P::VerticalPush)),
    (&["palm", "down", "wrist"], Some(P::WristExtension)),
    (&["reverse", "wrist"], Some(P::WristExtension)),
    (&["wrist", "extension"], Some(P::WristExtension)),
    (&["wrist", "curl"], Some(P::WristFlexion)),
    (&["wrist"], None),
    (&["finger", "curl"], Some(P::WristFlexion)),
    (&["handstand"], Some(P::VerticalPush)),
    (&["pike", "push", "up"], Some(P::VerticalPush)),
    (&["scapular", "push", "up"], Some(P::ScapularProtraction)),
    (&["scapular", "pull", "up"], Some(P::ScapularDepression)),
    (&["straight", "arm", "pull", "down"], Some(P::ShoulderExtension)),
    (&["middle", "back", "shrug"], Some(P::ScapularRetraction)),
    (&["reverse", "calf"], Some(P::Dorsiflexion)),
    (&["tibialis"], Some(P::Dorsiflexion)),
    (&["reverse", "hyperextension"], Some(P::HipExtension)),
    (&["reverse", "hyper"], Some(P::HipExtension)),
    (&["rear", "lateral"], Some(P::HorizontalPull)),
    (&["rear", "delt"], Some(P::HorizontalPull)),
    (&["rear", "deltoid"], Some(P::HorizontalPull)),
    (&["back", "fly"], Some(P::HorizontalPull)),
    (&["rear", "fly"], Some(P::HorizontalPull)),
    (&["bent", "over", "fly"], Some(P::HorizontalPull)),
    (&["bent", "over", "lateral"], Some(P::HorizontalPull)),
    (&["bent", "over", "side", "lateral"], Some(P::HorizontalPull)),
    (&["lying", "one", "arm", "lateral"], None),
    (&["bent", "knee", "hip", "raise"], Some(P::TrunkFlexion)),
    (&["knee", "hip", "raise"], Some(P::HipFlexion)),
    (&["hip", "raise"], Some(P::TrunkFlexion)),
    (&["neck", "flexion"], Some(P::NeckFlexion)),
    (&["neck", "extension"], Some(P::NeckExtension)),
    // The leg.
    (&["nordic"], Some(P::KneeFlexion)),
    (&["glute", "ham", "raise"], Some(P::KneeFlexion)),
    (&["leg", "curl"], Some(P::KneeFlexion)),
    (&["hamstring", "curl"], Some(P::KneeFlexion)),
    (&["leg", "extension"], Some(P::KneeExtension)),
    (&["knee", "extension"], Some(P::KneeExtension)),
    (&["calf", "press"], Some(P::PlantarFlexion)),
    (&["calf", "raise"], Some(P::PlantarFlexion)),
    (&["heel", "raise"], Some(P::PlantarFlexion)),
    (&["glute", "kick", "back"], Some(P::HipExtension)),
    (&["legged", "kick", "back"], Some(P::HipExtension)),
    (&["leg", "kick", "back"], Some(P::HipExtension)),
    (&["donkey", "kick"], Some(P::HipExtension)),
    (&["thigh", "abductor"], Some(P::HipAbduction)),
    (&["hip", "abductor"], Some(P::HipAbduction)),
    (&["hip", "abduction"], Some(P::HipAbduction)),
    (&["monster", "walk"], Some(P::HipAbduction)),
    (&["thigh", "adductor"], Some(P::HipAdduction)),
    (&["hip", "adductor"], Some(P::HipAdduction)),
    (&["hip", "adduction"], Some(P::HipAdduction)),
    (&["hip", "extension"], Some(P::HipExtension)),
    (&["hip", "flexion"], Some(P::HipFlexion)),
    (&["leg", "pull", "in"], Some(P::HipFlexion)),
    (&["leg", "tuck"], Some(P::HipFlexion)),
    (&["flutter", "kick"], Some(P::HipFlexion)),
    (&["toe", "to", "bar"], Some(P::HipFlexion)),
    (&["clamshell"], Some(P::HipAbduction)),
    (&["fire", "hydrant"], Some(P::HipAbduction)),
    (&["lateral", "band", "walk"], Some(P::HipAbduction)),
    (&["copenhagen"], Some(P::HipAdduction)),
    (&["leg", "press"], Some(P::Squat)),
    (&["hip", "thrust"], Some(P::Hinge)),
    (&["glute", "bridge"], Some(P::Hinge)),
    (&["good", "morning"], Some(P::Hinge)),
    (&["deadlift"], Some(P::Hinge)),
    (&["rack", "pull"], Some(P::Hinge)),
    (&["pull", "through"], Some(P::Hinge)),
    (&["kettlebell", "swing"], Some(P::Hinge)),
    (&["dumbbell", "swing"], Some(P::Hinge)),
    (&["butt", "bridge"], Some(P::Hinge)),
    (&["hip", "bridge"], Some(P::Hinge)),
    (&["hip", "lift"], Some(P::Hinge)),
    (&["stiff", "leg"], Some(P::Hinge)),
    (&["split", "squat"], Some(P::Lunge)),
    (&["lunge"], Some(P::Lunge)),
    (&["step", "up"], Some(P::Lunge)),
    (&["squat"], Some(P::Squat)),
    (&["pistol"], Some(P::Squat)),
    (&["wall", "sit"], Some(P::Squat)),
    // The arm.
    (&["tricep", "extension"], Some(P::ElbowExtension)),
    (&["tricep", "press"], Some(P::ElbowExtension)),
    (&["tricep", "kick", "back"], Some(P::ElbowExtension)),
    (&["elbow", "extension"], Some(P::ElbowExtension)),
    (&["push", "down"], Some(P::ElbowExtension)),
    (&["press", "down"], Some(P::ElbowExtension)),
    (&["skull", "crusher"], Some(P::ElbowExtension)),
    (&["french", "press"], Some(P::ElbowExtension)),
    (&["jm", "press"], Some(P::ElbowExtension)),
    (&["tate", "press"], Some(P::ElbowExtension)),
    (&["back", "extension"], Some(P::TrunkExtension)),
    (&["hyperextension"], Some(P::TrunkExtension)),
    (&["superman"], Some(P::TrunkExtension)),
    (&["palm", "up", "curl"], Some(P::ElbowFlexion)),
    (&["curl", "up"], Some(P::TrunkFlexion)),
    (&["curl"], Some(P::ElbowFlexion)),
    // The shoulder.
    (&["front", "raise"], Some(P::ShoulderFlexion)),
    (&["lateral", "raise"], Some(P::ShoulderAbduction)),
    (&["side", "raise"], Some(P::ShoulderAbduction)),
    (&["side", "lateral"], Some(P::ShoulderAbduction)),
    (&["scaption"], Some(P::ShoulderAbduction)),
    (&["leg", "raise"], Some(P::HipFlexion)),
    (&["knee", "raise"], Some(P::HipFlexion)),
    (&["fly"], Some(P::ShoulderHorizontalAdduction)),
    (&["cable", "cross", "over"], Some(P::ShoulderHorizontalAdduction)),
    (&["butterfly"], Some(P::ShoulderHorizontalAdduction)),
    (&["pec", "deck"], Some(P::ShoulderHorizontalAdduction)),
    (&["shrug"], Some(P::ScapularElevation)),
    (&["pull", "over"], Some(P::ShoulderExtension)),
    // Pulls.
    (&["pull", "down"], Some(P::VerticalPull)),
    (&["pull", "up"], Some(P::VerticalPull)),
    (&["chin", "up"], Some(P::VerticalPull)),
    (&["chin"], Some(P::VerticalPull)),
    (&["rope", "climb"], Some(P::VerticalPull)),
    (&["bench", "pull"], Some(P::HorizontalPull)),
    (&["row"], Some(P::HorizontalPull)),
    (&["face", "pull"], Some(P::HorizontalPull)),
    (&["pull", "apart"], Some(P::HorizontalPull)),
    // Pushes.
    (&["pallof"], Some(P::AntiRotation)),
    (&["push", "up"], Some(P::HorizontalPush)),
    (&["neck", "press"], Some(P::HorizontalPush)),
    (&["bench", "press"], Some(P::HorizontalPush)),
    (&["chest", "press"], Some(P::HorizontalPush)),
    (&["board", "press"], Some(P::HorizontalPush)),
    (&["shoulder", "press"], Some(P::VerticalPush)),
    (&["military", "press"], Some(P::VerticalPush)),
    (&["overhead", "press"], Some(P::VerticalPush)),
    (&["arnold", "press"], Some(P::VerticalPush)),
    (&["dip"], Some(P::VerticalPush)),
    // The trunk.
    (&["side", "plank"], Some(P::AntiLateralFlexion)),
    (&["side", "bridge"], Some(P::AntiLateralFlexion)),
    (&["plank"], Some(P::AntiExtension)),
    (&["roll", "out"], Some(P::AntiExtension)),
    (&["ab", "roller"], Some(P::AntiExtension)),
    (&["ab", "wheel"], Some(P::AntiExtension)),
    (&["hollow", "hold"], Some(P::AntiExtension)),
    (&["dead", "bug"], Some(P::AntiExtension)),
    (&["side", "bend"], Some(P::LateralFlexion)),
    (&["russian", "twist"], Some(P::Rotation)),
    (&["wood", "chop"], Some(P::Rotation)),
    (&["plate", "twist"], Some(P::Rotation)),
    (&["barbell", "twist"], Some(P::Rotation)),
    (&["torso", "rotation"], Some(P::Rotation)),
    (&["heel", "toucher"], Some(P::LateralFlexion)),
    (&["heel", "touch"], Some(P::LateralFlexion)),
    (&["dragon", "flag"], Some(P::AntiExtension)),
    (&["fallout"], Some(P::AntiExtension)),
    (&["crunch"], Some(P::TrunkFlexion)),
    (&["v", "up"], Some(P::TrunkFlexion)),
    (&["side", "jackknife"], None),
    (&["jackknife"], Some(P::TrunkFlexion)),
    (&["farmer", "walk"], Some(P::Carry)),
    (&["carry"], Some(P::Carry)),
    (&["yoke", "walk"], Some(P::Carry)),
    // Presses by how the body is held.
    (&["incline", "press"], Some(P::HorizontalPush)),
    (&["decline", "press"], Some(P::HorizontalPush)),
    (&["lying", "press"], Some(P::HorizontalPush)),
    (&["pin", "press"], Some(P::HorizontalPush)),
    (&["close", "grip", "press"], Some(P::HorizontalPush)),
    (&["standing", "press"], Some(P::VerticalPush)),
    (&["seated", "press"], Some(P::VerticalPush)),
    (&["kettlebell", "press"], Some(P::VerticalPush)),
    (&["bradford", "press"], Some(P::VerticalPush)),
    (&["see", "saw", "press"], Some(P::VerticalPush)),
    (&["press", "up"], Some(P::HorizontalPush)),
    // What is left of arms.
    (&["tricep"], Some(P::ElbowExtension)),
];

const BEGINNINGS: [u64; PATTERNS.len()] = beginnings(PATTERNS);

/// The pattern of a kind that has but one, or else what the name says.
pub(super) fn pattern(kind: ExerciseKind, name: &Name) -> Option<Pattern> {
    pattern_of_kind(kind)
        .or_else(|| if kind == ExerciseKind::Strength { of_name(name) } else { None })
}

/// The pattern that the words of a name tell.
pub(super) fn of_name(name: &Name) -> Option<Pattern> {
    name.first_of(PATTERNS, &BEGINNINGS).flatten()
}

pub(super) fn is_upright_row(name: &Name) -> bool {
    name.has(&["upright", "row"])
}

/// Whether a stretch is a movement: it is held or counted by its steps, or else its name says.
pub(super) fn is_movement(name: &Name, steps: &Text) -> bool {
    if steps.has(&["hold", "for"]) {
        return false;
    }
    steps
        .keywords(About::Sides)
        .any(|index| SideWord::of(steps.word(index)) == Some(SideWord::Repetitions))
        || name.words().any(is_word_of_movement)
}

fn is_word_of_movement(word: &str) -> bool {
    matches!(
        word.strip_suffix('s').unwrap_or(word),
        "circle"
            | "swing"
            | "dynamic"
            | "raise"
            | "kick"
            | "walk"
            | "inchworm"
            | "jump"
            | "hop"
            | "squat"
            | "lunge"
            | "windmill"
            | "toucher"
            | "touche"
            | "groiner"
            | "rotation"
            | "crosse"
    )
}

/// The pattern of kinds that have but one.
fn pattern_of_kind(kind: ExerciseKind) -> Option<Pattern> {
    match kind {
        ExerciseKind::StaticStretch => Some(Pattern::StaticStretch),
        ExerciseKind::DynamicStretch => Some(Pattern::DynamicMobility),
        ExerciseKind::Cardio => Some(Pattern::Locomotion),
        ExerciseKind::Activation | ExerciseKind::Strength | ExerciseKind::Plyometric => {
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_entry_is_reached_by_its_own_words() {
        let mut name = Name::default();
        for (words, pattern) in PATTERNS {
            name.read(&words.join(" "));
            assert_eq!(of_name(&name), *pattern, "{words:?}");
            let turned: Vec<&str> = words.iter().rev().copied().collect();
            name.read(&turned.join(", "));
            assert_eq!(of_name(&name), *pattern, "{turned:?}");
        }
    }
}
