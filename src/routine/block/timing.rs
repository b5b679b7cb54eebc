//! What ends a round.

use std::fmt;

use super::{Beat, Cap, Rounds};
use crate::prescription::Rest;

/// What ends a round of a block, and the block.
///
/// `{}` prints it for people, such as "3 rounds, 90 s rest".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Timing {
    /// The block ends when the sets of its steps are done: straight sets, or a superset.
    #[default]
    Sets,
    /// A set of each step in a round, and a rest of its own between the rounds: a circuit.
    #[non_exhaustive]
    Circuit {
        /// How many rounds.
        rounds: Rounds,
        /// The rest between two rounds; if it is not stated, the longest of the steps' rests, as
        /// in a superset.
        rest: Option<Rest>,
    },
    /// The next step begins at each beat of the clock, in turn, after what is left of the beat as
    /// rest. With one step and a beat of 60 s it is "every minute on the minute".
    #[non_exhaustive]
    Every {
        /// From the beginning of a step to that of the next.
        beat: Beat,
        /// How many times each step is done.
        rounds: Rounds,
    },
    /// As many rounds as possible until the time is up.
    #[non_exhaustive]
    Within {
        /// The time there is.
        cap: Cap,
    },
}

impl Timing {
    /// Rounds with a rest between them; without one, the longest of the steps' rests.
    #[must_use]
    pub fn circuit(rounds: Rounds, rest: impl Into<Option<Rest>>) -> Self {
        Self::Circuit { rounds, rest: rest.into() }
    }

    /// A step at every beat, in turn.
    #[must_use]
    pub const fn every(beat: Beat, rounds: Rounds) -> Self {
        Self::Every { beat, rounds }
    }

    /// As many rounds as possible in a time.
    #[must_use]
    pub const fn within(cap: Cap) -> Self {
        Self::Within { cap }
    }

    /// The rounds, if their number is stated.
    #[must_use]
    pub const fn rounds(self) -> Option<Rounds> {
        match self {
            Self::Circuit { rounds, .. } | Self::Every { rounds, .. } => Some(rounds),
            Self::Sets | Self::Within { .. } => None,
        }
    }

    /// The rest between the rounds of a circuit, if it is stated.
    #[must_use]
    pub const fn rest(self) -> Option<Rest> {
        match self {
            Self::Circuit { rest, .. } => rest,
            Self::Sets | Self::Every { .. } | Self::Within { .. } => None,
        }
    }

    /// From the beginning of a step to that of the next, where the clock decides.
    #[must_use]
    pub const fn beat(self) -> Option<Beat> {
        match self {
            Self::Every { beat, .. } => Some(beat),
            Self::Sets | Self::Circuit { .. } | Self::Within { .. } => None,
        }
    }

    /// The time there is, where it ends the block.
    #[must_use]
    pub const fn cap(self) -> Option<Cap> {
        match self {
            Self::Within { cap } => Some(cap),
            Self::Sets | Self::Circuit { .. } | Self::Every { .. } => None,
        }
    }
}

/// For people, such as "every 60 s for 10 rounds".
impl fmt::Display for Timing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let rounds = |rounds: Rounds| match rounds.get() {
            1 => "1 round".to_owned(),
            many => format!("{many} rounds"),
        };
        f.pad(&match *self {
            Self::Sets => "until the sets are done".to_owned(),
            Self::Circuit { rounds: many, rest: None } => rounds(many),
            Self::Circuit { rounds: many, rest: Some(rest) } => {
                format!("{}, {} s rest", rounds(many), rest.get())
            }
            Self::Every { beat, rounds: many } => {
                format!("every {} s for {}", beat.get(), rounds(many))
            }
            Self::Within { cap } => match cap.get() {
                seconds if seconds % 60 == 0 => {
                    format!("as many rounds as possible in {} min", seconds / 60)
                }
                seconds => format!("as many rounds as possible in {seconds} s"),
            },
        })
    }
}
