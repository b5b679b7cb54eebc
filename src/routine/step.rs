//! What a routine is made of.

use crate::exercise::{Exercise, Setup};
use crate::prescription::Prescription;

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
}

impl Step {
    pub(super) fn bout(&self) -> Performance<'_> {
        let Self { exercise, setup, prescription } = self;
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

    /// Whether several steps take turns.
    #[must_use]
    pub fn is_superset(&self) -> bool {
        self.steps.len() > 1
    }
}
