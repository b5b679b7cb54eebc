//! The notation: what is read, how it is printed, and the exact text of every error.

use regimen::Prescription;
use regimen::prescription::notation::{
    Expected, ParsePrescriptionErrorKind as Kind, Part, Unsayable,
};
use regimen::prescription::{
    Distance, Effort, Hold, Load, Mass, ParsePrescriptionError, Percent, Reps, Rest, Rir,
    Rpe, Run, Sets, Span, Tempo, Work,
};

use crate::notation_law::law;

fn parse(text: &str) -> Prescription {
    text.parse().unwrap_or_else(|error| panic!("{error}"))
}

#[track_caller]
fn read_as(cases: &[(&str, &str)]) {
    for (text, canonical) in cases {
        assert_eq!(parse(text).to_string(), *canonical, "{text}");
        assert_eq!(parse(canonical).to_string(), *canonical);
        law(text).unwrap();
    }
}

/// Each text is refused; the suggestion, in place of the bytes at fault, gives the other text,
/// and that reads.
#[track_caller]
fn refused_with(cases: &[(&str, Option<&str>)]) {
    for (text, mended) in cases {
        let error = text.parse::<Prescription>().expect_err(text);
        assert_eq!(error.mended().as_deref(), *mended, "{error}");
        if let Some(mended) = mended {
            parse(mended);
        }
        law(text).unwrap();
    }
}

#[test]
fn leniently_read_and_canonically_printed() {
    read_as(&[
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
        ("3\u{a0}x\u{2009}8", "3x8"),
    ]);
}

#[test]
fn ranges_of_everything() {
    read_as(&[
        ("2-3x8-12", "2-3x8-12"),
        ("2 to 3 sets of 8 to 12", "2-3x8-12"),
        ("3x15-20s", "3x15-20s"),
        ("3x30s-1min", "3x30-60s"),
        ("3x1:00-1:30", "3x60-90s"),
        ("3x20m to 40m", "3x20-40m"),
        ("3x8 20-24kg", "3x8 20-24kg"),
        ("3x8 20kg - 24kg", "3x8 20-24kg"),
        ("3x8 20kg-50lb", "3x8 20kg-50lb"),
        ("3x8 20kg+", "3x8 20kg+"),
        ("3x8 at least 20 kg", "3x8 20kg+"),
        ("3x8 bw+10-15kg", "3x8 bw+10-15kg"),
        ("3x8 bw-10-15kg", "3x8 bw-10-15kg"),
        ("3x8 bw+5kg+", "3x8 bw+5kg+"),
        ("3x8 70-75%", "3x8 70-75%"),
        ("3x8 70% to 72.5%", "3x8 70-72.5%"),
        ("3x8 70%+", "3x8 70%+"),
        ("3x8 RPE 7-8", "3x8 RPE7-8"),
        ("3x8 RPE 8 or more", "3x8 RPE8+"),
        ("3x8 1 to 2 RIR", "3x8 RIR1-2"),
        ("3x8 rest 60-90s", "3x8 rest 60-90s"),
        ("3x8 rest 90s–2min", "3x8 rest 90-120s"),
        ("3x8 rest 60s+", "3x8 rest 60s+"),
    ]);
}

#[test]
fn sets_and_repetitions_in_words() {
    read_as(&[
        ("5 sets of 5", "5x5"),
        ("3 sets x 10 reps", "3x10"),
        ("3 sets × 8–12 reps", "3x8-12"),
        ("3 sets 10 reps", "3x10"),
        ("3 sets, 10 reps", "3x10"),
        ("3 sets: 10 repetitions", "3x10"),
        ("3 sets | 10 reps | 60s rest", "3x10 rest 60s"),
        ("3 set of 10 rep", "3x10"),
        ("3 working sets of 8", "3x8"),
        ("3*10", "3x10"),
        ("3x10 reps", "3x10"),
        ("3 x 10 repeats", "3x10"),
        ("2-3 sets of 8-12 reps", "2-3x8-12"),
        ("3x8 to 12", "3x8-12"),
        ("3x(8-12)", "3x8-12"),
        ("3 x 12–15 reps", "3x12-15"),
        ("3x8 - 12", "3x8-12"),
        ("3x8—12", "3x8-12"),
        ("3x8−12", "3x8-12"),
        ("10x10", "10x10"),
        ("10 reps x 3 sets", "3x10"),
        ("8-12 reps for 2-3 sets", "2-3x8-12"),
        ("30 seconds x 3 sets", "3x30s"),
        ("Sets: 3, Reps: 10, Rest: 60s", "3x10 rest 60s"),
        ("3x8 or more", "3x8+"),
        ("3 x at least 8", "3x8+"),
        ("3x>=8", "3x8+"),
        ("3x8+ reps", "3x8+"),
        ("3xAMRAP", "3x1+"),
        ("3 sets AMRAP", "3x1+"),
        ("3 x max", "3x1+"),
        ("3 sets of max reps", "3x1+"),
        ("3x failure", "3x1+"),
        ("3 x to failure", "3x1+"),
        ("3 sets until failure", "3x1+"),
        ("3 x as many reps as possible", "3x1+"),
        ("3 x max hold", "3x1s+"),
        ("3x8+ to failure", "3x8+"),
        ("3 x 10.", "3x10"),
        ("[3 x 10] (60 kg)", "3x10 60kg"),
    ]);
}

