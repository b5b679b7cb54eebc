//! Who may do which exercise, said once: queries, substitutes, hints and plans ask here.

mod rejection;

pub(crate) use rejection::Facts;
pub use rejection::Rejection;

use crate::equipment::{EquipmentSet, Kit};
use crate::exercise::{Exercise, Level, Loads, Setup};
use crate::region::RegionSet;

/// Who trains and where: the kit, the highest level, regions to spare or to ease, whether exercises
/// that need coaching are allowed, and whether it has to be quiet.
///
/// `Constraints::from` a [`Kit`] allows everything that the kit makes possible: every level,
/// coaching included, no region spared or eased, not quiet.
///
/// As JSON: `kit`, `level`, `spare`, `ease`, `coaching` and `quiet`, of which only those are written
/// that differ from the default.
///
/// # Example
///
/// ```
/// use regimen::{BodyRegion, Catalog, Constraints, Equipment, Kit, Level, Rejection};
///
/// let catalog = Catalog::builtin();
/// let person = Constraints::from(Kit::from([Equipment::ResistanceBand]))
///     .up_to(Level::Beginner)
///     .sparing(BodyRegion::Knees);
///
/// let row = catalog.get("unilateral-band-row")?;
/// assert_eq!(person.judge(row).map(|setups| setups[0].id()), Ok("band"));
///
/// let refused = person.judge(catalog.get("pull-up")?).unwrap_err();
/// assert_eq!(refused.code(), "missing-equipment");
/// assert_eq!(refused.to_string(), "not possible with the kit: add `pull-up-bar`");
///
/// let squat = person.judge(catalog.get("bodyweight-squat")?);
/// assert!(matches!(squat, Err(Rejection::LoadsSparedRegion { .. })));
/// # Ok::<(), regimen::UnknownExercise>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(default, deny_unknown_fields, expecting = "constraints")]
#[must_use]
pub struct Constraints {
    pub(crate) kit: Kit,
    #[serde(skip_serializing_if = "is_highest")]
    pub(crate) level: Level,
    #[serde(rename = "spare", skip_serializing_if = "is_empty")]
    pub(crate) spared: RegionSet,
    #[serde(rename = "ease", skip_serializing_if = "is_empty")]
    pub(crate) eased: RegionSet,
    #[serde(skip_serializing_if = "is_true")]
    coaching: bool,
    #[serde(skip_serializing_if = "is_false")]
    quiet: bool,
}

/// The default level, which allows every exercise.
const HIGHEST: Level = Level::Expert;

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
fn is_highest(level: &Level) -> bool {
    *level == HIGHEST
}

