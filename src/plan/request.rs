//! The request for a routine.

use std::collections::{BTreeMap, BTreeSet};

use super::goal::Goal;
use super::solver::WORK_BUDGET;
use super::week::WeekSoFar;
use crate::catalog::Catalog;
use crate::equipment::Kit;
use crate::exercise::{ExerciseId, Level};
use crate::limits::{self, OutOfRange};
use crate::muscle::{Muscle, MuscleSet};
use crate::region::RegionSet;
use crate::routine::{Pace, Routine};

/// A request for a routine: which muscles, with what, for how long, for whom.
///
/// By default a session takes 30 minutes in a room without equipment, for a beginner, for general
/// fitness, without exercises that need coaching. A plan is plain data: its fields can be read and
/// set, and it can be stored and sent as JSON. Values out of range are reported by
/// [`solve`](Plan::solve), and on reading.
///
/// # Example
///
/// ```
/// use regimen::{BodyRegion, Catalog, Equipment, Goal, Level, MuscleGroup, Plan};
///
/// let plan = Plan::for_muscles(MuscleGroup::Back)
///     .kit([Equipment::ResistanceBand, Equipment::DumbbellPair])
///     .minutes(40)
///     .up_to(Level::Intermediate)
///     .sparing(BodyRegion::Knees)
///     .easing(BodyRegion::LowerBack)
///     .goal(Goal::Hypertrophy)
///     .with("unilateral-band-row".parse()?)
///     .dislike("banded-upright-row".parse()?)
///     .emphasis(MuscleGroup::MiddleBack, 2);
/// let copy: Plan = serde_json::from_str(&serde_json::to_string(&plan)?)?;
/// assert_eq!(copy, plan);
///
/// let outcome = plan.solve(Catalog::builtin())?;
/// let time = outcome.routine().duration(&Default::default());
/// assert!(time.high.as_secs() <= 40 * 60);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// As JSON only `targets` must be there, and only what differs from the default is written.
/// Targets are muscles or groups, as in `emphasis`, where of several groups with a muscle the
/// smallest counts; they are written muscle by muscle. This is a plan with every field:
///
/// ```
/// use regimen::{MuscleGroup, Plan};
///
/// let plan: Plan = serde_json::from_str(r#"{
///     "format": 1,
///     "name": "Monday",
///     "targets": ["back"],
///     "emphasis": {"middle-back": 2},
///     "kit": ["resistance-band", "dumbbell-pair"],
///     "minutes": 40,
///     "level": "intermediate",
///     "spare": ["knees"],
///     "ease": ["lower-back"],
///     "quiet": true,
///     "supersets": true,
///     "goal": "hypertrophy",
///     "with": ["unilateral-band-row"],
///     "without": ["push-up"],
///     "like": ["face-pull"],
///     "dislike": ["banded-upright-row"],
///     "unlike": ["lat-pull-with-band"],
///     "coaching": true,
///     "rest_at_most": 75,
///     "pace": {"rest": 60},
///     "week": {"recovery": 48, "done": [{"days_ago": 2, "exercise": "pull-up", "sets": 3}]},
///     "seed": 7,
///     "work_budget": 50000000
/// }"#)?;
/// let back = Plan::for_muscles(MuscleGroup::Back).emphasis(MuscleGroup::MiddleBack, 2);
/// assert_eq!((plan.targets, plan.emphasis), (back.targets, back.emphasis));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(
    try_from = "crate::format::Versioned<super::serde::Form, { super::serde::NEWEST }>",
    into = "super::serde::Form"
)]
#[non_exhaustive]
#[must_use = "a plan does nothing until it is solved"]
pub struct Plan {
    /// The name of the routine; without one it names the targets and the minutes.
    pub name: Option<String>,
    /// The muscles to train.
    pub targets: MuscleSet,
    /// How much more than usual a muscle counts: whole factors of 1 to 10; 1 without an entry. A
    /// muscle with an entry is a target too.
    pub emphasis: BTreeMap<Muscle, u32>,
    /// The equipment and the place.
    pub kit: Kit,
    /// How long the session may take, 1 to 1440.
    pub minutes: u32,
    /// The level of the person: the highest level of an exercise that is not required, and what
    /// the sets of unloaded exercises are measured against.
    pub level: Level,
    /// The regions that no exercise may load.
    pub spare: RegionSet,
    /// The regions that no exercise may load heavily.
    pub ease: RegionSet,
    /// Whether exercises with impact are left out.
    pub quiet: bool,
    /// Whether lifts may be done in pairs.
    pub supersets: bool,
    /// What training is for.
    pub goal: Goal,
    /// The exercises that must be there.
    pub with: BTreeSet<ExerciseId>,
    /// The exercises that must not.
    pub without: BTreeSet<ExerciseId>,
    /// The exercises that the person likes.
    pub like: BTreeSet<ExerciseId>,
    /// The exercises that the person dislikes.
    pub dislike: BTreeSet<ExerciseId>,
    /// The exercises of recent sessions, each once for every session it was in.
    pub unlike: Vec<ExerciseId>,
    /// Whether exercises that need coaching may be chosen without being required.
    pub coaching: bool,
    /// The longest rest between sets in seconds, 0 to 1800, if there is a limit.
    pub rest_at_most: Option<u32>,
    /// How long things take.
    pub pace: Pace,
    /// What was done in the days before; without it the session is planned for itself alone.
    pub week: Option<WeekSoFar>,
    /// The order in which equally good choices are tried.
    pub seed: u64,
    /// How much work the solver may do.
    pub work_budget: u64,
}

