//! What a routine becomes elsewhere: pages, pictures, calendar entries, device files, other apps.
//!
//! Each format is behind a feature of its own. No other format holds a whole
//! [prescription](crate::Prescription): an exporter that cannot say everything returns an
//! [`Export`] with its [losses](Export::losses).
//!
//! | function | feature | result |
//! | --- | --- | --- |
//! | `calendar` | `calendar` | an iCalendar file with one event, perhaps weekly |
//! | `fit` | `fit` | a FIT workout file for watches |
//! | `liftoscript` | `liftoscript` | a day of a Liftosaur program |
//! | `hevy` | `hevy` | the body of a request that makes a Hevy routine |
//! | `health_connect` | `health-connect` | a planned session as Android's Health Connect has it |
//! | `html` | `html` | one self-contained page |
//! | `markdown` | `markdown` | a sheet in Markdown |
//! | `muscle_map` | `svg` | a picture of the body with its muscles shaded |
//! | `schemas` | `schema` | JSON Schemas of all documents |
//!
//! A [programme](crate::program) has exporters of its own, behind the same features:
//!
//! | function | result |
//! | --- | --- |
//! | `program_calendar` | an iCalendar file with every slot, and the dates of sessions that take turns |
//! | `program_fit` | a FIT workout file for each session |
//! | `program_liftoscript` | a Liftosaur program, with the progressions that it has a word for |
//! | `program_hevy` | a folder of Hevy routines |
//! | `program_html` | one self-contained page of the week |
//! | `program_markdown` | the week in Markdown |

#![cfg_attr(
    not(feature = "full"),
    allow(dead_code, reason = "what formats share is not used by each of them")
)]

mod abilities;
mod fingerprint;
mod loss;
mod program;
mod rounds;
mod table;
mod text;

#[cfg(feature = "calendar")]
mod calendar;
#[cfg(feature = "fit")]
mod fit;
#[cfg(feature = "health-connect")]
mod health_connect;
#[cfg(feature = "hevy")]
mod hevy;
#[cfg(feature = "html")]
mod html;
#[cfg(feature = "liftoscript")]
mod liftoscript;
#[cfg(feature = "markdown")]
mod markdown;
#[cfg(feature = "schema")]
mod schema;
#[cfg(any(feature = "markdown", feature = "html"))]
mod session;
#[cfg(feature = "svg")]
mod svg;
#[cfg(any(feature = "markdown", feature = "svg"))]
mod words;

pub use loss::{Export, Loss};

#[cfg(feature = "calendar")]
#[cfg_attr(docsrs, doc(cfg(feature = "calendar")))]
pub use calendar::{CalendarError, CalendarOptions, calendar};
#[cfg(feature = "fit")]
#[cfg_attr(docsrs, doc(cfg(feature = "fit")))]
pub use fit::{FitError, FitOptions, fit, fit_with};
#[cfg(feature = "health-connect")]
#[cfg_attr(docsrs, doc(cfg(feature = "health-connect")))]
pub use health_connect::health_connect;
#[cfg(feature = "hevy")]
#[cfg_attr(docsrs, doc(cfg(feature = "hevy")))]
pub use hevy::hevy;
#[cfg(feature = "html")]
#[cfg_attr(docsrs, doc(cfg(feature = "html")))]
pub use html::html;
#[cfg(feature = "liftoscript")]
#[cfg_attr(docsrs, doc(cfg(feature = "liftoscript")))]
pub use liftoscript::liftoscript;
#[cfg(feature = "markdown")]
#[cfg_attr(docsrs, doc(cfg(feature = "markdown")))]
pub use markdown::markdown;
#[cfg(feature = "calendar")]
#[cfg_attr(docsrs, doc(cfg(feature = "calendar")))]
pub use program::program_calendar;
#[cfg(feature = "hevy")]
#[cfg_attr(docsrs, doc(cfg(feature = "hevy")))]
pub use program::program_hevy;
#[cfg(feature = "html")]
#[cfg_attr(docsrs, doc(cfg(feature = "html")))]
pub use program::program_html;
#[cfg(feature = "liftoscript")]
#[cfg_attr(docsrs, doc(cfg(feature = "liftoscript")))]
pub use program::program_liftoscript;
#[cfg(feature = "markdown")]
#[cfg_attr(docsrs, doc(cfg(feature = "markdown")))]
pub use program::program_markdown;
#[cfg(feature = "fit")]
#[cfg_attr(docsrs, doc(cfg(feature = "fit")))]
pub use program::{SessionFiles, program_fit};
#[cfg(feature = "schema")]
#[cfg_attr(docsrs, doc(cfg(feature = "schema")))]
pub use schema::schemas;
#[cfg(feature = "svg")]
#[cfg_attr(docsrs, doc(cfg(feature = "svg")))]
pub use svg::{ColorScheme, MuscleMap, muscle_map};
