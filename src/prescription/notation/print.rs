//! Canonical printing, of a prescription and of each part.

use std::fmt::{self, Formatter, Write};

use super::in_words;
use crate::prescription::{
    Between, Effort, Load, Parts, Prescription, Quantity, Run, Sets, Span, Tempo,
    TempoPart, Work,
};

/// Room for most runs, so that the text grows seldom.
const LENGTH_OF_A_RUN: usize = 48;

/// The notation with `{}`; words for people with `{:#}`. Both take a width.
impl fmt::Display for Prescription {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let print = if f.alternate() { in_words::prescription } else { prescription };
        // Written in one piece, so that a width is that of the whole.
        let mut text = String::with_capacity(LENGTH_OF_A_RUN * self.runs.len());
        print(&mut text, self)?;
        f.pad(&text)
    }
}

/// Prints so that a width is that of the whole, and no other flag changes anything.
pub(in crate::prescription) fn padded(
    f: &mut Formatter<'_>,
    print: impl FnOnce(&mut dyn Write) -> fmt::Result,
) -> fmt::Result {
    if f.width().is_none() && f.precision().is_none() {
        return print(f);
    }
    let mut text = String::new();
    print(&mut text)?;
    f.pad(&text)
}

fn prescription(to: &mut dyn Write, prescription: &Prescription) -> fmt::Result {
    for (index, it) in prescription.runs.iter().enumerate() {
        if index > 0 {
            to.write_str(", ")?;
        }
        run(to, it, prescription.per_side)?;
    }
    Ok(())
}

fn run(to: &mut dyn Write, run: &Run, per_side: bool) -> fmt::Result {
    sets(to, run.sets)?;
    to.write_str("x")?;
    work(to, &run.work)?;
    if per_side {
        to.write_str("/side")?;
    }
    if let Some(it) = &run.load {
        to.write_str(" ")?;
        load(to, it)?;
    }
    if let Some(it) = &run.effort {
        to.write_str(" ")?;
        effort(to, it)?;
    }
    if let Some(it) = &run.rest {
        to.write_str(" rest ")?;
        span(to, it)?;
    }
    if let Some(it) = run.work.tempo() {
        to.write_str(" tempo ")?;
        tempo(to, it)?;
    }
    Ok(())
}

pub(in crate::prescription) fn sets(to: &mut dyn Write, sets: Sets) -> fmt::Result {
    if sets.high() > sets.low() {
        write!(to, "{}-{}", sets.low(), sets.high())
    } else {
        write!(to, "{}", sets.low())
    }
}

/// The amount of work, without its tempo.
pub(in crate::prescription) fn work(to: &mut dyn Write, work: &Work) -> fmt::Result {
    match work {
        Work::Reps { count, .. } => span(to, count),
        Work::Hold(hold) => span(to, hold),
        Work::Distance(distance) => span(to, distance),
        Work::Parts(in_parts) => {
            to.write_str("(")?;
            parts(to, in_parts)?;
            to.write_str(")")
        }
    }
}

/// The parts of a set, and what is between them.
pub(in crate::prescription) fn parts(to: &mut dyn Write, parts: &Parts) -> fmt::Result {
    for (index, part) in parts.works().iter().enumerate() {
        if index > 0 {
            to.write_str(">")?;
        }
        work(to, part)?;
    }
    match parts.between() {
        Between::Pause(pause) => {
            to.write_str(" ")?;
            quantity(to, &pause)
        }
        Between::Drop(drop) => {
            to.write_str(" -")?;
            quantity(to, &drop)
        }
    }
}

pub(in crate::prescription) fn load(to: &mut dyn Write, load: &Load) -> fmt::Result {
    match load {
        Load::BodyWeight => to.write_str("bw"),
        Load::Added(mass) => {
            to.write_str("bw+")?;
            span(to, mass)
        }
        Load::Assisted(mass) => {
            to.write_str("bw-")?;
            span(to, mass)
        }
        Load::External(mass) => span(to, mass),
        Load::OfMaximum(percent) => span(to, percent),
        Load::Band(tension) => {
            to.write_str("band-")?;
            to.write_str(tension.as_str())
        }
        Load::Relative(felt) => to.write_str(felt.as_str()),
    }
}

pub(in crate::prescription) fn effort(
    to: &mut dyn Write,
    effort: &Effort,
) -> fmt::Result {
    match effort {
        Effort::Rpe(rating) => {
            to.write_str("RPE")?;
            span(to, rating)
        }
        Effort::Rir(reserve) => {
            to.write_str("RIR")?;
            span(to, reserve)
        }
    }
}

/// The unit comes once, behind both ends, unless they have two units; a plus comes last.
pub(in crate::prescription) fn span<T: Quantity>(
    to: &mut dyn Write,
    span: &Span<T>,
) -> fmt::Result {
    let low = span.low();
    low.write_number(to)?;
    match span.high() {
        Some(high) if high == low => to.write_str(low.unit()),
        Some(high) => {
            if low.unit() != high.unit() {
                to.write_str(low.unit())?;
            }
            to.write_str("-")?;
            quantity(to, &high)
        }
        None => {
            to.write_str(low.unit())?;
            to.write_str("+")
        }
    }
}

pub(in crate::prescription) fn quantity<T: Quantity>(
    to: &mut dyn Write,
    value: &T,
) -> fmt::Result {
    value.write_number(to)?;
    to.write_str(value.unit())
}

/// A number counted in steps, with as many decimals as it needs.
pub(in crate::prescription) fn decimal(
    to: &mut dyn Write,
    steps: u32,
    in_one: u32,
) -> fmt::Result {
    let hundredths = (steps % in_one) * 100 / in_one;
    write!(to, "{}", steps / in_one)?;
    match (hundredths / 10, hundredths % 10) {
        (0, 0) => Ok(()),
        (tenths, 0) => write!(to, ".{tenths}"),
        (tenths, hundredths) => write!(to, ".{tenths}{hundredths}"),
    }
}

pub(in crate::prescription) fn tempo(to: &mut dyn Write, tempo: Tempo) -> fmt::Result {
    for (index, part) in tempo.parts().into_iter().enumerate() {
        if index > 0 {
            to.write_str("-")?;
        }
        tempo_part(to, part)?;
    }
    Ok(())
}

pub(in crate::prescription) fn tempo_part(
    to: &mut dyn Write,
    part: TempoPart,
) -> fmt::Result {
    match part {
        TempoPart::Seconds(seconds) => write!(to, "{}", seconds.get()),
        TempoPart::Explosive => to.write_str("X"),
    }
}
