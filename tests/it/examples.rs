//! The examples say what they promise; they are run as a visitor runs them.

use std::io::Write as _;
use std::process::{Command, Output, Stdio};

fn example(name: &str, arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO"))
        .args(["run", "--quiet", "--all-features", "--example", name, "--"])
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    child.wait_with_output().unwrap()
}

fn text(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

#[test]
fn middle_back_at_home() {
    let all = text(&example("middle_back_at_home", &[], ""));
    for number in 1..=9 {
        assert!(all.contains(&format!("\n  {number}. ")), "{all}");
    }
    assert!(!all.contains("Left out"), "{all}");
    assert!(all.contains("It takes 30 to 33 minutes."), "{all}");
    assert!(all.contains("  middle traps         11 to 12\n"), "{all}");

    let empty = text(&example("middle_back_at_home", &["nothing"], ""));
    assert!(empty.contains("Prone Back Extension"), "{empty}");
    assert!(
        empty.contains(
            "Left out: Resistance Band Reverse Fly. What would bring it back: long resistance band, \
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
    for field in ["code", "step", "exercise", "expected", "message", "hint"] {
        assert!(
            violations.iter().all(|violation| violation.get(field).is_some()),
            "{field}"
        );
    }
    assert_eq!(example("check_draft", &[], "{").status.code(), Some(1));
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
        "no muscle group is called `hamstring`; did you mean `hamstrings`?\n"
    );
}

#[test]
fn session_sheet() {
    let text = text(&example("session_sheet", &[], ""));
    assert!(text.contains("TIMELINE, 15:53 to 16:17"), "{text}");
    assert!(text.contains("Unilateral Band Row, set 2, right"), "{text}");
    assert!(text.contains("0 sets of pushing to 8 sets of pulling"), "{text}");
}