#[test]
fn runs_one_after_the_other() {
    read_as(&[
        ("4x6,1x20", "4x6, 1x20"),
        ("1x12, 1x10, 1x8", "1x12, 1x10, 1x8"),
        ("3x5, 3x3, 1x1+", "3x5, 3x3, 1x1+"),
        ("3x5; 1x10", "3x5, 1x10"),
        ("3x5 then 1x10", "3x5, 1x10"),
        ("3x5, and then 1x10", "3x5, 1x10"),
        ("3x5 followed by 1x10", "3x5, 1x10"),
        ("3x5 & 1xAMRAP", "3x5, 1x1+"),
        ("1x5 75%, 1x3 85%, 1x1+ 95%, 5x5 75%", "1x5 75%, 1x3 85%, 1x1+ 95%, 5x5 75%"),
        ("1x5, 60kg, 90s rest, 3 sets of 8, 50kg", "1x5 60kg rest 90s, 3x8 50kg"),
    ]);
}

#[test]
fn sides_in_words_and_numbers() {
    for side in [
        "/side",
        "/leg",
        "/ arm",
        "/ea",
        " each side",
        " per leg",
        " each leg",
        " ea",
        " ea.",
        " each",
        " each arm",
        " each direction",
        " each way",
        " each foot",
        " every side",
        " either side",
        " a side",
        " a leg",
        " for each leg",
        " on each side",
        " both sides",
        " on both sides",
        " (per side)",
        ", each side",
        "/10",
        " / 10",
        "L/10R",
        " L / 10 R",
        "L/R",
        " L/R",
        " left/right",
        " left and right",
        " left, 10 right",
        " R/L",
        " e/s",
        " p/s",
        " es",
        " per hand",
        " reps per side",
    ] {
        let text = format!("3x10{side}");
        assert_eq!(parse(&text).to_string(), "3x10/side", "{text}");
    }
    read_as(&[
        ("3 x 12/12", "3x12/side"),
        ("3x8-10/8-10", "3x8-10/side"),
        ("2x30s each side", "2x30s/side"),
        ("2x30s/30s", "2x30s/side"),
        ("2x30/30s", "2x30s/side"),
        ("3x10 per side at 20kg", "3x10/side 20kg"),
        ("3x10 20kg per leg", "3x10/side 20kg"),
        ("3x10 RPE8 each side", "3x10/side RPE8"),
    ]);
}

#[test]
fn times_and_distances() {
    read_as(&[
        ("3x30sec", "3x30s"),
        ("3x30 secs", "3x30s"),
        ("3 sets of 30 seconds", "3x30s"),
        ("3 sets of 30-second holds", "3x30s"),
        ("3x60s hold", "3x60s"),
        ("3x hold 60s", "3x60s"),
        ("3x30\"", "3x30s"),
        ("3x30”", "3x30s"),
        ("3x1'", "3x60s"),
        ("3x1'30\"", "3x90s"),
        ("3x1min30s", "3x90s"),
        ("3x1 min 30 sec", "3x90s"),
        ("3x1 min 30 sec rest", "3x60s rest 30s"),
        ("3x1:30", "3x90s"),
        ("3x0:45", "3x45s"),
        ("3x1:30/side", "3x90s/side"),
        ("2x2mins", "2x120s"),
        ("2x2 minutes", "2x120s"),
        ("1x0.5h", "1x1800s"),
        ("2x400m", "2x400m"),
        ("2x40 metres", "2x40m"),
        ("2x40 meters", "2x40m"),
        ("1x5 km", "1x5000m"),
    ]);
}

#[test]
fn loads_in_words() {
    read_as(&[
        ("3x10 (60 kg)", "3x10 60kg"),
        ("3x8@80kg", "3x8 80kg"),
        ("3x8x60kg", "3x8 60kg"),
        ("3 x 8 x 60 kg", "3x8 60kg"),
        ("3x8 x 75%", "3x8 75%"),
        ("3x12 @ 20 lbs", "3x12 20lb"),
        ("3x12 20-lb", "3x12 20lb"),
        ("3x12 20 pounds", "3x12 20lb"),
        ("3x12 with 20 kilos", "3x12 20kg"),
        ("3x12 w/ 20kgs", "3x12 20kg"),
        ("3x12 using 20 kilograms", "3x12 20kg"),
        ("3x12, load: 20kg", "3x12 20kg"),
        ("3x12, weight 20kg", "3x12 20kg"),
        ("3x5+ 10kg", "3x5+ 10kg"),
        ("3x5+ @ 10kg", "3x5+ 10kg"),
        ("3x10 bodyweight", "3x10 bw"),
        ("3x10 body weight", "3x10 bw"),
        ("3x10 body-weight only", "3x10 bw"),
        ("3x10 @ BW", "3x10 bw"),
        ("3x10 BW+10kg", "3x10 bw+10kg"),
        ("3x10 bodyweight plus 10 kg", "3x10 bw+10kg"),
        ("3x10 BW minus 10kg", "3x10 bw-10kg"),
        ("3x10 15kg assistance", "3x10 bw-15kg"),
        ("3x10 10 kg added", "3x10 bw+10kg"),
        ("5x5 @ 80%", "5x5 80%"),
        ("5x5@80%1RM", "5x5 80%"),
        ("5x5 80% of 1RM", "5x5 80%"),
        ("5x5 80% of my 1-RM", "5x5 80%"),
        ("5x5 80 % of max", "5x5 80%"),
        ("5x5 80 percent of the one-rep max", "5x5 80%"),
        ("4x8 at 75%", "4x8 75%"),
        ("5x3 @ 62.5%", "5x3 62.5%"),
        ("3x8 heavy", "3x8 heavy"),
        ("3x8 with a light weight", "3x8 light"),
        ("3x8 medium band", "3x8 band-medium"),
        ("3x8 with an extra-heavy resistance band", "3x8 band-extra-heavy"),
        ("3x8 band: light", "3x8 band-light"),
    ]);
}

