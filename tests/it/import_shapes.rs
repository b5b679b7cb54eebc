//! The shapes in which the rows of other people's catalogues come.

use regimen::exercise::MediaKind;
use regimen::import::{self, Import, ImportError, ImportOptions};
use regimen::{Catalog, Equipment, EquipmentSet, Kit, Level, Muscle, MuscleGroup};
use serde_json::{Value, json};

fn pull_up() -> Value {
    json!({ "name": "Pullups", "force": "pull", "level": "beginner", "mechanic": "compound",
            "equipment": "body only", "primaryMuscles": ["lats"], "secondaryMuscles": ["biceps"],
            "instructions": ["Pull yourself up to the bar."], "category": "strength",
            "images": ["Pullups/0.jpg", ""] })
}

fn with(mut row: Value, field: &str, value: Value) -> Value {
    row[field] = value;
    row
}

fn without(mut row: Value, field: &str) -> Value {
    row.as_object_mut().unwrap().remove(field);
    row
}

#[expect(clippy::needless_pass_by_value, reason = "a case is a line")]
fn fe(json: Value) -> Result<Import, ImportError> {
    import::free_exercise_db(&json.to_string())
}

#[expect(clippy::needless_pass_by_value, reason = "a case is a line")]
fn fe_leniently(json: Value) -> Result<Import, ImportError> {
    ImportOptions::lenient().free_exercise_db(&json.to_string())
}

#[expect(clippy::needless_pass_by_value, reason = "a case is a line")]
fn wger(json: Value) -> Result<Import, ImportError> {
    import::wger(&json.to_string())
}

fn codes(import: &Import) -> Vec<&'static str> {
    import.warnings().iter().map(import::ImportWarning::code).collect()
}

#[test]
fn a_list_and_everything_near_it() {
    let list = fe(json!([pull_up()])).unwrap();
    assert_eq!(list.catalog().get("pullups").unwrap().name(), "Pullups");
    for near in [
        json!({ "exercises": [pull_up()] }),
        json!({ "version": 2, "muscles": ["lats"], "exercises": [pull_up()] }),
        json!({ "data": { "exercises": [pull_up()] } }),
        json!({ "count": 1, "next": null, "results": [pull_up()] }),
        json!({ "movements": [pull_up()] }),
        json!({ "Pullups": pull_up() }),
        pull_up(),
    ] {
        assert_eq!(fe(near.clone()).unwrap(), list, "{near}");
    }
    // An id before the row is its id.
    let by_id = fe(json!({ "my-pull": pull_up(), "other": pull_up() })).unwrap();
    assert!(by_id.catalog().contains("my-pull") && by_id.catalog().contains("other"));
    // One instead of a list, and a list instead of one.
    let row =
        with(with(pull_up(), "primaryMuscles", json!("lats")), "equipment", json!([]));
    let row = with(row, "instructions", json!("Pull yourself up to the bar."));
    assert_eq!(fe(json!([row])).unwrap().catalog().len(), 1);
    let row = with(pull_up(), "equipment", json!(["barbell", "bands"]));
    let read = fe(json!([row])).unwrap();
    let needed = read.catalog().get("pullups").unwrap().setups()[0].equipment();
    assert_eq!(
        needed,
        EquipmentSet::from([Equipment::ResistanceBand, Equipment::Barbell])
    );
}

