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

/// The fields of an exercise, in the order in which its JSON is written.
#[derive(Clone, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ExerciseData {
    pub(crate) id: ExerciseId,
    pub(crate) name: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) aliases: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) formerly: Vec<ExerciseId>,
    pub(crate) kind: ExerciseKind,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) pattern: Option<Pattern>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) mechanic: Option<Mechanic>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) force: Option<Force>,
    #[serde(default)]
    pub(crate) level: Level,
    #[serde(default)]
    pub(crate) laterality: Laterality,
    #[serde(default, skip_serializing_if = "is_false")]
    pub(crate) coaching: bool,
    #[serde(default, skip_serializing_if = "is_false")]
    pub(crate) staple: bool,
    #[serde(default, skip_serializing_if = "is_false")]
    pub(crate) impact: bool,
    #[serde(default)]
    pub(crate) primary: MuscleSet,
    #[serde(default, skip_serializing_if = "is_empty")]
    pub(crate) secondary: MuscleSet,
    #[serde(default, skip_serializing_if = "is_empty")]
    pub(crate) stabilizers: MuscleSet,
    #[serde(default, skip_serializing_if = "is_empty")]
    pub(crate) mobilises: RegionSet,
    /// The loads of all setups that state none; nothing once these have them.
    #[serde(default, skip_serializing)]
    pub(crate) loads: Option<Regions>,
    pub(crate) setups: Vec<Setup>,
    pub(crate) prescription: Prescription,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) instructions: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) cautions: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) easier: Vec<ExerciseId>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) harder: Vec<ExerciseId>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) modifiers: Vec<Modifier>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) source: Option<Source>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) media: Vec<Media>,
}

/// Loads of an exercise as a whole: a list of regions, which are loaded heavily.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize,
)]
#[serde(from = "RegionSet")]
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
pub struct Modifier {
    pub(crate) effect: Effect,
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
