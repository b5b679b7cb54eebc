//! Lifts and their documents as JSON.

use std::fmt;

use serde::de::value::MapAccessDeserializer;
use serde::de::{self, Deserialize, Deserializer, MapAccess, Visitor};
use serde::ser::{Serialize, Serializer};

use super::document::{LiftDocument, RungDocument};
use super::{Doses, Lift, LiftBuilder, Rung};
use crate::exercise::{Exercise, Setup};
use crate::prescription::{Mass, Prescription};
use crate::progression::rule::Progression;

#[derive(serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "a lift")]
struct DocumentForm {
    rule: Progression,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    stages: Vec<Prescription>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    turns: Vec<Prescription>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    rungs: Vec<RungDocument>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    max: Option<Mass>,
}

/// The rule alone where there is nothing else.
impl Serialize for LiftDocument {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let Self { rule, stages, turns, rungs, max } = self.clone();
        if stages.is_empty() && turns.is_empty() && rungs.is_empty() && max.is_none() {
            return rule.serialize(to);
        }
        DocumentForm { rule, stages, turns, rungs, max }.serialize(to)
    }
}

impl<'de> Deserialize<'de> for LiftDocument {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(DocumentVisitor)
    }
}

struct DocumentVisitor;

impl<'de> Visitor<'de> for DocumentVisitor {
    type Value = LiftDocument;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a rule such as \"up load +2.5kg\", or a map with `rule`")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<LiftDocument, E> {
        text.parse::<Progression>().map(LiftDocument::from).map_err(E::custom)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<LiftDocument, A::Error> {
        let form = DocumentForm::deserialize(MapAccessDeserializer::new(map))?;
        let DocumentForm { rule, stages, turns, rungs, max } = form;
        Ok(LiftDocument { rule, stages, turns, rungs, max })
    }
}

/// A lift in full, which reads without a catalogue.
#[derive(serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "a lift")]
struct LiftForm {
    exercise: Exercise,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    setup: Option<Setup>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    prescription: Option<Prescription>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    stages: Vec<Prescription>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    turns: Vec<Prescription>,
    rule: Progression,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    easier: Vec<RungForm>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    harder: Vec<RungForm>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    max: Option<Mass>,
}

#[derive(serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "a rung of a ladder")]
struct RungForm {
    exercise: Exercise,
    prescription: Prescription,
    rule: Progression,
}

impl RungForm {
    fn of(rung: &Rung) -> Option<Self> {
        let (exercise, rule) = (rung.exercise.clone(), rung.rule.clone());
        Some(Self { exercise, prescription: rung.doses.first()?.clone(), rule })
    }
}

/// With its exercises in full, so that it reads without a catalogue.
impl Serialize for Lift {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let Rung { exercise, setup, doses, rule } = self.home.clone();
        let (mut prescription, mut stages, mut turns) = (None, Vec::new(), Vec::new());
        match doses {
            Doses::One(dose) => prescription = Some(dose),
            Doses::Stages(doses) => stages = doses,
            Doses::Turns(doses) => turns = doses,
        }
        let easier = self.below.iter().filter_map(RungForm::of).collect();
        let harder = self.above.iter().filter_map(RungForm::of).collect();
        let max = self.max;
        let form = LiftForm {
            exercise,
            setup,
            prescription,
            stages,
            turns,
            rule,
            easier,
            harder,
            max,
        };
        form.serialize(to)
    }
}

/// Through the checks of the builder.
impl<'de> Deserialize<'de> for Lift {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let form = LiftForm::deserialize(from)?;
        let builder = Self::builder(&form.exercise).rule(form.rule);
        let builder = form.setup.iter().fold(builder, LiftBuilder::setup);
        let builder = form.prescription.into_iter().fold(builder, LiftBuilder::dose);
        let builder = builder.stages(form.stages).turns(form.turns);
        let builder = form.max.into_iter().fold(builder, LiftBuilder::max);
        let builder = form.easier.into_iter().fold(builder, |lift, rung| {
            lift.easier_part(&rung.exercise, Some(rung.prescription), Some(rung.rule))
        });
        let builder = form.harder.into_iter().fold(builder, |lift, rung| {
            lift.rung_part(&rung.exercise, Some(rung.prescription), Some(rung.rule))
        });
        builder.build().map_err(de::Error::custom)
    }
}
