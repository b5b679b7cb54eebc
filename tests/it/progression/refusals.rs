//! Lifts that are refused, each with its exact text.

use regimen::prescription::ParsePrescriptionError;
use regimen::progression::{InvalidLift, Lift, LiftDocument, LiftState, Performed};
use regimen::{Catalog, Prescription};
use serde_json::json;

use super::{exercise, lift, rule};

fn refused(id: &str, dose: &str, text: &str) -> InvalidLift {
    let dose: Prescription =
        dose.parse().unwrap_or_else(|error: ParsePrescriptionError| panic!("{error}"));
    Lift::new(exercise(id), dose, rule(text)).unwrap_err()
}

#[test]
fn what_can_never_turn() {
    for (id, dose, text, message) in [
        (
            "back-squat",
            "3x8",
            "up load +2.5kg, reps +1 to 12",
            "the wheel `reps +1 to 12` never turns: `load +2.5kg` before it has no limit, so put it \
             last",
        ),
        (
            "back-squat",
            "3x8",
            "up load +2.5kg; miss 2: load -10%, rung",
            "the wheel `rung` never turns: `load -10%` before it has no limit, so put it last",
        ),
        (
            "forearm-plank",
            "3x20s",
            "up reps +1 to 12",
            "the wheel `reps +1 to 12` never turns: the dose has no whole sets of repetitions, so use `hold`, or \
             `load`",
        ),
        (
            "push-up",
            "3x8",
            "up hold +5s to 30s",
            "the wheel `hold +5s to 30s` never turns: the dose has no whole sets of a hold, so use `reps`, or \
             `load`",
        ),
        (
            "push-up",
            "3x12",
            "up reps +1 to 12",
            "the wheel `reps +1 to 12` never turns: the dose begins at its limit, so raise the \
             limit or lower the dose",
        ),
        (
            "push-up",
            "3x8",
            "up reps +1 to 12, rung",
            "the wheel `rung` never turns: there is one exercise only, so list the rungs",
        ),
        (
            "back-squat",
            "3x8",
            "up load +5kg; miss 1: stage",
            "the wheel `stage` never turns: there is one dose only, so list the stages",
        ),
        (
            "back-squat",
            "3x8",
            "up max +5kg",
            "the wheel `max +5kg` never turns: the dose is not in percent, so use `load`",
        ),
        (
            "back-squat",
            "3x8 80%",
            "up load +5kg",
            "the wheel `load +5kg` never turns: the dose is in percent, or the exercise is not one \
             for strength, so use `max`, or leave it out",
        ),
        (
            "rhomboid-stretch",
            "1x30s/side",
            "up load +5kg",
            "the wheel `load +5kg` never turns: the dose is in percent, or the exercise is not one \
             for strength, so use `max`, or leave it out",
        ),
        (
            "back-squat",
            "3x8",
            "when set 4 8: up load +5kg",
            "no session can meet the condition: it asks for set 4, and the dose has 3",
        ),
    ] {
        let error = refused(id, dose, text);
        assert_eq!((error.code(), error.to_string().as_str()), ("idle-wheel", message));
    }
    let json =
        serde_json::to_value(refused("back-squat", "3x8", "up load +1kg, reps +1 to 9"));
    let json = json.unwrap();
    assert_eq!(
        (&json["code"], &json["wheel"], &json["behind"]),
        (&json!("idle-wheel"), &json!("reps"), &json!("load"))
    );
}

#[test]
fn what_else_is_refused() {
    let error = refused("back-squat", "3x5 80%", "up reps +1 to 8");
    assert_eq!(error.code(), "percent-without-max");
    let squat = exercise("back-squat");
    let error = Lift::builder(squat).build().unwrap_err();
    assert_eq!(
        (error.code(), error.to_string().as_str()),
        ("no-rule", "the lift has no rule: give one such as `up load +2.5kg`")
    );
    let both =
        Lift::builder(squat).stages(["3x5"]).turns(["3x5"]).rule(rule("up load +5kg"));
    assert_eq!(both.build().unwrap_err().code(), "stages-and-turns");
    let twice = Lift::builder(exercise("push-up")).rule(rule("up rung"));
    let twice = twice.rung(exercise("push-up")).build().unwrap_err();
    assert_eq!(
        (twice.code(), twice.to_string().as_str()),
        ("rung-twice", "the ladder has `push-up` twice: remove one of them")
    );
    let bad = Lift::builder(squat).stages(["3xmany"]).rule(rule("up load +5kg"));
    assert_eq!(bad.build().unwrap_err().code(), "bad-prescription");
    let many =
        Lift::builder(squat).stages(std::iter::repeat("3x5")).rule(rule("up load +5kg"));
    assert_eq!(many.build().unwrap_err().code(), "out-of-range");
    let document: LiftDocument = serde_json::from_value(json!({
        "rule": "up reps +1 to 12, rung", "rungs": [{ "exercise": "pushup" }] }))
    .unwrap();
    let push_up = exercise("push-up");
    let error =
        document.check(push_up, None, &"3x8".parse().unwrap(), Catalog::builtin());
    let error = error.unwrap_err();
    assert_eq!(
        (error.code(), error.to_string().as_str()),
        (
            "unknown-rung",
            "the ladder has `pushup`, which is not in the catalogue: correct the id"
        )
    );
    assert_eq!(serde_json::to_value(error).unwrap()["exercise"], "pushup");
}

