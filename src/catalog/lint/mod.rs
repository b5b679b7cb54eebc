//! What is odd about a catalogue.

mod names;
mod relatives;
mod wording;

use std::fmt;

use super::Catalog;
use crate::exercise::{Exercise, ExerciseId, ExerciseKind, Laterality};
use crate::prescription::Work;

/// Something odd about an exercise of a catalogue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lint {
    exercise: ExerciseId,
    kind: LintKind,
}

/// What is odd, with the facts.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum LintKind {
    /// The instructions name equipment that no setup needs.
    EquipmentNotInSetup {
        /// The word.
        word: String,
    },
    /// One-sided wording on an exercise that is said to be bilateral.
    OneSidedButBilateral {
        /// The words.
        phrase: String,
    },
    /// A static stretch that says nowhere how long to hold it.
    StretchWithoutDuration,
    /// No muscle has the primary role.
    NoPrimaryMuscle,
    /// A relative that the catalogue does not have.
    UnknownRelative {
        /// Its id.
        relative: ExerciseId,
    },
    /// Going from harder to harder leads back here.
    RelativeCycle,
    /// A name or alias that another exercise has too, but for case, hyphens and the like.
    CollidingAlias {
        /// The name.
        alias: String,
        /// The other exercise.
        other: ExerciseId,
    },
    /// No source, and so no licence.
    MissingLicence,
    /// Nobody said what the exercise loads.
    LoadsUnknown,
}

impl Lint {
    /// The exercise that is odd.
    #[must_use]
    pub fn exercise(&self) -> &ExerciseId {
        &self.exercise
    }

    /// What is odd, with the facts.
    #[must_use]
    pub fn kind(&self) -> &LintKind {
        &self.kind
    }

    /// The stable code.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self.kind {
            LintKind::EquipmentNotInSetup { .. } => "equipment-not-in-setup",
            LintKind::OneSidedButBilateral { .. } => "one-sided-but-bilateral",
            LintKind::StretchWithoutDuration => "stretch-without-duration",
            LintKind::NoPrimaryMuscle => "no-primary-muscle",
            LintKind::UnknownRelative { .. } => "unknown-relative",
            LintKind::RelativeCycle => "relative-cycle",
            LintKind::CollidingAlias { .. } => "colliding-alias",
            LintKind::MissingLicence => "missing-licence",
            LintKind::LoadsUnknown => "loads-unknown",
        }
    }
}

/// One line: which exercise, and what is odd about it.
impl fmt::Display for Lint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}`: ", self.exercise)?;
        match &self.kind {
            LintKind::EquipmentNotInSetup { word } => {
                write!(f, "the instructions name a {word}, which no setup needs")
            }
            LintKind::OneSidedButBilateral { phrase } => {
                write!(f, "it is said to be bilateral, and to have \"{phrase}\"")
            }
            LintKind::StretchWithoutDuration => {
                f.write_str("a static stretch that does not say how long to hold it")
            }
            LintKind::NoPrimaryMuscle => f.write_str("no muscle has the primary role"),
            LintKind::UnknownRelative { relative } => {
                write!(f, "its relative `{relative}` is not in the catalogue")
            }
            LintKind::RelativeCycle => {
                f.write_str("going from harder to harder leads back to it")
            }
            LintKind::CollidingAlias { alias, other } => {
                write!(f, "`{other}` is called \"{alias}\" too")
            }
            LintKind::MissingLicence => f.write_str("no source, and so no licence"),
            LintKind::LoadsUnknown => f.write_str("what it loads is not stated"),
        }
    }
}

impl Catalog {
    /// Looks for what is odd: in the order of the exercises, and of [`LintKind`] for each.
    ///
    /// The embedded catalogue has nothing odd. What is odd is no error, because catalogues from
    /// elsewhere are odd all the time. Words are looked for as wholes, without regard to case
    /// and plural:
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
