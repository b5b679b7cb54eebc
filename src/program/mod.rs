//! Programmes: weeks of slots, and the sessions that fill them.
//!
//! A [`Program`] that exists obeys all the rules; there is no other way to make one than through
//! the checks:
//!
//! 1. There is a slot, one a day at most, and every slot names a session or a rotation that
//!    exists. No session and rotation share a name; a rotation has no session twice.
//! 2. Every session is a valid [`Routine`](crate::Routine).
//! 3. Every session fits every slot it can stand in: the slot's kit has what its setups need, and
//!    its duration at the usual pace is at most the slot's minutes, also with the longest stages,
//!    turns and rungs of its lifts.
//! 4. If recovery is stated, no leaf group of muscles is a primary of strength work twice within
//!    those hours, across the week's end too, nor would be on a rung of a lift. Within a rotation sessions follow in the order of the
//!    list; across rotations and fixed slots any pair counts.
//! 5. Every lift with a rule stands in a session, has one exercise and one load, its rule can turn,
//!    each of its exercises can be done there, and its doses keep supersets even and fit their beat.
//! 6. Every quantity is in its range.
//!
//! How far repetitions, seconds and sets come is not known, so where all limits of the rules at once
//! would take longer than a slot has minutes, that is [advice](Program::advice); a
//! [dose](Program::dose) that has come so far says it in its notes.
//!
//! Recovery is counted in whole days, because slots have no clock: 48 hours are two dates apart.
//! It binds only where it is stated, a choice of this crate: the 48 hours of ACSM's guideline are
//! contested by three trials in which 24 hours did as well (*J Sports Med Phys Fitness* 2018,
//! 58:233; Yang 2018; *Rev Bras Cineantropom* 2023), and there are programmes that squat on two
//! days in a row.
//!
//! The doors are the [builder](Program::builder), [`ProgramDraft::check`] and `Deserialize`. Take
//! drafts from strangers.
//!
//! # As JSON
//!
//! ```
//! use regimen::Catalog;
//! use regimen::program::ProgramDraft;
//!
//! let draft: ProgramDraft = serde_json::from_str(r#"{
//!     "format": 1,
//!     "name": "Two days",
//!     "recovery": 48,
//!     "targets": ["chest", "back"],
//!     "sessions": {
//!         "push": { "routine": { "name": "Push", "steps": [
//!             { "exercise": "rhomboid-stretch" }, { "exercise": "push-up", "prescription": "3x8" } ] } },
//!         "row": { "routine": { "name": "Row", "steps": [
//!             { "exercise": "rhomboid-stretch" }, { "exercise": "unilateral-band-row" } ] } } },
//!     "rotations": { "main": ["push", "row"] },
//!     "week": [
//!         { "day": "monday", "minutes": 30, "kit": ["resistance-band"], "does": "main" },
//!         { "day": "thursday", "does": "main" } ],
//!     "periods": [
//!         { "name": "build", "weeks": 6 },
//!         { "name": "easy", "weeks": 1, "deload": {} } ],
//!     "lifts": { "push-up": "up reps +1 to 15" } }"#)?;
//! let program = draft.check(Catalog::builtin())?;
//! assert_eq!(program.slots()[1].minutes(), 30, "a slot takes what it leaves out from the first");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! `does` names a session or a rotation. A slot without `kit` or `minutes` takes those of the first
//! slot; a routine without `kit` takes that of the first slot it can stand in. `lifts` beside a
//! session's `routine` names lifts by the number of the step: `{"3": "t1-squat"}`. A lift is a
//! rule, or a [document](crate::progression::LiftDocument) with stages, turns or rungs.
//!
//! # Every fifth day
//!
//! A week has seven days, so a slot cannot say "every fifth day". A rotation waits until it is followed,
//! whatever the day: give every day a slot of it, state no recovery, and ask on the days on which you
//! train. [`volume`](Program::volume), [`advice`](Program::advice) and [`calendar`](Program::calendar)
//! then speak of a week of seven sessions, so leave them aside.
//!
//! ```
//! use regimen::program::{Program, Slot, Weekday};
//! use regimen::{Catalog, Routine};
//!
//! let catalog = Catalog::builtin();
//! let session = |name: &str, exercise: &str| -> Result<Routine, Box<dyn std::error::Error>> {
//!     let builder = Routine::builder(name).warm_up(catalog.get("cat-cow")?);
//!     Ok(builder.strength(catalog.get(exercise)?).build()?)
//! };
//! let program = Program::builder("Every fifth day")
//!     .session("push", session("Push", "push-up")?)
//!     .session("legs", session("Legs", "bodyweight-squat")?)
//!     .rotation("main", ["push", "legs"]);
//! let every_day = Weekday::ALL.iter().map(|day| Slot::new(*day, 30).doing("main"));
//! let program = every_day.fold(program, |program, slot| program.slot(slot)).build()?;
//!
//! let mut done = Vec::new();
//! for day in [0, 5, 10, 15] {
//!     let due = program.due(day, &done).ok_or("every day has a slot")?;
//!     assert!(due.notes().is_empty());
//!     done.push((day, due.session()));
//! }
//! assert_eq!(done, [(0, "push"), (5, "legs"), (10, "push"), (15, "legs")]);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod advice;
mod builder;
mod calendar;
mod check;
#[cfg(feature = "calendar")]
mod dates;
mod dose;
mod draft;
mod due;
mod longest;
mod recovery;
#[cfg(feature = "schema")]
mod schema;
mod serde;
mod session;
mod settled;
mod slot;
mod volume;
mod weekday;

