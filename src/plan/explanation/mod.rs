//! Why a routine is as it is: what was chosen, passed over and left out, and what would help.
//!
//! Three layers: data, gathered when it is asked for ([`chosen`], [`passed_over`], [`unmet`]);
//! [`hints`], which come from solving changed plans ([`attempt`]); and [`wording`].

mod attempt;
mod chosen;
mod hints;
mod passed_over;
mod unmet;
mod wording;

pub use chosen::Chosen;
pub use hints::PlanHint;
pub use passed_over::{PassedOver, PassedOverReason};
pub use unmet::{Unmet, UnmetReason};
pub(super) use wording::{Proof, Told, write_passed_over, write_rejected, write_unmet};

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::formulate::{Formulation, Rejected, Scope, Trained};
use super::formulate::{cool_down, strength, warm_up};
use super::outcome::Outcome;
use super::part::Part;
use crate::equipment::Equipment;
use crate::exercise::ExerciseId;
use crate::muscle::LeafGroup;
use crate::routine::Phase;

/// Why an [`Outcome`] is as it is.
///
/// `{}` tells it in words; as JSON it is the same data.
///
/// # Example
///
/// ```
/// use regimen::plan::PlanHint;
/// use regimen::{Catalog, Equipment, MuscleGroup, Plan};
///
/// let outcome = Plan::for_muscles(MuscleGroup::MiddleBack).minutes(25).solve(Catalog::builtin())?;
/// let explanation = outcome.explanation();
/// let row = explanation.rejected().iter().find(|it| it.name() == "Unilateral Band Row");
/// assert_eq!(row.map(|row| row.code()), Some("missing-equipment"));
/// assert!(explanation.hints().iter().any(|hint| matches!(hint, PlanHint::AddEquipment { .. })));
/// # Ok::<(), regimen::plan::PlanError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Explanation {
    title: String,
    value: i64,
    bound: i64,
    fewest_minutes: u32,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    recovering: BTreeMap<LeafGroup, u32>,
    unmet: Vec<Unmet>,
    chosen: Vec<Chosen>,
    passed_over: Vec<PassedOver>,
    rejected: Vec<Rejected>,
    warm_up: TimeUse,
    strength: TimeUse,
    #[serde(skip_serializing_if = "Option::is_none")]
    supersets: Option<SupersetUse>,
    #[serde(skip_serializing_if = "Option::is_none")]
    cool_down: Option<TimeUse>,
    hints: Vec<PlanHint>,
}

impl Explanation {
    /// What the strength part is worth.
    #[must_use]
    pub fn value(&self) -> i64 {
        self.value
    }

    /// No strength part that keeps to the plan is worth more.
    #[must_use]
    pub fn bound(&self) -> i64 {
        self.bound
    }

    /// The fewest minutes in which the strength part would be worth as much.
    #[must_use]
    pub fn fewest_minutes(&self) -> u32 {
        self.fewest_minutes
    }

    /// The body parts that are left to recover, and for how many more hours.
    ///
    /// ```
    /// use regimen::muscle::LeafGroup;
    /// use regimen::plan::WeekSoFar;
    /// use regimen::{Catalog, MuscleGroup, Plan};
    ///
    /// let plan = Plan::for_muscles(MuscleGroup::Legs)
    ///     .week(WeekSoFar::new().muscles(1, MuscleGroup::Calves, 4));
    /// let explanation = plan.solve(Catalog::builtin())?.explanation();
    /// assert_eq!(explanation.recovering().get(&LeafGroup::Calves), Some(&24));
    /// assert!(explanation.to_string().contains("Left to recover: calves for 1 day"));
    /// # Ok::<(), regimen::plan::PlanError>(())
    /// ```
    #[must_use]
    pub fn recovering(&self) -> &BTreeMap<LeafGroup, u32> {
        &self.recovering
    }

