//! Prescriptions: sets, repetitions, holds, loads, effort, rest and tempo.

mod decimal;
mod effort;
mod load;
mod mass;
pub mod notation;
mod parts;
mod quantity;
mod ramp;
mod run;
#[cfg(feature = "schema")]
mod schema;
mod serde;
mod sets;
mod span;
mod tempo;
mod work;

pub use decimal::{Decimal, LoadDrop, Percent, Rpe};
pub use effort::Effort;
pub use load::{BandTension, Load, RelativeLoad};
pub use mass::{Mass, MassUnit};
pub use notation::ParsePrescriptionError;
pub(crate) use notation::ParsePrescriptionFacts;
pub use parts::{Between, Parts};
pub use quantity::{
    Counted, Distance, Hold, Pause, Quantity, Reps, Rest, Rir, TempoSeconds,
};
pub(crate) use ramp::ParseRampFacts;
pub use ramp::{ParseRampError, Ramp, RampSet, RampSets};
pub use run::Run;
#[cfg(feature = "schema")]
pub(crate) use schema::{EXAMPLES, FreePrescription, MassText};
pub use sets::Sets;
pub use span::Span;
pub use tempo::{Tempo, TempoPart};
pub use work::Work;

use std::borrow::Cow;

use crate::limits::{self, OutOfRange};
use crate::low_high::LowHigh;

/// The sets of an exercise: one or more runs, on one side at a time or not.
///
/// It has one canonical text form, described in [`notation`]; `{:#}` prints it in words. In
/// human-readable formats it is that text (a structure is read too), in binary ones a
/// structure.
///
/// # Example
///
/// ```
/// use regimen::Prescription;
/// use regimen::prescription::{Effort, Rest, Run, Sets, Work};
///
/// let rows: Prescription = "2-3x10/side".parse()?;
/// assert_eq!(format!("{rows:#}"), "2 to 3 sets of 10 repetitions on each side");
/// assert_eq!((rows.sets().low, rows.sets().high), (2, 3));
/// assert_eq!("2-3 sets of 10 reps each arm".parse::<Prescription>()?, rows);
///
/// let pulls = Prescription::new([
///     Run::new(Sets::exactly(1)?, Work::reps(5)?).with_rest(Rest::new(120)?),
///     Run::new(Sets::exactly(3)?, Work::reps(8..=10)?).with_effort(Effort::rir(2)?),
/// ])?;
/// assert_eq!(pulls.to_string(), "1x5 rest 120s, 3x8-10 RIR2");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Prescription {
    runs: Vec<Run>,
    per_side: bool,
}

impl Prescription {
    /// Creates a prescription of the given runs, in their order, not for each side.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`] without a run, or with more than 20.
    pub fn new(runs: impl IntoIterator<Item = Run>) -> Result<Self, OutOfRange> {
        // One more than allowed is enough to know; an endless iterator must not hang.
        let most = limits::RUNS.high() as usize;
        let runs: Vec<Run> = runs.into_iter().take(most + 1).collect();
        limits::RUNS.check(u32::try_from(runs.len()).unwrap_or(u32::MAX))?;
        Ok(Self { runs, per_side: false })
    }

    /// Holds the place of a prescription that has yet to be given.
    pub(crate) const fn blank() -> Self {
        Self { runs: Vec::new(), per_side: false }
    }

    /// Makes every set one for each side.
    ///
    /// ```
    /// use regimen::Prescription;
    /// let rows: Prescription = "2x10".parse()?;
    /// assert_eq!(rows.on_each_side().to_string(), "2x10/side");
    /// # Ok::<(), regimen::prescription::ParsePrescriptionError>(())
    /// ```
    #[must_use]
    pub fn on_each_side(self) -> Self {
        Self { per_side: true, ..self }
    }

    /// The runs of sets.
    #[must_use]
    pub fn runs(&self) -> &[Run] {
        &self.runs
    }

