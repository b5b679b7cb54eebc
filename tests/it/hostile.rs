//! Malformed input: an error that says what and where, in bounded time; never a panic.

use regimen::routine::{DraftBlock, DraftStep, DraftSuperset};
use regimen::{Catalog, Exercise, Kit, Prescription, Routine, RoutineDraft};
use serde::de::DeserializeOwned;

const DRAFT: &str = r#"{"format":1,"name":"x","kit":{"place":"outdoors","equipment":["resistance-band"]},
    "spare":["knees"],"level":"beginner","steps":[{"exercise":"rhomboid-stretch","setup":"seat",
    "prescription":"2x10","phase":"warm-up"},{"superset":[{"exercise":"banded-upright-row"},
    {"exercise":"prone-back-extension"}]}]}"#;

fn routine() -> String {
    let catalog = Catalog::builtin();
    let routine = Routine::builder("x")
        .warm_up(catalog.get("rhomboid-stretch").unwrap())
        .strength(catalog.get("prone-back-extension").unwrap())
        .build()
        .unwrap();
    serde_json::to_string(&routine).unwrap()
}

fn error<T: DeserializeOwned>(text: &str) -> String {
    match serde_json::from_str::<T>(text) {
        Ok(_) => panic!("{} was accepted", &text[..text.len().min(200)]),
        Err(error) => error.to_string(),
    }
}

#[test]
fn truncated_anywhere() {
    fn every_prefix<T: DeserializeOwned>(text: &str, step: usize) {
        assert!(serde_json::from_str::<T>(text).is_ok());
        for end in (0..text.len()).step_by(step).filter(|end| text.is_char_boundary(*end))
        {
            assert!(error::<T>(&text[..end]).contains(" at line "), "{end}");
        }
    }
    every_prefix::<RoutineDraft>(DRAFT, 1);
    every_prefix::<Routine>(&routine(), 1);
    every_prefix::<Catalog>(&serde_json::to_string(Catalog::builtin()).unwrap(), 97);
    let long = "1x5 85% RPE8 rest 180s tempo 3-1-1-0, 3x8-10/side bw+22.5kg";
    for end in 0..long.len() {
        if let Err(error) = long[..end].parse::<Prescription>() {
            assert!(error.span().end <= end);
        }
    }
}

