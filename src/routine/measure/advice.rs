//! What is allowed but unwise.

use std::fmt;

use super::pace::{End, Pace};
use crate::exercise::{ExerciseKind, Level};
use crate::low_high::LowHigh;
use crate::muscle::{LeafGroup, Muscle, MuscleSet};
use crate::prescription::Work;
use crate::routine::{Block, Phase, Routine, Step};
use crate::vocabulary::EnumSet;

/// Longer static stretching of a muscle before strength work costs performance (Behm 2016).
const LONGEST_STRETCH: u64 = 60;

/// So much raising of the pulse warms the whole body; a choice of this crate.
const LONG_RAISE: u64 = 60;

/// Something that the rules allow and that is unwise all the same.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Advice {
    /// A muscle group is trained that nothing has warmed up.
    ColdMuscle {
        /// The group.
        group: LeafGroup,
        /// The first step that trains it, counted from 1.
        step: usize,
    },
    /// A muscle is stretched statically for more than 60 s a side before strength work.
    LongStaticStretch {
        /// The muscle.
        muscle: Muscle,
        /// For how long, on one side.
        seconds: u64,
    },
    /// Pushing and pulling of the upper body are out of balance.
    PushPullImbalance {
        /// The least and greatest number of sets of pushing exercises.
        push: LowHigh<u32>,
        /// The least and greatest number of sets of pulling exercises.
        pull: LowHigh<u32>,
    },
    /// An exercise is above the level that is stated.
    AboveLevel {
        /// The step, counted from 1.
        step: usize,
        /// The level of its exercise.
        level: Level,
        /// The level stated.
        stated: Level,
    },
}

impl Advice {
    /// The stable code.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::ColdMuscle { .. } => "cold-muscle",
            Self::LongStaticStretch { .. } => "long-static-stretch",
            Self::PushPullImbalance { .. } => "push-pull-imbalance",
            Self::AboveLevel { .. } => "above-level",
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
            Self::AboveLevel { .. } => "a choice of this crate",
        }
    }
}

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
                "{} of pushing to {} of pulling: keep them about equal over the week",
                Sets(*push),
                Sets(*pull)
            ),
            Self::AboveLevel { step, level, stated } => {
                write!(
                    f,
                    "step {step} is of {level} level, and the routine for {stated} level"
                )
            }
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
        advice
    }

    fn warm_up_steps(&self) -> impl Iterator<Item = &Step> {
        self.warm_up().iter().flat_map(Block::steps)
    }

    fn advise_on_cold_muscles(&self, advice: &mut Vec<Advice>) {
        let raising = self
            .warm_up_steps()
            .filter(|step| step.exercise().kind() == ExerciseKind::Cardio);
        let raising: u64 = raising.map(|step| seconds_a_side(step, End::Low)).sum();
        if raising >= LONG_RAISE {
            return;
        }
        let touched = self.warm_up_steps().fold(MuscleSet::empty(), |all, step| {
            all | step.exercise().primary() | step.exercise().secondary()
        });
        let mut told: EnumSet<LeafGroup> =
            touched.iter().map(Muscle::leaf_group).collect();
        for (index, (phase, step)) in self.steps().enumerate() {
            if phase != Phase::Strength {
                continue;
            }
            for group in step.exercise().primary().iter().map(Muscle::leaf_group) {
                if !told.contains(group) {
                    told.insert(group);
                    advice.push(Advice::ColdMuscle { group, step: index + 1 });
                }
            }
        }
    }

    fn advise_on_long_stretches(&self, advice: &mut Vec<Advice>) {
        let stretches = || {
            self.warm_up_steps()
                .filter(|step| step.exercise().kind() == ExerciseKind::StaticStretch)
        };
        for &muscle in Muscle::ALL {
            let of_muscle =
                stretches().filter(|step| step.exercise().primary().contains(muscle));
            let seconds: u64 =
                of_muscle.map(|step| seconds_a_side(step, End::High)).sum();
            if seconds > LONGEST_STRETCH {
                advice.push(Advice::LongStaticStretch { muscle, seconds });
            }
        }
    }

    /// Outside 2 to 3 and 3 to 2, taking the middle of each range; nothing on one side counts.
    fn advise_on_balance(&self, advice: &mut Vec<Advice>) {
        let volume = self.volume();
        let (push, pull) = (volume.push(), volume.pull());
        let (twice_push, twice_pull) = (push.low + push.high, pull.low + pull.high);
        if twice_push * 3 < twice_pull * 2 || twice_pull * 3 < twice_push * 2 {
            advice.push(Advice::PushPullImbalance { push, pull });
        }
    }

    fn advise_on_level(&self, advice: &mut Vec<Advice>) {
        let Some(stated) = self.level() else { return };
        for (index, (_, step)) in self.steps().enumerate() {
            let level = step.exercise().level();
            if level > stated {
                advice.push(Advice::AboveLevel { step: index + 1, level, stated });
            }
        }
    }
}

/// The work of a step on one side, at the usual pace.
fn seconds_a_side(step: &Step, end: End) -> u64 {
    let pace = Pace::default();
    let of_run = |work: &Work| pace.work(work, end);
    let runs = step.prescription().runs().iter();
    runs.map(|run| u64::from(end.sets(run)) * of_run(&run.work)).sum()
}
