//! The problems of a plan, built again from what the documentation says of them.
//!
//! The crate builds its models to be solved fast; here they are built to be read, from the public
//! interface alone, so that a mistake would have to be made twice to stay unseen.

mod candidates;
mod doses;
mod families;
mod lifts;
mod order;
mod prepare;
mod problem;
pub(crate) mod requests;
mod strength;

use families::Alike;
use problem::{Problem, differences};
use regimen::exercise::{Loads, Mechanic, Pattern};
use regimen::plan::Outcome;
use regimen::{
    Catalog, Equipment, Exercise, ExerciseKind, Goal, Level, Muscle, MuscleGroup,
    MuscleSet, Phase, Plan, Setup,
};
use requests::{Draw, request, with_required};

/// What differs between the text and the models of an outcome, a line each.
fn faults(
    plan: &Plan,
    catalog: &Catalog,
    alike: &Alike<'_>,
    outcome: &Outcome,
) -> Vec<String> {
    let mut lines = Vec::new();
    let mut compare = |phase, expected: Option<Problem>| {
        let found = outcome.model(phase).map(Problem::from);
        match (expected, found) {
            (Some(expected), Some(found)) => {
                let found = differences(&expected, &found);
                lines.extend(found.into_iter().map(|line| format!("{phase}: {line}")));
            }
            (None, None) => {}
            (text, code) => lines.push(format!(
                "{phase}: text {}, code {}",
                text.is_some(),
                code.is_some()
            )),
        }
    };
    compare(Phase::Strength, Some(strength::model(plan, catalog, alike)));
    compare(Phase::WarmUp, Some(prepare::warm_up(plan, catalog, outcome)));
    let left = prepare::left(plan, outcome);
    compare(Phase::CoolDown, left.map(|_| prepare::cool_down(plan, catalog, outcome)));
    let ids = |phase: Phase| -> Vec<String> {
        let steps = outcome.routine().steps().filter(|(of, _)| *of == phase);
        steps.map(|(_, step)| step.exercise().id().to_string()).collect()
    };
    let (text, code) = (order::strength(plan, catalog, outcome), ids(Phase::Strength));
    if text != code {
        lines.push(format!("order: text {text:?}, code {code:?}"));
    }
    let steps = outcome.routine().steps();
    let warm_up = steps.filter(|(phase, _)| *phase == Phase::WarmUp);
    let ranks = warm_up.map(|(_, step)| order::rank_in_warm_up(step.exercise()));
    if !ranks.is_sorted() {
        lines.push(format!("order of the warm-up: {:?}", ids(Phase::WarmUp)));
    }
    lines
}

/// Whether there was an answer to compare.
#[track_caller]
fn compare(plan: &Plan, catalog: &Catalog, alike: &Alike<'_>) -> bool {
    let Ok(outcome) = plan.solve(catalog) else { return false };
    let faults = faults(plan, catalog, alike, &outcome);
    assert!(
        faults.is_empty(),
        "{}\n{}",
        serde_json::to_string(plan).unwrap(),
        faults[..faults.len().min(30)].join("\n")
    );
    true
}

#[test]
fn models_of_drawn_requests_are_what_the_text_says() {
    let catalog = Catalog::builtin();
    let alike = Alike::of(catalog);
    let mut draw = Draw(1);
    let requests = (0..300).map(|_| request(&mut draw, catalog));
    let compared = requests.filter(|plan| compare(plan, catalog, &alike)).count();
    assert!(compared > 250, "{compared}");
}

#[test]
fn what_is_required_has_a_family_of_its_own() {
    let catalog = Catalog::builtin();
    let alike = Alike::of(catalog);
    let mut draw = Draw(2);
    let mut compared = 0;
    for _ in 0..60 {
        let plan = request(&mut draw, catalog);
        let plan = with_required(&mut draw, plan, catalog);
        compared += usize::from(!plan.with.is_empty() && compare(&plan, catalog, &alike));
    }
    assert!(compared > 20, "{compared}");
}

