//! Steps that belong together, and what ends a round of them.

mod duration;
mod timing;

pub use duration::{Beat, Cap, ParseDurationError, Rounds};
pub(super) use duration::{OfSeconds, read_seconds, written_seconds};
pub use timing::Timing;

use super::Step;
use crate::low_high::LowHigh;
use crate::prescription::PlannedSet;
use crate::vocabulary::vocabulary;

vocabulary! {
    /// How the steps of a block are done.
    #[non_exhaustive]
    pub enum BlockStyle: "block-style" {
        /// All sets of one step.
        Straight = "straight sets",
        /// A set of each step in turn.
        Superset = "superset" | "biset" | "triset",
        /// A set of each step in turn, for a number of rounds with a rest between them.
        Circuit = "circuit" | "giant-set",
        /// A set at every beat of the clock.
        Every = "sets on the clock" | "emom" | "e2mom" | "tabata" | "intervals",
        /// A set of each step in turn until the time is up.
        Within = "as many rounds as possible" | "amrap",
    }
}

/// Steps that are done together: one alone, or several in turn, until their sets are done, for a
/// number of rounds, on the clock, or until a time is up.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Block {
    steps: Vec<Step>,
    timing: Timing,
}

impl Block {
    pub(super) fn new(steps: Vec<Step>, timing: Timing) -> Self {
        Self { steps, timing }
    }

    pub(super) fn steps_mut(&mut self) -> &mut [Step] {
        &mut self.steps
    }

    /// The steps, in the order in which they are done; never empty.
    #[must_use]
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// What ends a round of the block, and the block.
    ///
    /// ```
    /// use regimen::routine::{Beat, Rounds, Timing};
    /// use regimen::{Catalog, Routine};
    ///
    /// let catalog = Catalog::builtin();
    /// let (beat, rounds) = (Beat::new(60)?, Rounds::new(10)?);
    /// let squats = catalog.get("bodyweight-squat")?.prescribed("1x10".parse()?);
    /// let routine = Routine::builder("Every minute")
    ///     .warm_up(catalog.get("cat-cow")?)
    ///     .every(beat, rounds, [squats])
    ///     .build()?;
    /// let timing = routine.strength()[0].timing();
    /// assert_eq!(timing, Timing::every(beat, rounds));
    /// assert_eq!(timing.to_string(), "every 60 s for 10 rounds");
    /// assert_eq!((timing.beat(), timing.cap()), (Some(beat), None));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn timing(&self) -> Timing {
        self.timing
    }

    /// How the steps are done.
    ///
    /// ```
    /// use regimen::{Catalog, Routine};
    ///
    /// let catalog = Catalog::builtin();
    /// let routine = Routine::builder("Pair")
    ///     .warm_up(catalog.get("cat-cow")?)
    ///     .superset([catalog.get("push-up")?, catalog.get("bodyweight-squat")?])
    ///     .build()?;
    /// let styles: Vec<&str> = routine.blocks().map(|(_, block)| block.style().as_str()).collect();
    /// assert_eq!(styles, ["straight", "superset"]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn style(&self) -> BlockStyle {
        match self.timing {
            Timing::Sets if self.steps.len() > 1 => BlockStyle::Superset,
            Timing::Sets => BlockStyle::Straight,
            Timing::Circuit { .. } => BlockStyle::Circuit,
            Timing::Every { .. } => BlockStyle::Every,
            Timing::Within { .. } => BlockStyle::Within,
        }
    }

    /// Whether it is a superset.
    #[must_use]
    pub fn is_superset(&self) -> bool {
        self.style() == BlockStyle::Superset
    }

    /// The steps, each with the least and the greatest number of sets that it gets.
    ///
    /// In a circuit and on the clock these are the rounds. Within a time the least are the whole
    /// rounds of the longest length that fit, and the most those of the shortest, at the
    /// [usual pace](crate::Pace::default).
    ///
    /// ```
    /// use regimen::routine::Cap;
    /// use regimen::{Catalog, Routine};
    ///
    /// let catalog = Catalog::builtin();
    /// let dosed = |id, dose: &str| Ok::<_, Box<dyn std::error::Error>>(
    ///     catalog.get(id)?.prescribed(dose.parse()?));
    /// let routine = Routine::builder("Six minutes")
    ///     .warm_up(catalog.get("cat-cow")?)
    ///     .within(Cap::minutes(6)?, [dosed("push-up", "1x5-15")?, dosed("bodyweight-squat", "1x10")?])
    ///     .build()?;
    /// // A round takes 80 to 120 s: 20 to 60 s of push-ups, 40 s of squats, and 10 s to each.
    /// let sets: Vec<String> =
    ///     routine.strength()[0].sets().map(|(_, sets)| sets.to_string()).collect();
    /// assert_eq!(sets, ["3-4", "3-4"]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn sets(&self) -> impl Iterator<Item = (&Step, LowHigh<u32>)> {
        let rounds = self.whole_rounds();
        let sets =
            move |step: &Step| rounds.unwrap_or_else(|| step.prescription().sets());
        self.steps.iter().map(move |step| (step, sets(step)))
    }

    /// The timing with as many of its rounds as are kept. Of a time cap the whole minutes are kept in
    /// which a round fits, if one fits at all.
    pub(crate) fn shortened(&self, kept: impl Fn(u32) -> u32) -> Timing {
        let fewer = |rounds: Rounds| Rounds::new(kept(rounds.get())).unwrap_or(rounds);
        let cap = match self.timing {
            Timing::Sets => return Timing::Sets,
            Timing::Circuit { rounds, rest } => {
                return Timing::circuit(fewer(rounds), rest);
            }
            Timing::Every { beat, rounds } => return Timing::every(beat, fewer(rounds)),
            Timing::Within { cap } => cap,
        };
        let first = kept(cap.get()).div_ceil(60);
        let shorter = (first..cap.get().div_ceil(60)).find_map(|minutes| {
            let timing = Timing::within(Cap::minutes(minutes).ok()?);
            let rounds = Self { steps: self.steps.clone(), timing }.whole_rounds()?;
            (rounds.low > 0).then_some(timing)
        });
        shorter.unwrap_or(self.timing)
    }

    /// The sets of one of its steps.
    pub(super) fn sets_of(&self, step: &Step) -> LowHigh<u32> {
        self.whole_rounds().unwrap_or_else(|| step.prescription().sets())
    }

    /// The set of a step in a round, counted from 1; none for a step that has none then.
    pub(super) fn set_of(&self, step: &Step, number: u32) -> Option<PlannedSet> {
        if self.timing == Timing::Sets {
            return step.prescription().set(number);
        }
        let rounds = self.whole_rounds().unwrap_or_default();
        let most = match self.timing.rounds() {
            Some(rounds) => rounds.get(),
            // A round may be begun and cut short.
            None => rounds.high.saturating_add(1),
        };
        let mut set =
            step.prescription().set(1).filter(|_| (1..=most).contains(&number))?;
        set.is_optional = number > rounds.low;
        Some(set)
    }
}