/// How long a session is by default; a choice of this crate.
pub(super) const USUAL_MINUTES: u32 = 30;

impl Plan {
    /// A plan that trains these muscles.
    pub fn for_muscles(targets: impl Into<MuscleSet>) -> Self {
        Self {
            name: None,
            targets: targets.into(),
            emphasis: BTreeMap::new(),
            kit: Kit::default(),
            minutes: USUAL_MINUTES,
            level: Level::Beginner,
            spare: RegionSet::empty(),
            ease: RegionSet::empty(),
            quiet: false,
            supersets: false,
            goal: Goal::General,
            with: BTreeSet::new(),
            without: BTreeSet::new(),
            like: BTreeSet::new(),
            dislike: BTreeSet::new(),
            unlike: Vec::new(),
            coaching: false,
            rest_at_most: None,
            pace: Pace::default(),
            week: None,
            seed: 0,
            work_budget: WORK_BUDGET,
        }
    }

    /// Names the routine. A name that no routine may have makes [`solve`](Plan::solve) answer
    /// `out-of-range`.
    pub fn name(self, name: impl Into<String>) -> Self {
        Self { name: Some(name.into()), ..self }
    }

    /// Makes muscles count more, by a whole factor of 1 to 10; those that are no targets yet
    /// become targets. Another factor makes [`solve`](Plan::solve) answer `out-of-range`.
    pub fn emphasis(mut self, muscles: impl Into<MuscleSet>, factor: u32) -> Self {
        let muscles = muscles.into();
        self.targets |= muscles;
        for muscle in muscles {
            self.emphasis.insert(muscle, factor);
        }
        self.emphasis.retain(|_, factor| *factor != 1);
        self
    }

    /// Sets the equipment and the place.
    pub fn kit(self, kit: impl Into<Kit>) -> Self {
        Self { kit: kit.into(), ..self }
    }

    /// Sets how long the session may take, 1 to 1440 minutes. Another number makes
    /// [`solve`](Plan::solve) answer `out-of-range`.
    pub fn minutes(self, minutes: u32) -> Self {
        Self { minutes, ..self }
    }

    /// Sets the level of the person. No exercise is above it unless it is required, and sets of an
    /// exercise below it count less unless they are loaded, so values of plans of different levels
    /// do not compare.
    pub fn up_to(self, level: Level) -> Self {
        Self { level, ..self }
    }

    /// Adds regions that no exercise may load. An exercise whose loads are not known is left out
    /// then.
    pub fn sparing(mut self, regions: impl Into<RegionSet>) -> Self {
        self.spare |= regions.into();
        self
    }

    /// Adds regions that no exercise may load heavily. An exercise whose loads are not known is
    /// left out then.
    pub fn easing(mut self, regions: impl Into<RegionSet>) -> Self {
        self.ease |= regions.into();
        self
    }

    /// Sets whether exercises with impact, such as jumps, are left out.
    pub fn quiet(self, quiet: bool) -> Self {
        Self { quiet, ..self }
    }

    /// Sets whether lifts may be done in pairs, set by set in turn, so that more fits into the time.
    ///
    /// Lifts with the same number of sets make a pair, if one pushes and the other pulls, or one
    /// bends the knees and the other the hips; what is left of them if one is for the legs and the
    /// other for the arms, but no pull beside a hinge. Trunk work stays alone.
    ///
    /// The answer is the best of the routine without pairs, paired where it can be, and of one each
    /// with 2, 3 and 4 sets for all lifts of the limbs; so it is never worth less than without. The
    /// [bound](super::Outcome::bound) is for all of these, and is rarely met. A choice of this crate;
    /// see Iversen 2021 for what pairs save and keep.
    ///
    /// ```
    /// use regimen::{Catalog, Equipment, MuscleGroup, Plan};
    ///
    /// let body = MuscleGroup::Back.muscles() | MuscleGroup::Chest.muscles();
    /// let plan = Plan::for_muscles(body)
    ///     .kit([Equipment::ResistanceBand, Equipment::DumbbellPair])
    ///     .minutes(20);
    /// let alone = plan.solve(Catalog::builtin())?;
    /// let paired = plan.supersets(true).solve(Catalog::builtin())?;
    /// assert!(paired.value() > alone.value());
    /// assert!(paired.routine().strength().iter().any(|block| block.is_superset()));
    /// # Ok::<(), regimen::plan::PlanError>(())
    /// ```
    pub fn supersets(self, supersets: bool) -> Self {
        Self { supersets, ..self }
    }

    /// Sets what training is for.
    pub fn goal(self, goal: Goal) -> Self {
        Self { goal, ..self }
    }

