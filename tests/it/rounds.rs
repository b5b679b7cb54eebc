//! Circuits, blocks on the clock, and as many rounds as possible: what they say, how long they take,
//! what they give, and how they are refused.

use proptest::prelude::*;
use proptest::strategy::ValueTree;
use regimen::prescription::Rest;
use regimen::routine::{
    Activity, Beat, BlockStyle, Cap, DraftBlock, DraftStep, Rounds, Timing,
};
use regimen::{
    Catalog, Equipment, LowHigh, Pace, Phase, Routine, RoutineDraft, Violations,
};
use serde_json::{Value, json};

use crate::strategies;

fn dosed(id: &str, dose: &str) -> regimen::Prescribed {
    Catalog::builtin().get(id).unwrap().prescribed(dose.parse().unwrap())
}

fn rounds(number: u32) -> Rounds {
    Rounds::new(number).unwrap()
}

fn read(steps: &Value) -> RoutineDraft {
    let document =
        json!({ "format": 2, "name": "x", "kit": ["kettlebell"], "steps": steps });
    serde_json::from_value(document).unwrap()
}

fn checked(block: &Value) -> Routine {
    let steps = json!([{ "exercise": "march-in-place" }, block]);
    read(&steps).check(Catalog::builtin()).unwrap_or_else(|error| panic!("{error}"))
}

fn refused(block: &Value) -> Violations {
    let steps =
        json!([{ "exercise": "march-in-place" }, block, { "exercise": "push-up" }]);
    read(&steps).check(Catalog::builtin()).unwrap_err()
}

/// Step, activity, set or side, and seconds of the strength part.
fn told(routine: &Routine, pace: &Pace) -> Vec<String> {
    let warm_up: usize = routine.warm_up().iter().map(|block| block.steps().len()).sum();
    routine
        .timeline(pace)
        .filter(|segment| segment.step() > warm_up)
        .map(|segment| {
            let (step, seconds) = (segment.step(), segment.length().as_secs());
            let what = match segment.activity() {
                Activity::Work { set, side: None, .. } => format!("work {set}"),
                Activity::Work { set, side: Some(side), .. } => {
                    format!("work {set} {side}")
                }
                Activity::SideChange => "sides".to_owned(),
                Activity::Rest => "rest".to_owned(),
                Activity::Transition => "move".to_owned(),
                other => format!("{other:?}"),
            };
            format!("{step} {what} {seconds}")
        })
        .collect()
}

#[test]
fn a_circuit_takes_turns_and_rests_between_rounds() {
    let routine = checked(&json!({ "circuit": [
        { "exercise": "push-up", "prescription": "1x10" },
        { "exercise": "bodyweight-squat", "prescription": "1x5" } ], "rounds": 2, "rest": "90s" }));
    let block = &routine.strength()[0];
    assert_eq!(block.style(), BlockStyle::Circuit);
    let timing = Timing::circuit(rounds(2), Rest::new(90).unwrap());
    assert_eq!(block.timing(), timing);
    assert_eq!(
        (timing.rounds(), timing.rest()),
        (Some(rounds(2)), Some(Rest::new(90).unwrap()))
    );
    assert_eq!(timing.to_string(), "2 rounds, 90 s rest");
    assert_eq!(
        told(&routine, &Pace::default()),
        [
            "2 move 30",
            "2 work 1 40",
            "3 move 10",
            "3 work 1 20",
            "2 rest 90",
            "2 work 2 40",
            "3 move 10",
            "3 work 2 20",
        ]
    );
    // Without a rest of its own it has the longest of its steps', as a superset; a rest that a step
    // states is between it and the next.
    let routine = checked(&json!({ "circuit": [
        { "exercise": "push-up", "prescription": "1x10 rest 15s" },
        { "exercise": "bodyweight-squat", "prescription": "1x5" } ], "rounds": 2 }));
    assert_eq!(routine.strength()[0].timing().to_string(), "2 rounds");
    assert_eq!(
        told(&routine, &Pace::default())[1..6],
        ["2 work 1 40", "3 rest 15", "3 work 1 20", "2 rest 60", "2 work 2 40"]
    );
}

#[test]
fn a_block_on_the_clock_keeps_its_beats() {
    let emom = json!({ "every": "60s", "rounds": 3, "steps": [
        { "exercise": "push-up", "prescription": "1x10" },
        { "exercise": "dead-bug", "prescription": "1x5/side" } ] });
    let routine = checked(&emom);
    assert_eq!(routine.strength()[0].timing().to_string(), "every 60 s for 3 rounds");
    let all = told(&routine, &Pace::default());
    assert_eq!(all[1..5], ["2 work 1 40", "2 rest 20", "3 work 1 40", "3 rest 20"]);
    assert_eq!(all.len(), 1 + 3 * 4);
    let seconds = |pace: &Pace| {
        let of_block = routine.timeline(pace).filter(|segment| segment.step() > 1);
        let of_block = of_block.filter(|it| it.activity() != Activity::Transition);
        of_block.map(|segment| segment.length().as_secs()).sum::<u64>()
    };
    let mut slow = Pace::default();
    slow.repetition = 9;
    assert_eq!((seconds(&Pace::default()), seconds(&slow)), (360, 360));
    // At a slower pace the work is cut at the beat.
    assert_eq!(told(&routine, &slow)[1..3], ["2 work 1 60", "3 work 1 60"]);
    // Whatever the doses, it lasts as long at both ends; the warm-up is the same too.
    let alone = json!({ "every": "60s", "rounds": 6, "steps": [
        { "exercise": "push-up", "prescription": "1x5-10" } ] });
    let ranged = checked(&alone).duration(&Pace::default());
    let exact = routine.duration(&Pace::default());
    assert_eq!((ranged.low, ranged.high), (exact.low, exact.high));
}

