//! Lints: each fires on a catalogue made to deserve it, and on nothing else.

use regimen::catalog::LintKind;
use regimen::exercise::{Pattern, Source};
use regimen::{
    BodyRegion, Catalog, Equipment, Exercise, ExerciseBuilder, ExerciseKind, Laterality,
    Muscle, Setup,
};
use serde_json::json;

/// Nothing is odd about it.
fn clean(id: &str) -> ExerciseBuilder {
    Exercise::builder(id, id.replace('-', " "), ExerciseKind::Strength)
        .primary(Muscle::Vasti)
        .loads([BodyRegion::Knees])
        .setup(Setup::new([]))
        .prescription("3x10")
        .source(Source::new("test", "CC0-1.0"))
        .instruction("Sit down and stand up again.")
}

fn catalog(exercises: impl IntoIterator<Item = ExerciseBuilder>) -> Catalog {
    Catalog::from_exercises(exercises.into_iter().map(|it| it.build().unwrap())).unwrap()
}

fn lints(exercises: impl IntoIterator<Item = ExerciseBuilder>) -> Vec<String> {
    let lints = catalog(exercises).lint();
    lints.iter().map(|lint| format!("[{}] {lint}", lint.code())).collect()
}

#[test]
fn nothing_is_odd_about_the_embedded_catalogue() {
    let odd: Vec<String> =
        Catalog::builtin().lint().iter().map(ToString::to_string).collect();
    assert!(odd.is_empty(), "{}", odd.join("\n"));
    assert!(lints([clean("a"), clean("b")]).is_empty());
}

#[test]
fn equipment_that_no_setup_needs() {
    let with = |text: &str| lints([clean("a").instruction(text)]);
    assert_eq!(
        with("Sit on a BENCH, with dumbbells."),
        [
            "[equipment-not-in-setup] `a`: the instructions name a bench, which no setup needs",
            "[equipment-not-in-setup] `a`: the instructions name a dumbbell, which no setup needs",
        ]
    );
    for fine in [
        "Lift without a band.",
        "You do not need a chair.",
        "Hold a dumbbell or a full bottle.",
        "If you have a wall, lean on it.",
        "Press into the balls of your feet.",
        "Brace as if bandaged.",
        "Benchmark yourself.",
    ] {
        assert_eq!(with(fine), [""; 0], "{fine}");
    }
    assert_eq!(with("Press into the ball.").len(), 1);
    assert_eq!(
        with("Not here. Lean on the wall.").len(),
        1,
        "a negation hedges its sentence only"
    );

    let seated = |word: &str, equipment| {
        let exercise = Exercise::builder("a", "A", ExerciseKind::Strength)
            .primary(Muscle::Vasti)
            .loads([BodyRegion::Knees])
            .setup(Setup::new([equipment]))
            .prescription("3x10")
            .source(Source::new("test", "CC0-1.0"))
            .instruction(format!("Sit on the {word}."));
        lints([exercise]).len()
    };
    assert_eq!(seated("chair", Equipment::Seat), 0, "a chair is a seat");
    assert_eq!(seated("box", Equipment::Chair), 0, "a chair is a box");
    assert_eq!(seated("bench", Equipment::InclineBench), 0);
    assert_eq!(seated("bench", Equipment::Table), 1);
}

#[test]
fn one_sided_wording() {
    assert_eq!(
        lints([clean("a").instruction("Repeat on the other side.")]),
        ["[one-sided-but-bilateral] `a`: marked bilateral but mentions \"other side\""]
    );
    assert_eq!(
        lints([clean("one-arm-squat")]),
        ["[one-sided-but-bilateral] `one-arm-squat`: marked bilateral but mentions \
          \"one arm\""]
    );
    for laterality in [Laterality::Unilateral, Laterality::Alternating] {
        let exercise = clean("a").instruction("Change sides.").laterality(laterality);
        assert_eq!(lints([exercise]), [""; 0]);
    }
}

#[test]
fn stretches_without_a_duration() {
    let stretch = |dose: &str, text: &str| {
        let stretch = Exercise::builder("a", "A", ExerciseKind::StaticStretch)
            .primary(Muscle::Vasti)
            .loads([BodyRegion::Knees])
            .setup(Setup::new([]))
            .prescription(dose)
            .source(Source::new("test", "CC0-1.0"))
            .instruction(text);
        lints([stretch])
    };
    assert_eq!(
        stretch("2x10", "Reach down."),
        [
            "[stretch-without-duration] `a`: a static stretch that does not say how long to hold it"
        ]
    );
    assert_eq!(stretch("2x30s", "Reach down."), [""; 0]);
    assert_eq!(stretch("2x10", "Reach down for ten seconds."), [""; 0]);
}

#[test]
fn what_nobody_said() {
    let bare = Exercise::builder("a", "A", ExerciseKind::Strength)
        .setup(Setup::new([]))
        .prescription("3x10");
    assert_eq!(
        lints([bare]),
        [
            "[no-primary-muscle] `a`: no muscle has the primary role",
            "[missing-licence] `a`: no source, and so no licence",
            "[loads-unknown] `a`: the regions that `no-equipment` loads are not stated",
        ]
    );
}

