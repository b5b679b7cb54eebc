//! Making an exercise in code, or changing a part of one.

use super::Exercise;
use super::attributes::{
    Effect, ExerciseKind, Force, Laterality, Level, Mechanic, Pattern,
};
use super::data::{ExerciseData, Modifier, Regions};
use super::error::{ExerciseErrorKind, InvalidExercise};
use super::id::ExerciseId;
use super::loads::Loads;
use super::media::Media;
use super::setup::Setup;
use super::source::Source;
use crate::muscle::MuscleSet;
use crate::prescription::Prescription;
use crate::region::RegionSet;

/// Builds an [`Exercise`]; the setters can be called in any order, and
/// [`build`](Self::build) reports everything that is wrong.
///
/// A setter in the singular that takes a text or a setup adds it to those before; every other
/// setter replaces what was set before. Defaults: bilateral, beginner level, loaded regions
/// unknown.
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
///     .setup(Setup::new([Equipment::Towel, Equipment::Door]).in_position(Position::Standing))
///     .prescription("3x8-12")
///     .instruction("Loop the towel round both handles of an open door, and lean back.")
///     .instruction("Pull your chest to your hands, then lower yourself slowly.")
///     .harder(["inverted-row"])
///     .build()?;
/// assert_eq!(row.prescription().to_string(), "3x8-12");
/// # Ok::<(), regimen::exercise::InvalidExercise>(())
/// ```
#[derive(Clone, Debug)]
#[must_use = "an exercise is made by `build`"]
pub struct ExerciseBuilder {
    /// The id as given, for the message.
    id: String,
    data: ExerciseData,
    has_prescription: bool,
    /// The values that could not be converted, each with its field.
    faults: Vec<(Field, ExerciseErrorKind)>,
}

/// A field whose values are converted when they are set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Field {
    Id,
    Formerly,
    Prescription,
    Easier,
    Harder,
}

impl ExerciseBuilder {
    pub(super) fn new(id: &str, name: String, kind: ExerciseKind) -> Self {
        let data = ExerciseData {
            id: ExerciseId::blank(),
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
            staple: false,
            impact: false,
            primary: MuscleSet::empty(),
            secondary: MuscleSet::empty(),
            stabilizers: MuscleSet::empty(),
            mobilises: RegionSet::empty(),
            loads: None,
            setups: Vec::new(),
            prescription: Prescription::blank(),
            instructions: Vec::new(),
            cautions: Vec::new(),
            easier: Vec::new(),
            harder: Vec::new(),
            modifiers: Vec::new(),
            source: None,
            media: Vec::new(),
        };
        let blank =
            Self { id: String::new(), data, has_prescription: false, faults: Vec::new() };
        blank.id(id)
    }

    pub(super) fn from_data(data: ExerciseData) -> Self {
        let id = data.id.to_string();
        Self { id, data, has_prescription: true, faults: Vec::new() }
    }

    fn change(mut self, change: impl FnOnce(&mut ExerciseData)) -> Self {
        change(&mut self.data);
        self
    }

    /// Converts the values of a field, and keeps the faults of those that cannot be converted.
    fn convert<T, V>(
        &mut self,
        field: Field,
        values: impl IntoIterator<Item = V>,
    ) -> Vec<T>
    where
        V: TryInto<T>,
        ExerciseErrorKind: From<V::Error>,
    {
        self.faults.retain(|(other, _)| *other != field);
        let mut converted = Vec::new();
        for value in values {
            match value.try_into() {
                Ok(value) => converted.push(value),
                Err(error) => self.faults.push((field, error.into())),
            }
        }
        converted
    }

    /// Sets the id, a slug.
    pub fn id(mut self, id: impl AsRef<str>) -> Self {
        id.as_ref().clone_into(&mut self.id);
        let parsed = self.convert(Field::Id, [id.as_ref()]).pop();
        self.change(|data| data.id = parsed.unwrap_or_else(ExerciseId::blank))
    }

