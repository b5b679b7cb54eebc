//! A programme as a document that holds its exercises in full.

use std::collections::BTreeMap;

use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::equipment::Kit;
use crate::exercise::Exercise;
use crate::muscle::{Muscle, MuscleGroup, MuscleSet};
use crate::prescription::{Mass, Prescription};
use crate::program::{FORMAT, Followed, Program, Session, Slot, Weekday};
use crate::progression::Progression;

/// The programme as a document.
pub(in crate::program) fn embedded<S: Serializer>(
    program: &Program,
    to: S,
) -> Result<S::Ok, S::Error> {
    let mut document = to.serialize_map(None)?;
    document.serialize_entry("format", &FORMAT)?;
    document.serialize_entry("name", program.name())?;
    if let Some(recovery) = program.recovery() {
        document.serialize_entry("recovery", &recovery)?;
    }
    if !program.targets().is_empty() {
        document.serialize_entry("targets", &named(program.targets()))?;
    }
    document.serialize_entry("sessions", &Sessions(program.sessions()))?;
    if !program.rotations().is_empty() {
        let rotations = program.rotations().iter();
        let rotations: Map<'_, &[String]> =
            Map(rotations.map(|it| (it.id(), it.sessions())).collect());
        document.serialize_entry("rotations", &rotations)?;
    }
    let first = program.slots().first();
    let slots: Vec<WrittenSlot<'_>> = program
        .slots()
        .iter()
        .enumerate()
        .map(|(place, slot)| WrittenSlot::new(slot, first.filter(|_| place > 0)))
        .collect();
    document.serialize_entry("week", &slots)?;
    if !program.periods().is_empty() {
        document.serialize_entry("periods", program.periods())?;
    }
    if !program.lifts.is_empty() {
        let lifts = program.lifts.iter();
        let lifts = Map(lifts.map(|it| (it.id.as_str(), WrittenLift(it))).collect());
        document.serialize_entry("lifts", &lifts)?;
    }
    document.end()
}

/// Muscles by the fewest names: groups that are in the set as a whole, the largest first, then
/// what is left. Groups that add nothing are left out.
fn named(muscles: MuscleSet) -> Vec<&'static str> {
    let mut groups: Vec<MuscleGroup> = MuscleGroup::ALL.to_vec();
    groups.sort_by_key(|group| std::cmp::Reverse(group.muscles().len()));
    let mut left = muscles;
    let mut names = Vec::new();
    for group in groups {
        let all = group.muscles();
        if all.is_subset(muscles) && !all.is_disjoint(left) && all.len() > 1 {
            names.push(group.as_str());
            left -= all;
        }
    }
    names.extend(left.iter().map(Muscle::as_str));
    names
}

/// A map in the order of its entries.
struct Map<'a, T>(Vec<(&'a str, T)>);

impl<T: Serialize> Serialize for Map<'_, T> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_map(self.0.iter().map(|(id, value)| (id, value)))
    }
}

struct Sessions<'a>(&'a [Session]);

impl Serialize for Sessions<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        #[derive(serde::Serialize)]
        struct Written<'a> {
            routine: &'a crate::Routine,
            #[serde(skip_serializing_if = "BTreeMap::is_empty")]
            lifts: BTreeMap<String, &'a str>,
        }
        to.collect_map(self.0.iter().map(|session| {
            let names = session.names.iter();
            let lifts =
                names.map(|(step, lift)| (step.to_string(), lift.as_str())).collect();
            (session.id(), Written { routine: session.routine(), lifts })
        }))
    }
}

/// A slot without what it shares with the first.
#[derive(serde::Serialize)]
struct WrittenSlot<'a> {
    day: Weekday,
    #[serde(skip_serializing_if = "Option::is_none")]
    minutes: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    kit: Option<&'a Kit>,
    does: &'a str,
}

impl<'a> WrittenSlot<'a> {
    fn new(slot: &'a Slot, first: Option<&Slot>) -> Self {
        let minutes = first.is_none_or(|first| first.minutes() != slot.minutes());
        let kit = match first {
            Some(first) => first.kit() != slot.kit(),
            None => *slot.kit() != Kit::default(),
        };
        Self {
            day: slot.weekday(),
            minutes: minutes.then_some(slot.minutes()),
            kit: kit.then_some(slot.kit()),
            does: slot.does(),
        }
    }
}

/// A lift with the exercises of its rungs in full.
struct WrittenLift<'a>(&'a Followed);

#[derive(serde::Serialize)]
struct LiftForm<'a> {
    rule: &'a Progression,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    stages: &'a [Prescription],
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    turns: &'a [Prescription],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    rungs: Vec<RungForm<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    max: Option<Mass>,
}

#[derive(serde::Serialize)]
struct RungForm<'a> {
    exercise: &'a Exercise,
    #[serde(skip_serializing_if = "Option::is_none")]
    prescription: Option<&'a Prescription>,
    #[serde(skip_serializing_if = "Option::is_none")]
    rule: Option<&'a Progression>,
}

impl Serialize for WrittenLift<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let Followed { document, places, .. } = self.0;
        let is_plain = document.stages.is_empty()
            && document.turns.is_empty()
            && document.rungs.is_empty()
            && document.max.is_none();
        if is_plain {
            return document.rule.serialize(to);
        }
        let lift = places.first().map(|place| &place.lift);
        let rungs = document.rungs.iter().filter_map(|rung| {
            let mut exercises = lift?.exercises();
            let exercise = exercises.find(|it| it.id().as_str() == rung.exercise)?;
            let (prescription, rule) = (rung.prescription.as_ref(), rung.rule.as_ref());
            Some(RungForm { exercise, prescription, rule })
        });
        let form = LiftForm {
            rule: &document.rule,
            stages: &document.stages,
            turns: &document.turns,
            rungs: rungs.collect(),
            max: document.max,
        };
        form.serialize(to)
    }
}
