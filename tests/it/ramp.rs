//! Lighter sets before the first: published cases, the usual table, and the notation.

use proptest::prelude::*;
use regimen::loads::{Ramp, RampSet, RampSets};
use regimen::muscle::LeafGroup;
use regimen::prescription::{Percent, Reps};
use regimen::vocabulary::EnumSet;
use regimen::{Catalog, Prescription};

use crate::loads::{any_loads, kilograms, loads, pounds};

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
