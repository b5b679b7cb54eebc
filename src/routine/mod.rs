//! Sessions that are known to be good, and why others are refused.
//!
//! A [`Routine`] that exists obeys all the rules; there is no other way to make one than
//! through the checks:
//!
//! 1. There is at least one warm-up exercise and at least one strength exercise.
//! 2. Every warm-up step stands before every strength step, every strength step before every
//!    cool-down step.
//! 3. Every exercise stands in a phase that its kind allows.
//! 4. Every step's setup is one of its exercise's, and the kit has all of its equipment.
//! 5. The steps of a superset have equal numbers of sets. In a circuit, on the clock and within a
//!    time each step is one set a round; on the clock it fits its beat at the usual pace.
//! 6. Every quantity is in its range.
//! 7. No step may load a region that is to be spared, or heavily one that is to be eased, or have
//!    impact where it has to be quiet.
//!
//! The doors are the [builder](Routine::builder), [`Routine::from_exercises`],
//! [`RoutineDraft::check`] and `Deserialize`. Take drafts from strangers; a `Routine` document
//! holds its exercises in full, whoever wrote it, so take those from your own store.

mod block;
mod builder;
mod check;
mod draft;
mod format;
mod measure;
mod phase;
mod revise;
#[cfg(feature = "schema")]
mod schema;
mod serde;
mod sheet;
mod step;

pub use block::{Beat, Block, BlockStyle, Cap, ParseDurationError, Rounds, Timing};
pub use builder::{MayEnd, RoutineBuilder, WantsCoolDown, WantsStrength, WantsWarmUp};
pub(crate) use check::ViolationFacts;
pub use check::{
    BlockErrorKind, Hint, HintKind, SupersetErrorKind, Violation, ViolationKind,
    Violations,
};
pub use draft::{DraftBlock, DraftStep, RoutineDraft};
pub(crate) use draft::{Found, read_kit, read_prescription};
pub use measure::{Activity, Advice, Measure, Pace, Segment, Side, Timeline, Volume};
pub use phase::Phase;
pub(crate) use revise::Revision;
pub(crate) use step::Performance;
pub use step::Step;

pub use crate::json::Edit;

use crate::constraints::Constraints;
use crate::equipment::Kit;
use crate::exercise::{Level, Prescribed};
use crate::limits;
use crate::low_high::LowHigh;
use crate::prescription::PlannedSet;
use crate::region::RegionSet;
use check::Proposal;
use format::ReadFormat;

/// A session that obeys all the [rules](self): warm-up, strength and cool-down, the kit it was
/// built for, the regions it spares or eases, whether it is quiet and, if stated, its level.
///
/// `{}` prints a sheet to train from.
///
/// # Example
///
/// ```
/// use regimen::{Catalog, Equipment, Routine};
///
/// let catalog = Catalog::builtin();
/// let routine = Routine::builder("Middle back")
///     .kit([Equipment::ResistanceBand])
///     .warm_up(catalog.get("rhomboid-stretch")?)
///     .strength(catalog.get("unilateral-band-row")?)
///     .build()?;
/// assert_eq!(routine.steps().count(), 2);
///
/// // Without the band there is no such routine.
/// let refused = Routine::builder("Middle back")
///     .warm_up(catalog.get("rhomboid-stretch")?)
///     .strength(catalog.get("unilateral-band-row")?)
///     .build()
///     .unwrap_err();
/// assert_eq!(refused.first().code(), "missing-equipment");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Routine {
    name: String,
    constraints: Constraints,
    level: Option<Level>,
    read: ReadFormat,
    warm_up: Vec<Block>,
    strength: Vec<Block>,
    cool_down: Vec<Block>,
}

impl Routine {
    /// Begins a routine with its name (1 to 200 characters), in an empty-handed room.
    pub fn builder(name: impl Into<String>) -> RoutineBuilder<WantsWarmUp> {
        RoutineBuilder::new(name.into())
    }