    /// The same with an exact number of sets in all. Earlier runs get their most sets first, and
    /// later ones lose theirs first; sets beyond the most of all runs go to the last.
    #[must_use]
    pub(crate) fn with_sets(&self, sets: u32) -> Self {
        let mut more = sets.saturating_sub(self.sets().low);
        let mut left = sets;
        let last = self.runs.len().saturating_sub(1);
        let runs = self.runs.iter().enumerate().filter_map(|(place, run)| {
            let span = run.sets.high() - run.sets.low();
            let extra = if place == last { more } else { more.min(span) };
            let of_run = (run.sets.low() + extra).min(left);
            more -= extra;
            left -= of_run;
            (of_run > 0).then(|| Run { sets: Sets::nearest(of_run), ..run.clone() })
        });
        Self { runs: runs.collect(), per_side: self.per_side }
    }

    /// [`with_sets`](Self::with_sets), borrowed where it has that number already.
    pub(crate) fn at_sets(&self, sets: u32) -> Cow<'_, Self> {
        if self.sets() == LowHigh::new(sets, sets) {
            Cow::Borrowed(self)
        } else {
            Cow::Owned(self.with_sets(sets))
        }
    }

    /// The same with other runs.
    pub(crate) fn map_runs(&self, change: impl FnMut(Run) -> Run) -> Self {
        Self {
            runs: self.runs.iter().cloned().map(change).collect(),
            per_side: self.per_side,
        }
    }

    /// Whether each set is done on one side and then on the other. A set on both sides is one
    /// set.
    #[must_use]
    pub fn is_per_side(&self) -> bool {
        self.per_side
    }

    /// Whether a set is done in parts, such as a drop set or a cluster.
    ///
    /// ```
    /// use regimen::Prescription;
    /// assert!("1x5, 1x(12>4>4 15s)".parse::<Prescription>()?.has_parts());
    /// assert!(!"3x10".parse::<Prescription>()?.has_parts());
    /// # Ok::<(), regimen::prescription::ParsePrescriptionError>(())
    /// ```
    #[must_use]
    pub fn has_parts(&self) -> bool {
        self.runs.iter().any(|run| matches!(run.work, Work::Parts(_)))
    }

    /// The least and the greatest number of sets of all runs together. A set in parts is one set.
    #[must_use]
    pub fn sets(&self) -> LowHigh<u32> {
        let runs = self.runs.iter().map(|run| run.sets.low_high());
        runs.fold(LowHigh::default(), |all, sets| all + sets)
    }

    /// Returns the set with a number. Sets are counted from 1 through all runs, at the upper end of
    /// every range of sets; after the last there is `None`.
    ///
    /// # Example: a page for each set
    ///
    /// ```
    /// use regimen::Prescription;
    ///
    /// let rows: Prescription = "1x12, 2-3x8".parse()?;
    /// let sets: Vec<_> = (1..).map_while(|number| rows.set(number)).collect();
    /// let works: Vec<String> = sets.iter().map(|set| set.run.work.to_string()).collect();
    /// assert_eq!(works, ["12", "8", "8", "8"]);
    /// let optional: Vec<bool> = sets.iter().map(|set| set.is_optional).collect();
    /// assert_eq!(optional, [false, false, false, true]);
    /// # Ok::<(), regimen::prescription::ParsePrescriptionError>(())
    /// ```
    #[must_use]
    pub fn set(&self, number: u32) -> Option<PlannedSet> {
        let mut number = number.checked_sub(1)?;
        for run in &self.runs {
            if number < run.sets.high() {
                return Some(PlannedSet {
                    run: run.clone(),
                    is_optional: number >= run.sets.low(),
                });
            }
            number -= run.sets.high();
        }
        None
    }
}

/// One set of a prescription.
#[derive(Clone, Debug, PartialEq, Eq, Hash, ::serde::Serialize)]
#[non_exhaustive]
pub struct PlannedSet {
    /// The run that the set belongs to: its work, load, effort and rest.
    pub run: Run,
    /// Whether the run may end before this set, because it has a range of sets.
    pub is_optional: bool,
}
