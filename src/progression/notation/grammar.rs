//! The rules of the grammar, each a function.

use std::str::FromStr;

use super::cursor::{Cursor, Parsed, helpful};
use super::error::{ParseProgressionError, ParseProgressionErrorKind as Kind};
use super::wheel::{NUMBER, WHEELS, invalid, wheels};
use crate::progression::rule::{Progression, When};

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
const COLON: &[&str] = &["a colon"];
const NUMBER_OR_LEAST: &[&str] = &["a whole number", "`least`"];

/// Words that people begin a rule with.
const ADD: &[&str] = &["add", "increase", "raise"];

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
