//! The answer to a week.

use super::assign::Place;
use super::layout::{Layout, letter};
use super::model::WeekModel;
use super::request::Week;
use super::split::Split;
use crate::catalog::Catalog;
use crate::plan::outcome::Outcome;
use crate::program::Slot;
use crate::routine::Routine;

/// The best sessions for a week, and how good they are known to be.
///
/// # Example
///
/// ```
/// use regimen::program::Weekday;
/// use regimen::{Catalog, MuscleGroup, Week};
///
/// let outcome = Week::for_muscles(MuscleGroup::Legs)
///     .day(Weekday::Monday, 25)
///     .day(Weekday::Thursday, 25)
///     .solve(Catalog::builtin())?;
/// assert!(outcome.is_optimal());
/// assert_eq!(outcome.slots().count(), 2);
/// assert_eq!(outcome.model().sessions()[0].times, 2);
/// # Ok::<(), regimen::plan::WeekError>(())
/// ```
#[derive(Clone, Debug)]
pub struct WeekOutcome {
    pub(super) week: Week,
    pub(super) catalog: Catalog,
    pub(super) layout: Layout,
    pub(super) slots: Vec<(Slot, usize)>,
    /// By session.
    pub(super) outcomes: Vec<Outcome>,
    pub(super) model: WeekModel,
    pub(super) value: i64,
    pub(super) bound: i64,
    pub(super) passed: Vec<Passed>,
}

/// A split that was solved and is worth less.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Passed {
    pub(super) split: Split,
    pub(super) value: i64,
    pub(super) weeks: u32,
}

/// The id of the turns that some sessions take.
pub(super) fn rotation(sessions: &[usize]) -> String {
    sessions.iter().map(|session| letter(*session)).collect::<Vec<_>>().join("-")
}

/// The slots with what each does, and the session of the first week.
pub(super) fn slots(places: &[Place], layout: &Layout) -> Vec<(Slot, usize)> {
    let each = places.iter().enumerate().filter_map(|(number, place)| {
        let turns =
            layout.assignment.turns.iter().find(|it| it.slots.contains(&number))?;
        let session = layout.assignment.session_in(number)?;
        let slot = Slot::new(place.weekday, place.minutes).with_kit(place.kit);
        Some((slot.doing(rotation(&turns.sessions)), session))
    });
    each.collect()
}

impl WeekOutcome {
    /// The slots of the first week of the cycle, in the order of the days, with what is done in
    /// each. Where sessions take turns, the next week goes on where this one ends.
    pub fn slots(&self) -> impl ExactSizeIterator<Item = (&Slot, &Routine)> {
        let routine = |session: usize| self.outcomes.get(session).map(Outcome::routine);
        let each = self
            .slots
            .iter()
            .filter_map(move |(slot, session)| Some((slot, routine(*session)?)));
        each.collect::<Vec<_>>().into_iter()
    }

    /// The sessions with their ids, in the order in which they are held first.
    pub fn sessions(&self) -> impl ExactSizeIterator<Item = (&str, &Routine)> {
        let ids = self.model.sessions().iter().map(|session| session.id.as_str());
        ids.zip(self.outcomes.iter().map(Outcome::routine))
    }

    /// How many weeks a cycle has, after which everything comes again.
    #[must_use]
    pub fn weeks(&self) -> u32 {
        self.model.weeks()
    }

    /// What the strength work of a whole cycle is worth. Merits count each time that a session is
    /// held.
    #[must_use]
    pub fn value(&self) -> i64 {
        self.value
    }

    /// No sessions of this [split](Self::split) are worth more, as many of them on these days.
    #[must_use]
    pub fn bound(&self) -> i64 {
        self.bound
    }

    /// Whether it is proved that no such sessions are worth more.
    #[must_use]
    pub fn is_optimal(&self) -> bool {
        self.value == self.bound
    }

    /// Which session trains which body parts.
    #[must_use]
    pub fn split(&self) -> &Split {
        &self.layout.split
    }

    /// The problem that was solved.
    #[must_use]
    pub fn model(&self) -> &WeekModel {
        &self.model
    }
}

/// As JSON: what the week is worth, the bound that is proved, its sessions and its slots.
impl serde::Serialize for WeekOutcome {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        #[derive(serde::Serialize)]
        struct Form<'a> {
            value: i64,
            bound: i64,
            is_optimal: bool,
            weeks: u32,
            split: &'a Split,
            sessions: std::collections::BTreeMap<&'a str, &'a Routine>,
            week: Vec<&'a Slot>,
        }
        let form = Form {
            value: self.value,
            bound: self.bound,
            is_optimal: self.is_optimal(),
            weeks: self.weeks(),
            split: self.split(),
            sessions: self.sessions().collect(),
            week: self.slots.iter().map(|(slot, _)| slot).collect(),
        };
        form.serialize(to)
    }
}
