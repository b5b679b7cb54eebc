//! Wheels in the notation.

use std::fmt;

use super::wheel::{Step, Wheel};

/// In the notation, as a wheel that turns on a hit.
impl fmt::Display for Wheel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        print_one(f, self, '+')
    }
}

/// A wheel as it is written among those that turn on misses.
pub(crate) struct OnMisses<'a>(pub(crate) &'a Wheel);

impl fmt::Display for OnMisses<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        print_one(f, self.0, '-')
    }
}

/// Prints wheels with the sign of their list.
pub(super) fn print(f: &mut dyn fmt::Write, wheels: &[Wheel], sign: char) -> fmt::Result {
    for (place, wheel) in wheels.iter().enumerate() {
        if place > 0 {
            f.write_str(", ")?;
        }
        print_one(f, wheel, sign)?;
    }
    Ok(())
}

fn print_one(f: &mut dyn fmt::Write, wheel: &Wheel, sign: char) -> fmt::Result {
    match wheel {
        Wheel::Reps { by, to } => write!(f, "reps +{by} to {to}"),
        Wheel::Hold { by, to } => write!(f, "hold +{by} to {to}"),
        Wheel::Sets { by, to } => write!(f, "sets +{by} to {to}"),
        Wheel::Rounds { by, to } => write!(f, "rounds +{by} to {to}"),
        Wheel::Load(step) => {
            f.write_str("load ")?;
            print_step(f, step, sign)
        }
        Wheel::LoadNext => f.write_str("load next"),
        Wheel::LoadStart { amount, is_less } => {
            write!(f, "load start {}{amount}", if *is_less { '-' } else { '+' })
        }
        Wheel::Max(step) => {
            f.write_str("max ")?;
            print_step(f, step, sign)
        }
        Wheel::Stage => f.write_str("stage"),
        Wheel::Rung => f.write_str("rung"),
    }
}

fn print_step(f: &mut dyn fmt::Write, step: &Step, sign: char) -> fmt::Result {
    match step {
        Step::By(amount) => write!(f, "{sign}{amount}"),
        Step::At(table) => {
            for (place, (amount, least)) in table.iter().enumerate() {
                let comma = if place > 0 { ", " } else { "" };
                write!(f, "{comma}{sign}{amount} at {least}")?;
            }
            Ok(())
        }
    }
}