fn is_empty(regions: &RegionSet) -> bool {
    regions.is_empty()
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
fn is_true(value: &bool) -> bool {
    *value
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
fn is_false(value: &bool) -> bool {
    !value
}

/// Everything is allowed that is possible in a room without equipment.
impl Default for Constraints {
    fn default() -> Self {
        Self::from(Kit::default())
    }
}

impl From<Kit> for Constraints {
    fn from(kit: Kit) -> Self {
        Self {
            kit,
            level: HIGHEST,
            spared: RegionSet::empty(),
            eased: RegionSet::empty(),
            coaching: true,
            quiet: false,
        }
    }
}

impl From<&Kit> for Constraints {
    fn from(kit: &Kit) -> Self {
        Self::from(Kit::from(kit))
    }
}

impl From<&Self> for Constraints {
    fn from(constraints: &Self) -> Self {
        constraints.clone()
    }
}

impl Constraints {
    /// Sets the highest level of an exercise; every level is allowed by default.
    pub fn up_to(self, level: Level) -> Self {
        Self { level, ..self }
    }

    /// Adds regions to spare: no exercise may load them, or may be suspected of it because its
    /// loads are not known.
    pub fn sparing(mut self, regions: impl Into<RegionSet>) -> Self {
        self.spared |= regions.into();
        self
    }

    /// Adds regions to ease: no exercise may load them heavily, or may be suspected of it because
    /// its loads are not known.
    ///
    /// ```
    /// use regimen::{BodyRegion, Catalog, Constraints, Equipment, Kit};
    ///
    /// let person = Constraints::from(Kit::from([Equipment::ResistanceBand]));
    /// let row = Catalog::builtin().get("unilateral-band-row")?;
    /// assert!(person.clone().easing(BodyRegion::Shoulders).judge(row).is_ok());
    /// assert!(person.sparing(BodyRegion::Shoulders).judge(row).is_err());
    /// # Ok::<(), regimen::UnknownExercise>(())
    /// ```
    pub fn easing(mut self, regions: impl Into<RegionSet>) -> Self {
        self.eased |= regions.into();
        self
    }

    /// Sets whether exercises with [impact](Exercise::impact) are left out; they are not by
    /// default.
    pub fn quiet(self, quiet: bool) -> Self {
        Self { quiet, ..self }
    }

    /// Sets whether exercises that [need coaching](Exercise::needs_coaching) are allowed; they are
    /// by default.
    pub fn coaching(self, coaching: bool) -> Self {
        Self { coaching, ..self }
    }

    /// The equipment and the place.
    #[must_use]
    pub const fn kit(&self) -> &Kit {
        &self.kit
    }

    /// The highest level of an exercise.
    #[must_use]
    pub const fn level(&self) -> Level {
        self.level
    }

    /// The regions to spare.
    #[must_use]
    pub const fn spared(&self) -> RegionSet {
        self.spared
    }

    /// The regions to ease.
    #[must_use]
    pub const fn eased(&self) -> RegionSet {
        self.eased
    }

    /// Whether exercises with impact are left out.
    #[must_use]
    pub const fn is_quiet(&self) -> bool {
        self.quiet
    }

    /// Whether exercises that need coaching are allowed.
    #[must_use]
    pub const fn allows_coaching(&self) -> bool {
        self.coaching
    }

    /// The setups in which the exercise is possible and allowed, preferred first; there is at least
    /// one.
    ///
    /// # Errors
    ///
    /// The first reason against the exercise, in the order of [`Rejection`].
    pub fn judge<'a>(&self, exercise: &'a Exercise) -> Result<Vec<&'a Setup>, Rejection> {
        self.first_setup(exercise)?;
        Ok(self.setups(exercise).collect())
    }

    /// Whether the exercise is possible and allowed: [`judge`](Self::judge) without its reasons.
    #[must_use]
    pub fn allows(&self, exercise: &Exercise) -> bool {
        self.allowed_setup(exercise).is_some()
    }

    /// The first of the setups that [`judge`](Self::judge) gives, if there is one.
    pub(crate) fn allowed_setup<'a>(&self, exercise: &'a Exercise) -> Option<&'a Setup> {
        self.setups(exercise).next().filter(|_| self.suits(exercise))
    }

    /// The first of the setups that [`judge`](Self::judge) gives.
    ///
    /// # Errors
    ///
    /// The first reason against the exercise.
    pub(crate) fn first_setup<'a>(
        &self,
        exercise: &'a Exercise,
    ) -> Result<&'a Setup, Rejection> {
        if let Some(setup) = self.allowed_setup(exercise) {
            return Ok(setup);
        }
        let possible = || exercise.setups().iter().filter(|it| self.kit.allows(it));
        if possible().next().is_none() {
            let Lack { missing, unknown } = Lack::of(&self.kit, exercise.setups());
            return Err(Rejection::MissingEquipment { missing, unknown });
        }
        let suitable = || possible().filter(|setup| self.suits_level(exercise, setup));
        let Some(first) = suitable().next() else {
            let levels = possible().map(|setup| level_of(exercise, setup));
            let level = levels.min().unwrap_or(exercise.level());
            return Err(Rejection::AboveLevel { level, highest: self.level });
        };
        if exercise.needs_coaching() && !self.coaching {
            return Err(Rejection::NeedsCoaching);
        }
        if exercise.impact() && self.quiet {
            return Err(Rejection::HasImpact);
        }
        let is_inferred = first.loads().is_some_and(Loads::is_inferred);
        let is_stated = first.loads().is_some() && !is_inferred;
        if suitable().all(|setup| !self.spared_and_loaded(setup).is_empty()) {
            let regions = self.spared_and_loaded(first);
            return Err(Rejection::LoadsSparedRegion { regions, is_stated, is_inferred });
        }
        self.setups(exercise).next().ok_or_else(|| {
            let regions = self.eased_and_loaded(first);
            Rejection::LoadsEasedRegion { regions, is_stated, is_inferred }
        })
    }

    /// Of the setups that are asked for, the one in which an exercise is done: the first that is
    /// possible and allowed, or the one with the least against it. None of none.
    ///
    /// Of all setups of an exercise that [`judge`](Self::judge) allows, it is the first that gives,
    /// where every level is allowed.
    pub(crate) fn choose<'a>(
        &self,
        asked: impl Iterator<Item = &'a Setup> + Clone,
    ) -> Option<Chosen<'a>> {
        let against = |setup: &&Setup| {
            (
                !self.kit.allows(setup),
                !self.spared_and_loaded(setup).is_empty(),
                !self.eased_and_loaded(setup).is_empty(),
            )
        };
        // Nearly always there is nothing against one of the first.
        let mut fine = asked.clone().filter(|it| against(it) == (false, false, false));
        let setup = fine.next().or_else(|| asked.clone().min_by_key(against))?;
        let lack = (!self.kit.allows(setup)).then(|| Lack::of(&self.kit, asked));
        let spared = self.spared_and_loaded(setup);
        let eased = self.eased_and_loaded(setup) - spared;
        Some(Chosen { setup, lack, spared, eased })
    }

    /// The setups that kit, level and regions allow, apart from other reasons against the exercise.
    fn setups<'a>(&self, exercise: &'a Exercise) -> impl Iterator<Item = &'a Setup> {
        exercise.setups().iter().filter(move |setup| self.allows_setup(exercise, setup))
    }

    /// Whether kit, level and regions allow a setup.
    pub(crate) fn allows_setup(&self, exercise: &Exercise, setup: &Setup) -> bool {
        self.kit.allows(setup) && self.suits_setup(exercise, setup)
    }

    /// Whether level and regions allow a setup, apart from the kit.
    pub(crate) fn suits_setup(&self, exercise: &Exercise, setup: &Setup) -> bool {
        self.suits_level(exercise, setup)
            && self.spared_and_loaded(setup).is_empty()
            && self.eased_and_loaded(setup).is_empty()
    }

    fn suits_level(&self, exercise: &Exercise, setup: &Setup) -> bool {
        level_of(exercise, setup) <= self.level
    }

    /// Whether nothing but a setup may be against the exercise.
    pub(crate) fn suits(&self, exercise: &Exercise) -> bool {
        (self.coaching || !exercise.needs_coaching())
            && !(self.quiet && exercise.impact())
    }

    /// The regions to spare that a setup loads, or may load.
    pub(crate) fn spared_and_loaded(&self, setup: &Setup) -> RegionSet {
        setup.loads().map_or(self.spared, |loads| loads.regions() & self.spared)
    }

    /// The regions to ease that a setup loads heavily, or may load heavily.
    pub(crate) fn eased_and_loaded(&self, setup: &Setup) -> RegionSet {
        setup.loads().map_or(self.eased, |loads| loads.heavily() & self.eased)
    }
}

