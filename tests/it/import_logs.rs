//! Logs that Hevy and Strong export.

use proptest::prelude::*;
use regimen::codes;
use regimen::import::{self, ImportOptions, LogImport};
use regimen::loads::Loads;
use regimen::prescription::MassUnit;
use regimen::progression::{Lift, Performed, PerformedSet};
use regimen::routine::Volume;
use regimen::{Catalog, ExerciseId, LowHigh, Muscle};
use serde_json::json;

const HEVY: &str = "title,start_time,end_time,description,exercise_title,superset_id,exercise_notes,\
set_index,set_type,weight_kg,reps,distance_km,duration_seconds,rpe";

fn hevy(rows: &str) -> LogImport {
    let text = format!("{HEVY}\n{rows}");
    import::hevy_csv(&text, Catalog::builtin()).unwrap_or_else(|error| panic!("{error}"))
}

fn set(set: &PerformedSet) -> String {
    let amount = set.amount().map_or("-".to_owned(), |amount| amount.to_string());
    let load = set.load().map_or(String::new(), |load| format!(" {load}"));
    let effort = set.effort().map_or(String::new(), |effort| format!(" {effort}"));
    let drops = set.drops().iter().map(|drop| format!(" > {}", self::set(drop)));
    format!("{amount}{load}{effort}{}", drops.collect::<String>())
}

fn sets(log: &LogImport, lift: usize, session: usize) -> Vec<String> {
    log.lifts()[lift].sessions()[session].performed.sets().iter().map(set).collect()
}

#[test]
fn hevy_by_lift() {
    let log = hevy(
        "Push,\"22 Dec 2025, 08:00\",,,Bench Press (Barbell),,,0,warmup,40,5,,,\r\n\
         Push,\"22 Dec 2025, 08:00\",,,Bench Press (Barbell),,,1,normal,80,5,,,8.5\r\n\
         Push,\"22 Dec 2025, 08:00\",,,Bench Press (Barbell),,,2,failure,80.5,4,,,\r\n\
         Push,\"22 Dec 2025, 08:00\",,,Bench Press (Barbell),,,3,dropset,60,8,,,\r\n\
         Push,\"22 Dec 2025, 08:00\",,,Pull Up,,,0,normal,-20,5,,,\r\n\
         Push,\"22 Dec 2025, 08:00\",,,Pull Up,,,1,normal,10,5,,,\r\n\
         Push,\"22 Dec 2025, 08:00\",,,Pull Up,,,2,normal,,6,,,\r\n\
         Push,\"22 Dec 2025, 08:00\",,,Plank,,,0,normal,,,,60,\r\n\
         Push,\"19 Dec 2025, 08:00\",,,Bench Press (Barbell),,,0,normal,77.5,5,,,\r\n\
         Push,\"19 Dec 2025, 08:00\",,,Reverse Zercher Thing,,,0,normal,,,0.05,,\r\n",
    );
    let names: Vec<_> = log
        .lifts()
        .iter()
        .map(|lift| (lift.name(), lift.exercise().map(|it| it.id().as_str())))
        .collect();
    assert_eq!(
        names,
        [
            ("Bench Press (Barbell)", Some("bench-press")),
            ("Pull Up", Some("pull-up")),
            ("Plank", Some("forearm-plank")),
            ("Reverse Zercher Thing", None),
        ]
    );
    // Warm-ups are left out; a drop is part of the set before it; a negative weight helps; on the
    // body a weight is added.
    assert_eq!(sets(&log, 0, 0), ["5 80kg RPE8.5", "4 80.5kg > 8 60kg"]);
    assert_eq!(sets(&log, 0, 1), ["5 77.5kg"]);
    assert_eq!(sets(&log, 1, 0), ["5 bw-20kg", "5 bw+10kg", "6"]);
    assert_eq!(sets(&log, 2, 0), ["60"]);
    assert_eq!(sets(&log, 3, 0), ["50"]);
    let session = &log.lifts()[0].sessions()[1];
    assert_eq!(
        (session.title.as_str(), session.date.as_str()),
        ("Push", "19 Dec 2025, 08:00")
    );
    // Unmatched names are told, with what they may be.
    assert_eq!(log.unmatched().count(), 1);
    let warning = &log.warnings()[0];
    assert_eq!((warning.code(), warning.row()), ("exercise-unmatched", Some(10)));
    let log_codes = [
        "exercise-unmatched",
        "unit-assumed",
        "drop-alone",
        "set-kind-assumed",
        "unreadable-value",
        "row-left-out",
    ];
    assert!(log_codes.iter().all(|code| codes::find(codes::Area::Log, code).is_some()));
    let json = serde_json::to_value(&log).unwrap();
    assert_eq!(json["lifts"][0]["exercise"], "bench-press");
    assert_eq!(json["lifts"][3]["exercise"], json!(null));
    assert_eq!(json["warnings"][0]["name"], "Reverse Zercher Thing");
    let bench: ExerciseId = "bench-press".parse().unwrap();
    assert_eq!(log.of(&bench).count(), 2);
}

