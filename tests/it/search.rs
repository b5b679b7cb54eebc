//! Search: what people type, how hits are ranked, and how sure they are.

use regimen::{
    BodyRegion, Catalog, Constraints, Equipment, EquipmentSet, Exercise, ExerciseBuilder,
    ExerciseKind, Kit, Level, Muscle, MuscleGroup, Setup,
};

fn row(id: &str, name: &str) -> ExerciseBuilder {
    Exercise::builder(id, name, ExerciseKind::Strength)
        .setup(Setup::new([]))
        .prescription("3x10")
}

fn catalog(rows: impl IntoIterator<Item = ExerciseBuilder>) -> Catalog {
    Catalog::from_exercises(rows.into_iter().map(|it| it.build().unwrap())).unwrap()
}

/// Rows with these names, without facts; their ids are the names in order: a, b, c.
fn named(names: &[&str]) -> Catalog {
    catalog(('a'..='z').zip(names).map(|(id, name)| row(&id.to_string(), name)))
}

fn names(catalog: &Catalog, text: &str) -> Vec<String> {
    catalog.search(text).iter().map(|hit| hit.exercise().name().to_owned()).collect()
}

#[track_caller]
fn first(text: &str, expected: &str) {
    let hits = Catalog::builtin().search(text);
    let found: Vec<&str> = hits.iter().map(|hit| hit.exercise().id().as_str()).collect();
    assert_eq!(found.first(), Some(&expected), "{text}: {found:?}");
    assert!(hits.windows(2).all(|pair| pair[0].score() >= pair[1].score()));
    assert!(hits.iter().all(|hit| (1..=1000).contains(&hit.score())), "{text}");
}

#[test]
fn found_by_what_people_type() {
    for (typed, id) in [
        ("push up", "push-up"),
        ("PUSHUPS", "push-up"),
        ("pull-ups", "pull-up"),
        ("pullup", "pull-up"),
        ("lunges reverse", "reverse-lunge"),
        ("romanian dedlift", "romanian-deadlift"),
        ("RDL", "romanian-deadlift"),
        ("OHP", "overhead-press"),
        ("BSS", "bulgarian-split-squat"),
        ("db row", "dumbbell-row"),
        ("SL bridge", "single-leg-bridge"),
        ("bulg", "bulgarian-split-squat"),
        ("childs pose", "childs-pose-lat-reach"),
        ("renegade-row", "renegade-row"),
        ("face pul", "face-pull"),
        ("benchpress", "bench-press"),
        ("skullcrusher", "lying-triceps-extension"),
        ("skull crushers", "lying-triceps-extension"),
        ("palloff press", "pallof-press"),
        ("single arm row", "dumbbell-row"),
        ("kettlebell swing", "kettlebell-swing"),
        ("jump rope", "jump-rope"),
        ("hip thrusts", "hip-thrust"),
    ] {
        first(typed, id);
    }
    let catalog = Catalog::builtin();
    for nothing in [
        "",
        "   ",
        "xyzzy",
        "!!!",
        &"x".repeat(10_000_000),
        &"row ".repeat(100_000),
        "no",
        "no no",
    ] {
        let hits = catalog.search(nothing);
        assert!(hits.len() <= catalog.len());
    }
    assert!(catalog.search("").is_empty());
}

#[test]
fn every_exercise_is_surely_found_by_its_names() {
    for exercise in Catalog::builtin() {
        let id = exercise.id().as_str();
        for name in
            exercise.aliases().iter().map(String::as_str).chain([exercise.name(), id])
        {
            let hits = Catalog::builtin().search(name);
            if name.starts_with("No-") {
                assert_eq!(hits[0].exercise(), exercise, "{name} denies something");
                continue;
            }
            let own = hits.iter().find(|hit| hit.exercise() == exercise);
            let own = own.unwrap_or_else(|| panic!("{id} has no hit for {name}"));
            assert!(own.score() == 1000 && own.is_sure(), "{id} for {name}: {own:?}");
            assert_eq!(own.unmatched().next(), None, "{id} for {name}");
        }
    }
}

#[test]
fn a_search_sees_what_was_added_since() {
    let mut catalog = catalog([row("zercher-squat", "Zercher Squat")]);
    assert_eq!(catalog.search("zercher").len(), 1);
    assert!(catalog.search("jefferson").is_empty());
    catalog.insert(row("jefferson-curl", "Jefferson Curl").build().unwrap()).unwrap();
    assert_eq!(catalog.search("jefferson").len(), 1);
    assert_eq!(catalog, catalog.clone());
}

