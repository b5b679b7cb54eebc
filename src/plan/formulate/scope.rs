//! What a plan may choose from.

use super::RejectedKind;
use super::merit::Merits;
use crate::catalog::Related;
use crate::constraints::Constraints;
use crate::exercise::{Exercise, ExerciseKind, Level, Setup};
use crate::muscle::{LeafGroup, Muscle};
use crate::plan::model::MovementGroup;
use crate::plan::request::Plan;
use crate::plan::week::WeekDone;
use crate::routine::Phase;
use crate::vocabulary::EnumSet;

/// A plan beside the exercises it may choose from.
pub(in crate::plan) struct Scope<'a> {
    pub(in crate::plan) plan: &'a Plan,
    pub(in crate::plan) related: &'a Related,
    person: Constraints,
    /// For what is required: it may be above the level and need coaching, but the kit, regions and
    /// quiet are kept.
    insistent: Constraints,
    pub(in crate::plan) merits: Merits<'a>,
    pub(in crate::plan) week: Option<WeekDone<'a>>,
    /// The body parts that strength work may have as primaries, if a split says so.
    part: Option<EnumSet<LeafGroup>>,
}

/// An exercise in one of the setups that a plan allows.
#[derive(Clone, Copy, Debug)]
pub(in crate::plan) struct Candidate<'a> {
    pub(in crate::plan) exercise: &'a Exercise,
    pub(in crate::plan) setup: &'a Setup,
    /// The place of the exercise in its catalogue.
    pub(in crate::plan) place: usize,
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

impl<'a> Scope<'a> {
    pub(in crate::plan) fn new(plan: &'a Plan, related: &'a Related) -> Self {
        let person = plan.constraints();
        let insistent = person.clone().up_to(Level::Expert).coaching(true);
        let week = plan.week.as_ref();
        let week = week.map(|week| WeekDone::new(week, related.exercises()));
        Self {
            plan,
            related,
            person,
            insistent,
            merits: Merits::new(plan),
            week,
            part: None,
        }
    }

    /// The same within a part of a split.
    pub(in crate::plan) fn within(self, part: Option<EnumSet<LeafGroup>>) -> Self {
        Self { part, ..self }
    }

    /// The body parts of an exercise that are outside the part of a split, if it would train some
    /// as primaries.
    fn outside(&self, exercise: &Exercise) -> Option<RejectedKind> {
        let part = self.part?;
        if phase_of(exercise.kind()) != Some(Phase::Strength) {
            return None;
        }
        let groups = exercise.primary().iter().map(Muscle::leaf_group);
        let groups: EnumSet<LeafGroup> =
            groups.filter(|group| !part.contains(*group)).collect();
        (!groups.is_empty()).then_some(RejectedKind::OutsideSplit { groups })
    }

    /// The exercises, in the order of the catalogue.
    pub(in crate::plan) fn exercises(&self) -> &'a [Exercise] {
        self.related.exercises()
    }

    /// The family of the exercise at a place, of which one is enough. A session that is for one
    /// movement, such as pushing, may have a loaded and a bare lift of the same kind.
    pub(in crate::plan) fn family(
        &self,
        place: usize,
        movements: &[MovementGroup],
    ) -> usize {
        self.related.family(place, movements.is_empty())
    }

    pub(in crate::plan) fn is_required(&self, exercise: &Exercise) -> bool {
        !self.plan.with.is_empty() && self.plan.with.contains(exercise.id())
    }

    /// The level and everything else that an exercise must keep to.
    fn person(&self, exercise: &Exercise) -> &Constraints {
        if self.is_required(exercise) { &self.insistent } else { &self.person }
    }

    /// The body parts of an exercise that are left to recover, if it would train some as primaries.
    fn recovering(&self, exercise: &Exercise) -> Option<RejectedKind> {
        let recovering = &self.week.as_ref()?.recovering;
        if recovering.is_empty() || phase_of(exercise.kind()) != Some(Phase::Strength) {
            return None;
        }
        let groups = exercise.primary().iter().map(Muscle::leaf_group);
        let groups: EnumSet<LeafGroup> =
            groups.filter(|group| recovering.contains_key(group)).collect();
        let hours = groups.iter().filter_map(|group| recovering.get(&group)).max()?;
        Some(RejectedKind::Recovering { groups, hours: *hours })
    }

    /// The phase and the first setup of an exercise, or the first reason against it.
    pub(in crate::plan) fn judge(
        &self,
        exercise: &'a Exercise,
    ) -> Result<(Phase, &'a Setup), RejectedKind> {
        if !self.plan.without.is_empty() && self.plan.without.contains(exercise.id()) {
            return Err(RejectedKind::Excluded);
        }
        if let Some(kind) = self.outside(exercise).or_else(|| self.recovering(exercise)) {
            return Err(kind);
        }
        let phase = phase_of(exercise.kind()).ok_or(RejectedKind::WrongKind)?;
        let setup = self.person(exercise).first_setup(exercise)?;
        if phase == Phase::Strength && self.works_no_target(exercise) {
            return Err(RejectedKind::WorksNoTarget);
        }
        Ok((phase, setup))
    }

    fn works_no_target(&self, exercise: &Exercise) -> bool {
        let worked = exercise.primary() | exercise.secondary();
        worked.is_disjoint(self.plan.targets)
    }

    /// Whether most of what can be against an exercise is not, without the reasons.
    fn may_suit(&self, phase: Phase, exercise: &Exercise) -> bool {
        phase_of(exercise.kind()) == Some(phase)
            && !(phase == Phase::Strength && self.works_no_target(exercise))
            && self.person(exercise).allows(exercise)
    }

    /// The candidates for a phase, each in its first setup, in the order of the exercises.
    pub(in crate::plan) fn candidates(
        &self,
        phase: Phase,
    ) -> impl Iterator<Item = Candidate<'a>> {
        self.exercises().iter().enumerate().filter_map(move |(place, exercise)| {
            if !self.may_suit(phase, exercise) {
                return None;
            }
            let (_, setup) = self.judge(exercise).ok()?;
            Some(Candidate { exercise, setup, place })
        })
    }

    /// A candidate in each setup that is allowed, beginning with its own.
    pub(in crate::plan) fn in_setups(
        &self,
        candidate: Candidate<'a>,
    ) -> impl Iterator<Item = Candidate<'a>> {
        let Candidate { exercise, setup: first, .. } = candidate;
        let person = self.person(exercise);
        let later = exercise
            .setups()
            .iter()
            .skip_while(move |it| !std::ptr::eq(*it, first))
            .skip(1);
        let later = later.filter(move |setup| person.allows_setup(exercise, setup));
        let later = later.map(move |setup| Candidate { setup, ..candidate });
        std::iter::once(candidate).chain(later)
    }
}

impl Plan {
    /// Who the plan is for.
    pub(in crate::plan) fn constraints(&self) -> Constraints {
        Constraints::from(self.kit)
            .up_to(self.level)
            .coaching(self.coaching)
            .sparing(self.spare)
            .easing(self.ease)
            .quiet(self.quiet)
    }
}
