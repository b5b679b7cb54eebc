//! Substitutes, merging, and hits as data.

use regimen::catalog::{MergeConflict, Similarity};
use regimen::exercise::Pattern;
use regimen::{
    Catalog, Equipment, Exercise, ExerciseBuilder, ExerciseKind, Kit, Muscle, OnConflict,
    Setup,
};
use serde_json::json;

fn plain(id: &str) -> ExerciseBuilder {
    Exercise::builder(id, id.replace('-', " "), ExerciseKind::Strength)
        .setup(Setup::new([]))
        .prescription("3x10")
}

fn catalog(exercises: impl IntoIterator<Item = ExerciseBuilder>) -> Catalog {
    Catalog::from_exercises(exercises.into_iter().map(|it| it.build().unwrap())).unwrap()
}

fn ids(catalog: &Catalog) -> Vec<&str> {
    catalog.iter().map(|exercise| exercise.id().as_str()).collect()
}

#[test]
fn substitutes_share_muscles_and_are_possible() {
    let catalog = Catalog::builtin();
    let mut found = 0;
    for kit in [
        Kit::default(),
        Kit::from([Equipment::ResistanceBand]),
        Kit::outdoors([Equipment::DumbbellPair, Equipment::PullUpBar]),
    ] {
        for exercise in catalog {
            let substitutes = catalog.substitutes(exercise, kit);
            for substitute in &substitutes {
                let other = substitute.exercise();
                assert_ne!(other.id(), exercise.id());
                assert_eq!(other.kind(), exercise.kind());
                assert_eq!(substitute.shared(), other.primary() & exercise.primary());
                assert!(!substitute.shared().is_empty());
                assert!(kit.allows(substitute.setup()));
                assert!(!substitute.reasons().is_empty());
            }
            assert!(
                substitutes.windows(2).all(|pair| pair[0].score() >= pair[1].score())
            );
            found += substitutes.len();
        }
    }
    assert!(found > 300, "{found}");
}

#[test]
fn hits_and_substitutes_are_data() {
    let catalog = Catalog::builtin();
    let hit = &catalog.search("Jefferson db row")[0];
    assert_eq!(
        serde_json::to_value(hit).unwrap(),
        json!({
            "exercise": "dumbbell-row",
            "name": "One-Arm Row",
            "score": 583,
            "sure": false,
            "unmatched": ["jefferson"],
        })
    );
    let kit = Kit::from([Equipment::ResistanceBand]);
    let substitute = &catalog.substitutes(hit.exercise(), kit)[0];
    let json = serde_json::to_value(substitute).unwrap();
    assert_eq!(
        (&json["exercise"], &json["name"], &json["setup"]),
        (&json!("unilateral-band-row"), &json!("Unilateral Band Row"), &json!("band"))
    );
    assert_eq!(json["message"], substitute.to_string());
    assert_eq!(json["shared"], json!(substitute.shared()));
    assert_eq!(json["score"], substitute.score());
    assert_eq!(
        json["reasons"][1],
        json!({ "code": "same-pattern", "message": "same movement pattern" })
    );
    for reason in substitute.reasons() {
        let entry = regimen::codes::find(regimen::codes::Area::Substitute, reason.code());
        assert!(entry.is_some(), "{reason}");
    }
}

#[test]
fn what_is_loaded_is_replaced_by_what_is_loaded() {
    use regimen::Equipment as E;
    for (lift, kit, first) in [
        ("bench-press", &[E::DumbbellPair, E::Bench][..], "dumbbell-bench-press"),
        ("bench-press", &[E::DumbbellPair], "dumbbell-floor-press"),
        ("back-squat", &[E::DumbbellPair], "double-front-rack-squat"),
        ("barbell-overhead-press", &[E::DumbbellPair], "arnold-press"),
        ("lat-pulldown", &[E::ResistanceBand], "lat-pull-with-band"),
        ("push-up", &[E::DumbbellPair, E::Bench], "knee-push-up"),
    ] {
        let catalog = Catalog::builtin();
        let lift = catalog.get(lift).unwrap();
        let kit: Kit = kit.iter().copied().collect();
        let substitutes = catalog.substitutes(lift, kit);
        assert_eq!(substitutes[0].exercise().id().as_str(), first, "{lift:?}");
    }
}

#[test]
fn the_opposite_is_never_a_substitute() {
    let leg = |id: &str, pattern| {
        plain(id).pattern(pattern).primary([Muscle::Hamstrings, Muscle::Vasti])
    };
    let catalog = catalog([
        leg("leg-curl", Pattern::KneeFlexion),
        leg("leg-extension", Pattern::KneeExtension),
        leg("squat", Pattern::Squat),
        leg("other-curl", Pattern::KneeFlexion),
    ]);
    let curl = catalog.get("leg-curl").unwrap();
    let substitutes = catalog.substitutes(curl, Kit::default());
    let found: Vec<&str> =
        substitutes.iter().map(|it| it.exercise().id().as_str()).collect();
    assert_eq!(found, ["other-curl", "squat"]);
    assert_eq!(
        substitutes[0].reasons(),
        [
            Similarity::SameMuscles,
            Similarity::Pattern,
            Similarity::Laterality,
            Similarity::Resistance,
            Similarity::Level
        ]
    );
    assert_eq!(
        substitutes[1].to_string(),
        "squat trains the same muscles (vasti, hamstrings); same use of the sides; loaded in the \
         same way; same or lower level"
    );
}

