//! Reading and printing rules.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use regimen::prescription::{Mass, MassUnit, Percent};
use regimen::progression::{Amount, ParseProgressionError, Progression, Wheel, When};

#[test]
fn published_rules_print_as_they_are_written() {
    for text in [
        "up load +2.5kg; miss 3: load -10%",
        "up load +10lb; miss 3: load -10%",
        "up reps +1 to 12, load +2.5kg",
        "up reps +1 to 12, sets +1 to 5, load +2.5kg",
        "up load +2.5lb at 5, +5lb at 11; miss 1: load -10%",
        "up load +5lb; miss 1: stage, load -10%",
        "up load +5lb; miss 1: stage, load start +15lb",
        "when last 25: up load +5lb",
        "when sum 30: up load +5%",
        "each round: up max +5lb; miss 1: max -10%",
        "when set 3 2: up max +5lb at 2, +10lb at 4, +15lb at 6",
        "each round: up max +5lb",
        "up reps +1 to 8, rung",
        "up hold +5s to 30s, rung",
        "up reps +1 to 15, load next, rung",
        "up rounds +1 to 8",
        "hits 2: load +5lb",
        "each round: when last 5: hits 3: stage, load start -2.5kg; miss 20: load next, rung",
        // A comma and a word end a table.
        "up max +5lb at 2, +10lb at 4; miss 2: max -5lb",
    ] {
        let rule: Progression = text.parse().unwrap_or_else(|error| panic!("{error:#}"));
        assert_eq!(rule.to_string(), text);
        let json = serde_json::to_string(&rule).unwrap();
        assert_eq!(serde_json::from_str::<Progression>(&json).unwrap(), rule);
        let bytes = postcard::to_stdvec(&rule).unwrap();
        assert_eq!(postcard::from_bytes::<Progression>(&bytes).unwrap(), rule);
    }
}

#[test]
fn named_rules_are_the_published_ones() {
    let (kg, lb) = (Mass::kg(2.5).unwrap(), Mass::lb(5.0).unwrap());
    let reps = regimen::prescription::Reps::constant;
    for (rule, text) in [
        (Progression::linear(kg), "up load +2.5kg; miss 3: load -10%"),
        (Progression::double(reps(12), kg), "up reps +1 to 12, load +2.5kg"),
        (
            Progression::triple(reps(12), 5, kg),
            "up reps +1 to 12, sets +1 to 5, load +2.5kg",
        ),
        (
            Progression::greyskull(MassUnit::Kg),
            "up load +1.25kg at 5, +2.5kg at 11; miss 1: load -10%",
        ),
        (Progression::gzclp_t1(lb), "up load +5lb; miss 1: stage, load -10%"),
        (Progression::gzclp_t2(lb, lb), "up load +5lb; miss 1: stage, load start +5lb"),
        (Progression::gzclp_t3(lb), "when last 25: up load +5lb"),
        (Progression::five_three_one(lb), "each round: up max +5lb; miss 1: max -10%"),
        (
            Progression::nsuns(MassUnit::Kg),
            "when set 3 2: up max +2.5kg at 2, +5kg at 4, +7.5kg at 6",
        ),
        (Progression::texas(lb), "each round: up max +5lb"),
        (Progression::rungs(reps(8)), "up reps +1 to 8, rung"),
        (
            Progression::hold_rungs(regimen::prescription::Hold::constant(30)),
            "up hold +5s to 30s, rung",
        ),
        (Progression::bands(reps(15)), "up reps +1 to 15, load next, rung"),
    ] {
        assert_eq!(rule.to_string(), text);
        assert_eq!(text.parse::<Progression>().unwrap(), rule);
    }
}

#[test]
fn what_people_write() {
    for (text, canonical) in [
        (" UP  LOAD +2.5 KG ", "up load +2.5kg"),
        (
            "up: load + 5 lbs ; misses 3 : load - 10 percent",
            "up load +5lb; miss 3: load -10%",
        ),
        ("up hold +5 to 30", "up hold +5s to 30s"),
        ("hit 2: reps +1 to 12,load+2.5kilos", "hits 2: reps +1 to 12, load +2.5kg"),
        ("up load by +2.5kg;", "up load +2.5kg"),
        ("up reps +1 up to 12, then load +2.5kg.", "up reps +1 to 12, load +2.5kg"),
        ("up reps +1 until 12 and rung", "up reps +1 to 12, rung"),
        ("up hold +5 sec to 1 min", "up hold +5s to 60s"),
    ] {
        let rule: Progression = text.parse().unwrap_or_else(|error| panic!("{error:#}"));
        assert_eq!(rule.to_string(), canonical);
    }
}

