//! Amounts by which a wheel moves: masses and percentages.

use super::cursor::{Cursor, Parsed};
use super::error::{Fault, ParseProgressionErrorKind as Kind, replaced};
use crate::limits::OutOfRange;
use crate::prescription::{Mass, MassUnit, Percent};
use crate::progression::rule::{Amount, RuleErrorKind};

pub(super) const AMOUNT: &[&str] = &["an amount such as `+2.5kg`"];
const LESS: &[&str] = &["an amount such as `-10%`"];
const UNIT: &[&str] = &["`kg`, `lb` or `%`"];

/// An amount with the sign that turns a wheel up, or down.
pub(super) fn signed(cursor: &mut Cursor<'_>, is_up: bool) -> Parsed<Amount> {
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
pub(super) fn amount(cursor: &mut Cursor<'_>, others: &[&'static str]) -> Parsed<Amount> {
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

pub(super) fn out_of_range(
    cursor: &Cursor<'_>,
    span: std::ops::Range<usize>,
    error: OutOfRange,
) -> Box<Fault> {
    cursor.rule(span, RuleErrorKind::OutOfRange(error))
}
