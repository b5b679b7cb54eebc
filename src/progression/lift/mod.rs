//! A lift that is followed: an exercise, its doses, and its rule.

mod builder;
mod check;
mod deload;
mod document;
mod dose;
mod ends;
mod error;
mod fitting;
mod ladder;
mod note;
mod prescribe;
mod rung;
mod serde;
mod start;
mod usual;

pub use builder::LiftBuilder;
pub(super) use check::has_percent;
pub use deload::Deload;
pub use document::{LiftDocument, RungDocument};
pub use dose::Dose;
pub use error::{IdleReason, InvalidLift, LiftErrorKind};
pub use note::DoseNote;
pub(super) use prescribe::reference;
pub(super) use rung::{Doses, Rung};

use super::rule::{Progression, Wheel, WheelKind};
use super::state::LiftState;
use crate::exercise::Exercise;
use crate::prescription::{Load, Mass, Prescription};

/// A lift that is followed under a rule: an exercise, its dose, or a list of doses, and the rule.
///
/// A lift that exists has a rule that can turn: what never could is refused. Its functions are
/// pure: the same state and log give the same answer, and no input makes them fail.
///
/// # Example
///
/// ```
/// use regimen::Catalog;
/// use regimen::loads::Loads;
/// use regimen::progression::{Lift, Performed, Progression};
///
/// let bench = Catalog::builtin().get("bench-press")?;
/// let lift = Lift::builder(bench)
///     .turns(Progression::FIVE_THREE_ONE)
///     .rule(Progression::five_three_one("5lb".parse()?))
///     .max("285lb".parse()?)
///     .build()?;
/// let bar: Loads = serde_json::from_str(
///     r#"{ "bar": "45lb", "plates": { "45lb": 8, "25lb": 2, "10lb": 4, "5lb": 2, "2.5lb": 2 } }"#,
/// )?;
/// let state = lift.start(None);
/// let dose = lift.dose(&state, &bar);
/// assert_eq!(dose.prescription().to_string(), "1x5 185lb, 1x5 215lb, 1x5+ 240lb");
///
/// let (state, reason) = lift.next(&state, &dose.performed([5, 5, 8]));
/// assert_eq!(reason.code(), "next-turn");
/// assert_eq!(
///     lift.dose(&state, &bar).prescription().to_string(),
///     "1x3 200lb, 1x3 230lb, 1x3+ 255lb",
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lift {
    /// Easier exercises, from easy to hard.
    below: Vec<Rung>,
    /// The exercise with which the lift starts.
    home: Rung,
    /// Harder exercises, from easy to hard.
    above: Vec<Rung>,
    max: Option<Mass>,
}

impl Lift {
    /// A lift with one dose.
    ///
    /// # Errors
    ///
    /// [`InvalidLift`] where the rule can never turn, or a percentage has no maximum.
    pub fn new(
        exercise: &Exercise,
        dose: Prescription,
        rule: Progression,
    ) -> Result<Self, InvalidLift> {
        Self::builder(exercise).dose(dose).rule(rule).build()
    }

    /// The exercises from easy to hard; one where there is no ladder.
    pub fn exercises(&self) -> impl Iterator<Item = &Exercise> {
        self.rungs().map(|rung| &rung.exercise)
    }

    /// The doses on which the rule is based, of every rung: one, or stages or turns.
    pub fn doses(&self) -> impl Iterator<Item = &Prescription> {
        self.rungs().flat_map(|rung| rung.doses.as_slice())
    }

    /// The rule of the exercise with which the lift starts.
    #[must_use]
    pub fn rule(&self) -> &Progression {
        &self.home.rule
    }

    /// The training maximum with which the lift starts, if it is given.
    #[must_use]
    pub fn max(&self) -> Option<Mass> {
        self.max
    }

    /// The exercise of a state.
    pub(crate) fn exercise_of(&self, state: &LiftState) -> &Exercise {
        &self.rung(&self.within(state)).exercise
    }

    /// The wheel that counts rounds, if a rung has one.
    pub(crate) fn rounds_wheel(&self) -> Option<&Wheel> {
        self.rungs().find_map(|rung| rung.rule.wheel(WheelKind::Rounds))
    }

    /// The rungs from easy to hard; one or more.
    pub(super) fn rungs(&self) -> impl Iterator<Item = &Rung> {
        self.below.iter().chain(std::iter::once(&self.home)).chain(&self.above)
    }

    /// The number of rungs.
    pub(super) fn height(&self) -> u32 {
        u32::try_from(self.below.len() + 1 + self.above.len()).unwrap_or(u32::MAX)
    }

    /// The rung at a place.
    pub(super) fn rung_at(&self, rung: u32) -> &Rung {
        let rung = rung as usize;
        let above = rung.checked_sub(self.below.len() + 1);
        let other = self.below.get(rung).or_else(|| self.above.get(above?));
        other.unwrap_or(&self.home)
    }

    /// The rung of a state.
    pub(super) fn rung(&self, state: &LiftState) -> &Rung {
        self.rung_at(state.rung)
    }

    /// A state within the ranges of the lift.
    pub(super) fn within(&self, at: &LiftState) -> LiftState {
        let mut state = at.clone();
        let last =
            |many: usize| u32::try_from(many.saturating_sub(1)).unwrap_or(u32::MAX);
        state.rung = state.rung.min(self.height() - 1);
        let rung = self.rung(&state);
        state.stage = state.stage.min(last(rung.doses.stages()));
        state.turn = state.turn.min(last(rung.doses.turns()));
        let limit = |kind| rung.limit(kind, &state);
        let counts =
            [WheelKind::Reps, WheelKind::Hold, WheelKind::Sets, WheelKind::Rounds];
        let [reps, hold, sets, rounds] = counts.map(limit);
        state.reps = state.reps.min(reps.most);
        state.hold = state.hold.min(hold.most);
        state.sets = state.sets.min(sets.most);
        state.rounds = state.rounds.min(rounds.most);
        let own = |load: Option<Load>| {
            load.map(|load| rung.as_set(super::follow::single(&load)))
        };
        state.load = own(state.load.take());
        state.start = own(state.start.take());
        state.first = own(state.first.take());
        if let Some(left) = &mut state.left {
            left.left = None;
        }
        state
    }

    /// A state in which no wheel that counts is beyond the limit that the rule states, as it is where
    /// nothing else was left to turn; `None` where it is so.
    pub(crate) fn within_limits(&self, at: &LiftState) -> Option<LiftState> {
        let mut state = self.within(at);
        let rung = self.rung(&state);
        let most = rung.limit(WheelKind::Reps, &state).usual;
        if state.reps <= most {
            return None;
        }
        state.reps = most;
        Some(state)
    }
}
