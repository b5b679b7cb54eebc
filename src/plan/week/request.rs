//! What is wanted of a week.

use std::collections::BTreeSet;

use super::Split;
use super::error::WeekError;
use crate::catalog::Catalog;
use crate::equipment::Kit;
use crate::exercise::lift::Group;
use crate::exercise::{ExerciseId, Level};
use crate::limits;
use crate::muscle::MuscleSet;
use crate::plan::goal::Goal;
use crate::plan::request::Plan;
use crate::program::{Program, Weekday};
use crate::region::RegionSet;
use crate::routine::{Block, Pace};

/// A request for the sessions of a week: which muscles, on which days, for how long, with what.
///
/// What is said once holds for every session, as in a [`Plan`]. The sessions are chosen together:
/// sets of the whole week count, in the table of gains of [`WeekSoFar`](super::WeekSoFar).
///
/// - *Sessions.* There are as many different ones as half the days, rounded up, so that each comes
///   about twice a week and every exercise often enough to progress (a choice of this crate), and at
///   least one for each kit. Days of one kit and one length take turns: with two sessions on three
///   days the cycle is two weeks, A B A and B A B. Where days of one kit have to share a session, the
///   shorter binds. Where days touch and fewer sessions cannot keep the recovery, there are more.
/// - *Recovery.* A body part that was a primary of strength work is left for 48 hours. Where days
///   touch, a [`Split`] keeps them apart: by default those that have a name are tried, and the best
///   is taken.
/// - An exercise that is required stands in one session, the one that may have it and has the fewest
///   required so far.
/// - Lifts are done one after the other. [`Plan::supersets`] pairs those of one session: plan the next
///   one with [`Plan::week`] for that. [`Plan::unlike`] has its counterpart in [`after`](Week::after).
///
/// By default it is for a beginner without equipment, as a [`Plan`] is. It can be stored and sent as
/// JSON.
///
/// # Example
///
/// ```
/// use regimen::program::Weekday;
/// use regimen::{Catalog, Equipment, Kit, Level, MuscleGroup, Pace, Week};
///
/// let week = Week::for_muscles(MuscleGroup::Back)
///     .up_to(Level::Intermediate)
///     .kit([Equipment::ResistanceBand, Equipment::DumbbellPair])
///     .day(Weekday::Monday, 30)
///     .day(Weekday::Wednesday, 30)
///     .day_with(Weekday::Saturday, 45, Kit::from([Equipment::PullUpBar]));
/// let outcome = week.solve(Catalog::builtin())?;
/// for (slot, routine) in outcome.slots() {
///     println!("{}: {routine}", slot.weekday());
///     let longest = routine.duration(&Pace::default()).high;
///     assert!(longest.as_secs() <= u64::from(slot.minutes()) * 60);
/// }
/// println!("{}", outcome.explanation());
/// assert!(outcome.value() <= outcome.bound());
///
/// let copy: Week = serde_json::from_str(&serde_json::to_string(&week)?)?;
/// assert_eq!(copy, week);
/// let program = outcome.into_program("Three days for the back")?;
/// assert_eq!(program.sessions().len(), 2);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// As JSON only `targets` and `week` must be there:
///
/// ```
/// use regimen::Week;
///
/// let week: Week = serde_json::from_str(r#"{
///     "format": 1,
///     "name": "Spring",
///     "targets": ["back", "chest", "legs"],
///     "emphasis": {"middle-back": 2},
///     "kit": ["dumbbell-pair"],
///     "week": [
///         {"day": "monday", "minutes": 40},
///         {"day": "tuesday", "minutes": 40},
///         {"day": "friday", "minutes": 60, "kit": ["barbell", "squat-rack"]} ],
///     "sessions": 3,
///     "recovery": 48,
///     "split": "upper-lower",
///     "level": "intermediate",
///     "goal": "strength",
///     "spare": ["knees"],
///     "ease": ["lower-back"],
///     "quiet": true,
///     "coaching": true,
///     "with": ["push-up"],
///     "without": ["pull-up"],
///     "rest": ["dumbbell-row"],
///     "like": ["face-pull"],
///     "dislike": ["banded-upright-row"],
///     "rest_at_most": 120,
///     "pace": {"rest": 60},
///     "seed": 7,
///     "work_budget": 50000
/// }"#)?;
/// assert_eq!(serde_json::from_str::<Week>(&serde_json::to_string(&week)?)?, week);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(
    try_from = "crate::format::Versioned<super::serde::Form>",
    into = "super::serde::Form"
)]
#[must_use = "a week does nothing until it is solved"]
pub struct Week {
    /// What is wanted of every session; its minutes and what it requires are set for each.
    pub(super) plan: Plan,
    pub(super) days: Vec<Day>,
    pub(super) sessions: Option<u32>,
    pub(super) recovery: u32,
    pub(super) split: Option<Split>,
    /// The exercises that rest where something alike may be chosen.
    pub(super) rest: BTreeSet<ExerciseId>,
}