#[test]
fn efforts_in_either_order() {
    read_as(&[
        ("3 x 8-12 @ RPE 8", "3x8-12 RPE8"),
        ("3x15@RPE7", "3x15 RPE7"),
        ("3x8 8 RPE", "3x8 RPE8"),
        ("3x8 RPE: 8.5", "3x8 RPE8.5"),
        ("3x8 at an RPE of 8", "3x8 RPE8"),
        ("3x8 RPE 8/10", "3x8 RPE8"),
        ("3x5 @8", "3x5 RPE8"),
        ("3x5 @ 7-8", "3x5 RPE7-8"),
        ("3x8 @2RIR", "3x8 RIR2"),
        ("3x8@RIR2", "3x8 RIR2"),
        ("4x8-12 RIR 2", "4x8-12 RIR2"),
        ("3x8 2 RIR", "3x8 RIR2"),
        ("3x8 (RIR: 1-2)", "3x8 RIR1-2"),
        ("3x8 2 in reserve", "3x8 RIR2"),
        ("3x8, 1-2 reps in reserve", "3x8 RIR1-2"),
        ("3x8 leaving 2 reps in the tank", "3x8 RIR2"),
        ("3x8, 2 reps left in the tank", "3x8 RIR2"),
    ]);
}

#[test]
fn rests_in_either_order() {
    read_as(&[
        ("3x8 rest 90", "3x8 rest 90s"),
        ("3x8 rest 60-90", "3x8 rest 60-90s"),
        ("3x8 rest 0", "3x8 rest 0s"),
        ("3x8 no rest", "3x8 rest 0s"),
        ("3x8 without rest", "3x8 rest 0s"),
        ("3x8, 2m rest", "3x8 rest 120s"),
        ("3x8, 90s rest", "3x8 rest 90s"),
        ("3x8, 90 rest", "3x8 rest 90s"),
        ("3x12 with 60s rest", "3x12 rest 60s"),
        ("3x8 with 90 seconds of rest between sets", "3x8 rest 90s"),
        ("3x8 rest: 2 minutes", "3x8 rest 120s"),
        ("3x8 rest 2 minutes", "3x8 rest 120s"),
        ("3x8 rest 2m", "3x8 rest 120s"),
        ("3x8 rest 2-3min", "3x8 rest 120-180s"),
        ("3x8 rest of 1:30", "3x8 rest 90s"),
        ("3x8 rest 1 min 30 s", "3x8 rest 90s"),
        ("3x8 rest between sets: 90s", "3x8 rest 90s"),
        ("3x8, 60 sec rest after each set, RPE 8", "3x8 RPE8 rest 60s"),
        ("3x8 - rest 60s", "3x8 rest 60s"),
    ]);
}

#[test]
fn tempos_apart_and_close_together() {
    read_as(&[
        ("3x8 tempo 3010", "3x8 tempo 3-0-1-0"),
        ("3x8 tempo: 30X0", "3x8 tempo 3-0-X-0"),
        ("3x8 3010 tempo", "3x8 tempo 3-0-1-0"),
        ("3x8 @3010", "3x8 tempo 3-0-1-0"),
        ("3x8 3010", "3x8 tempo 3-0-1-0"),
        ("3x8, 30x1", "3x8 tempo 3-0-X-1"),
        ("3x8 @ 20X1", "3x8 tempo 2-0-X-1"),
        ("3x8 20X1 tempo", "3x8 tempo 2-0-X-1"),
        ("3x8 tempo 2-1-X-1", "3x8 tempo 2-1-X-1"),
        ("3x8 tempo x-0-10-0", "3x8 tempo X-0-10-0"),
        ("3x8 3/1/1/0", "3x8 tempo 3-1-1-0"),
        ("3x8 tempo 3/1/x/0", "3x8 tempo 3-1-X-0"),
        ("3x8 tempo 3:1:1:0", "3x8 tempo 3-1-1-0"),
        ("3x8 tempo 2.0.2.0", "3x8 tempo 2-0-2-0"),
        ("3x8 tempo 3 – 1 – 1 – 0", "3x8 tempo 3-1-1-0"),
        ("3x8 at a tempo of 3 1 1 0", "3x8 tempo 3-1-1-0"),
    ]);
}