#[test]
fn rounds_within_a_time_are_cut_short() {
    let routine = checked(&json!({ "within": "2min", "steps": [
        { "exercise": "push-up", "prescription": "1x5-10" },
        { "exercise": "bodyweight-squat", "prescription": "1x5" } ] }));
    assert_eq!(routine.strength()[0].timing(), Timing::within(Cap::minutes(2).unwrap()));
    assert_eq!(
        told(&routine, &Pace::default())[1..],
        ["2 work 1 40", "3 move 10", "3 work 1 20", "2 move 10", "2 work 2 40",]
    );
    // A round takes 50 to 70 s, and 10 s to the next: two of the short ones fit, one of the long.
    let sets: Vec<_> = routine.strength()[0].sets().map(|(_, sets)| sets).collect();
    assert_eq!(sets, [LowHigh { low: 1, high: 2 }; 2]);
    assert_eq!(routine.volume().push(), LowHigh { low: 1, high: 2 });
    let minutes = Cap::minutes(20).unwrap();
    assert_eq!(
        Timing::within(minutes).to_string(),
        "as many rounds as possible in 20 min"
    );
    assert_eq!(
        Timing::within(Cap::new(90).unwrap()).to_string(),
        "as many rounds as possible in 90 s"
    );
    // Of a pace at which nothing takes time the rest is rest.
    let routine = checked(&json!({ "within": "1min", "steps": [
        { "exercise": "push-up", "prescription": "1x5" } ] }));
    let mut endless = Pace::default();
    endless.repetition = 0;
    assert_eq!(told(&routine, &endless)[1..], ["2 work 1 0", "2 rest 60"]);
}

#[test]
fn the_rounds_count_in_volume_and_balance() {
    let circuit = |number: u32| {
        let push = [dosed("push-up", "1x10"), dosed("dumbbell-row", "1x10/side")];
        Routine::builder("x")
            .kit([Equipment::DumbbellPair, Equipment::Bench])
            .warm_up(dosed("march-in-place", "1x60s"))
            .circuit(rounds(number), None, push)
            .build()
            .unwrap()
    };
    for number in [1, 3, 100] {
        let volume = circuit(number).volume();
        assert_eq!(volume.push(), LowHigh::exactly(number));
        assert_eq!(volume.pull(), LowHigh::exactly(number));
    }
    // Pushing for ten rounds against three sets of pulling.
    let routine = Routine::builder("x")
        .kit([Equipment::DumbbellPair, Equipment::Bench])
        .warm_up(dosed("march-in-place", "1x60s"))
        .every(Beat::new(60).unwrap(), rounds(10), [dosed("push-up", "1x10")])
        .strength(dosed("dumbbell-row", "3x10/side"))
        .build()
        .unwrap();
    let advice = routine.advice();
    let advice: Vec<String> = advice.iter().map(ToString::to_string).collect();
    assert!(
        advice[0].starts_with("10 sets of compound pushing to 3 sets of pulling"),
        "{advice:?}"
    );
    // Three hours on the clock are long.
    let long = Routine::builder("x")
        .warm_up(dosed("march-in-place", "1x60s"))
        .every(Beat::new(120).unwrap(), rounds(100), [dosed("push-up", "1x10")])
        .build()
        .unwrap();
    assert!(long.advice().iter().any(|advice| advice.code() == "long-session"));
}

#[test]
fn cardio_on_the_clock_warms_up() {
    let raised = |number: u32| {
        let routine = Routine::builder("x")
            .warm_up_block(
                Timing::every(Beat::new(30).unwrap(), rounds(number)),
                [dosed("march-in-place", "1x20s")],
            )
            .strength(dosed("push-up", "3x10"))
            .build()
            .unwrap();
        assert_eq!(routine.warm_up()[0].style(), BlockStyle::Every);
        routine.advice().iter().all(|advice| advice.code() != "cold-muscle")
    };
    assert!(raised(3) && !raised(2));
}

