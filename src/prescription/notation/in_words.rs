//! A prescription in words, which read as the same prescription.

use std::fmt::{self, Write};

use crate::prescription::quantity::sealed::Sealed;
use crate::prescription::{
    BandTension, Between, Effort, Load, Mass, Parts, Prescription, Quantity,
    RelativeLoad, Run, Span, Work,
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
    write!(to, "{high} {} ", if high == 1 { "set" } else { "sets" })?;
    let is_in_parts = match &run.work {
        Work::Parts(in_parts) => {
            parts(to, in_parts)?;
            true
        }
        whole => {
            to.write_str("of ")?;
            amount(to, whole, true)?;
            false
        }
    };
    let comma = if is_in_parts { "," } else { "" };
    if per_side {
        write!(to, "{comma} on each side")?;
    }
    if let Some(it) = &run.load {
        to.write_str(comma)?;
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

/// The work of a set, or of a part of one, whose unit may be said later.
fn amount(to: &mut dyn Write, work: &Work, has_unit: bool) -> fmt::Result {
    fn of<T: Quantity>(
        to: &mut dyn Write,
        span: &Span<T>,
        units: [&str; 2],
        has_unit: bool,
    ) -> fmt::Result
    where
        u32: From<T>,
    {
        if has_unit { counted(to, span, units) } else { number(to, span) }
    }
    match work {
        Work::Reps { count, .. } => {
            of(to, count, ["repetition", "repetitions"], has_unit)
        }
        Work::Hold(hold) => of(to, hold, ["second", "seconds"], has_unit),
        Work::Distance(distance) => of(to, distance, ["metre", "metres"], has_unit),
        Work::Parts(_) => Ok(()),
    }
}

/// "in parts of 10, 8 and 6 repetitions, each 20% lighter than the one before".
fn parts(to: &mut dyn Write, parts: &Parts) -> fmt::Result {
    to.write_str("in parts of ")?;
    let last = parts.works().len().saturating_sub(1);
    for (index, part) in parts.works().iter().enumerate() {
        match index {
            0 => {}
            _ if index == last => to.write_str(" and ")?,
            _ => to.write_str(", ")?,
        }
        amount(to, part, false)?;
    }
    to.write_str(match parts.works().first() {
        Some(Work::Hold(_)) => " seconds",
        Some(Work::Distance(_)) => " metres",
        _ => " repetitions",
    })?;
    match parts.between() {
        Between::Pause(pause) => {
            to.write_str(", ")?;
            counted(to, &Span::exactly(pause), ["second", "seconds"])?;
            to.write_str(" apart")
        }
        Between::Drop(drop) => write!(to, ", each {drop} lighter than the one before"),
    }
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
    number(to, span)?;
    let is_one = u32::from(span.high_or_low()) == 1;
    write!(to, " {}", if is_one { one } else { many })
}

/// "8", "8 to 10", "at least 8".
fn number<T: Quantity>(to: &mut dyn Write, span: &Span<T>) -> fmt::Result {
    if span.high().is_none() {
        to.write_str("at least ")?;
    }
    ends(to, span, "")
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