    /// The targets and movements that get nothing, and what the warm-up leaves unprepared.
    ///
    /// ```
    /// use regimen::plan::{Demand, MovementGroup, UnmetReason};
    /// use regimen::{Catalog, MuscleGroup, Plan};
    ///
    /// let body = MuscleGroup::Chest.muscles() | MuscleGroup::Legs.muscles();
    /// let explanation = Plan::for_muscles(body).minutes(10).solve(Catalog::builtin())?.explanation();
    /// let hinge = Demand::Movement(MovementGroup::Hinge);
    /// let hinge = explanation.unmet().iter().find(|unmet| unmet.demand == hinge);
    /// assert_eq!(hinge.map(|unmet| unmet.why), Some(UnmetReason::NoTime));
    /// # Ok::<(), regimen::plan::PlanError>(())
    /// ```
    #[must_use]
    pub fn unmet(&self) -> &[Unmet] {
        &self.unmet
    }

    /// What was chosen, in the order of the session.
    #[must_use]
    pub fn chosen(&self) -> &[Chosen] {
        &self.chosen
    }

    /// What might have been chosen and was not, in the order of the catalogue.
    #[must_use]
    pub fn passed_over(&self) -> &[PassedOver] {
        &self.passed_over
    }

    /// What could not be chosen, those of most worth for the targets first.
    #[must_use]
    pub fn rejected(&self) -> &[Rejected] {
        &self.rejected
    }

    /// The time of a phase; none for a cool-down for which too little was left.
    #[must_use]
    pub fn time(&self, phase: Phase) -> Option<TimeUse> {
        match phase {
            Phase::WarmUp => Some(self.warm_up),
            Phase::Strength => Some(self.strength),
            Phase::CoolDown => self.cool_down,
        }
    }

    /// What pairs save; none if there are none.
    ///
    /// ```
    /// use regimen::{Catalog, MuscleGroup, Plan};
    ///
    /// let body = MuscleGroup::Back.muscles() | MuscleGroup::Chest.muscles();
    /// let plan = Plan::for_muscles(body).minutes(30).supersets(true);
    /// let explanation = plan.solve(Catalog::builtin())?.explanation();
    /// assert!(explanation.supersets().is_some_and(|it| it.count > 0 && it.saved >= 60));
    /// # Ok::<(), regimen::plan::PlanError>(())
    /// ```
    #[must_use]
    pub fn supersets(&self) -> Option<SupersetUse> {
        self.supersets
    }

    /// What would make the routine better.
    #[must_use]
    pub fn hints(&self) -> &[PlanHint] {
        &self.hints
    }
}

/// Seconds of a phase, at the upper end of every range.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[non_exhaustive]
pub struct TimeUse {
    /// The seconds there are.
    pub budget: u64,
    /// The seconds that were used.
    pub used: u64,
}

/// What pairs save: seconds, at the upper end of every range.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[non_exhaustive]
pub struct SupersetUse {
    /// How many pairs there are.
    pub count: usize,
    /// How many seconds less they take than their exercises one after the other.
    pub saved: u64,
}

impl SupersetUse {
    fn of(part: &Part) -> Option<Self> {
        let pairing = part.pairing.as_ref()?;
        let count = pairing.pairs.len();
        (count > 0).then_some(Self { count, saved: pairing.saved })
    }
}

impl TimeUse {
    fn of(part: &Part) -> Self {
        Self { budget: part.model.budget().into(), used: part.seconds() }
    }

    /// The seconds that nothing could use.
    #[must_use]
    pub fn unused(self) -> u64 {
        self.budget.saturating_sub(self.used)
    }
}

/// An outcome with the problems that were posed for it, so that choices can be traced back to
/// exercises.
struct Case<'a> {
    outcome: &'a Outcome,
    scope: Scope<'a>,
    strength: Formulation<'a>,
    warm_up: Formulation<'a>,
    cool_down: Option<Formulation<'a>>,
    /// The exercises that may be chosen for strength, in their setups.
    offered: BTreeSet<(&'a ExerciseId, &'a str)>,
}

impl<'a> Case<'a> {
    fn of(outcome: &'a Outcome) -> Self {
        let scope = outcome.scope();
        let pairing = outcome.strength.pairing.as_ref();
        let sets = pairing.and_then(|pairing| pairing.sets);
        let mut strength = strength::pose_for(&scope, sets);
        // In a week the demands of a session are what the others leave.
        strength.model = Arc::clone(&outcome.strength.model);
        let taken = outcome.strength.taken.iter();
        let trained = Trained::by(taken.filter_map(|place| strength.at(*place)));
        let warm_up = warm_up::pose(&scope, &trained);
        let used = outcome.strength.seconds();
        let before = outcome.warm_up.choices();
        let cool_down = cool_down::pose(&scope, &trained, used, before);
        let families = outcome.strength.model.families().iter();
        let choices = families.flat_map(|family| &family.choices);
        let offered = choices.filter_map(|it| Some((it.exercise(), it.setup()?)));
        let offered = offered.collect();
        Self { outcome, scope, strength, warm_up, cool_down, offered }
    }

