//! Sessions that know the week so far.

use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use regimen::muscle::LeafGroup;
use regimen::plan::{Demand, Model, RejectedKind, WeekSoFar, WeightedDemand};
use regimen::{
    Catalog, Equipment, ExerciseId, ExerciseKind, Level, Muscle, MuscleGroup, MuscleSet,
    Phase, Plan, Routine,
};

fn id(text: &str) -> ExerciseId {
    text.parse().unwrap()
}

fn back() -> Plan {
    Plan::for_muscles(MuscleGroup::Back)
        .kit([Equipment::ResistanceBand, Equipment::DumbbellPair])
        .minutes(30)
}

fn trained(routine: &Routine) -> MuscleSet {
    let steps = routine.strength().iter().flat_map(regimen::routine::Block::steps);
    steps.fold(MuscleSet::empty(), |all, step| all | step.exercise().primary())
}

#[test]
fn what_was_trained_recovers_and_counts() {
    let catalog = Catalog::builtin();
    let first = back().week(WeekSoFar::new()).solve(catalog).unwrap();
    let after = |days| back().week(WeekSoFar::new().session(days, first.routine()));
    for days in [0, 1] {
        match after(days).solve(catalog) {
            Ok(next) => {
                assert!(trained(next.routine()).is_disjoint(trained(first.routine())));
            }
            Err(error) => assert_eq!(error.code(), "no-strength-exercise"),
        }
    }
    let values = [2, 3, 6].map(|days| after(days).solve(catalog).unwrap().value());
    assert!(values.iter().all(|value| *value == values[0] && *value < first.value()));
    // After a week nothing counts.
    let later = after(7).solve(catalog).unwrap();
    assert_eq!((later.value(), later.routine()), (first.value(), first.routine()));
    // Without recovery the next day may train the same.
    let hurried = WeekSoFar::new().session(1, first.routine()).recovery(0);
    assert_eq!(back().week(hurried).solve(catalog).unwrap().value(), values[0]);
}

#[test]
fn a_plan_with_a_week_is_of_the_second_format() {
    let written = serde_json::to_value(back()).unwrap();
    assert_eq!(written["format"], 1);
    // Also an empty week is not to be passed over: it has another table of gains.
    let plan = back().week(WeekSoFar::new());
    let mut written = serde_json::to_value(&plan).unwrap();
    assert_eq!(written["format"], 2);
    assert_eq!(serde_json::from_value::<Plan>(written.clone()).unwrap(), plan);
    written["format"] = 1.into();
    assert_eq!(serde_json::from_value::<Plan>(written.clone()).unwrap(), plan);
    written["format"] = 3.into();
    assert_eq!(
        serde_json::from_value::<Plan>(written).unwrap_err().to_string(),
        "format `3` is not known, expected `1` to `2`: a newer version of this crate may read it"
    );
}

#[test]
fn a_plan_without_a_week_is_as_it_was() {
    let catalog = Catalog::builtin();
    let outcome = back().solve(catalog).unwrap();
    let model = outcome.model(Phase::Strength).unwrap();
    assert_eq!((model.gain().len(), model.gain()[47]), (48, 5013));
    assert!(!serde_json::to_string(model).unwrap().contains("have"));
    let outcome =
        back().week(WeekSoFar::new().sets(3, id("pull-up"), 3)).solve(catalog).unwrap();
    let model = outcome.model(Phase::Strength).unwrap();
    assert_eq!(
        (model.gain().len(), model.gain()[20], model.gain()[80]),
        (81, 7367, 13_482)
    );
    assert_eq!(model.gain()[..6], [0, 500, 1000, 1465, 1930, 2362]);
    // Three sets of a pull-up: 4 quarter-sets each for a primary, a beginner's too.
    let lats =
        model.demands().iter().find(|it| it.demand == Muscle::LatissimusDorsi.into());
    assert_eq!(lats.map(|it| it.have), Some(12));
    let copy: Model =
        serde_json::from_str(&serde_json::to_string(model).unwrap()).unwrap();
    assert_eq!(&copy, model);
}