pub use advice::{MuscleSets, Norms, ProgramAdvice};
pub use builder::ProgramBuilder;
pub use calendar::Calendar;
pub use check::{
    ProgramHint, ProgramHintKind, ProgramViolation, ProgramViolationKind,
    ProgramViolations,
};
#[cfg(feature = "calendar")]
#[cfg_attr(docsrs, doc(cfg(feature = "calendar")))]
pub use dates::FirstMonday;
pub use dose::{LiftDose, LiftStates, SessionLog};
pub use draft::ProgramDraft;
pub use due::{Due, DueNote};
pub use session::{Period, Rotation, Session};
pub use slot::Slot;
pub use volume::WeekVolume;
pub use weekday::Weekday;

use crate::muscle::MuscleSet;
use crate::progression::{Lift, LiftDocument};

/// The newest format of a programme that is read, and the one that is written.
const FORMAT: u32 = 1;

/// Weeks of training that obey all the [rules](self): sessions, the slots of a week, and the weeks
/// they last.
///
/// It has no dates: days are counted from the first Monday, which is day 0.
///
/// # Example
///
/// ```
/// use regimen::program::{Program, Slot, Weekday};
/// use regimen::{Catalog, Equipment, Routine};
///
/// let catalog = Catalog::builtin();
/// let routine = Routine::builder("Middle back")
///     .kit([Equipment::ResistanceBand])
///     .warm_up(catalog.get("rhomboid-stretch")?)
///     .strength(catalog.get("unilateral-band-row")?)
///     .build()?;
/// let slot = |day| Slot::new(day, 30).with_kit([Equipment::ResistanceBand]).doing("a");
/// let program = Program::builder("Twice a week")
///     .recovery(48)
///     .session("a", routine)
///     .slot(slot(Weekday::Monday))
///     .slot(slot(Weekday::Thursday))
///     .rule("unilateral-band-row", "up reps +1 to 15, load next".parse()?)
///     .build()?;
/// assert_eq!(program.slots().len(), 2);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Program {
    name: String,
    sessions: Vec<Session>,
    rotations: Vec<Rotation>,
    /// In the order of the week.
    slots: Vec<Slot>,
    periods: Vec<Period>,
    lifts: Vec<Followed>,
    recovery: Option<u32>,
    targets: MuscleSet,
}

/// A lift with a rule, and the steps in which it stands: one or more.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Followed {
    id: String,
    document: LiftDocument,
    places: Vec<Place>,
}

/// A step in which a lift stands, with the lift as it is followed there.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Place {
    /// The index of the session.
    session: usize,
    /// The number of the step, counted from 1.
    step: usize,
    lift: Lift,
}

impl Program {
    /// The name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The sessions.
    #[must_use]
    pub fn sessions(&self) -> &[Session] {
        &self.sessions
    }

    /// The session with an id.
    #[must_use]
    pub fn session(&self, id: &str) -> Option<&Session> {
        self.sessions.iter().find(|session| session.id == id)
    }

    /// The rotations.
    #[must_use]
    pub fn rotations(&self) -> &[Rotation] {
        &self.rotations
    }

    /// The rotation with an id.
    #[must_use]
    pub fn rotation(&self, id: &str) -> Option<&Rotation> {
        self.rotations.iter().find(|rotation| rotation.id == id)
    }

    /// The slots of a week, in the order of the days; never empty.
    #[must_use]
    pub fn slots(&self) -> &[Slot] {
        &self.slots
    }

    /// The sessions that can stand in a slot: one, or those of a rotation.
    pub fn standing_in<'a>(
        &'a self,
        slot: &'a Slot,
    ) -> impl Iterator<Item = &'a Session> {
        let rotation = self.rotation(slot.does());
        let alone = rotation.is_none().then(|| slot.does());
        let ids =
            rotation.into_iter().flat_map(|it| it.sessions.iter().map(String::as_str));
        alone.into_iter().chain(ids).filter_map(|id| self.session(id))
    }

    /// The periods in their order; none where there is no end.
    #[must_use]
    pub fn periods(&self) -> &[Period] {
        &self.periods
    }

    /// The number of weeks; `None` where there is no end.
    #[must_use]
    pub fn weeks(&self) -> Option<u32> {
        let weeks = self.periods.iter().map(Period::weeks).sum();
        (!self.periods.is_empty()).then_some(weeks)
    }

    /// The hours that a leaf group of muscles is left before it is trained again, if they are
    /// stated: 0, 24, 48 or 72.
    #[must_use]
    pub const fn recovery(&self) -> Option<u32> {
        self.recovery
    }

    /// The muscles that it is for, if they are stated.
    #[must_use]
    pub const fn targets(&self) -> MuscleSet {
        self.targets
    }

    /// The lifts that have a rule, by their ids, each as it is followed in the first step that
    /// it stands in.
    pub fn lifts(&self) -> impl Iterator<Item = (&str, &Lift)> {
        self.lifts.iter().filter_map(|followed| {
            let place = followed.places.first()?;
            Some((followed.id.as_str(), &place.lift))
        })
    }

    /// The lift that a step of a session follows, if it has a rule. The step is counted from 1.
    #[must_use]
    pub fn lift(&self, session: &str, step: usize) -> Option<&Lift> {
        let session = self.sessions.iter().position(|other| other.id == session)?;
        let mut places = self.lifts.iter().flat_map(|followed| &followed.places);
        let here = places.find(|place| place.session == session && place.step == step);
        here.map(|place| &place.lift)
    }
}
