//! What lifts come to as they are followed: the minutes and the beat they still fit, the muscles they
//! come to train, and the loads that they share.

use regimen::loads::LoadInventory;
use regimen::program::{LiftStates, Program, SessionLog};
use regimen::progression::DoseNote;
use regimen::{LowHigh, Pace};
use serde_json::{Value, json};

use super::{check, mended, program, session, told};

/// One session on a Monday.
fn monday(minutes: u32, kit: &[&str], session: &Value, lifts: &Value) -> Value {
    json!({ "name": "x", "sessions": { "a": session },
        "week": [{ "day": "monday", "minutes": minutes, "kit": kit, "does": "a" }], "lifts": lifts })
}

fn on_the_clock(dose: &str, rule: &str, kit: &[&str], exercise: &str) -> Value {
    let session = json!({ "routine": { "format": 2, "name": "A", "steps": [
        { "exercise": "cat-cow" },
        { "every": "60s", "rounds": 3, "steps": [{ "exercise": exercise, "prescription": dose }] }] } });
    monday(60, kit, &session, &json!({ exercise: rule }))
}

/// The doses of a lift as it is done as it was asked, week after week.
fn course(program: &Program, mine: &LoadInventory, weeks: u32) -> Vec<String> {
    let (mut states, mut done, mut doses) = (LiftStates::new(), Vec::new(), Vec::new());
    for planned in program.calendar().take_while(|due| due.week() <= weeks) {
        let due = program.due(planned.day(), &done).unwrap();
        let sheet = program.dose(&due, &states, mine);
        let mut log = SessionLog::new();
        for it in program.doses(&due, &states, mine) {
            // What is asked is what the sheet says.
            let (_, step) = sheet.steps().nth(it.step - 1).unwrap();
            assert_eq!(step.prescription(), it.dose.prescription());
            let notes: Vec<&str> = it.dose.notes().iter().map(DoseNote::code).collect();
            doses.push(
                format!("{} {}", it.dose.prescription(), notes.join(" "))
                    .trim()
                    .to_owned(),
            );
            let mut sets = as_asked(it.dose.prescription());
            if let [one] = sets.as_slice() {
                sets = vec![one.clone(); sheet.sets_of(it.step).low as usize];
            }
            log.entry(it.id.to_owned()).or_default().extend(sets);
        }
        let reasons;
        (states, reasons) = program.after(&due, &states, mine, &log);
        for (_, reason) in reasons {
            assert!(!reason.code().starts_with("held-"), "{reason}");
        }
        done.push((due.day(), due.session()));
    }
    doses
}

/// The prescribed sets, each at its upper end.
fn as_asked(dose: &regimen::Prescription) -> Vec<regimen::progression::PerformedSet> {
    use regimen::prescription::Work;
    use regimen::progression::PerformedSet;
    let sets = dose.runs().iter().flat_map(|run| {
        let set = match &run.work {
            Work::Reps { count, .. } => PerformedSet::reps(count.high_or_low().get()),
            Work::Hold(hold) => PerformedSet::seconds(hold.high_or_low().get()),
            _ => PerformedSet::skipped(),
        };
        let by_feel = run.load.is_none() && run.effort.is_some();
        let set = if by_feel { set.with_load("20kg".parse().unwrap()) } else { set };
        vec![set; run.sets.low() as usize]
    });
    sets.collect()
}

