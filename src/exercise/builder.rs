//! Making an exercise in code.

use super::Exercise;
use super::attributes::{
    Effect, ExerciseKind, Force, Laterality, Level, Mechanic, Pattern,
};
use super::data::{ExerciseData, ExerciseErrorKind, InvalidExercise, Modifier};
use super::id::ExerciseId;
use super::setup::Setup;
use super::source::Source;
use crate::muscle::MuscleSet;
use crate::prescription::Prescription;
use crate::region::RegionSet;

/// Builds an [`Exercise`]; every setter can be called in any order, and
/// [`build`](Self::build) reports all that is wrong.
///
/// Without more it is bilateral, for beginners, and loads unknown regions.
///
/// # Example
///
/// ```
/// use regimen::exercise::{Pattern, Position, Setup};
/// use regimen::{BodyRegion, Equipment, Exercise, ExerciseKind, Muscle, MuscleGroup};
///
/// let row = Exercise::builder("towel-row", "Towel Row", ExerciseKind::Strength)
///     .pattern(Pattern::HorizontalPull)
///     .primary([Muscle::Rhomboids, Muscle::MiddleTrapezius])
///     .secondary(MuscleGroup::Biceps)
///     .loads([BodyRegion::Shoulders, BodyRegion::Elbows, BodyRegion::WristsHands])
///     .setup(Setup::new([Equipment::Towel, Equipment::Door]).at(Position::Standing))
///     .prescription("3x8-12")
///     .instruction("Loop the towel round both handles of an open door, and lean back.")
///     .instruction("Pull your chest to your hands, then lower yourself slowly.")
///     .build()?;
/// assert_eq!(row.prescription().to_string(), "3x8-12");
/// # Ok::<(), regimen::exercise::InvalidExercise>(())
/// ```
#[derive(Clone, Debug)]
#[must_use = "an exercise is made by `build`"]
pub struct ExerciseBuilder {
    /// The id as given, for the message.
    id: String,
    parts: ExerciseData,
    has_prescription: bool,
    /// What could not be converted on the way.
    faults: Vec<ExerciseErrorKind>,
}

impl ExerciseBuilder {
    pub(super) fn new(id: &str, name: String, kind: ExerciseKind) -> Self {
        let mut faults = Vec::new();
        let parsed = id.parse().unwrap_or_else(|error| {
            faults.push(ExerciseErrorKind::Id(error));
            ExerciseId::blank()
        });
        let parts = ExerciseData {
            id: parsed,
            name,
            aliases: Vec::new(),
            formerly: Vec::new(),
            kind,
            pattern: None,
            mechanic: None,
            force: None,
            level: Level::default(),
            laterality: Laterality::default(),
            coaching: false,
            primary: MuscleSet::empty(),
            secondary: MuscleSet::empty(),
            stabilizers: MuscleSet::empty(),
            loads: None,
            setups: Vec::new(),
            prescription: Prescription::blank(),
            instructions: Vec::new(),
            cautions: Vec::new(),
            easier: Vec::new(),
            harder: Vec::new(),
            modifiers: Vec::new(),
            source: None,
        };
        Self { id: id.to_owned(), parts, has_prescription: false, faults }
    }

    fn change(mut self, change: impl FnOnce(&mut ExerciseData)) -> Self {
        change(&mut self.parts);
        self
    }

    /// Adds another name it is known by.
    pub fn alias(self, alias: impl Into<String>) -> Self {
        self.change(|parts| parts.aliases.push(alias.into()))
    }

    /// Adds an id it had before, which keeps resolving.
    pub fn formerly(self, id: ExerciseId) -> Self {
        self.change(|parts| parts.formerly.push(id))
    }

    /// Sets the movement pattern.
    pub fn pattern(self, pattern: Pattern) -> Self {
        self.change(|parts| parts.pattern = Some(pattern))
    }

    /// Sets whether one joint moves or several.
    pub fn mechanic(self, mechanic: Mechanic) -> Self {
        self.change(|parts| parts.mechanic = Some(mechanic))
    }

