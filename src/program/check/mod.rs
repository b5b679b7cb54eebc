//! From a proposal to a programme, or to everything that is wrong with it.

mod facts;
mod findings;
mod hint;
mod kind;
mod message;
mod proposal;
mod rules;
mod violation;

pub use hint::{ProgramHint, ProgramHintKind};
pub use kind::ProgramViolationKind;
pub(super) use message::is_plural;
pub(super) use proposal::{
    Proposal, ProposedLift, ProposedName, ProposedPeriod, ProposedRotation,
    ProposedSession, ProposedSlot,
};
pub(super) use violation::Place;
pub use violation::{ProgramViolation, ProgramViolations};

use std::collections::BTreeMap;

use super::{Followed, Period, Program, Rotation, Session, Slot};
use findings::Findings;
use rules::RULES;

/// The hours of recovery that a programme can state: whole days.
const RECOVERIES: [u32; 4] = [0, 24, 48, 72];

impl Proposal {
    /// Applies every rule.
    pub(super) fn check(mut self) -> Result<Program, ProgramViolations> {
        let found = std::mem::take(&mut self.found);
        let mut findings = Findings::new(&self, found);
        for rule in RULES {
            rule(&self, &mut findings);
        }
        match findings.into_violations() {
            Some(violations) => Err(violations),
            None => Ok(self.accept()),
        }
    }

    /// The programme that a proposal without a finding is.
    fn accept(self) -> Program {
        let lifts = self.lifts.iter().filter_map(|lift| {
            let places = rules::places(&self, lift);
            let places = places.into_iter().filter_map(|(place, built)| {
                let (session, step) = (place.session, place.step);
                Some(super::Place { session, step, lift: built.ok()? })
            });
            let document = lift.document.clone()?;
            Some(Followed { id: lift.id.clone(), document, places: places.collect() })
        });
        let mut lifts: Vec<Followed> = lifts.collect();
        lifts.sort_by(|one, other| one.id.cmp(&other.id));
        let mut slots: Vec<Slot> = self
            .slots
            .iter()
            .filter_map(|slot| {
                let does = slot.does.clone()?;
                let bare = Slot::new(slot.weekday?, slot.minutes?);
                Some(bare.with_kit(slot.kit).doing(does))
            })
            .collect();
        slots.sort_by_key(Slot::weekday);
        let periods = self.periods.into_iter().filter_map(|period| {
            let (name, weeks) = (period.name?, period.weeks?);
            Some(Period { name, weeks, deload: period.deload })
        });
        let rotations = self.rotations.into_iter().map(|rotation| {
            let sessions = rotation.sessions.into_iter().map(|(id, _)| id).collect();
            Rotation { id: rotation.id, sessions }
        });
        Program {
            name: self.name.unwrap_or_default(),
            sessions: self
                .sessions
                .into_iter()
                .filter_map(ProposedSession::accept)
                .collect(),
            rotations: rotations.collect(),
            slots,
            periods: periods.collect(),
            lifts,
            recovery: self.recovery.and_then(|hours| u32::try_from(hours).ok()),
            targets: self.targets,
        }
    }
}

impl ProposedSession {
    fn accept(self) -> Option<Session> {
        let routine = self.routine?;
        let mut session = Session { id: self.id, routine, names: BTreeMap::new() };
        for ProposedName { step, lift, .. } in self.names {
            let own = session.lift(step).is_some_and(|own| own == lift);
            if !own {
                session.names.entry(step).or_insert(lift);
            }
        }
        Some(session)
    }
}
