//! What is looked for, one check after the other.

use super::{MuscleSets, Norms, ProgramAdvice};
use crate::exercise::ExerciseKind;
use crate::low_high::LowHigh;
use crate::muscle::{LeafGroup, Muscle, MuscleSet};
use crate::program::longest::{Grown, Reach, grown};
use crate::program::recovery::{Clash, Stand, clashes, trained};
use crate::program::{Program, Session, Slot};
use crate::routine::Phase;
use crate::vocabulary::EnumSet;

/// Where a session outgrows a slot.
struct Outgrown {
    /// Counted from 1.
    slot: usize,
    /// The lift that adds the most.
    lift: String,
    grown: Grown,
}

type Check = fn(&Program, &Norms, &mut Vec<ProgramAdvice>);

pub(super) const CHECKS: &[Check] = &[
    on_recovery,
    on_volume,
    on_frequency,
    on_crowded_sessions,
    on_balance,
    on_progress,
    on_minutes,
    on_idle_sessions,
    on_deloads,
];

/// The muscles that are looked at: the targets, or all.
fn watched(program: &Program) -> MuscleSet {
    if program.targets.is_empty() { MuscleSet::all() } else { program.targets }
}

fn on_recovery(program: &Program, norms: &Norms, advice: &mut Vec<ProgramAdvice>) {
    // What is stated was checked already.
    if program.recovery.is_some() {
        return;
    }
    let targets: EnumSet<LeafGroup> =
        watched(program).iter().map(Muscle::leaf_group).collect();
    let slots = program.slots.iter().enumerate();
    let stands: Vec<Stand<'_>> = slots
        .map(|(index, slot)| {
            let sessions = program.standing_in(slot);
            let sessions = sessions.map(|it| (it.id(), trained(it.routine()) & targets));
            let (slot_number, weekday, does) = (index + 1, slot.weekday(), slot.does());
            Stand { slot: slot_number, weekday, does, sessions: sessions.collect() }
        })
        .collect();
    for clash in clashes(&stands, norms.recovery.div_ceil(24)) {
        let Clash { slots, weekdays: days, groups, days: between, .. } = clash;
        let (hours, advised) = (between * 24, norms.recovery);
        advice.push(ProgramAdvice::LittleRecovery {
            groups,
            slots,
            days,
            hours,
            advised,
        });
    }
}

fn on_volume(program: &Program, norms: &Norms, advice: &mut Vec<ProgramAdvice>) {
    let volume = program.volume();
    let (mut low, mut high) = (Vec::new(), Vec::new());
    for muscle in watched(program) {
        let sets = volume.sets(muscle);
        if program.targets.contains(muscle) && sets.high < norms.low_volume {
            low.push(MuscleSets { muscle, sets });
        }
        if sets.high > norms.high_volume {
            high.push(MuscleSets { muscle, sets });
        }
    }
    low.sort_by(|one, other| one.sets.high.total_cmp(&other.sets.high));
    high.sort_by(|one, other| other.sets.high.total_cmp(&one.sets.high));
    if !low.is_empty() {
        let least = norms.low_volume;
        advice.push(ProgramAdvice::LowVolume { muscles: low, least });
    }
    if !high.is_empty() {
        let most = norms.high_volume;
        advice.push(ProgramAdvice::HighVolume { muscles: high, most });
    }
}

fn on_frequency(program: &Program, norms: &Norms, advice: &mut Vec<ProgramAdvice>) {
    let targets: EnumSet<LeafGroup> =
        program.targets.iter().map(Muscle::leaf_group).collect();
    let (weeks, times) = program.cycle();
    let is_seldom = |group: &LeafGroup| {
        let trains = times
            .iter()
            .filter(|(session, _)| trained(session.routine()).contains(*group));
        let days: u32 = trains.map(|(_, times)| times).sum();
        // On no day at all is another finding: there is too little of it.
        days > 0 && days <= weeks * norms.days.saturating_sub(1)
    };
    let groups: EnumSet<LeafGroup> = targets.iter().filter(is_seldom).collect();
    if !groups.is_empty() {
        advice.push(ProgramAdvice::Seldom { groups });
    }
}

fn on_crowded_sessions(
    program: &Program,
    norms: &Norms,
    advice: &mut Vec<ProgramAdvice>,
) {
    let most = norms.session_volume;
    for session in &program.sessions {
        let volume = program.volume_of(session);
        let all = volume.iter().map(|(muscle, sets)| MuscleSets { muscle, sets });
        let muscles =
            all.filter(|it| watched(program).contains(it.muscle) && it.sets.high > most);
        let mut muscles: Vec<MuscleSets> = muscles.collect();
        muscles.sort_by(|one, other| other.sets.high.total_cmp(&one.sets.high));
        if !muscles.is_empty() {
            let session = session.id().to_owned();
            advice.push(ProgramAdvice::CrowdedSession { session, muscles, most });
        }
    }
}

