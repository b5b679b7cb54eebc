//! Turns a draft into a proposal: looks every name up, and reports those it cannot find.

mod block;
mod flat;
mod found;
mod header;
mod prescription;
mod ramp;
mod step;
mod steps;

pub(crate) use found::Found;
pub(crate) use header::read_kit;
pub(crate) use prescription::prescription as read_prescription;

use crate::catalog::{Catalog, UnknownExercise};
use crate::constraints::Constraints;
use crate::exercise::{Exercise, Level};
use crate::json::Object;
use crate::routine::check::{Proposal, ProposedExercise};
use crate::routine::format::ReadFormat;
use crate::routine::{Phase, Violations};

/// The session that a draft describes, with what was found wrong on reading.
///
/// Reports a newer format, and nothing else about that document.
pub(super) fn proposal(
    fields: &Object,
    catalog: &Catalog,
) -> Result<Proposal, Violations> {
    let person = Constraints::default();
    let mut reader = Reader { catalog, misses: 0, person, in_round: false };
    let mut found = Found::default();
    let mut proposal = Proposal::new(None);
    proposal.read = ReadFormat(Some(header::format(fields, &mut found)?));
    let members = header::DRAFT.members(fields, "", &mut found.faults);
    header::header(&members, &mut proposal, &mut found);
    let level = proposal.level.unwrap_or(Level::Expert);
    reader.person = proposal.constraints.clone().up_to(level).coaching(false);
    steps::steps(&members, &mut reader, &mut proposal, &mut found);
    proposal.found.extend(found.of(None, None, None));
    proposal.find_phases();
    Ok(proposal)
}

/// The fields that are read of a draft, a step and each sort of block.
#[cfg(all(test, feature = "schema"))]
pub(in crate::routine) fn fields() -> [Vec<&'static str>; 6] {
    [
        header::DRAFT.names(),
        step::STEP.names(),
        block::SUPERSET.names(),
        block::CIRCUIT.names(),
        block::EVERY.names(),
        block::WITHIN.names(),
    ]
}

/// What steps are looked up with.
struct Reader<'a> {
    catalog: &'a Catalog,
    /// How many exercises were not found.
    misses: usize,
    person: Constraints,
    /// Whether a step is one of a block in rounds, where its dose is one set.
    in_round: bool,
}

/// Looking for candidates costs a pass over the catalogue.
const MOST_LOOKS: usize = 20;

impl Reader<'_> {
    fn exercise(&mut self, id: &str, phase: Option<Phase>) -> ProposedExercise {
        if let Some(exercise) = self.catalog.find(id) {
            return ProposedExercise::Known(exercise.clone());
        }
        self.misses += 1;
        if self.misses > MOST_LOOKS {
            return ProposedExercise::Unknown(Box::new(UnknownExercise::plain(id)));
        }
        let suits = |exercise: &Exercise| {
            phase.is_none_or(|phase| phase.allows(exercise.kind()))
                && self.person.allows(exercise)
        };
        let unknown = UnknownExercise::preferring(id, self.catalog, suits);
        ProposedExercise::Unknown(Box::new(unknown))
    }
}
