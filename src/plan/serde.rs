//! A plan as a document.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::str::FromStr;

use serde::{Deserialize, Deserializer};

use super::goal::Goal;
use super::request::Plan;
use crate::equipment::Kit;
use crate::exercise::{ExerciseId, Level};
use crate::format::Format;
use crate::limits::OutOfRange;
use crate::muscle::{Muscle, MuscleSet};
use crate::region::RegionSet;
use crate::routine::Pace;
use crate::vocabulary::from_ids;
use crate::vocabulary::{UnknownName, from_text};

/// The fields of a plan; what is left out is as in [`Plan::for_muscles`].
#[derive(serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "a plan")]
pub(super) struct Form {
    #[serde(default)]
    format: Format,
    #[serde(deserialize_with = "named")]
    targets: MuscleSet,
    #[serde(default, deserialize_with = "emphasis")]
    emphasis: BTreeMap<Muscle, u32>,
    kit: Option<Kit>,
    minutes: Option<u32>,
    level: Option<Level>,
    #[serde(default)]
    spare: RegionSet,
    #[serde(default)]
    goal: Goal,
    #[serde(default)]
    with: BTreeSet<ExerciseId>,
    #[serde(default)]
    without: BTreeSet<ExerciseId>,
    #[serde(default)]
    coaching: bool,
    #[serde(default)]
    seed: u64,
    #[serde(default)]
    pace: Pace,
    node_budget: Option<u64>,
}

impl TryFrom<Form> for Plan {
    type Error = OutOfRange;

    fn try_from(form: Form) -> Result<Self, OutOfRange> {
        let usual = Self::for_muscles(form.targets);
        let mut plan = Self {
            kit: form.kit.unwrap_or(usual.kit),
            minutes: form.minutes.unwrap_or(usual.minutes),
            level: form.level.unwrap_or(usual.level),
            spared: form.spare,
            goal: form.goal,
            required: form.with,
            excluded: form.without,
            coaching: form.coaching,
            seed: form.seed,
            pace: form.pace,
            node_budget: form.node_budget.unwrap_or(usual.node_budget),
            ..usual
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
            format: Format,
            targets: plan.targets,
            emphasis: plan.emphasis,
            kit: Some(plan.kit),
            minutes: Some(plan.minutes),
            level: Some(plan.level),
            spare: plan.spared,
            goal: plan.goal,
            with: plan.required,
            without: plan.excluded,
            coaching: plan.coaching,
            seed: plan.seed,
            pace: plan.pace,
            node_budget: Some(plan.node_budget),
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

fn named<'de, D: Deserializer<'de>>(from: D) -> Result<MuscleSet, D::Error> {
    from_ids(from, |Named(muscles)| muscles)
}

/// Where a muscle is named more than once, the factor of the smallest group counts.
fn emphasis<'de, D: Deserializer<'de>>(
    from: D,
) -> Result<BTreeMap<Muscle, u32>, D::Error> {
    let mut named: Vec<(Named, u32)> = BTreeMap::deserialize(from)?.into_iter().collect();
    named.sort_by_key(|(Named(muscles), factor)| (Reverse(muscles.len()), *factor));
    let each = named.into_iter().flat_map(|(Named(muscles), factor)| {
        muscles.into_iter().map(move |muscle| (muscle, factor))
    });
    Ok(each.collect())
}
