//! Values of prescriptions: what makes them, how they compare, and their structured forms.

use std::fmt::{Debug, Display};
use std::hash::Hash;
use std::str::FromStr;

use proptest::prelude::*;
use regimen::prescription::{
    Decimal, Distance, Effort, Hold, Load, LoadDrop, Mass, MassUnit,
    ParsePrescriptionError, Parts, Pause, Percent, Reps, Rest, Rir, Rpe, Run, Sets, Span,
    Tempo, TempoPart, TempoSeconds, Work,
};
use regimen::{OutOfRange, Prescription};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::strategies;

#[test]
fn every_value_is_a_whole_value_type() {
    fn is<T>()
    where
        T: Clone + Eq + Hash + Debug + Display + Send + Sync + 'static,
        T: FromStr<Err = ParsePrescriptionError> + Serialize + DeserializeOwned,
    {
    }
    is::<Reps>();
    is::<Hold>();
    is::<Distance>();
    is::<Rest>();
    is::<Rir>();
    is::<Rpe>();
    is::<Percent>();
    is::<TempoSeconds>();
    is::<Mass>();
    is::<Load>();
    is::<Effort>();
    is::<Work>();
    is::<Parts>();
    is::<Pause>();
    is::<LoadDrop>();
    is::<Sets>();
    is::<Tempo>();
    is::<Span<Reps>>();
    is::<Span<Mass>>();
    is::<Span<Percent>>();
    is::<Prescription>();
    assert_eq!(size_of::<ParsePrescriptionError>(), size_of::<usize>());
}

fn mass(text: &str) -> Mass {
    text.parse().unwrap()
}

#[test]
fn known_when_the_program_is_written() {
    const REPS: Reps = Reps::constant(8);
    const RPE: Rpe = Rpe::constant(8.5);
    const PERCENT: Percent = Percent::constant(62.5);
    const BAR: Mass = Mass::constant_kg(20.0);
    const PLATE: Mass = Mass::constant_lb(2.5);
    const SETS: Sets = Sets::constant(3);
    const TEMPO: Tempo = Tempo::constant([3, 1, 1, 0]);
    assert_eq!(REPS.get(), 8);
    assert_eq!(Ok(RPE), Rpe::from_rating(8.5));
    assert_eq!(Ok(PERCENT), Percent::from_tenths(625));
    assert_eq!((BAR, PLATE), (mass("20kg"), mass("2.5lb")));
    assert_eq!(Ok(SETS), Sets::exactly(3));
    assert_eq!(Ok(TEMPO), "3-1-1-0".parse());
}

#[test]
fn both_ends_are_in_and_their_neighbours_out() {
    assert_eq!((Reps::MIN.get(), Reps::MAX.get()), (1, 1000));
    assert_eq!((Hold::MIN.get(), Hold::MAX.get()), (1, 3600));
    assert_eq!((Distance::MIN.get(), Distance::MAX.get()), (10, 100_000));
    assert_eq!((Rest::MIN.get(), Rest::MAX.get()), (0, 1800));
    assert_eq!((Rir::MIN.get(), Rir::MAX.get()), (0, 10));
    assert_eq!((TempoSeconds::MIN.get(), TempoSeconds::MAX.get()), (0, 60));
    assert_eq!((Rpe::MIN.halves(), Rpe::MAX.halves()), (2, 20));
    assert_eq!((Percent::MIN.tenths(), Percent::MAX.tenths()), (10, 1500));
    assert_eq!((Sets::MIN.low(), Sets::MAX.low()), (1, 20));

    assert!(Reps::new(1001).is_err() && Reps::new(0).is_err());
    assert!(Rpe::from_halves(1).is_err() && Rpe::from_halves(21).is_err());
    assert!(Percent::from_tenths(9).is_err() && Percent::from_tenths(1501).is_err());
    assert!(
        Mass::kg(1000.0).is_ok() && Mass::kg(1000.01).is_err() && Mass::kg(0.0).is_err()
    );
    assert!(Tempo::new([0, 60, 0, 0]).is_ok() && Tempo::new([0, 61, 0, 0]).is_err());
}

