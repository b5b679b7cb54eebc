//! Asking a catalogue for exercises.

use std::iter::FusedIterator;
use std::slice;
use std::sync::LazyLock;

use super::{Catalog, SearchHit};
use crate::constraints::Constraints;
use crate::equipment::Kit;
use crate::exercise::{Exercise, ExerciseKind, Level, Pattern, Setup};
use crate::muscle::MuscleSet;
use crate::region::RegionSet;

/// A query; all its conditions must hold.
///
/// Calling a setter again replaces the first value, except that [`sparing`](Self::sparing) and
/// [`easing`](Self::easing) add regions.
///
/// # Example
///
/// ```
/// use regimen::{BodyRegion, Catalog, Equipment, ExerciseKind, Kit, MuscleGroup};
///
/// let kit = Kit::outdoors([Equipment::Chair]);
/// let query = Catalog::builtin()
///     .query()
///     .trains(MuscleGroup::MiddleBack)
///     .kind(ExerciseKind::StaticStretch)
///     .kit(&kit)
///     .sparing(BodyRegion::Knees);
/// let found: Vec<&str> = query.iter().map(|exercise| exercise.id().as_str()).collect();
/// assert_eq!(found, ["rhomboid-stretch"]);
/// ```
///
/// # Example: for a person
///
/// ```
/// use regimen::{BodyRegion, Catalog, Constraints, Equipment, Kit, Level};
///
/// let person = Constraints::from(Kit::from([Equipment::ResistanceBand]))
///     .up_to(Level::Beginner)
///     .sparing(BodyRegion::Knees);
/// for exercise in Catalog::builtin().query().within(&person) {
///     assert!(person.allows(exercise));
/// }
/// ```
#[derive(Clone, Debug)]
#[must_use = "a query does nothing until it is iterated"]
pub struct Query<'a> {
    catalog: &'a Catalog,
    wanted: Wanted,
}

#[derive(Clone, Debug)]
struct Wanted {
    trains: Option<MuscleSet>,
    involves: Option<MuscleSet>,
    kind: Option<ExerciseKind>,
    pattern: Option<Pattern>,
    person: Constraints,
    /// Whether the kit of the person counts; without one, everything is possible.
    has_kit: bool,
}

/// The person of a query that says nothing, made once: a kit takes longer than a query.
static ANYONE: LazyLock<Constraints> = LazyLock::new(Constraints::default);

impl<'a> Query<'a> {
    pub(super) fn new(catalog: &'a Catalog) -> Self {
        let wanted = Wanted {
            trains: None,
            involves: None,
            kind: None,
            pattern: None,
            person: ANYONE.clone(),
            has_kit: false,
        };
        Self { catalog, wanted }
    }

    /// Only exercises with one of the muscles in the primary role.
    pub fn trains(mut self, muscles: impl Into<MuscleSet>) -> Self {
        self.wanted.trains = Some(muscles.into());
        self
    }

    /// Only exercises with one of the muscles in any role.
    pub fn involves(mut self, muscles: impl Into<MuscleSet>) -> Self {
        self.wanted.involves = Some(muscles.into());
        self
    }

    /// Only exercises of the kind.
    pub fn kind(mut self, kind: ExerciseKind) -> Self {
        self.wanted.kind = Some(kind);
        self
    }

    /// Only exercises of the movement pattern.
    pub fn pattern(mut self, pattern: Pattern) -> Self {
        self.wanted.pattern = Some(pattern);
        self
    }

    /// Only exercises that the constraints [allow](Constraints::allows). They replace the kit, the
    /// level and the regions that were set before.
    pub fn within(mut self, constraints: impl Into<Constraints>) -> Self {
        self.wanted.person = constraints.into();
        self.wanted.has_kit = true;
        self
    }

    /// Only exercises that are possible with the kit: a part of [`within`](Self::within).
    pub fn kit(mut self, kit: impl Into<Kit>) -> Self {
        self.wanted.person.kit = kit.into();
        self.wanted.has_kit = true;
        self
    }

    /// Only exercises of the level or below: a part of [`within`](Self::within).
    pub fn up_to(mut self, level: Level) -> Self {
        self.wanted.person.level = level;
        self
    }

    /// Only exercises that are known not to load any of the regions: a part of
    /// [`within`](Self::within).
    pub fn sparing(mut self, regions: impl Into<RegionSet>) -> Self {
        self.wanted.person.spared |= regions.into();
        self
    }

    /// Only exercises that are known not to load any of the regions heavily: a part of
    /// [`within`](Self::within).
    pub fn easing(mut self, regions: impl Into<RegionSet>) -> Self {
        self.wanted.person.eased |= regions.into();
        self
    }

    /// Those of the exercises that a search finds, the best first; see [`Catalog::search`].
    ///
    /// ```
    /// use regimen::{Catalog, Constraints, Equipment, Kit};
    ///
    /// let person = Constraints::from(Kit::from([Equipment::ResistanceBand]));
    /// let hits = Catalog::builtin().query().within(&person).search("row");
    /// assert!(hits.iter().all(|hit| person.allows(hit.exercise())));
    /// ```
    #[must_use]
    pub fn search(&self, text: &str) -> Vec<SearchHit<'a>> {
        self.catalog.search_where(text, |exercise| self.wanted.takes(exercise))
    }

    /// The exercises, in the order of the catalogue.
    #[must_use]
    pub fn iter(&self) -> QueryIter<'a> {
        self.clone().into_iter()
    }
}

impl Wanted {
    fn takes(&self, exercise: &Exercise) -> bool {
        let primary = exercise.primary();
        let all = || primary | exercise.secondary() | exercise.stabilizers();
        self.trains.is_none_or(|muscles| !muscles.is_disjoint(primary))
            && self.involves.is_none_or(|muscles| !muscles.is_disjoint(all()))
            && self.kind.is_none_or(|kind| kind == exercise.kind())
            && self.pattern.is_none_or(|pattern| exercise.pattern() == Some(pattern))
            && self.person.suits(exercise)
            && exercise.setups().iter().any(|setup| self.takes_setup(exercise, setup))
    }

    fn takes_setup(&self, exercise: &Exercise, setup: &Setup) -> bool {
        (!self.has_kit || self.person.kit().allows(setup))
            && self.person.suits_setup(exercise, setup)
    }
}

impl<'a> IntoIterator for Query<'a> {
    type Item = &'a Exercise;
    type IntoIter = QueryIter<'a>;
    fn into_iter(self) -> QueryIter<'a> {
        QueryIter { left: self.catalog.iter(), wanted: self.wanted }
    }
}

impl<'a> IntoIterator for &Query<'a> {
    type Item = &'a Exercise;
    type IntoIter = QueryIter<'a>;
    fn into_iter(self) -> QueryIter<'a> {
        self.iter()
    }
}

/// The exercises that meet a [`Query`], in the order of the catalogue.
#[derive(Clone, Debug)]
pub struct QueryIter<'a> {
    left: slice::Iter<'a, Exercise>,
    wanted: Wanted,
}

impl<'a> Iterator for QueryIter<'a> {
    type Item = &'a Exercise;

    fn next(&mut self) -> Option<&'a Exercise> {
        let wanted = &self.wanted;
        self.left.find(|exercise| wanted.takes(exercise))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (0, self.left.size_hint().1)
    }
}

impl<'a> DoubleEndedIterator for QueryIter<'a> {
    fn next_back(&mut self) -> Option<&'a Exercise> {
        let wanted = &self.wanted;
        self.left.rfind(|exercise| wanted.takes(exercise))
    }
}

impl FusedIterator for QueryIter<'_> {}
