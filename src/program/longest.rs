//! How long a session gets as its lifts move.

use std::collections::BTreeMap;

use crate::equipment::Kit;
use crate::exercise::{Exercise, ExerciseId, Setup};
use crate::loads::external;
use crate::prescription::{Load, Mass, Prescription, Run};
use crate::progression::Lift;
use crate::routine::{Pace, Performance, Revision, Routine, Step};

/// The minutes that a session takes at most, rounded up.
pub(super) fn minutes(routine: &Routine) -> u64 {
    routine.duration(&Pace::default()).high.as_secs().div_ceil(60)
}

/// Which doses of a lift are looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reach {
    /// Those that are listed: stages, turns and rungs, as they begin.
    Listed,
    /// The same once the loads are known, with the lighter sets before them.
    Loaded,
    /// The same where all wheels that count are at their limit.
    Limit,
}

/// In place of a mass that is not known: the time of lighter sets does not depend on it.
const ANY: Mass = Mass::constant_kg(20.0);

fn loaded(dose: &Prescription) -> Prescription {
    dose.map_runs(|run| match &run.load {
        None | Some(Load::OfMaximum(_)) => Run { load: Some(external(ANY)), ..run },
        Some(_) => run,
    })
}

/// The setup in which a lift does an exercise in the place of a step: that of the step, or for another
/// exercise of a ladder the first that a kit allows.
pub(super) fn setup_in<'a>(
    kit: &Kit,
    exercise: &'a Exercise,
    step: &'a Step,
) -> Option<&'a Setup> {
    if exercise.id() == step.exercise().id() {
        return Some(step.setup());
    }
    exercise.setups().iter().find(|setup| kit.allows(setup))
}

/// The dose of a lift that takes the longest.
#[derive(Clone, Debug)]
pub(super) struct Longest<'a> {
    pub(super) exercise: &'a Exercise,
    pub(super) prescription: Prescription,
    pub(super) seconds: u64,
}

/// The dose of a lift that takes the longest in a step, if it has one that can be done there.
pub(super) fn longest_dose<'a>(
    lift: &'a Lift,
    step: &Step,
    kit: &Kit,
    reach: Reach,
) -> Option<Longest<'a>> {
    let doses = lift.ends().filter_map(|ends| {
        let exercise = ends.exercise;
        let prescription = match reach {
            Reach::Listed | Reach::Loaded => ends.first,
            Reach::Limit => ends.last,
        };
        let setup = setup_in(kit, exercise, step)?;
        let bout = Performance { exercise, setup, prescription: &prescription };
        let seconds = Pace::default().seconds(bout);
        Some(Longest { exercise, prescription, seconds })
    });
    // The first of equals.
    doses.reduce(|most, it| if it.seconds > most.seconds { it } else { most })
}

/// A session with the longest doses of its lifts.
#[derive(Clone, Debug)]
pub(super) struct Grown {
    /// The minutes that it takes then, rounded up.
    pub(super) minutes: u64,
    /// The step that adds the most, counted from 1.
    pub(super) step: usize,
    /// Its dose.
    pub(super) dose: Prescription,
    /// The exercise of the dose, where it is not that of the step.
    pub(super) rung: Option<ExerciseId>,
}

/// A session in a kit with the longest doses of its lifts, by the number of the step; `None` where none
/// is longer than that of the session, or where they make no session.
pub(super) fn grown<'a>(
    routine: &Routine,
    kit: Kit,
    lifts: impl IntoIterator<Item = (usize, &'a Lift)>,
    reach: Reach,
) -> Option<Grown> {
    let mut revisions = BTreeMap::new();
    let mut most: Option<(u64, Grown)> = None;
    let ramped: Vec<usize> = match reach {
        Reach::Listed => Vec::new(),
        Reach::Loaded | Reach::Limit => routine.ramps().map(|(step, _)| step).collect(),
    };
    for (number, lift) in lifts {
        let Some((_, step)) = routine.steps().nth(number.checked_sub(1)?) else {
            continue;
        };
        let own = Pace::default().seconds(step.bout());
        let Some(longest) = longest_dose(lift, step, &kit, reach) else { continue };
        let more = longest.seconds.saturating_sub(own);
        let is_own = longest.exercise.id() == step.exercise().id();
        let is_ramped = is_own && ramped.contains(&number);
        if more == 0 && !is_ramped {
            continue;
        }
        let (exercise, mut prescription) =
            (longest.exercise.clone(), longest.prescription);
        if most.as_ref().is_none_or(|(other, _)| more > *other) {
            let rung = (!is_own).then(|| exercise.id().clone());
            let dose = prescription.clone();
            most = Some((more, Grown { minutes: 0, step: number, dose, rung }));
        }
        if is_ramped {
            prescription = loaded(&prescription);
        }
        revisions.insert(number, Revision { exercise, prescription });
    }
    let (_, grown) = most?;
    let revise = |number, _: &Step| revisions.get(&number).cloned();
    let routine = routine.revised(kit, revise, |_, block| block.timing()).ok()?;
    Some(Grown { minutes: minutes(&routine), ..grown })
}