#[test]
fn what_is_not_counted_is_not_made_of_integers() {
    assert_eq!(Rpe::from_halves(17), Rpe::from_rating(8.5));
    assert!((Rpe::from_halves(17).unwrap().rating() - 8.5).abs() < 1e-12);
    assert_eq!(
        Rpe::from_halves(21).unwrap_err().to_string(),
        "RPE must be 1 to 10 in halves, not `10.5`"
    );
    assert_eq!(Effort::rpe(8.0..=9.0).unwrap().to_string(), "RPE8-9");
    assert_eq!(Effort::rpe(8.0..).unwrap().to_string(), "RPE8+");
    assert_eq!(Load::of_maximum(62.5).unwrap().to_string(), "62.5%");
    assert_eq!(Load::of_maximum(70.0..=75.0).unwrap().to_string(), "70-75%");
    assert_eq!(
        Percent::from_tenths(6).unwrap_err().to_string(),
        "a percentage of the one-repetition maximum must be 1 to 150 % in tenths, not `0.6`"
    );
    assert!(Effort::rpe(9.0..=8.0).unwrap_err().is_reversed());
}

#[test]
fn loads_take_masses_and_ranges_of_them() {
    let (low, high) = (mass("20kg"), mass("24kg"));
    assert_eq!(Load::external(low).unwrap().to_string(), "20kg");
    assert_eq!(Load::external(low..=high).unwrap().to_string(), "20-24kg");
    assert_eq!(Load::added(low..).unwrap().to_string(), "bw+20kg+");
    assert_eq!(Load::Assisted(low.into()).to_string(), "bw-20kg");
    assert_eq!(
        Load::external(high..=low).unwrap_err().to_string(),
        "a mass must be 0.01 to 1000 in hundredths, not `24kg-20kg`: the lower end comes first"
    );
    // The order is that of what they weigh, whatever the units.
    assert_eq!(Load::external(low..=mass("50lb")).unwrap().to_string(), "20kg-50lb");
    assert!(Load::external(mass("50lb")..=low).is_err());
}

#[test]
fn masses_compare_across_units() {
    let sorted =
        ["1lb", "0.46kg", "22.5kg", "49.61lb", "50lb", "25kg", "1000lb", "454kg"];
    let masses = sorted.map(mass);
    assert!(masses.is_sorted());
    assert!(mass("0.45kg") < mass("1lb") && mass("1lb") < mass("0.46kg"));
    assert_ne!(mass("100lb"), mass("45.36kg"));
}

#[test]
fn masses_convert_add_and_round() {
    assert_eq!(mass("100kg").to(MassUnit::Lb), Ok(mass("220.46lb")));
    assert_eq!(mass("45lb").to(MassUnit::Kg), Ok(mass("20.41kg")));
    assert!(mass("1000kg").to(MassUnit::Lb).is_err());
    assert!(mass("0.01lb").to(MassUnit::Kg).is_err());
    assert!((mass("100lb").kilograms() - 45.359_237).abs() < 1e-12);
    assert!((mass("45.36kg").pounds() - 100.001_682).abs() < 1e-6);
    assert!((mass("22.5kg").kilograms() - 22.5).abs() < 1e-12);

    assert_eq!(mass("20kg").checked_add(mass("2.25kg")), Some(mass("22.25kg")));
    assert_eq!(mass("20kg").checked_add(mass("5lb")), Some(mass("22.27kg")));
    assert_eq!(mass("45lb").checked_sub(mass("1kg")), Some(mass("42.8lb")));
    assert_eq!(mass("20kg").checked_sub(mass("20kg")), None);
    assert_eq!(mass("20kg").checked_sub(mass("50lb")), None);
    assert_eq!(mass("999kg").checked_add(mass("2kg")), None);

    let step = mass("2.5kg");
    assert_eq!(mass("47.4kg").round_to(step), Ok(mass("47.5kg")));
    assert_eq!(mass("46.25kg").round_to(step), Ok(mass("45kg")), "the lower of two");
    assert_eq!(mass("46.26kg").round_to(step), Ok(mass("47.5kg")));
    assert_eq!(mass("0.5kg").round_to(step), Ok(step), "never none");
    assert_eq!(mass("100kg").round_to(mass("5lb")), Ok(mass("220lb")));
    assert!(mass("1000kg").round_to(mass("5lb")).is_err());
}