#[test]
fn files_of_another_kind_are_refused_with_what_they_are() {
    let own = serde_json::to_string(Catalog::builtin()).unwrap();
    let exercemus = json!({ "exercises": [{ "category": "strength", "name": "Curl",
        "equipment": ["barbell"], "instructions": ["Bend."], "primary_muscles": ["biceps"] }] });
    let info = json!([{ "id": 1, "category": 8, "muscles": [1], "translations": [] }]);
    for (text, holds) in [
        (own.as_str(), "regimen-catalog"),
        (&exercemus.to_string(), "exercemus"),
        (&info.to_string(), "wger"),
    ] {
        let error = import::free_exercise_db(text).unwrap_err();
        assert_eq!(
            (error.code(), error.holds()),
            ("other-contents", Some(holds)),
            "{error}"
        );
    }
    for (rows, holds) in [
        (
            json!([{ "id": 1, "uuid": "x", "category": 8, "muscles": [1], "equipment": [] }]),
            "wger-exercise",
        ),
        (
            json!([{ "id": 1, "name": "Curl", "description": "", "language": 2, "exercise": 5 }]),
            "wger-exercise-translation",
        ),
        (
            json!([{ "id": 2, "name": "Anterior deltoid", "name_en": "Shoulders",
                  "is_front": true }]),
            "wger-muscle",
        ),
        (json!([{ "id": 1, "name": "Barbell" }]), "wger-numbered"),
        (
            json!([{ "id": 1, "exercise": 5, "image": "x.png", "is_main": true }]),
            "wger-exerciseimage",
        ),
        (
            json!([{ "id": 1, "exercise": 5, "video": "x.mov", "is_main": true }]),
            "wger-video",
        ),
        (json!([{ "id": 1, "exercise": 5, "alias": "Curl" }]), "wger-exercisealias"),
        (
            json!([{ "id": 1, "exercise": 5, "comment": "Slowly." }]),
            "wger-exercisecomment",
        ),
        (
            json!([{ "id": 1, "short_name": "de", "full_name": "Deutsch" }]),
            "wger-language",
        ),
        (
            json!([{ "id": 1, "short_name": "CC0", "full_name": "x", "url": "" }]),
            "wger-license",
        ),
        (json!([{ "model_type": "base", "uuid": "x" }]), "wger-deletion-log"),
        (
            json!([{ "model": "exercises.muscle", "pk": 1, "fields": {} }]),
            "database-dump",
        ),
        (
            json!([{ "bodyPart": "back", "target": "lats", "name": "pull up" }]),
            "exercisedb",
        ),
        (json!([pull_up()]), "free-exercise-db"),
    ] {
        for page in [rows.clone(), json!({ "count": 1, "results": rows })] {
            let error = wger(page).unwrap_err();
            assert_eq!(
                (error.code(), error.holds()),
                ("other-contents", Some(holds)),
                "{error}"
            );
        }
    }
    let refusal = wger(json!({ "detail": "Not found." })).unwrap_err();
    assert_eq!(
        refusal.to_string(),
        "cannot read the file as wger: it holds the refusal of an API, not exercises: ask the API \
         again"
    );
    assert_eq!(
        wger(json!({ "suggestions": [] })).unwrap_err().holds(),
        Some("wger-search")
    );
    assert_eq!(
        wger(json!({ "units": "metric" })).unwrap_err().to_string(),
        "cannot read the file as wger: there is no list of exercises in it"
    );
}

#[test]
fn an_empty_catalogue_is_an_error() {
    for rows in [json!([]), json!({ "exercises": [] }), json!({ "results": [] })] {
        for error in [fe(rows.clone()), fe_leniently(rows.clone()), wger(rows.clone())] {
            assert_eq!(error.unwrap_err().code(), "no-rows");
        }
    }
    let nothing_said = json!([{ "level": "beginner" }, { "level": "expert" }]);
    assert_eq!(
        fe_leniently(nothing_said).unwrap_err().to_string(),
        "there is no exercise of free-exercise-db in the file"
    );
}

