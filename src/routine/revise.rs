//! The same session with other doses.

use super::check::{Form, Pointer, Proposal, ProposedExercise, ProposedStep};
use super::{Phase, Routine, Violation};
use crate::equipment::Kit;
use crate::exercise::Exercise;

impl Routine {
    /// What is wrong with an exercise in a phase of this session, in another kit.
    pub(crate) fn faults_of(
        &self,
        kit: Kit,
        phase: Phase,
        exercise: &Exercise,
    ) -> Vec<Violation> {
        let mut proposal = Proposal::new(Some(self.name().to_owned()));
        proposal.constraints = self.constraints.clone();
        proposal.set_kit(kit);
        let prescription = exercise.prescription().clone();
        let step = ProposedStep {
            exercise: ProposedExercise::Known(exercise.clone()),
            prescription: Some(prescription),
            phase: Some(phase),
            ..ProposedStep::new(Pointer::Block(0))
        };
        proposal.push([step].into_iter(), Form::Straight);
        // Without other steps the whole has faults of its own.
        let found = proposal.check().err().into_iter().flatten();
        found.filter(|violation| violation.step().is_some()).collect()
    }
}
