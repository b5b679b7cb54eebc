//! Sets in parts: how they are written, read, timed, judged and exported.

use std::fmt::Write as _;

use regimen::loads::Loads;
use regimen::prescription::ParsePrescriptionError;
use regimen::prescription::notation::{ParsePrescriptionErrorKind as Kind, Unsayable};
use regimen::prescription::{Between, Load, Parts, Work};
use regimen::progression::{Lift, Performed, PerformedSet, Progression};
use regimen::routine::{Activity, Side};
use regimen::{Catalog, Equipment, Exercise, Pace, Prescription, Routine, export};

fn parse(text: &str) -> Prescription {
    text.parse().unwrap_or_else(|error: ParsePrescriptionError| panic!("{error}"))
}

fn refused(text: &str) -> ParsePrescriptionError {
    text.parse::<Prescription>().expect_err(text)
}

#[test]
fn print_is_parse() {
    for text in [
        "4x(2>2>2 20s)",
        "1x(12>4>4>4 15s)",
        "3x(10>8>6 -20%)",
        "2-3x(8-10>6+ -12.5%)/side 24kg RPE8 rest 90s tempo 3-1-1-0",
        "1x(7s>7s>7s>7s 3s) rest 180s",
        "3x(20m>20m -30%) 40kg, 1x10",
        "1x5 85%, 3x(10>1+ -20%) 70% RIR1",
    ] {
        assert_eq!(parse(text).to_string(), text);
        let words = format!("{:#}", parse(text));
        assert_eq!(parse(&words).to_string(), text, "{words}");
    }
}

#[test]
fn what_people_write() {
    for (text, canonical) in [
        ("3x(10 > 8 > 6 -20%)", "3x(10>8>6 -20%)"),
        ("3 x (10>8>6, -20 %)", "3x(10>8>6 -20%)"),
        ("3x(10>8>6) -20%", "3x(10>8>6 -20%)"),
        ("3x10>8>6 -20%", "3x(10>8>6 -20%)"),
        ("3x(10 -> 8 -> 6 –20%) 24kg", "3x(10>8>6 -20%) 24kg"),
        ("3x(10→8→6 -20%)", "3x(10>8>6 -20%)"),
        ("3x(10>8>6-20%)", "3x(10>8>6 -20%)"),
        ("3x(10>8>6 -20%) drop set", "3x(10>8>6 -20%)"),
        ("3x(10>8>6, 20% lighter each)", "3x(10>8>6 -20%)"),
        ("3x(10>8>6 drop 20%)", "3x(10>8>6 -20%)"),
        ("3x(10>8>6 -20% each)", "3x(10>8>6 -20%)"),
        ("3 drop sets of 10, 8, 6 at -20%", "3x(10>8>6 -20%)"),
        ("3 drop sets of 10 > 8 > 6 reps, 20% off", "3x(10>8>6 -20%)"),
        ("3 dropsets: 10/8/6 -20% @ 24kg", "3x(10>8>6 -20%) 24kg"),
        ("3x(10>max>max -20%)", "3x(10>1+>1+ -20%)"),
        ("4 sets of (2>2>2 20s)", "4x(2>2>2 20s)"),
        ("4x(2>2>2, 20 sec rest) rest 2min", "4x(2>2>2 20s) rest 120s"),
        ("4x(2>2>2 with 20s between parts)", "4x(2>2>2 20s)"),
        ("4x(2>2>2 20s) cluster", "4x(2>2>2 20s)"),
        ("4 cluster sets of 2, 2 and 2, 20s apart", "4x(2>2>2 20s)"),
        ("1 rest-pause set of 12, 4, 4, 4 with 15s", "1x(12>4>4>4 15s)"),
        ("1x(12>4>4>4 15s) myo-reps", "1x(12>4>4>4 15s)"),
        ("1x(12>4>4>4 rest-pause 15s)", "1x(12>4>4>4 15s)"),
        ("1x(7>7>7s 3s)", "1x(7s>7s>7s 3s)"),
        ("1x(1min>30s 0:20)", "1x(60s>30s 20s)"),
        ("3x(10>8 -20%) each arm", "3x(10>8 -20%)/side"),
    ] {
        assert_eq!(parse(text).to_string(), canonical, "{text}");
    }
}

