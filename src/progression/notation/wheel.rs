//! The wheels of a rule.

use super::amount::{AMOUNT, amount, out_of_range, signed};
use super::cursor::{Cursor, Parsed};
use super::error::{Fault, ParseProgressionErrorKind as Kind};
use crate::limits::OutOfRange;
use crate::progression::rule::{InvalidRule, RuleErrorKind, Step, Wheel};

const WHEEL: &[&str] = &["a wheel such as `load +2.5kg`"];
pub(super) const NUMBER: &[&str] = &["a whole number"];

/// The words of the notation, and other words that people use for them.
pub(super) const WHEELS: &[(&str, &str)] = &[
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

pub(super) fn wheels(cursor: &mut Cursor<'_>, is_up: bool) -> Parsed<Vec<Wheel>> {
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

pub(super) fn invalid(
    cursor: &Cursor<'_>,
    span: std::ops::Range<usize>,
    error: &InvalidRule,
) -> Box<Fault> {
    cursor.rule(span, error.kind().clone())
}
