//! Programmes people know, each followed for twelve weeks.

#[allow(unreachable_pub, dead_code, reason = "it is part of an example")]
#[path = "../../../examples/simulation/mod.rs"]
mod simulation;

use std::collections::{BTreeMap, BTreeSet};

use regimen::prescription::Load;
use regimen::program::{Program, ProgramAdvice, ProgramDraft};
use regimen::{Catalog, LoadInventory, Pace};

use simulation::Course;

#[track_caller]
fn read(name: &str) -> Program {
    let path = format!("{}/examples/programs/{name}.json", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).unwrap();
    let draft: ProgramDraft = serde_json::from_str(&text).unwrap();
    draft
        .check(Catalog::builtin())
        .unwrap_or_else(|violations| panic!("{path}:\n{violations}"))
}

/// Every load is one that exists, and every dose a valid session that fits its slot.
fn holds(program: &Program, inventory: &LoadInventory, course: &Course) {
    for session in &course.sessions {
        let routine = &session.routine;
        assert_eq!(&routine.draft().check(Catalog::builtin()).unwrap(), routine);
        for (_, step) in routine.steps() {
            let loads = inventory.of(step.setup());
            for run in step.prescription().runs() {
                match &run.load {
                    Some(Load::External(mass)) => {
                        assert!(loads.contains(mass.low()), "{}", mass.low());
                    }
                    Some(Load::Band(band)) => assert!(loads.tensions().contains(band)),
                    Some(Load::OfMaximum(percent)) => panic!("{percent:?} is no load"),
                    _ => {}
                }
            }
        }
        let slot = program
            .slots()
            .iter()
            .find(|it| it.weekday().number() - 1 == session.day % 7)
            .unwrap();
        let longest = routine.duration(&Pace::default()).high.as_secs();
        assert!(
            longest <= u64::from(slot.minutes()) * 60,
            "day {}: {longest} s",
            session.day
        );
    }
}

/// For each lift its first and last dose, and how often it was moved for which reason.
fn told(name: &str) -> String {
    let program = read(name);
    let inventory = simulation::inventory();
    let course = simulation::follow(&program, &inventory, 12);
    holds(&program, &inventory, &course);
    let (mut lines, mut codes) = (Vec::new(), BTreeSet::new());
    lines.push(format!(
        "{} sessions, {} missed",
        course.sessions.len(),
        course.missed.len()
    ));
    let advice = program.advice();
    let advice: BTreeSet<&str> = advice.iter().map(ProgramAdvice::code).collect();
    let advice: Vec<&str> = advice.into_iter().collect();
    lines.push(format!("advice: {}", advice.join(" ")));
    for (id, _) in program.lifts() {
        let doses: Vec<&String> = course
            .sessions
            .iter()
            .flat_map(|it| &it.doses)
            .filter(|it| it.0 == id)
            .map(|it| &it.1)
            .collect();
        let mut reasons: BTreeMap<&str, u32> = BTreeMap::new();
        for (_, reason) in
            course.sessions.iter().flat_map(|it| &it.reasons).filter(|it| it.0 == id)
        {
            *reasons.entry(reason.code()).or_default() += 1;
            codes.insert(reason.code());
        }
        let reasons: Vec<String> =
            reasons.iter().map(|(code, many)| format!("{many} {code}")).collect();
        lines.push(format!(
            "{id}: {} -> {}; {}",
            doses[0],
            doses[doses.len() - 1],
            reasons.join(", ")
        ));
    }
    assert!(codes.contains("back-after-break"), "{codes:?}");
    assert!(codes.iter().any(|code| code.starts_with("up-")), "{codes:?}");
    lines.join("\n")
}

#[test]
fn every_programme_of_the_folder_is_followed_here() {
    let folder = format!("{}/examples/programs", env!("CARGO_MANIFEST_DIR"));
    let files = std::fs::read_dir(folder)
        .unwrap()
        .map(|it| it.unwrap().file_name().into_string().unwrap());
    let files: BTreeSet<String> = files.collect();
    let known = [
        "531-for-beginners",
        "bodyweight-ladders",
        "full-body-dumbbells",
        "gzclp",
        "middle-back-and-a-walk",
        "push-pull-legs",
        "stronglifts-5x5",
    ];
    assert!(files.into_iter().eq(known.map(|it| format!("{it}.json"))));
}

