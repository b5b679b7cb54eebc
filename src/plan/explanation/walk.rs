//! From an outcome to what there is to say about it.

use std::cmp::Reverse;

use super::{Chosen, Explanation, PassedOver, PassedOverReason, TimeUse, hints};
use crate::exercise::{Exercise, ExerciseId};
use crate::muscle::MuscleSet;
use crate::plan::formulate::{Rejected, phase_of};
use crate::plan::formulate::{muscles_of, strength, warm_up};
use crate::plan::model::{Choice, Demand, Model};
use crate::plan::outcome::Outcome;
use crate::routine::Phase;

impl Outcome {
    /// Why the routine is as it is, and what would make it better. The hints are found by
    /// solving changed plans, so this takes some times as long as [`solve`](crate::Plan::solve).
    #[must_use]
    pub fn explanation(&self) -> Explanation {
        let (passed_over, rejected) = self.not_chosen();
        let targets = self.wanted(Phase::Strength);
        let room_for_raise = warm_up::raise_seconds(warm_up::share(self.plan.minutes));
        let strength = self.time(Phase::Strength);
        let needs = warm_up::Needs::new(&self.plan, &self.exercises);
        let fewest_minutes = needs.and_then(|needs| needs.fewest_minutes(strength.used));
        let families = self.strength.model.families().iter();
        let possible = worked(families.flat_map(|family| &family.choices));
        Explanation {
            title: self.routine().name().to_owned(),
            value: self.value(),
            bound: self.bound(),
            untrained: targets - worked(self.choices(Phase::Strength)),
            out_of_reach: targets - possible,
            lacks_cardio: self.raise.is_none() && room_for_raise.is_some(),
            fewest_minutes: fewest_minutes.unwrap_or(self.plan.minutes),
            chosen: self.chosen(),
            passed_over,
            rejected,
            warm_up: self.time(Phase::WarmUp),
            strength,
            hints: hints::hints(self),
        }
    }

    pub(super) fn time(&self, phase: Phase) -> TimeUse {
        let share = warm_up::share(self.plan.minutes);
        let choices = self.choices(phase);
        let used: u64 = choices.iter().map(|choice| u64::from(choice.seconds())).sum();
        if phase == Phase::WarmUp {
            let raise = self.raise.as_ref().map_or(0, |(_, seconds)| *seconds);
            return TimeUse { budget: share, used: used + raise };
        }
        TimeUse { budget: self.plan.seconds().saturating_sub(share), used }
    }

    fn chosen(&self) -> Vec<Chosen> {
        let steps = self.routine().steps().map(|(phase, step)| {
            let exercise = step.exercise();
            let choices = self.choices(phase);
            let choice = choices.iter().find(|choice| choice.exercise() == exercise.id());
            let gain = choice.zip(self.model(phase)).map(|(choice, model)| {
                let others = choices.iter().copied().filter(|other| other != choice);
                model.value_of(choices.iter().copied()) - model.value_of(others)
            });
            let raise = self.raise.as_ref().map_or(0, |(_, seconds)| *seconds);
            let sets = step.prescription().sets().high;
            Chosen {
                exercise: exercise.id().clone(),
                phase,
                sets,
                seconds: choice.map_or(raise, |choice| choice.seconds().into()),
                is_required: self.plan.required.contains(exercise.id()),
                gain,
                works: (exercise.primary() | exercise.secondary()) & self.wanted(phase),
            }
        });
        steps.collect()
    }

    /// The muscles that count in a phase.
    fn wanted(&self, phase: Phase) -> MuscleSet {
        muscles_of(self.model(phase).map(Model::demands).unwrap_or_default())
    }

    fn not_chosen(&self) -> (Vec<PassedOver>, Vec<Rejected>) {
        let warm_up = Standings::new(self, Phase::WarmUp);
        let strength = Standings::new(self, Phase::Strength);
        let mut passed_over = Vec::new();
        let mut rejected = Vec::new();
        let worth = strength::worth(&self.plan);
        for exercise in &self.exercises {
            match (self.plan.judge(exercise), phase_of(exercise.kind())) {
                (Err(reason), _) => {
                    rejected.push((
                        Reverse(worth(exercise)),
                        Rejected::new(exercise, reason),
                    ));
                }
                (Ok(_), Some(phase)) => {
                    let standings =
                        if phase == Phase::WarmUp { &warm_up } else { &strength };
                    passed_over.extend(standings.passed_over(self, phase, exercise));
                }
                (Ok(_), None) => {}
            }
        }
        rejected.sort_by_key(|(worth, _)| *worth);
        (passed_over, rejected.into_iter().map(|(_, rejected)| rejected).collect())
    }
}

/// The muscles that choices work.
fn worked<'a>(choices: impl IntoIterator<Item = &'a Choice>) -> MuscleSet {
    let given = choices.into_iter().flat_map(Choice::gives);
    let muscle = |(demand, _)| match demand {
        Demand::Muscle(muscle) => Some(muscle),
        _ => None,
    };
    given.filter_map(muscle).collect()
}

/// For each choice of a phase, by exercise: the choice, and which choice of its family was taken.
struct Standings<'a> {
    choices: Vec<(&'a ExerciseId, &'a Choice, Option<&'a Choice>)>,
    taken: Vec<&'a Choice>,
}

impl<'a> Standings<'a> {
    fn new(outcome: &'a Outcome, phase: Phase) -> Self {
        let taken = outcome.choices(phase);
        let families = outcome.model(phase).map(Model::families).unwrap_or_default();
        let mut choices = Vec::new();
        for family in families {
            let of_family =
                taken.iter().copied().find(|taken| family.choices.contains(taken));
            choices.extend(
                family
                    .choices
                    .iter()
                    .map(|choice| (choice.exercise(), choice, of_family)),
            );
        }
        choices.sort_by_key(|(exercise, ..)| *exercise);
        Self { choices, taken }
    }

    /// Why an exercise of this phase was passed over; none if it was not.
    fn passed_over(
        &self,
        outcome: &Outcome,
        phase: Phase,
        exercise: &Exercise,
    ) -> Option<PassedOver> {
        let model = outcome.model(phase)?;
        let first = self.choices.partition_point(|(other, ..)| *other < exercise.id());
        let own = self.choices.get(first..)?.iter();
        let own = own.take_while(|(other, ..)| *other == exercise.id());
        let value = model.value_of(self.taken.iter().copied());
        let mut why = None;
        for (_, choice, of_family) in own {
            if let Some(other) = of_family {
                if other.exercise() == exercise.id() {
                    return None;
                }
                let other = other.exercise().clone();
                let is_assisting = exercise.primary().is_disjoint(outcome.wanted(phase));
                why = Some(if is_assisting && phase == Phase::Strength {
                    PassedOverReason::Assisting(other)
                } else {
                    PassedOverReason::Alike(other)
                });
                break;
            }
            if choice.gives().next().is_none() {
                why = Some(PassedOverReason::NothingTrained);
                break;
            }
            let with = self.taken.iter().copied().chain([*choice]);
            let adds = model.value_of(with) > value;
            if adds {
                why = Some(PassedOverReason::TimeUse);
            }
            why = why.or(Some(PassedOverReason::Volume));
        }
        Some(PassedOver { exercise: exercise.id().clone(), phase, why: why? })
    }
}
