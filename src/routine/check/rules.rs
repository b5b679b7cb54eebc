//! The rules of a routine, each a small check; every door goes through this list.

use super::proposal::{Proposal, ProposedBlock, ProposedStep};
use super::{Hint, SupersetErrorKind, Violation, ViolationKind, Violations};
use crate::UnknownName;
use crate::catalog::Catalog;
use crate::equipment::EquipmentSet;
use crate::exercise::{Exercise, ExerciseId, ExerciseKind, Loads, Setup};
use crate::limits::{self, OutOfRange};
use crate::low_high::LowHigh;
use crate::muscle::MuscleSet;
use crate::prescription::Prescription;
use crate::region::RegionSet;
use crate::routine::Phase;
use crate::text::{clip, nearest};

type Rule = fn(&Proposal, &mut Findings<'_>);

/// Every rule. Of one step, findings are told in this order.
pub(super) const RULES: &[Rule] = &[
    exercises_are_known,
    prescriptions_are_readable,
    setups_are_known,
    exercises_suit_their_phase,
    phases_are_in_order,
    equipment_is_at_hand,
    regions_are_spared,
    supersets_are_well_formed,
    supersets_are_even,
    there_is_a_warm_up,
    there_is_strength,
    quantities_are_in_range,
    names_are_known,
];

/// The broken rules found so far, and what hints are taken from.
pub(super) struct Findings<'a> {
    proposal: &'a Proposal,
    catalog: Option<&'a Catalog>,
    found: Vec<Violation>,
}

impl<'a> Findings<'a> {
    pub(super) fn new(proposal: &'a Proposal, catalog: Option<&'a Catalog>) -> Self {
        Self { proposal, catalog, found: Vec::new() }
    }

    /// In the order of the steps, those about the whole routine last.
    pub(super) fn into_violations(mut self) -> Option<Violations> {
        self.found.sort_by_key(|violation| violation.step.unwrap_or(usize::MAX));
        (!self.found.is_empty()).then_some(Violations(self.found))
    }

    fn of_step(&mut self, index: usize, kind: ViolationKind, hints: Vec<Hint>) {
        let step = self.proposal.steps.get(index);
        let exercise = step.map(|step| step.name().to_owned());
        self.found.push(Violation {
            step: step.map(|_| index + 1),
            exercise,
            kind,
            hints,
        });
    }

    /// Of a superset, which may have no step to be named by.
    fn of_superset(&mut self, block: &ProposedBlock, kind: ViolationKind) {
        let step = block.steps(self.proposal).first();
        let exercise = step.map(|step| step.name().to_owned());
        let step = Some(block.first + 1);
        self.found.push(Violation { step, exercise, kind, hints: Vec::new() });
    }

    fn of_routine(&mut self, kind: ViolationKind, hints: Vec<Hint>) {
        self.found.push(Violation { step: None, exercise: None, kind, hints });
    }

    /// The exercise of the catalogue that could stand here and suits best: of those that are
    /// possible, spare what is to be spared and are not in the routine yet, the first of
    /// those with the highest rank.
    fn suggestion(
        &self,
        rank: impl Fn(&Exercise) -> Option<usize>,
    ) -> Option<ExerciseId> {
        let proposal = self.proposal;
        let mut best: Option<(usize, &Exercise)> = None;
        for exercise in self.catalog? {
            let is_there = |step: &ProposedStep| step.exercise.as_ref() == Ok(exercise);
            let suits = exercise.setup_for(&proposal.kit).is_some()
                && proposal.level.is_none_or(|level| exercise.level() <= level)
                && !exercise.needs_coaching()
                && spared_and_loaded(proposal.spared, exercise).is_empty();
            if let Some(rank) = rank(exercise).filter(|_| suits) {
                if best.is_none_or(|(highest, _)| rank > highest)
                    && !proposal.steps.iter().any(is_there)
                {
                    best = Some((rank, exercise));
                }
            }
        }
        best.map(|(_, exercise)| exercise.id().clone())
    }

    /// An exercise of the same kind for some of the same muscles.
    fn instead_of(&self, exercise: &Exercise) -> Option<Hint> {
        let alike = |other: &Exercise| {
            let shared = (other.primary() & exercise.primary()).len();
            (other.kind() == exercise.kind() && shared > 0).then_some(shared)
        };
        self.suggestion(alike).map(Hint::UseExercise)
    }
}

impl ProposedStep {
    /// The exercise as it was named.
    fn name(&self) -> &str {
        match &self.exercise {
            Ok(exercise) => exercise.id().as_str(),
            Err(unknown) => unknown.id(),
        }
    }
}

/// The steps whose exercises are known, with their indices.
fn known(proposal: &Proposal) -> impl Iterator<Item = (usize, &ProposedStep, &Exercise)> {
    let steps = proposal.steps.iter().enumerate();
    steps.filter_map(|(index, step)| Some((index, step, step.exercise.as_ref().ok()?)))
}

