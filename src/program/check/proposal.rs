//! What every door hands to the rules: a programme that has yet to be checked.

use super::ProgramViolation;
use crate::catalog::Catalog;
use crate::equipment::Kit;
use crate::muscle::MuscleSet;
use crate::program::Weekday;
use crate::progression::{Deload, LiftDocument};
use crate::routine::Routine;

#[derive(Clone, Debug, Default)]
pub(in crate::program) struct Proposal {
    /// The name; `None` if another finding says what is wrong with it.
    pub(in crate::program) name: Option<String>,
    pub(in crate::program) recovery: Option<u64>,
    pub(in crate::program) targets: MuscleSet,
    pub(in crate::program) sessions: Vec<ProposedSession>,
    pub(in crate::program) rotations: Vec<ProposedRotation>,
    pub(in crate::program) slots: Vec<ProposedSlot>,
    pub(in crate::program) periods: Vec<ProposedPeriod>,
    pub(in crate::program) lifts: Vec<ProposedLift>,
    /// How many of each were proposed; those past the limits are not kept.
    pub(in crate::program) counts: Counts,
    /// Whether some of it could not be read, so that nothing is known to be missing.
    pub(in crate::program) is_partial: bool,
    /// Whether there is a document that hints may edit.
    pub(in crate::program) is_document: bool,
    /// What was found on reading.
    pub(in crate::program) found: Vec<ProgramViolation>,
}

#[derive(Clone, Copy, Debug, Default)]
pub(in crate::program) struct Counts {
    pub(in crate::program) sessions: usize,
    pub(in crate::program) rotations: usize,
    pub(in crate::program) slots: usize,
    pub(in crate::program) periods: usize,
    pub(in crate::program) lifts: usize,
}

#[derive(Clone, Debug)]
pub(in crate::program) struct ProposedSession {
    pub(in crate::program) path: String,
    pub(in crate::program) id: String,
    /// The routine; `None` if other findings say what is wrong with it.
    pub(in crate::program) routine: Option<Routine>,
    pub(in crate::program) names: Vec<ProposedName>,
}

/// The name of a lift of a session.
#[derive(Clone, Debug)]
pub(in crate::program) struct ProposedName {
    pub(in crate::program) path: String,
    pub(in crate::program) step: usize,
    pub(in crate::program) lift: String,
}

#[derive(Clone, Debug)]
pub(in crate::program) struct ProposedRotation {
    pub(in crate::program) path: String,
    pub(in crate::program) id: String,
    /// The ids of its sessions, each with its place.
    pub(in crate::program) sessions: Vec<(String, String)>,
    pub(in crate::program) count: usize,
}

#[derive(Clone, Debug)]
pub(in crate::program) struct ProposedSlot {
    pub(in crate::program) path: String,
    pub(in crate::program) weekday: Option<Weekday>,
    pub(in crate::program) minutes: Option<u32>,
    pub(in crate::program) kit: Kit,
    /// The kit with everything that an unknown word in it may mean.
    pub(in crate::program) possible: Kit,
    /// Where the slot's own list of equipment is, if it has one.
    pub(in crate::program) equipment: Option<String>,
    pub(in crate::program) does: Option<String>,
}

#[derive(Clone, Debug)]
pub(in crate::program) struct ProposedPeriod {
    pub(in crate::program) path: String,
    pub(in crate::program) name: Option<String>,
    pub(in crate::program) weeks: Option<u32>,
    pub(in crate::program) deload: Option<Deload>,
}

#[derive(Clone, Debug)]
pub(in crate::program) struct ProposedLift {
    pub(in crate::program) path: String,
    pub(in crate::program) id: String,
    /// The rule and what goes with it; `None` if another finding says what is wrong with it.
    pub(in crate::program) document: Option<LiftDocument>,
    /// The exercises of its rungs.
    pub(in crate::program) rungs: Catalog,
}

impl ProposedSession {
    /// The lift of a step, counted from 1.
    pub(in crate::program) fn lift<'a>(&'a self, step: usize, own: &'a str) -> &'a str {
        let named = self.names.iter().find(|name| name.step == step);
        named.map_or(own, |name| name.lift.as_str())
    }
}

impl Proposal {
    pub(in crate::program) fn session(&self, id: &str) -> Option<&ProposedSession> {
        self.sessions.iter().find(|session| session.id == id)
    }

    pub(in crate::program) fn rotation(&self, id: &str) -> Option<&ProposedRotation> {
        self.rotations.iter().find(|rotation| rotation.id == id)
    }

    /// The sessions that can stand in a slot, by their ids.
    pub(in crate::program) fn ids_in<'a>(
        &'a self,
        slot: &'a ProposedSlot,
    ) -> impl Iterator<Item = &'a str> {
        let does = slot.does.as_deref();
        let rotation = does.and_then(|id| self.rotation(id));
        let alone = does.filter(|_| rotation.is_none());
        let ids = rotation.into_iter().flat_map(|it| it.sessions.iter());
        alone.into_iter().chain(ids.map(|(id, _)| id.as_str()))
    }

    /// The sessions that can stand in a slot, with their routines, as far as both are known.
    pub(in crate::program) fn sessions_in<'a>(
        &'a self,
        slot: &'a ProposedSlot,
    ) -> impl Iterator<Item = (&'a ProposedSession, &'a Routine)> {
        self.ids_in(slot).filter_map(|id| {
            let session = self.session(id)?;
            Some((session, session.routine.as_ref()?))
        })
    }

    /// The slots in which a session can stand, with their numbers from 1.
    pub(in crate::program) fn slots_of<'a>(
        &'a self,
        session: &'a ProposedSession,
    ) -> impl Iterator<Item = (usize, &'a ProposedSlot)> {
        let slots = self.slots.iter().enumerate().map(|(index, slot)| (index + 1, slot));
        slots.filter(|(_, slot)| self.ids_in(slot).any(|id| id == session.id))
    }
}
