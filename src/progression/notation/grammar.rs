//! The rules of the grammar, each a function.

use std::str::FromStr;

use super::cursor::{Cursor, Parsed, helpful};
use super::error::{
    Fault, ParseProgressionError, ParseProgressionErrorKind as Kind, replaced,
};
use crate::limits::OutOfRange;
use crate::prescription::{Mass, MassUnit, Percent};
use crate::progression::rule::{
    Amount, InvalidRule, Progression, RuleErrorKind, Step, Wheel, When,
};

/// Reads the notation.
impl FromStr for Progression {
    type Err = ParseProgressionError;

    fn from_str(text: &str) -> Result<Self, ParseProgressionError> {
        let read = |text: &str| rule(&mut Cursor::new(text));
        read(text).map_err(|fault| ParseProgressionError(helpful(text, fault, read)))
    }
}

impl TryFrom<&str> for Progression {
    type Error = ParseProgressionError;

    fn try_from(text: &str) -> Result<Self, ParseProgressionError> {
        text.parse()
    }
}

const TURN: &[&str] = &["`up`", "`hits`", "`when`", "`each round:`"];
const WHEEL: &[&str] = &["a wheel such as `load +2.5kg`"];
const COLON: &[&str] = &["a colon"];
const NUMBER: &[&str] = &["a whole number"];
const NUMBER_OR_LEAST: &[&str] = &["a whole number", "`least`"];
const AMOUNT: &[&str] = &["an amount such as `+2.5kg`"];
const LESS: &[&str] = &["an amount such as `-10%`"];
const UNIT: &[&str] = &["`kg`, `lb` or `%`"];

/// Words that people begin a rule with.
const ADD: &[&str] = &["add", "increase", "raise"];

/// The words of the notation, and other words that people use for them.
const WHEELS: &[(&str, &str)] = &[
    ("reps", "reps"),
    ("rep", "reps"),
    ("repetitions", "reps"),
    ("hold", "hold"),
    ("time", "hold"),
    ("seconds", "hold"),
    ("sets", "sets"),
    ("set", "sets"),
    ("rounds", "rounds"),
    ("round", "rounds"),
    ("load", "load"),
    ("weight", "load"),
    ("max", "max"),
    ("tm", "max"),
    ("maximum", "max"),
    ("stage", "stage"),
    ("rung", "rung"),
    ("exercise", "rung"),
    ("deload", "load"),
];

fn rule(cursor: &mut Cursor<'_>) -> Parsed<Progression> {
    let is_each_round = each_round(cursor)?;
    let start = cursor.start();
    let when = when(cursor)?;
    let condition = start..cursor.end();
    let start = cursor.start();
    let hits = turn(cursor)?;
    let turn = start..cursor.end();
    let start = cursor.start();
    let up = wheels(cursor, true)?;
    let span = start..cursor.end();
    let rule = Progression::new(up).map_err(|error| invalid(cursor, span, &error))?;
    let rule = rule.when(when).map_err(|error| invalid(cursor, condition, &error))?;
    let rule = rule.after_hits(hits).map_err(|error| invalid(cursor, turn, &error))?;
    let rule = if is_each_round { rule.each_round() } else { rule };
    if ends(cursor) {
        return Ok(rule);
    }
    let rule = on_misses(cursor, rule)?;
    if ends(cursor) {
        return Ok(rule);
    }
    Err(cursor.unexpected(&["a comma and another wheel", "the end"]))
}

/// Whether the text ends here, perhaps with a mark that nothing follows.
fn ends(cursor: &mut Cursor<'_>) -> bool {
    let mut ahead = *cursor;
    ahead.mark(&[';', '.']);
    ahead.is_at_end()
}

fn each_round(cursor: &mut Cursor<'_>) -> Parsed<bool> {
    if !cursor.word("each") {
        return Ok(false);
    }
    if !cursor.word("round") {
        let fault = cursor.unexpected(&["`round`"]);
        return Err(cursor.meant_word(
            fault,
            &[("round", "round"), ("rounds", "round"), ("cycle", "round")],
        ));
    }
    colon(cursor)?;
    Ok(true)
}

