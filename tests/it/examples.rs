//! The examples say what they promise; they are run as a visitor runs them.

use std::io::Write as _;
use std::process::{Child, Command, Output, Stdio};

fn example(name: &str, arguments: &[&str], input: &str) -> Output {
    let mut child = spawned(name, arguments);
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    child.wait_with_output().unwrap()
}

fn spawned(name: &str, arguments: &[&str]) -> Child {
    Command::new(env!("CARGO"))
        .args(["run", "--quiet", "--all-features", "--example", name, "--"])
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

fn text(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn errors(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

#[test]
fn whoever_reads_may_stop_reading() {
    for (name, input) in [
        ("plan", ""),
        ("week", ""),
        ("simulate", ""),
        ("session_sheet", ""),
        ("middle_back_at_home", ""),
        ("outside_solver", ""),
        ("plan_many", "{\"targets\": [\"back\"]}\n"),
    ] {
        let mut child = spawned(name, &[]);
        drop(child.stdout.take());
        child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
        let output = child.wait_with_output().unwrap();
        assert!(output.status.success(), "{name}: {}", errors(&output));
        assert_eq!(errors(&output), "", "{name}");
    }
}

#[test]
fn middle_back_at_home() {
    let all = text(&example("middle_back_at_home", &[], ""));
    for number in 1..=9 {
        assert!(all.contains(&format!("\n  {number}. ")), "{all}");
    }
    assert!(!all.contains("Left out"), "{all}");
    assert!(all.contains("It takes 30 to 33 minutes."), "{all}");
    assert!(
        all.contains("less marked (mixed evidence: Bayattork 2020, Sepehri 2024).\n"),
        "{all}"
    );
    assert!(all.contains("  middle traps         11-12\n"), "{all}");

    let empty = text(&example("middle_back_at_home", &["nothing"], ""));
    assert!(empty.contains("Prone Back Extension"), "{empty}");
    assert!(
        empty.contains(
            "Left out: Reverse Fly. What would bring it back: long resistance band, \
             or pair of dumbbells."
        ),
        "{empty}"
    );
    let wrong = example("middle_back_at_home", &["resistence-band"], "");
    assert_eq!(wrong.status.code(), Some(1));
    let message = String::from_utf8(wrong.stderr).unwrap();
    assert_eq!(
        message,
        "no equipment is called `resistence-band`; did you mean `resistance-band`?\n"
    );
}

#[test]
fn play() {
    let played = example("play", &["examples/drafts/good.json", "--speed", "100000"], "");
    let lines = errors(&played);
    assert!(
        lines.starts_with(
            "Middle back, twenty minutes\n00:00  Thoracic Rotation, set 1 of 2, left (15 s)\n"
        ),
        "{lines}"
    );
    assert!(lines.contains("\n04:18  Change sides (10 s)\n"), "{lines}");
    assert!(lines.ends_with("\n16:17 in all, 18 done, 0 skipped\n"), "{lines}");
    let happened: serde_json::Value = serde_json::from_str(&text(&played)).unwrap();
    assert_eq!(happened["performed"]["unilateral-band-row"][1]["reps"], 12);
    let wrong = errors(&example("play", &["--speed", "0"], ""));
    assert_eq!(wrong, "expected a speed of 1 or more, not `0`\n");
    assert!(errors(&example("play", &["--sped"], "")).contains("is called `--sped`"));
}

#[test]
fn next_time() {
    let told = text(&example("next_time", &[], ""));
    insta::assert_snapshot!(told, @"
    Full body, Tuesday, next time:

    Barbell Back Squat
      3x5 80kg rest 180s -> 3x5 85kg rest 180s
      because all sets reached (5, 5, 5): the load goes from 80kg to 85kg [up-load]
      rule: up load +5kg; miss 3: load -10%
      85kg: 20kg, 10kg, 2.5kg on each side of the bar

    Barbell Bench Press
      3x5 60kg rest 180s -> 3x5 60kg rest 180s
      because set 3 was 4 of 5, miss 1 of 3: the same again [held-missed]
      rule: up load +2.5kg; miss 3: load -10%
      60kg: 20kg on each side of the bar

    One-Arm Row
      3x8-12/side 20kg rest 90s -> 3x8-12/side 24kg rest 90s
      because all sets reached (12, 12, 12): the load goes from 20kg to 24kg [up-load]
      rule: up load next

    Push-Up
      2x8-12 -> 2x10
      because all sets reached (10, 9): repetitions go from 8 to 10 [up-reps]
      rule: up reps +1 to 12, rung

    Biceps Curl
      2x(10>8>6 -20%) 12kg rest 90s -> 2x(10>8>6 -20%) 14kg rest 90s
      because all sets reached (10, 10): the aim goes from 12kg to 14.5kg [up-load]
      rule: up load +2.5kg; miss 3: load -10%
      note: 14.5kg is not available: 14kg is nearer than 16kg
      note: the next load after 14kg is 16kg, more than 10 % above: add repetitions first
      parts at 14kg, 10kg, 8kg
    ");
    let files = ["routine", "rack"].map(|it| format!("examples/next_time/{it}.json"));
    let other = std::env::temp_dir().join("regimen-next-time.json");
    std::fs::write(&other, r#"{ "deadlift": [{ "reps": 5 }] }"#).unwrap();
    let wrong =
        example("next_time", &[&files[0], &files[1], other.to_str().unwrap()], "");
    assert_eq!(
        errors(&wrong),
        "`deadlift` is no strength exercise of `Full body, Tuesday`\n"
    );
    assert_eq!(
        errors(&example("next_time", &["x"], "")),
        "expected three files: ROUTINE RACK DONE\n"
    );
}

#[test]
fn repair() {
    let mended = text(&example("repair", &["examples/drafts/model.json"], ""));
    let (rounds, rest) = mended.split_once("\n{").unwrap();
    insta::assert_snapshot!(rounds, @r#"
    The schema has no objection.

    Round 1: 8 findings.
    - [unknown-exercise] /steps/0/exercise
        step 1, `arm-circle`: no exercise is called `arm-circle`; did you mean `arm-circles` or `wrist-circles`?
        {"op":"replace","path":"/steps/0/exercise","value":"arm-circles"}
    - [unknown-exercise] /steps/1/exercise
        step 2, `bent-over-dumbbell-row`: no exercise is called `bent-over-dumbbell-row`; did you mean `bent-over-row`, `dumbbell-row` or `renegade-row`?
        {"op":"replace","path":"/steps/1/exercise","value":"bent-over-row"}
    - [unknown-exercise] /steps/2/superset/0/exercise
        step 3, `dumbbell-curl`: no exercise is called `dumbbell-curl`; did you mean `biceps-curl`, `hammer-curl` or `wrist-curl`?
        {"op":"replace","path":"/steps/2/superset/0/exercise","value":"biceps-curl"}
    - [uneven-superset] /steps/2
        step 3, `dumbbell-curl`: the steps of the superset have 3 and 2 sets; give each 3 sets
        {"op":"replace","path":"/steps/2/superset/1/prescription","value":"3x15"}
    - [missing-equipment] /steps/2/superset/1
        step 4, `face-pull`: `resistance-band` is not at hand; it needs `middle-anchor` and `resistance-band`, or `high-anchor` and `resistance-band`, or `cable-machine`; add `resistance-band`, or use `prone-t-raise` instead
        {"op":"add","path":"/kit/equipment/-","value":"resistance-band"}
    - [bad-prescription] /steps/3/prescription
        step 5, `renegade-row`: cannot read `3x8 + 10kg` as a prescription: `+ 10kg` can mean more than one thing: `3x8 bw+10kg` or `3x8+ 10kg`; did you mean `3x8 bw+10kg`?
        {"op":"replace","path":"/steps/3/prescription","value":"3x8 bw+10kg"}
    - [unknown-exercise] /steps/4/exercise
        step 6, `childs-pose`: no exercise is called `childs-pose`; did you mean `childs-pose-lat-reach`?
        {"op":"replace","path":"/steps/4/exercise","value":"childs-pose-lat-reach"}
    - [warm-up-after-strength] /steps/4
        step 6, `childs-pose`: warm-up after step 2, `bent-over-dumbbell-row`, which is strength; move it before step 2
        {"op":"move","from":"/steps/4","path":"/steps/1"}

    Round 2: nothing is wrong.
    "#);
    assert!(rest.ends_with("}\n\nIt takes 21 to 22 minutes.\n"), "{rest}");
    let left = example("repair", &["examples/drafts/bad.json"], "");
    assert_eq!(left.status.code(), Some(1));
    let left = text(&left);
    assert!(left.starts_with("The schema has 1 objection:\n- /kit: "), "{left}");
    assert!(left.contains("\nRound 1: 9 findings.\n"), "{left}");
    assert!(left.ends_with("\nWhat is left has no edit; its writer has to decide.\n"));
    let schema = text(&example("repair", &["--schema"], ""));
    assert!(schema.contains("\"additionalProperties\": false"), "{schema}");
    assert!(errors(&example("repair", &[], "")).starts_with("expected `--schema`, or"));
}

#[test]
fn check_draft() {
    let good = example("check_draft", &["examples/drafts/good.json"], "");
    assert_eq!(good.status.code(), Some(0));
    assert!(text(&good).contains("Superset: take turns"));

    let input = std::fs::read_to_string(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/examples/drafts/bad.json"
    ))
    .unwrap();
    let bad = example("check_draft", &["--json"], &input);
    assert_eq!(bad.status.code(), Some(1));
    let violations: Vec<serde_json::Value> = serde_json::from_slice(&bad.stdout).unwrap();
    assert!(violations.len() >= 8);
    for field in ["code", "message", "path", "step", "key", "exercise", "hints"] {
        assert!(
            violations.iter().all(|violation| violation.get(field).is_some()),
            "{field}"
        );
    }
    let told = String::from_utf8(example("check_draft", &[], &input).stdout).unwrap();
    assert_eq!(told.matches("did you mean `3x1min`?").count(), 1, "{told}");
    assert_eq!(example("check_draft", &[], "{").status.code(), Some(1));

    let near = r#"{ "name": "x", "kit": ["bands"], "steps": [
        { "exercise": "cat-cow" }, { "exercise": "lat-pull-with-band" } ] }"#;
    assert_eq!(example("check_draft", &[], near).status.code(), Some(1));
    let mended = example("check_draft", &["--mend"], near);
    assert_eq!(mended.status.code(), Some(0));
    assert!(text(&mended).starts_with("x\nKit: long resistance band, in a room\n"));
}

#[test]
fn own_exercise() {
    let output = example("own_exercise", &[], "");
    assert_eq!(output.status.code(), Some(0));
    let text = text(&output);
    assert!(
        text.contains("not accepted: muscle `rhomboids` is both primary and secondary")
    );
    assert!(
        text.contains("2. Towel Row: 3 sets of 8 to 12 repetitions with body weight")
    );
}

#[test]
fn what_can_i_do() {
    let text = text(&example("what_can_i_do", &["hamstrings", "resistance-band"], ""));
    assert!(text.contains("Romanian Deadlift"), "{text}");
    let gains: Vec<&str> = text.lines().filter(|line| line.contains("  +")).collect();
    assert!(gains.iter().any(|line| line.contains("exercise ball")), "{text}");
    let unknown = example("what_can_i_do", &["hamstring"], "");
    assert_eq!(
        String::from_utf8(unknown.stderr).unwrap(),
        "no muscle or group is called `hamstring`; did you mean `hamstrings`?\n"
    );
}

#[test]
fn session_sheet() {
    let text = text(&example("session_sheet", &[], ""));
    let purpose = "WHAT TRAINING THE UPPER BACK IS FOR\n\n";
    let (_, purpose) = text.split_once(purpose).expect("what it is for");
    let benefit = regimen::MuscleGroup::UpperBack.benefits()[0].to_string();
    assert!(purpose.trim_start().starts_with(&benefit), "{text}");
    assert!(text.contains("TIMELINE, 15:53 to 16:17"), "{text}");
    assert!(text.contains("Unilateral Band Row, set 2, right"), "{text}");
    assert!(text.contains("ADVICE\n\n  none"), "{text}");
}

#[test]
fn muscle_map() {
    let planned = example("muscle_map", &["-"], "");
    assert_eq!(planned.status.code(), Some(0), "{}", errors(&planned));
    let planned = text(&planned);
    assert!(planned.starts_with("<svg") && planned.trim_end().ends_with("</svg>"));
    assert!(
        planned.contains(">Sets per muscle: middle back in 20 minutes</title>"),
        "{planned}"
    );

    let row = text(&example("muscle_map", &["-", "exercise", "unilateral-band-row"], ""));
    assert!(row.contains(">Muscles of Unilateral Band Row</title>"));
    let legs = ["-", "muscles", "legs", "rhomboids", "--small"];
    let legs = text(&example("muscle_map", &legs, ""));
    assert!(legs.contains(">legs, rhomboids</title>") && !legs.contains("<text"));

    let unknown = example("muscle_map", &["-", "muscles", "romboids"], "");
    assert_eq!(unknown.status.code(), Some(1));
    assert!(errors(&unknown).contains("did you mean `rhomboids`?"));
    assert_eq!(example("muscle_map", &[], "").status.code(), Some(2));
}

#[test]
fn session_page() {
    let folder = concat!(env!("CARGO_TARGET_TMPDIR"), "/session_page");
    let output = example("session_page", &[folder], "");
    assert_eq!(output.status.code(), Some(0), "{}", errors(&output));
    let told = text(&output);
    let read = |name: &str| std::fs::read_to_string(format!("{folder}/{name}")).unwrap();
    for (name, start) in [
        ("session.html", "<!DOCTYPE html>"),
        ("session.md", "# Middle back at home\n"),
        ("muscles.svg", "<svg"),
        ("routine.json", "{"),
        ("session.ics", "BEGIN:VCALENDAR"),
        ("session.liftoscript", ""),
        ("hevy.json", "{"),
        ("health-connect.json", "{"),
    ] {
        assert!(told.contains(name), "{told}");
        assert!(read(name).starts_with(start), "{name}");
    }
    assert!(
        std::fs::read(format!("{folder}/session.fit")).unwrap()[8..].starts_with(b".FIT")
    );
    assert!(told.contains("  lost: step 1, `rhomboid-stretch`: "), "{told}");
    // The picture that the README shows; to renew it, copy the one that the example wrote.
    let shown = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/pictures/muscle-map.svg");
    assert!(
        std::fs::read_to_string(shown).unwrap() == read("muscles.svg"),
        "{shown} is old"
    );

    // A stored routine and a draft are read alike.
    let stored = format!("{folder}/routine.json");
    let again = concat!(env!("CARGO_TARGET_TMPDIR"), "/session_page_again");
    assert_eq!(example("session_page", &[again, &stored], "").status.code(), Some(0));
    assert_eq!(
        std::fs::read_to_string(format!("{again}/session.md")).unwrap(),
        read("session.md")
    );
    let drafted = example("session_page", &[again, "examples/drafts/good.json"], "");
    assert_eq!(drafted.status.code(), Some(0), "{}", errors(&drafted));
    let bad = example("session_page", &[again, "examples/drafts/bad.json"], "");
    assert_eq!(bad.status.code(), Some(1));
    assert_eq!(example("session_page", &[], "").status.code(), Some(2));
}

#[test]
fn plan() {
    let usual = example("plan", &[], "");
    assert_eq!(usual.status.code(), Some(0));
    let usual = text(&usual);
    assert!(usual.starts_with("middle back in 20 minutes\n"), "{usual}");
    assert!(usual.contains("\n  5. Prone Back Extension: "), "{usual}");

    // What the README shows is what a visitor sees.
    let readme =
        std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/README.md"));
    let readme = readme.unwrap();
    let (_, shown) = readme.split_once("```text\n").unwrap();
    let (shown, _) = shown.split_once("\n```").unwrap();
    let (before, after) = shown.split_once("\n...\n").unwrap();
    assert!(usual.contains(before), "{usual}");
    assert!(usual.contains(after), "{usual}");

    // A stored plan has the same answer as the request it was stored from.
    let request = ["middle-back", "--kit", "resistance-band", "--minutes", "20"];
    let stored = text(&example("plan", &[&request[..], &["--save", "-"]].concat(), ""));
    let document: serde_json::Value = serde_json::from_str(&stored).unwrap();
    assert_eq!(document["kit"], serde_json::json!(["resistance-band"]));
    assert_eq!(text(&example("plan", &["--json", "-"], &stored)), usual);
}

#[test]
fn plan_takes_every_part_of_a_request() {
    let request = "glutes --outdoors --kit resistance-band,dumbbell-pair --minutes 40 \
         --level intermediate --spare knees,neck --goal hypertrophy --emphasis hamstrings=3 \
         --with side-lying-hip-abduction --without renegade-row --coaching --seed 7 --save -";
    let request: Vec<&str> = request.split_whitespace().collect();
    let stored = text(&example("plan", &request, ""));
    let document: serde_json::Value = serde_json::from_str(&stored).unwrap();
    for (field, value) in [
        ("minutes", serde_json::json!(40)),
        ("level", serde_json::json!("intermediate")),
        ("spare", serde_json::json!(["neck", "knees"])),
        ("goal", serde_json::json!("hypertrophy")),
        ("with", serde_json::json!(["side-lying-hip-abduction"])),
        ("without", serde_json::json!(["renegade-row"])),
        ("coaching", serde_json::json!(true)),
        ("seed", serde_json::json!(7)),
    ] {
        assert_eq!(document[field], value, "{field}");
    }
    assert_eq!(document["kit"]["place"], "outdoors");
    assert_eq!(document["emphasis"]["hamstrings"], 3);
}

#[test]
fn plan_refuses() {
    for (request, message) in [
        (
            "glutes --minutes 3",
            "[too-little-time] it takes at least `5` minutes, not `3`",
        ),
        (
            "glutes --with pul-up",
            "[unknown-exercise] no exercise is called `pul-up`; did you mean `pull-up`?",
        ),
        ("--json nowhere.json", "cannot read `nowhere.json`: "),
    ] {
        let request: Vec<&str> = request.split_whitespace().collect();
        let refused = example("plan", &request, "");
        assert_eq!(refused.status.code(), Some(1), "{request:?}");
        assert!(refused.stdout.is_empty(), "{request:?}");
        assert!(errors(&refused).starts_with(message), "{}", errors(&refused));
    }
    for (request, message) in [
        ("glute", "no muscle or group is called `glute`; did you mean `glutes`?"),
        (
            "rhomboid",
            "no muscle or group is called `rhomboid`; did you mean `rhomboids`?",
        ),
        ("--minutes 30", "expected a muscle or a group"),
        ("glutes --minutes", "`--minutes` wants a value"),
        ("glutes --minutes ten", "`--minutes` cannot be `ten`: invalid digit"),
        ("glutes --emphasis vasti", "expected a muscle, `=` and a number, not `vasti`"),
        ("glutes --kit 1 --minuets 3", "no equipment is called `1`"),
        ("glutes --minuets 3", "no option is called `--minuets`"),
        ("--coaching glutes", "expected an option, not `glutes`; muscles come first"),
        ("glutes --json plan.json", "`--json` has the whole request"),
    ] {
        let request: Vec<&str> = request.split_whitespace().collect();
        let wrong = example("plan", &request, "");
        assert_eq!(wrong.status.code(), Some(2), "{request:?}");
        assert!(errors(&wrong).starts_with(message), "{}", errors(&wrong));
        assert!(errors(&wrong).contains("\n\nusage: plan "), "{}", errors(&wrong));
    }
}

#[test]
fn plan_helps() {
    let helped = example("plan", &["glutes", "--help"], "");
    assert_eq!(helped.status.code(), Some(0));
    assert!(helped.stdout.starts_with(b"usage: plan MUSCLE-OR-GROUP.."));
}

#[test]
fn outside_solver() {
    let folder = concat!(env!("CARGO_TARGET_TMPDIR"), "/outside_solver/");
    let saved = |request: &[&str]| {
        text(&example("plan", &[request, &["--save", "-"]].concat(), ""))
    };
    let middle_back =
        saved(&["middle-back", "--kit", "resistance-band", "--minutes", "20"]);
    let output = example("outside_solver", &["-", folder], &middle_back);
    assert_eq!(output.status.code(), Some(0), "{}", errors(&output));
    let told = text(&output);
    let same =
        told.lines().filter(|line| line.ends_with("; the same when it is read back"));
    assert!(same.count() >= 2, "{told}");

    let read = |name: &str| -> serde_json::Value {
        let text = std::fs::read_to_string(format!("{folder}{name}.json")).unwrap();
        serde_json::from_str(&text).unwrap()
    };
    let answers = read("answers");
    for phase in ["strength", "warm-up"] {
        // The answer again, from the documents alone.
        let (model, answer) = (read(phase), &answers[phase]);
        let taken: Vec<&serde_json::Value> = answer["choices"]
            .as_array()
            .unwrap()
            .iter()
            .map(|taken| {
                let families = model["families"].as_array().unwrap().iter();
                let choices = families.flat_map(|it| it["choices"].as_array().unwrap());
                let is_it = |it: &&serde_json::Value| {
                    let alike = |field: &str| it[field] == taken[field];
                    ["exercise", "setup", "sets", "seconds"].into_iter().all(alike)
                };
                choices.into_iter().find(is_it).unwrap()
            })
            .collect();
        let sum = |count: &dyn Fn(&serde_json::Value) -> u64| -> u64 {
            taken.iter().map(|choice| count(choice)).sum()
        };
        assert_eq!(answer["seconds"], sum(&|choice| choice["seconds"].as_u64().unwrap()));
        let merits = taken.iter().map(|choice| choice["merit"].as_i64().unwrap_or(0));
        let value = model["demands"].as_array().unwrap().iter().map(|target| {
            let demand = target["demand"].as_str().unwrap();
            let amount = sum(&|choice| choice["gives"][demand].as_u64().unwrap_or(0));
            let gain = target["gain"].as_array().or(model["gain"].as_array()).unwrap();
            let place = usize::try_from(amount).unwrap().min(gain.len() - 1);
            target["weight"].as_i64().unwrap() * gain[place].as_i64().unwrap()
        });
        assert_eq!(answer["value"], value.sum::<i64>() + merits.sum::<i64>());
    }

    // With neither plan nor folder the problem of its strength part is printed, and nothing else.
    let printed: serde_json::Value =
        serde_json::from_slice(&example("outside_solver", &[], "").stdout).unwrap();
    assert_eq!(printed, read("strength"));
    let wrong = example("outside_solver", &["--kit", "mat"], "");
    assert_eq!(wrong.status.code(), Some(2));
    assert!(errors(&wrong).starts_with("usage: outside_solver [PLAN"));
    let wrong = example("outside_solver", &["-"], "{}");
    assert_eq!(wrong.status.code(), Some(1));
    assert_eq!(
        errors(&wrong),
        "`-` is no plan: missing field `targets` at line 1 column 2\n"
    );
}

#[test]
fn follow() {
    let programme = "examples/programs/stronglifts-5x5.json";
    let logs = "examples/logs/stronglifts";
    let due = example("follow", &[programme, logs, "7"], "");
    insta::assert_snapshot!(text(&due), @"
    StrongLifts 5x5, day 7
    Week 2, Monday: session `b`, up to 90 min
    Period `build`, week 2 of 8

    Warm-up
      1. Step Jack: 1x120s
      2. Squat to Stand: 1x6

    Strength
      3. Barbell Back Squat: 5x5 67.5kg rest 180s
         lighter sets before it: 5x32.5kg, 3x50kg
         67.5kg: 20kg, 2.5kg, 1.25kg on each side
         because: all sets reached (5, 5, 5, 5, 5): the load goes from 65kg to 67.5kg
      4. Barbell Overhead Press: 5x5 32.5kg rest 180s
         lighter sets before it: 5x20kg, 3x22.5kg
         32.5kg: 5kg, 1.25kg on each side
         because: all sets reached (5, 5, 5, 5, 5): the load goes from 30kg to 32.5kg
      5. Conventional Deadlift: 1x5 85kg rest 180s
         lighter sets before it: 5x42.5kg, 3x62.5kg
         85kg: 20kg, 10kg, 2.5kg on each side
         because: all sets reached (5): the load goes from 80kg to 85kg
    ");
    // Steps that are done together say so.
    let empty =
        std::env::temp_dir().join(format!("regimen-{}-empty", std::process::id()));
    std::fs::create_dir_all(&empty).unwrap();
    let ladders = "examples/programs/bodyweight-ladders.json";
    let pairs = text(&example("follow", &[ladders, empty.to_str().unwrap()], ""));
    assert!(pairs.contains("\n     Take turns, from 3 to 4:\n  3. "), "{pairs}");
    let rest = example("follow", &[programme, logs], "");
    assert!(
        text(&rest).ends_with("Nothing is due; next is `b` on day 7.\n"),
        "{}",
        text(&rest)
    );
    // After a break loads are lower, and the reason is told.
    let back = text(&example("follow", &[programme, logs, "28"], ""));
    assert!(
        back.contains("because: back after 24 days: the aim goes from 67.5kg to 60.75kg"),
        "{back}"
    );

    let wrong = example("follow", &[programme], "");
    assert_eq!(wrong.status.code(), Some(2));
    assert_eq!(errors(&wrong), "usage: follow PROGRAMME FOLDER [DAY]\n");
    let wrong = example("follow", &["examples/drafts/good.json", logs], "");
    assert_eq!(wrong.status.code(), Some(1));
    assert!(
        errors(&wrong).contains("a programme needs the field `week`"),
        "{}",
        errors(&wrong)
    );
}

#[test]
fn simulate() {
    let picture = concat!(env!("CARGO_TARGET_TMPDIR"), "/simulate.svg");
    let programme = "examples/programs/full-body-dumbbells.json";
    let simulated = example("simulate", &[programme, picture], "");
    let told = text(&simulated);
    let table: Vec<&str> =
        told.lines().take_while(|line| !line.starts_with("Loads are")).collect();
    insta::assert_snapshot!(table.join("\n"), @"
    Full body with dumbbells: 26 sessions in 12 weeks, 10 missed, the last on day 79

    week                     1     2     3     4     5     6     7     8     9    10    11    12
    bent-over-row           18    20    22    22    22    22    18    22     -     -    22    22
    dumbbell-floor-press    18    20    22    22    22    22    18     -     -    20    22    22
    dumbbell-row            22    24    26    26    26    26    22     -     -    24    26    26
    goblet-squat            22    24    26    26    26    26    22     -     -    24    26    26
    overhead-press          18    20    22    22    22    22    18    22     -     -    22    22
    reverse-lunge           18    20    22    22    22    22    18    22     -     -    22    22
    romanian-deadlift       22    24    26    26    26    26    22     -     -    24    26    26
    sets                    39    39    26    39    39    26    24    13     0    13    39    26
    ");
    let picture = std::fs::read_to_string(picture).unwrap();
    let chart = roxmltree::Document::parse(&picture).unwrap();
    let many =
        |name: &str| chart.descendants().filter(|it| it.has_tag_name(name)).count();
    assert_eq!((many("title"), many("polyline"), many("rect")), (1, 7, 12));
    let usual = text(&example("simulate", &[], ""));
    assert!(
        usual.starts_with("StrongLifts 5x5: 26 sessions in 12 weeks, 10 missed"),
        "{usual}"
    );
}

#[test]
fn ramp() {
    let said = |arguments: &[&str]| text(&example("ramp", arguments, ""));
    insta::assert_snapshot!(said(&[]), @"
    Before 5x5 100kg:
      5x50kg    10kg, 5kg on each side
      3x75kg    20kg, 5kg, 2.5kg on each side
    ");
    let bar = r#"{ "bar": "45lb", "plates": { "45lb": 4, "10lb": 2, "5lb": 2 } }"#;
    insta::assert_snapshot!(said(&["3x5 115lb", bar]), @"
    Before 3x5 115lb:
      5x55lb    5lb on each side; 57.5lb is rounded down to 55lb
      3x75lb    10lb, 5lb on each side; 86.25lb is rounded down to 75lb
    ");
    let rack = r#"["8kg", "12kg", "20kg"]"#;
    insta::assert_snapshot!(said(&["3x8 20kg", rack, "8x50% 4x80%"]), @"
    Before 3x8 20kg:
      8x8kg     10kg is rounded down to 8kg
      4x12kg    16kg is rounded down to 12kg
    ");
    insta::assert_snapshot!(said(&["3x15 20kg"]), @"
    Before 3x15 20kg:
      no lighter sets
    ");
    for (arguments, message) in [
        (["3x5", "\"any\"", "usual"], "the dose needs a mass, such as `5x5 100kg`\n"),
        (
            ["3x5 100kg", "\"any\"", "5x40"],
            "cannot read `5x40` as a ramp: expected `%` after the share at the end; did you mean \
             `%`?\n",
        ),
    ] {
        let output = example("ramp", &arguments, "");
        assert_eq!((output.status.code(), errors(&output).as_str()), (Some(1), message));
    }
}

#[test]
fn circuit() {
    insta::assert_snapshot!(text(&example("circuit", &[], "")), @"
    Rounds
    - circuit: 2 rounds, 90 s rest
    - sets on the clock: every 60 s for 3 rounds

     0:00    60 s  March in Place, set 1: 60s
     1:00    30 s  on to Push-Up
     1:30    40 s  Push-Up, set 1: 10
     2:10    10 s  on to Goblet Squat
     2:20    32 s  Goblet Squat, set 1: 8
     2:52    90 s  rest
     4:22    40 s  Push-Up, set 2: 10
     5:02    10 s  on to Goblet Squat
     5:12    32 s  Goblet Squat, set 2: 8
     5:44    30 s  on to Kettlebell Swing
     6:14    40 s  Kettlebell Swing, set 1: 10
     6:54    20 s  rest
     7:14    40 s  Kettlebell Swing, set 2: 10
     7:54    20 s  rest
     8:14    40 s  Kettlebell Swing, set 3: 10
     8:54    20 s  rest
    ");
    let slow = text(&example("circuit", &["-", "6"], ""));
    assert!(slow.contains("60 s  Kettlebell Swing, set 1: 10\n"), "{slow}");
    let wrong = example("circuit", &["no-such-file"], "");
    assert_eq!(wrong.status.code(), Some(1));
}

#[test]
fn week() {
    let said = text(&example("week", &[], ""));
    assert!(said.starts_with("Monday, 30 minutes: A, "), "{said}");
    for part in [
        "Saturday, 45 minutes",
        "\nThe week\n",
        "on Monday and Wednesday",
        "What would help",
    ] {
        assert!(said.contains(part), "{part}: {said}");
    }
    let days = ["legs", "--day", "monday=30", "--day", "tuesday=30"];
    let split = text(&example("week", &days, ""));
    assert!(
        split.contains("Splits passed over") || split.contains("Every week"),
        "{split}"
    );
    let json = text(&example("week", &["back", "--day", "sunday=20", "--json"], ""));
    let program: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(program["week"][0]["day"], "sunday");
    let wrong = example("week", &["back", "--day", "sunday"], "");
    assert_eq!(wrong.status.code(), Some(2));
    let none = example("week", &["back", "--day", "sunday=1"], "");
    assert_eq!(none.status.code(), Some(1));
    assert!(errors(&none).starts_with("[too-little-time] on `sunday`: "));
}

#[test]
fn plan_many() {
    let lines = [
        r#"{"targets": ["back"], "minutes": 20}"#,
        "nothing",
        r#"{"targets": ["legs"], "week": [{"day": "monday", "minutes": 20}]}"#,
        r#"{"targets": ["back"], "minutes": 1}"#,
        r#"{"targets": ["back"], "week": []}"#,
        "",
    ];
    let said = text(&example("plan_many", &[], &(lines.join("\n") + "\n")));
    let answers: Vec<serde_json::Value> =
        said.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(answers.len(), lines.len());
    assert_eq!(answers[0]["outcome"]["is_optimal"], true);
    assert_eq!(answers[1]["error"]["code"], "bad-line");
    assert_eq!(answers[2]["outcome"]["week"][0]["does"], "a");
    assert_eq!(answers[3]["error"]["code"], "too-little-time");
    assert_eq!(answers[4]["error"]["code"], "bad-line");
    assert_eq!(answers[5]["error"]["code"], "bad-line");
}
