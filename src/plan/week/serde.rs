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
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(transform = crate::schema::plain, rename = "Week", description = "A request for the sessions of a week: what to train, on which days, for how long and with what."))]
pub(super) struct Form {
    /// The version of the format; 1 if left out.
    #[serde(default)]
    format: Format,
    /// The name of the week and its sessions.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::schema::Name>"))]
    name: Option<String>,
    /// The muscles to train, by ids of muscles and groups.
    #[serde(deserialize_with = "named")]
    #[cfg_attr(
        feature = "schema",
        schemars(with = "std::collections::BTreeSet<crate::muscle::MuscleOrGroup>")
    )]
    targets: MuscleSet,
    /// Muscles that count more, by ids of muscles and groups, with a whole factor.
    #[serde(default, deserialize_with = "emphasis", skip_serializing_if = "is_default")]
    #[cfg_attr(
        feature = "schema",
        schemars(schema_with = "crate::plan::serde::emphasis_schema")
    )]
    emphasis: BTreeMap<Muscle, u32>,
    /// What is at hand on days that have no kit of their own; an empty-handed room if left out.
    #[serde(default, skip_serializing_if = "is_default")]
    kit: Kit,
    /// The days to train on, each once.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = 7)))]
    week: Vec<Day>,
    /// How many different sessions there are, 1 to the number of days; half the days, rounded up, if
    /// left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 7)))]
    sessions: Option<u32>,
    /// The hours that a body part recovers after strength work; 48 if left out.
    #[serde(default = "usual_recovery", skip_serializing_if = "is_usual_recovery")]
    #[cfg_attr(feature = "schema", schemars(schema_with = "recovery_schema"))]
    recovery: u32,
    /// Which session trains which body parts; the best that keeps the recovery if left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    split: Option<Split>,
    /// The level of the person, which no exercise exceeds; beginner if left out.
    #[serde(default = "beginner", skip_serializing_if = "is_beginner")]
    level: Level,
    /// Regions that no exercise may load.
    #[serde(default, skip_serializing_if = "is_default")]
    spare: RegionSet,
    /// Regions that no exercise may load heavily.
    #[serde(default, skip_serializing_if = "is_default")]
    ease: RegionSet,
    /// Whether exercises with impact are left out.
    #[serde(default, skip_serializing_if = "is_default")]
    quiet: bool,
    /// What training is for; general if left out.
    #[serde(default, skip_serializing_if = "is_default")]
    goal: Goal,
    /// Ids of exercises that must be in a session.
    #[serde(default, skip_serializing_if = "is_default")]
    with: BTreeSet<ExerciseId>,
    /// Ids of exercises to leave out.
    #[serde(default, skip_serializing_if = "is_default")]
    without: BTreeSet<ExerciseId>,
    /// Ids of exercises to leave out where something alike may be chosen.
    #[serde(default, skip_serializing_if = "is_default")]
    rest: BTreeSet<ExerciseId>,
    /// Ids of exercises to prefer.
    #[serde(default, skip_serializing_if = "is_default")]
    like: BTreeSet<ExerciseId>,
    /// Ids of exercises to avoid.
    #[serde(default, skip_serializing_if = "is_default")]
    dislike: BTreeSet<ExerciseId>,
    /// Whether exercises that need coaching may be chosen.
    #[serde(default, skip_serializing_if = "is_default")]
    coaching: bool,
    /// The longest rest between sets, in seconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::schema::Seconds>"))]
    rest_at_most: Option<u32>,
    /// How long things take.
    #[serde(default, skip_serializing_if = "is_default")]
    pace: Pace,
    /// The order in which equally good choices are tried.
    #[serde(default, skip_serializing_if = "is_default")]
    seed: u64,
    /// How much work the solver may do.
    #[serde(default = "usual_budget", skip_serializing_if = "is_usual_budget")]
    work_budget: u64,
}
#[cfg(feature = "schema")]
crate::schema::schema_of_form!(Week = Form);

#[cfg(feature = "schema")]
fn recovery_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
    schemars::json_schema!({ "enum": super::RECOVERIES, "type": "integer" })
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
