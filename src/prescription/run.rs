//! Sets of the same work.

use super::{Effort, Load, Rest, Sets, Span, Work};

/// Sets of the same work, one after the other. Every combination of field values is legal.
///
/// # Example
///
/// ```
/// use regimen::Prescription;
/// use regimen::prescription::{Load, Mass, Rest, Run, Sets, Span, Work};
///
/// let run = Run::new(Sets::exactly(3)?, Work::reps(8..=10)?)
///     .with_load(Load::external(Mass::kg(20.0)?)?)
///     .with_rest(Span::between(Rest::new(60)?, Rest::new(90)?)?);
/// assert_eq!(Prescription::new([run])?.to_string(), "3x8-10 20kg rest 60-90s");
/// # Ok::<(), regimen::OutOfRange>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Run {
    /// The number of sets.
    pub sets: Sets,
    /// What is done in each.
    pub work: Work,
    /// What is lifted.
    pub load: Option<Load>,
    /// How hard it is meant to be.
    pub effort: Option<Effort>,
    /// The rest after each set; without one a [pace](crate::Pace) sets its length.
    pub rest: Option<Span<Rest>>,
}

impl Run {
    /// Creates a run without load, effort and rest.
    #[must_use]
    pub const fn new(sets: Sets, work: Work) -> Self {
        Self { sets, work, load: None, effort: None, rest: None }
    }

    /// Sets the load.
    #[must_use]
    pub fn with_load(self, load: Load) -> Self {
        Self { load: Some(load), ..self }
    }

    /// Sets the effort to aim for.
    #[must_use]
    pub fn with_effort(self, effort: Effort) -> Self {
        Self { effort: Some(effort), ..self }
    }

    /// Sets the rest after each set: a length, or a range of lengths.
    #[must_use]
    pub fn with_rest(self, rest: impl Into<Span<Rest>>) -> Self {
        Self { rest: Some(rest.into()), ..self }
    }
}
