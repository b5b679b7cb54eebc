//! One exercise of a ladder, with its doses and its rule.

use super::prescribe;
use crate::exercise::{Exercise, Setup};
use crate::prescription::{Load, Prescription};
use crate::progression::rule::{Progression, Wheel, WheelKind};
use crate::progression::state::LiftState;

/// One exercise of a ladder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Rung {
    pub(crate) exercise: Exercise,
    /// The setup, where it is known.
    pub(crate) setup: Option<Setup>,
    pub(crate) doses: Doses,
    pub(crate) rule: Progression,
}

/// The doses of a rung: one or more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Doses {
    One(Prescription),
    /// One after the other, as a wheel says.
    Stages(Vec<Prescription>),
    /// In turn, each time the lift is done.
    Turns(Vec<Prescription>),
}

impl Doses {
    pub(crate) fn as_slice(&self) -> &[Prescription] {
        match self {
            Self::One(dose) => std::slice::from_ref(dose),
            Self::Stages(doses) | Self::Turns(doses) => doses,
        }
    }

    pub(crate) fn stages(&self) -> usize {
        if let Self::Stages(doses) = self { doses.len() } else { 1 }
    }

    pub(crate) fn turns(&self) -> usize {
        if let Self::Turns(doses) = self { doses.len() } else { 1 }
    }

    /// The dose at a stage or turn; beyond the last the last.
    pub(crate) fn at(&self, state: &LiftState) -> Option<&Prescription> {
        let place = match self {
            Self::One(_) => 0,
            Self::Stages(_) => state.stage,
            Self::Turns(_) => state.turn,
        };
        let doses = self.as_slice();
        doses.get(place as usize).or(doses.last())
    }

    pub(crate) fn first(&self) -> Option<&Prescription> {
        self.as_slice().first()
    }

    /// The doses that are done before the rule turns a stage: one, or all that take turns.
    pub(crate) fn at_first(&self) -> &[Prescription] {
        match self {
            Self::One(_) | Self::Turns(_) => self.as_slice(),
            Self::Stages(doses) => doses.get(..1).unwrap_or_default(),
        }
    }
}

/// How far beyond its start a counting wheel turns.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Limit {
    /// Up to its own limit.
    pub(crate) usual: u32,
    /// Up to twice that, where nothing else is left to turn.
    pub(crate) most: u32,
}

impl Rung {
    /// The dose of a state before its wheels are applied.
    pub(crate) fn base(&self, state: &LiftState) -> Option<&Prescription> {
        self.doses.at(state)
    }

    /// The load of its first doses that stands for the aim. Doses that take turns share one.
    pub(crate) fn reference(&self) -> Option<&Load> {
        prescribe::reference(self.doses.at_first())
    }

    pub(crate) fn limit(&self, kind: WheelKind, state: &LiftState) -> Limit {
        let Some(wheel) = self.rule.wheel(kind) else { return Limit::default() };
        let Some(base) = self.base(state) else { return Limit::default() };
        // Turns move together, so the lowest of them counts.
        let start = |least: fn(&Prescription) -> Option<u32>| match &self.doses {
            Doses::Turns(doses) => doses.iter().filter_map(least).min(),
            _ => least(base),
        };
        let beyond = |to: u32, start: Option<u32>| {
            let start = start.unwrap_or(to);
            Limit {
                usual: to.saturating_sub(start),
                most: (2 * to).saturating_sub(start),
            }
        };
        match wheel {
            Wheel::Reps { to, .. } => beyond(to.get(), start(prescribe::least_reps)),
            Wheel::Hold { to, .. } => {
                let limit = beyond(to.get(), start(prescribe::least_hold));
                Limit { most: limit.usual, ..limit }
            }
            Wheel::Sets { to, .. } => {
                let usual = beyond(*to, start(prescribe::last_sets)).usual;
                Limit { usual, most: usual }
            }
            Wheel::Rounds { to, .. } => Limit { usual: to - 1, most: to - 1 },
            _ => Limit::default(),
        }
    }

    /// Where a counting wheel starts.
    pub(crate) fn start_of(&self, kind: WheelKind, state: &LiftState) -> u32 {
        let least: fn(&Prescription) -> Option<u32> = match kind {
            WheelKind::Hold => prescribe::least_hold,
            WheelKind::Sets => prescribe::last_sets,
            _ => prescribe::least_reps,
        };
        self.base(state).and_then(least).unwrap_or_default()
    }

    /// Whether the body is what is lifted: the setup has no resistance, or the dose says so.
    pub(crate) fn is_of_body(&self) -> bool {
        let of_body = |dose: &Prescription| {
            dose.runs().iter().any(|run| {
                matches!(
                    run.load,
                    Some(Load::BodyWeight | Load::Added(_) | Load::Assisted(_))
                )
            })
        };
        let has_resistance = match &self.setup {
            Some(setup) => setup.has_resistance(),
            // The first setup is the usual one.
            None => self.exercise.setups().first().is_some_and(Setup::has_resistance),
        };
        !has_resistance || self.doses.as_slice().iter().any(of_body)
    }
}
