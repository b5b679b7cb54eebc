//! The rules of a routine, each a small check; every door goes through this list.

mod blocks;
mod equipment;
mod names;
mod order;
mod whole;

use super::findings::Findings;
use super::proposal::{Proposal, ProposedStep};
use super::{BlockErrorKind, Form, Hint, HintKind, SupersetErrorKind, ViolationKind};
use crate::exercise::Exercise;

type Rule = fn(&Proposal, &mut Findings<'_>);

/// All rules. The findings about a step are reported in this order, after those of reading it.
pub(super) const RULES: &[Rule] = &[
    names::exercises_are_known,
    names::setups_are_known,
    order::exercises_suit_their_phase,
    order::phases_are_in_order,
    equipment::equipment_is_at_hand,
    equipment::regions_are_spared_and_eased,
    equipment::it_is_quiet,
    blocks::blocks_do_not_nest,
    blocks::supersets_are_well_formed,
    blocks::supersets_are_even,
    blocks::rounds_are_well_formed,
    blocks::steps_fit_their_beat,
    whole::there_is_a_warm_up,
    whole::there_is_strength,
    whole::quantities_are_in_range,
];

/// The steps whose exercises are known, with their indices.
fn known(proposal: &Proposal) -> impl Iterator<Item = (usize, &ProposedStep, &Exercise)> {
    let steps = proposal.steps.iter().enumerate();
    steps.filter_map(|(index, step)| Some((index, step, step.exercise.known()?)))
}
