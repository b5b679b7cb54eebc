//! The embedded catalogue and those of one's own.

use regimen::{
    BodyRegion, Catalog, Equipment, Exercise, ExerciseKind, Kit, Level, Muscle,
    MuscleGroup, Setup, exercise::Pattern,
};

fn plain(id: &str) -> regimen::ExerciseBuilder {
    Exercise::builder(id, id, ExerciseKind::Strength)
        .setup(Setup::new([]))
        .prescription("3x10")
}

#[test]
fn the_nine_exercises_have_their_doses_and_setups() {
    let catalog = Catalog::builtin();
    let doses = [
        ("rhomboid-stretch", "3x30s"),
        ("thoracic-side-bend", "3x15s/side"),
        ("thoracic-rotation", "3x15-20s/side"),
        ("unilateral-band-row", "2x10/side"),
        ("lat-pull-with-band", "3x10"),
        ("resistance-band-reverse-fly", "2-3x10"),
        ("banded-upright-row", "3x8-10"),
        ("prone-back-extension", "3x30s+"),
        ("renegade-row", "1x15/side tempo 2-0-2-1"),
    ];
    for ((id, dose), exercise) in doses.into_iter().zip(catalog) {
        assert_eq!(
            (exercise.id().as_str(), exercise.prescription().to_string()),
            (id, dose.into())
        );
    }
    let fly = catalog.get("resistance-band-reverse-fly").unwrap();
    let positions: Vec<_> =
        fly.setups().iter().map(|setup| setup.position().unwrap().name()).collect();
    assert_eq!(positions, ["standing", "bent over"]);
    let stretch = catalog.get("rhomboid-stretch").unwrap();
    assert!(stretch.setup_for(&Kit::outdoors([])).is_some(), "the floor will do");
}

#[test]
fn every_exercise_is_fit_to_be_read_and_done() {
    for exercise in Catalog::builtin() {
        let id = exercise.id();
        assert!((3..=7).contains(&exercise.instructions().len()), "{id}");
        assert!(exercise.loads().is_some(), "{id}");
        assert!(!exercise.primary().is_empty(), "{id}");
        assert_eq!(exercise.source().unwrap().license(), "MIT OR Apache-2.0", "{id}");
        assert!(exercise.setups().iter().all(|setup| setup.position().is_some()), "{id}");
        for text in exercise.instructions().iter().chain(exercise.cautions()) {
            assert!(text.ends_with('.'), "{id}: {text}");
            let words = |text: &str| text.split_whitespace().count();
            assert!(words(text) <= 42, "{id}: {text}");
            let mut sentences = text.split_inclusive(['.', ';', ':']);
            assert!(sentences.all(|sentence| words(sentence) <= 34), "{id}: {text}");
        }
    }
}

/// No run of eight words is shared with the database, where its file is present.
#[test]
fn every_word_is_our_own() {
    shares_no_run_of_words(crate::rows::FIXTURE, 80);
    if let Some(text) = crate::rows::real("every_word_is_our_own") {
        shares_no_run_of_words(&text, 10_000);
    }
}

#[track_caller]
fn shares_no_run_of_words(text: &str, least: usize) {
    let words = |text: &str| -> Vec<String> {
        let text = text.to_lowercase();
        let words =
            text.split(|letter: char| !letter.is_alphanumeric() && letter != '\'');
        words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
    };
    let rows: Vec<serde_json::Value> = serde_json::from_str(text).unwrap();
    let theirs: std::collections::BTreeSet<Vec<String>> = rows
        .iter()
        .flat_map(|row| row["instructions"].as_array().unwrap())
        .flat_map(|text| {
            words(text.as_str().unwrap())
                .windows(8)
                .map(<[String]>::to_vec)
                .collect::<Vec<_>>()
        })
        .collect();
    assert!(theirs.len() > least, "{}", theirs.len());
    for exercise in Catalog::builtin() {
        let notes = exercise.setups().iter().filter_map(Setup::note).map(str::to_owned);
        let changes = exercise.modifiers().iter().map(|it| it.change().to_owned());
        let texts = exercise.instructions().iter().chain(exercise.cautions()).cloned();
        for text in texts.chain(notes).chain(changes) {
            for run in words(&text).windows(8) {
                assert!(!theirs.contains(run), "{}: {run:?}", exercise.id());
            }
        }
    }
}

