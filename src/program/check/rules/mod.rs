//! The rules of a programme, each a small check; every door goes through this list.

mod equipment;
mod fit;
mod lifts;
mod names;
mod ranges;
mod recovery;
mod week;

pub(super) use lifts::places;

use super::findings::Findings;
use super::violation::Place;
use super::{ProgramHint, ProgramHintKind, ProgramViolationKind, Proposal};

type Rule = fn(&Proposal, &mut Findings);

/// All rules, in the order in which their findings are reported.
pub(super) const RULES: &[Rule] = &[
    names::ids_are_valid,
    names::names_are_free,
    week::there_is_a_slot,
    week::slots_are_on_different_days,
    week::what_stands_there_is_known,
    week::rotations_have_each_session_once,
    fit::sessions_fit_their_slots,
    equipment::equipment_is_at_hand,
    recovery::muscles_recover,
    recovery::muscles_of_rungs_recover,
    lifts::lifts_are_known,
    lifts::steps_are_known,
    lifts::a_lift_is_one_exercise,
    lifts::a_lift_has_one_load,
    lifts::lifts_can_be_followed,
    lifts::rungs_can_be_done,
    lifts::supersets_stay_even,
    lifts::doses_fit_their_beat,
    ranges::quantities_are_in_range,
];
