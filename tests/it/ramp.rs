//! Lighter sets before the first: published cases, the usual table, and the notation.

use proptest::prelude::*;
use proptest::strategy::ValueTree;
use regimen::loads::{Ramp, RampSet, RampSets};
use regimen::muscle::LeafGroup;
use regimen::prescription::{Percent, Reps};
use regimen::routine::{Activity, DraftStep};
use regimen::vocabulary::EnumSet;
use regimen::{
    Catalog, Equipment, Goal, Laterality, MuscleGroup, Pace, Plan, Prescription, Routine,
    RoutineDraft,
};

use crate::loads::{any_loads, kilograms, loads, pounds};
use crate::strategies;

fn usual(exercise: &str, setup: &str, dose: &str) -> Option<RampSets> {
    usual_when(exercise, setup, dose, EnumSet::empty())
}

fn usual_when(
    exercise: &str,
    setup: &str,
    dose: &str,
    warm: EnumSet<LeafGroup>,
) -> Option<RampSets> {
    let exercise = Catalog::builtin().get(exercise).unwrap();
    let setup = exercise.setup(setup).unwrap_or(&exercise.setups()[0]);
    let dose: Prescription = dose.parse().unwrap();
    Ramp::Usual.sets_for(exercise, setup, &dose, warm)
}

