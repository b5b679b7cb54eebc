//! Oddities of a catalogue that are not errors.

mod finding;
mod names;
mod relatives;
mod wording;

pub use finding::{Lint, LintKind};

use super::Catalog;
use crate::exercise::{Exercise, ExerciseKind, Laterality};
use crate::prescription::Work;

impl Catalog {
    /// Everything odd, in the order of the exercises, and of [`LintKind`] for each.
    ///
    /// The embedded catalogue has no lint. A lint is not an error, because catalogues from
    /// elsewhere are full of them. Texts are searched for whole words, without regard to case and
    /// plural:
    ///
    /// - equipment: ball, band, bar, barbell, bench, box, cable, chair, door, doorway, dumbbell,
    ///   kettlebell, machine, rack, rope, stick, table, towel and wall, unless the sentence has a
    ///   negation (no, not, never, without, instead) or an option (or, if, may, optional), and
    ///   unless it is the ball of the foot;
    /// - one side: "other side", "opposite side", "each side", "one side", "change sides",
    ///   "switch sides", "swap sides", "other arm", "other leg", and in names "one arm", "single
    ///   arm", "one leg" and "single leg";
    /// - a pause: pause, hold, squeeze or wait in one clause with "second", unless the prescription
    ///   is one of holds or its tempo has a pause.
    ///
    /// # Example
    ///
    /// ```
    /// use regimen::{Catalog, Exercise, ExerciseKind, Setup};
    ///
    /// assert!(Catalog::builtin().lint().is_empty());
    ///
    /// let mut catalog = Catalog::new();
    /// catalog.insert(
    ///     Exercise::builder("press", "Press", ExerciseKind::Strength)
    ///         .setup(Setup::new([]))
    ///         .prescription("3x10")
    ///         .instruction("Sit on a bench and press.")
    ///         .build()?,
    /// )?;
    /// let codes: Vec<&str> = catalog.lint().iter().map(|lint| lint.code()).collect();
    /// assert_eq!(codes, [
    ///     "equipment-not-in-setup", "no-primary-muscle", "missing-licence", "loads-unknown",
    /// ]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn lint(&self) -> Vec<Lint> {
        let cycles = relatives::in_cycles(self);
        let names = names::Names::of(self);
        let mut lints = Vec::new();
        for (exercise, is_in_cycle) in self.iter().zip(cycles) {
            let mut found = Vec::new();
            let equipment = wording::equipment_not_in_setup(exercise);
            found.extend(equipment.map(|word| LintKind::EquipmentNotInSetup { word }));
            if exercise.laterality() == Laterality::Bilateral {
                let phrase = wording::one_sided(exercise);
                found.extend(
                    phrase.map(|phrase| LintKind::OneSidedButBilateral { phrase }),
                );
            }
            if exercise.kind() == ExerciseKind::StaticStretch && !has_duration(exercise) {
                found.push(LintKind::StretchWithoutDuration);
            }
            if exercise.primary().is_empty() {
                found.push(LintKind::NoPrimaryMuscle);
            }
            found.extend(relatives::odd(self, exercise));
            if is_in_cycle {
                found.push(LintKind::RelativeCycle);
            }
            let pause = wording::untimed_pause(exercise);
            found.extend(pause.map(|word| LintKind::UntimedPause { word }));
            found.extend(wording::name_against_setups(exercise).map(|(word, setup)| {
                LintKind::NameContradictsSetup { word, setup: setup.id().to_owned() }
            }));
            found.extend(names.collisions(exercise));
            if exercise.source().is_none() {
                found.push(LintKind::MissingLicence);
            }
            let unknown = exercise.setups().iter().filter(|it| it.loads().is_none());
            let setups: Vec<String> = unknown.map(|it| it.id().to_owned()).collect();
            if !setups.is_empty() {
                found.push(LintKind::LoadsUnknown { setups });
            }
            let id = exercise.id();
            lints.extend(
                found.into_iter().map(|kind| Lint { exercise: id.clone(), kind }),
            );
        }
        lints
    }
}

fn has_duration(exercise: &Exercise) -> bool {
    let runs = exercise.prescription().runs();
    runs.iter().flat_map(|run| run.work.parts()).all(|it| matches!(it, Work::Hold(_)))
        || wording::tells_time(exercise)
}