fn when(cursor: &mut Cursor<'_>) -> Parsed<When> {
    if !cursor.word("when") {
        return Ok(When::AllSets);
    }
    let when = if cursor.word("sum") {
        When::Sum(cursor.whole(NUMBER)?)
    } else if cursor.word("last") {
        When::Last(cursor.whole(NUMBER)?)
    } else if cursor.word("set") {
        let set = cursor.whole(NUMBER)?;
        if cursor.word("least") {
            When::least(set)
        } else {
            When::set(set, cursor.whole(NUMBER_OR_LEAST)?)
        }
    } else {
        let words = [("total", "sum"), ("sum", "sum"), ("last", "last"), ("set", "set")];
        let fault = cursor.unexpected(&["`sum`", "`last`", "`set`"]);
        return Err(cursor.meant_word(fault, &words));
    };
    colon(cursor)?;
    Ok(when)
}

/// The number of hits that are needed.
fn turn(cursor: &mut Cursor<'_>) -> Parsed<u32> {
    if cursor.word("up") {
        // `up:` is read as `up`.
        cursor.mark(&[':']);
        return Ok(1);
    }
    if cursor.word("hits") || cursor.word("hit") {
        let hits = cursor.whole(NUMBER)?;
        colon(cursor)?;
        return Ok(hits);
    }
    let mut fault = cursor.unexpected(TURN);
    let word = cursor.text(fault.span.clone()).to_lowercase();
    // A wheel where the turn should be: the turn was left out.
    if WHEELS.iter().any(|(wheel, _)| *wheel == word) {
        fault.suggestion = Some(format!("up {}", cursor.text(fault.span.clone())));
        return Err(fault);
    }
    let mut ahead = *cursor;
    if ADD.iter().any(|add| ahead.word(add)) {
        let is_amount = ahead.is_at_digit() || ahead.sign().is_some();
        fault.suggestion = Some(if is_amount { "up load" } else { "up" }.to_owned());
        return Err(fault);
    }
    if ahead.sign() == Some(true) && ahead.is_at_digit() {
        fault.suggestion = Some("up load +".to_owned());
        return Err(fault);
    }
    let words = [
        ("each", "each"),
        ("when", "when"),
        ("hits", "hits"),
        ("ups", "up"),
        ("every", "each"),
    ];
    Err(cursor.meant_word(fault, &words))
}

fn on_misses(cursor: &mut Cursor<'_>, rule: Progression) -> Parsed<Progression> {
    const MISS: &[&str] = &["a comma and another wheel", "`; miss`", "the end"];
    let start = cursor.start();
    if !cursor.mark(&[';']) {
        let mut fault = cursor.unexpected(MISS);
        if cursor.word("miss") {
            fault.suggestion = Some("; miss".to_owned());
        }
        return Err(fault);
    }
    let mark = start..cursor.end();
    if !cursor.word("miss") && !cursor.word("misses") {
        let (_, word) = cursor.peek_word();
        if WHEELS.iter().any(|(wheel, _)| word.eq_ignore_ascii_case(wheel)) {
            let mut fault = cursor.fault(mark, Kind::Unexpected, MISS);
            fault.suggestion = Some(",".to_owned());
            return Err(fault);
        }
        let fault = cursor.unexpected(&["`miss`"]);
        let words =
            [("miss", "miss"), ("fail", "miss"), ("fails", "miss"), ("missed", "miss")];
        return Err(cursor.meant_word(fault, &words));
    }
    let misses = cursor.whole(NUMBER).map_err(|mut fault| {
        // `miss: load -10%` is after every miss.
        if cursor.text(fault.span.clone()) == ":" {
            fault.suggestion = Some(" 1:".to_owned());
        }
        fault
    })?;
    colon(cursor)?;
    let down = wheels(cursor, false)?;
    let span = start..cursor.end();
    rule.on_misses(misses, down).map_err(|error| invalid(cursor, span, &error))
}

fn colon(cursor: &mut Cursor<'_>) -> Parsed<()> {
    if cursor.mark(&[':']) {
        return Ok(());
    }
    let mut fault = cursor.unexpected(COLON);
    fault.suggestion = Some(format!(": {}", cursor.text(fault.span.clone())));
    Err(fault)
}

fn wheels(cursor: &mut Cursor<'_>, is_up: bool) -> Parsed<Vec<Wheel>> {
    let mut wheels = vec![wheel(cursor, is_up)?];
    loop {
        let start = cursor.start();
        let is_mark = cursor.mark(&[',']);
        let mark = start..cursor.end();
        if is_mark && is_up && cursor.peek_word().1.eq_ignore_ascii_case("miss") {
            let mut fault = cursor.fault(mark, Kind::Unexpected, &["`; miss`"]);
            fault.suggestion = Some(";".to_owned());
            return Err(fault);
        }
        let is_word = cursor.word("then") || cursor.word("and");
        if !(is_mark || is_word) {
            return Ok(wheels);
        }
        wheels.push(wheel(cursor, is_up)?);
    }
}

