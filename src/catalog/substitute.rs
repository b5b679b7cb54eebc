//! Another way to the same muscles.

use std::cmp::Reverse;
use std::fmt;

use serde::ser::{Serialize, Serializer};

use super::Catalog;
use crate::codes::catalog as codes;
use crate::constraints::Constraints;
use crate::exercise::{Exercise, ExerciseId, Pattern, Setup};
use crate::finding::serialize_finding;
use crate::muscle::{Muscle, MuscleSet};

/// An exercise that can replace another, and why.
///
/// As JSON: `message`, `exercise`, `name`, `setup`, `shared`, `reasons` and `score`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Substitute<'a> {
    exercise: &'a Exercise,
    setup: &'a Setup,
    shared: MuscleSet,
    reasons: Vec<Similarity>,
    score: u32,
}

/// Why a substitute is similar to the exercise it replaces.
///
/// As JSON: `code` and `message`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Similarity {
    /// The substitute trains all the same muscles.
    SameMuscles,
    /// The substitute trains some of the same muscles.
    SomeMuscles,
    /// The movement pattern is the same.
    Pattern,
    /// The same number of joints moves: one, or several.
    Mechanic,
    /// The sides take part in the same way.
    Laterality,
    /// Both are done against a resistance that can be chosen, or both without one.
    Resistance,
    /// The level is the same or lower.
    Level,
}

impl Similarity {
    /// The stable code: `same-muscles`, `some-muscles`, `same-pattern`, `same-mechanic`,
    /// `same-laterality`, `same-resistance` or `no-harder`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::SameMuscles => codes::SAME_MUSCLES,
            Self::SomeMuscles => codes::SOME_MUSCLES,
            Self::Pattern => codes::SAME_PATTERN,
            Self::Mechanic => codes::SAME_MECHANIC,
            Self::Laterality => codes::SAME_LATERALITY,
            Self::Resistance => codes::SAME_RESISTANCE,
            Self::Level => codes::NO_HARDER,
        }
    }
}

impl fmt::Display for Similarity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::SameMuscles => "trains the same muscles",
            Self::SomeMuscles => "trains some of the same muscles",
            Self::Pattern => "same movement pattern",
            Self::Mechanic => "same mechanic",
            Self::Laterality => "same use of the sides",
            Self::Resistance => "loaded in the same way",
            Self::Level => "same or lower level",
        })
    }
}

impl Serialize for Similarity {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(serde::Serialize)]
        struct NoFacts {}
        serialize_finding(serializer, self.code(), self, &NoFacts {})
    }
}

impl<'a> Substitute<'a> {
    /// The substitute.
    #[must_use]
    pub fn exercise(&self) -> &'a Exercise {
        self.exercise
    }

    /// The first of its setups that is possible with the kit.
    #[must_use]
    pub fn setup(&self) -> &'a Setup {
        self.setup
    }

    /// The primary muscles that both exercises train.
    #[must_use]
    pub fn shared(&self) -> MuscleSet {
        self.shared
    }

    /// Why the two are similar, in the order of [`Similarity`].
    #[must_use]
    pub fn reasons(&self) -> &[Similarity] {
        &self.reasons
    }

    /// How similar the two are, from 0 to 1190 points; a choice of this crate.
    #[must_use]
    pub fn score(&self) -> u32 {
        self.score
    }
}

/// One line: the name, and why the two exercises are similar.
impl fmt::Display for Substitute<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<&str> = self.shared.iter().map(Muscle::name).collect();
        let names = names.join(", ");
        f.write_str(self.exercise.name())?;
        for (index, reason) in self.reasons.iter().enumerate() {
            match index {
                0 => write!(f, " {reason} ({names})")?,
                _ => write!(f, "; {reason}")?,
            }
        }
        Ok(())
    }
}

impl Serialize for Substitute<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(serde::Serialize)]
        struct Facts<'a> {
            message: String,
            exercise: &'a ExerciseId,
            name: &'a str,
            setup: &'a str,
            shared: MuscleSet,
            reasons: &'a [Similarity],
            score: u32,
        }
        let facts = Facts {
            message: self.to_string(),
            exercise: self.exercise.id(),
            name: self.exercise.name(),
            setup: self.setup.id(),
            shared: self.shared,
            reasons: &self.reasons,
            score: self.score,
        };
        facts.serialize(serializer)
    }
}

/// The points for each similarity; choices of this crate.
const PRIMARY: u32 = 600;
const SECONDARY: u32 = 100;
const SAME_PATTERN: u32 = 200;
const SAME_MECHANIC: u32 = 60;
const SAME_LATERALITY: u32 = 30;
const SAME_RESISTANCE: u32 = 150;
const NO_HARDER: u32 = 50;

/// Movements that undo each other; neither is a substitute for the other.
const OPPOSITES: &[(Pattern, Pattern)] = &[
    (Pattern::KneeFlexion, Pattern::KneeExtension),
    (Pattern::ElbowFlexion, Pattern::ElbowExtension),
    (Pattern::WristFlexion, Pattern::WristExtension),
    (Pattern::HipFlexion, Pattern::HipExtension),
    (Pattern::HipAbduction, Pattern::HipAdduction),
    (Pattern::PlantarFlexion, Pattern::Dorsiflexion),
    (Pattern::TrunkFlexion, Pattern::TrunkExtension),
    (Pattern::NeckFlexion, Pattern::NeckExtension),
    (Pattern::ShoulderFlexion, Pattern::ShoulderExtension),
    (Pattern::ShoulderAbduction, Pattern::ShoulderAdduction),
    (Pattern::ShoulderInternalRotation, Pattern::ShoulderExternalRotation),
    (Pattern::ScapularElevation, Pattern::ScapularDepression),
    (Pattern::ScapularProtraction, Pattern::ScapularRetraction),
    (Pattern::HorizontalPush, Pattern::HorizontalPull),
    (Pattern::VerticalPush, Pattern::VerticalPull),
];