/// A day to train on; without a kit of its own it has that of the week.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize,
)]
#[serde(deny_unknown_fields, expecting = "a day to train on")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(transform = crate::schema::plain))]
pub(super) struct Day {
    /// The day.
    #[serde(rename = "day")]
    pub(super) weekday: Weekday,
    /// How long a session on it may take.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Minutes"))]
    pub(super) minutes: u32,
    /// What is at hand; that of the week if left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) kit: Option<Kit>,
}

/// What changes from one block of training to the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Change {
    /// Every exercise stays; sets may change, and others may join.
    None,
    /// Compound lifts for the limbs stay, and the rest make way where something alike may be
    /// chosen.
    Accessories,
    /// Every exercise makes way where something alike may be chosen.
    All,
}

/// The usual recovery: two days (a guideline of the ACSM; trials found a day to be enough).
pub(super) const USUAL_RECOVERY: u32 = 48;

impl Week {
    /// A week that trains these muscles.
    pub fn for_muscles(targets: impl Into<MuscleSet>) -> Self {
        Self {
            plan: Plan::for_muscles(targets),
            days: Vec::new(),
            sessions: None,
            recovery: USUAL_RECOVERY,
            split: None,
            rest: BTreeSet::new(),
        }
    }

    fn map(self, change: impl FnOnce(Plan) -> Plan) -> Self {
        Self { plan: change(self.plan), ..self }
    }

    /// Names the week and its sessions.
    pub fn name(self, name: impl Into<String>) -> Self {
        self.map(|plan| plan.name(name))
    }

    /// Adds a day with the kit of the week and some minutes, 1 to 1440. Another number, or a day
    /// that is there already, is refused by [`solve`](Week::solve).
    pub fn day(mut self, day: Weekday, minutes: u32) -> Self {
        self.days.push(Day { weekday: day, minutes, kit: None });
        self
    }

    /// Adds a day with a kit of its own.
    pub fn day_with(mut self, day: Weekday, minutes: u32, kit: impl Into<Kit>) -> Self {
        let kit = Some(kit.into());
        self.days.push(Day { weekday: day, minutes, kit });
        self
    }

    /// Sets the equipment and the place of the days that have none of their own.
    pub fn kit(self, kit: impl Into<Kit>) -> Self {
        self.map(|plan| plan.kit(kit))
    }

    /// Sets how many different sessions there are, 1 to the number of days; where there are more
    /// kits, as many as kits. Another number makes [`solve`](Week::solve) answer `out-of-range`.
    pub fn sessions(self, sessions: u32) -> Self {
        Self { sessions: Some(sessions), ..self }
    }

    /// Sets how long a body part recovers: 0, 24, 48 or 72 hours. Another number makes
    /// [`solve`](Week::solve) answer `out-of-range`.
    pub fn recovery(self, hours: u32) -> Self {
        Self { recovery: hours, ..self }
    }

