//! What can be wrong, with its facts.

use crate::UnknownName;
use crate::codes::program as codes;
use crate::equipment::EquipmentSet;
use crate::exercise::{ExerciseId, InvalidId};
use crate::limits::OutOfRange;
use crate::low_high::LowHigh;
use crate::muscle::LeafGroup;
use crate::prescription::{Load, Prescription};
use crate::program::Weekday;
use crate::progression::{InvalidLift, ParseProgressionError};
use crate::routine::{Violation, ViolationKind};
use crate::vocabulary::EnumSet;

/// What is wrong with a programme, with the facts.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ProgramViolationKind {
    /// A field, a type, a name or a dose of the document is wrong, as in the draft of a routine.
    Document(ViolationKind),
    /// No day, muscle or group has the name.
    UnknownName(UnknownName),
    /// The id of a session, a rotation or a lift is not valid.
    InvalidId(InvalidId),
    /// A rule of progression cannot be read.
    BadRule(ParseProgressionError),
    /// A deload cannot be read.
    #[non_exhaustive]
    BadDeload {
        /// What is wrong with it, in words.
        reason: String,
    },
    /// The routine of a session breaks a rule for routines.
    BadSession(Box<Violation>),
    /// The week has no slot.
    NoSlot,
    /// No session or rotation has the id.
    #[non_exhaustive]
    UnknownSession {
        /// The id.
        id: String,
        /// The ids there are.
        known: Vec<String>,
    },
    /// A session and a rotation have the same id.
    #[non_exhaustive]
    NameTaken {
        /// The id.
        id: String,
    },
    /// A rotation has a session twice.
    #[non_exhaustive]
    SessionTwice {
        /// The rotation.
        rotation: String,
    },
    /// Two slots are on the same day.
    #[non_exhaustive]
    DayTwice {
        /// The day.
        day: Weekday,
        /// The earlier slot, counted from 1.
        first: usize,
    },
    /// A session takes longer than its slot has minutes.
    #[non_exhaustive]
    TooLongForSlot {
        /// The minutes that it takes at most, rounded up.
        needed: u64,
        /// The minutes of the slot.
        given: u32,
        /// The dose of a lift that adds the most, where it is only with the longest stages, turns and
        /// rungs of its lifts that it takes so long.
        dose: Option<Prescription>,
        /// The exercise of that dose, where it is a rung of the lift and not that of the step.
        rung: Option<ExerciseId>,
    },
    /// A slot lacks the equipment for a step, or for a rung of a lift.
    #[non_exhaustive]
    MissingEquipment {
        /// The exercise.
        exercise: ExerciseId,
        /// What the kit of the slot lacks.
        missing: EquipmentSet,
        /// What is needed besides and could not be identified, such as a "machine".
        unknown: Option<String>,
    },
    /// Leaf groups of muscles are trained again before they have recovered.
    #[non_exhaustive]
    TooLittleRecovery {
        /// The groups.
        groups: EnumSet<LeafGroup>,
        /// The two slots, counted from 1; the later one first in the week where it is across the
        /// week's end.
        slots: [usize; 2],
        /// The days of the two slots.
        days: [Weekday; 2],
        /// The sessions in them.
        sessions: [String; 2],
        /// The hours between the two days.
        hours: u32,
        /// The hours of recovery that the programme states.
        needed: u32,
        /// The rung of a lift that trains some of them, where the steps of the sessions do not.
        rung: Option<ExerciseId>,
    },
    /// A rule is for a lift that stands in no session.
    #[non_exhaustive]
    UnknownLift {
        /// The lifts there are.
        known: Vec<String>,
    },
    /// A lift is named for a step that the session does not have.
    #[non_exhaustive]
    UnknownStep {
        /// The step, as it was written.
        step: String,
        /// The number of steps of the session.
        steps: usize,
    },
    /// A lift stands for steps of different exercises.
    #[non_exhaustive]
    MixedLift {
        /// The exercise of the step.
        exercise: ExerciseId,
        /// The exercise of the first step of the lift.
        first: ExerciseId,
    },
    /// A lift starts with different loads in its steps.
    #[non_exhaustive]
    MixedLoads {
        /// The load of the step.
        load: Load,
        /// The load of the first step of the lift that states one.
        first: Load,
    },
    /// The rule of a lift can never turn, or its doses are wrong.
    BadLift(InvalidLift),
    /// A later dose of a lift has another number of sets than the others of its superset.
    #[non_exhaustive]
    UnevenSupersetLater {
        /// The sets with which it begins.
        sets: LowHigh<u32>,
        /// The sets that it comes to.
        later: LowHigh<u32>,
    },
    /// A rule brings a step on the clock to a dose that takes longer than a beat.
    #[non_exhaustive]
    TooLongForBeatLater {
        /// The dose.
        dose: Prescription,
        /// The seconds that it needs at its upper end.
        needs: u64,
        /// The seconds from one beat to the next.
        beat: u32,
    },
    /// The hours of recovery are not whole days from 0 to 3.
    #[non_exhaustive]
    BadRecovery {
        /// The hours.
        hours: u64,
    },
    /// A quantity is outside its range.
    OutOfRange(OutOfRange),
}

impl ProgramViolationKind {
    /// The stable code of the broken rule.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Document(kind) => kind.code(),
            Self::UnknownName(unknown) => unknown.code(),
            Self::InvalidId(error) => error.code(),
            Self::BadRule(error) => error.code(),
            Self::BadDeload { .. } => codes::BAD_DELOAD,
            Self::BadSession(_) => codes::BAD_SESSION,
            Self::NoSlot => codes::NO_SLOT,
            Self::UnknownSession { .. } => codes::UNKNOWN_SESSION,
            Self::NameTaken { .. } => codes::NAME_TAKEN,
            Self::SessionTwice { .. } => codes::SESSION_TWICE,
            Self::DayTwice { .. } => codes::DAY_TWICE,
            Self::TooLongForSlot { .. } => codes::TOO_LONG_FOR_SLOT,
            Self::MissingEquipment { .. } => codes::MISSING_EQUIPMENT,
            Self::TooLittleRecovery { .. } => codes::TOO_LITTLE_RECOVERY,
            Self::UnknownLift { .. } => codes::UNKNOWN_LIFT,
            Self::UnknownStep { .. } => codes::UNKNOWN_STEP,
            Self::MixedLift { .. } | Self::MixedLoads { .. } => codes::MIXED_LIFT,
            Self::BadLift(error) => error.code(),
            Self::UnevenSupersetLater { .. } => codes::UNEVEN_SUPERSET_LATER,
            Self::TooLongForBeatLater { .. } => codes::TOO_LONG_FOR_BEAT_LATER,
            Self::BadRecovery { .. } => codes::OUT_OF_RANGE,
            Self::OutOfRange(error) => error.code(),
        }
    }
}
