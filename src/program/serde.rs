//! A programme as a document.

use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};
use serde::ser::{Serialize, Serializer};

use super::draft::embedded;
use super::{Program, ProgramBuilder, ProgramDraft, Slot, Weekday};
use crate::catalog::Catalog;
use crate::equipment::Kit;
use crate::exercise::Exercise;
use crate::muscle::MuscleSet;
use crate::prescription::{Mass, Prescription};
use crate::progression::{Deload, LiftDocument, Progression, RungDocument};
use crate::routine::Routine;
use crate::vocabulary::from_ids;

/// With its exercises in full, so that it reads without a catalogue. What is default is left out.
impl Serialize for Program {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        embedded(self, serializer)
    }
}

/// Re-checks every rule, so that no document makes a programme that the builder would refuse.
/// Exercises that are named by their ids are those of the embedded catalogue, if there is one.
impl<'de> Deserialize<'de> for Program {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if !deserializer.is_human_readable() {
            let document = Document::deserialize(deserializer)?;
            return document.builder().build().map_err(D::Error::custom);
        }
        let draft = ProgramDraft::deserialize(deserializer)?;
        #[cfg(feature = "builtin")]
        let checked = draft.check(Catalog::builtin());
        #[cfg(not(feature = "builtin"))]
        let checked = draft.check(&Catalog::new());
        checked.map_err(D::Error::custom)
    }
}

/// A programme in a binary format, in which quantities are written otherwise than in a draft.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "a programme")]
struct Document {
    #[serde(default, rename = "format", deserialize_with = "format")]
    _format: (),
    name: String,
    recovery: Option<u32>,
    #[serde(default, deserialize_with = "named")]
    targets: MuscleSet,
    sessions: Entries<Session>,
    #[serde(default)]
    rotations: Entries<Vec<String>>,
    week: Vec<WrittenSlot>,
    #[serde(default)]
    periods: Vec<Period>,
    #[serde(default)]
    lifts: Entries<Lift>,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "a session")]
struct Session {
    routine: Routine,
    #[serde(default)]
    lifts: BTreeMap<String, String>,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "a slot")]
struct WrittenSlot {
    day: Weekday,
    minutes: Option<u32>,
    kit: Option<Kit>,
    does: String,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "a period")]
struct Period {
    name: String,
    weeks: u32,
    deload: Option<Deload>,
}

/// A rule alone, or what goes with it.
struct Lift(LiftForm);

impl<'de> Deserialize<'de> for Lift {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct RuleOrMap;
        impl<'de> Visitor<'de> for RuleOrMap {
            type Value = Lift;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a rule, or a map with `rule`")
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Lift, E> {
                let rule = text.parse().map_err(E::custom)?;
                let (stages, turns, rungs, max) = Default::default();
                Ok(Lift(LiftForm { rule, stages, turns, rungs, max }))
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Lift, A::Error> {
                LiftForm::deserialize(MapAccessDeserializer::new(map)).map(Lift)
            }
        }
        from.deserialize_any(RuleOrMap)
    }
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "a lift")]
struct LiftForm {
    rule: Progression,
    #[serde(default)]
    stages: Vec<Prescription>,
    #[serde(default)]
    turns: Vec<Prescription>,
    #[serde(default)]
    rungs: Vec<Rung>,
    max: Option<Mass>,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "a rung of a ladder")]
struct Rung {
    exercise: Exercise,
    prescription: Option<Prescription>,
    rule: Option<Progression>,
}

fn format<'de, D: Deserializer<'de>>(from: D) -> Result<(), D::Error> {
    match u32::deserialize(from)? {
        super::FORMAT => Ok(()),
        other => Err(D::Error::custom(format_args!("format `{other}` is not known"))),
    }
}

fn named<'de, D: Deserializer<'de>>(from: D) -> Result<MuscleSet, D::Error> {
    struct Name(MuscleSet);
    impl<'de> Deserialize<'de> for Name {
        fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
            let name = String::deserialize(from)?;
            MuscleSet::named(&name).map(Self).map_err(D::Error::custom)
        }
    }
    from_ids(from, |Name(muscles)| muscles)
}

/// A map in the order in which it was written.
struct Entries<T>(Vec<(String, T)>);

impl<T> Default for Entries<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Entries<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Map<T>(PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for Map<T> {
            type Value = Entries<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a map by id")
            }

            fn visit_map<A: MapAccess<'de>>(
                self,
                mut map: A,
            ) -> Result<Entries<T>, A::Error> {
                let mut entries = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    entries.push(entry);
                }
                Ok(Entries(entries))
            }
        }
        from.deserialize_map(Map(PhantomData))
    }
}

impl Document {
    fn builder(self) -> ProgramBuilder {
        let mut builder = Program::builder(self.name).targets(self.targets);
        if let Some(hours) = self.recovery {
            builder = builder.recovery(hours);
        }
        for (id, Session { routine, lifts }) in self.sessions.0 {
            // What is no number is the number of no step.
            let lifts =
                lifts.into_iter().map(|(step, lift)| (step.parse().unwrap_or(0), lift));
            builder = builder.session_with(id, routine, lifts);
        }
        for (id, sessions) in self.rotations.0 {
            builder = builder.rotation(id, sessions);
        }
        let first = self.week.first().map(|slot| (slot.minutes, slot.kit));
        let (minutes, kit) = first.unwrap_or_default();
        for slot in self.week {
            let minutes = slot.minutes.or(minutes).unwrap_or_default();
            let kit = slot.kit.or(kit).unwrap_or_default();
            builder =
                builder.slot(Slot::new(slot.day, minutes).with_kit(kit).doing(slot.does));
        }
        for Period { name, weeks, deload } in self.periods {
            builder = match deload {
                Some(deload) => builder.deload(name, weeks, deload),
                None => builder.period(name, weeks),
            };
        }
        for (id, lift) in self.lifts.0 {
            let (document, rungs) = lift.document();
            builder = builder.document(id, document, rungs);
        }
        builder
    }
}

impl Lift {
    fn document(self) -> (LiftDocument, Catalog) {
        let mut exercises = Catalog::new();
        let LiftForm { rule, stages, turns, rungs, max } = self.0;
        let rungs = rungs.into_iter().map(|Rung { exercise, prescription, rule }| {
            let mut rung = RungDocument::of(exercise.id().as_str());
            (rung.prescription, rung.rule) = (prescription, rule);
            if !exercises.contains(exercise.id()) {
                exercises.insert_new(exercise);
            }
            rung
        });
        let rungs = rungs.collect();
        let mut document = LiftDocument::from(rule);
        (document.stages, document.turns) = (stages, turns);
        (document.rungs, document.max) = (rungs, max);
        (document, exercises)
    }
}