#[test]
fn documents_and_lifts_as_json() {
    let short: LiftDocument = serde_json::from_str(r#""up load +5kg""#).unwrap();
    assert_eq!(serde_json::to_value(&short).unwrap(), json!("up load +5kg"));
    let json = json!({ "rule": "up reps +1 to 12, rung", "max": "100kg",
        "rungs": [{ "exercise": "knee-push-up" }, { "exercise": "push-up", "prescription": "3x5" },
            { "exercise": "decline-push-up", "rule": "up reps +1 to 20" }] });
    let long: LiftDocument = serde_json::from_value(json.clone()).unwrap();
    assert_eq!(serde_json::to_value(&long).unwrap(), json);
    let push_up = exercise("push-up");
    let lift =
        long.check(push_up, None, &"3x8".parse().unwrap(), Catalog::builtin()).unwrap();
    let ids: Vec<&str> =
        lift.exercises().map(|exercise| exercise.id().as_str()).collect();
    assert_eq!(ids, ["knee-push-up", "push-up", "decline-push-up"]);
    // The lift starts with its own exercise, above the easier one.
    assert_eq!(lift.start(None).rung(), 2);
    let copy: Lift =
        serde_json::from_str(&serde_json::to_string(&lift).unwrap()).unwrap();
    assert_eq!(copy, lift);
    for wrong in
        [r#"{ "rule": "up load +5kg", "x": 1 }"#, r#"{ "stages": [] }"#, "3", r#""up""#]
    {
        assert!(serde_json::from_str::<LiftDocument>(wrong).is_err(), "{wrong}");
    }
    // A lift that never could be is refused there too.
    let mut json = serde_json::to_value(&lift).unwrap();
    json["rule"] = json!("up stage");
    assert!(serde_json::from_value::<Lift>(json).is_err());
}

#[test]
fn logs_as_json() {
    for (text, is_read) in [
        (
            r#"{ "sets": [{ "reps": 8, "load": "20kg", "effort": "RIR1" }, { "seconds": 30 }] }"#,
            true,
        ),
        (
            r#"{ "sets": [{ "reps": { "left": 10, "right": 8 } }, {}], "rounds": 3 }"#,
            true,
        ),
        (r#"{ "sets": [{ "reps": 8, "seconds": 30 }] }"#, false),
        (r#"{ "sets": [{ "reps": -1 }] }"#, false),
        (r#"{ "sets": [{ "reps": 1.5 }] }"#, false),
        (r#"{ "sets": [{ "weight": 20 }] }"#, false),
    ] {
        let read = serde_json::from_str::<Performed>(text);
        assert_eq!(read.is_ok(), is_read, "{text}");
        if let Ok(read) = read {
            let again = serde_json::to_string(&read).unwrap();
            assert_eq!(serde_json::from_str::<Performed>(&again).unwrap(), read);
        }
    }
    let squat = lift("3x5", "up load +2.5kg");
    let dose = squat
        .dose(&squat.start(Some("60kg".parse().unwrap())), &regimen::loads::Loads::any());
    let performed = dose.performed([5, 5, 5]);
    let again = serde_json::to_string(&performed).unwrap();
    assert_eq!(serde_json::from_str::<Performed>(&again).unwrap(), performed);
    assert!(serde_json::from_str::<LiftState>(r#"{ "repz": 1 }"#).is_err());
    assert_eq!(serde_json::from_str::<LiftState>("{}").unwrap(), LiftState::default());
}
