//! Who may do what: one answer for queries, substitutes and plans.

use regimen::exercise::{ExerciseBuilder, Source};
use regimen::{
    BodyRegion, Catalog, Constraints, Equipment, EquipmentSet, Exercise, ExerciseKind,
    Kit, Level, Muscle, RegionSet, Rejection, Setup,
};
use serde_json::json;

/// A beginner's exercise that loads nothing and needs nothing.
fn plain(id: &str) -> ExerciseBuilder {
    Exercise::builder(id, id, ExerciseKind::Strength)
        .primary(Muscle::Vasti)
        .loads([])
        .prescription("3x10")
        .source(Source::new("test", "CC0-1.0"))
}

#[test]
fn by_default_everything_is_allowed_that_the_kit_makes_possible() {
    let person = Constraints::default();
    assert_eq!(person, Constraints::from(Kit::default()));
    assert_eq!(person, Constraints::from(&Kit::default()));
    assert_eq!(person, Constraints::from(&person));
    assert_eq!((person.level(), person.allows_coaching()), (Level::Expert, true));
    assert!(person.spared().is_empty());
    assert_eq!(person.kit(), &Kit::default());
    let hard = plain("x").level(Level::Expert).coaching(true).setup(Setup::new([]));
    assert!(person.allows(&hard.build().unwrap()));
}

#[test]
fn all_possible_setups_preferred_first() {
    let exercise = plain("x")
        .setup(Setup::new([Equipment::Barbell]))
        .setup(Setup::new([Equipment::ResistanceBand, Equipment::HighAnchor]))
        .setup(Setup::new([]).with_unknown("machine"))
        .setup(Setup::new([Equipment::Wall]))
        .build()
        .unwrap();
    let ids = |kit: Kit| {
        Constraints::from(kit)
            .judge(&exercise)
            .map(|setups| setups.iter().map(|setup| setup.id()).collect::<Vec<_>>())
    };
    let band = "high-anchor-resistance-band";
    assert_eq!(ids(Kit::from([Equipment::ResistanceBand])), Ok(vec![band, "wall"]));
    assert_eq!(ids(Kit::outdoors([Equipment::Barbell])), Ok(vec!["barbell"]));
    let Err(Rejection::MissingEquipment { missing, unknown, .. }) =
        ids(Kit::outdoors([]))
    else {
        panic!("it is possible without anything")
    };
    assert_eq!(
        (missing, unknown),
        (Equipment::Barbell.into(), None),
        "the first of the least"
    );
}

#[test]
fn the_first_reason_counts() {
    let person = |kit: Kit| Constraints::from(kit).up_to(Level::Beginner).coaching(false);
    let careful = |kit: Kit| person(kit).sparing([BodyRegion::Knees, BodyRegion::Neck]);
    let hard = || {
        plain("x")
            .level(Level::Expert)
            .coaching(true)
            .loads([BodyRegion::Knees, BodyRegion::Elbows])
            .setup(Setup::new([Equipment::Barbell]))
    };
    let barbell = Kit::from([Equipment::Barbell]);
    let judge = |person: Constraints, exercise: ExerciseBuilder| {
        let exercise = exercise.build().unwrap();
        let reason = person.judge(&exercise).unwrap_err();
        assert!(!person.allows(&exercise));
        assert!(regimen::codes::all().any(|code| code.id() == reason.code()));
        (reason.to_string(), serde_json::to_value(&reason).unwrap())
    };

    let (message, data) = judge(careful(Kit::default()), hard());
    assert_eq!(message, "not possible with the kit: add `barbell`");
    assert_eq!(
        data,
        json!({ "code": "missing-equipment", "message": message, "missing": ["barbell"] })
    );

    let (message, data) = judge(careful(barbell), hard());
    assert_eq!(message, "above the level: expert, not beginner");
    assert_eq!(
        data,
        json!({ "code": "above-level", "message": message, "level": "expert",
                "highest": "beginner" })
    );

    let (message, data) = judge(careful(barbell), hard().level(Level::Beginner));
    assert_eq!(message, "to be learnt from a coach");
    assert_eq!(data, json!({ "code": "needs-coaching", "message": message }));

    let stated = hard().level(Level::Beginner).coaching(false);
    let (message, data) = judge(careful(barbell), stated);
    assert_eq!(message, "not safe for what is to be spared: `knees`");
    assert_eq!(
        data,
        json!({ "code": "loads-spared-region", "message": message, "regions": ["knees"],
                "is_stated": true })
    );

    let unknown = Exercise::builder("x", "X", ExerciseKind::Strength)
        .setup(Setup::new([]))
        .prescription("3x10");
    let (message, data) = judge(careful(barbell), unknown);
    assert_eq!(
        message,
        "not known to be safe for what is to be spared: `neck` and `knees`"
    );
    assert_eq!(data["is_stated"], false);

    let machine =
        plain("x").setup(Setup::new([Equipment::Bench]).with_unknown("machine"));
    let everything = Kit::from(EquipmentSet::all());
    let (message, data) = judge(person(everything), machine);
    assert_eq!(
        message,
        "not possible with any kit: it needs unidentified equipment (`machine`)"
    );
    assert_eq!(data["unknown"], "machine");
    assert_eq!(data["missing"], json!([]));
}

