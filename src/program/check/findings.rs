//! The broken rules found so far.

use super::violation::Place;
use super::{
    ProgramHint, ProgramViolation, ProgramViolationKind, ProgramViolations, Proposal,
};
use crate::json::Edit;

pub(super) struct Findings {
    is_document: bool,
    found: Vec<ProgramViolation>,
}

impl Findings {
    pub(super) fn new(proposal: &Proposal, found: Vec<ProgramViolation>) -> Self {
        Self { is_document: proposal.is_document, found }
    }

    pub(super) fn into_violations(self) -> Option<ProgramViolations> {
        ProgramViolations::new(self.found)
    }

    pub(super) fn tell(
        &mut self,
        path: impl Into<String>,
        place: Place,
        kind: ProgramViolationKind,
        hints: impl IntoIterator<Item = ProgramHint>,
    ) {
        let hints = hints.into_iter().collect();
        self.found.push(ProgramViolation { path: path.into(), place, kind, hints });
    }

    /// Edits, if there is a document to edit.
    pub(super) fn edits(&self, edits: impl IntoIterator<Item = Edit>) -> Vec<Edit> {
        let edits = edits.into_iter().filter(|_| self.is_document);
        edits.collect()
    }
}

impl Place {
    pub(in crate::program) fn slot(slot: usize) -> Self {
        Self { slot: Some(slot), ..Self::default() }
    }

    pub(in crate::program) fn session(id: &str) -> Self {
        Self::default().in_session(id)
    }

    pub(in crate::program) fn lift(id: &str) -> Self {
        Self { lift: Some(id.to_owned()), ..Self::default() }
    }

    pub(in crate::program) fn in_session(self, id: &str) -> Self {
        Self { session: Some(id.to_owned()), ..self }
    }

    pub(in crate::program) fn at_step(self, step: usize) -> Self {
        Self { step: Some(step), ..self }
    }
}
