//! What holds of every text: tried on texts put together from what people write, and on slips.

use std::fmt::Write as _;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use regimen::Prescription;
use regimen::prescription::{ParsePrescriptionError, Rest, Work};

use crate::strategies;

fn parse(text: &str) -> Prescription {
    text.parse().unwrap_or_else(|error| panic!("{error}"))
}

/// What holds of any text: it reads, and prints canonically and in words that read as the same;
/// or the error points into it, and following its suggestions comes to an end, each fault further
/// right than the one before.
pub(crate) fn law(text: &str) -> Result<(), TestCaseError> {
    let mut text = text.to_owned();
    loop {
        let error = match text.parse::<Prescription>() {
            Ok(value) => {
                let canonical = value.to_string();
                prop_assert_eq!(parse(&canonical), value.clone(), "{}", text);
                let words = format!("{value:#}");
                prop_assert_eq!(parse(&words), value, "{}", words);
                return Ok(());
            }
            Err(error) => error,
        };
        prop_assert!(text.get(error.span()).is_some(), "{}", error);
        prop_assert!(!error.expected().is_empty(), "{}", error);
        prop_assert!(
            error.readings().iter().all(|it| it.parse::<Prescription>().is_ok())
        );
        let Some(mended) = error.mended() else { return Ok(()) };
        if let Err(next) = mended.parse::<Prescription>() {
            prop_assert!(next.span().start > error.span().start, "{} {}", error, next);
            let left =
                |error: &ParsePrescriptionError| error.input().len() - error.span().start;
            prop_assert!(left(&next) < left(&error), "{} {}", error, next);
        }
        text = mended;
    }
}

