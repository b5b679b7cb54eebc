//! A programme written in code.

use std::collections::BTreeMap;

use super::check::{
    Proposal, ProposedLift, ProposedName, ProposedPeriod, ProposedRotation,
    ProposedSession, ProposedSlot,
};
use super::{Program, ProgramViolations, Slot};
use crate::catalog::Catalog;
use crate::json::child;
use crate::limits::{self, Limit};
use crate::muscle::MuscleSet;
use crate::progression::{Deload, Lift, LiftDocument, Progression};
use crate::routine::Routine;

/// Builds a [`Program`]. Everything is checked by `build`, all at once.
///
/// # Example: two sessions that take turns, with a lift in each that is followed
///
/// ```
/// use regimen::program::{Program, Slot, Weekday};
/// use regimen::{Catalog, Equipment, Routine};
///
/// let catalog = Catalog::builtin();
/// let kit = [Equipment::Barbell, Equipment::SquatRack];
/// let session = |name: &str, exercise: &str| -> Result<Routine, Box<dyn std::error::Error>> {
///     let lift = catalog.get(exercise)?.prescribed("3x5 60kg".parse()?);
///     Ok(Routine::builder(name).kit(kit).warm_up(catalog.get("cat-cow")?).strength(lift).build()?)
/// };
/// let slot = |day| Slot::new(day, 60).with_kit(kit).doing("main");
/// let program = Program::builder("Turns")
///     .session("a", session("A", "back-squat")?)
///     .session("b", session("B", "barbell-overhead-press")?)
///     .rotation("main", ["a", "b"])
///     .slot(slot(Weekday::Monday))
///     .slot(slot(Weekday::Thursday))
///     .period("build", 6)
///     .rule("back-squat", "up load +5kg; miss 3: load -10%".parse()?)
///     .build()?;
/// assert_eq!(program.weeks(), Some(6));
/// assert_eq!(program.lifts().count(), 1);
///
/// // Three days in a row are refused where recovery is stated.
/// let refused = Program::builder("Daily")
///     .recovery(48)
///     .session("a", session("A", "back-squat")?)
///     .slot(slot(Weekday::Monday).doing("a"))
///     .slot(slot(Weekday::Tuesday).doing("a"))
///     .build()
///     .unwrap_err();
/// assert_eq!(refused.first().code(), "too-little-recovery");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
#[must_use = "a programme is made by `build`"]
pub struct ProgramBuilder {
    proposal: Proposal,
}

impl Program {
    /// Begins a programme with its name (1 to 200 characters).
    pub fn builder(name: impl Into<String>) -> ProgramBuilder {
        let proposal = Proposal { name: Some(name.into()), ..Proposal::default() };
        ProgramBuilder { proposal }
    }
}

/// Whether there is room for one more; what is beyond is only counted.
fn has_room(count: &mut usize, limit: &Limit) -> bool {
    *count += 1;
    *count <= limit.high() as usize
}

impl ProgramBuilder {
    /// States the hours that a leaf group of muscles is left before it is trained again: 0, 24, 48
    /// or 72. A week that leaves less is refused by `build` as `too-little-recovery`.
    pub fn recovery(mut self, hours: u32) -> Self {
        self.proposal.recovery = Some(hours.into());
        self
    }

    /// Adds muscles that the programme is for, which [advice](Program::advice) goes by.
    pub fn targets(mut self, muscles: impl Into<MuscleSet>) -> Self {
        self.proposal.targets |= muscles.into();
        self
    }

    /// Adds a session; its id is a slug.
    pub fn session(self, id: impl Into<String>, routine: Routine) -> Self {
        self.session_with(id, routine, BTreeMap::<usize, String>::new())
    }

