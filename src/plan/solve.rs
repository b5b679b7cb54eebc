//! From a plan to its outcome.

use std::sync::Arc;

use super::error::PlanError;
use super::formulate::{Formulation, Rejected, Scope, Trained};
use super::formulate::{cool_down, strength, warm_up};
use super::obstacles::Obstacles;
use super::outcome::Outcome;
use super::part::Part;
use super::request::Plan;
use super::solver::SolveOptions;
use super::supersets;
use crate::catalog::Catalog;
use crate::exercise::{Exercise, ExerciseId, Prescribed};
use crate::muscle::{Muscle, MuscleGroup, MuscleSet};
use crate::routine::{Phase, Routine, RoutineBuilder, WantsCoolDown, WantsStrength};
use crate::text::list;

impl Plan {
    /// The best routine for this plan.
    ///
    /// The same plan and catalogue give the same answer on every machine.
    ///
    /// # Errors
    ///
    /// [`PlanError`] if there is no such routine, with what stands in the way; `refused` if the
    /// best one would have more steps than a routine may, which takes hours and hundreds of
    /// exercises that are not alike.
    pub fn solve(&self, catalog: &Catalog) -> Result<Outcome, PlanError> {
        let plan = self.resolved(catalog)?;
        let related = catalog.related();
        let scope = Scope::new(&plan, &related);
        scope.check_required()?;

        let posed = strength::pose(&scope);
        let strength = scope.solve_strength(&posed)?;
        let (posed, strength) = if plan.supersets {
            supersets::best(&scope, posed, strength)
        } else {
            (posed, strength)
        };
        let Rest { routine, warm_up, cool_down } = scope.complete(&posed, &strength)?;
        drop(scope);
        let part = None;
        Ok(Outcome { plan, related, part, routine, strength, warm_up, cool_down })
    }

    pub(super) fn search(&self) -> SolveOptions {
        SolveOptions::default().work_budget(self.work_budget).seed(self.seed)
    }

    /// This plan with all its targets, and the ids that the exercises have now.
    pub(super) fn resolved(&self, catalog: &Catalog) -> Result<Self, PlanError> {
        let emphasised: MuscleSet = self.emphasis.keys().copied().collect();
        let targets = self.targets | emphasised;
        if targets.is_empty() {
            return Err(PlanError::NoTarget);
        }
        self.check_ranges()?;
        let mut unknown = Vec::new();
        let mut resolve = |id: &ExerciseId| match catalog.get(id) {
            Ok(exercise) => Some(exercise.id().clone()),
            Err(error) => {
                unknown.push(error);
                None
            }
        };
        let with = self.with.iter().filter_map(&mut resolve).collect();
        let without = self.without.iter().filter_map(&mut resolve).collect();
        let like = self.like.iter().filter_map(&mut resolve).collect();
        let dislike = self.dislike.iter().filter_map(&mut resolve).collect();
        let mut week = self.week.clone();
        if let Some(week) = &mut week {
            week.map_exercises(&mut resolve);
        }
        if !unknown.is_empty() {
            return Err(PlanError::UnknownExercise(unknown));
        }
        // What was done may be gone from the catalogue, and is no less done.
        let current =
            |id| catalog.find(ExerciseId::as_str(id)).map_or(id, Exercise::id).clone();
        let unlike = self.unlike.iter().map(current).collect();
        Ok(Self { targets, with, without, like, dislike, unlike, week, ..self.clone() })
    }

    /// The name of the routine: its own, or its targets and minutes.
    fn title(&self) -> String {
        let name = self.name.clone();
        name.unwrap_or_else(|| format!("{} in {} minutes", self.what(), self.minutes))
    }

    /// The groups that make up the targets, or the muscles, as far as they fit a name.
    pub(super) fn what(&self) -> String {
        let body = BODY.iter().fold(MuscleSet::empty(), |all, it| all | it.muscles());
        if body.is_subset(self.targets) {
            return "whole body".to_owned();
        }
        let mut groups: Vec<MuscleGroup> = MuscleGroup::ALL.to_vec();
        groups.sort_by_key(|group| std::cmp::Reverse(group.muscles().len()));
        let mut covered = MuscleSet::empty();
        let mut names = Vec::new();
        for group in groups {
            let muscles = group.muscles();
            if muscles.is_subset(self.targets) && !muscles.is_subset(covered) {
                covered |= muscles;
                names.push(group.name());
            }
        }
        let others = (self.targets - covered).iter().map(Muscle::name);
        names.extend(others);
        if names.len() <= NAMES_IN_NAME {
            list(names.into_iter().map(str::to_owned), "and")
        } else {
            format!("{} muscles", self.targets.len())
        }
    }
}

/// What follows from the strength part of a session.
pub(super) struct Rest {
    pub(super) routine: Routine,
    pub(super) warm_up: Part,
    pub(super) cool_down: Option<Part>,
}