#[test]
#[expect(clippy::too_many_lines, reason = "a table")]
fn what_is_not_a_rule() {
    let table: &[(&str, &str, Option<&str>)] = &[
        ("", "expected `up`, `hits`, `when` or `each round:` at the end", None),
        (
            "load +5lb",
            "expected `up`, `hits`, `when` or `each round:`, found `load`; did you mean `up load`?",
            Some("up load +5lb"),
        ),
        (
            "up weight +5lb",
            "expected a wheel such as `load +2.5kg`, found `weight`; did you mean `load`?",
            Some("up load +5lb"),
        ),
        (
            "up load +5",
            "`5` has no unit: expected `kg`, `lb` or `%`: `up load +5kg` or `up load +5lb`",
            None,
        ),
        ("up load +5st", "expected `kg`, `lb` or `%`, found `st`", None),
        (
            "up load -5lb",
            "expected an amount such as `+2.5kg`, found `-`; did you mean `+`?",
            Some("up load +5lb"),
        ),
        (
            "up load +5lb; miss 3: load 10%",
            "expected an amount such as `-10%`, found `10`; did you mean `-10`?",
            Some("up load +5lb; miss 3: load -10%"),
        ),
        (
            "up load +5lb miss 3: load -10%",
            "expected a comma and another wheel, `; miss` or the end, found `miss`; did you mean \
             `; miss`?",
            Some("up load +5lb ; miss 3: load -10%"),
        ),
        (
            "up load +5lb; fail 3: load -10%",
            "expected `miss`, found `fail`; did you mean `miss`?",
            Some("up load +5lb; miss 3: load -10%"),
        ),
        ("up reps +1", "expected a limit such as `to 12` at the end", None),
        (
            "add 5lb",
            "expected `up`, `hits`, `when` or `each round:`, found `add`; did you mean `up load`?",
            Some("up load 5lb"),
        ),
        (
            "+5lb",
            "expected `up`, `hits`, `when` or `each round:`, found `+`; did you mean `up load +`?",
            Some("up load +5lb"),
        ),
        (
            "up load +2,5kg",
            "expected `kg`, `lb` or `%`, found `2,5`; did you mean `2.5`?",
            Some("up load +2.5kg"),
        ),
        (
            "up load +5lb, miss 3: load -10%",
            "expected `; miss`, found `,`; did you mean `;`?",
            Some("up load +5lb; miss 3: load -10%"),
        ),
        (
            "up reps +1 to 12; load +5lb",
            "expected a comma and another wheel, `; miss` or the end, found `;`; did you mean `,`?",
            Some("up reps +1 to 12, load +5lb"),
        ),
        (
            "up load +5lb; miss: load -10%",
            "expected a whole number, found `:`; did you mean `1:`?",
            Some("up load +5lb; miss 1: load -10%"),
        ),
        (
            "up reps to 12",
            "expected how many more, such as `+1`, found `to`; did you mean `+1 to`?",
            Some("up reps +1 to 12"),
        ),
        (
            "up reps 1 to 12",
            "expected how many more, such as `+1`, found `1`; did you mean `+1`?",
            Some("up reps +1 to 12"),
        ),
        (
            "up reps +1 to 12, reps +1 to 20",
            "a second wheel `reps` in one list: keep one of them",
            None,
        ),
        (
            "up load +5lb; miss 1: reps +1 to 8",
            "`reps` goes back to its start on misses: leave it out of their wheels",
            None,
        ),
        (
            "up load +5lb; miss 1: load -5lb at 3",
            "a table is for hits: take one amount off `load` on misses",
            None,
        ),
        (
            "up load +5lb at 5, +10lb at 5",
            "the repetitions of a table must rise, such as `+2.5kg at 5, +5kg at 10`",
            None,
        ),
        (
            "up load +5lb; miss 1: load -100%",
            "nothing would be left: take off less than `100%`",
            None,
        ),
        ("up reps +1 to 2000", "repetitions must be 1 to 1000, not `2000`", None),
        (
            "up load +5lb; miss 0: load -10%",
            "hits or misses in a row must be 1 to 20, not `0`",
            None,
        ),
        ("when 3: up load +5lb", "expected `sum`, `last` or `set`, found `3`", None),
        ("each week: up max +5lb", "expected `round`, found `week`", None),
        (
            "up stage rung",
            "expected a comma and another wheel, `; miss` or the end, found `rung`",
            None,
        ),
    ];
    for (text, message, mended) in table {
        let error = text.parse::<Progression>().unwrap_err();
        let whole = format!("cannot read `{text}` as a rule of progression: {message}");
        assert_eq!(error.to_string(), whole);
        assert_eq!(error.mended().as_deref(), *mended, "{error}");
        assert!(!error.expected().is_empty());
        let json = serde_json::to_value(&error).unwrap();
        assert_eq!(
            (&json["code"], &json["kind"]),
            (&"bad-rule".into(), &error.kind().as_str().into())
        );
    }
    let error = "up repps +1 to 12".parse::<Progression>().unwrap_err();
    assert_eq!(
        format!("{error:#}").lines().skip(1).collect::<Vec<_>>(),
        ["  up repps +1 to 12", "     ^^^^^"]
    );
    let json = r#""up load 5lb""#;
    let error = serde_json::from_str::<Progression>(json).unwrap_err();
    assert!(error.to_string().contains("did you mean `+5`?"), "{error}");
}

