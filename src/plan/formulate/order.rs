//! The order in which strength exercises are done.

use std::cmp::Reverse;

use crate::exercise::lift::{self, Direction, Group};
use crate::exercise::{Exercise, ExerciseId};

/// A strength exercise that was chosen, as its place in the session sees it.
#[derive(Clone, Debug)]
pub(in crate::plan) struct Chosen<T> {
    pub(in crate::plan) group: Group,
    pub(in crate::plan) direction: Direction,
    pub(in crate::plan) has_resistance: bool,
    /// The fewest repetitions of its own, by which the heaviest lifts are known.
    pub(in crate::plan) repetitions: u32,
    /// The value of its own sets alone: no movement, no merit.
    pub(in crate::plan) value: i64,
    pub(in crate::plan) id: ExerciseId,
    pub(in crate::plan) what: T,
}

/// Compound lifts first, then isolation, then trunk. Within each group what has a resistance comes
/// first, then of compound lifts the heavier by its own repetitions, then what is worth more, then the
/// lesser id. The next is the first whose direction is not
/// that of the one before; but a direction with more than half of what is left of its group comes
/// first, unless the one before is of that group and direction. So no direction comes twice in a
/// row within a group where another order exists.
pub(in crate::plan) fn in_order<T>(mut chosen: Vec<Chosen<T>>) -> Vec<T> {
    chosen.sort_by(|one, other| {
        let key = |it: &Chosen<T>| {
            (it.group, !it.has_resistance, it.repetitions, Reverse(it.value))
        };
        key(one).cmp(&key(other)).then_with(|| one.id.cmp(&other.id))
    });
    let mut ordered = Vec::with_capacity(chosen.len());
    let mut before: Option<(Group, Direction)> = None;
    while let Some(group) = chosen.first().map(|it| it.group) {
        let len = chosen.iter().take_while(|it| it.group == group).count();
        let left = chosen.get(..len).unwrap_or_default();
        let place = next(left, before).unwrap_or_default();
        let next = chosen.remove(place);
        before = Some((next.group, next.direction));
        ordered.push(next.what);
    }
    ordered
}

/// The fewest repetitions of the own prescription of a compound lift: what is done for speed or with
/// a bar begins at fewer than what is done with hand weights (NSCA: power, then core, then assistance
/// exercises). All others are alike.
pub(in crate::plan) fn fewest_repetitions(exercise: &Exercise) -> u32 {
    if Group::of(exercise) != Group::Compound {
        return 0;
    }
    lift::own_repetitions(exercise).map_or(u32::MAX, |reps| reps.low().get())
}

/// The place of the next exercise of a group.
fn next<T>(left: &[Chosen<T>], before: Option<(Group, Direction)>) -> Option<usize> {
    let is_majority = |it: &&Chosen<T>| {
        let alike = left.iter().filter(|other| other.direction == it.direction);
        alike.count() * 2 > left.len() && before != Some((it.group, it.direction))
    };
    let is_other =
        |it: &&Chosen<T>| before.is_none_or(|(_, direction)| it.direction != direction);
    let majority = left.iter().find(is_majority);
    let wanted = majority.or_else(|| left.iter().find(is_other))?.direction;
    left.iter().position(|it| it.direction == wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id() -> ExerciseId {
        "same".parse().unwrap()
    }

    fn lift(direction: Direction, value: i64) -> Chosen<i64> {
        let (group, has_resistance) = (Group::Compound, true);
        let repetitions = 8;
        let id = id();
        Chosen { group, direction, has_resistance, repetitions, value, id, what: value }
    }

    #[test]
    fn directions_take_turns_where_they_can() {
        use Direction::{Hip, Knee, Pull, Push};
        let order = |lifts: &[(Direction, i64)]| {
            in_order(lifts.iter().map(|(way, value)| lift(*way, *value)).collect())
        };
        assert_eq!(order(&[(Knee, 3), (Hip, 2), (Knee, 1)]), [3, 2, 1]);
        assert_eq!(order(&[(Push, 9), (Push, 8), (Pull, 1)]), [9, 1, 8]);
        // Three of four are pulls, so a pull comes first though a push is worth more.
        assert_eq!(order(&[(Push, 9), (Pull, 3), (Pull, 2), (Pull, 1)]), [3, 9, 2, 1]);
        assert_eq!(order(&[(Pull, 3), (Pull, 2)]), [3, 2]);
    }

    #[test]
    fn heavier_lifts_come_first() {
        use Direction::{Hip, Knee};
        let deadlift = Chosen { repetitions: 5, ..lift(Hip, 1) };
        let thrust = lift(Hip, 3);
        assert_eq!(in_order(vec![lift(Knee, 9), thrust, deadlift]), [1, 9, 3]);
    }

    #[test]
    fn a_group_begins_where_the_one_before_ended() {
        let of = |group, direction, what| Chosen {
            group,
            direction,
            has_resistance: false,
            repetitions: 8,
            value: 0,
            id: id(),
            what,
        };
        let order = in_order(vec![
            of(Group::Isolation, Direction::Pull, 2),
            of(Group::Compound, Direction::Pull, 1),
            of(Group::Isolation, Direction::Push, 3),
            of(Group::Trunk, Direction::Trunk, 0),
        ]);
        assert_eq!(order, [1, 3, 2, 0]);
        // Two pulls around a push, though a pull came before.
        let order = in_order(vec![
            of(Group::Isolation, Direction::Pull, 2),
            of(Group::Isolation, Direction::Pull, 4),
            of(Group::Compound, Direction::Pull, 1),
            of(Group::Isolation, Direction::Push, 3),
        ]);
        assert_eq!(order, [1, 2, 3, 4]);
    }
}