#[test]
fn tempos_have_parts() {
    let tempo: Tempo = "3-1-X-0".parse().unwrap();
    let seconds = |it| TempoPart::Seconds(TempoSeconds::new(it).unwrap());
    assert_eq!(tempo.parts(), [seconds(3), seconds(1), TempoPart::Explosive, seconds(0)]);
    assert_eq!(
        (tempo.lowering(), tempo.pause(), tempo.lifting(), tempo.pause_at_top()),
        (seconds(3), seconds(1), TempoPart::Explosive, seconds(0))
    );
    assert_eq!(tempo.seconds(), 5);
    assert_eq!(tempo, Tempo::new([3, 1, 1, 0]).unwrap().with_explosive_lift());
    assert_eq!(Tempo::from(tempo.parts()), tempo);
}

#[test]
fn the_sets_one_by_one() {
    let rows: Prescription = "2-3x10 20kg, 1x5".parse().unwrap();
    let set =
        |number| rows.set(number).map(|set| (set.run.work.to_string(), set.is_optional));
    let ten = |is_optional| Some(("10".to_owned(), is_optional));
    assert_eq!(
        (set(0), set(1), set(2), set(3)),
        (None, ten(false), ten(false), ten(true))
    );
    assert_eq!((set(4), set(5)), (Some(("5".to_owned(), false)), None));
    assert_eq!(rows.set(u32::MAX), None);
    let json = serde_json::to_value(rows.set(3)).unwrap();
    assert_eq!(
        (&json["run"]["load"], &json["is_optional"]),
        (&"20kg".into(), &true.into())
    );
}

