//! What every door hands to the rules: a session that has yet to be checked.

use super::Violation;
use crate::catalog::UnknownExercise;
use crate::constraints::Constraints;
use crate::equipment::Kit;
use crate::exercise::{Exercise, ExerciseKind, Level, Prescribed, Remarks};
use crate::json::{Edit, Json, child};
use crate::limits;
use crate::prescription::{Prescription, Ramp};
use crate::routine::format::ReadFormat;
use crate::routine::{BlockStyle, Phase, Timing};

#[derive(Clone, Debug)]
pub(in crate::routine) struct Proposal {
    /// The name; `None` if another finding says what is wrong with it.
    pub(in crate::routine) name: Option<String>,
    pub(in crate::routine) constraints: Constraints,
    pub(in crate::routine) level: Option<Level>,
    /// The kit with everything that an unknown word in it may mean.
    pub(in crate::routine) possible: Kit,
    pub(in crate::routine) steps: Vec<ProposedStep>,
    pub(in crate::routine) blocks: Vec<ProposedBlock>,
    /// How many steps were proposed; those past the limit are not kept.
    pub(in crate::routine) count: usize,
    /// Whether some of it could not be read, so that nothing is known to be missing.
    pub(in crate::routine) is_partial: bool,
    /// What was found on reading.
    pub(in crate::routine) found: Vec<Violation>,
    /// The document that hints may edit; none if the session was not read from one.
    pub(in crate::routine) document: Option<Document>,
    /// The format of the document that it was read from.
    pub(in crate::routine) read: ReadFormat,
}

/// What edits need to know of the document.
#[derive(Clone, Debug, Default)]
pub(in crate::routine) struct Document {
    /// The list of equipment; none if the kit is no list.
    pub(in crate::routine) equipment: Option<String>,
    pub(in crate::routine) has_kit: bool,
    /// The list of steps, if it is one.
    pub(in crate::routine) steps: Option<String>,
}

#[derive(Clone, Debug)]
pub(in crate::routine) struct ProposedStep {
    pub(in crate::routine) place: Pointer,
    /// The fields that were read under other names, and where.
    pub(in crate::routine) renamed: Vec<(&'static str, String)>,
    /// Whether the step is the name of its exercise alone, perhaps with a dose.
    pub(in crate::routine) in_text: Option<InText>,
    pub(in crate::routine) remarks: Option<Box<Remarks>>,
    pub(in crate::routine) exercise: ProposedExercise,
    /// The prescription; `None` if another finding says what is wrong with it.
    pub(in crate::routine) prescription: Option<Prescription>,
    /// Whether the prescription is the step's own.
    pub(in crate::routine) has_prescription: bool,
    /// The lighter sets; none if another finding says what is wrong with them.
    pub(in crate::routine) ramp: Ramp,
    pub(in crate::routine) setup: Option<String>,
    /// The phase; none for an unknown exercise whose phase is not stated.
    pub(in crate::routine) phase: Option<Phase>,
    pub(in crate::routine) has_phase: bool,
}

/// What a step that is a text, or a list of two, says beside its exercise.
#[derive(Clone, Debug)]
pub(in crate::routine) struct InText {
    pub(in crate::routine) dose: Option<String>,
}

impl InText {
    /// The step as it should be written.
    pub(in crate::routine) fn step(&self, exercise: &str) -> Json {
        match &self.dose {
            Some(dose) => Json::object([
                ("exercise", exercise.into()),
                ("prescription", dose.as_str().into()),
            ]),
            None => Json::object([("exercise", exercise.into())]),
        }
    }
}

#[derive(Clone, Debug)]
pub(in crate::routine) enum ProposedExercise {
    Known(Exercise),
    /// There is none of that name.
    Unknown(Box<UnknownExercise>),
    /// It could not be read; another finding says so.
    Unreadable,
}

/// Where a step or a block stands in the document; a pointer is made only where it is needed.
#[derive(Clone, Debug)]
pub(in crate::routine) enum Pointer {
    /// Where it was read.
    Read(String),
    /// Where it would be written: as a block, by its index.
    Block(usize),
    /// Where it would be written: in a list of a block, by the index of that, the name of the list,
    /// and its own index.
    Item(usize, &'static str, usize),
}

impl Pointer {
    pub(in crate::routine) fn path(&self) -> String {
        match self {
            Self::Read(path) => path.clone(),
            Self::Block(block) => format!("/steps/{block}"),
            Self::Item(block, list, item) => format!("/steps/{block}/{list}/{item}"),
        }
    }
}

/// Steps that belong together: a range of their indices.
#[derive(Clone, Debug)]
pub(in crate::routine) struct ProposedBlock {
    pub(in crate::routine) place: Pointer,
    pub(in crate::routine) first: usize,
    pub(in crate::routine) len: usize,
    pub(in crate::routine) form: Form,
    /// The style of a block that stood inside this block, the first if there were several.
    pub(in crate::routine) inner: Option<BlockStyle>,
}

/// How the steps of a block are to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::routine) enum Form {
    Straight,
    Superset,
    /// In rounds; without a timing if another finding says what is wrong with it.
    Rounds(BlockStyle, Option<Timing>),
}

impl Form {
    /// The form of a block with a timing.
    pub(in crate::routine) fn of(timing: Timing) -> Self {
        let style = match timing {
            Timing::Sets => return Self::Superset,
            Timing::Circuit { .. } => BlockStyle::Circuit,
            Timing::Every { .. } => BlockStyle::Every,
            Timing::Within { .. } => BlockStyle::Within,
        };
        Self::Rounds(style, Some(timing))
    }

