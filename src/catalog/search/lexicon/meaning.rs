//! What words mean beyond themselves: equipment, patterns, kinds, and what comes near.

use crate::equipment::{Equipment, EquipmentSet};
use crate::exercise::{ExerciseKind, Pattern};

/// The equipment that a word may mean.
const EQUIPMENT: &[(&str, EquipmentSet)] = {
    use Equipment as E;
    const fn of(items: &[Equipment]) -> EquipmentSet {
        EquipmentSet::of(items)
    }
    &[
        ("axle", of(&[E::Axle])),
        ("backpack", of(&[E::Backpack])),
        ("ball", of(&[E::ExerciseBall, E::MedicineBall, E::BosuBall, E::MassageBall])),
        ("band", of(&[E::ResistanceBand, E::LoopBand])),
        ("barbell", of(&[E::Barbell, E::Axle])),
        ("bosu", of(&[E::BosuBall])),
        ("cable", of(&[E::CableMachine, E::LatPulldownMachine, E::SeatedRowMachine])),
        ("dumbbell", of(&[E::Dumbbell, E::DumbbellPair])),
        ("ezbar", of(&[E::EzBar])),
        ("kettlebell", of(&[E::Kettlebell, E::KettlebellPair])),
        ("landmine", of(&[E::Landmine])),
        ("loopband", of(&[E::LoopBand])),
        ("machine", MACHINES),
        ("medicineball", of(&[E::MedicineBall])),
        ("plate", of(&[E::WeightPlate])),
        ("ring", of(&[E::GymnasticRings])),
        ("roller", of(&[E::FoamRoller])),
        ("slider", of(&[E::Sliders])),
        ("smith", of(&[E::SmithMachine])),
        ("strap", of(&[E::SuspensionTrainer])),
        ("swissball", of(&[E::ExerciseBall])),
        ("trapbar", of(&[E::TrapBar])),
        ("vest", of(&[E::WeightedVest])),
    ]
};

/// What people mean by a machine: not a cable, not a Smith machine.
const MACHINES: EquipmentSet = EquipmentSet::of(&[
    Equipment::LatPulldownMachine,
    Equipment::SeatedRowMachine,
    Equipment::TBarRow,
    Equipment::ChestPressMachine,
    Equipment::PecDeck,
    Equipment::ShoulderPressMachine,
    Equipment::LegPress,
    Equipment::HackSquatMachine,
    Equipment::LegExtensionMachine,
    Equipment::LegCurlMachine,
    Equipment::CalfRaiseMachine,
    Equipment::HipAbductorMachine,
    Equipment::HipAdductorMachine,
    Equipment::AbCrunchMachine,
    Equipment::AssistedPullUpMachine,
    Equipment::ReverseHyperMachine,
    Equipment::GluteHamBench,
    Equipment::Treadmill,
    Equipment::StationaryBike,
    Equipment::RowingMachine,
    Equipment::Elliptical,
    Equipment::StairClimber,
]);

/// The word for an empty hand.
pub(in crate::catalog::search) const BODY_WEIGHT: &str = "bodyweight";

/// The word for a weight of any kind.
pub(in crate::catalog::search) const WEIGHTED: &str = "weighted";

/// The word for a machine of any kind.
pub(in crate::catalog::search) const MACHINE: &str = "machine";

pub(super) fn is_equipment(word: &str) -> bool {
    word == BODY_WEIGHT || EQUIPMENT.iter().any(|(name, _)| *name == word)
}

/// The equipment that a word may mean; nothing for other words.
pub(in crate::catalog::search) fn equipment_of(word: &str) -> EquipmentSet {
    let mut found = EQUIPMENT.iter().filter(|(name, _)| *name == word);
    found.next().map_or(EquipmentSet::empty(), |(_, set)| *set)
}

/// The kinds of exercise that a word means.
pub(in crate::catalog::search) const KINDS: &[(&str, ExerciseKind)] = &[
    ("aerobic", ExerciseKind::Cardio),
    ("cardio", ExerciseKind::Cardio),
    ("conditioning", ExerciseKind::Cardio),
    ("drill", ExerciseKind::Activation),
    ("flexibility", ExerciseKind::StaticStretch),
    ("mobility", ExerciseKind::DynamicStretch),
    ("plyometric", ExerciseKind::Plyometric),
    ("stretch", ExerciseKind::StaticStretch),
    ("stretching", ExerciseKind::StaticStretch),
];

/// The movement patterns that a word may mean.
pub(in crate::catalog::search) const PATTERNS: &[(&[&str], &[Pattern])] = &[
    (&["crunch", "situp"], &[Pattern::TrunkFlexion]),
    (&["curl"], &[Pattern::ElbowFlexion, Pattern::KneeFlexion, Pattern::NeckFlexion]),
    (
        &["extension"],
        &[
            Pattern::ElbowExtension,
            Pattern::KneeExtension,
            Pattern::TrunkExtension,
            Pattern::HipExtension,
            Pattern::NeckExtension,
        ],
    ),
    (&["row"], &[Pattern::HorizontalPull]),
    (&["pulldown", "pullup", "chinup"], &[Pattern::VerticalPull]),
    (&["press", "dip"], &[Pattern::HorizontalPush, Pattern::VerticalPush]),
    (&["pushup"], &[Pattern::HorizontalPush]),
    (&["fly"], &[Pattern::ShoulderHorizontalAdduction]),
    (&["squat"], &[Pattern::Squat]),
    (&["lunge"], &[Pattern::Lunge]),
    (&["deadlift", "hinge"], &[Pattern::Hinge]),
    (&["carry"], &[Pattern::Carry]),
    (&["twist", "rotation", "chop"], &[Pattern::Rotation]),
];

/// Words that come near in meaning, in the company of a third ("" is any), and how near they
/// come, in thousandths.
pub(in crate::catalog::search) const NEAR: &[(&str, &str, &str, u32)] = &[
    ("overhead", "shoulder", "press", 850),
    ("bench", "chest", "press", 850),
    ("pushdown", "extension", "tricep", 700),
    ("kickback", "extension", "tricep", 700),
    ("extension", "raise", "calf", 800),
    ("extension", "press", "calf", 800),
    ("pullup", "chinup", "", 600),
    ("crossover", "fly", "cable", 700),
    ("pecdeck", "fly", "", 800),
    ("butterfly", "fly", "", 800),
    ("butterfly", "pecdeck", "", 900),
    ("chestsupported", "incline", "row", 850),
    ("chestsupported", "lying", "row", 700),
    ("seal", "lying", "row", 700),
    ("tbar", "landmine", "", 850),
    ("drag", "pull", "sled", 850),
    ("walk", "carry", "", 850),
    ("lateral", "delt", "raise", 700),
    ("touch", "tap", "", 850),
    ("hip", "thigh", "", 850),
    ("rotation", "twist", "", 800),
    ("jump", "hop", "", 700),
    ("unilateral", "onearm", "", 900),
    ("unilateral", "oneleg", "", 900),
    ("run", "jog", "", 800),
    ("hiking", "trail", "", 700),
    ("strap", "ring", "", 700),
    ("ball", "swissball", "", 900),
    ("ball", "medicineball", "", 900),
    ("band", "loopband", "", 800),
    ("prone", "lying", "", 700),
    ("supine", "lying", "", 700),
    ("kneeling", "knee", "", 900),
    ("closegrip", "close", "", 900),
    ("closegrip", "narrow", "", 800),
    ("widegrip", "wide", "", 900),
];
