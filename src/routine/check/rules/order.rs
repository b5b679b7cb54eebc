//! Exercises stand in phases that suit them, and phases in their order.

use super::{Findings, Hint, HintKind, Proposal, ProposedStep, ViolationKind, known};
use crate::json::{Edit, child};
use crate::routine::Phase;

/// The phase of a step; `None` if its exercise may not stand there, which is then the only finding.
fn phase_of(step: &ProposedStep) -> Option<Phase> {
    let suits =
        |phase: &Phase| step.exercise.known().is_none_or(|it| phase.allows(it.kind()));
    step.phase.filter(suits)
}

pub(super) fn exercises_suit_their_phase(
    proposal: &Proposal,
    findings: &mut Findings<'_>,
) {
    let is_strength = |step: &ProposedStep| phase_of(step) == Some(Phase::Strength);
    let last_strength = proposal.steps.iter().rposition(is_strength);
    for (index, step, exercise) in known(proposal) {
        let kind = exercise.kind();
        let Some(phase) = step.phase.filter(|phase| !phase.allows(kind)) else {
            continue;
        };
        let mut allowed = Phase::for_kind(kind);
        if last_strength.is_some_and(|last| index > last) {
            allowed.reverse();
        }
        let place = step.path_of("phase");
        let hints: Vec<Hint> = allowed
            .into_iter()
            .map(|phase| {
                let edit = |_: &_| {
                    if step.has_phase {
                        vec![Edit::replace(place.clone(), phase.as_str())]
                    } else {
                        vec![Edit::add(place.clone(), phase.as_str())]
                    }
                };
                findings.hint(HintKind::MoveTo { phase }, edit)
            })
            .collect();
        let kind = ViolationKind::WrongPhase { kind, phase };
        findings.of_step(index, Some("phase"), kind, hints);
    }
}

pub(super) fn phases_are_in_order(proposal: &Proposal, findings: &mut Findings<'_>) {
    let places = |phase| -> Vec<usize> {
        let steps = proposal.steps.iter().enumerate();
        let in_phase = steps.filter(|(_, step)| phase_of(step) == Some(phase));
        in_phase.map(|(index, _)| index).collect()
    };
    let name = |index: usize| {
        let step = proposal.steps.get(index).and_then(|step| step.exercise.name());
        step.unwrap_or("?").to_owned()
    };
    let strength = places(Phase::Strength);
    if let Some(&first) = strength.first() {
        let late = places(Phase::WarmUp).into_iter().filter(|index| *index > first);
        for index in late.collect::<Vec<_>>() {
            let other = name(first);
            let kind = ViolationKind::WarmUpAfterStrength { strength: first + 1, other };
            let hint = move_before(proposal, findings, index, first);
            findings.of_step(index, None, kind, [hint]);
        }
    }
    let cool_down = places(Phase::CoolDown);
    let Some(&first) = cool_down.first() else { return };
    let late: Vec<usize> =
        strength.iter().copied().filter(|index| *index > first).collect();
    let Some(last) = late.last() else { return };
    // Either the cool-down steps before the last strength step are in the wrong place, or the
    // strength steps after the first cool-down step: the fewer ones are moved.
    let early: Vec<usize> = cool_down.into_iter().filter(|index| index < last).collect();
    let moves_cool_down =
        early.len() <= late.len() || strength.first().is_some_and(|it| *it > first);
    for (nth, index) in late.iter().copied().enumerate() {
        let other = name(first);
        let kind = ViolationKind::StrengthAfterCoolDown { cool_down: first + 1, other };
        let hint = if moves_cool_down {
            move_to_end(proposal, findings, &early, nth == 0)
        } else {
            move_before(proposal, findings, index, first)
        };
        findings.of_step(index, None, kind, [hint]);
    }
}

/// The block of a step in the document, if all of it can be moved with the step.
fn movable(proposal: &Proposal, index: usize) -> Option<String> {
    let holds = |first: usize, len: usize| (first..first + len).contains(&index);
    let block = proposal.blocks.iter().find(|block| holds(block.first, block.len))?;
    let steps = block.steps(proposal);
    let phase = steps.first().map(phase_of);
    steps.iter().all(|step| Some(phase_of(step)) == phase).then(|| block.place.path())
}

fn move_before(
    proposal: &Proposal,
    findings: &Findings<'_>,
    index: usize,
    before: usize,
) -> Hint {
    findings.hint(HintKind::MoveBefore { before: before + 1 }, |_| {
        let (from, to) = (movable(proposal, index), movable(proposal, before));
        let edit = from.zip(to).map(|(from, to)| Edit::move_to(from, to));
        edit.into_iter().collect()
    })
}

/// Several findings have this in common; only one of them edits.
fn move_to_end(
    proposal: &Proposal,
    findings: &Findings<'_>,
    early: &[usize],
    is_first: bool,
) -> Hint {
    let steps = early.iter().map(|index| index + 1).collect();
    findings.hint(HintKind::MoveToEnd { steps }, |document| {
        let mut from: Vec<String> =
            early.iter().filter_map(|index| movable(proposal, *index)).collect();
        from.dedup();
        // The last goes first, so that the others stay in their places.
        let moves = from.into_iter().rev().filter(|_| is_first);
        let end = document.steps.iter().map(|steps| child(steps, "-")).next();
        let end = end.as_deref();
        moves.filter_map(|from| Some(Edit::move_to(from, end?))).collect()
    })
}
