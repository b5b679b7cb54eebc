//! Supersets have two or more steps of one phase, with equal numbers of sets.

use super::{Findings, HintKind, Proposal, SupersetErrorKind, ViolationKind};
use crate::json::{Edit, child};
use crate::low_high::LowHigh;
use crate::prescription::Prescription;
use crate::routine::check::{ProposedBlock, ProposedStep};

fn supersets(proposal: &Proposal) -> impl Iterator<Item = &ProposedBlock> {
    let blocks = if proposal.is_cut() { &[] } else { proposal.blocks.as_slice() };
    blocks.iter().filter(|block| block.is_superset)
}

pub(super) fn supersets_are_well_formed(
    proposal: &Proposal,
    findings: &mut Findings<'_>,
) {
    for block in supersets(proposal) {
        let mut phases = block.steps(proposal).iter().filter_map(|step| step.phase);
        let phase = phases.next();
        let error = if block.is_nested {
            SupersetErrorKind::Nested
        } else if block.len < 2 {
            SupersetErrorKind::TooShort
        } else if phases.any(|other| Some(other) != phase) {
            SupersetErrorKind::SeveralPhases
        } else {
            continue;
        };
        let remove = (block.len == 0).then(|| {
            findings.hint(HintKind::Remove, |_| vec![Edit::remove(block.place.path())])
        });
        findings.of_superset(block, ViolationKind::BadSuperset(error), remove);
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
                let place = child(&step.path(), "prescription");
                let dose = dose.with_sets(most).to_string();
                if step.has_prescription {
                    Edit::replace(place, dose)
                } else {
                    Edit::add(place, dose)
                }
            });
            equal.collect()
        });
        findings.of_superset(block, ViolationKind::UnevenSuperset { sets }, [hint]);
    }
}