#[test]
fn rules_that_are_built() {
    let wheel = || Wheel::load(Mass::constant_kg(2.5));
    let error = |result: Result<Progression, regimen::progression::InvalidRule>| {
        result.unwrap_err().to_string()
    };
    assert_eq!(error(Progression::new([])), "wheels of a rule must be 1 to 7, not `0`");
    assert_eq!(
        error(Progression::new(std::iter::repeat_with(wheel))),
        "a second wheel `load` in one list: keep one of them"
    );
    let rule = || Progression::new([wheel()]).unwrap();
    assert!(rule().on_misses(21, [wheel()]).is_err());
    assert!(rule().on_misses(1, [Wheel::reps(1, 8).unwrap()]).is_err());
    assert!(rule().when(When::Last(0)).is_err());
    assert!(rule().after_hits(0).is_err());
    let built = rule().when(When::set(3, 2)).unwrap().after_hits(2).unwrap().each_round();
    assert_eq!(built.to_string(), "each round: when set 3 2: hits 2: load +2.5kg");
}

#[test]
fn shares_without_a_unit() {
    let readings =
        |text: &str| text.parse::<Progression>().unwrap_err().readings().to_vec();
    assert_eq!(
        readings("up load +5kg; miss 3: load -10"),
        [
            "up load +5kg; miss 3: load -10%",
            "up load +5kg; miss 3: load -10kg",
            "up load +5kg; miss 3: load -10lb"
        ]
    );
    assert_eq!(readings("up load +5"), ["up load +5kg", "up load +5lb"]);
}

pub(crate) fn amount() -> impl Strategy<Value = Amount> {
    prop_oneof![
        (1..=2_000_u32, select(MassUnit::ALL)).prop_map(|(steps, unit)| {
            Mass::from_hundredths(steps * 25, unit).unwrap().into()
        }),
        (10..=400_u32).prop_map(|tenths| Percent::from_tenths(tenths).unwrap().into()),
    ]
}

fn table() -> impl Strategy<Value = Vec<(Amount, u32)>> {
    vec((amount(), 1..=5_u32), 1..=3).prop_map(|rows| {
        let mut least = 0;
        rows.into_iter()
            .map(|(amount, more)| {
                least += more;
                (amount, least)
            })
            .collect()
    })
}

fn up_wheels() -> impl Strategy<Value = Vec<Wheel>> {
    let load = prop_oneof![
        amount().prop_map(Wheel::load),
        Just(Wheel::LoadNext),
        amount().prop_map(Wheel::load_start),
        amount().prop_map(Wheel::load_start_less),
        table().prop_map(|table| Wheel::load_at(table).unwrap()),
    ];
    let max = prop_oneof![
        amount().prop_map(Wheel::max),
        table().prop_map(|table| Wheel::max_at(table).unwrap()),
    ];
    let counted = (1..=5_u32, 5..=20_u32);
    let all = (
        counted.clone().prop_map(|(by, to)| Wheel::reps(by, to).unwrap()),
        counted.clone().prop_map(|(by, to)| Wheel::hold(by * 5, to * 5).unwrap()),
        counted.clone().prop_map(|(by, to)| Wheel::sets(by, to).unwrap()),
        counted.prop_map(|(by, to)| Wheel::rounds(by, to).unwrap()),
        load,
        max,
    );
    let kinds = proptest::sample::subsequence((0..8_usize).collect::<Vec<_>>(), 1..=7);
    (all, kinds.prop_shuffle()).prop_map(
        |((reps, hold, sets, rounds, load, max), kinds)| {
            let wheels = [reps, hold, sets, rounds, load, max, Wheel::Stage, Wheel::Rung];
            kinds.into_iter().map(|kind| wheels[kind].clone()).collect()
        },
    )
}

