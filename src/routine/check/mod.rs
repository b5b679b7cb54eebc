//! From a proposal to a routine, or to everything that is wrong with it.

mod facts;
mod findings;
mod hint;
mod kind;
mod message;
mod proposal;
mod rules;
mod violation;

pub(crate) use facts::Facts as ViolationFacts;
pub use hint::{Hint, HintKind};
pub use kind::{BlockErrorKind, SupersetErrorKind, ViolationKind};
pub(super) use proposal::{
    Document, Form, InText, Pointer, Proposal, ProposedBlock, ProposedExercise,
    ProposedStep,
};
pub use violation::{Violation, Violations};

use super::{Block, Phase, Routine, Step};
use crate::catalog::Catalog;
use crate::constraints::Constraints;
use crate::exercise::{Exercise, Setup};
use findings::Findings;
use rules::RULES;

impl Proposal {
    /// Applies every rule.
    pub(in crate::routine) fn check(self) -> Result<Routine, Violations> {
        self.check_with(None)
    }

    /// Applies every rule; a catalogue lets hints name other exercises.
    pub(in crate::routine) fn check_with(
        mut self,
        catalog: Option<&Catalog>,
    ) -> Result<Routine, Violations> {
        let found = std::mem::take(&mut self.found);
        let mut findings = Findings::new(&self, catalog, found);
        for rule in RULES {
            rule(&self, &mut findings);
        }
        match findings.into_violations() {
            Some(violations) => Err(violations),
            None => Ok(self.accept()),
        }
    }

    /// The routine that a proposal without a finding is.
    fn accept(self) -> Routine {
        let Self { name, constraints, level, steps, blocks, read, .. } = self;
        let mut routine = Routine {
            name: name.unwrap_or_default(),
            constraints,
            level,
            read,
            warm_up: Vec::new(),
            strength: Vec::new(),
            cool_down: Vec::new(),
        };
        let mut steps = steps.into_iter();
        for block in blocks {
            let mut phase = None;
            let mut accepted = Vec::with_capacity(block.len);
            for step in steps.by_ref().take(block.len) {
                phase = step.phase;
                accepted.extend(step.accept(&routine.constraints));
            }
            let timing = block.form.timing().unwrap_or_default();
            let accepted = Block::new(accepted, timing);
            match phase {
                Some(Phase::WarmUp) => routine.warm_up.push(accepted),
                Some(Phase::CoolDown) => routine.cool_down.push(accepted),
                Some(Phase::Strength) | None => routine.strength.push(accepted),
            }
        }
        routine
    }
}

impl ProposedStep {
    /// The setups of which one is to be used: the one that is asked for, or all.
    fn asked(&self) -> impl Iterator<Item = &Setup> + Clone {
        let setups = self.exercise.known().map(Exercise::setups).unwrap_or_default();
        let id = self.setup.as_deref();
        setups.iter().filter(move |setup| id.is_none_or(|id| id == setup.id()))
    }

    /// The step as part of a routine, if nothing is wrong with it.
    fn accept(self, constraints: &Constraints) -> Option<Step> {
        let setup = constraints.choose(self.asked())?.setup.clone();
        let exercise = self.exercise.known()?.clone();
        let prescription = self.prescription?;
        let Self { ramp, remarks, .. } = self;
        Some(Step { exercise, setup, prescription, ramp, remarks })
    }
}
