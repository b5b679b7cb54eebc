//! From a state to a prescription: wheels are applied to the dose, and loads are fitted to those
//! that exist.

use super::note::DoseNote;
use super::{Doses, Rung};
use crate::loads::{Loads, external, share};
use crate::prescription::{
    Effort, Hold, Load, Mass, Percent, Prescription, Quantity, Reps, Rir, Run, Sets,
    Span, Work,
};
use crate::progression::follow::is_same_family;
use crate::progression::rule::{Wheel, WheelKind};
use crate::progression::state::LiftState;

/// Repetitions in reserve where there is no record yet, a choice of this crate.
const BY_FEEL: Rir = Rir::constant(2);

impl Rung {
    /// The dose of a state, with loads that exist.
    pub(crate) fn prescription(
        &self,
        state: &LiftState,
        loads: &Loads,
        notes: &mut Vec<DoseNote>,
    ) -> Prescription {
        let Some(base) = self.base(state) else {
            return self.exercise.prescription().clone();
        };
        let last = base.runs().len().saturating_sub(1);
        // Where no load of the dose is like the aim, the aim takes the place of all.
        let reference = match &self.doses {
            Doses::Turns(_) => self.reference(),
            Doses::One(_) | Doses::Stages(_) => reference(std::slice::from_ref(base)),
        };
        let reference = reference
            .filter(|own| state.load.as_ref().is_none_or(|aim| is_same_family(own, aim)));
        let by_feel = state.load.is_none() && self.needs_load();
        if by_feel {
            notes.push(DoseNote::FirstTime);
        }
        let mut place = 0;
        base.map_runs(|run| {
            let sets = if place == last { self.sets(&run, state) } else { run.sets };
            place += 1;
            let load = run_load(run.load.as_ref(), reference, state, loads, notes);
            let is_felt = by_feel && load.is_none() && run.effort.is_none();
            let effort =
                if is_felt { Some(Effort::Rir(BY_FEEL.into())) } else { run.effort };
            let work = self.work(&run.work, state);
            Run { sets, work, load, effort, ..run }
        })
    }

    /// Whether a load has to be found before the rule can move it.
    pub(crate) fn needs_load(&self) -> bool {
        self.rule.turns(WheelKind::Load)
    }

    fn sets(&self, run: &Run, state: &LiftState) -> Sets {
        match self.rule.wheel(WheelKind::Sets) {
            Some(Wheel::Sets { .. }) => {
                let most = Sets::MAX.high();
                Sets::exactly((run.sets.low() + state.sets).min(most)).unwrap_or(run.sets)
            }
            _ => run.sets,
        }
    }

    fn work(&self, work: &Work, state: &LiftState) -> Work {
        match work {
            Work::Reps { count, tempo } => {
                let Some(Wheel::Reps { to, .. }) = self.rule.wheel(WheelKind::Reps)
                else {
                    return work.clone();
                };
                // Beyond the limit only where nothing else was left to turn.
                let usual = self.limit(WheelKind::Reps, state).usual;
                let to = if state.reps > usual { 2 * to.get() } else { to.get() };
                let low = count.low().get();
                let reps = Reps::new((low + state.reps).min(to).max(low));
                let reps = reps.unwrap_or(Reps::MAX);
                Work::Reps { count: beginning_at(count, reps), tempo: *tempo }
            }
            Work::Hold(hold) => {
                let Some(Wheel::Hold { to, .. }) = self.rule.wheel(WheelKind::Hold)
                else {
                    return work.clone();
                };
                let low = hold.low().get();
                let seconds = (low + state.hold).min(to.get()).max(low);
                let seconds = Hold::new(seconds).unwrap_or(Hold::MAX);
                Work::Hold(beginning_at(hold, seconds))
            }
            // No wheel moves a distance, or the parts of a set.
            Work::Distance(_) | Work::Parts(_) => work.clone(),
        }
    }
}