#[test]
fn a_query_asks_for_everything_at_once() {
    let catalog = Catalog::builtin();
    let ids = |query: regimen::catalog::Query<'_>| -> Vec<String> {
        query.into_iter().map(|exercise| exercise.id().to_string()).collect()
    };
    assert_eq!(ids(catalog.query()).len(), catalog.len());
    assert!(
        ids(catalog
            .query()
            .trains(Muscle::LatissimusDorsi)
            .pattern(Pattern::VerticalPull))
        .contains(&"lat-pull-with-band".to_owned())
    );
    let trains =
        ids(catalog.query().trains(Muscle::BicepsBrachii).kind(ExerciseKind::Strength));
    let involves =
        ids(catalog.query().involves(Muscle::BicepsBrachii).kind(ExerciseKind::Strength));
    assert!(trains.len() < involves.len());
    assert!(
        !ids(catalog.query().up_to(Level::Beginner)).contains(&"renegade-row".to_owned())
    );
    let careful =
        catalog.query().sparing(BodyRegion::Knees).sparing(BodyRegion::LowerBack);
    assert!(careful.iter().count() > 5, "regions are added");
    for exercise in &careful {
        let spares = |setup: &Setup| {
            !setup.may_load(BodyRegion::Knees) && !setup.may_load(BodyRegion::LowerBack)
        };
        assert!(exercise.setups().iter().any(spares), "{exercise:?}");
    }
    let both = catalog.query().sparing([BodyRegion::Knees, BodyRegion::LowerBack]);
    assert!(careful.iter().eq(both.iter()));
    let park = Kit::outdoors([Equipment::ResistanceBand]);
    let possible = ids(catalog.query().kit(park).trains(MuscleGroup::Trapezius));
    assert!(possible.contains(&"banded-upright-row".to_owned()));
    assert!(!possible.contains(&"door-frame-row".to_owned()));
}

#[test]
fn an_insertion_is_whole_or_not_at_all() {
    let mut catalog = Catalog::new();
    let old = plain("new-name").formerly(["old-name"]).build().unwrap();
    catalog.insert(old.clone()).unwrap();
    assert_eq!(catalog.get("old-name").unwrap(), &old, "a retired id resolves");
    let before = catalog.clone();
    for clash in [
        plain("new-name"),
        plain("old-name"),
        plain("third").formerly(["new-name"]),
        plain("fourth").formerly(["old-name"]),
    ] {
        let error = catalog.insert(clash.build().unwrap()).unwrap_err();
        assert_eq!(error.code(), "duplicate-id");
        assert_eq!(catalog, before);
        assert!(catalog.get("third").is_err() && catalog.get("fourth").is_err());
    }
    let error = catalog.insert(plain("new-name").build().unwrap()).unwrap_err();
    assert_eq!(
        error.to_string(),
        "there is an exercise called `new-name` already: give the other one an id of its own"
    );
    assert_eq!(
        catalog.get("no-name").unwrap_err().to_string(),
        "no exercise is called `no-name`; did you mean `new-name`?"
    );
    assert_eq!(
        catalog.get("squat").unwrap_err().to_string(),
        "no exercise is called `squat`"
    );
}

#[test]
fn an_exercise_may_name_its_own_id_as_a_former_one_only_once() {
    let mut catalog = Catalog::new();
    let odd = plain("same").formerly(["same"]).build().unwrap();
    catalog.insert(odd).unwrap();
    assert_eq!(catalog.len(), 1);
}