#[test]
fn a_merge_is_whole_or_not_at_all() {
    let mine = || catalog([plain("a"), plain("b").formerly(["old"]), plain("c")]);
    let other = || catalog([plain("d"), plain("old"), plain("c").alias("new C")]);

    let mut refused = mine();
    let error = refused.merge(other(), OnConflict::Refuse).unwrap_err();
    assert_eq!(error.id().as_str(), "c");
    assert_eq!(refused, mine());

    let mut first = mine();
    first.merge(other(), OnConflict::KeepFirst).unwrap();
    assert_eq!(ids(&first), ["a", "b", "c", "d"]);
    assert!(first.get("c").unwrap().aliases().is_empty());
    assert_eq!(first.get("old").unwrap().id().as_str(), "b");

    let mut last = mine();
    last.merge(other(), OnConflict::KeepLast).unwrap();
    assert_eq!(ids(&last), ["a", "old", "c", "d"]);
    assert_eq!(last.get("c").unwrap().aliases(), ["new C"]);
    assert!(last.get("b").is_err());

    let mut apart = mine();
    apart.merge(catalog([plain("x")]), OnConflict::Refuse).unwrap();
    assert_eq!(apart.len(), 4);
}

#[test]
fn a_merge_returns_the_conflicts_it_met() {
    use regimen::Equipment as E;
    use regimen::exercise::Position;

    let setup = |item: E| Setup::new([item]);
    let mine = || {
        let seated = setup(E::Dumbbell).in_position(Position::SeatedChair);
        catalog([
            plain("row")
                .name("My Row")
                .setups([setup(E::Barbell), seated])
                .formerly(["old"]),
            plain("alone"),
        ])
    };
    let other = || {
        let standing = setup(E::Dumbbell).in_position(Position::Standing);
        catalog([
            plain("old").name("Row").setups([
                setup(E::Barbell).in_position(Position::Hinged),
                standing,
                setup(E::Kettlebell),
                Setup::new([]).with_unknown("machine"),
            ]),
            plain("new"),
        ])
    };
    let names = |conflict: &MergeConflict| {
        (conflict.kept().name().to_owned(), conflict.left_out().name().to_owned())
    };

    let mut joined = mine();
    let conflicts = joined.merge(other(), OnConflict::JoinSetups).unwrap();
    assert_eq!(ids(&joined), ["row", "alone", "new"]);
    let [conflict] = conflicts.as_slice() else { panic!("{conflicts:?}") };
    assert_eq!(conflict.id().as_str(), "old");
    assert_eq!(names(conflict), ("My Row".into(), "Row".into()));
    assert_eq!(conflict.setups(), ["dumbbell-2", "kettlebell", "no-equipment"]);
    let row = joined.get("row").unwrap();
    let setups: Vec<&str> = row.setups().iter().map(Setup::id).collect();
    assert_eq!(
        setups,
        ["barbell", "dumbbell", "dumbbell-2", "kettlebell", "no-equipment"]
    );
    assert_eq!(
        serde_json::to_value(conflict).unwrap(),
        json!({
            "code": "merge-conflict",
            "message": "`old` is in both catalogues: \"My Row\" was kept, with the setups \
                        `dumbbell-2`, `kettlebell`, `no-equipment` of \"Row\"",
            "exercise": "old", "kept": "My Row", "left_out": "Row",
            "setups": ["dumbbell-2", "kettlebell", "no-equipment"],
        })
    );
    // Joining again finds nothing to add.
    let again = joined.clone().merge(joined.clone(), OnConflict::JoinSetups).unwrap();
    assert!(again.iter().all(|conflict| conflict.setups().is_empty()));
    assert_eq!(again.len(), joined.len());

    let mut first = mine();
    let conflicts = first.merge(other(), OnConflict::KeepFirst).unwrap();
    assert_eq!(names(&conflicts[0]), ("My Row".into(), "Row".into()));
    assert_eq!(
        conflicts[0].to_string(),
        "`old` is in both catalogues: \"My Row\" was kept, not \"Row\""
    );
    let mut last = mine();
    let conflicts = last.merge(other(), OnConflict::KeepLast).unwrap();
    assert_eq!(names(&conflicts[0]), ("Row".into(), "My Row".into()));
    assert!(mine().merge(catalog([plain("x")]), OnConflict::Refuse).unwrap().is_empty());
}
