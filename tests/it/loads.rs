//! Loads that exist: published cases, and the laws of rounding.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use regimen::loads::{Loads, OneRepMax, Rounding, RoundingReason};
use regimen::prescription::{BandTension, Load, Mass, MassUnit, Reps};
use regimen::{Equipment, LoadInventory, Prescription};
use serde_json::json;

pub(crate) fn mass(text: &str) -> Mass {
    text.parse().unwrap()
}

pub(crate) fn loads(json: &str) -> Loads {
    serde_json::from_str(json).unwrap_or_else(|error| panic!("{json}: {error}"))
}

/// A bar of 45 lb and steps of 5 lb.
pub(crate) fn pounds() -> Loads {
    loads(
        r#"{ "bar": "45lb", "plates": { "45lb": 20, "25lb": 2, "10lb": 4, "5lb": 2, "2.5lb": 2 } }"#,
    )
}

/// A bar of 20 kg and steps of 2.5 kg.
pub(crate) fn kilograms() -> Loads {
    loads(
        r#"{ "bar": "20kg", "plates": { "20kg": 10, "10kg": 2, "5kg": 2, "2.5kg": 2, "1.25kg": 2 } }"#,
    )
}

fn round(loads: &Loads, aim: &str) -> String {
    loads.round(mass(aim)).to.to_string()
}

fn side(loads: &Loads, of: &str) -> String {
    let plates = loads.plates(mass(of)).unwrap_or_else(|| panic!("no {of}"));
    plates.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
}

