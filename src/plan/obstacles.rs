//! What stands in the way of a whole phase.

use std::fmt;

use super::formulate::Candidate;
use super::request::Plan;
use crate::equipment::EquipmentSet;
use crate::equipment::Kit;
use crate::exercise::{Exercise, ExerciseId, Level};
use crate::region::RegionSet;
use crate::routine::Phase;
use crate::text::{all_of, list, quoted};

/// What of a plan leaves no exercise for a phase: only what is needed for that. A plan for the
/// same targets that requires the same, with no more than this, has none either.
///
/// ```
/// use regimen::{BodyRegion, Catalog, MuscleGroup, Plan, RegionSet, plan::PlanError};
///
/// let error = Plan::for_muscles(MuscleGroup::MiddleBack)
///     .sparing(RegionSet::all())
///     .solve(Catalog::builtin())
///     .unwrap_err();
/// let PlanError::NoStrengthExercise(standing) = error else { panic!("{error}") };
/// assert!(standing.spared().contains(BodyRegion::Shoulders));
/// assert!(standing.kit().is_none(), "no equipment would help");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Obstacles {
    kit: Option<Kit>,
    level: Option<Level>,
    bars_coaching: bool,
    spared: RegionSet,
    excluded: Vec<ExerciseId>,
    helps: EquipmentSet,
}

impl Obstacles {
    /// Leaves one thing after the other out of the plan, and keeps those without which it would
    /// not fail.
    pub(super) fn new(plan: &Plan, exercises: &[Exercise], phase: Phase) -> Self {
        let mut left = plan.clone();
        let mut is_needed = |relax: &dyn Fn(&mut Plan)| {
            let mut relaxed = left.clone();
            relax(&mut relaxed);
            let is_needed = relaxed.candidates(exercises, phase).next().is_some();
            if !is_needed {
                left = relaxed;
            }
            is_needed
        };
        let everything = Kit::from(EquipmentSet::all());
        let kit = is_needed(&|plan| plan.kit = everything).then_some(plan.kit);
        let level = is_needed(&|plan| plan.level = Level::Expert).then_some(plan.level);
        let bars_coaching = is_needed(&|plan| plan.coaching = true);
        // One region that is enough alone says more than several that are enough together.
        let alone = plan.spared.iter().find(|region| {
            !is_needed(&|plan| plan.spared = RegionSet::from(*region) & plan.spared)
        });
        let spared = alone.map_or(plan.spared, RegionSet::from);
        let spared = spared.iter();
        let spared =
            spared.filter(|region| is_needed(&|plan| plan.spared.remove(*region)));
        let spared = spared.collect();
        // Each exercise that would do if it were not left out has to be.
        left.excluded.clear();
        let would_do = left.candidates(exercises, phase);
        let excluded =
            would_do.map(|candidate| candidate.exercise.id().clone()).collect();
        let helps = most_helpful(plan, exercises, phase);
        Self { kit, level, bars_coaching, spared, excluded, helps }
    }

    /// The kit, if another would do.
    #[must_use]
    pub fn kit(&self) -> Option<Kit> {
        self.kit
    }

    /// The highest level, if a higher one would do.
    #[must_use]
    pub fn level(&self) -> Option<Level> {
        self.level
    }

    /// Whether allowing what needs coaching would do.
    #[must_use]
    pub fn bars_coaching(&self) -> bool {
        self.bars_coaching
    }

    /// The regions to be spared that leave nothing.
    #[must_use]
    pub fn spared(&self) -> RegionSet {
        self.spared
    }

    /// The exercises left out on request that would do.
    #[must_use]
    pub fn excluded(&self) -> &[ExerciseId] {
        &self.excluded
    }

    /// The fewest pieces of equipment that would help without any other change; empty if none
    /// would.
    #[must_use]
    pub fn helps(&self) -> EquipmentSet {
        self.helps
    }
}

/// The fewest pieces of equipment that would make an exercise possible.
fn most_helpful(plan: &Plan, exercises: &[Exercise], phase: Phase) -> EquipmentSet {
    let everything = plan.clone().kit(EquipmentSet::all());
    let possible = everything.candidates(exercises, phase);
    let setups = possible.flat_map(|Candidate { exercise, .. }| exercise.setups());
    let known = setups.filter(|setup| setup.unknown().is_none());
    let missing = known.map(|setup| plan.kit.missing_for(setup));
    missing.min_by_key(|missing| missing.len()).unwrap_or_default()
}

/// "with no equipment, in a room, up to beginner level and sparing `neck`; add ...".
impl fmt::Display for Obstacles {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut facts = Vec::new();
        facts.extend(self.kit.map(|kit| format!("with {kit}")));
        facts.extend(self.level.map(|level| format!("up to {} level", level.name())));
        if self.bars_coaching {
            facts.push("without what needs coaching".to_owned());
        }
        if !self.spared.is_empty() {
            facts.push(format!("sparing {}", all_of(self.spared)));
        }
        if !self.excluded.is_empty() {
            let shown = self.excluded.iter().take(EXCLUDED_SHOWN).map(quoted);
            let more = self.excluded.len().saturating_sub(EXCLUDED_SHOWN);
            let more = (more > 0).then(|| format!("{more} more"));
            facts.push(format!("without {}", list(shown.chain(more), "and")));
        }
        if facts.is_empty() {
            return f.write_str("in this catalogue, whatever the plan");
        }
        f.write_str(&list(facts, "and"))?;
        if !self.helps.is_empty() {
            write!(f, "; add {}", all_of(self.helps))?;
        }
        Ok(())
    }
}

/// No more than a person would read.
const EXCLUDED_SHOWN: usize = 10;