    /// The name of the list of steps in a document; none for a step alone.
    pub(in crate::routine) const fn list(self) -> Option<&'static str> {
        match self {
            Self::Straight => None,
            Self::Superset => Some("superset"),
            Self::Rounds(BlockStyle::Circuit, _) => Some("circuit"),
            Self::Rounds(..) => Some("steps"),
        }
    }

    pub(in crate::routine) const fn style(self) -> BlockStyle {
        match self {
            Self::Straight => BlockStyle::Straight,
            Self::Superset => BlockStyle::Superset,
            Self::Rounds(style, _) => style,
        }
    }

    pub(in crate::routine) fn timing(self) -> Option<Timing> {
        match self {
            Self::Straight | Self::Superset => Some(Timing::Sets),
            Self::Rounds(_, timing) => timing,
        }
    }
}

impl ProposedExercise {
    pub(in crate::routine) const fn known(&self) -> Option<&Exercise> {
        match self {
            Self::Known(exercise) => Some(exercise),
            Self::Unknown(_) | Self::Unreadable => None,
        }
    }

    /// The exercise as it was named.
    pub(in crate::routine) fn name(&self) -> Option<&str> {
        match self {
            Self::Known(exercise) => Some(exercise.id().as_str()),
            Self::Unknown(unknown) => Some(unknown.id()),
            Self::Unreadable => None,
        }
    }
}

impl ProposedStep {
    pub(in crate::routine) fn new(place: Pointer) -> Self {
        Self {
            place,
            renamed: Vec::new(),
            in_text: None,
            remarks: None,
            exercise: ProposedExercise::Unreadable,
            prescription: None,
            has_prescription: false,
            ramp: Ramp::None,
            setup: None,
            phase: None,
            has_phase: false,
        }
    }

    fn of(phase: Option<Phase>, prescribed: Prescribed) -> Self {
        let Prescribed { exercise, prescription, setup, ramp, remarks } = prescribed;
        let usual = || exercise.prescription().clone();
        Self {
            remarks,
            prescription: Some(prescription.unwrap_or_else(usual)),
            exercise: ProposedExercise::Known(exercise),
            has_prescription: true,
            ramp,
            setup,
            phase,
            has_phase: true,
            ..Self::new(Pointer::Block(0))
        }
    }

    /// In a round each step has one set: of the exercise's own dose the first.
    pub(in crate::routine) fn take_one_set(&mut self) {
        self.prescription = self.prescription.take().map(|dose| dose.with_sets(1));
    }

    pub(in crate::routine) fn key(&self) -> Option<&str> {
        self.remarks.as_ref()?.key.as_deref()
    }

    /// The pointer to it.
    pub(in crate::routine) fn path(&self) -> String {
        self.place.path()
    }

    /// The pointer to one of its fields, by the name that the document gives it.
    pub(in crate::routine) fn path_of(&self, field: &str) -> String {
        let renamed = self.renamed.iter().find(|(name, _)| *name == field);
        match renamed {
            Some((_, path)) => path.clone(),
            None if self.in_text.is_some() => self.path(),
            None => child(&self.path(), field),
        }
    }

    /// The edit that writes another exercise.
    pub(in crate::routine) fn with_exercise(&self, exercise: &str) -> Edit {
        let place = self.path_of("exercise");
        match &self.in_text {
            Some(text) => Edit::replace(place, text.step(exercise)),
            None => Edit::replace(place, exercise),
        }
    }

    fn is_training(&self) -> bool {
        match self.phase {
            Some(phase) => phase == Phase::Strength,
            None => self.exercise.known().is_some_and(|it| it.kind().is_training()),
        }
    }
}

