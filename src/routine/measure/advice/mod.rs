//! What is allowed but unwise.

mod checks;
mod message;

use serde::ser::{Serialize, Serializer};

use crate::codes::routine as codes;
use crate::exercise::{ExerciseId, Laterality, Level};
use crate::finding::serialize_finding;
use crate::low_high::LowHigh;
use crate::muscle::{LeafGroup, Muscle};
use crate::routine::Routine;
use crate::vocabulary::vocabulary;

/// Longer static stretching of a muscle before strength work costs performance (Behm 2016).
const LONGEST_STRETCH: u64 = 60;

/// The seconds of raising the pulse that warm the whole body; a choice of this crate.
const LONG_RAISE: u64 = 60;

/// A longer session than this, in minutes, is nearly always a slip; a choice of this crate.
const LONGEST_SESSION: u64 = 180;

vocabulary! {
    /// What the work of a set is measured in.
    #[non_exhaustive]
    pub enum Measure: "measure" {
        Repetitions = "repetitions" | "reps",
        Seconds = "seconds" | "hold",
        Metres = "metres" | "meters" | "distance",
    }
}

/// Something that the rules allow and that is unwise all the same.
///
/// As JSON: `code`, `message`, `source` and the facts.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Advice {
    /// A muscle group is trained that nothing has warmed up.
    #[non_exhaustive]
    ColdMuscle {
        /// The group.
        group: LeafGroup,
        /// The first step that trains it, counted from 1.
        step: usize,
    },
    /// A muscle is stretched statically for more than 60 s a side before strength work.
    #[non_exhaustive]
    LongStaticStretch {
        /// The muscle.
        muscle: Muscle,
        /// For how long, on one side.
        seconds: u64,
    },
    /// Pushing and pulling of the upper body are out of balance.
    #[non_exhaustive]
    PushPullImbalance {
        /// The least and greatest number of sets of pushing exercises.
        push: LowHigh<u32>,
        /// The least and greatest number of sets of pulling exercises.
        pull: LowHigh<u32>,
    },
    /// An exercise is above the level that is stated.
    #[non_exhaustive]
    AboveLevel {
        /// The step, counted from 1.
        step: usize,
        /// The level of its exercise, in the setup of the step.
        level: Level,
        /// The level stated.
        stated: Level,
    },
    /// A prescription counts what is held, or measures in metres what is done on the spot.
    #[non_exhaustive]
    DoseUnlikeExercise {
        /// The step, counted from 1.
        step: usize,
        /// What the prescription is measured in.
        measured: Measure,
        /// What the exercise is usually measured in.
        usual: Measure,
    },
    /// A prescription is for each side, and the exercise has none, or the other way round.
    #[non_exhaustive]
    SideMismatch {
        /// The step, counted from 1.
        step: usize,
        /// Whether the prescription is for each side.
        is_per_side: bool,
        /// How the sides take part in the exercise.
        laterality: Laterality,
    },
    /// A load is prescribed that the setup of the step has nothing to give.
    #[non_exhaustive]
    LoadWithoutResistance {
        /// The step, counted from 1.
        step: usize,
        /// The load in the notation.
        load: String,
    },
    /// An exercise stands in one phase more than once.
    #[non_exhaustive]
    RepeatedExercise {
        /// The step that repeats it, counted from 1.
        step: usize,
        /// The first step that has it.
        first: usize,
        /// The exercise.
        exercise: ExerciseId,
    },
    /// The session takes more than three hours.
    #[non_exhaustive]
    LongSession {
        /// How long it takes at the upper ends and the usual pace, in minutes.
        minutes: u64,
    },
    /// The document it was read from states an older format than it needs.
    #[non_exhaustive]
    OlderFormat {
        /// The format stated; 1 where none is.
        stated: u32,
        /// The first format that has all it holds.
        needed: u32,
    },
}

