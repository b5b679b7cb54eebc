//! What is due, what a week gives, and what each dose comes to.

use std::collections::BTreeMap;

use regimen::program::{LiftStates, Program, SessionLog};
use regimen::{LoadInventory, LowHigh, Muscle};
use serde_json::{Value, json};

use super::{check, program, session, squats, with};

fn due(program: &Program, day: u32, done: &[(u32, &str)]) -> Option<String> {
    program.due(day, done).map(|due| due.session().to_owned())
}

#[test]
fn a_fixed_slot_is_skipped_and_a_rotation_waits() {
    let draft = json!({
        "name": "Both",
        "sessions": { "a": session("A", &[("push-up", "3x8")]), "b": session("B", &[("bodyweight-squat", "3x8")]), "run": session("Run", &[("glute-bridge", "3x8")]) },
        "rotations": { "main": ["a", "b"] },
        "week": [
            { "day": "saturday", "minutes": 30, "does": "run" },
            { "day": "monday", "minutes": 30, "does": "main" },
            { "day": "thursday", "does": "main" } ],
    });
    let program = program(&draft);
    let days: Vec<&str> =
        program.slots().iter().map(|slot| slot.weekday().as_str()).collect();
    assert_eq!(days, ["monday", "thursday", "saturday"]);
    assert_eq!(due(&program, 5, &[]).as_deref(), Some("run"));
    assert_eq!(due(&program, 12, &[]).as_deref(), Some("run"));
    assert_eq!(due(&program, 10, &[(0, "a"), (3, "b")]).as_deref(), Some("a"));
    // What was done on another day, or is not known, changes nothing.
    assert_eq!(due(&program, 0, &[(0, "yoga"), (1, "a")]).as_deref(), Some("b"));
    // Whatever was done today, today is done.
    assert_eq!(due(&program, 0, &[(0, "run")]), None);
    // Without periods there is no end.
    assert_eq!(due(&program, 7_000_000, &[]).as_deref(), Some("a"));
    assert_eq!(
        program.calendar().take(4).map(|due| due.day()).collect::<Vec<_>>(),
        [0, 3, 5, 7]
    );
}

#[test]
fn periods_count_weeks_and_end() {
    let periods = json!([{ "name": "build", "weeks": 4 }, { "name": "easy", "weeks": 1, "deload": {} }]);
    let program =
        program(&with(squats(&["monday", "thursday"], None), "/periods", periods));
    let at = |day| {
        let due = program.due(day, &[])?;
        let period = due.period()?;
        Some((
            due.week(),
            period.name().to_owned(),
            due.week_of_period(),
            due.is_deload(),
        ))
    };
    assert_eq!(at(0), Some((1, "build".to_owned(), 1, false)));
    assert_eq!(at(24), Some((4, "build".to_owned(), 4, false)));
    assert_eq!(at(28), Some((5, "easy".to_owned(), 1, true)));
    assert_eq!(at(35), None);
    assert_eq!(program.calendar().count(), 10);
}