#[test]
fn a_document_says_only_what_differs_from_the_default() {
    let plain = Constraints::from(Kit::from([Equipment::ResistanceBand]));
    assert_eq!(
        serde_json::to_value(&plain).unwrap(),
        json!({ "kit": ["resistance-band"] })
    );
    let person =
        plain.clone().up_to(Level::Beginner).sparing(BodyRegion::Knees).coaching(false);
    let document = json!({
        "kit": ["resistance-band"], "level": "beginner", "spare": ["knees"], "coaching": false,
    });
    assert_eq!(serde_json::to_value(&person).unwrap(), document);
    for it in [plain, person, Constraints::default()] {
        let text = serde_json::to_string(&it).unwrap();
        assert_eq!(serde_json::from_str::<Constraints>(&text).unwrap(), it);
    }
    assert_eq!(
        serde_json::from_str::<Constraints>("{}").unwrap(),
        Constraints::default()
    );
    let error =
        serde_json::from_str::<Constraints>(r#"{"levels":"expert"}"#).unwrap_err();
    assert!(error.to_string().starts_with("unknown field `levels`"), "{error}");
}

/// The setups in which a person may do an exercise, said in other words than the crate's.
fn setups_for<'a>(person: &Constraints, exercise: &'a Exercise) -> Vec<&'a Setup> {
    let is_out = exercise.needs_coaching() && !person.allows_coaching()
        || exercise.impact() && person.is_quiet();
    let suits = |setup: &&Setup| {
        let level = setup.level().unwrap_or(exercise.level()).max(exercise.level());
        person.kit().allows(setup)
            && level <= person.level()
            && person.spared().iter().all(|region| !setup.may_load(region))
            && person.eased().iter().all(|region| !setup.may_load_heavily(region))
    };
    exercise.setups().iter().filter(|setup| !is_out && suits(setup)).collect()
}

fn may_do(person: &Constraints, exercise: &Exercise) -> bool {
    !setups_for(person, exercise).is_empty()
}

#[track_caller]
fn agree(person: &Constraints, catalog: &Catalog) {
    for exercise in catalog {
        let may = may_do(person, exercise);
        assert_eq!(person.allows(exercise), may, "{exercise:?}");
        assert_eq!(person.judge(exercise).is_ok(), may, "{exercise:?}");
        if let Ok(setups) = person.judge(exercise) {
            assert_eq!(setups, setups_for(person, exercise));
        }
    }
    let asked: Vec<&Exercise> = catalog.query().within(person).into_iter().collect();
    let expected: Vec<&Exercise> =
        catalog.iter().filter(|exercise| may_do(person, exercise)).collect();
    assert_eq!(asked, expected);
    // Shorthands are parts of the whole.
    let query = catalog.query().kit(person.kit()).up_to(person.level());
    let parts: Vec<&Exercise> = query
        .sparing(person.spared())
        .easing(person.eased())
        .into_iter()
        .filter(|exercise| person.allows_coaching() || !exercise.needs_coaching())
        .filter(|exercise| !person.is_quiet() || !exercise.impact())
        .collect();
    assert_eq!(parts, expected);
    for exercise in catalog.iter().take(5) {
        let substitutes = catalog.substitutes(exercise, person);
        assert!(substitutes.iter().all(|it| may_do(person, it.exercise())));
        assert!(
            substitutes
                .iter()
                .all(|it| { setups_for(person, it.exercise()).contains(&it.setup()) })
        );
        let anyone = catalog.substitutes(exercise, person.kit());
        let mut of_person: Vec<&str> = anyone
            .iter()
            .map(regimen::catalog::Substitute::exercise)
            .filter(|it| may_do(person, it))
            .map(|it| it.id().as_str())
            .collect();
        let mut told: Vec<&str> =
            substitutes.iter().map(|it| it.exercise().id().as_str()).collect();
        of_person.sort_unstable();
        told.sort_unstable();
        assert_eq!(of_person, told, "the same, less those ruled out");
    }
}

#[test]
fn every_door_gives_the_same_answer() {
    let mut some = 0;
    for equipment in [
        EquipmentSet::empty(),
        EquipmentSet::from([Equipment::ResistanceBand, Equipment::DumbbellPair]),
        EquipmentSet::all(),
    ] {
        for kit in [Kit::from(equipment), Kit::outdoors(equipment)] {
            for level in Level::ALL {
                for spared in [
                    RegionSet::empty(),
                    BodyRegion::Knees.into(),
                    RegionSet::from([BodyRegion::Shoulders, BodyRegion::LowerBack]),
                ] {
                    let person = Constraints::from(kit).up_to(*level);
                    for person in [
                        person.clone().sparing(spared),
                        person.easing(spared).quiet(true).coaching(false),
                    ] {
                        agree(&person, Catalog::builtin());
                        some += Catalog::builtin().query().within(&person).iter().count();
                    }
                }
            }
        }
    }
    assert!(some > 500, "{some}");
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(64))]

    #[test]
    fn every_door_gives_the_same_answer_about_any_catalogue(
        catalog in regimen::strategies::catalog(),
        person in regimen::strategies::constraints(),
    ) {
        agree(&person, &catalog);
        let text = serde_json::to_string(&person).unwrap();
        proptest::prop_assert_eq!(serde_json::from_str::<Constraints>(&text).unwrap(), person);
    }
}
