//! What is allowed but unwise.

mod checks;
mod message;
mod norms;

use serde::ser::{Serialize, Serializer};

pub use norms::Norms;

use super::{Program, Weekday};
use crate::codes::program as codes;
use crate::exercise::ExerciseId;
use crate::finding::serialize_finding;
use crate::low_high::LowHigh;
use crate::muscle::{LeafGroup, Muscle};
use crate::prescription::Prescription;
use crate::vocabulary::EnumSet;

/// Something that the rules of a programme allow and that is unwise all the same.
///
/// As JSON: `code`, `message`, `source` and the facts.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ProgramAdvice {
    /// Muscles are trained again soon, in a programme that states no recovery.
    #[non_exhaustive]
    LittleRecovery {
        /// The leaf groups of muscles.
        groups: EnumSet<LeafGroup>,
        /// The two slots, counted from 1 in the order of the week.
        slots: [usize; 2],
        /// The days of the two slots.
        days: [Weekday; 2],
        /// The hours between the two days.
        hours: u32,
        /// The hours that the guideline advises.
        advised: u32,
    },
    /// Muscles that the programme is for get few sets.
    #[non_exhaustive]
    LowVolume {
        /// The muscles, those with the fewest first, with the sets that each gets in a week.
        muscles: Vec<MuscleSets>,
        /// The sets that each should get at least.
        least: f64,
    },
    /// Muscles get many sets.
    #[non_exhaustive]
    HighVolume {
        /// The muscles, those with the most first, with the sets that each gets in a week.
        muscles: Vec<MuscleSets>,
        /// The sets that each should get at most.
        most: f64,
    },
    /// Leaf groups that the programme is for are trained as primaries on one day of a week only.
    #[non_exhaustive]
    Seldom {
        /// The groups.
        groups: EnumSet<LeafGroup>,
    },
    /// One session gives muscles many sets.
    #[non_exhaustive]
    CrowdedSession {
        /// The session.
        session: String,
        /// The muscles, those with the most first, with the sets that each gets in it.
        muscles: Vec<MuscleSets>,
        /// The sets that each should get in one session at most.
        most: f64,
    },
    /// Compound pushing and pulling of the upper body are out of balance over the week.
    #[non_exhaustive]
    PushPullImbalance {
        /// The sets of pushing exercises in a cycle.
        push: LowHigh<u32>,
        /// The sets of pulling exercises in a cycle.
        pull: LowHigh<u32>,
        /// The weeks of a cycle.
        weeks: u32,
    },
    /// A lift of the strength phase has no rule.
    #[non_exhaustive]
    NoProgress {
        /// The session.
        session: String,
        /// The step, counted from 1.
        step: usize,
        /// The lift.
        lift: String,
        /// Its exercise.
        exercise: ExerciseId,
    },
    /// With its lifts at the limits of their rules a session takes longer than its slot has minutes.
    #[non_exhaustive]
    OutgrowsSlot {
        /// The session.
        session: String,
        /// The slot, counted from 1 in the order of the week; of several the one it exceeds the most.
        slot: usize,
        /// The lift that adds the most.
        lift: String,
        /// The longest dose of that lift.
        dose: Prescription,
        /// The minutes that the session takes at most by then, rounded up.
        needed: u64,
        /// The minutes of the slot.
        given: u32,
    },
    /// A session stands in no slot.
    #[non_exhaustive]
    IdleSession {
        /// The session.
        session: String,
    },
    /// Many weeks in a row without an easy one.
    #[non_exhaustive]
    LongWithoutDeload {
        /// The weeks.
        weeks: u32,
        /// The weeks that are usual at most.
        most: u32,
    },
}

/// A muscle, and sets that it gets: a set of a primary muscle counts once, of a secondary one half.
#[derive(Clone, Copy, Debug, PartialEq, serde::Serialize)]
#[non_exhaustive]
pub struct MuscleSets {
    /// The muscle.
    pub muscle: Muscle,
    /// The sets.
    pub sets: LowHigh<f64>,
}

impl ProgramAdvice {
    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::LittleRecovery { .. } => codes::LITTLE_RECOVERY,
            Self::LowVolume { .. } => codes::LOW_VOLUME,
            Self::HighVolume { .. } => codes::HIGH_VOLUME,
            Self::Seldom { .. } => codes::SELDOM,
            Self::CrowdedSession { .. } => codes::CROWDED_SESSION,
            Self::PushPullImbalance { .. } => codes::PUSH_PULL_IMBALANCE,
            Self::NoProgress { .. } => codes::NO_PROGRESS,
            Self::OutgrowsSlot { .. } => codes::OUTGROWS_SLOT,
            Self::IdleSession { .. } => codes::IDLE_SESSION,
            Self::LongWithoutDeload { .. } => codes::LONG_WITHOUT_DELOAD,
        }
    }

    /// Where it comes from, and what speaks against it.
    #[must_use]
    pub const fn source(&self) -> &'static str {
        match self {
            Self::LittleRecovery { .. } => norms::RECOVERY_SOURCE,
            Self::LowVolume { .. } => norms::LOW_SOURCE,
            Self::HighVolume { .. } => norms::HIGH_SOURCE,
            Self::Seldom { .. } => norms::SELDOM_SOURCE,
            Self::CrowdedSession { .. } => norms::CROWDED_SOURCE,
            Self::PushPullImbalance { .. } => norms::BALANCE_SOURCE,
            Self::NoProgress { .. } => norms::PROGRESS_SOURCE,
            Self::OutgrowsSlot { .. } => norms::LIMITS_SOURCE,
            Self::IdleSession { .. } => norms::IDLE_SOURCE,
            Self::LongWithoutDeload { .. } => norms::DELOAD_SOURCE,
        }
    }
}