fn are_opposite(one: &Exercise, other: &Exercise) -> bool {
    let (Some(one), Some(other)) = (one.pattern(), other.pattern()) else { return false };
    OPPOSITES.iter().any(|pair| *pair == (one, other) || *pair == (other, one))
}

/// The share that two sets have in common, in thousandths of both together.
fn overlap(one: MuscleSet, other: MuscleSet) -> u32 {
    let all = (one | other).len().max(1);
    u32::try_from((one & other).len() * 1000 / all).unwrap_or_default()
}

impl Catalog {
    /// Exercises of the same kind that train some of the same muscles and that a person may do,
    /// the most similar first.
    ///
    /// The person is described by [`Constraints`]; a kit alone will do. Similarity is, in order of
    /// weight: shared primary muscles, the movement pattern, a resistance in both or in neither,
    /// shared secondary muscles, the mechanic, the level and the laterality. An exercise with the
    /// opposite movement is never a substitute. Ties go to the nearest level, then to the one with
    /// fewer harder rungs above it, then to the order of the catalogue.
    ///
    /// # Example
    ///
    /// ```
    /// use regimen::{BodyRegion, Catalog, Constraints, Equipment, Kit};
    ///
    /// let catalog = Catalog::builtin();
    /// let row = catalog.get("dumbbell-row")?;
    /// let kit = Kit::from([Equipment::ResistanceBand]);
    /// let substitutes = catalog.substitutes(row, &kit);
    /// assert_eq!(substitutes[0].exercise().id().as_str(), "unilateral-band-row");
    /// assert_eq!(
    ///     substitutes[0].to_string(),
    ///     "Unilateral Band Row trains the same muscles (middle traps, rhomboids, lats); \
    ///      same movement pattern; same mechanic; same use of the sides; loaded in the same way; \
    ///      same or lower level",
    /// );
    ///
    /// let person = Constraints::from(kit).sparing(BodyRegion::LowerBack);
    /// let substitutes = catalog.substitutes(row, &person);
    /// assert!(substitutes.iter().all(|it| !it.setup().may_load(BodyRegion::LowerBack)));
    /// # Ok::<(), regimen::UnknownExercise>(())
    /// ```
    #[must_use]
    pub fn substitutes(
        &self,
        exercise: &Exercise,
        within: impl Into<Constraints>,
    ) -> Vec<Substitute<'_>> {
        let person = within.into();
        let others = self.iter().enumerate().filter(|(_, other)| {
            other.id() != exercise.id()
                && other.kind() == exercise.kind()
                && !are_opposite(exercise, other)
        });
        let similar = others.filter_map(|(place, other)| {
            Some((place, compare(exercise, other, &person)?))
        });
        let mut found: Vec<(usize, Substitute<'_>)> = similar.collect();
        let related = self.related();
        found.sort_by_cached_key(|(place, substitute)| {
            let level = |exercise: &Exercise| exercise.level() as u8;
            let apart = level(substitute.exercise).abs_diff(level(exercise));
            (Reverse(substitute.score), apart, related.harder(*place).len())
        });
        found.into_iter().map(|(_, substitute)| substitute).collect()
    }
}

fn compare<'a>(
    exercise: &Exercise,
    other: &'a Exercise,
    person: &Constraints,
) -> Option<Substitute<'a>> {
    let shared = exercise.primary() & other.primary();
    if shared.is_empty() {
        return None;
    }
    let has_resistance = exercise.setups().iter().any(Setup::has_resistance);
    let setups = person.judge(other).ok()?;
    let loaded_alike = setups.iter().find(|it| it.has_resistance() == has_resistance);
    let setup = loaded_alike.or(setups.first())?;
    let mut score = overlap(exercise.primary(), other.primary()) * PRIMARY / 1000;
    score += overlap(exercise.secondary(), other.secondary()) * SECONDARY / 1000;
    let is_all = exercise.primary().is_subset(other.primary());
    let mut reasons =
        vec![if is_all { Similarity::SameMuscles } else { Similarity::SomeMuscles }];
    let mut alike = |is_alike: bool, worth: u32, reason: Similarity| {
        if is_alike {
            score += worth;
            reasons.push(reason);
        }
    };
    let pattern = exercise.pattern();
    alike(
        pattern.is_some() && pattern == other.pattern(),
        SAME_PATTERN,
        Similarity::Pattern,
    );
    let mechanic = exercise.mechanic();
    alike(
        mechanic.is_some() && mechanic == other.mechanic(),
        SAME_MECHANIC,
        Similarity::Mechanic,
    );
    let is_same_side = exercise.laterality() == other.laterality();
    alike(is_same_side, SAME_LATERALITY, Similarity::Laterality);
    alike(loaded_alike.is_some(), SAME_RESISTANCE, Similarity::Resistance);
    alike(other.level() <= exercise.level(), NO_HARDER, Similarity::Level);
    Some(Substitute { exercise: other, setup, shared, reasons, score })
}