#[test]
fn hevy_in_pounds_and_miles_and_other_languages() {
    let text = "\u{feff}title,start_time,end_time,description,exercise_title,superset_id,\
        exercise_notes,set_index,set_type,weight_lbs,reps,distance_miles,duration_seconds,rpe\n\
        Drücken,\"22. Dez. 2025, 08:00\",,,Bench Press (Barbell),,\"a, \"\"b\"\"\nc\",0,normal,225,5,,,\n\
        Laufen,22.09.2026,,,Running,,,0,normal,,,1,600,\n\
        Laufen,22.09.2026,,,Running,,,1,normal,,,1,,\n";
    let log = import::hevy_csv(text, Catalog::builtin()).unwrap();
    assert_eq!(sets(&log, 0, 0), ["5 225lb"]);
    assert_eq!(log.lifts()[0].sessions()[0].date, "22. Dez. 2025, 08:00");
    assert_eq!(sets(&log, 1, 0), ["600", "1609"]);
    // Kilograms that were once pounds are rounded to hundredths.
    let log = hevy("A,1,,,Squat (Barbell),,,0,normal,102.058283,5,,,7.4\n");
    assert_eq!(sets(&log, 0, 0), ["5 102.06kg RPE7.5"]);
}

#[test]
fn strong_in_three_shapes() {
    let first = "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE\n\
        2025-12-22 08:00:00,Legs,1h 2m,Squat (Barbell),W,60,5,0,0,,,\n\
        2025-12-22 08:00:00,Legs,1h 2m,Squat (Barbell),1,100,5,0,0,,,8\n\
        2025-12-22 08:00:00,Legs,1h 2m,Squat (Barbell),F,100,3,0,0,,,\n\
        2025-12-22 08:00:00,Legs,1h 2m,Squat (Barbell),D,80,8,0,0,,,\n\
        2025-12-22 08:00:00,Legs,1h 2m,Squat (Barbell),Rest Timer,,,,120,,,\n\
        2025-12-22 08:00:00,Legs,1h 2m,Squat (Barbell),Note,,,,,felt good,,\n\
        2025-12-22 08:00:00,Legs,1h 2m,Plank,1,0,0,0,45,,,\n";
    let read =
        |text: &str, unit| import::strong_csv(text, Catalog::builtin(), unit).unwrap();
    let log = read(first, MassUnit::Kg);
    assert_eq!(sets(&log, 0, 0), ["5 100kg RPE8", "3 100kg > 8 80kg"]);
    assert_eq!(sets(&log, 1, 0), ["45"]);
    assert_eq!(
        log.warnings()[0].to_string(),
        "weights have no unit, so kilograms are assumed"
    );
    assert_eq!(
        sets(&read(first, MassUnit::Lb), 0, 0),
        ["5 100lb RPE8", "3 100lb > 8 80lb"]
    );

    let second = "Date;Workout Name;Exercise Name;Set Order;Weight;Weight Unit;Reps;RPE;Distance;Distance Unit;Seconds;Notes;Workout Notes;Workout Duration\n\
        2025-12-22 08:00:00;Legs;Squat (Barbell);1;102,5;kg;5;;0;;0;;;1h\n\
        2025-12-22 08:00:00;Legs;Farmer's Walk;1;50;lbs;0;;40;m;0;;;1h\n";
    let log = read(second, MassUnit::Lb);
    assert_eq!(sets(&log, 0, 0), ["5 102.5kg"]);
    assert_eq!(sets(&log, 1, 0), ["40 50lb"]);
    assert!(log.warnings().iter().all(|warning| warning.code() != "unit-assumed"));

    let third = "Workout #;Date;Workout Name;Duration (sec);Exercise Name;Set Order;Weight (kg);Reps;RPE;Distance (meters);Seconds;Notes;Workout Notes\n\
        1;2025-12-22 08:00:00;Legs;3600;Squat (Barbell);1;102,5;5;;;;;\n\
        1;2025-12-22 08:00:00;Legs;3600;Running;1;;;;5000;1800;;\n";
    let log = read(third, MassUnit::Lb);
    assert_eq!(sets(&log, 0, 0), ["5 102.5kg"]);
    assert_eq!(sets(&log, 1, 0), ["1800"]);
}