#[test]
fn whole_prescriptions_in_words() {
    read_as(&[
        (
            "3 sets of 10 reps each side with 20 kg, rest 90 seconds",
            "3x10/side 20kg rest 90s",
        ),
        (
            "4 sets of 6 to 8 reps at 75-80% of 1RM with 2 to 3 minutes of rest, tempo 3-0-1-0, \
             RPE 8",
            "4x6-8 75-80% RPE8 rest 120-180s tempo 3-0-1-0",
        ),
        ("3x8 60 kg, 3010 tempo", "3x8 60kg tempo 3-0-1-0"),
        ("3x8-10 @ 2 RIR, rest 2-3 min", "3x8-10 RIR2 rest 120-180s"),
        ("2 x 30-45 seconds", "2x30-45s"),
        ("3 × 10 | 60 kg | RPE 8 | rest 2 min", "3x10 60kg RPE8 rest 120s"),
    ]);
}

#[test]
fn what_means_two_things_is_refused() {
    refused_with(&[
        // A plus before a mass is added weight or "at least".
        ("3x5 +10kg", Some("3x5 bw+10kg")),
        ("3x5+5kg", Some("3x5 bw+5kg")),
        ("3x5 + 10 kg", Some("3x5 bw+10kg")),
        ("3x5 plus 10kg", Some("3x5 bw+10kg")),
        ("5x5 +20lb", Some("5x5 bw+20lb")),
        ("3x8-10 +5kg", Some("3x8-10 bw+5kg")),
        ("3x10 +10", Some("3x10 bw+10kg")),
        ("3x10+10", None),
        ("3x10 -15kg", Some("3x10 bw-15kg")),
        ("3x10 - 15kg", None),
        // A number needs its unit.
        ("3x10 BW+20", Some("3x10 bw+20kg")),
        ("3x10 bw-15", Some("3x10 bw-15kg")),
        ("3x8 @ 60", Some("3x8 60kg")),
        ("3x8@60", Some("3x8 60kg")),
        ("3x8 @ 60-70", Some("3x8 60-70kg")),
        ("3x8 at 60", Some("3x8 60kg")),
        ("3x8x60", Some("3x8 60kg")),
        ("3x8 60", Some("3x8 60kg")),
        ("3x8 8", None),
        ("3x8 rest 2", Some("3x8 rest 2min")),
        ("3x8 rest 2-3", Some("3x8 rest 2-3min")),
        ("3x8, 2 rest", Some("3x8, 2min rest")),
        ("3x8 90s", Some("3x8 rest 90s")),
        // Lists.
        ("10-8-6", Some("1x10, 1x8, 1x6")),
        ("12/10/8", Some("1x12, 1x10, 1x8")),
        ("12, 10, 8", Some("1x12, 1x10, 1x8")),
        ("5/3/1+", Some("1x5, 1x3, 1x1+")),
        ("3x12, 10, 8", Some("1x12, 1x10, 1x8")),
        ("3x12/10/8", Some("1x12, 1x10, 1x8")),
        ("3x12-10-8", Some("1x12, 1x10, 1x8")),
        ("2x12, 10", Some("1x12, 1x10")),
        ("3x12, 10", None),
        ("3x12, 10, 8, 6", None),
        // Sides that differ.
        ("3x12/8", None),
        ("2x12/10", None),
        ("10/8", None),
        ("3x10L/8R", None),
        ("3x10 left", None),
        ("8/8", Some("1x8/side")),
        ("3x10 both legs", Some("3x10 /side")),
        ("3x10 20kg each", None),
        ("3x10 20kg/side", None),
        ("3x10 2x20kg", None),
        // Runs.
        ("3x5+1x5+", Some("3x5, 1x5+")),
        ("3x5 + 1x5", Some("3x5, 1x5")),
        ("3x5 1x8", Some("3x5, 1x8")),
        ("3x10 - 60s", None),
        ("3x5 + rest 60s", Some("3x5, rest 60s")),
        ("3x8 20X1", Some("3x8, 20X1")),
        // Sets.
        ("30 sec", Some("1x30s")),
        ("30 sec each side", Some("1x30s/side")),
        ("10 reps", Some("1x10")),
        ("10L/10R", Some("1x10/side")),
        ("AMRAP", Some("1x1+")),
        ("10 reps x 3", Some("3x10")),
        ("30s x 3", Some("3x30s")),
        ("75% x 5", Some("1x5 75%")),
        ("5 x 75%", Some("1x5 75%")),
        ("5 @ 75%", Some("1x5 75%")),
        ("60kg 3x5", Some("3x5 60kg")),
        ("RPE 8: 3x8", Some("3x8 RPE8")),
        ("60kg x 5 x 3", None),
        ("10", None),
        ("8-12", None),
        ("3x10 sets", None),
        // Failure.
        ("3x8 to failure", None),
        ("3x8 AMRAP", None),
    ]);
}

