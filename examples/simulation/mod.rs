//! A lifter who gains, stalls, misses sessions, goes away and comes back. No chance is involved, so
//! that the same programme always takes the same course.

use std::collections::BTreeMap;

use regimen::exercise::Setup;
use regimen::loads::Rounding;
use regimen::prescription::{BandTension, Hold, Load, Mass, Run, Work};
use regimen::program::{LiftStates, Program, SessionLog};
use regimen::progression::{PerformedSet, ProgressReason};
use regimen::{Equipment, Exercise, LoadInventory, Prescription, Routine};

/// Days without training: a little over two weeks in weeks 8 to 10.
pub const AWAY: std::ops::Range<u32> = 51..67;

/// Days on which the lifter sleeps badly: weeks 5 and 6.
const BAD: std::ops::Range<u32> = 28..42;

/// Every so many sessions one is missed.
const MISSED: usize = 9;

/// What a lifter can do of a lift.
#[derive(Clone, Copy, Debug)]
struct Ability {
    /// Kilograms once, for what has a weight.
    max: f64,
    /// Repetitions without a weight.
    reps: f64,
    /// Seconds of a hold.
    seconds: f64,
}

/// A session as it was done.
#[derive(Clone, Debug)]
pub struct Session {
    pub day: u32,
    pub week: u32,
    pub routine: Routine,
    /// The dose of each lift, as text.
    pub doses: Vec<(String, String)>,
    /// The heaviest load of each lift in kilograms, where it has one.
    pub loads: Vec<(String, f64)>,
    pub reasons: Vec<(String, ProgressReason)>,
}

/// What became of a programme.
#[derive(Clone, Debug)]
pub struct Course {
    pub sessions: Vec<Session>,
    /// Days on which nothing was done although something was due.
    pub missed: Vec<u32>,
}

/// Follows a programme for so many weeks.
pub fn follow(program: &Program, inventory: &LoadInventory, weeks: u32) -> Course {
    let mut abilities: BTreeMap<String, Ability> = BTreeMap::new();
    let mut states = start(program);
    let mut done: Vec<(u32, String)> = Vec::new();
    let mut course = Course { sessions: Vec::new(), missed: Vec::new() };
    let mut turns = 0;
    for day in 0..weeks * 7 {
        let history: Vec<(u32, &str)> =
            done.iter().map(|(day, id)| (*day, id.as_str())).collect();
        let Some(due) = program.due(day, &history) else { continue };
        turns += 1;
        if AWAY.contains(&day) || turns % MISSED == 0 {
            course.missed.push(day);
            continue;
        }
        let (rested, mut reasons) = program.back(&due, &states, &history);
        let routine = program.dose(&due, &rested, inventory);
        let doses = program.doses(&due, &rested, inventory);
        let mut log = SessionLog::new();
        let mut loads = Vec::new();
        for it in &doses {
            let step = due.routine().steps().nth(it.step - 1);
            let Some((_, step)) = step else { continue };
            let exercise = it.dose.exercise();
            let ability = abilities
                .entry(it.id.to_owned())
                .or_insert_with(|| ability(exercise, step.setup()));
            let by_feel = it.dose.notes().iter().any(|note| note.code() == "first-time");
            let mut sets = Vec::new();
            for run in it.dose.prescription().runs() {
                let felt = by_feel.then(|| felt(*ability, run, inventory, step.setup()));
                for _ in 0..run.sets.low() {
                    sets.push(ability.set(exercise, run, felt.as_ref(), sets.len(), day));
                }
            }
            let heaviest = sets.iter().filter_map(|set| kilograms(set.load()?));
            loads.extend(heaviest.reduce(f64::max).map(|load| (it.id.to_owned(), load)));
            log.entry(it.id.to_owned()).or_default().extend(sets);
            ability.train(day, due.is_deload());
        }
        let (after, more) = program.after(&due, &rested, inventory, &log);
        states = after;
        reasons.extend(more);
        course.sessions.push(Session {
            day,
            week: due.week(),
            doses: doses.iter().map(|it| (it.id.to_owned(), written(it))).collect(),
            routine,
            loads,
            reasons,
        });
        done.push((day, due.session().to_owned()));
    }
    course
}

