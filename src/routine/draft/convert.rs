//! From a draft to a routine, and back.

use std::cell::Cell;
use std::str::FromStr;

use super::{DraftBlock, DraftStep, RoutineDraft};
use crate::UnknownName;
use crate::catalog::{Catalog, UnknownExercise};
use crate::equipment::{DraftKit, Kit};
use crate::exercise::Exercise;
use crate::format::Format;
use crate::prescription::Prescription;
use crate::routine::check::{Proposal, ProposedStep};
use crate::routine::{Routine, Violations};
use crate::vocabulary::{EnumSet, Member};

impl RoutineDraft {
    /// Looks everything up in the catalogue and applies the [rules](crate::routine).
    ///
    /// # Errors
    ///
    /// [`Violations`] with everything that is wrong: names that are not known, doses that
    /// cannot be read, and every rule that is broken.
    pub fn check(&self, catalog: &Catalog) -> Result<Routine, Violations> {
        let misses = Cell::new(0);
        let look_up = |id: &String| {
            if misses.get() < MOST_SUGGESTIONS {
                let found = catalog.get(id).cloned();
                misses.set(misses.get() + usize::from(found.is_err()));
                return found;
            }
            catalog.find(id).cloned().ok_or_else(|| UnknownExercise::plain(id))
        };
        Proposal::from_draft(self, look_up).check_with(Some(catalog))
    }
}

impl RoutineDraft<Exercise> {
    /// Applies the [rules](crate::routine) to a draft that holds its exercises in full.
    pub(in crate::routine) fn check_embedded(&self) -> Result<Routine, Violations> {
        Proposal::from_draft(self, |exercise| Ok(exercise.clone())).check()
    }
}

impl Routine {
    /// The routine as a draft, with everything stated.
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
    #[must_use]
    pub fn draft(&self) -> RoutineDraft {
        self.written(|exercise| exercise.id().to_string())
    }

    /// The routine as plain data, its exercises written in some way.
    pub(in crate::routine) fn written<E>(
        &self,
        exercise: impl Fn(&Exercise) -> E,
    ) -> RoutineDraft<E> {
        let items = self.blocks().map(|(phase, block)| {
            let mut steps = block.steps().iter().map(|step| DraftStep {
                exercise: exercise(step.exercise()),
                prescription: Some(step.prescription().to_string()),
                setup: Some(step.setup().id().to_owned()),
                phase: Some(phase),
            });
            match (block.is_superset(), steps.next()) {
                (false, Some(step)) => DraftBlock::Step(step),
                (_, first) => {
                    let steps: Vec<_> = first.into_iter().chain(steps).collect();
                    DraftBlock::Superset(steps.into())
                }
            }
        });
        RoutineDraft {
            format: Format::default(),
            name: self.name().to_owned(),
            kit: DraftKit {
                place: self.kit().place(),
                equipment: self
                    .kit()
                    .equipment()
                    .iter()
                    .map(|it| it.to_string())
                    .collect(),
            },
            spare: self.spared().iter().map(|region| region.to_string()).collect(),
            level: self.level(),
            steps: items.collect(),
        }
    }
}

impl Proposal {
    /// The session that a draft describes; `look_up` finds its exercises.
    pub(in crate::routine) fn from_draft<E>(
        draft: &RoutineDraft<E>,
        look_up: impl Fn(&E) -> Result<Exercise, UnknownExercise>,
    ) -> Self {
        let mut proposal = Self::new(draft.name.clone());
        proposal.level = draft.level;
        let (equipment, unknown) = read_names(&draft.kit.equipment);
        proposal.kit = Kit::new(draft.kit.place, equipment);
        proposal.unknown_equipment = unknown;
        let (spared, unknown) = read_names(&draft.spare);
        proposal.spared = spared;
        proposal.unknown_regions = unknown;

        for item in &draft.steps {
            let (is_superset, is_nested) = match item {
                DraftBlock::Step(_) => (false, false),
                DraftBlock::Superset(superset) => (true, superset.is_nested),
            };
            let steps = item.steps().iter().map(|step| read_step(step, &look_up));
            proposal.push(steps, is_superset, is_nested);
        }
        proposal.find_phases();
        proposal
    }
}

/// The names that are known, and the errors of those that are not: each once, and no more
/// than a person would read.
fn read_names<T>(names: &[String]) -> (EnumSet<T>, Vec<UnknownName>)
where
    T: Member + FromStr<Err = UnknownName>,
{
    let mut known = EnumSet::empty();
    let mut unknown: Vec<UnknownName> = Vec::new();
    for name in names {
        match name.parse() {
            Ok(item) => known.insert(item),
            Err(_) if unknown.len() >= MOST_UNKNOWN_NAMES => {}
            Err(error) if unknown.contains(&error) => {}
            Err(error) => unknown.push(error),
        }
    }
    (known, unknown)
}

const MOST_UNKNOWN_NAMES: usize = 100;

/// Looking for the nearest name costs a pass over the catalogue.
const MOST_SUGGESTIONS: usize = 20;

fn read_step<E>(
    step: &DraftStep<E>,
    look_up: impl Fn(&E) -> Result<Exercise, UnknownExercise>,
) -> ProposedStep {
    let exercise = look_up(&step.exercise);
    let prescription = match (&step.prescription, &exercise) {
        (Some(text), _) => text.parse(),
        (None, Ok(exercise)) => Ok(exercise.prescription().clone()),
        (None, Err(_)) => Ok(Prescription::blank()),
    };
    ProposedStep { exercise, prescription, setup: step.setup.clone(), phase: step.phase }
}
