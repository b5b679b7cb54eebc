//! What to do the next time.

use super::note::DoseNote;
use super::{Lift, Rung};
use crate::exercise::Exercise;
use crate::loads::{Loads, external, share};
use crate::prescription::{
    Effort, Hold, Load, Mass, Percent, Prescription, Reps, Rir, Run, Sets, Span, Work,
};
use crate::progression::follow::{is_same_family, single};
use crate::progression::performed::{Asked, Performed, PerformedSet};
use crate::progression::rule::{Wheel, WheelKind};
use crate::progression::state::LiftState;

/// What to do the next time: the exercise, the prescription with loads that exist, and notes.
///
/// # Example
///
/// ```
/// use regimen::Catalog;
/// use regimen::loads::Loads;
/// use regimen::progression::Lift;
///
/// let curl = Catalog::builtin().get("biceps-curl")?;
/// let lift = Lift::new(curl, "3x10".parse()?, "up load +1kg".parse()?)?;
/// let rack: Loads = serde_json::from_str(r#"["8kg", "10kg", "12.5kg"]"#)?;
///
/// // The aim is 11 kg after a hit at 10; the rack has 10 kg.
/// let state = lift.start(Some("11kg".parse()?));
/// let dose = lift.dose(&state, &rack);
/// assert_eq!(dose.prescription().to_string(), "3x10 10kg");
/// assert_eq!(dose.notes()[0].to_string(), "11kg is not there: 10kg is nearer than 12.5kg");
///
/// // Ten kilograms were asked for, so ten are a hit, and the aim moves on from 11.
/// let (state, reason) = lift.next(&state, &dose.performed([10, 10, 10]));
/// assert_eq!((reason.code(), state.load().cloned()), ("up-load", Some("12kg".parse()?)));
/// assert_eq!(lift.dose(&state, &rack).prescription().to_string(), "3x10 12.5kg");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dose {
    exercise: Exercise,
    prescription: Prescription,
    notes: Vec<DoseNote>,
    next: Option<Load>,
    before: Option<Load>,
    rounds: Option<u32>,
    deload: bool,
}

impl Dose {
    /// The exercise.
    #[must_use]
    pub fn exercise(&self) -> &Exercise {
        &self.exercise
    }

    /// The prescription, with loads that exist.
    #[must_use]
    pub fn prescription(&self) -> &Prescription {
        &self.prescription
    }

    /// What is to be known of it.
    #[must_use]
    pub fn notes(&self) -> &[DoseNote] {
        &self.notes
    }

    /// The rounds of a block that ends by a cap, where the rule counts them.
    #[must_use]
    pub fn rounds(&self) -> Option<u32> {
        self.rounds
    }

    /// Whether it is the dose of a period of deload.
    #[must_use]
    pub fn is_deload(&self) -> bool {
        self.deload
    }

    /// What was done of this dose. A number is a set of so many repetitions, or seconds of a hold,
    /// at the load that was asked for.
    pub fn performed(
        &self,
        sets: impl IntoIterator<Item: Into<PerformedSet>>,
    ) -> Performed {
        Performed::new(sets).with_asked(self.asked())
    }

    /// The same for rounds of a block that ends by a cap.
    #[must_use]
    pub fn performed_rounds(&self, rounds: u32) -> Performed {
        Performed::rounds(rounds).with_asked(self.asked())
    }

    fn asked(&self) -> Asked {
        Asked {
            prescription: self.prescription.clone(),
            next: self.next.clone(),
            before: self.before.clone(),
            rounds: self.rounds,
            deload: self.deload,
        }
    }

    /// The same in a period of deload: fewer sets, less load, more in reserve. Nothing that is done
    /// of it moves the lift.
    ///
    /// ```
    /// use regimen::Catalog;
    /// use regimen::loads::Loads;
    /// use regimen::progression::{Deload, Lift};
    ///
    /// let squat = Catalog::builtin().get("back-squat")?;
    /// let lift = Lift::new(squat, "5x5 RIR1".parse()?, "up load +2.5kg".parse()?)?;
    /// let state = lift.start(Some("100kg".parse()?));
    /// let dose = lift.dose(&state, &Loads::any()).eased(&Deload::default(), &Loads::any());
    /// assert_eq!(dose.prescription().to_string(), "3x5 90kg RIR3");
    /// let (same, reason) = lift.next(&state, &dose.performed([5, 5, 5]));
    /// assert_eq!((same, reason.code()), (state, "held-deload"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn eased(&self, deload: &Deload, loads: &Loads) -> Self {
        let kept = |sets: u32| (sets * deload.sets.tenths()).div_ceil(1000).max(1);
        let prescription = self.prescription.map_runs(|run| {
            let sets = Sets::between(kept(run.sets.low()), kept(run.sets.high()));
            let lighter = |mass: Mass| share(mass, deload.load.tenths());
            let load = run.load.as_ref().map(|load| match single(load) {
                Load::External(mass) => {
                    let rounded = loads.round_with(lighter(mass.low()), loads_down());
                    external(rounded.to.min(mass.low()))
                }
                Load::Added(mass) => {
                    loads.fit(&crate::loads::added(lighter(mass.low()))).0
                }
                other => other,
            });
            let effort = run.effort.map(|effort| deload.easier(effort));
            Run { sets: sets.unwrap_or(run.sets), load, effort, ..run }
        });
        Self { prescription, deload: true, ..self.clone() }
    }
}

