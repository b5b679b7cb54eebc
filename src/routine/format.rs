//! Which format a routine needs as a document, and which one it was read from.

use std::hash::{Hash, Hasher};

use super::{Routine, Step, Timing};
use crate::prescription::Ramp;

/// The newest format of routines and drafts. What it added: ramps, blocks in rounds, and sets in
/// parts.
pub(super) const NEWEST: u32 = 2;

/// The format of the document that a routine was read from, if it was.
///
/// It says nothing of what the routine is, so any two are equal.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct ReadFormat(pub(super) Option<u32>);

impl PartialEq for ReadFormat {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for ReadFormat {}

impl Hash for ReadFormat {
    fn hash<H: Hasher>(&self, _: &mut H) {}
}

impl Routine {
    /// The lowest format that has all that the routine holds.
    pub(in crate::routine) fn format(&self) -> u32 {
        let is_new = |(_, step): (_, &Step)| {
            *step.ramp() != Ramp::None
                || step.prescription().has_parts()
                || step.exercise().prescription().has_parts()
        };
        let has_rounds = self.blocks().any(|(_, block)| block.timing() != Timing::Sets);
        if has_rounds || self.steps().any(is_new) { NEWEST } else { 1 }
    }

    /// The format of the document that it was read from, where that lacks what the routine holds.
    pub(in crate::routine) fn older_format(&self) -> Option<u32> {
        self.read.0.filter(|read| *read < self.format())
    }
}
