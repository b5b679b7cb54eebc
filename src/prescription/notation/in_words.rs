//! A prescription in words, which read as the same prescription.

use std::fmt::{self, Write};

use crate::prescription::quantity::sealed::Sealed;
use crate::prescription::{
    BandTension, Effort, Load, Mass, Prescription, Quantity, RelativeLoad, Run, Span,
    Work,
};

pub(super) fn prescription(
    to: &mut dyn Write,
    prescription: &Prescription,
) -> fmt::Result {
    for (index, it) in prescription.runs.iter().enumerate() {
        if index > 0 {
            to.write_str(", then ")?;
        }
        run(to, it, prescription.per_side)?;
    }
    Ok(())
}

fn run(to: &mut dyn Write, run: &Run, per_side: bool) -> fmt::Result {
    let (low, high) = (run.sets.low(), run.sets.high());
    if high > low {
        write!(to, "{low} to ")?;
    }
    write!(to, "{high} {} of ", if high == 1 { "set" } else { "sets" })?;
    match &run.work {
        Work::Reps { count, .. } => counted(to, count, ["repetition", "repetitions"])?,
        Work::Hold(hold) => counted(to, hold, ["second", "seconds"])?,
        Work::Distance(distance) => counted(to, distance, ["metre", "metres"])?,
    }
    if per_side {
        to.write_str(" on each side")?;
    }
    if let Some(it) = &run.load {
        load(to, it)?;
    }
    match &run.effort {
        Some(Effort::Rpe(rating)) => {
            to.write_str(", RPE ")?;
            ends(to, rating, "")?;
            to.write_str(if rating.high().is_none() { " or more" } else { "" })?;
        }
        Some(Effort::Rir(reserve)) => {
            to.write_str(", ")?;
            counted(to, reserve, ["repetition", "repetitions"])?;
            to.write_str(" in reserve")?;
        }
        None => {}
    }
    if let Some(rest) = &run.rest {
        to.write_str(", ")?;
        counted(to, rest, ["second", "seconds"])?;
        to.write_str(" of rest")?;
    }
    if let Some(tempo) = run.work.tempo() {
        write!(to, ", tempo {tempo}")?;
    }
    Ok(())
}

/// "8 repetitions", "8 to 10 repetitions", "at least 1 repetition".
fn counted<T: Quantity>(
    to: &mut dyn Write,
    span: &Span<T>,
    [one, many]: [&str; 2],
) -> fmt::Result
where
    u32: From<T>,
{
    if span.high().is_none() {
        to.write_str("at least ")?;
    }
    ends(to, span, "")?;
    let is_one = u32::from(span.high_or_low()) == 1;
    write!(to, " {}", if is_one { one } else { many })
}

/// "8", "8 to 10", with a unit behind the last number.
fn ends<T: Quantity + Sealed>(
    to: &mut dyn Write,
    span: &Span<T>,
    unit: &str,
) -> fmt::Result {
    span.low().write_number(to)?;
    if let Some(high) = span.high().filter(|high| *high != span.low()) {
        to.write_str(" to ")?;
        high.write_number(to)?;
    }
    to.write_str(unit)
}

fn load(to: &mut dyn Write, load: &Load) -> fmt::Result {
    match load {
        Load::BodyWeight => to.write_str(" with body weight"),
        Load::Added(mass) => {
            masses(to, mass)?;
            to.write_str(" added to body weight")
        }
        Load::Assisted(mass) => {
            masses(to, mass)?;
            to.write_str(" taken off body weight")
        }
        Load::External(mass) => masses(to, mass),
        Load::OfMaximum(percent) => {
            to.write_str(" at ")?;
            ends(to, percent, "%")?;
            to.write_str(if percent.high().is_none() { " or more" } else { "" })?;
            to.write_str(" of the one-repetition maximum")
        }
        Load::Band(tension) => {
            let article = if *tension == BandTension::ExtraHeavy { "an" } else { "a" };
            write!(to, " with {article} {} band", tension.name())
        }
        Load::Relative(RelativeLoad::Light) => to.write_str(" with a light load"),
        Load::Relative(RelativeLoad::Moderate) => to.write_str(" with a moderate load"),
        Load::Relative(RelativeLoad::Heavy) => to.write_str(" with a heavy load"),
    }
}

/// " with 20 kg", " with 20 to 24 kg", " with at least 20 kg".
fn masses(to: &mut dyn Write, span: &Span<Mass>) -> fmt::Result {
    let low = span.low();
    to.write_str(" with ")?;
    match span.high() {
        Some(high) if high.unit() != low.unit() => {
            low.write_number(to)?;
            write!(to, " {} to ", low.unit())?;
            high.write_number(to)?;
            write!(to, " {}", high.unit())
        }
        Some(_) => {
            ends(to, span, " ")?;
            to.write_str(low.unit().as_str())
        }
        None => {
            to.write_str("at least ")?;
            ends(to, span, " ")?;
            to.write_str(low.unit().as_str())
        }
    }
}
