//! What can be wrong, with its facts.

use crate::UnknownName;
use crate::catalog::UnknownExercise;
use crate::codes::routine as codes;
use crate::equipment::EquipmentSet;
use crate::exercise::ExerciseKind;
use crate::limits::OutOfRange;
use crate::low_high::LowHigh;
use crate::prescription::{ParsePrescriptionError, ParseRampError};
use crate::region::RegionSet;
use crate::routine::{BlockStyle, ParseDurationError, Phase};
use crate::vocabulary::vocabulary;

/// What is wrong, with the facts.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ViolationKind {
    /// The document has a newer format; this is its only finding.
    #[non_exhaustive]
    NewerFormat {
        /// The format of the document.
        format: u64,
        /// The newest format that this version reads.
        newest: u32,
    },
    /// An object has a field that means nothing there.
    #[non_exhaustive]
    UnknownField {
        /// The name of the field.
        field: String,
        /// What the object is, such as "a step".
        of: &'static str,
        /// The fields that such an object may have.
        known: Vec<&'static str>,
    },
    /// An object lacks a field that it needs.
    #[non_exhaustive]
    MissingField {
        /// The name of the field.
        field: &'static str,
        /// What the object is, such as "a step".
        of: &'static str,
    },
    /// A value is of the wrong sort.
    #[non_exhaustive]
    WrongType {
        /// The end of the pointer to the value, such as `kit` or `kit/0`.
        field: String,
        /// What would have been right, such as "a list of steps".
        expected: &'static str,
        /// What it is, such as "a number".
        found: &'static str,
    },
    /// No level has the name.
    UnknownLevel(UnknownName),
    /// No phase has the name.
    UnknownPhase(UnknownName),
    /// No place has the name.
    UnknownPlace(UnknownName),
    /// A name in the kit is not known.
    UnknownEquipment(UnknownName),
    /// A name among the regions to spare or to ease is not known.
    UnknownRegion(UnknownName),
    /// No exercise has the name.
    UnknownExercise(UnknownExercise),
    /// An exercise that is written in full breaks the rules for exercises.
    #[non_exhaustive]
    InvalidExercise {
        /// What is wrong with it, in words.
        reason: String,
    },
    /// The exercise has no such setup.
    #[non_exhaustive]
    UnknownSetup {
        /// The id asked for.
        setup: String,
        /// The ids there are.
        known: Vec<String>,
    },
    /// The prescription cannot be read.
    BadPrescription(ParsePrescriptionError),
    /// A part of a prescription that is written as a structure cannot be read.
    #[non_exhaustive]
    BadPart {
        /// The part, such as `load`.
        part: &'static str,
        /// What is wrong with it, in words.
        reason: String,
    },
    /// The ramp cannot be read.
    BadRamp(ParseRampError),
    /// There is no warm-up exercise.
    NoWarmUp,
    /// There is no strength exercise.
    NoStrength,
    /// A warm-up step follows a strength step.
    #[non_exhaustive]
    WarmUpAfterStrength {
        /// The strength step, counted from 1.
        strength: usize,
        /// The exercise of that step.
        other: String,
    },
    /// A strength step follows a cool-down step.
    #[non_exhaustive]
    StrengthAfterCoolDown {
        /// The cool-down step, counted from 1.
        cool_down: usize,
        /// The exercise of that step.
        other: String,
    },
    /// The kind of the exercise is not for this phase.
    #[non_exhaustive]
    WrongPhase {
        /// The kind of the exercise.
        kind: ExerciseKind,
        /// The phase in which it stands.
        phase: Phase,
    },
    /// The kit lacks what the exercise needs.
    #[non_exhaustive]
    MissingEquipment {
        /// The ways there are to perform it; all of one is needed.
        ways: Vec<EquipmentSet>,
        /// What the kit lacks for the way that lacks least.
        missing: EquipmentSet,
        /// What is needed besides and could not be identified, such as a "machine".
        unknown: Option<String>,
    },
    /// The steps of a superset have different numbers of sets.
    #[non_exhaustive]
    UnevenSuperset {
        /// The least and greatest number of sets of each step.
        sets: Vec<LowHigh<u32>>,
    },
    /// A superset has fewer than two steps, or several phases.
    BadSuperset(SupersetErrorKind),
    /// A block in rounds has no steps, several phases, or a step of several sets.
    #[non_exhaustive]
    BadBlock {
        /// How the steps of the block are to be done.
        style: BlockStyle,
        /// What is wrong with it.
        problem: BlockErrorKind,
    },
    /// A block stands in another. The code is that of the outer one: `bad-superset` of a superset, and
    /// `bad-block` of the others.
    #[non_exhaustive]
    NestedBlock {
        /// How the steps of the outer block are to be done.
        outer: BlockStyle,
        /// How those of the inner one are, of the first if there are several.
        inner: BlockStyle,
    },
    /// A duration of a block cannot be read.
    BadDuration(ParseDurationError),
    /// A step on the clock can take longer than a beat, at the [usual
    /// pace](crate::Pace::default).
    #[non_exhaustive]
    TooLongForBeat {
        /// The seconds that it needs at its upper end.
        needs: u64,
        /// The seconds from one beat to the next.
        beat: u32,
    },
    /// The exercise loads a region that is to be spared, or may do so.
    #[non_exhaustive]
    LoadsSparedRegion {
        /// The regions to be spared that it loads heavily, or may load.
        heavily: RegionSet,
        /// The regions to be spared that it loads lightly.
        lightly: RegionSet,
        /// Whether it is stated that it loads them.
        is_stated: bool,
        /// Whether an importer inferred that it loads them. If neither, its loads are not known.
        is_inferred: bool,
    },
    /// The exercise loads a region heavily that is to be eased, or may do so.
    #[non_exhaustive]
    LoadsEasedRegion {
        /// The regions to be eased that it loads heavily, or may load.
        regions: RegionSet,
        /// Whether it is stated that it loads them.
        is_stated: bool,
        /// Whether an importer inferred that it loads them. If neither, its loads are not known.
        is_inferred: bool,
    },
    /// The exercise has impact, and it has to be quiet.
    HasImpact,
    /// A quantity is outside its range.
    OutOfRange(OutOfRange),
}

