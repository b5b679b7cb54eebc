//! The solver of weeks: against every choice there is, and against another solver.

use proptest::collection::vec;
use proptest::prelude::*;
use regimen::plan::{
    Choice, Demand, Family, Model, MovementGroup, SessionModel, SolveOptions, WeekModel,
    WeekSoFar, WeightedDemand,
};
use regimen::{
    Catalog, Equipment, EquipmentSet, ExerciseId, Level, Muscle, MuscleGroup, MuscleSet,
    Phase, Plan,
};

use crate::week_integer_programming::week_by_integer_programming;

const GAIN: [u32; 13] =
    [0, 1000, 1930, 2794, 3598, 4346, 5041, 5687, 6288, 6847, 7367, 7367, 7367];

fn id(text: &str) -> ExerciseId {
    text.parse().unwrap()
}

fn demands() -> Vec<Demand> {
    vec![Muscle::Soleus.into(), Muscle::Rhomboids.into(), MovementGroup::Push.into()]
}

/// Sets, seconds, what is given of each demand, and merit.
type Told = (u32, u32, Vec<u32>, i32);

fn session(
    name: &str,
    times: u32,
    budget: u32,
    families: Vec<Vec<Told>>,
    is_required: bool,
) -> SessionModel {
    let families: Vec<Family> = families
        .into_iter()
        .enumerate()
        .map(|(family, choices)| {
            let choices = choices.into_iter().map(|(sets, seconds, gives, merit)| {
                let exercise = id(&format!("e{family}"));
                let gives = demands().into_iter().zip(gives);
                Choice::new(exercise, sets, seconds, gives).with_merit(merit)
            });
            Family { choices: choices.collect() }
        })
        .collect();
    let first = families.iter().find(|family| is_required && !family.choices.is_empty());
    let required =
        first.map(|_| id("e0")).into_iter().filter(|_| !families[0].choices.is_empty());
    SessionModel {
        id: name.to_owned(),
        times,
        budget,
        required: required.collect(),
        families,
    }
}

/// Small enough that every combination can be tried.
fn weeks() -> impl Strategy<Value = WeekModel> {
    let merit = prop_oneof![2 => Just(0), 1 => -9_000_i32..9_000];
    let choice = (1_u32..4, 1_u32..300, vec(0_u32..5, 3), merit);
    let families = vec(vec(choice, 0..3), 1..4);
    let of_session = (1_u32..4, 0_u32..700, families, prop::bool::weighted(0.2));
    (1_u32..4, vec(of_session, 1..4), vec((0_u32..20, 0_u32..4), 3), any::<bool>())
        .prop_map(|(weeks, sessions, weights, is_twice)| {
            let mut sessions: Vec<SessionModel> = sessions
                .into_iter()
                .zip(["a", "b", "c"])
                .map(|((times, budget, families, is_required), name)| {
                    session(name, times, budget, families, is_required)
                })
                .collect();
            if is_twice && sessions.len() < 3 {
                let alike = SessionModel { id: "d".to_owned(), ..sessions[0].clone() };
                sessions.push(alike);
            }
            let demands = demands().into_iter().zip(weights);
            let demands = demands.map(|(demand, (weight, have))| {
                WeightedDemand::new(demand, weight).with_have(have)
            });
            WeekModel::new(weeks, GAIN, demands, sessions).unwrap()
        })
}