#[test]
fn relatives_that_are_not_there_and_ladders_in_circles() {
    assert_eq!(
        lints([clean("a").harder(["nowhere"])]),
        ["[unknown-relative] `a`: its relative `nowhere` is not in the catalogue"]
    );
    assert_eq!(
        lints([clean("a").harder(["b"]), clean("b").easier(["a"])]),
        [""; 0],
        "said from both ends"
    );
    assert_eq!(
        lints([clean("a").harder(["b"]), clean("b")]),
        ["[one-way-relative] `a`: its relative `b` does not name it in return"]
    );
    let unlike = Exercise::builder("b", "b", ExerciseKind::Strength)
        .primary(Muscle::Soleus)
        .loads([BodyRegion::Knees])
        .setup(Setup::new([]))
        .prescription("3x10")
        .source(Source::new("test", "CC0-1.0"))
        .easier(["a"]);
    assert_eq!(
        lints([clean("a").pattern(Pattern::Squat).harder(["b"]), unlike]),
        [
            "[unlike-relative] `a`: its relative `b` has another pattern and no primary muscle in common",
            "[unlike-relative] `b`: its relative `a` has another pattern and no primary muscle in common",
        ]
    );

    let circle = [
        clean("before").harder(["a"]),
        clean("a").harder(["b"]),
        clean("b").harder(["c"]),
        clean("c").harder(["a"]).easier(["between"]),
        clean("between"),
        clean("self").harder(["self"]),
    ];
    let in_circle: Vec<String> = catalog(circle)
        .lint()
        .iter()
        .filter(|lint| *lint.kind() == LintKind::RelativeCycle)
        .map(|lint| lint.exercise().to_string())
        .collect();
    assert_eq!(in_circle, ["a", "b", "c", "self"]);
    assert_eq!(
        lints([
            clean("a").harder(["b"]).easier(["b"]),
            clean("b").harder(["a"]).easier(["a"]),
        ]),
        [
            "[relative-cycle] `a`: going from harder to harder leads back to it",
            "[relative-cycle] `b`: going from harder to harder leads back to it",
        ]
    );
}

#[test]
fn a_ladder_of_a_hundred_thousand_rungs() {
    let rungs = 100_000;
    let mut exercises = Vec::new();
    for rung in 0..rungs {
        let next = format!("rung-{}", (rung + 1) % rungs);
        let last = format!("rung-{}", (rung + rungs - 1) % rungs);
        exercises.push(clean(&format!("rung-{rung}")).harder([next]).easier([last]));
    }
    assert_eq!(catalog(exercises).lint().len(), rungs, "a circle without an end");
}

#[test]
fn names_that_two_exercises_share() {
    assert_eq!(
        lints([
            clean("push-up").alias("Press-Up"),
            clean("other").alias("PRESS UP").alias("Push-up")
        ]),
        [
            "[colliding-alias] `other`: `push-up` is called \"PRESS UP\" too",
            "[colliding-alias] `other`: `push-up` is called \"Push-up\" too",
        ]
    );
    assert_eq!(
        lints([clean("a").alias("A")]),
        [""; 0],
        "its own name collides with nothing"
    );
}

#[test]
fn lifts_to_be_learnt_from_a_coach() {
    let coached = |id: &str| clean(id).build().unwrap().needs_coaching();
    assert!(
        coached("hang-clean")
            && coached("turkish-get-up")
            && coached("box-squat-with-chains")
    );
    assert!(!coached("push-up"));
    assert!(clean("stated").coaching(true).build().unwrap().needs_coaching());
    assert!(Catalog::builtin().len() > 79);
    let coached: Vec<&str> = Catalog::builtin()
        .iter()
        .filter(|exercise| exercise.needs_coaching())
        .map(|exercise| exercise.id().as_str())
        .collect();
    assert_eq!(coached, ["turkish-get-up", "power-clean"]);
    let text =
        serde_json::to_string(&clean("x").coaching(true).build().unwrap()).unwrap();
    assert!(serde_json::from_str::<Exercise>(&text).unwrap().needs_coaching());
}

#[test]
fn every_lint_is_data() {
    let odd = [
        Exercise::builder("a", "A", ExerciseKind::StaticStretch)
            .setup(Setup::new([]))
            .prescription("2x10")
            .harder(["nowhere", "a"])
            .instruction("Lean on the wall, then on the other side."),
        clean("b").alias("A"),
    ];
    let lints = catalog(odd).lint();
    let json = serde_json::to_value(&lints).unwrap();
    let facts: Vec<serde_json::Value> = json
        .as_array()
        .unwrap()
        .iter()
        .zip(&lints)
        .map(|(json, lint)| {
            assert_eq!(json["exercise"], lint.exercise().as_str());
            assert_eq!(json["message"], lint.kind().to_string());
            let mut kind = serde_json::to_value(lint.kind()).unwrap();
            kind["exercise"] = json["exercise"].clone();
            assert_eq!(&kind, json);
            let code = lint.code();
            assert!(
                regimen::codes::find(regimen::codes::Area::Lint, code).is_some(),
                "{code}"
            );
            let mut facts = json.clone();
            facts.as_object_mut().unwrap().remove("message");
            facts
        })
        .collect();
    assert_eq!(
        facts,
        [
            json!({ "code": "equipment-not-in-setup", "exercise": "a", "word": "wall" }),
            json!({ "code": "one-sided-but-bilateral", "exercise": "a", "phrase": "other side" }),
            json!({ "code": "stretch-without-duration", "exercise": "a" }),
            json!({ "code": "no-primary-muscle", "exercise": "a" }),
            json!({ "code": "unknown-relative", "exercise": "a", "relative": "nowhere" }),
            json!({ "code": "relative-cycle", "exercise": "a" }),
            json!({ "code": "missing-licence", "exercise": "a" }),
            json!({ "code": "loads-unknown", "exercise": "a", "setups": ["no-equipment"] }),
            json!({ "code": "colliding-alias", "exercise": "b", "alias": "A", "other": "a" }),
        ]
    );
}