fn written(it: &regimen::program::LiftDose<'_>) -> String {
    format!("{} {}", it.dose.exercise().id(), it.dose.prescription())
}

/// Lifts in percent begin with a cautious training maximum; all others by feel.
fn start(program: &Program) -> LiftStates {
    let is_percent = |lift: &regimen::Lift| {
        let mut runs = lift.doses().flat_map(Prescription::runs);
        runs.any(|run| matches!(run.load, Some(Load::OfMaximum(_))))
    };
    let lifts = program.lifts().filter(|(_, lift)| is_percent(lift));
    let maxima = lifts.filter_map(|(id, lift)| {
        let exercise = lift.exercises().next()?;
        let setup = exercise.setups().first()?;
        let max = Mass::kg((ability(exercise, setup).max * 0.85).round()).ok()?;
        Some((id, Load::external(max).ok()?))
    });
    let known: Vec<(&str, Load)> = maxima.collect();
    let all = program.start(known.clone());
    all.into_iter().filter(|(id, _)| known.iter().any(|(known, _)| known == id)).collect()
}

/// What the lifter can do at first, once, in kilograms; a pair of dumbbells counts each.
fn ability(exercise: &Exercise, setup: &Setup) -> Ability {
    let is_barbell = setup.equipment().contains(Equipment::Barbell);
    let max = match (exercise.id().as_str(), is_barbell) {
        ("back-squat" | "machine-calf-raise", _) => 110.0,
        ("deadlift", _) => 130.0,
        ("bench-press", _) => 80.0,
        ("bent-over-row", true) => 78.0,
        ("barbell-overhead-press", _) => 52.0,
        ("romanian-deadlift", true) => 100.0,
        ("leg-press", _) => 180.0,
        ("lat-pulldown" | "seated-cable-row", _) => 75.0,
        ("machine-leg-curl", _) => 60.0,
        ("goblet-squat" | "romanian-deadlift" | "dumbbell-row", false) => 34.0,
        ("lateral-raise", _) => 11.0,
        ("hammer-curl", _) => 17.0,
        _ => 28.0,
    };
    let reps = match exercise.id().as_str() {
        "pull-up" => 6.0,
        "hanging-knee-raise" => 9.0,
        "wall-push-up" | "incline-push-up" => 14.0,
        _ => 18.0,
    };
    Ability { max, reps, seconds: 30.0 }
}

/// How hard an exercise is beside the easier ones of its ladder, in repetitions that are lost.
fn hardness(exercise: &Exercise) -> f64 {
    match exercise.id().as_str() {
        "push-up" | "bent-knee-inverted-row" => 3.0,
        "diamond-push-up" | "inverted-row" | "split-squat" | "single-leg-bridge" => 6.0,
        "archer-push-up" | "bulgarian-split-squat" => 9.0,
        "pistol-squat" => 16.0,
        _ => 0.0,
    }
}

/// How hard a band is, in repetitions that are lost.
fn resistance(band: BandTension) -> f64 {
    match band {
        BandTension::Light => 0.0,
        BandTension::Medium => 4.0,
        _ => 7.0,
    }
}

fn kilograms(load: &Load) -> Option<f64> {
    match load {
        Load::External(mass) => Some(mass.low().kilograms()),
        _ => None,
    }
}