    /// Makes a routine of exercises that come in a loop or in any order.
    ///
    /// Strength kinds are strength, activation drills warm-up; of the others, those after the
    /// last strength exercise are cool-down and the rest warm-up. If no warm-up results, the
    /// stretches and cardio are the warm-up. The phases are put in order; within each, the
    /// order given is kept. Violations count the steps in that new order.
    ///
    /// # Errors
    ///
    /// [`Violations`] with every rule that is broken.
    ///
    /// # Example
    ///
    /// ```
    /// use regimen::{Catalog, Equipment, Kit, Routine};
    ///
    /// let catalog = Catalog::builtin();
    /// let mut exercises = Vec::new();
    /// for id in ["renegade-row", "rhomboid-stretch", "prone-back-extension"] {
    ///     exercises.push(catalog.get(id)?);
    /// }
    /// let kit = Kit::outdoors([Equipment::Dumbbell]);
    /// let routine = Routine::from_exercises("Any order", kit, exercises)?;
    /// let first = routine.steps().next().map(|(_, step)| step.exercise().name());
    /// assert_eq!(first, Some("Rhomboid Stretch"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn from_exercises<I>(
        name: impl Into<String>,
        kit: impl Into<Kit>,
        exercises: I,
    ) -> Result<Self, Violations>
    where
        I: IntoIterator,
        I::Item: Into<Prescribed>,
    {
        // One more than allowed is enough to know; an endless iterator must not hang.
        let most = limits::STEPS.high() as usize;
        let exercises = exercises.into_iter().map(Into::into).take(most + 1);
        Proposal::in_any_order(name.into(), kit.into(), exercises).check()
    }

    /// The name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The kit it was built for.
    #[must_use]
    pub fn kit(&self) -> &Kit {
        self.constraints.kit()
    }

    /// The regions that none of its exercises may load.
    #[must_use]
    pub fn spared(&self) -> RegionSet {
        self.constraints.spared()
    }

    /// The regions that none of its exercises may load heavily.
    #[must_use]
    pub fn eased(&self) -> RegionSet {
        self.constraints.eased()
    }

    /// Whether none of its exercises may have [impact](crate::Exercise::impact).
    #[must_use]
    pub fn is_quiet(&self) -> bool {
        self.constraints.is_quiet()
    }

    /// The level it was built for, if one was stated.
    #[must_use]
    pub fn level(&self) -> Option<Level> {
        self.level
    }

    /// The blocks of the warm-up; never empty.
    #[must_use]
    pub fn warm_up(&self) -> &[Block] {
        &self.warm_up
    }

    /// The blocks of the strength phase; never empty.
    #[must_use]
    pub fn strength(&self) -> &[Block] {
        &self.strength
    }

    /// The blocks of the cool-down.
    #[must_use]
    pub fn cool_down(&self) -> &[Block] {
        &self.cool_down
    }

    /// All blocks in order, each with its phase.
    pub fn blocks(&self) -> impl Iterator<Item = (Phase, &Block)> {
        self.warm_up
            .iter()
            .map(|block| (Phase::WarmUp, block))
            .chain(self.strength.iter().map(|block| (Phase::Strength, block)))
            .chain(self.cool_down.iter().map(|block| (Phase::CoolDown, block)))
    }

    /// The set that a [work segment](Activity::Work) of the timeline is: that of a step, counted from
    /// 1, with the number of the set, which in a block in rounds is the round. None where there is
    /// no such set.
    ///
    /// ```
    /// use regimen::routine::{Activity, Rounds};
    /// use regimen::{Catalog, Pace, Routine};
    ///
    /// let catalog = Catalog::builtin();
    /// let routine = Routine::builder("Circuit")
    ///     .warm_up(catalog.get("cat-cow")?)
    ///     .circuit(Rounds::new(3)?, None, [catalog.get("push-up")?.prescribed("1x10".parse()?)])
    ///     .build()?;
    /// let last = routine.timeline(&Pace::default()).last().ok_or("no segment")?;
    /// let Activity::Work { set: 3, .. } = last.activity() else { return Err("round 3".into()) };
    /// let set = routine.set(last.step(), 3).ok_or("no set")?;
    /// assert_eq!(set.run.work.to_string(), "10");
    /// assert_eq!(routine.set(last.step(), 4), None);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn set(&self, step: usize, set: u32) -> Option<PlannedSet> {
        let (block, found) = self.find_step(step)?;
        block.set_of(found, set)
    }

    /// The least and the greatest number of sets of a step, counted from 1: in a block in rounds the
    /// rounds, and none where there is no such step.
    #[must_use]
    pub fn sets_of(&self, step: usize) -> LowHigh<u32> {
        let found = self.find_step(step);
        found.map_or_else(LowHigh::default, |(block, step)| block.sets_of(step))
    }

    /// How often a step is done as its dose says: once, or in a block in rounds the rounds.
    pub(crate) fn rounds_of(&self, step: usize) -> u32 {
        let found = self.find_step(step).and_then(|(block, _)| block.whole_rounds());
        found.map_or(1, |rounds| rounds.high)
    }

    /// The block of a step, counted from 1.
    pub(crate) fn block_of(&self, step: usize) -> Option<&Block> {
        self.find_step(step).map(|(block, _)| block)
    }

    /// A step, counted from 1, and its block.
    fn find_step(&self, step: usize) -> Option<(&Block, &Step)> {
        let mut place = step.checked_sub(1)?;
        for (_, block) in self.blocks() {
            match block.steps().get(place) {
                Some(found) => return Some((block, found)),
                None => place -= block.steps().len(),
            }
        }
        None
    }

    /// All steps in order, each with its phase.
    pub fn steps(&self) -> impl Iterator<Item = (Phase, &Step)> {
        self.blocks().flat_map(|(phase, block)| {
            block.steps().iter().map(move |step| (phase, step))
        })
    }
}
