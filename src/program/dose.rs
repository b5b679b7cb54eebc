//! A session with the doses of its lifts.

use std::collections::BTreeMap;

use super::{Due, Followed, Program};
use crate::loads::LoadInventory;
use crate::prescription::Load;
use crate::progression::{
    Dose, Lift, LiftState, Performed, PerformedSet, ProgressReason,
};
use crate::routine::Routine;

/// Where each lift is under its rule, by the id of the lift; the caller keeps it. A lift that is
/// not in it has not been done yet.
pub type LiftStates = BTreeMap<String, LiftState>;

/// The sets that were done in a session, by the id of the lift.
///
/// As JSON: `{"back-squat": [{"reps": 5, "load": "60kg"}, {"reps": 5, "load": "60kg"}]}`.
pub type SessionLog = BTreeMap<String, Vec<PerformedSet>>;

/// The dose of a lift in a session that is due.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct LiftDose<'a> {
    /// The step of the session, counted from 1.
    pub step: usize,
    /// The lift.
    pub id: &'a str,
    /// The lift as it is followed in this step.
    pub lift: &'a Lift,
    /// What to do.
    pub dose: Dose,
}

impl Program {
    /// The doses of the lifts that have a rule, in the order of the steps, with loads that exist
    /// and, in an easy week, eased.
    ///
    /// Beside the routine that [`dose`](Self::dose) makes of them they have what is to be known of
    /// the loads, and what was done is [measured](Dose::performed) by them.
    #[must_use]
    pub fn doses<'a>(
        &'a self,
        due: &Due<'a>,
        states: &LiftStates,
        inventory: &LoadInventory,
    ) -> Vec<LiftDose<'a>> {
        self.settled(due, states, inventory).1
    }

    /// The state of a lift, or where it starts.
    pub(super) fn state_of(
        &self,
        id: &str,
        lift: &Lift,
        states: &LiftStates,
    ) -> LiftState {
        let followed = || self.lifts.iter().find(|it| it.id == id)?.start(None);
        let known = states.get(id).cloned().or_else(followed);
        known.unwrap_or_else(|| lift.start(None))
    }

    /// The session that is due with the doses of its lifts: a valid routine, in the kit of its
    /// slot, with no load that does not exist.
    ///
    /// In an easy week the strength work is eased, and its blocks have fewer rounds. Steps without a
    /// rule keep their dose, with their loads rounded to those that exist. A superset whose eased doses
    /// would be uneven keeps its sets. Where no heavier load is at hand a lift goes on beyond the limit of
    /// its rule, but not beyond the minutes of the slot. A dose that its step does not allow gives way to
    /// one within the limit, or else to that of the session; the [notes](Dose::notes) say so, and whether
    /// the session has become too long.
    ///
    /// # Example
    ///
    /// ```
    /// use regimen::program::{LiftStates, Program, SessionLog, Slot, Weekday};
    /// use regimen::{Catalog, Equipment, LoadInventory, Routine};
    ///
    /// let catalog = Catalog::builtin();
    /// let kit = [Equipment::Barbell, Equipment::SquatRack];
    /// let squat = catalog.get("back-squat")?.prescribed("3x5 60kg".parse()?);
    /// let routine =
    ///     Routine::builder("A").kit(kit).warm_up(catalog.get("cat-cow")?).strength(squat).build()?;
    /// let program = Program::builder("Squats")
    ///     .session("a", routine)
    ///     .slot(Slot::new(Weekday::Monday, 60).with_kit(kit).doing("a"))
    ///     .rule("back-squat", "up load +5kg; miss 3: load -10%".parse()?)
    ///     .period("build", 1)
    ///     .deload("easy", 1, Default::default())
    ///     .build()?;
    /// let mine: LoadInventory = serde_json::from_str(
    ///     r#"{ "barbell": { "bar": "20kg", "plates": { "20kg": 4, "1.25kg": 2 } } }"#)?;
    ///
    /// let states = LiftStates::new();
    /// let due = program.due(0, &[]).ok_or("monday")?;
    /// let dose = |due, states: &LiftStates| {
    ///     let routine = program.dose(due, states, &mine);
    ///     routine.steps().last().map(|(_, step)| step.prescription().to_string())
    /// };
    /// assert_eq!(dose(&due, &states).as_deref(), Some("3x5 60kg"));
    ///
    /// let log: SessionLog = serde_json::from_str(
    ///     r#"{ "back-squat": [{ "reps": 5 }, { "reps": 5 }, { "reps": 5 }] }"#)?;
    /// let (states, reasons) = program.after(&due, &states, &mine, &log);
    /// assert_eq!((reasons[0].0.as_str(), reasons[0].1.code()), ("back-squat", "up-load"));
    ///
    /// // The aim is 65 kg; this bar has 62.5 kg. An easy week takes a tenth of the load.
    /// let due = program.due(7, &[(0, "a")]).ok_or("monday")?;
    /// assert_eq!(dose(&due, &states).as_deref(), Some("2x5 22.5kg"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn dose(
        &self,
        due: &Due<'_>,
        states: &LiftStates,
        inventory: &LoadInventory,
    ) -> Routine {
        self.settled(due, states, inventory).0
    }

    /// The states after a session, and why each lift that has a rule is where it is now.
    ///
    /// What was done is measured by the [doses](Self::doses) that were due. A lift that stands
    /// in two steps takes its sets in their order. A lift without a set in the log stays as it is,
    /// and is left out of the reasons.
    #[must_use]
    pub fn after(
        &self,
        due: &Due<'_>,
        states: &LiftStates,
        inventory: &LoadInventory,
        log: &SessionLog,
    ) -> (LiftStates, Vec<(String, ProgressReason)>) {
        let mut next = states.clone();
        let mut reasons = Vec::new();
        let mut taken: BTreeMap<&str, usize> = BTreeMap::new();
        let (routine, doses) = self.settled(due, states, inventory);
        for (place, LiftDose { step, id, lift, dose }) in doses.iter().enumerate() {
            let Some(sets) = log.get(*id) else { continue };
            let from = taken.get(id).copied().unwrap_or_default();
            // The last step of a lift takes what is left.
            let comes_again = doses.iter().skip(place + 1).any(|other| other.id == *id);
            let sets_asked = dose.prescription().sets().high;
            let asked = (sets_asked * routine.rounds_of(*step)) as usize;
            let to =
                if comes_again { (from + asked).min(sets.len()) } else { sets.len() };
            let sets = sets.get(from..to).unwrap_or_default();
            taken.insert(id, to);
            if sets.is_empty() {
                continue;
            }
            let performed: Performed = dose.performed(sets.iter().cloned());
            let state = self.state_of(id, lift, &next);
            let (state, reason) = lift.next(&state, &performed);
            next.insert((*id).to_owned(), state);
            reasons.push(((*id).to_owned(), reason));
        }
        (next, reasons)
    }

    /// The states before a session that is due, where lifts of it were left for long, and why they
    /// are where they are: see [`Lift::back`].
    ///
    /// A lift was left since the last session in which it stands. Lifts that were done less than two
    /// weeks ago stay as they are, and are left out of the reasons.
    ///
    /// ```
    /// use regimen::program::{LiftStates, Program, Slot, Weekday};
    /// use regimen::{Catalog, Equipment, Routine};
    ///
    /// let catalog = Catalog::builtin();
    /// let kit = [Equipment::Barbell, Equipment::SquatRack];
    /// let squat = catalog.get("back-squat")?.prescribed("3x5 100kg".parse()?);
    /// let routine =
    ///     Routine::builder("A").kit(kit).warm_up(catalog.get("cat-cow")?).strength(squat).build()?;
    /// let program = Program::builder("Squats")
    ///     .session("a", routine)
    ///     .slot(Slot::new(Weekday::Monday, 60).with_kit(kit).doing("a"))
    ///     .rule("back-squat", "up load +5kg".parse()?)
    ///     .build()?;
    /// let states = program.start([("back-squat", "100kg".parse()?)]);
    /// let due = program.due(21, &[(0, "a")]).ok_or("monday")?;
    /// let (states, reasons) = program.back(&due, &states, &[(0, "a")]);
    /// assert_eq!(reasons[0].1.code(), "back-after-break");
    /// assert_eq!(states["back-squat"].load().cloned(), Some("90kg".parse()?));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn back(
        &self,
        due: &Due<'_>,
        states: &LiftStates,
        done: &[(u32, &str)],
    ) -> (LiftStates, Vec<(String, ProgressReason)>) {
        let (mut next, mut reasons) = (states.clone(), Vec::new());
        for (step, id, _, _) in due.whole_session().lifts() {
            let Some(lift) = self.lift(due.session(), step) else { continue };
            let Some(state) = states.get(id) else { continue };
            let has_it = |(_, session): &&(u32, &str)| {
                self.session(session)
                    .is_some_and(|it| it.lifts().any(|other| other.1 == id))
            };
            let last = done.iter().filter(has_it).map(|(day, _)| *day).max();
            let days =
                last.and_then(|last| due.day().checked_sub(last)).unwrap_or_default();
            let (state, reason) = lift.back(state, days);
            let is_told = reasons.iter().any(|(told, _)| told == id);
            if reason.code() == crate::codes::progression::BACK_AFTER_BREAK && !is_told {
                next.insert(id.to_owned(), state);
                reasons.push((id.to_owned(), reason));
            }
        }
        (next, reasons)
    }

    /// The states of lifts that have not been done yet, with the loads that are known: for doses in
    /// percent the training maximum.
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
    /// #     .rule("push-up", "up reps +1 to 15, load +2.5kg".parse()?)
    /// #     .build()?;
    /// let states = program.start([("push-up", "bw+5kg".parse()?)]);
    /// let load = states.get("push-up").and_then(|state| state.load()).map(ToString::to_string);
    /// assert_eq!(load.as_deref(), Some("bw+5kg"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn start<L: AsRef<str>>(
        &self,
        loads: impl IntoIterator<Item = (L, Load)>,
    ) -> LiftStates {
        let mut known: BTreeMap<String, Load> = BTreeMap::new();
        // No more than there are lifts; an endless iterator must not hang.
        let most = crate::limits::LIFTS.high() as usize;
        for (id, load) in loads.into_iter().take(most) {
            known.insert(id.as_ref().to_owned(), load);
        }
        let lifts = self.lifts.iter().filter_map(|followed| {
            let id = followed.id.clone();
            Some((id, followed.start(known.remove(&followed.id))?))
        });
        lifts.collect()
    }
}

impl Followed {
    /// The state of the lift before it has been done. The step that states a load is the one to go by.
    fn start(&self, load: Option<Load>) -> Option<LiftState> {
        let stated = self.places.iter().find(|it| it.lift.stated_load().is_some());
        let place = stated.or(self.places.first())?;
        Some(place.lift.start(load))
    }
}
