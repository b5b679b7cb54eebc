//! Exercises: what the builder and the JSON refuse, and with which words.

use regimen::exercise::{
    Effect, ExerciseErrorKind, Force, Mechanic, Modifier, Pattern, Source,
};
use regimen::{
    BodyRegion, Catalog, Equipment, Exercise, ExerciseBuilder, ExerciseId, ExerciseKind,
    Laterality, Level, Muscle, Setup,
};
use serde_json::json;

fn row() -> ExerciseBuilder {
    Exercise::builder("towel-row", "Towel Row", ExerciseKind::Strength)
        .primary(Muscle::Rhomboids)
        .setup(Setup::new([Equipment::Towel]))
        .prescription("3x10")
}

#[test]
fn what_is_not_said_is_a_bilateral_beginners_exercise_of_unknown_loads() {
    let row = row().build().unwrap();
    assert_eq!((row.level(), row.laterality()), (Level::Beginner, Laterality::Bilateral));
    assert_eq!(row.loads(), None);
    assert!(BodyRegion::ALL.iter().all(|region| row.may_load(*region)));

    let text = r#"{"id":"towel-row","name":"Towel Row","kind":"strength",
        "primary":["rhomboids"],"setups":[{"equipment":["towel"]}],"prescription":"3x10"}"#;
    assert_eq!(serde_json::from_str::<Exercise>(text).unwrap(), row);
    assert_eq!(row.setups()[0].id(), "towel", "named after its equipment");
    assert_eq!(Setup::new([]).id(), "no-equipment");
}

#[track_caller]
fn refused(builder: ExerciseBuilder, why: &str) {
    let error = builder.build().unwrap_err();
    assert_eq!(error.to_string(), why);
}

#[test]
fn each_fault_in_its_words() {
    refused(
        Exercise::builder("Towel Row", "Towel Row", ExerciseKind::Strength)
            .setup(Setup::new([]))
            .prescription("3x10"),
        "exercise `Towel Row` is not valid: `Towel Row` is not a valid id: expected lower-case letters and \
         digits in words joined by single hyphens; did you mean `towel-row`?",
    );
    refused(
        Exercise::builder("x", " ", ExerciseKind::Strength)
            .setup(Setup::new([]))
            .prescription("3x10"),
        "exercise `x` is not valid: name: the length of a name must be 1 to 200 characters, not \
         `0`",
    );
    refused(
        Exercise::builder("x", "X", ExerciseKind::Strength).setup(Setup::new([])),
        "exercise `x` is not valid: it has no prescription: give one such as `3x10`",
    );
    refused(
        Exercise::builder("x", "X", ExerciseKind::Strength).prescription("3x10"),
        "exercise `x` is not valid: it has no setup: add one, with no equipment if truly nothing \
         is needed",
    );
    refused(
        row().stabilizers([Muscle::Rhomboids, Muscle::Obliques]),
        "exercise `towel-row` is not valid: muscle `rhomboids` is both primary and stabilizer: \
         keep one role",
    );
    refused(
        row().setup(Setup::new([Equipment::Towel])),
        "exercise `towel-row` is not valid: two setups are called `towel`: give one of them an id \
         of its own",
    );
    refused(
        row().setup(Setup::new([]).with_id("No Thing")),
        "exercise `towel-row` is not valid: setup: `No Thing` is not a valid id: expected lower-case \
         letters and digits in words joined by single hyphens; did you mean `no-thing`?",
    );
    refused(
        row().instruction("x".repeat(1001)).caution(""),
        "exercise `towel-row` is not valid: instructions: the length of a text must be 1 to 1000 \
         characters, not `1001`; cautions: the length of a text must be 1 to 1000 characters, \
         not `0`",
    );
    refused(
        row().alias("").modifier(Effect::Easier, "").source(Source::new("", "")),
        "exercise `towel-row` is not valid: aliases: the length of a name must be 1 to 200 \
         characters, not `0`; modifiers: the length of a text must be 1 to 1000 characters, not \
         `0`; source: the length of a name must be 1 to 200 characters, not `0`; source: the \
         length of a name must be 1 to 200 characters, not `0`",
    );
    let faults = row().prescription("ten").build().unwrap_err();
    assert!(matches!(faults.faults(), [ExerciseErrorKind::Prescription(_)]));
}

