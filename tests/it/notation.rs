//! The notation: what is read, how it is printed, and the exact text of every error.

use proptest::prelude::*;
use regimen::Prescription;
use regimen::prescription::{Load, Run, Work};

use crate::strategies;

fn parse(text: &str) -> Prescription {
    text.parse().unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn leniently_read_and_canonically_printed() {
    for (text, canonical) in [
        (" 3 × 8 – 10 ", "3x8-10"),
        ("3X10", "3x10"),
        ("2-2x10", "2x10"),
        ("3x10-10", "3x10"),
        ("2x1min", "2x60s"),
        ("2x1-2 min / side", "2x60-120s/side"),
        ("1x1km", "1x1000m"),
        ("3x30 s +", "3x30s+"),
        ("1x5 @85%, 3x8 @RIR2", "1x5 85%, 3x8 RIR2"),
        ("1x5 @ rpe 8.0", "1x5 RPE8"),
        ("3x8 RPE7-8.5", "3x8 RPE7-8.5"),
        ("3x8 RIR2+", "3x8 RIR2+"),
        (
            "3x8 tempo 3-1-1-0 rest 2min RIR2 20 KG",
            "3x8 20kg RIR2 rest 120s tempo 3-1-1-0",
        ),
        ("3x8 22.50kg", "3x8 22.5kg"),
        ("3x8 0.05lb", "3x8 0.05lb"),
        ("3x8 bw", "3x8 bw"),
        ("3x8 BW – 15 kg", "3x8 bw-15kg"),
        ("3x8 Band-Extra-Heavy", "3x8 band-extra-heavy"),
        ("1x5/side,1x8", "1x5/side, 1x8/side"),
        ("1x5, 1x8/side", "1x5/side, 1x8/side"),
        ("3x8 rest 0s", "3x8 rest 0s"),
        ("2x1.5min rest 0.5min", "2x90s rest 30s"),
        ("1x0.5km", "1x500m"),
    ] {
        assert_eq!(parse(text).to_string(), canonical, "{text}");
        assert_eq!(parse(canonical).to_string(), canonical);
    }
}

#[test]
fn in_words() {
    for (text, words) in [
        ("2-3x10/side", "2 to 3 sets of 10 repetitions on each side"),
        ("1x1", "1 set of 1 repetition"),
        (
            "3x8+ bw+10kg",
            "3 sets of at least 8 repetitions with 10 kg added to body weight",
        ),
        ("3x30s+", "3 sets of at least 30 seconds"),
        (
            "3x15-20s/side rest 10s",
            "3 sets of 15 to 20 seconds on each side, 10 seconds of rest",
        ),
        (
            "1x5 85%, 3x8 RIR2 rest 90s tempo 3-1-1-0",
            "1 set of 5 repetitions at 85% of the one-repetition maximum, then 3 sets of 8 \
             repetitions, 2 repetitions in reserve, 90 seconds of rest, tempo 3-1-1-0",
        ),
        ("2x30m 22.5kg", "2 sets of 30 metres with 22.5 kg"),
        (
            "3x5 bw-15kg RPE8.5",
            "3 sets of 5 repetitions with 15 kg taken off body weight, RPE 8.5",
        ),
        ("3x5 bw", "3 sets of 5 repetitions with body weight"),
        ("3x5 RPE8+", "3 sets of 5 repetitions, RPE 8 or more"),
        ("3x5 RPE8-9.5", "3 sets of 5 repetitions, RPE 8 to 9.5"),
        ("3x5 45lb", "3 sets of 5 repetitions with 45 lb"),
        ("3x12 band-extra-heavy", "3 sets of 12 repetitions with an extra heavy band"),
        ("3x12 moderate", "3 sets of 12 repetitions with a moderate load"),
    ] {
        assert_eq!(format!("{:#}", parse(text)), words);
    }
}

#[track_caller]
fn refused(text: &str, at: std::ops::Range<usize>, why: &str) {
    let error = text.parse::<Prescription>().expect_err(text);
    let expected = format!("cannot read `{text}` as a prescription: {why}");
    assert_eq!(error.to_string(), expected);
    assert_eq!(error.span(), at, "{text}");
    assert_eq!(error.input(), text);
    assert_eq!(error.code(), "bad-prescription");
}

#[test]
fn every_error_says_what_and_where() {
    refused("", 0..0, "expected a number of sets at the end");
    refused("x", 0..1, "expected a number of sets, found `x`");
    refused("-3x10", 0..5, "expected a number of sets, found `-3x10`");
    refused("three", 0..5, "expected a number of sets, found `three`");
    refused("3", 1..1, "expected `x` between sets and repetitions at the end");
    refused("2-x10", 2..5, "expected a number of sets, found `x10`");
    refused("0x10", 0..1, "sets in a run must be 1 to 20, not `0`");
    refused("21x10", 0..2, "sets in a run must be 1 to 20, not `21`");
    refused("99999999999x1", 0..11, "sets in a run must be 1 to 20, not `99999999999`");
    refused(
        "3-2x10",
        0..3,
        "sets in a run must be 1 to 20, not `3-2`: the lower end comes first",
    );
    refused("1.5x10", 0..3, "sets in a run must be 1 to 20, not `1.5`");
    refused("3x", 2..2, "expected a number of repetitions, seconds or metres at the end");
    refused(
        "3xten",
        2..5,
        "expected a number of repetitions, seconds or metres, found `ten`",
    );
    refused("3x8-", 4..4, "expected the upper end of a range at the end");
    refused("3x0", 2..3, "repetitions must be 1 to 1000, not `0`");
    refused("3x7.5", 2..5, "repetitions must be 1 to 1000, not `7.5`");
    refused(
        "3x10-8",
        2..6,
        "repetitions must be 1 to 1000, not `10-8`: the lower end comes first",
    );
    refused(
        "3x2h",
        3..4,
        "expected a unit, `/side`, a load, an effort, a rest, a tempo or a comma, found `h`",
    );
    refused("3x61min", 2..7, "a hold must be 1 to 3600 s, not `61min`");
    refused("3x0.01min", 2..9, "a hold must be 1 to 3600 s, not `0.01min`");
    refused(
        "3x1m",
        2..4,
        "a distance must be 10 to 100000 m, not `1m`; did you mean `1min`?",
    );
    refused("3x101km", 2..7, "a distance must be 10 to 100000 m, not `101km`");
    refused("3x10/leg", 5..8, "expected `side` after `/`, found `leg`");
    refused("3x10 20", 7..7, "expected `kg` or `lb` after a mass, or `%` at the end");
    refused(
        "3x10 20 stone",
        8..13,
        "expected `kg` or `lb` after a mass, or `%`, found `stone`",
    );
    refused(
        "3x10 1000.01kg",
        5..12,
        "a mass must be 0.01 to 1000 in hundredths, not `1000.01`",
    );
    refused(
        "3x10 1.005kg",
        5..10,
        "a mass must be 0.01 to 1000 in hundredths, not `1.005`",
    );
    refused(
        "3x10 0%",
        5..7,
        "a percentage of the one-repetition maximum must be 1 to 150, not `0%`",
    );
    refused("3x10 bw+", 8..8, "expected a mass such as `20kg` at the end");
    let tensions = "`band-light`, `band-medium`, `band-heavy` or `band-extra-heavy`";
    refused("3x10 band", 9..9, &format!("expected {tensions} at the end"));
    refused("3x10 band-red", 10..13, &format!("expected {tensions}, found `red`"));
    let after_at = "expected an effort such as `RIR2`, or a percentage, after `@`";
    refused("3x10 @", 6..6, &format!("{after_at} at the end"));
    refused("3x10 @20kg", 6..10, &format!("{after_at}, found `20kg`"));
    refused("3x10 @light", 6..11, &format!("{after_at}, found `light`"));
    refused("3x10 RPE8.3", 8..11, "RPE must be 1 to 10 in halves, not `8.3`");
    refused("3x10 RPE", 8..8, "expected a rating from 1 to 10 at the end");
    refused("3x10 RIR11", 8..10, "repetitions in reserve must be 0 to 10, not `11`");
    refused("3x10 RIR", 8..8, "expected a number of repetitions in reserve at the end");
    refused("3x10 rest", 9..9, "expected a rest such as `90s` at the end");
    refused("3x10 rest 90", 12..12, "expected `s` or `min` after a rest at the end");
    refused("3x10 rest 31min", 10..15, "a rest must be 0 to 1800 s, not `31min`");
    let tempo = "expected a tempo of four parts such as `3-1-1-0`";
    refused("3x10 tempo 3-1-1", 16..16, &format!("{tempo} at the end"));
    refused("3x10 tempo 3x1", 12..14, &format!("{tempo}, found `x1`"));
    refused(
        "3x10 tempo 61-0-0-0",
        11..13,
        "each part of a tempo must be 0 to 60 s, not `61`",
    );
    refused(
        "3x30s tempo 2-0-2-0",
        6..19,
        "a tempo is for repetitions, not for a hold or a distance",
    );
}

#[test]
fn what_may_stand_once_or_not_at_all() {
    refused("3x10 20kg 50%", 10..13, "a second load in one run, `50%`");
    refused("3x10 RIR1 RPE9", 10..14, "a second effort in one run, `RPE9`");
    refused("3x10,", 5..5, "expected a number of sets at the end");
    let runs = ["1x1"; 21].join(",");
    let error = runs.parse::<Prescription>().unwrap_err();
    assert_eq!(error.span(), 80..83);
    assert!(
        error.to_string().ends_with("runs of a prescription must be 1 to 20, not `21`")
    );
}

#[test]
fn what_people_write_is_answered_with_the_notation() {
    for (text, meant) in [
        ("3x30sec", "s"),
        ("3x30 seconds", "s"),
        ("3x2minutes", "min"),
        ("3x10 per side", "/side"),
        ("3x10 each side", "/side"),
        ("3x10 45lbs", "lb"),
        ("3x1m", "1min"),
    ] {
        let error = text.parse::<Prescription>().unwrap_err();
        let end = format!("; did you mean `{meant}`?");
        assert!(error.to_string().ends_with(&end), "{error}");
        assert_eq!(error.suggestion().as_deref(), Some(meant));
    }
    assert_eq!("3x10 reps".parse::<Prescription>().unwrap_err().suggestion(), None);
}

#[test]
fn a_width_is_that_of_the_whole_and_other_flags_change_nothing() {
    let value = parse("3x8-10 20.5kg RIR2 rest 90s");
    let text = value.to_string();
    assert_eq!(format!("{value:>30}"), format!("{text:>30}"));
    assert_eq!(format!("{value:<30}|"), format!("{text:<30}|"));
    assert_eq!(format!("{value:+}"), text);
    assert_eq!(format!("{:+}", value.runs()[0].work), "8-10");
}

#[test]
fn the_place_is_underlined() {
    let error = " 3 × 8 kilos".parse::<Prescription>().unwrap_err();
    insta::assert_snapshot!(format!("{error:#}"), @"
    cannot read ` 3 × 8 kilos` as a prescription: expected a unit, `/side`, a load, an effort, a rest, a tempo or a comma, found `kilos`; did you mean `kg`?
       3 × 8 kilos
             ^^^^^
    ");
}

#[test]
fn built_in_code() {
    let run = Run::new(3.try_into().unwrap(), Work::reps(5).unwrap());
    let five = Prescription::new([run.clone().with_load(Load::BodyWeight)]).unwrap();
    assert_eq!(five, parse("3x5 bw"));
    assert_eq!(
        Prescription::new([]).unwrap_err().to_string(),
        "runs of a prescription must be 1 to 20, not `0`"
    );
    let endless = std::iter::repeat(run);
    assert_eq!(
        Prescription::new(endless).unwrap_err().to_string(),
        "runs of a prescription must be 1 to 20, not `21`"
    );
}

proptest! {
    #[test]
    fn printing_and_reading_agree(value in strategies::prescription()) {
        let text = value.to_string();
        let read: Prescription = text.parse().unwrap();
        prop_assert_eq!(&read, &value);
        prop_assert_eq!(read.to_string(), text);
    }

    #[test]
    fn reading_and_printing_is_canonical(
        text in "[1-9]{1,2}(-[0-9]{1,2})? ?[x×X] ?[0-9]{1,3}([-–][0-9]{1,3})?(s|min|m|km|\\+)?(/side)?( (20kg|RPE8|@70%|rest 9s|bw|light|tempo 1-2-3-4)){0,4}",
    ) {
        if let Ok(value) = text.parse::<Prescription>() {
            let canonical = value.to_string();
            prop_assert_eq!(canonical.parse::<Prescription>().unwrap(), value);
        }
    }

    #[test]
    fn any_text_is_a_prescription_or_an_error_that_points_into_it(text in "\\PC{0,40}") {
        if let Err(error) = text.parse::<Prescription>() {
            prop_assert!(text.get(error.span()).is_some());
            prop_assert!(!error.expected().is_empty());
        }
    }
}