    /// Sets which session trains which body parts, in the place of the best split that keeps the
    /// recovery.
    ///
    /// ```
    /// use regimen::plan::NamedSplit;
    /// use regimen::program::Weekday;
    /// use regimen::{Catalog, Equipment, Level, MuscleGroup, Week};
    ///
    /// let body = MuscleGroup::Back.muscles() | MuscleGroup::Legs.muscles();
    /// let outcome = Week::for_muscles(body)
    ///     .kit([Equipment::DumbbellPair])
    ///     .day(Weekday::Monday, 30)
    ///     .day(Weekday::Tuesday, 30)
    ///     .split(NamedSplit::UpperLower)
    ///     .solve(Catalog::builtin())?;
    /// let names: Vec<&str> = outcome.slots().map(|(_, routine)| routine.name()).collect();
    /// assert_eq!(names, ["A, upper body", "B, lower body"]);
    /// # Ok::<(), regimen::plan::WeekError>(())
    /// ```
    pub fn split(self, split: impl Into<Split>) -> Self {
        Self { split: Some(split.into()), ..self }
    }

    /// Makes muscles count more: see [`Plan::emphasis`].
    pub fn emphasis(self, muscles: impl Into<MuscleSet>, factor: u32) -> Self {
        self.map(|plan| plan.emphasis(muscles, factor))
    }

    /// Sets the level of the person: see [`Plan::up_to`].
    pub fn up_to(self, level: Level) -> Self {
        self.map(|plan| plan.up_to(level))
    }

    /// Adds regions that no exercise may load.
    pub fn sparing(self, regions: impl Into<RegionSet>) -> Self {
        self.map(|plan| plan.sparing(regions))
    }

    /// Adds regions that no exercise may load heavily.
    pub fn easing(self, regions: impl Into<RegionSet>) -> Self {
        self.map(|plan| plan.easing(regions))
    }

    /// Sets whether exercises with impact are left out.
    pub fn quiet(self, quiet: bool) -> Self {
        self.map(|plan| plan.quiet(quiet))
    }

    /// Sets what training is for.
    pub fn goal(self, goal: Goal) -> Self {
        self.map(|plan| plan.goal(goal))
    }

    /// Requires an exercise in one of the sessions.
    pub fn with(self, exercise: ExerciseId) -> Self {
        self.map(|plan| plan.with(exercise))
    }

    /// Leaves an exercise out.
    pub fn without(self, exercise: ExerciseId) -> Self {
        self.map(|plan| plan.without(exercise))
    }

    /// Prefers an exercise: see [`Plan::like`].
    pub fn like(self, exercise: ExerciseId) -> Self {
        self.map(|plan| plan.like(exercise))
    }

    /// Avoids an exercise: see [`Plan::dislike`].
    pub fn dislike(self, exercise: ExerciseId) -> Self {
        self.map(|plan| plan.dislike(exercise))
    }

    /// Sets whether exercises that need coaching may be chosen.
    pub fn coaching(self, coaching: bool) -> Self {
        self.map(|plan| plan.coaching(coaching))
    }

    /// Limits the rest between sets: see [`Plan::rest_at_most`].
    pub fn rest_at_most(self, seconds: u32) -> Self {
        self.map(|plan| plan.rest_at_most(seconds))
    }

    /// Sets how long things take.
    pub fn pace(self, pace: Pace) -> Self {
        self.map(|plan| plan.pace(pace))
    }

    /// Sets the order in which equally good choices are tried.
    pub fn seed(self, seed: u64) -> Self {
        self.map(|plan| plan.seed(seed))
    }

    /// Sets how much work the solver may do: see
    /// [`WeekModel::solve_with`](super::WeekModel::solve_with).
    pub fn work_budget(self, work_budget: u64) -> Self {
        self.map(|plan| plan.work_budget(work_budget))
    }

