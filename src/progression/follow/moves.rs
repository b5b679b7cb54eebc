//! Turning wheels.

use super::judge::Proof;
use super::scale::{
    any_harder, as_asked, compare, easier_of, harder_of, is_same_family, moved,
    moved_max, single,
};
use crate::loads::{Loads, added};
use crate::prescription::{Load, Mass};
use crate::progression::lift::{Lift, Rung, reference};
use crate::progression::performed::Asked;
use crate::progression::reason::{Change, Place};
use crate::progression::rule::{Amount, Step, Wheel, WheelKind};
use crate::progression::state::LiftState;

/// What came of trying to turn a wheel.
pub(super) enum Turn {
    Done(Change),
    /// The wheel is at its limit.
    AtLimit,
    /// No heavier load exists.
    NoHeavier,
    /// The table has nothing for so few repetitions: the least that earns something.
    NotEarned(u32),
    /// The load is not known.
    NoLoad,
    /// The training maximum is not known.
    NoMax,
}

/// A lift whose wheels are to be turned.
pub(super) struct Turning<'a> {
    pub(super) lift: &'a Lift,
    pub(super) asked: Option<&'a Asked>,
    pub(super) proof: &'a Proof,
}

impl Turning<'_> {
    fn rung(&self, state: &LiftState) -> &Rung {
        self.lift.rung(state)
    }

    /// Turns a wheel on a hit; the state is changed only if it turns. The wheels before it are
    /// those that will go back to their start.
    pub(super) fn up(
        &self,
        state: &mut LiftState,
        wheel: &Wheel,
        before: &[Wheel],
    ) -> Turn {
        let kind = wheel.kind();
        match wheel {
            Wheel::Reps { by, to } => self.count(state, kind, by.get(), to.get()),
            Wheel::Hold { by, to } => self.count(state, kind, by.get(), to.get()),
            Wheel::Sets { by, .. } | Wheel::Rounds { by, .. } => {
                self.count(state, kind, *by, u32::MAX)
            }
            Wheel::Load(_) | Wheel::LoadNext | Wheel::LoadStart { .. } => {
                self.load_up(state, wheel, before)
            }
            Wheel::Max(step) => self.max_up(state, step),
            Wheel::Stage => self.stage_on(state),
            Wheel::Rung => self.rung_to(state, state.rung.checked_add(1)),
        }
    }

    /// A wheel that counts; it is at its limit too once every set has reached that.
    fn count(&self, state: &mut LiftState, kind: WheelKind, by: u32, to: u32) -> Turn {
        let limit = self.rung(state).limit(kind, state).usual;
        let reached = self.proof.reached(kind);
        let has_reached = reached.has(to);
        let count = counted(state, kind);
        if count >= limit || has_reached {
            return Turn::AtLimit;
        }
        let spare = match kind {
            WheelKind::Reps | WheelKind::Rounds => reached.spare.saturating_add(1),
            _ => 0,
        };
        let next = count.saturating_add(by.max(spare)).min(limit);
        Turn::Done(self.set_count(state, kind, next))
    }

    /// Whether a wheel is passed over, because every set has reached its limit.
    fn is_passed(&self, wheel: &Wheel) -> bool {
        let reached = self.proof.reached(wheel.kind());
        match wheel {
            Wheel::Reps { to, .. } => reached.has(to.get()),
            Wheel::Hold { to, .. } => reached.has(to.get()),
            _ => false,
        }
    }

    /// The first wheel that was passed over because every set had reached its limit, turned to
    /// that limit: nothing behind it could turn.
    pub(super) fn to_limit(&self, state: &mut LiftState) -> Option<Change> {
        let rung = self.rung(state);
        let (kind, limit) = rung.rule.up().iter().find_map(|wheel| {
            let kind = wheel.kind();
            let counts = matches!(kind, WheelKind::Reps | WheelKind::Hold);
            let limit = rung.limit(kind, state).usual;
            (counts && counted(state, kind) < limit).then_some((kind, limit))
        })?;
        Some(self.set_count(state, kind, limit))
    }

    /// Repetitions beyond the limit, where nothing else is left to turn.
    pub(super) fn beyond(&self, state: &mut LiftState) -> Option<Change> {
        let rung = self.rung(state);
        let Some(Wheel::Reps { by, .. }) = rung.rule.wheel(WheelKind::Reps) else {
            return None;
        };
        let limit = rung.limit(WheelKind::Reps, state);
        let more = by.get().max(self.proof.reps.spare.saturating_add(1));
        let next = state.reps.saturating_add(more).max(limit.usual).min(limit.most);
        (next > state.reps).then(|| self.set_count(state, WheelKind::Reps, next))
    }

    fn set_count(&self, state: &mut LiftState, kind: WheelKind, to: u32) -> Change {
        let from = self.place(state, kind);
        *counter(state, kind) = to;
        Change { wheel: kind, from, to: self.place(state, kind), is_aim: false }
    }

    /// The position of a wheel, for messages.
    pub(super) fn place(&self, state: &LiftState, kind: WheelKind) -> Place {
        let rung = self.rung(state);
        match kind {
            WheelKind::Reps => Place::Count(rung.start_of(kind, state) + state.reps),
            WheelKind::Hold => Place::Seconds(rung.start_of(kind, state) + state.hold),
            WheelKind::Sets => Place::Count(rung.start_of(kind, state) + state.sets),
            WheelKind::Rounds => Place::Count(state.rounds.saturating_add(1)),
            WheelKind::Load => Place::Load(state.load.clone()),
            WheelKind::Max => Place::Mass(state.max),
            WheelKind::Stage => Place::Count(state.stage.saturating_add(1)),
            WheelKind::Rung => Place::Exercise(rung.exercise.id().clone()),
        }
    }

    fn load_up(&self, state: &mut LiftState, wheel: &Wheel, before: &[Wheel]) -> Turn {
        let Some(aim) = &state.load else { return Turn::NoLoad };
        let lifted = self.proof.load.as_ref();
        let base = lifted.map_or_else(|| aim.clone(), |lifted| heavier_base(aim, lifted));
        let next = self.asked.map(|asked| asked.next.as_ref());
        // Whoever lifted more than was asked for has a heavier load.
        let is_heaviest = next == Some(None) && compare_is_not_harder(&base, aim);
        if is_heaviest {
            return Turn::NoHeavier;
        }
        let aims = match wheel {
            Wheel::Load(step) => {
                let Some(amount) = self.amount(step) else {
                    return not_earned(step);
                };
                let once = moved(&base, amount, true);
                let twice = |once: &Load| moved(once, amount, true);
                match once {
                    Some(once) if self.proof.is_easy => {
                        Some(twice(&once).unwrap_or(once))
                    }
                    once => once,
                }
            }
            Wheel::LoadStart { amount, is_less } => {
                let first = state.first.as_ref().unwrap_or(&base);
                moved(first, *amount, !*is_less)
            }
            _ => {
                let known = next.flatten().filter(|next| {
                    compare(next, &base) == Some(std::cmp::Ordering::Greater)
                });
                known.cloned().or_else(|| any_harder(&base))
            }
        };
        let Some(mut aim) = aims else { return Turn::NoHeavier };
        if self.is_past_help(state, &aim) {
            return Turn::NoHeavier;
        }
        // Going back elsewhere, or being passed over, must not make the dose easier: the load rises
        // by one that exists.
        let is_set_back = before
            .iter()
            .any(|wheel| counted(state, wheel.kind()) > 0 || self.is_passed(wheel));
        let next = next.flatten().filter(|_| self.is_listed());
        if let (true, Some(next)) = (is_set_back, next) {
            aim = harder_of(aim, next);
        }
        Turn::Done(self.set_load(state, aim))
    }

    /// Whether a load is out of reach on a machine that helps: without help the exercise is that of
    /// the next rung, and weight is not added there.
    fn is_past_help(&self, state: &LiftState, load: &Load) -> bool {
        let rung = self.rung(state);
        let has_harder = rung.rule.wheel(WheelKind::Rung).is_some()
            && state.rung.saturating_add(1) < self.lift.height();
        rung.is_helped()
            && match load {
                Load::BodyWeight => has_harder,
                Load::Added(_) => true,
                _ => false,
            }
    }

    fn set_load(&self, state: &mut LiftState, load: Load) -> Change {
        let from = self.place(state, WheelKind::Load);
        let exists = |load: &Load| self.exists(load);
        let is_aim = !(exists(&load) && state.load.as_ref().is_none_or(exists));
        state.load = Some(load);
        self.keep_first(state);
        let to = self.place(state, WheelKind::Load);
        Change { wheel: WheelKind::Load, from, to, is_aim }
    }

    /// Whether the loads at hand are listed, so that not every mass exists.
    fn is_listed(&self) -> bool {
        self.asked.is_some_and(|asked| !asked.any)
    }

    /// Whether a load is known to exist: those that were asked for, their neighbours, and those that
    /// the rule was to move to.
    fn exists(&self, load: &Load) -> bool {
        let Some(asked) = self.asked.filter(|_| self.is_listed()) else { return true };
        let runs = asked.prescription.runs().iter();
        let mut known = runs
            .filter_map(|run| run.load.as_ref())
            .chain(&asked.next)
            .chain(&asked.reachable)
            .chain(&asked.before);
        known.any(|known| known == load)
    }

    /// Keeps the load of the first stage, where there are stages.
    pub(super) fn keep_first(&self, state: &mut LiftState) {
        if state.stage == 0 && self.rung(state).doses.stages() > 1 {
            state.first.clone_from(&state.load);
        }
    }

    fn max_up(&self, state: &mut LiftState, step: &Step) -> Turn {
        let Some(max) = state.max else { return Turn::NoMax };
        let Some(amount) = self.amount(step) else { return not_earned(step) };
        let Some(to) = moved_max(max, amount, true) else { return Turn::AtLimit };
        Turn::Done(self.set_max(state, to))
    }

    fn set_max(&self, state: &mut LiftState, max: Mass) -> Change {
        let from = self.place(state, WheelKind::Max);
        state.max = Some(max);
        let to = self.place(state, WheelKind::Max);
        Change { wheel: WheelKind::Max, from, to, is_aim: false }
    }

    /// How far a step goes; `None` where a table has nothing for so few repetitions.
    fn amount(&self, step: &Step) -> Option<Amount> {
        match step {
            Step::By(amount) => Some(*amount),
            Step::At(table) => {
                let earned = self.proof.earned;
                let rows = table.iter().rev();
                rows.into_iter().find(|(_, least)| *least <= earned).map(|row| row.0)
            }
        }
    }

    fn stage_on(&self, state: &mut LiftState) -> Turn {
        let next = state.stage.saturating_add(1);
        if next as usize >= self.rung(state).doses.stages() {
            return Turn::AtLimit;
        }
        let from = self.place(state, WheelKind::Stage);
        state.stage = next;
        let to = self.place(state, WheelKind::Stage);
        Turn::Done(Change { wheel: WheelKind::Stage, from, to, is_aim: false })
    }

    fn rung_to(&self, state: &mut LiftState, rung: Option<u32>) -> Turn {
        let Some(rung) = rung.filter(|rung| *rung < self.lift.height()) else {
            return Turn::AtLimit;
        };
        let from = self.place(state, WheelKind::Rung);
        state.rung = rung;
        let to = self.place(state, WheelKind::Rung);
        state.begin_counts();
        (state.stage, state.turn) = (0, 0);
        let rung = self.rung(state);
        let kept = || state.start.clone().filter(|load| rung.can_have(load));
        state.load = rung.own_load().or_else(kept);
        state.start.clone_from(&state.load);
        state.first = None;
        self.keep_first(state);
        Turn::Done(Change { wheel: WheelKind::Rung, from, to, is_aim: false })
    }

    /// The load that the next session would have had, for messages: one that exists, where that is
    /// known.
    pub(super) fn load(&self, state: &LiftState) -> Option<Load> {
        let aim = state.load.as_ref()?;
        let asked = self
            .asked
            .and_then(|asked| reference(std::slice::from_ref(&asked.prescription)));
        let asked = asked.filter(|asked| is_same_family(asked, aim));
        Some(asked.map_or_else(|| aim.clone(), single))
    }

    /// Turns a wheel on misses; the state is changed only if it turns.
    pub(super) fn down(&self, state: &mut LiftState, wheel: &Wheel) -> Turn {
        match wheel {
            Wheel::Load(Step::By(amount)) => {
                // So that a miss makes the dose easier: the aim falls by one that exists at least.
                let before = self.asked.filter(|_| self.is_listed());
                let before = before.and_then(|asked| asked.before.as_ref());
                self.load_to(state, |load| {
                    let less = moved(load, *amount, false)?;
                    Some(before.into_iter().fold(less, easier_of))
                })
            }
            Wheel::LoadNext => {
                let before = self.asked.map(|asked| asked.before.clone());
                self.load_to(state, |load| match before {
                    Some(before) => before.filter(|it| is_easier(it, load)),
                    None => Loads::any().easier(load),
                })
            }
            Wheel::LoadStart { amount, is_less } => {
                let first = state.first.clone();
                self.load_to(state, |load| {
                    moved(first.as_ref().unwrap_or(load), *amount, !*is_less)
                })
            }
            Wheel::Max(Step::By(amount)) => {
                let Some(max) = state.max else { return Turn::NoMax };
                let to = moved_max(max, *amount, false);
                to.map_or(Turn::AtLimit, |to| Turn::Done(self.set_max(state, to)))
            }
            Wheel::Stage => self.stage_on(state),
            Wheel::Rung => self.rung_to(state, state.rung.checked_sub(1)),
            // The builder of rules lets no other wheel turn on misses.
            _ => Turn::AtLimit,
        }
    }

    fn load_to(
        &self,
        state: &mut LiftState,
        change: impl FnOnce(&Load) -> Option<Load>,
    ) -> Turn {
        let to = state.load.as_ref().and_then(change);
        to.map_or(Turn::AtLimit, |to| Turn::Done(self.set_load(state, to)))
    }

    /// Sends wheels back to their start.
    pub(super) fn begin(&self, state: &mut LiftState, wheels: &[Wheel]) {
        for wheel in wheels {
            match wheel.kind() {
                WheelKind::Load => state.load.clone_from(&state.start),
                WheelKind::Stage => state.stage = 0,
                WheelKind::Rung | WheelKind::Max => {}
                kind => *counter(state, kind) = 0,
            }
        }
        self.keep_first(state);
    }
}