#[test]
fn a_drop_is_part_of_the_set_before_it() {
    let row = |kind: &str, index: u32, kg: u32, reps: u32| {
        format!("A,1,,,Squat (Barbell),,,{index},{kind},{kg},{reps},,,\n")
    };
    let log = hevy(
        &[
            row("warmup", 0, 40, 5),
            row("normal", 1, 100, 10),
            row("dropset", 2, 80, 8),
            row("dropset", 3, 60, 6),
            row("failure", 4, 100, 9),
            row("dropset", 5, 80, 7),
        ]
        .concat(),
    );
    assert_eq!(sets(&log, 0, 0), ["10 100kg > 8 80kg > 6 60kg", "9 100kg > 7 80kg"]);
    assert_eq!(log.warnings(), []);

    // The first part counts, so two sets of ten were asked for and one fell short; each is one set.
    let squat = log.lifts()[0].exercise().unwrap();
    let performed = &log.lifts()[0].sessions()[0].performed;
    let lift = Lift::new(
        squat,
        "2x(10>8>6 -20%)".parse().unwrap(),
        "up load +2.5kg".parse().unwrap(),
    )
    .unwrap();
    let state = lift.start(Some("100kg".parse().unwrap()));
    assert_eq!(lift.next(&state, performed).1.code(), "held-missed");
    let volume = Volume::from_performed([(squat, performed)]);
    assert_eq!(volume.sets(Muscle::Vasti), LowHigh::exactly(2.0));
    let json = serde_json::to_value(performed).unwrap();
    assert_eq!(
        json["sets"][1],
        json!({ "reps": 9, "load": "100kg", "drops": [{ "reps": 7, "load": "80kg" }] })
    );
    assert_eq!(serde_json::from_value::<Performed>(json).unwrap(), *performed);
    let nested = r#"{"reps":9,"drops":[{"reps":7,"drops":[{"reps":5}]}]}"#;
    let error = serde_json::from_str::<PerformedSet>(nested).unwrap_err();
    assert_eq!(
        error.to_string(),
        "a drop has no `drops` of its own: list them one after the other"
    );
    let flat = PerformedSet::reps(9)
        .with_drop(PerformedSet::reps(7).with_drop(PerformedSet::reps(5)));
    assert_eq!(set(&flat), "9 > 7 > 5");
}

#[test]
fn a_drop_without_a_set_is_one_itself() {
    // Of a session that begins with a drop, of another session, or of a lift that comes again.
    let log = hevy(
        "A,2,,,Squat (Barbell),,,0,warmup,40,5,,,\n\
         A,2,,,Squat (Barbell),,,1,dropset,100,10,,,\n\
         A,2,,,Squat (Barbell),,,2,dropset,80,8,,,\n\
         A,2,,,Plank,,,0,normal,,,,60,\n\
         A,2,,,Squat (Barbell),,,0,dropset,60,20,,,\n\
         A,1,,,Squat (Barbell),,,3,dropset,80,8,,,\n",
    );
    assert_eq!(sets(&log, 0, 0), ["10 100kg > 8 80kg", "20 60kg"]);
    assert_eq!(sets(&log, 0, 1), ["8 80kg"]);
    let rows: Vec<_> = log.warnings().iter().map(|it| (it.code(), it.row())).collect();
    let expected = [2, 5, 6].map(|row| ("drop-alone", Some(row)));
    assert_eq!(rows, expected);
    assert_eq!(
        log.warnings()[0].to_string(),
        "row 2: a drop without a set before it is read as a set of its own"
    );
}

#[test]
fn words_that_no_app_writes_are_told_once() {
    let log = hevy(
        "A,1,,,Squat (Barbell),,,0,myorep,100,5,,,\nA,1,,,Squat (Barbell),,,1,myorep,100,4,,,\n",
    );
    assert_eq!(sets(&log, 0, 0), ["5 100kg", "4 100kg"]);
    let json = serde_json::to_value(log.warnings()).unwrap();
    assert_eq!(
        json,
        json!([{
            "code": "set-kind-assumed",
            "message": "row 1: a set marked `myorep` is read as a working set",
            "row": 1,
            "mark": "myorep",
        }])
    );
    let text = "Date;Workout Name;Exercise Name;Set Order;Weight (kg);Reps;Distance (miles)\n\
        1;A;Squat (Barbell);1.0;100;5;\n1;A;Squat (Barbell);X;100;4;\n\
        1;A;Rest Timer;1;0;0;\n1;A;Running;1;;;2\n";
    let log = import::strong_csv(text, Catalog::builtin(), MassUnit::Kg).unwrap();
    assert_eq!(sets(&log, 0, 0), ["5 100kg", "4 100kg"]);
    assert_eq!(sets(&log, 1, 0), ["3219"]);
    let told: Vec<_> = log.warnings().iter().map(|it| (it.code(), it.row())).collect();
    assert_eq!(told[0], ("set-kind-assumed", Some(2)));
}

