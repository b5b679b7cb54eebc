//! What the routine as a whole must have.

use super::{Findings, HintKind, Proposal, ProposedStep, ViolationKind, known};
use crate::exercise::ExerciseKind;
use crate::json::{Edit, Json, child};
use crate::limits::{self, OutOfRange};
use crate::muscle::MuscleSet;
use crate::routine::Phase;

/// Whether an exercise that could not be told might be in the phase.
fn might_be(step: &ProposedStep, phase: Phase) -> bool {
    step.exercise.known().is_none() && step.phase.is_none_or(|stated| stated == phase)
}

/// Whether nothing can be said of what is missing.
fn is_silent(proposal: &Proposal) -> bool {
    proposal.is_cut() || proposal.is_partial
}

/// Keeps silent while an unknown exercise stands where the warm-up would.
pub(super) fn there_is_a_warm_up(proposal: &Proposal, findings: &mut Findings<'_>) {
    let is_strength = |step: &ProposedStep| step.phase == Some(Phase::Strength);
    let before = proposal.steps.iter().take_while(|step| !is_strength(step));
    let is_there = proposal.steps.iter().any(|step| step.phase == Some(Phase::WarmUp));
    if is_there
        || is_silent(proposal)
        || before.into_iter().any(|step| might_be(step, Phase::WarmUp))
    {
        return;
    }
    let trained = known(proposal).map(|(_, _, exercise)| exercise.primary());
    let trained = trained.fold(MuscleSet::empty(), |all, muscles| all | muscles);
    let suggestion = findings.suggestion(|exercise| {
        let is_for_it = Phase::WarmUp.allows(exercise.kind());
        is_for_it.then(|| ((exercise.primary() & trained).len(), !exercise.impact()))
    });
    let hint = suggestion.map(|exercise| {
        let step = Json::object([("exercise", exercise.as_str().into())]);
        findings.hint(HintKind::AddWarmUp { exercise }, |document| {
            let first = document.steps.iter().map(|steps| child(steps, 0));
            first.map(|place| Edit::add(place, step.clone())).collect()
        })
    });
    findings.of_routine("/steps", ViolationKind::NoWarmUp, hint);
}

/// Keeps silent while an exercise is unknown that might be it.
pub(super) fn there_is_strength(proposal: &Proposal, findings: &mut Findings<'_>) {
    let mut steps = proposal.steps.iter();
    let is_there = |step: &ProposedStep| {
        step.phase == Some(Phase::Strength) || might_be(step, Phase::Strength)
    };
    if is_silent(proposal) || steps.any(is_there) {
        return;
    }
    // Of several the first is taken: the easiest to begin with comes first.
    let suggestion = findings
        .suggestion(|exercise| (exercise.kind() == ExerciseKind::Strength).then_some(()));
    let hint = suggestion.map(|exercise| {
        let step = Json::object([("exercise", exercise.as_str().into())]);
        findings.hint(HintKind::AddStrength { exercise }, |document| {
            let is_cool_down = |step: &ProposedStep| step.phase == Some(Phase::CoolDown);
            let cool_down = proposal
                .blocks
                .iter()
                .find(|block| block.steps(proposal).iter().any(is_cool_down));
            let end = document.steps.iter().map(|steps| child(steps, "-")).next();
            let place = cool_down.map(|block| block.place.path()).or(end);
            place.map(|place| Edit::add(place, step.clone())).into_iter().collect()
        })
    });
    findings.of_routine("/steps", ViolationKind::NoStrength, hint);
}

pub(super) fn quantities_are_in_range(proposal: &Proposal, findings: &mut Findings<'_>) {
    if let Some(error) =
        proposal.name.as_deref().and_then(|name| limits::NAME.check_length(name).err())
    {
        findings.of_routine("/name", ViolationKind::OutOfRange(error), None);
    }
    if proposal.is_cut() {
        let error = OutOfRange::new(&limits::STEPS, proposal.count);
        findings.of_routine("/steps", ViolationKind::OutOfRange(error), None);
    }
    for (index, step) in proposal.steps.iter().enumerate() {
        let Some(remarks) = &step.remarks else { continue };
        let key =
            remarks.key.as_deref().map(|key| ("key", limits::NAME.check_length(key)));
        let note = remarks.note.as_deref();
        let note = note.map(|note| ("note", limits::TEXT.check_length(note)));
        for (field, checked) in key.into_iter().chain(note) {
            if let Err(error) = checked {
                let kind = ViolationKind::OutOfRange(error);
                findings.of_step(index, Some(field), kind, None);
            }
        }
    }
}
