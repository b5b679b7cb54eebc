//! Advice, in words.

use std::fmt;

use super::{Advice, LONGEST_STRETCH};
use crate::exercise::Laterality;
use crate::low_high::LowHigh;

impl fmt::Display for Advice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::ColdMuscle { group, step } => write!(
                f,
                "step {step} trains the {} cold: add a warm-up for it, or a minute of cardio",
                group.name()
            ),
            Self::LongStaticStretch { muscle, seconds } => write!(
                f,
                "{seconds} s a side of static stretching for the {} before strength work: keep it \
                 to {LONGEST_STRETCH} s, or move the rest to the cool-down",
                muscle.name()
            ),
            Self::PushPullImbalance { push, pull } => write!(
                f,
                "{} of compound pushing to {} of pulling: keep them about equal over the week",
                Sets(*push),
                Sets(*pull)
            ),
            Self::AboveLevel { step, level, stated } => {
                write!(f, "step {step} is an {level} exercise in a routine for {stated}s")
            }
            Self::DoseUnlikeExercise { step, measured, usual } => write!(
                f,
                "step {step} is measured in {}, and its exercise in {}",
                measured.name(),
                usual.name()
            ),
            Self::SideMismatch { step, is_per_side: true, .. } => write!(
                f,
                "step {step} is prescribed on each side, and its exercise has none: leave out \
                 `/side`"
            ),
            Self::SideMismatch { step, laterality, .. } => {
                let sides = match laterality {
                    Laterality::Alternating => "in turn on both sides",
                    Laterality::Unilateral | Laterality::Bilateral => {
                        "on one side at a time"
                    }
                };
                write!(
                    f,
                    "step {step} is done {sides}, and not prescribed on each side: add `/side`"
                )
            }
            Self::LoadWithoutResistance { step, load } => {
                write!(f, "step {step} has nothing to load `{load}` on in its setup")
            }
            Self::RepeatedExercise { step, first, exercise } => {
                write!(f, "step {step} repeats `{exercise}` of step {first}")
            }
            Self::LongSession { minutes } => {
                write!(f, "the session takes {minutes} minutes, more than three hours")
            }
            Self::OlderFormat { stated, needed } => write!(
                f,
                "the document states format {stated} and holds what format {needed} brought: \
                 write `\"format\": {needed}`"
            ),
        }
    }
}

struct Sets(LowHigh<u32>);

impl fmt::Display for Sets {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            LowHigh { low, high } if low == high => write!(f, "{high} sets"),
            LowHigh { low, high } => write!(f, "{low} to {high} sets"),
        }
    }
}