    /// Plans the next block after a programme: which of its exercises stay, and which rest.
    ///
    /// An exercise that rests is left out where a session may have another one of its family, and
    /// stays where nothing is alike.
    ///
    /// ```
    /// use regimen::plan::Change;
    /// use regimen::program::Weekday;
    /// use regimen::{Catalog, Equipment, MuscleGroup, Week};
    ///
    /// let week = Week::for_muscles(MuscleGroup::Back)
    ///     .kit([Equipment::ResistanceBand, Equipment::DumbbellPair])
    ///     .day(Weekday::Monday, 30)
    ///     .day(Weekday::Thursday, 30);
    /// let first = week.solve(Catalog::builtin())?.into_program("First block")?;
    /// let exercises = |week: &Week| {
    ///     let outcome = week.solve(Catalog::builtin()).ok()?;
    ///     let (_, routine) = outcome.slots().next()?;
    ///     let steps = routine.strength().iter().flat_map(|block| block.steps());
    ///     let mut ids: Vec<String> = steps.map(|step| step.exercise().id().to_string()).collect();
    ///     ids.sort();
    ///     Some(ids)
    /// };
    /// let before = exercises(&week).ok_or("a week")?;
    /// let stays = exercises(&week.clone().after(&first, Change::None)).ok_or("a week")?;
    /// assert!(before.iter().all(|id| stays.contains(id)));
    /// let other = exercises(&week.after(&first, Change::All)).ok_or("a week")?;
    /// assert_ne!(other, before);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn after(mut self, program: &Program, change: Change) -> Self {
        for session in program.sessions() {
            for step in session.routine().strength().iter().flat_map(Block::steps) {
                let exercise = step.exercise();
                let stays = match change {
                    Change::None => true,
                    Change::Accessories => Group::of(exercise) == Group::Compound,
                    Change::All => false,
                };
                if stays {
                    self.plan.with.insert(exercise.id().clone());
                } else {
                    self.rest.insert(exercise.id().clone());
                }
            }
        }
        self
    }

    /// Removes the exercises that a catalogue does not have from what is required, left out, liked,
    /// disliked and resting, and returns them: a stored week may be older than its catalogue, and a
    /// programme may have exercises of its own.
    ///
    /// ```
    /// use regimen::program::Weekday;
    /// use regimen::{Catalog, MuscleGroup, Week};
    ///
    /// let mut week = Week::for_muscles(MuscleGroup::Back)
    ///     .day(Weekday::Monday, 30)
    ///     .without("my-own-row".parse()?);
    /// assert!(week.solve(Catalog::builtin()).is_err());
    /// let removed = week.prune(Catalog::builtin());
    /// assert_eq!(removed, ["my-own-row".parse()?]);
    /// assert!(week.solve(Catalog::builtin()).is_ok());
    /// # Ok::<(), regimen::exercise::InvalidId>(())
    /// ```
    pub fn prune(&mut self, catalog: &Catalog) -> Vec<ExerciseId> {
        let mut removed: BTreeSet<ExerciseId> =
            self.plan.prune(catalog).into_iter().collect();
        self.rest.retain(|id| {
            let is_known = catalog.contains(id);
            if !is_known {
                removed.insert(id.clone());
            }
            is_known
        });
        removed.into_iter().collect()
    }

    /// Everything that must be in a range.
    pub(super) fn check(&self) -> Result<(), WeekError> {
        if self.days.is_empty() {
            return Err(WeekError::NoSlot);
        }
        let mut seen = BTreeSet::new();
        for day in &self.days {
            if !seen.insert(day.weekday) {
                return Err(WeekError::DayTwice(day.weekday));
            }
            limits::SLOT_MINUTES.check(day.minutes)?;
        }
        let slots = u32::try_from(self.days.len()).unwrap_or(u32::MAX);
        if let Some(asked) = self.sessions.filter(|it| !(1..=slots).contains(it)) {
            return Err(WeekError::Sessions { asked, slots });
        }
        if !super::RECOVERIES.contains(&self.recovery) {
            return Err(WeekError::Recovery(self.recovery));
        }
        Ok(self.plan.check_ranges()?)
    }
}
