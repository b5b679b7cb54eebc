//! What is wanted of a routine.

use std::collections::{BTreeMap, BTreeSet};

use super::goal::Goal;
use super::solver::NODE_BUDGET;
use crate::equipment::Kit;
use crate::exercise::{ExerciseId, Level};
use crate::limits::{self, OutOfRange};
use crate::muscle::{Muscle, MuscleSet};
use crate::region::RegionSet;
use crate::routine::Pace;

/// A request for a routine: which muscles, with what, for how long, for whom.
///
/// Without more said: 30 minutes in an empty-handed room, for a beginner, for general fitness,
/// without exercises that need coaching. A plan is plain data: its fields can be read and set,
/// and it can be stored and sent as JSON. What is out of range is told by
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
///     .goal(Goal::Hypertrophy)
///     .with("unilateral-band-row".parse()?)
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
/// As JSON only `targets` must be there. They are muscles or groups, as in `emphasis`, where of
/// several groups with a muscle the smallest counts; they are written muscle by muscle. This is
/// the same plan:
///
/// ```
/// use regimen::{MuscleGroup, Plan};
///
/// let plan: Plan = serde_json::from_str(r#"{
///     "targets": ["back"],
///     "emphasis": {"middle-back": 2},
///     "kit": ["resistance-band", "dumbbell-pair"],
///     "minutes": 40,
///     "level": "intermediate",
///     "spare": ["knees"],
///     "goal": "hypertrophy",
///     "with": ["unilateral-band-row"],
///     "without": [],
///     "coaching": false,
///     "seed": 0,
///     "pace": {"rest": 60},
///     "node_budget": 100000
/// }"#)?;
/// let back = Plan::for_muscles(MuscleGroup::Back).emphasis(MuscleGroup::MiddleBack, 2);
/// assert_eq!((plan.targets, plan.emphasis), (back.targets, back.emphasis));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(try_from = "super::serde::Form", into = "super::serde::Form")]
#[non_exhaustive]
#[must_use = "a plan does nothing until it is solved"]
pub struct Plan {
    /// The muscles to train.
    pub targets: MuscleSet,
    /// How much more than usual a muscle counts: whole factors of 1 to 10; 1 without an entry. A
    /// muscle with an entry is a target too.
    pub emphasis: BTreeMap<Muscle, u32>,
    /// What is at hand.
    pub kit: Kit,
    /// How long the session may take, 1 to 1440.
    pub minutes: u32,
    /// The highest level of an exercise that is not required.
    pub level: Level,
    /// The regions that no exercise may load.
    pub spared: RegionSet,
    /// What training is for.
    pub goal: Goal,
    /// The exercises that must be there.
    pub required: BTreeSet<ExerciseId>,
    /// The exercises that must not.
    pub excluded: BTreeSet<ExerciseId>,
    /// Whether exercises that need coaching may be chosen without being required.
    pub coaching: bool,
    /// In which order equals are met.
    pub seed: u64,
    /// How long things take.
    pub pace: Pace,
    /// How many nodes of its search tree the solver may look at.
    pub node_budget: u64,
}

/// How long a session is when nothing is said; a choice of this crate.
const USUAL_MINUTES: u32 = 30;

impl Plan {
    /// A plan that trains these muscles.
    pub fn for_muscles(targets: impl Into<MuscleSet>) -> Self {
        Self {
            targets: targets.into(),
            emphasis: BTreeMap::new(),
            kit: Kit::default(),
            minutes: USUAL_MINUTES,
            level: Level::Beginner,
            spared: RegionSet::empty(),
            goal: Goal::General,
            required: BTreeSet::new(),
            excluded: BTreeSet::new(),
            coaching: false,
            seed: 0,
            pace: Pace::default(),
            node_budget: NODE_BUDGET,
        }
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

    /// Sets what is at hand.
    pub fn kit(self, kit: impl Into<Kit>) -> Self {
        Self { kit: kit.into(), ..self }
    }

    /// Sets how long the session may take, 1 to 1440 minutes. Another number makes
    /// [`solve`](Plan::solve) answer `out-of-range`.
    pub fn minutes(self, minutes: u32) -> Self {
        Self { minutes, ..self }
    }

    /// Sets the highest level of an exercise.
    pub fn up_to(self, level: Level) -> Self {
        Self { level, ..self }
    }

    /// Adds regions that no exercise may load. An exercise whose loads are not known is left out
    /// then.
    pub fn sparing(mut self, regions: impl Into<RegionSet>) -> Self {
        self.spared |= regions.into();
        self
    }

    /// Sets what training is for.
    pub fn goal(self, goal: Goal) -> Self {
        Self { goal, ..self }
    }

    /// Requires an exercise, whatever its level and whether or not it needs coaching.
    pub fn with(mut self, exercise: ExerciseId) -> Self {
        self.required.insert(exercise);
        self
    }

    /// Leaves an exercise out.
    pub fn without(mut self, exercise: ExerciseId) -> Self {
        self.excluded.insert(exercise);
        self
    }

    /// Sets whether exercises that need coaching may be chosen.
    pub fn coaching(self, coaching: bool) -> Self {
        Self { coaching, ..self }
    }

    /// Sets in which order equals are met: another seed may choose other exercises, never a
    /// routine of less value, as long as the value is proved.
    pub fn seed(self, seed: u64) -> Self {
        Self { seed, ..self }
    }

    /// Sets how long things take.
    pub fn pace(self, pace: Pace) -> Self {
        Self { pace, ..self }
    }

    /// Sets how many nodes of its search tree the solver may look at before it answers with the
    /// best routine so far and the bound that is proved; 100 000 unless said otherwise.
    pub fn node_budget(self, node_budget: u64) -> Self {
        Self { node_budget, ..self }
    }

    /// Everything that must be in a range.
    pub(super) fn check_ranges(&self) -> Result<(), OutOfRange> {
        limits::MINUTES.check(self.minutes)?;
        for factor in self.emphasis.values() {
            limits::EMPHASIS.check(*factor)?;
        }
        Ok(())
    }
}