fn on_balance(program: &Program, norms: &Norms, advice: &mut Vec<ProgramAdvice>) {
    let (weeks, times) = program.cycle();
    let (mut push, mut pull) = (LowHigh::<u32>::default(), LowHigh::<u32>::default());
    for (session, times) in times {
        let (pushes, pulls) =
            session.routine().compound_balance(program.first_sets(session));
        push += pushes.map(|sets| sets.saturating_mul(times));
        pull += pulls.map(|sets| sets.saturating_mul(times));
    }
    let middle = |sets: LowHigh<u32>| f64::from(sets.low) + f64::from(sets.high);
    let (more, less) = (middle(push).max(middle(pull)), middle(push).min(middle(pull)));
    // A programme for the chest alone pushes more, and one for the back pulls more.
    let targets: EnumSet<LeafGroup> =
        program.targets.iter().map(Muscle::leaf_group).collect();
    let pulls = [LeafGroup::Lats, LeafGroup::MiddleBack];
    let is_for_both = targets.contains(LeafGroup::Chest)
        && pulls.iter().any(|group| targets.contains(*group));
    let is_told = more > 0.0 && (targets.is_empty() || is_for_both && less > 0.0);
    if is_told && more > less * norms.imbalance {
        advice.push(ProgramAdvice::PushPullImbalance { push, pull, weeks });
    }
}

fn on_progress(program: &Program, norms: &Norms, advice: &mut Vec<ProgramAdvice>) {
    let mut told: Vec<&str> = Vec::new();
    for session in program.sessions.iter().filter(|_| norms.progress) {
        for (step, lift, phase, it) in session.lifts() {
            let exercise = it.exercise();
            let has_rule = program.lifts.iter().any(|followed| followed.id == lift);
            if phase != Phase::Strength
                || exercise.kind() != ExerciseKind::Strength
                || has_rule
                || told.contains(&lift)
            {
                continue;
            }
            told.push(lift);
            advice.push(ProgramAdvice::NoProgress {
                session: session.id().to_owned(),
                step,
                lift: lift.to_owned(),
                exercise: exercise.id().clone(),
            });
        }
    }
}

impl Program {
    /// Where a session with its lifts as far as that is the furthest over the minutes of a slot it can
    /// stand in; the first of equals.
    fn outgrown(&self, session: &Session, reach: Reach) -> Option<Outgrown> {
        let index = self.sessions.iter().position(|it| it.id() == session.id())?;
        let places =
            self.lifts.iter().flat_map(|it| it.places.iter().map(move |at| (it, at)));
        let here: Vec<_> = places.filter(|(_, place)| place.session == index).collect();
        let steps = || here.iter().map(|(_, place)| (place.step, &place.lift));
        let stands =
            |slot: &Slot| self.standing_in(slot).any(|it| it.id() == session.id());
        let mut worst: Option<(u64, Outgrown)> = None;
        for (index, slot) in self.slots.iter().enumerate().filter(|(_, it)| stands(it)) {
            let grown = grown(session.routine(), *slot.kit(), steps(), reach);
            let Some(grown) = grown else { continue };
            let over = grown.minutes.saturating_sub(slot.minutes().into());
            if over <= worst.as_ref().map_or(0, |(most, _)| *most) {
                continue;
            }
            let lift = here.iter().find(|(_, place)| place.step == grown.step);
            let lift = lift.map(|(lift, _)| lift.id.clone()).unwrap_or_default();
            worst = Some((over, Outgrown { slot: index + 1, lift, grown }));
        }
        worst.map(|(_, it)| it)
    }

    /// The sessions that outgrow their slots, each with the lift that adds the most where it is not the
    /// lighter sets alone that take too long.
    pub(crate) fn outgrown_by(&self) -> impl Iterator<Item = (&str, Option<String>)> {
        self.sessions.iter().filter_map(|session| {
            let lift = match self.outgrown(session, Reach::Loaded) {
                Some(_) => None,
                None => Some(self.outgrown(session, Reach::Limit)?.lift),
            };
            Some((session.id(), lift))
        })
    }
}

fn on_minutes(program: &Program, norms: &Norms, advice: &mut Vec<ProgramAdvice>) {
    for session in program.sessions.iter().filter(|_| norms.limits) {
        let Some(Outgrown { slot, lift, grown }) =
            program.outgrown(session, Reach::Limit)
        else {
            continue;
        };
        let given = program.slots.get(slot - 1).map_or(0, Slot::minutes);
        advice.push(ProgramAdvice::OutgrowsSlot {
            session: session.id().to_owned(),
            slot,
            lift,
            dose: grown.dose,
            needed: grown.minutes,
            given,
        });
    }
}

fn on_idle_sessions(program: &Program, _norms: &Norms, advice: &mut Vec<ProgramAdvice>) {
    let stands = |session: &Session| {
        let mut all = program.slots.iter().flat_map(|slot| program.standing_in(slot));
        all.any(|it| it.id() == session.id())
    };
    for session in program.sessions.iter().filter(|session| !stands(session)) {
        let session = session.id().to_owned();
        advice.push(ProgramAdvice::IdleSession { session });
    }
}

fn on_deloads(program: &Program, norms: &Norms, advice: &mut Vec<ProgramAdvice>) {
    let (mut weeks, mut longest) = (0, 0);
    for period in &program.periods {
        weeks = if period.deload().is_some() { 0 } else { weeks + period.weeks() };
        longest = longest.max(weeks);
    }
    if longest > norms.weeks_without_deload {
        let (weeks, most) = (longest, norms.weeks_without_deload);
        advice.push(ProgramAdvice::LongWithoutDeload { weeks, most });
    }
}
