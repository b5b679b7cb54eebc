//! Why a week is as it is: data, gathered when it is asked for; [`hints`], which come from solving
//! changed weeks; and [`wording`].

mod hints;
mod wording;

pub use hints::WeekHint;

use std::collections::{BTreeMap, BTreeSet};

use super::WeekOutcome;
use super::outcome::Passed;
use super::request::Week;
use super::split::{NamedSplit, Split};
use crate::exercise::ExerciseId;
use crate::muscle::Muscle;
use crate::plan::explanation::{
    Chosen, OfSession, PassedOver, Unmet, UnmetReason, of_session,
};
use crate::plan::formulate::{Rejected, RejectedKind};
use crate::plan::model::Demand;
use crate::program::Weekday;
use crate::routine::Phase;

/// Why a [`WeekOutcome`] is as it is.
///
/// `{}` tells it in words; as JSON it is the same data.
///
/// # Example
///
/// ```
/// use regimen::program::Weekday;
/// use regimen::{Catalog, Equipment, Muscle, MuscleGroup, Week};
///
/// let outcome = Week::for_muscles(MuscleGroup::Back)
///     .kit([Equipment::ResistanceBand])
///     .day(Weekday::Monday, 30)
///     .day(Weekday::Thursday, 30)
///     .solve(Catalog::builtin())?;
/// let explanation = outcome.explanation();
/// let rhomboids = explanation.muscles().iter().find(|it| it.muscle == Muscle::Rhomboids);
/// let rhomboids = rhomboids.ok_or("a target")?;
/// assert_eq!(rhomboids.days, [Weekday::Monday, Weekday::Thursday]);
/// assert!(rhomboids.sets() >= 6.0);
/// assert!(explanation.to_string().contains("on Monday and Thursday"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct WeekExplanation {
    title: String,
    value: i64,
    bound: i64,
    weeks: u32,
    split: Split,
    muscles: Vec<MuscleWeek>,
    unmet: Vec<Unmet>,
    sessions: Vec<SessionExplained>,
    splits: Vec<SplitPassedOver>,
    #[serde(skip_serializing_if = "Option::is_none")]
    recovery: Option<RecoveryCost>,
    passed_over: Vec<PassedOver>,
    rejected: Vec<Rejected>,
    hints: Vec<WeekHint>,
}

/// What a week gives a muscle.
#[derive(Clone, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[non_exhaustive]
pub struct MuscleWeek {
    /// The muscle.
    pub muscle: Muscle,
    /// Quarter-sets in a cycle, counted as the plan counts.
    pub quarter_sets: u64,
    /// The weeks of a cycle.
    pub weeks: u32,
    /// The days of the first week on which it is worked.
    pub days: Vec<Weekday>,
    /// What a further half-set in a cycle would be worth.
    pub next: i64,
}

impl MuscleWeek {
    /// Sets a week: a set of a primary muscle counts once, of a secondary one half.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "a week has few sets")]
    pub fn sets(&self) -> f64 {
        self.quarter_sets as f64 / 4.0 / f64::from(self.weeks.max(1))
    }
}

/// A session of a week: when it is held, and what each of its exercises is worth to the week.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[non_exhaustive]
pub struct SessionExplained {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The days on which it can stand.
    pub days: Vec<Weekday>,
    /// How often it is held in a cycle.
    pub times: u32,
    /// What was chosen, in the order of the session. The gain of strength work is that of the whole
    /// cycle.
    pub chosen: Vec<Chosen>,
}

/// A split that keeps the recovery too, and is worth less.
#[derive(Clone, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[non_exhaustive]
pub struct SplitPassedOver {
    /// The split.
    pub split: Split,
    /// How much less it is worth in tenths of a percent, rounded down.
    pub permille: i64,
}

/// What the recovery costs, if it is more than a hundredth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[non_exhaustive]
pub struct RecoveryCost {
    /// The hours of recovery.
    pub hours: u32,
    /// How much more the week would be worth without, in percent, rounded down.
    pub percent: i64,
}

impl WeekExplanation {
    /// What the strength work of a cycle is worth.
    #[must_use]
    pub fn value(&self) -> i64 {
        self.value
    }

    /// No sessions of this split are worth more.
    #[must_use]
    pub fn bound(&self) -> i64 {
        self.bound
    }

    /// What the week gives each target that it works, those with the most sets first.
    #[must_use]
    pub fn muscles(&self) -> &[MuscleWeek] {
        &self.muscles
    }

    /// The targets and movements that get nothing all week.
    #[must_use]
    pub fn unmet(&self) -> &[Unmet] {
        &self.unmet
    }

