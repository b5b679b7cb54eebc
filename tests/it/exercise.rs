//! Exercises: what the builder and the JSON refuse, and with which words.

use regimen::exercise::{Effect, ExerciseErrorKind, Source};
use regimen::{
    BodyRegion, Equipment, Exercise, ExerciseBuilder, ExerciseKind, Laterality, Level,
    Muscle, Setup,
};

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
