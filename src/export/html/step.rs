//! The steps, one by one.

use maud::{Markup, PreEscaped, html};

use super::muscles::MAP_PREFIX;
use crate::export::session::{self, Part};
use crate::export::svg::thumbnail;
use crate::export::words::plain;
use crate::routine::{Routine, Step};

pub(super) fn part(routine: &Routine, part: &Part<'_>) -> Markup {
    let phase = part.phase;
    html! {
        section class=(format!("part {phase}")) aria-labelledby=(phase) {
            h2 #(phase) { (session::heading(phase)) }
            @for (first, block) in &part.blocks {
                @let style = session::style(block, *first);
                div.block.together[style.is_some()] {
                    @if let Some(style) = style { p.style { (style) } }
                    @for (index, step) in block.steps().iter().enumerate() {
                        (one(routine, first + index, step))
                    }
                }
            }
        }
    }
}

fn one(routine: &Routine, number: usize, step: &Step) -> Markup {
    let exercise = step.exercise();
    let prescription = step.prescription();
    let id = format!("step-{number}");
    let name = format!("step-{number}-name");
    html! {
        article.step #(id) aria-labelledby=(name) {
            @if !(exercise.primary() | exercise.secondary()).is_empty() {
                (PreEscaped(thumbnail::of(exercise, MAP_PREFIX)))
            }
            h3 #(name) {
                span.number { (number) span.hidden { ". " } }
                bdi { (plain(exercise.name())) }
            }
            div.what {
                p.prescription {
                    span.words { (format!("{prescription:#}")) }
                    " "
                    code { (prescription) }
                }
                @if let Some(ramp) = session::ramp(routine, number) { p.ramp { (ramp) } }
                @if let Some(way) = session::way(step, routine.kit()) { p.way { (way) } }
                @for note in session::notes(step) { p.note dir="auto" { (broken(&note)) } }
                @if let Some(purpose) = session::purpose(exercise) { p.for { (purpose) } }
            }
            @if !exercise.cautions().is_empty() {
                div.cautions {
                    h4 { "Caution" }
                    @for caution in exercise.cautions() {
                        p dir="auto" { (broken(&session::lines(caution))) }
                    }
                }
            }
            @if !exercise.instructions().is_empty() {
                details {
                    summary { "How it is done" span.hidden { ": " (plain(exercise.name())) } }
                    ol {
                        @for text in exercise.instructions() {
                            li dir="auto" { (broken(&session::lines(text))) }
                        }
                    }
                }
            }
        }
    }
}

/// Lines, broken where they were.
fn broken(lines: &[String]) -> Markup {
    html! {
        @for (index, line) in lines.iter().enumerate() {
            @if index > 0 { br; }
            (line)
        }
    }
}