#[test]
fn nested_a_hundred_thousand_deep() {
    let deep = 100_000;
    for (open, close) in [("[", "]"), (r#"{"a":"#, "}"), (r#"{"superset":["#, "]}")] {
        let nested = format!("{}1{}", open.repeat(deep), close.repeat(deep));
        error::<RoutineDraft>(&nested);
        error::<Routine>(&nested);
        error::<Catalog>(&nested);
        error::<Exercise>(&nested);
        error::<Kit>(&nested);
        error::<Prescription>(&nested);
        let steps = format!(r#"{{"name":"x","steps":[{nested}]}}"#);
        match serde_json::from_str::<RoutineDraft>(&steps) {
            // A superset is read to a fixed depth; what lies deeper is skipped.
            Ok(draft) => {
                let violations = draft.check(Catalog::builtin()).unwrap_err();
                assert!(violations.iter().any(|it| it.code() == "bad-superset"));
            }
            Err(error) => assert!(error.to_string().contains("at line 1 column")),
        }
        let dose = format!(
            r#"{{"name":"x","steps":[{{"exercise":"a","prescription":{nested}}}]}}"#
        );
        assert!(error::<RoutineDraft>(&dose).contains("at line 1 column"));
    }
}

#[test]
fn wrong_types_say_what_was_expected() {
    for (field, wrong, expected) in [
        (r#""x""#, "7", "invalid type: integer `7`, expected a string"),
        (r#"["resistance-band"]"#, "null", "invalid type: null, expected a sequence"),
        (r#"["resistance-band"]"#, "[1]", "invalid type: integer `1`, expected a string"),
        (
            r#""outdoors""#,
            r#""moon""#,
            "no place is called `moon`; expected one of `room`",
        ),
        (
            r#"["knees"]"#,
            r#""knees""#,
            "invalid type: string \"knees\", expected a sequence",
        ),
        (
            r#""beginner""#,
            r#""beginer""#,
            "no level is called `beginer`; did you mean `beginner`",
        ),
        (
            r#""warm-up""#,
            r#""warm up""#,
            "no phase is called `warm up`; did you mean `warm-up`",
        ),
        (
            r#""2x10""#,
            "10",
            "invalid type: integer `10`, expected a prescription such as",
        ),
        (r#""seat""#, "[]", "invalid type: sequence, expected a string"),
        (r#""setup""#, r#""stup""#, "unknown field `stup`, expected one of `exercise`"),
        (
            r#""format":1"#,
            r#""format":99999999999999999999"#,
            "invalid type: floating point",
        ),
        (
            r#""superset""#,
            r#""phase":"strength","superset""#,
            "a superset has no fields but",
        ),
        (
            r#""exercise":"banded-upright-row""#,
            "",
            "a step needs an `exercise` or a `superset`",
        ),
        (r#""name":"x","#, "", "missing field `name`"),
        (r#""name":"x""#, r#""name":"x","name":"y""#, "duplicate field `name`"),
    ] {
        let text = DRAFT.replacen(field, wrong, 1);
        assert_ne!(text, DRAFT, "{field}");
        let error = error::<RoutineDraft>(&text);
        assert!(error.starts_with(expected), "{field} as {wrong}: {error}");
        assert!(error.contains(" at line "), "{error}");
    }
}

#[test]
fn lone_surrogates_and_bytes_that_are_no_text() {
    for text in
        [r#"{"name":"\ud800","steps":[]}"#, r#"{"name":"x","kit":["\udc00"],"steps":[]}"#]
    {
        assert!(error::<RoutineDraft>(text).contains("at line 1 column"));
    }
    let bytes = b"{\"name\":\"\xff\",\"steps\":[]}";
    assert!(serde_json::from_slice::<RoutineDraft>(bytes).is_err());
}

#[test]
fn ten_megabytes_of_one_word() {
    let word = "x".repeat(10_000_000);
    let short = |text: String| {
        assert!(text.len() < 1000, "{} bytes of message", text.len());
    };
    short(word.parse::<Prescription>().unwrap_err().to_string());
    short(format!("{:#}", word.parse::<Prescription>().unwrap_err()));
    short(
        format!("3x{}", "9".repeat(10_000_000))
            .parse::<Prescription>()
            .unwrap_err()
            .to_string(),
    );
    short(format!("3x10 {word}").parse::<Prescription>().unwrap_err().to_string());
    short(word.parse::<regimen::Muscle>().unwrap_err().to_string());
    short(word.parse::<regimen::ExerciseId>().unwrap_err().to_string());
    short(Catalog::builtin().get(&word).unwrap_err().to_string());

    let quoted = format!("\"{word}\"");
    short(error::<Kit>(&format!("[{quoted}]")));
    short(error::<Exercise>(&format!(r#"{{"id":{quoted}}}"#)));
    let draft = format!(
        r#"{{"name":{quoted},"kit":[{quoted}],"spare":[{quoted}],
        "steps":[{{"exercise":{quoted},"prescription":{quoted}}},
        {{"exercise":"prone-back-extension","setup":{quoted}}}]}}"#
    );
    let draft: RoutineDraft = serde_json::from_str(&draft).unwrap();
    let violations = draft.check(Catalog::builtin()).unwrap_err();
    assert!(violations.to_string().len() < 4000, "{}", violations.to_string().len());
    assert_eq!(violations.len(), 6);
}

#[test]
fn a_draft_of_a_hundred_thousand_steps() {
    let many = 100_000;
    let step = DraftStep { exercise: "no-such-thing".to_owned(), ..DraftStep::default() };
    let draft = RoutineDraft {
        name: "x".into(),
        steps: vec![DraftBlock::Step(step.clone()); many],
        kit: regimen::equipment::DraftKit {
            equipment: (0..many).map(|index| format!("thing-{index}")).collect(),
            ..Default::default()
        },
        spare: (0..many).map(|index| format!("region-{index}")).collect(),
        ..RoutineDraft::default()
    };
    let violations = draft.check(Catalog::builtin()).unwrap_err();
    assert!(violations.len() < 500, "{}", violations.len());
    let last = violations.to_string();
    assert!(last.contains("steps in a routine must be 1 to 200, not `100000`"));

    let one = RoutineDraft {
        steps: vec![DraftBlock::Superset(vec![step; many].into())],
        ..draft
    };
    let violations = one.check(Catalog::builtin()).unwrap_err();
    assert!(violations.to_string().contains("not `100000`"));

    let empty = DraftBlock::Superset(DraftSuperset::default());
    let hollow = RoutineDraft { steps: vec![empty; many], ..one };
    let violations = hollow.check(Catalog::builtin()).unwrap_err();
    assert!(violations.len() < 500, "{}", violations.len());
}

#[test]
fn a_catalogue_of_one_row_ten_thousand_times() {
    let row = r#"{"id":"a","name":"A","kind":"strength","setups":[{"equipment":[]}],"prescription":"3x10"}"#;
    let text = format!(r#"{{"exercises":[{}]}}"#, vec![row; 10_000].join(","));
    assert!(
        error::<Catalog>(&text)
            .starts_with("row 2: there is an exercise called `a` already")
    );
}

#[test]
fn a_catalogue_of_thousands_of_near_misses() {
    let mut catalog = Catalog::new();
    for number in 0..3000 {
        let id = format!("unilateral-half-kneeling-resistance-band-row-{number:04}");
        let exercise = Exercise::builder(&id, &id, regimen::ExerciseKind::Strength);
        let exercise = exercise.setup(regimen::Setup::new([])).prescription("3x10");
        catalog.insert(exercise.build().unwrap()).unwrap();
    }
    let steps = (0..200).map(|number| {
        let exercise = format!("unilateral-half-kneelng-resistance-bnd-row-x{number:04}");
        DraftBlock::Step(DraftStep { exercise, ..DraftStep::default() })
    });
    let draft =
        RoutineDraft { name: "x".into(), steps: steps.collect(), ..Default::default() };
    let violations = draft.check(&catalog).unwrap_err();
    let unknown = violations.iter().filter(|it| it.code() == "unknown-exercise");
    let hints = unknown.filter(|it| it.hint().is_some()).count();
    assert_eq!(hints, 20, "only the first few are compared with the whole catalogue");
}

#[test]
fn what_steers_a_terminal_is_spelled_out() {
    let name = "\u{1b}[31mRed\u{202e}";
    let catalog = Catalog::builtin();
    let routine = Routine::builder(name)
        .warm_up(catalog.get("cat-cow").unwrap())
        .strength(catalog.get("push-up").unwrap())
        .build()
        .unwrap();
    assert!(routine.to_string().starts_with("\\u{1b}[31mRed\\u{202e}\n"), "{routine}");
    let error = name.parse::<regimen::Muscle>().unwrap_err().to_string();
    assert_eq!(error, "no muscle is called `\\u{1b}[31mRed\\u{202e}`");
}
