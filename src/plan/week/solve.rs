//! From a week to its outcome.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::sync::Arc;

use super::error::WeekError;
use super::layout::Layout;
use super::model::WeekModel;
use super::outcome::{Passed, WeekOutcome};
use super::pose::Posed;
use super::request::Week;
use super::solver::{Start, WeekSolution};
use crate::catalog::{Catalog, Related};
use crate::plan::error::PlanError;
use crate::plan::formulate::{Scope, Trained, strength, warm_up};
use crate::plan::outcome::Outcome;
use crate::plan::part::Part;
use crate::plan::request::Plan;
use crate::plan::solve::Rest;
use crate::program::Weekday;

/// A split is solved if it comes this near the best, in thousandths.
const NEAR: i64 = 3;

/// The layouts that come near the best, the one that seems best first, and what the others are
/// worth.
fn nearest(posed: Vec<Posed>, plan: &Plan) -> (Vec<(Posed, Option<Start>)>, Vec<Passed>) {
    // Values of cycles of different lengths compare in a year of all.
    let weeks = posed.iter().map(|it| i64::from(it.model.weeks())).product::<i64>();
    let each = posed.into_iter().map(|posed| {
        let start = posed.model.start(plan.search(), true);
        let times = weeks / i64::from(posed.model.weeks());
        let in_all = start.as_ref().map(|it| it.value() * times);
        (posed, start, in_all)
    });
    let mut each: Vec<_> = each.collect();
    // What cannot be taken at all is solved for its error.
    each.sort_by_key(|(_, _, in_all)| in_all.map(Reverse));
    let best = each.iter().filter_map(|(_, _, in_all)| *in_all).max().unwrap_or_default();
    let (mut near, mut passed) = (Vec::new(), Vec::new());
    for (posed, start, in_all) in each {
        if in_all.is_none_or(|it| (best - it) * 1000 <= best.abs() * NEAR) {
            near.push((posed, start));
        } else {
            let (split, weeks) = (posed.layout.split, posed.model.weeks());
            let value = start.map_or(0, |it| it.value());
            passed.push(Passed { split, value, weeks });
        }
    }
    (near, passed)
}

/// A week as a model, and its answer.
pub(super) struct Solved {
    pub(super) layout: Layout,
    pub(super) plans: Vec<Plan>,
    pub(super) model: WeekModel,
    pub(super) solution: WeekSolution,
}

impl Solved {
    /// Whether it is worth more in a week than another.
    fn is_better_than(&self, other: &Self) -> bool {
        let [own, others] = [self, other].map(|it| i64::from(it.model.weeks()));
        self.solution.value() * others > other.solution.value() * own
    }

    /// The split as one that is passed over.
    fn passed(&self) -> Passed {
        Passed {
            split: self.layout.split.clone(),
            value: self.solution.value(),
            weeks: self.model.weeks(),
        }
    }
}

impl Week {
    /// The best sessions for this week.
    ///
    /// The same week and catalogue give the same answer on every machine. Where all days are far
    /// enough apart every session may train everything, because a split would only forbid; where
    /// days touch, the splits that keep the recovery are tried, those that come near the best are
    /// solved, and the best is taken.
    ///
    /// # Errors
    ///
    /// [`WeekError`] if there is no such week: as for a plan, with the day; and `no-split` where no
    /// split keeps the recovery on these days.
    pub fn solve(&self, catalog: &Catalog) -> Result<WeekOutcome, WeekError> {
        self.check()?;
        let resolved = self.resolved(catalog)?;
        let plan = &resolved.plan;
        let related = catalog.related();
        let (posed, mut failure) = resolved.posed(&related)?;
        let (near, mut passed) = nearest(posed, plan);
        let mut best: Option<Solved> = None;
        for (posed, start) in near {
            // In the weeks of this one.
            let weeks = i64::from(posed.model.weeks());
            let floor = best.as_ref().map(|best| {
                let of_best = i64::from(best.model.weeks()).max(1);
                (best.solution.value() * weeks).div_euclid(of_best)
            });
            match Self::solve_in(plan, &related, posed, start, floor) {
                Ok(solved) => {
                    let loser = match best.take() {
                        Some(other) if !solved.is_better_than(&other) => {
                            best = Some(other);
                            Some(solved)
                        }
                        other => {
                            best = Some(solved);
                            other
                        }
                    };
                    passed.extend(loser.as_ref().map(Solved::passed));
                }
                Err(error) => failure = failure.or(Some(error)),
            }
        }
        let Some(best) = best else { return Err(failure.unwrap_or(WeekError::NoSlot)) };
        self.complete(catalog, &related, best, passed)
    }

    /// With the ids that the exercises have in a catalogue.
    fn resolved(&self, catalog: &Catalog) -> Result<Self, WeekError> {
        let plan = self.plan.resolved(catalog)?;
        let mut unknown = Vec::new();
        let mut rest = BTreeSet::new();
        for id in &self.rest {
            match catalog.get(id) {
                Ok(exercise) => {
                    rest.insert(exercise.id().clone());
                }
                Err(error) => unknown.push(error),
            }
        }
        if !unknown.is_empty() {
            return Err(WeekError::Plan(PlanError::UnknownExercise(unknown)));
        }
        Ok(Self { plan, rest, ..self.clone() })
    }

