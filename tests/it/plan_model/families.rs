//! Which strength exercises are alike, and which are harder.

use std::collections::{BTreeMap, BTreeSet};

use regimen::{Catalog, Exercise, ExerciseId, ExerciseKind};

use super::lifts::{Sort, needs_resistance, sort_of};

/// A catalogue's ladders and families, which depend on nothing else.
pub(super) struct Alike<'a> {
    catalog: &'a Catalog,
    /// The rungs right above an exercise, however they are written.
    above: BTreeMap<&'a ExerciseId, BTreeSet<&'a ExerciseId>>,
    /// The first exercise of the family of each.
    family: BTreeMap<&'a ExerciseId, &'a ExerciseId>,
    /// The same in a session for one movement, which may have a loaded and a bare compound lift.
    family_by_load: BTreeMap<&'a ExerciseId, &'a ExerciseId>,
}

fn is_strength(exercise: &Exercise) -> bool {
    exercise.kind() == ExerciseKind::Strength
}

fn share_a_primary(one: &Exercise, other: &Exercise) -> bool {
    !one.primary().is_disjoint(other.primary())
}

/// One pattern; where neither states one, one force and mechanic.
fn move_alike(one: &Exercise, other: &Exercise) -> bool {
    let by_default = (one.force(), one.mechanic()) == (other.force(), other.mechanic());
    one.pattern() == other.pattern() && (one.pattern().is_some() || by_default)
}

/// A compound lift that cannot be done without a resistance.
fn is_heavy_kind(exercise: &Exercise) -> bool {
    sort_of(exercise) == Sort::CompoundLimbLift
        && exercise.setups().iter().all(needs_resistance)
}

impl<'a> Alike<'a> {
    pub(super) fn of(catalog: &'a Catalog) -> Self {
        let above = above(catalog);
        let rows: Vec<&Exercise> = catalog.iter().filter(|it| is_strength(it)).collect();
        let family = families(&rows, &above, false);
        let family_by_load = families(&rows, &above, true);
        Self { catalog, above, family, family_by_load }
    }

    /// The name of the family.
    pub(super) fn family(&self, exercise: &Exercise, by_load: bool) -> &'a ExerciseId {
        let family = if by_load { &self.family_by_load } else { &self.family };
        family[exercise.id()]
    }

    /// The harder variants up the ladder: every one on the way is of the movement of the exercise
    /// and has one of its primary muscles.
    pub(super) fn harder(&self, exercise: &Exercise) -> Vec<&'a Exercise> {
        let mut found: BTreeMap<&ExerciseId, &Exercise> = BTreeMap::new();
        let mut open: Vec<&ExerciseId> = vec![exercise.id()];
        while let Some(id) = open.pop() {
            for next in self.above.get(id).into_iter().flatten() {
                let next = self.catalog.get(*next).unwrap();
                let is_variant = is_strength(next)
                    && move_alike(exercise, next)
                    && share_a_primary(exercise, next)
                    && next.id() != exercise.id();
                if is_variant && found.insert(next.id(), next).is_none() {
                    open.push(next.id());
                }
            }
        }
        found.into_values().collect()
    }
}

fn families<'a>(
    rows: &[&'a Exercise],
    above: &BTreeMap<&ExerciseId, BTreeSet<&ExerciseId>>,
    by_load: bool,
) -> BTreeMap<&'a ExerciseId, &'a ExerciseId> {
    let mut family: BTreeMap<&ExerciseId, &ExerciseId> =
        rows.iter().map(|it| (it.id(), it.id())).collect();
    for (index, one) in rows.iter().enumerate() {
        for other in &rows[index + 1..] {
            let is_rung = above[one.id()].contains(other.id())
                || above[other.id()].contains(one.id());
            let same_load = !by_load || is_heavy_kind(one) == is_heavy_kind(other);
            if (is_rung || same_load)
                && move_alike(one, other)
                && share_a_primary(one, other)
            {
                let (kept, gone) = (family[one.id()], family[other.id()]);
                for first in family.values_mut().filter(|first| **first == gone) {
                    *first = kept;
                }
            }
        }
    }
    family
}

fn above(catalog: &Catalog) -> BTreeMap<&ExerciseId, BTreeSet<&ExerciseId>> {
    let mut above: BTreeMap<&ExerciseId, BTreeSet<&ExerciseId>> =
        catalog.iter().map(|it| (it.id(), BTreeSet::new())).collect();
    for exercise in catalog {
        for harder in exercise.harder().iter().filter_map(|id| catalog.get(id).ok()) {
            above.get_mut(exercise.id()).unwrap().insert(harder.id());
        }
        for easier in exercise.easier().iter().filter_map(|id| catalog.get(id).ok()) {
            above.get_mut(easier.id()).unwrap().insert(exercise.id());
        }
    }
    above
}