    /// Sets which way the effort goes.
    pub fn force(self, force: Force) -> Self {
        self.change(|parts| parts.force = Some(force))
    }

    /// Sets the level; a beginner's otherwise.
    pub fn level(self, level: Level) -> Self {
        self.change(|parts| parts.level = level)
    }

    /// Sets how the sides take part; both together otherwise.
    pub fn laterality(self, laterality: Laterality) -> Self {
        self.change(|parts| parts.laterality = laterality)
    }

    /// States that nobody should meet the exercise first without a coach.
    pub fn with_coaching(self) -> Self {
        self.change(|parts| parts.coaching = true)
    }

    /// Sets the muscles it trains; they count one set for each set.
    pub fn primary(self, muscles: impl Into<MuscleSet>) -> Self {
        self.change(|parts| parts.primary = muscles.into())
    }

    /// Sets the muscles that help; they count half a set for each set.
    pub fn secondary(self, muscles: impl Into<MuscleSet>) -> Self {
        self.change(|parts| parts.secondary = muscles.into())
    }

    /// Sets the muscles that only hold still; they count no set.
    pub fn stabilizers(self, muscles: impl Into<MuscleSet>) -> Self {
        self.change(|parts| parts.stabilizers = muscles.into())
    }

    /// Sets the body regions it stresses; unknown otherwise.
    pub fn loads(self, regions: impl Into<RegionSet>) -> Self {
        self.change(|parts| parts.loads = Some(regions.into()))
    }

    /// Adds a way to perform it, after those already there. At least one is needed.
    pub fn setup(self, setup: Setup) -> Self {
        self.change(|parts| parts.setups.push(setup))
    }

    /// Sets the usual dose, as a value or in the notation. It is needed.
    pub fn prescription<P>(mut self, prescription: P) -> Self
    where
        P: TryInto<Prescription>,
        ExerciseErrorKind: From<P::Error>,
    {
        self.has_prescription = true;
        match prescription.try_into() {
            Ok(prescription) => self.parts.prescription = prescription,
            Err(error) => self.faults.push(error.into()),
        }
        self
    }

    /// Adds a step of the instructions.
    pub fn instruction(self, text: impl Into<String>) -> Self {
        self.change(|parts| parts.instructions.push(text.into()))
    }

    /// Adds something to watch out for.
    pub fn caution(self, text: impl Into<String>) -> Self {
        self.change(|parts| parts.cautions.push(text.into()))
    }

    /// Adds an easier relative.
    pub fn easier(self, id: ExerciseId) -> Self {
        self.change(|parts| parts.easier.push(id))
    }

    /// Adds a harder relative.
    pub fn harder(self, id: ExerciseId) -> Self {
        self.change(|parts| parts.harder.push(id))
    }

    /// Adds a change of technique that makes it easier or harder.
    pub fn modifier(self, effect: Effect, change: impl Into<String>) -> Self {
        let modifier = Modifier { effect, change: change.into() };
        self.change(|parts| parts.modifiers.push(modifier))
    }

    /// Sets where the data comes from, and its licence.
    pub fn source(self, source: Source) -> Self {
        self.change(|parts| parts.source = Some(source))
    }

    /// Checks everything and makes the exercise.
    ///
    /// # Errors
    ///
    /// [`InvalidExercise`] with all that is wrong: an id that is no slug, a dose that is
    /// missing or unreadable, a muscle in two roles, no setup, two setups with one id, a text
    /// that is empty or too long.
    pub fn build(mut self) -> Result<Exercise, InvalidExercise> {
        if !self.has_prescription {
            self.faults.push(ExerciseErrorKind::NoPrescription);
        }
        self.faults.extend(self.parts.faults());
        if self.faults.is_empty() {
            return Ok(Exercise::from_checked(self.parts));
        }
        Err(InvalidExercise::new(self.id, self.faults))
    }
}