#[test]
fn a_lenient_reading_keeps_the_row_wherever_it_says_something() {
    let read = |field: &str, value: Value| {
        let import = fe_leniently(json!([with(pull_up(), field, value)])).unwrap();
        let exercise = import.catalog().iter().next().unwrap().clone();
        (exercise, codes(&import))
    };
    let (row, told) = read("primaryMuscles", json!(["left pinky", "lats"]));
    assert_eq!(row.primary(), MuscleGroup::Lats.muscles());
    assert!(told.contains(&"value-dropped"));
    let (row, told) = read("secondaryMuscles", json!(["front delts", "upper abs"]));
    assert!(row.secondary().contains(Muscle::AnteriorDeltoid));
    assert!(row.secondary().contains(Muscle::RectusAbdominis));
    assert_eq!(told.iter().filter(|code| **code == "value-read").count(), 2);
    let (row, _) = read("level", json!("advanced"));
    assert_eq!(row.level(), Level::Expert);
    let (row, told) = read("equipment", json!("hoverboard"));
    assert!(row.setup_for(&Equipment::ALL.iter().copied().collect::<Kit>()).is_none());
    assert!(told.contains(&"equipment-unknown"));
    let (row, _) = read("equipment", json!("trap bar"));
    assert!(row.setups()[0].equipment().contains(Equipment::TrapBar));
    for field in ["level", "category", "force", "mechanic", "equipment"] {
        let (_, told) = read(field, json!("xyzzy"));
        assert!(told.contains(&"value-dropped"), "{field}");
        assert!(!told.contains(&"row-left-out"), "{field}");
    }
    for field in
        ["id", "name", "level", "category", "primaryMuscles", "instructions", "images"]
    {
        let row = without(with(pull_up(), "id", json!("Pull_Ups")), field);
        assert_eq!(fe_leniently(json!([row])).unwrap().catalog().len(), 1, "{field}");
    }
    let nameless = without(with(pull_up(), "id", json!("Barbell_Curl")), "name");
    let import = fe_leniently(json!([nameless])).unwrap();
    assert_eq!(import.catalog().get("barbell-curl").unwrap().name(), "Barbell Curl");
    assert!(codes(&import).contains(&"no-name"));
    // A row that cannot be read is left out, and the others are kept.
    let odd = with(pull_up(), "instructions", json!({ "en": "Pull." }));
    let import = fe_leniently(json!([odd, pull_up(), "Pull-Up", 7])).unwrap();
    assert_eq!(import.catalog().len(), 1);
    assert_eq!(codes(&import).iter().filter(|code| **code == "row-left-out").count(), 3);
}

#[test]
fn capitals_do_not_matter() {
    let plain = fe(json!([pull_up()])).unwrap();
    let mut loud = pull_up();
    for (field, value) in loud.as_object_mut().unwrap() {
        if ["name", "instructions", "images"].contains(&field.as_str()) {
            continue;
        }
        *value = serde_json::from_str(&value.to_string().to_uppercase()).unwrap();
    }
    assert_eq!(fe(json!([loud])).unwrap(), plain);
}

#[test]
fn missing_fields_are_named() {
    for field in ["name", "level", "category", "primaryMuscles"] {
        let error = fe(json!([pull_up(), without(pull_up(), field)])).unwrap_err();
        assert_eq!(
            (error.code(), error.field()),
            ("missing-field", Some(field)),
            "{error}"
        );
        assert_eq!(error.row_number(), Some(2));
    }
    let row = json!({ "id": 1, "name": "Curl", "muscles": [1] });
    assert_eq!(
        wger(json!([row])).unwrap_err().to_string(),
        "row 1, `Curl`: a row of wger has a `category`, and this one has none"
    );
}

#[test]
fn pages_of_wger_as_they_were() {
    let new = json!([{ "id": 345, "category": { "id": 10 }, "muscles": [{ "id": 11 }],
        "muscles_secondary": [], "equipment": [{ "id": 10 }],
        "translations": [{ "name": "2 Handed Kettlebell Swing",
            "description": "<p>Swing the bell to the height of your eyes.</p>", "language": 2,
            "aliases": [{ "alias": "Russian Swing" }] }] }]);
    let new = wger(new).unwrap();
    assert_eq!(new.catalog().iter().next().unwrap().name(), "2 Handed Kettlebell Swing");
    let text = "<p>Swing the bell to the height of your eyes.</p>";
    let name = "2 Handed Kettlebell Swing";
    let aliases = json!([{ "alias": "Russian Swing" }]);
    for old in [
        // `exerciseinfo` until about 2024: a row for each language.
        json!([{ "id": 345, "name": name, "description": text, "category": { "id": 10 },
            "muscles": [{ "id": 11 }], "muscles_secondary": [], "equipment": [{ "id": 10 }],
            "language": { "id": 2, "short_name": "en", "full_name": "English" },
            "aliases": aliases }]),
        // `exercise` of that time: numbers alone.
        json!({ "count": 1, "results": [{ "id": 345, "name": name, "description": text,
            "category": 10, "muscles": [11], "muscles_secondary": [], "equipment": [10],
            "language": 2, "exercise_base": 9, "aliases": ["Russian Swing"] }] }),
        // `exercisebaseinfo`.
        json!([{ "id": 345, "category": { "id": 10 }, "muscles": [{ "id": 11 }],
            "muscles_secondary": null, "equipment": [{ "id": 10 }],
            "exercises": [
                { "name": "Schwingen", "description": "", "language": 1 },
                { "name": name, "description": text, "language": 2, "aliases": aliases } ] }]),
        // A dump with names.
        json!([{ "category": "Abs", "name": name, "description": text, "muscles": ["Hamstrings"],
            "muscles_secondary": [], "equipment": ["Kettlebell"], "language": "en",
            "aliases": aliases }]),
        // One alone.
        json!({ "id": 345, "name": name, "description": text, "category": { "id": 10 },
            "muscles": [{ "id": 11 }], "equipment": [{ "id": 10 }], "language": { "id": 2 },
            "aliases": aliases }),
    ] {
        assert_eq!(wger(old.clone()).unwrap(), new, "{old}");
    }
}

