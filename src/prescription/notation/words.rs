//! A prescription in words.

use std::fmt::{self, Display, Formatter, Write};

use crate::prescription::{
    BandTension, Effort, Load, Mass, MassUnit, Prescription, Quantity, RelativeLoad, Run,
    Span, Work,
};

pub(super) fn prescription(
    f: &mut dyn Write,
    prescription: &Prescription,
) -> fmt::Result {
    for (index, run) in prescription.runs.iter().enumerate() {
        if index > 0 {
            f.write_str(", then ")?;
        }
        words_of_run(f, run, prescription.per_side)?;
    }
    Ok(())
}

fn words_of_run(f: &mut dyn Write, run: &Run, per_side: bool) -> fmt::Result {
    let (low, high) = (run.sets.low(), run.sets.high());
    if high > low {
        write!(f, "{low} to ")?;
    }
    write!(f, "{high} {} of ", plural(high, "set", "sets"))?;
    match &run.work {
        Work::Reps { count, .. } => span(f, count, "repetition", "repetitions")?,
        Work::Hold(hold) => span(f, hold, "second", "seconds")?,
        Work::Distance(way) => span(f, way, "metre", "metres")?,
    }
    if per_side {
        f.write_str(" on each side")?;
    }
    if let Some(load) = &run.load {
        words_of_load(f, load)?;
    }
    match &run.effort {
        Some(Effort::Rpe(rating)) => match (rating.low(), rating.high()) {
            (low, Some(high)) if high == low => write!(f, ", RPE {low}")?,
            (low, Some(high)) => write!(f, ", RPE {low} to {high}")?,
            (low, None) => write!(f, ", RPE {low} or more")?,
        },
        Some(Effort::Rir(reserve)) => {
            f.write_str(", ")?;
            span(f, reserve, "repetition", "repetitions")?;
            f.write_str(" in reserve")?;
        }
        None => {}
    }
    if let Some(rest) = run.rest {
        write!(f, ", {rest} {} of rest", plural(rest.get(), "second", "seconds"))?;
    }
    if let Some(tempo) = run.work.tempo() {
        write!(f, ", tempo {tempo}")?;
    }
    Ok(())
}

fn span<T: Quantity>(
    f: &mut dyn Write,
    span: &Span<T>,
    one: &str,
    many: &str,
) -> fmt::Result {
    let low = span.low();
    let last = match span.high() {
        Some(high) if high == low => {
            write!(f, "{low}")?;
            high
        }
        Some(high) => {
            write!(f, "{low} to {high}")?;
            high
        }
        None => {
            write!(f, "at least {low}")?;
            low
        }
    };
    write!(f, " {}", plural(last.into(), one, many))
}

fn words_of_load(f: &mut dyn Write, load: &Load) -> fmt::Result {
    match load {
        Load::BodyWeight => f.write_str(" with body weight"),
        Load::Added(mass) => write!(f, " with {} added to body weight", Words(*mass)),
        Load::Assisted(mass) => write!(f, " with {} taken off body weight", Words(*mass)),
        Load::External(mass) => write!(f, " with {}", Words(*mass)),
        Load::OfMaximum(percent) => {
            write!(f, " at {percent}% of the one-repetition maximum")
        }
        Load::Band(tension) => {
            let article = if *tension == BandTension::ExtraHeavy { "an" } else { "a" };
            write!(f, " with {article} {} band", tension.name())
        }
        Load::Relative(RelativeLoad::Light) => f.write_str(" with a light load"),
        Load::Relative(RelativeLoad::Moderate) => f.write_str(" with a moderate load"),
        Load::Relative(RelativeLoad::Heavy) => f.write_str(" with a heavy load"),
    }
}

struct Words(Mass);

impl Display for Words {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let number = f64::from(self.0.hundredths()) / 100.0;
        match self.0.unit() {
            MassUnit::Kg => write!(f, "{number} kg"),
            MassUnit::Lb => write!(f, "{number} lb"),
        }
    }
}

fn plural<'a>(count: u32, one: &'a str, many: &'a str) -> &'a str {
    if count == 1 { one } else { many }
}
