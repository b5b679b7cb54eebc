//! Which exercises may be chosen, and why others may not.

use std::fmt;

use crate::equipment::EquipmentSet;
use crate::exercise::{Exercise, ExerciseId, ExerciseKind, Setup};
use crate::plan::request::Plan;
use crate::region::RegionSet;
use crate::routine::Phase;
use crate::text::all_of;
use crate::vocabulary::vocabulary;
use crate::vocabulary::{EnumSet, Member};

vocabulary! {
    /// Why an exercise may not be chosen; of several reasons the first in this order.
    #[non_exhaustive]
    pub enum Rejection: "rejection" {
        Excluded = "left out on request",
        WrongKind = "of a kind that plans do not use",
        NoSetup = "not possible with the kit",
        AboveLevel = "above the level",
        NeedsCoaching = "to be learnt from a coach",
        LoadsSparedRegion = "not safe for what is to be spared",
        WorksNoTarget = "not for any of the targets",
    }
}

/// An exercise that may not be chosen, and why.
///
/// As JSON: `exercise`, `reason`, and where they tell more, `missing` and `loads`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, serde::Serialize)]
pub struct Rejected {
    exercise: ExerciseId,
    reason: Rejection,
    #[serde(skip_serializing_if = "is_empty")]
    missing: EquipmentSet,
    #[serde(skip_serializing_if = "is_empty")]
    loads: RegionSet,
}

fn is_empty<T: Member>(set: &EnumSet<T>) -> bool {
    set.is_empty()
}

impl Rejected {
    /// The exercise.
    #[must_use]
    pub fn exercise(&self) -> &ExerciseId {
        &self.exercise
    }

    /// The first reason against it.
    #[must_use]
    pub fn reason(&self) -> Rejection {
        self.reason
    }

    /// What the kit lacks for the setup that is nearest to possible; empty unless that is the
    /// reason, and where it needs something that is not known.
    #[must_use]
    pub fn missing(&self) -> EquipmentSet {
        self.missing
    }

    /// The regions to be spared that it may load; empty unless that is the reason.
    #[must_use]
    pub fn loads(&self) -> RegionSet {
        self.loads
    }
}

/// One clause: the exercise, and why.
impl fmt::Display for Rejected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is {}", self.exercise, self.reason.name())?;
        if !self.missing.is_empty() {
            write!(f, ": add {}", all_of(self.missing))?;
        } else if !self.loads.is_empty() {
            write!(f, ": {}", all_of(self.loads))?;
        }
        Ok(())
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
    /// The exercise as a candidate, or the first reason against it.
    pub(in crate::plan) fn judge<'a>(
        &self,
        exercise: &'a Exercise,
    ) -> Result<Candidate<'a>, Rejection> {
        let is_listed = |ids: &std::collections::BTreeSet<_>| {
            !ids.is_empty() && ids.contains(exercise.id())
        };
        if is_listed(&self.excluded) {
            return Err(Rejection::Excluded);
        }
        let phase = phase_of(exercise.kind()).ok_or(Rejection::WrongKind)?;
        let setup = exercise.setup_for(&self.kit).ok_or(Rejection::NoSetup)?;
        let is_required = || is_listed(&self.required);
        if exercise.level() > self.level && !is_required() {
            return Err(Rejection::AboveLevel);
        }
        if exercise.needs_coaching() && !self.coaching && !is_required() {
            return Err(Rejection::NeedsCoaching);
        }
        if !self.spared_by(exercise).is_empty() {
            return Err(Rejection::LoadsSparedRegion);
        }
        let worked = exercise.primary() | exercise.secondary();
        if phase == Phase::Strength && worked.is_disjoint(self.targets) {
            return Err(Rejection::WorksNoTarget);
        }
        Ok(Candidate { exercise, setup })
    }

    /// An exercise with the reason against it in full.
    pub(in crate::plan) fn rejected(
        &self,
        exercise: &Exercise,
        reason: Rejection,
    ) -> Rejected {
        let mut rejected = Rejected {
            exercise: exercise.id().clone(),
            reason,
            missing: EquipmentSet::empty(),
            loads: RegionSet::empty(),
        };
        match reason {
            Rejection::NoSetup => {
                let known = exercise.setups().iter().filter(|it| it.unknown().is_none());
                let missing = known.map(|setup| self.kit.missing_for(setup));
                let fewest = missing.min_by_key(|missing| missing.len());
                rejected.missing = fewest.unwrap_or_default();
            }
            Rejection::LoadsSparedRegion => rejected.loads = self.spared_by(exercise),
            _ => {}
        }
        rejected
    }

    /// The regions to be spared that an exercise may load.
    pub(in crate::plan) fn spared_by(&self, exercise: &Exercise) -> RegionSet {
        exercise.loads().map_or(self.spared, |loads| loads & self.spared)
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
