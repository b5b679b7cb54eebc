//! A part of an outcome: its model, and what the solver took of it.

use std::sync::Arc;

use super::model::{Choice, Model};
use super::solver::Solution;

/// A choice by its family and its place in it.
pub(super) type Place = (usize, usize);

/// One phase: its model, and what was taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Part {
    pub(super) model: Arc<Model>,
    pub(super) solution: Solution,
    pub(super) taken: Vec<Place>,
    /// What of it is done in supersets, where a plan allows them.
    pub(super) pairing: Option<Pairing>,
}

impl Part {
    pub(super) fn new(model: Arc<Model>, solution: Solution) -> Self {
        let taken = solution.taken().to_vec();
        Self { model, solution, taken, pairing: None }
    }

    pub(super) fn choices(&self) -> impl Iterator<Item = &Choice> {
        let families = self.model.families();
        let at = |(family, choice): &Place| families.get(*family)?.choices.get(*choice);
        self.taken.iter().filter_map(at)
    }

    /// The same with pairs.
    pub(super) fn paired(self, pairing: Pairing) -> Self {
        Self { pairing: Some(pairing), ..self }
    }

    /// What is done in turn with the choice at a place.
    pub(super) fn partner(&self, place: Place) -> Option<Place> {
        self.pairing.as_ref()?.partner(place)
    }

    /// The seconds that the choices take.
    pub(super) fn seconds(&self) -> u64 {
        let alone = || self.choices().map(|choice| u64::from(choice.seconds())).sum();
        self.pairing.as_ref().map_or_else(alone, |pairing| pairing.seconds)
    }
}

/// What is done in pairs, and what it saves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Pairing {
    /// The number of sets that the lifts of the limbs were posed with; none if they were free.
    pub(super) sets: Option<u32>,
    /// Each choice of a pair once, the pairs in no order.
    pub(super) pairs: Vec<[Place; 2]>,
    /// What all choices take.
    pub(super) seconds: u64,
    /// How much less that is than without pairs.
    pub(super) saved: u64,
}

impl Pairing {
    /// The partner of a choice.
    pub(super) fn partner(&self, place: Place) -> Option<Place> {
        self.pairs.iter().find_map(|[one, other]| {
            if *one == place { Some(*other) } else { (*other == place).then_some(*one) }
        })
    }
}
