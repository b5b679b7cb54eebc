//! The canonical notation as a pattern.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::{BandTension, Prescription, Ramp, RelativeLoad};

/// A whole number.
const WHOLE: &str = "[0-9]+";
/// A number with up to two decimals.
const DECIMAL: &str = r"[0-9]+(?:\.[0-9]{1,2})?";

/// A number, a range or an open range, with a unit.
fn span(number: &str, unit: &str) -> String {
    format!("{number}(?:-{number}{unit}|{unit}\\+?)")
}

/// The pattern that every canonical text matches. A text that matches it reads, or has a quantity
/// out of its range.
pub(crate) fn pattern() -> String {
    let any =
        |ids: &mut dyn Iterator<Item = &'static str>| ids.collect::<Vec<_>>().join("|");
    let parts = ["", "s", "m"].map(|unit| {
        let part = span(WHOLE, unit);
        format!("{part}(?:>{part}){{1,9}}")
    });
    let between = format!("{WHOLE}s|-{DECIMAL}%");
    let parts = format!("\\((?:{}) (?:{between})\\)", parts.join("|"));
    let work = format!("(?:{}|{parts})", span(WHOLE, "[sm]?"));
    // Two ends may have two units.
    let unit = "(?:kg|lb)";
    let mass = format!("{DECIMAL}(?:{unit}?-{DECIMAL}{unit}|{unit}\\+?)");
    let load = [
        format!("bw(?:[+-]{mass})?"),
        mass,
        span(DECIMAL, "%"),
        format!("band-(?:{})", any(&mut BandTension::ALL.iter().map(|it| it.as_str()))),
        any(&mut RelativeLoad::ALL.iter().map(|it| it.as_str())),
    ]
    .join("|");
    let effort = format!("RPE{}|RIR{}", span(DECIMAL, ""), span(WHOLE, ""));
    let rest = span(WHOLE, "s");
    let tempo = "(?:[0-9]+|X)(?:-(?:[0-9]+|X)){3}";
    let run = format!(
        "{WHOLE}(?:-{WHOLE})?x{work}(?:/side)?(?: (?:{load}))?(?: (?:{effort}))?\
         (?: rest {rest})?(?: tempo {tempo})?"
    );
    format!("^{run}(?:, {run})*$")
}

/// A mass as text.
pub(crate) struct MassText;

impl JsonSchema for MassText {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Mass".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "string",
            "pattern": format!("^{DECIMAL}(?:kg|lb)$"),
            "examples": ["100kg", "45lb"],
        })
    }
}

impl JsonSchema for Ramp {
    fn schema_name() -> Cow<'static, str> {
        "Ramp".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let set = format!("{WHOLE}x{WHOLE}(?:\\.[0-9])?%");
        json_schema!({
            "description": "Lighter sets before the first: repetitions at shares of the working \
                load, `usual` or `none`.",
            "type": "string",
            "pattern": format!("^(?:usual|none|{set}(?: {set})*)$"),
            "examples": ["usual", "5x40% 3x60% 2x80%"],
        })
    }
}

impl JsonSchema for Prescription {
    fn schema_name() -> Cow<'static, str> {
        "Prescription".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "Sets of work in the canonical notation: sets x repetitions, seconds or \
                metres, or the parts of a set; then load, effort, rest and tempo.",
            "type": "string",
            "pattern": pattern(),
            "examples": EXAMPLES,
        })
    }
}

/// A prescription as people write it.
pub(crate) struct FreePrescription;

impl JsonSchema for FreePrescription {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "FreePrescription".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "examples": EXAMPLES })
    }
}

/// Texts in the notation.
pub(crate) const EXAMPLES: [&str; 8] = [
    "3x8-10",
    "2-3x10/side",
    "3x30s",
    "3x40m 24kg",
    "3x8+ bw+10kg RIR2 rest 90s",
    "4x6 70-75% rest 120-180s tempo 3-1-X-0",
    "1x5 85%, 3x8 RPE8",
    "3x(10>8>6 -20%) 24kg",
];

#[cfg(test)]
mod tests {
    use super::EXAMPLES;
    use crate::Prescription;

    #[test]
    fn examples_are_canonical() {
        for example in EXAMPLES {
            assert_eq!(example.parse::<Prescription>().unwrap().to_string(), example);
        }
    }
}