/// One of a list of texts with tildes between.
fn one_of(list: &'static str) -> impl Strategy<Value = &'static str> {
    select(list.split('~').collect::<Vec<_>>())
}

const SETS: &str = "3x~3 x ~3 sets of ~2-3 sets x ~2 to 3 sets ~3*~Sets: 3, Reps: ~3 drop sets of ~4 cluster sets: ~three sets of \
    ~3 rounds ~3 by ~3 times ~Set 1: ~3 sets per leg of ~hold 30s, ~3 back-off sets x ~3-~5 × ";

const WORK: &str = "10~8-12~8 to 12 reps~10 reps~12/12~30s~30 sec~1:30~1'30\"~40m~AMRAP~max~to failure\
    ~8+~at least 8~10-8-6~10, 8, 6~30+ s~2m~30 yd~10L/10R~10/8~ten~0~60kg\
    ~(10>8>6 -20%)~(2>2>2 20s)~:30~one minute~8 or 9~1½ min~8-12+~20- to 30-second~12, 10 and 8 reps~minimum 8~12 @ 60%\
    ~10 > 8 > 6, 20% off~12>4>4>15s~2+2+2 20s~10->max -20%~(10>8>6)~10>8";

const SIDE: &str = "~~~ each side~/leg~ ea~ per~ both legs~/10~ L/R~ left";

const MORE: &str = "20kg~@ 60 kg~60~@8~@ RPE 8~2 RIR~RIR 1-2~+10kg~+ 5~bw~BW+20~bw - 5kg~75% 1RM\
    ~75% TM~70-75%~rest 90~rest 2~90s rest~with 60s rest~60s~tempo 3010~30X0~3-1-X-0~tempo 3-1-1\
    ~light band~medium~heavy~to failure~x60kg~x60~1x5~+ 1x5~+ drop set~(2s hold)~20 kg each~2x20kg\
    ~two in the tank~2 reps shy of failure~1RM 80%~60s between sets~RIR 3/2/1~/14kg~75%, 80%\
    ~last set AMRAP~no weight~tempo 3,1,1,0~@ 0.85~RPE 8,5~one arm~rest 1 1/2 min~60/65/70kg\
    ~22,5kg~rset~sets~reps~in reserve~10RM~EMOM\
    ~-20%~20s apart~20s~>8~ -> 6~drop set~cluster~rest-pause~and 6~, 6~each 20% lighter~-20% each";

const JOINT: &str = " ~, ~ - ~; ~ and ~~ (~ | ~ / ~\n";

/// Texts put together from what people write.
fn phrases() -> impl Strategy<Value = String> {
    let more = vec((one_of(JOINT), one_of(MORE)), 0..4);
    let parts = (one_of(SETS), one_of(WORK), one_of(SIDE), more);
    parts.prop_map(|(sets, work, side, more)| {
        let mut text = format!("{sets}{work}{side}");
        for (joint, more) in more {
            write!(text, "{joint}{more}").unwrap();
        }
        let open = text.matches('(').count().saturating_sub(text.matches(')').count());
        text + &")".repeat(open)
    })
}

/// A text with some bytes changed, left out or put in, as fingers do.
fn slips(text: String) -> impl Strategy<Value = String> {
    let letters: Vec<char> = " x-+/,@%(.:>)0189smkrRX×–".chars().collect();
    let slip = (any::<prop::sample::Index>(), 0..4u8, select(letters));
    vec(slip, 1..4).prop_map(move |slips| {
        let mut letters: Vec<char> = text.chars().collect();
        for (index, kind, letter) in slips {
            if letters.is_empty() {
                break;
            }
            let at = index.index(letters.len());
            match kind {
                0 => letters[at] = letter,
                1 => letters.insert(at, letter),
                2 => drop(letters.remove(at)),
                _ => letters.swap(at, at.saturating_sub(1)),
            }
        }
        letters.into_iter().collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn texts_of_phrases_follow_the_law(text in phrases()) {
        law(&text)?;
    }

    #[test]
    fn slips_follow_the_law(
        text in prop_oneof![
            strategies::prescription().prop_map(|value| {
                let text = value.to_string();
                // A few runs are enough to slip in.
                text.split(", ").take(3).collect::<Vec<_>>().join(", ")
            }),
            phrases(),
        ]
        .prop_flat_map(slips),
    ) {
        law(&text)?;
    }

    #[test]
    fn any_text_follows_the_law(text in "\\PC{0,40}") {
        law(&text)?;
    }
}

proptest! {
    #[test]
    fn printing_and_reading_agree(value in strategies::prescription()) {
        let text = value.to_string();
        let read: Prescription = text.parse().unwrap();
        prop_assert_eq!(&read, &value);
        prop_assert_eq!(read.to_string(), text.as_str());
        // The long way gives the same as the quick one.
        let spaced: Prescription = value.to_string().replace(' ', "  ").parse().unwrap();
        prop_assert_eq!(&spaced, &value, "{}", text);
        let words = format!("{value:#}");
        prop_assert_eq!(parse(&words), value, "{}", words);
    }

    #[test]
    fn reading_and_printing_is_canonical(
        text in "[1-9]{1,2}(-[0-9]{1,2})? ?[x×X] ?[0-9]{1,3}([-–][0-9]{1,3})?(s|min|m|km|\\+)?(/side)?( (20kg|RPE8|@70%|rest 9s|bw|light|tempo 1-2-3-4)){0,4}",
    ) {
        law(&text)?;
    }

    #[test]
    fn every_part_prints_what_it_reads(
        load in strategies::load(),
        effort in strategies::effort(),
        tempo in strategies::tempo(),
        sets in strategies::sets(),
        work in strategies::work(),
        masses in strategies::masses(),
        percentages in strategies::percentages(),
        rest in strategies::span(Rest::MIN, Rest::MAX),
    ) {
        prop_assert_eq!(load.to_string().parse(), Ok(load));
        prop_assert_eq!(effort.to_string().parse(), Ok(effort));
        prop_assert_eq!(tempo.to_string().parse(), Ok(tempo));
        prop_assert_eq!(sets.to_string().parse(), Ok(sets));
        prop_assert_eq!(masses.to_string().parse(), Ok(masses));
        prop_assert_eq!(percentages.to_string().parse(), Ok(percentages));
        prop_assert_eq!(rest.to_string().parse(), Ok(rest));
        let amount: Work = work.to_string().parse().unwrap();
        prop_assert_eq!(amount.to_string(), work.to_string());
    }
}