    /// Sets the name for people, 1 to 200 characters.
    pub fn name(self, name: impl Into<String>) -> Self {
        self.change(|data| data.name = name.into())
    }

    /// Sets the kind.
    pub fn kind(self, kind: ExerciseKind) -> Self {
        self.change(|data| data.kind = kind)
    }

    /// Adds another name it is known by, 1 to 200 characters.
    pub fn alias(self, alias: impl Into<String>) -> Self {
        self.change(|data| data.aliases.push(alias.into()))
    }

    /// Sets all other names it is known by.
    pub fn aliases<A: Into<String>>(self, aliases: impl IntoIterator<Item = A>) -> Self {
        self.change(|data| data.aliases = aliases.into_iter().map(Into::into).collect())
    }

    /// Sets the ids it had before, as ids or as text; they keep resolving.
    pub fn formerly<I>(mut self, ids: impl IntoIterator<Item = I>) -> Self
    where
        I: TryInto<ExerciseId>,
        ExerciseErrorKind: From<I::Error>,
    {
        let ids = self.convert(Field::Formerly, ids);
        self.change(|data| data.formerly = ids)
    }

    /// Sets the movement pattern, or that it is not known.
    pub fn pattern(self, pattern: impl Into<Option<Pattern>>) -> Self {
        self.change(|data| data.pattern = pattern.into())
    }

    /// Sets whether one joint moves or several, or that it is not known.
    pub fn mechanic(self, mechanic: impl Into<Option<Mechanic>>) -> Self {
        self.change(|data| data.mechanic = mechanic.into())
    }

    /// Sets which way the effort goes, or that it is not known.
    pub fn force(self, force: impl Into<Option<Force>>) -> Self {
        self.change(|data| data.force = force.into())
    }

    /// Sets the level.
    pub fn level(self, level: Level) -> Self {
        self.change(|data| data.level = level)
    }

    /// Sets how the sides take part.
    pub fn laterality(self, laterality: Laterality) -> Self {
        self.change(|data| data.laterality = laterality)
    }

    /// Sets whether nobody should meet the exercise first without a coach. Some
    /// [names](Exercise::needs_coaching) imply it.
    pub fn coaching(self, coaching: bool) -> Self {
        self.change(|data| data.coaching = coaching)
    }

    /// Sets the muscles it trains; they count one set for each set.
    pub fn primary(self, muscles: impl Into<MuscleSet>) -> Self {
        self.change(|data| data.primary = muscles.into())
    }

    /// Sets the muscles that help; they count half a set for each set.
    pub fn secondary(self, muscles: impl Into<MuscleSet>) -> Self {
        self.change(|data| data.secondary = muscles.into())
    }

    /// Sets the muscles that only hold still; they count no set.
    pub fn stabilizers(self, muscles: impl Into<MuscleSet>) -> Self {
        self.change(|data| data.stabilizers = muscles.into())
    }

    /// Sets the body regions that every setup stresses which does not state
    /// [its own](Setup::with_loads). Regions without a grade are loaded heavily.
    pub fn loads(self, loads: impl Into<Loads>) -> Self {
        self.change(|data| data.loads = Some(Regions(loads.into())))
    }

    /// Sets the body regions whose joints it takes through their range, for drills and stretches.
    pub fn mobilises(self, regions: impl Into<RegionSet>) -> Self {
        self.change(|data| data.mobilises = regions.into())
    }

    /// Sets whether it is a lift that everyone knows.
    pub fn staple(self, staple: bool) -> Self {
        self.change(|data| data.staple = staple)
    }

    /// Sets whether it has jumps, landings or stamping.
    pub fn impact(self, impact: bool) -> Self {
        self.change(|data| data.impact = impact)
    }

    /// Adds a picture or a film.
    pub fn media(self, media: Media) -> Self {
        self.change(|data| data.media.push(media))
    }

