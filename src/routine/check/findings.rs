//! The broken rules found so far, and what hints are taken from.

use super::proposal::{Document, Proposal, ProposedBlock, ProposedStep};
use super::{Hint, HintKind, Violation, ViolationKind, Violations};
use crate::catalog::Catalog;
use crate::constraints::Constraints;
use crate::equipment::EquipmentSet;
use crate::exercise::{Exercise, ExerciseId, Level};
use crate::json::{Edit, Json, child};

pub(super) struct Findings<'a> {
    proposal: &'a Proposal,
    catalog: Option<&'a Catalog>,
    /// Who hints must suit.
    person: Constraints,
    /// How often another exercise was looked for.
    looked: usize,
    found: Vec<Violation>,
}

/// Looking for another exercise costs a pass over the catalogue.
const MOST_LOOKS: usize = 20;

/// A substitute that shares less has little to do with the exercise; of at most 1190 points, a
/// choice of this crate.
const ALIKE: u32 = 600;

impl<'a> Findings<'a> {
    pub(super) fn new(
        proposal: &'a Proposal,
        catalog: Option<&'a Catalog>,
        found: Vec<Violation>,
    ) -> Self {
        let level = proposal.level.unwrap_or(Level::Expert);
        let person = proposal.constraints.clone().up_to(level).coaching(false);
        Self { proposal, catalog, person, looked: 0, found }
    }

    pub(super) fn into_violations(self) -> Option<Violations> {
        Violations::new(self.found)
    }

    /// Of a step, or of a part of it.
    pub(super) fn of_step(
        &mut self,
        index: usize,
        part: Option<&str>,
        kind: ViolationKind,
        hints: impl IntoIterator<Item = Hint>,
    ) {
        let Some(step) = self.proposal.steps.get(index) else { return };
        let path = part.map_or_else(|| step.path(), |part| step.path_of(part));
        self.push(path, Some((index, step)), kind, hints);
    }

    /// Of a block, which may have no step to be named by.
    pub(super) fn of_block(
        &mut self,
        block: &ProposedBlock,
        kind: ViolationKind,
        hints: impl IntoIterator<Item = Hint>,
    ) {
        let step = block.steps(self.proposal).first().map(|step| (block.first, step));
        // The steps before an empty block are all that its place can be told by.
        self.push(block.place.path(), step, kind, hints);
    }

    pub(super) fn of_routine(
        &mut self,
        path: &str,
        kind: ViolationKind,
        hints: impl IntoIterator<Item = Hint>,
    ) {
        self.push(path.to_owned(), None, kind, hints);
    }

    fn push(
        &mut self,
        path: String,
        step: Option<(usize, &ProposedStep)>,
        kind: ViolationKind,
        hints: impl IntoIterator<Item = Hint>,
    ) {
        self.found.push(Violation {
            path,
            step: step.map(|(index, _)| index + 1),
            key: step.and_then(|(_, step)| step.key()).map(str::to_owned),
            exercise: step.and_then(|(_, step)| step.exercise.name()).map(str::to_owned),
            kind,
            hints: hints.into_iter().collect(),
        });
    }

    /// A hint with an edit, if there is a document to edit.
    pub(super) fn hint(
        &self,
        kind: HintKind,
        edit: impl FnOnce(&Document) -> Vec<Edit>,
    ) -> Hint {
        Hint::with(kind, self.proposal.document.as_ref().map(edit).unwrap_or_default())
    }

    /// Whether the routine has the exercise already.
    fn is_there(&self, exercise: &Exercise) -> bool {
        let mut steps = self.proposal.steps.iter();
        steps.any(|step| step.exercise.known() == Some(exercise))
    }

    /// The exercise of the catalogue that suits best: of those that are possible and allowed and
    /// not in the routine yet, the first of those with the highest rank.
    pub(super) fn suggestion<R: Ord>(
        &self,
        rank: impl Fn(&Exercise) -> Option<R>,
    ) -> Option<ExerciseId> {
        let mut best: Option<(R, &Exercise)> = None;
        for exercise in self.catalog? {
            let Some(rank) = rank(exercise) else { continue };
            if best.as_ref().is_none_or(|(highest, _)| rank > *highest)
                && self.person.allows(exercise)
                && !self.is_there(exercise)
            {
                best = Some((rank, exercise));
            }
        }
        best.map(|(_, exercise)| exercise.id().clone())
    }

    /// Another exercise that is possible and allowed, and trains much the same.
    pub(super) fn instead_of(
        &mut self,
        index: usize,
        exercise: &Exercise,
    ) -> Option<Hint> {
        self.looked += 1;
        let catalog = self.catalog.filter(|_| self.looked <= MOST_LOOKS)?;
        let substitutes = catalog.substitutes(exercise, &self.person);
        let mut alike = substitutes.iter().filter(|it| it.score() >= ALIKE);
        let found =
            alike.find(|it| !self.is_there(it.exercise()))?.exercise().id().clone();
        let step = self.proposal.steps.get(index)?;
        Some(self.hint(HintKind::UseExercise { exercise: found.clone() }, |_| {
            let mut edit = vec![step.with_exercise(found.as_str())];
            if step.setup.is_some() {
                edit.push(Edit::remove(step.path_of("setup")));
            }
            edit
        }))
    }

    /// All that the kit lacks for any step.
    fn lacking(&self) -> EquipmentSet {
        let proposal = self.proposal;
        let lacks = proposal.steps.iter().filter_map(|step| {
            proposal.constraints.choose(step.asked())?.lack.map(|lack| lack.missing)
        });
        lacks.fold(EquipmentSet::empty(), |all, missing| all | missing)
    }

    /// Adds equipment to the kit.
    pub(super) fn add_equipment(&self, equipment: EquipmentSet) -> Hint {
        self.hint(HintKind::AddEquipment { equipment }, |document| {
            let ids =
                |set: EquipmentSet| set.iter().map(|item| Json::from(item.as_str()));
            match &document.equipment {
                Some(list) => {
                    let end = child(list, "-");
                    ids(equipment).map(|id| Edit::add(end.clone(), id)).collect()
                }
                // Several hints add a kit: each adds all of it.
                None if !document.has_kit => {
                    vec![Edit::add("/kit", ids(self.lacking()).collect::<Json>())]
                }
                None => Vec::new(),
            }
        })
    }
}
