//! An exercise: what it trains, what it needs, how it is done.

mod attributes;
mod builder;
mod coaching;
mod data;
mod debug;
mod error;
mod id;
pub(crate) mod lift;
mod loads;
mod media;
mod prescribed;
mod setup;
mod source;

use std::sync::Arc;

pub use attributes::{
    Effect, ExerciseKind, Force, Laterality, Level, Mechanic, Pattern, Position,
};
pub use builder::ExerciseBuilder;
pub use data::Modifier;
pub use error::{ExerciseErrorKind, InvalidExercise};
#[cfg(test)]
pub(crate) use id::is_slug;
pub use id::{ExerciseId, InvalidId, InvalidIdKind};
pub use loads::{LoadGrade, Loads};
pub use media::{Media, MediaKind};
pub use prescribed::Prescribed;
pub(crate) use prescribed::Remarks;
pub use setup::Setup;
pub use source::Source;

#[cfg(feature = "import")]
pub(crate) use coaching::WORDS as COACHED_WORDS;
pub(crate) use data::ExerciseData;

use crate::equipment::Kit;
use crate::muscle::MuscleSet;
use crate::prescription::Prescription;
use crate::region::{BodyRegion, RegionSet};

/// An exercise: a cheap handle; cloning copies a pointer.
///
/// Made by [`Exercise::builder`] or read from JSON, both through the same checks: each muscle
/// has one role, there is at least one setup, ids are slugs, texts have a sensible length.
///
/// As JSON, with every field; only `id`, `name`, `kind`, `setups` and `prescription` are required:
///
/// ```
/// use regimen::Exercise;
///
/// let row: Exercise = serde_json::from_str(r#"{
///     "id": "towel-row",
///     "name": "Towel Row",
///     "aliases": ["Door Row"],
///     "formerly": ["row-with-towel"],
///     "kind": "strength",
///     "pattern": "horizontal-pull",
///     "mechanic": "compound",
///     "force": "pull",
///     "level": "beginner",
///     "laterality": "bilateral",
///     "coaching": false,
///     "primary": ["rhomboids", "middle-trapezius"],
///     "secondary": ["biceps-brachii"],
///     "stabilizers": ["erector-spinae"],
///     "staple": false,
///     "impact": false,
///     "mobilises": [],
///     "setups": [
///         { "id": "towel", "equipment": ["towel", "door"], "position": "standing",
///           "note": "Loop it round both handles.", "level": "intermediate", "assists": false,
///           "loads": { "heavy": ["elbows"], "light": ["shoulders"] } } ],
///     "prescription": "3x8-12",
///     "instructions": ["Lean back.", "Pull.", "Lower yourself slowly."],
///     "cautions": ["Use a door that you trust."],
///     "easier": ["band-row"],
///     "harder": ["inverted-row"],
///     "modifiers": [{ "effect": "harder", "change": "Walk your feet forward." }],
///     "source": { "title": "my gym", "author": "A. Coach", "license": "CC0-1.0",
///                 "url": "https://example.org" },
///     "media": [{ "kind": "image", "url": "https://example.org/row.jpg" }] }"#)?;
/// assert_eq!(row.setups()[0].id(), "towel");
/// # Ok::<(), serde_json::Error>(())
/// ```
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
///
/// Printed with `{:?}` it is its id; `{:#?}` prints all its fields.
#[derive(Clone, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(try_from = "ExerciseData")]
pub struct Exercise(#[serde(serialize_with = "data_of")] Arc<Inner>);

/// The stated data of an exercise, and what follows from it.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Inner {
    data: ExerciseData,
    needs_coaching: bool,
}

#[cfg(feature = "schema")]
crate::schema::schema_of_form!(Exercise = ExerciseData);

fn data_of<S: serde::Serializer>(inner: &Arc<Inner>, to: S) -> Result<S::Ok, S::Error> {
    serde::Serialize::serialize(&inner.data, to)
}

impl TryFrom<ExerciseData> for Exercise {
    type Error = InvalidExercise;

    fn try_from(data: ExerciseData) -> Result<Self, InvalidExercise> {
        let faults = data.faults();
        if faults.is_empty() {
            return Ok(Self::from_checked(data));
        }
        Err(InvalidExercise::new(data.id.as_str(), faults))
    }
}

impl Exercise {
    /// Begins an exercise with its id, a slug, its name and its kind.
    pub fn builder(
        id: impl AsRef<str>,
        name: impl Into<String>,
        kind: ExerciseKind,
    ) -> ExerciseBuilder {
        ExerciseBuilder::new(id.as_ref(), name.into(), kind)
    }

