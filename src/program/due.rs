//! What is due on a day.

use std::fmt;

use serde::ser::{Serialize, Serializer};

use super::advice::Norms;
use super::recovery::trained;
use super::{Period, Program, Session, Slot, Weekday};
use crate::codes::program as codes;
use crate::finding::serialize_finding;
use crate::muscle::LeafGroup;
use crate::progression::Deload;
use crate::routine::Routine;
use crate::text::list;
use crate::vocabulary::EnumSet;

/// What is due on a day: the slot, the session, and where the day is in the programme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due<'a> {
    day: u32,
    slot: &'a Slot,
    session: &'a Session,
    period: Option<&'a Period>,
    week_of_period: u32,
    notes: Vec<DueNote>,
}

impl<'a> Due<'a> {
    /// The day, counted from the first Monday.
    #[must_use]
    pub const fn day(&self) -> u32 {
        self.day
    }

    /// The week, counted from 1.
    #[must_use]
    pub const fn week(&self) -> u32 {
        self.day / 7 + 1
    }

    /// The slot.
    #[must_use]
    pub const fn slot(&self) -> &'a Slot {
        self.slot
    }

    /// The id of the session.
    #[must_use]
    pub fn session(&self) -> &'a str {
        self.session.id()
    }

    /// What the session is, without doses of its lifts.
    #[must_use]
    pub fn routine(&self) -> &'a Routine {
        self.session.routine()
    }

    pub(super) const fn whole_session(&self) -> &'a Session {
        self.session
    }

    /// The period; `None` where the programme has no periods.
    #[must_use]
    pub const fn period(&self) -> Option<&'a Period> {
        self.period
    }

    /// The week of the period, counted from 1; that of the programme where it has no periods.
    #[must_use]
    pub const fn week_of_period(&self) -> u32 {
        self.week_of_period
    }

    /// Whether it is an easy week.
    #[must_use]
    pub fn is_deload(&self) -> bool {
        self.deload().is_some()
    }

    /// What is eased, in an easy week.
    pub(super) fn deload(&self) -> Option<&'a Deload> {
        self.period?.deload()
    }

    /// What is to be known of it.
    #[must_use]
    pub fn notes(&self) -> &[DueNote] {
        &self.notes
    }
}

/// Something to know of what is due.
///
/// As JSON: `code`, `message` and the facts.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum DueNote {
    /// Muscles that the session trains were trained a short while ago.
    #[non_exhaustive]
    StillRecovering {
        /// The leaf groups of muscles.
        groups: EnumSet<LeafGroup>,
        /// The session that trained them.
        session: String,
        /// The hours since then, in whole days.
        hours: u32,
        /// The hours of recovery that the programme states, or else 48.
        needed: u32,
    },
}

impl DueNote {
    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::StillRecovering { .. } => codes::STILL_RECOVERING,
        }
    }
}

impl fmt::Display for DueNote {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::StillRecovering { groups, session, hours, needed } => {
                let names = list(groups.iter().map(|it| it.name().to_owned()), "and");
                write!(
                    f,
                    "`{session}` trained the {names} {hours} h ago: {needed} h of recovery are \
                     not over"
                )
            }
        }
    }
}

impl Serialize for DueNote {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        #[derive(serde::Serialize)]
        struct Facts<'a> {
            groups: EnumSet<LeafGroup>,
            session: &'a str,
            hours: u32,
            needed: u32,
        }
        match self {
            Self::StillRecovering { groups, session, hours, needed } => {
                let (groups, hours, needed) = (*groups, *hours, *needed);
                let facts = Facts { groups, session, hours, needed };
                serialize_finding(to, self.code(), self, &facts)
            }
        }
    }
}

