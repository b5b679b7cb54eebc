//! A week as a document.

use std::collections::{BTreeMap, BTreeSet};

use super::error::WeekError;
use super::request::{Day, USUAL_RECOVERY, Week};
use super::split::Split;
use crate::equipment::Kit;
use crate::exercise::{ExerciseId, Level};
use crate::format::{Format, Versioned};
use crate::muscle::{Muscle, MuscleSet};
use crate::plan::goal::Goal;
use crate::plan::request::Plan;
use crate::plan::serde::{emphasis, named};
use crate::plan::solver::WORK_BUDGET;
use crate::region::RegionSet;
use crate::routine::Pace;

/// The fields of a week; what is left out is as in [`Week::for_muscles`], and what is as there is
/// left out.
#[derive(serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "a week")]
pub(super) struct Form {
    #[serde(default)]
    format: Format,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    #[serde(deserialize_with = "named")]
    targets: MuscleSet,
    #[serde(default, deserialize_with = "emphasis", skip_serializing_if = "is_default")]
    emphasis: BTreeMap<Muscle, u32>,
    #[serde(default, skip_serializing_if = "is_default")]
    kit: Kit,
    week: Vec<Day>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sessions: Option<u32>,
    #[serde(default = "usual_recovery", skip_serializing_if = "is_usual_recovery")]
    recovery: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    split: Option<Split>,
    #[serde(default = "beginner", skip_serializing_if = "is_beginner")]
    level: Level,
    #[serde(default, skip_serializing_if = "is_default")]
    spare: RegionSet,
    #[serde(default, skip_serializing_if = "is_default")]
    ease: RegionSet,
    #[serde(default, skip_serializing_if = "is_default")]
    quiet: bool,
    #[serde(default, skip_serializing_if = "is_default")]
    goal: Goal,
    #[serde(default, skip_serializing_if = "is_default")]
    with: BTreeSet<ExerciseId>,
    #[serde(default, skip_serializing_if = "is_default")]
    without: BTreeSet<ExerciseId>,
    #[serde(default, skip_serializing_if = "is_default")]
    rest: BTreeSet<ExerciseId>,
    #[serde(default, skip_serializing_if = "is_default")]
    like: BTreeSet<ExerciseId>,
    #[serde(default, skip_serializing_if = "is_default")]
    dislike: BTreeSet<ExerciseId>,
    #[serde(default, skip_serializing_if = "is_default")]
    coaching: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    rest_at_most: Option<u32>,
    #[serde(default, skip_serializing_if = "is_default")]
    pace: Pace,
    #[serde(default, skip_serializing_if = "is_default")]
    seed: u64,
    #[serde(default = "usual_budget", skip_serializing_if = "is_usual_budget")]
    work_budget: u64,
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

const fn usual_recovery() -> u32 {
    USUAL_RECOVERY
}

const fn usual_budget() -> u64 {
    WORK_BUDGET
}

const fn beginner() -> Level {
    Level::Beginner
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
const fn is_usual_recovery(hours: &u32) -> bool {
    *hours == USUAL_RECOVERY
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
const fn is_usual_budget(budget: &u64) -> bool {
    *budget == WORK_BUDGET
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
fn is_beginner(level: &Level) -> bool {
    *level == Level::Beginner
}

impl TryFrom<Versioned<Form>> for Week {
    type Error = WeekError;

    fn try_from(Versioned(form): Versioned<Form>) -> Result<Self, WeekError> {
        let mut plan = Plan::for_muscles(form.targets);
        for (muscle, factor) in form.emphasis {
            plan = plan.emphasis(muscle, factor);
        }
        plan.name = form.name;
        plan.kit = form.kit;
        plan.level = form.level;
        plan.spare = form.spare;
        plan.ease = form.ease;
        plan.quiet = form.quiet;
        plan.goal = form.goal;
        plan.with = form.with;
        plan.without = form.without;
        plan.like = form.like;
        plan.dislike = form.dislike;
        plan.coaching = form.coaching;
        plan.rest_at_most = form.rest_at_most;
        plan.pace = form.pace;
        plan.seed = form.seed;
        plan.work_budget = form.work_budget;
        let week = Self {
            plan,
            days: form.week,
            sessions: form.sessions,
            recovery: form.recovery,
            split: form.split,
            rest: form.rest,
        };
        week.check()?;
        Ok(week)
    }
}

impl From<Week> for Form {
    fn from(week: Week) -> Self {
        let Week { plan, days, sessions, recovery, split, rest } = week;
        Self {
            format: Format::default(),
            name: plan.name,
            targets: plan.targets,
            emphasis: plan.emphasis,
            kit: plan.kit,
            week: days,
            sessions,
            recovery,
            split,
            level: plan.level,
            spare: plan.spare,
            ease: plan.ease,
            quiet: plan.quiet,
            goal: plan.goal,
            with: plan.with,
            without: plan.without,
            rest,
            like: plan.like,
            dislike: plan.dislike,
            coaching: plan.coaching,
            rest_at_most: plan.rest_at_most,
            pace: plan.pace,
            seed: plan.seed,
            work_budget: plan.work_budget,
        }
    }
}