const fn loads_down() -> crate::loads::Rounding {
    crate::loads::Rounding::Down
}

/// What a period of deload does to every dose, while progress stands still.
///
/// Half of the sets, rounded up, at 90 % of the load, with two more repetitions in reserve: choices
/// of this crate. As JSON a map of what differs from that.
///
/// ```
/// use regimen::progression::Deload;
/// assert_eq!(serde_json::from_str::<Deload>("{}")?, Deload::default());
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize,
)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct Deload {
    /// The share of the sets that is kept, rounded up.
    pub sets: Percent,
    /// The share of the load that is kept.
    pub load: Percent,
    /// The repetitions in reserve that are added to an effort.
    pub reserve: Rir,
}

impl Default for Deload {
    fn default() -> Self {
        Self {
            sets: Percent::constant(50.0),
            load: Percent::constant(90.0),
            reserve: Rir::constant(2),
        }
    }
}

impl Deload {
    fn easier(&self, effort: Effort) -> Effort {
        let more = self.reserve.get();
        let eased = match effort {
            Effort::Rir(rir) => {
                let add = |rir: Rir| Rir::new((rir.get() + more).min(Rir::MAX.get()));
                ends(rir, add).map(Effort::Rir)
            }
            Effort::Rpe(rpe) => {
                use crate::prescription::Rpe;
                let less = |rpe: Rpe| {
                    let halves = rpe.halves().saturating_sub(2 * more);
                    Rpe::from_halves(halves.max(Rpe::MIN.halves()))
                };
                ends(rpe, less).map(Effort::Rpe)
            }
        };
        eased.unwrap_or(effort)
    }
}

/// A range with both ends changed.
fn ends<T: crate::prescription::Quantity, E>(
    span: Span<T>,
    change: impl Fn(T) -> Result<T, E>,
) -> Option<Span<T>> {
    let low = change(span.low()).ok()?;
    match span.high() {
        Some(high) => Span::between(low, change(high).ok()?).ok(),
        None => Some(Span::at_least(low)),
    }
}

/// Repetitions in reserve where there is no record yet, a choice of this crate.
const BY_FEEL: Rir = Rir::constant(2);

impl Lift {
    /// What to do the next time, with loads that exist.
    #[must_use]
    pub fn dose(&self, at: &LiftState, loads: &Loads) -> Dose {
        let state = self.within(at);
        let rung = self.rung(&state);
        let mut notes = Vec::new();
        let prescription = rung.prescription(&state, loads, &mut notes);
        let rounds = rung.rule.wheel(WheelKind::Rounds).map(|_| state.rounds + 1);
        let load = state.load.as_ref().map(|aim| loads.fit(aim).0);
        let next = load.as_ref().and_then(|load| loads.harder(load));
        let before = load.as_ref().and_then(|load| loads.easier(load));
        if rung.rule.wheel(WheelKind::Load).is_some() {
            note_step(load.as_ref(), next.as_ref(), &mut notes);
        }
        let (exercise, deload) = (rung.exercise.clone(), false);
        Dose { exercise, prescription, notes, next, before, rounds, deload }
    }
}

/// ACSM 2009 advises steps of 2 to 10 %.
const LARGE: u64 = 110;

fn note_step(load: Option<&Load>, next: Option<&Load>, notes: &mut Vec<DoseNote>) {
    let (Some(Load::External(load)), Some(Load::External(next))) = (load, next) else {
        return;
    };
    let (load, next) = (load.low(), next.low());
    if next.exact() * 100 > load.exact() * LARGE {
        notes.push(DoseNote::StepIsLarge { load, next });
    }
}

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
        let reference = reference(base)
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
            Work::Distance(_) => work.clone(),
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
        (_, _, Some(rounded)) if !rounded.is_exact() => {
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
fn beginning_at<T: crate::prescription::Quantity>(span: &Span<T>, low: T) -> Span<T> {
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
            note(notes, DoseNote::Rounded(rounded));
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

/// The heaviest load of a dose that a rule can move: its other loads keep their share of it.
pub(crate) fn reference(dose: &Prescription) -> Option<&Load> {
    let moved = |load: &&Load| !matches!(load, Load::OfMaximum(_) | Load::Relative(_));
    let loads = dose.runs().iter().filter_map(|run| run.load.as_ref()).filter(moved);
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