#[test]
fn each_reading_is_given() {
    for (text, readings) in [
        ("3x5 +10kg", ["3x5 bw+10kg", "3x5+ 10kg"].as_slice()),
        ("3x8 @ 60", &["3x8 60kg", "3x8 60lb", "3x8 60%"]),
        ("3x8 8", &["3x8 RPE8", "3x8 8kg"]),
        ("3x12, 10", &["3x12, 1x10", "3x12, 10kg"]),
        ("3x8 to failure", &["3x8 RIR0", "3x8+"]),
        ("3x10 20kg each", &["3x10/side 20kg", "3x10 20kg"]),
        ("3x10 2x20kg", &["3x10 20kg", "3x10 40kg"]),
        ("3x8 - 60kg", &["3x8 60kg", "3x8 bw-60kg"]),
        ("3x10 - 60s", &["3x10 rest 60s", "3x10-60s"]),
        ("3x10 reps - 1:30", &["3x10 rest 1:30", "3x10-1:30"]),
        ("60kg x 5 x 3", &["5x3 60kg", "3x5 60kg"]),
        ("10x3 sets", &["10x3", "3x10"]),
    ] {
        let error = text.parse::<Prescription>().unwrap_err();
        assert_eq!(error.readings(), readings, "{error}");
    }
    let error = "3x12, 10".parse::<Prescription>().unwrap_err();
    assert_eq!(
        error.to_string(),
        "cannot read `3x12, 10` as a prescription: `10` can mean more than one thing: \
         `3x12, 1x10` or `3x12, 10kg`"
    );
}

#[test]
fn what_cannot_be_said() {
    for (text, span, what) in [
        ("EMOM 10", 0..4, Unsayable::RoundsByTheClock),
        ("EMOM 10 min x 10", 0..4, Unsayable::RoundsByTheClock),
        ("10 min EMOM", 0..11, Unsayable::RoundsByTheClock),
        ("E2MOM 12", 0..5, Unsayable::RoundsByTheClock),
        ("every 2 min 5 reps", 0..11, Unsayable::RoundsByTheClock),
        ("8x20s tabata", 6..12, Unsayable::RoundsByTheClock),
        ("AMRAP 10 min", 0..12, Unsayable::TimedAmrap),
        ("3xAMRAP in 60s", 8..14, Unsayable::TimedAmrap),
        ("3xAMRAP 60s", 8..11, Unsayable::TimedAmrap),
        ("3x10 + drop set", 5..15, Unsayable::SetInParts),
        ("3x10, dropset", 6..13, Unsayable::SetInParts),
        ("3x8 rest-pause", 4..14, Unsayable::SetInParts),
        ("circuit", 0..7, Unsayable::Block),
        ("3x10 superset", 5..13, Unsayable::Block),
        ("pyramid", 0..7, Unsayable::Ladder),
        ("3x12/8", 4..6, Unsayable::UnevenSides),
        ("3x10 left", 5..9, Unsayable::OneSideOnly),
        ("3×15 (2s hold)", 7..14, Unsayable::PartOfRepetition),
        ("3x15 3 sec eccentric", 5..20, Unsayable::PartOfRepetition),
        ("3x5 85% TM", 8..10, Unsayable::OtherMaximum),
        ("3x5 @ 10RM", 4..10, Unsayable::OtherMaximum),
    ] {
        let error = text.parse::<Prescription>().expect_err(text);
        assert_eq!(*error.kind(), Kind::Unsayable(what), "{text}");
        assert_eq!((error.span(), error.suggestion()), (span, None), "{text}");
        assert!(error.to_string().contains(what.name()), "{error}");
    }
}

#[test]
fn other_words_and_units_are_answered_with_the_notation() {
    refused_with(&[
        ("3xten", Some("3x10")),
        ("3 rounds of 10", Some("3 sets of 10")),
        ("3x10 rset 90s", Some("3x10 rest 90s")),
        ("3x10 tmpo 3010", Some("3x10 tempo 3010")),
        ("3x10 medium", Some("3x10 moderate")),
        ("3x10 side", Some("3x10 /side")),
        ("3x30 yards", Some("3x27m")),
        ("3x100ft", Some("3x30m")),
        ("1x1 mile", Some("1x1609m")),
        ("3x10 10 stone", Some("3x10 63.5kg")),
        ("3x1m", Some("3x1min")),
        ("3x1-2m", Some("3x1-2min")),
        ("3x2m+", Some("3x2min+")),
        ("3x8 22,5kg", Some("3x8 22.5kg")),
        ("3x8 62,5%", Some("3x8 62.5%")),
        ("3x8 tempo 3-1-1", Some("3x8 tempo 3-1-1-0")),
        ("3x8 tempo 31X", Some("3x8 tempo 3-1-X-0")),
        ("3x10 (20kg", Some("3x10 (20kg)")),
        ("3x10 squats", None),
        ("3x10 in a circuit", None),
    ]);
    // One suggestion after the other leads to a text that reads.
    let mut text = "three rounds of 10 rset 90".to_owned();
    let mut steps = Vec::new();
    while let Err(error) = text.parse::<Prescription>() {
        text = error.mended().unwrap();
        steps.push(text.clone());
    }
    assert_eq!(steps, ["three sets of 10 rset 90", "three sets of 10 rest 90"]);
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
            "1x5 85%, 3x8 RIR2 rest 90s tempo 3-1-X-0",
            "1 set of 5 repetitions at 85% of the one-repetition maximum, then 3 sets of 8 \
             repetitions, 2 repetitions in reserve, 90 seconds of rest, tempo 3-1-X-0",
        ),
        ("2x30m 22.5kg", "2 sets of 30 metres with 22.5 kg"),
        ("2x30m 20-24kg", "2 sets of 30 metres with 20 to 24 kg"),
        ("2x30m 20kg-50lb", "2 sets of 30 metres with 20 kg to 50 lb"),
        ("2x30m 20kg+", "2 sets of 30 metres with at least 20 kg"),
        (
            "3x5 70-72.5% rest 60-90s",
            "3 sets of 5 repetitions at 70 to 72.5% of the one-repetition maximum, 60 to 90 \
             seconds of rest",
        ),
        (
            "3x5 70%+ rest 60s+",
            "3 sets of 5 repetitions at 70% or more of the one-repetition maximum, at least 60 \
             seconds of rest",
        ),
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
        assert_eq!(parse(words), parse(text), "the words read as what they say");
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
    law(text).unwrap();
}

