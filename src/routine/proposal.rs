//! What every door hands to the rules: a session that has yet to be checked.

use std::str::FromStr;

use super::draft::{DraftItem, DraftStep, RoutineDraft};
use super::rules::{self, Findings};
use super::step::{Block, Step};
use super::{Phase, Routine, Violations};
use crate::UnknownName;
use crate::catalog::{Catalog, UnknownExercise};
use crate::exercise::{Exercise, Level, Prescribed};
use crate::kit::Kit;
use crate::limits;
use crate::prescription::{ParsePrescriptionError, Prescription};
use crate::region::RegionSet;
use crate::set::{Member, Set};

#[derive(Clone, Debug)]
pub(super) struct Proposal {
    pub(super) name: String,
    pub(super) kit: Kit,
    pub(super) spared: RegionSet,
    pub(super) level: Option<Level>,
    /// Names in the kit and among the spared regions that are not known.
    pub(super) unknown_equipment: Vec<UnknownName>,
    pub(super) unknown_regions: Vec<UnknownName>,
    pub(super) steps: Vec<ProposedStep>,
    pub(super) blocks: Vec<ProposedBlock>,
    /// How many steps were proposed; those past the limit are not kept.
    pub(super) count: usize,
}

#[derive(Clone, Debug)]
pub(super) struct ProposedStep {
    /// The exercise, or why there is none of that name.
    pub(super) exercise: Result<Exercise, UnknownExercise>,
    pub(super) prescription: Result<Prescription, ParsePrescriptionError>,
    pub(super) setup: Option<String>,
    /// The phase; none for an unknown exercise whose phase is not stated.
    pub(super) phase: Option<Phase>,
}

/// Steps that belong together: a range of their indices.
#[derive(Clone, Debug)]
pub(super) struct ProposedBlock {
    pub(super) first: usize,
    pub(super) len: usize,
    pub(super) is_superset: bool,
    /// Whether a superset stood inside this superset.
    pub(super) is_nested: bool,
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

impl ProposedBlock {
    pub(super) fn steps<'a>(&self, proposal: &'a Proposal) -> &'a [ProposedStep] {
        proposal.steps.get(self.first..self.first + self.len).unwrap_or_default()
    }
}

impl Proposal {
    pub(super) fn new(name: String) -> Self {
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

    pub(super) fn add(&mut self, phase: Phase, exercise: &Prescribed) {
        self.push([ProposedStep::new(phase, exercise)].into_iter(), false, false);
    }

    pub(super) fn add_superset(&mut self, phase: Phase, exercises: &[Prescribed]) {
        self.push(exercises.iter().map(|it| ProposedStep::new(phase, it)), true, false);
    }

    /// Keeps no more steps than a routine may have, so that a long draft costs no more.
    fn push(
        &mut self,
        steps: impl ExactSizeIterator<Item = ProposedStep>,
        is_superset: bool,
        is_nested: bool,
    ) {
        let first = self.steps.len();
        let room = (limits::STEPS.high() as usize).saturating_sub(first);
        self.count += steps.len();
        self.steps.extend(steps.take(room));
        if room > 0 {
            let len = self.steps.len() - first;
            self.blocks.push(ProposedBlock { first, len, is_superset, is_nested });
        }
    }

    /// The session that a draft describes; `look_up` finds its exercises.
    pub(super) fn from_draft<E>(
        draft: &RoutineDraft<E>,
        look_up: impl Fn(&E) -> Result<Exercise, UnknownExercise>,
    ) -> Self {
        let mut proposal = Self::new(draft.name.clone());
        proposal.level = draft.level;
        let (equipment, unknown) = read_names(&draft.kit.equipment);
        proposal.kit = Kit::new(draft.kit.place, equipment);
        proposal.unknown_equipment = unknown;
        let (spared, unknown) = read_names(&draft.spare);
        proposal.spared = spared;
        proposal.unknown_regions = unknown;

        for item in &draft.steps {
            let items = item.items();
            let steps: Vec<_> = items.iter().filter_map(DraftItem::as_step).collect();
            let is_superset = matches!(item, DraftItem::Superset(_));
            let is_nested = steps.len() < items.len();
            let steps = steps.into_iter().map(|step| read_step(step, &look_up));
            proposal.push(steps, is_superset, is_nested);
        }
        proposal.find_phases();
        proposal
    }

    /// Exercises in any order, put into the order of their phases.
    pub(super) fn in_any_order(
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
            if kind(step) == Some(crate::Kind::Activation) {
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
    fn find_phases(&mut self) {
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

    /// Applies every rule.
    pub(super) fn check(self) -> Result<Routine, Violations> {
        self.check_with(None)
    }

    /// Applies every rule; a catalogue lets hints name other exercises.
    pub(super) fn check_with(
        self,
        catalog: Option<&Catalog>,
    ) -> Result<Routine, Violations> {
        let mut findings = Findings::new(&self, catalog);
        for rule in rules::RULES {
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

/// The names that are known, and the errors of those that are not: each once, and no more
/// than a person would read.
fn read_names<T>(names: &[String]) -> (Set<T>, Vec<UnknownName>)
where
    T: Member + FromStr<Err = UnknownName>,
{
    let mut known = Set::empty();
    let mut unknown: Vec<UnknownName> = Vec::new();
    for name in names {
        match name.parse() {
            Ok(item) => known.insert(item),
            Err(_) if unknown.len() >= MOST_UNKNOWN_NAMES => {}
            Err(error) if unknown.contains(&error) => {}
            Err(error) => unknown.push(error),
        }
    }
    (known, unknown)
}

const MOST_UNKNOWN_NAMES: usize = 100;

fn read_step<E>(
    step: &DraftStep<E>,
    look_up: impl Fn(&E) -> Result<Exercise, UnknownExercise>,
) -> ProposedStep {
    let exercise = look_up(&step.exercise);
    let prescription = match (&step.prescription, &exercise) {
        (Some(text), _) => text.parse(),
        (None, Ok(exercise)) => Ok(exercise.prescription().clone()),
        (None, Err(_)) => Ok(Prescription::blank()),
    };
    ProposedStep { exercise, prescription, setup: step.setup.clone(), phase: step.phase }
}