fn weights(dose: &str, loads: &regimen::loads::Loads) -> String {
    let parsed: Prescription = dose.parse().unwrap();
    let sets = usual("back-squat", "", dose).unwrap();
    let weights = sets.weights(parsed.heaviest().unwrap(), loads);
    weights.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

#[test]
fn published_cases() {
    // 40: Atri-Move #57 asks for 56, 84, 105 and 119 kg.
    assert_eq!(weights("5x3 140kg", &kilograms()), "5x55kg, 3x82.5kg, 2x110kg");
    // 41: nmunson/warmup-reps #34 has 45, 45, 65 and 90 lb.
    assert_eq!(weights("3x5 115lb", &pounds()), "5x55lb, 3x85lb");
    // 42: a light lift has none, because the bar alone is too near.
    assert_eq!(weights("3x10 22.5kg", &kilograms()), "");
    // The lightest stands in where it is light enough, once.
    assert_eq!(weights("3x5 32.5kg", &kilograms()), "5x20kg, 3x22.5kg");
    assert_eq!(weights("3x3 30kg", &kilograms()), "5x20kg, 2x22.5kg");
    let few = loads(r#"["10kg", "20kg"]"#);
    assert_eq!(weights("3x3 20kg", &few), "5x10kg");
    // Without masses no number is made up.
    assert_eq!(weights("3x3 20kg", &loads(r#"["band-light"]"#)), "5x8kg, 3x12kg, 2x16kg");
}

#[test]
fn the_usual_table() {
    let sets = |dose: &str| usual("back-squat", "", dose).map(|it| it.to_string());
    for (dose, expected) in [
        ("5x1 100kg", Some("5x40% 3x60% 2x80%")),
        ("5x4 100kg", Some("5x40% 3x60% 2x80%")),
        ("5x5-8 100kg", Some("5x50% 3x75%")),
        ("3x7+ 85%", Some("5x50% 3x75%")),
        ("3x8 100kg, 1x3 120kg", Some("5x60%")),
        ("3x12", Some("5x60%")),
        ("3x13 100kg", None),
        ("3x30s 100kg", None),
        ("3x8 heavy", None),
        ("3x8 bw", None),
        ("3x8 bw+20kg", None),
        ("3x8 band-light", None),
    ] {
        assert_eq!(sets(dose).as_deref(), expected, "{dose}");
    }
    // Isolation, bands and body weight.
    assert_eq!(usual("biceps-curl", "dumbbells", "3x8 10kg"), None);
    assert_eq!(usual("push-up", "", "3x8"), None);
    assert_eq!(usual("unilateral-band-row", "", "3x8"), None);
    // Warm already: the last alone.
    let squat = Catalog::builtin().get("back-squat").unwrap();
    let warm = squat.primary().iter().map(regimen::Muscle::leaf_group).collect();
    let again = usual_when("back-squat", "", "3x3 100kg", warm);
    assert_eq!(again.map(|it| it.to_string()).as_deref(), Some("2x80%"));
    // What is stated is done, whatever the exercise.
    let stated: Ramp = "8x50%".parse().unwrap();
    let push_up = Catalog::builtin().get("push-up").unwrap();
    let setup = &push_up.setups()[0];
    let dose = push_up.prescription();
    assert!(stated.sets_for(push_up, setup, dose, EnumSet::empty()).is_some());
    assert!(Ramp::None.sets_for(push_up, setup, dose, EnumSet::empty()).is_none());
}

#[test]
fn what_people_write() {
    for (text, canonical) in [
        ("usual", "usual"),
        (" None ", "none"),
        ("5x40% 3x60% 2x80%", "5x40% 3x60% 2x80%"),
        ("5 x 40%, 3×62.5 %", "5x40% 3x62.5%"),
        ("5*50%", "5x50%"),
    ] {
        assert_eq!(text.parse::<Ramp>().unwrap().to_string(), canonical);
    }
    let in_words = |text: &str| format!("{:#}", text.parse::<Ramp>().unwrap());
    // Awkward question 9 (Liftosaur #619, FT #72): with no load known, words and no number.
    assert_eq!(in_words("5x50% 3x75%"), "two lighter sets");
    assert_eq!(in_words("5x50%"), "one lighter set");
    assert_eq!(in_words("usual"), "the usual lighter sets");
    assert_eq!(in_words("none"), "no lighter sets");
}

#[test]
fn what_is_not_a_ramp() {
    let error = |text: &str| text.parse::<Ramp>().unwrap_err();
    for (text, message) in [
        ("", "cannot read `` as a ramp: sets in a ramp must be 1 to 10, not `0`"),
        (
            "5x40kg",
            "cannot read `5x40kg` as a ramp: expected `%` after the share, found `k`",
        ),
        (
            "5x40",
            "cannot read `5x40` as a ramp: expected `%` after the share at the end; did you mean \
             `%`?",
        ),
        (
            "5 40%",
            "cannot read `5 40%` as a ramp: expected `x` between repetitions and the share, found \
             `4`",
        ),
        (
            "some",
            "cannot read `some` as a ramp: expected `usual`, `none` or a set such as `5x50%`, \
             found `s`",
        ),
        (
            "5x",
            "cannot read `5x` as a ramp: expected a share of the working load such as `50%` at the end",
        ),
        (
            "5x100%",
            "cannot read `5x100%` as a ramp: a share of the working load in a ramp must be 1 to \
             99.9 % in tenths, not `100`",
        ),
        (
            "0x50%",
            "cannot read `0x50%` as a ramp: repetitions must be 1 to 1000, not `0`",
        ),
    ] {
        assert_eq!(error(text).to_string(), message);
        assert!(text.get(error(text).span()).is_some());
    }
    assert_eq!(error("5x40 3x60%").mended().as_deref(), Some("5x40% 3x60%"));
    let json = serde_json::to_value(error("0x50%")).unwrap();
    assert_eq!(
        (&json["code"], &json["quantity"]),
        (&"bad-ramp".into(), &"repetitions".into())
    );
    assert!(serde_json::from_str::<Ramp>("\"5x50%\"").is_ok());
}

fn ramp_sets() -> impl Strategy<Value = RampSets> {
    let set = (1..=1000_u32, 10..=999_u32).prop_map(|(reps, tenths)| {
        RampSet::new(Reps::new(reps).unwrap(), Percent::from_tenths(tenths).unwrap())
    });
    prop::collection::vec(set, 1..=10).prop_map(|sets| RampSets::new(sets).unwrap())
}

proptest! {
    #[test]
    fn ramps_read_what_they_print(sets in ramp_sets()) {
        let ramp = Ramp::Sets(sets);
        prop_assert_eq!(ramp.to_string().parse::<Ramp>().unwrap(), ramp.clone());
        let bytes = postcard::to_stdvec(&ramp).unwrap();
        prop_assert_eq!(postcard::from_bytes::<Ramp>(&bytes).unwrap(), ramp);
    }

    #[test]
    fn any_text_is_read_or_told_where_it_fails(text in "\\PC{0,20}") {
        if let Err(error) = text.parse::<Ramp>() {
            prop_assert!(text.get(error.span()).is_some());
        }
    }

    #[test]
    fn lighter_sets_are_lighter_exist_and_differ_from_the_one_before(
        sets in ramp_sets(),
        loads in any_loads(),
        hundredths in 100..=40_000_u32,
    ) {
        let working = regimen::prescription::Mass::from_hundredths(
            hundredths, regimen::prescription::MassUnit::Kg).unwrap();
        let weights = sets.weights(working, &loads);
        prop_assert!(weights.iter().all(|it| it.load.to < working));
        prop_assert!(weights.windows(2).all(|pair| pair[0].load.to != pair[1].load.to));
        if loads.tensions().is_empty() {
            prop_assert!(weights.iter().all(|it| loads.contains(it.load.to)));
        }
    }
}

fn squats(dose: &str, ramp: &str) -> Routine {
    let catalog = Catalog::builtin();
    let squat = catalog.get("back-squat").unwrap().prescribed(dose.parse().unwrap());
    Routine::builder("Squats")
        .kit([Equipment::Barbell, Equipment::SquatRack])
        .warm_up(catalog.get("shoulder-dislocate").or(catalog.get("cat-cow")).unwrap())
        .strength(squat.with_ramp(ramp.parse().unwrap()))
        .build()
        .unwrap()
}

#[test]
fn a_ramp_takes_time_where_the_load_is_a_mass() {
    let seconds = |routine: &Routine, pace: &Pace| routine.duration(pace).high.as_secs();
    let pace = Pace::default();
    let none = seconds(&squats("3x3 140kg", "none"), &pace);
    // 5 + 3 + 2 repetitions of 4 s, and 45 s after each set.
    let usual = squats("3x3 140kg", "usual");
    assert_eq!(seconds(&usual, &pace), none + 40 + 3 * 45);
    assert_eq!(seconds(&squats("3x3 140kg", "10x50%"), &pace), none + 40 + 45);
    // Of no known mass: as long as without.
    for dose in ["3x3", "3x3 85%", "3x3 heavy"] {
        assert_eq!(seconds(&squats(dose, "usual"), &pace), none, "{dose}");
    }
    let mut unhurried = Pace::default();
    unhurried.ramp_rest = 60;
    assert_eq!(seconds(&usual, &unhurried), none + 40 + 3 * 60);

    let told: Vec<String> = usual
        .timeline(&pace)
        .filter(|segment| segment.step() == 2)
        .map(|segment| {
            let what = match segment.activity() {
                Activity::Ramp { set, side, .. } => format!("ramp {set} {side:?}"),
                Activity::Work { set, .. } => format!("work {set}"),
                other => format!("{other:?}"),
            };
            format!("{what} {}", segment.length().as_secs())
        })
        .collect();
    assert_eq!(
        told,
        [
            "Transition 30",
            "ramp 1 None 20",
            "Rest 45",
            "ramp 2 None 12",
            "Rest 45",
            "ramp 3 None 8",
            "Rest 45",
            "work 1 12",
            "Rest 60",
            "work 2 12",
            "Rest 60",
            "work 3 12",
        ]
    );
    let json = serde_json::to_value(usual.timeline(&pace).nth(2).unwrap()).unwrap();
    assert_eq!((&json["activity"], &json["set"]), (&"ramp".into(), &1.into()));
}

#[test]
fn each_side_and_each_lift_of_a_superset_has_its_ramp() {
    let catalog = Catalog::builtin();
    let dosed =
        |id: &str, dose: &str| catalog.get(id).unwrap().prescribed(dose.parse().unwrap());
    let row = dosed("dumbbell-row", "2x5/side 40kg").with_ramp("4x50%".parse().unwrap());
    let press = dosed("goblet-squat", "2x5 40kg").with_ramp("6x50%".parse().unwrap());
    let routine = Routine::builder("Pair")
        .kit([Equipment::DumbbellPair, Equipment::Bench, Equipment::Kettlebell])
        .warm_up(catalog.get("cat-cow").unwrap())
        .superset([row, press])
        .build()
        .unwrap();
    let told: Vec<String> = routine
        .timeline(&Pace::default())
        .filter(|segment| segment.step() > 1)
        .take(8)
        .map(|segment| {
            let (step, seconds) = (segment.step(), segment.length().as_secs());
            let activity = serde_json::to_value(&segment).unwrap();
            let side = activity["side"].as_str().unwrap_or("-").to_owned();
            format!("{step} {} {side} {seconds}", activity["activity"].as_str().unwrap())
        })
        .collect();
    assert_eq!(
        told,
        [
            "2 transition - 30",
            "2 ramp left 16",
            "2 side-change - 10",
            "2 ramp right 16",
            "3 rest - 45",
            "3 ramp - 24",
            "2 rest - 45",
            "2 work left 20",
        ]
    );
}

#[test]
fn a_ramp_counts_for_nothing_and_warms() {
    let (with, without) = (squats("3x3 140kg", "usual"), squats("3x3 140kg", "none"));
    assert_eq!(with.volume(), without.volume());
    let codes = |routine: &Routine| -> Vec<&str> {
        routine.advice().iter().map(regimen::routine::Advice::code).collect()
    };
    assert!(codes(&without).contains(&"cold-muscle"));
    assert!(!codes(&with).contains(&"cold-muscle"));
    // Bands have no usual ramp, so nothing warms.
    assert!(codes(&squats("3x13 20kg", "usual")).contains(&"cold-muscle"));
}

#[test]
fn a_sheet_tells_the_ramp_without_numbers_of_its_own() {
    let line = |dose: &str, ramp: &str| {
        let sheet = format!("{:#}", squats(dose, ramp));
        let line = sheet.lines().find(|line| line.contains("Before it"));
        line.map(|line| line.trim().to_owned())
    };
    assert_eq!(
        line("3x3 140kg", "usual").as_deref(),
        Some(
            "Before it: 5 repetitions at 40%, 3 repetitions at 60% and 2 repetitions at 80% of"
        )
    );
    assert_eq!(
        line("3x8 60kg", "1x50%").as_deref(),
        Some("Before it: 1 repetition at 50% of 60 kg")
    );
    assert_eq!(line("3x5", "usual").as_deref(), Some("Before it: two lighter sets"));
    assert_eq!(line("3x5 85%", "usual").as_deref(), Some("Before it: two lighter sets"));
    assert_eq!(line("3x13", "usual"), None);
    assert_eq!(line("3x5 100kg", "none"), None);
}

fn draft(format: &str, ramp: &str) -> RoutineDraft {
    serde_json::from_str(&format!(
        r#"{{ {format} "name": "Squats", "kit": ["barbell", "squat-rack"], "steps": [
            {{ "exercise": "cat-cow" }},
            {{ "exercise": "back-squat", "prescription": "3x5 100kg", {ramp} }} ] }}"#
    ))
    .unwrap()
}

#[test]
fn a_ramp_makes_a_document_of_format_2() {
    let catalog = Catalog::builtin();
    let checked = |format: &str, ramp: &str| draft(format, ramp).check(catalog).unwrap();
    let with = checked(r#""format": 2,"#, r#""ramp": "5x50% 3x75%""#);
    let json = serde_json::to_value(&with).unwrap();
    assert_eq!(
        (&json["format"], &json["steps"][1]["ramp"]),
        (&2.into(), &"5x50% 3x75%".into())
    );
    assert_eq!(serde_json::from_value::<Routine>(json.clone()).unwrap(), with);
    assert_eq!(with.draft().check(catalog).unwrap(), with);
    // Without one it is of format 1, as before, whatever was stated.
    for format in ["", r#""format": 1,"#, r#""format": 2,"#] {
        let without = checked(format, r#""ramp": "none""#);
        let json = serde_json::to_value(&without).unwrap();
        assert_eq!(json["format"], 1);
        assert!(json["steps"][1].get("ramp").is_none());
        assert!(without.advice().iter().all(|advice| advice.code() != "older-format"));
    }
    // An older format that holds one is read, and told.
    for format in ["", r#""format": 1,"#] {
        let older = checked(format, r#""ramp": "5x50% 3x75%""#);
        assert_eq!(older, with);
        let advice = older.advice();
        let advice = advice.last().unwrap();
        assert_eq!((advice.code(), advice.step()), ("older-format", None));
        assert_eq!(
            advice.to_string(),
            "the document states format 1 and holds what format 2 brought: write `\"format\": 2`"
        );
        let json = serde_json::to_value(advice).unwrap();
        assert_eq!((&json["stated"], &json["needed"]), (&1.into(), &2.into()));
    }
    assert!(with.advice().iter().all(|advice| advice.code() != "older-format"));
    let mut stored = json;
    stored["format"] = 1.into();
    let read: Routine = serde_json::from_value(stored).unwrap();
    assert_eq!(read.advice().last().unwrap().code(), "older-format");
    // Drafts that are written in code state what they need.
    let step = DraftStep::new("back-squat").prescription("3x5 100kg").ramp("usual");
    let written = RoutineDraft::new("x").step(DraftStep::new("cat-cow")).step(step);
    assert_eq!(serde_json::to_value(&written).unwrap()["format"], 2);
}

#[test]
fn a_bad_ramp_is_told_with_its_place_and_a_hint() {
    let told = |ramp: &str| {
        let refused =
            draft(r#""format": 2,"#, ramp).check(Catalog::builtin()).unwrap_err();
        assert_eq!(refused.len(), 1);
        refused.first().clone()
    };
    let bad = told(r#""ramp": "5x50 3x75""#);
    assert_eq!(
        (bad.code(), bad.path(), bad.step()),
        ("bad-ramp", "/steps/1/ramp", Some(2))
    );
    assert_eq!(
        bad.to_string(),
        "step 2, `back-squat`: cannot read `5x50 3x75` as a ramp: expected `%` after the share, \
         found ` `; did you mean `5x50% 3x75%`?"
    );
    assert_eq!(serde_json::to_value(&bad).unwrap()["span"]["start"], 4);
    for (ramp, text) in [
        (
            r#""ramp": "5x50kg""#,
            "step 2, `back-squat`: cannot read `5x50kg` as a ramp: expected `%` after the share, \
             found `k`; for example `\"5x50% 3x75%\"`",
        ),
        (
            r#""ramp": true"#,
            "step 2, `back-squat`: `ramp` must be a ramp such as \"5x50% 3x75%\", not a truth \
             value; write `\"usual\"`",
        ),
        (
            r#""ramp": 7"#,
            "step 2, `back-squat`: `ramp` must be a ramp such as \"5x50% 3x75%\", not a number",
        ),
        (
            r#""ramps": "usual""#,
            "step 2, `back-squat`: a step has no field `ramps`: it has `exercise`, \
             `prescription`, `ramp`, `setup`, `phase`, `key` and `note`; did you mean the field \
             `ramp`?",
        ),
    ] {
        assert_eq!(told(ramp).to_string(), text);
    }
    let draft = draft(r#""format": 2,"#, r#""warmup": "5x50 3x75""#);
    let refused = draft.check(Catalog::builtin()).unwrap_err();
    let routine = draft.mended(&refused).check(Catalog::builtin()).unwrap();
    assert_eq!(routine.ramps().next().unwrap().1.to_string(), "5x50% 3x75%");
}

#[test]
fn a_plan_for_heavy_or_hard_work_has_the_usual_ramps() {
    let plan = |goal| {
        Plan::for_muscles(MuscleGroup::Legs)
            .kit([Equipment::Barbell, Equipment::SquatRack, Equipment::DumbbellPair])
            .goal(goal)
            .minutes(45)
            .solve(Catalog::builtin())
            .unwrap()
            .routine()
            .clone()
    };
    for goal in [Goal::Strength, Goal::Hypertrophy] {
        let routine = plan(goal);
        assert!(routine.ramps().count() >= 1, "{routine:#}");
        assert!(routine.duration(&Pace::default()).high.as_secs() <= 45 * 60);
    }
    assert_eq!(plan(Goal::General).ramps().count(), 0);
}

proptest! {
    #[test]
    fn ramps_add_time_and_nothing_else(routine in strategies::routine()) {
        let pace = Pace::default();
        let mut now = 0;
        let mut of_ramps = 0;
        for segment in routine.timeline(&pace) {
            prop_assert_eq!(segment.start().as_secs(), now);
            now = segment.end().as_secs();
            let (_, step) = routine.steps().nth(segment.step() - 1).unwrap();
            if matches!(segment.activity(), Activity::Ramp { .. }) {
                of_ramps += 1;
                prop_assert!(step.prescription().heaviest().is_some());
            }
        }
        prop_assert_eq!(now, routine.duration(&pace).high.as_secs());
        let sets = |(number, sets): (usize, RampSets)| {
            let (_, step) = routine.steps().nth(number - 1).unwrap();
            let sides = u32::from(step.prescription().is_per_side()
                && step.exercise().laterality() != Laterality::Alternating);
            let has_mass = step.prescription().heaviest().is_some();
            if has_mass { sets.as_slice().len() * (1 + sides as usize) } else { 0 }
        };
        prop_assert_eq!(of_ramps, routine.ramps().map(sets).sum::<usize>());
    }
}

#[test]
fn many_routines_have_ramps_of_a_mass() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let mut timed = 0;
    for _ in 0..200 {
        let routine = strategies::routine().new_tree(&mut runner).unwrap().current();
        let mut activities = routine.timeline(&Pace::default()).map(|it| it.activity());
        timed += usize::from(activities.any(|it| matches!(it, Activity::Ramp { .. })));
    }
    assert!(timed >= 10, "{timed} of 200");
}
