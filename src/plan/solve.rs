//! From a plan to its outcome.

use std::collections::BTreeSet;

use super::error::PlanError;
use super::formulate::Formulation;
use super::formulate::Rejected;
use super::formulate::{strength, warm_up};
use super::obstacles::Obstacles;
use super::outcome::{Outcome, Part};
use super::request::Plan;
use super::solver::{Solution, SolveOptions};
use crate::catalog::Catalog;
use crate::exercise::{Exercise, ExerciseId, Prescribed};
use crate::muscle::{Muscle, MuscleGroup, MuscleSet};
use crate::routine::{MayEnd, Phase, Routine, RoutineBuilder, WantsStrength};
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
        plan.check_required(catalog)?;
        let exercises: Vec<Exercise> = catalog.iter().cloned().collect();

        let standing = |phase| Box::new(Obstacles::new(&plan, &exercises, phase));
        let posed = strength::pose(&plan, &exercises);
        let Some(least) = posed.least_seconds() else {
            return Err(PlanError::NoStrengthExercise(standing(Phase::Strength)));
        };
        let too_little_time = || {
            let needs = warm_up::Needs::new(&plan, &exercises);
            let Some(needs) = needs else {
                return PlanError::NoWarmUpExercise(standing(Phase::WarmUp));
            };
            let least = needs.fewest_minutes(least);
            PlanError::TooLittleTime { minutes: plan.minutes, least }
        };
        let solution = plan.solve_strength(&posed).ok_or_else(too_little_time)?;
        let chosen = solution.taken().iter().filter_map(|place| posed.at(*place));
        let chosen =
            chosen.map(|(candidate, choice)| (candidate.exercise, choice.sets()));
        let warm_up = warm_up::pose(&plan, &exercises, warm_up::trained(chosen));
        let warm_model = &warm_up.posed.model;
        let warm_solution =
            warm_model.solve_with(plan.search()).map_err(|_| too_little_time())?;
        let mut warm_taken = warm_solution.taken().to_vec();
        if warm_taken.is_empty() && warm_up.raise.is_none() {
            let shortest = warm_up.posed.shortest();
            let (_, place) = shortest
                .filter(|(seconds, _)| *seconds <= warm_model.budget())
                .ok_or_else(too_little_time)?;
            warm_taken.push(place);
        }
        let warm_steps = warm_up::steps(&plan, &warm_up, &warm_taken);
        let strength_steps = strength::steps(&plan, &posed, solution.taken());
        let routine = build(&plan, warm_steps, strength_steps)?;
        let raise =
            warm_up.raise.map(|(raise, seconds)| (raise.exercise.id().clone(), seconds));
        let strength = Part::new(posed.model, solution);
        let mut warm_up = Part::new(warm_up.posed.model, warm_solution);
        warm_up.taken = warm_taken;
        Ok(Outcome { plan, exercises, routine, strength, warm_up, raise })
    }

    pub(super) fn search(&self) -> SolveOptions {
        SolveOptions::default().node_budget(self.node_budget).seed(self.seed)
    }

    /// This plan with all its targets, and the ids that the exercises have now.
    fn resolved(&self, catalog: &Catalog) -> Result<Self, PlanError> {
        let emphasised: MuscleSet = self.emphasis.keys().copied().collect();
        let targets = self.targets | emphasised;
        if targets.is_empty() {
            return Err(PlanError::NoTarget);
        }
        self.check_ranges()?;
        let mut unknown = Vec::new();
        let mut resolve = |ids: &BTreeSet<ExerciseId>| {
            let known = ids.iter().filter_map(|id| match catalog.get(id) {
                Ok(exercise) => Some(exercise.id().clone()),
                Err(error) => {
                    unknown.push(error);
                    None
                }
            });
            known.collect()
        };
        let required = resolve(&self.required);
        let excluded = resolve(&self.excluded);
        if !unknown.is_empty() {
            return Err(PlanError::UnknownExercise(unknown));
        }
        Ok(Self { targets, required, excluded, ..self.clone() })
    }

    fn check_required(&self, catalog: &Catalog) -> Result<(), PlanError> {
        let required = self.required.iter().filter_map(|id| catalog.find(id.as_str()));
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

    /// Solves the strength part, if what is required fits.
    pub(super) fn solve_strength(&self, posed: &Formulation<'_>) -> Option<Solution> {
        let solution = posed.model.solve_with(self.search()).ok()?;
        (solution.value() > 0).then_some(solution)
    }

    /// A name for the routine: the groups that make up its targets, or its muscles.
    fn name(&self) -> String {
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
        let what = if names.len() <= NAMES_IN_NAME {
            list(names.into_iter().map(str::to_owned), "and")
        } else {
            format!("{} muscles", self.targets.len())
        };
        format!("{what} in {} minutes", self.minutes)
    }
}

/// More than this do not fit a name.
const NAMES_IN_NAME: usize = 5;

/// The routine of these steps, through the same rules as every other.
fn build(
    plan: &Plan,
    warm_up: Vec<Prescribed>,
    strength: Vec<Prescribed>,
) -> Result<Routine, PlanError> {
    let mut warm_up = warm_up.into_iter();
    let mut strength = strength.into_iter();
    let (Some(first_warm_up), Some(first_strength)) = (warm_up.next(), strength.next())
    else {
        return Err(PlanError::TooLittleTime { minutes: plan.minutes, least: None });
    };
    let builder = Routine::builder(plan.name())
        .kit(plan.kit)
        .sparing(plan.spared)
        .level(plan.level)
        .warm_up(first_warm_up);
    let builder = warm_up.fold(builder, RoutineBuilder::<WantsStrength>::warm_up);
    let builder = builder.strength(first_strength);
    let builder = strength.fold(builder, RoutineBuilder::<MayEnd>::strength);
    builder.build().map_err(PlanError::Refused)
}