#[test]
fn the_plain_lift_comes_before_its_variants() {
    let catalog = named(&[
        "Barbell Guillotine Bench Press",
        "Barbell Bench Press - Medium Grip",
        "Rope Jumping",
        "Bench Jump",
        "Battling Ropes",
    ]);
    assert_eq!(
        names(&catalog, "Bench Press (Barbell)")[0],
        "Barbell Bench Press - Medium Grip"
    );
    assert_eq!(
        names(&catalog, "jump rope")[0],
        "Rope Jumping",
        "`jump` is in another name too"
    );
    assert_eq!(names(&catalog, "battle rope")[0], "Battling Ropes");
}

#[test]
fn equipment_decides_and_never_outweighs() {
    let with = |id: &str, name: &str, item| row(id, name).setups([Setup::new([item])]);
    let catalog = catalog([
        with("a", "Barbell Deadlift", Equipment::Barbell),
        with("b", "Romanian Deadlift", Equipment::Kettlebell),
        with("c", "Romanian Deadlift on Deficit", Equipment::Barbell),
    ]);
    let ids = |text| -> Vec<String> {
        catalog.search(text).iter().map(|hit| hit.exercise().id().to_string()).collect()
    };
    assert_eq!(ids("Romanian Deadlift (Barbell)"), ["c", "b", "a"]);
    assert_eq!(ids("Romanian Deadlift (Kettlebell)"), ["b", "c"]);
    assert_eq!(ids("kettlebell zumba"), [""; 0], "equipment alone is too weak");
    assert!(!catalog.search("Romanian Deadlift (Cable)")[0].is_sure());
    assert!(catalog.search("Romanian Deadlift (Kettlebell)")[0].is_sure());
}

#[test]
fn words_that_make_another_exercise_tell_apart() {
    let catalog = named(&[
        "Dumbbell Fly",
        "Reverse Fly",
        "One-Arm Push-Up",
        "Two-Arm Push-Up",
        "Incline Bench Press",
        "Decline Bench Press",
        "Seated Row",
        "Standing Row",
        "Hip Abduction",
        "Hip Adduction",
    ]);
    for (typed, name) in [
        ("fly", "Dumbbell Fly"),
        ("rear delt flyes", "Reverse Fly"),
        ("single-arm press-up", "One-Arm Push-Up"),
        ("push up", "Two-Arm Push-Up"),
        ("incline press", "Incline Bench Press"),
        ("decline chest press", "Decline Bench Press"),
        ("rows (seated)", "Seated Row"),
        ("row", "Standing Row"),
        ("thigh adductor", "Hip Adduction"),
        ("abductors hip", "Hip Abduction"),
    ] {
        let found = names(&catalog, typed);
        assert_eq!(found.first().map(String::as_str), Some(name), "{typed}: {found:?}");
    }
    let hits = catalog.search("incline seated row");
    assert_eq!(hits[0].unmatched().collect::<Vec<_>>(), ["incline"]);
    assert!(!hits[0].is_sure());
}

#[test]
fn ties_go_to_staples_then_to_shorter_names_then_to_the_id() {
    let catalog = catalog([
        row("d", "Squat Wide"),
        row("c", "Squat High"),
        row("b", "Squat High with a Bar"),
        row("a", "Squat with a Towel").staple(true),
    ]);
    let hits = catalog.search("squat");
    let ids: Vec<&str> = hits.iter().map(|hit| hit.exercise().id().as_str()).collect();
    assert_eq!(
        ids,
        ["a", "c", "d", "b"],
        "{:?}",
        hits.iter().map(regimen::catalog::SearchHit::score).collect::<Vec<_>>()
    );
}

#[test]
fn muscles_equipment_and_kinds_are_found_by_what_people_call_them() {
    for (typed, group, item) in [
        ("quads dumbbell", MuscleGroup::Quadriceps, Equipment::Dumbbell),
        ("pecs barbell", MuscleGroup::Chest, Equipment::Barbell),
        ("hams band", MuscleGroup::Hamstrings, Equipment::ResistanceBand),
        ("lower back kettlebell", MuscleGroup::LowerBack, Equipment::Kettlebell),
        ("abs cable", MuscleGroup::Abs, Equipment::CableMachine),
        ("lats TRX", MuscleGroup::Lats, Equipment::SuspensionTrainer),
    ] {
        let hits = Catalog::builtin().search(typed);
        let exercise = hits[0].exercise();
        assert!(
            !exercise.primary().is_disjoint(group.muscles()),
            "{typed}: {exercise:?}"
        );
        let mut equipment = exercise.setups().iter().map(Setup::equipment);
        let fits = equipment
            .any(|set| set.iter().any(|it| it == item || it.provides().contains(item)));
        assert!(fits, "{typed}: {exercise:?}");
    }
    let stretches = Catalog::builtin().search("hamstring stretch");
    assert_eq!(stretches[0].exercise().kind(), ExerciseKind::StaticStretch);
    let cardio = Catalog::builtin().search("cardio");
    assert_eq!(cardio[0].exercise().kind(), ExerciseKind::Cardio);
    assert!(!cardio[0].is_sure(), "a kind is no exercise");
}

