//! All fields of an exercise in the order of its JSON, and the rules they must obey.

use std::collections::BTreeSet;

use super::attributes::{
    Effect, ExerciseKind, Force, Laterality, Level, Mechanic, Pattern,
};
use super::error::ExerciseErrorKind;
use super::id::{ExerciseId, InvalidId, is_slug};
use super::loads::Loads;
use super::media::Media;
use super::setup::Setup;
use super::source::Source;
use crate::limits::{self, Limit};
use crate::muscle::MuscleSet;
use crate::prescription::Prescription;
use crate::region::RegionSet;
use crate::vocabulary::{EnumSet, Member};

/// An exercise: what it trains, how it is done, what it needs and its usual dose.
// The fields stand in the order in which the JSON is written.
#[derive(Clone, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(transform = crate::schema::plain, rename = "Exercise"))]
#[serde(deny_unknown_fields, expecting = "an exercise")]
pub(crate) struct ExerciseData {
    /// The id, which never changes.
    pub(crate) id: ExerciseId,
    /// The name for people.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Name"))]
    pub(crate) name: String,
    /// Other names for people.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<crate::schema::Name>"))]
    pub(crate) aliases: Vec<String>,
    /// Ids that the exercise had before; they still find it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) formerly: Vec<ExerciseId>,
    /// The kind, which decides in which phases of a session the exercise may stand.
    pub(crate) kind: ExerciseKind,
    /// The movement pattern, if it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) pattern: Option<Pattern>,
    /// Whether one joint moves under load or several, if it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) mechanic: Option<Mechanic>,
    /// Which way the effort goes, if it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) force: Option<Force>,
    /// The level of experience that it asks for; beginner if left out.
    #[serde(default)]
    pub(crate) level: Level,
    /// How the two sides take part; bilateral if left out.
    #[serde(default)]
    pub(crate) laterality: Laterality,
    /// Whether nobody should meet it first in a generated plan.
    #[serde(default, skip_serializing_if = "is_false")]
    pub(crate) coaching: bool,
    /// Whether everyone knows the lift.
    #[serde(default, skip_serializing_if = "is_false")]
    pub(crate) staple: bool,
    /// Whether it has jumps, landings or stamping.
    #[serde(default, skip_serializing_if = "is_false")]
    pub(crate) impact: bool,
    /// Muscles for which a set counts as one set.
    #[serde(default)]
    pub(crate) primary: MuscleSet,
    /// Muscles for which a set counts as half a set.
    #[serde(default, skip_serializing_if = "is_empty")]
    pub(crate) secondary: MuscleSet,
    /// Muscles that hold; a set counts for nothing.
    #[serde(default, skip_serializing_if = "is_empty")]
    pub(crate) stabilizers: MuscleSet,
    /// Regions whose joints it takes through their range.
    #[serde(default, skip_serializing_if = "is_empty")]
    pub(crate) mobilises: RegionSet,
    /// The regions that every setup which states no loads of its own loads heavily.
    #[serde(default, skip_serializing)]
    pub(crate) loads: Option<Regions>,
    /// The ways to perform it, any of which will do, preferred first.
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub(crate) setups: Vec<Setup>,
    /// The usual dose.
    pub(crate) prescription: Prescription,
    /// What to do, step by step.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<crate::schema::Text>"))]
    pub(crate) instructions: Vec<String>,
    /// What to mind.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<crate::schema::Text>"))]
    pub(crate) cautions: Vec<String>,
    /// Ids of easier relatives.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) easier: Vec<ExerciseId>,
    /// Ids of harder relatives.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) harder: Vec<ExerciseId>,
    /// Changes of technique that make it easier or harder.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) modifiers: Vec<Modifier>,
    /// Where the data comes from, and its licence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) source: Option<Source>,
    /// Pictures and films elsewhere.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) media: Vec<Media>,
}

/// Loads of an exercise as a whole: a list of regions, which are loaded heavily.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize,
)]
#[serde(from = "RegionSet")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(inline))]
pub(crate) struct Regions(pub(crate) Loads);

