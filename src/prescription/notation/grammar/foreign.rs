//! Units that the notation does not have, such as yards: refused, with the nearest that it has.

use super::measure::Measure;
use crate::prescription::MassUnit;
use crate::prescription::notation::fault::Fault;
use crate::prescription::notation::kind::{Expected, ParsePrescriptionErrorKind as Kind};
use crate::prescription::notation::lexicon::{Foreign, Unit};
use crate::prescription::notation::numeral::Number;

/// A measure in a unit that the notation does not have.
pub(super) fn foreign(measure: &Measure, unit: Foreign) -> Fault {
    let span = measure.bytes();
    let (expected, in_one, to): (&[Expected], f64, Unit) = match unit {
        Foreign::Yard => (&[Expected::DistanceUnit], 0.9144, Unit::Metre),
        Foreign::Foot => (&[Expected::DistanceUnit], 0.3048, Unit::Metre),
        Foreign::Mile => (&[Expected::DistanceUnit], 1609.344, Unit::Metre),
        Foreign::Stone => (&[Expected::MassUnit], 6.350_293_18, Unit::Mass(MassUnit::Kg)),
    };
    let converted = |number: &Number| {
        #[expect(clippy::cast_precision_loss, reason = "a suggestion is rounded anyhow")]
        let value = number.hundredths as f64 / 100.0 * in_one;
        match unit {
            Foreign::Stone => format!("{value:.1}"),
            _ => format!("{value:.0}"),
        }
    };
    let mut meant = converted(&measure.low);
    if let Some(high) = &measure.high {
        meant = format!("{meant}-{}", converted(high));
    }
    let plus = if measure.is_open { "+" } else { "" };
    let meant = format!("{meant}{}{plus}", to.as_str());
    Fault::new(span, Kind::ForeignUnit, expected).meant(meant)
}