/// A load that is found by feel: one with four repetitions in reserve.
fn felt(ability: Ability, run: &Run, inventory: &LoadInventory, setup: &Setup) -> Load {
    let loads = inventory.of(setup);
    if let Some(band) = loads.tensions().first() {
        return Load::Band(*band);
    }
    let reps = match &run.work {
        Work::Reps { count, .. } => f64::from(count.high_or_low().get()),
        _ => 10.0,
    };
    let mass = (ability.max / (1.0 + (reps + 4.0) / 30.0)).max(1.0);
    let Ok(mass) = Mass::kg(mass.round()) else { return Load::BodyWeight };
    let rounded = loads.round_with(mass, Rounding::Down).to;
    Load::external(rounded).unwrap_or(Load::BodyWeight)
}

impl Ability {
    /// A set, as far as it goes; the sets before it have tired the lifter a little.
    fn set(
        self,
        exercise: &Exercise,
        run: &Run,
        felt: Option<&Load>,
        before: usize,
        day: u32,
    ) -> PerformedSet {
        let tired = 1.0 - 0.008 * f64::from(u32::try_from(before).unwrap_or(u32::MAX));
        let rested = if BAD.contains(&day) { 0.95 } else { 1.0 };
        let fresh = tired * rested;
        let load = felt.or(run.load.as_ref());
        let set = match &run.work {
            Work::Reps { count, .. } => {
                let can = match load {
                    // Epley (1985), turned round.
                    Some(Load::External(mass)) => {
                        30.0 * (self.max * fresh / mass.low().kilograms() - 1.0)
                    }
                    Some(Load::Band(band)) => self.reps * fresh - resistance(*band) + 4.0,
                    _ => self.reps * fresh - hardness(exercise),
                };
                let most = match count.high() {
                    Some(high) => high.get(),
                    None => count.low().get() + 10,
                };
                PerformedSet::reps(whole(can).min(most))
            }
            Work::Hold(hold) => {
                let most = hold.high().map_or(hold.low().get() + 20, Hold::get);
                PerformedSet::seconds(whole(self.seconds * fresh).min(most))
            }
            Work::Distance(distance) => PerformedSet::metres(distance.low().get()),
            _ => PerformedSet::skipped(),
        };
        let lifted = match load {
            Some(Load::External(mass)) => Load::external(mass.low()).ok(),
            other => other.cloned(),
        };
        lifted.into_iter().fold(set, PerformedSet::with_load)
    }

    /// Gains get smaller; bad sleep and easy weeks bring none, and a break takes some back.
    fn train(&mut self, day: u32, is_easy: bool) {
        if BAD.contains(&day) || is_easy {
            return;
        }
        let gain = 1.0 + 0.012 / (1.0 + f64::from(day) / 40.0);
        self.max *= gain;
        self.reps *= 1.0 + 2.0 * (gain - 1.0);
        self.seconds *= 1.0 + 2.0 * (gain - 1.0);
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "numbers of repetitions are small and are not negative here"
)]
fn whole(amount: f64) -> u32 {
    amount.clamp(0.0, 1000.0) as u32
}

/// The loads of a gym, or of a home: what every kit of the examples needs.
pub fn inventory() -> LoadInventory {
    let json = r#"{
        "barbell": { "bar": "20kg", "plates": { "20kg": 8, "10kg": 2, "5kg": 2, "2.5kg": 2, "1.25kg": 2 } },
        "dumbbell-pair": { "from": "2kg", "to": "40kg", "by": "2kg" },
        "dumbbell": { "from": "2kg", "to": "40kg", "by": "2kg" },
        "cable-machine": { "from": "5kg", "to": "80kg", "by": "2.5kg" },
        "lat-pulldown-machine": { "from": "5kg", "to": "100kg", "by": "5kg" },
        "seated-row-machine": { "from": "5kg", "to": "100kg", "by": "5kg" },
        "leg-press": { "from": "20kg", "to": "300kg", "by": "10kg" },
        "leg-curl-machine": { "from": "5kg", "to": "100kg", "by": "5kg" },
        "calf-raise-machine": { "from": "10kg", "to": "200kg", "by": "10kg" },
        "resistance-band": ["band-light", "band-medium", "band-heavy"]
    }"#;
    serde_json::from_str(json).unwrap_or_default()
}