#[test]
fn out_of_range_is_data() {
    let error = Rpe::from_rating(8.3).unwrap_err();
    insta::assert_snapshot!(serde_json::to_string(&error).unwrap(), @r#"{"code":"out-of-range","message":"RPE must be 1 to 10 in halves, not `8.3`","quantity":"rpe","least":1,"most":10,"step":0.5,"unit":"","value":"8.3","reversed":false}"#);
    let error = Mass::kg(1000.5).unwrap_err();
    insta::assert_snapshot!(serde_json::to_string(&error).unwrap(), @r#"{"code":"out-of-range","message":"a mass must be 0.01 to 1000 in hundredths, not `1000.5kg`","quantity":"mass","least":0.01,"most":1000,"step":0.01,"unit":"","value":"1000.5kg","reversed":false}"#);
    let error = Sets::between(3, 2).unwrap_err();
    assert!(error.is_reversed());
    assert_eq!((error.limit().id(), error.value()), ("sets", "3-2"));
    assert_eq!(error.code(), "out-of-range");
}

#[track_caller]
fn json<T: Serialize + DeserializeOwned + PartialEq + Debug>(value: &T, text: &str) {
    assert_eq!(serde_json::to_string(value).unwrap(), text);
    assert_eq!(&serde_json::from_str::<T>(text).unwrap(), value);
}

#[test]
fn written_and_read_as_json() {
    json(&Reps::constant(8), "8");
    json(&Rpe::constant(8.5), "8.5");
    json(&Percent::constant(62.5), "62.5");
    json(&mass("22.5kg"), r#""22.5kg""#);
    json(&Sets::between(2, 3).unwrap(), r#"{"low":2,"high":3}"#);
    json(&Span::<Reps>::try_from(8..).unwrap(), r#"{"low":8,"high":null}"#);
    json(&"3-1-X-0".parse::<Tempo>().unwrap(), r#"[3,1,"X",0]"#);
    json(&"bw+10-15kg".parse::<Load>().unwrap(), r#""bw+10-15kg""#);
    json(&"RPE8-9".parse::<Effort>().unwrap(), r#""RPE8-9""#);
    json(&Load::BodyWeight, r#""bw""#);
}

/// The text reads as what the notation says.
#[track_caller]
fn reads<T>(text: &str, notation: &str)
where
    T: DeserializeOwned + FromStr<Err: Debug> + PartialEq + Debug,
{
    assert_eq!(serde_json::from_str::<T>(text).unwrap(), notation.parse().unwrap());
}

#[test]
fn other_forms_are_read_too() {
    reads::<Rest>(r#""1:30""#, "90s");
    reads::<Sets>("3", "3");
    reads::<Sets>(r#""2-3 sets""#, "2-3");
    reads::<Span<Rest>>("90", "90s");
    reads::<Span<Rest>>(r#""60-90""#, "60-90s");
    reads::<Span<Rpe>>("8", "8");
    reads::<Mass>(r#"{"hundredths":2250,"unit":"kg"}"#, "22.5kg");
    reads::<Load>(r#"{"external":{"low":"20kg","high":"24kg"}}"#, "20-24kg");
    reads::<Load>(r#"{"external":{"hundredths":2250,"unit":"kg"}}"#, "22.5kg");
    reads::<Load>(r#"{"of-maximum":85}"#, "85%");
    reads::<Load>(r#"{"band":"medium"}"#, "band-medium");
    reads::<Load>(r#""body-weight""#, "bw");
    reads::<Effort>(r#"{"rpe":{"low":8.5,"high":null}}"#, "RPE8.5+");
    reads::<Effort>(r#""2 RIR""#, "RIR2");
    reads::<Tempo>(r#""30X0""#, "3-0-X-0");
    let run = r#"{"sets":3,"work":{"reps":{"count":"8-10"}},"load":"20kg","rest":"90s"}"#;
    let run: Run = serde_json::from_str(run).unwrap();
    assert_eq!(Prescription::new([run]).unwrap().to_string(), "3x8-10 20kg rest 90s");
}

#[test]
fn a_wrong_form_says_what_was_expected() {
    fn error<T: DeserializeOwned + Debug>(text: &str) -> String {
        serde_json::from_str::<T>(text).unwrap_err().to_string()
    }
    assert_eq!(
        error::<Load>("7"),
        "invalid type: integer `7`, expected a load such as \"20kg\" at line 1 column 1"
    );
    assert_eq!(
        error::<Load>(r#""20""#),
        "cannot read `20` as a load: `20` has no unit; did you mean `20kg`? at line 1 column 4"
    );
    assert_eq!(
        error::<Reps>("0"),
        "repetitions must be 1 to 1000, not `0` at line 1 column 1"
    );
    assert_eq!(
        error::<Reps>("-1"),
        "invalid value: integer `-1`, expected u32 at line 1 column 2"
    );
    assert_eq!(
        error::<Mass>("[1]"),
        "invalid type: sequence, expected a mass such as \"20kg\" at line 1 column 1"
    );
    assert_eq!(
        error::<Tempo>(r#"[3, 1, "Y", 0]"#),
        "invalid value: string \"Y\", expected a number of seconds or \"X\" at line 1 column 10"
    );
    assert_eq!(
        error::<Span<Reps>>(r#"{"low":8}"#),
        "missing field `high` at line 1 column 9"
    );
    assert_eq!(
        error::<Sets>(r#"{"low":3,"high":2}"#),
        "sets in a run must be 1 to 20, not `3-2`: the lower end comes first at line 1 column 18"
    );
}

fn refused_or_same<T: Decimal + PartialEq>(value: f64) -> Result<(), TestCaseError> {
    match T::try_from(value) {
        Ok(made) => prop_assert!((made.into() - value).abs() < 1e-6),
        Err(error) => {
            let error: OutOfRange = error;
            let limit = T::LIMIT;
            let steps = value / limit.step();
            let is_between = (steps - steps.round()).abs() > 1e-7;
            let is_outside = value < limit.least() || value > limit.most();
            prop_assert!(is_between || is_outside, "{}", error);
        }
    }
    Ok(())
}

proptest! {
    #[test]
    fn order_and_equality_of_masses_agree(a in strategies::mass(), b in strategies::mass()) {
        prop_assert_eq!(a == b, a.cmp(&b).is_eq());
        prop_assert_eq!(a.cmp(&b), b.cmp(&a).reverse());
        // Where the doubles differ clearly, they agree with the integers.
        let difference = a.kilograms() - b.kilograms();
        if difference.abs() > 1e-6 {
            prop_assert_eq!(a < b, difference < 0.0);
        }
    }

    #[test]
    fn a_converted_mass_is_within_half_a_hundredth(a in strategies::mass()) {
        prop_assert_eq!(a.to(a.unit()), Ok(a));
        if let Ok(converted) = a.to(MassUnit::Kg) {
            let off = converted.kilograms() - a.kilograms();
            prop_assert!(off.abs() <= 0.005 + 1e-9, "{} {}", a, converted);
        }
        if let Ok(converted) = a.to(MassUnit::Lb) {
            let off = converted.pounds() - a.pounds();
            prop_assert!(off.abs() <= 0.005 + 1e-9, "{} {}", a, converted);
        }
    }

    #[test]
    fn what_is_added_can_be_taken_off(a in strategies::mass(), b in strategies::mass()) {
        if let Some(sum) = a.checked_add(b) {
            let is_same = sum.checked_sub(b) == Some(a);
            // A pound may round to no hundredth of a kilogram.
            prop_assert!(is_same || b.to(a.unit()).is_err(), "{} {}", a, b);
        }
    }

    #[test]
    fn a_rounded_mass_is_a_multiple_and_nearest(a in strategies::mass(), step in strategies::mass()) {
        if let Ok(rounded) = a.round_to(step) {
            prop_assert_eq!(rounded.unit(), step.unit());
            prop_assert_eq!(rounded.hundredths() % step.hundredths(), 0);
            let off = (rounded.kilograms() - a.kilograms()).abs();
            prop_assert!(off <= step.kilograms() / 2.0 + 1e-9 || rounded == step);
        }
    }

    #[test]
    fn decimals_are_kept_or_refused(value in -5.0..200.0f64, digits in 0..4i32) {
        let scale = 10f64.powi(digits);
        for value in [value, (value * scale).round() / scale] {
            refused_or_same::<Rpe>(value)?;
            refused_or_same::<Percent>(value)?;
        }
    }

    #[test]
    fn parts_go_through_json_and_binary(
        load in strategies::load(),
        effort in strategies::effort(),
        tempo in strategies::tempo(),
        work in strategies::work(),
        sets in strategies::sets(),
        masses in strategies::masses(),
    ) {
        fn check<T: Serialize + DeserializeOwned + PartialEq>(value: &T) -> bool {
            let json = serde_json::to_string(value).unwrap();
            let bytes = postcard::to_stdvec(value).unwrap();
            serde_json::from_str::<T>(&json).unwrap() == *value
                && postcard::from_bytes::<T>(&bytes).unwrap() == *value
        }
        prop_assert!(check(&load) && check(&effort) && check(&tempo));
        prop_assert!(check::<Work>(&work) && check(&sets) && check(&masses));
    }
}
