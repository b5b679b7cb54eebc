//! The solver of models: against every choice there is, and against another solver.

use proptest::collection::vec;
use proptest::prelude::*;
use regimen::plan::{
    Choice, Demand, Family, Model, MovementGroup, SolveOptions, WeightedDemand,
};
use regimen::{BodyRegion, ExerciseId, Muscle};

const GAINS: [&[u32]; 3] = [
    &[0, 1000, 1800, 2440, 2952, 3362, 3690, 3952, 4162, 4330, 4464, 4571, 4657],
    &[0, 1000, 1500],
    &[0, 7, 14, 14],
];

fn exercise(family: usize, number: u32) -> ExerciseId {
    format!("e{family}-{number}").parse().unwrap()
}

/// Demands of every sort.
fn demands() -> Vec<Demand> {
    let muscles = Muscle::ALL.iter().take(3).map(|muscle| Demand::Muscle(*muscle));
    let others = [
        Demand::Movement(MovementGroup::Push),
        Demand::Region(BodyRegion::Neck),
        Demand::Raise,
    ];
    muscles.chain(others).collect()
}

/// Small enough that every combination can be tried.
fn models() -> impl Strategy<Value = Model> {
    let gives = vec((prop::sample::select(demands()), 0_u32..7), 0..5);
    let merit = prop_oneof![2 => Just(0), 1 => -9_000_i32..9_000];
    let choice = (0_u32..3, 1_u32..4, 1_u32..300, gives, merit);
    let families = vec(vec(choice, 0..4), 0..7);
    let own = prop::option::weighted(0.3, prop::sample::select(&GAINS));
    let wanted =
        prop::sample::subsequence(demands(), 0..5).prop_flat_map(move |demands| {
            let count = demands.len();
            (Just(demands), vec((0_u32..20, own.clone()), count))
        });
    let required = vec(any::<prop::sample::Index>(), 0..3);
    (0_u32..900, prop::sample::select(&GAINS), wanted, families, required).prop_map(
        |(budget, gain, (demands, weights), families, required)| {
            let families: Vec<Family> = families
                .into_iter()
                .enumerate()
                .map(|(family, choices)| {
                    let choices = choices.into_iter().map(
                        |(number, sets, seconds, gives, merit)| {
                            let exercise = exercise(family, number);
                            Choice::new(exercise, sets, seconds, gives).with_merit(merit)
                        },
                    );
                    Family { choices: choices.collect() }
                })
                .collect();
            let all: Vec<ExerciseId> = families
                .iter()
                .flat_map(|family| &family.choices)
                .map(|choice| choice.exercise().clone())
                .collect();
            let required = required.iter().filter(|_| !all.is_empty());
            let required: Vec<ExerciseId> =
                required.map(|index| index.get(&all).clone()).collect();
            let wanted = demands.into_iter().zip(weights);
            let wanted = wanted.map(|(demand, (weight, own))| {
                let wanted = WeightedDemand::new(demand, weight);
                own.map_or(wanted.clone(), |gain| wanted.with_gain(gain))
            });
            Model::new(budget, gain.iter().copied(), wanted, required, families).unwrap()
        },
    )
}

/// More value, then fewer seconds, then fewer exercises.
pub(crate) type Rank = (i64, std::cmp::Reverse<u32>, std::cmp::Reverse<usize>);

pub(crate) fn rank(model: &Model, taken: &[&Choice]) -> Rank {
    let seconds = taken.iter().map(|choice| choice.seconds()).sum();
    let value = model.value_of(taken.iter().copied());
    (value, std::cmp::Reverse(seconds), std::cmp::Reverse(taken.len()))
}

fn is_allowed(model: &Model, taken: &[&Choice]) -> bool {
    let seconds: u32 = taken.iter().map(|choice| choice.seconds()).sum();
    let has =
        |exercise: &ExerciseId| taken.iter().any(|choice| choice.exercise() == exercise);
    seconds <= model.budget() && model.required().all(has)
}

/// The best of every combination.
pub(crate) fn by_brute_force(model: &Model) -> Option<Rank> {
    fn go<'a>(
        model: &'a Model,
        rest: &'a [Family],
        taken: &mut Vec<&'a Choice>,
    ) -> Option<Rank> {
        let Some((family, rest)) = rest.split_first() else {
            return is_allowed(model, taken).then(|| rank(model, taken));
        };
        let mut best = go(model, rest, taken);
        let seconds: u32 = taken.iter().map(|choice| choice.seconds()).sum();
        for choice in &family.choices {
            if seconds + choice.seconds() > model.budget() {
                continue;
            }
            taken.push(choice);
            best = best.max(go(model, rest, taken));
            taken.pop();
        }
        best
    }
    go(model, model.families(), &mut Vec::new())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3_000))]

    #[test]
    fn the_answer_is_the_best_of_every_combination(model in models(), seed in 0_u64..4) {
        let found = model.solve_with(SolveOptions::default().seed(seed));
        let expected = by_brute_force(&model);
        let Ok(found) = found else {
            prop_assert_eq!(expected, None, "{:?}", found);
            return Ok(());
        };
        let taken: Vec<&Choice> = found.choices(&model).collect();
        prop_assert!(is_allowed(&model, &taken));
        prop_assert_eq!(Some(rank(&model, &taken)), expected);
        prop_assert_eq!(found.value(), model.value_of(taken.iter().copied()));
        prop_assert!(found.is_optimal());
    }

    #[test]
    fn a_small_budget_of_work_still_gives_a_bound_that_holds(
        model in models(),
        work in 0_u64..2_000,
    ) {
        let Ok(found) = model.solve_with(SolveOptions::default().work_budget(work)) else { return Ok(()) };
        let (best, ..) = by_brute_force(&model).unwrap();
        prop_assert!(found.nodes() > 0 && (work > 0 || found.nodes() == 1));
        prop_assert!(found.value() <= best && best <= found.bound());
        let taken: Vec<&Choice> = found.choices(&model).collect();
        prop_assert!(is_allowed(&model, &taken));
    }

    #[test]
    fn a_model_reads_back_as_it_was_written(model in models()) {
        let text = serde_json::to_string(&model).unwrap();
        prop_assert_eq!(serde_json::from_str::<Model>(&text).unwrap(), model);
    }
}