impl Advice {
    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::ColdMuscle { .. } => codes::COLD_MUSCLE,
            Self::LongStaticStretch { .. } => codes::LONG_STATIC_STRETCH,
            Self::PushPullImbalance { .. } => codes::PUSH_PULL_IMBALANCE,
            Self::AboveLevel { .. } => codes::ABOVE_LEVEL,
            Self::DoseUnlikeExercise { .. } => codes::DOSE_UNLIKE_EXERCISE,
            Self::SideMismatch { .. } => codes::SIDE_MISMATCH,
            Self::LoadWithoutResistance { .. } => codes::LOAD_WITHOUT_RESISTANCE,
            Self::RepeatedExercise { .. } => codes::REPEATED_EXERCISE,
            Self::LongSession { .. } => codes::LONG_SESSION,
            Self::OlderFormat { .. } => codes::OLDER_FORMAT,
        }
    }

    /// The step it is about, counted from 1 through supersets; none if it is the whole routine.
    #[must_use]
    pub const fn step(&self) -> Option<usize> {
        match self {
            Self::ColdMuscle { step, .. }
            | Self::AboveLevel { step, .. }
            | Self::DoseUnlikeExercise { step, .. }
            | Self::SideMismatch { step, .. }
            | Self::LoadWithoutResistance { step, .. }
            | Self::RepeatedExercise { step, .. } => Some(*step),
            Self::LongStaticStretch { .. }
            | Self::PushPullImbalance { .. }
            | Self::LongSession { .. }
            | Self::OlderFormat { .. } => None,
        }
    }

    /// Where the advice comes from, or that it is a choice of this crate.
    #[must_use]
    pub fn source(&self) -> &'static str {
        match self {
            Self::ColdMuscle { .. } => {
                "Jeffreys 2007 (raise, activate and mobilise); what counts as warm is a choice of \
                 this crate"
            }
            Self::LongStaticStretch { .. } => "Behm 2016; Kay and Blazevich 2012",
            Self::PushPullImbalance { .. } => {
                "a choice of this crate: balance for its own sake, as there is no good evidence \
                 that it prevents injury"
            }
            Self::AboveLevel { .. }
            | Self::DoseUnlikeExercise { .. }
            | Self::SideMismatch { .. }
            | Self::LoadWithoutResistance { .. }
            | Self::RepeatedExercise { .. }
            | Self::LongSession { .. }
            | Self::OlderFormat { .. } => "a choice of this crate",
        }
    }
}

#[derive(serde::Serialize)]
#[serde(untagged)]
enum Facts<'a> {
    ColdMuscle { group: LeafGroup, step: usize },
    LongStaticStretch { muscle: Muscle, seconds: u64 },
    PushPullImbalance { push: LowHigh<u32>, pull: LowHigh<u32> },
    AboveLevel { step: usize, level: Level, stated: Level },
    DoseUnlikeExercise { step: usize, measured: Measure, usual: Measure },
    SideMismatch { step: usize, is_per_side: bool, laterality: Laterality },
    LoadWithoutResistance { step: usize, load: &'a str },
    RepeatedExercise { step: usize, first: usize, exercise: &'a ExerciseId },
    LongSession { minutes: u64 },
    OlderFormat { stated: u32, needed: u32 },
}

impl<'a> From<&'a Advice> for Facts<'a> {
    fn from(advice: &'a Advice) -> Self {
        match *advice {
            Advice::ColdMuscle { group, step } => Self::ColdMuscle { group, step },
            Advice::LongStaticStretch { muscle, seconds } => {
                Self::LongStaticStretch { muscle, seconds }
            }
            Advice::PushPullImbalance { push, pull } => {
                Self::PushPullImbalance { push, pull }
            }
            Advice::AboveLevel { step, level, stated } => {
                Self::AboveLevel { step, level, stated }
            }
            Advice::DoseUnlikeExercise { step, measured, usual } => {
                Self::DoseUnlikeExercise { step, measured, usual }
            }
            Advice::SideMismatch { step, is_per_side, laterality } => {
                Self::SideMismatch { step, is_per_side, laterality }
            }
            Advice::LoadWithoutResistance { step, ref load } => {
                Self::LoadWithoutResistance { step, load }
            }
            Advice::RepeatedExercise { step, first, ref exercise } => {
                Self::RepeatedExercise { step, first, exercise }
            }
            Advice::LongSession { minutes } => Self::LongSession { minutes },
            Advice::OlderFormat { stated, needed } => {
                Self::OlderFormat { stated, needed }
            }
        }
    }
}

impl Serialize for Advice {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        #[derive(serde::Serialize)]
        struct All<'a> {
            source: &'a str,
            #[serde(flatten)]
            facts: Facts<'a>,
        }
        let all = All { source: self.source(), facts: Facts::from(self) };
        serialize_finding(to, self.code(), self, &all)
    }
}

impl Routine {
    /// What the rules allow and is unwise all the same, in the order of [`Advice`].
    ///
    /// # Example
    ///
    /// ```
    /// use regimen::{Catalog, Routine};
    ///
    /// let catalog = Catalog::builtin();
    /// let routine = Routine::builder("Long stretch")
    ///     .warm_up(catalog.get("rhomboid-stretch")?)
    ///     .strength(catalog.get("prone-back-extension")?)
    ///     .build()?;
    /// let advice = routine.advice();
    /// assert_eq!(advice[0].code(), "long-static-stretch");
    /// assert_eq!(
    ///     advice[0].to_string(),
    ///     "90 s a side of static stretching for the middle traps before strength work: \
    ///      keep it to 60 s, or move the rest to the cool-down",
    /// );
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn advice(&self) -> Vec<Advice> {
        let mut advice = Vec::new();
        self.advise_on_cold_muscles(&mut advice);
        self.advise_on_long_stretches(&mut advice);
        self.advise_on_balance(&mut advice);
        self.advise_on_level(&mut advice);
        self.advise_on_doses(&mut advice);
        self.advise_on_repetition(&mut advice);
        self.advise_on_length(&mut advice);
        self.advise_on_format(&mut advice);
        advice
    }
}
