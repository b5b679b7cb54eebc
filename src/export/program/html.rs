//! A programme as one page.

use maud::{DOCTYPE, Markup, PreEscaped, html as markup};

use super::week;
use crate::export::html::{POLICY, STYLE};
use crate::export::session::{HOW_SETS_COUNT, capitalised};
use crate::export::svg::MuscleMap;
use crate::export::words::plain;
use crate::program::{Program, Session};

/// A programme as one self-contained page: the week, the muscles it trains, every session with the
/// rules of its lifts, advice.
///
/// The page loads nothing and has no script, as that of a [session](crate::export::html()). Names are
/// plain text: nothing in them is markup.
///
/// # Example
///
/// ```
/// use regimen::program::{Program, Slot, Weekday};
/// use regimen::{Catalog, Routine, export};
///
/// let catalog = Catalog::builtin();
/// let routine = Routine::builder("Push <hard>")
///     .warm_up(catalog.get("cat-cow")?)
///     .strength(catalog.get("push-up")?)
///     .build()?;
/// let program = Program::builder("Two days")
///     .session("a", routine)
///     .slot(Slot::new(Weekday::Monday, 30).doing("a"))
///     .build()?;
/// let page = export::program_html(&program);
/// assert!(page.starts_with("<!DOCTYPE html>"));
/// assert!(page.contains(">Push &lt;hard&gt;</h2>"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn program_html(program: &Program) -> String {
    let name = plain(program.name());
    let whole = markup! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta http-equiv="Content-Security-Policy" content=(POLICY);
                title { (name) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                header {
                    h1 dir="auto" { (name) }
                    dl.facts {
                        @for (what, fact) in week::glance(program) {
                            div class=(what.to_lowercase()) { dt { (what) } dd { (fact) } }
                        }
                    }
                }
                main {
                    (the_week(program))
                    (muscles(program))
                    @for session in program.sessions() { (one(program, session)) }
                    (advice(program))
                }
            }
        }
    };
    whole.into_string()
}

fn the_week(program: &Program) -> Markup {
    markup! {
        section.overview aria-labelledby="week" {
            h2 #week { "The week" }
            table {
                thead {
                    tr {
                        @for title in ["Day", "Time", "Kit", "Session"] { th scope="col" { (title) } }
                    }
                }
                tbody {
                    @for slot in program.slots() {
                        @let [day, time, kit, does] = week::row(program, slot);
                        tr {
                            th scope="row" { (day) }
                            td { (time) }
                            td { (kit) }
                            td dir="auto" { (does) }
                        }
                    }
                }
            }
        }
    }
}

fn muscles(program: &Program) -> Markup {
    let volume = program.volume();
    let rows = week::sets(&volume);
    markup! {
        @if !rows.is_empty() {
            section.muscles aria-labelledby="muscles" {
                h2 #muscles { "Sets per muscle in a week" }
                div.side-by-side {
                    table {
                        caption { (HOW_SETS_COUNT) }
                        thead { tr { th scope="col" { "Muscle" } th scope="col" { "Sets" } } }
                        tbody {
                            @for (muscle, sets) in &rows {
                                tr {
                                    th scope="row" { (capitalised(muscle.name())) }
                                    td { (week::number_of_sets(*sets)) }
                                }
                            }
                        }
                    }
                    (PreEscaped(MuscleMap::of(&volume).prefix("map-").to_string()))
                }
            }
        }
    }
}

fn one(program: &Program, session: &Session) -> Markup {
    let id = format!("session-{}", session.id());
    markup! {
        section.overview aria-labelledby=(id) {
            h2 #(id) dir="auto" { (plain(session.routine().name())) }
            table {
                thead {
                    tr {
                        @for title in ["Step", "Prescription", "Rule"] { th scope="col" { (title) } }
                    }
                }
                tbody {
                    @for row in week::steps(program, session) {
                        tr {
                            th scope="row" dir="auto" { (row.number) ".\u{a0}" (plain(row.name)) }
                            td {
                                code { (row.dose) }
                                @if let Some(style) = row.style { ", " (style) }
                            }
                            td { @if let Some(rule) = row.rule { code { (rule) } } }
                        }
                    }
                }
            }
        }
    }
}

fn advice(program: &Program) -> Markup {
    let advice = program.advice();
    markup! {
        @if !advice.is_empty() {
            section.advice aria-labelledby="advice" {
                h2 #advice { "Advice" }
                ul {
                    @for advice in advice {
                        li {
                            (capitalised(&advice.to_string())) "."
                            p.source { "Source: " (advice.source()) "." }
                        }
                    }
                }
            }
        }
    }
}
