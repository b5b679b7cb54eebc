//! What was done in the days before a session.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::exercise::{Exercise, ExerciseId, Setup};
use crate::limits::{self, OutOfRange};
use crate::muscle::{LeafGroup, Muscle, MuscleSet};
use crate::routine::{Block, Routine};

/// What was done in the days before a session, and how long muscles recover.
///
/// With [`Plan::week`](crate::Plan::week) a session is planned for what the week still lacks:
///
/// - sets count over seven days, by a table of gains in which each adds 7 % less than the one
///   before, up to 20 (the shape after Pelland 2025 and Schoenfeld 2017; the numbers are a choice of
///   this crate), and those that were done are the first of them;
/// - a body part ([`LeafGroup`]) that was a primary of strength work less than the
///   [`recovery`](Self::recovery) ago is left to recover: no exercise that has it as a primary is
///   chosen.
///
/// What was done seven days ago or earlier counts nothing. A day is counted as 24 hours, because
/// sessions have a date and no clock.
///
/// # Example
///
/// ```
/// use regimen::plan::WeekSoFar;
/// use regimen::{Catalog, Equipment, MuscleGroup, Plan};
///
/// let plan = Plan::for_muscles(MuscleGroup::Back)
///     .kit([Equipment::ResistanceBand, Equipment::DumbbellPair]);
/// let monday = plan.clone().week(WeekSoFar::new()).solve(Catalog::builtin())?;
///
/// let week = WeekSoFar::new().session(3, monday.routine()).sets(4, "pull-up".parse()?, 3);
/// let thursday = plan.week(week.clone()).solve(Catalog::builtin())?;
/// assert!(thursday.value() < monday.value());
///
/// let text = serde_json::to_string(&week)?;
/// assert_eq!(serde_json::from_str::<WeekSoFar>(&text)?, week);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(try_from = "Form", into = "Form")]
#[non_exhaustive]
#[must_use]
pub struct WeekSoFar {
    /// The hours that a body part recovers after it was a primary of strength work, 0 to 168.
    pub recovery: u32,
    /// What was done.
    pub done: Vec<Done>,
}

/// Strength work of one of the days before.
///
/// As JSON: `days_ago`, `sets`, and either `exercise`, perhaps with `setup`, or `muscles`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(try_from = "DoneForm", into = "DoneForm")]
pub struct Done {
    /// How many days ago; 0 is today.
    pub days_ago: u32,
    /// What it was.
    pub work: DoneWork,
    /// How many sets of it, 1 to 1000.
    pub sets: u32,
}

/// What was done: an exercise, or work for muscles that no exercise of the catalogue stands for.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DoneWork {
    /// An exercise, in a setup if it is known, or else in its first.
    Exercise(ExerciseId, Option<Arc<str>>),
    /// Work for muscles, all of them as primaries.
    Muscles(MuscleSet),
}

/// The usual recovery: two days (a guideline of the ACSM; trials found a day to be enough).
const USUAL_RECOVERY: u32 = 48;

/// Hours between a day and the next.
pub(in crate::plan) const DAY: u32 = 24;

/// Days from which on nothing counts.
const WEEK: u32 = 7;

impl Default for WeekSoFar {
    fn default() -> Self {
        Self { recovery: USUAL_RECOVERY, done: Vec::new() }
    }
}

impl WeekSoFar {
    /// A week in which nothing was done yet, with a recovery of 48 hours.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds the strength work of a session that was done some days ago, its sets at their upper
    /// ends.
    pub fn session(mut self, days_ago: u32, routine: &Routine) -> Self {
        for (step, sets) in routine.strength().iter().flat_map(Block::sets) {
            let setup = Some(step.setup().id().into());
            let work = DoneWork::Exercise(step.exercise().id().clone(), setup);
            self.done.push(Done { days_ago, work, sets: sets.high });
        }
        self
    }

    /// Adds sets of an exercise in its first setup. A number that is not 1 to 1000 makes
    /// [`solve`](crate::Plan::solve) answer `out-of-range`, and an exercise that the catalogue does
    /// not have `unknown-exercise`.
    pub fn sets(mut self, days_ago: u32, exercise: ExerciseId, sets: u32) -> Self {
        let work = DoneWork::Exercise(exercise, None);
        self.done.push(Done { days_ago, work, sets });
        self
    }

    /// Adds work for muscles that no exercise of the catalogue stands for, such as climbing or a
    /// class, as sets of which all of them are primaries. A number that is not 1 to 1000 makes
    /// [`solve`](crate::Plan::solve) answer `out-of-range`.
    ///
    /// ```
    /// use regimen::plan::WeekSoFar;
    /// use regimen::{Catalog, MuscleGroup, Plan};
    ///
    /// let climbed = WeekSoFar::new().muscles(1, MuscleGroup::Back, 6);
    /// let plan = Plan::for_muscles(MuscleGroup::Back).week(climbed);
    /// let error = plan.solve(Catalog::builtin()).unwrap_err();
    /// assert!(error.to_string().contains("to recover"), "{error}");
    /// ```
    pub fn muscles(
        mut self,
        days_ago: u32,
        muscles: impl Into<MuscleSet>,
        sets: u32,
    ) -> Self {
        let work = DoneWork::Muscles(muscles.into());
        self.done.push(Done { days_ago, work, sets });
        self
    }

    /// Sets how long a body part recovers, 0 to 168 hours; 48 by default. Another number makes
    /// [`solve`](crate::Plan::solve) answer `out-of-range`.
    pub fn recovery(self, hours: u32) -> Self {
        Self { recovery: hours, ..self }
    }