fn down_wheels() -> impl Strategy<Value = Vec<Wheel>> {
    let load = prop_oneof![
        amount().prop_map(Wheel::load),
        Just(Wheel::LoadNext),
        amount().prop_map(Wheel::load_start),
    ];
    let kinds = proptest::sample::subsequence((0..4_usize).collect::<Vec<_>>(), 1..=4);
    (load, amount(), kinds.prop_shuffle()).prop_map(|(load, max, kinds)| {
        let wheels = [load, Wheel::max(max), Wheel::Stage, Wheel::Rung];
        kinds.into_iter().map(|kind| wheels[kind].clone()).collect()
    })
}

pub(crate) fn any_rule() -> impl Strategy<Value = Progression> {
    let when = prop_oneof![
        4 => Just(When::AllSets),
        1 => (1..=40_u32).prop_map(When::Sum),
        1 => (1..=20_u32).prop_map(When::Last),
        1 => (1..=4_u32, 1..=10_u32).prop_map(|(set, least)| When::set(set, least)),
        1 => (1..=4_u32).prop_map(When::least),
    ];
    let misses = prop::option::of((1..=4_u32, down_wheels()));
    (up_wheels(), misses, when, 1..=3_u32, any::<bool>()).prop_map(
        |(up, misses, when, hits, each_round)| {
            let rule = Progression::new(up).unwrap().when(when).unwrap();
            let rule = rule.after_hits(hits).unwrap();
            let rule = if each_round { rule.each_round() } else { rule };
            match misses {
                Some((misses, down)) => rule.on_misses(misses, down).unwrap(),
                None => rule,
            }
        },
    )
}

/// What holds of any text: it reads, and prints what reads as the same; or the error points into
/// it, and following its suggestions comes to an end, each fault further right.
fn law(text: &str) -> Result<(), TestCaseError> {
    let mut text = text.to_owned();
    loop {
        let error: ParseProgressionError = match text.parse::<Progression>() {
            Ok(rule) => {
                prop_assert_eq!(rule.to_string().parse::<Progression>().unwrap(), rule);
                return Ok(());
            }
            Err(error) => error,
        };
        prop_assert!(text.get(error.span()).is_some(), "{}", error);
        prop_assert!(error.readings().iter().all(|it| it.parse::<Progression>().is_ok()));
        let _ = format!("{error:#}");
        let Some(mended) = error.mended() else { return Ok(()) };
        if let Err(next) = mended.parse::<Progression>() {
            prop_assert!(next.span().start > error.span().start, "{} {}", error, next);
        }
        text = mended;
    }
}

const PHRASES: &str = "up ~up~each round: ~when ~sum 30: ~last 5: ~set 3 2: ~set 2 least: ~2,5kg~hits 2: ~reps +1 to 12\
    ~load +2.5kg~load 5lb~load -10%~load next~load start +15lb~max +5lb at 2, +10lb at 4~stage~rung\
    ~, ~; miss 3: ~; miss ~: ~miss 1~repps~weight +5~+5~at 3~kg~%~to 9~hold +5s to 30s~sets +1 to 5\
    ~x~é~−~2.5.5kg~0~99999999999~ ~hold";

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn printing_and_reading_agree(rule in any_rule()) {
        let text = rule.to_string();
        let read: Progression = text.parse().unwrap();
        prop_assert_eq!(&read, &rule, "{}", text);
        prop_assert_eq!(read.to_string(), text);
    }

    #[test]
    fn texts_of_phrases_follow_the_law(
        phrases in vec(select(PHRASES.split('~').collect::<Vec<_>>()), 0..8),
    ) {
        law(&phrases.concat())?;
    }

    #[test]
    fn slips_follow_the_law(
        rule in any_rule(),
        slips in vec((any::<prop::sample::Index>(), 0..4u8, select(" +-,:;%.0159abegkopst".chars().collect::<Vec<_>>())), 1..4),
    ) {
        let mut letters: Vec<char> = rule.to_string().chars().collect();
        for (index, kind, letter) in slips {
            if letters.is_empty() { break }
            let at = index.index(letters.len());
            match kind {
                0 => letters[at] = letter,
                1 => letters.insert(at, letter),
                2 => drop(letters.remove(at)),
                _ => letters.swap(at, at.saturating_sub(1)),
            }
        }
        law(&letters.into_iter().collect::<String>())?;
    }

    #[test]
    fn any_text_follows_the_law(text in "\\PC{0,40}") {
        law(&text)?;
    }
}