#[test]
fn a_lift_has_one_load() {
    let heavy_and_light = |heavy: &str, light: &str, lift: Value| {
        json!({
            "name": "Heavy and light",
            "sessions": { "heavy": session("Heavy", &[("back-squat", heavy)]), "light": session("Light", &[("back-squat", light)]) },
            "rotations": { "main": ["heavy", "light"] },
            "week": [ { "day": "monday", "minutes": 60, "kit": ["barbell", "squat-rack"], "does": "main" }, { "day": "thursday", "does": "main" } ],
            "lifts": { "back-squat": lift },
        })
    };
    let rule = || json!("up load +5kg");
    insta::assert_snapshot!(told(&heavy_and_light("3x5 100kg", "2x5 80kg", rule())), @"/sessions/light [mixed-lift] session `light`, step 2, lift `back-squat`: the lift starts with 100kg elsewhere, and with 80kg here, and has one load: give one of them another name, or write both doses as `turns` of the lift");
    insta::assert_snapshot!(told(&heavy_and_light("3x5 bw+10kg", "2x5 bw", json!("up reps +1 to 8"))), @"/sessions/light [mixed-lift] session `light`, step 2, lift `back-squat`: the lift starts with bw+10kg elsewhere, and with bw here, and has one load: give one of them another name, or write both doses as `turns` of the lift");
    // A step that states none has the load of the one that does, whichever comes first.
    let mine = LoadInventory::new();
    for (heavy, light) in [("3x5 100kg", "2x5"), ("3x5", "2x5 100kg")] {
        let program = program(&heavy_and_light(heavy, light, rule()));
        assert_eq!(course(&program, &mine, 1), ["3x5 100kg", "2x5 105kg"]);
        assert_eq!(
            program.start([("", "1kg".parse().unwrap())])["back-squat"]
                .load()
                .unwrap()
                .to_string(),
            "100kg"
        );
    }
    // Doses that take turns have their share of it.
    let turns = json!({ "rule": "up load +5kg", "turns": ["2x5 80kg", "3x5 100kg"] });
    let program = program(&heavy_and_light("3x5", "3x5", turns));
    assert_eq!(
        course(&program, &mine, 2),
        ["2x5 80kg", "3x5 105kg", "2x5 88kg", "3x5 115kg"]
    );
    // With a name of its own the light day has its own progress.
    let mut named = heavy_and_light("3x5 100kg", "2x5 80kg", rule());
    named["sessions"]["light"]["lifts"] = json!({ "2": "light-squat" });
    named["lifts"]["light-squat"] = rule();
    let named = super::program(&named);
    assert_eq!(
        course(&named, &mine, 2),
        ["3x5 100kg", "2x5 80kg", "3x5 105kg", "2x5 85kg"]
    );
}

#[test]
fn a_rule_keeps_to_the_beat() {
    let push_up = |rule| on_the_clock("1x10", rule, &[], "push-up");
    insta::assert_snapshot!(told(&push_up("up reps +1 to 20")), @"/lifts/push-up [too-long-for-beat-later] session `a`, step 2, lift `push-up`: the lift comes to `1x20`, which can take 80 s, and the beat is 60 s: lower the limit, or make the beat longer");
    assert!(check(&push_up("up reps +1 to 15")).is_ok());
    let mut ladder = push_up("up reps +1 to 12, rung");
    ladder["lifts"]["push-up"] = json!({ "rule": "up reps +1 to 12, rung",
        "rungs": [{ "exercise": "archer-push-up", "prescription": "1x10/side" }] });
    insta::assert_snapshot!(told(&ladder), @"/lifts/push-up [too-long-for-beat-later] session `a`, step 2, lift `push-up`: the lift comes to `1x12/side`, which can take 96 s, and the beat is 60 s: lower the limit, or make the beat longer");
}