    /// Adds a session in which some steps, counted from 1, follow lifts that are not called after
    /// their exercise.
    ///
    /// ```
    /// use regimen::program::{Program, Slot, Weekday};
    /// use regimen::{Catalog, Routine};
    ///
    /// let catalog = Catalog::builtin();
    /// let squat = catalog.get("bodyweight-squat")?;
    /// let routine = Routine::builder("Twice")
    ///     .warm_up(catalog.get("cat-cow")?)
    ///     .strength(squat.prescribed("5x5".parse()?))
    ///     .strength(squat.prescribed("2x20".parse()?))
    ///     .build()?;
    /// let program = Program::builder("Twice")
    ///     .session_with("a", routine, [(3, "many-squats")])
    ///     .slot(Slot::new(Weekday::Monday, 60).doing("a"))
    ///     .rule("many-squats", "up reps +1 to 30".parse()?)
    ///     .build()?;
    /// assert_eq!(program.sessions()[0].lift(2), Some("bodyweight-squat"));
    /// assert_eq!(program.sessions()[0].lift(3), Some("many-squats"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn session_with<L: Into<String>>(
        mut self,
        id: impl Into<String>,
        routine: Routine,
        lifts: impl IntoIterator<Item = (usize, L)>,
    ) -> Self {
        if has_room(&mut self.proposal.counts.sessions, &limits::SESSIONS) {
            let id = id.into();
            let path = child("/sessions", &id);
            let lifts = lifts.into_iter().take(limits::STEPS.high() as usize);
            let names = lifts.map(|(step, lift)| ProposedName {
                path: child(&child(&path, "lifts"), step),
                step,
                lift: lift.into(),
            });
            let names = names.collect();
            self.proposal.sessions.push(ProposedSession {
                path,
                id,
                routine: Some(routine),
                names,
            });
        }
        self
    }

    /// Adds a rotation of two or more sessions, by their ids.
    pub fn rotation<T: Into<String>>(
        mut self,
        id: impl Into<String>,
        sessions: impl IntoIterator<Item = T>,
    ) -> Self {
        if has_room(&mut self.proposal.counts.rotations, &limits::ROTATIONS) {
            let id = id.into();
            let path = child("/rotations", &id);
            let most = limits::ROTATION.high() as usize + 1;
            let sessions: Vec<(String, String)> = sessions
                .into_iter()
                .take(most)
                .enumerate()
                .map(|(index, session)| (session.into(), child(&path, index)))
                .collect();
            let count = sessions.len();
            self.proposal.rotations.push(ProposedRotation { path, id, sessions, count });
        }
        self
    }

    /// Adds a slot to the week.
    pub fn slot(mut self, slot: Slot) -> Self {
        if has_room(&mut self.proposal.counts.slots, &limits::SLOTS) {
            let Slot { weekday, minutes, kit, does } = slot;
            self.proposal.slots.push(ProposedSlot {
                path: child("/week", self.proposal.slots.len()),
                weekday: Some(weekday),
                minutes: Some(minutes),
                kit,
                possible: kit,
                equipment: None,
                does: Some(does),
            });
        }
        self
    }

    /// Adds weeks of one intent. Without a period there is no end.
    pub fn period(self, name: impl Into<String>, weeks: u32) -> Self {
        self.weeks_of(name.into(), weeks, None)
    }

    /// Adds weeks that are easier than usual.
    pub fn deload(self, name: impl Into<String>, weeks: u32, deload: Deload) -> Self {
        self.weeks_of(name.into(), weeks, Some(deload))
    }

    fn weeks_of(mut self, name: String, weeks: u32, deload: Option<Deload>) -> Self {
        if has_room(&mut self.proposal.counts.periods, &limits::PERIODS) {
            let path = child("/periods", self.proposal.periods.len());
            let (name, weeks) = (Some(name), Some(weeks));
            self.proposal.periods.push(ProposedPeriod { path, name, weeks, deload });
        }
        self
    }

    /// Gives a lift a rule of progression.
    pub fn rule(self, lift: impl Into<String>, rule: Progression) -> Self {
        self.document(lift.into(), rule.into(), Catalog::new())
    }

    /// Gives a lift the rule of another, with its stages, turns, ladder and maximum. Its exercise
    /// has to be that of the steps; of a single dose, that of the step counts.
    ///
    /// ```
    /// use regimen::program::{Program, Slot, Weekday};
    /// use regimen::progression::Lift;
    /// use regimen::{Catalog, Constraints, Kit, Routine};
    ///
    /// let catalog = Catalog::builtin();
    /// let routine = Routine::builder("Push")
    ///     .warm_up(catalog.get("cat-cow")?)
    ///     .strength(catalog.get("push-up")?)
    ///     .build()?;
    /// let (_, step) = routine.steps().last().ok_or("two steps")?;
    /// let me = Constraints::from(Kit::default());
    /// let dose = step.prescription();
    /// let lift = Lift::usual(step.exercise(), step.setup(), dose, catalog, &me).ok_or("a rule")?;
    /// let program = Program::builder("Push-ups")
    ///     .session("a", routine)
    ///     .slot(Slot::new(Weekday::Monday, 20).doing("a"))
    ///     .lift("push-up", &lift)
    ///     .build()?;
    /// assert_eq!(program.lift("a", 2), Some(&lift));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn lift(self, id: impl Into<String>, lift: &Lift) -> Self {
        let mut rungs = Catalog::new();
        for exercise in lift.exercises() {
            if !rungs.contains(exercise.id()) {
                rungs.insert_new(exercise.clone());
            }
        }
        self.document(id.into(), lift.document(), rungs)
    }

    pub(super) fn document(
        mut self,
        id: String,
        document: LiftDocument,
        rungs: Catalog,
    ) -> Self {
        if has_room(&mut self.proposal.counts.lifts, &limits::LIFTS) {
            let path = child("/lifts", &id);
            let document = Some(document);
            self.proposal.lifts.push(ProposedLift { path, id, document, rungs });
        }
        self
    }

    /// Checks everything and makes the programme.
    ///
    /// # Errors
    ///
    /// [`ProgramViolations`] with every rule that is broken.
    pub fn build(self) -> Result<Program, ProgramViolations> {
        self.proposal.check()
    }
}
