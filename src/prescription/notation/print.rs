//! Canonical printing.

use std::fmt::{self, Display};

use super::words;
use crate::prescription::{Prescription, Run};

/// The notation with `{}`; words for people with `{:#}`.
impl Display for Prescription {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if f.alternate() {
            return words::prescription(f, self);
        }
        for (index, run) in self.runs.iter().enumerate() {
            if index > 0 {
                f.write_str(", ")?;
            }
            print_run(f, run, self.per_side)?;
        }
        Ok(())
    }
}

fn print_run(f: &mut fmt::Formatter<'_>, run: &Run, per_side: bool) -> fmt::Result {
    run.sets.fmt(f)?;
    f.write_str("x")?;
    run.work.fmt(f)?;
    if per_side {
        f.write_str("/side")?;
    }
    if let Some(load) = &run.load {
        f.write_str(" ")?;
        load.fmt(f)?;
    }
    if let Some(effort) = &run.effort {
        f.write_str(" ")?;
        effort.fmt(f)?;
    }
    if let Some(rest) = run.rest {
        f.write_str(" rest ")?;
        rest.fmt(f)?;
        f.write_str("s")?;
    }
    if let Some(tempo) = run.work.tempo() {
        f.write_str(" tempo ")?;
        tempo.fmt(f)?;
    }
    Ok(())
}