fn wheel(cursor: &mut Cursor<'_>, is_up: bool) -> Parsed<Wheel> {
    let start = cursor.start();
    let counted = |cursor: &mut Cursor<'_>,
                   make: fn(u32, u32) -> Result<Wheel, OutOfRange>| {
        let (by, to) = by_and_to(cursor)?;
        let span = start..cursor.end();
        make(by, to).map_err(|error| out_of_range(cursor, span, error))
    };
    let wheel = if cursor.word("reps") {
        counted(cursor, Wheel::reps)?
    } else if cursor.word("sets") {
        counted(cursor, Wheel::sets)?
    } else if cursor.word("rounds") {
        counted(cursor, Wheel::rounds)?
    } else if cursor.word("hold") {
        counted(cursor, Wheel::hold)?
    } else if cursor.word("load") {
        load(cursor, is_up)?
    } else if cursor.word("max") {
        Wheel::Max(step(cursor, is_up)?)
    } else if cursor.word("stage") {
        Wheel::Stage
    } else if cursor.word("rung") {
        Wheel::Rung
    } else {
        let fault = cursor.unexpected(WHEEL);
        return Err(cursor.meant_word(fault, WHEELS));
    };
    if !is_up && wheel.only_turns_up() {
        let kind = RuleErrorKind::OnlyUp(wheel.kind());
        return Err(cursor.rule(start..cursor.end(), kind));
    }
    Ok(wheel)
}

/// `+1 to 12`, with seconds or without.
fn by_and_to(cursor: &mut Cursor<'_>) -> Parsed<(u32, u32)> {
    const BY: &[&str] = &["how many more, such as `+1`"];
    cursor.word("by");
    if cursor.sign() != Some(true) {
        let mut fault = cursor.unexpected(BY);
        if cursor.is_at_digit() {
            fault.suggestion = Some(format!("+{}", cursor.text(fault.span.clone())));
        } else if cursor.word("to") {
            fault.suggestion = Some("+1 to".to_owned());
        }
        return Err(fault);
    }
    let by = cursor.whole(BY)?.saturating_mul(in_seconds(cursor));
    let is_limit = cursor.word("to") || cursor.word("until") || {
        let mut ahead = *cursor;
        let is_here = ahead.word("up") && ahead.word("to");
        *cursor = if is_here { ahead } else { *cursor };
        is_here
    };
    if !is_limit {
        return Err(cursor.unexpected(&["a limit such as `to 12`"]));
    }
    let to = cursor.whole(NUMBER)?.saturating_mul(in_seconds(cursor));
    Ok((by, to))
}

/// The seconds of the unit that is next; one without.
fn in_seconds(cursor: &mut Cursor<'_>) -> u32 {
    if ["s", "sec", "secs", "seconds"].iter().any(|unit| cursor.word(unit)) {
        return 1;
    }
    let is_minutes = ["min", "mins", "minute", "minutes"];
    if is_minutes.iter().any(|unit| cursor.word(unit)) { 60 } else { 1 }
}

fn load(cursor: &mut Cursor<'_>, is_up: bool) -> Parsed<Wheel> {
    if cursor.word("next") {
        return Ok(Wheel::LoadNext);
    }
    if !cursor.word("start") {
        return step(cursor, is_up).map(Wheel::Load);
    }
    let Some(is_more) = cursor.sign() else { return Err(cursor.unexpected(AMOUNT)) };
    let amount = amount(cursor, &[])?;
    Ok(Wheel::LoadStart { amount, is_less: !is_more })
}

fn step(cursor: &mut Cursor<'_>, is_up: bool) -> Parsed<Step> {
    let start = cursor.start();
    let first = signed(cursor, is_up)?;
    if !cursor.word("at") {
        return Ok(Step::By(first));
    }
    let mut table = vec![(first, cursor.whole(NUMBER)?)];
    loop {
        // A comma and a sign: the table goes on.
        let mut ahead = *cursor;
        if !ahead.mark(&[',']) || ahead.sign().is_none() {
            break;
        }
        cursor.mark(&[',']);
        let amount = signed(cursor, is_up)?;
        if !cursor.word("at") {
            return Err(cursor.unexpected(&["`at` and the repetitions that earn it"]));
        }
        table.push((amount, cursor.whole(NUMBER)?));
    }
    let span = start..cursor.end();
    Step::at(table).map_err(|error| invalid(cursor, span, &error))
}

