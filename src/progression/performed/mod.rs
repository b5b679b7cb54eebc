//! What was done: the sets of one lift in one session.

mod set;

pub(super) use set::Amount;
pub use set::PerformedSet;

use crate::prescription::{Load, Prescription};

/// What was done of one lift in one session, and the dose that was prescribed.
///
/// [`Dose::performed`](super::Dose::performed) keeps the dose, so that the session is judged by the
/// loads that exist. With the constructors here it is judged by the exact aim.
///
/// As JSON: `sets` or `rounds`, and `asked` if it came from a dose.
///
/// # Example
///
/// ```
/// use regimen::prescription::{Effort, Load};
/// use regimen::progression::{Performed, PerformedSet};
///
/// let load: Load = "20kg".parse()?;
/// let usual = Performed::reps([8, 8, 7], load.clone());
/// assert_eq!(usual.sets().len(), 3);
///
/// let row = PerformedSet::reps_of_sides(10, 8).with_load(load).with_effort(Effort::rir(1)?);
/// assert_eq!(row.amount(), Some(8), "the weaker side counts");
/// assert_eq!(
///     serde_json::to_string(&row)?,
///     r#"{"reps":{"left":10,"right":8},"load":"20kg","effort":"RIR1"}"#,
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(
    Clone, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize,
)]
#[serde(deny_unknown_fields)]
pub struct Performed {
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    sets: Vec<PerformedSet>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    rounds: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    asked: Option<Asked>,
}

/// What had been asked for, with the loads around it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Asked {
    pub(super) prescription: Prescription,
    /// The next harder load that exists.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) next: Option<Load>,
    /// The next easier load that exists.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) before: Option<Load>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) rounds: Option<u32>,
    #[serde(default, skip_serializing_if = "is_false")]
    pub(super) deload: bool,
    /// Whether every mass exists.
    #[serde(default, skip_serializing_if = "is_false")]
    pub(super) any: bool,
    /// The loads to which the rule would move the aim, where they exist.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) reachable: Vec<Load>,
}

/// The work of each set that was logged, in order; that of the last run for sets beyond what was
/// prescribed.
fn works(
    asked: &Prescription,
    logged: usize,
) -> impl Iterator<Item = Option<&crate::prescription::Work>> {
    let mut more =
        u32::try_from(logged).unwrap_or(u32::MAX).saturating_sub(asked.sets().low);
    let works = asked.runs().iter().flat_map(move |run| {
        // Earlier runs take their optional sets first.
        let optional = more.min(run.sets.high() - run.sets.low());
        more -= optional;
        std::iter::repeat_n(Some(&run.work), (run.sets.low() + optional) as usize)
    });
    works.chain(std::iter::repeat(asked.runs().last().map(|run| &run.work)))
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
fn is_false(value: &bool) -> bool {
    !value
}

impl Performed {
    /// Creates a record of the given sets, in the order in which they were done. A number stands
    /// for repetitions.
    pub fn new(sets: impl IntoIterator<Item: Into<PerformedSet>>) -> Self {
        let sets = sets.into_iter().map(|set| set.into().counted_as(None));
        Self { sets: sets.collect(), ..Self::default() }
    }

    /// A record of the sets of a prescription, in whose units bare numbers are.
    pub(super) fn of(sets: Vec<PerformedSet>, asked: Asked) -> Self {
        let works = works(&asked.prescription, sets.len());
        let sets = sets.into_iter().zip(works).map(|(set, work)| set.counted_as(work));
        let sets = sets.collect();
        Self { sets, asked: Some(asked), ..Self::default() }
    }

    /// Creates a record of the repetitions of each set, all with one load or without.
    pub fn reps(
        reps: impl IntoIterator<Item = u32>,
        load: impl Into<Option<Load>>,
    ) -> Self {
        Self::alike(reps, load.into().as_ref(), PerformedSet::reps)
    }

    /// Creates a record of the seconds of each set, all with one load or without.
    pub fn seconds(
        seconds: impl IntoIterator<Item = u32>,
        load: impl Into<Option<Load>>,
    ) -> Self {
        Self::alike(seconds, load.into().as_ref(), PerformedSet::seconds)
    }

    fn alike(
        amounts: impl IntoIterator<Item = u32>,
        load: Option<&Load>,
        set: fn(u32) -> PerformedSet,
    ) -> Self {
        Self::new(amounts.into_iter().map(|amount| {
            load.cloned().into_iter().fold(set(amount), PerformedSet::with_load)
        }))
    }

    /// Creates a record of whole rounds of a block with a time cap.
    #[must_use]
    pub fn rounds(rounds: u32) -> Self {
        Self { rounds: Some(rounds), ..Self::default() }
    }

    /// The same with as many rounds as there are sets in which something was done.
    pub(super) fn counting_rounds(self) -> Self {
        let done = self.sets.iter().filter(|set| set.amount().is_some_and(|it| it > 0));
        let rounds = u32::try_from(done.count()).unwrap_or(u32::MAX);
        Self { rounds: Some(rounds), ..self }
    }

    pub(super) fn with_asked(self, asked: Asked) -> Self {
        Self { asked: Some(asked), ..self }
    }

    /// The sets, in the order in which they were done.
    #[must_use]
    pub fn sets(&self) -> &[PerformedSet] {
        &self.sets
    }

    /// The rounds, if they were counted.
    #[must_use]
    pub fn rounds_done(&self) -> Option<u32> {
        self.rounds
    }

    /// The dose that was prescribed, if it is known.
    #[must_use]
    pub fn asked(&self) -> Option<&Prescription> {
        self.asked.as_ref().map(|asked| &asked.prescription)
    }

    pub(super) fn asked_in_full(&self) -> Option<&Asked> {
        self.asked.as_ref()
    }
}
