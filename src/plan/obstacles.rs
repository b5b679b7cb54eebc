//! What stands in the way of a whole phase.

use std::collections::BTreeSet;
use std::fmt;

use super::formulate::{Formulation, Scope, Trained, strength, warm_up};
use super::model::Choice;
use super::request::Plan;
use crate::equipment::EquipmentSet;
use crate::equipment::Kit;
use crate::exercise::{ExerciseId, Level};
use crate::muscle::{LeafGroup, Muscle};
use crate::region::RegionSet;
use crate::routine::Phase;
use crate::text::{all_of, list, quoted, shortened};
use crate::vocabulary::EnumSet;

/// What of a plan leaves no exercise for a phase: only what is needed for that. A plan for the
/// same targets and goal that requires the same, with no more than this, has none either.
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
    is_quiet: bool,
    spared: RegionSet,
    eased: RegionSet,
    #[serde(skip_serializing_if = "is_nothing")]
    recovering: EnumSet<LeafGroup>,
    excluded: Vec<ExerciseId>,
    assisting: Vec<ExerciseId>,
    helps: EquipmentSet,
}

fn is_nothing(groups: &EnumSet<LeafGroup>) -> bool {
    groups.is_empty()
}

impl Obstacles {
    /// Leaves one thing after the other out of the plan, and keeps those without which it would
    /// not fail.
    pub(super) fn new(scope: &Scope<'_>, phase: Phase) -> Self {
        let (plan, related) = (scope.plan, scope.related);
        let mut left = plan.clone();
        let mut is_needed = |relax: &dyn Fn(&mut Plan)| {
            let mut changed = left.clone();
            relax(&mut changed);
            let is_needed = is_possible(&Scope::new(&changed, related), phase);
            if !is_needed {
                left = changed;
            }
            is_needed
        };
        let everything = Kit::from(EquipmentSet::all());
        let kit = is_needed(&|plan| plan.kit = everything).then_some(plan.kit);
        let level = is_needed(&|plan| plan.level = Level::Expert).then_some(plan.level);
        let bars_coaching = is_needed(&|plan| plan.coaching = true);
        let is_quiet = plan.quiet && is_needed(&|plan| plan.quiet = false);
        // One region that is enough alone says more than several that are enough together.
        let alone = plan.spare.iter().find(|region| {
            !is_needed(&|plan| plan.spare = RegionSet::from(*region) & plan.spare)
        });
        let spared = alone.map_or(plan.spare, RegionSet::from);
        let spared = spared
            .iter()
            .filter(|region| is_needed(&|plan| plan.spare.remove(*region)))
            .collect();
        let eased = plan
            .ease
            .iter()
            .filter(|region| is_needed(&|plan| plan.ease.remove(*region)))
            .collect();
        let recovers = is_needed(&|plan| {
            if let Some(week) = &mut plan.week {
                week.recovery = 0;
            }
        });
        let recovering = scope.week.iter().filter(|_| recovers);
        let recovering = recovering.flat_map(|week| week.recovering.keys().copied());
        let wanted: EnumSet<LeafGroup> =
            plan.targets.iter().map(Muscle::leaf_group).collect();
        let recovering = recovering.collect::<EnumSet<LeafGroup>>() & wanted;
        // Each exercise that would do if it were not left out has to be.
        left.without.clear();
        let excluded = worthwhile(&Scope::new(&left, related), phase);
        let assisting = scope.candidates(phase);
        let assisting =
            assisting.map(|candidate| candidate.exercise.id().clone()).collect();
        let helps = most_helpful(scope, phase);
        Self {
            kit,
            level,
            bars_coaching,
            is_quiet,
            spared,
            eased,
            recovering,
            excluded,
            assisting,
            helps,
        }
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

    /// Whether allowing impact would do.
    #[must_use]
    pub fn is_quiet(&self) -> bool {
        self.is_quiet
    }

    /// The regions to be spared that leave nothing.
    #[must_use]
    pub fn spared(&self) -> RegionSet {
        self.spared
    }

    /// The regions to be eased that leave nothing.
    #[must_use]
    pub fn eased(&self) -> RegionSet {
        self.eased
    }

    /// The body parts among the targets that are still recovering, if training them would do.
    #[must_use]
    pub fn recovering(&self) -> EnumSet<LeafGroup> {
        self.recovering
    }

    /// The exercises left out on request that would do.
    #[must_use]
    pub fn excluded(&self) -> &[ExerciseId] {
        &self.excluded
    }

    /// The exercises that may be chosen and are worth nothing, because they only assist the targets.
    #[must_use]
    pub fn assisting(&self) -> &[ExerciseId] {
        &self.assisting
    }

    /// The fewest pieces of equipment that would help without any other change; empty if none
    /// would.
    #[must_use]
    pub fn helps(&self) -> EquipmentSet {
        self.helps
    }
}

/// The choices of a phase, independent of what is trained.
fn pose<'a>(scope: &Scope<'a>, phase: Phase) -> Formulation<'a> {
    match phase {
        Phase::Strength => strength::pose(scope),
        _ => warm_up::pose(scope, &Trained::default()),
    }
}