impl ProposedBlock {
    /// A step of a document alone.
    pub(in crate::routine) fn new(place: Pointer) -> Self {
        Self { place, first: 0, len: 0, form: Form::Straight, inner: None }
    }

    pub(in crate::routine) fn steps<'a>(
        &self,
        proposal: &'a Proposal,
    ) -> &'a [ProposedStep] {
        proposal.steps.get(self.first..self.first + self.len).unwrap_or_default()
    }
}

impl Proposal {
    pub(in crate::routine) fn new(name: Option<String>) -> Self {
        let constraints = Constraints::default();
        Self {
            name,
            possible: constraints.kit,
            constraints,
            level: None,
            steps: Vec::new(),
            blocks: Vec::new(),
            count: 0,
            is_partial: false,
            found: Vec::new(),
            document: None,
            read: ReadFormat::default(),
        }
    }

    pub(in crate::routine) fn set_kit(&mut self, kit: Kit) {
        self.constraints.kit = kit;
        self.possible = kit;
    }

    pub(in crate::routine) fn add(&mut self, phase: Phase, exercise: Prescribed) {
        self.push([ProposedStep::of(Some(phase), exercise)].into_iter(), Form::Straight);
    }

    pub(in crate::routine) fn add_block(
        &mut self,
        phase: Phase,
        timing: Timing,
        exercises: Vec<Prescribed>,
    ) {
        let steps = exercises.into_iter().map(|it| {
            let has_own_dose = it.prescription.is_some();
            let mut step = ProposedStep::of(Some(phase), it);
            if timing != Timing::Sets && !has_own_dose {
                step.take_one_set();
            }
            step
        });
        self.push(steps, Form::of(timing));
    }

    /// Adds a block, with the pointers that it would have in a document.
    pub(in crate::routine) fn push(
        &mut self,
        steps: impl ExactSizeIterator<Item = ProposedStep>,
        form: Form,
    ) {
        let number = self.blocks.len();
        let steps = steps.enumerate().map(|(index, mut step)| {
            step.place = match form.list() {
                Some(list) => Pointer::Item(number, list, index),
                None => Pointer::Block(number),
            };
            step
        });
        let block = ProposedBlock { form, ..ProposedBlock::new(Pointer::Block(number)) };
        self.push_block(steps, 0, block);
    }

    /// Keeps no more steps than a routine may have, so that a long draft costs no more. Further
    /// ones are only counted.
    pub(in crate::routine) fn push_block(
        &mut self,
        steps: impl ExactSizeIterator<Item = ProposedStep>,
        further: usize,
        block: ProposedBlock,
    ) {
        let most = limits::STEPS.high() as usize;
        let first = self.steps.len();
        // An empty block counts too, or there could be any number of them.
        self.count += (steps.len() + further).max(1);
        self.steps.extend(steps.take(most.saturating_sub(first)));
        if self.blocks.len() < most {
            let len = self.steps.len() - first;
            self.blocks.push(ProposedBlock { first, len, ..block });
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
        let mut steps: Vec<ProposedStep> =
            exercises.map(|prescribed| ProposedStep::of(None, prescribed)).collect();
        find_phases(&mut steps);
        for step in &mut steps {
            if step.exercise.known().map(Exercise::kind) == Some(ExerciseKind::Activation)
            {
                step.phase = Some(Phase::WarmUp);
            }
        }
        if !steps.iter().any(|step| step.phase == Some(Phase::WarmUp)) {
            for step in &mut steps {
                if step.phase == Some(Phase::CoolDown) {
                    step.phase = Some(Phase::WarmUp);
                }
            }
        }
        steps.sort_by_key(|step| step.phase);
        let mut ordered = Self::new(Some(name));
        ordered.set_kit(kit);
        ordered.steps.reserve(steps.len());
        ordered.blocks.reserve(steps.len());
        for step in steps {
            ordered.push([step].into_iter(), Form::Straight);
        }
        ordered
    }

    /// Gives each step that states no phase the one that its kind and place imply.
    pub(in crate::routine) fn find_phases(&mut self) {
        find_phases(&mut self.steps);
    }
}

fn find_phases(steps: &mut [ProposedStep]) {
    let last_training = steps.iter().rposition(ProposedStep::is_training);
    for (index, step) in steps.iter_mut().enumerate() {
        let Some(exercise) = step.exercise.known() else { continue };
        step.phase.get_or_insert(if exercise.kind().is_training() {
            Phase::Strength
        } else if last_training.is_some_and(|last| index > last) {
            Phase::CoolDown
        } else {
            Phase::WarmUp
        });
    }
}
