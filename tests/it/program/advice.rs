//! What is unwise, in exact words.

use regimen::codes::{self, Area};
use regimen::program::{Norms, Program, ProgramAdvice};
use serde_json::{Value, json};

use super::{program, session, squats, with};

fn advice(program: &Program) -> String {
    let advice = program.advice();
    for it in &advice {
        assert!(codes::find(Area::ProgramAdvice, it.code()).is_some(), "{}", it.code());
        let json = serde_json::to_value(it).unwrap();
        assert_eq!(
            (&json["code"], &json["message"]),
            (&json!(it.code()), &json!(it.to_string()))
        );
        assert_eq!(json["source"], it.source());
    }
    let lines = advice.iter().map(|it| format!("[{}] {it}", it.code()));
    lines.collect::<Vec<_>>().join("\n")
}

/// The session of an article on the middle back, twice a week.
fn article(targets: &[&str]) -> Value {
    let ids = [
        "rhomboid-stretch",
        "thoracic-side-bend",
        "thoracic-rotation",
        "unilateral-band-row",
        "lat-pull-with-band",
        "resistance-band-reverse-fly",
        "banded-upright-row",
        "prone-back-extension",
        "renegade-row",
    ];
    let steps: Vec<Value> = ids.map(|id| json!({ "exercise": id })).to_vec();
    json!({
        "name": "Twice a week", "targets": targets,
        "sessions": { "a": { "routine": { "name": "Middle back", "steps": steps } } },
        "week": [
            { "day": "monday", "minutes": 60, "kit": ["resistance-band", "dumbbell"], "does": "a" },
            { "day": "thursday", "does": "a" } ],
    })
}

#[test]
fn the_article_twice_a_week() {
    let without = program(&article(&[]));
    let volume = without.volume();
    let sets = |muscle: &str| volume.sets(muscle.parse().unwrap()).to_string();
    assert_eq!(sets("middle-trapezius"), "22-24");
    assert_eq!(sets("pectoralis-major-sternocostal"), "0");
    let told = advice(&without);
    let told: Vec<&str> =
        told.lines().filter(|line| !line.starts_with("[no-progress]")).collect();
    insta::assert_snapshot!(told.join("\n"), @"
    [high-volume] 22 to 24 sets a week for the middle traps: more than 20 hardly add to the gain
    [crowded-session] 11 to 12 sets for the middle traps in session `a`: spread more than 10 over the week
    [push-pull-imbalance] 0 sets of compound pushing a week to 10 sets of pulling: keep them about equal
    ");
    // For the middle back alone, nothing has to be pushed.
    let middle = advice(&program(&article(&["middle-back"])));
    let told: Vec<&str> =
        middle.lines().filter(|line| !line.starts_with("[no-progress]")).collect();
    insta::assert_snapshot!(told.join("\n"), @"
    [high-volume] 22 to 24 sets a week for the middle traps: more than 20 hardly add to the gain
    [crowded-session] 11 to 12 sets for the middle traps in session `a`: spread more than 10 over the week
    ");
}

#[test]
fn every_advice_in_words() {
    let draft = json!({
        "name": "Unwise", "targets": ["quadriceps", "chest", "back"],
        "sessions": {
            "a": session("A", &[("push-up", "12x8"), ("back-squat", "5x5"), ("bent-over-row", "3x8")]),
            "b": session("B", &[("push-up", "12x8")]) },
        "week": [
            { "day": "monday", "minutes": 120, "kit": ["barbell", "squat-rack"], "does": "a" },
            { "day": "tuesday", "does": "b" } ],
        "periods": [{ "name": "build", "weeks": 6 }, { "name": "more", "weeks": 3 }, { "name": "easy", "weeks": 1, "deload": {} }],
        "lifts": { "back-squat": "up load +2.5kg" },
    });
    insta::assert_snapshot!(advice(&program(&draft)), @"
    [little-recovery] Monday and Tuesday both train the chest, 24 h apart: a guideline advises 48 h
    [low-volume] 0 sets a week for the levator scapulae, upper traps, multifidus, quadratus lumborum and pec minor, 1.5 sets for the lower traps and teres major, 2.5 sets for the spinal erectors and rectus femoris, 3 sets for the middle traps, rhomboids and lats: 4 or more are advised
    [high-volume] 24 sets a week for the mid/lower chest: more than 20 hardly add to the gain
    [seldom] the trapezius, middle back, lats and quadriceps are trained on one day a week: spread the sets over two
    [crowded-session] 12 sets for the mid/lower chest in session `a`: spread more than 10 over the week
    [crowded-session] 12 sets for the mid/lower chest in session `b`: spread more than 10 over the week
    [push-pull-imbalance] 24 sets of compound pushing a week to 3 sets of pulling: keep them about equal
    [no-progress] `push-up`, step 2 of session `a`, has no rule: give it one, or it stays as it is
    [no-progress] `bent-over-row`, step 4 of session `a`, has no rule: give it one, or it stays as it is
    [long-without-deload] 9 weeks in a row without an easy one: many plan one after 8 at most
    ");
}

#[test]
fn norms_can_be_others() {
    let draft = squats(&["monday", "thursday"], Some(48));
    let draft = with(draft, "/targets", json!(["vasti"]));
    assert_eq!(advice(&program(&draft)), "");
    let norms = Norms { low_volume: 8.0, ..Norms::default() };
    let advice = program(&draft).advice_by(&norms);
    let codes: Vec<&str> = advice.iter().map(ProgramAdvice::code).collect();
    assert_eq!(codes, ["low-volume"]);
    let json = serde_json::to_value(Norms::default()).unwrap();
    assert_eq!(json["high_volume"], 20.0);
    assert_eq!(serde_json::from_value::<Norms>(json!({})).unwrap(), Norms::default());
}