#[test]
fn every_length_of_a_session() {
    let alike = Alike::of(Catalog::builtin());
    for minutes in 5..=90 {
        let plan = Plan::for_muscles(MuscleGroup::Back)
            .kit([Equipment::ResistanceBand])
            .minutes(minutes);
        assert!(compare(&plan, Catalog::builtin(), &alike), "{minutes}");
    }
}

/// An exercise of one dose, in an empty room.
fn plain(id: &str, kind: ExerciseKind, muscles: &[Muscle], dose: &str) -> Exercise {
    Exercise::builder(id, id, kind)
        .setup(Setup::new([]).with_loads(Loads::none()))
        .primary(muscles.iter().copied().collect::<MuscleSet>())
        .prescription(dose)
        .build()
        .unwrap()
}

/// The same as a lift for the limbs.
fn lift(id: &str, dose: &str) -> Exercise {
    let plain = plain(id, ExerciseKind::Strength, &[Muscle::Vasti], dose);
    let squat = plain.to_builder().pattern(Pattern::Squat).mechanic(Mechanic::Compound);
    squat.build().unwrap()
}

/// Runs of sets, few and many sets, a distance, and static stretches that are long: what the
/// embedded catalogue does not have.
#[test]
fn doses_of_other_shapes() {
    let mut catalog = Catalog::new();
    for one in [
        plain(
            "runs",
            ExerciseKind::Strength,
            &[Muscle::Rhomboids],
            "1-2x5 85%, 1-3x8-10 rest 90s",
        ),
        plain("one", ExerciseKind::Strength, &[Muscle::Vasti], "1x10/side"),
        plain("five", ExerciseKind::Strength, &[Muscle::Soleus], "4-5x10 rest 20s"),
        plain("carry", ExerciseKind::Strength, &[Muscle::ForearmFlexors], "2x35m"),
        lift("rising", "1x8, 1x5"),
        lift("falling", "1x5, 1x8 rest 120s"),
        lift("and-held", "1x5, 1x20s"),
        lift("held-and", "1x20s, 1x5"),
        plain("long", ExerciseKind::StaticStretch, &[Muscle::Vasti], "2x90s"),
        plain("cut", ExerciseKind::StaticStretch, &[Muscle::Rhomboids], "3-5x25s/side"),
        plain("whole", ExerciseKind::StaticStretch, &[Muscle::Rhomboids], "3x20s"),
        plain(
            "counted",
            ExerciseKind::StaticStretch,
            &[Muscle::Soleus],
            "4x5 tempo 2-1-1-1",
        ),
        plain("swing", ExerciseKind::DynamicStretch, &[Muscle::Soleus], "2x10"),
        plain("bare", ExerciseKind::DynamicStretch, &[], "2x10"),
        plain("steps", ExerciseKind::Cardio, &[Muscle::Soleus], "1x40"),
        plain("slow", ExerciseKind::Cardio, &[Muscle::Soleus], "1x300s"),
        plain("march", ExerciseKind::Cardio, &[Muscle::Soleus], "1x45s+"),
    ] {
        catalog.insert(one).unwrap();
    }
    let alike = Alike::of(&catalog);
    for goal in Goal::ALL {
        for minutes in [10, 25, 60] {
            for level in Level::ALL {
                let plan = Plan::for_muscles(MuscleSet::all())
                    .goal(*goal)
                    .minutes(minutes)
                    .up_to(*level);
                assert!(compare(&plan, &catalog, &alike), "{goal} {minutes}");
            }
        }
    }
}

#[test]
fn models_on_imported_rows() {
    models_on_rows(crate::rows::FIXTURE, 30);
    if let Some(text) = crate::rows::real("models_on_imported_rows") {
        models_on_rows(&text, 30);
    }
}

fn models_on_rows(text: &str, count: usize) {
    let mut all = Catalog::builtin().clone();
    let imported = regimen::import::free_exercise_db(text).unwrap();
    all.merge(imported.into_catalog(), regimen::OnConflict::KeepFirst).unwrap();
    let alike = Alike::of(&all);
    let mut draw = Draw(3);
    let requests = (0..count).map(|_| request(&mut draw, &all));
    let compared = requests.filter(|plan| compare(plan, &all, &alike)).count();
    assert!(compared > count / 2, "{compared}");
}