fn signed(cursor: &mut Cursor<'_>, is_up: bool) -> Parsed<Amount> {
    let (expected, sign) = if is_up { (AMOUNT, "+") } else { (LESS, "-") };
    cursor.word("by");
    let start = cursor.start();
    match cursor.sign() {
        // A share is what most rules take off on misses.
        Some(is_more) if is_more == is_up => {
            amount(cursor, if is_up { &[] } else { &["%"] })
        }
        Some(_) => {
            let mut fault = cursor.fault(start..cursor.end(), Kind::WrongSign, expected);
            fault.suggestion = Some(sign.to_owned());
            Err(fault)
        }
        None => {
            let mut fault = cursor.unexpected(expected);
            if cursor.is_at_digit() {
                let found = cursor.text(fault.span.clone());
                fault.suggestion = Some(format!("{sign}{found}"));
            }
            Err(fault)
        }
    }
}

/// An amount; where its unit is missing it may also be in one of the others.
fn amount(cursor: &mut Cursor<'_>, others: &[&'static str]) -> Parsed<Amount> {
    let (span, number) = cursor.number();
    if number.is_empty() {
        return Err(cursor.unexpected(AMOUNT));
    }
    let decimal = number.parse::<f64>().unwrap_or(f64::INFINITY);
    if cursor.mark(&['%']) || cursor.word("percent") {
        let whole = span.start..cursor.end();
        let percent = Percent::new(decimal).map(Amount::Percent);
        return percent.map_err(|error| out_of_range(cursor, whole, error));
    }
    let Some(unit) = unit(cursor) else { return Err(without_unit(cursor, span, others)) };
    let mass = match unit {
        MassUnit::Kg => Mass::kg(decimal),
        MassUnit::Lb => Mass::lb(decimal),
    };
    let whole = span.start..cursor.end();
    mass.map(Amount::Mass).map_err(|error| out_of_range(cursor, whole, error))
}

fn unit(cursor: &mut Cursor<'_>) -> Option<MassUnit> {
    const KG: [&str; 6] = ["kg", "kgs", "kilo", "kilos", "kilogram", "kilograms"];
    const LB: [&str; 4] = ["lb", "lbs", "pound", "pounds"];
    if KG.iter().any(|word| cursor.word(word)) {
        return Some(MassUnit::Kg);
    }
    LB.iter().any(|word| cursor.word(word)).then_some(MassUnit::Lb)
}

fn without_unit(
    cursor: &mut Cursor<'_>,
    number: std::ops::Range<usize>,
    others: &[&'static str],
) -> Box<Fault> {
    let (span, word) = cursor.peek_word();
    if !word.is_empty() && !word.eq_ignore_ascii_case("at") {
        return cursor.fault(span, Kind::Unexpected, UNIT);
    }
    let mut ahead = *cursor;
    if ahead.mark(&[',']) && ahead.is_at_digit() {
        // A comma for a decimal point.
        let (decimals, _) = ahead.number();
        let touches = decimals.start == number.end + 1;
        let mut after = ahead;
        if touches && (unit(&mut after).is_some() || after.mark(&['%'])) {
            let whole = number.start..decimals.end;
            let meant = cursor.text(whole.clone()).replace(',', ".");
            let mut fault = cursor.fault(whole, Kind::Unexpected, UNIT);
            fault.suggestion = Some(meant);
            return fault;
        }
    }
    let mut fault = cursor.fault(number.clone(), Kind::MissingUnit, UNIT);
    let readings = others.iter().chain(&["kg", "lb"]).map(|unit| {
        let with_unit = format!("{}{unit}", cursor.text(number.clone()));
        replaced(&fault.input, &number, &with_unit)
    });
    fault.readings = readings.collect();
    fault
}

fn out_of_range(
    cursor: &Cursor<'_>,
    span: std::ops::Range<usize>,
    error: OutOfRange,
) -> Box<Fault> {
    cursor.rule(span, RuleErrorKind::OutOfRange(error))
}

fn invalid(
    cursor: &Cursor<'_>,
    span: std::ops::Range<usize>,
    error: &InvalidRule,
) -> Box<Fault> {
    cursor.rule(span, error.kind().clone())
}