    /// The sessions.
    #[must_use]
    pub fn sessions(&self) -> &[SessionExplained] {
        &self.sessions
    }

    /// The splits that keep the recovery too, and what they are worth less.
    #[must_use]
    pub fn splits(&self) -> &[SplitPassedOver] {
        &self.splits
    }

    /// What the recovery costs, if it is more than a hundredth.
    #[must_use]
    pub fn recovery(&self) -> Option<RecoveryCost> {
        self.recovery
    }

    /// The strength exercises that might have been chosen in some session and were in none.
    #[must_use]
    pub fn passed_over(&self) -> &[PassedOver] {
        &self.passed_over
    }

    /// The exercises that could not be chosen in any session, those of most worth first.
    #[must_use]
    pub fn rejected(&self) -> &[Rejected] {
        &self.rejected
    }

    /// What would make the week better.
    #[must_use]
    pub fn hints(&self) -> &[WeekHint] {
        &self.hints
    }
}

/// Less than a hundredth is not worth telling.
const WORTH_TELLING: i64 = 1;

/// What a changed week is worth at least: the value of a cycle, and its weeks.
fn worth(outcome: &WeekOutcome, changed: &Week) -> Option<(i64, u32)> {
    changed.worth_at_least(&outcome.catalog)
}

/// How much more a week is worth than another, in thousandths, rounded down.
fn permille((more, weeks): (i64, u32), (value, own): (i64, u32)) -> i64 {
    let more = i128::from(more) * i128::from(own);
    let value = i128::from(value) * i128::from(weeks);
    let permille = (more - value) * 1000 / value.max(1);
    i64::try_from(permille).unwrap_or(i64::MAX)
}

impl WeekOutcome {
    /// Why the week is as it is, and what would make it better. Splits, the cost of recovery and hints
    /// are found by solving some twenty changed weeks, so this takes many times as long as
    /// [`solve`](Week::solve).
    #[must_use]
    pub fn explanation(&self) -> WeekExplanation {
        let each: Vec<OfSession> = self.outcomes.iter().map(of_session).collect();
        let name = self.week.plan.name.clone();
        WeekExplanation {
            title: name.unwrap_or_else(|| self.what()),
            value: self.value,
            bound: self.bound,
            weeks: self.weeks(),
            split: self.split().clone(),
            muscles: self.muscles(),
            unmet: self.unmet(&each),
            splits: self.splits(),
            recovery: self.recovery_cost(),
            passed_over: passed_over(&each),
            rejected: rejected(&each),
            sessions: self.explained(each),
            hints: hints::hints(self),
        }
    }

    fn what(&self) -> String {
        let days = self.slots.len();
        let days = format!("{days} {}", if days == 1 { "day" } else { "days" });
        let what = self.outcomes.first().map(|outcome| outcome.plan.what());
        format!("{} on {days} a week", what.unwrap_or_default())
    }

    /// The choices of a session.
    fn choices(&self, session: usize) -> Vec<&crate::plan::model::Choice> {
        let outcome = self.outcomes.get(session);
        outcome.map(|it| it.strength.choices().collect()).unwrap_or_default()
    }

    fn amounts(&self) -> Vec<u64> {
        let all = (0..self.outcomes.len()).flat_map(|session| {
            self.choices(session).into_iter().map(move |choice| (session, choice))
        });
        self.model.amounts_of(all)
    }

    fn muscles(&self) -> Vec<MuscleWeek> {
        let weeks = self.weeks();
        let mut muscles = Vec::new();
        for (wanted, amount) in self.model.demands().iter().zip(self.amounts()) {
            let Demand::Muscle(muscle) = wanted.demand else { continue };
            if amount == 0 {
                continue;
            }
            let gives = |session: usize| {
                let choices = self.choices(session).into_iter();
                let mut given =
                    choices.flat_map(|choice| choice.gives().collect::<Vec<_>>());
                given.any(|(demand, _)| demand == wanted.demand)
            };
            let days = self.slots.iter().filter(|(_, session)| gives(*session));
            let days = days.map(|(slot, _)| slot.weekday()).collect();
            let gain = self.model.gain_at(wanted, amount + HALF_SET)
                - self.model.gain_at(wanted, amount);
            let next = i64::from(wanted.weight) * gain;
            muscles.push(MuscleWeek { muscle, quarter_sets: amount, weeks, days, next });
        }
        muscles.sort_by_key(|it| (std::cmp::Reverse(it.quarter_sets), it.muscle));
        muscles
    }

