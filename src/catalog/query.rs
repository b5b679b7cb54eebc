//! Asking a catalogue for exercises.

use std::slice;

use super::Catalog;
use crate::equipment::Kit;
use crate::exercise::{Exercise, ExerciseKind, Level, Pattern};
use crate::muscle::MuscleSet;
use crate::region::RegionSet;

/// A question to a catalogue; everything asked for must hold. Of two calls of one method the
/// last counts.
///
/// # Example
///
/// ```
/// use regimen::{BodyRegion, Catalog, Equipment, ExerciseKind, Kit, MuscleGroup};
///
/// let kit = Kit::outdoors([Equipment::Chair]);
/// let found: Vec<&str> = Catalog::builtin()
///     .query()
///     .trains(MuscleGroup::MiddleBack)
///     .kind(ExerciseKind::StaticStretch)
///     .kit(&kit)
///     .sparing(BodyRegion::Knees)
///     .into_iter()
///     .map(|exercise| exercise.id().as_str())
///     .collect();
/// assert_eq!(found, ["rhomboid-stretch"]);
/// ```
#[derive(Clone, Debug)]
#[must_use = "a query does nothing until it is iterated"]
pub struct Query<'a> {
    catalog: &'a Catalog,
    wanted: Wanted,
}

#[derive(Clone, Debug, Default)]
struct Wanted {
    trains: Option<MuscleSet>,
    involves: Option<MuscleSet>,
    kind: Option<ExerciseKind>,
    pattern: Option<Pattern>,
    level: Option<Level>,
    kit: Option<Kit>,
    spare: RegionSet,
}

impl<'a> Query<'a> {
    pub(super) fn new(catalog: &'a Catalog) -> Self {
        Self { catalog, wanted: Wanted::default() }
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

    /// Only exercises of the level or below.
    pub fn up_to(mut self, level: Level) -> Self {
        self.wanted.level = Some(level);
        self
    }

    /// Only exercises that are possible with the kit.
    pub fn kit(mut self, kit: impl Into<Kit>) -> Self {
        self.wanted.kit = Some(kit.into());
        self
    }

    /// Only exercises that are known not to load any of the regions.
    pub fn sparing(mut self, regions: impl Into<RegionSet>) -> Self {
        self.wanted.spare = regions.into();
        self
    }
}

impl Wanted {
    fn takes(&self, exercise: &Exercise) -> bool {
        let primary = exercise.primary();
        let all = primary | exercise.secondary() | exercise.stabilizers();
        self.trains.is_none_or(|muscles| !muscles.is_disjoint(primary))
            && self.involves.is_none_or(|muscles| !muscles.is_disjoint(all))
            && self.kind.is_none_or(|kind| kind == exercise.kind())
            && self.pattern.is_none_or(|pattern| exercise.pattern() == Some(pattern))
            && self.level.is_none_or(|level| exercise.level() <= level)
            && self.kit.is_none_or(|kit| exercise.setup_for(&kit).is_some())
            && !self.spare.iter().any(|region| exercise.may_load(region))
    }
}

impl<'a> IntoIterator for Query<'a> {
    type Item = &'a Exercise;
    type IntoIter = QueryIter<'a>;
    fn into_iter(self) -> QueryIter<'a> {
        QueryIter { left: self.catalog.iter(), wanted: self.wanted }
    }
}

/// The exercises that a [`Query`] asks for, in the order of the catalogue.
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
}
