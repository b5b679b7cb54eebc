//! The sets of each muscle, as a picture and as a table.

use maud::{Markup, PreEscaped, html};

use crate::export::session;
use crate::export::svg::MuscleMap;
use crate::export::words::from_to;
use crate::low_high::LowHigh;
use crate::routine::Routine;

/// What the ids of the map begin with; the small maps of the steps are made of its shapes.
pub(super) const MAP_PREFIX: &str = "map-";

pub(super) fn map(routine: &Routine) -> Markup {
    let map = MuscleMap::of(&routine.volume()).prefix(MAP_PREFIX).with_every_shape();
    PreEscaped(map.to_string())
}

pub(super) fn section(routine: &Routine) -> Markup {
    let rows = session::sets_by_muscle(routine);
    let most = rows.iter().map(|(_, sets)| sets.high).fold(1.0, f64::max);
    html! {
        section.muscles aria-labelledby="muscles" {
            h2 #muscles { "Sets per muscle" }
            @if !rows.is_empty() {
                table {
                    caption { (session::HOW_SETS_COUNT) }
                    thead { tr { th scope="col" { "Muscle" } th scope="col" { "Sets" } } }
                    tbody {
                        @for (muscle, sets) in &rows {
                            tr {
                                th scope="row" { (session::capitalised(muscle.name())) }
                                td { div.sets { span { (from_to(*sets)) } (bar(*sets, most)) } }
                            }
                        }
                    }
                }
            } @else {
                p { "No muscle gets a set." }
            }
        }
    }
}

/// Solid to the lower end, pale to the upper.
fn bar(sets: LowHigh<f64>, most: f64) -> Markup {
    let percent = |sets: f64| format!("{:.1}%", sets * 100.0 / most);
    html! {
        svg.bar aria-hidden="true" width="100%" height="8" {
            rect.perhaps width=(percent(sets.high)) height="8" rx="2" {}
            rect.sure width=(percent(sets.low)) height="8" rx="2" {}
        }
    }
}