fn by_brute_force(model: &WeekModel) -> Option<i64> {
    fn of_session(session: &SessionModel) -> Vec<Vec<&Choice>> {
        let mut all: Vec<Vec<&Choice>> = vec![vec![]];
        for family in &session.families {
            let mut more = all.clone();
            for (taken, choice) in
                all.iter().flat_map(|it| family.choices.iter().map(move |c| (it, c)))
            {
                let mut taken = taken.clone();
                taken.push(choice);
                more.push(taken);
            }
            all = more;
        }
        all.retain(|taken| {
            let seconds: u32 = taken.iter().map(|it| it.seconds()).sum();
            let has = |id: &ExerciseId| taken.iter().any(|it| it.exercise() == id);
            seconds <= session.budget && session.required.iter().all(has)
        });
        all
    }
    let mut all: Vec<Vec<(usize, &Choice)>> = vec![vec![]];
    for (number, session) in model.sessions().iter().enumerate() {
        let of_session = of_session(session);
        all = all
            .iter()
            .flat_map(|taken| {
                of_session.iter().map(move |more| {
                    let more = more.iter().map(|choice| (number, *choice));
                    taken.iter().copied().chain(more).collect()
                })
            })
            .collect();
    }
    all.into_iter().map(|taken| model.value_of(taken)).max()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn the_answer_is_the_best_of_every_combination(model in weeks(), seed in 0_u64..3) {
        let found = model.solve_with(SolveOptions::default().seed(seed));
        let expected = by_brute_force(&model);
        let Ok(found) = found else {
            prop_assert_eq!(expected, None, "{:?}", found);
            return Ok(());
        };
        prop_assert_eq!(Some(found.value()), expected);
        prop_assert!(found.is_optimal(), "{:?}", found);
        prop_assert_eq!(found.value(), model.value_of(found.all_choices(&model)));
        for (number, session) in model.sessions().iter().enumerate() {
            let taken: Vec<&Choice> = found.choices(&model, number).collect();
            prop_assert!(taken.iter().map(|it| it.seconds()).sum::<u32>() <= session.budget);
            for required in &session.required {
                prop_assert!(taken.iter().any(|it| it.exercise() == required));
            }
        }
    }

    #[test]
    fn few_nodes_still_give_a_bound_that_holds(model in weeks(), nodes in 0_u64..6) {
        let found = model.solve_with(SolveOptions::default().work_budget(nodes * 1_000));
        let Ok(found) = found else { return Ok(()) };
        let best = by_brute_force(&model).unwrap();
        prop_assert!(found.value() <= best && best <= found.bound(), "{:?} {}", found, best);
    }

    #[test]
    fn a_model_of_a_week_reads_back_as_it_was_written(model in weeks()) {
        let text = serde_json::to_string(&model).unwrap();
        prop_assert_eq!(serde_json::from_str::<WeekModel>(&text).unwrap(), model);
    }

    #[test]
    fn more_time_is_never_worth_less(model in weeks(), more in 0_u32..200) {
        let sessions = model.sessions().iter().cloned().map(|session| {
            let budget = session.budget + more;
            SessionModel { budget, ..session }
        });
        let (gain, demands) = (model.gain().to_vec(), model.demands().to_vec());
        let longer = WeekModel::new(model.weeks(), gain, demands, sessions).unwrap();
        if let Ok(found) = model.solve() {
            prop_assert!(longer.solve().unwrap().value() >= found.value());
        }
    }
}

#[test]
fn gains_of_several_weeks_lie_on_straight_lines() {
    let demand = WeightedDemand::new(Muscle::Soleus, 1);
    let gains = |weeks: u32, end: u64| -> Vec<i64> {
        let none = session("a", 1, 0, vec![], false);
        let model =
            WeekModel::new(weeks, [0, 1000, 1800], [demand.clone()], [none]).unwrap();
        (0..=end).map(|amount| model.gain_at(&demand, amount)).collect()
    };
    assert_eq!(gains(2, 4), [0, 1000, 2000, 2800, 3600]);
    assert_eq!(gains(1, 3), [0, 1000, 1800, 1800]);
    assert_eq!(gains(3, 7), [0, 1000, 2000, 3000, 3800, 4600, 5400, 5400]);
}

fn body() -> MuscleSet {
    let groups = [
        MuscleGroup::Back,
        MuscleGroup::Chest,
        MuscleGroup::Shoulders,
        MuscleGroup::Arms,
        MuscleGroup::Core,
        MuscleGroup::Legs,
    ];
    groups.into_iter().fold(MuscleSet::empty(), |all, group| all | group.muscles())
}

/// The strength part of a session of a week, for the whole body.
fn strength(minutes: u32, kit: EquipmentSet, targets: MuscleSet) -> Model {
    let plan = Plan::for_muscles(targets)
        .kit(kit)
        .minutes(minutes)
        .up_to(Level::Intermediate)
        .week(WeekSoFar::new())
        .work_budget(1);
    plan.solve(Catalog::builtin()).unwrap().model(Phase::Strength).unwrap().clone()
}

