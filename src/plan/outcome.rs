//! The answer to a plan.

use super::candidates::{Candidate, Rejected};
use super::error::PlanError;
use super::model::{Choice, Model};
use super::posed::Posed;
use super::request::Plan;
use super::solver::{Search, Solution};
use super::standing::Standing;
use super::{strength, warm_up};
use crate::catalog::Catalog;
use crate::exercise::{Exercise, ExerciseId, Prescribed};
use crate::limits;
use crate::listing::list;
use crate::muscle::{Muscle, MuscleGroup, MuscleSet};
use crate::routine::{MayEnd, Phase, Routine, RoutineBuilder, WantsStrength};

/// The best routine for a plan, and how good it is known to be.
///
/// # Example
///
/// ```
/// use regimen::{Catalog, MuscleGroup, Phase, Plan};
///
/// let plan = Plan::for_muscles(MuscleGroup::Glutes).minutes(25);
/// let outcome = plan.solve(Catalog::builtin())?;
/// assert_eq!(outcome.value(), outcome.bound());
/// let chosen = outcome.choices(Phase::Strength);
/// assert_eq!(chosen.len(), outcome.routine().strength().len());
/// # Ok::<(), regimen::plan::PlanError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    pub(super) plan: Plan,
    pub(super) exercises: Vec<Exercise>,
    pub(super) routine: Routine,
    pub(super) strength: Part,
    pub(super) warm_up: Part,
    /// The raise of the warm-up, and its seconds.
    pub(super) raise: Option<(ExerciseId, u64)>,
}

/// One phase: its model, and what was taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Part {
    pub(super) model: Model,
    pub(super) solution: Solution,
    pub(super) taken: Vec<(usize, usize)>,
}

impl Part {
    fn choices(&self) -> Vec<&Choice> {
        let families = self.model.families();
        let at = |(family, choice): &(usize, usize)| {
            families.get(*family)?.choices.get(*choice)
        };
        self.taken.iter().filter_map(at).collect()
    }
}

impl Plan {
    fn search(&self) -> Search {
        Search::default().node_budget(self.node_budget).seed(self.seed)
    }