#[test]
fn the_builder_takes_rounds_in_every_phase() {
    let catalog = Catalog::builtin();
    let get = |id: &str| catalog.get(id).unwrap();
    let stretch = Timing::circuit(rounds(2), Rest::new(0).unwrap());
    let routine = Routine::builder("x")
        .warm_up_block(stretch, [get("cat-cow"), get("rhomboid-stretch")])
        .warm_up_block(stretch, [get("cat-cow")])
        .circuit(rounds(3), None, [get("push-up"), get("bodyweight-squat")])
        .every(Beat::new(600).unwrap(), rounds(2), [get("push-up")])
        .within(Cap::minutes(10).unwrap(), [get("push-up")])
        .cool_down_block(stretch, [get("rhomboid-stretch")])
        .cool_down_block(stretch, [get("childs-pose-lat-reach")])
        .build()
        .unwrap();
    let styles: Vec<(Phase, &str)> =
        routine.blocks().map(|(phase, block)| (phase, block.style().as_str())).collect();
    assert_eq!(
        styles,
        [
            (Phase::WarmUp, "circuit"),
            (Phase::WarmUp, "circuit"),
            (Phase::Strength, "circuit"),
            (Phase::Strength, "every"),
            (Phase::Strength, "within"),
            (Phase::CoolDown, "circuit"),
            (Phase::CoolDown, "circuit"),
        ]
    );
    // An exercise without a dose of its own has one set of its usual one.
    assert!(
        routine.steps().all(|(_, it)| it.prescription().sets() == LowHigh::exactly(1))
    );
    for first in [
        Routine::builder("x")
            .warm_up(get("cat-cow"))
            .every(Beat::MAX, rounds(1), [get("push-up")])
            .build(),
        Routine::builder("x")
            .warm_up(get("cat-cow"))
            .within(Cap::MAX, [get("push-up")])
            .build(),
    ] {
        assert_eq!(first.unwrap().strength().len(), 1);
    }
    let refused = Routine::builder("x")
        .warm_up(get("cat-cow"))
        .circuit(rounds(3), None, [dosed("push-up", "3x10")])
        .build()
        .unwrap_err();
    assert_eq!(refused.first().path(), "/steps/1/circuit/0/prescription");
    assert_eq!(
        refused.to_string(),
        "step 2, `push-up`: in a circuit each step is one set a round, and its dose says more; \
         write `\"1x10\"`"
    );
}

#[test]
fn a_set_of_the_timeline_is_found_in_every_round() {
    let routine = checked(&json!({ "within": "6min", "steps": [
        { "exercise": "push-up", "prescription": "1x5-10" } ] }));
    // 20 to 40 s each: 9 to 18 rounds.
    let found: Vec<bool> = (1..=19)
        .map_while(|number| routine.set(2, number))
        .map(|set| set.is_optional)
        .collect();
    assert_eq!(found.len(), 19, "one more may be begun");
    assert_eq!(found.iter().filter(|is_optional| !**is_optional).count(), 9);
    assert_eq!(
        (routine.set(2, 0), routine.set(2, 20), routine.set(9, 1)),
        (None, None, None)
    );
    let straight = checked(&json!({ "exercise": "push-up", "prescription": "2-3x8" }));
    assert!(straight.set(2, 3).is_some_and(|set| set.is_optional));
}

#[test]
fn documents_are_of_format_2_and_read_as_they_were_written() {
    for (block, style) in [
        (
            json!({ "circuit": [{ "exercise": "push-up", "prescription": "1x10" }], "rounds": 3, "rest": "90s" }),
            "circuit",
        ),
        (
            json!({ "circuit": [{ "exercise": "push-up", "prescription": "1x10" }], "rounds": 3 }),
            "circuit",
        ),
        (
            json!({ "every": "60s", "rounds": 10, "steps": [{ "exercise": "push-up", "prescription": "1x10" }] }),
            "every",
        ),
        (
            json!({ "within": "6min", "steps": [{ "exercise": "push-up", "prescription": "1x10" }] }),
            "within",
        ),
        (
            json!({ "within": "90s", "steps": [{ "exercise": "push-up", "prescription": "1x10" }] }),
            "within",
        ),
    ] {
        let routine = checked(&block);
        assert_eq!(routine.strength()[0].style().as_str(), style);
        let document = serde_json::to_value(&routine).unwrap();
        assert_eq!(document["format"], 2);
        let mut written = document["steps"][1].clone();
        let list = if style == "circuit" { "circuit" } else { "steps" };
        // The exercise in full, and the setup and the phase, are the document's own.
        written[list] = block[list].clone();
        assert_eq!(written, block);
        assert_eq!(serde_json::from_value::<Routine>(document.clone()).unwrap(), routine);
        assert_eq!(routine.draft().check(Catalog::builtin()).unwrap(), routine);
        let mut older = document;
        older["format"] = json!(1);
        let older: Routine = serde_json::from_value(older).unwrap();
        assert_eq!(older, routine);
        assert_eq!(older.advice().last().unwrap().code(), "older-format");
    }
    // Drafts in code.
    let step = || DraftStep::new("push-up").prescription("1x10");
    let draft = RoutineDraft::new("x")
        .step(DraftStep::new("march-in-place"))
        .block(DraftBlock::circuit(3, "90s", [step()]))
        .block(DraftBlock::every("60s", 10, [step()]))
        .block(DraftBlock::within("6min", [step()]));
    assert_eq!(serde_json::to_value(&draft).unwrap()["format"], 2);
    let routine = draft.check(Catalog::builtin()).unwrap();
    assert!(routine.advice().iter().all(|advice| advice.code() != "older-format"));
}

