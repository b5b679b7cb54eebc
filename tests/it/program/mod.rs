//! Programmes: what is refused and how it is told, what is due, and what each dose comes to.

mod advice;
mod examples;
pub(crate) mod laws;
mod limits;
mod questions;
mod refusals;

use regimen::program::{Program, ProgramDraft, ProgramViolations};
use regimen::{Catalog, codes};
use serde_json::{Value, json};

fn read(draft: &Value) -> ProgramDraft {
    serde_json::from_str(&draft.to_string()).unwrap()
}

fn check(draft: &Value) -> Result<Program, ProgramViolations> {
    read(draft).check(Catalog::builtin())
}

#[track_caller]
fn program(draft: &Value) -> Program {
    check(draft).unwrap_or_else(|violations| panic!("{violations}"))
}

/// A session of one lift, with its dose.
fn session(name: &str, lifts: &[(&str, &str)]) -> Value {
    let warm_up = json!({ "exercise": "cat-cow" });
    let lifts =
        lifts.iter().map(|(id, dose)| json!({ "exercise": id, "prescription": dose }));
    let steps: Vec<Value> = std::iter::once(warm_up).chain(lifts).collect();
    json!({ "routine": { "name": name, "steps": steps } })
}

/// Squats on some days, with a recovery that is stated or not.
fn squats(days: &[&str], recovery: Option<u32>) -> Value {
    let kit = json!(["barbell", "squat-rack"]);
    let slots = days
        .iter()
        .map(|day| json!({ "day": day, "minutes": 60, "kit": kit, "does": "a" }));
    let mut draft = json!({
        "name": "Squats",
        "sessions": { "a": session("A", &[("back-squat", "3x5")]) },
        "week": slots.collect::<Vec<_>>(),
        "lifts": { "back-squat": "up load +2.5kg" },
    });
    if let Some(hours) = recovery {
        draft["recovery"] = json!(hours);
    }
    draft
}

/// A value in a place of a draft, in place of what is there.
fn with(mut draft: Value, path: &str, value: Value) -> Value {
    let (parent, name) = path.rsplit_once('/').unwrap();
    let parent = draft.pointer_mut(parent).unwrap();
    match parent {
        Value::Array(list) => match name.parse::<usize>() {
            Ok(index) => list[index] = value,
            Err(_) => list.push(value),
        },
        other => other[name] = value,
    }
    draft
}

/// One line for each finding, as people read it.
#[track_caller]
fn told(draft: &Value) -> String {
    let violations = check(draft).unwrap_err();
    for violation in &violations {
        assert!(violation.path().starts_with('/'));
        let code = violation.code();
        assert!(codes::all().any(|it| it.id() == code), "{code}");
        let json = serde_json::to_value(violation).unwrap();
        assert_eq!(json["code"], code);
        assert_eq!(json["message"], violation.message());
        assert_eq!(json["path"], violation.path());
        for (hint, json) in
            violation.hints().iter().zip(json["hints"].as_array().unwrap())
        {
            assert_eq!(
                (&json["code"], &json["message"]),
                (&json!(hint.code()), &json!(hint.to_string()))
            );
            assert!(codes::all().any(|it| it.id() == hint.code()), "{}", hint.code());
        }
    }
    let lines = violations.iter().map(|it| format!("{} [{}] {it}", it.path(), it.code()));
    lines.collect::<Vec<_>>().join("\n")
}

#[track_caller]
fn mended(draft: &Value) -> Program {
    let draft = read(draft);
    let refused = draft.check(Catalog::builtin()).unwrap_err();
    let mended = draft.mended(&refused).check(Catalog::builtin());
    mended.unwrap_or_else(|violations| panic!("{violations}"))
}