impl Program {
    /// What is due on a day, which is counted from the first Monday, after what was done: days and
    /// sessions, the newest last.
    ///
    /// A slot that names a session has it every week: if it is missed, it is skipped. A rotation
    /// waits: next is the session done longest ago, in the order of the list among those never
    /// done, so nothing is lost by a missed day or a swap. Periods count weeks of the calendar.
    ///
    /// `None` on a day without a slot, on a day on which a session of the programme was done
    /// already, and after the last week. Ids that are not known are ignored. Of the days of what was
    /// done only that is asked, and whether muscles are still recovering; the order is that of the
    /// list.
    ///
    /// # Example: a swap
    ///
    /// ```
    /// use regimen::program::{Program, Slot, Weekday};
    /// use regimen::{Catalog, Routine};
    ///
    /// let catalog = Catalog::builtin();
    /// let session = |name: &str, exercise: &str| -> Result<Routine, Box<dyn std::error::Error>> {
    ///     let (warm_up, lift) = (catalog.get("cat-cow")?, catalog.get(exercise)?);
    ///     Ok(Routine::builder(name).warm_up(warm_up).strength(lift).build()?)
    /// };
    /// let slot = |day| Slot::new(day, 30).doing("ppl");
    /// let program = Program::builder("Push, pull, legs")
    ///     .session("push", session("Push", "push-up")?)
    ///     .session("pull", session("Pull", "door-frame-row")?)
    ///     .session("legs", session("Legs", "bodyweight-squat")?)
    ///     .rotation("ppl", ["push", "pull", "legs"])
    ///     .slot(slot(Weekday::Monday))
    ///     .slot(slot(Weekday::Wednesday))
    ///     .slot(slot(Weekday::Friday))
    ///     .build()?;
    /// let due = |day, done: &[(u32, &str)]| {
    ///     program.due(day, done).map(|due| due.session().to_owned())
    /// };
    /// assert_eq!(due(0, &[]).as_deref(), Some("push"));
    /// assert_eq!(due(1, &[(0, "push")]), None, "Tuesday has no slot");
    /// // Monday's session was missed: it is due on Wednesday.
    /// assert_eq!(due(2, &[]).as_deref(), Some("push"));
    /// // The knees hurt, so it is pull twice: legs is due next, then push.
    /// let mut done = vec![(0, "push"), (2, "pull"), (4, "pull")];
    /// assert_eq!(due(7, &done).as_deref(), Some("legs"));
    /// done.push((7, "legs"));
    /// assert_eq!(due(9, &done).as_deref(), Some("push"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn due(&self, day: u32, done: &[(u32, &str)]) -> Option<Due<'_>> {
        let slot =
            self.slots.iter().find(|slot| slot.weekday() == Weekday::of_day(day))?;
        let is_known = |id: &str| self.session(id).is_some();
        if done.iter().any(|(other, id)| *other == day && is_known(id)) {
            return None;
        }
        let last =
            |session: &&Session| done.iter().rposition(|(_, id)| *id == session.id());
        let session = self.standing_in(slot).min_by_key(last)?;
        let mut due = self.on(day, slot, session)?;
        due.notes = self.recovering(day, session, done);
        Some(due)
    }

    /// A session on a day on which it is done although another may be due, or none: to take the log
    /// of a swap, or of a session on a day of rest.
    ///
    /// Its slot is that of the day if the session can stand there, or else the first in which it
    /// can stand. `None` where the session is not known or stands in no slot, and after the last
    /// week.
    ///
    /// ```
    /// # use regimen::program::{Program, Slot, Weekday};
    /// # use regimen::{Catalog, Routine};
    /// # let catalog = Catalog::builtin();
    /// # let routine = Routine::builder("A")
    /// #     .warm_up(catalog.get("cat-cow")?).strength(catalog.get("push-up")?).build()?;
    /// # let program = Program::builder("x")
    /// #     .session("a", routine)
    /// #     .slot(Slot::new(Weekday::Monday, 60).doing("a"))
    /// #     .build()?;
    /// assert!(program.due(1, &[]).is_none(), "Tuesday has no slot");
    /// let done = program.doing(1, "a", &[]).ok_or("it is known")?;
    /// assert_eq!((done.day(), done.slot().weekday()), (1, Weekday::Monday));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn doing(
        &self,
        day: u32,
        session: &str,
        done: &[(u32, &str)],
    ) -> Option<Due<'_>> {
        let session = self.session(session)?;
        let can_stand =
            |slot: &&Slot| self.standing_in(slot).any(|other| other.id() == session.id());
        let mut slots = self.slots.iter().filter(can_stand);
        let today = slots.clone().find(|slot| slot.weekday() == Weekday::of_day(day));
        let mut due = self.on(day, today.or_else(|| slots.next())?, session)?;
        due.notes = self.recovering(day, session, done);
        Some(due)
    }

    /// A session on a day, if the programme is not over.
    pub(super) fn on<'a>(
        &'a self,
        day: u32,
        slot: &'a Slot,
        session: &'a Session,
    ) -> Option<Due<'a>> {
        let mut left = day / 7;
        let mut period = None;
        for next in &self.periods {
            if left < next.weeks {
                period = Some(next);
                break;
            }
            left -= next.weeks;
        }
        let is_over = period.is_none() && !self.periods.is_empty();
        let notes = Vec::new();
        let due = Due { day, slot, session, period, week_of_period: left + 1, notes };
        (!is_over).then_some(due)
    }

    fn recovering(
        &self,
        day: u32,
        session: &Session,
        done: &[(u32, &str)],
    ) -> Vec<DueNote> {
        let needed = self.recovery.unwrap_or(Norms::default().recovery);
        let mut left = trained(session.routine());
        let mut notes = Vec::new();
        for (other, id) in done.iter().rev() {
            let Some(days) = day.checked_sub(*other) else { continue };
            let hours = days.saturating_mul(24);
            let Some(earlier) = self.session(id).filter(|_| hours < needed) else {
                continue;
            };
            let groups = trained(earlier.routine()) & left;
            if !groups.is_empty() {
                // The last time counts.
                left -= groups;
                let session = earlier.id().to_owned();
                notes.push(DueNote::StillRecovering { groups, session, hours, needed });
            }
        }
        notes
    }
}
