//! A routine as a document: a draft that holds its exercises in full.

use serde::de::{Deserialize, Deserializer, Error, IgnoredAny};
use serde::ser::{Serialize, Serializer};

use super::check::{
    Form, Pointer, Proposal, ProposedExercise, ProposedStep, ViolationKind,
};
use super::draft::embedded;
use super::format::{NEWEST, ReadFormat};
use super::{Beat, BlockStyle, Cap, Phase, Rounds, Routine, Timing};
use crate::equipment::Kit;
use crate::exercise::{Exercise, Level, Remarks};
use crate::format::{Format, versioned};
use crate::prescription::{Prescription, Ramp, Rest};
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

/// A step, or several that are done together.
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
    circuit: Option<S>,
    every: Option<Beat>,
    within: Option<Cap>,
    rounds: Option<Rounds>,
    rest: Option<Rest>,
    steps: Option<S>,
}

/// The steps of a block inside a block, which is refused, whatever they are.
struct Nested;

impl<'de> Deserialize<'de> for Nested {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        IgnoredAny::deserialize(from).map(|IgnoredAny| Self)
    }
}

enum DocumentBlock {
    Step(ProposedStep),
    Together(Timing, Vec<ProposedStep>),
}

impl<S> Fields<S> {
    fn step<E: Error>(self) -> Result<ProposedStep, E> {
        let is_timed = self.every.is_some() || self.within.is_some();
        if is_timed
            || self.rounds.is_some()
            || self.rest.is_some()
            || self.steps.is_some()
        {
            return Err(E::custom(
                "a step has no `every`, `within`, `rounds`, `rest` or `steps`",
            ));
        }
        let Some(exercise) = self.exercise else {
            return Err(E::custom(
                "a step needs an `exercise`, and a block a `superset`, a `circuit`, `every` or \
                 `within`",
            ));
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
        let mut fields: Fields<Vec<Fields<Nested>>> = Fields::deserialize(from)?;
        let Some((timing, steps)) = fields.take_block()? else {
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
                circuit: None,
                every: None,
                within: None,
                rounds: None,
                rest: None,
                steps: None,
            }
        );
        if !is_alone {
            let message = match timing {
                Timing::Sets => {
                    "a superset has no fields but `superset`: give its steps their own"
                }
                Timing::Circuit { .. } => {
                    "a circuit has no fields but `circuit`, `rounds` and `rest`"
                }
                Timing::Every { .. } => {
                    "a block on the clock has no fields but `every`, `rounds` and `steps`"
                }
                Timing::Within { .. } => {
                    "a block with a time has no fields but `within` and `steps`"
                }
            };
            return Err(D::Error::custom(message));
        }
        let steps: Result<Vec<ProposedStep>, _> = steps
            .into_iter()
            .map(|fields| {
                if let Some(inner) = fields.style() {
                    let outer = Form::of(timing).style();
                    return Err(D::Error::custom(ViolationKind::NestedBlock {
                        outer,
                        inner,
                    }));
                }
                let takes_usual = fields.prescription.is_none();
                let mut step = fields.step()?;
                if takes_usual && timing != Timing::Sets {
                    step.take_one_set();
                }
                Ok(step)
            })
            .collect();
        steps.map(|steps| Self::Together(timing, steps))
    }
}

impl<S> Fields<S> {
    /// How the steps of a block are to be done; none if it is a step alone.
    fn style(&self) -> Option<BlockStyle> {
        if self.superset.is_some() {
            return Some(BlockStyle::Superset);
        }
        if self.circuit.is_some() {
            return Some(BlockStyle::Circuit);
        }
        self.steps.as_ref()?;
        match (self.every, self.within) {
            (Some(_), _) => Some(BlockStyle::Every),
            (None, Some(_)) => Some(BlockStyle::Within),
            (None, None) => None,
        }
    }

    /// The timing of a block and its steps; none if it is a step alone.
    fn take_block<E: Error>(&mut self) -> Result<Option<(Timing, S)>, E> {
        fn needed<T, E: Error>(field: Option<T>, of: &str, name: &str) -> Result<T, E> {
            field.ok_or_else(|| E::custom(format_args!("{of} needs `{name}`")))
        }
        if let Some(steps) = self.superset.take() {
            return Ok(Some((Timing::Sets, steps)));
        }
        if let Some(steps) = self.circuit.take() {
            let rounds = needed(self.rounds.take(), "a circuit", "rounds")?;
            return Ok(Some((Timing::circuit(rounds, self.rest.take()), steps)));
        }
        if let Some(beat) = self.every.take() {
            let of = "a block on the clock";
            let rounds = needed(self.rounds.take(), of, "rounds")?;
            let steps = needed(self.steps.take(), of, "steps")?;
            return Ok(Some((Timing::every(beat, rounds), steps)));
        }
        if let Some(cap) = self.within.take() {
            let steps = needed(self.steps.take(), "a block with a time", "steps")?;
            return Ok(Some((Timing::within(cap), steps)));
        }
        Ok(None)
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
                DocumentBlock::Step(step) => {
                    proposal.push([step].into_iter(), Form::Straight);
                }
                DocumentBlock::Together(timing, steps) => {
                    proposal.push(steps.into_iter(), Form::of(timing));
                }
            }
        }
        proposal.find_phases();
        proposal
    }
}
