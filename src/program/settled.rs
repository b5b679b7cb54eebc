//! The session that is due: as many of the doses of its lifts as make a valid one.

use std::collections::BTreeMap;

use super::dose::{LiftDose, LiftStates};
use super::longest::{minutes, setup_in};
use super::{Due, Program};
use crate::loads::{LoadInventory, Loads};
use crate::prescription::{Load, Prescription, Run};
use crate::progression::{Dose, DoseNote, Lift, LiftState};
use crate::routine::{Pace, Phase, Revision, Routine, Step};

impl Program {
    /// The doses that are due before it is known whether they make a session.
    fn aimed<'a>(
        &'a self,
        due: &Due<'a>,
        states: &LiftStates,
        inventory: &LoadInventory,
    ) -> Vec<Aimed<'a>> {
        let session = due.whole_session();
        let deload = due.deload();
        let doses = session.lifts().filter_map(|(step, id, _, it)| {
            let lift = self.lift(session.id(), step)?;
            let block = due.routine().block_of(step)?;
            let state = self.state_of(id, lift, states);
            let dose = |state: &LiftState| {
                let loads = loads_of(inventory, lift, state, it, due);
                let dose = lift.dose(state, loads);
                match deload {
                    Some(deload) => dose
                        .eased(deload, loads)
                        .in_block(block.shortened(|rounds| deload.kept(rounds))),
                    None => dose.in_block(block.timing()),
                }
            };
            let usual = lift.within_limits(&state).map(|state| dose(&state));
            let dose = dose(&state);
            let it = LiftDose { step, id, lift, dose };
            Some(Aimed { it, usual, instead: None })
        });
        doses.collect()
    }

    /// The session that is due, and the doses of its lifts as they stand in it.
    pub(super) fn settled<'a>(
        &'a self,
        due: &Due<'a>,
        states: &LiftStates,
        inventory: &LoadInventory,
    ) -> (Routine, Vec<LiftDose<'a>>) {
        let mut aimed = self.aimed(due, states, inventory);
        let (mut routine, mut gave_way) = Self::session_of(due, &aimed, inventory);
        let given = due.slot().minutes();
        let is_over = |routine: &Routine| minutes(routine) > given.into();
        if is_over(&routine) && aimed.iter().any(|it| it.usual.is_some()) {
            let needed = minutes(&routine);
            for it in &mut aimed {
                if let Some(usual) = it.usual.take() {
                    let reason = format!("{needed} min in a slot of {given} min");
                    gave_way.entry(it.it.step).or_insert(reason);
                    it.instead = Some(usual);
                }
            }
            let (shorter, mut why) = Self::session_of(due, &aimed, inventory);
            routine = shorter;
            gave_way.append(&mut why);
        }
        let too_long = Some(minutes(&routine)).filter(|_| is_over(&routine));
        let longest = too_long.and_then(|_| most_grown(due.routine(), &routine, &aimed));
        let steps: Vec<&Step> = routine.steps().map(|(_, step)| step).collect();
        let settled = aimed.into_iter().map(|Aimed { it, .. }| {
            let LiftDose { step, id, lift, mut dose } = it;
            if let Some(here) = steps.get(step.wrapping_sub(1)) {
                let why = gave_way.remove(&step);
                dose = dose.settled(here.exercise(), here.prescription(), why);
            }
            if let (true, Some(needed)) = (longest == Some(step), too_long) {
                dose = dose.noted(DoseNote::TooLongForSlot { needed, given });
            }
            LiftDose { step, id, lift, dose }
        });
        let settled = settled.collect();
        (routine, settled)
    }

    /// A valid session with as many of the doses as it can have, and why others gave way.
    fn session_of(
        due: &Due<'_>,
        aimed: &[Aimed<'_>],
        inventory: &LoadInventory,
    ) -> (Routine, BTreeMap<usize, String>) {
        let routine = due.routine();
        let mut revisions = revisions(due, aimed, inventory);
        keep_even(routine, &mut revisions);
        let mut gave_way = BTreeMap::new();
        let mut usual: BTreeMap<usize, &Dose> = aimed
            .iter()
            .filter_map(|it| Some((it.it.step, it.usual.as_ref()?)))
            .collect();
        let deload = due.deload();
        // Each time a dose is left out, so this ends.
        loop {
            let kit = *due.slot().kit();
            let revised = routine.revised(
                kit,
                |step, _| revisions.get(&step).cloned(),
                |phase, block| match deload.filter(|_| phase == Phase::Strength) {
                    Some(deload) => block.shortened(|rounds| deload.kept(rounds)),
                    None => block.timing(),
                },
            );
            let violations = match revised {
                Ok(revised) => return (revised, gave_way),
                Err(violations) => violations,
            };
            let mut is_changed = false;
            for violation in &violations {
                let Some(step) = violation.step() else { continue };
                let Some(revision) = revisions.get_mut(&step) else { continue };
                is_changed = true;
                gave_way.entry(step).or_insert_with(|| violation.message());
                match usual.remove(&step) {
                    Some(dose) => *revision = revision_of(dose),
                    None => drop(revisions.remove(&step)),
                }
            }
            if !is_changed {
                // Nothing that a dose could be the cause of.
                return (routine.clone(), gave_way);
            }
        }
    }
}

