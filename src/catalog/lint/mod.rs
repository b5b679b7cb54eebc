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
    ///   arm", "one leg" and "single leg".
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
            let relatives = exercise.easier().iter().chain(exercise.harder());
            let unknown = relatives.filter(|id| self.find(id.as_str()).is_none());
            found.extend(
                unknown.map(|id| LintKind::UnknownRelative { relative: id.clone() }),
            );
            if is_in_cycle {
                found.push(LintKind::RelativeCycle);
            }
            found.extend(names.collisions(exercise));
            if exercise.source().is_none() {
                found.push(LintKind::MissingLicence);
            }
            if exercise.loads().is_none() {
                found.push(LintKind::LoadsUnknown);
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
    runs.iter().all(|run| matches!(run.work, Work::Hold(_)))
        || wording::tells_time(exercise)
}
