//! Supersets have two or more steps of one phase, with equal numbers of sets. Blocks in rounds have
//! steps of one phase and one set each, which fits its beat.

use super::{
    BlockErrorKind, Findings, Form, Hint, HintKind, Proposal, SupersetErrorKind,
    ViolationKind,
};
use crate::json::{Edit, Json, child};
use crate::low_high::LowHigh;
use crate::prescription::Prescription;
use crate::routine::check::{ProposedBlock, ProposedStep};
use crate::routine::{Beat, Pace, Performance, Timing};

fn blocks(proposal: &Proposal) -> impl Iterator<Item = &ProposedBlock> {
    let blocks = if proposal.is_cut() { &[] } else { proposal.blocks.as_slice() };
    blocks.iter()
}

fn supersets(proposal: &Proposal) -> impl Iterator<Item = &ProposedBlock> {
    blocks(proposal).filter(|block| block.form == Form::Superset)
}

/// Whether the steps of a block are known to be of more than one phase.
fn has_several_phases(block: &ProposedBlock, proposal: &Proposal) -> bool {
    let mut phases = block.steps(proposal).iter().filter_map(|step| step.phase);
    let phase = phases.next();
    phases.any(|other| Some(other) != phase)
}

/// Removes a block without steps.
fn remove_if_empty(block: &ProposedBlock, findings: &Findings<'_>) -> Option<Hint> {
    (block.len == 0).then(|| {
        findings.hint(HintKind::Remove, |_| vec![Edit::remove(block.place.path())])
    })
}

pub(super) fn blocks_do_not_nest(proposal: &Proposal, findings: &mut Findings<'_>) {
    for block in blocks(proposal) {
        let Some(inner) = block.inner else { continue };
        let kind = ViolationKind::NestedBlock { outer: block.form.style(), inner };
        findings.of_block(block, kind, remove_if_empty(block, findings));
    }
}

pub(super) fn rounds_are_well_formed(proposal: &Proposal, findings: &mut Findings<'_>) {
    for block in blocks(proposal) {
        let Form::Rounds(style, _) = block.form else { continue };
        let problem = if block.inner.is_some() {
            // It has a finding of its own.
            None
        } else if block.len == 0 {
            Some(BlockErrorKind::Empty)
        } else if has_several_phases(block, proposal) {
            Some(BlockErrorKind::SeveralPhases)
        } else {
            None
        };
        if let Some(problem) = problem {
            let remove = remove_if_empty(block, findings);
            findings.of_block(block, ViolationKind::BadBlock { style, problem }, remove);
        }
        for (index, step) in (block.first..).zip(block.steps(proposal)) {
            let Some(dose) = &step.prescription else { continue };
            if dose.sets() == LowHigh::exactly(1) {
                continue;
            }
            let one = dose.with_sets(1).to_string();
            let json = Json::from(one.as_str()).to_string();
            let hint = findings.hint(HintKind::Write { json }, |_| {
                let place = step.path_of("prescription");
                vec![if step.has_prescription {
                    Edit::replace(place, one)
                } else {
                    Edit::add(place, one)
                }]
            });
            let problem = BlockErrorKind::SeveralSets;
            let kind = ViolationKind::BadBlock { style, problem };
            findings.of_step(index, Some("prescription"), kind, [hint]);
        }
    }
}

/// At the usual pace and the upper end, each side and the change between them included.
pub(super) fn steps_fit_their_beat(proposal: &Proposal, findings: &mut Findings<'_>) {
    for block in blocks(proposal) {
        let Some(beat) = block.form.timing().and_then(Timing::beat) else { continue };
        let needs = |step: &ProposedStep| {
            let setup = proposal.constraints.choose(step.asked())?.setup;
            let exercise = step.exercise.known()?;
            // What has several sets has a finding of its own.
            let prescription = &step.prescription.as_ref()?.with_sets(1);
            Some(Pace::default().seconds(Performance { exercise, setup, prescription }))
        };
        let steps = block.steps(proposal);
        let all: Vec<Option<u64>> = steps.iter().map(needs).collect();
        let longest = all.iter().copied().flatten().max().unwrap_or_default();
        for (index, needs) in (block.first..).zip(all) {
            let Some(needs) = needs.filter(|needs| *needs > u64::from(beat.get())) else {
                continue;
            };
            // One beat for all that do not fit it.
            let longer = u32::try_from(longest).ok().and_then(|it| Beat::new(it).ok());
            let hint = longer.map(|longer| {
                let written = longer.to_string();
                let json = Json::from(written.as_str()).to_string();
                findings.hint(HintKind::Write { json }, |_| {
                    vec![Edit::replace(child(&block.place.path(), "every"), written)]
                })
            });
            let kind = ViolationKind::TooLongForBeat { needs, beat: beat.get() };
            findings.of_step(index, Some("prescription"), kind, hint);
        }
    }
}

pub(super) fn supersets_are_well_formed(
    proposal: &Proposal,
    findings: &mut Findings<'_>,
) {
    for block in supersets(proposal) {
        let error = if block.inner.is_some() {
            // It has a finding of its own.
            continue;
        } else if block.len < 2 {
            SupersetErrorKind::TooShort
        } else if has_several_phases(block, proposal) {
            SupersetErrorKind::SeveralPhases
        } else {
            continue;
        };
        let remove = remove_if_empty(block, findings);
        findings.of_block(block, ViolationKind::BadSuperset(error), remove);
    }
}

pub(super) fn supersets_are_even(proposal: &Proposal, findings: &mut Findings<'_>) {
    for block in supersets(proposal) {
        let steps = block.steps(proposal).iter();
        let dosed: Vec<(&ProposedStep, &Prescription)> =
            steps.filter_map(|step| Some((step, step.prescription.as_ref()?))).collect();
        let sets: Vec<LowHigh<u32>> = dosed.iter().map(|(_, dose)| dose.sets()).collect();
        if sets.windows(2).all(|pair| pair.first() == pair.last()) {
            continue;
        }
        let most = sets.iter().map(|sets| sets.high).max().unwrap_or_default();
        let hint = findings.hint(HintKind::EqualSets { sets: most }, |_| {
            let uneven =
                dosed.iter().filter(|(_, dose)| dose.sets() != LowHigh::exactly(most));
            let equal = uneven.map(|(step, dose)| {
                let place = step.path_of("prescription");
                let dose = dose.with_sets(most).to_string();
                if step.has_prescription {
                    Edit::replace(place, dose)
                } else {
                    Edit::add(place, dose)
                }
            });
            equal.collect()
        });
        findings.of_block(block, ViolationKind::UnevenSuperset { sets }, [hint]);
    }
}
