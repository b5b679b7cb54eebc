//! What importers infer from words, whatever their order and language.

use proptest::prelude::*;
use regimen::exercise::{LoadGrade, Loads, Pattern};
use regimen::import::{self, Import, ImportOptions};
use regimen::{
    BodyRegion, Constraints, Equipment, Exercise, ExerciseKind, Kit, Laterality,
    Rejection,
};
use serde_json::{Value, json};

use crate::rows;

#[expect(clippy::needless_pass_by_value, reason = "a case is a line")]
fn row(name: &str, equipment: Value, category: &str, step: &str) -> Value {
    json!({ "name": name, "force": null, "level": "beginner", "mechanic": null,
            "equipment": equipment, "primaryMuscles": ["lats"], "secondaryMuscles": [],
            "instructions": [step], "category": category })
}

#[track_caller]
fn read(row: &Value) -> (Exercise, Import) {
    let import = import::free_exercise_db(&json!([row]).to_string()).unwrap();
    (import.catalog().iter().next().unwrap().clone(), import)
}

#[track_caller]
fn one(name: &str, equipment: &str, step: &str) -> Exercise {
    read(&row(name, json!(equipment), "strength", step)).0
}

#[track_caller]
fn of_wger(
    name: &str,
    text: &str,
    language: &Value,
    equipment: &Value,
) -> (Exercise, Import) {
    let row = json!([{ "id": 13, "category": { "id": 12 }, "muscles": [{ "id": 12 }],
        "equipment": equipment,
        "translations": [{ "name": name, "description": text, "language": language }] }]);
    let import = import::wger(&row.to_string()).unwrap();
    (import.catalog().iter().next().unwrap().clone(), import)
}

fn everything() -> Kit {
    Equipment::ALL.iter().copied().collect()
}

/// All that is inferred from a name, beside the name itself.
fn inferred(exercise: &Exercise) -> impl PartialEq + std::fmt::Debug + use<> {
    (
        (exercise.setups().to_vec(), exercise.pattern(), exercise.needs_coaching()),
        (exercise.kind(), exercise.laterality(), exercise.prescription().clone()),
        (exercise.impact(), exercise.staple(), exercise.force()),
    )
}

#[test]
fn names_turned_round_or_bracketed() {
    for (name, other, equipment) in [
        ("Barbell Curl", "Curl (Barbell)", "barbell"),
        ("Barbell Curl", "Curl, Barbell", "barbell"),
        ("Barbell Curl", "Barbell - Curl", "barbell"),
        ("Squat with Bands", "Squat (with Bands)", "barbell"),
        ("Incline Push-Up", "Push-Up (Incline)", "body only"),
        ("Neck Press", "Press (Neck)", "barbell"),
        ("Arnold Dumbbell Press", "Arnold Press (Dumbbell)", "dumbbell"),
        ("Rear Lateral Raise", "Lateral Raise [Rear]", "dumbbell"),
        ("Reverse Band Bench Press", "Bench Press (Reverse Band)", "barbell"),
        ("One-Arm Dumbbell Row", "Row (Dumbbell, One Arm)", "dumbbell"),
        ("Smith Single-Leg Split Squat", "Split Squat (Smith, Single-Leg)", "machine"),
    ] {
        let one = one(name, equipment, "Do it.");
        let other = self::one(other, equipment, "Do it.");
        assert_eq!(inferred(&one), inferred(&other), "{name} and {}", other.name());
    }
    assert_eq!(
        one("Curl (Barbell)", "barbell", "").pattern(),
        Some(Pattern::ElbowFlexion)
    );
    assert!(one("Press (Neck)", "barbell", "").needs_coaching());
}

/// The names of the fixture and of the real file.
fn names() -> Vec<(String, Value, String)> {
    let text = rows::real("word_order_and_brackets_change_nothing");
    let text = text.as_deref().unwrap_or(rows::FIXTURE);
    let rows: Vec<Value> = serde_json::from_str(text).unwrap();
    rows.into_iter()
        .map(|row| {
            let text = |field: &str| row[field].as_str().unwrap().to_owned();
            (text("name"), row["equipment"].clone(), text("category"))
        })
        .collect()
}

#[test]
fn word_order_and_brackets_change_nothing() {
    let names = names();
    let cases = (0..names.len(), any::<u64>(), 0_usize..4);
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let law = runner.run(&cases, |(index, seed, style)| {
        let (name, equipment, category) = &names[index];
        let mut words: Vec<&str> = name
            .split(|it: char| !it.is_alphanumeric())
            .filter(|it| !it.is_empty())
            .collect();
        let mut seed = seed;
        for last in (1..words.len()).rev() {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            words.swap(last, usize::try_from(seed >> 33).unwrap() % (last + 1));
        }
        let turned = match style {
            0 => words.join(" "),
            1 => words.join(", "),
            2 => format!("{} ({})", words[0], words[1..].join("-")),
            _ => words.join(" - "),
        };
        let plain = read(&row(name, equipment.clone(), category, "Do it.")).0;
        let other = read(&row(&turned, equipment.clone(), category, "Do it.")).0;
        prop_assert_eq!(inferred(&plain), inferred(&other), "{} and {}", name, turned);
        Ok(())
    });
    law.unwrap();
}