#[test]
fn a_stored_routine_says_what_its_block_lacks() {
    let exercise =
        serde_json::to_value(Catalog::builtin().get("push-up").unwrap()).unwrap();
    let error = |block: Value| {
        let document = json!({ "format": 2, "name": "x", "steps": [block] });
        serde_json::from_value::<Routine>(document).unwrap_err().to_string()
    };
    let steps = json!([{ "exercise": exercise }]);
    for (block, message) in [
        (json!({ "circuit": steps }), "a circuit needs `rounds`"),
        (
            json!({ "every": "60s", "steps": steps }),
            "a block on the clock needs `rounds`",
        ),
        (json!({ "every": "60s", "rounds": 3 }), "a block on the clock needs `steps`"),
        (json!({ "within": "6min" }), "a block with a time needs `steps`"),
        (
            json!({ "circuit": steps, "rounds": 3, "key": "a" }),
            "a circuit has no fields but `circuit`, `rounds` and `rest`",
        ),
        (
            json!({ "every": "60s", "rounds": 3, "steps": steps, "rest": "5s" }),
            "a block on the clock has no fields but `every`, `rounds` and `steps`",
        ),
        (
            json!({ "within": "6min", "steps": steps, "rounds": 3 }),
            "a block with a time has no fields but `within` and `steps`",
        ),
        (
            json!({ "circuit": steps, "rounds": 101 }),
            "rounds must be 1 to 100, not `101`",
        ),
        (
            json!({ "within": "soon", "steps": steps }),
            "cannot read `soon` as a duration: expected seconds or minutes, such as `90s` or `6min`",
        ),
        (
            json!({ "superset": [{ "circuit": steps, "rounds": 3 }] }),
            "a circuit inside a superset",
        ),
        (
            json!({ "circuit": [{ "superset": steps }], "rounds": 3 }),
            "a superset inside a circuit",
        ),
        (
            json!({ "within": "6min", "steps": [{ "every": "60s", "rounds": 3, "steps": steps }] }),
            "a block on the clock (`every`) inside a block with a time (`within`)",
        ),
        (
            json!({ "every": "60s", "rounds": 3, "steps": [{ "within": "6min", "steps": [] }] }),
            "a block with a time (`within`) inside a block on the clock (`every`)",
        ),
        (
            json!({ "exercise": exercise, "rounds": 3 }),
            "a step has no `every`, `within`, `rounds`, `rest` or `steps`",
        ),
    ] {
        let error = error(block);
        assert!(error.starts_with(message), "{error}");
    }
}

