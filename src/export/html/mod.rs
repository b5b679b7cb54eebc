//! A session as one page.

mod glance;
mod muscles;
mod step;

use std::borrow::Cow;

use maud::{DOCTYPE, Markup, PreEscaped, html as markup};

use super::session;
use super::words::plain;
use crate::routine::{Pace, Routine};

/// The page has a picture and a style sheet of its own and no script; nothing else may be loaded.
pub(super) const POLICY: &str =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

pub(super) const STYLE: &str = include_str!("page.css");

/// A session as one self-contained page: at a glance, step by step, the muscles it trains, advice.
///
/// The page loads nothing and has no script. It is laid out for phones, desks and paper, follows the
/// reader's preference for light or dark, and has the headings and table markup that screen readers
/// follow. Instructions are folded on a screen and open on paper (in browsers with
/// `::details-content`, 2025). Names and notes are plain text: nothing in them is markup.
///
/// # Example
///
/// ```
/// use regimen::{Catalog, Equipment, Pace, Routine, export};
///
/// let catalog = Catalog::builtin();
/// let routine = Routine::builder("Rows <at home>")
///     .kit([Equipment::ResistanceBand])
///     .warm_up(catalog.get("rhomboid-stretch")?)
///     .strength(catalog.get("unilateral-band-row")?)
///     .build()?;
/// let page = export::html(&routine, &Pace::default());
/// assert!(page.starts_with("<!DOCTYPE html>"));
/// assert!(page.contains(">Rows &lt;at home&gt;</h1>"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn html(routine: &Routine, pace: &Pace) -> String {
    let name = plain(routine.name());
    let segments: Vec<_> = routine.timeline(pace).collect();
    let times = session::times(&segments, routine.steps().count());
    let whole = markup! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta http-equiv="Content-Security-Policy" content=(POLICY);
                title { (tab_title(&name)) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                header {
                    h1 dir="auto" { (name) }
                    (glance::facts(routine, pace))
                    (glance::strip(routine, &segments, &times))
                }
                main {
                    (glance::overview(routine, &times))
                    @for part in session::parts(routine) {
                        (step::part(routine, &part))
                    }
                    (muscles::section(routine))
                    (advice(routine))
                }
                (credits(routine))
            }
        }
    };
    whole.into_string()
}

fn advice(routine: &Routine) -> Markup {
    let advice = routine.advice();
    markup! {
        @if !advice.is_empty() {
            section.advice aria-labelledby="advice" {
                h2 #advice { "Advice" }
                ul {
                    @for advice in advice {
                        li {
                            (session::capitalised(&advice.to_string())) "."
                            p.source { "Source: " (advice.source()) "." }
                        }
                    }
                }
            }
        }
    }
}

fn credits(routine: &Routine) -> Markup {
    let sources = session::sources(routine);
    markup! {
        @if !sources.is_empty() {
            footer {
                h2 { "Exercises from" }
                ul {
                    @for source in sources {
                        li {
                            (session::credit(source))
                            @if let Some(url) = session::link(source) {
                                ", " a href=(url) rel="noreferrer" { (url) }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// The longest title that tabs and lists of pages are known to show, in characters.
const TITLE: usize = 70;

/// A name for the tab of a browser, cut where it would be cut there.
fn tab_title(name: &str) -> Cow<'_, str> {
    if name.chars().nth(TITLE).is_none() {
        return name.into();
    }
    let kept: String = name.chars().take(TITLE - 1).collect();
    format!("{}…", kept.trim_end()).into()
}
