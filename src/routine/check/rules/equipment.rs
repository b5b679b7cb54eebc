//! The kit has what is needed, sore regions are left in peace, and it is quiet.

use super::{Findings, HintKind, Proposal, ViolationKind, known};
use crate::constraints::Constraints;
use crate::equipment::EquipmentSet;
use crate::exercise::{Loads, Setup};
use crate::json::Edit;
use crate::region::RegionSet;

pub(super) fn equipment_is_at_hand(proposal: &Proposal, findings: &mut Findings<'_>) {
    let kit = proposal.constraints.kit();
    for (index, step, exercise) in known(proposal) {
        // A word in the kit that is unknown may mean what is missing.
        if step.asked().any(|setup| proposal.possible.allows(setup)) {
            continue;
        }
        let chosen = proposal.constraints.choose(step.asked());
        let Some(lack) = chosen.and_then(|it| it.lack) else { continue };
        let possible = exercise.setups().iter().filter(|setup| kit.allows(setup));
        let place = step.path_of("setup");
        let mut hints: Vec<_> = possible
            .map(|setup| {
                let edit = |_: &_| vec![Edit::replace(place.clone(), setup.id())];
                let setup = setup.id().to_owned();
                findings.hint(HintKind::UseSetup { setup }, edit)
            })
            .collect();
        hints
            .extend(lack.unknown.is_none().then(|| findings.add_equipment(lack.missing)));
        hints.extend(findings.instead_of(index, exercise));
        let mut ways: Vec<EquipmentSet> = Vec::new();
        for way in step.asked().map(Setup::equipment) {
            if !ways.contains(&way) {
                ways.push(way);
            }
        }
        let (missing, unknown) = (lack.missing, lack.unknown);
        let kind = ViolationKind::MissingEquipment { ways, missing, unknown };
        findings.of_step(index, None, kind, hints);
    }
}

pub(super) fn regions_are_spared_and_eased(
    proposal: &Proposal,
    findings: &mut Findings<'_>,
) {
    let Constraints { spared, eased, .. } = &proposal.constraints;
    if spared.is_empty() && eased.is_empty() {
        return;
    }
    for (index, step, exercise) in known(proposal) {
        let Some(chosen) = proposal.constraints.choose(step.asked()) else { continue };
        let loads = chosen.setup.loads();
        let is_inferred = loads.is_some_and(Loads::is_inferred);
        let is_stated = loads.is_some() && !is_inferred;
        if !chosen.spared.is_empty() {
            let lightly =
                loads.map_or(RegionSet::empty(), Loads::lightly) & chosen.spared;
            let heavily = chosen.spared - lightly;
            let mut hints: Vec<_> =
                findings.instead_of(index, exercise).into_iter().collect();
            if heavily.is_empty() {
                hints.push(HintKind::EaseInstead { regions: lightly }.into());
            }
            let kind = ViolationKind::LoadsSparedRegion {
                heavily,
                lightly,
                is_stated,
                is_inferred,
            };
            findings.of_step(index, None, kind, hints);
        }
        if !chosen.eased.is_empty() {
            let hint = findings.instead_of(index, exercise);
            let regions = chosen.eased;
            let kind =
                ViolationKind::LoadsEasedRegion { regions, is_stated, is_inferred };
            findings.of_step(index, None, kind, hint);
        }
    }
}

pub(super) fn it_is_quiet(proposal: &Proposal, findings: &mut Findings<'_>) {
    for (index, _, exercise) in known(proposal) {
        if exercise.impact() && proposal.constraints.is_quiet() {
            let hint = findings.instead_of(index, exercise);
            findings.of_step(index, None, ViolationKind::HasImpact, hint);
        }
    }
}
