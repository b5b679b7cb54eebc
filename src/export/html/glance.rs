//! The session at a glance: facts, a strip of time, and all steps in a table.

use maud::{Markup, html};

use super::muscles;
use crate::export::session::{self, Times};
use crate::export::words::plain;
use crate::routine::{Activity, Pace, Phase, Routine, Segment, Step};

/// A strip of more stretches than this would be finer than a screen is.
const MOST_STRETCHES: usize = 600;

/// About as many labels fit under the strip on a phone.
const MOST_TICKS: u64 = 7;

pub(super) fn facts(routine: &Routine, pace: &Pace) -> Markup {
    html! {
        dl.facts {
            @for (what, fact) in session::glance(routine, pace) {
                div class=(what.to_lowercase()) { dt { (what) } dd { (fact) } }
            }
        }
    }
}

/// Work and pauses along the time, in the colours of the phases.
pub(super) fn strip(routine: &Routine, segments: &[Segment], times: &[Times]) -> Markup {
    let total = segments.last().map_or(0, |segment| segment.end().as_secs()).max(1);
    let phases: Vec<Phase> = routine.steps().map(|(phase, _)| phase).collect();
    let parts = session::parts(routine);
    let spoken = parts.iter().filter_map(|part| {
        let (first, _) = part.blocks.first()?;
        let start = times.get(first.checked_sub(1)?)?.start;
        Some(format!("{} from {}", session::heading(part.phase), session::clock(start)))
    });
    let spoken = format!("Timeline: {}.", spoken.collect::<Vec<_>>().join(", "));
    html! {
        svg.strip role="img" aria-label=(spoken) width="100%" height="50" {
            @for stretch in stretches(&phases, segments) {
                @let (y, height) = if stretch.is_work { (0, 28) } else { (11, 6) };
                @let (x, width) = (stretch.start, stretch.end - stretch.start);
                rect class=(stretch.class()) x=(percent(x, total)) y=(y)
                    width=(percent(width, total)) height=(height) {}
            }
            @for minute in ticks(total) {
                text x=(percent(minute * 60, total)) y="46" { (minute) " min" }
            }
        }
    }
}

/// A stretch of time that looks the same all along.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Stretch {
    start: u64,
    end: u64,
    phase: Phase,
    is_work: bool,
}

impl Stretch {
    fn class(&self) -> &'static str {
        match (self.phase, self.is_work) {
            (_, false) => "pause",
            (Phase::WarmUp, true) => "warm-up",
            (Phase::Strength, true) => "strength",
            (Phase::CoolDown, true) => "cool-down",
        }
    }
}

/// The segments as stretches; of too many to be seen, only the phases.
fn stretches(phases: &[Phase], segments: &[Segment]) -> Vec<Stretch> {
    let mut stretches: Vec<Stretch> = Vec::new();
    let are_many = segments.len() > MOST_STRETCHES;
    for segment in segments {
        let Some(&phase) =
            segment.step().checked_sub(1).and_then(|index| phases.get(index))
        else {
            continue;
        };
        let is_work = are_many
            || matches!(
                segment.activity(),
                Activity::Work { .. } | Activity::Ramp { .. }
            );
        let (start, end) = (segment.start().as_secs(), segment.end().as_secs());
        match stretches.last_mut() {
            Some(last)
                if (last.phase, last.is_work) == (phase, is_work)
                    && (are_many || !is_work) =>
            {
                last.end = end;
            }
            _ => stretches.push(Stretch { start, end, phase, is_work }),
        }
    }
    stretches
}

/// Full minutes to label, evenly apart; the last leaves room for its label.
fn ticks(seconds: u64) -> impl Iterator<Item = u64> {
    let minutes = seconds * 9 / 10 / 60;
    let apart = [1, 2, 5, 10, 15, 30, 60, 120];
    let apart = apart
        .into_iter()
        .find(|apart| minutes / apart < MOST_TICKS)
        .unwrap_or(minutes / 5);
    (0..=minutes / apart).map(move |tick| tick * apart)
}

#[expect(clippy::cast_precision_loss, reason = "seconds of a session")]
fn percent(part: u64, whole: u64) -> String {
    format!("{:.2}%", part as f64 * 100.0 / whole as f64)
}

/// The map, and all steps, each with its beginning, its prescription and how long it takes.
pub(super) fn overview(routine: &Routine, times: &[Times]) -> Markup {
    html! {
        section.overview aria-labelledby="overview" {
            h2 #overview { "At a glance" }
            div.side-by-side {
                table {
                    caption { "Times at the upper end of every range" }
                    thead {
                        tr {
                            th.start scope="col" { "Start" }
                            th scope="col" { "Step" }
                            th.dose scope="col" { "Prescription" }
                            th.takes scope="col" { "Takes" }
                        }
                    }
                    tbody {
                        @for (index, ((_, step), times)) in routine.steps().zip(times).enumerate() {
                            (row(index + 1, step, *times))
                        }
                    }
                }
                (muscles::map(routine))
            }
        }
    }
}

fn row(number: usize, step: &Step, times: Times) -> Markup {
    let name = plain(step.exercise().name());
    html! {
        tr {
            td.start { (session::clock(times.start)) }
            th scope="row" dir="auto" {
                a href=(format!("#step-{number}")) { (number) ".\u{a0}" (name) }
            }
            td { code { (step.prescription()) } }
            td.takes { (session::clock(times.takes)) }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_few_and_round() {
        for (minutes, last, count) in
            [(0, 0, 1), (7, 6, 7), (33, 25, 6), (90, 75, 6), (9_600_000, 8_640_000, 6)]
        {
            let ticks: Vec<u64> = ticks(minutes * 60).collect();
            assert!(ticks.len() <= usize::try_from(MOST_TICKS).unwrap(), "{minutes}");
            assert_eq!((ticks.last(), ticks.len()), (Some(&last), count), "{minutes}");
        }
    }
}
