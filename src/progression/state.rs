//! Where a lift is under its rule.

use crate::prescription::{Load, Mass};

/// Where a lift is under its rule: plain data that the caller keeps.
///
/// Only [`Lift::start`](super::Lift::start), [`next`](super::Lift::next) and
/// [`back`](super::Lift::back) make one. The load in it is the exact aim, never rounded. As JSON a
/// map in which what is at its start is left out; one from elsewhere may say anything, and is
/// brought into the ranges of the lift before it is used.
///
/// # Example
///
/// ```
/// use regimen::Catalog;
/// use regimen::progression::{Lift, LiftState, Performed};
///
/// let squat = Catalog::builtin().get("goblet-squat")?;
/// let lift = Lift::new(squat, "3x8".parse()?, "up reps +1 to 12, load +2.5kg".parse()?)?;
/// let state = lift.start(Some("20kg".parse()?));
/// let (state, _) = lift.next(&state, &Performed::reps([8, 8, 8], "20kg".parse().ok()));
/// let json = serde_json::to_string(&state)?;
/// assert_eq!(json, r#"{"reps":1,"load":"20kg","start":"20kg"}"#);
/// assert_eq!(serde_json::from_str::<LiftState>(&json)?, state);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(
    Clone, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize,
)]
#[serde(default, deny_unknown_fields)]
pub struct LiftState {
    /// The place on the ladder.
    #[serde(skip_serializing_if = "is_zero")]
    pub(super) rung: u32,
    /// The place in the list of stages.
    #[serde(skip_serializing_if = "is_zero")]
    pub(super) stage: u32,
    /// The place in the list of turns.
    #[serde(skip_serializing_if = "is_zero")]
    pub(super) turn: u32,
    /// Repetitions beyond the start.
    #[serde(skip_serializing_if = "is_zero")]
    pub(super) reps: u32,
    /// Seconds beyond the start.
    #[serde(skip_serializing_if = "is_zero")]
    pub(super) hold: u32,
    /// Sets beyond the start.
    #[serde(skip_serializing_if = "is_zero")]
    pub(super) sets: u32,
    /// Rounds beyond the start.
    #[serde(skip_serializing_if = "is_zero")]
    pub(super) rounds: u32,
    /// The aim, exact.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) load: Option<Load>,
    /// The load at which the lift, or its rung, began.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) start: Option<Load>,
    /// The load that the first stage last had, where there are stages.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) first: Option<Load>,
    /// The training maximum.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) max: Option<Mass>,
    /// Misses in a row.
    #[serde(skip_serializing_if = "is_zero")]
    pub(super) misses: u32,
    /// Hits in a row.
    #[serde(skip_serializing_if = "is_zero")]
    pub(super) hits: u32,
    /// Whether a turn of this round was missed.
    #[serde(skip_serializing_if = "is_false")]
    pub(super) missed: bool,
    /// Whether a turn of this round was neither hit nor missed.
    #[serde(skip_serializing_if = "is_false")]
    pub(super) short: bool,
    /// What it was before a break, until the lift is done again.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) left: Option<Box<LiftState>>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
fn is_zero(value: &u32) -> bool {
    *value == 0
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
fn is_false(value: &bool) -> bool {
    !value
}

impl LiftState {
    /// The load aimed at, exact; `None` where it is not known or where there is none.
    #[must_use]
    pub fn load(&self) -> Option<&Load> {
        self.load.as_ref()
    }

    /// The training maximum, exact.
    #[must_use]
    pub fn max(&self) -> Option<Mass> {
        self.max
    }

    /// The same with another training maximum, such as one that was tested.
    #[must_use]
    pub fn with_max(mut self, max: Mass) -> Self {
        self.max = Some(max);
        if let Some(left) = &mut self.left {
            left.max = Some(max);
        }
        self
    }

    /// The number of misses in a row.
    #[must_use]
    pub fn misses(&self) -> u32 {
        self.misses
    }

    /// The number of hits in a row that have not yet turned a wheel.
    #[must_use]
    pub fn hits(&self) -> u32 {
        self.hits
    }

    /// The number of the turn, counted from 1.
    #[must_use]
    pub fn turn(&self) -> u32 {
        self.turn.saturating_add(1)
    }

    /// The number of the stage, counted from 1.
    #[must_use]
    pub fn stage(&self) -> u32 {
        self.stage.saturating_add(1)
    }

    /// The number of the rung, counted from 1.
    #[must_use]
    pub fn rung(&self) -> u32 {
        self.rung.saturating_add(1)
    }

    /// The repetitions, seconds, sets and rounds go back to their start; whether one was beyond it.
    pub(super) fn begin_counts(&mut self) -> bool {
        let is_beyond = [self.reps, self.hold, self.sets, self.rounds] != [0; 4];
        (self.reps, self.hold, self.sets, self.rounds) = (0, 0, 0, 0);
        is_beyond
    }

    /// A round of turns is over.
    pub(super) fn begin_round(&mut self) {
        (self.missed, self.short) = (false, false);
    }
}