#[test]
fn pictures_and_films_with_what_is_said_of_them() {
    let read = fe(json!([pull_up()])).unwrap();
    let media = read.catalog().get("pullups").unwrap().media();
    assert_eq!(media.len(), 1, "an empty address is none");
    assert_eq!((media[0].kind(), media[0].url()), (MediaKind::Image, "Pullups/0.jpg"));
    assert_eq!((media[0].license(), media[0].author()), (None, None));

    let row = json!({ "id": 1, "name": "Curl", "category": 8, "muscles": [1], "language": 2,
        "images": [{ "image": "https://example.org/1.png", "license": 2,
                     "license_author": "A. Photographer" }],
        "videos": [{ "video": "https://example.org/1.mov", "license": { "short_name": "CC0" } }] });
    let read = wger(json!([row])).unwrap();
    let media = read.catalog().get("curl").unwrap().media();
    assert_eq!(
        (media[0].kind(), media[0].license(), media[0].author()),
        (MediaKind::Image, Some("CC-BY-SA-4.0"), Some("A. Photographer"))
    );
    assert_eq!(
        (media[1].kind(), media[1].license()),
        (MediaKind::Video, Some("CC0-1.0"))
    );

    let row = json!({ "exercises": [{ "name": "Curl", "category": "strength",
        "primary_muscles": ["biceps"], "video": "https://example.org/v" }] });
    let read = import::exercemus(&row.to_string()).unwrap();
    assert_eq!(read.catalog().get("curl").unwrap().media()[0].kind(), MediaKind::Video);
}

#[test]
fn no_message_shows_a_private_name() {
    let wrong = [
        json!(7),
        json!([[7]]),
        json!({}),
        json!("x"),
        json!(null),
        json!(-1),
        json!(1.5),
    ];
    let fields = [
        "id",
        "name",
        "category",
        "muscles",
        "translations",
        "images",
        "primaryMuscles",
        "primary_muscles",
        "language",
        "instructions",
        "license",
        "equipment",
    ];
    for field in fields {
        for value in &wrong {
            let fe = with(pull_up(), field, value.clone());
            let base = json!({ "id": 1, "name": "Curl", "category": 8, "muscles": [] });
            let of_wger = with(base, field, value.clone());
            let base =
                json!({ "name": "Curl", "category": "strength", "primary_muscles": [] });
            let of_exercemus = with(base, field, value.clone());
            let errors = [
                import::free_exercise_db(&json!([fe]).to_string()).err(),
                import::wger(&json!([of_wger]).to_string()).err(),
                import::exercemus(&json!({ "exercises": [of_exercemus] }).to_string())
                    .err(),
            ];
            for error in errors.into_iter().flatten() {
                let text = error.to_string();
                for private in
                    ["struct ", "Entry", "Key", "Texts", "Translation", "Medium", "u64"]
                {
                    assert!(!text.contains(private), "{text}");
                }
            }
        }
    }
}