#[test]
fn every_error_of_sets_and_work_says_what_and_where() {
    refused("", 0..0, "expected a number of sets at the end");
    refused("x", 0..1, "expected a number of sets, found `x`");
    refused("-3x10", 0..5, "expected a number of sets, found `-3x10`");
    refused("three", 5..5, "expected `x` between sets and repetitions at the end");
    refused("3", 1..1, "expected `x` between sets and repetitions at the end");
    refused("2-x10", 1..5, "expected `x` between sets and repetitions, found `-x10`");
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
        "3xwide",
        2..6,
        "expected a number of repetitions, seconds or metres, found `wide`",
    );
    let modifier = "a unit, `/side`, a load, an effort, a rest, a tempo or a comma";
    refused("3x8-", 3..4, &format!("expected {modifier}, found `-`"));
    refused("3x0", 2..3, "repetitions must be 1 to 1000, not `0`");
    refused("3x7.5", 2..5, "repetitions must be 1 to 1000, not `7.5`");
    refused(
        "3x10-8",
        2..6,
        "repetitions must be 1 to 1000, not `10-8`: the lower end comes first",
    );
    refused("3x2q", 3..4, &format!("expected {modifier}, found `q`"));
    refused("3x61min", 2..7, "a hold must be 1 to 3600 s, not `61min`");
    refused("3x0.01min", 2..9, "a hold must be 1 to 3600 s, not `0.01min`");
    refused("3x2h", 2..4, "a hold must be 1 to 3600 s, not `2h`");
    refused(
        "3x20-15 sec",
        2..11,
        "a hold must be 1 to 3600 s, not `20s-15s`: the lower end comes first",
    );
    refused(
        "3x1m",
        2..4,
        "a distance must be 10 to 100000 m, not `1m`; did you mean `1min`?",
    );
    refused("3x101km", 2..7, "a distance must be 10 to 100000 m, not `101km`");
}

#[test]
fn every_error_of_a_modifier_says_what_and_where() {
    refused("3x10/toe", 5..8, "expected `/side`, found `toe`");
    refused(
        "3x10 20",
        5..7,
        "`20` has no unit: `3x10 20kg`, `3x10 20lb` or `3x10 20%`; did you mean `20kg`?",
    );
    refused("3x10 20 bananas", 5..7, "`20` has no unit; did you mean `20kg`?");
    refused(
        "3x10 1000.01kg",
        5..14,
        "a mass must be 0.01 to 1000 in hundredths, not `1000.01kg`",
    );
    refused(
        "3x10 1.005kg",
        5..12,
        "a mass must be 0.01 to 1000 in hundredths, not `1.005kg`",
    );
    let percent =
        "a percentage of the one-repetition maximum must be 1 to 150 % in tenths";
    refused("3x10 0%", 5..7, &format!("{percent}, not `0%`"));
    refused("3x10 62.55%", 5..11, &format!("{percent}, not `62.55%`"));
    refused("3x10 151%", 5..9, &format!("{percent}, not `151%`"));
    refused("3x10 bw+", 8..8, "expected a mass such as `20kg` at the end");
    let tensions = "`band-light`, `band-medium`, `band-heavy` or `band-extra-heavy`";
    refused("3x10 band", 9..9, &format!("expected {tensions} at the end"));
    refused("3x10 band-red", 10..13, &format!("expected {tensions}, found `red`"));
    refused("3x10 @", 6..6, "expected a load, an effort or a tempo at the end");
    refused("3x10 @wide", 6..10, "expected a load, an effort or a tempo, found `wide`");
    refused("3x10 RPE8.3", 8..11, "RPE must be 1 to 10 in halves, not `8.3`");
    refused("3x10 RPE", 8..8, "expected a rating from 1 to 10 at the end");
    refused("3x10 RIR11", 8..10, "repetitions in reserve must be 0 to 10, not `11`");
    refused("3x10 RIR", 8..8, "expected a number of repetitions in reserve at the end");
    refused("3x10 rest", 9..9, "expected a rest such as `90s` at the end");
    refused("3x10 rest 9", 10..11, "`9` has no unit; did you mean `9min`?");
    refused("3x10 rest 31min", 10..15, "a rest must be 0 to 1800 s, not `31min`");
    let tempo = "expected a tempo of four parts such as `3-1-1-0`";
    refused(
        "3x10 tempo 3-1-1",
        11..16,
        &format!("{tempo}, found `3-1-1`; did you mean `3-1-1-0`?"),
    );
    refused("3x10 tempo slow", 11..15, &format!("{tempo}, found `slow`"));
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
    refused("30 sec", 0..6, "`30 sec` has no number of sets; did you mean `1x30s`?");
    refused(
        "3x12, 10, 8",
        0..11,
        "`3x12, 10, 8` lists the sets one by one, and each set needs a run of its own; did you \
         mean `1x12, 1x10, 1x8`?",
    );
    refused("3x5 1x8", 3..4, "a comma is missing; did you mean `,`?");
    refused(
        "3x30 yards",
        2..10,
        "`30 yards` has an unsupported unit, expected `m` or `km`; did you mean `27m`?",
    );
    refused(
        "EMOM 10",
        0..4,
        "`EMOM`: rounds by the clock are a block of a session, not a prescription of sets",
    );
}