    /// What no session gives; of the reasons of the sessions the nearest to mend holds.
    fn unmet(&self, each: &[OfSession]) -> Vec<Unmet> {
        let nothing = self.model.demands().iter().zip(self.amounts());
        let nothing = nothing.filter(|(_, amount)| *amount == 0);
        let mut unmet: Vec<Unmet> = nothing
            .map(|(wanted, _)| {
                let of_demand = each.iter().flat_map(|it| &it.unmet).filter(|it| {
                    it.demand == wanted.demand && it.phase == Phase::Strength
                });
                let why = of_demand.map(|it| it.why).max_by_key(|why| match why {
                    UnmetReason::NoTime => 2,
                    UnmetReason::NotWorthIt => 1,
                    _ => 0,
                });
                let why = why.unwrap_or(UnmetReason::NotWorthIt);
                Unmet { phase: Phase::Strength, demand: wanted.demand, why }
            })
            .collect();
        unmet.sort_by_key(|it| (it.why, it.demand));
        unmet
    }

    fn explained(&self, each: Vec<OfSession>) -> Vec<SessionExplained> {
        let places = self.week.places();
        let sessions = each.into_iter().zip(self.sessions()).enumerate();
        let explained = sessions.map(|(number, (of_session, (id, routine)))| {
            let slots = self.layout.assignment.slots_of(number).into_iter();
            let days = slots.filter_map(|slot| places.get(slot)).map(|it| it.weekday);
            let times = self.model.sessions().get(number).map_or(0, |it| it.times);
            SessionExplained {
                id: id.to_owned(),
                name: routine.name().to_owned(),
                days: days.collect(),
                times,
                chosen: of_session.chosen,
            }
        });
        explained.collect()
    }

    /// The other splits that keep the recovery. Where every session may train everything they were
    /// not tried, so they are now.
    fn splits(&self) -> Vec<SplitPassedOver> {
        let own = (self.value, self.weeks());
        if self.week.split.is_some() || self.layout.assignment.sessions.len() == 1 {
            return Vec::new();
        }
        let mut found: Vec<(Split, (i64, u32))> = self
            .passed
            .iter()
            .map(|Passed { split, value, weeks }| (split.clone(), (*value, *weeks)))
            .collect();
        if found.is_empty() {
            let others = NamedSplit::ALL.iter().map(|named| Split::from(*named));
            for split in others.filter(|split| split != self.split()) {
                let changed = self.week.clone().split(split.clone());
                found.extend(worth(self, &changed).map(|worth| (split, worth)));
            }
        }
        let mut splits: Vec<SplitPassedOver> = found
            .into_iter()
            .map(|(split, worth)| {
                let permille = -permille(worth, own).min(0);
                SplitPassedOver { split, permille }
            })
            .collect();
        splits.sort_by_key(|it| it.permille);
        splits
    }

    fn recovery_cost(&self) -> Option<RecoveryCost> {
        if self.week.recovery == 0 || self.layout.parts.len() == 1 {
            return None;
        }
        let sessions = u32::try_from(self.layout.assignment.sessions.len()).ok()?;
        let mut changed = self.week.clone().recovery(0).sessions(sessions);
        changed.split = None;
        let more = worth(self, &changed)?;
        let percent = permille(more, (self.value, self.weeks())) / 10;
        let hours = self.week.recovery;
        (percent >= WORTH_TELLING).then_some(RecoveryCost { hours, percent })
    }
}

/// Quarter-sets of half a set.
const HALF_SET: u64 = 2;

/// What might have been chosen in some session and was in none.
fn passed_over(each: &[OfSession]) -> Vec<PassedOver> {
    let chosen = each.iter().flat_map(|it| &it.chosen).map(|it| &it.exercise);
    let mut seen: BTreeSet<&ExerciseId> = chosen.collect();
    let all = each.iter().flat_map(|it| &it.passed_over);
    let mut found = Vec::new();
    for passed in all.filter(|it| it.phase == Phase::Strength) {
        if seen.insert(&passed.exercise) {
            found.push(passed.clone());
        }
    }
    found
}

/// What could not be chosen in any session; a reason that is not the split comes first.
fn rejected(each: &[OfSession]) -> Vec<Rejected> {
    let mut counts: BTreeMap<&ExerciseId, (usize, &Rejected)> = BTreeMap::new();
    for rejected in each.iter().flat_map(|it| &it.rejected) {
        let known = counts.entry(rejected.exercise()).or_insert((0, rejected));
        known.0 += 1;
        if matches!(known.1.kind(), RejectedKind::OutsideSplit { .. }) {
            known.1 = rejected;
        }
    }
    let first = each.first().map(|it| it.rejected.as_slice()).unwrap_or_default();
    let everywhere = first.iter().filter_map(|rejected| {
        let (count, reason) = counts.get(rejected.exercise())?;
        (*count == each.len()).then(|| (*reason).clone())
    });
    everywhere.collect()
}