    /// This plan with the ids that the exercises have now.
    fn resolved(&self, catalog: &Catalog) -> Result<Self, PlanError> {
        if self.targets.is_empty() {
            return Err(PlanError::NoTarget);
        }
        self.check_ranges()?;
        let mut unknown = Vec::new();
        let mut resolve = |ids: &std::collections::BTreeSet<ExerciseId>| {
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
        Ok(Self { required, excluded, ..self.clone() })
    }

    fn check_required(&self, catalog: &Catalog) -> Result<(), PlanError> {
        let required = self.required.iter().filter_map(|id| catalog.find(id.as_str()));
        let refused = required.filter_map(|exercise| {
            let reason = self.judge(exercise).err()?;
            Some(self.rejected(exercise, reason))
        });
        let refused: Vec<Rejected> = refused.collect();
        if refused.is_empty() {
            Ok(())
        } else {
            Err(PlanError::ImpossibleRequirement(refused))
        }
    }

    /// Solves the strength part, if what is required fits.
    pub(super) fn solve_strength(&self, posed: &Posed<'_>) -> Option<Solution> {
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

impl Outcome {
    pub(super) fn new(plan: &Plan, catalog: &Catalog) -> Result<Self, PlanError> {
        let plan = plan.resolved(catalog)?;
        plan.check_required(catalog)?;
        let exercises: Vec<Exercise> = catalog.iter().cloned().collect();

        let posed = strength::pose(&plan, &exercises);
        let standing = |phase| Standing::new(&plan, &exercises, phase);
        let Some(least_strength) = posed.least_seconds() else {
            return Err(PlanError::NoStrengthExercise(standing(Phase::Strength)));
        };
        let too_little_time =
            |least_warm_up| too_little_time(&plan, least_strength, least_warm_up);
        let Some(solution) = plan.solve_strength(&posed) else {
            let warm_up = warm_up::pose(&plan, &exercises, Vec::new());
            let Some(least) = warm_up.posed.least_seconds() else {
                return Err(PlanError::NoWarmUpExercise(standing(Phase::WarmUp)));
            };
            return Err(too_little_time(least));
        };
        let taken = solution.taken().to_vec();
        let chosen = taken.iter().filter_map(|place| posed.at(*place));
        let chosen =
            chosen.map(|(Candidate { exercise, .. }, choice)| (exercise, choice.sets()));
        let trained = warm_up::trained(chosen);

        let warm_up = warm_up::pose(&plan, &exercises, trained);
        let solved = warm_up.posed.model.solve_with(plan.search());
        let Ok(warm_solution) = solved else {
            let least = warm_up.posed.least_seconds().unwrap_or_default();
            return Err(too_little_time(least));
        };
        let mut warm_taken = warm_solution.taken().to_vec();
        if warm_taken.is_empty() && warm_up.raise.is_none() {
            match warm_up.posed.shortest() {
                None => {
                    return Err(PlanError::NoWarmUpExercise(standing(Phase::WarmUp)));
                }
                Some((seconds, place)) if seconds <= warm_up.posed.model.budget() => {
                    warm_taken.push(place);
                }
                Some((seconds, _)) => return Err(too_little_time(seconds.into())),
            }
        }
        let warm_steps = warm_up::steps(&warm_up, &warm_taken);
        let strength_steps = strength::steps(&plan, &posed, &taken);
        let routine = build(&plan, warm_steps, strength_steps)?;
        let raise =
            warm_up.raise.map(|(raise, seconds)| (raise.exercise.id().clone(), seconds));
        let strength = Part { model: posed.model, solution, taken };
        let warm_up = Part {
            model: warm_up.posed.model,
            solution: warm_solution,
            taken: warm_taken,
        };
        Ok(Self { plan, exercises, routine, strength, warm_up, raise })
    }

    /// The routine.
    #[must_use]
    pub fn routine(&self) -> &Routine {
        &self.routine
    }

    /// What the strength part is worth: see the [module](super).
    #[must_use]
    pub fn value(&self) -> u64 {
        self.strength.solution.value()
    }

    /// No strength part that keeps to the plan is worth more.
    #[must_use]
    pub fn bound(&self) -> u64 {
        self.strength.solution.bound()
    }

    /// Whether it is proved that strength part and warm-up are the best there are.
    #[must_use]
    pub fn is_optimal(&self) -> bool {
        self.strength.solution.is_optimal() && self.warm_up.solution.is_optimal()
    }

    /// The problem that was solved for the strength part or the warm-up; a plan has no
    /// cool-down.
    #[must_use]
    pub fn model(&self, phase: Phase) -> Option<&Model> {
        self.part(phase).map(|part| &part.model)
    }

    /// The choices of that problem that were taken, in the order of its families.
    ///
    /// The raise of a warm-up is not among them, because it is not chosen by value. Where no
    /// warm-up is worth anything and there is no raise, the shortest choice is taken all the
    /// same, beside the [solution](Outcome::solution), which is to take none.
    #[must_use]
    pub fn choices(&self, phase: Phase) -> Vec<&Choice> {
        self.part(phase).map(Part::choices).unwrap_or_default()
    }

    /// The solution of that problem: its value, bound, seconds and nodes.
    #[must_use]
    pub fn solution(&self, phase: Phase) -> Option<&Solution> {
        self.part(phase).map(|part| &part.solution)
    }

    fn part(&self, phase: Phase) -> Option<&Part> {
        match phase {
            Phase::WarmUp => Some(&self.warm_up),
            Phase::Strength => Some(&self.strength),
            Phase::CoolDown => None,
        }
    }
}

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
        return Err(PlanError::NoTarget);
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

/// The error that says how many minutes would do for a strength part and a warm-up that take at
/// least so many seconds.
fn too_little_time(plan: &Plan, strength: u64, warm_up: u64) -> PlanError {
    let minutes = limits::MINUTES.low()..=limits::MINUTES.high();
    let least = minutes.into_iter().find(|minutes| {
        let share = warm_up::share(*minutes);
        warm_up <= share && share + strength <= u64::from(*minutes) * 60
    });
    PlanError::TooLittleTime { minutes: plan.minutes, least }
}
