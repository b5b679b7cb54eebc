//! Which exercises may be chosen, and why others may not.

use std::fmt;

use serde::ser::{Serialize, Serializer};

use crate::codes::catalog as codes;
use crate::constraints::{Constraints, Facts, Rejection};
use crate::exercise::{Exercise, ExerciseId, ExerciseKind, Level, Setup};
use crate::finding::serialize_finding;
use crate::plan::request::Plan;
use crate::region::RegionSet;
use crate::routine::Phase;

/// Why an exercise may not be chosen. If several reasons hold, the first in this order is given.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum RejectedKind {
    /// The plan leaves it out on request.
    Excluded,
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
    /// The stable code: `excluded`, `wrong-kind`, `works-no-target` or that of the [`Rejection`].
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Excluded => codes::EXCLUDED,
            Self::WrongKind => codes::WRONG_KIND,
            Self::Unfit(rejection) => rejection.code(),
            Self::WorksNoTarget => codes::WORKS_NO_TARGET,
        }
    }

    /// The reason without its facts: exercises are listed under it.
    pub(in crate::plan) const fn heading(&self) -> &'static str {
        match self {
            Self::Excluded => "left out on request",
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
            Self::Excluded | Self::WrongKind | Self::WorksNoTarget => {
                f.write_str(self.heading())
            }
        }
    }
}

/// An exercise that may not be chosen, and why.
///
/// As JSON: `code`, `message`, `exercise` and the facts of the reason.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Rejected {
    exercise: ExerciseId,
    kind: RejectedKind,
}

impl Rejected {
    pub(in crate::plan) fn new(exercise: &Exercise, kind: RejectedKind) -> Self {
        Self { exercise: exercise.id().clone(), kind }
    }

    /// The exercise.
    #[must_use]
    pub const fn exercise(&self) -> &ExerciseId {
        &self.exercise
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
            #[serde(flatten)]
            facts: Facts<'a>,
        }
        let facts = match &self.kind {
            RejectedKind::Unfit(rejection) => rejection.into(),
            _ => Facts::default(),
        };
        let facts = OfExercise { exercise: &self.exercise, facts };
        serialize_finding(serializer, self.code(), &self.kind, &facts)
    }
}

/// An exercise in the first of its setups that the kit allows.
#[derive(Clone, Copy, Debug)]
pub(in crate::plan) struct Candidate<'a> {
    pub(in crate::plan) exercise: &'a Exercise,
    pub(in crate::plan) setup: &'a Setup,
}

/// The phase of a plan in which a kind stands; none for plyometrics, which are no warm-up and
/// need more than a plan can know.
pub(in crate::plan) fn phase_of(kind: ExerciseKind) -> Option<Phase> {
    match kind {
        ExerciseKind::Strength => Some(Phase::Strength),
        ExerciseKind::StaticStretch
        | ExerciseKind::DynamicStretch
        | ExerciseKind::Activation
        | ExerciseKind::Cardio => Some(Phase::WarmUp),
        ExerciseKind::Plyometric => None,
    }
}

impl Plan {
    /// Who the plan is for.
    pub(in crate::plan) fn constraints(&self) -> Constraints {
        Constraints::from(self.kit)
            .up_to(self.level)
            .coaching(self.coaching)
            .sparing(self.spared)
    }

    /// The exercise as a candidate, or the first reason against it.
    pub(in crate::plan) fn judge<'a>(
        &self,
        exercise: &'a Exercise,
    ) -> Result<Candidate<'a>, RejectedKind> {
        let is_listed = |ids: &std::collections::BTreeSet<_>| {
            !ids.is_empty() && ids.contains(exercise.id())
        };
        if is_listed(&self.excluded) {
            return Err(RejectedKind::Excluded);
        }
        let phase = phase_of(exercise.kind()).ok_or(RejectedKind::WrongKind)?;
        let person = self.constraints();
        // Being required overrides level and coaching, never the kit or regions to spare.
        let person = if is_listed(&self.required) {
            person.up_to(Level::Expert).coaching(true)
        } else {
            person
        };
        let setup = person.first_setup(exercise)?;
        let worked = exercise.primary() | exercise.secondary();
        if phase == Phase::Strength && worked.is_disjoint(self.targets) {
            return Err(RejectedKind::WorksNoTarget);
        }
        Ok(Candidate { exercise, setup })
    }

    /// The regions to be spared that an exercise may load.
    pub(in crate::plan) fn spared_by(&self, exercise: &Exercise) -> RegionSet {
        exercise.loads().map_or(self.spared, |loads| loads.regions() & self.spared)
    }

    /// The candidates for a phase, in the order of the exercises.
    pub(in crate::plan) fn candidates<'a>(
        &'a self,
        exercises: &'a [Exercise],
        phase: Phase,
    ) -> impl Iterator<Item = Candidate<'a>> {
        let of_phase =
            move |exercise: &&Exercise| phase_of(exercise.kind()) == Some(phase);
        exercises.iter().filter(of_phase).filter_map(|exercise| self.judge(exercise).ok())
    }
}