    /// Requires an exercise, whatever its level and whether or not it needs coaching.
    pub fn with(mut self, exercise: ExerciseId) -> Self {
        self.with.insert(exercise);
        self
    }

    /// Leaves an exercise out.
    pub fn without(mut self, exercise: ExerciseId) -> Self {
        self.without.insert(exercise);
        self
    }

    /// Prefers an exercise: it is worth more than others, though not at any price.
    pub fn like(mut self, exercise: ExerciseId) -> Self {
        self.dislike.remove(&exercise);
        self.like.insert(exercise);
        self
    }

    /// Avoids an exercise: it is worth less than others, but may still be chosen where nothing
    /// takes its place.
    pub fn dislike(mut self, exercise: ExerciseId) -> Self {
        self.like.remove(&exercise);
        self.dislike.insert(exercise);
        self
    }

    /// Makes the exercises of recent sessions worth less, and more so those in two of them, so
    /// that this session differs where something else is nearly as good.
    ///
    /// ```
    /// use regimen::{Catalog, Equipment, MuscleGroup, Plan};
    ///
    /// let plan = Plan::for_muscles(MuscleGroup::Back)
    ///     .kit([Equipment::ResistanceBand, Equipment::DumbbellPair]);
    /// let monday = plan.solve(Catalog::builtin())?;
    /// let thursday = plan.unlike(&[monday.routine()]).solve(Catalog::builtin())?;
    /// assert_ne!(monday.routine().strength(), thursday.routine().strength());
    /// # Ok::<(), regimen::plan::PlanError>(())
    /// ```
    pub fn unlike(mut self, recent: &[&Routine]) -> Self {
        for routine in recent {
            let ids: BTreeSet<&ExerciseId> =
                routine.steps().map(|(_, step)| step.exercise().id()).collect();
            self.unlike.extend(ids.into_iter().cloned());
        }
        self.unlike.sort();
        self
    }

    /// Sets whether exercises that need coaching may be chosen.
    pub fn coaching(self, coaching: bool) -> Self {
        Self { coaching, ..self }
    }

    /// Limits the rest between sets to some seconds, 0 to 1800. Another number makes
    /// [`solve`](Plan::solve) answer `out-of-range`.
    pub fn rest_at_most(self, seconds: u32) -> Self {
        Self { rest_at_most: Some(seconds), ..self }
    }

    /// Sets how long things take.
    pub fn pace(self, pace: Pace) -> Self {
        Self { pace, ..self }
    }

    /// Plans the session for what the week so far still lacks, and leaves to recover what was
    /// trained of late: see [`WeekSoFar`]. Values of plans with a week and without one do not
    /// compare.
    pub fn week(self, week: WeekSoFar) -> Self {
        Self { week: Some(week), ..self }
    }

    /// Sets the order in which equally good choices are tried: another seed may choose other
    /// exercises, never a routine of less value, as long as the value is proved.
    pub fn seed(self, seed: u64) -> Self {
        Self { seed, ..self }
    }

    /// Sets how much work the solver may do before it answers with the best routine so far and the
    /// bound that is proved: see [`SolveOptions::work_budget`](super::SolveOptions::work_budget).
    pub fn work_budget(self, work_budget: u64) -> Self {
        Self { work_budget, ..self }
    }

    /// Removes the exercises that a catalogue does not have from what is required, left out,
    /// liked, disliked, recent and done this week, and returns them: a stored plan may be older than its catalogue.
    ///
    /// ```
    /// use regimen::{Catalog, MuscleGroup, Plan};
    ///
    /// let mut plan = Plan::for_muscles(MuscleGroup::Back).with("my-own-row".parse()?);
    /// let removed = plan.prune(Catalog::builtin());
    /// assert_eq!(removed, ["my-own-row".parse()?]);
    /// assert!(plan.solve(Catalog::builtin()).is_ok());
    /// # Ok::<(), regimen::exercise::InvalidId>(())
    /// ```
    pub fn prune(&mut self, catalog: &Catalog) -> Vec<ExerciseId> {
        let mut removed = BTreeSet::new();
        let mut is_known = |id: &ExerciseId| {
            let is_known = catalog.contains(id);
            if !is_known {
                removed.insert(id.clone());
            }
            is_known
        };
        self.with.retain(&mut is_known);
        self.without.retain(&mut is_known);
        self.like.retain(&mut is_known);
        self.dislike.retain(&mut is_known);
        self.unlike.retain(&mut is_known);
        if let Some(week) = &mut self.week {
            week.map_exercises(|id| is_known(id).then(|| id.clone()));
        }
        removed.into_iter().collect()
    }

    /// Everything that must be in a range.
    pub(super) fn check_ranges(&self) -> Result<(), OutOfRange> {
        limits::MINUTES.check(self.minutes)?;
        for factor in self.emphasis.values() {
            limits::EMPHASIS.check(*factor)?;
        }
        if let Some(rest) = self.rest_at_most {
            limits::REST.check(rest)?;
        }
        if let Some(week) = &self.week {
            week.check_ranges()?;
        }
        if let Some(name) = &self.name {
            limits::NAME.check_length(name.trim())?;
        }
        Ok(())
    }
}
