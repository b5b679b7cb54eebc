//! What a week gives each muscle.

use super::{Program, Session};
use crate::low_high::LowHigh;
use crate::muscle::{Muscle, MuscleGroup};
use crate::prescription::Prescription;
use crate::progression::Lift;
use crate::routine::{Phase, Timing, Volume};

/// The sets that a programme gives each muscle, group and lift.
///
/// They are counted over a *cycle*: the weeks after which sessions fall on the same days again.
/// Two sessions that take turns in three slots have a cycle of two weeks, in which each comes three
/// times. Sets count as in a [`Volume`]; deloads are not counted in.
///
/// As JSON: `weeks`, `times` (how often each session comes in a cycle), `lifts` (the sets of each
/// lift in a cycle) and the fields of the [`Volume`] of a cycle.
///
/// # Example
///
/// ```
/// use regimen::program::{Program, Slot, Weekday};
/// use regimen::{Catalog, LowHigh, MuscleGroup, Routine};
///
/// let catalog = Catalog::builtin();
/// let session = |name: &str, exercise: &str| -> Result<Routine, Box<dyn std::error::Error>> {
///     let lift = catalog.get(exercise)?.prescribed("4x8".parse()?);
///     let builder = Routine::builder(name).warm_up(catalog.get("cat-cow")?);
///     Ok(builder.strength(lift).build()?)
/// };
/// let slot = |day| Slot::new(day, 30).doing("main");
/// let program = Program::builder("Turns")
///     .session("a", session("A", "push-up")?)
///     .session("b", session("B", "bodyweight-squat")?)
///     .rotation("main", ["a", "b"])
///     .slot(slot(Weekday::Monday))
///     .slot(slot(Weekday::Wednesday))
///     .slot(slot(Weekday::Friday))
///     .build()?;
/// let volume = program.volume();
/// assert_eq!((volume.weeks(), volume.times("a")), (2, 3));
/// assert_eq!(volume.group(MuscleGroup::Chest), LowHigh::exactly(6.0));
/// assert_eq!(volume.lift("push-up"), LowHigh::exactly(6.0));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct WeekVolume {
    weeks: u32,
    #[serde(serialize_with = "as_map")]
    times: Vec<(String, u32)>,
    #[serde(serialize_with = "as_map")]
    lifts: Vec<(String, LowHigh<u32>)>,
    #[serde(flatten)]
    cycle: Volume,
}

fn as_map<T: serde::Serialize, S: serde::Serializer>(
    entries: &[(String, T)],
    to: S,
) -> Result<S::Ok, S::Error> {
    to.collect_map(entries.iter().map(|(id, value)| (id, value)))
}

impl WeekVolume {
    /// The weeks of a cycle.
    #[must_use]
    pub const fn weeks(&self) -> u32 {
        self.weeks
    }

    /// How often a session comes in a cycle.
    #[must_use]
    pub fn times(&self, session: &str) -> u32 {
        let found = self.times.iter().find(|(id, _)| id == session);
        found.map_or(0, |(_, times)| *times)
    }

    /// The sets of a whole cycle.
    #[must_use]
    pub const fn cycle(&self) -> &Volume {
        &self.cycle
    }

    /// The half-sets of a muscle in a whole cycle: two for a set in which it is a primary, one for
    /// a set in which it is secondary.
    #[must_use]
    pub fn half_sets(&self, muscle: Muscle) -> LowHigh<u32> {
        let (primary, secondary) =
            (self.cycle.primary(muscle), self.cycle.secondary(muscle));
        let halves = |primary: u32, secondary: u32| {
            primary.saturating_mul(2).saturating_add(secondary)
        };
        LowHigh::new(
            halves(primary.low, secondary.low),
            halves(primary.high, secondary.high),
        )
    }

    fn a_week(&self, sets: LowHigh<f64>) -> LowHigh<f64> {
        sets.map(|sets| sets / f64::from(self.weeks))
    }

    /// The sets of a muscle in a week, in which a secondary role counts half.
    #[must_use]
    pub fn sets(&self, muscle: Muscle) -> LowHigh<f64> {
        self.a_week(self.cycle.sets(muscle))
    }

    /// The sets of a group in a week.
    #[must_use]
    pub fn group(&self, group: MuscleGroup) -> LowHigh<f64> {
        self.a_week(self.cycle.group(group))
    }

