//! What a routine is made of.

use crate::exercise::{Exercise, Remarks, Setup};
use crate::prescription::{Prescription, Ramp};
use crate::region::BodyRegion;
use crate::vocabulary::vocabulary;

/// An exercise in a setup at a dose: what time is reckoned of.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Performance<'a> {
    pub(crate) exercise: &'a Exercise,
    pub(crate) setup: &'a Setup,
    pub(crate) prescription: &'a Prescription,
}

/// Part of a routine: an exercise, the setup chosen for it, and its dose. Only the checks make
/// one.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Step {
    pub(super) exercise: Exercise,
    pub(super) setup: Setup,
    pub(super) prescription: Prescription,
    pub(super) ramp: Ramp,
    pub(super) remarks: Option<Box<Remarks>>,
}

impl Step {
    pub(super) fn bout(&self) -> Performance<'_> {
        let Self { exercise, setup, prescription, .. } = self;
        Performance { exercise, setup, prescription }
    }

    /// The exercise.
    #[must_use]
    pub fn exercise(&self) -> &Exercise {
        &self.exercise
    }

    /// The way it is performed; the kit has all that it needs.
    #[must_use]
    pub fn setup(&self) -> &Setup {
        &self.setup
    }

    /// The dose.
    #[must_use]
    pub fn prescription(&self) -> &Prescription {
        &self.prescription
    }

    /// The lighter sets before the first one, as they are asked for. What they come to in the
    /// session is told by [`Routine::ramps`](crate::Routine::ramps).
    #[must_use]
    pub fn ramp(&self) -> &Ramp {
        &self.ramp
    }

    /// The caller's key, if one was given; it stays with the step through drafts, documents,
    /// violations and timelines.
    #[must_use]
    pub fn key(&self) -> Option<&str> {
        self.remarks.as_ref()?.key.as_deref()
    }

    /// The caller's note, if one was given.
    #[must_use]
    pub fn note(&self) -> Option<&str> {
        self.remarks.as_ref()?.note.as_deref()
    }

    /// Whether the step stresses the region in the setup chosen for it, or may do so because the
    /// loads of that are not known.
    #[must_use]
    pub fn may_load(&self, region: BodyRegion) -> bool {
        self.setup.may_load(region)
    }
}

vocabulary! {
    /// How the steps of a block are done.
    #[non_exhaustive]
    pub enum BlockStyle: "block-style" {
        /// All sets of one step.
        Straight = "straight sets",
        /// A set of each step in turn.
        Superset = "superset" | "biset" | "triset",
    }
}

/// One step alone (straight sets), or several done set by set in turn (a superset).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Block {
    steps: Vec<Step>,
}

impl Block {
    pub(super) fn new(steps: Vec<Step>) -> Self {
        Self { steps }
    }

    /// The steps, in the order in which they are done; never empty.
    #[must_use]
    pub fn steps(&self) -> &[Step] {
        &self.steps
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
        if self.is_superset() { BlockStyle::Superset } else { BlockStyle::Straight }
    }

    /// Whether several steps take turns.
    #[must_use]
    pub fn is_superset(&self) -> bool {
        self.steps.len() > 1
    }
}