#[test]
fn what_may_be_given_once_or_not_at_all() {
    refused("3x10 20kg 50%", 10..13, "a second load in one run, `50%`");
    refused("3x10 RIR1 RPE9", 10..14, "a second effort in one run, `RPE9`");
    refused("3x10 80kg / 175lb", 10..17, "a second load in one run, `/ 175lb`");
    let modifier = "`/side`, a load, an effort, a rest or a tempo";
    refused(
        "3x10,",
        5..5,
        &format!("expected a run such as `3x8`, {modifier} at the end"),
    );
    let runs = ["1x1"; 21].join(",");
    let error = runs.parse::<Prescription>().unwrap_err();
    assert_eq!(error.span(), 80..83);
    assert!(
        error.to_string().ends_with("runs of a prescription must be 1 to 20, not `21`")
    );
}

#[test]
fn an_error_is_data() {
    let error = "3x10, 1x5 151%".parse::<Prescription>().unwrap_err();
    let source = std::error::Error::source(&error).unwrap();
    assert!(source.downcast_ref::<regimen::OutOfRange>().is_some());
    insta::assert_snapshot!(serde_json::to_string_pretty(&error).unwrap(), @r#"
    {
      "code": "bad-prescription",
      "message": "cannot read `3x10, 1x5 151%` as a prescription: a percentage of the one-repetition maximum must be 1 to 150 % in tenths, not `151%`",
      "part": "prescription",
      "input": "3x10, 1x5 151%",
      "span": {
        "start": 10,
        "end": 14
      },
      "kind": "out-of-range",
      "expected": [
        "percent"
      ],
      "suggestion": null,
      "readings": [],
      "quantity": "percent",
      "least": 1,
      "most": 150,
      "step": 0.1,
      "unit": "%",
      "value": "151%",
      "reversed": false
    }
    "#);
    let error = "3x5 +10kg".parse::<Prescription>().unwrap_err();
    insta::assert_snapshot!(serde_json::to_string(&error).unwrap(), @r#"{"code":"bad-prescription","message":"cannot read `3x5 +10kg` as a prescription: `+10kg` can mean more than one thing: `3x5 bw+10kg` or `3x5+ 10kg`; did you mean `bw+10kg`?","part":"prescription","input":"3x5 +10kg","span":{"start":4,"end":9},"kind":"ambiguous","expected":["load"],"suggestion":"bw+10kg","readings":["3x5 bw+10kg","3x5+ 10kg"]}"#);
    let field = |text: &str, field: &str| {
        let error = text.parse::<Prescription>().unwrap_err();
        serde_json::to_value(&error).unwrap()[field].clone()
    };
    assert_eq!(field("3x8 RIR1 RIR2", "repeated"), "effort");
    assert_eq!(field("EMOM 10", "unsayable"), "rounds-by-the-clock");
    assert_eq!(field("3xwide", "expected"), serde_json::json!(["amount"]));
}

#[test]
fn ids_are_slugs_and_unique() {
    fn check<T: Copy>(all: &[T], id: impl Fn(T) -> &'static str) {
        let mut ids: Vec<&str> = all.iter().map(|it| id(*it)).collect();
        let is_slug =
            |id: &&str| id.bytes().all(|it| it == b'-' || it.is_ascii_lowercase());
        assert!(ids.iter().all(is_slug), "{ids:?}");
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), all.len());
    }
    check(Part::ALL, Part::as_str);
    check(Expected::ALL, Expected::as_str);
    check(Unsayable::ALL, Unsayable::as_str);
}

