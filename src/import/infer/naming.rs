//! The movement, from the name.

use super::keywords::SideWord;
use super::text::{About, Text, beginnings};
use crate::exercise::{ExerciseKind, Pattern};

use Pattern as P;

/// The first of these phrases that a name contains gives its pattern; none where the phrase alone
/// does not tell.
const PATTERNS: &[(&[&str], Option<Pattern>)] = &[
    // Two movements in one, or names that mean now this, now that.
    (&["get", "up"], None),
    (&["squat", "jerk"], None),
    (&["kneeling", "squat"], None),
    (&["sissy", "squat"], None),
    (&["leg", "barbell", "squat"], None),
    (&["oblique"], None),
    (&["cross", "body", "crunch"], None),
    (&["chin", "crunch"], None),
    (&["crunch", "with"], None),
    (&["raise", "and"], None),
    (&["to", "front", "raise"], None),
    (&["with", "rotation"], None),
    (&["high", "row"], None),
    (&["high", "pulley", "row"], None),
    (&["lying", "one", "arm", "lateral"], None),
    (&["seated", "lateral", "raise"], None),
    // What one word more makes of a movement.
    (&["upright"], Some(P::VerticalPull)),
    (&["palm", "down"], Some(P::WristExtension)),
    (&["handstand"], Some(P::VerticalPush)),
    (&["scapular", "pull", "up"], Some(P::ScapularDepression)),
    (&["straight", "arm", "pulldown"], Some(P::ShoulderExtension)),
    (&["middle", "back", "shrug"], Some(P::ScapularRetraction)),
    (&["reverse", "calf"], Some(P::Dorsiflexion)),
    (&["reverse", "hyperextension"], Some(P::HipExtension)),
    (&["rear", "lateral"], Some(P::HorizontalPull)),
    (&["back", "flye"], Some(P::HorizontalPull)),
    (&["reverse", "machine", "flye"], Some(P::HorizontalPull)),
    (&["bent", "knee", "hip"], Some(P::TrunkFlexion)),
    (&["knee", "hip", "raise"], Some(P::HipFlexion)),
    (&["hip", "raise"], Some(P::TrunkFlexion)),
    // Movements.
    (&["leg", "curl"], Some(P::KneeFlexion)),
    (&["hamstring", "curl"], Some(P::KneeFlexion)),
    (&["wrist", "curl"], Some(P::WristFlexion)),
    (&["leg", "extension"], Some(P::KneeExtension)),
    (&["back", "extension"], Some(P::TrunkExtension)),
    (&["hyperextension"], Some(P::TrunkExtension)),
    (&["superman"], Some(P::TrunkExtension)),
    (&["tricep", "extension"], Some(P::ElbowExtension)),
    (&["tricep", "press"], Some(P::ElbowExtension)),
    (&["pushdown"], Some(P::ElbowExtension)),
    (&["pressdown"], Some(P::ElbowExtension)),
    (&["skullcrusher"], Some(P::ElbowExtension)),
    (&["glute", "kickback"], Some(P::HipExtension)),
    (&["legged", "cable", "kickback"], Some(P::HipExtension)),
    (&["tricep", "kickback"], Some(P::ElbowExtension)),
    (&["tricep", "dumbbell", "kickback"], Some(P::ElbowExtension)),
    (&["calf", "press"], Some(P::PlantarFlexion)),
    (&["calf", "raise"], Some(P::PlantarFlexion)),
    (&["lateral", "raise"], Some(P::ShoulderAbduction)),
    (&["side", "raise"], Some(P::ShoulderAbduction)),
    (&["front", "raise"], Some(P::ShoulderFlexion)),
    (&["leg", "raise"], Some(P::HipFlexion)),
    (&["rear", "delt"], Some(P::HorizontalPull)),
    (&["reverse", "flye"], Some(P::HorizontalPull)),
    (&["reverse", "fly"], Some(P::HorizontalPull)),
    (&["flye"], Some(P::ShoulderHorizontalAdduction)),
    (&["crossover"], Some(P::ShoulderHorizontalAdduction)),
    (&["shrug"], Some(P::ScapularElevation)),
    (&["external", "rotation"], Some(P::ShoulderExternalRotation)),
    (&["internal", "rotation"], Some(P::ShoulderInternalRotation)),
    (&["pullover"], Some(P::ShoulderExtension)),
    (&["good", "morning"], Some(P::Hinge)),
    (&["deadlift"], Some(P::Hinge)),
    (&["hip", "thrust"], Some(P::Hinge)),
    (&["glute", "bridge"], Some(P::Hinge)),
    (&["rack", "pull"], Some(P::Hinge)),
    (&["leg", "press"], Some(P::Squat)),
    (&["split", "squat"], Some(P::Lunge)),
    (&["lunge"], Some(P::Lunge)),
    (&["step", "up"], Some(P::Lunge)),
    (&["squat"], Some(P::Squat)),
    (&["pulldown"], Some(P::VerticalPull)),
    (&["pull", "up"], Some(P::VerticalPull)),
    (&["pullup"], Some(P::VerticalPull)),
    (&["chin", "up"], Some(P::VerticalPull)),
    (&["chin"], Some(P::VerticalPull)),
    (&["row"], Some(P::HorizontalPull)),
    (&["face", "pull"], Some(P::HorizontalPull)),
    (&["pull", "apart"], Some(P::HorizontalPull)),
    (&["neck", "press"], Some(P::HorizontalPush)),
    (&["bench", "press"], Some(P::HorizontalPush)),
    (&["chest", "press"], Some(P::HorizontalPush)),
    (&["floor", "press"], Some(P::HorizontalPush)),
    (&["board", "press"], Some(P::HorizontalPush)),
    (&["push", "up"], Some(P::HorizontalPush)),
    (&["pushup"], Some(P::HorizontalPush)),
    (&["shoulder", "press"], Some(P::VerticalPush)),
    (&["military", "press"], Some(P::VerticalPush)),
    (&["overhead", "press"], Some(P::VerticalPush)),
    (&["arnold", "press"], Some(P::VerticalPush)),
    (&["push", "press"], Some(P::VerticalPush)),
    (&["dip"], Some(P::VerticalPush)),
    (&["side", "plank"], Some(P::AntiLateralFlexion)),
    (&["side", "bridge"], Some(P::AntiLateralFlexion)),
    (&["plank"], Some(P::AntiExtension)),
    (&["rollout"], Some(P::AntiExtension)),
    (&["ab", "roller"], Some(P::AntiExtension)),
    (&["pallof", "press"], Some(P::AntiRotation)),
    (&["side", "bend"], Some(P::LateralFlexion)),
    (&["russian", "twist"], Some(P::Rotation)),
    (&["crunch"], Some(P::TrunkFlexion)),
    (&["sit", "up"], Some(P::TrunkFlexion)),
    (&["farmer", "s", "walk"], Some(P::Carry)),
    (&["bicep", "curl"], Some(P::ElbowFlexion)),
    (&["preacher", "curl"], Some(P::ElbowFlexion)),
    (&["hammer", "curl"], Some(P::ElbowFlexion)),
    (&["concentration", "curl"], Some(P::ElbowFlexion)),
    (&["barbell", "curl"], Some(P::ElbowFlexion)),
    (&["dumbbell", "curl"], Some(P::ElbowFlexion)),
    (&["cable", "curl"], Some(P::ElbowFlexion)),
    (&["ez", "bar", "curl"], Some(P::ElbowFlexion)),
];

const BEGINNINGS: [u64; PATTERNS.len()] = beginnings(PATTERNS);

/// The pattern of a kind that has but one, or else what the name says.
pub(super) fn pattern(kind: ExerciseKind, name: &Text) -> Option<Pattern> {
    pattern_of_kind(kind).or_else(|| {
        if kind != ExerciseKind::Strength {
            return None;
        }
        name.first_of(PATTERNS, &BEGINNINGS).flatten()
    })
}

pub(super) fn is_upright_row(name: &Text) -> bool {
    name.has(&["upright"]) && name.has(&["row"])
}

/// Whether a stretch is a movement: it is held or counted by its steps, or else its name says.
pub(super) fn is_movement(name: &Text, steps: &Text) -> bool {
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
