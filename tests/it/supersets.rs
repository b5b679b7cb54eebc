//! Plans with supersets: never worth less than without, within the minutes, in pairs that a coach
//! would make.

use proptest::prelude::*;
use proptest::sample::select;
use regimen::exercise::{Force, Pattern};
use regimen::{
    Catalog, Equipment, EquipmentSet, Exercise, Goal, Kit, Level, MuscleGroup, MuscleSet,
    Pace, Phase, Plan,
};

/// Where a lift goes, as far as pairs ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    Knee,
    Hip,
    Push,
    Pull,
    Other,
}

fn way(exercise: &Exercise) -> Way {
    use Pattern as P;
    match exercise.pattern() {
        Some(
            P::Squat | P::Lunge | P::KneeExtension | P::PlantarFlexion | P::HipAbduction,
        ) => Way::Knee,
        Some(
            P::Hinge
            | P::KneeFlexion
            | P::HipExtension
            | P::HipAdduction
            | P::Dorsiflexion,
        ) => Way::Hip,
        _ => match exercise.force() {
            Some(Force::Push) => Way::Push,
            Some(Force::Pull) => Way::Pull,
            _ => Way::Other,
        },
    }
}

fn body(groups: &[MuscleGroup]) -> MuscleSet {
    groups.iter().fold(MuscleSet::empty(), |all, group| all | group.muscles())
}

fn kits() -> Vec<Kit> {
    use Equipment as E;
    vec![
        Kit::default(),
        Kit::from([E::ResistanceBand, E::DumbbellPair]),
        Kit::from([E::DumbbellPair, E::Bench, E::PullUpBar]),
        Kit::from(EquipmentSet::all()),
    ]
}

fn some_plan() -> impl Strategy<Value = Plan> {
    use MuscleGroup as G;
    let targets = vec![
        body(&[G::Back, G::Chest]),
        body(&[G::Legs]),
        body(&[G::Back, G::Chest, G::Shoulders, G::Arms]),
        MuscleSet::all(),
        body(&[G::Biceps, G::Triceps]),
    ];
    let chosen = (select(targets), select(kits()), select(Level::ALL), select(Goal::ALL));
    (chosen, 8_u32..61, prop::option::of(0_u32..100), 0_u32..60).prop_map(
        |((targets, kit, level, goal), minutes, rest, transition)| {
            let plan = Plan::for_muscles(targets).kit(kit).up_to(level).goal(goal);
            let mut plan = plan.minutes(minutes);
            plan.rest_at_most = rest;
            plan.pace.transition = transition;
            plan
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn pairs_are_never_worse_and_keep_the_time(plan in some_plan()) {
        let Ok(alone) = plan.solve(Catalog::builtin()) else { return Ok(()) };
        let paired = plan.clone().supersets(true).solve(Catalog::builtin()).unwrap();
        prop_assert!(paired.value() >= alone.value());
        prop_assert!(paired.bound() >= alone.bound() && paired.bound() >= paired.value());
        let longest = paired.routine().duration(&plan.pace).high.as_secs();
        prop_assert!(longest <= u64::from(plan.minutes) * 60, "{}", longest);
        let (mut count, mut straight) = (0, 0);
        for block in paired.routine().strength() {
            let steps = block.steps();
            if let [one, other] = steps {
                count += 1;
                prop_assert!(block.is_superset());
                let ways = (way(one.exercise()), way(other.exercise()));
                let is_opposed = matches!(
                    ways,
                    (Way::Push, Way::Pull) | (Way::Pull, Way::Push)
                        | (Way::Knee, Way::Hip) | (Way::Hip, Way::Knee)
                );
                let is_apart = matches!(
                    ways,
                    (Way::Knee, Way::Push | Way::Pull) | (Way::Push | Way::Pull, Way::Knee)
                        | (Way::Hip, Way::Push) | (Way::Push, Way::Hip)
                );
                prop_assert!(is_opposed || is_apart, "{:?}", ways);
            }
            prop_assert!(steps.len() < 3);
            straight += steps.len();
        }
        let explanation = paired.explanation();
        let told = explanation.supersets();
        prop_assert_eq!(told.map_or(0, |it| it.count), count);
        prop_assert_eq!(paired.choices(Phase::Strength).len(), straight);
        // What is told to be saved is what the parts take less than one after the other.
        let of_strength =
            explanation.chosen().iter().filter(|it| it.phase == Phase::Strength);
        let apart: u64 = of_strength.map(|it| it.seconds).sum();
        let used = explanation.time(Phase::Strength).unwrap().used;
        prop_assert_eq!(apart, used + told.map_or(0, |it| it.saved));
    }
}

#[test]
fn pairs_gain_most_where_time_is_short() {
    let catalog = Catalog::builtin();
    let body = body(&[
        MuscleGroup::Back,
        MuscleGroup::Chest,
        MuscleGroup::Shoulders,
        MuscleGroup::Arms,
        MuscleGroup::Core,
        MuscleGroup::Legs,
    ]);
    let mut told = Vec::new();
    for goal in [Goal::General, Goal::Hypertrophy, Goal::Strength] {
        for minutes in [15, 30] {
            let (mut alone, mut paired) = (0, 0);
            for kit in kits() {
                for level in [Level::Beginner, Level::Intermediate] {
                    let plan = Plan::for_muscles(body).kit(kit).up_to(level).goal(goal);
                    let plan = plan.minutes(minutes);
                    alone += plan.solve(catalog).unwrap().value();
                    paired += plan.supersets(true).solve(catalog).unwrap().value();
                }
            }
            let tenths = (paired - alone) * 1000 / alone;
            told.push(format!("{goal} {minutes}: {tenths}"));
        }
    }
    insta::assert_snapshot!(told.join(", "), @"general 15: 78, general 30: 53, hypertrophy 15: 208, hypertrophy 30: 73, strength 15: 217, strength 30: 168");
}

#[test]
fn a_session_in_pairs() {
    let plan = Plan::for_muscles(body(&[MuscleGroup::Back, MuscleGroup::Chest]))
        .kit([Equipment::ResistanceBand, Equipment::DumbbellPair])
        .minutes(25)
        .supersets(true);
    let outcome = plan.solve(Catalog::builtin()).unwrap();
    let blocks: Vec<String> = outcome
        .routine()
        .strength()
        .iter()
        .map(|block| {
            let steps = block.steps().iter();
            let steps =
                steps.map(|it| format!("{} {}", it.exercise().id(), it.prescription()));
            steps.collect::<Vec<_>>().join(" + ")
        })
        .collect();
    insta::assert_snapshot!(blocks.join("\n"), @"
    seated-band-row 4x10-15 + dumbbell-floor-press 4x8-12
    lat-pull-with-band 2x10
    prone-back-extension 2x30s+
    ");
    let text = outcome.explanation().to_string();
    let strength = text.split("\n\n").find(|part| part.starts_with("Strength"));
    insta::assert_snapshot!(strength.unwrap().lines().take(2).collect::<Vec<_>>().join("\n"), @"
    Strength, 16 min 42 s of 20 min
      A superset saves 2 min 50 s
    ");
    assert!(outcome.routine().duration(&Pace::default()).high.as_secs() <= 25 * 60);

    let text = serde_json::to_string(&plan).unwrap();
    assert!(text.contains(r#""supersets":true"#), "{text}");
    assert_eq!(serde_json::from_str::<Plan>(&text).unwrap(), plan);
}