fn exercises_are_known(proposal: &Proposal, findings: &mut Findings<'_>) {
    for (index, step) in proposal.steps.iter().enumerate() {
        if let Err(unknown) = &step.exercise {
            let nearest = unknown.nearest().map(|id| Hint::DidYouMean(id.to_string()));
            let kind = ViolationKind::UnknownExercise(unknown.clone());
            findings.of_step(index, kind, nearest.into_iter().collect());
        }
    }
}

fn prescriptions_are_readable(proposal: &Proposal, findings: &mut Findings<'_>) {
    for (index, step) in proposal.steps.iter().enumerate() {
        if let Err(error) = &step.prescription {
            let hints = error.mended().map(Hint::DidYouMean).into_iter().collect();
            findings.of_step(index, ViolationKind::BadPrescription(error.clone()), hints);
        }
    }
}

fn setups_are_known(proposal: &Proposal, findings: &mut Findings<'_>) {
    for (index, step, exercise) in known(proposal) {
        let Some(id) = step.setup.as_deref().filter(|id| exercise.setup(id).is_none())
        else {
            continue;
        };
        let known: Vec<String> =
            exercise.setups().iter().map(|setup| setup.id().to_owned()).collect();
        let nearest = nearest(id, known.iter().map(String::as_str)).map(str::to_owned);
        let hint =
            nearest.map_or_else(|| Hint::UseSetup(known.clone()), Hint::DidYouMean);
        let hints = vec![hint];
        let setup = clip(id).into_owned();
        findings.of_step(index, ViolationKind::UnknownSetup { setup, known }, hints);
    }
}

fn exercises_suit_their_phase(proposal: &Proposal, findings: &mut Findings<'_>) {
    for (index, step, exercise) in known(proposal) {
        let kind = exercise.kind();
        if let Some(phase) = step.phase.filter(|phase| !phase.allows(kind)) {
            let hints = vec![Hint::MoveTo(Phase::for_kind(kind))];
            findings.of_step(index, ViolationKind::WrongPhase { kind, phase }, hints);
        }
    }
}

fn phases_are_in_order(proposal: &Proposal, findings: &mut Findings<'_>) {
    // A step in a phase that is not for it is told of that, and of nothing more.
    let phase_of = |step: &ProposedStep| {
        let suits = |phase: &Phase| match &step.exercise {
            Ok(exercise) => phase.allows(exercise.kind()),
            Err(_) => true,
        };
        step.phase.filter(suits)
    };
    let first =
        |phase| proposal.steps.iter().position(|step| phase_of(step) == Some(phase));
    let named = |index: usize| {
        let step = proposal.steps.get(index).map(ProposedStep::name);
        (index + 1, step.unwrap_or_default().to_owned())
    };
    let first_strength = first(Phase::Strength);
    let first_cool_down = first(Phase::CoolDown);
    for (index, step) in proposal.steps.iter().enumerate() {
        let earlier =
            |place: Option<usize>| place.filter(|place| *place < index).map(named);
        match phase_of(step) {
            Some(Phase::WarmUp) => {
                if let Some((strength, exercise)) = earlier(first_strength) {
                    let kind = ViolationKind::WarmUpAfterStrength { strength, exercise };
                    findings.of_step(index, kind, vec![Hint::MoveBefore(strength)]);
                }
            }
            Some(Phase::Strength) => {
                if let Some((cool_down, exercise)) = earlier(first_cool_down) {
                    let kind =
                        ViolationKind::StrengthAfterCoolDown { cool_down, exercise };
                    findings.of_step(index, kind, vec![Hint::MoveBefore(cool_down)]);
                }
            }
            Some(Phase::CoolDown) | None => {}
        }
    }
}

fn equipment_is_at_hand(proposal: &Proposal, findings: &mut Findings<'_>) {
    let kit = &proposal.kit;
    for (index, step, exercise) in known(proposal) {
        let asked: Vec<&Setup> = match step.setup.as_deref() {
            Some(id) => exercise.setup(id).into_iter().collect(),
            None => exercise.setups().iter().collect(),
        };
        let lacks_least =
            |setup: &&&Setup| (setup.unknown().is_some(), kit.missing_for(setup).len());
        let Some(nearest) = asked.iter().min_by_key(lacks_least) else { continue };
        if asked.iter().any(|setup| kit.allows(setup)) {
            continue;
        }
        let missing = kit.missing_for(nearest);
        let unknown = nearest.unknown().map(str::to_owned);
        let possible = exercise.setups().iter().filter(|setup| kit.allows(setup));
        let possible: Vec<String> = possible.map(|setup| setup.id().to_owned()).collect();
        let other_setup = (!possible.is_empty()).then_some(Hint::UseSetup(possible));
        let add = unknown.is_none().then_some(Hint::AddEquipment(missing));
        let hints = add
            .into_iter()
            .chain(other_setup)
            .chain(findings.instead_of(exercise))
            .collect();
        let mut ways: Vec<EquipmentSet> = Vec::new();
        for way in asked.iter().map(|setup| setup.equipment()) {
            if !ways.contains(&way) {
                ways.push(way);
            }
        }
        let kind = ViolationKind::MissingEquipment { ways, missing, unknown };
        findings.of_step(index, kind, hints);
    }
}

