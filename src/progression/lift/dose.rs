//! What to do the next time.

use super::Lift;
use super::note::DoseNote;
use crate::exercise::Exercise;
use crate::loads::Loads;
use crate::prescription::{Load, Prescription};
use crate::progression::follow::moved;
use crate::progression::performed::{Asked, Performed, PerformedSet};
use crate::progression::rule::{Progression, Step, Wheel, WheelKind};
use crate::progression::state::LiftState;
use crate::routine::Timing;

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
/// assert_eq!(dose.notes()[0].to_string(), "11kg is not available: 10kg is nearer than 12.5kg");
///
/// // Ten kilograms were asked for, so ten are a hit, and the aim moves on from 11.
/// let (state, reason) = lift.next(&state, &dose.performed([10, 10, 10]));
/// assert_eq!((reason.code(), state.load().cloned()), ("up-load", Some("12kg".parse()?)));
/// assert_eq!(lift.dose(&state, &rack).prescription().to_string(), "3x10 12.5kg");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dose {
    pub(super) exercise: Exercise,
    pub(super) prescription: Prescription,
    pub(super) notes: Vec<DoseNote>,
    pub(super) next: Option<Load>,
    pub(super) before: Option<Load>,
    pub(super) rounds: Option<u32>,
    pub(super) deload: bool,
    pub(super) repeated: Repeated,
    /// Whether every mass exists.
    pub(super) any: bool,
    /// The loads to which the rule would move the aim, where they exist.
    pub(super) reachable: Vec<Load>,
}

/// How often the dose of a step is done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Repeated {
    #[default]
    Once,
    /// In each round of a block.
    Rounds(u32),
    /// In as many rounds as there is time for.
    WhileThereIsTime,
}

impl Dose {
    /// The exercise.
    #[must_use]
    pub fn exercise(&self) -> &Exercise {
        &self.exercise
    }

    /// The prescription, with loads that exist. For the later parts of a drop set see
    /// [`Run::part_loads`](crate::prescription::Run::part_loads).
    #[must_use]
    pub fn prescription(&self) -> &Prescription {
        &self.prescription
    }

    /// Notes for the person: what was rounded, what is missing, what is a large step.
    #[must_use]
    pub fn notes(&self) -> &[DoseNote] {
        &self.notes
    }

    /// The rounds of a block with a time cap, where the rule counts them.
    #[must_use]
    pub fn rounds(&self) -> Option<u32> {
        self.rounds
    }

    /// Whether it is the dose of a period of deload.
    #[must_use]
    pub fn is_deload(&self) -> bool {
        self.deload
    }

    /// The same as it stands in a session, where it may have given way, and why.
    pub(crate) fn settled(
        mut self,
        exercise: &Exercise,
        prescription: &Prescription,
        why: impl Into<Option<String>>,
    ) -> Self {
        if self.prescription != *prescription || self.exercise != *exercise {
            if let Some(reason) = why.into() {
                let dose =
                    std::mem::replace(&mut self.prescription, prescription.clone());
                self.notes.push(DoseNote::GaveWay { dose, reason });
            }
            self.prescription = prescription.clone();
            self.exercise = exercise.clone();
        }
        self
    }

    /// The same with another note.
    pub(crate) fn noted(mut self, note: DoseNote) -> Self {
        self.notes.push(note);
        self
    }

    /// Records the sets that were done of this dose, at the prescribed load where none is given. A
    /// number stands for what the dose counts: repetitions, the seconds of a hold, or metres.
    ///
    /// Of a step in a block in rounds there is a set for each round, and all of them are judged; within
    /// a time cap, those that were done, which are also its rounds.
    ///
    /// ```
    /// use regimen::Catalog;
    /// use regimen::loads::Loads;
    /// use regimen::progression::Lift;
    ///
    /// let plank = Catalog::builtin().get("forearm-plank")?;
    /// let lift = Lift::new(plank, "3x20s".parse()?, "up hold +5s to 60s".parse()?)?;
    /// let state = lift.start(None);
    /// let done = lift.dose(&state, &Loads::any()).performed([20, 20, 20]);
    /// let (_, reason) = lift.next(&state, &done);
    /// assert_eq!(
    ///     reason.to_string(),
    ///     "all sets reached (20, 20, 20): the hold goes from 20 s to 25 s",
    /// );
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn performed(
        &self,
        sets: impl IntoIterator<Item: Into<PerformedSet>>,
    ) -> Performed {
        let sets: Vec<PerformedSet> = sets.into_iter().map(Into::into).collect();
        let mut asked = self.asked();
        let times = match self.repeated {
            Repeated::Once => None,
            Repeated::Rounds(rounds) => Some(rounds),
            Repeated::WhileThereIsTime => {
                Some(u32::try_from(sets.len()).unwrap_or(u32::MAX).max(1))
            }
        };
        if let Some(times) = times {
            asked.prescription = asked.prescription.with_sets(times);
        }
        let performed = Performed::of(sets, asked);
        if self.rounds.is_some() && self.repeated == Repeated::WhileThereIsTime {
            performed.counting_rounds()
        } else {
            performed
        }
    }

    /// The dose of a step in a block with a timing.
    pub(crate) fn in_block(self, timing: Timing) -> Self {
        let repeated = match timing {
            Timing::Sets => Repeated::Once,
            Timing::Circuit { rounds, .. } | Timing::Every { rounds, .. } => {
                Repeated::Rounds(rounds.get())
            }
            Timing::Within { .. } => Repeated::WhileThereIsTime,
        };
        Self { repeated, ..self }
    }

    /// Records the rounds that were done in a block with a time cap.
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
            any: self.any,
            reachable: self.reachable.clone(),
        }
    }
}

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
        let (exercise, deload, any) = (rung.exercise.clone(), false, loads.is_any());
        let repeated = Repeated::Once;
        let reachable =
            if any { Vec::new() } else { reachable(&rung.rule, &state, loads) };
        Dose {
            exercise,
            prescription,
            notes,
            next,
            before,
            rounds,
            deload,
            repeated,
            any,
            reachable,
        }
    }
}

/// The aims after a hit and after misses that are loads that exist.
fn reachable(rule: &Progression, state: &LiftState, loads: &Loads) -> Vec<Load> {
    let Some(aim) = &state.load else { return Vec::new() };
    let sides = [(rule.up(), true), (rule.down(), false)];
    let aims = sides.into_iter().flat_map(|(wheels, is_more)| {
        wheels.iter().filter_map(move |wheel| match wheel {
            Wheel::Load(Step::By(amount)) => moved(aim, *amount, is_more),
            _ => None,
        })
    });
    aims.filter(|aim| loads.fit(aim).1.is_none()).collect()
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