/// The setup in which an exercise is done, and all that is against it.
#[derive(Clone, Debug)]
pub(crate) struct Chosen<'a> {
    pub(crate) setup: &'a Setup,
    /// What the kit lacks, if none of the setups asked for is possible.
    pub(crate) lack: Option<Lack>,
    /// The regions to spare that it loads, or may load.
    pub(crate) spared: RegionSet,
    /// The other regions to ease that it loads heavily, or may load heavily.
    pub(crate) eased: RegionSet,
}

/// The level of an exercise in a setup: that of the setup where it is harder.
pub(crate) fn level_of(exercise: &Exercise, setup: &Setup) -> Level {
    setup.level().map_or(exercise.level(), |level| level.max(exercise.level()))
}

/// The equipment that a kit lacks for the setup that is nearest to possible.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Lack {
    pub(crate) missing: EquipmentSet,
    /// Equipment that is needed but could not be identified, such as a "machine".
    pub(crate) unknown: Option<String>,
}

impl Lack {
    /// The nearest to possible needs nothing unidentified, and then lacks least.
    pub(crate) fn of<'a>(kit: &Kit, setups: impl IntoIterator<Item = &'a Setup>) -> Self {
        let lacks =
            |setup: &&Setup| (setup.unknown().is_some(), kit.missing_for(setup).len());
        let nearest = setups.into_iter().min_by_key(lacks);
        nearest.map_or_else(Self::default, |setup| Self {
            missing: kit.missing_for(setup),
            unknown: setup.unknown().map(str::to_owned),
        })
    }
}
