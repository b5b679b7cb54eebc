//! Malformed input: an error that says what and where, in bounded time; never a panic.

use regimen::equipment::DraftKit;
use regimen::routine::DraftStep;
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
    every_prefix::<Routine>(&routine(), 3);
    every_prefix::<Catalog>(&serde_json::to_string(Catalog::builtin()).unwrap(), 997);
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
        assert!(error::<RoutineDraft>(&steps).contains("at line 1 column"));
    }
}

#[test]
fn nested_as_deep_as_is_read() {
    let deep = 60;
    for (open, close) in [("[", "]"), (r#"{"superset":["#, "]}")] {
        let nested = format!("{}1{}", open.repeat(deep), close.repeat(deep));
        for text in [
            format!(r#"{{"name":"x","steps":[{nested}]}}"#),
            format!(r#"{{"name":"x","steps":{nested},"kit":{nested},"spare":{nested}}}"#),
            format!(
                r#"{{"name":{nested},"level":{nested},"steps":[{{"exercise":{nested}}}]}}"#
            ),
            format!(r#"{{"steps":[{{"exercise":"push-up","prescription":{nested}}}]}}"#),
        ] {
            let draft: RoutineDraft = serde_json::from_str(&text).unwrap();
            assert_eq!(serde_json::to_string(&draft).unwrap().replace(' ', ""), text);
            let refused = draft.check(Catalog::builtin()).unwrap_err();
            assert!(draft.mended(&refused).check(Catalog::builtin()).is_err());
        }
    }
}

#[test]
fn wrong_types_of_a_stored_routine_say_what_was_expected() {
    let document = routine();
    for (field, wrong, expected) in [
        (r#""name":"x""#, r#""name":7"#, "invalid type: integer `7`, expected a string"),
        (r#""name":"x","#, "", "missing field `name`"),
        (r#""name":"x""#, r#""name":"x","name":"y""#, "duplicate field `name`"),
        (r#""name":"x""#, r#""name":"x","kit":null"#, "invalid type: null"),
        (
            r#""name":"x""#,
            r#""name":"x","level":"beginer""#,
            "no level is called `beginer`; did you mean `beginner`",
        ),
        (r#""setup""#, r#""stup""#, "unknown field `stup`, expected one of `exercise`"),
        (
            r#""format":1"#,
            r#""format":3"#,
            "format `3` is not known, expected `1` to `2`",
        ),
        (r#""prescription":"3x30s","setup""#, r#""prescription":10,"setup""#, "invalid"),
    ] {
        let text = document.replacen(field, wrong, 1);
        assert_ne!(text, document, "{field}");
        let error = error::<Routine>(&text);
        assert!(error.starts_with(expected), "{field} as {wrong}: {error}");
        assert!(error.contains(" at line "), "{error}");
    }
    // A newer format is told wherever it stands, and nothing else.
    let newer = r#"{"moon":"full","name":7,"format":99}"#;
    let error = error::<Routine>(newer);
    assert!(
        error.starts_with("format `99` is not known") && !error.contains("moon"),
        "{error}"
    );
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
        "{word}":1,"steps":[{{"exercise":{quoted},"prescription":{quoted}}},
        {{"exercise":"prone-back-extension","setup":{quoted}}}]}}"#
    );
    let draft: RoutineDraft = serde_json::from_str(&draft).unwrap();
    let violations = draft.check(Catalog::builtin()).unwrap_err();
    assert!(violations.to_string().len() < 4000, "{}", violations.to_string().len());
    assert_eq!(violations.len(), 7);
}

#[test]
fn a_draft_of_a_hundred_thousand_steps() {
    let many = 100_000;
    let step = || DraftStep::new("no-such-thing");
    let kit = || DraftKit::new((0..many).map(|index| format!("thing-{index}")));
    let told = |draft: RoutineDraft| {
        let violations = draft.check(Catalog::builtin()).unwrap_err();
        assert!(violations.len() < 500, "{}", violations.len());
        violations.to_string()
    };
    let mut draft = RoutineDraft::new("x").kit(kit());
    for _ in 0..many {
        draft = draft.step(step());
    }
    assert!(told(draft).contains("steps in a routine must be 1 to 200, not `100000`"));

    let one = RoutineDraft::new("x").kit(kit()).superset((0..many).map(|_| step()));
    assert!(told(one).contains("not `100000`"));

    let mut hollow = RoutineDraft::new("x");
    for _ in 0..many {
        hollow = hollow.superset([]);
    }
    assert!(told(hollow).contains("not `100000`"));

    let fields: Vec<String> =
        (0..many).map(|index| format!(r#""field-{index}":1"#)).collect();
    let regions: Vec<String> =
        (0..many).map(|index| format!(r#""region-{index}""#)).collect();
    let text = format!(r#"{{{},"spare":[{}]}}"#, fields.join(","), regions.join(","));
    told(serde_json::from_str(&text).unwrap());
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
        DraftStep::new(exercise)
    });
    let draft = steps.fold(RoutineDraft::new("x"), RoutineDraft::step);
    let violations = draft.check(&catalog).unwrap_err();
    let unknown = violations.iter().filter(|it| it.code() == "unknown-exercise");
    let hints = unknown.filter(|it| it.hint().is_some()).count();
    assert_eq!(hints, 20, "only the first few are compared with the whole catalogue");
}

/// Markup, line breaks, marks of direction, control characters and a thousand letters, in every text
/// that a stranger may write, and in every format.
#[test]
fn no_text_of_a_stranger_breaks_a_format() {
    use super::export_devices::export_everything;
    use super::export_pages::written::{short, written};
    use super::export_pages::{hostile, html, svg};
    use super::schema::passes;

    for text in hostile() {
        let routine = written(&short(&text), &text);
        export_everything(&routine);
        html::check(&regimen::export::html(&routine, &regimen::Pace::default()));
        svg::check(&regimen::export::muscle_map(&routine.volume()));
        assert!(regimen::export::markdown(&routine).starts_with("# "), "{text:?}");
        passes("routine", &routine);
        passes("draft", &routine.draft());
        let stored = serde_json::to_string(&routine).unwrap();
        assert_eq!(serde_json::from_str::<Routine>(&stored).unwrap(), routine);
    }
}

/// The same in a programme: in its name, its periods, its sessions and their steps.
#[test]
fn no_text_of_a_stranger_breaks_a_programme() {
    use super::export_pages::written::{short, written};
    use super::export_pages::{hostile, html};
    use regimen::export;
    use regimen::program::{Program, Slot, Weekday};
    use regimen::progression::Deload;

    let programme = |name: &str, text: &str| {
        let routine = written(name, text);
        let kit = *routine.kit();
        let slot = |day| Slot::new(day, 600).with_kit(kit).doing("main");
        let program = Program::builder(name)
            .session("a", routine.clone())
            .session("b", routine)
            .rotation("main", ["a", "b"])
            .slot(slot(Weekday::Monday))
            .slot(slot(Weekday::Thursday))
            .period(name, 6)
            .deload(name, 1, Deload::default())
            .build();
        program.unwrap_or_else(|error| panic!("{text:?}: {error}"))
    };
    let start = "2026-11-25T18:00".parse().unwrap();
    let structure = |program: &Program| html::structure(&export::program_html(program));
    let plain = structure(&programme("name", "text"));
    for text in hostile() {
        let program = programme(&short(&text), &text);
        assert_eq!(structure(&program), plain, "{text:?}");
        let page = export::program_markdown(&program);
        let controls = page.chars().filter(|it| it.is_control() && *it != '\n');
        assert_eq!(controls.count(), 0, "{page}");
        assert!(page.starts_with("# "), "{text:?}");
        let calendar = export::program_calendar(&program, &start, None).unwrap();
        let calendar = calendar.content();
        assert!(calendar.ends_with("END:VCALENDAR\r\n"), "{calendar}");
        let events = calendar.split("\r\n").filter(|line| *line == "BEGIN:VEVENT");
        assert_eq!(events.count(), 2, "{calendar}");
        for line in calendar.split_terminator("\r\n") {
            assert!(line.len() <= 75 && !line.contains(char::is_control), "{line:?}");
        }
        let script = export::program_liftoscript(&program);
        let weeks = script.content().lines().filter(|line| line.starts_with("# "));
        assert_eq!(weeks.count(), 1, "{}", script.content());
        let _ = export::program_hevy(&program, |id| Some(id.to_string()));
        assert!(export::program_fit(&program, &export::FitOptions::new()).is_ok());
        let stored = serde_json::to_string(&program).unwrap();
        assert_eq!(serde_json::from_str::<Program>(&stored).unwrap(), program);
    }
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