#[test]
fn json_is_refused_by_the_same_checks() {
    let error =
        |text: &str| serde_json::from_str::<Exercise>(text).unwrap_err().to_string();
    let with = |fields: &str| {
        format!(
            r#"{{"id":"x","name":"X","kind":"strength","setups":[{{"equipment":[]}}],{fields}}}"#
        )
    };
    assert_eq!(
        error(&with(
            r#""primary":["rhomboids"],"secondary":["rhomboids"],"prescription":"3x10""#
        )),
        "exercise `x` is not valid: muscle `rhomboids` is both primary and secondary: keep one \
         role"
    );
    assert_eq!(
        error(&with(r#""prescription":"3x""#)),
        "cannot read `3x` as a prescription: expected a number of repetitions, seconds or metres \
         at the end at line 1 column 86"
    );
    assert_eq!(
        error(&with(r#""prescription":10"#)),
        "invalid type: integer `10`, expected a prescription such as \"3x10\" at line 1 column 84"
    );
    assert!(
        error(&with(r#""prescripton":"3x10""#))
            .starts_with("unknown field `prescripton`")
    );
    assert!(
        error(r#"{"id":"X Y"}"#).starts_with("`X Y` is not a valid id"),
        "the id is checked where it stands"
    );
}

#[test]
fn a_structured_prescription_is_read_too() {
    let text = r#"{"id":"x","name":"X","kind":"strength","setups":[{"equipment":[]}],
        "prescription":{"runs":[{"sets":{"low":2,"high":3},
            "work":{"reps":{"count":{"low":8,"high":null},"tempo":[2,0,2,1]}},
            "load":{"external":{"hundredths":2050,"unit":"kg"}},"effort":{"rpe":{"low":8.5,"high":9}},
            "rest":90}],"per_side":true}}"#;
    let exercise: Exercise = serde_json::from_str(text).unwrap();
    assert_eq!(
        exercise.prescription().to_string(),
        "2-3x8+/side 20.5kg RPE8.5-9 rest 90s tempo 2-0-2-1"
    );
    let error =
        serde_json::from_str::<Exercise>(&text.replace("\"high\":3", "\"high\":1"));
    assert_eq!(
        error.unwrap_err().to_string(),
        "sets in a run must be 1 to 20, not `2-1`: the lower end comes first at line 2 column 58"
    );
}

#[test]
fn a_builder_begins_with_everything_that_is_stated() {
    for exercise in Catalog::builtin() {
        assert_eq!(&exercise.to_builder().build().unwrap(), exercise);
    }
}

#[test]
fn every_field_can_be_replaced() {
    let full = row()
        .pattern(Pattern::HorizontalPull)
        .mechanic(Mechanic::Compound)
        .force(Force::Pull)
        .coaching(true)
        .alias("one")
        .alias("two")
        .formerly(["old-row"])
        .easier(["wall-row"])
        .harder(["inverted-row", "front-lever"])
        .instruction("Pull.")
        .caution("Mind the door.")
        .modifier(Effect::Harder, "Lean back.")
        .source(Source::new("test", "CC0-1.0"))
        .build()
        .unwrap();
    assert_eq!(full.aliases(), ["one", "two"]);
    let none: [ExerciseId; 0] = [];
    let bare = full
        .to_builder()
        .id("plain-row")
        .name("Plain Row")
        .kind(ExerciseKind::Activation)
        .pattern(None)
        .mechanic(None)
        .force(None)
        .coaching(false)
        .aliases(["three"])
        .formerly(none.clone())
        .easier(none.clone())
        .harder(none)
        .setups([Setup::new([])])
        .instructions(["Sit.", "Stand."])
        .cautions([""; 0])
        .modifiers([Modifier::new(Effect::Easier, "Sit up.")])
        .source(None)
        .build()
        .unwrap();
    let expected = Exercise::builder("plain-row", "Plain Row", ExerciseKind::Activation)
        .primary(Muscle::Rhomboids)
        .alias("three")
        .setup(Setup::new([]))
        .prescription("3x10")
        .instruction("Sit.")
        .instruction("Stand.")
        .modifier(Effect::Easier, "Sit up.")
        .build()
        .unwrap();
    assert_eq!(bare, expected);
    assert!(full.needs_coaching() && !bare.needs_coaching());
}

#[test]
fn the_last_call_of_a_setter_counts_for_its_faults_too() {
    let mended = row()
        .id("Not An Id")
        .id("towel-row")
        .prescription("ten")
        .prescription("3x10")
        .harder(["No Id", "fine"])
        .harder(["fine"]);
    assert_eq!(mended.build().unwrap().harder(), ["fine".parse().unwrap()]);

    let faults = row().id("").harder(["No Id", "fine"]).prescription("ten").build();
    let faults = faults.unwrap_err();
    assert_eq!(
        faults.faults().iter().map(ExerciseErrorKind::code).collect::<Vec<_>>(),
        ["invalid-id", "bad-prescription", "invalid-id"]
    );
}

#[test]
fn debug_is_the_id_and_in_full_all_fields() {
    let row = row().loads([BodyRegion::Elbows]).build().unwrap();
    assert_eq!(format!("{row:?}"), "Exercise(towel-row)");
    let full = format!("{row:#?}");
    for part in ["Exercise {", "\n    id: \"towel-row\"", "Elbows", "source: None"] {
        assert!(full.contains(part), "{full}");
    }
}

#[test]
fn every_fault_is_data() {
    let faults = |builder: ExerciseBuilder| {
        let error = builder.build().unwrap_err();
        let json = serde_json::to_value(&error).unwrap();
        assert_eq!(
            (&json["code"], &json["message"]),
            (&json!("invalid-exercise"), &json!(error.to_string()))
        );
        assert_eq!(json["exercise"], error.id());
        json["faults"].as_array().unwrap().clone()
    };
    let found = faults(
        Exercise::builder("Towel Row", " ", ExerciseKind::Strength)
            .primary(Muscle::Rhomboids)
            .secondary(Muscle::Rhomboids)
            .prescription("3x"),
    );
    assert_eq!(
        found,
        [
            json!({
                "code": "invalid-id",
                "message": "`Towel Row` is not a valid id: expected lower-case letters and digits \
                            in words joined by single hyphens; did you mean `towel-row`?",
                "value": "Towel Row", "reason": "characters", "suggestion": "towel-row",
            }),
            json!({
                "code": "bad-prescription",
                "message": "cannot read `3x` as a prescription: expected a number of repetitions, \
                            seconds or metres at the end",
                "part": "prescription", "input": "3x", "span": { "start": 2, "end": 2 },
                "kind": "unexpected", "expected": ["amount"], "suggestion": null, "readings": [],
            }),
            json!({
                "code": "out-of-range",
                "message": "name: the length of a name must be 1 to 200 characters, not `0`",
                "field": "name", "quantity": "name", "least": 1, "most": 200, "step": 1,
                "unit": "", "value": "0", "reversed": false,
            }),
            json!({
                "code": "two-roles",
                "message": "muscle `rhomboids` is both primary and secondary: keep one role",
                "muscle": "rhomboids", "roles": ["primary", "secondary"],
            }),
            json!({
                "code": "no-setup",
                "message": "it has no setup: add one, with no equipment if truly nothing is needed",
            }),
        ]
    );
    let found = faults(Exercise::builder("x", "X", ExerciseKind::Strength).setups([
        Setup::new([]),
        Setup::new([]),
        Setup::new([]).with_id("A"),
    ]));
    let codes: Vec<&serde_json::Value> =
        found.iter().map(|fault| &fault["code"]).collect();
    assert_eq!(codes, ["no-prescription", "duplicate-setup", "invalid-setup-id"]);
    assert_eq!(
        (&found[1]["setup"], &found[2]["value"]),
        (&json!("no-equipment"), &json!("A"))
    );
    for fault in &found {
        let code = fault["code"].as_str().unwrap();
        let entry = regimen::codes::find(regimen::codes::Area::Exercise, code);
        assert!(entry.is_some(), "{code}");
    }
}

#[test]
fn ids_are_made_of_text_by_the_usual_doors() {
    let id = ExerciseId::try_from("renegade-row").unwrap();
    assert_eq!(ExerciseId::try_from("renegade-row".to_owned()).unwrap(), id);
    assert_eq!("renegade-row".parse(), Ok(id.clone()));
    let error = ExerciseId::try_from("two words").unwrap_err();
    assert_eq!("two words".parse::<ExerciseId>(), Err(error.clone()));
    assert_eq!((error.value(), error.suggestion()), ("two words", Some("two-words")));
    let error = serde_json::from_str::<ExerciseId>("7").unwrap_err().to_string();
    assert!(
        error.starts_with("invalid type: integer `7`, expected an exercise id"),
        "{error}"
    );
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(64))]

    #[test]
    fn any_exercise_goes_through_its_builder_and_json(
        exercise in regimen::strategies::exercise(),
    ) {
        proptest::prop_assert_eq!(&exercise.to_builder().build().unwrap(), &exercise);
        let text = serde_json::to_string(&exercise).unwrap();
        proptest::prop_assert_eq!(&serde_json::from_str::<Exercise>(&text).unwrap(), &exercise);
    }

    #[test]
    fn any_catalogue_goes_through_json(catalog in regimen::strategies::catalog()) {
        let text = serde_json::to_string(&catalog).unwrap();
        proptest::prop_assert_eq!(&serde_json::from_str::<Catalog>(&text).unwrap(), &catalog);
        for exercise in &catalog {
            proptest::prop_assert_eq!(catalog.get(exercise.id()), Ok(exercise));
        }
        // Nothing here may panic, whatever the catalogue.
        let lints = catalog.lint();
        proptest::prop_assert!(serde_json::to_value(&lints).unwrap().is_array());
        let found = catalog.search("pull up row");
        proptest::prop_assert!(found.len() <= catalog.len());
    }

    #[test]
    fn any_routine_goes_through_json(routine in regimen::strategies::routine()) {
        let text = serde_json::to_string(&routine).unwrap();
        proptest::prop_assert_eq!(
            serde_json::from_str::<regimen::Routine>(&text).unwrap(),
            routine
        );
    }
}
