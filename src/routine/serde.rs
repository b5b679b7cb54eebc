//! A routine as a document: a draft that holds its exercises in full.

use serde::de::{Deserialize, Deserializer, Error};
use serde::ser::{Serialize, Serializer};

use super::check::{Pointer, Proposal, ProposedExercise, ProposedStep};
use super::draft::embedded;
use super::format::{NEWEST, ReadFormat};
use super::{Phase, Routine};
use crate::equipment::Kit;
use crate::exercise::{Exercise, Level, Remarks};
use crate::format::{Format, versioned};
use crate::prescription::{Prescription, Ramp};
use crate::region::RegionSet;

impl Serialize for Routine {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        embedded(self, serializer)
    }
}

/// Re-checks every rule, so that no document makes a routine that the builder would refuse.
impl<'de> Deserialize<'de> for Routine {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let document = versioned::<NEWEST, Document, D>(deserializer)?;
        document.proposal().check().map_err(D::Error::custom)
    }
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "a routine")]
struct Document {
    #[serde(default)]
    format: Format<NEWEST>,
    name: String,
    #[serde(default)]
    kit: Kit,
    #[serde(default)]
    spare: RegionSet,
    #[serde(default)]
    ease: RegionSet,
    #[serde(default)]
    quiet: bool,
    level: Option<Level>,
    steps: Vec<DocumentBlock>,
}

/// A step, or a superset of steps.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "a step or a superset")]
struct Fields<S> {
    exercise: Option<Exercise>,
    prescription: Option<Prescription>,
    ramp: Option<Ramp>,
    setup: Option<String>,
    phase: Option<Phase>,
    key: Option<String>,
    note: Option<String>,
    superset: Option<S>,
}

/// The nested form of a superset, which no document has: supersets do not nest.
#[derive(serde::Deserialize)]
enum Never {}

enum DocumentBlock {
    Step(ProposedStep),
    Superset(Vec<ProposedStep>),
}

impl<S> Fields<S> {
    fn step<E: Error>(self) -> Result<ProposedStep, E> {
        let Some(exercise) = self.exercise else {
            return Err(E::custom("a step needs an `exercise` or a `superset`"));
        };
        let usual = || exercise.prescription().clone();
        Ok(ProposedStep {
            remarks: Remarks { key: self.key, note: self.note }.boxed(),
            prescription: Some(self.prescription.unwrap_or_else(usual)),
            has_prescription: true,
            ramp: self.ramp.unwrap_or_default(),
            setup: self.setup,
            phase: self.phase,
            exercise: ProposedExercise::Known(exercise),
            ..ProposedStep::new(Pointer::Block(0))
        })
    }
}

impl<'de> Deserialize<'de> for DocumentBlock {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let mut fields: Fields<Vec<Fields<Never>>> = Fields::deserialize(from)?;
        let Some(superset) = fields.superset.take() else {
            return fields.step().map(Self::Step);
        };
        let is_alone = matches!(
            fields,
            Fields {
                exercise: None,
                prescription: None,
                ramp: None,
                setup: None,
                phase: None,
                key: None,
                note: None,
                superset: None,
            }
        );
        if !is_alone {
            return Err(D::Error::custom(
                "a superset has no fields but `superset`: give its steps their own",
            ));
        }
        superset
            .into_iter()
            .map(Fields::step)
            .collect::<Result<_, _>>()
            .map(Self::Superset)
    }
}

impl Document {
    fn proposal(self) -> Proposal {
        let mut proposal = Proposal::new(Some(self.name));
        proposal.set_kit(self.kit);
        proposal.constraints =
            proposal.constraints.sparing(self.spare).easing(self.ease).quiet(self.quiet);
        proposal.level = self.level;
        proposal.read = ReadFormat(Some(self.format.into()));
        for block in self.steps {
            match block {
                DocumentBlock::Step(step) => proposal.push([step].into_iter(), false),
                DocumentBlock::Superset(steps) => proposal.push(steps.into_iter(), true),
            }
        }
        proposal.find_phases();
        proposal
    }
}
