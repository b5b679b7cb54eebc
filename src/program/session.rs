//! What a programme is made of: sessions, rotations and periods.

use std::collections::BTreeMap;

use crate::progression::Deload;
use crate::routine::{Phase, Routine, Step};

/// A session of a programme: its id, a routine, and the names of its lifts.
///
/// A lift is what a rule of progression follows. A step's lift is called after its exercise, unless
/// the session says otherwise; the same lift in two sessions has one progress.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Session {
    pub(super) id: String,
    pub(super) routine: Routine,
    /// The lifts whose name is not that of the exercise, by the number of the step.
    pub(super) names: BTreeMap<usize, String>,
}

impl Session {
    /// The id.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// What is done.
    #[must_use]
    pub fn routine(&self) -> &Routine {
        &self.routine
    }

    /// The lift of a step, counted from 1; `None` where there is no such step.
    #[must_use]
    pub fn lift(&self, step: usize) -> Option<&str> {
        let named = self.names.get(&step).map(String::as_str);
        named.or_else(|| {
            let (_, step) = self.routine.steps().nth(step.checked_sub(1)?)?;
            Some(step.exercise().id().as_str())
        })
    }

    /// The steps in order, each with its number from 1, its lift and its phase.
    pub fn lifts(&self) -> impl Iterator<Item = (usize, &str, Phase, &Step)> {
        self.routine.steps().enumerate().map(|(index, (phase, step))| {
            let number = index + 1;
            let named = self.names.get(&number).map(String::as_str);
            (number, named.unwrap_or(step.exercise().id().as_str()), phase, step)
        })
    }
}

/// Sessions that take turns: next is the one that was done longest ago.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Rotation {
    pub(super) id: String,
    pub(super) sessions: Vec<String>,
}

impl Rotation {
    /// The id.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The ids of the sessions, in their order; two or more, none twice.
    #[must_use]
    pub fn sessions(&self) -> &[String] {
        &self.sessions
    }
}

/// Weeks of one intent.
#[derive(Clone, Debug, PartialEq, Eq, Hash, serde::Serialize)]
pub struct Period {
    pub(super) name: String,
    pub(super) weeks: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) deload: Option<Deload>,
}

impl Period {
    /// The name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The number of weeks, 1 to 52.
    #[must_use]
    pub const fn weeks(&self) -> u32 {
        self.weeks
    }

    /// What it does to every dose, if it is easier than usual.
    #[must_use]
    pub const fn deload(&self) -> Option<&Deload> {
        self.deload.as_ref()
    }
}