#[test]
fn rows_without_english_fail_closed() {
    for (name, text, id) in [
        ("Klimmzüge", "<p>An die Stange hängen und hochziehen.</p>", "klimmzuege"),
        ("Supino", "<p>Deite-se no banco e empurre a barra.</p>", "supino"),
        ("引体向上", "<p>悬挂在单杠上，向上拉。</p>", "yin-ti-xiang-shang"),
        ("Подтягивания", "<p>Повисните на перекладине.</p>", "podtiagivaniia"),
    ] {
        for (language, told) in [
            (json!(1), Some("de")),
            (json!({ "id": 7, "short_name": "pt" }), Some("pt")),
            (json!("zh"), Some("zh")),
            (json!(99), Some("99")),
        ] {
            let (row, import) = of_wger(name, text, &language, &json!([]));
            assert_eq!(row.id().as_str(), id);
            assert!(row.setup_for(&everything()).is_none(), "{name}");
            assert!(row.loads().is_none() && row.pattern().is_none());
            let warning =
                import.warnings().iter().find(|it| it.code() == "not-english").unwrap();
            assert_eq!(serde_json::to_value(warning).unwrap()["language"], json!(told));
        }
    }
    // What the field states is stated in every language; "none" is not believed.
    let (row, _) = of_wger("Kniebeuge", "", &json!(1), &json!([{ "id": 1 }]));
    assert!(row.setup_for(&Kit::from([Equipment::Barbell])).is_some());
    let (row, _) = of_wger("Klimmzüge", "", &json!(1), &json!([{ "id": 7 }]));
    assert!(row.setup_for(&everything()).is_none());
    // Texts that are said to be English and are not.
    let (row, import) =
        of_wger("引体向上", "<p>悬挂在单杠上。</p>", &json!(2), &json!([]));
    assert!(row.setup_for(&everything()).is_none());
    assert!(import.warnings().iter().any(|it| it.code() == "not-english"));
    let german = "Leg dich auf den Rücken, zieh die Beine an und heb langsam den Kopf.";
    let (row, _) = read(&super::import_inferences::row(
        "Crunch",
        json!("body only"),
        "strength",
        german,
    ));
    assert!(row.setup_for(&everything()).is_none());
    // English rows are not taken for others.
    let (row, import) =
        of_wger("Plié Squat", "<p>Bend your knees.</p>", &json!(2), &json!([]));
    assert!(row.setup_for(&Kit::default()).is_some());
    assert!(import.warnings().iter().all(|it| it.code() != "not-english"));
}

#[test]
fn the_english_translation_is_preferred() {
    let row = json!([{ "id": 1, "category": 8, "muscles": [1], "equipment": [3], "translations": [
        { "name": "Bizepscurl", "description": "", "language": 1 },
        { "name": "", "description": "", "language": 2 },
        { "name": "Biceps Curl", "description": "Bend your arms.", "language": 2 } ] }]);
    let import = import::wger(&row.to_string()).unwrap();
    assert!(import.catalog().contains("biceps-curl"));
    assert!(import.warnings().iter().all(|it| it.code() != "not-english"));
}

#[test]
fn holds_are_holds() {
    for (name, step) in [
        ("Plank", "Hold this position as long as you can."),
        ("Wall Sit", ""),
        ("Side Plank", ""),
        ("Side Bridge", ""),
        ("L-Sit", ""),
        ("Dead Hang", ""),
        ("Hollow Body Hold", ""),
        ("Isometric Neck Exercise", ""),
        ("Static Squat", ""),
        ("Bear", "Stay there for 30 seconds."),
        ("Superman", "Hold the position for one minute."),
    ] {
        let (row, _) = of_wger(name, step, &json!(2), &json!([]));
        let dose = row.prescription().to_string();
        assert!(dose.starts_with("2-3x20-30s"), "{name}: {dose}");
        let row = json!({ "exercises": [{ "name": name, "category": "strength",
            "equipment": ["none"], "primary_muscles": ["abs"], "instructions": [step] }] });
        let import = import::exercemus(&row.to_string()).unwrap();
        let row = import.catalog().iter().next().unwrap();
        assert!(row.prescription().to_string().starts_with("2-3x20-30s"), "{name}");
        assert!(import.warnings().iter().any(|it| it.code() == "hold-inferred"));
    }
    for (name, step) in [
        ("Plank Jack", ""),
        ("Push-Up to Plank", ""),
        ("Hanging Leg Raise", "Hang from the bar and lift your legs."),
        ("Crunch", "Hold the contraction for 2 seconds, then repeat."),
        ("Front Lever Row", ""),
        ("Biceps Curl", "Hold for 15 seconds at the top on the last one."),
    ] {
        let (row, _) = of_wger(name, step, &json!(2), &json!([]));
        assert!(!row.prescription().to_string().contains("20-30s"), "{name}");
    }
}