#[test]
fn a_weight_of_an_assisted_lift_helps() {
    let log = hevy(
        "A,1,,,Pull Up (Assisted),,,0,normal,25,8,,,\nA,1,,,Pull Up (Assisted),,,1,normal,-20,5,,,\n",
    );
    assert_eq!(sets(&log, 0, 0), ["8 bw-25kg", "5 bw-20kg"]);
}

#[test]
fn what_is_no_log() {
    let catalog = Catalog::builtin();
    let error = import::hevy_csv("a,b\n1,2\n", catalog).unwrap_err();
    assert_eq!(error.code(), "bad-file");
    assert_eq!(
        error.to_string(),
        "cannot read the file as hevy-csv: there is no column `exercise_title` among `a, b`; \
         export it with the app in English"
    );
    assert!(import::strong_csv("", catalog, MassUnit::Kg).is_err());
    let rows = "A,1,,,Squat (Barbell),,,0,normal,heavy,5,,,\nA,1,,,Squat (Barbell),,,1,normal,100,5,,,\n";
    let text = format!("{HEVY}\n{rows}");
    let error = import::hevy_csv(&text, catalog).unwrap_err();
    assert_eq!(
        error.to_string(),
        "row 1, `Squat (Barbell)`: the weight `heavy` is not a number"
    );
    assert_eq!(
        (error.code(), error.field(), error.value()),
        ("unreadable-value", Some("weight"), Some("heavy"))
    );
    let log = ImportOptions::lenient().hevy_csv(&text, catalog).unwrap();
    assert_eq!(sets(&log, 0, 0), ["5 100kg"]);
    assert_eq!(
        log.warnings()[0].to_string(),
        "row 1: left out: the weight `heavy` is not a number"
    );
    for (field, row) in [
        ("weight", "A,1,,,Squat,,,0,normal,1001,5,,,"),
        ("reps", "A,1,,,Squat,,,0,normal,100,-5,,,"),
        ("rpe", "A,1,,,Squat,,,0,normal,100,5,,,11"),
        ("duration", "A,1,,,Squat,,,0,normal,100,5,,1e9,"),
    ] {
        let error = import::hevy_csv(&format!("{HEVY}\n{row}\n"), catalog).unwrap_err();
        assert_eq!(error.field(), Some(field), "{error}");
    }
}

#[test]
fn a_log_is_followed() {
    // What was done in another app, from old to new, under a rule.
    let log = hevy(
        "A,2,,,Squat (Barbell),,,0,normal,100,5,,,\nA,2,,,Squat (Barbell),,,1,normal,100,5,,,\n\
         A,1,,,Squat (Barbell),,,0,normal,97.5,5,,,\nA,1,,,Squat (Barbell),,,1,normal,97.5,5,,,\n",
    );
    let squat = log.lifts()[0].exercise().unwrap();
    let lift =
        Lift::new(squat, "2x5".parse().unwrap(), "up load +2.5kg".parse().unwrap())
            .unwrap();
    let sessions = log.lifts()[0].sessions().iter().rev();
    let state = sessions
        .fold(lift.start(None), |state, session| lift.next(&state, &session.performed).0);
    let dose = lift.dose(&state, &Loads::any());
    assert_eq!(dose.prescription().to_string(), "2x5 102.5kg");
}

proptest! {
    #[test]
    fn any_rows_are_read_or_told(rows in "([A-Za-z0-9,;.\" \\n-]|é){0,200}", is_strong in any::<bool>()) {
        let catalog = Catalog::builtin();
        let text = if is_strong {
            format!("Date,Workout Name,Exercise Name,Set Order,Weight,Reps,RPE\n{rows}")
        } else {
            format!("{HEVY}\n{rows}")
        };
        for options in [ImportOptions::default(), ImportOptions::lenient()] {
            let read = if is_strong {
                options.strong_csv(&text, catalog, MassUnit::Kg)
            } else {
                options.hevy_csv(&text, catalog)
            };
            match read {
                Ok(log) => prop_assert!(serde_json::to_string(&log).is_ok()),
                Err(error) => prop_assert!(!error.to_string().is_empty()),
            }
        }
    }
}