impl Serialize for ProgramAdvice {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        #[derive(serde::Serialize)]
        struct All<'a> {
            source: &'a str,
            #[serde(flatten)]
            facts: Facts<'a>,
        }
        #[derive(serde::Serialize)]
        #[serde(untagged)]
        enum Facts<'a> {
            LittleRecovery {
                groups: EnumSet<LeafGroup>,
                slots: [usize; 2],
                days: [Weekday; 2],
                hours: u32,
                advised: u32,
            },
            LowVolume {
                muscles: &'a [MuscleSets],
                least: f64,
            },
            HighVolume {
                muscles: &'a [MuscleSets],
                most: f64,
            },
            Seldom {
                groups: EnumSet<LeafGroup>,
            },
            CrowdedSession {
                session: &'a str,
                muscles: &'a [MuscleSets],
                most: f64,
            },
            PushPullImbalance {
                push: LowHigh<u32>,
                pull: LowHigh<u32>,
                weeks: u32,
            },
            NoProgress {
                session: &'a str,
                step: usize,
                lift: &'a str,
                exercise: &'a str,
            },
            OutgrowsSlot {
                session: &'a str,
                slot: usize,
                lift: &'a str,
                dose: &'a Prescription,
                needed: u64,
                given: u32,
            },
            IdleSession {
                session: &'a str,
            },
            LongWithoutDeload {
                weeks: u32,
                most: u32,
            },
        }
        let facts = match self {
            Self::LittleRecovery { groups, slots, days, hours, advised } => {
                let (groups, slots, days) = (*groups, *slots, *days);
                let (hours, advised) = (*hours, *advised);
                Facts::LittleRecovery { groups, slots, days, hours, advised }
            }
            Self::LowVolume { muscles, least } => {
                Facts::LowVolume { muscles, least: *least }
            }
            Self::HighVolume { muscles, most } => {
                Facts::HighVolume { muscles, most: *most }
            }
            Self::Seldom { groups } => Facts::Seldom { groups: *groups },
            Self::CrowdedSession { session, muscles, most } => {
                Facts::CrowdedSession { session, muscles, most: *most }
            }
            Self::PushPullImbalance { push, pull, weeks } => {
                Facts::PushPullImbalance { push: *push, pull: *pull, weeks: *weeks }
            }
            Self::NoProgress { session, step, lift, exercise } => {
                let (step, exercise) = (*step, exercise.as_str());
                Facts::NoProgress { session, step, lift, exercise }
            }
            Self::OutgrowsSlot { session, slot, lift, dose, needed, given } => {
                let (slot, needed, given) = (*slot, *needed, *given);
                Facts::OutgrowsSlot { session, slot, lift, dose, needed, given }
            }
            Self::IdleSession { session } => Facts::IdleSession { session },
            Self::LongWithoutDeload { weeks, most } => {
                Facts::LongWithoutDeload { weeks: *weeks, most: *most }
            }
        };
        let all = All { source: self.source(), facts };
        serialize_finding(to, self.code(), self, &all)
    }
}

impl Program {
    /// What is unwise about it, by the usual [norms](Norms): what concerns the whole week first.
    ///
    /// Muscles outside of stated [targets](Program::targets) are passed over. Without targets no
    /// muscle is said to get too little.
    ///
    /// ```
    /// use regimen::program::{Program, Slot, Weekday};
    /// use regimen::{Catalog, Equipment, MuscleGroup, Routine};
    ///
    /// let catalog = Catalog::builtin();
    /// let routine = Routine::builder("Middle back")
    ///     .kit([Equipment::ResistanceBand])
    ///     .warm_up(catalog.get("rhomboid-stretch")?)
    ///     .strength(catalog.get("unilateral-band-row")?.prescribed("3x10/side".parse()?))
    ///     .build()?;
    /// let slot = Slot::new(Weekday::Monday, 30).with_kit([Equipment::ResistanceBand]);
    /// let program = Program::builder("Once a week")
    ///     .targets(MuscleGroup::MiddleBack)
    ///     .session("a", routine)
    ///     .slot(slot.doing("a"))
    ///     .build()?;
    /// let advice: Vec<String> = program.advice().iter().map(ToString::to_string).collect();
    /// assert!(advice[0].ends_with("4 or more are advised"));
    /// assert!(advice[1].ends_with("trained on one day a week: spread the sets over two"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn advice(&self) -> Vec<ProgramAdvice> {
        self.advice_by(&Norms::default())
    }

    /// What is unwise about it, by other norms.
    #[must_use]
    pub fn advice_by(&self, norms: &Norms) -> Vec<ProgramAdvice> {
        let mut advice = Vec::new();
        for check in checks::CHECKS {
            check(self, norms, &mut advice);
        }
        advice
    }
}