    /// The phases that the routine has, with what was posed and taken for each.
    fn parts(&self) -> impl Iterator<Item = (Phase, &Formulation<'a>, &'a Part)> {
        let outcome = self.outcome;
        let cool_down = self.cool_down.as_ref().zip(outcome.cool_down.as_ref());
        let cool_down = cool_down.map(|(posed, part)| (Phase::CoolDown, posed, part));
        [
            (Phase::WarmUp, &self.warm_up, &outcome.warm_up),
            (Phase::Strength, &self.strength, &outcome.strength),
        ]
        .into_iter()
        .chain(cool_down)
    }

    fn recovering(&self) -> BTreeMap<LeafGroup, u32> {
        self.scope.week.as_ref().map(|week| week.recovering.clone()).unwrap_or_default()
    }

    fn rejected(&self) -> Vec<Rejected> {
        let plan = self.scope.plan;
        let refused = self.scope.exercises().iter().filter_map(|exercise| {
            let reason = self.scope.judge(exercise).err()?;
            let promise = Reverse(strength::promise(plan, exercise));
            Some((promise, Rejected::new(exercise, reason)))
        });
        let mut refused: Vec<_> = refused.collect();
        refused.sort_by_key(|(promise, _)| *promise);
        refused.into_iter().map(|(_, rejected)| rejected).collect()
    }
}

/// What there is to say of a session of a week.
pub(super) struct OfSession {
    pub(super) chosen: Vec<Chosen>,
    pub(super) passed_over: Vec<PassedOver>,
    pub(super) unmet: Vec<Unmet>,
    pub(super) rejected: Vec<Rejected>,
}

pub(super) fn of_session(outcome: &Outcome) -> OfSession {
    let case = Case::of(outcome);
    OfSession {
        chosen: chosen::chosen(&case),
        passed_over: passed_over::passed_over(&case),
        unmet: unmet::unmet(&case),
        rejected: case.rejected(),
    }
}

/// The pieces of equipment that make a strength choice possible, and what that can be worth at most
/// at the prices of a session.
pub(super) fn promising(outcome: &Outcome) -> Vec<(i64, Equipment)> {
    let case = Case::of(outcome);
    let plan = case.scope.plan;
    let lacking = Equipment::ALL.iter().filter(|piece| !plan.kit.contains(**piece));
    let promises = lacking.filter_map(|piece| {
        let changed = plan.clone().kit(plan.kit.with(*piece));
        Some((attempt::promise(&case, &outcome.related, &changed)?.worth, *piece))
    });
    promises.collect()
}

impl Outcome {
    /// Why the routine is as it is, and what would make it better. The hints are found by solving
    /// at most twelve changed plans, so this takes some times as long as
    /// [`solve`](crate::Plan::solve).
    #[must_use]
    pub fn explanation(&self) -> Explanation {
        let case = Case::of(self);
        let strength = TimeUse::of(&self.strength);
        let fewest_minutes = warm_up::fewest_minutes(&case.warm_up, strength.used);
        let fewest_minutes = fewest_minutes.unwrap_or(self.plan.minutes);
        Explanation {
            title: self.routine().name().to_owned(),
            value: self.value(),
            bound: self.bound(),
            fewest_minutes,
            recovering: case.recovering(),
            unmet: unmet::unmet(&case),
            chosen: chosen::chosen(&case),
            passed_over: passed_over::passed_over(&case),
            rejected: case.rejected(),
            warm_up: TimeUse::of(&self.warm_up),
            strength,
            supersets: SupersetUse::of(&self.strength),
            cool_down: self.cool_down.as_ref().map(TimeUse::of),
            hints: hints::hints(&case, fewest_minutes),
        }
    }
}
