//! A programme in other formats: its week, and each of its sessions.

#[cfg(feature = "calendar")]
mod calendar;
#[cfg(feature = "fit")]
mod fit;
#[cfg(feature = "hevy")]
mod hevy;
#[cfg(feature = "html")]
mod html;
#[cfg(feature = "liftoscript")]
mod liftoscript;
#[cfg(feature = "markdown")]
mod markdown;
#[cfg(any(feature = "markdown", feature = "html"))]
mod week;

#[cfg(feature = "calendar")]
pub use calendar::program_calendar;
#[cfg(feature = "fit")]
pub use fit::{SessionFiles, program_fit};
#[cfg(feature = "hevy")]
pub use hevy::program_hevy;
#[cfg(feature = "html")]
pub use html::program_html;
#[cfg(feature = "liftoscript")]
pub use liftoscript::program_liftoscript;
#[cfg(feature = "markdown")]
pub use markdown::program_markdown;

use super::loss::Loss;
use crate::codes::export as codes;
use crate::program::{Period, Program};

/// What a format of single sessions cannot hold of a programme: rules, periods, and turns.
fn losses_of_weeks(program: &Program) -> Vec<Loss> {
    let rules = program.lifts().map(|(id, lift)| {
        let message = "the format has no field for a rule of progression";
        let rule = format!("{id}: {}", lift.rule());
        Loss::new(codes::LOST_RULE, message).with_text(rule)
    });
    let mut losses: Vec<Loss> = rules.collect();
    losses.extend(lost_periods(program));
    losses.extend(program.rotations().iter().map(|rotation| {
        let message = "the format has no field for sessions that take turns";
        let turns = rotation.sessions().join(", ");
        Loss::new(codes::LOST_ROTATION, message).with_text(turns)
    }));
    losses
}

/// The loss of easy weeks.
fn lost_periods(program: &Program) -> Option<Loss> {
    let easy = program.periods().iter().filter(|period| period.deload().is_some());
    let names: Vec<&str> = easy.map(Period::name).collect();
    (!names.is_empty()).then(|| {
        let message = "the format has no field for easy weeks";
        Loss::new(codes::LOST_PERIOD, message).with_text(names.join(", "))
    })
}
