//! What every door hands to the rules: a session that has yet to be checked.

use crate::UnknownName;
use crate::catalog::UnknownExercise;
use crate::equipment::Kit;
use crate::exercise::{Exercise, Level, Prescribed};
use crate::limits;
use crate::prescription::{ParsePrescriptionError, Prescription};
use crate::region::RegionSet;
use crate::routine::Phase;

#[derive(Clone, Debug)]
pub(in crate::routine) struct Proposal {
    pub(in crate::routine) name: String,
    pub(in crate::routine) kit: Kit,
    pub(in crate::routine) spared: RegionSet,
    pub(in crate::routine) level: Option<Level>,
    /// Names in the kit and among the spared regions that are not known.
    pub(in crate::routine) unknown_equipment: Vec<UnknownName>,
    pub(in crate::routine) unknown_regions: Vec<UnknownName>,
    pub(in crate::routine) steps: Vec<ProposedStep>,
    pub(in crate::routine) blocks: Vec<ProposedBlock>,
    /// How many steps were proposed; those past the limit are not kept.
    pub(in crate::routine) count: usize,
}

#[derive(Clone, Debug)]
pub(in crate::routine) struct ProposedStep {
    /// The exercise, or why there is none of that name.
    pub(in crate::routine) exercise: Result<Exercise, UnknownExercise>,
    pub(in crate::routine) prescription: Result<Prescription, ParsePrescriptionError>,
    pub(in crate::routine) setup: Option<String>,
    /// The phase; none for an unknown exercise whose phase is not stated.
    pub(in crate::routine) phase: Option<Phase>,
}

/// Steps that belong together: a range of their indices.
#[derive(Clone, Debug)]
pub(in crate::routine) struct ProposedBlock {
    pub(in crate::routine) first: usize,
    pub(in crate::routine) len: usize,
    pub(in crate::routine) is_superset: bool,
    /// Whether a superset stood inside this superset.
    pub(in crate::routine) is_nested: bool,
}

impl ProposedStep {
    fn new(phase: Phase, prescribed: &Prescribed) -> Self {
        Self {
            exercise: Ok(prescribed.exercise().clone()),
            prescription: Ok(prescribed.prescription().clone()),
            setup: prescribed.setup().map(str::to_owned),
            phase: Some(phase),
        }
    }

    fn is_training(&self) -> bool {
        match self.phase {
            Some(phase) => phase == Phase::Strength,
            None => self.exercise.as_ref().is_ok_and(|it| it.kind().is_training()),
        }
    }
}

impl ProposedBlock {
    pub(in crate::routine) fn steps<'a>(
        &self,
        proposal: &'a Proposal,
    ) -> &'a [ProposedStep] {
        proposal.steps.get(self.first..self.first + self.len).unwrap_or_default()
    }
}

impl Proposal {
    pub(in crate::routine) fn new(name: String) -> Self {
        Self {
            name,
            kit: Kit::default(),
            spared: RegionSet::empty(),
            level: None,
            unknown_equipment: Vec::new(),
            unknown_regions: Vec::new(),
            steps: Vec::new(),
            blocks: Vec::new(),
            count: 0,
        }
    }

    pub(in crate::routine) fn add(&mut self, phase: Phase, exercise: &Prescribed) {
        self.push([ProposedStep::new(phase, exercise)].into_iter(), false, false);
    }

    pub(in crate::routine) fn add_superset(
        &mut self,
        phase: Phase,
        exercises: &[Prescribed],
    ) {
        self.push(exercises.iter().map(|it| ProposedStep::new(phase, it)), true, false);
    }

    /// Keeps no more steps than a routine may have, so that a long draft costs no more.
    pub(in crate::routine) fn push(
        &mut self,
        steps: impl ExactSizeIterator<Item = ProposedStep>,
        is_superset: bool,
        is_nested: bool,
    ) {
        let most = limits::STEPS.high() as usize;
        let first = self.steps.len();
        // An empty superset counts too, or there could be any number of them.
        self.count += steps.len().max(1);
        self.steps.extend(steps.take(most.saturating_sub(first)));
        if self.blocks.len() < most {
            let len = self.steps.len() - first;
            self.blocks.push(ProposedBlock { first, len, is_superset, is_nested });
        }
    }

    /// Whether there is more than was kept, so that nothing can be said of the whole.
    pub(in crate::routine) fn is_cut(&self) -> bool {
        self.count > limits::STEPS.high() as usize
    }

    /// Exercises in any order, put into the order of their phases.
    pub(in crate::routine) fn in_any_order(
        name: String,
        kit: Kit,
        exercises: impl Iterator<Item = Prescribed>,
    ) -> Self {
        let mut unordered = Self::new(name);
        unordered.kit = kit;
        for prescribed in exercises {
            let step = ProposedStep {
                phase: None,
                ..ProposedStep::new(Phase::WarmUp, &prescribed)
            };
            unordered.push([step].into_iter(), false, false);
        }
        unordered.find_phases();
        let kind = |step: &ProposedStep| step.exercise.as_ref().ok().map(Exercise::kind);
        for step in &mut unordered.steps {
            if kind(step) == Some(crate::ExerciseKind::Activation) {
                step.phase = Some(Phase::WarmUp);
            }
        }
        if !unordered.steps.iter().any(|step| step.phase == Some(Phase::WarmUp)) {
            for step in &mut unordered.steps {
                if step.phase == Some(Phase::CoolDown) {
                    step.phase = Some(Phase::WarmUp);
                }
            }
        }
        unordered.steps.sort_by_key(|step| step.phase);
        unordered
    }

    /// Gives each step that states no phase the one that its kind and place imply.
    pub(in crate::routine) fn find_phases(&mut self) {
        let last_training = self.steps.iter().rposition(ProposedStep::is_training);
        for (index, step) in self.steps.iter_mut().enumerate() {
            let Ok(exercise) = &step.exercise else { continue };
            step.phase.get_or_insert(if exercise.kind().is_training() {
                Phase::Strength
            } else if last_training.is_some_and(|last| index > last) {
                Phase::CoolDown
            } else {
                Phase::WarmUp
            });
        }
    }
}
