//! A programme as FIT workout files, one for each session.

use super::losses_of_weeks;
use crate::export::fit::{FitError, FitOptions, fit_with};
use crate::export::loss::{Export, Loss};
use crate::program::Program;

/// The ids of sessions, each with its file.
pub type SessionFiles = Vec<(String, Vec<u8>)>;

/// Exports each session of a programme as a [FIT workout file](crate::export::fit()), with the id of
/// the session.
///
/// A workout has neither weeks nor rules, so all of those are losses. For a day with the doses of
/// its lifts, export the routine of [`Program::dose`].
///
/// # Errors
///
/// [`FitError`] for a session of more than 65534 steps.
///
/// # Example
///
/// ```
/// use regimen::export::{self, FitOptions};
/// use regimen::program::{Program, Slot, Weekday};
/// use regimen::{Catalog, Routine};
///
/// let catalog = Catalog::builtin();
/// let routine = Routine::builder("Push")
///     .warm_up(catalog.get("cat-cow")?)
///     .strength(catalog.get("push-up")?)
///     .build()?;
/// let program = Program::builder("Push-ups")
///     .session("a", routine.clone())
///     .slot(Slot::new(Weekday::Monday, 30).doing("a"))
///     .build()?;
/// let files = export::program_fit(&program, &FitOptions::new())?;
/// let (id, file) = &files.content()[0];
/// assert_eq!((id.as_str(), file), ("a", export::fit(&routine)?.content()));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn program_fit(
    program: &Program,
    options: &FitOptions,
) -> Result<Export<SessionFiles>, FitError> {
    let mut files = Vec::new();
    let mut losses: Vec<Loss> = Vec::new();
    for session in program.sessions() {
        let export = fit_with(session.routine(), options)?;
        let of_session = export.losses().iter().cloned();
        losses.extend(of_session.map(|loss| loss.of_session(session.id())));
        files.push((session.id().to_owned(), export.into_content()));
    }
    losses.extend(losses_of_weeks(program));
    Ok(Export::new(files, losses))
}
