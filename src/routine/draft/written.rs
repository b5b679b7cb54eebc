//! A routine as a draft, and as a document that holds its exercises in full.

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::{DraftBlock, DraftStep, RoutineDraft, ids};
use crate::equipment::{DraftKit, Kit};
use crate::json::Json;
use crate::prescription::Ramp;
use crate::routine::block::written_seconds;
use crate::routine::{Block, Phase, Routine, Step, Timing};

impl Routine {
    /// The routine as a draft, with every step's prescription, setup and phase.
    ///
    /// ```
    /// use regimen::{Catalog, Routine};
    ///
    /// let catalog = Catalog::builtin();
    /// let routine = Routine::builder("Short")
    ///     .warm_up(catalog.get("cat-cow")?)
    ///     .strength(catalog.get("push-up")?)
    ///     .build()?;
    /// assert_eq!(routine.draft().check(catalog)?, routine);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn draft(&self) -> RoutineDraft {
        let mut draft =
            RoutineDraft::default().with("format", Json::from(u64::from(self.format())));
        draft = draft.with("name", self.name());
        if *self.kit() != Kit::default() {
            draft = draft.with("kit", DraftKit::from(self.kit()).into_json());
        }
        if !self.spared().is_empty() {
            draft = draft.with("spare", ids(self.spared()));
        }
        if !self.eased().is_empty() {
            draft = draft.with("ease", ids(self.eased()));
        }
        if self.is_quiet() {
            draft = draft.with("quiet", true);
        }
        if let Some(level) = self.level() {
            draft = draft.with("level", level.as_str());
        }
        for (phase, block) in self.blocks() {
            let mut steps = block.steps().iter().map(|step| drafted(step, phase));
            draft = draft.block(match (block.timing(), steps.next()) {
                (Timing::Sets, Some(step)) if !block.is_superset() => step.into(),
                (Timing::Sets, first) => {
                    DraftBlock::superset(first.into_iter().chain(steps))
                }
                (Timing::Circuit { rounds, rest }, first) => {
                    let steps = first.into_iter().chain(steps);
                    let circuit = DraftBlock::rounds("circuit", steps)
                        .with("rounds", u64::from(rounds.get()));
                    match rest {
                        Some(rest) => circuit.with("rest", written_seconds(rest.get())),
                        None => circuit,
                    }
                }
                (Timing::Every { beat, rounds }, first) => {
                    let steps = first.into_iter().chain(steps);
                    DraftBlock::every(beat.to_string(), rounds.get(), steps)
                }
                (Timing::Within { cap }, first) => {
                    DraftBlock::within(cap.to_string(), first.into_iter().chain(steps))
                }
            });
        }
        draft
    }
}

fn drafted(step: &Step, phase: Phase) -> DraftStep {
    let mut drafted = DraftStep::new(step.exercise().id().as_str())
        .prescription(step.prescription().to_string())
        .setup(step.setup().id())
        .phase(phase);
    if *step.ramp() != Ramp::None {
        drafted = drafted.ramp(step.ramp().to_string());
    }
    if let Some(key) = step.key() {
        drafted = drafted.key(key);
    }
    if let Some(note) = step.note() {
        drafted = drafted.note(note);
    }
    drafted
}

/// The routine as a document: its draft, but for the exercises.
pub(in crate::routine) fn embedded<S: Serializer>(
    routine: &Routine,
    to: S,
) -> Result<S::Ok, S::Error> {
    let draft = routine.draft();
    let mut document = to.serialize_map(None)?;
    for (name, value) in draft.fields.iter().filter(|(name, _)| *name != "steps") {
        // A kit is written otherwise in binary formats, which a draft does not know.
        match name {
            "kit" => document.serialize_entry(name, routine.kit())?,
            _ => document.serialize_entry(name, value)?,
        }
    }
    let blocks: Vec<EmbeddedBlock<'_>> =
        routine.blocks().map(|(phase, block)| EmbeddedBlock { phase, block }).collect();
    document.serialize_entry("steps", &blocks)?;
    document.end()
}

struct EmbeddedBlock<'a> {
    phase: Phase,
    block: &'a Block,
}

struct EmbeddedStep<'a> {
    phase: Phase,
    step: &'a Step,
}

impl Serialize for EmbeddedBlock<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let steps = self.block.steps().iter();
        let mut steps = steps.map(|step| EmbeddedStep { phase: self.phase, step });
        let timing = self.block.timing();
        let first = steps.next();
        if let (Timing::Sets, false, Some(step)) =
            (timing, self.block.is_superset(), &first)
        {
            return step.serialize(to);
        }
        let steps: Vec<_> = first.into_iter().chain(steps).collect();
        let mut map = to.serialize_map(None)?;
        match timing {
            Timing::Sets => map.serialize_entry("superset", &steps)?,
            Timing::Circuit { rounds, rest } => {
                map.serialize_entry("circuit", &steps)?;
                map.serialize_entry("rounds", &rounds)?;
                if let Some(rest) = rest {
                    map.serialize_entry("rest", &written_seconds(rest.get()))?;
                }
            }
            Timing::Every { beat, rounds } => {
                map.serialize_entry("every", &beat)?;
                map.serialize_entry("rounds", &rounds)?;
                map.serialize_entry("steps", &steps)?;
            }
            Timing::Within { cap } => {
                map.serialize_entry("within", &cap)?;
                map.serialize_entry("steps", &steps)?;
            }
        }
        map.end()
    }
}

impl Serialize for EmbeddedStep<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let Self { phase, step } = self;
        let mut map = to.serialize_map(None)?;
        map.serialize_entry("exercise", step.exercise())?;
        map.serialize_entry("prescription", step.prescription())?;
        map.serialize_entry("setup", step.setup().id())?;
        map.serialize_entry("phase", phase)?;
        if *step.ramp() != Ramp::None {
            map.serialize_entry("ramp", step.ramp())?;
        }
        if let Some(key) = step.key() {
            map.serialize_entry("key", key)?;
        }
        if let Some(note) = step.note() {
            map.serialize_entry("note", note)?;
        }
        map.end()
    }
}
