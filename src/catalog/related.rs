//! How the strength exercises of a catalogue are related: families of which one is enough, and
//! ladders from easier to harder.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::Catalog;
use crate::exercise::lift::Group;
use crate::exercise::{
    Exercise, ExerciseId, ExerciseKind, Force, Mechanic, Pattern, Setup,
};
use crate::muscle::Muscle;

/// The exercises of a catalogue with their families and ladders, which depend on the catalogue
/// alone, never on kit or level.
///
/// Two strength exercises are in one family if they have the same movement and a primary muscle in
/// common, or if they are rungs of one ladder. Both hold transitively. Rungs are relatives, as either
/// of the two states it, with the same movement and a primary muscle in common. Where one movement
/// has a session to itself, compound lifts that need a resistance in all their setups are apart from
/// those that do not: a press and a push-up.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Related {
    exercises: Vec<Exercise>,
    families: Vec<usize>,
    /// The same, with compound lifts apart by whether they need a resistance.
    families_by_load: Vec<usize>,
    /// The next harder rungs of each exercise that has any.
    harder: BTreeMap<usize, Vec<usize>>,
}

/// The movement of an exercise, as far as it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Movement {
    Pattern(Pattern),
    Unknown(Option<Force>, Option<Mechanic>),
}

impl Movement {
    fn of(exercise: &Exercise) -> Self {
        let unknown = Self::Unknown(exercise.force(), exercise.mechanic());
        exercise.pattern().map_or(unknown, Self::Pattern)
    }
}

impl Catalog {
    /// The exercises with their families and ladders, found at the first call.
    pub(crate) fn related(&self) -> Arc<Related> {
        let related = || Arc::new(Related::of(self.exercises.clone()));
        Arc::clone(self.related.get_or_init(related))
    }
}

impl Catalog {
    /// The next rungs from an exercise, harder or easier, that have the movement of the first
    /// exercise of the ladder and one of its primary muscles.
    pub(crate) fn rungs<'a>(
        &'a self,
        from: &Exercise,
        first: &'a Exercise,
        is_harder: bool,
    ) -> impl Iterator<Item = &'a Exercise> {
        let related = self.related();
        let place_of = |id: &ExerciseId| {
            self.exercises.iter().position(|exercise| exercise.id() == id)
        };
        let place = place_of(from.id()).unwrap_or(usize::MAX);
        let places: Vec<usize> = if is_harder {
            related.harder.get(&place).cloned().unwrap_or_default()
        } else {
            let easier =
                related.harder.iter().filter(|(_, harder)| harder.contains(&place));
            easier.map(|(easier, _)| *easier).collect()
        };
        let rungs = places.into_iter().filter_map(|place| self.exercises.get(place));
        rungs.filter(move |rung| is_rung(first, rung))
    }
}

impl Related {
    fn of(exercises: Vec<Exercise>) -> Self {
        let harder = ladders(&exercises);
        let families = |by_load| families(&exercises, by_load).joined_by(&harder);
        let (families, families_by_load) = (families(false), families(true));
        Self { exercises, families, families_by_load, harder }
    }

    /// The exercises, in the order of the catalogue.
    pub(crate) fn exercises(&self) -> &[Exercise] {
        &self.exercises
    }

    /// The number of the family of the exercise at a place, perhaps apart from what is alike but
    /// differs in needing a resistance.
    pub(crate) fn family(&self, place: usize, by_load: bool) -> usize {
        let families = if by_load { &self.families_by_load } else { &self.families };
        families.get(place).copied().unwrap_or(place)
    }

    /// The harder exercises up the ladders of the exercise at a place. Every rung passed has the
    /// movement of the first exercise and one of its primary muscles.
    pub(crate) fn harder(&self, place: usize) -> Vec<&Exercise> {
        let first =
            self.exercises.get(place).filter(|_| self.harder.contains_key(&place));
        let Some(first) = first else { return Vec::new() };
        let mut seen = vec![place];
        let mut path = vec![place];
        let mut found = Vec::new();
        while let Some(from) = path.pop() {
            for &above in self.harder.get(&from).into_iter().flatten() {
                let Some(harder) = self.exercises.get(above) else { continue };
                if seen.contains(&above) || !is_rung(first, harder) {
                    continue;
                }
                seen.push(above);
                path.push(above);
                found.push(harder);
            }
        }
        found
    }
}

/// Sets that are joined until everything that belongs together has one number: the least place in
/// it.
struct Joined(Vec<usize>);

impl Joined {
    fn join(&mut self, one: usize, other: usize) {
        let roots = (self.root(one), self.root(other));
        let root = roots.0.min(roots.1);
        for place in [one, other, roots.0, roots.1] {
            self.set(place, root);
        }
    }

    fn root(&self, mut place: usize) -> usize {
        while let Some(&parent) = self.0.get(place).filter(|parent| **parent != place) {
            place = parent;
        }
        place
    }

    fn set(&mut self, place: usize, root: usize) {
        if let Some(parent) = self.0.get_mut(place) {
            *parent = root;
        }
    }

    fn joined_by(mut self, ladders: &BTreeMap<usize, Vec<usize>>) -> Vec<usize> {
        for (easier, harder) in ladders {
            for harder in harder {
                self.join(*easier, *harder);
            }
        }
        for place in 0..self.0.len() {
            let root = self.root(place);
            self.set(place, root);
        }
        self.0
    }
}

/// The exercises that are alike, joined; compound lifts perhaps apart by whether they need a
/// resistance.
fn families(exercises: &[Exercise], by_load: bool) -> Joined {
    let mut joined = Joined((0..exercises.len()).collect());
    let mut first: BTreeMap<(Movement, bool, Muscle), usize> = BTreeMap::new();
    for (place, exercise) in strength(exercises) {
        let movement = Movement::of(exercise);
        let needs_resistance = by_load
            && Group::of(exercise) == Group::Compound
            && exercise.setups().iter().all(Setup::has_resistance);
        for muscle in exercise.primary() {
            let key = (movement, needs_resistance, muscle);
            let other = *first.entry(key).or_insert(place);
            joined.join(place, other);
        }
    }
    joined
}

fn strength(exercises: &[Exercise]) -> impl Iterator<Item = (usize, &Exercise)> {
    let all = exercises.iter().enumerate();
    all.filter(|(_, exercise)| exercise.kind() == ExerciseKind::Strength)
}

/// The next harder rungs of each exercise.
fn ladders(exercises: &[Exercise]) -> BTreeMap<usize, Vec<usize>> {
    let places: BTreeMap<&ExerciseId, usize> =
        strength(exercises).map(|(place, exercise)| (exercise.id(), place)).collect();
    let mut rungs: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (place, exercise) in strength(exercises) {
        let place_of = |id: &ExerciseId| places.get(id).copied();
        let above = exercise.harder().iter().filter_map(place_of).map(|it| (place, it));
        let below = exercise.easier().iter().filter_map(place_of).map(|it| (it, place));
        for (easier, harder) in above.chain(below) {
            let both = exercises.get(easier).zip(exercises.get(harder));
            if both.is_some_and(|(easier, harder)| is_rung(easier, harder)) {
                let harders = rungs.entry(easier).or_default();
                if !harders.contains(&harder) {
                    harders.push(harder);
                }
            }
        }
    }
    rungs
}

/// Whether two relatives are rungs of one ladder.
fn is_rung(one: &Exercise, other: &Exercise) -> bool {
    !one.primary().is_disjoint(other.primary())
        && Movement::of(one) == Movement::of(other)
}
