//! From a week to its outcome.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::assign::{Assignment, Place, Spec, Touching};
use super::error::WeekError;
use super::model::{SessionModel, WeekModel};
use super::outcome::{Passed, WeekOutcome};
use super::request::Week;
use super::solver::{Start, WeekSolution};
use super::split::{NamedSplit, Split};
use super::{DAY, WeekSoFar};
use crate::catalog::{Catalog, Related};
use crate::exercise::{Exercise, ExerciseId};
use crate::muscle::LeafGroup;
use crate::plan::error::PlanError;
use crate::plan::formulate::Trained;
use crate::plan::formulate::{Formulation, Rejected, Scope, strength, warm_up};
use crate::plan::model::{Choice, Family};
use crate::plan::outcome::Outcome;
use crate::plan::part::Part;
use crate::plan::request::Plan;
use crate::plan::solve::Rest;
use crate::program::Weekday;
use crate::routine::Phase;
use crate::vocabulary::EnumSet;

/// A split, the sessions that it makes of the slots, and the parts that they have.
#[derive(Clone, Debug)]
pub(super) struct Layout {
    pub(super) split: Split,
    pub(super) parts: Vec<EnumSet<LeafGroup>>,
    pub(super) assignment: Assignment,
    /// By session, the number of its part.
    part_of: Vec<usize>,
}

impl Layout {
    /// The part of a session, counted from 0.
    pub(super) fn part_of(&self, session: usize) -> usize {
        self.part_of.get(session).copied().unwrap_or_default()
    }

    /// The body parts that a session may train; none where it may train all.
    fn groups_of(&self, session: usize) -> Option<EnumSet<LeafGroup>> {
        let groups = self.parts.get(self.part_of(session)).copied();
        groups.filter(|groups| *groups != EnumSet::all())
    }
}

/// A week as a model.
struct Posed {
    layout: Layout,
    plans: Vec<Plan>,
    model: WeekModel,
}

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
                    passed.extend(loser.as_ref().map(Passed::of));
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

    /// The layouts as models, and the first reason why one cannot be.
    fn posed(
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

    /// The slots in the order of the week.
    pub(super) fn places(&self) -> Vec<Place> {
        let mut places: Vec<Place> = self
            .days
            .iter()
            .map(|day| Place {
                weekday: day.weekday,
                minutes: day.minutes,
                kit: day.kit.unwrap_or(self.plan.kit),
            })
            .collect();
        places.sort_by_key(|place| place.weekday);
        places
    }

    /// The splits that are tried; never empty.
    fn layouts(&self) -> Result<Vec<Layout>, WeekError> {
        let tried: Vec<Split> = match &self.split {
            Some(split) => vec![split.clone()],
            None => NamedSplit::ALL.iter().copied().map(Split::from).collect(),
        };
        let places = self.places();
        let mut touching = Vec::new();
        let mut layouts = Vec::new();
        for split in &tried {
            // More sessions than usual only where the days are too near each other for fewer.
            let most = if self.sessions.is_some() { 1 } else { places.len() };
            let found =
                (0..most).find_map(|more| match self.layout(split, &places, more)? {
                    Ok(layout) => Some(layout),
                    Err(found) => {
                        if touching.is_empty() {
                            touching = found;
                        }
                        None
                    }
                });
            let is_full = found.as_ref().is_some_and(|layout| layout.parts.len() == 1);
            layouts.extend(found);
            if is_full {
                break;
            }
        }
        if layouts.is_empty() {
            let recovery = self.recovery;
            return Err(WeekError::NoSplit { days: touching, recovery });
        }
        Ok(layouts)
    }

    /// The sessions of a split: as many as are asked for, or half the slots rounded up, at least one
    /// for each kit, and by default as many for each part; none if there are too few for its parts.
    /// Where they do not keep the recovery, the days that are too near each other.
    fn layout(
        &self,
        split: &Split,
        places: &[Place],
        more: usize,
    ) -> Option<Result<Layout, Vec<Touching>>> {
        let parts = split.parts();
        let kits: BTreeSet<usize> = places
            .iter()
            .filter_map(|place| places.iter().position(|other| other.kit == place.kit))
            .collect();
        let asked = self.sessions.map(|sessions| sessions as usize);
        let usual = places.len().div_ceil(2);
        let mut sessions = asked.unwrap_or(usual.max(parts.len())).max(kits.len()) + more;
        let rounded = sessions.div_ceil(parts.len()) * parts.len();
        if asked.is_none() && more == 0 && rounded <= places.len() {
            sessions = rounded;
        }
        if sessions < parts.len() || sessions > places.len() {
            return None;
        }
        let assignment = Assignment::new(places, sessions);
        let days = self.recovery / DAY;
        let split = split.clone();
        Some(assignment.parts(places, &parts, days).map(|part_of| Layout {
            split,
            parts,
            assignment,
            part_of,
        }))
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

    /// "A, upper body", or "Spring A".
    fn name_of(&self, layout: &Layout, session: usize) -> String {
        let letter = letter(session).to_uppercase();
        let part = layout.split.name_of(layout.part_of(session));
        let part = part.map(|part| format!(", {part}")).unwrap_or_default();
        match &self.plan.name {
            Some(name) => format!("{name} {letter}{part}"),
            None if part.is_empty() => format!("{letter}, {}", self.plan.what()),
            None => format!("{letter}{part}"),
        }
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

    fn solve_in(
        plan: &Plan,
        related: &Related,
        posed: Posed,
        start: Option<Start>,
        floor: Option<i64>,
    ) -> Result<Solved, WeekError> {
        let Posed { layout, plans, model } = posed;
        let floor = floor.unwrap_or(i64::MIN);
        let solution = start.and_then(|start| model.go_on(start, plan.search(), floor));
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

/// The id of a session: a letter.
pub(super) fn letter(session: usize) -> String {
    let letter = u8::try_from(session).ok().and_then(|session| b'a'.checked_add(session));
    letter.map_or_else(|| format!("s{session}"), |letter| char::from(letter).to_string())
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::equipment::Equipment;
    use crate::muscle::MuscleSet;

    #[test]
    fn any_two_to_six_days_can_keep_two_days_of_recovery() {
        for days in 0_u8..128 {
            if !(2..=6).contains(&days.count_ones()) {
                continue;
            }
            let days =
                Weekday::ALL.iter().filter(|day| (days >> (day.number() - 1)) & 1 == 1);
            let days: Vec<Weekday> = days.copied().collect();
            for mixed in 0..3 {
                let week = Week::for_muscles(MuscleSet::all());
                let week =
                    days.iter().zip(0_u32..).fold(
                        week,
                        |week, (day, place)| match mixed {
                            0 => week.day(*day, 30),
                            1 => week.day(*day, 20 + 10 * (place % 3)),
                            _ if place % 2 == 0 => week.day(*day, 30),
                            _ => week.day_with(*day, 45, [Equipment::Barbell]),
                        },
                    );
                assert!(week.layouts().is_ok(), "{days:?} {mixed}");
            }
        }
    }
}