    /// Adds a setup, less preferred than those already there. At least one is needed.
    pub fn setup(self, setup: Setup) -> Self {
        self.change(|data| data.setups.push(setup))
    }

    /// Sets all setups, preferred first.
    pub fn setups(self, setups: impl IntoIterator<Item = Setup>) -> Self {
        self.change(|data| data.setups = setups.into_iter().collect())
    }

    /// Sets the usual prescription, as a value or in the notation. It is required.
    pub fn prescription<P>(mut self, prescription: P) -> Self
    where
        P: TryInto<Prescription>,
        ExerciseErrorKind: From<P::Error>,
    {
        self.has_prescription = true;
        let read = self.convert(Field::Prescription, [prescription]).pop();
        self.change(|data| data.prescription = read.unwrap_or_else(Prescription::blank))
    }

    /// Adds a step of the instructions, 1 to 1000 characters.
    pub fn instruction(self, text: impl Into<String>) -> Self {
        self.change(|data| data.instructions.push(text.into()))
    }

    /// Sets all steps of the instructions.
    pub fn instructions<T: Into<String>>(
        self,
        texts: impl IntoIterator<Item = T>,
    ) -> Self {
        self.change(|data| {
            data.instructions = texts.into_iter().map(Into::into).collect();
        })
    }

    /// Adds a caution, 1 to 1000 characters.
    pub fn caution(self, text: impl Into<String>) -> Self {
        self.change(|data| data.cautions.push(text.into()))
    }

    /// Sets all cautions.
    pub fn cautions<T: Into<String>>(self, texts: impl IntoIterator<Item = T>) -> Self {
        self.change(|data| data.cautions = texts.into_iter().map(Into::into).collect())
    }

    /// Sets the easier relatives, as ids or as text.
    pub fn easier<I>(mut self, ids: impl IntoIterator<Item = I>) -> Self
    where
        I: TryInto<ExerciseId>,
        ExerciseErrorKind: From<I::Error>,
    {
        let ids = self.convert(Field::Easier, ids);
        self.change(|data| data.easier = ids)
    }

    /// Sets the harder relatives, as ids or as text.
    pub fn harder<I>(mut self, ids: impl IntoIterator<Item = I>) -> Self
    where
        I: TryInto<ExerciseId>,
        ExerciseErrorKind: From<I::Error>,
    {
        let ids = self.convert(Field::Harder, ids);
        self.change(|data| data.harder = ids)
    }

    /// Adds a change of technique that makes it easier or harder, 1 to 1000 characters.
    pub fn modifier(self, effect: Effect, change: impl Into<String>) -> Self {
        self.change(|data| data.modifiers.push(Modifier::new(effect, change)))
    }

    /// Sets all changes of technique.
    pub fn modifiers(self, modifiers: impl IntoIterator<Item = Modifier>) -> Self {
        self.change(|data| data.modifiers = modifiers.into_iter().collect())
    }

    /// Sets where the data comes from, with its licence, or that it is not known.
    pub fn source(self, source: impl Into<Option<Source>>) -> Self {
        self.change(|data| data.source = source.into())
    }

    /// Checks everything and makes the exercise.
    ///
    /// # Errors
    ///
    /// [`InvalidExercise`] with everything that is wrong: an id that is not a slug, a prescription
    /// that is missing or unreadable, a muscle in two roles, no setup, two setups with one id, a
    /// text that is empty or too long.
    pub fn build(self) -> Result<Exercise, InvalidExercise> {
        let Self { id, data, has_prescription, mut faults } = self;
        if !has_prescription {
            faults.push((Field::Prescription, ExerciseErrorKind::NoPrescription));
        }
        faults.sort_by_key(|(field, _)| *field);
        let faults = faults.into_iter().map(|(_, fault)| fault);
        let faults: Vec<ExerciseErrorKind> = faults.chain(data.faults()).collect();
        if faults.is_empty() {
            return Ok(Exercise::from_checked(data));
        }
        Err(InvalidExercise::new(&id, faults))
    }
}