#[test]
fn a_model_is_a_week_of_one_session() {
    for minutes in [15, 30, 45] {
        let model = strength(minutes, EquipmentSet::all(), body());
        let week = WeekModel::from(&model);
        let (alone, together) = (model.solve().unwrap(), week.solve().unwrap());
        assert_eq!((alone.value(), alone.bound()), (together.value(), together.bound()));
        let choices: Vec<&Choice> = alone.choices(&model).collect();
        assert_eq!(together.choices(&week, 0).collect::<Vec<_>>(), choices);
        let copy: WeekModel =
            serde_json::from_str(&serde_json::to_string(&week).unwrap()).unwrap();
        assert_eq!(copy, week);
    }
}

#[test]
fn weeks_that_another_solver_solves_too() {
    let band: EquipmentSet = [Equipment::ResistanceBand].into_iter().collect();
    let back = MuscleGroup::MiddleBack.muscles() | MuscleGroup::Chest.muscles();
    let model = |sessions: &[(u32, u32, EquipmentSet)], weeks: u32| {
        let models =
            sessions.iter().map(|(_, minutes, kit)| strength(*minutes, *kit, back));
        let models: Vec<Model> = models.collect();
        let (gain, demands) = (models[0].gain().to_vec(), models[0].demands().to_vec());
        let sessions = models.iter().zip(sessions).zip(["a", "b", "c"]);
        let sessions = sessions.map(|((model, (times, ..)), name)| SessionModel {
            id: name.to_owned(),
            times: *times,
            budget: model.budget(),
            required: model.required().cloned().collect(),
            families: model.families().to_vec(),
        });
        WeekModel::new(weeks, gain, demands, sessions.collect::<Vec<_>>()).unwrap()
    };
    for model in [
        model(&[(2, 20, band)], 1),
        model(&[(3, 20, band), (3, 20, band)], 2),
        model(&[(1, 15, EquipmentSet::empty()), (1, 25, band)], 1),
    ] {
        let found = model.solve().unwrap();
        assert!(found.is_optimal(), "{} {}", found.value(), found.bound());
        assert_eq!(found.value(), week_by_integer_programming(&model));
    }
}

#[test]
fn models_of_a_week_that_are_not_valid() {
    let target = |weight| WeightedDemand::new(Muscle::Soleus, weight);
    let of = |name: &str, times, seconds| {
        session(name, times, 86_401, vec![vec![(1, seconds, vec![1], 0)]], false)
    };
    let error = WeekModel::new(
        0,
        [0, 1, 3],
        [target(u32::MAX), target(u32::MAX)],
        [of("a", 0, 0), of("a", 365, 1)],
    );
    let error = error.unwrap_err();
    assert_eq!(error.code(), "invalid-model");
    insta::assert_snapshot!(error, @"the model of the week is not valid: the weeks must be 1 to 52, not `0`; `a` must be held 1 to 364 times, not `0`; in `a`, the budget must be 0 to 86400 s, not `86401`; in `a`, the gains must begin with `0`, never fall, never grow faster than before, and be no more than 128; in `a`, `soleus` is a demand twice, expected once; in `a`, a choice of `e0` takes `0` seconds, expected at least 1; `a` must be held 1 to 364 times, not `365`; `a` is a session twice, expected once");
    let error = WeekModel::new(53, [0, 1], [], []).unwrap_err();
    insta::assert_snapshot!(error, @"the model of the week is not valid: the weeks must be 1 to 52, not `53`; the sessions must be 1 to 14, not `0`");
    let late = session("late", 1, 10, vec![vec![(1, 20, vec![1], 0)]], true);
    let error =
        WeekModel::new(1, [0, 1], [target(1)], [late]).unwrap().solve().unwrap_err();
    assert_eq!((error.code(), error.session()), ("too-little-time", "late"));
    insta::assert_snapshot!(error, @"in `late`, the required exercises take at least `20` seconds, and there are `10`");
}
