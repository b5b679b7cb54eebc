//! From a proposal to a routine, or to everything that is wrong with it.

mod hint;
mod kind;
mod proposal;
mod rules;
mod violation;

pub use hint::Hint;
pub use kind::{SupersetErrorKind, ViolationKind};
pub(super) use proposal::{Proposal, ProposedStep};
pub use violation::{Violation, Violations};

use super::step::{Block, Step};
use super::{Phase, Routine};
use crate::catalog::Catalog;
use crate::equipment::Kit;
use rules::{Findings, RULES};

impl Proposal {
    /// Applies every rule.
    pub(in crate::routine) fn check(self) -> Result<Routine, Violations> {
        self.check_with(None)
    }

    /// Applies every rule; a catalogue lets hints name other exercises.
    pub(in crate::routine) fn check_with(
        self,
        catalog: Option<&Catalog>,
    ) -> Result<Routine, Violations> {
        let mut findings = Findings::new(&self, catalog);
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
        let Self { name, kit, spared, level, steps, blocks, .. } = self;
        let mut routine = Routine {
            name,
            kit,
            spared,
            level,
            warm_up: Vec::new(),
            strength: Vec::new(),
            cool_down: Vec::new(),
        };
        let mut steps = steps.into_iter();
        for block in blocks {
            let mut phase = None;
            let accepted = steps.by_ref().take(block.len).filter_map(|step| {
                phase = step.phase;
                step.accept(&kit)
            });
            let accepted = Block::new(accepted.collect());
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
    /// The step as part of a routine, if nothing is wrong with it.
    fn accept(self, kit: &Kit) -> Option<Step> {
        let exercise = self.exercise.ok()?;
        let setup = match &self.setup {
            Some(id) => exercise.setup(id),
            None => exercise.setup_for(kit),
        };
        let setup = setup?.clone();
        Some(Step { exercise, setup, prescription: self.prescription.ok()? })
    }
}