vocabulary! {
    /// What is wrong with a superset.
    #[non_exhaustive]
    pub enum SupersetErrorKind: "superset-error" {
        /// It has fewer than two steps.
        TooShort = "fewer than two steps",
        /// Its steps are of several phases.
        SeveralPhases = "several phases",
    }
}

vocabulary! {
    /// What is wrong with a block in rounds.
    #[non_exhaustive]
    pub enum BlockErrorKind: "block-error" {
        /// It has no steps.
        Empty = "no steps",
        /// Its steps are of several phases.
        SeveralPhases = "several phases",
        /// A step of it has not one set.
        SeveralSets = "several sets in a round",
    }
}

impl ViolationKind {
    /// The stable code of the broken rule.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NewerFormat { .. } => codes::NEWER_FORMAT,
            Self::UnknownField { .. } => codes::UNKNOWN_FIELD,
            Self::MissingField { .. } => codes::MISSING_FIELD,
            Self::WrongType { .. } => codes::WRONG_TYPE,
            Self::UnknownLevel(_) => codes::UNKNOWN_LEVEL,
            Self::UnknownPhase(_) => codes::UNKNOWN_PHASE,
            Self::UnknownPlace(_) => codes::UNKNOWN_PLACE,
            Self::UnknownEquipment(_) => codes::UNKNOWN_EQUIPMENT,
            Self::UnknownRegion(_) => codes::UNKNOWN_REGION,
            Self::UnknownExercise(_) => codes::UNKNOWN_EXERCISE,
            Self::InvalidExercise { .. } => codes::INVALID_EXERCISE,
            Self::UnknownSetup { .. } => codes::UNKNOWN_SETUP,
            Self::BadPrescription(_) | Self::BadPart { .. } => codes::BAD_PRESCRIPTION,
            Self::BadRamp(_) => codes::BAD_RAMP,
            Self::NoWarmUp => codes::NO_WARM_UP,
            Self::NoStrength => codes::NO_STRENGTH,
            Self::WarmUpAfterStrength { .. } => codes::WARM_UP_AFTER_STRENGTH,
            Self::StrengthAfterCoolDown { .. } => codes::STRENGTH_AFTER_COOL_DOWN,
            Self::WrongPhase { .. } => codes::WRONG_PHASE,
            Self::MissingEquipment { .. } => codes::MISSING_EQUIPMENT,
            Self::UnevenSuperset { .. } => codes::UNEVEN_SUPERSET,
            Self::BadSuperset(_)
            | Self::NestedBlock { outer: BlockStyle::Superset, .. } => {
                codes::BAD_SUPERSET
            }
            Self::BadBlock { .. } | Self::NestedBlock { .. } => codes::BAD_BLOCK,
            Self::BadDuration(_) => codes::BAD_DURATION,
            Self::TooLongForBeat { .. } => codes::TOO_LONG_FOR_BEAT,
            Self::LoadsSparedRegion { .. } => codes::LOADS_SPARED_REGION,
            Self::LoadsEasedRegion { .. } => codes::LOADS_EASED_REGION,
            Self::HasImpact => codes::HAS_IMPACT,
            Self::OutOfRange(_) => codes::OUT_OF_RANGE,
        }
    }
}
