//! A broad sample of requests, the same on every run.

use regimen::{
    BodyRegion, Catalog, Equipment, Exercise, ExerciseKind, Goal, Kit, Level, Muscle,
    MuscleGroup, MuscleSet, Plan,
};

/// Draws numbers (`SplitMix64`).
pub(crate) struct Draw(pub(crate) u64);

impl Draw {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, count: usize) -> usize {
        usize::try_from(self.next() % u64::try_from(count).unwrap()).unwrap()
    }

    pub(crate) fn of<T: Clone>(&mut self, list: &[T]) -> T {
        list[self.below(list.len())].clone()
    }

    /// True once in so many times.
    fn once_in(&mut self, count: usize) -> bool {
        self.below(count) == 0
    }
}

fn kits() -> Vec<Kit> {
    use Equipment as E;
    vec![
        Kit::default(),
        Kit::from([E::ResistanceBand]),
        Kit::outdoors([E::DumbbellPair]),
        Kit::from([E::DumbbellPair, E::Bench, E::PullUpBar]),
        Kit::from([E::ResistanceBand, E::DumbbellPair, E::Chair]),
        Kit::from([E::Kettlebell]),
        Kit::from([E::Barbell, E::SquatRack, E::Bench]),
        Kit::from([E::PullUpBar, E::ResistanceBand]),
        Equipment::ALL.iter().copied().collect(),
    ]
}

fn targets(draw: &mut Draw) -> MuscleSet {
    match draw.below(4) {
        0 => MuscleSet::all(),
        1 => draw.of(MuscleGroup::ALL).muscles() | draw.of(MuscleGroup::ALL).muscles(),
        2 => (0..=draw.below(5)).map(|_| draw.of(Muscle::ALL)).collect(),
        _ => draw.of(MuscleGroup::ALL).muscles(),
    }
}

/// A request of which every part is drawn.
pub(crate) fn request(draw: &mut Draw, catalog: &Catalog) -> Plan {
    let mut plan = Plan::for_muscles(targets(draw))
        .kit(draw.of(&kits()))
        .minutes(draw.of(&[8, 10, 12, 15, 20, 27, 30, 45, 60, 75, 90]))
        .up_to(draw.of(Level::ALL))
        .goal(draw.of(Goal::ALL))
        .coaching(draw.once_in(5))
        .quiet(draw.once_in(5))
        .seed(draw.next() % 3)
        .work_budget(20_000);
    for _ in 0..draw.of(&[0, 0, 1, 2]) {
        plan = plan.easing(draw.of(BodyRegion::ALL));
    }
    if draw.once_in(4) {
        plan = plan.sparing(draw.of(BodyRegion::ALL));
    }
    if draw.once_in(4) {
        let factor = draw.of(&[2, 3, 10]);
        plan = plan.emphasis(draw.of(MuscleGroup::ALL), factor);
    }
    if draw.once_in(6) {
        plan = plan.rest_at_most(draw.of(&[0, 20, 45, 100]));
    }
    if draw.once_in(6) {
        plan.pace.repetition = draw.of(&[2, 5, 7]);
        plan.pace.rest = draw.of(&[0, 45, 95]);
        plan.pace.stretch_rest = draw.of(&[3, 15]);
        plan.pace.warm_up_rest = draw.of(&[0, 21]);
        plan.pace.light_side_change = draw.of(&[0, 8]);
        plan.pace.side_change = draw.of(&[4, 17]);
        plan.pace.transition = draw.of(&[1, 44]);
        plan.pace.metres_per_minute = draw.of(&[31, 80]).try_into().unwrap();
    }
    let rows: Vec<&Exercise> =
        catalog.iter().filter(|it| it.kind() != ExerciseKind::Plyometric).collect();
    let some = |draw: &mut Draw, most: usize| -> Vec<&Exercise> {
        let count = draw.below(most + 1);
        (0..count).map(|_| draw.of(&rows)).collect()
    };
    for liked in some(draw, 8) {
        plan = plan.like(liked.id().clone());
    }
    for disliked in some(draw, 8) {
        plan = plan.dislike(disliked.id().clone());
    }
    for excluded in some(draw, 3) {
        plan = plan.without(excluded.id().clone());
    }
    for recent in some(draw, 12) {
        for _ in 0..draw.of(&[1, 1, 2, 3]) {
            plan.unlike.push(recent.id().clone());
        }
    }
    plan.unlike.sort();
    plan
}

/// The same with exercises required that the plan could be given, up to three.
pub(super) fn with_required(draw: &mut Draw, plan: Plan, catalog: &Catalog) -> Plan {
    let may_be_required = |exercise: &&Exercise| {
        let one = plan.clone().with(exercise.id().clone()).minutes(90);
        one.solve(catalog).is_ok()
    };
    let rows: Vec<&Exercise> = catalog.iter().collect();
    let drawn: Vec<&Exercise> = (0..12).map(|_| draw.of(&rows)).collect();
    let possible: Vec<&Exercise> =
        drawn.into_iter().filter(may_be_required).take(3).collect();
    possible.into_iter().fold(plan, |plan, it| plan.with(it.id().clone()))
}
