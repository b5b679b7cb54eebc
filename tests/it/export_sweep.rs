//! Routines that the planner makes, for requests of every sort, in every format.

use regimen::exercise::Level;
use regimen::{
    BodyRegion, Catalog, Equipment, Goal, Kit, MuscleGroup, Pace, Plan, Routine, export,
};

use super::export_devices::{check_fit, export_everything};
use super::export_pages::{html, svg};
use super::schema::passes;

/// Numbers that look drawn by chance and are the same every time (`SplitMix64`).
struct Draws(u64);

impl Draws {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) % u64::try_from(bound).unwrap()).unwrap()
    }

    fn one_of<T: Copy>(&mut self, items: &[T]) -> T {
        items[self.below(items.len())]
    }

    fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }
}

/// A request of which everything is drawn.
fn request(number: u64) -> Plan {
    let mut draws = Draws(number << 32);
    let mut plan = Plan::for_muscles(draws.one_of(MuscleGroup::ALL));
    if draws.once_in(3) {
        plan = plan.emphasis(draws.one_of(MuscleGroup::ALL), 2);
    }
    let equipment: Vec<Equipment> =
        (0..draws.below(8)).map(|_| draws.one_of(Equipment::ALL)).collect();
    let kit = if draws.once_in(5) {
        Kit::outdoors(equipment.into_iter().collect::<regimen::EquipmentSet>())
    } else {
        equipment.into_iter().collect()
    };
    plan = plan
        .kit(kit)
        .minutes(u32::try_from(8 + draws.below(53)).unwrap())
        .up_to(draws.one_of(Level::ALL))
        .goal(draws.one_of(Goal::ALL))
        .quiet(draws.once_in(4))
        .coaching(draws.once_in(4))
        // An answer that is not proved does as well here.
        .work_budget(200_000);
    if draws.once_in(4) {
        plan = plan.sparing(draws.one_of(BodyRegion::ALL));
    }
    if draws.once_in(4) {
        plan = plan.easing(draws.one_of(BodyRegion::ALL));
    }
    plan
}

/// Solves the requests and exports what is found; returns how many routines there were.
fn sweep(requests: impl Iterator<Item = u64>) -> usize {
    let mut found = 0;
    for number in requests {
        let plan = request(number);
        passes("plan", &plan);
        if let Ok(outcome) = plan.solve(Catalog::builtin()) {
            check(outcome.routine());
            found += 1;
        }
    }
    found
}

fn check(routine: &Routine) {
    export_everything(routine);
    check_fit(routine);
    html::check(&export::html(routine, &Pace::default()));
    svg::check(&export::muscle_map(&routine.volume()));
    let sheet = export::markdown(routine);
    for (_, step) in routine.steps() {
        assert!(sheet.contains(step.exercise().name()), "{sheet}");
    }
    passes("routine", routine);
    passes("draft", &routine.draft());
}

#[test]
fn routines_of_five_hundred_requests_export_in_every_format() {
    let found = sweep(0..500);
    assert!(found >= 400, "{found} routines");
}