#[test]
fn every_part_reads_its_own_text() {
    fn reads<T>(cases: &[(&str, &str)])
    where
        T: std::str::FromStr<Err = ParsePrescriptionError> + std::fmt::Display,
    {
        for (text, canonical) in cases {
            for text in [text, canonical] {
                let value: T = text.parse().unwrap_or_else(|error| panic!("{error}"));
                assert_eq!(value.to_string(), *canonical, "{text}");
            }
        }
    }
    reads::<Sets>(&[("2 to 3 sets", "2-3"), ("3", "3")]);
    reads::<Reps>(&[("10 reps", "10")]);
    reads::<Hold>(&[("1:30", "90s")]);
    reads::<Distance>(&[("0.4 km", "400m")]);
    reads::<Rest>(&[("90", "90s"), ("rest 2m", "120s")]);
    reads::<Rpe>(&[("RPE 8.5", "8.5"), ("8", "8")]);
    reads::<Rir>(&[("2 reps in reserve", "2"), ("RIR 2", "2")]);
    reads::<Percent>(&[("62.5 % of 1RM", "62.5%")]);
    reads::<Mass>(&[("22.50 kilos", "22.5kg"), ("45 lbs", "45lb")]);
    reads::<Tempo>(&[("tempo 31x0", "3-1-X-0"), ("3/1/1/0", "3-1-1-0")]);
    reads::<Work>(&[("8 to 10 reps", "8-10"), ("AMRAP", "1+"), ("1 min", "60s")]);
    reads::<Effort>(&[("@ RPE 8", "RPE8"), ("1-2 RIR", "RIR1-2")]);
    reads::<Load>(&[
        ("20 - 24 kg", "20-24kg"),
        ("body weight + 10kg", "bw+10kg"),
        ("80% of 1RM", "80%"),
        ("light band", "band-light"),
        ("heavy", "heavy"),
    ]);
    reads::<Span<Reps>>(&[("8 or more", "8+"), ("8 to 10", "8-10")]);
    reads::<Span<Hold>>(&[("30s to 1 min", "30-60s")]);
    reads::<Span<Rest>>(&[("60-90", "60-90s")]);
    reads::<Span<Rpe>>(&[("RPE 8-9", "8-9")]);
    reads::<Span<Mass>>(&[("20kg-50lb", "20kg-50lb"), ("20kg+", "20kg+")]);
    reads::<Span<Percent>>(&[("70% - 75%", "70-75%")]);
}

#[test]
fn a_part_says_which_it_is() {
    #[track_caller]
    fn refused<T>(text: &str, why: &str, mended: Option<&str>)
    where
        T: std::str::FromStr<Err = ParsePrescriptionError> + std::fmt::Debug,
    {
        let error = text.parse::<T>().unwrap_err();
        assert_eq!(error.to_string(), format!("cannot read `{text}` as {why}"));
        assert_eq!(error.mended().as_deref(), mended);
        if let Some(mended) = mended {
            mended.parse::<T>().unwrap();
        }
    }
    refused::<Mass>("20", "a mass: `20` has no unit; did you mean `20kg`?", Some("20kg"));
    refused::<Mass>(
        "20-24kg",
        "a mass: expected one value, not a range, found `20-24kg`",
        None,
    );
    refused::<Mass>("20kg 30", "a mass: expected the end, found `30`", None);
    refused::<Percent>(
        "70",
        "a percentage: `70` has no unit; did you mean `70%`?",
        Some("70%"),
    );
    refused::<Rest>("2", "a rest: `2` has no unit; did you mean `2min`?", Some("2min"));
    refused::<Hold>("30", "a hold: expected `s` or `min`, found `30`", None);
    refused::<Load>("20", "a load: `20` has no unit; did you mean `20kg`?", Some("20kg"));
    refused::<Load>("", "a load: expected a load at the end", None);
    refused::<Effort>("8", "an effort: expected an effort, found `8`", None);
    refused::<Rpe>("11", "an RPE: RPE must be 1 to 10 in halves, not `11`", None);
    refused::<Sets>("3x", "a number of sets: expected the end, found `x`", None);
    refused::<Tempo>(
        "3-1-1",
        "a tempo: expected a tempo of four parts such as `3-1-1-0`, found `3-1-1`; did you mean \
         `3-1-1-0`?",
        Some("3-1-1-0"),
    );
    let error = "20".parse::<Mass>().unwrap_err();
    assert_eq!((error.part(), error.code()), (Part::Mass, "bad-prescription"));
    assert_eq!(*error.kind(), Kind::MissingUnit);
}

#[test]
fn a_width_is_that_of_the_whole_and_other_flags_change_nothing() {
    fn check(value: &dyn std::fmt::Display) {
        let text = value.to_string();
        assert_eq!(format!("{value:>30}"), format!("{text:>30}"));
        assert_eq!(format!("{value:<30}|"), format!("{text:<30}|"));
        assert_eq!(format!("{value:^30}"), format!("{text:^30}"));
        assert_eq!(format!("{value:*^30}"), format!("{text:*^30}"));
        assert_eq!(format!("{value:+}"), text);
        assert_eq!(format!("{value:030}"), format!("{text:030}"));
    }
    let value = parse("2-3x8-10 20.5kg RIR2 rest 90-120s tempo 3-1-X-0");
    check(&value);
    let run = &value.runs()[0];
    check(&run.sets);
    check(&run.work);
    check(run.load.as_ref().unwrap());
    check(run.effort.as_ref().unwrap());
    check(run.rest.as_ref().unwrap());
    check(&run.work.tempo().unwrap());
    check(&run.work.tempo().unwrap().lifting());
    check(&Rpe::MAX);
    check(&Percent::MIN);
    check(&Reps::MAX);
    check(&"20kg".parse::<Mass>().unwrap());
}

#[test]
fn the_place_is_underlined() {
    let error = " 3 × 8 beats".parse::<Prescription>().unwrap_err();
    insta::assert_snapshot!(format!("{error:#}"), @"
    cannot read ` 3 × 8 beats` as a prescription: expected a unit, `/side`, a load, an effort, a rest, a tempo or a comma, found `beats`
       3 × 8 beats
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