impl<'a> Scope<'a> {
    /// The warm-up and the cool-down for a strength part, and the order of all three.
    pub(super) fn complete(
        &self,
        posed: &Formulation<'a>,
        strength: &Part,
    ) -> Result<Rest, PlanError> {
        let plan = self.plan;
        let trained = Trained::by(strength.taken.iter().filter_map(|it| posed.at(*it)));
        let strength_blocks = strength::blocks(plan, posed, strength);

        let posed = warm_up::pose(self, &trained);
        let warm_up = self.solve_warm_up(&posed, strength.seconds())?;
        let warm_up_steps = warm_up::steps(&posed, &warm_up.taken);

        let used = strength.seconds();
        let posed = cool_down::pose(self, &trained, used, warm_up.choices());
        let mut cool_down_steps = Vec::new();
        let cool_down = posed.and_then(|posed| {
            let solution = posed.model.solve_with(plan.search()).ok()?;
            cool_down_steps = posed.prescribed(solution.taken());
            Some(Part::new(posed.model, solution))
        });
        let routine = build(plan, warm_up_steps, strength_blocks, cool_down_steps)?;
        Ok(Rest { routine, warm_up, cool_down })
    }

    pub(super) fn check_required(&self) -> Result<(), PlanError> {
        let required = self.exercises().iter().filter(|it| self.is_required(it));
        let refused = required.filter_map(|exercise| {
            let reason = self.judge(exercise).err()?;
            Some(Rejected::new(exercise, reason))
        });
        let refused: Vec<Rejected> = refused.collect();
        if refused.is_empty() {
            Ok(())
        } else {
            Err(PlanError::ImpossibleRequirement(refused))
        }
    }

    /// Takes the best of the strength part.
    fn solve_strength(&self, posed: &Formulation<'a>) -> Result<Part, PlanError> {
        let Some(least) = posed.least_seconds() else {
            return Err(PlanError::NoStrengthExercise(self.obstacles(Phase::Strength)));
        };
        // Without a solution what is required does not fit, and with an empty one nothing does.
        let solution = posed.model.solve_with(self.plan.search()).ok();
        let solution = solution.filter(|solution| !solution.taken().is_empty());
        solution.map(|it| Part::new(Arc::clone(&posed.model), it)).ok_or_else(|| {
            let warm_up = warm_up::pose(self, &Trained::default());
            self.too_little_time(&warm_up, least)
        })
    }

    /// Returns the best warm-up, or the shortest one if none has any value.
    fn solve_warm_up(
        &self,
        posed: &Formulation<'a>,
        strength: u64,
    ) -> Result<Part, PlanError> {
        let too_little_time = || self.too_little_time(posed, strength);
        let solution = posed.model.solve_with(self.plan.search());
        let solution = solution.map_err(|_| too_little_time())?;
        let is_empty = solution.taken().is_empty();
        let mut part = Part::new(Arc::clone(&posed.model), solution);
        if is_empty {
            let shortest = posed.shortest(|_| true);
            let (_, place) = shortest
                .filter(|(seconds, _)| *seconds <= posed.model.budget())
                .ok_or_else(too_little_time)?;
            part.taken.push(place);
        }
        Ok(part)
    }

    pub(super) fn too_little_time(
        &self,
        warm_up: &Formulation<'_>,
        strength: u64,
    ) -> PlanError {
        if warm_up::least_seconds(warm_up).is_none() {
            return PlanError::NoWarmUpExercise(self.obstacles(Phase::WarmUp));
        }
        let least = warm_up::fewest_minutes(warm_up, strength);
        PlanError::TooLittleTime { minutes: self.plan.minutes, least }
    }

    pub(super) fn obstacles(&self, phase: Phase) -> Box<Obstacles> {
        Box::new(Obstacles::new(self, phase))
    }
}

/// What a person calls the whole body, with the neck or without.
const BODY: [MuscleGroup; 6] = [
    MuscleGroup::Back,
    MuscleGroup::Chest,
    MuscleGroup::Shoulders,
    MuscleGroup::Arms,
    MuscleGroup::Core,
    MuscleGroup::Legs,
];

/// More than this do not fit a name.
const NAMES_IN_NAME: usize = 5;

/// The routine of these steps, through the same rules as every other.
fn build(
    plan: &Plan,
    warm_up: Vec<Prescribed>,
    strength: Vec<Vec<Prescribed>>,
    cool_down: Vec<Prescribed>,
) -> Result<Routine, PlanError> {
    let mut warm_up = warm_up.into_iter();
    let mut strength = strength.into_iter();
    let (Some(first_warm_up), Some(first_strength)) = (warm_up.next(), strength.next())
    else {
        return Err(PlanError::TooLittleTime { minutes: plan.minutes, least: None });
    };
    let builder = Routine::builder(plan.title())
        .kit(plan.kit)
        .sparing(plan.spare)
        .easing(plan.ease)
        .quiet(plan.quiet)
        .level(plan.level)
        .warm_up(first_warm_up);
    let builder = warm_up.fold(builder, RoutineBuilder::<WantsStrength>::warm_up);
    let builder = match one(first_strength) {
        Ok(alone) => builder.strength(alone),
        Err(pair) => builder.superset(pair),
    };
    let builder = strength.fold(builder, |builder, block| match one(block) {
        Ok(alone) => builder.strength(alone),
        Err(pair) => builder.superset(pair),
    });
    let mut cool_down = cool_down.into_iter();
    let routine = match cool_down.next() {
        None => builder.build(),
        Some(first) => {
            let builder = builder.cool_down(first);
            cool_down.fold(builder, RoutineBuilder::<WantsCoolDown>::cool_down).build()
        }
    };
    routine.map_err(PlanError::Refused)
}

/// What is alone in a block, or the block.
fn one(mut block: Vec<Prescribed>) -> Result<Prescribed, Vec<Prescribed>> {
    match block.pop() {
        Some(alone) if block.is_empty() => Ok(alone),
        last => Err(block.into_iter().chain(last).collect()),
    }
}