#[test]
fn slips_are_answered_with_the_notation() {
    for (text, mended) in [
        ("4x(2+2+2 20s)", Some("4x(2>2>2 20s)")),
        ("4x(2>2>2 20)", Some("4x(2>2>2 20s)")),
        ("4x(2>2>2) 20s", Some("4x(2>2>2 20s)")),
        ("1x(12>4>4>15s)", Some("1x(12>4>4 15s)")),
        ("3x(10>8>6 20%)", Some("3x(10>8>6 -20%)")),
        ("3x(10>8>6 -20)", Some("3x(10>8>6 -20%)")),
        ("3x(10>8>6)", None),
        ("3x(10>8>6 -5kg)", None),
        ("3x(10> -20%)", None),
        ("3x(10>8s>6 -20%)", None),
        ("3x(10>8 -95%)", None),
        ("3x(10>8 3min)", None),
        ("3 drop sets of 10", None),
        ("3 drop sets of 10, 8 with 20s", None),
        ("3x10/8/6 drop set -20%", Some("3x10>8>6 drop set -20%")),
        ("3x(10-8-6 -20%)", Some("3x(10>8>6 -20%)")),
    ] {
        let error = refused(text);
        assert_eq!(error.mended().as_deref(), mended, "{error}");
    }
    let error = refused("3x(10>8>6) 24kg");
    insta::assert_snapshot!(format!("{error:#}"), @"
    cannot read `3x(10>8>6) 24kg` as a prescription: expected a pause such as `20s` or a drop such as `-20%`, found `)`
      3x(10>8>6) 24kg
               ^
    ");
    let error = refused("3 drop sets of 10");
    assert_eq!(*error.kind(), Kind::Unsayable(Unsayable::SetInParts));
    insta::assert_snapshot!(error, @"cannot read `3 drop sets of 10` as a prescription: `10`: a set in parts needs the work of each part, and the pause or the drop of the load between them, such as `3x(10>8>6 -20%)` or `4x(2>2>2 20s)`");
    let error = refused("3x(10>8 3min)");
    insta::assert_snapshot!(error, @"cannot read `3x(10>8 3min)` as a prescription: a pause in a set must be 1 to 120 s, not `3min`");
    let error = refused("1x(1>1>1>1>1>1>1>1>1>1>1 5s)");
    insta::assert_snapshot!(error, @"cannot read `1x(1>1>1>1>1>1>1>1>1>1>1 5s)` as a prescription: parts of a set must be 2 to 10, not `11`");
}

#[test]
fn in_words() {
    let words = |text: &str| format!("{:#}", parse(text));
    insta::assert_snapshot!(words("3x(10>8>6 -20%)/side 24kg rest 90s"), @"3 sets in parts of 10, 8 and 6 repetitions, each 20% lighter than the one before, on each side, with 24 kg, 90 seconds of rest");
    insta::assert_snapshot!(words("4x(2>2>2 20s) 85%"), @"4 sets in parts of 2, 2 and 2 repetitions, 20 seconds apart, at 85% of the one-repetition maximum");
    insta::assert_snapshot!(words("1x(12-15>4+ 15s) bw"), @"1 set in parts of 12 to 15 and at least 4 repetitions, 15 seconds apart, with body weight");
}

#[test]
fn a_structure_is_read_too() {
    let structure = r#"{ "runs": [{ "sets": 3, "load": "24kg",
        "work": { "parts": { "each": { "reps": { "counts": [10, 8, "6+"] } }, "between": { "drop": 20 } } } }] }"#;
    let dose: Prescription = serde_json::from_str(structure).unwrap();
    assert_eq!(dose.to_string(), "3x(10>8>6+ -20%) 24kg");
    let work = Work::Parts(Parts::holds([7, 7], Between::pause(3).unwrap()).unwrap());
    let json = serde_json::to_value(&work).unwrap();
    assert_eq!(serde_json::from_value::<Work>(json).unwrap(), work);
    let one = r#"{ "parts": { "each": { "hold": [7] }, "between": { "pause": 3 } } }"#;
    let error = serde_json::from_str::<Work>(one).unwrap_err();
    assert!(
        error.to_string().starts_with("parts of a set must be 2 to 10, not `1`"),
        "{error}"
    );
}

#[test]
fn a_set_in_parts_is_one_set() {
    assert_eq!(parse("3x(10>8>6 -20%)").sets().high, 3);
    let dose = parse("1x10, 2x(2>2 20s)");
    assert!(dose.has_parts() && !parse("3x10").has_parts());
    assert_eq!(dose.set(3).unwrap().run.work.parts().len(), 2);
    assert_eq!(dose.set(4), None);
}

fn get(id: &str) -> &'static Exercise {
    Catalog::builtin().get(id).unwrap()
}

fn routine_of(id: &str, dose: &str) -> Routine {
    let everything: regimen::Kit = Equipment::ALL.iter().copied().collect();
    let builder = Routine::builder("Parts").kit(everything).warm_up(get("cat-cow"));
    builder.strength(get(id).prescribed(parse(dose))).build().unwrap()
}