#[test]
fn impact_and_assistance() {
    for (name, category, impact) in [
        ("Box Jump", "plyometrics", true),
        ("Jump Squat", "strength", true),
        ("Burpee", "strength", true),
        ("Running, Treadmill", "cardio", true),
        ("Walking, Treadmill", "cardio", false),
        ("Clap Push-Up", "plyometrics", true),
        ("Chest Pass", "plyometrics", false),
        ("Squat", "strength", false),
        ("Jumper's Knee Stretch", "stretching", false),
    ] {
        let (row, import) = read(&row(name, json!("body only"), category, "Do it."));
        assert_eq!(row.impact(), impact, "{name}");
        let is_told = import.warnings().iter().any(|it| it.code() == "impact-inferred");
        assert_eq!(is_told, impact);
    }
    let pull_up = one("Band-Assisted Pull-Up", "other", "Loop a band round the bar.");
    assert!(pull_up.setups()[0].assists() && !pull_up.setups()[0].has_resistance());
    let row = one("Band Row", "bands", "Pull.");
    assert!(!row.setups()[0].assists() && row.setups()[0].has_resistance());
    let bench = one("Reverse Band Bench Press", "barbell", "Press.");
    assert!(!bench.setups()[0].assists());
}

#[test]
fn loads_by_movement_and_equipment() {
    use BodyRegion as R;
    let loads = |name: &str, equipment: &str| one(name, equipment, "Do it.").loads();
    let grade = |name: &str, equipment: &str, region| {
        let loads = loads(name, equipment).unwrap();
        assert!(loads.is_inferred());
        loads.grade(region)
    };
    let (heavy, light) = (Some(LoadGrade::Heavy), Some(LoadGrade::Light));
    for (name, equipment, region, expected) in [
        ("Barbell Bench Press", "barbell", R::Shoulders, heavy),
        ("Barbell Bench Press", "barbell", R::Knees, None),
        ("Push-Up", "body only", R::WristsHands, heavy),
        ("Incline Push-Up", "body only", R::WristsHands, light),
        ("Wall Push-Up", "body only", R::Shoulders, light),
        ("Bent Over Barbell Row", "barbell", R::LowerBack, heavy),
        ("Seated Cable Row", "cable", R::LowerBack, light),
        ("Pull-Up", "body only", R::Shoulders, heavy),
        ("Barbell Squat", "barbell", R::LowerBack, heavy),
        ("Goblet Squat", "dumbbell", R::LowerBack, light),
        ("Bodyweight Squat", "body only", R::Knees, heavy),
        ("Romanian Deadlift", "barbell", R::Knees, None),
        ("Barbell Deadlift", "barbell", R::Knees, heavy),
        ("Glute Bridge", "body only", R::Knees, None),
        ("Hammer Curl", "dumbbell", R::Elbows, heavy),
        ("Hammer Curl", "dumbbell", R::Knees, None),
        ("Calf Raise", "body only", R::AnklesFeet, light),
        ("Crunch", "body only", R::LowerBack, heavy),
        ("Crunch", "body only", R::HipsThighs, light),
        ("Sit-Up", "body only", R::HipsThighs, heavy),
        ("Side Plank", "body only", R::Shoulders, heavy),
        ("Jump Squat", "body only", R::HipsThighs, heavy),
        ("Plyo Push-Up", "body only", R::WristsHands, heavy),
        ("Plyo Push-Up", "body only", R::HipsThighs, None),
        ("Triceps Kickback", "dumbbell", R::LowerBack, heavy),
        ("Seated Bent-Over Triceps Extension", "dumbbell", R::LowerBack, heavy),
        ("Standing Triceps Extension", "dumbbell", R::LowerBack, light),
        ("Zercher Squat", "barbell", R::Elbows, heavy),
        ("Reverse Calf Raise", "barbell", R::LowerBack, light),
    ] {
        assert_eq!(grade(name, equipment, region), expected, "{name}, {region}");
    }
    // What the table does not know is not guessed.
    for (name, equipment) in [
        ("Turkish Get-Up", "kettlebells"),
        ("Thruster", "barbell"),
        ("Machine Curl", "machine"),
        ("Contraption", "other"),
    ] {
        assert_eq!(loads(name, equipment), None, "{name}");
    }
    let stretch =
        read(&row("Calf Stretch", json!(null), "stretching", "Hold for 20 seconds.")).0;
    assert_eq!(stretch.loads(), None);
}