#[test]
fn documents_say_in_which_row_they_are_wrong() {
    let row = r#"{"id":"ID","name":"X","kind":"strength","setups":[{"equipment":[]}],"prescription":"3x10"}"#;
    let error = |rows: &[&str]| {
        let rows: Vec<String> = rows.iter().map(|id| row.replace("ID", id)).collect();
        let text = format!(r#"{{"format":1,"exercises":[{}]}}"#, rows.join(","));
        serde_json::from_str::<Catalog>(&text).map_err(|error| error.to_string())
    };
    assert_eq!(error(&["a", "b"]).unwrap().len(), 2);
    assert_eq!(
        error(&["a", "B"]).unwrap_err(),
        "row 2: `B` is not a valid id: expected lower-case letters and digits in words joined by single \
         hyphens; did you mean `b`? at line 1 column 124"
    );
    assert_eq!(
        error(&["a", "b", "a"]).unwrap_err(),
        "row 3: there is an exercise called `a` already: give the other one an id of its own"
    );
    let unnumbered = serde_json::from_str::<Catalog>(r#"{"exercises":[{"id":"B"}]}"#);
    assert_eq!(
        unnumbered.unwrap_err().to_string(),
        "row 1: `B` is not a valid id: expected lower-case letters and digits in words joined by single \
         hyphens; did you mean `b`? at line 1 column 26"
    );
    let newer =
        serde_json::from_str::<Catalog>(r#"{"format":3,"exercises":[]}"#).unwrap_err();
    assert_eq!(
        newer.to_string(),
        "format `3` is not known, expected `1` to `2`: a newer version of this crate may read it at \
         line 1 column 11"
    );
}

#[test]
fn a_source_at_the_top_is_that_of_every_row_without_one() {
    let text = r#"{"source":{"title":"top","license":"CC0-1.0"},"exercises":[
        {"id":"a","name":"A","kind":"strength","setups":[{"equipment":[]}],"prescription":"3x10"},
        {"id":"b","name":"B","kind":"strength","setups":[{"equipment":[]}],"prescription":"3x10",
         "source":{"title":"own","author":"me","license":"MIT","url":"https://example.org"}}]}"#;
    let catalog: Catalog = serde_json::from_str(text).unwrap();
    let source = |id| catalog.get(id).unwrap().source().unwrap();
    assert_eq!((source("a").title(), source("b").title()), ("top", "own"));
    let copy: Catalog =
        serde_json::from_str(&serde_json::to_string(&catalog).unwrap()).unwrap();
    assert_eq!(copy, catalog);
}

#[test]
fn a_query_can_be_asked_twice_and_from_behind() {
    let query = Catalog::builtin().query().kind(ExerciseKind::StaticStretch);
    let forwards: Vec<&Exercise> = query.iter().collect();
    assert!(forwards.len() > 3);
    let mut backwards: Vec<&Exercise> = query.iter().rev().collect();
    backwards.reverse();
    assert_eq!(forwards, backwards);
    assert!((&query).into_iter().eq(query.clone()));
    let mut ends = query.iter();
    assert_eq!(
        (ends.next(), ends.next_back()),
        (Some(forwards[0]), forwards.last().copied())
    );
    let mut none = Catalog::new();
    none.retain(|_| true);
    let mut none = none.query().iter();
    assert_eq!(
        (none.next(), none.next_back(), none.size_hint()),
        (None, None, (0, Some(0)))
    );
}

#[test]
fn catalogues_are_made_of_exercises_and_take_more() {
    let make = |ids: &[&str]| {
        ids.iter().map(|id| plain(id).build().unwrap()).collect::<Vec<_>>()
    };
    let ids = |catalog: &Catalog| -> Vec<String> {
        catalog.iter().map(|exercise| exercise.id().to_string()).collect()
    };
    let mut catalog = Catalog::from_exercises(make(&["a", "b", "c"])).unwrap();
    assert_eq!(ids(&catalog), ["a", "b", "c"]);
    let error = Catalog::from_exercises(make(&["a", "b", "a"])).unwrap_err();
    assert_eq!(
        serde_json::to_value(&error).unwrap(),
        serde_json::json!({
            "code": "duplicate-id",
            "message": "there is an exercise called `a` already: give the other one an id of its own",
            "id": "a",
        })
    );

    let before = catalog.clone();
    assert!(catalog.try_extend(make(&["d", "e", "b", "f"])).is_err());
    assert_eq!(catalog, before);
    assert!(["d", "e", "f"].iter().all(|id| !catalog.contains(id)));
    assert!(catalog.search("d").is_empty());
    catalog.try_extend(make(&["d", "e"])).unwrap();
    assert_eq!(ids(&catalog), ["a", "b", "c", "d", "e"]);
    assert_eq!(catalog.search("e").len(), 1);
}

#[test]
fn exercises_are_removed_and_replaced_with_all_their_ids() {
    let build = |builder: regimen::ExerciseBuilder| builder.build().unwrap();
    let catalog = || {
        Catalog::from_exercises([
            build(plain("first")),
            build(plain("second").formerly(["old", "older"])),
            build(plain("third")),
        ])
        .unwrap()
    };
    let ids = |catalog: &Catalog| -> Vec<String> {
        catalog.iter().map(|exercise| exercise.id().to_string()).collect()
    };

    let mut removed = catalog();
    assert_eq!(removed.remove("older").unwrap().id().as_str(), "second");
    assert_eq!(ids(&removed), ["first", "third"]);
    assert!(!removed.contains("second") && !removed.contains("old"));
    assert_eq!(removed.get("third").unwrap().id().as_str(), "third");
    assert!(removed.remove("second").is_none());

    let mut replaced = catalog();
    let other = build(plain("second").alias("other"));
    let before = replaced.replace(other).unwrap();
    assert_eq!(before.formerly().len(), 2);
    assert_eq!(ids(&replaced), ["first", "second", "third"]);
    assert!(!replaced.contains("old"), "the other never had that id");
    assert_eq!(replaced.search("other").len(), 1);
    assert!(replaced.replace(build(plain("fourth"))).is_none());
    assert_eq!(ids(&replaced), ["first", "second", "third", "fourth"]);

    // One that takes the ids of two leaves neither of them.
    let mut joined = catalog();
    let both = build(plain("third").formerly(["old", "third"]));
    assert_eq!(joined.replace(both).unwrap().id().as_str(), "second");
    assert_eq!(ids(&joined), ["first", "third"]);
    assert_eq!(joined.get("old").unwrap().id().as_str(), "third");

    let mut kept = catalog();
    kept.retain(|exercise| exercise.id().as_str() > "o");
    assert_eq!(ids(&kept), ["second", "third"]);
    assert_eq!(kept.get("old").unwrap().id().as_str(), "second");
}

#[test]
fn unknown_exercises_have_candidates_by_name_before_spelling() {
    let candidates = |id: &str| {
        let error = Catalog::builtin().get(id).unwrap_err();
        assert_eq!(error.nearest(), error.candidates().first());
        error.candidates().iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    for (typed, meant) in [
        ("db-row", "dumbbell-row"),
        ("DB Row", "dumbbell-row"),
        ("dumbbell-shoulder-press", "overhead-press"),
        ("tricep-dips", "chair-dip"),
        ("db-bench-press", "dumbbell-bench-press"),
        ("push-ups", "push-up"),
        ("renegade-roe", "renegade-row"),
        ("romanian-dedlift", "romanian-deadlift"),
        ("unilateral-band-rwo", "unilateral-band-row"),
    ] {
        let found = candidates(typed);
        assert_eq!(found.first().map(String::as_str), Some(meant), "{typed}: {found:?}");
        assert!(found.len() <= 3, "{typed}: {found:?}");
    }
    for nothing in ["no-such-thing", "xyzzy", "", "line-dance", "kettlebell-zumba"] {
        assert_eq!(candidates(nothing), [""; 0], "{nothing}");
    }
    assert!(
        Catalog::builtin().search("kettlebell-zumba").is_empty(),
        "only equipment fits"
    );
    let error = Catalog::builtin().get("db-row").unwrap_err();
    assert_eq!(
        serde_json::to_value(&error).unwrap(),
        serde_json::json!({
            "code": "unknown-exercise",
            "message": "no exercise is called `db-row`; did you mean `dumbbell-row`?",
            "id": "db-row",
            "candidates": ["dumbbell-row", "bent-over-row", "chest-supported-row"],
        })
    );
}

#[test]
fn a_catalogue_prints_its_ids() {
    let catalog = Catalog::from_exercises(
        ["cat-cow", "push-up"].map(|id| Catalog::builtin().get(id).unwrap().clone()),
    );
    assert_eq!(
        format!("{:?}", catalog.unwrap()),
        "Catalog([Exercise(cat-cow), Exercise(push-up)])"
    );
}