#[test]
fn an_easy_week_has_fewer_rounds() {
    let push = json!({ "exercise": "push-up", "prescription": "1x10 RIR1" });
    let squat = json!({ "exercise": "bodyweight-squat", "prescription": "1x15" });
    let timings = |block: Value, deload: Value| {
        let raise = json!({ "every": "30s", "rounds": 4, "steps": [
            { "exercise": "march-in-place", "prescription": "1x20s" }] });
        let draft = json!({
            "name": "Rounds",
            "sessions": { "a": { "routine": { "format": 2, "name": "A", "steps": [raise, block] } } },
            "week": [{ "day": "monday", "minutes": 60, "does": "a" }],
            "periods": [{ "name": "build", "weeks": 1 }, { "name": "easy", "weeks": 1, "deload": deload }],
        });
        let program = program(&draft);
        [0, 7].map(|day| {
            let due = program.due(day, &[]).unwrap();
            let routine = program.dose(&due, &LiftStates::new(), &LoadInventory::new());
            // The warm-up stays as it is.
            assert_eq!(
                routine.warm_up()[0].timing().to_string(),
                "every 30 s for 4 rounds"
            );
            let block = &routine.strength()[0];
            let (step, sets) = block.sets().next().unwrap();
            format!("{}, {sets} of {}", block.timing(), step.prescription())
        })
    };
    let half = || json!({});
    let circuit =
        |rounds| json!({ "circuit": [push, squat], "rounds": rounds, "rest": "60s" });
    assert_eq!(
        timings(circuit(5), half()),
        ["5 rounds, 60 s rest, 5 of 1x10 RIR1", "3 rounds, 60 s rest, 3 of 1x10 RIR3"]
    );
    assert_eq!(timings(circuit(1), half())[1], "1 round, 60 s rest, 1 of 1x10 RIR3");
    assert_eq!(
        timings(circuit(5), json!({ "sets": 100 }))[1],
        "5 rounds, 60 s rest, 5 of 1x10 RIR3"
    );
    assert_eq!(
        timings(json!({ "every": "60s", "rounds": 10, "steps": [push] }), half()),
        [
            "every 60 s for 10 rounds, 10 of 1x10 RIR1",
            "every 60 s for 5 rounds, 5 of 1x10 RIR3"
        ]
    );
    let within = |cap| json!({ "within": cap, "steps": [push, squat] });
    assert_eq!(
        timings(within("15min"), half()),
        [
            "as many rounds as possible in 15 min, 7 of 1x10 RIR1",
            "as many rounds as possible in 8 min, 4 of 1x10 RIR3"
        ]
    );
    // A round takes nearly two minutes, so one minute would hold none.
    assert_eq!(
        timings(within("2min"), half())[1],
        "as many rounds as possible in 2 min, 1 of 1x10 RIR3"
    );
}

#[test]
fn an_easy_week_takes_a_share_of_a_percentage() {
    // Without a rule nobody knows the maximum, so the percentage stays one.
    let eased = |dose: &str| {
        let mut draft = squats(&["monday"], None);
        draft["sessions"]["a"]["routine"] = json!({ "name": "A", "steps": [
            { "exercise": "cat-cow" }, { "exercise": "back-squat", "prescription": dose }] });
        draft["periods"] = json!([{ "name": "easy", "weeks": 1, "deload": {} }]);
        draft.as_object_mut().unwrap().remove("lifts");
        let program = program(&draft);
        let due = program.due(0, &[]).unwrap();
        let routine = program.dose(&due, &LiftStates::new(), &LoadInventory::new());
        routine.strength()[0].steps()[0].prescription().to_string()
    };
    assert_eq!(eased("2x5 80%"), "1x5 72%");
    assert_eq!(eased("2x5 70-75% RIR1"), "1x5 63% RIR3");
    assert_eq!(eased("2x5 1%"), "1x5 1%");
}

#[test]
fn an_easy_week_counts_the_sets_of_fewer_rounds() {
    // The lift stands in a circuit and once more: the log has its sets one after the other.
    let push = json!({ "exercise": "push-up", "prescription": "1x10" });
    let draft = json!({
        "name": "Rounds",
        "sessions": { "a": { "routine": { "format": 2, "name": "A", "steps": [
            { "exercise": "march-in-place", "prescription": "1x60s" },
            { "circuit": [push], "rounds": 4 },
            { "exercise": "push-up", "prescription": "2x10" } ] } } },
        "week": [{ "day": "monday", "minutes": 60, "does": "a" }],
        "periods": [{ "name": "easy", "weeks": 1, "deload": {} }],
        "lifts": { "push-up": "up reps +1 to 15, load +2.5kg" },
    });
    let program = program(&draft);
    let due = program.due(0, &[]).unwrap();
    let log: SessionLog = BTreeMap::from([("push-up".to_owned(), vec![10.into(); 3])]);
    let (states, inventory) = (LiftStates::new(), LoadInventory::new());
    let (_, reasons) = program.after(&due, &states, &inventory, &log);
    // Two rounds of four, and one set of two.
    let codes: Vec<&str> = reasons.iter().map(|(_, reason)| reason.code()).collect();
    assert_eq!(codes, ["held-deload", "held-deload"]);
}