/// The regions to be spared that an exercise may load.
fn spared_and_loaded(spared: RegionSet, exercise: &Exercise) -> RegionSet {
    spared.iter().filter(|region| exercise.may_load(*region)).collect()
}

fn regions_are_spared(proposal: &Proposal, findings: &mut Findings<'_>) {
    for (index, _, exercise) in known(proposal) {
        let regions = spared_and_loaded(proposal.spared, exercise);
        if !regions.is_empty() {
            let is_inferred = exercise.loads().is_some_and(Loads::is_inferred);
            let is_stated = exercise.loads().is_some() && !is_inferred;
            let hints = findings.instead_of(exercise).into_iter().collect();
            let kind =
                ViolationKind::LoadsSparedRegion { regions, is_stated, is_inferred };
            findings.of_step(index, kind, hints);
        }
    }
}

fn supersets(proposal: &Proposal) -> impl Iterator<Item = &ProposedBlock> {
    let blocks = if proposal.is_cut() { &[] } else { proposal.blocks.as_slice() };
    blocks.iter().filter(|block| block.is_superset)
}

fn supersets_are_well_formed(proposal: &Proposal, findings: &mut Findings<'_>) {
    for block in supersets(proposal) {
        let mut phases = block.steps(proposal).iter().filter_map(|step| step.phase);
        let phase = phases.next();
        let fault = if block.is_nested {
            SupersetErrorKind::Nested
        } else if block.len < 2 {
            SupersetErrorKind::TooShort
        } else if phases.any(|other| Some(other) != phase) {
            SupersetErrorKind::SeveralPhases
        } else {
            continue;
        };
        findings.of_superset(block, ViolationKind::BadSuperset(fault));
    }
}

fn supersets_are_even(proposal: &Proposal, findings: &mut Findings<'_>) {
    for block in supersets(proposal) {
        let doses = block
            .steps(proposal)
            .iter()
            .filter_map(|step| step.prescription.as_ref().ok());
        let known = doses.filter(|dose| !dose.runs().is_empty());
        let sets: Vec<LowHigh<u32>> = known.map(Prescription::sets).collect();
        let is_even = sets.windows(2).all(|pair| pair.first() == pair.last());
        if !is_even {
            let most = sets.iter().map(|sets| sets.high).max().unwrap_or_default();
            let hints = vec![Hint::EqualSets(most)];
            findings.of_step(block.first, ViolationKind::UnevenSuperset { sets }, hints);
        }
    }
}

/// Keeps silent while an unknown exercise stands where the warm-up would.
fn there_is_a_warm_up(proposal: &Proposal, findings: &mut Findings<'_>) {
    let is_strength = |step: &ProposedStep| step.phase == Some(Phase::Strength);
    let is_silent = proposal
        .steps
        .iter()
        .take_while(|step| !is_strength(step))
        .any(|step| step.exercise.is_err());
    let is_there = proposal.steps.iter().any(|step| step.phase == Some(Phase::WarmUp));
    if is_there || is_silent || proposal.is_cut() {
        return;
    }
    let trained = known(proposal).map(|(_, _, exercise)| exercise.primary());
    let trained = trained.fold(MuscleSet::empty(), |all, muscles| all | muscles);
    let suggestion = findings.suggestion(|exercise| {
        Phase::WarmUp
            .allows(exercise.kind())
            .then(|| (exercise.primary() & trained).len())
    });
    let hints = suggestion.map(Hint::AddWarmUp).into_iter().collect();
    findings.of_routine(ViolationKind::NoWarmUp, hints);
}

fn there_is_strength(proposal: &Proposal, findings: &mut Findings<'_>) {
    let is_there = proposal.steps.iter().any(|step| step.phase == Some(Phase::Strength));
    if is_there || proposal.is_cut() {
        return;
    }
    // Of equals the first is taken: the easiest to begin with comes first.
    let suggestion = findings
        .suggestion(|exercise| (exercise.kind() == ExerciseKind::Strength).then_some(0));
    let hints = suggestion.map(Hint::AddStrength).into_iter().collect();
    findings.of_routine(ViolationKind::NoStrength, hints);
}

fn quantities_are_in_range(proposal: &Proposal, findings: &mut Findings<'_>) {
    let name = limits::NAME.check_length(&proposal.name).err();
    let steps =
        proposal.is_cut().then(|| OutOfRange::new(&limits::STEPS, proposal.count));
    for error in name.into_iter().chain(steps) {
        findings.of_routine(ViolationKind::OutOfRange(error), Vec::new());
    }
}

fn names_are_known(proposal: &Proposal, findings: &mut Findings<'_>) {
    type Unknown = fn(UnknownName) -> ViolationKind;
    let equipment = proposal.unknown_equipment.iter();
    let regions = proposal.unknown_regions.iter();
    let all = equipment
        .map(|error| (error, ViolationKind::UnknownEquipment as Unknown))
        .chain(regions.map(|error| (error, ViolationKind::UnknownRegion as Unknown)));
    for (error, kind) in all {
        let nearest = error.nearest().map(|name| Hint::DidYouMean(name.to_owned()));
        findings.of_routine(kind(error.clone()), nearest.into_iter().collect());
    }
}
