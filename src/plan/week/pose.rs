//! From a week to its models, one for each split.

use std::collections::{BTreeMap, BTreeSet};

use super::WeekSoFar;
use super::assign::Spec;
use super::error::WeekError;
use super::layout::{Layout, letter};
use super::model::{SessionModel, WeekModel};
use super::request::Week;
use crate::catalog::Related;
use crate::exercise::{Exercise, ExerciseId};
use crate::plan::error::PlanError;
use crate::plan::formulate::{Formulation, Rejected, Scope, strength};
use crate::plan::model::{Choice, Family};
use crate::plan::request::Plan;
use crate::routine::Phase;

/// A week as a model.
pub(super) struct Posed {
    pub(super) layout: Layout,
    pub(super) plans: Vec<Plan>,
    pub(super) model: WeekModel,
}

impl Week {
    /// The layouts as models, and the first reason why one cannot be.
    pub(super) fn posed(
        &self,
        related: &Related,
    ) -> Result<(Vec<Posed>, Option<WeekError>), WeekError> {
        let mut posed = Vec::new();
        let mut failure = None;
        for layout in self.layouts()? {
            match self.pose(&self.plan, related, layout) {
                Ok(of_layout) => posed.push(of_layout),
                Err(error) => failure = failure.or(Some(error)),
            }
        }
        Ok((posed, failure))
    }

    /// The sessions of a layout as plans of their own.
    fn plans(
        &self,
        plan: &Plan,
        related: &Related,
        layout: &Layout,
    ) -> Result<Vec<Plan>, WeekError> {
        let specs = &layout.assignment.sessions;
        let mut plans: Vec<Plan> = specs
            .iter()
            .enumerate()
            .map(|(session, spec)| {
                let week = WeekSoFar::new().recovery(self.recovery);
                let name = (specs.len() > 1).then(|| self.name_of(layout, session));
                let mut plan =
                    plan.clone().kit(spec.kit).minutes(spec.minutes).week(week);
                plan.name = name.or(plan.name);
                plan
            })
            .collect();
        rest(&self.rest, related, layout, &mut plans);
        require(&plan.with, related, layout, &mut plans)?;
        Ok(plans)
    }

    /// The week of a layout as a model.
    fn pose(
        &self,
        plan: &Plan,
        related: &Related,
        layout: Layout,
    ) -> Result<Posed, WeekError> {
        let plans = self.plans(plan, related, &layout)?;
        let mut sessions = Vec::new();
        let mut tables = None;
        for (session, plan) in plans.iter().enumerate() {
            let Some(spec) = layout.assignment.sessions.get(session) else { continue };
            let fail = |error| WeekError::Session { slot: spec.weekday, error };
            let scope = Scope::new(plan, related).within(layout.groups_of(session));
            scope.check_required().map_err(fail)?;
            let posed = strength::pose(&scope);
            if posed.least_seconds().is_none() {
                let obstacles = scope.obstacles(Phase::Strength);
                return Err(fail(PlanError::NoStrengthExercise(obstacles)));
            }
            sessions.push(session_model(session, spec, &posed));
            tables.get_or_insert_with(|| {
                (posed.model.gain().to_vec(), posed.model.demands().to_vec())
            });
        }
        let (gain, demands) = tables.unwrap_or_default();
        let model =
            WeekModel::from_week(layout.assignment.weeks, gain, demands, sessions);
        Ok(Posed { layout, plans, model })
    }
}

/// Merits are those of each time that the session is held.
fn session_model(session: usize, spec: &Spec, posed: &Formulation<'_>) -> SessionModel {
    let times = i32::try_from(spec.times).unwrap_or(i32::MAX);
    let of_time = |choice: &Choice| {
        let merit = choice.merit().saturating_mul(times);
        choice.clone().with_merit(merit)
    };
    let families =
        posed.model.families().iter().map(|family| Family {
            choices: family.choices.iter().map(of_time).collect(),
        });
    SessionModel {
        id: letter(session),
        times: spec.times,
        budget: posed.model.budget(),
        required: posed.model.required().cloned().collect(),
        families: families.collect(),
    }
}

/// Leaves out what rests, where another exercise of its family may be chosen in its place.
fn rest(
    resting: &BTreeSet<ExerciseId>,
    related: &Related,
    layout: &Layout,
    plans: &mut [Plan],
) {
    if resting.is_empty() {
        return;
    }
    for (session, plan) in plans.iter_mut().enumerate() {
        let before = plan.clone();
        let scope = Scope::new(&before, related).within(layout.groups_of(session));
        let movements = before.movements();
        let mut families: BTreeMap<usize, Vec<&Exercise>> = BTreeMap::new();
        for (place, exercise) in related.exercises().iter().enumerate() {
            let family = scope.family(place, &movements);
            families.entry(family).or_default().push(exercise);
        }
        for of_family in families.values() {
            let is_other = |it: &&&Exercise| !resting.contains(it.id());
            let mut others = of_family.iter().filter(is_other);
            if others.any(|other| scope.judge(other).is_ok()) {
                let left_out = of_family.iter().filter(|it| resting.contains(it.id()));
                let left_out = left_out.filter(|it| !before.with.contains(it.id()));
                plan.without.extend(left_out.map(|it| it.id().clone()));
            }
        }
    }
}

/// Gives each exercise that is required to the session that may have it and has the fewest of them.
fn require(
    required: &BTreeSet<ExerciseId>,
    related: &Related,
    layout: &Layout,
    plans: &mut [Plan],
) -> Result<(), WeekError> {
    let mut given: Vec<BTreeSet<ExerciseId>> = vec![BTreeSet::new(); plans.len()];
    let mut refused = Vec::new();
    for exercise in related.exercises().iter().filter(|it| required.contains(it.id())) {
        let mut reason = None;
        let mut best: Option<usize> = None;
        for (session, plan) in plans.iter().enumerate() {
            let scope = Scope::new(plan, related).within(layout.groups_of(session));
            match scope.judge(exercise) {
                Ok(_) => {
                    let count = |it: usize| given.get(it).map_or(0, BTreeSet::len);
                    if best.is_none_or(|best| count(session) < count(best)) {
                        best = Some(session);
                    }
                }
                Err(kind) => {
                    reason.get_or_insert(kind);
                }
            }
        }
        match (best.and_then(|best| given.get_mut(best)), reason) {
            (Some(of_session), _) => {
                of_session.insert(exercise.id().clone());
            }
            (None, Some(kind)) => refused.push(Rejected::new(exercise, kind)),
            (None, None) => {}
        }
    }
    if !refused.is_empty() {
        return Err(WeekError::Plan(PlanError::ImpossibleRequirement(refused)));
    }
    for (plan, given) in plans.iter_mut().zip(given) {
        plan.with = given;
    }
    Ok(())
}