    pub(in crate::plan) fn check_ranges(&self) -> Result<(), OutOfRange> {
        limits::RECOVERY.check(self.recovery)?;
        self.done
            .iter()
            .try_for_each(|done| limits::SETS_DONE.check(done.sets).map(|_| ()))
    }

    /// The exercises that were done, to be changed or removed.
    pub(in crate::plan) fn map_exercises(
        &mut self,
        mut map: impl FnMut(&ExerciseId) -> Option<ExerciseId>,
    ) {
        self.done.retain_mut(|done| match &mut done.work {
            DoneWork::Exercise(id, _) => match map(id) {
                Some(mapped) => {
                    *id = mapped;
                    true
                }
                None => false,
            },
            DoneWork::Muscles(_) => true,
        });
    }
}

/// What counts of a week, with the exercises of a catalogue.
pub(in crate::plan) struct WeekDone<'a> {
    /// The exercises in their setups, with their sets.
    pub(in crate::plan) exercises: Vec<(&'a Exercise, &'a Setup, u32)>,
    /// Other work, with its sets.
    pub(in crate::plan) muscles: Vec<(MuscleSet, u32)>,
    /// The body parts that recover, and for how many more hours.
    pub(in crate::plan) recovering: BTreeMap<LeafGroup, u32>,
}

impl<'a> WeekDone<'a> {
    pub(in crate::plan) fn new(week: &WeekSoFar, exercises: &'a [Exercise]) -> Self {
        let mut counted =
            Self { exercises: vec![], muscles: vec![], recovering: BTreeMap::new() };
        let mut known: BTreeMap<&ExerciseId, Option<&'a Exercise>> = BTreeMap::new();
        for done in &week.done {
            if let DoneWork::Exercise(id, _) = &done.work {
                known.insert(id, None);
            }
        }
        let exercises = if known.is_empty() { &[] } else { exercises };
        for exercise in exercises {
            if let Some(found) = known.get_mut(exercise.id()) {
                *found = Some(exercise);
            }
        }
        for done in week.done.iter().filter(|done| done.days_ago < WEEK) {
            let primary = match &done.work {
                DoneWork::Muscles(muscles) => {
                    counted.muscles.push((*muscles, done.sets));
                    *muscles
                }
                DoneWork::Exercise(id, setup) => {
                    let Some(exercise) = known.get(id).copied().flatten() else {
                        continue;
                    };
                    let setups = exercise.setups();
                    let named =
                        setups.iter().find(|it| Some(it.id()) == setup.as_deref());
                    let Some(setup) = named.or(setups.first()) else { continue };
                    counted.exercises.push((exercise, setup, done.sets));
                    exercise.primary()
                }
            };
            let left = week.recovery.saturating_sub(done.days_ago * DAY);
            for group in primary.iter().map(Muscle::leaf_group).filter(|_| left > 0) {
                let longest = counted.recovering.entry(group).or_default();
                *longest = left.max(*longest);
            }
        }
        counted
    }
}

/// A week as a document.
#[derive(serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "what was done in a week")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(transform = crate::schema::plain, rename = "WeekSoFar", description = "What was done in the days before a session."))]
struct Form {
    /// The hours that a body part recovers after strength work; 48 if left out.
    #[serde(default = "usual_recovery")]
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 168)))]
    recovery: u32,
    /// The strength work of the days before.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    done: Vec<Done>,
}

const fn usual_recovery() -> u32 {
    USUAL_RECOVERY
}

#[cfg(feature = "schema")]
crate::schema::schema_of_form!(WeekSoFar = Form);
#[cfg(feature = "schema")]
crate::schema::schema_of_form!(Done = DoneForm);

impl TryFrom<Form> for WeekSoFar {
    type Error = OutOfRange;

    fn try_from(form: Form) -> Result<Self, OutOfRange> {
        let week = Self { recovery: form.recovery, done: form.done };
        week.check_ranges()?;
        Ok(week)
    }
}

impl From<WeekSoFar> for Form {
    fn from(week: WeekSoFar) -> Self {
        Self { recovery: week.recovery, done: week.done }
    }
}

#[derive(serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "strength work that was done")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(transform = crate::schema::plain, rename = "Done", description = "Sets of an exercise or for muscles, some days ago."))]
struct DoneForm {
    /// How many days ago; 0 is today.
    days_ago: u32,
    /// The exercise; either this or muscles.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    exercise: Option<ExerciseId>,
    /// The id of the setup that it was done in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    setup: Option<String>,
    /// The muscles that were trained by what is no exercise of the catalogue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    muscles: Option<MuscleSet>,
    /// How many sets.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 1000)))]
    sets: u32,
}

impl TryFrom<DoneForm> for Done {
    type Error = &'static str;

    fn try_from(form: DoneForm) -> Result<Self, Self::Error> {
        let DoneForm { days_ago, exercise, setup, muscles, sets } = form;
        let work = match (exercise, setup, muscles) {
            (Some(exercise), setup, None) => {
                DoneWork::Exercise(exercise, setup.map(Arc::from))
            }
            (None, None, Some(muscles)) => DoneWork::Muscles(muscles),
            _ => {
                return Err(
                    "expected either `exercise`, perhaps with `setup`, or `muscles`",
                );
            }
        };
        Ok(Self { days_ago, work, sets })
    }
}

impl From<Done> for DoneForm {
    fn from(done: Done) -> Self {
        let Done { days_ago, work, sets } = done;
        let mut form =
            Self { days_ago, exercise: None, setup: None, muscles: None, sets };
        match work {
            DoneWork::Exercise(exercise, setup) => {
                form.exercise = Some(exercise);
                form.setup = setup.map(|setup| setup.to_string());
            }
            DoneWork::Muscles(muscles) => form.muscles = Some(muscles),
        }
        form
    }
}
