//! What is left to train when a region is eased.

use regimen::{
    BodyRegion, Catalog, Constraints, Equipment, Exercise, ExerciseKind, Kit, Level,
    MuscleGroup, MuscleSet, Phase, Plan,
};

/// The groups that people train as one.
const GROUPS: [MuscleGroup; 13] = [
    MuscleGroup::MiddleBack,
    MuscleGroup::Lats,
    MuscleGroup::LowerBack,
    MuscleGroup::Chest,
    MuscleGroup::Deltoids,
    MuscleGroup::Biceps,
    MuscleGroup::Triceps,
    MuscleGroup::Abs,
    MuscleGroup::Obliques,
    MuscleGroup::Glutes,
    MuscleGroup::Quadriceps,
    MuscleGroup::Hamstrings,
    MuscleGroup::Calves,
];

fn kits() -> [Kit; 8] {
    use Equipment as E;
    [
        Kit::default(),
        Kit::outdoors([E::ResistanceBand]),
        Kit::outdoors([E::DumbbellPair, E::Chair]),
        Kit::outdoors([E::KettlebellPair]),
        Kit::outdoors([E::GymnasticRings, E::PullUpBar]),
        Kit::outdoors([E::Barbell, E::WeightPlate, E::SquatRack, E::Bench]),
        Kit::from([E::ResistanceBand, E::DumbbellPair, E::Chair]),
        Equipment::ALL.iter().copied().collect(),
    ]
}

/// Strength exercises of which the group is a primary mover.
fn primary_work(person: &Constraints, group: MuscleGroup) -> Vec<&'static Exercise> {
    let strength = Catalog::builtin().query().within(person).kind(ExerciseKind::Strength);
    strength.trains(group).iter().collect()
}

/// The pairs of group and kit that lose all primary work, at each level, and how many pairs have
/// some.
fn lost(region: BodyRegion, coaching: bool) -> (Vec<String>, usize) {
    let mut lost = Vec::new();
    let mut pairs = 0;
    for level in Level::ALL {
        for (number, kit) in kits().into_iter().enumerate() {
            let person = Constraints::from(kit).up_to(*level).coaching(coaching);
            let eased = person.clone().easing(region);
            for group in GROUPS {
                if primary_work(&person, group).is_empty() {
                    continue;
                }
                pairs += 1;
                if primary_work(&eased, group).is_empty() {
                    lost.push(format!("{group} with kit {number} up to {level}"));
                }
            }
        }
    }
    (lost, pairs)
}

#[test]
fn easing_a_region_leaves_nearly_every_group_some_primary_work() {
    for coaching in [false, true] {
        let mut counts = Vec::new();
        for region in BodyRegion::ALL {
            let (lost, pairs) = lost(*region, coaching);
            assert!(lost.len() * 10 <= pairs, "{region}: {lost:#?} of {pairs}");
            counts.push(format!("{region} {} of {pairs}", lost.len()));
        }
        insta::allow_duplicates! {
            insta::assert_snapshot!(counts.join(", "), @"neck 0 of 312, shoulders 15 of 312, upper-back 0 of 312, elbows 3 of 312, lower-back 0 of 312, wrists-hands 3 of 312, hips-thighs 18 of 312, knees 9 of 312, ankles-feet 2 of 312");
        }
    }
}

#[test]
fn plans_with_one_region_sore_keep_primary_work() {
    use Equipment as E;
    use MuscleGroup as G;
    let targets: [&[G]; 8] = [
        &[G::MiddleBack],
        &[G::Back],
        &[G::Chest],
        &[G::Legs],
        &[G::Shoulders],
        &[G::Core],
        &[G::Back, G::Chest, G::Shoulders, G::Arms],
        &[G::Back, G::Chest, G::Shoulders, G::Arms, G::Core, G::Legs],
    ];
    let kits = [
        Kit::default(),
        Kit::from([E::ResistanceBand]),
        Kit::from([E::ResistanceBand, E::DumbbellPair]),
        Kit::from([E::DumbbellPair, E::Bench, E::PullUpBar]),
        Equipment::ALL.iter().copied().collect(),
    ];
    let mut lost = Vec::new();
    for groups in targets {
        let muscles = groups.iter().map(|group| group.muscles());
        let muscles = muscles.fold(MuscleSet::empty(), MuscleSet::union);
        for kit in kits {
            for region in BodyRegion::ALL {
                let plan = Plan::for_muscles(muscles)
                    .kit(kit)
                    .up_to(Level::Intermediate)
                    .minutes(45)
                    .easing(*region);
                let outcome = plan.solve(Catalog::builtin());
                let is_kept = outcome.is_ok_and(|outcome| {
                    let mut steps = outcome.routine().steps();
                    steps.any(|(phase, step)| {
                        let primary = step.exercise().primary();
                        phase == Phase::Strength && !primary.is_disjoint(muscles)
                    })
                });
                if !is_kept {
                    lost.push(format!("{groups:?} easing {region}"));
                }
            }
        }
    }
    assert_eq!(lost, Vec::<String>::new());
}
