//! A plan as a document.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::str::FromStr;

use serde::{Deserialize, Deserializer};

use super::goal::Goal;
use super::request::{Plan, USUAL_MINUTES};
use super::solver::WORK_BUDGET;
use super::week::WeekSoFar;
use crate::equipment::Kit;
use crate::exercise::{ExerciseId, Level};
use crate::format::{Format, Versioned};
use crate::limits::OutOfRange;
use crate::muscle::{Muscle, MuscleSet};
use crate::region::RegionSet;
use crate::routine::Pace;
use crate::vocabulary::from_ids;
use crate::vocabulary::{UnknownName, from_text};

/// The newest format of plans. What it added: the week so far, without which a session would train
/// what has to recover.
pub(super) const NEWEST: u32 = 2;

/// A request for a routine; what is left out is as in [`Plan::for_muscles`], and what is as there is
/// left out.
#[derive(serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "a plan")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(transform = crate::schema::plain, rename = "Plan", description = "A request for a routine: what to train, with what, and for how long."))]
pub(super) struct Form {
    /// The version of the format; 1 if left out.
    #[serde(default)]
    format: Format<NEWEST>,
    /// The name of the routine.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::schema::Name>"))]
    name: Option<String>,
    /// The muscles to train, by ids of muscles and groups.
    #[serde(deserialize_with = "named")]
    #[cfg_attr(feature = "schema", schemars(with = "std::collections::BTreeSet<Named>"))]
    targets: MuscleSet,
    /// Muscles that count more, by ids of muscles and groups, with a whole factor.
    #[serde(default, deserialize_with = "emphasis", skip_serializing_if = "is_default")]
    #[cfg_attr(feature = "schema", schemars(schema_with = "emphasis_schema"))]
    emphasis: BTreeMap<Muscle, u32>,
    /// What is at hand; an empty-handed room if left out.
    #[serde(default, skip_serializing_if = "is_default")]
    kit: Kit,
    /// How long the session may take.
    #[serde(default = "usual_minutes", skip_serializing_if = "is_usual_minutes")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Minutes"))]
    minutes: u32,
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
    /// Whether lifts may be done in pairs.
    #[serde(default, skip_serializing_if = "is_default")]
    supersets: bool,
    /// What training is for; general if left out.
    #[serde(default, skip_serializing_if = "is_default")]
    goal: Goal,
    /// Ids of exercises that must be in it.
    #[serde(default, skip_serializing_if = "is_default")]
    with: BTreeSet<ExerciseId>,
    /// Ids of exercises to leave out.
    #[serde(default, skip_serializing_if = "is_default")]
    without: BTreeSet<ExerciseId>,
    /// Ids of exercises to prefer.
    #[serde(default, skip_serializing_if = "is_default")]
    like: BTreeSet<ExerciseId>,
    /// Ids of exercises to avoid.
    #[serde(default, skip_serializing_if = "is_default")]
    dislike: BTreeSet<ExerciseId>,
    /// Ids of the exercises of recent sessions, which count less; an id for each session.
    #[serde(default, skip_serializing_if = "is_default")]
    unlike: Vec<ExerciseId>,
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
    /// What was done in the days before.
    #[serde(skip_serializing_if = "Option::is_none")]
    week: Option<WeekSoFar>,
    /// The order in which equally good choices are tried.
    #[serde(default, skip_serializing_if = "is_default")]
    seed: u64,
    /// How much work the solver may do.
    #[serde(default = "usual_budget", skip_serializing_if = "is_usual_budget")]
    work_budget: u64,
}
#[cfg(feature = "schema")]
crate::schema::schema_of_form!(Plan = Form);

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

const fn usual_minutes() -> u32 {
    USUAL_MINUTES
}

const fn usual_budget() -> u64 {
    WORK_BUDGET
}