#[test]
fn plates_of_a_side() {
    // 30: Liftosaur, weight.test. 45, 25, 10 and 5 a side.
    let one_pair_each = r#"{ "bar": "45lb", "plates":
        { "45lb": 2, "25lb": 2, "10lb": 2, "5lb": 2, "2.5lb": 2 } }"#;
    assert_eq!(side(&loads(one_pair_each), "215lb"), "45lb 25lb 10lb 5lb");
    // 31: Liftosaur, weight.test: pairs of 45 x 4, 35 x 2, 25 x 2, 10 x 2, 2.5 x 3.
    let scarce = r#"{ "bar": "45lb", "plates":
        { "45lb": 8, "35lb": 4, "25lb": 4, "10lb": 4, "2.5lb": 6 } }"#;
    assert_eq!(side(&loads(scarce), "130lb"), "35lb 2.5lb 2.5lb 2.5lb");
    // 32: two plates, the heavier first; greed would begin with 45.
    let heavy = r#"{ "bar": "45lb", "plates":
        { "45lb": 2, "35lb": 2, "25lb": 2, "15lb": 2, "10lb": 4 } }"#;
    assert_eq!(side(&loads(heavy), "145lb"), "35lb 15lb");
    // Nothing on the bar, and what is not a bar.
    assert_eq!(kilograms().plates(mass("20kg")), Some(vec![]));
    assert_eq!(kilograms().plates(mass("21kg")), None);
    assert_eq!(loads(r#"["20kg"]"#).plates(mass("20kg")), None);
    assert_eq!(Loads::any().plates(mass("20kg")), None);
}

#[test]
fn published_cases_of_rounding() {
    // 34.
    let fixed = loads(r#"["45lb", "100lb", "120lb"]"#);
    assert_eq!(fixed.next(mass("105lb")), Some(mass("120lb")));
    assert_eq!(fixed.before(mass("105lb")), Some(mass("100lb")));
    // 35: nSuns #67. 280.25 with steps of 5, and with 5 lb plates only.
    assert_eq!(round(&pounds(), "280.25lb"), "280lb");
    let tens = loads(r#"{ "bar": "45lb", "plates": { "45lb": 8, "5lb": 16 } }"#);
    assert_eq!(round(&tens, "280.25lb"), "285lb");
    assert_eq!(tens.round_with(mass("280.25lb"), Rounding::Down).to, mass("275lb"));
    // 37: Liftosaur #167. 140 x 0.9 and 80 x 0.9.
    assert_eq!(round(&pounds(), "126lb"), "125lb");
    assert_eq!(round(&pounds(), "72lb"), "70lb");
    // 38: liftcoach #37.
    assert_eq!(round(&kilograms(), "37kg"), "37.5kg");
    let fives = loads(r#"{ "bar": "20kg", "plates": { "20kg": 4, "2.5kg": 8 } }"#);
    assert_eq!(round(&fives, "37kg"), "35kg");
    // Awkward question 4 (nSuns #37, #106): no plate under 5 lb.
    let rounded = tens.round(mass("130lb"));
    assert_eq!((rounded.to, rounded.reason), (mass("125lb"), RoundingReason::Tie));
    assert_eq!(
        rounded.to_string(),
        "130lb is not available: 125lb and 135lb are equally near, and a tie goes down"
    );
    // Awkward question 5 (nSuns #67): two maxima may share a load, and the aim stays exact.
    let heavy: Prescription = "1x1 95%".parse().unwrap();
    assert_eq!(heavy.resolve(mass("295lb"), &pounds()).to_string(), "1x1 280lb");
    assert_eq!(heavy.resolve(mass("300lb"), &pounds()).to_string(), "1x1 285lb");
}

#[test]
fn every_reason_is_told() {
    let few = loads(r#"["20kg", "30kg", "40kg"]"#);
    let told = |aim: &str| {
        let rounded = few.round(mass(aim));
        (rounded.reason.to_string(), rounded.to_string())
    };
    let table = [
        ("20kg", "exact", "20kg exists"),
        ("22kg", "nearer", "22kg is not available: 20kg is nearer than 30kg"),
        ("39kg", "nearer", "39kg is not available: 40kg is nearer than 30kg"),
        (
            "25kg",
            "tie",
            "25kg is not available: 20kg and 30kg are equally near, and a tie goes down",
        ),
        (
            "27kg",
            "too-far-above",
            "27kg is not available: 20kg is used, because 30kg is more than 5 % heavier",
        ),
        ("5kg", "lightest", "5kg is not available: 20kg is the lightest load"),
        ("90kg", "heaviest", "90kg is not available: 40kg is the heaviest load"),
    ];
    for (aim, reason, message) in table {
        assert_eq!(told(aim), (reason.to_owned(), message.to_owned()));
    }
    let asked = few.round_with(mass("39kg"), Rounding::Down);
    assert_eq!(asked.to_string(), "39kg is rounded down to 30kg");
    let asked = few.round_with(mass("31kg"), Rounding::Up);
    assert_eq!(asked.to_string(), "31kg is rounded up to 40kg");
    let bands = Loads::bands([BandTension::Light]).unwrap();
    assert_eq!(
        bands.round(mass("31kg")).to_string(),
        "31kg is unchanged: bands have no mass"
    );
    assert_eq!(
        serde_json::to_value(few.round(mass("22kg"))).unwrap(),
        json!({ "code": "rounded", "message": "22kg is not available: 20kg is nearer than 30kg",
            "aim": "22kg", "to": "20kg", "reason": "nearer", "below": "20kg", "above": "30kg" })
    );
}

#[test]
fn the_unit_is_that_of_the_rack() {
    assert_eq!(round(&kilograms(), "100lb"), "45kg");
    assert_eq!(round(&pounds(), "100kg"), "220lb");
    assert_eq!(kilograms().next(mass("45lb")), Some(mass("22.5kg")));
    // Plates of 45 lb on a bar of 20 kg: a pair adds 40.82 kg.
    let mixed = Loads::bar(mass("20kg"), [(mass("45lb"), 2)]).unwrap();
    assert_eq!(mixed.all().collect::<Vec<_>>(), [mass("20kg"), mass("60.82kg")]);
    assert_eq!(side(&mixed, "60.82kg"), "45lb");
}

#[test]
fn every_mass_and_its_neighbours() {
    let any = Loads::any();
    assert_eq!(any.next(mass("21kg")), Some(mass("23.5kg")));
    assert_eq!(any.next(mass("100lb")), Some(mass("105lb")));
    assert_eq!(any.before(mass("2kg")), None);
    assert_eq!(any.next(mass("999kg")), None);
    assert!(any.contains(mass("0.01kg")) && any.round(mass("7.77lb")).is_exact());
    let stack = Loads::steps(mass("5kg"), mass("22kg"), mass("5kg")).unwrap();
    assert_eq!(
        stack.all().map(|it| it.to_string()).collect::<Vec<_>>(),
        ["5kg", "10kg", "15kg", "20kg"]
    );
    assert_eq!(stack.next(mass("20kg")), None);
    assert_eq!(stack.next(mass("1kg")), Some(mass("5kg")));
    assert_eq!(stack.before(mass("500kg")), Some(mass("20kg")));
}

#[test]
fn one_scale_from_help_to_weight() {
    // 27 (wger #1656; LiftLog: -10 to -5): less help is harder.
    let stack = loads(r#"{ "from": "5kg", "to": "40kg", "by": "5kg" }"#);
    let mut load: Load = "bw-10kg".parse().unwrap();
    let mut seen = Vec::new();
    for _ in 0..4 {
        load = stack.harder(&load).unwrap();
        seen.push(load.to_string());
    }
    assert_eq!(seen, ["bw-5kg", "bw", "bw+5kg", "bw+10kg"]);
    assert_eq!(stack.easier(&"bw".parse().unwrap()), Some("bw-5kg".parse().unwrap()));
    // 28: bands owned.
    let bands = loads(r#"["band-heavy", "band-light"]"#);
    let light: Load = "band-light".parse().unwrap();
    assert_eq!(bands.harder(&light), Some("band-heavy".parse().unwrap()));
    assert_eq!(bands.fit(&"band-medium".parse().unwrap()).0, light);
    assert_eq!(
        bands.fit(&"band-extra-heavy".parse().unwrap()).0.to_string(),
        "band-heavy"
    );
    let heavy = loads(r#"["band-heavy"]"#);
    assert_eq!(heavy.fit(&light).0.to_string(), "band-heavy");
    assert_eq!(heavy.harder(&"band-heavy".parse().unwrap()), None);
}

#[test]
fn added_weight_and_help_are_rounded_with_nothing_between_them() {
    let rack = loads(r#"["5kg", "10kg"]"#);
    let stack = loads(r#"{ "from": "5kg", "to": "20kg", "by": "5kg" }"#);
    for (loads, aim, to, told) in [
        (&rack, "bw+1kg", "bw", "bw+1kg is not available: bw is nearer than bw+5kg"),
        (
            &rack,
            "bw+2.5kg",
            "bw",
            "bw+2.5kg is not available: bw and bw+5kg are equally near, and a tie goes down",
        ),
        (
            &rack,
            "bw+4kg",
            "bw",
            "bw+4kg is not available: bw is used, because bw+5kg is more than 5 % heavier",
        ),
        (
            &rack,
            "bw+4.8kg",
            "bw+5kg",
            "bw+4.8kg is not available: bw+5kg is nearer than bw",
        ),
        (
            &rack,
            "bw+40kg",
            "bw+10kg",
            "bw+40kg is not available: bw+10kg is the heaviest load",
        ),
        (&stack, "bw-1kg", "bw", "bw-1kg is not available: bw is nearer than bw-5kg"),
        (
            &stack,
            "bw-13kg",
            "bw-15kg",
            "bw-13kg is not available: bw-15kg is nearer than bw-10kg",
        ),
        (
            &stack,
            "bw-12kg",
            "bw-10kg",
            "bw-12kg is not available: bw-10kg is nearer than bw-15kg",
        ),
        (
            &stack,
            "bw-12.5kg",
            "bw-15kg",
            "bw-12.5kg is not available: bw-15kg and bw-10kg are equally near, and a tie goes down",
        ),
        (
            &stack,
            "bw-40kg",
            "bw-20kg",
            "bw-40kg is not available: bw-20kg is the most help",
        ),
    ] {
        let (load, rounded) = loads.fit(&aim.parse().unwrap());
        let rounded = rounded.unwrap();
        assert_eq!((load.to_string().as_str(), rounded.to_string().as_str()), (to, told));
        assert_eq!((rounded.aim, rounded.to), (aim.parse().unwrap(), load));
    }
    for exact in ["bw", "bw-5kg", "bw+10kg"] {
        let exact: Load = exact.parse().unwrap();
        assert_eq!(rack.fit(&exact), (exact, None));
    }
    let (_, rounded) = stack.fit(&"bw-13kg".parse().unwrap());
    assert_eq!(
        serde_json::to_value(rounded.unwrap()).unwrap(),
        json!({ "code": "rounded", "message": "bw-13kg is not available: bw-15kg is nearer than bw-10kg",
            "aim": "bw-13kg", "to": "bw-15kg", "reason": "nearer", "below": "bw-15kg", "above": "bw-10kg" })
    );
    // Of a drop set the body alone may be the last part.
    let dose: Prescription = "1x(6>6 -20%) bw+5kg".parse().unwrap();
    let parts = dose.runs()[0].part_loads(&rack);
    assert_eq!(parts, ["bw+5kg".parse().unwrap(), Load::BodyWeight]);
}

#[test]
fn estimates_of_the_maximum() {
    let estimate = |load: &str, reps: u32| {
        OneRepMax::estimate(mass(load), Reps::new(reps).unwrap())
            .map(|max| (max.epley().to_string(), max.brzycki().to_string()))
    };
    let pair = |epley: &str, brzycki: &str| Some((epley.to_owned(), brzycki.to_owned()));
    assert_eq!(estimate("100kg", 1), pair("100kg", "100kg"));
    assert_eq!(estimate("100kg", 5), pair("116.67kg", "112.5kg"));
    // At ten repetitions both formulas agree.
    assert_eq!(estimate("90lb", 10), pair("120lb", "120lb"));
    assert_eq!(estimate("100kg", 11), None);
    assert_eq!(estimate("1000kg", 10), pair("1000kg", "1000kg"));
    let max = OneRepMax::estimate(mass("100kg"), Reps::constant(8)).unwrap();
    assert_eq!(max.load_for(Reps::constant(8)), Some(mass("100kg")));
    assert_eq!(max.load_for(Reps::constant(12)), None);
}

#[test]
fn percentages_become_masses_and_nothing_else_changes() {
    let resolve = |text: &str| {
        let dose: Prescription = text.parse().unwrap();
        dose.resolve(mass("100kg"), &kilograms()).to_string()
    };
    assert_eq!(resolve("1x5 85%"), "1x5 85kg");
    assert_eq!(resolve("3x8 70-75%, 1x3 83%"), "3x8 70-75kg, 1x3 82.5kg");
    assert_eq!(resolve("1x1 100%+"), "1x1 100kg+");
    assert_eq!(resolve("3x8 20kg, 3x8 bw, 2x5 RPE8"), "3x8 20kg, 3x8 bw, 2x5 RPE8");
    let heavy: Prescription = "1x1 150%".parse().unwrap();
    assert_eq!(heavy.resolve(mass("1000kg"), &Loads::any()).to_string(), "1x1 1000kg");
}

#[test]
fn what_is_not_a_list_of_loads() {
    let error = |json: &str| serde_json::from_str::<Loads>(json).unwrap_err().to_string();
    let table = [
        ("[]", "no loads are listed: list those at hand, or leave the equipment out"),
        (
            r#"{ "bar": "20kg", "plates": { "20kg": 3 } }"#,
            "3 plates of `20kg` do not form pairs: count both plates of each pair, such as 2 or 4",
        ),
        (
            r#"{ "bar": "20kg", "plates": { "20kg": 2, "20.0 kg": 2 } }"#,
            "plates of `20kg` are listed twice: list them once",
        ),
        (
            r#"{ "bar": "20kg", "plates": { "20kg": 0 } }"#,
            "plates of one mass must be 2 to 100, not `0`",
        ),
        (
            r#"["20kg", "band-light"]"#,
            "`band-light` does not belong in this list: list single masses such as `5kg`, or \
             bands alone such as `band-light`",
        ),
        (
            r#"["20-24kg"]"#,
            "`20-24kg` does not belong in this list: list single masses such as `5kg`, or bands \
             alone such as `band-light`",
        ),
        (
            r#"{ "from": "20kg", "to": "5kg", "by": "5kg" }"#,
            "a mass must be 0.01 to 1000 in hundredths, not `20kg-5kg`: the lower end comes first",
        ),
        (
            r#"{ "bar": "20kg", "from": "5kg" }"#,
            "invalid type: map, expected \"any\", a list of masses or bands, a map with `bar` \
             and `plates`, or one with `from`, `to` and `by`",
        ),
    ];
    for (json, message) in table {
        let told = error(json);
        let place = told.find(" at line").unwrap_or(told.len());
        assert_eq!(&told[..place], message);
    }
    assert!(Loads::fixed(std::iter::repeat(mass("5kg"))).is_err());
    assert!(Loads::bar(mass("20kg"), std::iter::repeat((mass("5kg"), 2))).is_err());
}

#[test]
fn an_inventory_as_json() {
    let json = json!({
        "dumbbell-pair": ["5kg", "7.5kg"],
        "barbell": { "bar": "20kg", "plates": { "20kg": 4, "1.25kg": 2 } },
        "cable-machine": { "from": "5kg", "to": "80kg", "by": "5kg" },
        "resistance-band": ["band-light", "band-heavy"],
        "kettlebell": "any",
    });
    let mine: LoadInventory = serde_json::from_value(json.clone()).unwrap();
    assert_eq!(serde_json::to_value(&mine).unwrap(), json);
    assert!(mine.get(Equipment::Kettlebell).is_some_and(Loads::is_any));
    assert_eq!(mine.iter().count(), 5);
    let bytes = postcard::to_stdvec(&mine).unwrap();
    assert_eq!(postcard::from_bytes::<LoadInventory>(&bytes).unwrap(), mine);
}

#[test]
fn weight_on_the_body_is_what_hangs_from_it() {
    use regimen::exercise::Setup;
    let of = |json: &str, setup: Equipment| {
        let mine: LoadInventory = serde_json::from_str(json).unwrap();
        let loads = mine.of(&Setup::new([setup])).clone();
        loads.fit(&"bw+7.6kg".parse().unwrap()).0.to_string()
    };
    let bar = Equipment::PullUpBar;
    assert_eq!(of(r#"{ "dumbbell": ["5kg", "10kg"] }"#, bar), "bw+5kg");
    assert_eq!(of(r#"{ "dumbbell": ["5kg"], "dip-belt": ["8kg"] }"#, bar), "bw");
    assert_eq!(
        of(r#"{ "weighted-vest": ["7.5kg"], "kettlebell": ["8kg"] }"#, bar),
        "bw+7.5kg"
    );
    // What is stated for the bar itself comes first, and a barbell is not worn.
    assert_eq!(of(r#"{ "pull-up-bar": ["2kg"], "dip-belt": ["5kg"] }"#, bar), "bw+2kg");
    assert_eq!(of(r#"{ "barbell": ["20kg"] }"#, bar), "bw+7.6kg");
    // A setup with a resistance of its own has the loads of that.
    let machine = Equipment::AssistedPullUpMachine;
    assert_eq!(of(r#"{ "dip-belt": ["5kg"] }"#, machine), "bw+7.6kg");
}

fn any_mass() -> impl Strategy<Value = Mass> {
    (1..=100_000_u32, select(MassUnit::ALL))
        .prop_map(|(hundredths, unit)| Mass::from_hundredths(hundredths, unit).unwrap())
}

fn likely_mass() -> impl Strategy<Value = Mass> {
    prop_oneof![
        any_mass(),
        (1..=400_u32, select(MassUnit::ALL))
            .prop_map(|(steps, unit)| Mass::from_hundredths(steps * 125, unit).unwrap()),
    ]
}

fn plates() -> impl Strategy<Value = Vec<(Mass, u32)>> {
    let plate = select(vec![50, 100, 125, 250, 500, 1000, 1500, 2000, 2500, 4500_u32]);
    vec((plate, 1..=4_u32, select(MassUnit::ALL)), 0..6).prop_map(|plates| {
        let mut unique: Vec<(Mass, u32)> = Vec::new();
        for (hundredths, pairs, unit) in plates {
            let mass = Mass::from_hundredths(hundredths, unit).unwrap();
            if unique.iter().all(|(other, _)| *other != mass) {
                unique.push((mass, pairs * 2));
            }
        }
        unique
    })
}

pub(crate) fn any_loads() -> impl Strategy<Value = Loads> {
    let ordered = (likely_mass(), likely_mass(), likely_mass());
    prop_oneof![
        Just(Loads::any()),
        (likely_mass(), plates())
            .prop_map(|(bar, plates)| Loads::bar(bar, plates).unwrap()),
        vec(likely_mass(), 1..12).prop_map(|masses| Loads::fixed(masses).unwrap()),
        ordered.prop_filter_map("by a mass that is out of range", |(one, other, by)| {
            Loads::steps(one.min(other), one.max(other), by).ok()
        }),
        vec(select(BandTension::ALL), 1..4)
            .prop_map(|bands| Loads::bands(bands).unwrap()),
    ]
}

fn exact(mass: Mass) -> u64 {
    u64::from(mass.hundredths())
        * if mass.unit() == MassUnit::Kg { 100_000_000 } else { 45_359_237 }
}

/// How badly a load stands in for an aim: over 5 % above; farther; higher.
fn badness(aim: Mass, to: Mass) -> (bool, u64, bool) {
    let (aim, to) = (exact(aim), exact(to));
    (to * 100 > aim * 105, to.abs_diff(aim), to > aim)
}

proptest! {
    #[test]
    fn rounding_gives_an_existing_load_and_never_moves_the_aim(
        loads in any_loads(),
        aim in likely_mass(),
    ) {
        for rounding in Rounding::ALL {
            let rounded = loads.round_with(aim, *rounding);
            prop_assert_eq!(rounded.aim, aim);
            prop_assert!(loads.contains(rounded.to) || rounded.reason == RoundingReason::NoMasses);
            prop_assert_eq!(rounded.is_exact(), loads.contains(aim) || rounded.reason == RoundingReason::NoMasses);
        }
        let to = loads.round(aim).to;
        prop_assert_eq!(loads.round(to).to, to, "rounding twice is rounding once");
        for other in loads.all() {
            prop_assert!(badness(aim, to) <= badness(aim, other), "{} {} {}", aim, to, other);
        }
    }

    #[test]
    fn fitting_gives_an_existing_load_and_the_nearest_on_the_scale_of_the_body(
        loads in any_loads(),
        aim in likely_mass(),
        is_help in any::<bool>(),
    ) {
        let signed = |load: &Load| match load {
            Load::Added(mass) => i128::from(exact(mass.low())),
            Load::Assisted(help) => -i128::from(exact(help.low())),
            _ => 0,
        };
        let on_scale = |mass, is_help| {
            if is_help { Load::assisted(mass).unwrap() } else { Load::added(mass).unwrap() }
        };
        let aim = on_scale(aim, is_help);
        let (to, rounded) = loads.fit(&aim);
        prop_assert_eq!(loads.fit(&to).0, to.clone(), "fitting twice is fitting once");
        match rounded {
            None => prop_assert_eq!(signed(&to), signed(&aim)),
            Some(rounded) => prop_assert_eq!((&rounded.aim, &rounded.to), (&aim, &to)),
        }
        if !loads.tensions().is_empty() || loads.is_any() {
            prop_assert_eq!(to, aim);
            return Ok(());
        }
        let all = loads.all().flat_map(|mass| [on_scale(mass, false), on_scale(mass, true)]);
        let all: Vec<Load> = all.chain([Load::BodyWeight]).collect();
        prop_assert!(all.iter().any(|load| signed(load) == signed(&to)), "{} exists", to);
        let badness = |to: &Load| {
            let (aim, to) = (signed(&aim), signed(to));
            (aim > 0 && to * 100 > aim * 105, to.abs_diff(aim), to > aim)
        };
        for other in &all {
            prop_assert!(badness(&to) <= badness(other), "{} {} {}", aim, to, other);
        }
        // The order of aims is that of loads.
        for more in [&aim, &to] {
            if let Some(harder) = loads.harder(more) {
                prop_assert!(signed(&loads.fit(&harder).0) >= signed(&to));
            }
        }
    }

    #[test]
    fn more_plates_never_round_worse(
        bar in likely_mass(),
        mut plates in plates(),
        more in (select(vec![50, 125, 250, 1000_u32]), 1..=3_u32),
        aim in likely_mass(),
    ) {
        let before = Loads::bar(bar, plates.clone()).unwrap().round(aim).to;
        let plate = Mass::from_hundredths(more.0, bar.unit()).unwrap();
        match plates.iter_mut().find(|(mass, _)| *mass == plate) {
            Some((_, many)) => *many += more.1 * 2,
            None => plates.push((plate, more.1 * 2)),
        }
        let after = Loads::bar(bar, plates).unwrap().round(aim).to;
        prop_assert!(badness(aim, after) <= badness(aim, before), "{} {} {}", aim, before, after);
    }

    #[test]
    fn neighbours_are_neighbours(loads in any_loads(), mass in likely_mass()) {
        let (next, before) = (loads.next(mass), loads.before(mass));
        prop_assert!(next.is_none_or(|next| next > mass && loads.contains(next)));
        prop_assert!(before.is_none_or(|before| before < mass && loads.contains(before)));
        if !loads.is_any() {
            let all: Vec<Mass> = loads.all().collect();
            prop_assert!(all.windows(2).all(|pair| pair[0] < pair[1]));
            prop_assert_eq!(next, all.iter().copied().find(|other| *other > mass));
            prop_assert_eq!(before, all.iter().rev().copied().find(|other| *other < mass));
        }
    }

    #[test]
    fn plates_make_up_the_mass_with_what_there_is(
        bar in likely_mass(),
        plates in plates(),
        place in any::<prop::sample::Index>(),
    ) {
        let loads = Loads::bar(bar, plates.clone()).unwrap();
        let all: Vec<Mass> = loads.all().collect();
        let mass = all[place.index(all.len())];
        let side = loads.plates(mass).unwrap();
        prop_assert!(side.windows(2).all(|pair| pair[0] >= pair[1]), "{:?}", side);
        for (plate, many) in &plates {
            let used = side.iter().filter(|other| *other == plate).count();
            prop_assert!(used * 2 <= *many as usize);
        }
        // A pair of the other unit is rounded to the nearest hundredth, half a pair at a time.
        let hundredths = |plate: Mass| 2 * plate.to(bar.unit()).unwrap().hundredths();
        let sum: u32 = side.iter().map(|plate| hundredths(*plate)).sum();
        prop_assert_eq!(sum + bar.hundredths(), mass.hundredths());
    }

    #[test]
    fn loads_read_what_they_print(loads in any_loads()) {
        let json = serde_json::to_string(&loads).unwrap();
        prop_assert_eq!(&serde_json::from_str::<Loads>(&json).unwrap(), &loads, "{}", json);
        let bytes = postcard::to_stdvec(&loads).unwrap();
        prop_assert_eq!(postcard::from_bytes::<Loads>(&bytes).unwrap(), loads);
    }

    #[test]
    fn harder_and_easier_are_one_scale(loads in any_loads(), mass in likely_mass()) {
        for load in [
            Load::BodyWeight, Load::added(mass).unwrap(), Load::assisted(mass).unwrap(),
            Load::external(mass).unwrap(), Load::Band(BandTension::Medium),
        ] {
            let (load, _) = loads.fit(&load);
            if let Some(harder) = loads.harder(&load) {
                // Stepping back from where every mass exists may end at the body alone.
                let back = loads.easier(&harder);
                let is_scale = !loads.is_any() && (loads.tensions().is_empty() || matches!(load, Load::Band(_)));
                prop_assert!(!is_scale || back.as_ref() == Some(&load), "{} {} {:?}", load, harder, back);
            }
        }
    }
}