#[test]
fn a_rejection_tells_inferred_from_stated_and_unknown() {
    let person = Constraints::from(everything()).sparing(BodyRegion::Shoulders);
    let judged = |exercise: &Exercise| person.judge(exercise).unwrap_err();
    let press = one("Barbell Bench Press", "barbell", "Press.");
    let refused = judged(&press);
    assert!(matches!(
        refused,
        Rejection::LoadsSparedRegion { is_stated: false, is_inferred: true, .. }
    ));
    assert_eq!(
        refused.to_string(),
        "probably not safe for what is to be spared: `shoulders`"
    );
    assert_eq!(
        serde_json::to_value(&refused).unwrap(),
        json!({ "code": "loads-spared-region",
                "message": "probably not safe for what is to be spared: `shoulders`",
                "regions": ["shoulders"], "is_stated": false, "is_inferred": true })
    );
    let stated = press.to_builder().setups([]).loads(BodyRegion::Shoulders);
    let stated = stated.setup(regimen::Setup::new([])).build().unwrap();
    assert!(matches!(
        judged(&stated),
        Rejection::LoadsSparedRegion { is_stated: true, is_inferred: false, .. }
    ));
    let unknown = one("Thruster", "barbell", "Press.");
    assert!(matches!(
        judged(&unknown),
        Rejection::LoadsSparedRegion { is_stated: false, is_inferred: false, .. }
    ));
    assert_eq!(
        person
            .clone()
            .easing(BodyRegion::Elbows)
            .judge(&one("Hammer Curl", "dumbbell", "Curl."))
            .unwrap_err()
            .code(),
        "loads-spared-region"
    );
    let eased = Constraints::from(everything()).easing(BodyRegion::Elbows);
    let curl = one("Hammer Curl", "dumbbell", "Curl.");
    assert_eq!(
        eased.judge(&curl).unwrap_err().to_string(),
        "probably too heavy for what is to be eased: `elbows`"
    );
    // Loads that were inferred survive being stored.
    let copy: Exercise =
        serde_json::from_str(&serde_json::to_string(&curl).unwrap()).unwrap();
    assert!(copy.loads().is_some_and(Loads::is_inferred));
}

#[test]
fn staples_are_known_by_their_words() {
    for name in ["Barbell Curl", "Curl (Barbell)", "Pushups", "Plank"] {
        assert!(one(name, "barbell", "").staple(), "{name}");
    }
    assert!(!one("Guillotine Press", "barbell", "").staple());
}

#[test]
fn machines_that_only_the_name_tells() {
    for (name, expected) in [
        ("Leg Press", Equipment::LegPress),
        ("Lat Pulldown", Equipment::LatPulldownMachine),
        ("Treadmill Walk", Equipment::Treadmill),
        ("Preacher Curls", Equipment::PreacherBench),
        ("Dumbbell Curl", Equipment::Dumbbell),
        ("Bench Press", Equipment::Bench),
    ] {
        let (row, _) = of_wger(name, "", &json!(2), &json!([]));
        assert!(row.setups()[0].equipment().contains(expected), "{name}");
    }
    let (row, _) = of_wger("Chest Machine", "", &json!(2), &json!([]));
    assert_eq!(row.setups()[0].unknown(), Some("machine"));
}

#[test]
fn the_last_sentence_counts_whatever_it_ends_with() {
    for step in [
        "Lie on a bench.",
        "Lie on a bench",
        "Lie down (on a bench).",
        "Lie down \"on a bench\"",
        "Lie on a bench…",
        "Lie on a bench -  ",
    ] {
        let row = one("Curl", "dumbbell", step);
        assert!(row.setups()[0].equipment().contains(Equipment::Bench), "{step}");
    }
}

#[test]
fn kinds_of_rows_without_a_category() {
    for (name, kind) in [
        ("Calf Stretch", ExerciseKind::StaticStretch),
        ("Box Jump", ExerciseKind::Plyometric),
        ("Treadmill Running", ExerciseKind::Cardio),
        ("Curl", ExerciseKind::Strength),
    ] {
        let rows = json!([{ "id": "x", "name": name, "level": "beginner", "primaryMuscles": [] }]);
        let import =
            ImportOptions::lenient().free_exercise_db(&rows.to_string()).unwrap();
        let row = import.catalog().iter().next().unwrap();
        assert_eq!(row.kind(), kind, "{name}");
        assert_eq!(row.laterality(), Laterality::Bilateral);
        assert!(
            import.warnings().iter().any(|it| it.code() == "kind-inferred"),
            "{name}"
        );
    }
}
