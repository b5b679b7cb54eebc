//! The same session with other doses.

use super::check::{Form, Pointer, Proposal, ProposedExercise, ProposedStep};
use super::{Block, Phase, Routine, Step, Timing, Violation, Violations};
use crate::equipment::Kit;
use crate::exercise::Exercise;
use crate::prescription::{Prescription, Ramp, RampSets};

/// What takes the place of a step's exercise and dose; the setup is the step's own, unless the
/// exercise is another.
#[derive(Clone, Debug)]
pub(crate) struct Revision {
    pub(crate) exercise: Exercise,
    pub(crate) prescription: Prescription,
}

impl Routine {
    /// The session in another kit, with the steps that a function gives, by their number from 1, in
    /// the place of its own, and its blocks with the timings that another gives.
    pub(crate) fn revised(
        &self,
        kit: Kit,
        mut revise: impl FnMut(usize, &Step) -> Option<Revision>,
        retime: impl Fn(Phase, &Block) -> Timing,
    ) -> Result<Self, Violations> {
        let mut proposal = Proposal::new(Some(self.name().to_owned()));
        proposal.constraints = self.constraints.clone();
        proposal.set_kit(kit);
        proposal.level = self.level;
        let mut number = 0;
        for (phase, block) in self.blocks() {
            let steps: Vec<ProposedStep> = block
                .steps()
                .iter()
                .map(|step| {
                    number += 1;
                    proposed(phase, step, revise(number, step))
                })
                .collect();
            let form = match retime(phase, block) {
                Timing::Sets if steps.len() == 1 => Form::Straight,
                timing => Form::of(timing),
            };
            proposal.push(steps.into_iter(), form);
        }
        proposal.check()
    }

    /// The same with one lighter set less, the lightest of the step with the most, of equals the last;
    /// `None` where there is none.
    pub(crate) fn with_shorter_ramps(&self) -> Option<Self> {
        let ramps = self.ramps().map(|(step, sets)| (sets.as_slice().len(), step, sets));
        let (_, number, sets) =
            ramps.reduce(|most, it| if it.0 >= most.0 { it } else { most })?;
        let rest = RampSets::new(sets.as_slice().iter().skip(1).copied());
        let shorter = rest.map_or(Ramp::None, Ramp::Sets);
        let mut routine = self.clone();
        let phases =
            [&mut routine.warm_up, &mut routine.strength, &mut routine.cool_down];
        let steps = phases.into_iter().flatten().flat_map(Block::steps_mut);
        for step in steps.skip(number.checked_sub(1)?).take(1) {
            step.ramp = shorter.clone();
        }
        Some(routine)
    }

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

fn proposed(phase: Phase, step: &Step, revision: Option<Revision>) -> ProposedStep {
    let own = Revision {
        exercise: step.exercise.clone(),
        prescription: step.prescription.clone(),
    };
    let Revision { exercise, prescription } = revision.unwrap_or(own);
    let is_own = exercise.id() == step.exercise.id();
    ProposedStep {
        remarks: step.remarks.clone(),
        ramp: step.ramp.clone(),
        setup: is_own.then(|| step.setup.id().to_owned()),
        exercise: ProposedExercise::Known(exercise),
        prescription: Some(prescription),
        has_prescription: true,
        phase: Some(phase),
        has_phase: true,
        ..ProposedStep::new(Pointer::Block(0))
    }
}
