//! The exact text of every refusal.

use regimen::Catalog;
use regimen::program::{Program, ProgramDraft, ProgramViolation, Slot, Weekday};
use regimen::progression::Deload;
use serde_json::json;

use super::{check, mended, session, squats, told, with};

#[test]
fn the_week() {
    let draft = squats(&["monday", "thursday"], None);
    let none = with(draft.clone(), "/week", json!([]));
    insta::assert_snapshot!(told(&none), @r#"/week [no-slot] the week has no slot: give it one to seven; for example `{"day": "monday", "minutes": 60, "does": "a"}`"#);
    let twice = squats(&["monday", "monday"], None);
    insta::assert_snapshot!(told(&twice), @"/week/1/day [day-twice] slot 2: slot 1 is on Monday already");
    let days = [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "monday",
    ];
    insta::assert_snapshot!(told(&squats(&days, None)), @"/week [out-of-range] slots of a week must be 1 to 7, not `8`");
    let unknown = with(draft.clone(), "/week/0/does", json!("b"));
    insta::assert_snapshot!(told(&unknown), @"/week/0/does [unknown-session] slot 1: no session or rotation is called `b`: expected `a`; did you mean `a`?");
    let day = with(draft.clone(), "/week/1/day", json!("thurs"));
    insta::assert_snapshot!(told(&day), @"/week/1/day [unknown-weekday] slot 2: no weekday is called `thurs`; did you mean `thursday`?");
    assert_eq!(mended(&day).slots()[1].weekday(), Weekday::Thursday);
    let minutes = with(draft, "/week/1/minutes", json!(0));
    insta::assert_snapshot!(told(&minutes), @"/week/1/minutes [out-of-range] slot 2: minutes of a slot must be 1 to 1440, not `0`");
}

#[test]
fn rotations() {
    let draft = json!({
        "name": "Turns",
        "sessions": { "a": session("A", &[("push-up", "3x8")]), "b": session("B", &[("bodyweight-squat", "3x8")]) },
        "rotations": { "main": ["a", "b"] },
        "week": [{ "day": "monday", "minutes": 60, "does": "main" }],
    });
    assert!(check(&draft).is_ok());
    let twice = with(draft.clone(), "/rotations/main", json!(["a", "b", "a"]));
    insta::assert_snapshot!(told(&twice), @"/rotations/main/2 [session-twice] session `a`: the rotation `main` has the session twice: each takes its turn once; remove it");
    assert_eq!(mended(&twice).rotations()[0].sessions(), ["a", "b"]);
    let short = with(draft.clone(), "/rotations/main", json!(["a"]));
    insta::assert_snapshot!(told(&short), @"/rotations/main [out-of-range] sessions of a rotation must be 2 to 14, not `1`");
    let taken = with(draft.clone(), "/rotations/a", json!(["a", "b"]));
    insta::assert_snapshot!(told(&taken), @"/rotations/a [name-taken] `a` is a session as well as a rotation: call one of them otherwise");
    let unknown = with(draft.clone(), "/rotations/main", json!(["a", "bb"]));
    insta::assert_snapshot!(told(&unknown), @"/rotations/main/1 [unknown-session] no session or rotation is called `bb`: expected `a` or `b`; did you mean `b`?");
    let id = with(draft.clone(), "/rotations/Main Turns", json!(["a", "b"]));
    insta::assert_snapshot!(told(&id), @"/rotations/Main Turns [invalid-id] `Main Turns` is not a valid id: expected lower-case letters and digits in words joined by single hyphens; did you mean `main-turns`?");
    let wrong = with(draft, "/rotations", json!(["a", "b"]));
    insta::assert_snapshot!(told(&wrong), @r#"/rotations [wrong-type] `rotations` must be an object such as {"main": ["a", "b"]}, not a list"#);
}

#[test]
fn sessions() {
    let draft = squats(&["monday", "thursday"], None);
    let cold = with(
        draft.clone(),
        "/sessions/a/routine/steps",
        json!([{ "exercise": "back-squat" }]),
    );
    insta::assert_snapshot!(told(&cold), @"/sessions/a/routine/steps [bad-session] session `a`: there is no warm-up exercise: begin with a stretch, a drill or cardio; add `jumping-jack` at the start");
    let typo =
        with(draft.clone(), "/sessions/a/routine/steps/1/exercise", json!("back-squad"));
    insta::assert_snapshot!(told(&typo), @"/sessions/a/routine/steps/1/exercise [bad-session] session `a`, step 2: `back-squad`: no exercise is called `back-squad`; did you mean `back-squat`, `front-squat` or `hack-squat`?");
    assert_eq!(mended(&typo).sessions().len(), 1);
    let step =
        with(draft.clone(), "/sessions/a/lifts", json!({ "3": "squat", "one": "squat" }));
    insta::assert_snapshot!(told(&step), @"
    /sessions/a/lifts/3 [unknown-step] session `a`: the session has no step `3`: expected a number from 1 to 2
    /sessions/a/lifts/one [unknown-step] session `a`: the session has no step `one`: expected a number from 1 to 2
    ");
    let missing = with(draft.clone(), "/sessions/a", json!({ "rutine": {} }));
    insta::assert_snapshot!(told(&missing), @r#"
    /sessions/a/rutine/name [bad-session] session `a`: a draft needs the field `name`; for example `{"name": "Monday", "steps": [{"exercise": "cat-cow"}, {"exercise": "push-up", "prescription": "3x8-12"}]}`
    /sessions/a/rutine/steps [bad-session] session `a`: a draft needs the field `steps`; for example `{"name": "Monday", "steps": [{"exercise": "cat-cow"}, {"exercise": "push-up", "prescription": "3x8-12"}]}`
    /sessions/a/rutine [unknown-field] session `a`: a session has no field `rutine`: it has `routine` and `lifts`; did you mean the field `routine`?
    "#);
    let none =
        json!({ "name": "x", "week": [{ "day": "monday", "minutes": 60, "does": "a" }] });
    insta::assert_snapshot!(told(&none), @r#"/sessions [missing-field] a programme needs the field `sessions`; for example `{"a": {"routine": {"name": "A", "steps": [{"exercise": "cat-cow"}, {"exercise": "push-up"}]}}}`"#);
    let mut many = draft;
    for number in 0..15 {
        many["sessions"][format!("s{number}")] = many["sessions"]["a"].clone();
    }
    insta::assert_snapshot!(told(&many), @"/sessions [out-of-range] sessions of a programme must be 1 to 14, not `16`");
}

#[test]
fn time_and_equipment() {
    let short = with(squats(&["monday", "thursday"], None), "/week/1/minutes", json!(3));
    insta::assert_snapshot!(told(&short), @"/week/1 [too-long-for-slot] slot 2, session `a`: the session takes up to 5 min, and the slot has 3 min; give the slot 5 min");
    assert_eq!(mended(&short).slots()[1].minutes(), 5);
    let bare =
        with(squats(&["monday", "thursday"], None), "/week/1/kit", json!(["barbell"]));
    insta::assert_snapshot!(told(&bare), @"/week/1 [missing-equipment] slot 2, session `a`, step 2: `back-squat` needs `squat-rack`, which is not there; add `squat-rack` to the kit of the slot");
    assert!(mended(&bare).slots()[1].kit().contains(regimen::Equipment::SquatRack));
    // The kit of the first slot is that of the session, so nothing is missing there.
    let mut inherited = squats(&["monday", "thursday"], None);
    inherited["week"][0]["kit"] = json!([]);
    insta::assert_snapshot!(told(&inherited), @"/sessions/a/routine/steps/1 [bad-session] session `a`, step 2: `back-squat`: `barbell` and `squat-rack` are not at hand; add `barbell` (or `axle`) and `squat-rack` (or `power-rack`), or use `bodyweight-squat` instead");
    // A word that is not known may mean what is missing.
    let word =
        with(squats(&["monday"], None), "/week/0/kit", json!(["barbell", "squat racks"]));
    insta::assert_snapshot!(told(&word), @"/week/0/kit/1 [unknown-equipment] slot 1: no equipment is called `squat racks`; did you mean `squat-rack`?");
}

#[test]
fn recovery() {
    let touching = squats(&["monday", "tuesday"], Some(48));
    insta::assert_snapshot!(told(&touching), @"/week/1/day [too-little-recovery] slot 2, session `a`: the glutes and quadriceps are trained on Monday and again 24 h later, on Tuesday: the programme states 48 h of recovery; move slot 2 to Wednesday, or state a recovery of 24 h");
    assert_eq!(mended(&touching).slots()[1].weekday(), Weekday::Wednesday);
    let full =
        ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    let full = told(&squats(&full, Some(48)));
    insta::assert_snapshot!(full.lines().next().unwrap(), @"/week/1/day [too-little-recovery] slot 2, session `a`: the glutes and quadriceps are trained on Monday and again 24 h later, on Tuesday: the programme states 48 h of recovery; state a recovery of 24 h");
    assert_eq!(full.lines().count(), 7);
    let hours = squats(&["monday"], Some(36));
    insta::assert_snapshot!(told(&hours), @"/recovery [out-of-range] hours of recovery must be 0, 24, 48 or 72, not `36`: slots are whole days; did you mean `48`?");
    assert_eq!(mended(&hours).recovery(), Some(48));
}

#[test]
fn lifts() {
    let draft = squats(&["monday", "thursday"], None);
    let rule = |rule: serde_json::Value| with(draft.clone(), "/lifts/back-squat", rule);
    let unknown =
        with(draft.clone(), "/lifts", json!({ "back-squats": "up load +2.5kg" }));
    insta::assert_snapshot!(told(&unknown), @"/lifts/back-squats [unknown-lift] lift `back-squats`: the lift stands in no session: expected `back-squat`; did you mean `back-squat`?");
    assert_eq!(mended(&unknown).lifts().count(), 1);
    insta::assert_snapshot!(told(&rule(json!("up load 2.5kg"))), @"/lifts/back-squat [bad-rule] lift `back-squat`: cannot read `up load 2.5kg` as a rule of progression: expected an amount such as `+2.5kg`, found `2.5`; did you mean `up load +2.5kg`?");
    assert_eq!(mended(&rule(json!("up load 2.5kg"))).lifts().count(), 1);
    insta::assert_snapshot!(told(&rule(json!("up load +2.5kg, reps +1 to 12"))), @"/lifts/back-squat [idle-wheel] session `a`, step 2, lift `back-squat`: the wheel `reps +1 to 12` never turns: `load +2.5kg` before it has no limit, so put it last");
    insta::assert_snapshot!(told(&rule(json!(5))), @r#"/lifts/back-squat [wrong-type] lift `back-squat`: `back-squat` must be a rule such as "up load +2.5kg", or an object with `rule`, not a number"#);
    insta::assert_snapshot!(told(&rule(json!({ "stages": ["3x5", "3xmany"], "max": "heavy" }))), @r#"
    /lifts/back-squat/rule [missing-field] lift `back-squat`: a lift needs the field `rule`; for example `"up load +2.5kg"`
    /lifts/back-squat/stages/1 [bad-prescription] lift `back-squat`: cannot read `3xmany` as a prescription: expected a number of repetitions, seconds or metres, found `many`
    /lifts/back-squat/max [bad-prescription] lift `back-squat`: cannot read `heavy` as a mass: expected a mass such as `20kg`, found `heavy`
    "#);
    let rung = json!({ "rule": "up reps +1 to 12, rung", "rungs": [{ "exercise": "back-squat" }, { "exercise": "frontsquat" }] });
    insta::assert_snapshot!(told(&rule(rung)), @"/lifts/back-squat/rungs/1/exercise [unknown-exercise] lift `back-squat`: no exercise is called `frontsquat`; did you mean `front-squat`, `double-front-rack-squat` or `hack-squat`?");
    let rung = json!({ "rule": "up reps +1 to 12, rung", "rungs": [{ "exercise": "back-squat" }, { "exercise": "leg-press" }, { "exercise": "cat-cow" }] });
    insta::assert_snapshot!(told(&rule(rung)), @"
    /lifts/back-squat/rungs/1 [missing-equipment] slot 1, session `a`, step 2, lift `back-squat`: `leg-press` needs `leg-press`, which is not there; add `leg-press` to the kit of the slot
    /lifts/back-squat/rungs/2 [bad-session] session `a`, step 2, lift `back-squat`: `cat-cow`: its kind, dynamic stretch, is not for the strength phase
    ");
    let mut mixed = draft.clone();
    mixed["sessions"]["a"] =
        session("A", &[("back-squat", "3x5"), ("front-squat", "3x5")]);
    mixed["sessions"]["a"]["lifts"] = json!({ "3": "back-squat" });
    insta::assert_snapshot!(told(&mixed), @"/sessions/a/lifts [mixed-lift] session `a`, step 3, lift `back-squat`: the lift is `back-squat` elsewhere, and `front-squat` here: give one of them another name");
    let mut paired = draft;
    paired["sessions"]["a"]["routine"]["steps"][1] = json!({ "superset": [
        { "exercise": "back-squat", "prescription": "3x5" }, { "exercise": "push-up", "prescription": "3x8" }] });
    paired["lifts"] = json!({ "push-up": "up sets +1 to 5", "back-squat": { "rule": "up load +5kg; miss 1: stage, load -10%", "stages": ["3x5", "2x5"] } });
    insta::assert_snapshot!(told(&paired), @"
    /lifts/back-squat [uneven-superset-later] session `a`, step 2, lift `back-squat`: the lift comes to 2 sets, and the steps beside it are done in 3: keep the sets, or take the step out of the block
    /lifts/push-up [uneven-superset-later] session `a`, step 3, lift `push-up`: the lift comes to 5 sets, and the steps beside it are done in 3: keep the sets, or take the step out of the block
    ");
}

#[test]
fn the_rest_of_the_document() {
    let draft = squats(&["monday"], None);
    let newer = with(draft.clone(), "/format", json!(2));
    insta::assert_snapshot!(told(&newer), @"/format [newer-format] format 2 is newer than this version reads: expected at most 1");
    let targets = with(draft.clone(), "/targets", json!(["quad", "legs", 3]));
    insta::assert_snapshot!(told(&targets), @"
    /targets/0 [unknown-muscle-or-group] no muscle or group is called `quad`; did you mean `quadriceps` or `quadratus-lumborum`?
    /targets/2 [wrong-type] `targets/2` must be the id of a muscle or group, not a number
    ");
    let periods = json!([{ "name": "", "weeks": 53 }, { "weeks": "2" }, { "name": "easy", "weeks": 1, "deload": { "sets": "half" } }, { "name": "hard", "weeks": 1, "deload": { "load": 120 } }, 7]);
    let periods = with(draft.clone(), "/periods", periods);
    insta::assert_snapshot!(told(&periods), @r#"
    /periods/2/deload [bad-deload] the deload cannot be read: cannot read `half` as a percentage: expected `%` after a percentage, found `half`
    /periods/1/weeks [wrong-type] `weeks` must be a number of weeks, not a text; write `2`
    /periods/4 [wrong-type] `periods/4` must be a period such as {"name": "build", "weeks": 6}, not a number
    /periods/1/name [missing-field] a period needs the field `name`; for example `"build"`
    /periods/0/name [out-of-range] the length of a name must be 1 to 200 characters, not `0`
    /periods/0/weeks [out-of-range] weeks of a period must be 1 to 52, not `53`
    /periods/3/deload/load [out-of-range] a share that a deload keeps must be 1 to 100 % in tenths, not `120%`
    "#);
    let fields = with(draft, "/days_per_week", json!(3));
    insta::assert_snapshot!(told(&fields), @"/days_per_week [unknown-field] a programme has no field `days_per_week`: it has `format`, `name`, `recovery`, `targets`, `sessions`, `rotations`, `week`, `periods` and `lifts`; remove it");
    insta::assert_snapshot!(told(&json!({})), @r#"
    /name [missing-field] a programme needs the field `name`; for example `"Three days a week"`
    /week [missing-field] a programme needs the field `week`; for example `[{"day": "monday", "minutes": 60, "does": "a"}]`
    /sessions [missing-field] a programme needs the field `sessions`; for example `{"a": {"routine": {"name": "A", "steps": [{"exercise": "cat-cow"}, {"exercise": "push-up"}]}}}`
    "#);
}

#[test]
fn a_builder_is_refused_as_a_draft_is() {
    let refused = Program::builder("")
        .slot(Slot::new(Weekday::Monday, 60).doing("a"))
        .rotation("main", ["a", "b"])
        .rule("squat", "up load +2.5kg".parse().unwrap())
        .deload("easy", 0, Deload::default())
        .build()
        .unwrap_err();
    insta::assert_snapshot!(refused.to_string(), @"
    slot 1: no session or rotation is called `a`: expected `main`
    no session or rotation is called `a`
    no session or rotation is called `b`
    lift `squat`: the lift stands in no session
    the length of a name must be 1 to 200 characters, not `0`
    sessions of a programme must be 1 to 14, not `0`
    weeks of a period must be 1 to 52, not `0`
    ");
    assert!(
        refused
            .iter()
            .flat_map(ProgramViolation::hints)
            .all(|hint| hint.edit().is_empty())
    );
}

#[test]
fn a_session_that_is_its_routine_alone() {
    let kit = ["barbell", "squat-rack"];
    let draft: ProgramDraft = serde_json::from_value(json!({
        "name": "x",
        "sessions": { "a": { "name": "A", "kit": kit, "steps": [
            { "exercise": "cat-cow" },
            { "exercise": "back-squat", "prescription": "3x5 60kg" } ] } },
        "week": [{ "day": "monday", "minutes": 60, "kit": kit, "does": "a" }],
        "lifts": { "back-squat": "add 2.5kg" } }))
    .unwrap();
    let refused = draft.check(Catalog::builtin()).unwrap_err();
    let told: Vec<(&str, &str)> =
        refused.iter().map(|it| (it.path(), it.code())).collect();
    assert_eq!(told, [("/sessions/a", "wrong-type"), ("/lifts/back-squat", "bad-rule")]);
    let mended = draft.mended(&refused);
    let program = mended.check(Catalog::builtin()).unwrap();
    assert_eq!(program.sessions().len(), 1);
    let written = serde_json::to_value(mended).unwrap();
    assert_eq!(written["lifts"]["back-squat"], "up load +2.5kg");
}