/// What came of a step that nothing was earned for.
fn not_earned(step: &Step) -> Turn {
    match step {
        Step::At(table) => Turn::NotEarned(table.first().map_or(0, |(_, least)| *least)),
        Step::By(_) => Turn::AtLimit,
    }
}

/// The count of a wheel that counts; others have none, and change nothing.
fn counter(state: &mut LiftState, kind: WheelKind) -> &mut u32 {
    match kind {
        WheelKind::Hold => &mut state.hold,
        WheelKind::Sets => &mut state.sets,
        WheelKind::Rounds => &mut state.rounds,
        _ => &mut state.reps,
    }
}

/// How far a wheel is beyond its start; 0 for those that do not count.
fn counted(state: &LiftState, kind: WheelKind) -> u32 {
    match kind {
        WheelKind::Reps => state.reps,
        WheelKind::Hold => state.hold,
        WheelKind::Sets => state.sets,
        WheelKind::Rounds => state.rounds,
        WheelKind::Stage => state.stage,
        WheelKind::Load | WheelKind::Max | WheelKind::Rung => 0,
    }
}

fn is_easier(one: &Load, other: &Load) -> bool {
    compare(one, other) == Some(std::cmp::Ordering::Less)
}

fn compare_is_not_harder(base: &Load, aim: &Load) -> bool {
    compare(base, aim) != Some(std::cmp::Ordering::Greater)
}

/// What was lifted where that is harder than the aim; a weight in the hands counts as added, where
/// the body is lifted.
fn heavier_base(aim: &Load, lifted: &Load) -> Load {
    let lifted = match (aim, lifted) {
        (Load::BodyWeight | Load::Added(_), Load::External(mass)) => added(mass.low()),
        _ => as_asked(lifted, aim),
    };
    harder_of(aim.clone(), &lifted)
}