    /// The sets of a lift of the strength phase in a week.
    #[must_use]
    pub fn lift(&self, id: &str) -> LowHigh<f64> {
        let found = self.lifts.iter().find(|(lift, _)| lift == id);
        self.a_week(found.map_or(LowHigh::default(), |(_, sets)| sets.map(f64::from)))
    }

    /// The muscles that get any sets, in their order, with the sets of each in a week.
    pub fn iter(&self) -> impl Iterator<Item = (Muscle, LowHigh<f64>)> {
        self.cycle.iter().map(|(muscle, sets)| (muscle, self.a_week(sets)))
    }

    /// The groups that get any sets, in their order, with the sets of each in a week.
    pub fn groups(&self) -> impl Iterator<Item = (MuscleGroup, LowHigh<f64>)> {
        self.cycle.groups().map(|(group, sets)| (group, self.a_week(sets)))
    }
}

/// The longest cycle that is counted exactly: as many weeks as keep every sum of sets in range. It
/// is divided by the lengths of nearly all rotations.
const LONGEST_CYCLE: u32 = 5040;

fn gcd(one: u32, other: u32) -> u32 {
    if other == 0 { one } else { gcd(other, one % other) }
}

impl Program {
    /// The sets that a cycle of weeks gives each muscle, group and lift, in the usual course.
    ///
    /// A lift counts as it starts. Of stages that is the first; of doses that take turns the least sets
    /// and the most.
    #[must_use]
    pub fn volume(&self) -> WeekVolume {
        let (weeks, times) = self.cycle();
        let mut cycle = Volume::default();
        let mut lifts: Vec<(String, LowHigh<u32>)> = Vec::new();
        for (session, times) in &times {
            let sets_of = self.first_sets(session);
            cycle += session.routine().volume_with(&sets_of).times(*times);
            for (number, id, phase, _) in session.lifts() {
                if phase != Phase::Strength {
                    continue;
                }
                let sets = sets_of(number);
                let sets = sets.map(|sets| sets.saturating_mul(*times));
                match lifts.iter_mut().find(|(other, _)| other == id) {
                    Some((_, all)) => *all += sets,
                    None => lifts.push((id.to_owned(), sets)),
                }
            }
        }
        let times =
            times.into_iter().map(|(session, times)| (session.id().to_owned(), times));
        WeekVolume { weeks, times: times.collect(), lifts, cycle }
    }

    /// The sets of a step of a session, by its number from 1. Those of a lift with doses of its own are
    /// those with which it starts: of its first stage, or the least and the most of its turns.
    pub(super) fn first_sets<'a>(
        &'a self,
        session: &'a Session,
    ) -> impl Fn(usize) -> LowHigh<u32> + 'a {
        move |number| {
            let routine = session.routine();
            let is_straight =
                routine.block_of(number).is_some_and(|it| it.timing() == Timing::Sets);
            let lift = self.lift(session.id(), number).filter(|_| is_straight);
            let doses = lift.map(Lift::first_doses).unwrap_or_default();
            let sets = doses.iter().map(Prescription::sets);
            let all = sets.reduce(|all, it| {
                LowHigh::new(all.low.min(it.low), all.high.max(it.high))
            });
            all.unwrap_or_else(|| routine.sets_of(number))
        }
    }

    /// The volume of a session as its lifts start.
    pub(super) fn volume_of(&self, session: &Session) -> Volume {
        session.routine().volume_with(self.first_sets(session))
    }

    /// The weeks after which sessions fall on the same days again, and how often each session comes
    /// in them.
    pub(super) fn cycle(&self) -> (u32, Vec<(&Session, u32)>) {
        let slots_of = |id: &str| {
            let many = self.slots.iter().filter(|slot| slot.does() == id).count();
            u32::try_from(many).unwrap_or(u32::MAX)
        };
        let length =
            |sessions: &[String]| u32::try_from(sessions.len()).unwrap_or(u32::MAX);
        let mut weeks = 1;
        for rotation in &self.rotations {
            let (many, slots) = (length(&rotation.sessions), slots_of(rotation.id()));
            if slots > 0 {
                let own = many / gcd(many, slots);
                weeks = (weeks / gcd(weeks, own) * own).min(LONGEST_CYCLE);
            }
        }
        let times = self.sessions.iter().map(|session| {
            let alone = slots_of(session.id()) * weeks;
            let turns =
                self.rotations.iter().filter(|it| it.sessions.contains(&session.id));
            let turns =
                turns.map(|it| slots_of(it.id()) * weeks / length(&it.sessions).max(1));
            (session, alone + turns.sum::<u32>())
        });
        (weeks, times.collect())
    }
}