const fn beginner() -> Level {
    Level::Beginner
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
const fn is_usual_minutes(minutes: &u32) -> bool {
    *minutes == USUAL_MINUTES
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
const fn is_usual_budget(budget: &u64) -> bool {
    *budget == WORK_BUDGET
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
fn is_beginner(level: &Level) -> bool {
    *level == Level::Beginner
}

impl TryFrom<Versioned<Form, NEWEST>> for Plan {
    type Error = OutOfRange;

    fn try_from(Versioned(form): Versioned<Form, NEWEST>) -> Result<Self, OutOfRange> {
        let mut unlike = form.unlike;
        unlike.sort();
        let mut plan = Self {
            name: form.name,
            targets: form.targets,
            emphasis: BTreeMap::new(),
            kit: form.kit,
            minutes: form.minutes,
            level: form.level,
            spare: form.spare,
            ease: form.ease,
            quiet: form.quiet,
            supersets: form.supersets,
            goal: form.goal,
            with: form.with,
            without: form.without,
            like: form.like,
            dislike: form.dislike,
            unlike,
            coaching: form.coaching,
            rest_at_most: form.rest_at_most,
            pace: form.pace,
            week: form.week,
            seed: form.seed,
            work_budget: form.work_budget,
        };
        for (muscle, factor) in form.emphasis {
            plan = plan.emphasis(muscle, factor);
        }
        plan.check_ranges()?;
        Ok(plan)
    }
}

impl From<Plan> for Form {
    fn from(plan: Plan) -> Self {
        Self {
            format: plan
                .week
                .as_ref()
                .map_or_else(Format::default, |_| Format::of(NEWEST)),
            name: plan.name,
            targets: plan.targets,
            emphasis: plan.emphasis,
            kit: plan.kit,
            minutes: plan.minutes,
            level: plan.level,
            spare: plan.spare,
            ease: plan.ease,
            quiet: plan.quiet,
            supersets: plan.supersets,
            goal: plan.goal,
            with: plan.with,
            without: plan.without,
            like: plan.like,
            dislike: plan.dislike,
            unlike: plan.unlike,
            coaching: plan.coaching,
            rest_at_most: plan.rest_at_most,
            pace: plan.pace,
            week: plan.week,
            seed: plan.seed,
            work_budget: plan.work_budget,
        }
    }
}

/// Muscles by one id, of a muscle or of a group.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Named(MuscleSet);

impl FromStr for Named {
    type Err = UnknownName;

    fn from_str(name: &str) -> Result<Self, UnknownName> {
        MuscleSet::named(name).map(Self)
    }
}

impl<'de> Deserialize<'de> for Named {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from_text(from, "the id of a muscle or of a group")
    }
}

#[cfg(feature = "schema")]
crate::schema::schema_of_form!(Named = crate::muscle::MuscleOrGroup);

#[cfg(feature = "schema")]
pub(super) fn emphasis_schema(
    generator: &mut schemars::SchemaGenerator,
) -> schemars::Schema {
    schemars::json_schema!({
        "type": "object",
        "propertyNames": generator.subschema_for::<Named>(),
        "additionalProperties": crate::schema::number(&crate::limits::EMPHASIS),
    })
}

pub(super) fn named<'de, D: Deserializer<'de>>(from: D) -> Result<MuscleSet, D::Error> {
    from_ids(from, |Named(muscles)| muscles)
}

/// Where a muscle is named more than once, the factor of the smallest group counts.
pub(super) fn emphasis<'de, D: Deserializer<'de>>(
    from: D,
) -> Result<BTreeMap<Muscle, u32>, D::Error> {
    let mut named: Vec<(Named, u32)> = BTreeMap::deserialize(from)?.into_iter().collect();
    named.sort_by_key(|(Named(muscles), factor)| (Reverse(muscles.len()), *factor));
    let each = named.into_iter().flat_map(|(Named(muscles), factor)| {
        muscles.into_iter().map(move |muscle| (muscle, factor))
    });
    Ok(each.collect())
}
