//! Another solver's answer to the same models.

use crate::integer_programming::by_integer_programming;
use regimen::{Catalog, Equipment, Kit, Level, MuscleGroup, MuscleSet, Phase, Plan};

#[test]
fn another_solver_finds_the_same_values() {
    let band = Kit::from([Equipment::ResistanceBand]);
    let more = Kit::from([
        Equipment::ResistanceBand,
        Equipment::DumbbellPair,
        Equipment::Chair,
        Equipment::PullUpBar,
    ]);
    let whole = MuscleSet::all();
    let plans = [
        (MuscleGroup::MiddleBack.muscles(), band, Level::Beginner, 20),
        (MuscleGroup::MiddleBack.muscles(), more, Level::Expert, 45),
        (MuscleGroup::Back.muscles(), band, Level::Intermediate, 30),
        (MuscleGroup::Back.muscles(), more, Level::Intermediate, 20),
        (MuscleGroup::Legs.muscles(), Kit::default(), Level::Intermediate, 30),
        (MuscleGroup::Arms.muscles(), more, Level::Beginner, 25),
        (whole, Kit::default(), Level::Beginner, 20),
        (whole, Kit::default(), Level::Beginner, 60),
        (whole, band, Level::Intermediate, 20),
    ];
    for (targets, kit, level, minutes) in plans {
        let plan = Plan::for_muscles(targets).kit(kit).up_to(level).minutes(minutes);
        let outcome = plan.solve(Catalog::builtin()).unwrap();
        for phase in [Phase::Strength, Phase::WarmUp] {
            let model = outcome.model(phase).unwrap();
            let ours = outcome.solution(phase).unwrap();
            assert!(ours.is_optimal());
            assert_eq!(
                ours.value(),
                by_integer_programming(model),
                "{targets}, {kit}, {level}, {minutes}, {phase}"
            );
        }
    }
}

#[test]
fn with_required_exercises_too() {
    let plan = Plan::for_muscles(MuscleGroup::Back)
        .kit([Equipment::ResistanceBand])
        .with("bird-dog".parse().unwrap())
        .with("cat-cow".parse().unwrap())
        .minutes(25);
    let outcome = plan.solve(Catalog::builtin()).unwrap();
    for phase in [Phase::Strength, Phase::WarmUp] {
        let model = outcome.model(phase).unwrap();
        assert_eq!(
            outcome.solution(phase).unwrap().value(),
            by_integer_programming(model)
        );
    }
}