    /// What the week is worth at least, by its first answers: the value of a cycle, and its weeks.
    pub(super) fn worth_at_least(&self, catalog: &Catalog) -> Option<(i64, u32)> {
        self.check().ok()?;
        let resolved = self.resolved(catalog).ok()?;
        let plan = &resolved.plan;
        let (posed, _) = resolved.posed(&catalog.related()).ok()?;
        let mut best: Option<(i64, u32)> = None;
        for posed in posed {
            let Some(start) = posed.model.start(plan.search(), true) else { continue };
            let (value, weeks) = (start.value(), posed.model.weeks());
            let is_better = best.is_none_or(|(most, of_most)| {
                value * i64::from(of_most) > most * i64::from(weeks)
            });
            if is_better {
                best = Some((value, weeks));
            }
        }
        best
    }

    fn solve_in(
        plan: &Plan,
        related: &Related,
        posed: Posed,
        start: Option<Start>,
        floor: Option<i64>,
    ) -> Result<Solved, WeekError> {
        let Posed { layout, plans, model } = posed;
        let floor = floor.unwrap_or(i64::MIN);
        let solution = start.map(|start| model.go_on(start, plan.search(), floor));
        let Some(solution) = solution else {
            let session = model.solve().err().and_then(|error| {
                model.sessions().iter().position(|it| it.id == error.session())
            });
            let session = session.unwrap_or_default();
            return Err(Self::too_short(&plans, related, &layout, session));
        };
        Ok(Solved { layout, plans, model, solution })
    }

    /// That a session has too little time for what is required, or for anything.
    fn too_short(
        plans: &[Plan],
        related: &Related,
        layout: &Layout,
        session: usize,
    ) -> WeekError {
        let slot = layout.assignment.sessions.get(session).map(|spec| spec.weekday);
        let slot = slot.unwrap_or(Weekday::Monday);
        let Some(plan) = plans.get(session) else { return WeekError::NoSlot };
        let scope = Scope::new(plan, related).within(layout.groups_of(session));
        let least = strength::pose(&scope).least_seconds().unwrap_or_default();
        let posed = warm_up::pose(&scope, &Trained::default());
        WeekError::Session { slot, error: scope.too_little_time(&posed, least) }
    }

    /// The warm-up, the cool-down and the order of each session.
    fn complete(
        &self,
        catalog: &Catalog,
        related: &Arc<Related>,
        solved: Solved,
        passed: Vec<Passed>,
    ) -> Result<WeekOutcome, WeekError> {
        let Solved { layout, plans, model, solution } = solved;
        let mut taken: Vec<Vec<(usize, usize)>> =
            (0..plans.len()).map(|session| solution.taken(session).to_vec()).collect();
        let mut outcomes = Vec::new();
        for (session, plan) in plans.iter().enumerate() {
            let part = layout.groups_of(session);
            let alone = model.beside(session, &taken);
            let is_empty = taken.get(session).is_none_or(Vec::is_empty);
            if let (true, Some(of_session)) = (is_empty, taken.get_mut(session)) {
                // A session has an exercise, even one that the week would be as good without.
                let least = alone.least_worse();
                let Some(place) = least else {
                    return Err(Self::too_short(&plans, related, &layout, session));
                };
                of_session.push(place);
            }
            let scope = Scope::new(plan, related).within(part);
            let posed = strength::pose(&scope);
            let search = plan.search().work_budget(WORK_OF_SESSION);
            let slot = layout.assignment.sessions.get(session);
            let slot = slot.map_or(Weekday::Monday, |spec| spec.weekday);
            let fail = |error| WeekError::Session { slot, error };
            let alone_solution = alone.solve_with(search);
            let Ok(alone_solution) = alone_solution else {
                return Err(Self::too_short(&plans, related, &layout, session));
            };
            let mut strength = Part::new(Arc::new(alone), alone_solution);
            strength.taken = taken.get(session).cloned().unwrap_or_default();
            let Rest { routine, warm_up, cool_down } =
                scope.complete(&posed, &strength).map_err(fail)?;
            let (plan, related) = (plan.clone(), Arc::clone(related));
            outcomes.push(Outcome {
                plan,
                related,
                part,
                routine,
                strength,
                warm_up,
                cool_down,
            });
        }
        let choices = taken.iter().enumerate().flat_map(|(session, taken)| {
            taken.iter().filter_map({
                let model = &model;
                move |(family, choice)| {
                    let families = &model.sessions().get(session)?.families;
                    Some((session, families.get(*family)?.choices.get(*choice)?))
                }
            })
        });
        let value = model.value_of(choices);
        let (catalog, week) = (catalog.clone(), self.clone());
        let bound = solution.bound().max(value);
        let slots = super::outcome::slots(&self.places(), &layout);
        Ok(WeekOutcome {
            week,
            catalog,
            layout,
            slots,
            outcomes,
            model,
            value,
            bound,
            passed,
        })
    }
}

/// What a session is worth beside the others is looked for with so much work; it is near the answer
/// already.
const WORK_OF_SESSION: u64 = 100_000;