#[test]
fn a_movement_with_many_ways_to_do_it_is_not_sure() {
    for typed in ["squat", "row", "press", "fly"] {
        let hits = Catalog::builtin().search(typed);
        assert!(
            hits.len() > 3 && hits.iter().take(3).all(|hit| !hit.is_sure()),
            "{typed}"
        );
    }
    assert!(Catalog::builtin().search("deadlift")[0].is_sure(), "all that was typed");
}

#[test]
fn a_bench_without_a_movement_is_the_press() {
    for (typed, id) in [
        ("bench", "bench-press"),
        ("flat bench", "bench-press"),
        ("dumbbell bench", "dumbbell-bench-press"),
        ("close grip bench", "close-grip-bench-press"),
        ("incline bench", "incline-bench-press"),
    ] {
        let hits = Catalog::builtin().search(typed);
        assert_eq!(hits[0].exercise().id().as_str(), id, "{typed}");
    }
    let dips = Catalog::builtin().search("bench dip");
    assert_eq!(dips[0].exercise().id().as_str(), "chair-dip");
}

#[test]
fn letters_of_other_languages_fold() {
    let catalog = named(&["Klimmzüge", "Liegestütze", "Développé couché", "Kniebeuge"]);
    for (typed, name) in [
        ("klimmzuge", "Klimmzüge"),
        ("KLIMMZÜGE", "Klimmzüge"),
        ("klimmzuege", "Klimmzüge"),
        ("liegestutze", "Liegestütze"),
        ("developpe couche", "Développé couché"),
    ] {
        assert_eq!(names(&catalog, typed), [name], "{typed}");
    }
}

#[test]
fn denials_are_respected() {
    let catalog = Catalog::builtin();
    let empty_handed = Kit::default();
    let weights = EquipmentSet::weights();
    for hit in catalog.search("squat no weights") {
        let mut setups = hit.exercise().setups().iter();
        assert!(setups.any(|setup| setup.equipment().is_disjoint(weights)), "{hit:?}");
    }
    for typed in ["chest no equipment", "squat without equipment", "no gear push up"] {
        let hits = catalog.search(typed);
        assert!(!hits.is_empty(), "{typed}");
        let is_possible =
            |exercise: &Exercise| exercise.setup_for(&empty_handed).is_some();
        assert!(hits.iter().all(|hit| is_possible(hit.exercise())), "{typed}");
    }
    let hits = catalog.search("row without dumbbells or bands");
    assert!(!hits.is_empty());
    for hit in &hits {
        let is_without = |setup: &Setup| {
            [Equipment::Dumbbell, Equipment::DumbbellPair, Equipment::ResistanceBand]
                .iter()
                .all(|item| !setup.equipment().contains(*item))
        };
        assert!(hit.exercise().setups().iter().any(is_without), "{:?}", hit.exercise());
        assert_eq!(hit.unmatched().collect::<Vec<_>>(), [""; 0]);
    }
    assert!(
        catalog
            .search("pull-up no bar")
            .iter()
            .all(|hit| { hit.exercise().id().as_str() != "pull-up" })
    );
    assert!(
        catalog.search("cardio no jumping").iter().all(|hit| !hit.exercise().impact())
    );
    assert!(catalog.search("press without shoulders").iter().all(|hit| {
        hit.exercise().primary().is_disjoint(MuscleGroup::Shoulders.muscles())
    }));
    assert!(
        catalog
            .search("squat no goblet")
            .iter()
            .all(|hit| { !hit.exercise().name().contains("Goblet") })
    );
}

