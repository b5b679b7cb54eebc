//! Other answers to the same models: another solver's, and that of every combination.

use crate::integer_programming::by_integer_programming;
use crate::model::{Rank, by_brute_force, rank};
use crate::plan_model::requests::{Draw, request};
use regimen::plan::{Choice, Outcome};
use regimen::{
    BodyRegion, Catalog, Equipment, Exercise, ExerciseKind, Goal, Kit, Level,
    MuscleGroup, MuscleSet, Phase, Plan,
};

/// Asks the other solver about every part; whether there was a cool-down.
#[track_caller]
fn assert_agreed(plan: &Plan, outcome: &Outcome) -> bool {
    for phase in Phase::ALL {
        let Some(model) = outcome.model(*phase) else { continue };
        let ours = outcome.solution(*phase).unwrap();
        assert!(ours.is_optimal());
        assert_eq!(ours.value(), by_integer_programming(model), "{plan:?}, {phase}");
    }
    outcome.model(Phase::CoolDown).is_some()
}

#[test]
fn another_solver_finds_the_same_values() {
    let band = Kit::from([Equipment::ResistanceBand]);
    let more = Kit::from([
        Equipment::ResistanceBand,
        Equipment::DumbbellPair,
        Equipment::Chair,
        Equipment::PullUpBar,
    ]);
    let plans = [
        (MuscleGroup::MiddleBack.muscles(), band, Level::Beginner, 20),
        (MuscleGroup::MiddleBack.muscles(), more, Level::Expert, 45),
        (MuscleGroup::Back.muscles(), band, Level::Intermediate, 30),
        (MuscleGroup::Back.muscles(), more, Level::Intermediate, 20),
        (MuscleGroup::Legs.muscles(), Kit::default(), Level::Intermediate, 30),
        (MuscleGroup::Arms.muscles(), more, Level::Beginner, 25),
        (MuscleGroup::Chest.muscles(), Kit::default(), Level::Expert, 45),
        (MuscleGroup::Glutes.muscles(), band, Level::Beginner, 60),
        (MuscleSet::all(), Kit::default(), Level::Beginner, 20),
        (MuscleSet::all(), Kit::default(), Level::Beginner, 60),
        (MuscleSet::all(), band, Level::Intermediate, 20),
    ];
    let mut cool_downs = 0;
    for (targets, kit, level, minutes) in plans {
        let plan = Plan::for_muscles(targets).kit(kit).up_to(level).minutes(minutes);
        let outcome = plan.solve(Catalog::builtin()).unwrap();
        cool_downs += u32::from(assert_agreed(&plan, &outcome));
    }
    assert!(cool_downs >= 2, "{cool_downs}");
}

#[test]
fn it_does_so_for_sore_regions_and_every_goal() {
    for (goal, region) in Goal::ALL.iter().zip(BodyRegion::ALL.iter().step_by(2)) {
        let plan = Plan::for_muscles(MuscleGroup::Chest)
            .kit([Equipment::ResistanceBand])
            .up_to(Level::Intermediate)
            .minutes(25)
            .easing(*region)
            .quiet(true)
            .goal(*goal);
        let outcome = plan.solve(Catalog::builtin()).unwrap();
        assert_agreed(&plan, &outcome);
    }
}

#[test]
fn with_required_exercises_too() {
    let plan = Plan::for_muscles(MuscleGroup::Back)
        .kit([Equipment::ResistanceBand])
        .with("bird-dog".parse().unwrap())
        .with("cat-cow".parse().unwrap())
        .minutes(25);
    assert_agreed(&plan, &plan.solve(Catalog::builtin()).unwrap());
}

/// A few rows of each kind, so that every combination can be tried.
fn small_catalog(draw: &mut Draw) -> Catalog {
    let all = Catalog::builtin();
    let mut some = |kind: ExerciseKind, count: usize| -> Vec<Exercise> {
        let rows: Vec<&Exercise> = all.iter().filter(|it| it.kind() == kind).collect();
        (0..count).map(|_| draw.of(&rows).clone()).collect()
    };
    let mut rows = some(ExerciseKind::Strength, 14);
    rows.extend(some(ExerciseKind::Cardio, 2));
    rows.extend(some(ExerciseKind::StaticStretch, 8));
    rows.extend(some(ExerciseKind::DynamicStretch, 4));
    rows.extend(some(ExerciseKind::Activation, 3));
    let mut catalog = Catalog::new();
    for row in rows {
        // A row that is drawn twice is refused.
        let _ = catalog.insert(row);
    }
    catalog
}

#[test]
fn every_part_is_the_best_of_every_combination() {
    let mut draw = Draw(4);
    let mut tried = [0; 3];
    for _ in 0..250 {
        let catalog = small_catalog(&mut draw);
        let mut plan = request(&mut draw, &catalog).minutes(draw.of(&[15, 20, 30]));
        plan.work_budget = 100_000_000;
        let Ok(outcome) = plan.solve(&catalog) else { continue };
        for (count, phase) in tried.iter_mut().zip(Phase::ALL) {
            let Some(model) = outcome.model(*phase) else { continue };
            let solution = outcome.solution(*phase).unwrap();
            let taken: Vec<&Choice> = solution.choices(model).collect();
            let best: Option<Rank> = by_brute_force(model);
            assert_eq!(Some(rank(model, &taken)), best, "{plan:?}, {phase}");
            assert!(solution.is_optimal() && solution.value() == solution.bound());
            *count += usize::from(solution.value() != 0);
        }
    }
    assert!(tried.iter().all(|count| *count > 30), "{tried:?}");
}