#[test]
fn programmes_that_read_back_are_equal() {
    for name in
        ["531-for-beginners", "bodyweight-ladders", "gzclp", "middle-back-and-a-walk"]
    {
        let program = read(name);
        let json = serde_json::to_string(&program).unwrap();
        assert_eq!(serde_json::from_str::<Program>(&json).unwrap(), program, "{name}");
        let mut bytes = Vec::new();
        ciborium::into_writer(&program, &mut bytes).unwrap();
        assert_eq!(
            ciborium::from_reader::<Program, _>(bytes.as_slice()).unwrap(),
            program
        );
    }
}

#[test]
fn stronglifts() {
    insta::assert_snapshot!(told("stronglifts-5x5"), @"
    26 sessions, 10 missed
    advice: low-volume push-pull-imbalance
    back-squat: back-squat 5x5 RIR2 rest 180s -> back-squat 5x5 107.5kg rest 180s; 1 back-after-break, 1 down-load, 1 first-time, 7 held-missed, 17 up-load
    barbell-overhead-press: barbell-overhead-press 5x5 RIR2 rest 180s -> barbell-overhead-press 5x5 47.5kg rest 180s; 1 back-after-break, 1 down-load, 1 first-time, 4 held-missed, 7 up-load
    bench-press: bench-press 5x5 RIR2 rest 180s -> bench-press 5x5 65kg rest 180s; 1 back-after-break, 1 down-load, 1 first-time, 2 held-missed, 9 up-load
    bent-over-row: bent-over-row 5x5 RIR2 rest 180s -> bent-over-row 5x5 65kg rest 180s; 1 back-after-break, 1 down-load, 1 first-time, 3 held-missed, 8 up-load
    deadlift: deadlift 1x5 RIR2 rest 180s -> deadlift 1x5 115kg rest 180s; 1 back-after-break, 1 down-load, 1 first-time, 2 held-missed, 9 up-load
    ");
}

#[test]
fn five_three_one() {
    insta::assert_snapshot!(told("531-for-beginners"), @"
    26 sessions, 10 missed
    advice: crowded-session high-volume low-volume push-pull-imbalance seldom
    back-squat: back-squat 1x5 60kg rest 120s, 1x5 70kg rest 120s, 1x5+ 80kg rest 120s, 5x5 60kg rest 120s -> back-squat 1x3 65kg rest 120s, 1x3 75kg rest 120s, 1x3+ 85kg rest 120s, 5x5 65kg rest 120s; 1 back-after-break, 2 held-deload, 13 next-turn, 2 up-max
    barbell-overhead-press: barbell-overhead-press 1x5 27.5kg rest 120s, 1x5 32.5kg rest 120s, 1x5+ 37.5kg rest 120s, 5x5 27.5kg rest 120s -> barbell-overhead-press 1x3 30kg rest 120s, 1x3 35kg rest 120s, 1x3+ 40kg rest 120s, 5x5 30kg rest 120s; 1 back-after-break, 1 held-deload, 6 next-turn, 2 up-max
    bench-press: bench-press 1x5 45kg rest 120s, 1x5 50kg rest 120s, 1x5+ 57.5kg rest 120s, 5x5 45kg rest 120s -> bench-press 1x3 45kg rest 120s, 1x3 52.5kg rest 120s, 1x3+ 60kg rest 120s, 5x5 45kg rest 120s; 1 back-after-break, 2 held-deload, 13 next-turn, 2 up-max
    bent-over-row: bent-over-row 3x10-15 RIR2 -> bent-over-row 3x10-15 57.5kg; 1 back-after-break, 1 first-time, 2 held-deload, 8 held-short, 6 up-load
    deadlift: deadlift 1x5 72.5kg rest 120s, 1x5 82.5kg rest 120s, 1x5+ 95kg rest 120s, 5x5 72.5kg rest 120s -> deadlift 1x3 75kg rest 120s, 1x3 87.5kg rest 120s, 1x3+ 97.5kg rest 120s, 5x5 75kg rest 120s; 1 back-after-break, 1 held-deload, 6 next-turn, 2 up-max
    hanging-knee-raise: hanging-knee-raise 3x6 -> hanging-knee-raise 3x9; 1 back-after-break, 2 held-deload, 6 held-missed, 9 up-reps
    pull-up: pull-up 3x3 -> pull-up 3x4; 1 back-after-break, 1 held-deload, 2 held-missed, 6 up-reps
    split-squat: split-squat 3x8/side -> split-squat 3x9/side; 1 back-after-break, 1 held-deload, 1 held-missed, 7 up-reps
    ");
}

#[test]
fn gzclp() {
    insta::assert_snapshot!(told("gzclp"), @"
    26 sessions, 10 missed
    advice: low-volume
    dumbbell-row: dumbbell-row 2x15 RIR2 rest 90s, 1x15+ RIR2 rest 90s -> dumbbell-row 2x15 20kg rest 90s, 1x15+ 20kg rest 90s; 1 back-after-break, 1 first-time, 11 held-short, 1 up-load
    lat-pulldown: lat-pulldown 2x15 RIR2 rest 90s, 1x15+ RIR2 rest 90s -> lat-pulldown 2x15 45kg rest 90s, 1x15+ 45kg rest 90s; 1 back-after-break, 1 first-time, 11 held-short, 1 up-load
    t1-bench: bench-press 4x3 RIR2 rest 180s, 1x3+ RIR2 rest 180s -> bench-press 5x2 65kg rest 180s, 1x2+ 65kg rest 180s; 1 back-after-break, 1 down-stage, 1 first-time, 4 up-load
    t1-deadlift: deadlift 4x3 RIR2 rest 180s, 1x3+ RIR2 rest 180s -> deadlift 5x2 107.5kg rest 180s, 1x2+ 107.5kg rest 180s; 1 back-after-break, 1 down-stage, 1 first-time, 4 up-load
    t1-press: barbell-overhead-press 4x3 RIR2 rest 180s, 1x3+ RIR2 rest 180s -> barbell-overhead-press 5x2 45kg rest 180s, 1x2+ 45kg rest 180s; 1 back-after-break, 1 down-stage, 1 first-time, 5 up-load
    t1-squat: back-squat 4x3 RIR2 rest 180s, 1x3+ RIR2 rest 180s -> back-squat 5x2 97.5kg rest 180s, 1x2+ 97.5kg rest 180s; 1 back-after-break, 1 down-stage, 1 first-time, 5 up-load
    t2-bench: bench-press 3x10 RIR2 rest 120s -> bench-press 3x8 57.5kg rest 120s; 1 back-after-break, 1 down-stage, 1 first-time, 5 up-load
    t2-deadlift: deadlift 3x10 RIR2 rest 120s -> deadlift 3x8 97.5kg rest 120s; 1 back-after-break, 1 down-stage, 1 first-time, 5 up-load
    t2-press: barbell-overhead-press 3x10 RIR2 rest 120s -> barbell-overhead-press 3x8 37.5kg rest 120s; 1 back-after-break, 1 down-stage, 1 first-time, 4 up-load
    t2-squat: back-squat 3x10 RIR2 rest 120s -> back-squat 3x8 80kg rest 120s; 1 back-after-break, 1 down-stage, 1 first-time, 4 up-load
    ");
}

#[test]
fn push_pull_legs() {
    insta::assert_snapshot!(told("push-pull-legs"), @"
    52 sessions, 20 missed
    advice: crowded-session high-volume low-volume
    back-squat: back-squat 2x5 RIR2 rest 180s, 1x5+ RIR2 rest 180s -> back-squat 2x5 90kg rest 180s, 1x5+ 90kg rest 180s; 1 back-after-break, 1 down-load, 1 first-time, 2 held-deload, 2 held-missed, 11 up-load
    barbell-overhead-press: barbell-overhead-press 3x8-12 RIR2 rest 120s -> barbell-overhead-press 3x8-12 40kg rest 120s; 1 back-after-break, 1 first-time, 2 held-deload, 9 held-short, 6 up-load
    bench-press: bench-press 4x5 RIR2 rest 150s, 1x5+ RIR2 rest 150s -> bench-press 4x5 70kg rest 150s, 1x5+ 70kg rest 150s; 1 back-after-break, 1 down-load, 1 first-time, 2 held-deload, 3 held-missed, 11 up-load
    bent-over-row: bent-over-row 4x5 RIR2 rest 150s, 1x5+ RIR2 rest 150s -> bent-over-row 4x5 67.5kg rest 150s, 1x5+ 67.5kg rest 150s; 1 back-after-break, 1 down-load, 1 first-time, 2 held-deload, 3 held-missed, 10 up-load
    face-pull: face-pull 3x15-20 RIR2 -> face-pull 3x15-20 20kg; 1 back-after-break, 1 first-time, 2 held-deload, 7 held-missed, 4 held-short, 3 up-load
    hammer-curl: hammer-curl 3x8-12 RIR2 -> hammer-curl 3x8-12 14kg; 1 back-after-break, 1 first-time, 2 held-deload, 8 held-missed, 3 held-short, 3 up-load
    incline-dumbbell-press: incline-dumbbell-press 3x8-12 RIR2 -> incline-dumbbell-press 3x8-12 22kg; 1 back-after-break, 1 first-time, 2 held-deload, 12 held-short, 3 up-load
    lat-pulldown: lat-pulldown 3x8-12 RIR2 -> lat-pulldown 3x8-12 60kg; 1 back-after-break, 1 first-time, 2 held-deload, 4 held-missed, 6 held-short, 4 up-load
    lateral-raise: lateral-raise 3x15-20 RIR2 -> lateral-raise 3x15-20 8kg; 1 back-after-break, 1 first-time, 2 held-deload, 13 held-missed, 2 up-load
    leg-press: leg-press 3x8-12 RIR2 -> leg-press 3x8-12 140kg; 1 back-after-break, 1 first-time, 2 held-deload, 10 held-short, 4 up-load
    machine-calf-raise: machine-calf-raise 4x8-12 RIR2 -> machine-calf-raise 4x8-12 90kg; 1 back-after-break, 1 first-time, 2 held-deload, 4 held-missed, 7 held-short, 3 up-load
    machine-leg-curl: machine-leg-curl 3x8-12 RIR2 -> machine-leg-curl 3x8-12 50kg; 1 back-after-break, 1 first-time, 2 held-deload, 10 held-short, 4 up-load
    romanian-deadlift: romanian-deadlift 3x8-12 RIR2 rest 120s -> romanian-deadlift 3x8-12 75kg rest 120s; 1 back-after-break, 1 first-time, 2 held-deload, 6 held-short, 8 up-load
    seated-cable-row: seated-cable-row 3x8-12 RIR2 -> seated-cable-row 3x8-12 60kg; 1 back-after-break, 1 first-time, 2 held-deload, 4 held-missed, 6 held-short, 4 up-load
    triceps-pushdown: triceps-pushdown 3x8-12 RIR2 -> triceps-pushdown 3x8-12 22.5kg; 1 back-after-break, 1 first-time, 2 held-deload, 4 held-missed, 8 held-short, 3 up-load
    ");
}

#[test]
fn full_body_with_dumbbells() {
    insta::assert_snapshot!(told("full-body-dumbbells"), @"
    26 sessions, 10 missed
    advice: low-volume
    bent-over-row: bent-over-row 3x8-12 RIR2 -> bent-over-row 3x8-12 22kg; 1 back-after-break, 1 first-time, 1 held-deload, 3 held-missed, 5 held-short, 3 up-load
    dumbbell-floor-press: dumbbell-floor-press 3x8-12 RIR2 -> dumbbell-floor-press 3x8-12 22kg; 1 back-after-break, 1 first-time, 2 held-deload, 2 held-missed, 5 held-short, 3 up-load
    dumbbell-row: dumbbell-row 3x8-12/side RIR2 -> dumbbell-row 3x8-12/side 26kg; 1 back-after-break, 1 first-time, 2 held-deload, 7 held-short, 3 up-load
    forearm-plank: forearm-plank 2x20s -> forearm-plank 2x30s; 1 back-after-break, 2 held-deload, 5 held-missed, 6 up-hold
    glute-bridge: glute-bridge 2x10 -> glute-bridge 2x12; 4 at-the-top, 1 back-after-break, 1 held-deload, 8 up-reps
    goblet-squat: goblet-squat 3x8-12 RIR2 -> goblet-squat 3x8-12 26kg; 1 back-after-break, 1 first-time, 2 held-deload, 7 held-short, 3 up-load
    overhead-press: overhead-press 3x8-12 RIR2 -> overhead-press 3x8-12 22kg; 1 back-after-break, 1 first-time, 1 held-deload, 3 held-missed, 5 held-short, 3 up-load
    reverse-lunge: reverse-lunge 3x8-12/side RIR2 -> reverse-lunge 3x8-12/side 22kg; 1 back-after-break, 1 first-time, 1 held-deload, 3 held-missed, 5 held-short, 3 up-load
    romanian-deadlift: romanian-deadlift 2x8-12 RIR2 -> romanian-deadlift 2x8-12 26kg; 1 back-after-break, 1 first-time, 2 held-deload, 7 held-short, 3 up-load
    side-plank: side-plank 2x15s/side -> side-plank 2x25s/side; 1 back-after-break, 1 held-deload, 5 held-missed, 7 up-hold
    ");
}

#[test]
fn middle_back_and_a_walk() {
    insta::assert_snapshot!(told("middle-back-and-a-walk"), @"
    26 sessions, 10 missed
    advice: crowded-session high-volume
    banded-upright-row: banded-upright-row 3x8-10 RIR2 -> banded-upright-row 3x8-10 band-heavy; 1 back-after-break, 1 first-time, 14 no-heavier-load, 2 up-load
    lat-pull-with-band: lat-pull-with-band 3x10 RIR2 -> lat-pull-with-band 3x13 band-heavy; 1 back-after-break, 1 first-time, 2 up-load, 14 up-reps
    prone-back-extension: prone-back-extension 3x30s+ -> prone-back-extension 3x40s+; 1 back-after-break, 14 held-missed, 3 up-hold
    renegade-row: renegade-row 1x15/side tempo 2-0-2-1 -> renegade-row 1x18/side tempo 2-0-2-1; 4 at-the-top, 1 back-after-break, 4 held-missed, 9 up-reps
    resistance-band-reverse-fly: resistance-band-reverse-fly 2-3x10 RIR2 -> resistance-band-reverse-fly 2-3x13 band-heavy; 1 back-after-break, 1 first-time, 2 up-load, 14 up-reps
    standing-calf-raise: standing-calf-raise 2x12 -> standing-calf-raise 2x13; 1 back-after-break, 9 up-reps
    unilateral-band-row: unilateral-band-row 2x10/side RIR2 -> unilateral-band-row 2x13/side band-heavy; 1 back-after-break, 1 first-time, 2 up-load, 14 up-reps
    ");
}

#[test]
fn bodyweight_ladders() {
    insta::assert_snapshot!(told("bodyweight-ladders"), @"
    26 sessions, 10 missed
    advice: low-volume
    bodyweight-squat: bodyweight-squat 3x8 rest 60s -> bulgarian-split-squat 3x11/side rest 60s; 1 back-after-break, 24 up-reps, 2 up-rung
    dead-bug: dead-bug 3x6/side -> forearm-plank 3x40s; 1 back-after-break, 11 held-missed, 8 up-hold, 6 up-reps, 1 up-rung
    door-frame-row: door-frame-row 3x8 rest 60s -> inverted-row 3x12 rest 60s; 8 at-the-top, 1 back-after-break, 16 up-reps, 2 up-rung
    glute-bridge: glute-bridge 3x8 rest 60s -> single-leg-bridge 3x11/side rest 60s; 3 at-the-top, 1 back-after-break, 22 up-reps, 1 up-rung
    incline-push-up: incline-push-up 3x5 rest 60s -> archer-push-up 3x8/side rest 60s; 5 at-the-top, 1 back-after-break, 1 held-missed, 17 up-reps, 3 up-rung
    ");
}