    /// A builder that begins with everything that this exercise states, to change a part of it.
    ///
    /// ```
    /// use regimen::{Catalog, Level};
    ///
    /// let row = Catalog::builtin().get("dumbbell-row")?;
    /// let mine = row.to_builder().name("My Row").level(Level::Intermediate).build()?;
    /// assert_eq!((mine.name(), mine.id()), ("My Row", row.id()));
    /// assert_eq!(mine.instructions(), row.instructions());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn to_builder(&self) -> ExerciseBuilder {
        ExerciseBuilder::from_data(self.0.data.clone())
    }

    fn from_checked(mut data: ExerciseData) -> Self {
        data.share_loads();
        let needs_coaching = data.coaching || coaching::is_coached(&data.name);
        Self(Arc::new(Inner { data, needs_coaching }))
    }

    /// The id, which never changes.
    #[must_use]
    pub fn id(&self) -> &ExerciseId {
        &self.0.data.id
    }

    /// The name for people.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.0.data.name
    }

    /// Other names it is known by.
    #[must_use]
    pub fn aliases(&self) -> &[String] {
        &self.0.data.aliases
    }

    /// Ids it had before.
    #[must_use]
    pub fn formerly(&self) -> &[ExerciseId] {
        &self.0.data.formerly
    }

    /// The kind.
    #[must_use]
    pub fn kind(&self) -> ExerciseKind {
        self.0.data.kind
    }

    /// The movement pattern, if it is known.
    #[must_use]
    pub fn pattern(&self) -> Option<Pattern> {
        self.0.data.pattern
    }

    /// Whether one joint moves or several, if it is known.
    #[must_use]
    pub fn mechanic(&self) -> Option<Mechanic> {
        self.0.data.mechanic
    }

    /// Which way the effort goes, if it is known.
    #[must_use]
    pub fn force(&self) -> Option<Force> {
        self.0.data.force
    }

    /// The level of experience that it asks for.
    #[must_use]
    pub fn level(&self) -> Level {
        self.0.data.level
    }

    /// How the two sides of the body take part.
    #[must_use]
    pub fn laterality(&self) -> Laterality {
        self.0.data.laterality
    }

    /// Whether nobody should meet it first in a generated plan: because that is stated, or because
    /// its name is that of a lift to be learnt from a coach.
    ///
    /// The names are those with clean, snatch, jerk, get-up, muscle-up, handstand, kipping,
    /// guillotine, neck press, behind the neck, good morning, reverse band, chains or deficit; a
    /// choice of this crate.
    ///
    /// ```
    /// use regimen::{Exercise, ExerciseKind, Setup};
    ///
    /// let lift = Exercise::builder("power-clean", "Power Clean", ExerciseKind::Strength)
    ///     .setup(Setup::new([regimen::Equipment::Barbell]))
    ///     .prescription("3x3")
    ///     .build()?;
    /// assert!(lift.needs_coaching());
    /// # Ok::<(), regimen::exercise::InvalidExercise>(())
    /// ```
    #[must_use]
    pub fn needs_coaching(&self) -> bool {
        self.0.needs_coaching
    }

    /// The muscles it trains or stretches; they count one set for each set (Pelland 2025,
    /// direct sets).
    #[must_use]
    pub fn primary(&self) -> MuscleSet {
        self.0.data.primary
    }

    /// The muscles that help; they count half a set for each set (Pelland 2025, fractional
    /// counting of indirect sets).
    #[must_use]
    pub fn secondary(&self) -> MuscleSet {
        self.0.data.secondary
    }

    /// The muscles that only hold still; they count no set, a choice of this crate.
    #[must_use]
    pub fn stabilizers(&self) -> MuscleSet {
        self.0.data.stabilizers
    }

    /// The body regions that any of its setups stresses, each at its highest grade. `None` if the
    /// loads of a setup are not known.
    #[must_use]
    pub fn loads(&self) -> Option<Loads> {
        let mut loads = self.setups().iter().map(Setup::loads);
        loads.try_fold(Loads::none(), |all, loads| Some(all.union(loads?)))
    }

    /// Whether a setup of it stresses the region, or may do so because its loads are not known.
    #[must_use]
    pub fn may_load(&self, region: BodyRegion) -> bool {
        self.setups().iter().any(|setup| setup.may_load(region))
    }

    /// The body regions whose joints it takes through their range.
    #[must_use]
    pub fn mobilises(&self) -> RegionSet {
        self.0.data.mobilises
    }

    /// Whether it is a lift that everyone knows; staples come first in search and plans.
    #[must_use]
    pub fn staple(&self) -> bool {
        self.0.data.staple
    }

    /// Whether it has jumps, landings or stamping, which a sore joint or a neighbour below minds.
    #[must_use]
    pub fn impact(&self) -> bool {
        self.0.data.impact
    }

    /// Pictures and films of it elsewhere.
    pub fn media(&self) -> &[Media] {
        &self.0.data.media
    }

    /// The ways to perform it, preferred first; never empty.
    #[must_use]
    pub fn setups(&self) -> &[Setup] {
        &self.0.data.setups
    }

    /// The first of its setups that is possible with the kit.
    #[must_use]
    pub fn setup_for(&self, kit: &Kit) -> Option<&Setup> {
        self.setups().iter().find(|setup| kit.allows(setup))
    }

    /// The usual prescription.
    #[must_use]
    pub fn prescription(&self) -> &Prescription {
        &self.0.data.prescription
    }

    /// The instructions, step by step.
    #[must_use]
    pub fn instructions(&self) -> &[String] {
        &self.0.data.instructions
    }

    /// The cautions.
    #[must_use]
    pub fn cautions(&self) -> &[String] {
        &self.0.data.cautions
    }

    /// Easier relatives.
    #[must_use]
    pub fn easier(&self) -> &[ExerciseId] {
        &self.0.data.easier
    }

    /// Harder relatives.
    #[must_use]
    pub fn harder(&self) -> &[ExerciseId] {
        &self.0.data.harder
    }

    /// Changes of technique that make it easier or harder.
    #[must_use]
    pub fn modifiers(&self) -> &[Modifier] {
        &self.0.data.modifiers
    }

    /// Where its data comes from, if it is known.
    #[must_use]
    pub fn source(&self) -> Option<&Source> {
        self.0.data.source.as_ref()
    }

    /// The same exercise with more setups, whose ids are free.
    pub(crate) fn with_setups(self, setups: Vec<Setup>) -> Self {
        let mut data = Arc::unwrap_or_clone(self.0).data;
        data.setups.extend(setups);
        Self::from_checked(data)
    }

    /// The same exercise from the given source, if it states none.
    pub(crate) fn or_source(self, source: Option<&Source>) -> Self {
        if self.0.data.source.is_some() || source.is_none() {
            return self;
        }
        let mut data = Arc::unwrap_or_clone(self.0).data;
        data.source = source.cloned();
        Self::from_checked(data)
    }
}
