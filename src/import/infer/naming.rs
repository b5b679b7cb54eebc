//! What a name says of the movement.

use super::text::Text;
use crate::exercise::{Kind, Pattern};

use Pattern as P;

/// The first of these that a name has, word by word, tells its pattern. Where two fit, the one
/// that says more comes first.
const PATTERNS: &[(&[&str], Pattern)] = &[
    (&["upright", "row"], P::VerticalPull),
    (&["leg", "curl"], P::KneeFlexion),
    (&["hamstring", "curl"], P::KneeFlexion),
    (&["wrist", "curl"], P::WristFlexion),
    (&["leg", "extension"], P::KneeExtension),
    (&["back", "extension"], P::TrunkExtension),
    (&["hyperextension"], P::TrunkExtension),
    (&["superman"], P::TrunkExtension),
    (&["triceps", "extension"], P::ElbowExtension),
    (&["tricep", "extension"], P::ElbowExtension),
    (&["triceps", "press"], P::ElbowExtension),
    (&["tricep", "press"], P::ElbowExtension),
    (&["pushdown"], P::ElbowExtension),
    (&["pressdown"], P::ElbowExtension),
    (&["skullcrusher"], P::ElbowExtension),
    (&["glute", "kickback"], P::HipExtension),
    (&["kickback"], P::ElbowExtension),
    (&["calf", "press"], P::PlantarFlexion),
    (&["calf", "raise"], P::PlantarFlexion),
    (&["lateral", "raise"], P::ShoulderAbduction),
    (&["side", "raise"], P::ShoulderAbduction),
    (&["front", "raise"], P::ShoulderFlexion),
    (&["leg", "raise"], P::HipFlexion),
    (&["hip", "raise"], P::HipFlexion),
    (&["rear", "delt"], P::HorizontalPull),
    (&["reverse", "flye"], P::HorizontalPull),
    (&["reverse", "fly"], P::HorizontalPull),
    (&["flye"], P::ShoulderHorizontalAdduction),
    (&["crossover"], P::ShoulderHorizontalAdduction),
    (&["shrug"], P::ScapularElevation),
    (&["external", "rotation"], P::ShoulderExternalRotation),
    (&["internal", "rotation"], P::ShoulderInternalRotation),
    (&["pullover"], P::ShoulderExtension),
    (&["good", "morning"], P::Hinge),
    (&["deadlift"], P::Hinge),
    (&["hip", "thrust"], P::Hinge),
    (&["glute", "bridge"], P::Hinge),
    (&["rack", "pull"], P::Hinge),
    (&["leg", "press"], P::Squat),
    (&["split", "squat"], P::Lunge),
    (&["lunge"], P::Lunge),
    (&["step", "up"], P::Lunge),
    (&["squat"], P::Squat),
    (&["pulldown"], P::VerticalPull),
    (&["pull", "up"], P::VerticalPull),
    (&["pullup"], P::VerticalPull),
    (&["chin", "up"], P::VerticalPull),
    (&["chin"], P::VerticalPull),
    (&["row"], P::HorizontalPull),
    (&["face", "pull"], P::HorizontalPull),
    (&["pull", "apart"], P::HorizontalPull),
    (&["neck", "press"], P::HorizontalPush),
    (&["bench", "press"], P::HorizontalPush),
    (&["chest", "press"], P::HorizontalPush),
    (&["floor", "press"], P::HorizontalPush),
    (&["board", "press"], P::HorizontalPush),
    (&["push", "up"], P::HorizontalPush),
    (&["pushup"], P::HorizontalPush),
    (&["shoulder", "press"], P::VerticalPush),
    (&["military", "press"], P::VerticalPush),
    (&["overhead", "press"], P::VerticalPush),
    (&["arnold", "press"], P::VerticalPush),
    (&["push", "press"], P::VerticalPush),
    (&["dip"], P::VerticalPush),
    (&["side", "plank"], P::AntiLateralFlexion),
    (&["side", "bridge"], P::AntiLateralFlexion),
    (&["plank"], P::AntiExtension),
    (&["rollout"], P::AntiExtension),
    (&["ab", "roller"], P::AntiExtension),
    (&["pallof", "press"], P::AntiRotation),
    (&["side", "bend"], P::LateralFlexion),
    (&["russian", "twist"], P::Rotation),
    (&["crunch"], P::TrunkFlexion),
    (&["sit", "up"], P::TrunkFlexion),
    (&["farmer", "s", "walk"], P::Carry),
    (&["bicep", "curl"], P::ElbowFlexion),
    (&["preacher", "curl"], P::ElbowFlexion),
    (&["hammer", "curl"], P::ElbowFlexion),
    (&["concentration", "curl"], P::ElbowFlexion),
    (&["barbell", "curl"], P::ElbowFlexion),
    (&["dumbbell", "curl"], P::ElbowFlexion),
    (&["cable", "curl"], P::ElbowFlexion),
    (&["ez", "bar", "curl"], P::ElbowFlexion),
];

/// The pattern of a kind that has but one, or else what the name says.
pub(super) fn pattern(kind: Kind, name: &Text) -> Option<Pattern> {
    pattern_of_kind(kind).or_else(|| {
        if kind != Kind::Strength {
            return None;
        }
        PATTERNS.iter().find(|(phrase, _)| name.has(phrase)).map(|(_, pattern)| *pattern)
    })
}

pub(super) fn is_upright_row(name: &Text) -> bool {
    name.has(&["upright", "row"])
}

/// Whether the name of a stretch is that of a movement.
pub(super) fn is_movement(name: &Text) -> bool {
    name.words().any(|word| {
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
    })
}

/// The pattern of kinds that have but one.
fn pattern_of_kind(kind: Kind) -> Option<Pattern> {
    match kind {
        Kind::StaticStretch => Some(Pattern::StaticStretch),
        Kind::DynamicStretch => Some(Pattern::DynamicMobility),
        Kind::Cardio => Some(Pattern::Locomotion),
        Kind::Activation | Kind::Strength | Kind::Plyometric => None,
    }
}
