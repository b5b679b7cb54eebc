//! What a routine is made of.

use crate::exercise::{Exercise, Remarks, Setup};
use crate::prescription::{Prescription, Ramp};
use crate::region::BodyRegion;

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
    pub(crate) fn bout(&self) -> Performance<'_> {
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