#[test]
fn muscles_that_recover_are_told() {
    let program = program(&squats(&["monday", "tuesday", "thursday"], None));
    let notes = |day, done: &[(u32, &str)]| {
        let due = program.due(day, done).unwrap();
        due.notes().iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    assert_eq!(
        notes(1, &[(0, "a")]),
        ["`a` trained the glutes and quadriceps 24 h ago: 48 h of recovery are not over"]
    );
    assert!(notes(3, &[(0, "a"), (1, "a")]).is_empty());
    let due = program.due(1, &[(0, "a")]).unwrap();
    assert_eq!(
        serde_json::to_value(due.notes()).unwrap(),
        json!([{ "code": "still-recovering",
            "message": "`a` trained the glutes and quadriceps 24 h ago: 48 h of recovery are not over",
            "groups": ["glutes", "quadriceps"], "session": "a", "hours": 24, "needed": 48 }])
    );
}

/// Squats on Monday, Wednesday and Friday in both of two sessions: two dates apart.
#[test]
fn squats_every_other_day_recover() {
    let draft = json!({
        "name": "A B A", "recovery": 48,
        "sessions": { "a": session("A", &[("bodyweight-squat", "3x8"), ("push-up", "3x8")]), "b": session("B", &[("bodyweight-squat", "3x8"), ("door-frame-row", "3x8")]) },
        "rotations": { "main": ["a", "b"] },
        "week": [
            { "day": "monday", "minutes": 40, "does": "main" },
            { "day": "wednesday", "does": "main" },
            { "day": "friday", "does": "main" } ],
    });
    assert!(check(&draft).is_ok());
    let hours = with(draft, "/recovery", json!(72));
    let refused = check(&hours).unwrap_err();
    assert_eq!(refused.len(), 2);
    assert!(refused.iter().all(|it| it.code() == "too-little-recovery"));
}

/// Smolov squats on four days, of which two touch; sayable where no recovery is stated.
#[test]
fn smolov() {
    let days = ["monday", "wednesday", "friday", "saturday"];
    let refused = check(&squats(&days, Some(48))).unwrap_err();
    assert_eq!(refused.len(), 1);
    let violation = refused.first();
    assert_eq!((violation.code(), violation.slot()), ("too-little-recovery", Some(4)));
    assert_eq!(violation.path(), "/week/3/day");
    let free = program(&squats(&days, None));
    assert!(free.advice().iter().any(|advice| advice.code() == "little-recovery"));
    assert!(check(&squats(&days, Some(24))).is_ok());
}

#[test]
fn the_week_has_no_end() {
    let refused = check(&squats(&["sunday", "monday"], Some(48))).unwrap_err();
    assert_eq!(refused.len(), 1);
    let json = serde_json::to_value(refused.first()).unwrap();
    assert_eq!(
        (&json["slots"], &json["days"]),
        (&json!([1, 2]), &json!(["sunday", "monday"]))
    );
    assert_eq!((&json["hours"], &json["needed"]), (&json!(24), &json!(48)));
    assert_eq!(json["groups"], json!(["glutes", "quadriceps"]));
}

/// Sessions of a rotation follow in the order of its list, so push and legs may touch.
#[test]
fn a_rotation_follows_its_list() {
    let days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
    let week = days.map(|day| json!({ "day": day, "minutes": 40, "does": "main" }));
    let draft = |order: &[&str]| {
        json!({
            "name": "Push, pull, legs", "recovery": 48,
            "sessions": {
                "push": session("Push", &[("push-up", "3x8")]),
                "pull": session("Pull", &[("door-frame-row", "3x8")]),
                "legs": session("Legs", &[("bodyweight-squat", "3x8")]) },
            "rotations": { "main": order },
            "week": week,
        })
    };
    assert!(check(&draft(&["push", "pull", "legs"])).is_ok());
    // Two that take turns come back two days later.
    let two = draft(&["push", "legs"]);
    assert!(check(&two).is_ok());
    let refused = check(&with(two, "/recovery", json!(72))).unwrap_err();
    assert!(refused.iter().all(|it| it.code() == "too-little-recovery"));
}

/// A week of 5/3/1 for beginners: three sets and five of the same load, twice for two lifts.
#[test]
fn sets_of_a_week() {
    let main = "1x5 65%, 1x5 75%, 1x5+ 85%, 5x5 65%";
    let kit = json!(["barbell", "squat-rack", "bench"]);
    let pair =
        |name: &str, one: &str, other: &str| session(name, &[(one, main), (other, main)]);
    let rule = json!({ "rule": "each round: up max +5kg", "max": "100kg" });
    let draft = json!({
        "name": "Beginners",
        "sessions": {
            "a": pair("A", "back-squat", "bench-press"),
            "b": pair("B", "deadlift", "barbell-overhead-press"),
            "c": pair("C", "bench-press", "back-squat") },
        "week": [
            { "day": "monday", "minutes": 90, "kit": kit, "does": "a" },
            { "day": "wednesday", "does": "b" },
            { "day": "friday", "does": "c" } ],
        "lifts": { "back-squat": rule, "bench-press": rule, "deadlift": rule, "barbell-overhead-press": rule },
    });
    let volume = program(&draft).volume();
    assert_eq!(volume.weeks(), 1);
    for (lift, sets) in [
        ("back-squat", 16.0),
        ("bench-press", 16.0),
        ("deadlift", 8.0),
        ("barbell-overhead-press", 8.0),
    ] {
        assert_eq!(volume.lift(lift), LowHigh::exactly(sets), "{lift}");
    }
    assert_eq!(volume.lift("none"), LowHigh::exactly(0.0));
}

#[test]
fn a_cycle_is_as_long_as_its_rotations() {
    let sessions: BTreeMap<String, Value> = (0..5)
        .map(|it| (format!("s{it}"), session("S", &[("push-up", "3x8")])))
        .collect();
    let draft = json!({
        "name": "Turns", "sessions": sessions,
        "rotations": { "two": ["s0", "s1"], "three": ["s2", "s3", "s4"] },
        "week": [
            { "day": "monday", "minutes": 40, "does": "two" },
            { "day": "wednesday", "does": "three" },
            { "day": "friday", "does": "three" },
            { "day": "sunday", "does": "s0" } ],
    });
    let volume = program(&draft).volume();
    assert_eq!(volume.weeks(), 6);
    let times: Vec<u32> =
        ["s0", "s1", "s2", "s3", "s4"].map(|id| volume.times(id)).to_vec();
    assert_eq!(times, [9, 3, 4, 4, 4]);
    assert_eq!(
        volume.half_sets(Muscle::PectoralisMajorSternocostal),
        LowHigh::exactly(144)
    );
    assert_eq!(volume.sets(Muscle::PectoralisMajorSternocostal), LowHigh::exactly(12.0));
    let json = serde_json::to_value(&volume).unwrap();
    assert_eq!(
        (&json["weeks"], &json["times"]["s0"], &json["lifts"]["push-up"]),
        (&json!(6), &json!(9), &json!({ "low": 72, "high": 72 }))
    );
}

#[test]
fn a_lift_in_two_sessions_has_one_progress() {
    let draft = json!({
        "name": "Heavy and light",
        "sessions": { "heavy": session("Heavy", &[("back-squat", "3x5 100kg")]), "light": session("Light", &[("back-squat", "2x5 100kg")]) },
        "rotations": { "main": ["heavy", "light"] },
        "week": [ { "day": "monday", "minutes": 60, "kit": ["barbell", "squat-rack"], "does": "main" }, { "day": "thursday", "does": "main" } ],
        "lifts": { "back-squat": "up load +2.5kg" },
    });
    let program = program(&draft);
    let (mine, mut states, mut done) =
        (LoadInventory::new(), LiftStates::new(), Vec::new());
    let mut doses = Vec::new();
    for day in [0, 3, 7] {
        let due = program.due(day, &done).unwrap();
        let routine = program.dose(&due, &states, &mine);
        doses.push(routine.steps().last().unwrap().1.prescription().to_string());
        let sets = json!({ "back-squat": [{ "reps": 5 }, { "reps": 5 }, { "reps": 5 }] });
        let log: SessionLog = serde_json::from_value(sets).unwrap();
        (states, _) = program.after(&due, &states, &mine, &log);
        done.push((day, due.session()));
    }
    assert_eq!(doses, ["3x5 100kg", "2x5 102.5kg", "3x5 105kg"]);
}

/// Squats were easy and presses were not: each lift has its own state.
#[test]
fn two_lifts_of_one_exercise() {
    let mut draft = json!({
        "name": "Two tiers",
        "sessions": { "a": session("A", &[("back-squat", "4x3, 1x3+"), ("back-squat", "3x10")]) },
        "week": [ { "day": "monday", "minutes": 60, "kit": ["barbell", "squat-rack"], "does": "a" } ],
        "lifts": { "t1-squat": "up load +5kg", "t2-squat": "up load +2.5kg" },
    });
    draft["sessions"]["a"]["lifts"] = json!({ "2": "t1-squat", "3": "t2-squat" });
    let program = program(&draft);
    let mine = LoadInventory::new();
    let states = program.start([
        ("t1-squat", "100kg".parse().unwrap()),
        ("t2-squat", "60kg".parse().unwrap()),
    ]);
    let due = program.due(0, &[]).unwrap();
    let reps = |reps: &[u32]| {
        reps.iter().map(|reps| json!({ "reps": reps })).collect::<Vec<_>>()
    };
    let log: SessionLog = serde_json::from_value(
        json!({ "t1-squat": reps(&[3, 3, 3, 3, 8]), "t2-squat": reps(&[10, 10, 7]) }),
    )
    .unwrap();
    let (states, reasons) = program.after(&due, &states, &mine, &log);
    let codes: Vec<(&str, &str)> =
        reasons.iter().map(|(id, reason)| (id.as_str(), reason.code())).collect();
    assert_eq!(codes, [("t1-squat", "up-load"), ("t2-squat", "held-missed")]);
    let due = program.due(7, &[(0, "a")]).unwrap();
    let routine = program.dose(&due, &states, &mine);
    let doses: Vec<String> =
        routine.steps().map(|(_, step)| step.prescription().to_string()).collect();
    assert_eq!(doses[1..], ["4x3 105kg, 1x3+ 105kg", "3x10 60kg"]);
}

#[test]
fn an_easy_week_eases_all_strength_work_and_keeps_supersets_even() {
    let mut draft = squats(&["monday"], None);
    draft["sessions"]["a"]["routine"]["steps"] = json!([
        { "exercise": "cat-cow" },
        { "exercise": "back-squat", "prescription": "5x5 100kg" },
        { "exercise": "barbell-curl", "prescription": "4x10 30kg" },
        { "superset": [
            { "exercise": "push-up", "prescription": "1x8, 1x8, 1x8" },
            { "exercise": "bent-over-row", "prescription": "3x8 40kg" } ] } ]);
    draft["periods"] = json!([{ "name": "easy", "weeks": 1, "deload": {} }]);
    let program = program(&draft);
    let mine: LoadInventory =
        serde_json::from_value(json!({ "barbell": { "bar": "20kg", "plates": { "20kg": 8, "5kg": 2, "2.5kg": 2 } } })).unwrap();
    let due = program.due(0, &[]).unwrap();
    let routine = program.dose(&due, &LiftStates::new(), &mine);
    let doses: Vec<String> =
        routine.steps().map(|(_, step)| step.prescription().to_string()).collect();
    assert_eq!(doses, ["1x6-10", "3x5 75kg", "2x10 25kg", "1x8, 1x8, 1x8", "3x8 30kg"]);
}

#[test]
fn a_rung_is_another_exercise_in_the_slot_s_kit() {
    let draft = json!({
        "name": "Ladder",
        "sessions": { "a": session("A", &[("incline-push-up", "3x5")]) },
        "week": [ { "day": "monday", "minutes": 30, "kit": ["chair"], "does": "a" } ],
        "lifts": { "incline-push-up": { "rule": "up reps +1 to 8, rung", "rungs": [{ "exercise": "push-up" }, { "exercise": "decline-push-up" }] } },
    });
    let mut draft = draft;
    draft["week"][0]["kit"] = json!(["box"]);
    let program = program(&draft);
    let mine = LoadInventory::new();
    let mut states = LiftStates::new();
    let mut seen = Vec::new();
    for week in 0..9 {
        let due = program.due(week * 7, &[]).unwrap();
        let routine = program.dose(&due, &states, &mine);
        let (_, step) = routine.steps().last().unwrap();
        seen.push(format!("{} {}", step.exercise().id(), step.prescription()));
        let log: SessionLog = serde_json::from_value(
            json!({ "incline-push-up": [{ "reps": 8 }, { "reps": 8 }, { "reps": 8 }] }),
        )
        .unwrap();
        (states, _) = program.after(&due, &states, &mine, &log);
    }
    seen.dedup();
    insta::assert_snapshot!(seen.join("\n"), @"
    incline-push-up 3x5
    push-up 3x5
    decline-push-up 3x5
    decline-push-up 3x8
    ");
}

/// A circuit, a block on the clock and a ramp stay what they are when doses are put in, and count
/// as many sets as they have rounds.
#[test]
fn blocks_in_rounds_are_dosed_as_they_are() {
    let mut draft = squats(&["monday"], None);
    draft["sessions"]["a"]["routine"] = json!({ "format": 2, "name": "Rounds", "steps": [
        { "exercise": "cat-cow" },
        { "exercise": "back-squat", "prescription": "3x5", "ramp": "usual" },
        { "circuit": [
            { "exercise": "push-up", "prescription": "1x8" },
            { "exercise": "door-frame-row", "prescription": "1x10" } ], "rounds": 3, "rest": "90s" },
        { "every": "60s", "rounds": 5, "steps": [{ "exercise": "glute-bridge", "prescription": "1x10" }] } ] });
    draft["lifts"]["push-up"] = json!("up reps +1 to 12");
    let in_rounds = program(&draft);
    assert_eq!(in_rounds.volume().lift("push-up"), LowHigh::exactly(3.0));
    assert_eq!(in_rounds.volume().lift("glute-bridge"), LowHigh::exactly(5.0));
    let due = in_rounds.due(0, &[]).unwrap();
    let log: SessionLog = serde_json::from_value(
        json!({ "push-up": [{ "reps": 8 }, { "reps": 8 }, { "reps": 8 }] }),
    )
    .unwrap();
    let mine = LoadInventory::new();
    let (states, _) = in_rounds.after(&due, &LiftStates::new(), &mine, &log);
    let today = in_rounds.dose(&due, &states, &mine);
    let styles = |routine: &regimen::Routine| {
        let blocks = routine.blocks().map(|(_, block)| (block.style(), block.timing()));
        blocks.collect::<Vec<_>>()
    };
    assert_eq!(styles(&today), styles(due.routine()));
    let ramps = |routine: &regimen::Routine| routine.ramps().collect::<Vec<_>>().len();
    assert_eq!(ramps(&today), 1);
    let doses: Vec<String> =
        today.steps().map(|(_, step)| step.prescription().to_string()).collect();
    assert_eq!(doses[2..], ["1x9", "1x10", "1x10"]);
    // More sets are not a circuit's to have.
    draft["lifts"]["push-up"] = json!("up sets +1 to 3");
    assert_eq!(check(&draft).unwrap_err().first().code(), "uneven-superset-later");
}