/// The load of a run, of which the reference of the dose is done at the aim, and others at
/// their share of it.
fn run_load(
    own: Option<&Load>,
    reference: Option<&Load>,
    state: &LiftState,
    loads: &Loads,
    notes: &mut Vec<DoseNote>,
) -> Option<Load> {
    let aim = match (own, &state.load) {
        (Some(Load::OfMaximum(percent)), _) => {
            let Some(max) = state.max else {
                note(notes, DoseNote::NoMax);
                return own.cloned();
            };
            return Some(of_max(*percent, max, loads, notes));
        }
        (None, aim) => aim.clone(),
        (Some(own), Some(aim)) => match reference {
            Some(_) if !is_same_family(own, aim) && !matches!(own, Load::Relative(_)) => {
                Some(own.clone())
            }
            Some(reference) => Some(share_of(own, reference, aim)),
            None => Some(aim.clone()),
        },
        (Some(own), None) => Some(own.clone()),
    };
    let aim = aim?;
    if own.is_some() && state.load.is_none() {
        return Some(aim);
    }
    let (load, rounded) = loads.fit(&aim);
    match (&aim, &load, rounded) {
        (_, _, Some(rounded)) => {
            note(notes, DoseNote::Rounded(rounded));
        }
        (Load::Band(aim), Load::Band(to), _) if aim != to => {
            note(notes, DoseNote::BandMissing { aim: *aim, to: *to });
        }
        _ => {}
    }
    Some(load)
}

fn note(notes: &mut Vec<DoseNote>, note: DoseNote) {
    if !notes.contains(&note) {
        notes.push(note);
    }
}

/// A range that begins at a value: open if it was open, exact otherwise.
fn beginning_at<T: Quantity>(span: &Span<T>, low: T) -> Span<T> {
    if span.high().is_none() { Span::at_least(low) } else { Span::exactly(low) }
}

fn of_max(
    percent: Span<Percent>,
    max: Mass,
    loads: &Loads,
    notes: &mut Vec<DoseNote>,
) -> Load {
    let mut round = |percent: Percent| {
        let rounded = loads.round(share(max, percent.tenths()));
        if !rounded.is_exact() {
            note(notes, DoseNote::Rounded(rounded.into()));
        }
        rounded.to
    };
    let low = round(percent.low());
    Load::External(match percent.high() {
        Some(high) if high > percent.low() => {
            Span::between(low, round(high)).unwrap_or(Span::exactly(low))
        }
        Some(_) => Span::exactly(low),
        None => Span::at_least(low),
    })
}

/// The heaviest load of some doses that a rule can move: their other loads keep their share of it.
pub(crate) fn reference(doses: &[Prescription]) -> Option<&Load> {
    let moved = |load: &&Load| !matches!(load, Load::OfMaximum(_) | Load::Relative(_));
    let runs = doses.iter().flat_map(Prescription::runs);
    let loads = runs.filter_map(|run| run.load.as_ref()).filter(moved);
    loads.reduce(|heaviest, load| match (heaviest, load) {
        (Load::External(one), Load::External(other)) if other.low() > one.low() => load,
        _ => heaviest,
    })
}

fn share_of(own: &Load, reference: &Load, aim: &Load) -> Load {
    match (own, reference, aim) {
        (Load::External(own), Load::External(reference), Load::External(aim))
            if own.low() != reference.low() =>
        {
            let (own, whole) = (own.low().exact(), reference.low().exact());
            let exact = u128::from(aim.low().hundredths()) * u128::from(own);
            let hundredths =
                (2 * exact + u128::from(whole) - 1) / (2 * u128::from(whole));
            let hundredths = u64::try_from(hundredths).unwrap_or(u64::MAX);
            external(Mass::nearest(hundredths, aim.low().unit()))
        }
        _ => aim.clone(),
    }
}

/// The least repetitions of a run of a dose, if one is counted in repetitions.
pub(crate) fn least_reps(dose: &Prescription) -> Option<u32> {
    let reps = dose.runs().iter().filter_map(|run| match &run.work {
        Work::Reps { count, .. } => Some(count.low().get()),
        _ => None,
    });
    reps.min()
}

/// The least seconds of a hold of a dose, if there is one.
pub(crate) fn least_hold(dose: &Prescription) -> Option<u32> {
    let holds = dose.runs().iter().filter_map(|run| match &run.work {
        Work::Hold(hold) => Some(hold.low().get()),
        _ => None,
    });
    holds.min()
}

/// The least sets of the last run of a dose.
pub(crate) fn last_sets(dose: &Prescription) -> Option<u32> {
    dose.runs().last().map(|run| run.sets.low())
}
