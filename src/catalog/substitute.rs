//! Another way to the same muscles.

use std::cmp::Reverse;
use std::fmt;

use super::Catalog;
use crate::equipment::Kit;
use crate::exercise::{Exercise, Pattern, Setup};
use crate::muscle::{Muscle, MuscleSet};

/// An exercise that can stand in for another, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Substitute<'a> {
    exercise: &'a Exercise,
    setup: &'a Setup,
    shared: MuscleSet,
    reasons: Vec<Similarity>,
    score: u32,
}

/// In what a substitute is like the exercise it stands in for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Similarity {
    /// It trains all the same muscles.
    SameMuscles,
    /// It trains some of the same muscles.
    SomeMuscles,
    /// The movement pattern is the same.
    Pattern,
    /// As many joints move.
    Mechanic,
    /// The sides take part in the same way.
    Laterality,
    /// The level is the same or lower.
    Level,
}

impl<'a> Substitute<'a> {
    /// The exercise that can stand in.
    #[must_use]
    pub fn exercise(&self) -> &'a Exercise {
        self.exercise
    }

    /// The way to perform it with the kit.
    #[must_use]
    pub fn setup(&self) -> &'a Setup {
        self.setup
    }

    /// The muscles that both train.
    #[must_use]
    pub fn shared(&self) -> MuscleSet {
        self.shared
    }

    /// In what the two are alike.
    #[must_use]
    pub fn reasons(&self) -> &[Similarity] {
        &self.reasons
    }

    /// How much alike the two are.
    #[must_use]
    pub fn score(&self) -> u32 {
        self.score
    }
}

/// One line: the exercise, and in what it is alike.
impl fmt::Display for Substitute<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<&str> = self.shared.iter().map(Muscle::name).collect();
        write!(f, "{} trains the {}", self.exercise.name(), names.join(", "))?;
        for reason in &self.reasons {
            f.write_str(match reason {
                Similarity::SameMuscles => ", all that is trained there",
                Similarity::SomeMuscles => ", part of what is trained there",
                Similarity::Pattern => "; same movement pattern",
                Similarity::Mechanic => "; as many joints move",
                Similarity::Laterality => "; same use of the sides",
                Similarity::Level => "; no harder level",
            })?;
        }
        Ok(())
    }
}

/// What counts how much; choices of this crate.
const PRIMARY: u32 = 600;
const SECONDARY: u32 = 100;
const SAME_PATTERN: u32 = 200;
const SAME_MECHANIC: u32 = 60;
const SAME_LATERALITY: u32 = 30;
const NO_HARDER: u32 = 50;

/// Movements that undo each other; one never stands in for the other.
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

/// Of two sets, the share that they have in common, in thousandths.
fn overlap(one: MuscleSet, other: MuscleSet) -> u32 {
    let all = (one | other).len().max(1);
    u32::try_from((one & other).len() * 1000 / all).unwrap_or_default()
}

impl Catalog {
    /// Exercises of the same kind that train some of the same muscles and are possible with the
    /// kit, the most alike first.
    ///
    /// What counts is, in this order: shared primary muscles, the movement pattern, shared
    /// secondary muscles, the mechanic, the level and the laterality. An exercise with the
    /// opposite movement is never one. Of equals the one that stands first in the catalogue
    /// comes first.
    ///
    /// # Example
    ///
    /// ```
    /// use regimen::{Catalog, Equipment, Kit};
    ///
    /// let catalog = Catalog::builtin();
    /// let row = catalog.get("dumbbell-row")?;
    /// let kit = Kit::from([Equipment::ResistanceBand]);
    /// let substitutes = catalog.substitutes(row, &kit);
    /// assert_eq!(substitutes[0].exercise().id().as_str(), "unilateral-band-row");
    /// assert!(substitutes[0].to_string().contains("same movement pattern"));
    /// # Ok::<(), regimen::UnknownExercise>(())
    /// ```
    #[must_use]
    pub fn substitutes(&self, exercise: &Exercise, kit: &Kit) -> Vec<Substitute<'_>> {
        let mut found: Vec<Substitute<'_>> = self
            .iter()
            .filter(|other| {
                other.id() != exercise.id() && other.kind() == exercise.kind()
            })
            .filter(|other| !are_opposite(exercise, other))
            .filter_map(|other| compare(exercise, other, kit))
            .collect();
        found.sort_by_key(|substitute| Reverse(substitute.score));
        found
    }
}

fn compare<'a>(
    exercise: &Exercise,
    other: &'a Exercise,
    kit: &Kit,
) -> Option<Substitute<'a>> {
    let shared = exercise.primary() & other.primary();
    if shared.is_empty() {
        return None;
    }
    let setup = other.setup_for(kit)?;
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
    alike(other.level() <= exercise.level(), NO_HARDER, Similarity::Level);
    Some(Substitute { exercise: other, setup, shared, reasons, score })
}
