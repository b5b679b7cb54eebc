//! Why an exercise may not be chosen.

use std::fmt;

use serde::ser::{Serialize, Serializer};

use crate::codes::catalog as codes;
use crate::constraints::{Facts, Rejection};
use crate::exercise::{Exercise, ExerciseId};
use crate::finding::serialize_finding;
use crate::muscle::LeafGroup;
use crate::plan::week::DAY;
use crate::text::all_of;
use crate::vocabulary::EnumSet;

/// Why an exercise may not be chosen. If several reasons hold, the first in this order is given.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum RejectedKind {
    /// The plan leaves it out on request.
    Excluded,
    /// It is a strength exercise with a primary muscle that another session of the week trains.
    #[non_exhaustive]
    OutsideSplit {
        /// The body parts that this session does not train.
        groups: EnumSet<LeafGroup>,
    },
    /// It is a strength exercise with a primary muscle that was trained too short a time ago.
    Recovering {
        /// The body parts that recover.
        groups: EnumSet<LeafGroup>,
        /// The hours until all of them have recovered.
        hours: u32,
    },
    /// Plans do not use its kind.
    WrongKind,
    /// The kit, the level, coaching or the regions to spare rule it out.
    Unfit(Rejection),
    /// It is a strength exercise that works none of the targets.
    WorksNoTarget,
}

impl From<Rejection> for RejectedKind {
    fn from(rejection: Rejection) -> Self {
        Self::Unfit(rejection)
    }
}

impl RejectedKind {
    /// The stable code: `excluded`, `outside-split`, `recovering`, `wrong-kind`, `works-no-target` or that of the [`Rejection`].
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Excluded => codes::EXCLUDED,
            Self::OutsideSplit { .. } => codes::OUTSIDE_SPLIT,
            Self::Recovering { .. } => codes::RECOVERING,
            Self::WrongKind => codes::WRONG_KIND,
            Self::Unfit(rejection) => rejection.code(),
            Self::WorksNoTarget => codes::WORKS_NO_TARGET,
        }
    }

    /// The reason without its facts: exercises are listed under it.
    pub(in crate::plan) const fn heading(&self) -> &'static str {
        match self {
            Self::Excluded => "left out on request",
            Self::OutsideSplit { .. } => "for another session of the split",
            Self::Recovering { .. } => "still recovering",
            Self::WrongKind => "of a kind that plans do not use",
            Self::Unfit(Rejection::MissingEquipment { .. }) => {
                "not possible with the kit"
            }
            Self::Unfit(Rejection::AboveLevel { .. }) => "above the level",
            Self::Unfit(Rejection::NeedsCoaching) => "to be learnt from a coach",
            Self::Unfit(Rejection::HasImpact) => "not quiet",
            Self::Unfit(Rejection::LoadsEasedRegion { is_stated: true, .. }) => {
                "too heavy for what is to be eased"
            }
            Self::Unfit(Rejection::LoadsEasedRegion { is_stated: false, .. }) => {
                "not known to be gentle enough for what is to be eased"
            }
            Self::Unfit(Rejection::LoadsSparedRegion { is_stated: true, .. }) => {
                "not safe for what is to be spared"
            }
            Self::Unfit(Rejection::LoadsSparedRegion { is_stated: false, .. }) => {
                "not known to be safe for what is to be spared"
            }
            Self::WorksNoTarget => "not for any of the targets",
        }
    }
}

/// An adjective with its facts, to follow "the exercise is".
impl fmt::Display for RejectedKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unfit(rejection) => rejection.fmt(f),
            Self::OutsideSplit { groups } => {
                write!(f, "for {}, which another session trains", all_of(*groups))
            }
            Self::Recovering { groups, hours } => {
                let days = Days::of(*hours);
                write!(f, "for {}, still recovering for {days}", all_of(*groups))
            }
            Self::Excluded | Self::WrongKind | Self::WorksNoTarget => {
                f.write_str(self.heading())
            }
        }
    }
}

/// Hours as whole days, "1 day" or "2 days", because sessions have no clock.
pub(in crate::plan) struct Days(u32);

impl Days {
    pub(in crate::plan) const fn of(hours: u32) -> Self {
        Self(hours.div_ceil(DAY))
    }
}

impl fmt::Display for Days {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let days = self.0;
        write!(f, "{days} {}", if days == 1 { "day" } else { "days" })
    }
}

/// An exercise that may not be chosen, and why.
///
/// As JSON: `code`, `message`, `exercise`, its `name` and the facts of the reason.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Rejected {
    exercise: ExerciseId,
    name: String,
    kind: RejectedKind,
}

impl Rejected {
    pub(in crate::plan) fn new(exercise: &Exercise, kind: RejectedKind) -> Self {
        let name = exercise.name().to_owned();
        Self { exercise: exercise.id().clone(), name, kind }
    }

    /// The exercise.
    #[must_use]
    pub const fn exercise(&self) -> &ExerciseId {
        &self.exercise
    }

    /// Its name for people.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The first reason against it, with the facts.
    #[must_use]
    pub const fn kind(&self) -> &RejectedKind {
        &self.kind
    }

    /// The stable code of the reason.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        self.kind.code()
    }
}

/// One clause: the exercise, and why.
impl fmt::Display for Rejected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is {}", self.exercise, self.kind)
    }
}

impl Serialize for Rejected {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(serde::Serialize)]
        struct OfExercise<'a> {
            exercise: &'a ExerciseId,
            name: &'a str,
            #[serde(skip_serializing_if = "Option::is_none")]
            groups: Option<EnumSet<LeafGroup>>,
            #[serde(skip_serializing_if = "Option::is_none")]
            hours: Option<u32>,
            #[serde(flatten)]
            facts: Facts<'a>,
        }
        let facts = match &self.kind {
            RejectedKind::Unfit(rejection) => rejection.into(),
            _ => Facts::default(),
        };
        let (groups, hours) = match self.kind {
            RejectedKind::Recovering { groups, hours } => (Some(groups), Some(hours)),
            RejectedKind::OutsideSplit { groups } => (Some(groups), None),
            _ => (None, None),
        };
        let Self { exercise, name, .. } = self;
        let facts = OfExercise { exercise, name, groups, hours, facts };
        serialize_finding(serializer, self.code(), &self.kind, &facts)
    }
}