#[test]
fn a_search_within_constraints() {
    let person = Constraints::from(Kit::from([Equipment::ResistanceBand]))
        .up_to(Level::Beginner)
        .easing(BodyRegion::Knees);
    let hits = Catalog::builtin().query().within(&person).search("press");
    assert!(!hits.is_empty());
    assert!(hits.iter().all(|hit| person.allows(hit.exercise())));
    let trained = Catalog::builtin().query().trains(Muscle::Rhomboids).search("row");
    assert!(!trained.is_empty());
    assert!(
        trained.iter().all(|hit| hit.exercise().primary().contains(Muscle::Rhomboids))
    );
    let all = Catalog::builtin().query().search("press");
    assert_eq!(all, Catalog::builtin().search("press"));
}

/// How names of training logs fare.
#[derive(Debug, Default)]
struct Shares {
    /// Names with a right row.
    of: u32,
    first: u32,
    among_three: u32,
    sure: u32,
    sure_right: u32,
    /// Names without a right row, and those of them with a sure hit that is wrong.
    without: u32,
    misled: u32,
}

impl Shares {
    fn of(catalog: &Catalog, table: &str) -> Self {
        let mut shares = Self::default();
        for line in table.lines().filter(|line| !line.starts_with('#')) {
            let fields: Vec<&str> = line.split('\t').collect();
            let field = |at: usize| fields.get(at).copied().unwrap_or_default();
            let ids = |at: usize| field(at).split(',').map(str::trim).collect::<Vec<_>>();
            let (right, tolerable) = (ids(1), ids(2));
            let hits = catalog.search(field(0));
            let found: Vec<&str> =
                hits.iter().map(|hit| hit.exercise().id().as_str()).take(3).collect();
            let first = found.first().copied().unwrap_or_default();
            let is_fair = right.contains(&first) || tolerable.contains(&first);
            let is_sure = hits.first().is_some_and(regimen::catalog::SearchHit::is_sure);
            shares.sure += u32::from(is_sure);
            shares.sure_right += u32::from(is_sure && is_fair);
            if right == ["-"] {
                shares.without += 1;
                shares.misled += u32::from(is_sure && !is_fair);
            } else if !field(3).contains("hard") {
                shares.of += 1;
                shares.first += u32::from(right.contains(&first));
                shares.among_three +=
                    u32::from(found.iter().any(|id| right.contains(id)));
            }
        }
        shares
    }

    #[track_caller]
    fn are_good(&self) {
        let is_share = |part: u32, of: u32, percent: u32| part * 100 >= of * percent;
        assert!(self.of > 20 && is_share(self.first, self.of, 90), "{self:?}");
        assert!(is_share(self.among_three, self.of, 97), "{self:?}");
        assert!(is_share(self.sure, self.of, 50), "{self:?}");
        assert!(is_share(self.sure_right, self.sure, 95), "{self:?}");
        assert!(self.misled * 10 <= self.without, "{self:?}");
    }
}

#[test]
fn names_of_training_logs_find_the_embedded_rows() {
    Shares::of(Catalog::builtin(), crate::rows::NAMES).are_good();
    for line in crate::rows::NAMES.lines().filter(|line| !line.starts_with('#')) {
        for id in line.split('\t').skip(1).flat_map(|ids| ids.split(',')) {
            assert!(matches!(id, "" | "-") || Catalog::builtin().contains(id), "{line}");
        }
    }
}

#[test]
fn names_of_training_logs_find_imported_rows() {
    let test = "names_of_training_logs_find_imported_rows";
    let Some(rows) = crate::rows::real(test) else { return };
    let Some(table) = crate::rows::data(test, "../reference/names-fe.tsv") else {
        return;
    };
    let import = regimen::import::free_exercise_db(&rows).unwrap();
    Shares::of(import.catalog(), &table).are_good();
}

proptest::proptest! {
    #[test]
    fn order_and_capitals_make_no_difference(
        text in "[a-z]{1,8}( [a-z]{1,8}){0,4}",
        real in 0_usize..200,
    ) {
        let catalog = Catalog::builtin();
        let name = catalog.iter().nth(real).unwrap().name();
        for text in [text.as_str(), name] {
            let found = |text: &str| -> Vec<String> {
                let hits = catalog.search(text);
                hits.iter().map(|hit| hit.exercise().id().to_string()).collect()
            };
            proptest::prop_assert_eq!(found(text), found(&text.to_uppercase()));
            proptest::prop_assert_eq!(found(text), found(&format!("({})", text.replace(' ', " - "))));
        }
    }

    #[test]
    fn any_text_can_be_searched_for(text in ".{0,60}") {
        let hits = Catalog::builtin().search(&text);
        proptest::prop_assert!(hits.windows(2).all(|pair| pair[0].score() >= pair[1].score()));
    }
}