#[test]
fn faults_of_blocks() {
    let push = json!({ "exercise": "push-up", "prescription": "1x10" });
    let lines = |block: Value| refused(&block).to_string();
    insta::assert_snapshot!(lines(json!({ "circuit": [push] })), @r#"step 2, `push-up`: a circuit needs the field `rounds`; for example `{"circuit": [{"exercise": "push-up", "prescription": "1x10"}], "rounds": 3, "rest": "90s"}`"#);
    insta::assert_snapshot!(lines(json!({ "circuit": [push], "rounds": 0, "rest": "soon" })), @r#"
    step 2, `push-up`: rounds must be 1 to 100, not `0`
    step 2, `push-up`: cannot read `soon` as a duration: expected seconds or minutes, such as `90s` or `6min`; for example `"60s"`
    "#);
    insta::assert_snapshot!(lines(json!({ "circuit": [push], "rounds": "3", "rest": 90 })), @r#"
    step 2, `push-up`: `rounds` must be a whole number of rounds, not a text; write `3`
    step 2, `push-up`: `rest` must be a rest such as "90s", not a number; write `"90s"`
    "#);
    insta::assert_snapshot!(lines(json!({ "circuit": [push], "rounds": 2.5, "rest": "90" })), @"
    step 2, `push-up`: `rounds` must be a whole number of rounds, not a number
    step 2, `push-up`: cannot read `90` as a duration: expected seconds or minutes, such as `90s` or `6min`; did you mean `90s`?
    ");
    insta::assert_snapshot!(lines(json!({ "circuit": [push], "rounds": 3, "rest": "1h" })), @"step 2, `push-up`: a rest must be 0 to 1800 s, not `3600`");
    insta::assert_snapshot!(lines(json!({ "circuit": [], "rounds": 3 })), @"a circuit without steps; remove it");
    insta::assert_snapshot!(lines(json!({ "circuits": [push], "round": 3, "brake": "10s" })), @"
    step 2, `push-up`: a circuit has no field `brake`: it has `circuit`, `rounds` and `rest`; remove it
    step 2, `push-up`: a circuit has no field `circuits`: it has `circuit`, `rounds` and `rest`; did you mean the field `circuit`?
    step 2, `push-up`: a circuit has no field `round`: it has `circuit`, `rounds` and `rest`; did you mean the field `rounds`?
    ");
    insta::assert_snapshot!(lines(json!({ "rounds": 3, "steps": [push] })), @"step 2, `push-up`: a circuit has no field `steps`: it has `circuit`, `rounds` and `rest`; did you mean the field `circuit`?");
    insta::assert_snapshot!(lines(json!({ "circuit": { "steps": [push] }, "rounds": 3 })), @r#"step 2, `push-up`: `circuit` must be a list of steps such as {"exercise": "push-up", "prescription": "1x10"}, not an object; write `[{"exercise": "push-up", "prescription": "1x10"}]`"#);
    insta::assert_snapshot!(lines(json!({ "circuit": "push-up", "rounds": 3 })), @r#"`circuit` must be a list of steps such as {"exercise": "push-up", "prescription": "1x10"}, not a text"#);
    insta::assert_snapshot!(lines(json!({ "emom": "60s", "rounds": 3, "steps": [push] })), @"step 2, `push-up`: a block on the clock has no field `emom`: it has `every`, `rounds` and `steps`; did you mean the field `every`?");
    insta::assert_snapshot!(lines(json!({ "every": "2s", "rounds": 3, "steps": [push] })), @"step 2, `push-up`: a beat must be 5 to 1800 s, not `2`");
    insta::assert_snapshot!(lines(json!({ "every": "60s", "rounds": 3 })), @r#"a block on the clock needs the field `steps`; for example `{"every": "60s", "rounds": 10, "steps": [{"exercise": "push-up", "prescription": "1x10"}]}`"#);
    insta::assert_snapshot!(lines(json!({ "amrap": 6, "steps": [push] })), @r#"
    step 2, `push-up`: a block with a time has no field `amrap`: it has `within` and `steps`; did you mean the field `within`?
    step 2, `push-up`: `amrap` must be a time such as "6min", not a number; write `"6min"`
    "#);
    insta::assert_snapshot!(lines(json!({ "within": "6", "steps": [push] })), @"step 2, `push-up`: cannot read `6` as a duration: expected seconds or minutes, such as `90s` or `6min`; did you mean `6min`?");
    insta::assert_snapshot!(lines(json!({ "within": [6], "steps": [push] })), @r#"step 2, `push-up`: `within` must be a time such as "6min", not a list"#);
    insta::assert_snapshot!(lines(json!({ "within": "6min", "steps": [push, { "circuit": [push], "rounds": 3 }] })), @"step 2, `push-up`: a circuit inside a block with a time (`within`)");
    insta::assert_snapshot!(lines(json!({ "superset": [push, { "within": "6min", "steps": [push] }] })), @"step 2, `push-up`: a block with a time (`within`) inside a superset");
    insta::assert_snapshot!(lines(json!({ "circuit": [push, { "every": "60s", "rounds": 3, "steps": [push] }, { "superset": [push, push] }], "rounds": 3 })), @"step 2, `push-up`: a block on the clock (`every`) inside a circuit");
    insta::assert_snapshot!(lines(json!({ "every": "60s", "rounds": 3, "steps": [{ "superset": [push, push] }] })), @"step 2, `push-up`: a superset inside a block on the clock (`every`)");
    insta::assert_snapshot!(lines(json!({ "superset": [{ "circuit": [], "rounds": 3 }] })), @"a circuit inside a superset; remove it");
    insta::assert_snapshot!(lines(json!({ "circuit": [{ "exercise": "push-up", "prescription": "3x10" }, { "exercise": "cat-cow", "phase": "warm-up" }], "rounds": 3 })), @r#"
    step 2, `push-up`: a circuit of several phases
    step 2, `push-up`: in a circuit each step is one set a round, and its dose says more; write `"1x10"`
    step 3, `cat-cow`: warm-up after step 2, `push-up`, which is strength; move it before step 2
    "#);
    insta::assert_snapshot!(lines(json!({ "circuit": ["push-up"], "rounds": 3 })), @r#"step 2, `push-up`: `circuit/0` must be a step such as {"exercise": "push-up"}, or a superset, not a text; write `{"exercise": "push-up"}`"#);
}

#[test]
fn what_does_not_fit_its_beat_is_refused() {
    let every = |beat: &str, dose: &str| {
        json!({ "every": beat, "rounds": 5, "steps": [
            { "exercise": "bodyweight-squat", "prescription": "1x10" },
            { "exercise": "kettlebell-swing", "prescription": dose } ] })
    };
    // 15 repetitions of 4 s fill a minute.
    checked(&every("60s", "1x15"));
    let refused = refused(&every("60s", "1x10-16"));
    let violation = refused.first();
    assert_eq!(
        (violation.code(), violation.path(), violation.step()),
        ("too-long-for-beat", "/steps/1/steps/1/prescription", Some(3))
    );
    assert_eq!(
        refused.to_string(),
        "step 3, `kettlebell-swing`: its dose can take 64 s, and the beat is 60 s; write `\"64s\"`"
    );
    let json = serde_json::to_value(violation).unwrap();
    assert_eq!((&json["needs"], &json["beat"]), (&64.into(), &60.into()));
    // Sides, and the change between them, count; one beat mends them all.
    let both = json!({ "every": "30s", "rounds": 5, "steps": [
        { "exercise": "bodyweight-squat", "prescription": "1x10" },
        { "exercise": "kettlebell-swing", "prescription": "1x5/side" } ] });
    let steps = json!([{ "exercise": "march-in-place" }, both]);
    let draft = read(&steps);
    let refused = draft.check(Catalog::builtin()).unwrap_err();
    let needs: Vec<Value> = refused
        .iter()
        .map(|it| serde_json::to_value(it).unwrap()["needs"].clone())
        .collect();
    assert_eq!(needs, [40, 50]);
    let mended = draft.mended(&refused).check(Catalog::builtin()).unwrap();
    assert_eq!(mended.strength()[0].timing().beat(), Some(Beat::new(50).unwrap()));
    // No beat is long enough: no hint.
    let long = json!({ "every": "30min", "rounds": 1, "steps": [
        { "exercise": "forearm-plank", "prescription": "1x3600s" } ] });
    let refused = self::refused(&long);
    assert_eq!(
        (refused.first().code(), refused.first().hints().len()),
        ("too-long-for-beat", 0)
    );
}

#[test]
fn hints_mend_what_they_can() {
    let catalog = Catalog::builtin();
    for block in [
        json!({ "circuit": [{ "exercise": "push-up", "prescription": "3x10" }], "rounds": "3", "rest": 90 }),
        json!({ "rounds": 3, "exercises": ["push-up", "bodyweight-squat"] }),
        json!({ "emom": "60", "rounds": 3, "steps": [{ "exercise": "push-up", "prescription": "1x10" }] }),
        json!({ "amrap": 6, "steps": [{ "exercise": "push-up", "prescription": "1x10" }] }),
    ] {
        let mut draft = read(&json!([{ "exercise": "march-in-place" }, block]));
        for _ in 0..3 {
            match draft.check(catalog) {
                Ok(_) => break,
                Err(refused) => draft = draft.mended(&refused),
            }
        }
        assert!(
            draft.check(catalog).is_ok(),
            "{block}: {}",
            draft.check(catalog).unwrap_err()
        );
    }
}

#[test]
fn a_session_of_every_sort_of_block() {
    let text = json!({ "format": 2, "name": "Mixed", "kit": ["kettlebell", "dumbbell-pair", "bench"],
        "steps": [
            { "exercise": "march-in-place" },
            { "exercise": "goblet-squat", "prescription": "3x8-10 24kg", "ramp": "5x60%" },
            { "superset": [{ "exercise": "push-up", "prescription": "3x8" }, { "exercise": "dumbbell-row", "prescription": "3x10/side" }] },
            { "circuit": [{ "exercise": "push-up" }, { "exercise": "dumbbell-row" }], "rounds": 3, "rest": "90s" },
            { "every": "60s", "rounds": 10, "steps": [{ "exercise": "kettlebell-swing", "prescription": "1x10" }] },
            { "within": "6min", "steps": [{ "exercise": "bodyweight-squat" }, { "exercise": "push-up" }] },
            { "exercise": "biceps-curl", "prescription": "3x(10>8>6 -20%)" } ] });
    let draft: RoutineDraft = serde_json::from_value(text).unwrap();
    let routine = match draft.check(Catalog::builtin()) {
        Ok(routine) => routine,
        Err(error) => panic!("{error}"),
    };
    let styles: Vec<&str> =
        routine.blocks().map(|(_, block)| block.style().as_str()).collect();
    assert_eq!(
        styles,
        ["straight", "straight", "superset", "circuit", "every", "within", "straight"]
    );
    let json = serde_json::to_string(&routine).unwrap();
    assert_eq!(serde_json::from_str::<Routine>(&json).unwrap(), routine);
    // Parts alone ask for format 2 too.
    let parts = checked(&json!({ "exercise": "push-up", "prescription": "3x(5>5 15s)" }));
    assert_eq!(serde_json::to_value(&parts).unwrap()["format"], 2);
}

#[test]
fn a_log_gives_each_round_of_a_block_its_set() {
    use regimen::loads::LoadInventory;
    use regimen::program::{LiftStates, SessionLog};

    // One lift in two steps: three rounds of five, then two straight sets.
    let text = json!({ "format": 1, "name": "x",
        "sessions": { "a": { "routine": { "format": 2, "name": "a", "steps": [
            { "exercise": "march-in-place" },
            { "circuit": [{ "exercise": "push-up", "prescription": "1x5" }], "rounds": 3 },
            { "exercise": "push-up", "prescription": "2x5" } ] } } },
        "week": [{ "day": "monday", "minutes": 60, "does": "a" }],
        "lifts": { "push-up": "up reps +1 to 8" } });
    let draft: regimen::program::ProgramDraft = serde_json::from_value(text).unwrap();
    let program = match draft.check(Catalog::builtin()) {
        Ok(program) => program,
        Err(error) => panic!("{error}"),
    };
    let due = program.due(0, &[]).unwrap();
    // The last set falls short, so only the last step is a miss.
    let log = json!({ "push-up": [
        { "reps": 5 }, { "reps": 5 }, { "reps": 5 }, { "reps": 5 }, { "reps": 4 } ] });
    let log: SessionLog = serde_json::from_value(log).unwrap();
    let (_, reasons) =
        program.after(&due, &LiftStates::default(), &LoadInventory::default(), &log);
    let codes: Vec<&str> = reasons.iter().map(|(_, reason)| reason.code()).collect();
    assert_eq!(codes.len(), 2);
    assert_eq!(codes[0], "up-reps");
}

#[test]
fn every_round_of_a_log_is_judged() {
    use regimen::loads::LoadInventory;
    use regimen::program::{LiftStates, SessionLog};

    let reason_by = |rule: &str, block: Value, reps: &[u32]| {
        let text = json!({ "format": 1, "name": "x",
            "sessions": { "a": { "routine": { "format": 2, "name": "a", "steps": [
                { "exercise": "march-in-place" }, block ] } } },
            "week": [{ "day": "monday", "minutes": 60, "does": "a" }],
            "lifts": { "push-up": rule } });
        let draft: regimen::program::ProgramDraft = serde_json::from_value(text).unwrap();
        let program = match draft.check(Catalog::builtin()) {
            Ok(program) => program,
            Err(error) => panic!("{error}"),
        };
        let due = program.due(0, &[]).unwrap();
        let sets = reps.iter().map(|reps| (*reps).into()).collect();
        let log = SessionLog::from([("push-up".to_owned(), sets)]);
        let (states, loads) = (LiftStates::default(), LoadInventory::default());
        let (_, reasons) = program.after(&due, &states, &loads, &log);
        reasons[0].1.to_string()
    };
    let reason = |block, reps: &[u32]| reason_by("up reps +1 to 8", block, reps);
    let push = json!({ "exercise": "push-up", "prescription": "1x5" });
    let circuit = || json!({ "circuit": [push], "rounds": 3 });
    assert_eq!(
        reason(circuit(), &[5, 5, 5]),
        "all sets reached (5, 5, 5): repetitions go from 5 to 6"
    );
    insta::assert_snapshot!(reason(circuit(), &[5, 5, 4]), @"set 3 was 4 of 5, miss 1 in a row: the same again");
    insta::assert_snapshot!(reason(circuit(), &[5, 5]), @"2 of 3 sets were logged: the same again");
    let every = || json!({ "every": "60s", "rounds": 2, "steps": [push] });
    insta::assert_snapshot!(reason(every(), &[5, 3]), @"set 2 was 3 of 5, miss 1 in a row: the same again");
    // Within a time there is no number of rounds to fall short of.
    let within = || json!({ "within": "5min", "steps": [push] });
    insta::assert_snapshot!(reason(within(), &[5, 5, 5, 5]), @"all sets reached (5, 5, 5, 5): repetitions go from 5 to 6");
    insta::assert_snapshot!(reason(within(), &[5, 5, 4]), @"set 3 was 4 of 5, miss 1 in a row: the same again");
    // A rule for rounds counts the sets.
    let rounds = |reps: &[u32]| reason_by("up rounds +1 to 8", within(), reps);
    insta::assert_snapshot!(rounds(&[5, 5, 5]), @"all rounds done (3): rounds go from 1 to 4");
    let text = json!({ "name": "x",
        "sessions": { "a": { "routine": { "format": 2, "name": "a", "steps": [
            { "exercise": "march-in-place" }, circuit() ] } } },
        "week": [{ "day": "monday", "minutes": 60, "does": "a" }],
        "lifts": { "push-up": "up rounds +1 to 8" } });
    let draft: regimen::program::ProgramDraft = serde_json::from_value(text).unwrap();
    let violations = draft.check(Catalog::builtin()).unwrap_err();
    assert_eq!(violations.first().code(), "idle-wheel");
    insta::assert_snapshot!(violations, @"session `a`, step 2, lift `push-up`: the wheel `rounds +1 to 8` never turns: rounds are counted within a time only, so use `reps`, or put the step in a block `within`");
}

#[test]
fn a_sheet_tells_the_rounds() {
    let text = json!([
        { "exercise": "march-in-place" },
        { "circuit": [{ "exercise": "push-up" }, { "exercise": "bodyweight-squat" }], "rounds": 3, "rest": "90s" },
        { "every": "60s", "rounds": 10, "steps": [{ "exercise": "kettlebell-swing", "prescription": "1x10" }] },
        { "within": "6min", "steps": [{ "exercise": "push-up", "prescription": "1x5" }] } ]);
    let routine = read(&text).check(Catalog::builtin()).unwrap();
    let sheet = format!("{routine:#}");
    let headings: Vec<&str> =
        sheet.lines().filter(|line| line.contains(": one set each")).collect();
    assert_eq!(
        headings,
        [
            "  Circuit, 3 rounds, 90 s rest: one set each, for 2 to 3",
            "  Every 60 s for 10 rounds: one set each, for 4",
            "  As many rounds as possible in 6 min: one set each, for 5",
        ]
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn rounds_keep_their_laws(routine in strategies::routine(), repetition in 0..12_u32) {
        let mut pace = Pace::default();
        pace.repetition = repetition;
        let time = routine.duration(&pace);
        let segments: Vec<_> = routine.timeline(&pace).collect();
        prop_assert_eq!(segments.last().map(regimen::routine::Segment::end), Some(time.high));
        let mut first = 1;
        for (index, (_, block)) in routine.blocks().enumerate() {
            let numbers = first..first + block.steps().len();
            first = numbers.end;
            let mut of_block = segments.iter().filter(|it| numbers.contains(&it.step())).peekable();
            if index > 0 {
                of_block.next_if(|it| it.activity() == Activity::Transition);
            }
            let mut rest = of_block.collect::<Vec<_>>();
            let ramps = rest.iter().rposition(|it| matches!(it.activity(), Activity::Ramp { .. }));
            if let Some(last) = ramps {
                // The rest after the last lighter set.
                let after = rest.iter().skip(last).position(|it| it.activity() == Activity::Rest);
                rest.drain(..=last + after.unwrap_or(0));
            }
            let length: u64 = rest.iter().map(|it| it.length().as_secs()).sum();
            let steps = u64::try_from(block.steps().len()).unwrap();
            match (block.timing().beat(), block.timing().cap(), block.timing().rounds()) {
                (Some(beat), _, Some(rounds)) => {
                    prop_assert_eq!(length, u64::from(rounds.get()) * steps * u64::from(beat.get()));
                }
                (_, Some(cap), _) => prop_assert_eq!(length, u64::from(cap.get())),
                (_, _, Some(rounds)) => {
                    let works = rest.iter().filter_map(|it| match it.activity() {
                        Activity::Work { set, .. } => Some((it.step(), set)),
                        _ => None,
                    });
                    let works: std::collections::BTreeSet<_> = works.collect();
                    prop_assert_eq!(works.len() as u64, u64::from(rounds.get()) * steps);
                }
                _ => {}
            }
            // Of every set there is something to say.
            for segment in &rest {
                if let Activity::Work { set, .. } = segment.activity() {
                    let may_be_more = block.timing().cap().is_some() && repetition != 4;
                    prop_assert!(may_be_more || routine.set(segment.step(), set).is_some());
                }
            }
        }
    }

    #[test]
    fn whole_rounds_are_those_of_the_timeline(routine in strategies::routine()) {
        let pace = Pace::default();
        let mut first = 1;
        for (_, block) in routine.blocks() {
            let numbers = first..first + block.steps().len();
            first = numbers.end;
            if block.timing().cap().is_none() {
                continue;
            }
            // A round is whole if each of its sets is as long as that of the first round was whole.
            let sets: Vec<LowHigh<u32>> = block.sets().map(|(_, sets)| sets).collect();
            prop_assert!(sets.iter().all(|it| *it == sets[0] && it.low <= it.high));
            let last = numbers.end - 1;
            let step = &block.steps()[block.steps().len() - 1];
            let mut ends: Vec<_> = routine
                .timeline(&pace)
                .filter(|it| it.step() == last)
                .filter_map(|it| match it.activity() {
                    Activity::Work { set, side, .. } => Some((set, side, it.length())),
                    _ => None,
                })
                .collect();
            let is_last_side = |side: Option<regimen::routine::Side>| {
                side != Some(regimen::routine::Side::Left)
            };
            ends.retain(|(_, side, _)| is_last_side(*side));
            let whole = ends.iter().map(|it| it.2).max();
            let done = ends.iter().filter(|it| Some(it.2) == whole).count();
            // The last one may end exactly with the time, or be the only one and cut short.
            if sets[0].low > 0 {
                prop_assert_eq!(done, sets[0].low as usize, "{:?}", step);
            }
        }
    }
}

#[test]
fn a_fair_share_of_random_routines_is_done_in_rounds() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let mut seen = std::collections::BTreeMap::<&str, u32>::new();
    let mut public = seen.clone();
    for _ in 0..200 {
        let routine = strategies::routine().new_tree(&mut runner).unwrap().current();
        for (_, block) in routine.blocks() {
            *seen.entry(block.style().as_str()).or_default() += 1;
        }
        let routine =
            regimen::strategies::routine().new_tree(&mut runner).unwrap().current();
        for (_, block) in routine.blocks() {
            *public.entry(block.style().as_str()).or_default() += 1;
        }
    }
    for style in ["straight", "superset", "circuit", "every", "within"] {
        assert!(seen[style] >= 20 && public[style] >= 20, "{seen:?} {public:?}");
    }
}
