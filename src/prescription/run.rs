//! Sets of the same work.

use super::{Effort, Load, Rest, Sets, Work};

/// Sets of the same work, one after the other. Every combination of its parts is legal.
#[derive(Clone, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Run {
    /// How many sets.
    pub sets: Sets,
    /// What is done in each.
    pub work: Work,
    /// What is lifted.
    pub load: Option<Load>,
    /// How hard it is meant to be.
    pub effort: Option<Effort>,
    /// The rest after each set; a [pace](crate::Pace) says how long it is otherwise.
    pub rest: Option<Rest>,
}

impl Run {
    /// So many sets of some work, and nothing else said.
    #[must_use]
    pub const fn new(sets: Sets, work: Work) -> Self {
        Self { sets, work, load: None, effort: None, rest: None }
    }

    /// The same with a load.
    #[must_use]
    pub fn with_load(self, load: Load) -> Self {
        Self { load: Some(load), ..self }
    }

    /// The same with an effort to aim for.
    #[must_use]
    pub fn with_effort(self, effort: Effort) -> Self {
        Self { effort: Some(effort), ..self }
    }

    /// The same with a rest after each set.
    #[must_use]
    pub fn with_rest(self, rest: Rest) -> Self {
        Self { rest: Some(rest), ..self }
    }
}
