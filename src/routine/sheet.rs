//! The session sheet: what a person trains from.

use std::fmt::{self, Display, Formatter};

use super::{Block, BlockStyle, Phase, Routine, Step};
use crate::exercise::Position;
use crate::region::BodyRegion;
use crate::text::{list, visible, wrapped};

/// A sheet to train from: the kit, then step by step the dose, the setup, how it is done and
/// what to watch out for.
///
/// `{:#}` leaves out how each exercise is done.
impl Display for Routine {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", visible(self.name()))?;
        writeln!(f, "Kit: {}", self.kit())?;
        for (asked, regions) in [("Spares", self.spared()), ("Eases", self.eased())] {
            if !regions.is_empty() {
                let names: Vec<_> = regions.iter().map(BodyRegion::name).collect();
                writeln!(f, "{asked}: {}", names.join(", "))?;
            }
        }
        if self.is_quiet() {
            writeln!(f, "Quiet: no jumps or landings")?;
        }
        if let Some(level) = self.level() {
            writeln!(f, "Level: {}", level.name())?;
        }
        let mut number = 0;
        let mut current = None;
        for (phase, block) in self.blocks() {
            if current.replace(phase) != Some(phase) {
                writeln!(f, "\n{}", heading(phase))?;
            }
            block_of_steps(f, self, block, &mut number)?;
        }
        Ok(())
    }
}

fn heading(phase: Phase) -> &'static str {
    match phase {
        Phase::WarmUp => "WARM-UP",
        Phase::Strength => "STRENGTH",
        Phase::CoolDown => "COOL-DOWN",
    }
}

fn block_of_steps(
    f: &mut Formatter<'_>,
    routine: &Routine,
    block: &Block,
    number: &mut usize,
) -> fmt::Result {
    let first = *number + 1;
    let last = *number + block.steps().len();
    let steps =
        if first == last { format!("{first}") } else { format!("{first} to {last}") };
    match (block.style(), block.timing()) {
        (BlockStyle::Straight, _) => {}
        (BlockStyle::Superset, _) => {
            writeln!(f, "\n  Superset: take turns, one set each, for {steps}")?;
        }
        (BlockStyle::Circuit, timing) => {
            writeln!(f, "\n  Circuit, {timing}: one set each, for {steps}")?;
        }
        (BlockStyle::Every | BlockStyle::Within, timing) => {
            let timing = capitalised(&timing.to_string());
            writeln!(f, "\n  {timing}: one set each, for {steps}")?;
        }
    }
    for step in block.steps() {
        *number += 1;
        one_step(f, routine, step, *number)?;
    }
    Ok(())
}

fn one_step(
    f: &mut Formatter<'_>,
    routine: &Routine,
    step: &Step,
    number: usize,
) -> fmt::Result {
    let exercise = step.exercise();
    writeln!(f, "\n{number:3}. {}: {:#}", visible(exercise.name()), step.prescription())?;
    if let Some(ramp) = routine.ramp_in_words(number) {
        wrapped(f, "     ", &format!("Before it: {ramp}"))?;
    }
    let equipment = step.setup().equipment().iter().map(|item| item.name().to_owned());
    let equipment = list(equipment, "and");
    let with = if equipment.is_empty() { equipment } else { format!("with {equipment}") };
    let position = step.setup().position().map_or("", Position::name);
    let way = format!("{position} {with}");
    if !way.trim().is_empty() {
        wrapped(f, "     ", &capitalised(way.trim()))?;
    }
    if let Some(note) = step.setup().note() {
        wrapped(f, "     ", note)?;
    }
    if let Some(note) = step.note() {
        wrapped(f, "     Note: ", note)?;
    }
    if f.alternate() {
        return Ok(());
    }
    for (index, text) in exercise.instructions().iter().enumerate() {
        wrapped(f, &format!("     {}) ", index + 1), text)?;
    }
    for text in exercise.cautions() {
        wrapped(f, "     ! ", text)?;
    }
    Ok(())
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}