#[test]
fn what_recovers_is_told() {
    let catalog = Catalog::builtin();
    let body = MuscleGroup::Back.muscles() | MuscleGroup::Chest.muscles();
    let week =
        WeekSoFar::new().muscles(1, MuscleGroup::Lats, 4).sets(0, id("push-up"), 3);
    let plan = Plan::for_muscles(body)
        .kit([Equipment::ResistanceBand, Equipment::DumbbellPair])
        .week(week);
    let explanation = plan.solve(catalog).unwrap().explanation();
    let of = |name: &str| {
        let rejected =
            explanation.rejected().iter().find(|it| it.exercise().as_str() == name);
        rejected.unwrap().clone()
    };
    let press = of("dumbbell-floor-press");
    assert!(matches!(press.kind(), RejectedKind::Recovering { hours: 48, .. }));
    insta::assert_snapshot!(press, @"`dumbbell-floor-press` is for `chest`, still recovering for 2 days");
    insta::assert_snapshot!(serde_json::to_string(&of("lat-pull-with-band")).unwrap(), @r#"{"code":"recovering","message":"for `lats`, still recovering for 1 day","exercise":"lat-pull-with-band","name":"Lat Pull with Band","groups":["lats"],"hours":24}"#);
    assert_eq!(explanation.recovering().get(&LeafGroup::Chest), Some(&48));
    let text = explanation.to_string();
    let lines: Vec<&str> = text.lines().filter(|line| line.contains("recover")).collect();
    insta::assert_snapshot!(lines.join("\n"), @"
    Left to recover: lats for 1 day and chest for 2 days
    Not trained: left to recover: pec minor
      still recovering: One-Arm Row (lats for 1 day), Inverted Row (lats for 1 day), Towel Door Row (lats for 1 day), Door Frame Row (lats for 1 day), Bent-Knee Inverted Row (lats for 1 day), Seated Band Row (lats for 1 day), Bent-Over Row (lats for 1 day), Chest-Supported Row (lats for 1 day), T-Bar Row (lats for 1 day), Seated Row (lats for 1 day), Prone Swimmer Pull (lats for 1 day), Prone Towel Pulldown (lats for 1 day), Negative Pull-Up (lats for 1 day), Pull-Up (lats for 1 day), Band-Assisted Pull-Up (lats for 1 day), Chin-Up (lats for 1 day) and 28 more
      in 1 day, with lats recovered, it would be better by 180 %
    ");
    insta::assert_snapshot!(plan.clone().with(id("lat-pull-with-band")).solve(catalog).unwrap_err(), @"what is required cannot be chosen: `lat-pull-with-band` is for `lats`, still recovering for 1 day");
    let mut only = plan.clone();
    only.targets = MuscleGroup::Calves.muscles();
    only.week = Some(WeekSoFar::new().muscles(1, MuscleGroup::Calves, 4));
    insta::assert_snapshot!(only.solve(catalog).map(|it| it.value()).unwrap_err(), @"there is no strength exercise for the targets without what needs coaching and leaving `calves` to recover; `band-leg-curl`, `bodyweight-squat`, `goblet-squat`, `split-squat` and `sumo-squat` only assist");
}

#[test]
fn a_week_as_a_document() {
    let read = |text: &str| serde_json::from_str::<WeekSoFar>(text);
    let week = WeekSoFar::new()
        .sets(2, id("pull-up"), 3)
        .muscles(1, Muscle::Soleus, 2)
        .recovery(24);
    let text = serde_json::to_string(&week).unwrap();
    insta::assert_snapshot!(text, @r#"{"recovery":24,"done":[{"days_ago":2,"exercise":"pull-up","sets":3},{"days_ago":1,"muscles":["soleus"],"sets":2}]}"#);
    assert_eq!(read(&text).unwrap(), week);
    assert_eq!(read("{}").unwrap(), WeekSoFar::new());
    let said = |text: &str| read(text).unwrap_err().to_string();
    insta::assert_snapshot!(said(r#"{"recovery": 169}"#), @"hours of recovery must be 0 to 168 h, not `169`");
    insta::assert_snapshot!(said(r#"{"done": [{"days_ago": 1, "exercise": "row", "sets": 0}]}"#), @"sets that were done must be 1 to 1000, not `0`");
    insta::assert_snapshot!(said(r#"{"done": [{"days_ago": 1, "sets": 1}]}"#), @"expected either `exercise`, perhaps with `setup`, or `muscles` at line 1 column 37");
    insta::assert_snapshot!(said(r#"{"hours": 3}"#), @"unknown field `hours`, expected `recovery` or `done` at line 1 column 8");
    let unknown = back().week(WeekSoFar::new().sets(1, id("pull-upp"), 3));
    assert_eq!(unknown.solve(Catalog::builtin()).unwrap_err().code(), "unknown-exercise");
    let mut pruned = unknown;
    assert_eq!(pruned.prune(Catalog::builtin()), [id("pull-upp")]);
    assert_eq!(pruned, back().week(WeekSoFar::new()));
}

/// Strength work of the embedded catalogue on days of a week.
fn some_week() -> impl Strategy<Value = WeekSoFar> {
    let strength =
        Catalog::builtin().iter().filter(|it| it.kind() == ExerciseKind::Strength);
    let ids: Vec<ExerciseId> = strength.map(|it| it.id().clone()).collect();
    let done = prop::collection::vec((0_u32..9, select(ids), 1_u32..6), 0..8);
    (done, select(vec![0, 24, 48, 72])).prop_map(|(done, recovery)| {
        let week = WeekSoFar::new().recovery(recovery);
        done.into_iter().fold(week, |week, (days, id, sets)| week.sets(days, id, sets))
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn recovery_is_kept_and_more_done_is_never_worth_more(
        groups in subsequence(MuscleGroup::ALL, 1..4),
        week in some_week(),
        more in some_week(),
        level in select(Level::ALL),
        minutes in 5_u32..60,
    ) {
        let targets = groups.iter().fold(MuscleSet::empty(), |all, group| all | group.muscles());
        let plan = Plan::for_muscles(targets)
            .kit([Equipment::ResistanceBand, Equipment::DumbbellPair, Equipment::Bench])
            .minutes(minutes)
            .up_to(level);
        let value = |week: &WeekSoFar| {
            let outcome = plan.clone().week(week.clone()).solve(Catalog::builtin()).ok()?;
            Some((outcome.value(), outcome))
        };
        let Some((now, outcome)) = value(&week) else { return Ok(()) };
        prop_assert!(outcome.is_optimal());
        let primary = trained(outcome.routine());
        for done in week.done.iter().filter(|done| done.days_ago * 24 < week.recovery) {
            let regimen::plan::DoneWork::Exercise(id, _) = &done.work else { continue };
            let before = Catalog::builtin().get(id).unwrap().primary();
            let groups = |set: MuscleSet| -> Vec<LeafGroup> { set.iter().map(Muscle::leaf_group).collect() };
            prop_assert!(groups(before).iter().all(|group| !groups(primary).contains(group)));
        }
        let mut longer = week.clone();
        longer.done.extend(more.done);
        if let Some((then, _)) = value(&longer) {
            prop_assert!(then <= now);
        }
        let text = serde_json::to_string(&plan.clone().week(week.clone())).unwrap();
        prop_assert_eq!(serde_json::from_str::<Plan>(&text).unwrap(), plan.week(week));
    }

    #[test]
    fn a_demand_that_has_something_gains_what_is_left(
        have in 0_u32..12,
        gives in prop::collection::vec((1_u32..6, 1_u32..90), 1..6),
    ) {
        let model = |have: u32| {
            let families = gives.iter().enumerate().map(|(place, (amount, seconds))| {
                let gives = [(Demand::Muscle(Muscle::Soleus), *amount)];
                let choice = regimen::plan::Choice::new(id(&format!("e{place}")), 1, *seconds, gives);
                regimen::plan::Family { choices: vec![choice] }
            });
            let gain = [0, 1000, 1930, 2794, 3598, 4346, 5041, 5041];
            let soleus = WeightedDemand::new(Muscle::Soleus, 3).with_have(have);
            Model::new(120, gain, [soleus], [], families).unwrap()
        };
        let (less, more) = (model(have), model(have + 1));
        let (found, then) = (less.solve().unwrap(), more.solve().unwrap());
        prop_assert!(found.is_optimal() && then.is_optimal());
        prop_assert!(then.value() <= found.value());
        prop_assert_eq!(found.value(), less.value_of(found.choices(&less)));
    }
}