/// Whether something may be chosen that is worth it; any warm-up is.
fn is_possible(scope: &Scope<'_>, phase: Phase) -> bool {
    let posed = pose(scope, phase);
    match phase {
        Phase::Strength => posed.least_seconds().is_some(),
        _ => warm_up::least_seconds(&posed).is_some(),
    }
}

/// The exercises that may be chosen and are worth it.
fn worthwhile(scope: &Scope<'_>, phase: Phase) -> Vec<ExerciseId> {
    let posed = pose(scope, phase);
    let choices = posed.model.families().iter().flat_map(|family| &family.choices);
    let worthwhile = choices
        .filter(|it| phase != Phase::Strength || posed.model.value_of([*it]) > 0)
        .map(Choice::exercise);
    let worthwhile: BTreeSet<&ExerciseId> = worthwhile.collect();
    let candidates = scope.candidates(phase).map(|candidate| candidate.exercise.id());
    candidates.filter(|id| worthwhile.contains(id)).cloned().collect()
}

/// The fewest pieces of equipment that would make a worthwhile exercise possible.
fn most_helpful(scope: &Scope<'_>, phase: Phase) -> EquipmentSet {
    let everything = scope.plan.clone().kit(EquipmentSet::all());
    let everything = Scope::new(&everything, scope.related);
    let posed = pose(&everything, phase);
    let families = posed.model.families().iter().enumerate();
    let places = families.flat_map(|(family, it)| {
        (0..it.choices.len()).map(move |choice| (family, choice))
    });
    let worthwhile = places.filter_map(|place| posed.at(place)).filter(|(_, choice)| {
        phase != Phase::Strength || posed.model.value_of([*choice]) > 0
    });
    let setups = worthwhile.map(|(offered, _)| offered.candidate.setup);
    let known = setups.filter(|setup| setup.unknown().is_none());
    let missing = known.map(|setup| scope.plan.kit.missing_for(setup));
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
        if self.is_quiet {
            facts.push("quietly".to_owned());
        }
        if !self.spared.is_empty() {
            facts.push(format!("sparing {}", all_of(self.spared)));
        }
        if !self.eased.is_empty() {
            facts.push(format!("easing {}", all_of(self.eased)));
        }
        if !self.recovering.is_empty() {
            facts.push(format!("leaving {} to recover", all_of(self.recovering)));
        }
        if !self.excluded.is_empty() {
            let excluded = shortened(self.excluded.iter().map(quoted), NAMES_SHOWN);
            facts.push(format!("without {}", list(excluded, "and")));
        }
        if facts.is_empty() {
            return f.write_str("in this catalogue, whatever the plan");
        }
        f.write_str(&list(facts, "and"))?;
        if !self.assisting.is_empty() {
            let assisting = shortened(self.assisting.iter().map(quoted), NAMES_SHOWN);
            write!(f, "; {} only assist", list(assisting, "and"))?;
        }
        if !self.helps.is_empty() {
            write!(f, "; add {}", all_of(self.helps))?;
        }
        Ok(())
    }
}

/// No more than a person would read.
const NAMES_SHOWN: usize = 10;
