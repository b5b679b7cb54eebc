//! An exercise: what it trains, what it needs, how it is done.

mod builder;
mod id;
mod parts;
mod prescribed;
mod setup;
mod source;
mod traits;

use std::sync::Arc;

pub use builder::ExerciseBuilder;
pub use id::{ExerciseId, InvalidId};
pub use parts::{ExerciseFault, InvalidExercise, Modifier};
pub use prescribed::Prescribed;
pub use setup::Setup;
pub use source::Source;
pub use traits::{Effect, Force, Kind, Laterality, Level, Mechanic, Pattern, Position};

pub(crate) use parts::Parts;

use crate::kit::Kit;
use crate::muscle::MuscleSet;
use crate::prescription::Prescription;
use crate::region::{BodyRegion, RegionSet};

/// An exercise: a cheap handle on what is known of it.
///
/// Made by [`Exercise::builder`] or read from JSON, both through the same checks: each muscle
/// has one role, there is at least one setup, ids are slugs, texts have a sensible length.
/// Cloning copies a pointer.
///
/// # Example
///
/// ```
/// use regimen::{BodyRegion, Catalog, Equipment, Kit, Muscle};
///
/// let row = Catalog::builtin().get("unilateral-band-row")?;
/// assert_eq!(row.name(), "Unilateral Band Row");
/// assert!(row.primary().contains(Muscle::Rhomboids));
/// assert!(row.may_load(BodyRegion::Shoulders));
///
/// let band = Kit::from([Equipment::ResistanceBand]);
/// assert!(row.setup_for(&band).is_some());
/// assert!(row.setup_for(&Kit::default()).is_none());
/// # Ok::<(), regimen::UnknownExercise>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(try_from = "Parts")]
pub struct Exercise(#[serde(serialize_with = "parts_within")] Arc<Parts>);

fn parts_within<S: serde::Serializer>(
    parts: &Arc<Parts>,
    to: S,
) -> Result<S::Ok, S::Error> {
    serde::Serialize::serialize(parts.as_ref(), to)
}

impl TryFrom<Parts> for Exercise {
    type Error = InvalidExercise;

    fn try_from(parts: Parts) -> Result<Self, InvalidExercise> {
        let faults = parts.faults();
        if faults.is_empty() {
            return Ok(Self::from_checked(parts));
        }
        Err(InvalidExercise::new(parts.id.as_str(), faults))
    }
}

impl Exercise {
    /// Begins an exercise with its id (a slug), its name and its kind.
    pub fn builder(
        id: impl AsRef<str>,
        name: impl Into<String>,
        kind: Kind,
    ) -> ExerciseBuilder {
        ExerciseBuilder::new(id.as_ref(), name.into(), kind)
    }

    fn from_checked(parts: Parts) -> Self {
        Self(Arc::new(parts))
    }

    /// The id, which never changes.
    #[must_use]
    pub fn id(&self) -> &ExerciseId {
        &self.0.id
    }

    /// The name for people.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.0.name
    }

    /// Other names it is known by.
    #[must_use]
    pub fn aliases(&self) -> &[String] {
        &self.0.aliases
    }

    /// Ids it had before.
    #[must_use]
    pub fn formerly(&self) -> &[ExerciseId] {
        &self.0.formerly
    }

    /// What sort of exercise it is.
    #[must_use]
    pub fn kind(&self) -> Kind {
        self.0.kind
    }

    /// The movement pattern, if it is known.
    #[must_use]
    pub fn pattern(&self) -> Option<Pattern> {
        self.0.pattern
    }

    /// Whether one joint moves or several, if it is known.
    #[must_use]
    pub fn mechanic(&self) -> Option<Mechanic> {
        self.0.mechanic
    }

    /// Which way the effort goes, if it is known.
    #[must_use]
    pub fn force(&self) -> Option<Force> {
        self.0.force
    }

    /// Who it is for.
    #[must_use]
    pub fn level(&self) -> Level {
        self.0.level
    }

    /// How the two sides of the body take part.
    #[must_use]
    pub fn laterality(&self) -> Laterality {
        self.0.laterality
    }

    /// The muscles it trains or stretches; they count one set for each set (Pelland 2025,
    /// direct sets).
    #[must_use]
    pub fn primary(&self) -> MuscleSet {
        self.0.primary
    }

    /// The muscles that help; they count half a set for each set (Pelland 2025, fractional
    /// counting of indirect sets).
    #[must_use]
    pub fn secondary(&self) -> MuscleSet {
        self.0.secondary
    }

    /// The muscles that only hold still; they count no set, a choice of this crate.
    #[must_use]
    pub fn stabilizers(&self) -> MuscleSet {
        self.0.stabilizers
    }

    /// The body regions it stresses: every joint that moves under effort, or bears load other
    /// than by being held straight. `None` means that it is not known.
    #[must_use]
    pub fn loads(&self) -> Option<RegionSet> {
        self.0.loads
    }

    /// Whether it stresses the region, or may do so because its loads are not known.
    #[must_use]
    pub fn may_load(&self, region: BodyRegion) -> bool {
        self.0.loads.is_none_or(|loads| loads.contains(region))
    }

    /// The ways to perform it, preferred first; never empty.
    #[must_use]
    pub fn setups(&self) -> &[Setup] {
        &self.0.setups
    }

    /// The first of its setups for which all is at hand.
    #[must_use]
    pub fn setup_for(&self, kit: &Kit) -> Option<&Setup> {
        self.setups().iter().find(|setup| kit.allows(setup))
    }

    /// The usual dose.
    #[must_use]
    pub fn prescription(&self) -> &Prescription {
        &self.0.prescription
    }

    /// How it is done, step by step.
    #[must_use]
    pub fn instructions(&self) -> &[String] {
        &self.0.instructions
    }

    /// What to watch out for.
    #[must_use]
    pub fn cautions(&self) -> &[String] {
        &self.0.cautions
    }

    /// Exercises that do the same with less.
    #[must_use]
    pub fn easier(&self) -> &[ExerciseId] {
        &self.0.easier
    }

    /// Exercises that do the same with more.
    #[must_use]
    pub fn harder(&self) -> &[ExerciseId] {
        &self.0.harder
    }

    /// Changes of technique that make it easier or harder.
    #[must_use]
    pub fn modifiers(&self) -> &[Modifier] {
        &self.0.modifiers
    }

    /// Where its data comes from, if it is known.
    #[must_use]
    pub fn source(&self) -> Option<&Source> {
        self.0.source.as_ref()
    }

    /// The same exercise from the given source, if it states none.
    pub(crate) fn or_source(self, source: Option<&Source>) -> Self {
        if self.0.source.is_some() || source.is_none() {
            return self;
        }
        let mut parts = Arc::unwrap_or_clone(self.0);
        parts.source = source.cloned();
        Self::from_checked(parts)
    }
}
