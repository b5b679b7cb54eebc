//! What the doses of a lift come to.

use super::Lift;
use crate::exercise::Exercise;
use crate::loads::Loads;
use crate::low_high::LowHigh;
use crate::prescription::{Load, Prescription, Run};
use crate::progression::follow::single;
use crate::progression::rule::WheelKind;
use crate::progression::state::LiftState;

/// A dose of a lift where its wheels are at their start, and where all that count are at the limit
/// that the rule states for them.
#[derive(Clone, Debug)]
pub(crate) struct Ends<'a> {
    pub(crate) exercise: &'a Exercise,
    pub(crate) first: Prescription,
    pub(crate) last: Prescription,
}

impl Lift {
    /// The ends of each of its doses, of every rung.
    pub(crate) fn ends(&self) -> impl Iterator<Item = Ends<'_>> {
        (0..).zip(self.rungs()).flat_map(|(place, rung)| {
            (0..).zip(rung.doses.as_slice()).map(move |(dose, own)| {
                let first = LiftState {
                    rung: place,
                    stage: dose,
                    turn: dose,
                    ..LiftState::default()
                };
                let limit = |kind| rung.limit(kind, &first).usual;
                let last = LiftState {
                    reps: limit(WheelKind::Reps),
                    hold: limit(WheelKind::Hold),
                    sets: limit(WheelKind::Sets),
                    ..first.clone()
                };
                let last = rung.prescription(&last, Loads::any_ref(), &mut Vec::new());
                // Without the effort that stands for a load which is not known.
                let mut efforts = own.runs().iter().map(|run| run.effort);
                let last = last.map_runs(|run| Run {
                    effort: efforts.next().unwrap_or(run.effort),
                    ..run
                });
                Ends { exercise: &rung.exercise, first: own.clone(), last }
            })
        })
    }

    /// The numbers of sets that its doses come to.
    pub(crate) fn numbers_of_sets(&self) -> Vec<LowHigh<u32>> {
        self.ends().flat_map(|ends| [ends.first.sets(), ends.last.sets()]).collect()
    }

    /// The doses with which it starts: one, or all that take turns.
    pub(crate) fn first_doses(&self) -> &[Prescription] {
        self.home.doses.at_first()
    }

    /// The load that its first doses state, if it is one that the rule moves.
    pub(crate) fn stated_load(&self) -> Option<Load> {
        self.home.reference().map(single)
    }
}
