//! What is wrong, as fields of JSON.

use serde::ser::{Serialize, Serializer};

use super::ProgramViolationKind;
use crate::equipment::EquipmentSet;
use crate::exercise::{ExerciseId, InvalidId};
use crate::finding::serialize_finding;
use crate::limits::OutOfRangeFacts;
use crate::low_high::LowHigh;
use crate::muscle::LeafGroup;
use crate::prescription::{Load, Prescription};
use crate::program::Weekday;
use crate::progression::{InvalidLift, ParseProgressionError};
use crate::routine::{Violation, ViolationFacts};
use crate::vocabulary::{EnumSet, UnknownNameFacts};

/// As JSON: `code`, `message` and the facts.
impl Serialize for ProgramViolationKind {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        serialize_finding(to, self.code(), self, &self.facts())
    }
}

/// What a kind of violation says beside its code and message. An error that is a finding of its own
/// stands under a name.
#[derive(serde::Serialize)]
#[serde(untagged)]
pub(super) enum Facts<'a> {
    Document(ViolationFacts<'a>),
    UnknownName(UnknownNameFacts<'a>),
    InvalidId {
        error: &'a InvalidId,
    },
    BadRule {
        error: &'a ParseProgressionError,
    },
    BadLift {
        error: &'a InvalidLift,
    },
    Reason {
        reason: &'a str,
    },
    BadSession {
        violation: &'a Violation,
    },
    Id {
        id: &'a str,
        #[serde(skip_serializing_if = "Option::is_none")]
        known: Option<&'a [String]>,
    },
    SessionTwice {
        rotation: &'a str,
    },
    DayTwice {
        day: Weekday,
        first: usize,
    },
    TooLongForSlot {
        needed: u64,
        given: u32,
        #[serde(skip_serializing_if = "Option::is_none")]
        dose: Option<&'a Prescription>,
        #[serde(skip_serializing_if = "Option::is_none")]
        rung: Option<&'a str>,
    },
    MissingEquipment {
        exercise: &'a str,
        missing: EquipmentSet,
        unknown: Option<&'a str>,
    },
    TooLittleRecovery {
        groups: EnumSet<LeafGroup>,
        slots: [usize; 2],
        days: [Weekday; 2],
        sessions: &'a [String; 2],
        hours: u32,
        needed: u32,
        #[serde(skip_serializing_if = "Option::is_none")]
        rung: Option<&'a str>,
    },
    Known {
        known: &'a [String],
    },
    UnknownStep {
        named: &'a str,
        steps: usize,
    },
    MixedLift {
        exercise: &'a str,
        first: &'a str,
    },
    MixedLoads {
        load: &'a Load,
        first: &'a Load,
    },
    TooLongForBeatLater {
        dose: &'a Prescription,
        needs: u64,
        beat: u32,
    },
    UnevenSupersetLater {
        sets: LowHigh<u32>,
        later: LowHigh<u32>,
    },
    BadRecovery {
        hours: u64,
        allowed: [u32; 4],
    },
    OutOfRange(OutOfRangeFacts<'a>),
    None {},
}

impl ProgramViolationKind {
    pub(super) fn facts(&self) -> Facts<'_> {
        match self {
            Self::Document(kind) => Facts::Document(kind.facts()),
            Self::UnknownName(unknown) => Facts::UnknownName(unknown.facts()),
            Self::InvalidId(error) => Facts::InvalidId { error },
            Self::BadRule(error) => Facts::BadRule { error },
            Self::BadLift(error) => Facts::BadLift { error },
            Self::BadDeload { reason } => Facts::Reason { reason },
            Self::BadSession(violation) => Facts::BadSession { violation },
            Self::NoSlot => Facts::None {},
            Self::UnknownSession { id, known } => Facts::Id { id, known: Some(known) },
            Self::NameTaken { id } => Facts::Id { id, known: None },
            Self::SessionTwice { rotation } => Facts::SessionTwice { rotation },
            Self::DayTwice { day, first } => Facts::DayTwice { day: *day, first: *first },
            Self::TooLongForSlot { needed, given, dose, rung } => {
                let (needed, given, dose) = (*needed, *given, dose.as_ref());
                let rung = rung.as_ref().map(ExerciseId::as_str);
                Facts::TooLongForSlot { needed, given, dose, rung }
            }
            Self::MissingEquipment { exercise, missing, unknown } => {
                let (exercise, missing) = (exercise.as_str(), *missing);
                Facts::MissingEquipment { exercise, missing, unknown: unknown.as_deref() }
            }
            Self::TooLittleRecovery {
                groups,
                slots,
                days,
                sessions,
                hours,
                needed,
                rung,
            } => Facts::TooLittleRecovery {
                groups: *groups,
                slots: *slots,
                days: *days,
                sessions,
                hours: *hours,
                needed: *needed,
                rung: rung.as_ref().map(ExerciseId::as_str),
            },
            Self::UnknownLift { known } => Facts::Known { known },
            Self::UnknownStep { step, steps } => {
                Facts::UnknownStep { named: step, steps: *steps }
            }
            Self::MixedLift { exercise, first } => {
                Facts::MixedLift { exercise: exercise.as_str(), first: first.as_str() }
            }
            Self::MixedLoads { load, first } => Facts::MixedLoads { load, first },
            Self::TooLongForBeatLater { dose, needs, beat } => {
                Facts::TooLongForBeatLater { dose, needs: *needs, beat: *beat }
            }
            Self::UnevenSupersetLater { sets, later } => {
                Facts::UnevenSupersetLater { sets: *sets, later: *later }
            }
            Self::BadRecovery { hours } => {
                Facts::BadRecovery { hours: *hours, allowed: super::RECOVERIES }
            }
            Self::OutOfRange(error) => Facts::OutOfRange(error.facts()),
        }
    }
}
