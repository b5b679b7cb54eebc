//! Canonical printing.

use std::fmt::{self, Write};

use super::words;
use crate::prescription::{Prescription, Run};

/// Room for most runs, so that the text grows seldom.
const LENGTH_OF_A_RUN: usize = 48;

/// The notation with `{}`; words for people with `{:#}`. Both take a width.
impl fmt::Display for Prescription {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let print = if f.alternate() { words::prescription } else { notation };
        // Written in one piece, so that a width is that of the whole.
        let mut text = String::with_capacity(LENGTH_OF_A_RUN * self.runs.len());
        print(&mut text, self)?;
        f.pad(&text)
    }
}

fn notation(f: &mut dyn Write, prescription: &Prescription) -> fmt::Result {
    for (index, run) in prescription.runs.iter().enumerate() {
        if index > 0 {
            f.write_str(", ")?;
        }
        print_run(f, run, prescription.per_side)?;
    }
    Ok(())
}

fn print_run(f: &mut dyn Write, run: &Run, per_side: bool) -> fmt::Result {
    write!(f, "{}x{}", run.sets, run.work)?;
    if per_side {
        f.write_str("/side")?;
    }
    if let Some(load) = &run.load {
        write!(f, " {load}")?;
    }
    if let Some(effort) = &run.effort {
        write!(f, " {effort}")?;
    }
    if let Some(rest) = run.rest {
        write!(f, " rest {rest}s")?;
    }
    if let Some(tempo) = run.work.tempo() {
        write!(f, " tempo {tempo}")?;
    }
    Ok(())
}