fn revisions(
    due: &Due<'_>,
    aimed: &[Aimed<'_>],
    inventory: &LoadInventory,
) -> BTreeMap<usize, Revision> {
    let revisions = aimed.iter().map(|aimed| (aimed.it.step, revision_of(aimed.dose())));
    let mut revisions: BTreeMap<usize, Revision> = revisions.collect();
    let deload = due.deload();
    for (step, _, phase, it) in due.whole_session().lifts() {
        let loads = inventory.of(it.setup());
        revisions.entry(step).or_insert_with(|| {
            let dose = fitted(it.prescription(), loads);
            let eased = deload.filter(|_| phase == Phase::Strength);
            let prescription = eased.map_or(dose.clone(), |it| it.ease(&dose, loads));
            Revision { exercise: it.exercise().clone(), prescription }
        });
    }
    revisions
}

/// The dose that is due of a lift.
struct Aimed<'a> {
    it: LiftDose<'a>,
    /// The dose within the limits of the rule, where it is beyond them.
    usual: Option<Dose>,
    /// The dose that is taken instead.
    instead: Option<Dose>,
}

impl Aimed<'_> {
    fn dose(&self) -> &Dose {
        self.instead.as_ref().unwrap_or(&self.it.dose)
    }
}

fn revision_of(dose: &Dose) -> Revision {
    let (exercise, prescription) = (dose.exercise().clone(), dose.prescription().clone());
    Revision { exercise, prescription }
}

/// The lift of which the dose takes the most time more than that of the session, by its step.
fn most_grown(before: &Routine, now: &Routine, aimed: &[Aimed<'_>]) -> Option<usize> {
    let seconds = |routine: &Routine, number: usize| {
        let (_, step) = routine.steps().nth(number.checked_sub(1)?)?;
        Some(Pace::default().seconds(step.bout()))
    };
    let more =
        |step: usize| Some(seconds(now, step)?.saturating_sub(seconds(before, step)?));
    let steps = aimed.iter().map(|it| (more(it.it.step), it.it.step));
    // The first of equals.
    let most = steps.reduce(|most, it| if it.0 > most.0 { it } else { most });
    most.map(|(_, step)| step)
}

/// The loads for a lift as it is now: those of the setup of the step, or for another exercise of a
/// ladder those of the setup that the slot allows.
fn loads_of<'a>(
    inventory: &'a LoadInventory,
    lift: &Lift,
    state: &LiftState,
    step: &Step,
    due: &Due<'_>,
) -> &'a Loads {
    let setup = setup_in(due.slot().kit(), lift.exercise_of(state), step);
    inventory.of(setup.unwrap_or(step.setup()))
}

/// A dose with loads that exist.
fn fitted(dose: &Prescription, loads: &Loads) -> Prescription {
    dose.map_runs(|run| {
        let load = run.load.as_ref().map(|load| match load {
            // What exists is left as it is written, a range too.
            Load::External(mass)
                if loads.contains(mass.low())
                    && mass.high().is_none_or(|it| loads.contains(it)) =>
            {
                load.clone()
            }
            other => loads.fit(other).0,
        });
        Run { load, ..run }
    })
}

/// A superset of which the doses have different numbers of sets takes those of the session.
fn keep_even(routine: &Routine, revisions: &mut BTreeMap<usize, Revision>) {
    let mut first = 1;
    for (_, block) in routine.blocks() {
        let numbers = first..first + block.steps().len();
        first = numbers.end;
        if !block.is_superset() {
            continue;
        }
        let sets = |step: &usize| revisions.get(step).map(|it| it.prescription.sets());
        let all: Vec<_> = numbers.clone().filter_map(|step| sets(&step)).collect();
        if all.windows(2).all(|pair| pair.first() == pair.last()) {
            continue;
        }
        for (number, step) in numbers.zip(block.steps()) {
            let Some(revision) = revisions.get_mut(&number) else { continue };
            let own = step.prescription();
            revision.prescription = with_sets_of(&revision.prescription, own);
        }
    }
}

/// A dose with the sets of another that has as many runs, and otherwise the other.
fn with_sets_of(dose: &Prescription, other: &Prescription) -> Prescription {
    if dose.runs().len() != other.runs().len() {
        return other.clone();
    }
    let mut sets = other.runs().iter().map(|run| run.sets);
    dose.map_runs(|run| Run { sets: sets.next().unwrap_or(run.sets), ..run })
}
