//! What is wrong, as fields of JSON.

use serde::ser::{Serialize, Serializer};

use super::{BlockErrorKind, SupersetErrorKind, ViolationKind};
use crate::equipment::EquipmentSet;
use crate::exercise::{ExerciseId, ExerciseKind};
use crate::finding::serialize_finding;
use crate::limits::OutOfRangeFacts;
use crate::low_high::LowHigh;
use crate::prescription::{ParsePrescriptionFacts, ParseRampFacts};
use crate::region::RegionSet;
use crate::routine::{BlockStyle, Phase};
use crate::vocabulary::UnknownNameFacts;

/// As JSON: `code`, `message` and the facts.
impl Serialize for ViolationKind {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        serialize_finding(to, self.code(), self, &self.facts())
    }
}

/// What a kind of violation says beside its code and message.
#[derive(serde::Serialize)]
#[serde(untagged)]
pub(crate) enum Facts<'a> {
    NewerFormat {
        format: u64,
        newest: u32,
    },
    Field {
        field: &'a str,
        of: &'a str,
        known: Option<&'a [&'static str]>,
    },
    WrongType {
        field: &'a str,
        expected: &'a str,
        found: &'a str,
    },
    UnknownName(UnknownNameFacts<'a>),
    UnknownExercise {
        id: &'a str,
        candidates: &'a [ExerciseId],
    },
    Reason {
        part: Option<&'a str>,
        reason: &'a str,
    },
    UnknownSetup {
        setup: &'a str,
        known: &'a [String],
    },
    BadPrescription(ParsePrescriptionFacts<'a>),
    BadRamp(ParseRampFacts<'a>),
    WarmUpAfterStrength {
        strength: usize,
        other: &'a str,
    },
    StrengthAfterCoolDown {
        cool_down: usize,
        other: &'a str,
    },
    WrongPhase {
        kind: ExerciseKind,
        phase: Phase,
        allowed: Vec<Phase>,
    },
    MissingEquipment {
        ways: &'a [EquipmentSet],
        missing: EquipmentSet,
        unknown: Option<&'a str>,
    },
    UnevenSuperset {
        sets: &'a [LowHigh<u32>],
    },
    BadSuperset {
        problem: SupersetErrorKind,
    },
    BadBlock {
        style: BlockStyle,
        problem: BlockErrorKind,
    },
    NestedBlock {
        problem: &'static str,
        style: BlockStyle,
        inner: BlockStyle,
    },
    Input {
        input: &'a str,
    },
    TooLongForBeat {
        needs: u64,
        beat: u32,
    },
    LoadsSparedRegion {
        heavily: RegionSet,
        lightly: RegionSet,
        is_stated: bool,
        is_inferred: bool,
    },
    LoadsEasedRegion {
        regions: RegionSet,
        is_stated: bool,
        is_inferred: bool,
    },
    OutOfRange(OutOfRangeFacts<'a>),
    None {},
}

impl ViolationKind {
    pub(crate) fn facts(&self) -> Facts<'_> {
        match self {
            Self::NewerFormat { format, newest } => {
                Facts::NewerFormat { format: *format, newest: *newest }
            }
            Self::UnknownField { field, of, known } => {
                Facts::Field { field, of, known: Some(known) }
            }
            Self::MissingField { field, of } => Facts::Field { field, of, known: None },
            Self::WrongType { field, expected, found } => {
                Facts::WrongType { field, expected, found }
            }
            Self::UnknownLevel(unknown)
            | Self::UnknownPhase(unknown)
            | Self::UnknownPlace(unknown)
            | Self::UnknownEquipment(unknown)
            | Self::UnknownRegion(unknown) => Facts::UnknownName(unknown.facts()),
            Self::UnknownExercise(unknown) => Facts::UnknownExercise {
                id: unknown.id(),
                candidates: unknown.candidates(),
            },
            Self::InvalidExercise { reason } => Facts::Reason { part: None, reason },
            Self::BadPart { part, reason } => Facts::Reason { part: Some(part), reason },
            Self::UnknownSetup { setup, known } => Facts::UnknownSetup { setup, known },
            Self::BadPrescription(error) => Facts::BadPrescription(error.facts()),
            Self::BadRamp(error) => Facts::BadRamp(error.facts()),
            Self::WarmUpAfterStrength { strength, other } => {
                Facts::WarmUpAfterStrength { strength: *strength, other }
            }
            Self::StrengthAfterCoolDown { cool_down, other } => {
                Facts::StrengthAfterCoolDown { cool_down: *cool_down, other }
            }
            Self::WrongPhase { kind, phase } => Facts::WrongPhase {
                kind: *kind,
                phase: *phase,
                allowed: Phase::for_kind(*kind),
            },
            Self::MissingEquipment { ways, missing, unknown } => {
                Facts::MissingEquipment {
                    ways,
                    missing: *missing,
                    unknown: unknown.as_deref(),
                }
            }
            Self::UnevenSuperset { sets } => Facts::UnevenSuperset { sets },
            Self::BadSuperset(problem) => Facts::BadSuperset { problem: *problem },
            Self::BadBlock { style, problem } => {
                Facts::BadBlock { style: *style, problem: *problem }
            }
            Self::NestedBlock { outer, inner } => {
                Facts::NestedBlock { problem: "nested", style: *outer, inner: *inner }
            }
            Self::BadDuration(error) => Facts::Input { input: error.input() },
            Self::TooLongForBeat { needs, beat } => {
                Facts::TooLongForBeat { needs: *needs, beat: *beat }
            }
            Self::LoadsSparedRegion { heavily, lightly, is_stated, is_inferred } => {
                Facts::LoadsSparedRegion {
                    heavily: *heavily,
                    lightly: *lightly,
                    is_stated: *is_stated,
                    is_inferred: *is_inferred,
                }
            }
            Self::LoadsEasedRegion { regions, is_stated, is_inferred } => {
                Facts::LoadsEasedRegion {
                    regions: *regions,
                    is_stated: *is_stated,
                    is_inferred: *is_inferred,
                }
            }
            Self::OutOfRange(error) => Facts::OutOfRange(error.facts()),
            Self::NoWarmUp | Self::NoStrength | Self::HasImpact => Facts::None {},
        }
    }
}