impl From<RegionSet> for Regions {
    fn from(regions: RegionSet) -> Self {
        Self(regions.into())
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
fn is_false(value: &bool) -> bool {
    !value
}

fn is_empty<T: Member>(set: &EnumSet<T>) -> bool {
    set.is_empty()
}

/// A change of technique that makes an exercise easier or harder.
#[derive(Clone, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(transform = crate::schema::plain))]
pub struct Modifier {
    /// Whether it makes the exercise easier or harder.
    pub(crate) effect: Effect,
    /// The change of technique.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Text"))]
    pub(crate) change: String,
}

impl Modifier {
    /// A change of technique of 1 to 1000 characters, and what it does to the exercise.
    pub fn new(effect: Effect, change: impl Into<String>) -> Self {
        Self { effect, change: change.into() }
    }

    /// Whether it makes the exercise easier or harder.
    #[must_use]
    pub fn effect(&self) -> Effect {
        self.effect
    }

    /// The change of technique.
    #[must_use]
    pub fn change(&self) -> &str {
        &self.change
    }
}

impl ExerciseData {
    /// Gives the loads of the whole to every setup that states none.
    pub(super) fn share_loads(&mut self) {
        if let Some(Regions(loads)) = self.loads.take() {
            for setup in self.setups.iter_mut().filter(|it| it.loads().is_none()) {
                *setup = setup.clone().with_loads(loads);
            }
        }
    }

    /// Checks everything that the types leave open, and returns all findings.
    pub(super) fn faults(&self) -> Vec<ExerciseErrorKind> {
        let mut faults = Vec::new();
        self.check_texts(&mut faults);
        self.check_roles(&mut faults);
        self.check_setups(&mut faults);
        faults
    }

    fn check_texts(&self, faults: &mut Vec<ExerciseErrorKind>) {
        let mut check = |field, limit: &'static Limit, text: &str| {
            if let Err(error) = limit.check_length(text) {
                faults.push(ExerciseErrorKind::Text { field, error });
            }
        };
        check("name", &limits::NAME, &self.name);
        for alias in &self.aliases {
            check("aliases", &limits::NAME, alias);
        }
        for text in &self.instructions {
            check("instructions", &limits::TEXT, text);
        }
        for text in &self.cautions {
            check("cautions", &limits::TEXT, text);
        }
        for modifier in &self.modifiers {
            check("modifiers", &limits::TEXT, &modifier.change);
        }
        for setup in &self.setups {
            let texts = setup.note().into_iter().chain(setup.unknown());
            texts.for_each(|text| check("setups", &limits::TEXT, text));
        }
        if let Some(source) = &self.source {
            check("source", &limits::NAME, source.title());
            check("source", &limits::NAME, source.license());
            let more = source.author().into_iter().chain(source.url());
            more.for_each(|text| check("source", &limits::TEXT, text));
        }
        for media in &self.media {
            let texts = [Some(media.url()), media.license(), media.author()];
            texts.into_iter().flatten().for_each(|text| {
                check("media", &limits::TEXT, text);
            });
        }
    }

    fn check_roles(&self, faults: &mut Vec<ExerciseErrorKind>) {
        let roles = [
            ("primary", self.primary),
            ("secondary", self.secondary),
            ("stabilizer", self.stabilizers),
        ];
        for (index, (role, muscles)) in roles.iter().enumerate() {
            for (other, others) in roles.iter().skip(index + 1) {
                for muscle in *muscles & *others {
                    faults.push(ExerciseErrorKind::TwoRoles {
                        muscle,
                        roles: [role, other],
                    });
                }
            }
        }
    }

    fn check_setups(&self, faults: &mut Vec<ExerciseErrorKind>) {
        if self.setups.is_empty() {
            faults.push(ExerciseErrorKind::NoSetup);
        }
        // A single setup, as most imported exercises have, needs no set.
        let mut seen = BTreeSet::new();
        let mut is_new = |id| self.setups.len() == 1 || seen.insert(id);
        for id in self.setups.iter().map(Setup::id) {
            if !is_slug(id) {
                faults.push(ExerciseErrorKind::SetupId(InvalidId::new(id)));
            } else if !is_new(id) {
                faults.push(ExerciseErrorKind::SameSetup(id.to_owned()));
            }
        }
    }
}