fn id(text: &str) -> ExerciseId {
    text.parse().unwrap()
}

#[test]
fn models_that_are_not_valid() {
    let target = |weight| WeightedDemand::new(Muscle::Soleus, weight);
    let family =
        |seconds| Family { choices: vec![Choice::new(id("raise"), 2, seconds, [])] };
    let error = Model::new(
        86_401,
        [0, 1, 30],
        [target(u32::MAX), target(u32::MAX).with_gain([1])],
        [],
        [family(0), family(1)],
    );
    let error = error.unwrap_err();
    assert_eq!((error.code(), error.kinds().len()), ("invalid-model", 7));
    insta::assert_snapshot!(error, @"the model is not valid: the budget must be 0 to 86400 s, not `86401`; the gains must begin with `0`, never fall, never grow faster than before, and be no more than 128; the gains of `soleus` must begin with `0`, never fall, never grow faster than before, and be no more than 128; `soleus` is a demand twice, expected once; the weights times the last gains, and the greatest merits of the families, must be at most `2^36` in all; a choice of `raise` takes `0` seconds, expected at least 1; `raise` stands in two families, expected one");
    for gain in [&[][..], &[1], &[0, 2, 1], &[0, 1, 1, 2], &[0; 129]] {
        let error = Model::new(0, gain.iter().copied(), [], [], []).unwrap_err();
        assert_eq!(
            error.to_string(),
            "the model is not valid: the gains must begin with `0`, never fall, never grow \
             faster than before, and be no more than 128"
        );
    }
    let many = (0..30).map(|_| family(0));
    let error = Model::new(0, [0], [], [], many).unwrap_err().to_string();
    assert!(error.len() < 2_000 && error.ends_with("; and 49 more"), "{error}");
    assert!(Model::new(86_400, [0; 64], [target(u32::MAX)], [], [family(1)]).is_ok());
}

#[test]
fn models_without_an_answer() {
    let family = |ids: &[&str]| Family {
        choices: ids.iter().map(|name| Choice::new(id(name), 2, 100, [])).collect(),
    };
    let said = |required: &[&str]| {
        let families = [family(&["a", "b"]), family(&["c"])];
        let required = required.iter().map(|name| id(name));
        let error = Model::new(150, [0, 1], [], required, families).unwrap().solve();
        let error = error.unwrap_err();
        format!("{}: {error}", error.code())
    };
    insta::assert_snapshot!(said(&["x"]), @"impossible-requirement: `x` is required, and no family has a choice of it");
    insta::assert_snapshot!(said(&["a", "b"]), @"impossible-requirement: `a` and `b` are both required, and one family has both");
    insta::assert_snapshot!(said(&["a", "c"]), @"too-little-time: the required exercises take at least `200` seconds, and there are `150`");
}

/// The greatest numbers that a model may have, in choices of a second each.
#[test]
fn numbers_at_their_limits() {
    let gain = (0..64_u32).map(|amount| amount << 10);
    let weight = (1_u32 << 20) / 47;
    let targets = Muscle::ALL.iter().map(|muscle| WeightedDemand::new(*muscle, weight));
    for (seconds, budget) in [(1, 86_400), (86_400, 86_400), (1, 1), (43_000, 86_400)] {
        let families = (0..60_usize).map(|family| {
            let choices = (1..4_u32).map(|sets| {
                let most = Muscle::ALL.iter().skip(family % 7).step_by(family % 5 + 1);
                let gives =
                    most.map(|muscle| ((*muscle).into(), u32::MAX >> (family % 32)));
                Choice::new(exercise(family, sets), sets, seconds * sets, gives)
            });
            Family { choices: choices.collect() }
        });
        let model =
            Model::new(budget, gain.clone(), targets.clone(), [], families).unwrap();
        let found =
            model.solve_with(SolveOptions::default().work_budget(100_000)).unwrap();
        assert!(found.value() > 0 && found.value() <= found.bound());
        assert!(found.seconds() <= budget);
    }
}

/// Amounts past the end of a long table count as its end.
#[test]
fn long_tables() {
    let family = |(seconds, amount): (u32, u32)| {
        let gives = [(Muscle::Rhomboids.into(), amount)];
        let name = format!("e{seconds}");
        Family { choices: vec![Choice::new(id(&name), 1, seconds, gives)] }
    };
    let target = |weight| WeightedDemand::new(Muscle::Rhomboids, weight);
    let families = [(28, 6), (34, 28), (48, 41), (6, 4)].map(family);
    let model = Model::new(86, 0..64, [target(1)], [], families.clone()).unwrap();
    let found = model.solve().unwrap();
    assert_eq!((found.value(), found.bound(), found.seconds()), (63, 63, 82));
    // A table of nothing makes everything worth nothing, whatever it weighs.
    let model = Model::new(86, [0], [target(u32::MAX)], [], families).unwrap();
    assert_eq!(model.solve().unwrap().value(), 0);
}