/// The strength part of a session, a line for each stretch of time.
fn told(routine: &Routine) -> String {
    let mut lines = String::new();
    let of_lift = routine.timeline(&Pace::default()).filter(|it| it.step() == 2).skip(1);
    for segment in of_lift {
        let what = match segment.activity() {
            Activity::Work { set, part, side, .. } => {
                let side = match side {
                    None => "",
                    Some(Side::Left) => " left",
                    Some(Side::Right) => " right",
                };
                let part = part.map_or(String::new(), |part| format!(" part {part}"));
                format!("set {set}{part}{side}")
            }
            Activity::Pause => "pause".to_owned(),
            Activity::SideChange => "change sides".to_owned(),
            Activity::Rest => "rest".to_owned(),
            other => format!("{other:?}"),
        };
        writeln!(lines, "{what} {}", segment.length().as_secs()).unwrap();
    }
    lines
}

#[test]
fn parts_take_their_time() {
    let cluster = routine_of("goblet-squat", "2x(2>2 20s) rest 90s");
    insta::assert_snapshot!(told(&cluster), @"
    set 1 part 1 8
    pause 20
    set 1 part 2 8
    rest 90
    set 2 part 1 8
    pause 20
    set 2 part 2 8
    ");
    let drops = routine_of("dumbbell-row", "1x(10>8 -20%)/side 24kg");
    insta::assert_snapshot!(told(&drops), @"
    set 1 part 1 left 40
    set 1 part 2 left 32
    change sides 10
    set 1 part 1 right 40
    set 1 part 2 right 32
    ");
    let time = cluster.duration(&Pace::default());
    let timeline = cluster.timeline(&Pace::default());
    assert_eq!(timeline.map(|it| it.length()).sum::<std::time::Duration>(), time.high);
    let json =
        serde_json::to_value(cluster.timeline(&Pace::default()).last().unwrap()).unwrap();
    assert_eq!((&json["set"], &json["part"]), (&2.into(), &2.into()));
}

#[test]
fn a_routine_with_parts_is_of_the_second_format() {
    let format = |dose: &str| {
        let routine = routine_of("goblet-squat", dose);
        let json = serde_json::to_value(&routine).unwrap();
        assert_eq!(serde_json::from_value::<Routine>(json.clone()).unwrap(), routine);
        json["format"].clone()
    };
    assert_eq!(format("3x(10>8>6 -20%)"), 2);
    assert_eq!(format("3x10"), 1);
}

#[test]
fn a_catalogue_with_parts_is_of_the_second_format() {
    let catalog = |dose: &str| {
        let exercise = Catalog::builtin().get("goblet-squat").unwrap().clone();
        let exercise = exercise.to_builder().prescription(parse(dose));
        let catalog = Catalog::from_exercises([exercise.build().unwrap()]).unwrap();
        let json = serde_json::to_value(&catalog).unwrap();
        assert_eq!(serde_json::from_value::<Catalog>(json.clone()).unwrap(), catalog);
        json
    };
    assert_eq!(catalog("3x10")["format"], 1);
    let mut parts = catalog("3x(10>8>6 -20%)");
    assert_eq!(parts["format"], 2);
    // One that says an older format, or none, reads all the same.
    for format in [1.into(), serde_json::Value::Null] {
        parts["format"] = format;
        parts.as_object_mut().unwrap().retain(|_, value| !value.is_null());
        let read: Catalog = serde_json::from_value(parts.clone()).unwrap();
        assert!(read.iter().next().unwrap().prescription().has_parts());
    }
}

#[test]
fn it_counts_once_in_the_volume() {
    let whole = routine_of("goblet-squat", "3x10").volume();
    assert_eq!(routine_of("goblet-squat", "3x(10>8>6 -20%)").volume(), whole);
}

#[test]
fn drops_go_to_loads_that_exist() {
    let loads = |dose: &str, rack: &str| {
        let rack: Loads = serde_json::from_str(rack).unwrap();
        let loads = parse(dose).runs()[0].part_loads(&rack);
        loads.iter().map(Load::to_string).collect::<Vec<_>>()
    };
    let rack = r#"["12kg", "16kg", "18kg", "20kg", "24kg"]"#;
    assert_eq!(loads("3x(10>8>6 -20%) 24kg", rack), ["24kg", "20kg", "16kg"]);
    // 22.8 kg is nearest to 24 kg, which is no drop.
    assert_eq!(loads("3x(10>8 -5%) 24kg", rack), ["24kg", "20kg"]);
    assert_eq!(loads("3x(10>8 -20%) 12kg", rack), ["12kg", "12kg"], "none is lighter");
    assert_eq!(loads("3x(2>2 20s) 24kg", rack), ["24kg", "24kg"]);
    assert_eq!(loads("3x(10>8 -20%) bw+20kg", rack), ["bw+20kg", "bw+16kg"]);
    // A band that is dropped is another band, which no percentage tells.
    assert_eq!(loads("3x(10>8 -20%) band-heavy", rack), ["band-heavy"]);
    let bar =
        r#"{ "bar": "20kg", "plates": { "20kg": 4, "10kg": 2, "5kg": 2, "2.5kg": 2 } }"#;
    let rack: Loads = serde_json::from_str(bar).unwrap();
    let resolved = parse("3x(5>5>5 -20%) 80%").resolve("125kg".parse().unwrap(), &rack);
    assert_eq!(resolved.to_string(), "3x(5>5>5 -20%) 100kg");
    let loads = resolved.runs()[0].part_loads(&rack);
    let loads: Vec<String> = loads.iter().map(Load::to_string).collect();
    assert_eq!(loads, ["100kg", "80kg", "65kg"]);
}

#[test]
fn a_hit_is_what_is_done_at_the_load_of_the_set() {
    let lift = |dose: &str| {
        let rule = "up load +2.5kg; miss 1: load -10%".parse().unwrap();
        Lift::new(get("goblet-squat"), parse(dose), rule).unwrap()
    };
    let code = |dose: &str, reps: &[u32]| {
        let lift = lift(dose);
        let load: Load = "20kg".parse().unwrap();
        let done = Performed::reps(reps.iter().copied(), load.clone());
        lift.next(&lift.start(Some(load)), &done).1.code()
    };
    // All repetitions of a cluster.
    assert_eq!(code("2x(2>2>2 20s)", &[6, 6]), "up-load");
    assert_eq!(code("2x(2>2>2 20s)", &[6, 5]), "down-load");
    // Of a drop set those of the first part: the others are lighter, and extra.
    assert_eq!(code("2x(10>8>6 -20%)", &[10, 10]), "up-load");
    assert_eq!(code("2x(10>8>6 -20%)", &[10, 9]), "down-load");
    // One set, also for one who counts his parts.
    let one = lift("1x(2>2>2 20s)");
    let parts = Performed::new([PerformedSet::reps(6), PerformedSet::reps(2)]);
    let (_, reason) = one.next(&one.start(Some("20kg".parse().unwrap())), &parts);
    assert_eq!(reason.code(), "up-load");
    // No wheel moves the parts.
    let rule: Progression = "up reps +1 to 12".parse().unwrap();
    let refused =
        Lift::new(get("goblet-squat"), parse("3x(10>8>6 -20%)"), rule).unwrap_err();
    assert_eq!(refused.code(), "idle-wheel");
}

#[test]
fn exporters_say_the_parts() {
    let drops = routine_of("goblet-squat", "2x(10>8-10 -20%) 25kg rest 90s");
    let hevy = export::hevy(&drops, |id| Some(id.to_string()));
    let sets = hevy.content()["routine"]["exercises"][1]["sets"].as_array().unwrap();
    let told: Vec<String> = sets
        .iter()
        .map(|set| format!("{} {} {}", set["type"], set["reps"], set["weight_kg"]))
        .collect();
    let (first, second) = ("\"normal\" 10 25.0", "\"dropset\" 10 20.0");
    assert_eq!(told, [first, second, first, second]);
    let planned = export::health_connect(&drops);
    let block = planned.content()["blocks"].as_array().unwrap().last().unwrap().clone();
    let weights: Vec<_> = block["steps"]
        .as_array()
        .unwrap()
        .iter()
        .map(|step| step["performanceTargets"][0]["mass"]["kilograms"].clone())
        .collect();
    assert_eq!(weights, [serde_json::json!(25.0), serde_json::json!(20.0)]);

    let cluster = routine_of("overhead-press", "4x(2>2>2 20s) 40kg rest 120s");
    let day = export::liftoscript(&cluster);
    let line = day.content().lines().find(|line| line.starts_with("Overhead")).unwrap();
    assert_eq!(line, "Overhead Press, Dumbbell / 4x6 40kg 120s / warmup: none");
    let lost: Vec<String> = (day.losses().iter())
        .filter(|loss| loss.code() == "lost-parts")
        .map(ToString::to_string)
        .collect();
    insta::assert_snapshot!(lost.join("\n"), @"step 2, `overhead-press`: the format has no notation for a set in parts, what is done at its full load is exported as one: `(2>2>2 20s)`");
    let hevy = export::hevy(&cluster, |id| Some(id.to_string()));
    let lost: Vec<String> = (hevy.losses().iter())
        .filter(|loss| loss.code() == "lost-parts")
        .map(ToString::to_string)
        .collect();
    insta::assert_snapshot!(lost.join("\n"), @"step 2, `overhead-press`: the format has no field for a pause within a set: `(2>2>2 20s)`");
    let fit = export::fit(&cluster).unwrap();
    assert!(fit.losses().iter().all(|loss| loss.code() != "lost-parts"));
    let page = export::markdown(&cluster);
    assert!(
        page.contains("in parts of 2, 2 and 2 repetitions, 20 seconds apart"),
        "{page}"
    );
}
