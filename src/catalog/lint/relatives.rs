//! Ladders that lead in a circle, go one way, or join what is unlike.

use std::collections::BTreeMap;

use super::LintKind;
use crate::catalog::Catalog;
use crate::exercise::{Exercise, ExerciseId};

/// Relatives that are not there, do not name the exercise in return, or are unlike it.
pub(super) fn odd<'a>(
    catalog: &'a Catalog,
    exercise: &'a Exercise,
) -> impl Iterator<Item = LintKind> + 'a {
    let easier = exercise.easier().iter().map(|id| (id, Exercise::harder as Others));
    let harder = exercise.harder().iter().map(|id| (id, Exercise::easier as Others));
    easier.chain(harder).filter_map(move |(id, in_return)| {
        let relative = id.clone();
        let Some(other) = catalog.find(id.as_str()) else {
            return Some(LintKind::UnknownRelative { relative });
        };
        let is_like = exercise.pattern() == other.pattern()
            || !exercise.primary().is_disjoint(other.primary());
        if other.id() == exercise.id() {
            return None;
        }
        if !is_like {
            return Some(LintKind::UnlikeRelative { relative });
        }
        let names_it = in_return(other).iter().any(|id| {
            catalog.find(id.as_str()).is_some_and(|it| it.id() == exercise.id())
        });
        (!names_it).then_some(LintKind::OneWayRelative { relative })
    })
}

/// The relatives of an exercise in one direction.
type Others = fn(&Exercise) -> &[ExerciseId];

/// For each exercise in order, whether going from harder to harder leads back to it.
///
/// Two exercises are in one circle if each is reached from the other: the strongly connected
/// components of the relation, found by two passes of depth-first search (Kosaraju), without
/// recursion so that a long ladder does not exhaust the stack.
pub(super) fn in_cycles(catalog: &Catalog) -> Vec<bool> {
    let harder = ladders(catalog);
    let mut easier = vec![Vec::new(); harder.len()];
    for (from, targets) in harder.iter().enumerate() {
        for &to in targets {
            if let Some(back) = easier.get_mut(to) {
                back.push(from);
            }
        }
    }

    let mut seen = vec![false; harder.len()];
    let mut finished = Vec::with_capacity(harder.len());
    for start in 0..harder.len() {
        visit(start, &harder, &mut seen, |node| finished.push(node));
    }
    let mut seen = vec![false; harder.len()];
    let mut in_cycle = vec![false; harder.len()];
    for start in finished.into_iter().rev() {
        let mut component = Vec::new();
        visit(start, &easier, &mut seen, |node| component.push(node));
        let is_own_relative =
            harder.get(start).is_some_and(|targets| targets.contains(&start));
        if component.len() > 1 || is_own_relative {
            for node in component {
                in_cycle.iter_mut().skip(node).take(1).for_each(|flag| *flag = true);
            }
        }
    }
    in_cycle
}

/// The places of the harder relatives of each exercise, as either of the two states it.
fn ladders(catalog: &Catalog) -> Vec<Vec<usize>> {
    let places: BTreeMap<_, _> = catalog
        .iter()
        .enumerate()
        .map(|(place, exercise)| (exercise.id(), place))
        .collect();
    let place_of = |id: &ExerciseId| {
        let exercise = catalog.find(id.as_str())?;
        places.get(exercise.id()).copied()
    };
    let mut harder = vec![Vec::new(); catalog.len()];
    for (place, exercise) in catalog.iter().enumerate() {
        let above = exercise.harder().iter().filter_map(place_of).map(|it| (place, it));
        let below = exercise.easier().iter().filter_map(place_of).map(|it| (it, place));
        for (from, to) in above.chain(below) {
            if let Some(targets) = harder.get_mut(from) {
                targets.push(to);
            }
        }
    }
    harder
}

/// Visits everything that is reached from a node and not seen yet; calls `done` with each node
/// when everything behind it was visited.
fn visit(
    start: usize,
    edges: &[Vec<usize>],
    seen: &mut [bool],
    mut done: impl FnMut(usize),
) {
    let mut is_new = |node: usize| {
        seen.get_mut(node).is_some_and(|seen| !std::mem::replace(seen, true))
    };
    let mut path = Vec::new();
    if is_new(start) {
        path.push((start, 0));
    }
    while let Some((node, next)) = path.pop() {
        match edges.get(node).and_then(|targets| targets.get(next)) {
            Some(&target) => {
                path.push((node, next + 1));
                if is_new(target) {
                    path.push((target, 0));
                }
            }
            None => done(node),
        }
    }
}