/// Without a heavier load repetitions go on beyond the limit, as far as there is time.
#[test]
fn what_outgrows_the_beat_gives_way_and_is_told() {
    let draft = on_the_clock(
        "1x12 20kg",
        "up reps +1 to 14, load next",
        &["dumbbell"],
        "goblet-squat",
    );
    let program = program(&draft);
    let one: LoadInventory =
        serde_json::from_value(json!({ "dumbbell": ["20kg"] })).unwrap();
    insta::assert_snapshot!(course(&program, &one, 8).join("\n"), @"
    1x12 20kg
    1x13 20kg
    1x14 20kg
    1x15 20kg
    1x14 20kg dose-gave-way
    1x14 20kg dose-gave-way
    1x14 20kg dose-gave-way
    1x14 20kg dose-gave-way
    ");
    let due = program.due(0, &[]).unwrap();
    let state = json!({ "goblet-squat": { "reps": 9, "load": "20kg", "start": "20kg" } });
    let states: LiftStates = serde_json::from_value(state).unwrap();
    let doses = program.doses(&due, &states, &one);
    let notes: Vec<String> =
        doses[0].dose.notes().iter().map(ToString::to_string).collect();
    insta::assert_snapshot!(notes.join("\n"), @"`1x21 20kg` is due and does not fit (its dose can take 84 s, and the beat is 60 s): the dose is one that does");
    let json = serde_json::to_value(doses[0].dose.notes()).unwrap();
    assert_eq!(
        (&json[0]["code"], &json[0]["dose"]),
        (&json!("dose-gave-way"), &json!("1x21 20kg"))
    );
}

#[test]
fn doses_that_are_listed_fit_the_minutes() {
    let squats = session("A", &[("back-squat", "3x5 rest 60s")]);
    let kit = ["barbell", "squat-rack"];
    let stages = json!({ "back-squat": { "rule": "up load +5kg; miss 1: stage, load -10%",
        "stages": ["3x5 rest 60s", "9x1 rest 180s"] } });
    let long = monday(15, &kit, &squats, &stages);
    insta::assert_snapshot!(told(&long), @"/week/0 [too-long-for-slot] slot 1, session `a`, step 2, lift `back-squat`: with the longest doses of its lifts, here `9x1 rest 180s`, the session takes up to 26 min, and the slot has 15 min; give the slot 26 min");
    assert!(mended(&long).slots()[0].minutes() > 15);
    let turns = json!({ "back-squat": { "rule": "each round: up load +5kg", "turns": ["3x5 rest 60s", "20x5 rest 60s"] } });
    insta::assert_snapshot!(told(&monday(15, &kit, &squats, &turns)), @"/week/0 [too-long-for-slot] slot 1, session `a`, step 2, lift `back-squat`: with the longest doses of its lifts, here `20x5 rest 60s`, the session takes up to 27 min, and the slot has 15 min; give the slot 27 min");
    let push_ups = session("A", &[("push-up", "3x8 rest 30s")]);
    let rungs = json!({ "push-up": { "rule": "up reps +1 to 10, rung",
        "rungs": [{ "exercise": "archer-push-up", "prescription": "8x8/side rest 90s" }] } });
    insta::assert_snapshot!(told(&monday(10, &[], &push_ups, &rungs)), @"/week/0 [too-long-for-slot] slot 1, session `a`, step 2, lift `push-up`: with the longest doses of its lifts, here `archer-push-up` `8x8/side rest 90s`, the session takes up to 21 min, and the slot has 10 min; give the slot 21 min");
}

#[test]
fn limits_that_outgrow_the_minutes_are_advised_against_and_told() {
    let push_ups = session("A", &[("push-up", "3x8")]);
    let draft = monday(10, &[], &push_ups, &json!({ "push-up": "up sets +1 to 20" }));
    let program = program(&draft);
    let advice: Vec<String> =
        program.advice().iter().map(|it| format!("[{}] {it}", it.code())).collect();
    insta::assert_snapshot!(advice.join("\n"), @"
    [push-pull-imbalance] 3 sets of compound pushing a week to 0 sets of pulling: keep them about equal
    [outgrows-slot] with its lifts at their limits, such as `push-up` at `20x8`, session `a` takes up to 31 min, and slot 1 has 10 min: lower a limit, or give it more minutes
    ");
    let json = serde_json::to_value(program.advice()).unwrap();
    assert_eq!((&json[1]["dose"], &json[1]["given"]), (&json!("20x8"), &json!(10)));
    let mine = LoadInventory::new();
    let doses = course(&program, &mine, 20);
    let first = doses.iter().position(|dose| dose.contains("too-long-for-slot")).unwrap();
    insta::assert_snapshot!(doses[first - 1..=first].join("\n"), @"
    6x8
    7x8 too-long-for-slot
    ");
    assert!(doses[first..].iter().all(|dose| dose.ends_with("too-long-for-slot")));
    let enough = monday(60, &[], &push_ups, &json!({ "push-up": "up sets +1 to 20" }));
    assert!(
        super::program(&enough).advice().iter().all(|it| it.code() != "outgrows-slot")
    );
}

/// Without a heavier load repetitions go on beyond the limit, but not beyond the minutes.
#[test]
fn going_on_without_a_heavier_load_stays_within_the_minutes() {
    let curls = session("A", &[("biceps-curl", "4x10 rest 60s")]);
    let rule = json!({ "biceps-curl": "up reps +1 to 12, load next" });
    let fits = |minutes| {
        let program = program(&monday(minutes, &["dumbbell-pair"], &curls, &rule));
        program.advice().iter().all(|it| it.code() != "outgrows-slot")
    };
    let least = (5..60)
        .find(|minutes| {
            check(&monday(*minutes, &["dumbbell-pair"], &curls, &rule)).is_ok()
                && fits(*minutes)
        })
        .unwrap();
    let program = program(&monday(least, &["dumbbell-pair"], &curls, &rule));
    let one: LoadInventory =
        serde_json::from_value(json!({ "dumbbell-pair": ["10kg"] })).unwrap();
    let mut states = program.start([("biceps-curl", "10kg".parse().unwrap())]);
    let mut told = Vec::new();
    let mut done = Vec::new();
    for week in 0..20 {
        let due = program.due(week * 7, &done).unwrap();
        let sheet = program.dose(&due, &states, &one);
        assert!(sheet.duration(&Pace::default()).high.as_secs() <= u64::from(least) * 60);
        let doses = program.doses(&due, &states, &one);
        let codes = doses[0]
            .dose
            .notes()
            .iter()
            .map(DoseNote::code)
            .filter(|code| *code != "step-is-large");
        told.push((doses[0].dose.prescription().to_string(), codes.collect::<Vec<_>>()));
        let log = SessionLog::from([(
            "biceps-curl".to_owned(),
            as_asked(doses[0].dose.prescription()),
        )]);
        states = program.after(&due, &states, &one, &log).0;
        done.push((due.day(), due.session()));
    }
    assert_eq!(told[2], ("4x12 10kg rest 60s".to_owned(), vec![]));
    assert_eq!(
        told.last().unwrap(),
        &("4x12 10kg rest 60s".to_owned(), vec!["dose-gave-way"])
    );
}

#[test]
fn rungs_keep_recovery() {
    let mut draft = json!({
        "name": "x", "recovery": 48,
        "sessions": { "a": session("A", &[("push-up", "3x8")]), "b": session("B", &[("wall-sit", "3x30s")]) },
        "week": [ { "day": "monday", "minutes": 60, "does": "a" }, { "day": "tuesday", "does": "b" } ],
        "lifts": { "push-up": { "rule": "up reps +1 to 12, rung", "rungs": [{ "exercise": "pistol-squat" }] } },
    });
    insta::assert_snapshot!(told(&draft), @"/lifts/push-up [too-little-recovery] session `a`, step 2, lift `push-up`: once the lift has come to `pistol-squat`, the quadriceps is trained on Monday and again 24 h later, on Tuesday: the programme states 48 h of recovery; move slot 2 to Wednesday, or state a recovery of 24 h");
    assert_eq!(mended(&draft).recovery(), Some(48));
    draft["week"][1]["day"] = json!("wednesday");
    assert!(check(&draft).is_ok());
    // What clashes anyhow has one finding.
    draft["sessions"]["a"] =
        session("A", &[("push-up", "3x8"), ("bodyweight-squat", "3x8")]);
    draft["week"][1]["day"] = json!("tuesday");
    assert_eq!(told(&draft).lines().count(), 1);
    draft.as_object_mut().unwrap().remove("recovery");
    assert!(check(&draft).is_ok());
}

#[test]
fn volume_counts_the_doses_with_which_lifts_start() {
    let squats = session("A", &[("back-squat", "3x5")]);
    let sets = |lift: Value| {
        let program = program(&monday(
            600,
            &["barbell", "squat-rack"],
            &squats,
            &json!({ "back-squat": lift }),
        ));
        let volume = program.volume();
        assert_eq!(volume.group(regimen::MuscleGroup::Glutes), volume.lift("back-squat"));
        volume.lift("back-squat")
    };
    assert_eq!(sets(json!("up load +5kg")), LowHigh::exactly(3.0));
    let turns = json!({ "rule": "each round: up load +5kg", "turns": ["3x5", "5x5, 2x8", "1x5"] });
    assert_eq!(sets(turns), LowHigh { low: 1.0, high: 7.0 });
    let stages = json!({ "rule": "up load +5kg; miss 1: stage, load -10%", "stages": ["4x3, 1x3+", "9x1, 1x1+"] });
    assert_eq!(sets(stages), LowHigh::exactly(5.0));
}

/// Asking again, and keeping what was answered, changes nothing until the lift is done.
#[test]
fn a_break_is_counted_once() {
    let squats = session("A", &[("back-squat", "3x5 215lb")]);
    let program = program(&monday(
        60,
        &["barbell", "squat-rack"],
        &squats,
        &json!({ "back-squat": "up load +5lb; miss 3: load -10%" }),
    ));
    let states = program.start([("back-squat", "215lb".parse().unwrap())]);
    let done = [(0, "a")];
    let back = |day, states: &LiftStates| {
        program.back(&program.due(day, &done).unwrap(), states, &done)
    };
    let (once, reasons) = back(21, &states);
    let load = |states: &LiftStates| states["back-squat"].load().unwrap().to_string();
    assert_eq!(
        (load(&once).as_str(), reasons[0].1.code()),
        ("193.5lb", "back-after-break")
    );
    assert_eq!(back(21, &once), (once.clone(), reasons));
    // Through a store, and a longer break.
    let stored: LiftStates =
        serde_json::from_str(&serde_json::to_string(&once).unwrap()).unwrap();
    assert_eq!(stored, once);
    assert_eq!(load(&back(42, &stored).0), "172lb");
    assert_eq!(back(84, &stored).0, back(84, &states).0);
    assert_eq!(back(7, &stored).0, stored);
    // What is tested meanwhile stays tested.
    let due = program.due(21, &done).unwrap();
    let log: SessionLog = serde_json::from_value(
        json!({ "back-squat": [{ "reps": 5 }, { "reps": 5 }, { "reps": 5 }] }),
    )
    .unwrap();
    let (after, _) = program.after(&due, &once, &LoadInventory::new(), &log);
    assert_eq!(load(&after), "198.5lb");
    assert_eq!(serde_json::to_value(&after).unwrap()["back-squat"].get("left"), None);
    let done = [(0, "a"), (21, "a")];
    let later = program.due(42, &done).unwrap();
    assert_eq!(load(&program.back(&later, &after, &done).0), "178.65lb");
    // One from elsewhere may say anything.
    let odd = json!({ "back-squat": { "load": "100lb", "left": { "load": "200lb", "left": { "load": "300lb" } } } });
    let odd: LiftStates = serde_json::from_value(odd).unwrap();
    assert_eq!(load(&back(21, &odd).0), "180lb");
}

#[test]
fn a_session_in_no_slot_is_told() {
    let mut draft = monday(60, &[], &session("A", &[("push-up", "3x8")]), &json!({}));
    draft["sessions"]["b"] = session("B", &[("push-up", "3x8")]);
    draft["sessions"]["c"] = session("C", &[("push-up", "3x8")]);
    draft["rotations"] = json!({ "main": ["a", "c"] });
    let told = |draft: &Value| {
        let advice =
            program(draft).advice().into_iter().filter(|it| it.code() == "idle-session");
        advice.map(|it| it.to_string()).collect::<Vec<_>>().join("\n")
    };
    insta::assert_snapshot!(told(&draft), @"
    session `b` stands in no slot, so it is never due: name it in a slot or in a rotation
    session `c` stands in no slot, so it is never due: name it in a slot or in a rotation
    ");
    draft["week"]
        .as_array_mut()
        .unwrap()
        .push(json!({ "day": "friday", "does": "main" }));
    insta::assert_snapshot!(told(&draft), @"session `b` stands in no slot, so it is never due: name it in a slot or in a rotation");
}
